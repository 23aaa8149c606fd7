"""The table of units: communes, districts and provinces of 30 June 2025, and today's.

Read on first use; a district's communes are keyed only when that district is asked for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from ocop_cli.places import addresses
from ocop_cli.places.addresses import AddressPart
from ocop_cli.text import keys

# Names of provinces as printed, besides those of the table.
_OTHER_PROVINCE_NAMES = {
    "Thừa Thiên Huế": "Thành phố Huế",
    "HCM": "Thành phố Hồ Chí Minh",
    "Sài Gòn": "Thành phố Hồ Chí Minh",
    "Đắc Lắc": "Tỉnh Đắk Lắk",
    "Đắc Nông": "Tỉnh Đắk Nông",
    "BRVT": "Tỉnh Bà Rịa - Vũng Tàu",
}


@dataclass(frozen=True, slots=True)
class District:
    """A district of 30 June 2025, its province then and the province it lies in today."""

    code: str
    unit: str
    form: str
    key: str
    folded: str
    earlier: frozenset[tuple[str, str]]
    old_province: str
    province: str


@dataclass(frozen=True, slots=True)
class Commune:
    """A unit of either world: one of before with where it went, or one of today (itself)."""

    form: str
    key: str
    folded: str
    earlier: frozenset[str]
    today: tuple[str, ...]
    province: str


_NUMBER = re.compile(r"^0+(?=\d)")

# Spellings of one word of the highlands' languages: Đắk, Đăk, Đắc, Đak; Krông Pắc, Krông Pắk.
_HIGHLAND = re.compile(r"^(đ|p)[aăắ](?:k|c)$")
_ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}


def unit_key(name: str) -> str:
    """Equal for spellings of one unit: case, spaces, tone placement, y and i, 05 and 5, II and 2,
    Đắk and Đăk.
    """
    said = [_HIGHLAND.sub(r"\1ăk", word) for word in keys.words(keys.plain_key(name))]
    if len(said) > 1:
        said[-1] = _ROMAN.get(said[-1], said[-1])
    return _NUMBER.sub("", "".join(said))


def folded_key(name: str) -> str:
    """`unit_key` without marks."""
    return _NUMBER.sub("", "".join(keys.words(keys.fold(name))))


def _split(unit: str) -> tuple[str, str]:
    """Kind and name of a unit as the table has it: "Thị trấn Trại Cau"."""
    for form in addresses.FORMS:
        if unit[: len(form) + 1].lower() == f"{form} ":
            return form, unit[len(form) + 1 :]
    raise ValueError(unit)


def shown(unit: str) -> str:
    """A unit as it stands inside an address: "xã Yên Phong"."""
    form, name = _split(unit)
    return f"{form} {name}"


def _lines(name: str) -> list[str]:
    text = files("ocop_cli.places").joinpath("tables", name).read_text("utf-8")
    return text.splitlines()[1:]


@lru_cache(1)
def districts() -> tuple[District, ...]:
    """Every district of the country."""
    found: list[District] = []
    for line in _lines("districts.csv"):
        code, unit, old_province, province, earlier = line.split(",")
        form, name = _split(unit)
        before = (_split(other) for other in earlier.split(";") if other)
        found.append(
            District(
                code,
                unit,
                form,
                unit_key(name),
                folded_key(name),
                frozenset((kind, unit_key(other)) for kind, other in before),
                old_province,
                province,
            )
        )
    return tuple(found)


@lru_cache(1)
def _commune_lines() -> dict[str, list[str]]:
    by_district: dict[str, list[str]] = {}
    for line in _lines("communes.csv"):
        by_district.setdefault(line[:3], []).append(line)
    return by_district


@lru_cache(None)
def communes(district: District) -> tuple[Commune, ...]:
    """The communes of `district`; of an island without communes, one without a name."""
    found: list[Commune] = []
    for line in _commune_lines()[district.code]:
        _, unit, now, earlier = line.split(",")
        form, name = _split(unit) if unit else ("", "")
        found.append(
            Commune(
                form,
                unit_key(name),
                folded_key(name),
                frozenset(filter(None, earlier.split(";"))),
                tuple(now.split(";")),
                district.province,
            )
        )
    return tuple(found)


@lru_cache(None)
def todays(province: str) -> tuple[Commune, ...]:
    """The communes of today's `province`."""
    units = {
        unit
        for district in districts()
        if district.province == province
        for line in _commune_lines()[district.code]
        for unit in line.split(",")[2].split(";")
    }
    return tuple(
        Commune(form, unit_key(name), folded_key(name), frozenset(), (unit,), province)
        for unit in sorted(units)
        for form, name in (_split(unit),)
    )


@lru_cache(1)
def provinces_by_name() -> dict[str, str]:
    """Folded name of a province, of before or of today -> its unit as the table has it."""
    units = {
        unit for district in districts() for unit in (district.old_province, district.province)
    }
    known = {folded_key(_split(unit)[1]): unit for unit in units}
    return known | {folded_key(name): unit for name, unit in _OTHER_PROVINCE_NAMES.items()}


@lru_cache(1)
def _index() -> dict[tuple[str, str], list[District]]:
    """Districts by ("name", key), ("earlier", key) and ("folded", folded key)."""
    index: dict[tuple[str, str], list[District]] = {}
    for district in districts():
        index.setdefault(("name", district.key), []).append(district)
        index.setdefault(("folded", district.folded), []).append(district)
        for earlier in {key for _, key in district.earlier}:
            index.setdefault(("earlier", earlier), []).append(district)
    return index


@dataclass(frozen=True, slots=True)
class DistrictsNamed:
    """The districts a printed name may stand for, the likelier first.

    `same` bear it; `earlier` took in one that bore it, or part of it; `alike` bear it with another
    kind (a district that became a town); `near` bear it with other marks, and are looked for where
    there is nothing else.
    """

    same: tuple[District, ...] = ()
    earlier: tuple[District, ...] = ()
    alike: tuple[District, ...] = ()
    near: tuple[District, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tiers)

    @property
    def tiers(self) -> tuple[tuple[District, ...], ...]:
        return tuple(filter(None, (self.same, self.earlier, self.alike, self.near)))

    @property
    def likely(self) -> tuple[District, ...]:
        """Those between which the name alone cannot decide."""
        return self.same + self.earlier or self.alike or self.near


def named(part: AddressPart, provinces: frozenset[str] | None = None) -> DistrictsNamed:
    """The districts `part` may name, in these old provinces or in the whole country."""
    key = unit_key(part.name)

    def found(how: str, key: str) -> tuple[District, ...]:
        every = _index().get((how, key), [])
        return tuple(one for one in every if provinces is None or one.old_province in provinces)

    bearing = found("name", key)
    same = tuple(one for one in bearing if part.form in (None, one.form))
    earlier = tuple(
        one
        for one in found("earlier", key)
        if one not in bearing and (part.form is None or (part.form, key) in one.earlier)
    )
    alike = tuple(one for one in bearing if one not in same)
    if same or earlier or alike:
        return DistrictsNamed(same, earlier, alike)
    return DistrictsNamed(near=found("folded", folded_key(part.name)))


@lru_cache(1)
def _now() -> dict[str, str]:
    return {district.old_province: district.province for district in districts()}


def now(province: str) -> str:
    """Today's unit of a province of before or of today."""
    return _now().get(province, province)
