"""The kinds of administrative units, in full and as offices shorten them.

Those abolished in 2025 and those there are today stand together: papers of all years name both.
"""

from __future__ import annotations

from collections.abc import Iterable

from ocop_cli.text.keys import fold

COMMUNES = ("xã", "phường", "thị trấn", "đặc khu")
DISTRICTS = ("huyện", "quận", "thị xã")
CITY = "thành phố"  # a province's equal, or a district's
PROVINCE = "tỉnh"
ABOVE_COMMUNES = (PROVINCE, CITY, *DISTRICTS)
UNITS = (*ABOVE_COMMUNES, *COMMUNES)
SHORTENED = {
    "tp": CITY,
    "tx": "thị xã",
    "tt": "thị trấn",
    "x": "xã",
    "p": "phường",
    "h": "huyện",
    "q": "quận",
    "t": PROVINCE,
}

# Units smaller than a commune, and streets, as addresses have them.
HAMLETS = (
    "tổ dân phố",
    "tiểu khu",
    "khu phố",
    "khu vực",
    "thôn",
    "xóm",
    "bản",
    "ấp",
    "khóm",
    "buôn",
    "làng",
    "phum",
    "sóc",
    "plei",
    "khu",
    "tổ",
    "đội",
    "phố",
    "số",
    "đường",
    "quốc lộ",
    "tỉnh lộ",
    "lô",
    "ngõ",
    "hẻm",
)


def pattern(units: Iterable[str], *, folded: bool = False) -> str:
    """The alternatives of a regular expression that match one of these; `folded` without marks."""
    return "|".join(map(fold, units) if folded else units)
