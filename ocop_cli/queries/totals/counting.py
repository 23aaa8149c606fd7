"""How many products and entities: ever recognised and in force, side by side.

Each product counts once, by its newest certificate; provinces publish the first total, the law
needs the second. An entity counts once a group, however many products it has there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from ocop_cli.model.ratings import Rating, Status

FIELDS = (
    "key", "ever_products", "ever_entities", "in_force_products", "in_force_entities",
    "lapsed_products",
)  # fmt: skip
EVALUATED = ("evaluated", "passed", "failed", "near_band")

# A score this close to the edge of a band is worth a second look at the evaluation.
NEAR = 1.0


@dataclass(slots=True)
class Count:
    """The totals of one group; `others` are entities counted elsewhere, ever and in force."""

    ever: int = 0
    ever_entities: set[object] = field(default_factory=set)
    in_force: int = 0
    in_force_entities: set[object] = field(default_factory=set)
    lapsed: int = 0
    others: tuple[int, int] = (0, 0)

    def add(self, owner: object, products: int, in_force: int, lapsed: int) -> None:
        """Count products of one owner."""
        self.ever += products
        self.ever_entities.add(owner)
        self.in_force += in_force
        if in_force:
            self.in_force_entities.add(owner)
        self.lapsed += lapsed

    def add_counted(
        self, products: int, owners: int, in_force: int, holders: int, lapsed: int
    ) -> None:
        """Count products of owners who have no others."""
        self.ever += products
        self.in_force += in_force
        self.lapsed += lapsed
        self.others = (self.others[0] + owners, self.others[1] + holders)

    def row(self, key: str) -> tuple[str, int, int, int, int, int]:
        """The group as a row of `FIELDS`."""
        return (
            key,
            self.ever,
            len(self.ever_entities) + self.others[0],
            self.in_force,
            len(self.in_force_entities) + self.others[1],
            self.lapsed,
        )


@dataclass(frozen=True, slots=True)
class Certified:
    """A product ever recognised: its newest certificate, its status, who owns it."""

    certificate: Rating
    status: Status
    entity: object


def count(
    products: Iterable[Certified], key_of: Callable[[Certified], str]
) -> tuple[dict[str, Count], Count]:
    """Totals by key, and over all."""
    groups: dict[str, Count] = defaultdict(Count)
    whole = Count()
    for one in products:
        for total in (groups[key_of(one)], whole):
            total.ever += 1
            total.ever_entities.add(one.entity)
            if one.status is Status.VALID:
                total.in_force += 1
                total.in_force_entities.add(one.entity)
            elif one.status is Status.LAPSED:
                total.lapsed += 1
    return groups, whole


def near_band(score: float | None, edges: Sequence[float]) -> bool:
    """Whether a score lies within a point of the edge of a band."""
    return score is not None and any(abs(score - edge) <= NEAR for edge in edges)


def evaluations(
    ratings: Iterable[Rating], key_of: Callable[[Rating], str], edges: Sequence[float]
) -> Mapping[str, tuple[int, int, int, int]]:
    """By key: how many were evaluated, passed, failed, and scored within a point of a band."""
    found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for rating in ratings:
        for own in (found[key_of(rating)], found["total"]):
            own[0] += 1
            own[1 if rating.passed else 2] += 1
            own[3] += near_band(rating.score, edges)
    return {key: (a, b, c, d) for key, (a, b, c, d) in found.items()}
