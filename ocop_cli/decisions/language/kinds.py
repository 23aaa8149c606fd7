"""What a text says was done to a product: the kind of act, the result.

Three readers of the same words (`deeds`): a cell of one row, the heading above rows, and the title
of a decision. They differ in how much they must say. A heading may say nothing of a kind; a title
must say positively that it rates, or which other deed it does; a cell must be understood to its
last word.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from ocop_cli.decisions.language import asked, terms, why_again
from ocop_cli.decisions.language.clauses import ABSENCE, ACTS, FAILURE, OTHER, RATES, UNKNOWN
from ocop_cli.decisions.language.deeds import Statement, stated
from ocop_cli.decisions.language.lexicon import Part, is_quiet, units
from ocop_cli.decisions.language.reversed import denies_a_paper, passed_another_time, takes_back
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, OTHER_ACTS, RATINGS, RENEWALS
from ocop_cli.text.figures import with_long_alike
from ocop_cli.text.keys import fold
from ocop_cli.text.units import UNITS


class Unclear(StrEnum):
    """Why a text does not say what was done."""

    UNKNOWN = "unknown"  # a deed that is not known, or a known one done to something unknown
    DENIED = "denied"  # "không thu hồi": a deed on certificates that was not done
    SEVERAL = "several"  # several deeds, of which each row may be another's
    PROPOSED = "proposed"  # asked for, planned, hoped for
    LAPSED = "lapsed"  # says only that certificates ran out
    OTHER = "other"  # another business: rewards, plans, money


class Said(NamedTuple):
    """What a text says: `kind` and `result` where it does, and whether nobody took part.

    `rates` says that it grants or states ratings, of whatever kind. `unclear` says why it does not
    say what was done. `again` says that "cấp lại" may be a copy of a certificate, which keeps its
    old term, or one earned anew; `bare` that "thu hồi" stands alone, so that it may be of goods as
    well as of a certificate. Of either the rest of the row has to tell. `nth` says that only a
    count tells of another time, "công nhận lần 2", which may be the second round of a year.
    """

    kind: str | None = None
    result: str | None = None
    absent: bool = False
    rates: bool = False
    unclear: Unclear | None = None
    again: bool = False
    bare: bool = False
    nth: bool = False

    @property
    def holds(self) -> bool:
        """Whether it says more of the rows under it than that they are ratings."""
        return bool(self.kind or self.result or self.absent or self.unclear)


NOTHING_SAID = Said()
_KINDS = {"first": "recognition", "re_evaluation": "re_evaluation", "upgrade": "upgrade"}


@lru_cache(1 << 12)
def heading(text: str) -> Said:
    """What the heading above rows, a sheet's name or a decision's title says of them.

    Several kinds of ratings in one text give none; a deed on certificates beats its reason.
    """
    short = heading(first) if (first := asked.before(text)) else NOTHING_SAID
    if short.result == "failed" and not (short.kind or short.unclear):
        return short  # "sản phẩm không đạt, đề nghị hoàn thiện hồ sơ"
    said = stated(text)
    done = _done(said)
    if (unclear := _unclear(text, said, done)) is not None:
        return Said(unclear=unclear)
    acts, rates = done & ACTS, done & RATES
    if acts := acts - ({"again"} if rates or "reissue" in acts else set()):
        return _act(acts, rates)
    if denied := _denied(said):
        return denied
    if OTHER in done or UNKNOWN in done:
        return Said(unclear=Unclear.OTHER if OTHER in done else Unclear.UNKNOWN)
    return _rating(said, done, rates)


def _unclear(text: str, said: Statement, done: set[str]) -> Unclear | None:
    """Why nothing can be said of a text, whatever deeds it names; None where that is not so."""
    if said.other and not any(not deed.voiced for deed in said.deeds if deed.name in ACTS):
        return Unclear.OTHER
    if said.unknown and not done.isdisjoint(ACTS | RATES):
        return Unclear.UNKNOWN  # "dừng công nhận": what is done to the deed?
    asks = (_ends_in_doubt(text) and done) or asked.of_another(text)
    return Unclear.PROPOSED if asks else None


def _ends_in_doubt(text: str) -> bool:
    """Whether a text takes at its end back what it says: "thu hồi giấy chứng nhận (đề xuất)"."""
    said = [unit.part for unit in units(text) if unit.part not in (Part.PLAIN, Part.NUMBER)]
    return bool(said) and said[-1] is Part.PROPOSAL and said[-2:-1] != [Part.NEGATION]


def _done(said: Statement) -> set[str]:
    """The deeds that are neither denied nor only asked for."""
    return {deed.name for deed in said.deeds if not deed.negated and not deed.proposed}


def _act(acts: set[str], rates: set[str]) -> Said:
    if len(acts) > 1 or rates:
        return Said(unclear=Unclear.SEVERAL)
    (act,) = acts
    if act == "again":
        return Said("re_evaluation", rates=True, again=True)
    return Said(act)


def _denied(said: Statement) -> Said | None:
    """A deed on certificates that is only asked for, or that was not done."""
    for deed in said.deeds:
        if deed.name in ACTS and (deed.negated or deed.proposed):
            return Said(unclear=Unclear.DENIED if deed.negated else Unclear.SEVERAL)
    return None


def _rating(said: Statement, done: set[str], rates: set[str]) -> Said:
    """The kind and the result that a text without any act gives."""
    result = "failed" if _failed(said, done) else None
    if said.lapsed and not any(d.name in rates and not d.voiced for d in said.deeds):
        return Said(result=result, unclear=Unclear.LAPSED)
    if result is None and _absent(said, done):
        return Said(absent=True)
    if not rates and _proposed(said):
        return Said(result=result, unclear=Unclear.PROPOSED)
    kind = _special(said, rates)
    nth = kind is not None and any(deed.nth for deed in said.deeds)
    return Said(kind, result, rates=bool(rates) or result is not None, nth=nth)


def _failed(said: Statement, done: set[str]) -> bool:
    """Whether products fell short, or were refused recognition."""
    return FAILURE in done or any(d.negated and d.name == "recognition" for d in said.deeds)


def _absent(said: Statement, done: set[str]) -> bool:
    """Whether nobody took part: a rating, other than the recognition itself, was not done."""
    ratings = RATES - {"recognition"}
    return ABSENCE in done or any(deed.negated and deed.name in ratings for deed in said.deeds)


def _proposed(said: Statement) -> bool:
    """Whether anything is only asked for, planned or hoped for."""
    return said.proposed or any(deed.proposed for deed in said.deeds)


def _special(said: Statement, rates: set[str]) -> str | None:
    """The one kind of ratings that all rows share; None where there may be several.

    "Công nhận lần 2 năm 2023" may be the year's second round, of first ratings and of others.
    """
    if any(deed.counted for deed in said.deeds):
        return None
    kinds = [kind for name, kind in _KINDS.items() if name in rates]
    if len(kinds) != 1 and kinds != ["re_evaluation", "upgrade"]:  # of those each was rated before
        return None
    if kinds[0] != "recognition" and not _only_ranked(said):
        return None  # "công nhận và nâng hạng": first ratings and others
    return kinds[0]


def _only_ranked(said: Statement) -> bool:
    """Whether the plain ratings beside a special one are only the rank it reached: "đạt 4 sao"."""
    return all(d.ranked for d in said.deeds if d.name in ("recognition", "evaluation"))


def strange(text: str) -> str:
    """The words of a list's title that nobody understands, where it names no deed at all.

    "Danh sách sản phẩm OCOP huyện Chợ Đồn" has none; of "… sản phẩm chủ lực" nobody knows whether
    anyone recognised them.
    """
    said = stated(text)
    if said.deeds or said.lapsed:
        return ""
    return " ".join(dict.fromkeys((*said.unknown, *_no_names(text))))


def _no_names(text: str) -> Iterator[str]:
    """The words behind a place or a purpose that are no name: "tỉnh bác", "để gác lại"."""
    behind = ""  # "place" or "purpose"
    for unit in units(text):
        if unit.part is Part.UNKNOWN and behind:
            if behind == "purpose" or (unit.text[0].islower() and not text.isascii()):
                yield unit.text
            behind = behind if behind == "purpose" else ""
        elif unit.part is Part.REASON and unit.value in ("để", "nhằm"):
            behind = "purpose"
        elif behind == "purpose" and (unit.part is Part.AGAIN or unit.value == "sau"):
            yield unit.text  # "để lại", "để sau"
        elif behind != "purpose":
            behind = "place" if unit.value in UNITS else ""


def offered(*texts: str) -> str:
    """The options that say which deed the rows under these texts are of, each as it is typed: one
    for each deed they say was done; the bare option where they name none."""
    deeds = [deed for text in texts for deed in stated(text).deeds]
    named = [deed.name for deed in deeds if not (deed.negated or deed.proposed)]
    named = [_KINDS.get(name, "recognition" if name in RATES else name) for name in named]
    known = [name for name in dict.fromkeys(named) if name in (*RATINGS, *CERTIFICATE_ACTS, *DEEDS)]
    return ", ".join(f"--kind {name}" for name in known) or "--kind"


def denies(text: str) -> bool:
    """Whether a list's title denies, or says was done, what nobody understands: "chưa đủ điều kiện
    công nhận", "bị loại"."""
    said = stated(text)
    if said.stray or any(deed.negated and deed.name == UNKNOWN for deed in said.deeds):
        return True
    suffered = any(unit.part is Part.VOICE and unit.value.endswith("bị") for unit in units(text))
    return suffered and not said.deeds and not said.lapsed


