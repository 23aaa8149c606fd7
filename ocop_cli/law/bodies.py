"""What the bodies a document speaks to were called on a day, each change with its act: pure.

A notice of 2024 addresses the districts, departments and market surveillance of 2024, whenever it
is drawn up.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class BodyName(NamedTuple):
    """What a body is called from `since` on, and the act that says so."""

    since: date
    name: str
    act: str = ""


# Ministries and departments merged on 1 March 2025; districts ended on 1 July 2025.
_MERGED, _TWO_TIERS = date(2025, 3, 1), date(2025, 7, 1)
_MINISTRIES, _SURVEILLANCE = "176/2025/QH15", "40/2025/NĐ-CP"
_TIERS = "72/2025/QH15"

BODIES: dict[str, tuple[BodyName, ...]] = {
    "ministry": (
        BodyName(date.min, "Bộ Nông nghiệp và Phát triển nông thôn"),
        BodyName(_MERGED, "Bộ Nông nghiệp và Môi trường", _MINISTRIES),
    ),
    # The name after "Sở", and of the field it looks after.
    "agriculture": (
        BodyName(date.min, "Nông nghiệp và Phát triển nông thôn"),
        BodyName(_MERGED, "Nông nghiệp và Môi trường", _MINISTRIES),
    ),
    "market_surveillance": (
        BodyName(date.min, "Cục Quản lý thị trường"),
        BodyName(_MERGED, "Chi cục Quản lý thị trường", _SURVEILLANCE),
    ),
    "local_committees": (
        BodyName(date.min, "Ủy ban nhân dân các huyện, thị xã, thành phố"),
        BodyName(_TWO_TIERS, "Ủy ban nhân dân các xã, phường", _TIERS),
    ),
    # Where a dossier goes.
    "filing_committee": (
        BodyName(date.min, "Ủy ban nhân dân cấp huyện"),
        BodyName(_TWO_TIERS, "Ủy ban nhân dân cấp xã", _TIERS),
    ),
}


def on(day: date) -> dict[str, str]:
    """What each of them was called on `day`."""
    return {
        body: max(name for name in names if name.since <= day).name
        for body, names in BODIES.items()
    }
