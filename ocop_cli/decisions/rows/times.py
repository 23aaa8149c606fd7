"""The times that words beside a row name, and whether they lie after the row's own day."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from ocop_cli.decisions.language.named_times import DAY, named_times
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

TERM_BEGUN = timedelta(days=365)  # after which a certificate may be renewed, and hardly before
_DAY = re.compile(marked(rf"(?<!\d){DAY}(?!\d)"))
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
# Years that are not those of a rating: of a plan, an end, another paper.
_SPAN = re.compile(
    marked(
        r"(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d|\bgiai đoạn\b.{0,40}|"
        r"\b(?:đến|tới|hết|hạn|trước|từ|kế hoạch|mục tiêu|dự kiến|định hướng|phấn đấu)\b"
        r".{0,24}?(?:19|20)\d\d|"
        r"\b\d{1,6}/(?:19|20)\d\d/\w|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)\d\d"
    )
)


def is_later(text: str, own: date) -> bool:
    """Whether a text names a day, a month or a year that surely lies after `own`."""
    return any(time.first > own for time in named_times(same_key(text)))


def is_of_year(text: str, own: date) -> bool:
    """Whether the last year a text names is that of `own`, and no time in it surely lies after."""
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and max(years) == own.year and not is_later(text, own)


def is_rated_later(text: str, own: date, *, next_alone: bool = False) -> bool:
    """Whether a title or a heading of rows names a year of ratings behind that of `own`: "Đánh giá
    lại năm 2025" of 2024; "giai đoạn 2021-2025" and "đến năm 2025" are none of ratings.

    With `next_alone` only the year right behind it counts.
    """
    ahead = [year - own.year for year in years_of_ratings(text)]
    return 1 in ahead if next_alone else any(years > 0 for years in ahead)


@lru_cache(1 << 10)
def years_of_ratings(text: str) -> tuple[int, ...]:
    """The years a heading names that may be those of its ratings: none of a span, an end, a day or
    the number of a paper."""
    said = _SPAN.sub(" ", _DAY.sub(" ", same_key(text)))
    return tuple(int(year) for year in _YEAR.findall(said))


def begins_later(text: str, own: date) -> bool:
    """Whether a heading is of a time that begins in a year behind that of `own`: "giai đoạn
    2024-2025", "từ năm 2024"."""
    return any(int(found[1]) > own.year for found in _SINCE.finditer(same_key(text)))


_SINCE = re.compile(
    marked(
        r"(?:\btừ (?:tháng \d{1,2}[/.-]|năm |quý \w{1,3}[/.-])?|\bgiai đoạn |\bcác năm )"
        r"((?:19|20)\d\d)(?!\d)"
    )
)


def latest_year(text: str) -> int | None:
    """The last year a text names, whatever it is of; None where it names none."""
    return max(map(int, _YEAR.findall(text)), default=None)


def is_past(text: str, own: date) -> bool:
    """Whether a text names a time, and none but of years before that of `own`."""
    years = [int(year) for year in _YEAR.findall(text)]
    return bool(years) and max(years) < own.year
