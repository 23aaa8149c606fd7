"""Who issued a decision: its level, from its name as printed."""

from __future__ import annotations

from functools import lru_cache

from ocop_cli.names import authority_key
from ocop_cli.rules import Level

# Cities that are provinces: a "UBND thành phố" elsewhere is a district's.
CENTRAL_CITIES = ("hà nội", "hải phòng", "đà nẵng", "cần thơ", "hồ chí minh", "huế")
MINISTRY = ("bộ ", "thủ tướng", "trung ương", "văn phòng điều phối nông thôn mới trung ương")
DISTRICT = ("huyện ", "thị xã ", "quận ")


@lru_cache(4096)
def level(authority: str) -> Level | None:
    """The level of an authority; None where its name does not tell."""
    key = f"{authority_key(authority)} "
    if key.startswith(MINISTRY):
        return Level.MINISTRY
    if any(f" {word}" in f" {key}" for word in DISTRICT):
        return Level.DISTRICT
    if " tỉnh " in f" {key}":
        return Level.PROVINCE
    if "thành phố " in key:
        city = key.split("thành phố ", 1)[1].strip()
        return Level.PROVINCE if city in CENTRAL_CITIES else Level.DISTRICT
    return None
