"""The columns of acts that move no certificate: their Vietnamese values as the contract's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from ocop_cli import cells
from ocop_cli.document import Value
from ocop_cli.names import fold

# Field -> what a cell begins with, folded -> the value. The first that fits counts.
VALUES: Mapping[str, Mapping[str, str]] = {
    "how": {"dinh ky": "periodic", "dot xuat": "surprise"},
    "about": {"tieu chi": "criteria", "nhan hieu": "mark", "logo": "mark"},
    "agency": {
        "nong nghiep": "agriculture", "cong thuong": "industry_trade", "y te": "health",
        "quan ly thi truong": "market_surveillance", "khoa hoc": "science_technology",
    },
    "outcome": {
        "khong vi pham": "conforms", "vi pham": "violation", "phu hop": "conforms",
        "khong dat": "violation", "khong phu hop": "violation", "dat": "conforms",
    },
    "handling": {
        "nhac nho": "warning", "canh cao": "warning", "phat": "fine", "xu phat": "fine",
        "chuyen": "referred",
    },
    "audience": {"chu the": "entities", "can bo": "officials"},
    "intentional": {"co": "true", "khong": "false", "yes": "true", "no": "false", "x": "true"},
}  # fmt: skip


@lru_cache(1 << 12)
def value(name: str, said: str) -> str:
    """The contract's value for what an act's column says; as printed where it has none."""
    values = VALUES.get(name)
    bare = fold(said).removeprefix("so ").removeprefix("kiem tra ")
    if values is None or bare in values.values():
        return said
    return next((code for words, code in values.items() if bare.startswith(words)), said)


def reader(name: str) -> Callable[[Value], str | None]:
    """How the cells of a further column are read: days as ISO, values as the contract's."""
    if name == "follow_up_by":
        return _iso
    if name in VALUES:
        return lambda cell: _named(name, cell)
    return cells.text


def _iso(cell: Value) -> str | None:
    day = cells.day(cell)
    return None if day is None else day.isoformat()


def _named(name: str, cell: Value) -> str | None:
    said = cells.text(cell)
    return None if said is None else value(name, said)
