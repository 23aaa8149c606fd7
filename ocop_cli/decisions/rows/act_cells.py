"""The cells of a row that does something to a certificate: what may say that it was not done.

A certificate is taken back, or goes on, by this row alone. "743/QĐ-UBND (không thu hồi)", an
authority "đang trình", "Chè (chờ ký)", a reason "đã đánh giá lại" each speak against it: such a row
is refused, and a person says what it is. What says the same as the row ("hết hạn" beside a
revocation) is none of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import chain

from ocop_cli.decisions.citations import Cited, besides, numbers
from ocop_cli.decisions.language import ranks, reasons
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import FAILURE
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.subjects import beyond
from ocop_cli.decisions.language.wordings import heard
from ocop_cli.decisions.rows import act_remarks, act_verdicts, paper_cells, remarked, set_apart
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.named_decisions import Dated
from ocop_cli.decisions.rows.remark_words import OPEN
from ocop_cli.decisions.rows.row_words import RowWords
from ocop_cli.decisions.tables.columns import shown
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, OTHER_ACTS, RENEWALS
from ocop_cli.model.problem import Bad
from ocop_cli.model.ratings import Status
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_ENDED = frozenset({Bearing.ENDING, Bearing.LAPSED, Bearing.FAILURE, Bearing.STOPPED})
_LONGER = frozenset({Bearing.EXTENSION, Bearing.TERM, Bearing.LAPSED, Bearing.DOSSIER})
# Kind of act -> what words may mean that say no more than it, or why it was done.
_SAME = {
    "revocation": _ENDED, "removal": _ENDED, "annulment": _ENDED, "extension": _LONGER,
    "correction": frozenset({Bearing.CORRECTION}), "hold": frozenset({Bearing.HOLD}),
    "rename": frozenset({Bearing.NAME}), "transfer": frozenset({Bearing.NAME}),
    "reissue": frozenset({Bearing.RE_EVALUATION}),
}  # fmt: skip
# What only says which product, or which certificate, is meant.
_WHICH = frozenset({Bearing.NAME, Bearing.DECISION})
# A reason tells of much that is past; these would leave a certificate that goes on as it is.
_AGAINST_LONGER = frozenset({Bearing.ENDING, Bearing.HOLD})


def is_act(kind: str | None, context: Context) -> bool:
    """Whether a row of this kind need say no stars: it is no rating, or only mends one."""
    if kind in CERTIFICATE_ACTS or kind in OTHER_ACTS or kind == "correction":
        return True
    return context.own and kind in DEEDS


def in_doubt(
    line: Told, said: RowCells, which: Dated, kind: str | None, words: RowWords
) -> Iterator[tuple[int, str]]:
    """The columns of the cells of an act that leave open whether it was done, and their words.

    None in a file of this program's own, and none that a person said to pass over.
    """
    context, at = words.context, words.columns.at
    if kind not in _SAME or context.own:
        return
    heading = words.columns.heading
    cells = {name: shown(line.values, column) for name, column in at.items()}
    found = dict.fromkeys(_fields(said, which, kind))
    found |= dict.fromkeys(one for one in _PAPERS if same_key(cells.get(one, "")) in _NOT_MADE)
    denied = act_verdicts.denied(line, kind, _SAME[kind], heading.fields, heading.texts)
    doubted = chain(((at[name], cells[name]) for name in found if name in at), denied)
    for column, text in doubted:
        if text and not context.own_words.ignores(text):
            yield column, text


_PAPERS = ("decision", "_own_decision", "document")
_NOT_MADE = frozenset(map(same_key, ("không", "chưa", "ko", "chưa có", "không có")))


def told(line: Told, kind: str | None, words: RowWords) -> Iterator[tuple[int, str]]:
    """The same of the cells of an act that moves no certificate, of which a person is told: "HTX A
    (rút hồ sơ)" beside a dossier."""
    context, at = words.context, words.columns.at
    if kind not in OTHER_ACTS or context.own:
        return
    for name in _OF_OTHERS:
        text = shown(line.values, at[name]) if name in at else ""
        if text and remarked.in_cell(name, text) and not context.own_words.ignores(text):
            yield at[name], text


