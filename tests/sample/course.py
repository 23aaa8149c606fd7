"""What the decisions of the fictional province add up to, by plain arithmetic of its own.

Kept apart from the program it tests: 36 months are counted here with `calendar` alone, and the
status of a product is told from its own short history.
"""

from __future__ import annotations

import calendar
import hashlib
import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

from tests.sample import province
from tests.sample.province import DECISIONS, Act, Decision

AS_OF = date(2024, 12, 24)
BUSINESSES = Path(__file__).with_name("businesses.txt")


@dataclass(frozen=True, slots=True)
class Rating:
    """One row of one decision, as printed there."""

    decision: Decision
    product: str
    entity: str
    commune: str
    group: str
    stars: int | None
    score: float
    kind: str
    first_day: date
    printed_last_day: date | None

    @property
    def passed(self) -> bool:
        return self.stars is not None and self.stars >= 3

    @property
    def last_day(self) -> date:
        return self.printed_last_day or anniversary(self.first_day)

    @property
    def locality(self) -> str:
        return f"{province.COMMUNES[self.commune]}, {province.DISTRICTS[self.commune[0]]}"


@dataclass(frozen=True, slots=True)
class Product:
    """One entity's product and its ratings, oldest first; `entity` is the first spelling."""

    name: str
    entity: str
    ratings: tuple[Rating, ...]

    @property
    def certificate(self) -> Rating | None:
        passed = [rating for rating in self.ratings if rating.passed]
        return passed[-1] if passed else None


def anniversary(first_day: date, months: int = 36) -> date:
    """The corresponding day `months` later, or that month's last day."""
    year, month = divmod(first_day.year * 12 + first_day.month - 1 + months, 12)
    return date(year, month + 1, min(first_day.day, calendar.monthrange(year, month + 1)[1]))


def _score(decision: str, product: str, stars: int | None) -> float:
    """A score inside the band of its stars, the same on every run."""
    printed = province.PRINTED_SCORES.get((decision, product))
    if printed is not None:
        return printed
    low, high = {5: (90.2, 94.5), 4: (70.4, 88.8), 3: (50.4, 68.8), 2: (38.0, 49.0)}[stars or 2]
    digest = hashlib.sha256(f"{decision} {product}".encode()).digest()
    steps = int((high - low) * 20)
    return round(low + (int.from_bytes(digest[:4]) % steps) / 20, 2)


def _history(group: str, name: str, entity: str, commune: str, text: str) -> Product:
    ratings: list[Rating] = []
    for event in text.split():
        key, _, mark = event.partition(":")
        decision = DECISIONS[key]
        stars = None if mark.startswith("-") else int(mark)
        before = [rating for rating in ratings if rating.passed]
        if not ratings:
            kind = "recognition"
        elif mark.endswith("^") or (before and (stars or 0) > (before[-1].stars or 0)):
            kind = "upgrade"
        else:
            kind = "re_evaluation"
        ratings.append(
            Rating(
                decision,
                province.RESPELT_PRODUCTS.get((key, name), name),
                province.RESPELT_ENTITIES.get((key, entity), entity),
                commune,
                group,
                stars,
                _score(key, name, stars),
                kind,
                province.FIRST_DAYS.get(key, decision.issued_on),
                province.LAST_DAY_OF_PRODUCT.get((key, name), province.LAST_DAYS.get(key)),
            )
        )
    ratings.sort(key=lambda rating: rating.decision.issued_on)
    return Product(name, entity, tuple(ratings))


@cache
def products() -> tuple[Product, ...]:
    """Every product, in the order of the list."""
    found: list[Product] = []
    commune = entity = ""
    for line in BUSINESSES.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("@"):
            code, _, entity = line[1:].partition(" ")
            commune = code
            continue
        head, _, history = line.partition(" | ")
        group, _, name = head.partition(" ")
        found.append(_history(group, name, entity, commune, history))
    return tuple(found)


def rows_of(key: str) -> tuple[Rating, ...]:
    """The rows of one decision, in the order of the list."""
    rows = (rating for product in products() for rating in product.ratings)
    return tuple(rating for rating in rows if rating.decision.key == key)


def _owner(act: Act) -> Product:
    (owner,) = (
        product
        for product in products()
        if product.name == act.product
        and any(rating.decision.key == act.of_decision for rating in product.ratings)
    )
    return owner


def acts_on(acts: tuple[Act, ...]) -> tuple[tuple[Act, Product], ...]:
    """Each act with the product it is about."""
    return tuple((act, _owner(act)) for act in acts)


