"""What tells two products apart at first sight, as it does most pairs a large register brings up.

A close look takes both names apart, which is dear. The words asked of a name here are few enough to
be kept beside its keys, so that a name once seen is not taken apart again. Nothing is decided that
a close look would decide otherwise: what is not `apart` may still be.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from ocop_cli.matching.case import Named
from ocop_cli.matching.makers import maker
from ocop_cli.matching.product_names import GENERAL, MAY_BE_ONE, THINGS, bare_words, read
from ocop_cli.text import keys


def share_nothing(here: frozenset[str], there: Collection[str]) -> bool:
    """Whether two products' `plain_words` say that their names cannot be one."""
    return bool(here and there) and here.isdisjoint(there)


@lru_cache(1 << 12)
def plain_words(product: str) -> frozenset[str]:
    """The words without marks, and those they stand for; none where a slip may change them all, and
    none of another language."""
    name = read(product)  # as a close look will ask for it
    if (len(name.units) < 2 and not _is_certain(name.units[0])) or name.is_foreign:
        return frozenset()
    words = {*bare_words(product), *map(keys.folded, name.words)}
    if "tra" in words:
        words = (words - {"tra"}) | {"che"}
    return frozenset(words)


def _is_certain(unit: str) -> bool:
    """Whether a name of this unit alone can be no other's slip, initials, form or twin."""
    return (
        unit.count(" ") == 1
        and unit in THINGS
        and unit not in GENERAL
        and _TWINS.isdisjoint(unit.split())
    )


_TWINS = frozenset(word for alike in MAY_BE_ONE for word in alike)

apart = share_nothing


def seen(named: Named) -> frozenset[str]:
    """The words without marks that any name of the same product shares one of.

    None where no word parts two names: one short word, an English name, and what a person makes,
    who may sell it under the name of a shop as well.
    """
    if named.entity and maker(named.entity).is_person:
        return frozenset()
    return plain_words(named.product)