# Known columns for which an act that moves no certificate has no field.
_ASIDE = ("_state", "result")
_UNDONE = re.compile(
    marked(
        r"\A\W*(?:(?:đã|xin|đề nghị|nay) )?"
        r"(?:không|chưa|hủy|huỷ|bỏ|thôi|dừng|ngừng|rút|trả lại|hoãn)\b"
    )
)


def aside(line: Told, kind: str | None, words: RowWords) -> Iterator[tuple[int, str]]:
    """The cells beside an act that moves no certificate for which its kind has no field: "Tình
    trạng: Đã rút hồ sơ"."""
    context, at = words.context, words.columns.at
    if kind not in OTHER_ACTS or context.own:
        return
    for name in _ASIDE:
        text = shown(line.values, at[name]) if name in at else ""
        if text and not (name == "result" and kind == "dossier") and not _is_of_certificates(text):
            yield at[name], text


def noted(line: Told, kind: str | None, words: RowWords) -> list[str]:
    """The same as notes, each behind its heading."""
    texts = words.columns.heading.texts
    return [f"{texts[at]}: {text}" for at, text in aside(line, kind, words)]


def _is_of_certificates(text: str) -> bool:
    """Whether a text says no more than how a certificate stands."""
    stands = text in set(Status) or act_remarks.goes_on(text)
    return stands or bearing(text) is Bearing.LAPSED


def undone(line: Told, kind: str | None, words: RowWords) -> Iterator[tuple[int, str]]:
    """The same, and its notes that may say that it was not done, or was taken back: "Không thu
    hồi", "Đã hủy yêu cầu thu hồi"."""
    yield from aside(line, kind, words)
    at = words.columns.at.get("note")
    text = shown(line.values, at) if at is not None else ""
    if at is None or kind not in OTHER_ACTS or words.context.own or not text:
        return
    deeds = any(deed.negated for deed in stated(text).deeds)
    if deeds or _UNDONE.match(same_key(text)) or bearing(text) is Bearing.ENDING:
        yield at, text


def strange(said: RowCells, kind: str | None, words: RowWords) -> Iterator[tuple[int, str]]:
    """The reasons and remarks of an act on a certificate of which nobody knows whether they speak
    against it, with their columns."""
    context, at = words.context, words.columns.at
    if kind not in CERTIFICATE_ACTS or context.own:
        return
    for name, text in _remarks(said):
        if text is None or name not in at or context.own_words.ignores(text):
            continue
        if not act_remarks.is_understood(text, kind, _SAME[kind]):
            yield at[name], text


_OF_OTHERS = ("product", "entity", "document")


def _fields(said: RowCells, which: Dated, kind: str) -> Iterator[str]:
    yield from _papers(said, which, kind)
    for name, text in _remarks(said):
        if text is not None and act_verdicts.is_no(text, "", kind, _SAME[kind]):
            yield name
    if kind not in CERTIFICATE_ACTS:
        return
    for name, text in (("product", said.product), ("entity", said.entity)):
        if text is not None and _is_denied_in_name(text, kind):
            yield name
    against = "failed" if kind == "extension" else "passed"
    for name, judged in (("result", said.outcome), ("kind", said.kind)):
        if judged is not None and judged.result == against:
            yield name
    for name, text in _remarks(said):
        if text is None:
            continue
        stands = kind in act_remarks.TAKEN_BACK and act_remarks.goes_on(text)
        stands = stands or (name != "ground" and act_remarks.was_mended(text, kind, _SAME[kind]))
        if stands or _is_no_reason(text, kind) or _is_no_word(name, text, kind):
            yield name


def _remarks(said: RowCells) -> Iterator[tuple[str, str | None]]:
    """What a row of acts says beside them, by its fields."""
    yield from (("ground", said.reason), ("note", said.note), ("_state", said.state))


def _papers(said: RowCells, which: Dated, kind: str) -> Iterator[str]:
    """The fields of papers, and of who decided, beside which it is said that none was made."""
    printed = said.decision
    papers: tuple[tuple[str, Cited | None, date | None], ...] = (
        ("decision", printed.plain, None), ("_own_decision", printed.own, which.issued_on),
        ("document", printed.document, which.issued_on),
        ("of_decision", printed.of, which.of_issued_on),
        ("_recognition_decision", printed.other, which.of_issued_on),
    )  # fmt: skip
    for field, cited, day in papers:
        if cited is None or cited.number is None:
            continue
        meant = paper_cells.meant(cited.beside)
        other = paper_cells.is_of_another_year(cited.beside, day)
        renewed = kind in CERTIFICATE_ACTS and _was_renewed(cited.beside, *_GRANTED_ANEW)
        if meant not in (None, *_SAME[kind]) or other or renewed:
            yield field
    by = printed.authority
    if by is not None and (set_apart.of_authority(by) or _is_denied_apart(by, kind)):
        yield "authority"


