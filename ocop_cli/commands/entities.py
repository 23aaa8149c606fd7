"""``ocop entities``: who owns what, in force and lapsed."""

from __future__ import annotations

from collections import defaultdict
from typing import Annotated

import typer

from ocop_cli import querying
from ocop_cli.asked import Asked, report
from ocop_cli.model import Cell, Rating, Report, Status
from ocop_cli.names import entity_key, search_rank

FIELDS = (
    "entity", "entity_type", "locality", "products", "in_force_products", "lapsed_products",
    "failed_products", "revoked_products", "not_certified_products", "product_names",
)  # fmt: skip
Text = Annotated[str | None, typer.Argument(help="option.text", metavar="[TEXT]")]


@report()
def entities(asked: Asked, text: Text = None) -> Report:
    with querying.view(asked) as view:
        owned: dict[str, list[querying.Held]] = defaultdict(list)
        for one in querying.chosen(view, querying.held(view)):
            rating = one.standing.rating
            if rating.entity:
                owned[entity_key(rating.entity, rating.locality)].append(one)
        ranked = []
        for own in owned.values():
            newest = max((one.standing.rating for one in own), key=lambda r: r.issued_on)
            rank = search_rank(text, newest.entity or "") if text else 0
            if rank is not None:
                ranked.append((rank, _row(newest.entity, newest, own)))
        ranked.sort(key=lambda pair: pair[0])
        return querying.listing(
            view,
            "entities",
            FIELDS,
            [row for _, row in ranked],
            by=() if text else ("entity",),
            first=FIELDS,
            questions=querying.open_questions(view),
        )


def _row(entity: str | None, newest: Rating, own: list[querying.Held]) -> tuple[Cell, ...]:
    def number(status: Status) -> int:
        return sum(one.standing.status is status for one in own)

    return (
        entity,
        newest.entity_type,
        newest.locality,
        len(own),
        number(Status.VALID),
        number(Status.LAPSED),
        number(Status.FAILED),
        number(Status.REVOKED),
        number(Status.NOT_CERTIFIED),
        tuple(sorted(one.standing.rating.product for one in own)),
    )
