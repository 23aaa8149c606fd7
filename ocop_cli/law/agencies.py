"""The departments that supervise the market, by the names papers give them.

The order of Thái Nguyên's chairman of 24/12/2024 gives each of the five a part; a paper may name a
department's branch ("Đội Quản lý thị trường số 3").
"""

from __future__ import annotations

import re

from ocop_cli.text.keys import fold

AGENCIES = (
    "agriculture", "industry_trade", "health", "market_surveillance", "science_technology",
)  # fmt: skip

_NAMES = (
    ("market_surveillance", re.compile(r"quan ly thi truong|\bqltt\b")),
    ("industry_trade", re.compile(r"cong thuong|\bsct\b")),
    ("health", re.compile(r"\by te\b|\bsyt\b")),
    ("science_technology", re.compile(r"khoa hoc|\bkh ?(?:&|va)? ?cn\b|tieu chuan do luong")),
    ("agriculture", re.compile(r"nong nghiep|nong thon|\bnn ?(?:&|va)? ?(?:ptnt|mt)\b")),
)


def agency(text: str) -> str | None:
    """The department a paper names; None where it names none of the five, or more than one."""
    said = fold(text)
    if said.replace(" ", "_") in AGENCIES:
        return said.replace(" ", "_")
    found = [code for code, name in _NAMES if name.search(said)]
    return found[0] if len(found) == 1 else None