def _is_denied_in_name(text: str, kind: str) -> bool:
    """Whether a name holds words that speak against what is done to its certificate, or of which
    nobody knows whether they do."""
    if _is_denied_apart(text, kind) or set_apart.strange(text) is not None:
        return True
    if any(map(_points_elsewhere, set_apart.parts(text))):
        return True
    if not remarked.in_name(text):
        return False
    meant = bearing(text) or set_apart.meant(text) or Bearing.OTHER
    return meant not in (*_SAME[kind], *_WHICH)


def _points_elsewhere(part: str) -> bool:
    """Whether what is set apart in a name tells of another time, or of another decision and more
    than which: "lần 2", "thay QĐ 12/QĐ-UBND"."""
    return any(one.part is Part.AGAIN for one in phrases(part)) or _replaces(part)


def _replaces(text: str) -> bool:
    """Whether a text names a decision, and says more of it than which it is."""
    return bool(numbers(text)) and bool(beyond(besides(text)).words)


_GRANTED_ANEW = ("first", "reissue")


def _was_renewed(text: str, *also: str) -> bool:
    """Whether a text says that a product was evaluated again, or what else is named."""
    deeds = stated(text).deeds
    done = (one for one in deeds if one.voiced and not (one.negated or one.proposed))
    return any(one.name in RENEWALS or one.name in also for one in done)


@lru_cache(1 << 10)
def _is_no_reason(text: str, kind: str) -> bool:
    """Whether a reason says that the act was not done, or what would leave no room for it."""
    if _denies(text, kind) or _is_denied_apart(text, kind):
        return True
    if kind == "extension" and bearing(text) in _AGAINST_LONGER:
        return True
    deeds = stated(text).deeds
    return _was_renewed(text) and not any(one.name == FAILURE or one.negated for one in deeds)


_FEW = 4  # words of a remark that is no sentence


def _is_no_word(field: str, text: str, kind: str) -> bool:
    """Whether a reason is a word of which nobody knows what it says ("hoãn"), or a remark leaves
    the act open ("xin giữ lại") or, a short one, speaks of something else ("chờ", "đính chính")."""
    if field != "ground" and heard(OPEN, same_key(text)) is not None:
        return True
    words = len(text.split())
    if words == 1 and set_apart.is_strange_word(text):
        return not (reasons.says(text) or _fails(text))
    if words > _FEW:
        return any(map(_replaces, set_apart.parts(text)))
    if field != "ground" and not _names_it(text, kind):
        other = set_apart.said_alone(text) not in (None, *_SAME[kind], *_WHICH)
        return other or _replaces(text)
    return _replaces(text)


def _names_it(text: str, kind: str) -> bool:
    """Whether a remark names the act itself, and neither denies it nor waits for it."""
    found = phrases(text)
    open_ = any(one.part in (Part.NEGATION, Part.PROPOSAL) for one in found)
    taken = act_remarks.TAKEN_BACK
    names = taken if kind in taken else {kind}
    return not open_ and any(one.part is Part.DEED and one.value in names for one in found)


def _fails(text: str) -> bool:
    """Whether a word says that a product did not pass: "KĐ"."""
    try:
        found = ranks.of_text(text)
    except Bad:
        return False
    return found is not None and found.failed


def _is_denied_apart(text: str, kind: str) -> bool:
    """Whether what is set apart in a text, in brackets or behind a dash, speaks against the act."""
    for part in set_apart.parts(text):
        meant = set_apart.said_apart(part)
        if meant not in (None, *_SAME[kind], *_WHICH):
            return True
        if _denies(part, kind) or set_apart.is_bound(part):
            return True
    return False


def _denies(text: str, kind: str) -> bool:
    return any(deed.name == kind and deed.negated for deed in stated(text).deeds)
