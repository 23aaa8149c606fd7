"""Stored values by the names this program shows for them, so that what it printed reads back.

`words.value` says what a value is called; here the same words lead back to the value.
"""

from __future__ import annotations

from functools import lru_cache

from ocop_cli.text.keys import fold
from ocop_cli.words.value import WORDS


@lru_cache(maxsize=32)
def _values(family: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, names in WORDS.items():
        group, _, value = key.rpartition(".")
        if group == family:
            found[value] = value
            found.update((fold(name), value) for name in names)
    return found


@lru_cache(1 << 12)
def known(family: str, said: str) -> str | None:
    """The value of a family ("entity_type", "ground") that a text names in either language."""
    values = _values(family)
    return values.get(said) or values.get(fold(said))


@lru_cache(1 << 10)
def flag(said: str) -> str:
    """Yes or no in any of its words as ``true`` or ``false``; what is neither, as it stands."""
    bare = fold(said)
    if bare in ("true", "x", "1") or bare in map(fold, WORDS["yes"]):
        return "true"
    if bare in ("false", "0") or bare in map(fold, WORDS["no"]):
        return "false"
    return said
