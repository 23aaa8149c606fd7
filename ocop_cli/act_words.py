"""The columns of acts that move no certificate: their Vietnamese values as the contract's."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from ocop_cli import cells, marks
from ocop_cli.agencies import AGENCIES, agency
from ocop_cli.cells import Bad
from ocop_cli.document import Value
from ocop_cli.names import fold

# Field -> what a cell begins with, folded -> the value. The first that fits counts.
VALUES: Mapping[str, Mapping[str, str]] = {
    "how": {"dinh ky": "periodic", "dot xuat": "surprise"},
    "about": {"tieu chi": "criteria", "nhan hieu": "mark", "logo": "mark"},
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
    if name == "agency":
        return agency(said) or said
    values = VALUES.get(name)
    bare = fold(said).removeprefix("so ").removeprefix("kiem tra ")
    if values is None or bare in values.values():
        return said
    return next((code for words, code in values.items() if bare.startswith(words)), said)


_ALLOWED: Mapping[str, frozenset[str]] = {
    **{name: frozenset(values.values()) for name, values in VALUES.items()},
    "agency": frozenset(AGENCIES),
}


def reader(name: str) -> Callable[[Value], str | None]:
    """How the cells of a further column are read: days as ISO, values as the contract's.

    It raises Bad for a value that is none of the field's, and for a barcode or a series of stamps
    that cannot be right.
    """
    if name == "follow_up_by":
        return _iso
    if name in _ALLOWED:
        return lambda cell: _named(name, cell)
    if name in _MARKS:
        return lambda cell: _marked(name, cell)
    return cells.text


def _iso(cell: Value) -> str | None:
    day = cells.day(cell)
    return None if day is None else day.isoformat()


def _named(name: str, cell: Value) -> str | None:
    said = cells.text(cell)
    if said is None:
        return None
    found = value(name, said)
    if found not in _ALLOWED[name]:
        raise Bad("bad_value", name)
    return found


_MARKS: Mapping[str, Callable[[str], object]] = {"gtin": marks.gtin, "stamps": marks.stamps}


def _marked(name: str, cell: Value) -> str | None:
    said = cells.text(cell)
    if said is None:
        return None
    try:
        _MARKS[name](said)
    except marks.BadMark as bad:
        raise Bad("bad_mark", f"{bad.key.partition('.')[2]}_cell") from None
    return said
