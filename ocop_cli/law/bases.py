"""What a document cites as its legal bases on a day, each with its right number and day: pure.

Dated like the rules: the newest one in force on the day is cited, with what it amends. How they are
cited is a matter of the wording.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ocop_cli.law import rules


class Basis(NamedTuple):
    """An act in force from `since` on; `title` where a citation names it; what it only amends."""

    since: date
    number: str
    made_on: date
    title: str = ""
    amends: str | None = None


# The law by which a province's committee decides anything.
_LAW = "Luật Tổ chức chính quyền địa phương"
ORGANISATION = (
    Basis(date(2016, 1, 1), "77/2015/QH13", date(2015, 6, 19), _LAW),
    # As the consolidated text 32/VBHN-VPQH of 2023 has it.
    Basis(
        date(2020, 7, 1),
        "47/2019/QH14",
        date(2019, 11, 22),
        f"Luật sửa đổi, bổ sung một số điều của Luật Tổ chức Chính phủ và {_LAW}",
        amends="77/2015/QH13",
    ),
    Basis(date(2025, 3, 1), "65/2025/QH15", date(2025, 2, 19), _LAW),
    Basis(date(2025, 6, 16), "72/2025/QH15", date(2025, 6, 16), _LAW),
)
# What is wrong in substance is mended by a document of the same form: article 18.3.
CLERICAL = Basis(date(2020, 3, 5), "30/2020/NĐ-CP", date(2020, 3, 5), "về công tác văn thư")
# Who may use the mark, and that recognition must be in force. No later text could be confirmed.
MARK = Basis(date(2020, 9, 17), "1162/QĐ-VPĐP-OCOP", date(2020, 9, 17))


def of_rules(day: date) -> tuple[Basis, ...]:
    """The decisions of the Prime Minister in force on `day`, the one amended first."""
    rule = rules.on(day)
    if rule is None:
        return ()
    cited = [one for one in rules.RULES if one.act == rule.amends] + [rule]
    return tuple(Basis(one.since, one.act, one.issued_on, one.title) for one in cited)


def of_organisation(day: date) -> tuple[Basis, ...]:
    """The law on the organisation of local government in force on `day`, the one amended first."""
    newest = tuple(law for law in ORGANISATION if law.since <= day)[-1:]
    return tuple(law for law in ORGANISATION for one in newest if law.number == one.amends) + newest


def of_clerical(day: date) -> tuple[Basis, ...]:
    """The decree by which documents that were issued are mended, where it was in force."""
    return (CLERICAL,) if CLERICAL.since <= day else ()


def of_mark(day: date) -> tuple[Basis, ...]:
    """The rules of the certification mark, where there were any on `day`."""
    return (MARK,) if MARK.since <= day else ()


def article(cited: str) -> str:
    """An article as a sentence names it, from its point up to its decision.

    ``26/2026/QĐ-TTg, Điều 7.6a`` is điểm a khoản 6 Điều 7 Quyết định số 26/2026/QĐ-TTg.
    """
    act, _, place = cited.partition(", Điều ")
    if not place:
        return f"Quyết định số {act}"
    number, _, rest = place.partition(".")
    clause = rest.rstrip("abcdđeghiklmnopqrstuvxy")
    point = rest[len(clause) :]
    words = (f"điểm {point} " if point else "") + (f"khoản {clause} " if clause else "")
    return f"{words}Điều {number} Quyết định số {act}"
