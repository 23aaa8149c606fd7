"""Sentences of a paper that takes certificates back, or lengthens them, which limit what it does.

"Việc thu hồi chỉ áp dụng nếu chủ thể không khắc phục", "Không thu hồi đối với sản phẩm đã đánh giá
lại", "Tạm dừng thực hiện Điều 1": whether the act was done to each product listed, only a person
can say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import UNKNOWN
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.terms import begins_later, bounded_by_years
from ocop_cli.decisions.language.wordings import heard, spoken
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.rows import remarked
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.model.reading import Line
from ocop_cli.text.keys import same_key

LIMITS = (
    spoken("if", r"\b(?:nếu|với điều kiện|chỉ (?:áp dụng|thực hiện|thu hồi))\b", "nếu không nộp"),
    spoken(
        "but",
        r"\b(?:trừ|ngoại trừ) (?:khi |trường hợp |các |những )?(?:sản phẩm|sp|chủ thể)\b",
        "trừ sản phẩm đã đánh giá lại",
    ),
    spoken(
        "for a while", r"\bthời hạn (?:thu hồi|tạm|là|:)|\btrong thời gian\b", "Thời hạn thu hồi"
    ),
)
# What is put off is the paper's own article, or what it does.
PUT_OFF = (
    spoken(
        "put off",
        r"\b(?:tạm (?:dừng|hoãn|ngừng|ngưng)|hoãn|chưa|lùi)\b.{0,24}\b(?:thực hiện|thi hành|"
        r"áp dụng|thu hồi|gia hạn|điều \d)",
        "Tạm dừng thực hiện Điều 1",
    ),
)
_AGREES = {
    "extension": frozenset({Bearing.EXTENSION, Bearing.TERM, Bearing.LAPSED, Bearing.DOSSIER}),
}
# Acts that end a certificate on a day, which may be another than that of their paper.
_ON_A_DAY = frozenset({"revocation", "removal"})
BREAKS = re.compile(r"(?<=\.)(?<!\bNo\.)\s+")  # between the sentences of a line
_ENDED = frozenset({Bearing.ENDING, Bearing.LAPSED, Bearing.FAILURE, Bearing.STOPPED})


def hold(line: Line, rows: SpokenRows) -> bool:
    """Hold the rows of an act that a line limits, or of which it says otherwise; whether it did."""
    kind = rows.head.kind
    if kind not in CERTIFICATE_ACTS:
        return _hold_list(line, rows)
    named = rows.acts_named(line.text)
    against = bool(named) and speaks_against(line.text, kind)
    if not (against or limits(line.text, kind, rows.head.issued_on)):
        return False
    doubt = remarked.doubt(line.text, line.place, Bearing.OTHER)
    rows.hold(doubt, named or rows.acts(), Bearing.OTHER)
    return True


def _hold_list(line: Line, rows: SpokenRows) -> bool:
    """The same of the rows of an act in a paper that has others, and is about none as a whole."""
    kinds = [one for one in CERTIFICATE_ACTS if one in rows.kinds()]
    limited = [one for one in kinds if limits(line.text, one, rows.head.issued_on)]
    acts = rows.of_kinds(limited)
    rows.hold(remarked.doubt(line.text, line.place, Bearing.OTHER), acts, Bearing.OTHER)
    return bool(acts)


def put_off(line: Line, rows: SpokenRows, named: Sequence[int]) -> bool:
    """Hold the rows of an act that a line puts off to a later day than its paper's own; a line of a
    paper that does something else as a whole must name that act."""
    issued_on, kind = rows.head.issued_on, rows.head.kind
    if issued_on is None:
        return False
    if not any(begins_later(one, issued_on) for one in BREAKS.split(line.text)):
        return False
    named_here = {deed.name for deed in stated(line.text).deeds}
    kinds = {None, *_ON_A_DAY} if kind in _ON_A_DAY else {*(_ON_A_DAY & named_here)}
    acts = rows.of_kinds(kinds)
    meant = [at for at in acts if at in named] or acts
    rows.hold(remarked.doubt(line.text, line.place, Bearing.TERM), meant)
    return bool(meant) or kind in _ON_A_DAY


def limits(text: str, kind: str, issued_on: date | None) -> bool:
    """Whether a sentence of a paper that does an act of `kind` says that it is not done to all it
    lists, or on a condition, or only from a year on."""
    said, deeds = same_key(text), stated(text).deeds
    named = any(unit.part is Part.DEED and unit.value == kind for unit in phrases(text))
    own = [deed for deed in deeds if deed.name in (kind, UNKNOWN)] if named else []
    if any(deed.negated for deed in own) or heard(PUT_OFF, said) is not None:
        return True
    done = any(not deed.voiced for deed in own)
    return done and (heard(LIMITS, said) is not None or bounded_by_years(text, issued_on))


def speaks_against(text: str, kind: str) -> bool:
    """Whether a sentence that names a product of the list says otherwise of it than the act."""
    return bearing(text) not in (None, Bearing.NAME, Bearing.DECISION, *_AGREES.get(kind, _ENDED))
