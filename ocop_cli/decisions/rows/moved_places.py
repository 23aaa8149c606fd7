"""What an address says of how its place was merged or renamed: "TT. Mậu A (nay là xã Mậu A)".

Since July 2025 most communes have another name, and most lists print both. It is of the place, and
says nothing of a maker; a maker that became another is asked about (`remarked`).
"""

from __future__ import annotations

import re

from ocop_cli.decisions.language.bearing_words import MOVED
from ocop_cli.decisions.language.wordings import known
from ocop_cli.text.keys import same_key
from ocop_cli.text.units import SHORTENED

_APART = re.compile(
    r"\(([^()]{1,80})\)|[,;–-]\s*((?:nay|hiện|trước)\b[^,;()–]{1,60})$", re.IGNORECASE
)
_SHORT = re.compile(rf"\b({'|'.join(SHORTENED)})\.\s*", re.IGNORECASE)
# When, or as what, the place of an address bore its name.
_TIMES = (
    known(
        "since the mergers",
        r"(?:trước|sau|theo|tên)(?: khi)? (?:(?:sáp|sát) nhập|sắp xếp|hợp nhất)"
        r"(?: đơn vị hành chính| đvhc| xã| tỉnh| huyện)?",
        "trước sáp nhập",
    ),
    known("new", r"(?:tên |địa chỉ |xã |phường )?(?:cũ|mới)", "cũ"),
)


def without(address: str) -> str:
    """An address without what it says of its place's other names."""
    return _APART.sub(_kept, address)


def _kept(part: re.Match[str]) -> str:
    said = same_key(_SHORT.sub(_in_full, part[1] or part[2])).strip(" .:")
    time, colon, place = said.partition(":")
    if colon and _is_time(time):
        said = place.strip()
    moved = MOVED.pattern.fullmatch(said) is not None or _is_time(said)
    return "" if moved else part[0]


def _in_full(short: re.Match[str]) -> str:
    return f"{SHORTENED[short[1].lower()]} "


def _is_time(said: str) -> bool:
    return any(one.pattern.fullmatch(said.strip()) for one in _TIMES)
