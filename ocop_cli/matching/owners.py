"""Entities and products that took another name, or another owner: who is meant by a name on a day.

A rename, a merger or a transfer is a dated fact ("HTX A becomes Công ty B from day D"; two that
merge become one name). What was printed is never changed: lists, letters and labels go by the name
that holds on their day, and say the former one beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ocop_cli.text.entity_names import entity_key


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


class Moved(NamedTuple):
    """One product's new name (`kind` rename) or new owner (transfer) from a day on."""

    kind: str
    to: str
    on: date


class Called(NamedTuple):
    """A product and its owner as they are called on a day, and what they were called before.

    `product_was` and `formerly` are empty where the printed names hold.
    """

    product: str
    entity: str | None
    product_was: str = ""
    formerly: tuple[str, ...] = ()


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


def called(
    product: str,
    entity: str | None,
    locality: str | None,
    printed_on: date,
    owners_: Mapping[str, Owner],
    moved: Iterable[Moved] = (),
) -> Called:
    """What a product printed on a day is called after all renames and transfers of its own, and of
    whoever owns it; `moved` are the product's own."""
    name, owner, formerly = product, entity, list[str]()
    for one in sorted(moved, key=lambda m: m.on):
        if one.on < printed_on:
            continue
        if one.kind == "rename":
            name = one.to
        else:
            formerly += [owner] if owner else []
            owner, locality = one.to, None
    now = owners_.get(entity_key(owner, locality)) if owner else None
    if now is not None:
        formerly += now.formerly
        owner = now.name
    formerly = [one for one in dict.fromkeys(formerly) if one != owner]
    return Called(name, owner, product if name != product else "", tuple(formerly))


def before(owners_: Mapping[str, Owner], key: str) -> tuple[str, ...]:
    """The names an entity had before, oldest first; none where it kept its own. Those that merged
    into it are all among them."""
    chains = sorted(
        (one.formerly for one in owners_.values() if one.key == key), key=lambda c: (-len(c), c)
    )
    return tuple(dict.fromkeys(name for chain in chains for name in chain))
