"""Where a printed address lies today: the communes and provinces of 1 July 2025.

Districts ended on 30 June 2025 (Law 72/2025/QH15), 63 provinces became 34 (Resolution
202/2025/QH15) and 10,035 communes 3,321 (Resolutions 1654 to 1687/NQ-UBTVQH15). An address stays
as printed; this says what it means today, by a table. It never chooses: a unit that was divided,
or a name that fits two, is answered with its candidates.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

from ocop_cli.places import addresses
from ocop_cli.places import units as places_units
from ocop_cli.places.addresses import Address, AddressPart, UnitLevel
from ocop_cli.text import keys

# Districts ended and provinces became one: addresses printed since name the communes of today
# (Resolution 202/2025/QH15).
MERGED_ON = date(2025, 7, 1)

# Resolution 176/2025/QH15: the ministry of agriculture and that of the environment became one.
MINISTRIES_MERGED_ON = date(2025, 3, 1)
MINISTRY = "Bộ Nông nghiệp và Môi trường"


@dataclass(frozen=True, slots=True)
class Today:
    """Today's place of a printed address.

    `commune` ("xã Yên Phong") and `province` ("tỉnh Thái Nguyên") are None where the table cannot
    say. `certain`: everything printed was placed without a choice. `note` is the key in `words`
    of what there is to know, None where there is nothing; `candidates` are the places between
    which a person must choose.
    """

    commune: str | None
    province: str | None
    certain: bool
    note: str | None = None
    candidates: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The address of today, smallest unit first; empty where even the province is unknown."""
        return ", ".join(part for part in (self.commune, self.province) if part)


@dataclass(frozen=True, slots=True)
class _AddressParts:
    """What an address says, its parts told apart by what the table knows."""

    commune: AddressPart | None
    district: AddressPart | None
    province: str | None
    marked: bool


def _told_apart(address: Address, around: str | None = None) -> _AddressParts:
    """The parts of `address` by what they are; `around` is the province it was printed in."""
    rest = list(address.parts)
    provinces = places_units.provinces_by_name()

    def take(fits: Callable[[AddressPart], bool]) -> AddressPart | None:
        found = next((part for part in reversed(rest) if fits(part)), None)
        if found is not None:
            rest.remove(found)
        return found

    def last(part: AddressPart) -> bool:
        return part.level in (None, UnitLevel.HAMLET) and part is rest[-1]

    def is_province(part: AddressPart) -> bool:
        unit = provinces.get(places_units.folded_key(part.name))
        if unit is None or part.level is UnitLevel.PROVINCE:
            return part.level is UnitLevel.PROVINCE
        if part.level is UnitLevel.CITY:
            # "TP. Thái Nguyên" was a district; "TP. Hà Nội" is a province.
            return unit.startswith("Thành phố") or not places_units.named(part)
        # "Hòa Bình" is a province, and a district of Bạc Liêu.
        elsewhere = around is not None and places_units.now(unit) != places_units.now(around)
        return last(part) and not (elsewhere and _named_around(part, around or ""))

    province = take(is_province)
    unit = provinces.get(places_units.folded_key(province.name)) if province else None
    within = unit or around

    def is_district(part: AddressPart) -> bool:
        """A bare name is a district only where the province had one; else it is a commune."""
        return last(part) and bool(
            _named_around(part, within) if within else places_units.named(part)
        )

    district = take(lambda part: part.level in (UnitLevel.DISTRICT, UnitLevel.CITY)) or take(
        is_district
    )
    commune = take(lambda part: part.level is UnitLevel.COMMUNE) or take(last)
    return _AddressParts(commune, district, unit, address.marked)


@dataclass(frozen=True, slots=True)
class _Found:
    """Units a name may stand for, and how it was found."""

    units: tuple[places_units.Commune, ...]
    note: str | None = None
    sure: bool = True

    def answer(self) -> Today:
        """One place, or the candidates where the units went to several."""
        places = sorted(
            {
                (places_units.shown(one), places_units.shown(unit.province))
                for unit in self.units
                for one in unit.today
            }
        )
        if len(places) == 1 and self.sure:
            return Today(*places[0], certain=True, note=self.note)
        note = self.note
        if self.sure:
            note = "place.split" if len(self.units) == 1 else "place.namesake"
        provinces = {province for _, province in places}
        return Today(
            None,
            provinces.pop() if len(provinces) == 1 else None,
            certain=False,
            note=note,
            candidates=tuple(f"{commune}, {province}" for commune, province in places),
        )


def _matching(
    part: AddressPart, communes: Iterable[places_units.Commune], *, marked: bool
) -> _Found:
    """The units `part` may name. Other marks than the table's make it doubtful, no marks do not."""
    key, folded = places_units.unit_key(part.name), places_units.folded_key(part.name)
    every = list(communes)
    found = [unit for unit in every if (unit.key == key if marked else unit.folded == folded)]
    if found:
        return _Found(tuple(unit for unit in found if unit.form == part.form) or tuple(found))
    earlier = tuple(unit for unit in every if folded in unit.earlier)
    near = tuple(unit for unit in every if unit.folded == folded)
    if near:
        return _Found(near + earlier, "place.spelling", sure=False)
    return _Found(earlier, "place.earlier" if earlier else None)


