"""What is known of products as named: how two of them compare, what was said of them, their rows.

Values alone: `linking` works out from them which names are one product and what is still asked.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple


class Pair(NamedTuple):
    """Two products as named that may be one.

    `verdict` is ``same``; ``ask``; ``left_over`` (asked only where the one was not renewed and the
    other has no earlier product); or ``near`` (asked only where a row says that it re-evaluates).
    Where an act made two makers one, `later` is the name under the later maker and `since` the day:
    the two are the ``same`` only where nothing bore the later name before.
    """

    pair_id: int
    product_id: int
    other_id: int
    verdict: str
    confidence: float
    later: int | None = None
    since: date | None = None


class Answer(NamedTuple):
    """What a person, or a file's own codes, said of two products; a later one overrides."""

    product_id: int
    other_id: int
    verdict: str  # same or different
    by_person: bool


class KnownProduct(NamedTuple):
    """What the register holds of one product as named, as of the day asked."""

    first_on: date
    last_on: date
    rated: bool  # False: named by acts alone
    wants_ancestor: date | None  # the first day a row called it a re-evaluation or an upgrade
    rows: frozenset[str]  # the list (decision, file, sheet) of each of its ratings
    says_new: bool = False  # its first row calls it new
    rated_on: tuple[date, ...] = ()  # the days of its ratings, where it is rated
    key: str = ""  # its name as it is known by: what order of files could not change

    @property
    def last_rated_on(self) -> date:
        """The day of its last rating, which acts may follow; of what only acts name, theirs."""
        return max(self.rated_on, default=self.last_on)


class Linking(NamedTuple):
    """`root` gives the product each linked name belongs to; `questions` are open pairs."""

    root: dict[int, int]
    questions: tuple[Pair, ...]

    def of(self, product_id: int) -> int:
        """The product a name belongs to: itself where nothing links it."""
        return self.root.get(product_id, product_id)

    def members(self) -> dict[int, list[int]]:
        """Product -> the names that are it, for products of more than one name."""
        found: dict[int, list[int]] = {}
        for name, product in self.root.items():
            found.setdefault(product, []).append(name)
        return {product: sorted(names) for product, names in found.items()}


NOTHING = Linking({}, ())
