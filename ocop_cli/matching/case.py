"""Two products as named, and what a close look finds of them."""

from __future__ import annotations

from dataclasses import dataclass

from ocop_cli.matching.makers import Kinship


@dataclass(frozen=True, slots=True)
class Named:
    """A product as a row names it. `kind` is what the row calls itself, where it does."""

    product: str
    entity: str | None
    locality: str | None = None
    group: str | None = None
    stars: int | None = None
    kind: str | None = None


Pair = dict[str, str]


@dataclass(slots=True)
class Comparison:
    """What `matching` asks of two products. Filled by `compared`, read only after."""

    kinship: Kinship
    entity_given: tuple[bool, bool]
    crossed: str = ""  # the own name of one maker that the other's product bears
    one_name: bool = False  # both makers have one own name
    nearly_one: bool = False  # of makers that are no kin: marks or one word of a name part them
    neighbours: bool = False  # of one commune, and the own name of one stands in the other's
    communes: tuple[str, str] = ("", "")
    other_commune: bool = False
    identical: bool = False
    same_units: bool = False
    reordered: bool = False
    brand: str = ""
    places: tuple[str, str] = ("", "")
    set_aside: bool = False
    bare: bool = False
    telling: bool = False
    other_units: bool = False
    gathered: bool = False
    tea_differs: bool = False
    maybe_sweet: bool = False
    clashing_measures: tuple[str, str] | None = None
    added_measures: str = ""
    measures_respelt: bool = False
    recognition: str = ""
    only_marks: bool = False
    slip: str = ""
    apart: str = ""
    near: bool = False
    likeness: float = 0.0
    a: str = ""
    b: str = ""

    @property
    def pair(self) -> Pair:
        """The words that only one of the two has."""
        return {"a": self.a or "–", "b": self.b or "–"}
