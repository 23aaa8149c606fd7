"""What a sentence says is done: its deeds, by whom they are denied or only asked for, and to what.

A small grammar over the phrases of `lexicon`: deed, object, negation, proposal, voice. The deed at
the head, and those joined to it by "và" or a comma, are done by the paper itself; a deed further
inside ("Quyết định … về việc thu hồi", "sản phẩm đã được công nhận") only says what the object is.
What a verb does hangs on its object: "hủy bỏ Giấy chứng nhận" revokes, "hủy bỏ Quyết định thu hồi"
annuls a revocation, "thu hồi đất" is none of this.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.lexicon import Part, Unit, units

RATES = frozenset({"evaluation", "recognition", "first", "re_evaluation", "upgrade"})
# A deed on certificates or on decisions about them.
ACTS = frozenset(
    {"revocation", "removal", "extension", "annulment", "correction", "replacement", "reissue",
     "again", "rename", "transfer", "hold"}
)  # fmt: skip
UNKNOWN = "unknown"  # a verb whose object is not understood
OTHER = "other"  # business that rates nothing
FAILURE = "failure"
ABSENCE = "absence"
_TAKING_BACK = frozenset({"revocation", "removal", "extension", "annulment", "hold"})
# What may stand right behind a rating, before what is rated is said.
_OF_RATING = frozenset({"cho", "đối với", "năm", "đợt", "cấp", "từ", "ngày", "số", "tại", "trong"})
_OURS = frozenset({"sản phẩm", "sp", "ocop", "bộ sản phẩm", "mỗi xã một sản phẩm", "product",
                   "products"})  # fmt: skip


class Deed(NamedTuple):
    """One deed that a sentence says is done by its paper, or asked for, or denied."""

    name: str
    negated: bool = False
    proposed: bool = False
    voiced: bool = False  # "được", "bị": told of the products of a list
    ranked: bool = False  # "đạt 4 sao": only the rank that was reached


class Statement(NamedTuple):
    """What a text says is done.

    `deeds` are those it does itself. `lapsed` says that products ran out, `proposed` that something
    is planned of which no deed says more, `other` that its business is another. `unknown` are the
    words without a sense: those before the first deed, and where there is none, all.
    """

    deeds: tuple[Deed, ...] = ()
    lapsed: bool = False
    proposed: bool = False
    other: bool = False
    unknown: tuple[str, ...] = ()
    stray: bool = False  # a negation of something that is no deed


@dataclass(slots=True)
class _Clause:
    """A run of deeds with one negation and one voice, and what it is done to."""

    names: list[str]
    negated: bool = False
    proposed: bool = False
    voiced: bool = False
    verbs: list[str] = field(default_factory=list)  # as printed, the described ones among them
    object: list[Unit] = field(default_factory=list)
    about: list[str] = field(default_factory=list)


@lru_cache(1 << 14)
def stated(text: str) -> Statement:
    """What a title, a heading or a cell says is done."""
    reader = _Reader()
    for unit in _without_stray_verbs(units(text)):
        reader.take(unit)
    return reader.statement()


def _without_stray_verbs(said: Sequence[Unit]) -> list[Unit]:
    """ "loại", "đưa" are deeds only where "ra khỏi" follows."""
    found = list(said)
    out = [place for place, unit in enumerate(found) if unit.value == "out"]
    for place, unit in enumerate(found):
        if unit.value == "taking" and not any(place < other <= place + 25 for other in out):
            found[place] = unit._replace(part=Part.PLAIN)
    return found


class _Reader:
    """Goes through the phrases of one text and puts its clauses together."""

    def __init__(self) -> None:
        self.clauses: list[_Clause] = []
        self.now: _Clause | None = None
        self.nested = False  # the last deed only describes the object
        self.fresh = True  # nothing stands between here and the head, a break, or "và"
        self.in_run = False  # the last phrase was a deed, or the "và" behind one
        self.linked = False  # that "và" stands between
        self.because = False
        self.tail = False  # names may stand here
        self.negated = self.proposed = self.voiced = False
        self.lapsed = self.planned = self.other = False
        self.unknown: list[str] = []
        self.below = self.stray = False

    def take(self, unit: Unit) -> None:
        """Take the next phrase."""
        part = unit.part
        if part in (Part.DEED, Part.ACHIEVED, Part.RESULT):
            name = {Part.ACHIEVED: "achieved", Part.RESULT: "result"}.get(part, unit.value)
            self._deed(name, unit)
        elif part in (Part.AGAIN, Part.FIRST):
            self._again(unit)
        elif part in (Part.JOIN, Part.BREAK):
            self._joined(part)
        elif part is Part.NEGATION:
            self.negated = True
        elif part is Part.PROPOSAL:
            self._proposal(unit)
        elif part is Part.VOICE:
            self.voiced = True
        else:
            self._object(unit)

    def _deed(self, name: str, unit: Unit) -> None:
        if self.because:
            return
        verb = unit.text.lower()
        if self.now is not None and self._goes_on(name):
            (self.now.about if self.nested else self.now.names).append(name)
            if self.nested:
                self.now.object.append(unit)
        elif self.now is not None and not self.fresh:
            self.nested = True
            self.now.about.append(name)
            self.now.object.append(unit)
            if name == "achieved" and self.negated:
                self.clauses.append(_Clause([FAILURE], voiced=True))
        elif self.clauses and self.negated and name != "achieved":
            pass  # "…, không đánh giá lại": the reason of what stands before
        else:
            self.now = _Clause([name], self.negated, self.proposed, self.voiced)
            self.clauses.append(self.now)
            self.nested = False
        if self.now is not None:
            self.now.verbs.append(verb)
        self.negated = self.proposed = self.voiced = False
        self.fresh, self.in_run, self.linked, self.tail = False, True, False, False

    def _goes_on(self, name: str) -> bool:
        """Whether a deed is one more of the run before it: "đánh giá, phân hạng"."""
        assert self.now is not None
        if not self.in_run or self.negated or self.proposed:
            return False
        if self.voiced and name not in ACTS and not ACTS.isdisjoint(self.now.names[-1:]):
            # "thu hồi, được công nhận tại …": which products, and not what is done to them.
            self.fresh = False
            return False
        run = self.now.about if self.nested else self.now.names
        return self.linked or (name in RATES and bool(run) and run[-1] in RATES)

    def _again(self, unit: Unit) -> None:
        """ "lại", "lần đầu" behind a deed make another of it; alone they are one."""
        if self.because:
            return
        means = "re_evaluation" if unit.part is Part.AGAIN else "first"
        now = self.now
        if now is None:
            self._deed(means, unit)
            return
        names = now.about if self.nested else now.names
        if any(name in RATES for name in names) and len(now.object) <= 6:
            # "đánh giá, phân hạng lại" is one; "công nhận, công nhận lại" are two.
            twice = now.verbs.count(now.verbs[-1]) > 1 if now.verbs else False
            start = len(names) - 1 if twice else 0
            for place in range(start, len(names)):
                if names[place] in ("evaluation", "recognition"):
                    names[place] = means
        elif not self.nested and "again" not in names:
            now.about.append(means)
        self.in_run = True

    def _joined(self, part: Part) -> None:
        if part is Part.BREAK:
            self.now, self.because, self.in_run, self.tail = None, False, False, False
            self.negated = self.voiced = False
        if self.in_run:
            self.linked = True
        else:
            self.fresh = True
            self.nested = False
        if not self.proposed:
            self.voiced = False

    def _proposal(self, unit: Unit) -> None:
        if self.because:
            return
        if self.negated and unit.value in ("tham gia", "đăng ký", "đề nghị"):
            self.clauses.append(_Clause([ABSENCE], voiced=True))
            self.negated = False
            self.now = self.now or self.clauses[-1]
            self.fresh = False
            return
        self.proposed = True
        if self.now is None:
            self.planned = True

    def _object(self, unit: Unit) -> None:
        part = unit.part
        if part is Part.REASON:
            self.because = True
        elif part is Part.LAPSED and not self.because:
            self.lapsed = self.lapsed or self.now is None or self.now.voiced
            # "hết thời hạn chứng nhận": what ran out, and no deed.
            self.now = self.now or _Clause([], voiced=True)
        elif part is Part.OTHER and self.now is None:
            self.other = True
        elif part is Part.BELOW:
            self.below = True
        elif part is Part.STARS and self.below and not self.because:
            self.clauses.append(_Clause([FAILURE], voiced=True))
        if part is Part.TAIL:
            self.tail = True
        elif part not in (Part.UNKNOWN, Part.NUMBER, Part.PLAIN):
            self.tail = False
        foreign = part is Part.UNKNOWN and not (unit.named or self.tail or self.because)
        if foreign and self.now is None:
            self.unknown.append(unit.text)
        if self.now is not None and not self.because and (part is not Part.UNKNOWN or foreign):
            self.now.object.append(unit)
        if part is not Part.PLAIN:
            self.stray = self.stray or (self.negated and not self.because)
            self.fresh = self.in_run = False
            self.negated = self.proposed = self.voiced = False
        if self.now is not None and part not in (Part.PLAIN, Part.NUMBER, Part.STARS):
            self.nested = False

    def statement(self) -> Statement:
        """What was found."""
        deeds = tuple(
            Deed(name, clause.negated, clause.proposed, clause.voiced, _is_rank(clause, name))
            for clause in self.clauses
            for name in dict.fromkeys(_done(clause))
        )
        planned = self.planned and not any(deed.name in RATES | ACTS for deed in deeds)
        stray = self.stray or self.negated
        return Statement(deeds, self.lapsed, planned, self.other, tuple(self.unknown), stray)


def _is_rank(clause: _Clause, name: str) -> bool:
    names = clause.names
    return name == "recognition" and "achieved" in names and "recognition" not in names


_SPECIAL = ("first", "re_evaluation", "upgrade")
_PLAIN = frozenset({"evaluation", "recognition"})


def _done(clause: _Clause) -> list[str]:
    """The deeds of a clause, by what each is done to; "công nhận kết quả đánh giá lại" is both."""
    found = [_by_object(name, clause) for name in clause.names]
    special = [name for name in _SPECIAL if name in clause.about]
    if not special or not RATES.issuperset(found):
        return found
    alike = _PLAIN.isdisjoint(clause.about) and _PLAIN.issuperset(found)
    return special if alike else found + special


def _by_object(name: str, clause: _Clause) -> str:
    about = set(clause.about)
    said = [unit for unit in clause.object if unit.part not in (Part.PLAIN, Part.NUMBER)]
    parts = [unit.part for unit in said]
    first = said[0] if said else None
    if name in (FAILURE, ABSENCE):
        return name
    if name in ("achieved", "result"):
        return _achieved(name, said, about)
    if Part.OTHER in parts and not _stands_before(parts, Part.OTHER):
        return OTHER
    if name in RATES:
        return _rates(name, said, about)
    if name in ("taking", "removal", "out"):
        return "removal" if Part.LIST in parts and name != "out" else UNKNOWN
    if name == "annulment":
        return _annuls(parts, about)
    if name == "change":
        return _changes(first, parts, about)
    if name == "revocation":
        return _revokes(first, clause, about)
    if name == "hold":
        return _holds(parts, about)
    allowed = _ALLOWED[name]
    return name if first is None or first.part in allowed else UNKNOWN


_ALLOWED = {
    "extension": {Part.CERTIFICATE, Part.SUBJECT, Part.TAIL},
    "correction": {Part.DECISION, Part.LIST, Part.NAME, Part.CERTIFICATE, Part.OWNER, Part.SUBJECT,
                   Part.RANK, Part.STARS, Part.RESULT},
    "replacement": {Part.DECISION, Part.LIST, Part.CERTIFICATE},
    "reissue": {Part.CERTIFICATE, Part.SUBJECT, Part.TAIL, Part.OWNER},
    "again": {Part.CERTIFICATE, Part.SUBJECT, Part.TAIL, Part.OWNER, Part.DECISION, Part.RANK},
    "rename": {Part.OWNER, Part.SUBJECT, Part.TAIL, Part.NAME, Part.CERTIFICATE},
    "transfer": {Part.OWNER, Part.SUBJECT, Part.TAIL, Part.CERTIFICATE},
}  # fmt: skip


def _stands_before(parts: Sequence[Part], one: Part) -> bool:
    """Whether products, results or certificates stand before the first part of this sense."""
    ours = (Part.SUBJECT, Part.STARS, Part.CERTIFICATE, Part.DEED, Part.DECISION)
    return any(part in ours for part in parts[: parts.index(one)])


def _rates(name: str, said: Sequence[Unit], about: set[str]) -> str:
    """A rating is one of products, of results, or of nothing said; a village earns another title.

    "… đạt 4 sao" says what was earned, whatever it is that earned it.
    """
    if said and said[0].part is Part.TAIL and said[0].value not in _OF_RATING:
        return UNKNOWN  # a village, a district, a region: they are what is recognised
    if said and said[0].part is Part.UNKNOWN:
        # "làng nghề có sản phẩm đạt 4 sao": the village is what is recognised.
        having = next((at for at, unit in enumerate(said) if unit.value == "có"), len(said))
        said = said[:having]
    ranked = "achieved" in about or any(u.part in (Part.STARS, Part.RANK) for u in said)
    ours = any(u.value in _OURS or u.part is Part.RESULT for u in said) or bool(about & RATES)
    foreign = any(u.part is Part.UNKNOWN for u in said)
    if not said or (ranked and not foreign) or (ranked and ours):
        return name
    if ranked and foreign:
        return name if any(u.part is Part.STARS or u.value == "ocop" for u in said) else UNKNOWN
    names_alone = all(u.part in (Part.TAIL, Part.LIST, Part.CERTIFICATE, Part.OWNER) for u in said)
    return name if not foreign and (ours or names_alone) else UNKNOWN


def _achieved(name: str, said: Sequence[Unit], about: set[str]) -> str:
    """ "đạt 4 sao" and "kết quả đánh giá" rate; "kết quả lựa chọn nhà thầu" is none of ours."""
    if name == "result":
        before = [unit.part for unit in said]
        if Part.OTHER in before and not _stands_before(before, Part.OTHER):
            return OTHER
        return _rates("evaluation", said, about)
    earned = not said or any(
        unit.part in (Part.STARS, Part.RANK, Part.SUBJECT) for unit in said[:6]
    )
    return "recognition" if earned else UNKNOWN


def _annuls(parts: Sequence[Part], about: set[str]) -> str:
    if about & _TAKING_BACK:
        return "annulment"
    for part in parts:
        if part is Part.DECISION:
            return "annulment"
        if part in (Part.CERTIFICATE, Part.RESULT):
            return "revocation"
        if part is Part.DEED:
            return "revocation" if about & RATES else UNKNOWN
        break
    return UNKNOWN


def _changes(first: Unit | None, parts: Sequence[Part], about: set[str]) -> str:
    for name in ("upgrade", "re_evaluation"):
        if name in about:
            return name
    if first is None:
        return UNKNOWN
    if first.part is Part.NAME:
        return "rename" if first.value in ("tên", "tên gọi") else "correction"
    if first.part is Part.OWNER:
        return "transfer"
    return "correction" if first.part in (Part.DECISION, Part.LIST) else UNKNOWN


def _revokes(first: Unit | None, clause: _Clause, about: set[str]) -> str:
    """Certificates, results, recognitions are revoked; goods ("thu hồi sản phẩm") are recalled."""
    if about & _TAKING_BACK:
        return "annulment"
    if first is None or first.part in (Part.CERTIFICATE, Part.RESULT, Part.DECISION):
        return "revocation"
    if first.part is Part.DEED and about & RATES:
        return "revocation"
    if first.part in (Part.TAIL, Part.SUBJECT):
        certificate = any(unit.part is Part.CERTIFICATE for unit in clause.object)
        return "revocation" if clause.voiced or certificate else UNKNOWN
    return UNKNOWN


def _holds(parts: Sequence[Part], about: set[str]) -> str:
    if about & _TAKING_BACK or about & {"correction", "change", "reissue", "rename", "transfer"}:
        return UNKNOWN
    plain = not parts or set(parts) <= {Part.TAIL, Part.SUBJECT, Part.OWNER}
    return "hold" if plain or Part.CERTIFICATE in parts or "recognition" in about else UNKNOWN