def grants(text: str) -> bool:
    """Whether a text that speaks of what is asked for says as well that it was granted: "tham gia
    đánh giá, được công nhận". Right behind the asking it is what is asked for."""
    found = [unit for unit in units(text) if unit.part is not Part.PLAIN]
    return any(
        unit.part is Part.VOICE
        and not unit.value.endswith("bị")
        and (after.part is Part.ACHIEVED or after.value == "recognition")
        and before.part not in (Part.PROPOSAL, Part.NEGATION)
        for before, unit, after in zip(found, found[1:], found[2:], strict=False)
    )


def took_part(text: str) -> bool:
    """Whether a text asks for nothing and only says who took part: "đăng ký tham gia đánh giá"."""
    asked = {unit.value for unit in units(text) if unit.part is Part.PROPOSAL}
    return "tham gia" in asked and asked <= {"tham gia", "đăng ký"}


def is_past(text: str) -> bool:
    """Whether a text tells of an act that was done before: "đã bị thu hồi"."""
    found = (unit for unit in units(text) if unit.part is not Part.PLAIN)
    said = (unit.value for unit in found if unit.value not in ("bị", "được"))
    return any(voice in _BEFORE and deed in ACTS for voice, deed in pairwise(said))


_BEFORE = frozenset({"đã", "đã bị", "đã được", "vừa"})