def _in_districts(
    part: AddressPart, districts: places_units.DistrictsNamed, *, marked: bool
) -> Today:
    """Where the commune `part` of one of these districts lies today."""
    for tier in districts.tiers:
        exact = _matching(part, _communes(tier), marked=marked)
        if exact.units and exact.note is None:
            return _Found(exact.units + _namesakes(part, tier, exact)).answer()
    every = [one for tier in districts.tiers for one in tier]
    near = _matching(part, _communes(every), marked=marked)
    if near.units:
        return near.answer()
    # "xã Đồng Hỷ, huyện Đồng Hỷ cũ": a unit of today, with the district it came from.
    parts = {unit for old in _communes(every) for unit in old.today}
    provinces = {one.province for one in every}
    now = (
        u for province in provinces for u in places_units.todays(province) if u.today[0] in parts
    )
    new = _matching(part, now, marked=marked)
    if new.units:
        return new.answer()
    olds = {one.old_province for one in every}
    around = _communes(one for one in places_units.districts() if one.old_province in olds)
    beside = _matching(part, around, marked=marked)
    if beside.units:
        return _Found(beside.units, "place.elsewhere", sure=False).answer()
    return _of_provinces(provinces, "place.unknown_commune", certain=False)


def _communes(districts: Iterable[places_units.District]) -> Iterator[places_units.Commune]:
    return (commune for district in districts for commune in places_units.communes(district))


def _namesakes(
    part: AddressPart, districts: Iterable[places_units.District], exact: _Found
) -> tuple[places_units.Commune, ...]:
    """Communes merged earlier that bore the name in a district of the name in another province."""
    provinces = {unit.province for unit in exact.units}
    others = _communes(one for one in districts if one.province not in provinces)
    folded = places_units.folded_key(part.name)
    return tuple(unit for unit in others if folded in unit.earlier)


def _of_provinces(provinces: set[str], note: str, *, certain: bool) -> Today:
    if len(provinces) == 1:
        return Today(None, places_units.shown(next(iter(provinces))), certain, note)
    shown = tuple(sorted(map(places_units.shown, provinces)))
    return Today(None, None, certain=False, note="place.namesake", candidates=shown)


def _in_province(
    part: AddressPart, province: str, *, marked: bool, printed_on: date | None
) -> Today | None:
    """A commune with its province and no district: the form of today, or an old one shortened."""
    old = [one for one in places_units.districts() if one.old_province == province]
    before = _matching(part, _communes(old), marked=marked)
    now = _matching(part, places_units.todays(places_units.now(province)), marked=marked)
    ended = places_units.now(province) != province  # a province that is no more: an address of then
    if ended and before.units:
        return before.answer()
    if before.units and now.units and printed_on is None:
        if before.sure == now.sure:
            return _Found(before.units + now.units, now.note, sure=now.sure).answer()
        return (before if before.sure else now).answer()
    worlds = [before, now] if printed_on is not None and printed_on < MERGED_ON else [now, before]
    # A unit of another former province, named with the province of today.
    others = (
        one for one in places_units.districts() if one.province == province and one not in old
    )
    worlds.append(_matching(part, _communes(others), marked=marked))
    found = next((world for world in worlds if world.units), None)
    return found.answer() if found else None


def _named_around(part: AddressPart, province: str) -> places_units.DistrictsNamed:
    """The districts of that name in `province` as it was, else as it is today."""
    now = places_units.now(province)
    merged = frozenset(d.old_province for d in places_units.districts() if d.province == now)
    return places_units.named(part, frozenset({province})) or places_units.named(part, merged)


def _of_district(said: _AddressParts, district: AddressPart, context: str | None) -> Today | None:
    found = _named_around(district, context) if context else places_units.DistrictsNamed()
    if not found and said.province is None:
        found = places_units.named(district)
    if not found:
        if said.province is None:
            return None
        return _of_provinces(
            {places_units.now(said.province)}, "place.unknown_district", certain=False
        )
    place = _within(said, found)
    if not (found.near and said.marked):
        return place
    # The district is spelled with other marks than the table's.
    alike = tuple(
        f"{places_units.shown(one.unit)}, {places_units.shown(one.province)}" for one in found.near
    )
    own = (place.text,) if place.commune else place.candidates or alike
    return Today(None, place.province, certain=False, note="place.spelling", candidates=own)


def _within(said: _AddressParts, found: places_units.DistrictsNamed) -> Today:
    if said.commune is not None:
        place = _in_districts(said.commune, found, marked=said.marked)
        whole = place.note == "place.unknown_commune" and _as_a_whole(found)
        if place.certain or (said.commune.level is not UnitLevel.HAMLET and not whole):
            return place
    if (whole := _as_a_whole(found)) is not None:
        return whole
    provinces = {one.province for one in found.likely}
    return _of_provinces(provinces, "place.district_only", certain=True)


