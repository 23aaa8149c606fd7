"""The products that filters and a search text leave."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ocop_cli.law import numbers
from ocop_cli.model.ratings import Rating
from ocop_cli.queries.view import Held, View
from ocop_cli.text.keys import fold
from ocop_cli.text.search import search_rank


def chosen(view: View, rows: Sequence[Held], text: str | None = None) -> list[Held]:
    """The products the filters and the search text leave."""
    asked = view.asked
    tests: list[Callable[[Held], bool]] = []
    if asked.stars:
        tests.append(lambda one: one.standing.rating.stars in asked.stars)
    if asked.status:
        tests.append(lambda one: one.standing.status.value in asked.status)
    if asked.entity is not None:
        wanted = asked.entity
        tests.append(
            lambda one: any(
                matches(wanted, name) for name in (one.standing.rating.entity, *one.formerly)
            )
        )
    if asked.locality is not None:
        place = asked.locality
        tests.append(lambda one: in_locality(place, one.standing.rating))
    if asked.group is not None:
        group = asked.group
        tests.append(lambda one: in_group(group, one.standing.rating.group))
    if asked.decision is not None:
        number = asked.decision
        tests.append(lambda one: numbers.same_number(number, one.standing.rating.decision))
    found = [one for one in rows if all(test(one) for test in tests)]
    if text is None:
        return found
    ranked = []
    for one in found:
        ranks = [
            rank
            for name in {
                f"{r.product} {r.entity or ''}" for r in (*one.ratings, one.standing.rating)
            }
            if (rank := search_rank(text, name)) is not None
        ]
        if number_matches(text, view.code(one.product_id)):
            ranks.append(0)
        if ranks:
            ranked.append((min(ranks), one))
    return [one for _, one in sorted(ranked, key=lambda pair: pair[0])]


def number_matches(text: str, code: str) -> bool:
    """Whether a search text is exactly a product's code."""
    return fold(text) == fold(code)


def matches(text: str, printed: str | None) -> bool:
    """Whether a filter's text stands in what is printed, blind to case and marks."""
    return printed is not None and fold(text) in fold(printed)


def in_locality(text: str, rating: Rating) -> bool:
    """Whether a product is of this place, as printed or by today's name."""
    if matches(text, rating.locality):
        return True
    if rating.locality is None:
        return False
    from ocop_cli.places.today import said_today

    return matches(text, said_today(rating.locality, rating.authority, rating.issued_on))


def in_group(text: str, printed: str | None) -> bool:
    """Whether a product is of this group, as printed or by the rule's own list."""
    from ocop_cli.law import groups

    return printed is not None and groups.matches(text, printed)