def of_sheet(name: str) -> Said:
    """What the name of a sheet says; one that is not understood says nothing."""
    said = heading(name)
    if denies(name) or _throws_out(name):
        return said._replace(unclear=Unclear.DENIED)  # "Bị loại", "Không xét"
    return NOTHING_SAID if said.unclear is Unclear.UNKNOWN else said


def _throws_out(name: str) -> bool:
    """Whether a name is a bare verb of leaving out, done to what stands on its sheet: "Hủy"."""
    said = [unit for unit in units(name) if unit.part is not Part.NUMBER]
    return len(said) == 1 and said[0].value in ("annulment", "taking", "out")


@lru_cache(1 << 14)
def cell(text: str) -> Said | None:
    """What the cell of one row says; None where it is not understood.

    The field names of kinds and results, and what offices print: "Nâng hạng", "Lần đầu",
    "Đánh giá lại", "Không đạt", "Thu hồi", "Không tham gia". Each word must be understood: what is
    asked for or denied, and an act that comes with another, is not what was done.
    """
    known = _known_alone(fold(text))
    if known is not None or is_quiet(text):
        return known  # most remarks need not be taken apart for it
    said = stated(text)
    if said.stray or _has_strange_words(text) or _proposed(said) or _denied(said):
        return None
    if takes_back(said) or passed_another_time(text) or denies_a_paper(text):
        return None
    if _ends_in_doubt(text) or _is_waited_for(text) or _is_of_others(text):
        return None
    done = _done(said)
    if not done.isdisjoint(ACTS | {UNKNOWN, OTHER}):
        return _only_act(done, text)
    return None if terms.speaks_of_another(text) else _row_rating(said, done)


def _is_waited_for(text: str) -> bool:
    """Whether anything is asked or waited for, and not said to be granted: "chờ QĐ công nhận"."""
    waits = {unit.value for unit in units(text) if unit.part is Part.PROPOSAL}
    return asked.for_next_time(text) or not (waits <= {"tham gia", "đăng ký"} or grants(text))


def _is_of_others(text: str) -> bool:
    """Whether it is what communes are rated by: "không đạt nông thôn mới"."""
    return any(unit.value in _OF_COMMUNES for unit in units(text))


_OF_COMMUNES = frozenset({"nông thôn mới", "xây dựng nông thôn mới", "ntm"})


