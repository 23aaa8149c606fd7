"""Which words are the name of a place: provinces, districts and communes, before and after 2025.

Read from the tables that `places` converts addresses with. Here only names count: whether words
added to a product's name are a place, and whether two communes may be one after a merger.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

from ocop_cli.text import keys, units

Words = tuple[str, ...]


class Gazetteer(NamedTuple):
    """Names in the words of `names.plain_key`; `today` leads from an old commune to its heirs.

    `above` leads from a commune or district to the districts and provinces, old and new, it may be
    in.

    `ends` gives, for the last two words of names (the only word of one), how long those names are,
    the longest first.
    """

    districts: frozenset[Words]
    communes: frozenset[Words]
    ends: dict[Words, tuple[int, ...]]
    today: dict[str, frozenset[str]]
    above: dict[str, frozenset[Words]]

    def lengths(self, words: Words) -> tuple[int, ...]:
        """How long the names of places may be that end `words`: most words end none."""
        longer = self.ends.get(words[-2:], ()) if len(words) > 1 else ()
        return (*longer, *self.ends.get(words[-1:], ()))


def _rows(table: str) -> list[list[str]]:
    text = files("ocop_cli.places").joinpath("tables", table).read_text("utf-8")
    # One pass over the whole table is fifty times quicker than one for each name.
    key = keys.plain_key.__wrapped__(" ; ".join(text.splitlines()[1:]).replace(" - ", " "))
    return [line.split(",") for line in key.split(" ; ")]


def _bare(unit: str) -> str:
    for kind in units.UNITS:
        if unit.startswith(kind + " "):
            return unit[len(kind) + 1 :]
    return unit


@lru_cache(1)
def gazetteer() -> Gazetteer:
    """The names of the tables, read once; numbered wards and one-word names are left out."""
    districts: set[Words] = set()
    units_of: dict[str, tuple[Words, ...]] = {}
    above: dict[str, set[Words]] = defaultdict(set)
    for code, *named in _rows("districts.csv"):
        units_of[code] = tuple(keys.words(_bare(unit)) for unit in named[:3])
        districts.update(units_of[code])
        above[" ".join(units_of[code][0])].update(units_of[code][1:])
    communes: set[Words] = set()
    today: dict[str, set[str]] = defaultdict(set)
    for code, old, heirs, *_ in _rows("communes.csv"):
        former = _bare(old)
        above[" ".join(keys.words(former))].update(units_of[code])
        communes.add(keys.words(former))
        for heir in heirs.split(";"):
            new = _bare(heir.strip())
            today[" ".join(keys.words(former))].add(" ".join(keys.words(new)))
            communes.add(keys.words(new))
            above[" ".join(keys.words(new))].update(units_of[code])
    # Of names of one word only Huế is no other word as well.
    districts = {name for name in districts if len(name) > 1} | {("huế",)}
    communes = {name for name in communes if len(name) > 1 and not name[-1].isdigit()}
    return Gazetteer(
        frozenset(districts),
        frozenset(communes - districts),
        _ends(districts | communes),
        {old: frozenset(heirs) for old, heirs in today.items()},
        {commune: frozenset(units) for commune, units in above.items()},
    )


def _ends(places: Iterable[Words]) -> dict[Words, tuple[int, ...]]:
    found: dict[Words, set[int]] = defaultdict(set)
    for name in places:
        found[name[-2:]].add(len(name))
    return {end: tuple(sorted(lengths, reverse=True)) for end, lengths in found.items()}


@lru_cache(1 << 14)
def around(commune: str) -> frozenset[Words]:
    """The names of the places where a commune lies: its own, its heirs', what they are part of."""
    known = gazetteer()
    nothing: frozenset[Words] = frozenset()
    names = {commune, *known.today.get(commune, ())}
    units = {unit for name in names for unit in known.above.get(name, nothing)}
    return frozenset({tuple(name.split()) for name in names} | units)


def may_be_one(here: str, there: str) -> bool:
    """Whether two names of communes may be one place: equal but for marks, or one since 2025.

    An address may stop at the district or the province, whose name then stands for all in it.
    """
    if keys.fold(here) == keys.fold(there):
        return True
    if tuple(here.split()) in around(there) or tuple(there.split()) in around(here):
        return True
    today = gazetteer().today
    nothing: frozenset[str] = frozenset()
    return bool(({here} | today.get(here, nothing)) & ({there} | today.get(there, nothing)))
