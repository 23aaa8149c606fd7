"""The times that words name: a day, a month, a quarter, half a year, a part of a year, a year.

"31/12/2023", "tháng 6/2025", "tháng sáu năm 2025", "quý IV năm 2023", "6 tháng đầu năm 2024",
"cuối năm 2023", "năm 2024". Each has its first day and its last.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ocop_cli.decisions.citations import quiet_day
from ocop_cli.text.keys import fold
from ocop_cli.text.marked import marked


class NamedTime(NamedTuple):
    """A time, by its first and its last day, and where in a text it stands."""

    first: date
    last: date
    start: int
    end: int


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# Longer ones first: "mười hai" is none of "mười".
_MONTHS = {
    "mười một": 11, "mười hai": 12, "giêng": 1, "một": 1, "hai": 2, "ba": 3, "tư": 4, "bốn": 4,
    "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9, "mười": 10, "chạp": 12,
}  # fmt: skip
_BY_WORD = {fold(word): month for word, month in _MONTHS.items()}
_PARTS = {"dau": (1, 6), "giua": (4, 9), "cuoi": (7, 12)}  # their months, of a year
_OF = r"(?: ?[/.-] ?|,? năm )"
_IN = r"((?:19|20)\d\d)(?!\d)"
# A day as it is written, in words with marks: for patterns to be `marked`.
DAY = (
    r"(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{4}-\d{2}-\d{2}|"
    r"\d{1,2} tháng \d{1,2} năm \d{4})"
)
_TIME = re.compile(
    marked(
        rf"(?P<day>(?<!\d){DAY}(?!\d))|"
        rf"\b(?:(?:tháng |t\.? ?)(?P<month>\d{{1,2}})|tháng (?P<word>{'|'.join(_MONTHS)})){_OF}"
        rf"(?P<of_month>{_IN})|"
        rf"\bquý (?P<quarter>i{{1,3}}|iv|[1-4])(?:{_OF}| )(?P<of_quarter>{_IN})|"
        rf"\b(?:(?:0?6|sáu) tháng |nửa )(?P<half>đầu|cuối)(?: của)?(?: năm)? (?P<of_half>{_IN})|"
        rf"\b(?P<part>đầu|giữa|cuối)(?: năm)? (?P<of_part>{_IN})|"
        rf"(?<!\d)(?P<year>{_IN})"
    )
)
_FOUR_FIGURES = re.compile(r"\d{4}")
_MONTH_ALONE = re.compile(r"\A\W*(\d{1,2}) ?[/.-] ?((?:19|20)\d\d)\W*")
_BEFORE = re.compile(marked(r"\A\W*(?:(?:vào|từ|lúc) )?(?:(?:ngày|năm) )?"))


def named_times(said: str) -> Iterator[NamedTime]:
    """The times a text names, in its order; a day that does not exist is none. `said` is the
    `keys.same_key` of the text."""
    if _FOUR_FIGURES.search(said) is None:  # as in most texts, and each time has a year
        return
    if (alone := _MONTH_ALONE.fullmatch(said)) is not None:
        month, year = int(alone[1]), int(alone[2])
        if (days := _months(year, month, month)) is not None:
            yield NamedTime(*days, alone.start(1), alone.end(2))
        else:
            yield NamedTime(*_year(year), *alone.span(2))
        return
    for time in _TIME.finditer(said):
        if (days := _days(time)) is not None:
            yield NamedTime(*days, *time.span())
        elif time["of_month"]:  # a month that is none leaves its year
            yield NamedTime(*_year(int(time["of_month"])), *time.span("of_month"))


def named_time(said: str) -> NamedTime | None:
    """The time a text names that says nothing else; None for any other text."""
    times = list(named_times(said))
    if len(times) != 1:
        return None
    (time,) = times
    begins = _BEFORE.fullmatch(said[: time.start]) is not None
    return time if begins and not said[time.end :].strip(" .") else None


def _days(time: re.Match[str]) -> tuple[date, date] | None:
    if time["day"]:
        day = quiet_day(time["day"])
        return None if day is None else (day, day)
    if time["year"]:
        return _year(int(time["year"]))
    year = int(next(filter(None, time.group("of_month", "of_quarter", "of_half", "of_part"))))
    if time["quarter"]:
        last = 3 * (_QUARTERS.get(time["quarter"]) or int(time["quarter"]))
        return _months(year, last - 2, last)
    if part := time["half"] or time["part"]:
        return _months(year, *_PARTS[fold(part)])
    month = int(time["month"]) if time["month"] else _BY_WORD[fold(time["word"])]
    return _months(year, month, month)


def _months(year: int, first: int, last: int) -> tuple[date, date] | None:
    if not 1 <= first <= last <= 12:
        return None
    return date(year, first, 1), date(year + last // 12, last % 12 + 1, 1) - timedelta(days=1)


def _year(year: int) -> tuple[date, date]:
    return date(year, 1, 1), date(year, 12, 31)