def _known_alone(bare: str) -> Said | None:
    """The field name of a kind, or a word that says it where it is the whole cell."""
    if (exact := bare.replace("-", "_")) in (*RATINGS, *CERTIFICATE_ACTS, *OTHER_ACTS, *DEEDS):
        return Said(exact)
    return _ALONE.get(bare)


def _has_strange_words(text: str) -> bool:
    return any(one.part in (Part.UNKNOWN, Part.OTHER, Part.LAPSED) for one in units(text))


def _only_act(done: set[str], text: str) -> Said | None:
    """The act that a row says was done, where it is the only deed."""
    if len(done) != 1 or done.isdisjoint(ACTS):
        return None
    if (said := _act(done, set())).again:
        return said
    found = units(text)
    at = next((place for place, unit in enumerate(found) if unit.part is Part.DEED), 0)
    # "4 sao, thu hồi" says what was reached, and not what is taken back.
    alone = not any(unit.part in _TAKEN_BACK or unit.value in RATES for unit in found[at:])
    return said._replace(bare=said.kind == "revocation" and alone)


_TAKEN_BACK = frozenset({Part.CERTIFICATE, Part.DECISION, Part.RESULT, Part.RANK, Part.STARS})


def _row_rating(said: Statement, done: set[str]) -> Said | None:
    """The rating of one row, which is either its first or another, or why it has none."""
    failed = "failed" if _failed(said, done) else None
    if {"first", "re_evaluation"} <= done:
        return None
    for name in ("upgrade", "re_evaluation", "first"):
        if name in done:
            return Said(_KINDS[name], failed, rates=True)
    if "recognition" in done:
        # "Đạt 3 sao, không đạt 4 sao": what was granted is granted.
        return Said(None, "passed", rates=True)
    if failed:
        return Said(None, failed, rates=True)
    return Said(absent=True) if _absent(said, done) else None


_RECOGNISED, _AGAIN = Said("recognition", rates=True), Said("re_evaluation", rates=True)
_AWAY = Said(absent=True)
_ALONE = {
    "rut ho so": _AWAY, "xin rut": _AWAY, "xin rut ho so": _AWAY, "da rut ho so": _AWAY,
    "vang mat": _AWAY, "khong nop ho so": _AWAY, "khong gui mau": _AWAY, "khong co mat": _AWAY,
    "moi": _RECOGNISED, "cn moi": _RECOGNISED, "new": _RECOGNISED, "first": _RECOGNISED,
    "cong nhan": _RECOGNISED, "dang ky moi": _RECOGNISED, "tham gia lan dau": _RECOGNISED,
    "lan dau tham gia": _RECOGNISED, "lai": _AGAIN, "cn lai": _AGAIN, "cu": _AGAIN,
    "renewal": _AGAIN, "cn lan dau": _RECOGNISED,
    "co": Said(None, "passed", rates=True), "failed": Said(None, "failed", rates=True),
}  # fmt: skip


def note(text: str) -> Said | None:
    """What a remark says of the row's kind, where the whole remark says nothing else.

    What names a year or a round may be another evaluation's; "không đạt 5 sao" denies what the row
    does not grant.
    """
    return _note(with_long_alike(text))


@lru_cache(1 << 14)
def _note(text: str) -> Said | None:
    if (plain := why_again.without(text)) != text:
        anew = cell(plain)
        text = plain if anew is not None and anew.kind in RENEWALS and not anew.result else text
    said = cell(text)
    if said is None or said.again or (said.kind not in RATINGS and said.result != "failed"):
        return None
    found = units(text)
    parts = {unit.part for unit in found}
    if parts.isdisjoint((Part.DEED, Part.ACHIEVED)) and fold(text) not in _FIRST_TIME:
        return None
    open_ = {Part.NUMBER, Part.JOIN, *([Part.STARS, Part.RANK] if said.result else [])}
    counted = any(unit.value in _OPEN_WORDS for unit in found)
    return None if counted or not parts.isdisjoint(open_) else said


_OPEN_WORDS = frozenset({"lần n", "chưa", "chưa được"})  # a round of the year; it may pass yet
_FIRST_TIME = frozenset({"lan dau", "lan dau tien", "tham gia lan dau", "lan dau tham gia"})


@lru_cache(1 << 14)
def note_warns(text: str) -> bool:
    """Whether a remark speaks of a revocation, removal, extension or failure."""
    return not is_quiet(text) and any(
        deed.name in (*ACTS, FAILURE) or (deed.negated and deed.name == "recognition")
        for deed in stated(text).deeds
    )
