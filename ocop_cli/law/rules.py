"""The law as dated values: what holds for a rating, asked at its day.

A new law is one more entry in `RULES`, newest last; old ratings keep the rule of their own day.
Sources: the decisions named in each entry, and the Civil Code 2015 (91/2015/QH13) articles 147 and
148 for counting months. Two things are not confirmed by any text that could be read: the exact
edges of the bands of 148/2023 (its secondary sources repeat those of 2019), and whether the
weekend rule of article 148.5 applies to certificates (no published notice ever applied it).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

MONTHS_WITHOUT_RULE = 36


class LastDay(StrEnum):
    """How the last day is counted: the setting ``last-day`` of the register."""

    ANNIVERSARY = "anniversary"
    DAY_BEFORE = "day-before"


class AuthorityLevel(StrEnum):
    """Who issues a decision."""

    COMMUNE = "commune"
    DISTRICT = "district"
    PROVINCE = "province"
    MINISTRY = "ministry"


RANK = {level: rank for rank, level in enumerate(AuthorityLevel)}


@dataclass(frozen=True, slots=True)
class Band:
    """Scores that give `stars`: from `low` up to, not including, `below` (None: to the end)."""

    stars: int
    low: float
    below: float | None


@dataclass(frozen=True, slots=True)
class Rule:
    """What one decision of the Prime Minister lays down, from `since` on.

    `grants` names the lowest level that may grant that many stars. Windows count days before the
    last day; None means the rule has no such window. `extension_days` is the most an extension may
    add after the last day. Each `…_article` cites where the number stands. `title` is what a letter
    citing the decision says it is; `amends` is the act that stays in force beside it.
    """

    since: date
    act: str
    issued_on: date
    bands: tuple[Band, ...]
    bands_article: str
    parts: tuple[int, int, int]
    grants: tuple[tuple[int, AuthorityLevel], ...]
    grants_article: str
    months: int
    file_from_days: int | None = None
    file_by_days: int | None = None
    filing_article: str | None = None
    result_days: int | None = None
    result_article: str | None = None
    notify_days: int | None = None
    notify_article: str | None = None
    extension_days: int | None = None
    extension_article: str | None = None
    grounds: tuple[str, ...] = ()
    grounds_article: str | None = None
    title: str = ""
    amends: str | None = None

    def may_grant(self, stars: int, level: AuthorityLevel) -> bool:
        """Whether an authority of `level` may grant `stars` (a higher one always may)."""
        for number, lowest in self.grants:
            if number == stars:
                return RANK[level] >= RANK[lowest]
        return True

    def stars_for(self, score: float) -> int | None:
        """The stars whose band holds `score`; None when it is outside 0 to 100."""
        for band in self.bands:
            if band.low <= score and (band.below is None or score < band.below):
                return band.stars if score <= 100 else None
        return None


# 1048/2019 prints whole numbers (70-89); a score between two bands belongs to the lower one.
_BANDS = (
    Band(5, 90, None),
    Band(4, 70, 90),
    Band(3, 50, 70),
    Band(2, 30, 50),
    Band(1, 0, 30),
)

_PROVINCE_AND_MINISTRY = (
    (3, AuthorityLevel.PROVINCE),
    (4, AuthorityLevel.PROVINCE),
    (5, AuthorityLevel.MINISTRY),
)
_DISTRICT_TOO = (
    (3, AuthorityLevel.DISTRICT),
    (4, AuthorityLevel.PROVINCE),
    (5, AuthorityLevel.MINISTRY),
)

GROUNDS = (
    "dishonest_dossier",
    "criteria_lost",
    "law_breach",
    "mark_misuse",
    "production_stopped",
    "other",
)

RULES: tuple[Rule, ...] = (
    Rule(
        since=date(2019, 8, 21),
        act="1048/QĐ-TTg",
        issued_on=date(2019, 8, 21),
        bands=_BANDS,
        bands_article="1048/QĐ-TTg",
        parts=(35, 25, 40),
        grants=_PROVINCE_AND_MINISTRY,
        grants_article="1048/QĐ-TTg",
        months=36,
        title="ban hành Bộ tiêu chí đánh giá, phân hạng sản phẩm Chương trình mỗi xã một sản phẩm",
    ),
    Rule(
        since=date(2023, 2, 24),
        act="148/QĐ-TTg",
        issued_on=date(2023, 2, 24),
        bands=_BANDS,
        bands_article="148/QĐ-TTg",
        parts=(40, 25, 35),
        grants=_DISTRICT_TOO,
        grants_article="148/QĐ-TTg",
        months=36,
        notify_days=30,
        notify_article="148/QĐ-TTg",
        title="ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm"
        " Chương trình mỗi xã một sản phẩm",
    ),
    Rule(
        since=date(2025, 7, 6),
        act="1489/QĐ-TTg",
        issued_on=date(2025, 7, 6),
        bands=_BANDS,
        bands_article="148/QĐ-TTg",
        parts=(40, 25, 35),
        grants=_PROVINCE_AND_MINISTRY,
        grants_article="1489/QĐ-TTg",
        months=36,
        notify_days=30,
        notify_article="148/QĐ-TTg",
        title="sửa đổi, bổ sung một số nội dung Quyết định số 148/QĐ-TTg",
        amends="148/QĐ-TTg",
    ),
    Rule(
        since=date(2026, 5, 22),
        act="26/2026/QĐ-TTg",
        issued_on=date(2026, 5, 22),
        bands=_BANDS,
        bands_article="26/2026/QĐ-TTg, Điều 3",
        parts=(40, 25, 35),
        grants=_PROVINCE_AND_MINISTRY,
        grants_article="26/2026/QĐ-TTg, Điều 4.1, 7.3e, 7.4e",
        months=36,  # article 4.3
        file_from_days=180,
        file_by_days=120,
        filing_article="26/2026/QĐ-TTg, Điều 7.6a",
        result_days=45,
        result_article="26/2026/QĐ-TTg, Điều 7.6g",
        extension_days=180,
        extension_article="26/2026/QĐ-TTg, Điều 12.3",
        grounds=GROUNDS,
        grounds_article="26/2026/QĐ-TTg, Điều 8.1",
        title="ban hành Bộ tiêu chí và quy trình đánh giá, phân hạng sản phẩm mỗi xã một sản phẩm",
    ),
)
# The extension was first written down in 2026 (article 12.3); acts of older days are held to the
# same cap, for no text grants a longer one.
EXTENSION_DAYS = 180
# How long before the last day a renewal may begin, by the rule that allows it earliest.
FILED_BEFORE = timedelta(days=max(rule.file_from_days or 0 for rule in RULES))


@lru_cache(1024)
def on(day: date) -> Rule | None:
    """The rule in force on `day`, or None before 21/8/2019."""
    found = None
    for rule in RULES:
        if rule.since <= day:
            found = rule
    return found


@lru_cache(4096)  # the lists of a register have far fewer days than rows
def add_months(day: date, months: int) -> date:
    """The corresponding day `months` later, or that month's last day (Civil Code, art. 148.4)."""
    from dateutil.relativedelta import relativedelta

    return day + relativedelta(months=months)


def anniversary(first_day: date) -> date:
    """The corresponding day 36 months after `first_day`, by the rule of that day."""
    rule = on(first_day)
    return add_months(first_day, rule.months if rule else MONTHS_WITHOUT_RULE)


def term_end(first_day: date | None, printed: date | None) -> date | None:
    """The last day of a term: the one that is printed, else the anniversary of its first day."""
    if printed is not None or first_day is None:
        return printed
    return anniversary(first_day)


def valid_through(
    first_day: date, convention: LastDay = LastDay.ANNIVERSARY, *, end: date | None = None
) -> date:
    """The last day a rating taking effect on `first_day` is valid, to its end.

    `end` is the anniversary where it is already known. Under ``day-before`` the anniversary itself
    no longer counts; where the last month has no corresponding day (29 February), its last day is
    the last day under both.
    """
    end = end or anniversary(first_day)
    if convention is LastDay.DAY_BEFORE and end.day == first_day.day:
        return end - timedelta(days=1)
    return end