def _as_a_whole(found: places_units.DistrictsNamed) -> Today | None:
    """The unit that took in every commune of the one district so named: an island, a town."""
    if len(found.likely) != 1:
        return None
    went_to = {unit for commune in places_units.communes(found.likely[0]) for unit in commune.today}
    if len(went_to) != 1:
        return None
    return Today(
        places_units.shown(went_to.pop()),
        places_units.shown(found.likely[0].province),
        certain=True,
    )


def _placed(
    address: Address, authority: _AddressParts | None, printed_on: date | None
) -> Today | None:
    around = authority.province if authority else None
    said = _told_apart(address, around)
    context = said.province or around
    district = said.district
    if district is None and said.province is None and said.commune is not None and authority:
        district = authority.district
    if district is not None:
        return _of_district(said, district, context)
    if context is None:
        return None
    if said.commune is not None:
        place = _in_province(said.commune, context, marked=said.marked, printed_on=printed_on)
        if place is not None and (place.certain or said.commune.level is not UnitLevel.HAMLET):
            return place
        if said.province is None:
            return None
        if said.commune.level is not UnitLevel.HAMLET:
            return _of_provinces(
                {places_units.now(context)}, "place.unknown_commune", certain=False
            )
    if said.province is None:
        return None
    return _of_provinces({places_units.now(context)}, "place.province_only", certain=True)


_COMMITTEE = re.compile(
    r"^(?:phó\s+)?(?:chủ tịch\s+)?(?:ubnd|[uủ][yỷ] ban nhân dân|uy ban nhan dan)\s+", re.IGNORECASE
)


def said_today(locality: str, authority: str | None = None, printed_on: date | None = None) -> str:
    """Today's address of `locality` for searches: its text, or every candidate, or nothing."""
    place = today(locality, authority, printed_on)
    return "; ".join(filter(None, (place.text, *place.candidates))) if place else ""


_MINISTRIES = re.compile(r"^(?:bo truong )?bo (?:nong nghiep|nn)")


@lru_cache(1 << 12)
def _authority(text: str) -> _AddressParts | None:
    """The district and province of an authority, or of a province's bare name."""
    bare = _COMMITTEE.sub("", keys.clean(text))
    said = _told_apart(addresses.read(bare)[0])
    if said.district is None or said.province is not None:
        return said if said.province else None
    provinces = {one.old_province for one in places_units.named(said.district).likely}
    return replace(said, province=provinces.pop()) if len(provinces) == 1 else said


def today(
    locality: str, province: str | None = None, printed_on: date | None = None
) -> Today | None:
    """Where `locality`, an address as printed, lies today; None where the table knows nothing.

    `province` is what is known besides: a province ("Bắc Kạn"), or the authority that printed the
    address ("UBND huyện Đồng Hỷ"); it is asked only for what the address leaves out. `printed_on`
    tells the old communes from today's where an address names no district.
    """
    # Any day counts only as one before or one after the mergers.
    world = printed_on and (MERGED_ON if printed_on >= MERGED_ON else date.min)
    return _today(locality, province, world)


@lru_cache(1 << 14)
def _today(locality: str, province: str | None, printed_on: date | None) -> Today | None:
    authority = _authority(province) if province else None
    then, now = addresses.read(locality)
    if now is not None:
        found = _placed(now, authority, MERGED_ON)
        if found is not None and found.certain:
            return found
    found = _placed(then, authority, printed_on)
    if (found is None or not found.certain) and all(one.level is None for one in then.parts):
        # "Bắc Kạn, Chợ Đồn, Bằng Lũng": the largest first, and no kinds to tell.
        turned = _placed(replace(then, parts=then.parts[::-1]), authority, printed_on)
        if turned is not None and turned.certain and turned.commune is not None:
            return turned
    return found


def successor_of_authority(
    authority: str, province: str | None = None, on: date | None = None
) -> str | None:
    """Who holds on day `on` (today's world where None) what `authority` decided.

    A district's committee gave way to the province's, a merged province's to that of the new one
    (1 July 2025), the ministry of agriculture to Bộ Nông nghiệp và Môi trường (1 March 2025). An
    authority that still exists is its own successor; None where the table cannot tell which.
    """
    cleaned = keys.clean(authority)
    if _MINISTRIES.match(keys.fold(cleaned)):
        return MINISTRY if on is None or on >= MINISTRIES_MERGED_ON else cleaned
    if not _COMMITTEE.match(cleaned):
        return None
    said, context = _authority(cleaned), _authority(province) if province else None
    if said is None:
        return None
    if on is not None and on < MERGED_ON:
        return cleaned
    if said.district is None and said.province is not None:
        return f"UBND {places_units.shown(places_units.now(said.province))}"
    place = _placed(
        Address(tuple(filter(None, (said.district,))), said.marked),
        context if said.province is None else said,
        None,
    )
    return f"UBND {place.province}" if place and place.province and place.certain else None
