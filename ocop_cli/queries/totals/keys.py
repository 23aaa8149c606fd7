"""What totals are split by, and each product's place in them.

A product counts by its newest certificate. Groups are those of the rule in force, places today's
communes; where that is not known, what is printed counts, so that no total has a nameless row.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date

from ocop_cli.law import standing
from ocop_cli.law.authorities import authority_key
from ocop_cli.model.ratings import Rating, Status
from ocop_cli.places.today import MERGED_ON
from ocop_cli.queries.totals.counting import Certified
from ocop_cli.text.entity_names import entity_key
from ocop_cli.words import Language, say

KEYS = ("stars", "locality", "group", "entity-type", "year", "authority", "decision")
UNKNOWN = "?"


def certified(
    product_id: int,
    ratings: Sequence[Rating],
    status: Status,
    day: date,
    owners: Mapping[int, int] | None = None,
    called: str | None = None,
    ids: Mapping[str, int] | None = None,
) -> Certified | None:
    """A product as totals count it; None where it never held a certificate by `day`.

    `owners` gives the owner by product as named where the register was asked for it; else it is
    worked out from the entity's name. `called` is the owner's name of that day, where acts gave
    entities other names: those that merged are one. `ids` are those of entities by key, for owners
    that are known by theirs.
    """
    granted = standing.certificates(ratings, day)
    if not granted:
        return None
    newest = granted[-1]
    if called is not None:
        key = entity_key(called, newest.locality)
        return Certified(newest, status, (ids or {}).get(key, key))
    if owners is not None:
        return Certified(newest, status, owners[newest.product_id])
    owner: object = entity_key(newest.entity, newest.locality) if newest.entity else product_id
    return Certified(newest, status, owner)


def key_of(by: str, language: Language, ratings: Sequence[Rating] = ()) -> Callable[[Rating], str]:
    """The function that gives the group of `KEYS[by]` a rating belongs to.

    Where `by` is an authority or a decision, `ratings` are all that will be asked for: what they
    print decides how each is called, so that the order of imports makes no difference.
    """
    if by == "stars":
        return lambda rating: str(rating.stars)
    if by == "locality":
        return locality
    if by == "group":
        return lambda rating: group(rating.group, language)
    if by == "entity-type":
        return lambda rating: rating.entity_type or UNKNOWN
    if by == "year":
        return lambda rating: str(rating.issued_on.year)
    called = _authorities(ratings)

    def authority(rating: Rating) -> str:
        if not rating.authority:
            return UNKNOWN
        return called.get(authority_key(rating.authority), rating.authority)

    if by == "authority":
        return authority
    issuers: dict[tuple[str, date], set[str]] = defaultdict(set)
    for one in ratings:
        issuers[(one.decision, one.issued_on)].add(authority(one))

    def decision(rating: Rating) -> str:
        several = len(issuers.get((rating.decision, rating.issued_on), ())) > 1
        who = f", {authority(rating)}" if several else ""
        return f"{rating.decision} ({rating.issued_on.isoformat()}{who})"

    return decision


def _authorities(ratings: Sequence[Rating]) -> dict[str, str]:
    """Each authority's name by its key: one under all its spellings, the shortest printed."""
    called: dict[str, str] = {}
    for name in sorted({one.authority for one in ratings if one.authority}, key=_short):
        called.setdefault(authority_key(name), name)
    return called


def _short(name: str) -> tuple[int, str]:
    return (len(name), name)


def printed(by: str, number: int | None, text: str | None, authority: str | None) -> Rating:
    """A rating of which only what `by` looks at is known: `text` is what was printed of it.

    `number` is its stars, or of a place whether it was printed since the mergers of 2025.
    """
    some_day = date(int(text), 1, 1) if by == "year" and text else date.min
    if by == "locality" and number:
        some_day = MERGED_ON
    stars = number if by == "stars" else None
    return Rating(
        0, 0, "", some_day, authority, None, True, stars, None, some_day, None, None, None, "",
        None, text if by == "entity-type" else None, text if by == "locality" else None,
        text if by == "group" else None, 0, "", None, 0,
    )  # fmt: skip


def locality(rating: Rating) -> str:
    """Today's commune where it is known, else the largest printed unit below the province."""
    if rating.locality is None:
        return UNKNOWN
    # The tables of places and groups are read where they are asked for alone.
    from ocop_cli.places import addresses
    from ocop_cli.places import today as places_today
    from ocop_cli.places.addresses import UnitLevel

    today = places_today.today(rating.locality, rating.authority, rating.issued_on)
    if today is not None and today.commune is not None:
        return today.text
    parts = addresses.read(rating.locality)[0].parts
    below = [part for part in parts if part.level not in (UnitLevel.PROVINCE, UnitLevel.HAMLET)]
    if not below:
        return (today.text if today else "") or rating.locality
    largest = next(
        (part for part in below if part.level in (UnitLevel.DISTRICT, UnitLevel.CITY)), below[0]
    )
    named = f"{largest.form} {largest.name}" if largest.form else largest.name
    # Several provinces have a huyện Châu Thành.
    return f"{named}, {today.province}" if today is not None and today.province else named


def group(printed: str | None, language: Language) -> str:
    """The sector of the rule in force where the printed group fits one, else as printed."""
    if printed is None:
        return UNKNOWN
    from ocop_cli.law import groups

    sector = groups.sector(printed)
    return say(f"group.{sector}", language) if sector else printed
