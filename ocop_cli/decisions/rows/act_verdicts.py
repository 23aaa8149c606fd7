"""Cells of a list of acts in which somebody says yes or no to the act itself.

"Ý kiến Hội đồng: Không đồng ý" beside a product whose certificate is extended, or revoked, says
that this was not done to it. Below a heading under which somebody judges each cell must be
understood as a yes; in any other what says no in so many words counts. What a revocation is done
for ("Không đạt") is a yes to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocop_cli.decisions.cells import in_words, is_placeholder
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.wordings import heard, known
from ocop_cli.decisions.rows import act_remarks
from ocop_cli.decisions.rows.remark_words import AGREES, OPEN, REFUSES
from ocop_cli.decisions.rows.verdict_columns import DENIES, JUDGES, LONGEST
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.text.keys import clean, same_key

_KEPT = known(
    "kept as it was", r"(?:giữ nguyên|để nguyên)(?: như cũ)?\W{0,3}", "Giữ nguyên"
).pattern
# Of a certificate that is taken back it says no more than that.
_WITHDRAWN = known(
    "withdrawn", r"(?:xin |đã )?rút(?: (?:lại|hồ sơ|đơn))?\W{0,3}", "Rút hồ sơ"
).pattern
_JUDGED = (None, "result", "kind", "_rated_as", "_state")


def denied(
    line: Told,
    kind: str,
    same: frozenset[Bearing],
    fields: Sequence[str | None],
    texts: Sequence[str],
) -> Iterator[tuple[int, str]]:
    """The columns, of no field that an act has, whose cell denies an act of a row, or leaves it
    open, and its words; `same` is what words may mean that say no more than the act."""
    judged = (None,) if kind in CERTIFICATE_ACTS else _JUDGED
    for column, (name, heading) in enumerate(zip(fields, texts, strict=True)):
        value = line.value(column) if name in judged else None
        text = clean(in_words(value)) if value not in (None, "") else ""
        if text and is_no(text, heading, kind, same):
            yield column, text


def is_no(text: str, heading: str, kind: str, same: frozenset[Bearing]) -> bool:
    """Whether a cell says no to an act, or nobody knows whether it does where somebody judges."""
    said = same_key(text)
    judged = JUDGES.search(same_key(heading)) is not None
    if len(said) > LONGEST or (is_placeholder(text) and not judged):
        return False
    understood = bearing(text) in same or act_remarks.is_understood(text, kind, same)
    if kind in act_remarks.TAKEN_BACK and understood and said not in _NOES:
        return False  # why it is taken back
    if kind not in act_remarks.TAKEN_BACK and _WITHDRAWN.fullmatch(said) is not None:
        return True
    if REFUSES.pattern.fullmatch(said) or _KEPT.fullmatch(said):
        return True
    if len(said.split()) <= _FEW and heard(OPEN, said) is not None:
        return True
    if not judged:
        return False
    if DENIES.pattern.fullmatch(said) is not None:
        return True
    if kind not in CERTIFICATE_ACTS:
        return False
    assents = AGREES.fullmatch(said) is not None or said in _YES
    return not (assents or understood or any(map(str.isdigit, said)))


_NOES = frozenset(map(same_key, ("không", "chưa", "ko")))
_FEW = 4  # words of a cell that is no sentence
_YES = frozenset(map(same_key, (
    "được", "chấp thuận", "duyệt", "phê duyệt", "thông qua", "đủ điều kiện", "hợp lệ",
    "hồ sơ hợp lệ", "tán thành", "đã duyệt", "đã thông qua",
)))  # fmt: skip
