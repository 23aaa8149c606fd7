"""What a document cites as its legal bases on a day, each with its right number and day: pure.

Dated like the rules: the newest one in force on the day is cited, with what it amends.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ocop_cli import rules
from ocop_cli.letters import in_words


class Law(NamedTuple):
    """A law in force from `since` on."""

    since: date
    number: str
    passed_on: date


# The law by which a province's committee decides anything.
ORGANISATION = (
    Law(date(2016, 1, 1), "77/2015/QH13", date(2015, 6, 19)),
    Law(date(2025, 3, 1), "65/2025/QH15", date(2025, 2, 19)),
    Law(date(2025, 6, 16), "72/2025/QH15", date(2025, 6, 16)),
)
# Who may use the mark, and that recognition must be in force. No later text could be confirmed.
MARK = Law(date(2020, 9, 17), "1162/QĐ-VPĐP-OCOP", date(2020, 9, 17))


def rule_citations(day: date) -> tuple[str, ...]:
    """The decisions of the Prime Minister in force on `day`, the one amended first."""
    rule = rules.on(day)
    if rule is None:
        return ()
    cited = [one for one in rules.RULES if one.act == rule.amends] + [rule]
    return tuple(
        f"Căn cứ Quyết định số {one.act} {in_words(one.issued_on)} của Thủ tướng Chính phủ"
        f" {one.title};"
        for one in cited
    )


def organisation_citation(day: date) -> tuple[str, ...]:
    """The law on the organisation of local government in force on `day`."""
    found = [law for law in ORGANISATION if law.since <= day]
    if not found:
        return ()
    law = found[-1]
    return (
        f"Căn cứ Luật Tổ chức chính quyền địa phương số {law.number} {in_words(law.passed_on)};",
    )


def mark_citation(day: date) -> tuple[str, ...]:
    """The rules of the certification mark."""
    if day < MARK.since:
        return ()
    return (
        f"Căn cứ Quyết định số {MARK.number} {in_words(MARK.passed_on)} của Văn phòng Điều phối"
        " nông thôn mới Trung ương về quản lý và sử dụng nhãn hiệu chứng nhận “Sản phẩm OCOP"
        " Việt Nam”;",
    )


def article(cited: str) -> str:
    """ "26/2026/QĐ-TTg, Điều 7.6a" as a sentence cites it: điểm a khoản 6 Điều 7 Quyết định số …"""
    act, _, place = cited.partition(", Điều ")
    if not place:
        return f"Quyết định số {act}"
    number, _, rest = place.partition(".")
    clause = rest.rstrip("abcdđeghiklmnopqrstuvxy")
    point = rest[len(clause) :]
    words = (f"điểm {point} " if point else "") + (f"khoản {clause} " if clause else "")
    return f"{words}Điều {number} Quyết định số {act}"