def _on(acts: tuple[Act, ...], product: Product, rating: Rating, day: date) -> tuple[Act, ...]:
    return tuple(
        act
        for act, owner in acts_on(acts)
        if owner is product
        and act.of_decision == rating.decision.key
        and DECISIONS[act.decision].issued_on <= day
    )


@dataclass(frozen=True, slots=True)
class State:
    """What holds for a product on a day; `last_day` counts an extension."""

    product: Product
    status: str
    certificate: Rating | None
    last_day: date | None = None
    removed_on: date | None = None


def state(product: Product, day: date = AS_OF) -> State:
    """The status of `product` on `day`, from its short history."""
    known = [rating for rating in product.ratings if rating.decision.issued_on <= day]
    passed = [rating for rating in known if rating.passed]
    if not passed:
        return State(product, "not_certified", None)
    newest = passed[-1]
    later = known[known.index(newest) + 1 :]
    failed = any(rating.kind != "upgrade" for rating in later)
    if _on(province.REVOCATIONS, product, newest, day):
        return State(product, "revoked", newest)
    until = [act.until for act in _on(province.EXTENSIONS, product, newest, day) if act.until]
    last_day = max([newest.last_day, *until])
    if day <= last_day:
        return State(product, "valid", newest, last_day)
    if failed:
        return State(product, "failed", newest)
    removals = _on(province.REMOVALS, product, newest, day)
    removed_on = DECISIONS[removals[0].decision].issued_on if removals else None
    return State(product, "lapsed", newest, last_day, removed_on)


def _pair(product: Product) -> dict[str, object]:
    return {"product": product.name, "entity": product.entity}


def _by_stars(states: list[State]) -> dict[str, int]:
    counts = Counter(one.certificate.stars for one in states if one.certificate)
    return {str(stars): counts[stars] for stars in (3, 4, 5)} | {"total": len(states)}


def _changed(product: Product) -> list[dict[str, object]]:
    passed = [rating for rating in product.ratings if rating.passed]
    return [
        {
            **_pair(product),
            "stars_before": before.stars,
            "stars_after": after.stars,
            "changed_on": after.first_day.isoformat(),
        }
        for before, after in pairwise(passed)
        if before.stars != after.stars
    ]


def expected() -> dict[str, object]:
    """What the program should answer as of `AS_OF`, both questions still open.

    Names are those of the first rating. `rows` counts the ratings the files hold, each decision's
    rows once however many files repeat them.
    """
    everything = [state(product) for product in products()]
    ever = [one for one in everything if one.certificate]
    in_force = [one for one in ever if one.status == "valid"]
    lists: dict[str, list[dict[str, object]]] = {
        status: [_pair(one.product) for one in everything if one.status == status]
        for status in ("failed", "revoked", "not_certified")
    }
    lapsed = [
        {
            **_pair(one.product),
            "valid_through": one.certificate.last_day.isoformat(),
            "lapsed_on": (one.last_day + timedelta(days=1)).isoformat(),
        }
        for one in sorted(ever, key=lambda one: one.last_day or date.max)
        if one.status == "lapsed" and one.certificate and one.last_day
    ]
    return {
        "as_of": AS_OF.isoformat(),
        "rows": sum(len(product.ratings) for product in products()),
        "ever": _by_stars(ever),
        "in_force": _by_stars(in_force),
        "entities": {
            "ever": len({one.product.entity for one in ever}),
            "in_force": len({one.product.entity for one in in_force}),
        },
        "lapsed": lapsed,
        **lists,
        "removed": [
            _pair(one.product) | {"removed_on": one.removed_on.isoformat()}
            for one in everything
            if one.removed_on
        ],
        "extended": [
            _pair(owner) | {"extended_until": act.until.isoformat()}
            for act, owner in acts_on(province.EXTENSIONS)
            if act.until
        ],
        "changed": [row for product in products() for row in _changed(product)],
        "questions": [
            {
                "product": older[0],
                "entity": older[1],
                "candidate": newer[0],
                "candidate_entity": newer[1],
            }
            for older, newer in province.QUESTIONS
        ],
        "respelt": [
            _pair(product) | {"product_after": rating.product, "entity_after": rating.entity}
            for product in products()
            for rating in product.ratings
            if (rating.product, rating.entity) != (product.name, product.entity)
        ],
        "warnings": ["not_entitled", "score_outside_band"],
    }


def decomposed(text: str) -> str:
    """`text` with its marks as separate letters, as some systems write it."""
    return unicodedata.normalize("NFD", text)
