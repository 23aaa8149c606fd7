"""Columns in which a council says yes of some rows and no of others, and nobody reads which.

"Công nhận: Không" beside three stars, a blank below "Phê duyệt" where the other rows are ticked,
three votes of nine, "Ý kiến Hội đồng: Cần hoàn thiện": the row may be none of those that were
recognised, and is asked about. So it is below any heading that nobody understands, by what would
doubt its row as a remark: "Theo dõi: đã loại".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum, auto

from ocop_cli.decisions.cells import filled, in_words
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.wordings import known, spoken
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.remark_words import REFUSES
from ocop_cli.decisions.rows.strange_remarks import doubts, is_register
from ocop_cli.decisions.rows.wanting import is_outvoted, wants
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.unread_cells import is_of_rounds
from ocop_cli.law.kinds import RATINGS
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.reading import Entry, Place
from ocop_cli.text.keys import clean, same_key

LONGEST = 60
# Headings under which somebody judges a product.
JUDGES = spoken(
    "judges",
    r"\b(?:công nhận|duyệt|thông qua|kết quả|kq|đạt|ý kiến|kết luận|đánh giá|đủ điều kiện|"
    r"hợp lệ|hội đồng|hđ|vòng|đồng ý|thẩm định|tư cách|xét|hồ sơ|điều kiện|"
    r"approved?|accepted|result|passed|eligible)\b",
    "Ý kiến Hội đồng",
)
# Those under which somebody says what is to be done yet.
_NOTES = spoken(
    "notes",
    r"\b(?:nhận xét|kiến nghị|góp ý|khuyến nghị|lưu ý|tồn tại|hạn chế|yêu cầu|đề nghị|comments?)\b",
    "Nhận xét của Hội đồng",
)
# A time before, another scheme, or how many there are: none of the row's own result.
_OF_ELSE = spoken(
    "of else",
    r"\b(?:trước|cũ|khác|số lượng|kiểm nghiệm|attp|vietgap|haccp|iso|người|lần đầu|giải|thưởng|"
    r"khen|trung ương|tw|điện tử|bản giấy|bao bì|nhãn|tem|mã|nâng|5 sao|tham gia)\b",
    "Ý kiến khác",
)
# Those whose tick says that a product was recognised, and a blank that it was not.
GRANTS = known(
    "grants",
    r"(?:(?:được|đã|đã được|kết quả|ubnd \w{2,6}|hội đồng|hđ|sản phẩm) ){0,3}"
    r"(?:công nhận|phê duyệt|duyệt|thông qua|đồng ý|đủ điều kiện|đủ tiêu chuẩn|hợp lệ|"
    r"đạt yêu cầu|approved|accepted|passed)(?: (?:ocop|của hội đồng|công nhận)){0,2}\W{0,3}\Z",
    "Đủ điều kiện công nhận",
)
DENIES = known(
    "no",
    r"(?:không|chưa|ko|kđ|k|no|n|false|loại|bị loại|trượt|rớt|hỏng|từ chối|bác|trả lại|thiếu|"
    r"rejected|failed|not)(?:\W{1,2}\w.{0,50})?\W{0,3}",
    "Không đồng ý",
)
_SIGNS_OF_NO = frozenset({"-", "–", "0", "o", "✗", "✘"})
_SIGNS_OF_YES = frozenset({"+", "1", "x", "v", "✓", "✔", "√", "đ", "có", "yes", "y"})
_OF_VOTES = spoken(
    "votes", r"\b(?:phiếu|biểu quyết|tán thành|tỷ lệ đồng ý|votes?)\b", "Kết quả bỏ phiếu"
)


def unread(
    texts: Sequence[str],
    fields: Sequence[str | None],
    products: Sequence[tuple[Told, Entry]],
    context: Context,
    place: Callable[[int, int], Place],
) -> Iterator[tuple[int, int, Doubt]]:
    """The rows that a column which nobody reads denies, or leaves blank where it ticks the others:
    (column, row, doubt); `fields` is what the headings mean, `place` gives the place of a cell."""
    if context.own:
        return
    rated = [(line, one) for line, one in products if _is_granted(one)]
    for column, heading in enumerate(texts):
        if column < len(fields) and fields[column] is not None:
            continue
        for line, said in _denied(column, heading, rated, context):
            text = said or f"{clean(heading)}: –"
            where = place(line.row.number, column)
            yield column, line.row.number, remarked.doubt(text, where, Bearing.FAILURE)


def _is_granted(entry: Entry) -> bool:
    return entry.kind in (None, *RATINGS) and entry.result != "failed" and bool(entry.stars)


class _Judging(Enum):
    """What a column is, by its heading, in which a row may be denied."""

    VOTES = auto()
    RESULT = auto()  # somebody's yes or no
    NOTES = auto()
    ANY = auto()  # nobody knows what it is


def _judging(heading: str) -> _Judging | None:
    """What a column is; None for one that is of something else."""
    above = same_key(heading)
    of_else = _OF_ELSE.search(above) is not None
    if _OF_VOTES.search(above) is not None:
        return _Judging.VOTES
    if JUDGES.search(above) is not None and not of_else:
        return _Judging.RESULT
    if _NOTES.search(above) is not None:
        return _Judging.NOTES
    immaterial = is_immaterial(heading) and not is_of_rounds(heading)
    return None if (of_else and above != "khác") or immaterial else _Judging.ANY


def _denied(
    column: int, heading: str, rated: Sequence[tuple[Told, Entry]], context: Context
) -> Iterator[tuple[Told, str]]:
    judging = _judging(heading)
    if judging is None:
        return
    # Beside a rating of a register in force what is wanting is of a time behind it.
    written = not is_register(context, {one.decision for _, one in rated if one.decision})
    cells = [(line, _said(line, column, context)) for line, _ in rated]
    kinds = {same_key(said) for _, said in cells}
    blanks_count = GRANTS.pattern.match(same_key(heading)) is not None
    for line, said in cells:
        if (said or blanks_count) and _denies(said, kinds, judging, written=written):
            yield line, said


def _denies(said: str, others: set[str], judging: _Judging, *, written: bool) -> bool:
    """Whether a cell denies its row; `written` says that it was written with the rating."""
    if judging is _Judging.VOTES:
        return is_outvoted(said)
    if written and len(said) <= LONGEST and REFUSES.pattern.fullmatch(same_key(said)):
        return True
    if judging is _Judging.RESULT and _is_no(same_key(said), others):
        return True
    return written and _lacks(said, others, judged=judging is not _Judging.ANY)


def _lacks(said: str, others: set[str], *, judged: bool) -> bool:
    """Whether a cell says that something is wanting, and what, where another of its column does not
    say so; below a heading that nobody understands, what would doubt its row as a remark."""
    if len(others) < 2 or len(said) > LONGEST or not said:
        return False
    return (" " in said and wants(said)) or (not judged and doubts(said))


def _said(line: Told, column: int, context: Context) -> str:
    value = line.value(column)
    said = clean(in_words(value)) if filled(value) else ""
    return "" if context.own_words.ignores(said) else said


def _is_no(said: str, others: set[str]) -> bool:
    """Whether a cell says no where another of its column says something else."""
    if len(others) < 2 or len(said) > LONGEST:
        return False
    if said in _SIGNS_OF_NO or said == "":
        return bool(others - {said}) and _SIGNS_OF_YES.issuperset(others - {said, ""})
    return DENIES.pattern.fullmatch(said) is not None and others != {said, ""}
