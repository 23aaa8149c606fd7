"""What a sentence of an article does, beside the deed that its paper's title says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import ACTS, RATES, UNKNOWN
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.terms import begins_later, extended_until, term
from ocop_cli.decisions.language.wordings import heard, spoken
from ocop_cli.decisions.lines import act_limits
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.rows import remarked
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RATINGS
from ocop_cli.model.reading import Entry, Head, Line
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

# Where a sentence says that what it does is done to the paper's own list.
LISTED = (
    spoken(
        "list",
        r"\b(?:danh sách|phụ lục|biểu|bảng)\b[^.;:]{0,30}"
        r"\b(?:kèm theo|đính kèm|sau đây|dưới đây)\b|"
        r"\b(?:tại|theo|trong|kèm theo|có) (?:danh sách|phụ lục|biểu) (?!sản phẩm)",
        "(danh sách kèm theo)",
    ),
    spoken(
        "named below",
        r"\b(?:sau đây|dưới đây|như sau|cụ thể|có tên|nêu trên)\b",
        "các sản phẩm có tên dưới đây",
    ),
)
_NOT = r"(?<!không )(?<!chưa )"
# How a paper of acts calls the products that it lists.
OBJECTS = {
    "revocation": spoken("revoked", rf"{_NOT}\b(?:bị|được) thu hồi\b", "sản phẩm bị thu hồi"),
    "removal": spoken(
        "removed", rf"{_NOT}\b(?:bị|được) (?:đưa ra|đưa khỏi|loại|xóa tên)\b", "sản phẩm bị đưa ra"
    ),
    "extension": spoken("extended", rf"{_NOT}\bđược gia hạn\b", "sản phẩm được gia hạn"),
}
_COUNT = re.compile(
    marked(r"\b(\d{1,4})(?: ?\(\w+(?: \w+)?\))? (?:sản phẩm|sp|giấy chứng nhận|gcn)\b")
)
_ALL = re.compile(marked(r"\b(?:toàn bộ|tất cả|mọi|còn lại|khác)\b"))


def does_more(text: str, head: Head) -> bool:
    """Whether a sentence begins with a deed on certificates that its paper's title has not."""
    deeds = [one for one in stated(text).deeds if not (one.negated or one.voiced)]
    if not deeds or deeds[0].name not in ACTS | {UNKNOWN} or head.names:
        return False
    first = phrases(text)[0].part is Part.DEED
    return first and deeds[0].name != head.kind


_FIRST = re.compile(r"\A\W*(?:điều|article) 1\W+", re.IGNORECASE)
_OF_PRODUCTS = frozenset({Part.SUBJECT, Part.OWNER, Part.CERTIFICATE})


def hold_other(line: Line, head: Head, rows: SpokenRows) -> None:
    """Hold the ratings of a paper whose first article does something else to its products than to
    rate them: "Điều 1. Xóa tên 04 sản phẩm", "Điều 1. Cấp đổi Giấy chứng nhận"."""
    found = _FIRST.match(line.text)
    if found is None or head.kind not in (None, *RATINGS) or head.names:
        return
    text = line.text[found.end() :].split(". ", 1)[0]
    if _is_other(text):
        doubt = remarked.doubt(line.text, line.place, bearing(text) or Bearing.OTHER)
        rows.hold(doubt, rows.of_decision())


def _is_other(text: str) -> bool:
    """Whether a sentence about products begins with a deed on names or papers, or one that nobody
    knows, and says nothing of a result."""
    found = units(text)
    parts = {unit.part for unit in found}
    if not parts & _OF_PRODUCTS or parts & {Part.RESULT, Part.PUBLISHED, Part.ACHIEVED}:
        return False
    if any(unit.part is Part.DEED and unit.value in RATES for unit in found):
        return False
    acts = found[0].value in CERTIFICATE_ACTS  # which are heard as such
    return found[0].part in (Part.UNKNOWN, Part.DEED) and not acts


def does_its_own(text: str, head: Head) -> bool:
    """Whether a sentence only does what its paper's title says: "Gia hạn … 02 sản phẩm"."""
    said = stated(text)
    plain = all(not (one.negated or one.proposed) for one in said.deeds) and not said.unknown
    return plain and {one.name for one in said.deeds} == {head.kind}


def is_of_its_list(text: str, head: Head, rows: int) -> bool:
    """Whether a sentence of a paper of acts is about the products that the paper lists, all of them
    in so many `rows`: "Thu hồi … của 02 sản phẩm … (danh sách kèm theo)", "Chủ thể có sản phẩm bị
    thu hồi nộp lại Giấy chứng nhận".

    The decision that it cites then says only by which they were recognised, and nothing of the
    other products of that decision.
    """
    said = same_key(text)
    if head.kind not in OBJECTS or _ALL.search(said):
        return False
    if OBJECTS[head.kind].search(said):
        return True
    return does_its_own(text, head) and _counts_or_names(said, rows)


def is_of_one_list(text: str, rows: Sequence[Entry], issued_on: date | None) -> bool:
    """Whether a sentence does an act, at once and to all, to the `rows` of one list of a paper that
    has others as well: "Điều 1. Thu hồi … 01 sản phẩm (Phụ lục I)" beside a list of ratings. It is
    read there, and says nothing of the other lists, nor of others of the decision it cites."""
    said, kind = same_key(text), _only_deed(text)
    listed = sum(one.kind == kind for one in rows)
    if kind not in OBJECTS or listed in (0, len(rows)) or _ALL.search(said):
        return False
    return _counts_or_names(said, listed) and _at_once(text, kind, issued_on)


def _only_deed(text: str) -> str | None:
    """The one deed that a sentence does, where it says that and no word more."""
    said = stated(text)
    kinds = {one.name for one in said.deeds}
    plain = not said.unknown and not any(one.negated or one.proposed for one in said.deeds)
    return kinds.pop() if plain and len(kinds) == 1 else None


def _counts_or_names(said: str, rows: int) -> bool:
    """Whether words count so many products, or count none and name the list they are in."""
    counts = {int(one) for one in _COUNT.findall(said)}
    return counts == {rows} or (not counts and heard(LISTED, said) is not None)


def _at_once(text: str, kind: str, issued_on: date | None) -> bool:
    """Whether an act is done on the day of its paper, and under no condition."""
    if act_limits.limits(text, kind, issued_on):
        return False
    if kind == "extension":
        return term(text) is None or extended_until(text) is not None
    return issued_on is not None and not begins_later(text, issued_on)
