"""``ocop entities``: who owns what, in force and lapsed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Annotated

import typer

from ocop_cli.commands.asking.options import Filters, ReadOptions, settle, show
from ocop_cli.law import standing
from ocop_cli.matching import owners as matching_owners
from ocop_cli.model.listing import NUMBER, Cell, ShownColumns
from ocop_cli.model.ratings import Rating, Status
from ocop_cli.queries import filters, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import owners
from ocop_cli.text.entity_names import entity_key, entity_type
from ocop_cli.text.search import search_rank

FIELDS = (
    "entity", "entity_type", "locality", "products", "in_force_products", "lapsed_products",
    "failed_products", "revoked_products", "not_certified_products", "product_names", "formerly",
    "renamed_on", *owners.REACHED,
)  # fmt: skip
COLUMNS = ShownColumns(
    narrow=("entity", "products", "in_force_products", "lapsed_products", "failed_products",
            "revoked_products"),
    usual=("entity", "locality", "products", "in_force_products", "lapsed_products",
           "failed_products", "revoked_products", "not_certified_products"),
    wide=("entity", "entity_type", "locality", "products", "in_force_products", "lapsed_products",
          "failed_products", "revoked_products", "not_certified_products", "formerly",
          "representative", "phone"),
    paper=(NUMBER, "entity", "locality", "products", "in_force_products", "lapsed_products",
           "product_names"),
)  # fmt: skip
Text = Annotated[str | None, typer.Argument(help="option.text", metavar="[TEXT]")]


def entities(read: ReadOptions, chosen: Filters, text: Text = None) -> None:
    asked = settle(read, chosen)
    with queries_view.view(asked) as view:
        owned: dict[str, list[queries_view.Held]] = defaultdict(list)
        renamed = matching_owners.owners(owners.renames(view.db, view.at, view.day))
        reached = owners.contacts(view.db, view.at, view.day)
        named: dict[str, matching_owners.Owner] = {owner.key: owner for owner in renamed.values()}
        for one in filters.chosen(view, queries_view.held(view)):
            rating = one.standing.rating
            if rating.entity:
                key = entity_key(rating.entity, rating.locality)
                owned[renamed[key].key if key in renamed else key].append(one)
        ranked = []
        for key, own in owned.items():
            newest = max((one.standing.rating for one in own), key=_newest)
            owner = named.get(key)
            name = owner.name if owner else newest.entity or ""
            formerly = matching_owners.before(renamed, key)
            ranks = [search_rank(text, one) if text else 0 for one in (name, *formerly)]
            found = [rank for rank in ranks if rank is not None]
            if found:
                contact = _contact(reached, (key, *map(entity_key, formerly)))
                since = owner.since if owner else None
                kind = entity_type(name) if owner else newest.entity_type
                row = (*_row(name, kind, newest, own), formerly, since, *contact)
                ranked.append((min(found), row))
        ranked.sort(key=lambda pair: pair[0])
        answer = listing.listing(
            view,
            "entities",
            FIELDS,
            [row for _, row in ranked],
            by=() if text else ("entity",),
            first=FIELDS,
            columns=COLUMNS,
            questions=listing.open_questions,
        )
    show(answer, asked)


def _newest(rating: Rating) -> tuple[object, ...]:
    """Newest by its decision, then the fuller address: never by when it was imported."""
    return (
        *standing.order(rating),
        len(rating.locality or ""),
        rating.locality or "",
        rating.entity,
    )


def _contact(
    reached: Mapping[str, Mapping[str, str]], keys: Iterable[str]
) -> tuple[str | None, ...]:
    """How an entity is reached: under its own name, else under those it had."""
    known = [reached[key] for key in keys if key in reached]
    return tuple(
        next((one[field] for one in known if field in one), None) for field in owners.REACHED
    )


def _row(
    entity: str | None, kind: str | None, newest: Rating, own: list[queries_view.Held]
) -> tuple[Cell, ...]:
    def number(status: Status) -> int:
        return sum(one.standing.status is status for one in own)

    return (
        entity,
        kind,
        newest.locality,
        len(own),
        number(Status.VALID),
        number(Status.LAPSED),
        number(Status.FAILED),
        number(Status.REVOKED),
        number(Status.NOT_CERTIFIED),
        tuple(sorted(one.standing.rating.product for one in own)),
    )
