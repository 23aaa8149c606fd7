"""A digest of how an entry's names were filed: under which keys, seen as which words.

The tables `block` and `sight` are worked out of names. To work them out again of every name takes
minutes in a large register; where they still agree with what their entry says of them, under its
own seal, they are what was worked out then.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

FILED = "filed"  # under which the log's `detail` has the digest
BETWEEN = "\x1f"  # of the keys of one name; how many they are counts as well


def joined(keys: Iterable[str]) -> str:
    """The keys of one name in their order, as text."""
    return BETWEEN.join(sorted(keys))


class Filing:
    """The digest of names in the order of their numbers, as they are filed one after the other."""

    def __init__(self) -> None:
        self._digest, self._is_empty = hashlib.sha256(), True

    def add(self, number: int, count: int, keys: str, words: str | None) -> None:
        """One name more: under how many keys, these `joined`, and its words as the register keeps
        them; None where it keeps none."""
        self._is_empty = False
        said = f"{number} {count}\n{keys}\n{words!r}\n"
        self._digest.update(said.encode("utf-8", "surrogatepass"))

    def detail(self) -> dict[str, str]:
        """What the log says of it: nothing where no name was filed."""
        return {} if self._is_empty else {FILED: self._digest.hexdigest()}
