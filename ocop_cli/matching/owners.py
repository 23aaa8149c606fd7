"""Entities that took another name: who is meant today by a name printed before.

A rename is a dated fact ("HTX A becomes Công ty B from day D"). What was printed is never changed:
a product keeps the entity of its rating, and the lists of entities say what it is called now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ocop_cli.matching.entity_names import entity_key


class Rename(NamedTuple):
    """One entity's new name from a day on; `key` and `old` are those before."""

    act_id: int
    entity_id: int
    key: str
    old: str
    new: str
    on: date
    document: str | None
    log_id: int = 0  # the entry that recorded it


class Owner(NamedTuple):
    """An entity under the name it has on the day asked."""

    key: str
    name: str
    formerly: tuple[str, ...]
    since: date


def owners(renames: Iterable[Rename]) -> Mapping[str, Owner]:
    """Key of a name printed before -> the entity as it is called after all `renames`.

    Names taken one after the other are one chain; a name taken back ends it there.
    """
    after: dict[str, Rename] = {}
    for rename in sorted(renames, key=lambda r: (r.on, r.act_id)):
        after.pop(entity_key(rename.new), None)
        after[rename.key] = rename
    found: dict[str, Owner] = {}
    for key in after:
        step, formerly, seen = after[key], [after[key].old], {key}
        while (following := entity_key(step.new)) in after and following not in seen:
            seen.add(following)
            step = after[following]
            formerly.append(step.old)
        found[key] = Owner(entity_key(step.new), step.new, tuple(formerly), step.on)
    return found


def before(owners_: Mapping[str, Owner], key: str) -> tuple[str, ...]:
    """The names an entity had before, oldest chain first; none where it kept its own."""
    names = [one.formerly for one in owners_.values() if one.key == key]
    return max(names, key=len, default=())
