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

    def names(self, words: Words) -> bool:
        """Whether these words are the name of a place, whole."""
        return words in self.districts or words in self.communes

    def lengths(self, words: Words) -> tuple[int, ...]:
        """How long the names of places may be that end `words`: most words end none."""
        longer = self.ends.get(words[-2:], ()) if len(words) > 1 else ()
        return (*longer, *self.ends.get(words[-1:], ()))


def _rows(table: str) -> list[list[str]]:
    text = files("ocop_cli.places").joinpath("tables", table).read_text("utf-8")
    # One pass over the whole table is fifty times quicker than one for each name.
    key = keys.plain_key.__wrapped__(" ; ".join(text.splitlines()[1:]).replace(" - ", " "))
    return [line.split(",") for line in key.split(" ; ")]


_KINDS: dict[str, list[str]] = defaultdict(list)  # with a space behind, by their first words
for _kind in units.UNITS:
    _KINDS[_kind.partition(" ")[0]].append(f"{_kind} ")


class _Unit(NamedTuple):
    """The name of a unit without its kind: its words, and those with a space between."""

    words: Words
    name: str


def _bare(unit: str) -> _Unit:
    for kind in _KINDS.get(unit.partition(" ")[0], ()):
        if unit.startswith(kind):
            unit = unit[len(kind) :]
            break
    # Hardly a name has a sign in it, and to cut it at its spaces is much quicker.
    words = tuple(unit.split())
    words = words if "".join(words).isalnum() else keys.words(unit)
    return _Unit(words, " ".join(words))


@lru_cache(1)
def gazetteer() -> Gazetteer:
    """The names of the tables, read once; numbered wards and one-word names are left out."""
    districts: set[Words] = set()
    units_of: dict[str, tuple[Words, ...]] = {}
    above: dict[str, set[Words]] = defaultdict(set)
    bare = lru_cache(None)(_bare)  # the new communes are named again and again
    for code, *named in _rows("districts.csv"):
        own = [bare(unit) for unit in named[:3]]
        units_of[code] = tuple(unit.words for unit in own)
        districts.update(units_of[code])
        above[own[0].name].update(units_of[code][1:])
    communes: set[Words] = set()
    today: dict[str, set[str]] = defaultdict(set)
    for code, old, heirs, *_ in _rows("communes.csv"):
        former, around_it = bare(old), units_of[code]
        above[former.name].update(around_it)
        communes.add(former.words)
        for heir in heirs.split(";"):
            new = bare(heir.strip())
            today[former.name].add(new.name)
            communes.add(new.words)
            above[new.name].update(around_it)
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
