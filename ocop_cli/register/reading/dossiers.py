"""The dossiers entities filed, as the register holds them."""

from __future__ import annotations

from datetime import date

from ocop_cli.law.due import Dossier
from ocop_cli.matching.linking import Linking
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.acts import closings, recorded
from ocop_cli.register.reading.cuts import Cut


def dossiers(db: Connection, at: Cut, day: date, links: Linking) -> dict[int, list[Dossier]]:
    """The dossiers filed on or before `day`, under the product of each name.

    A dossier entered a second time under its number (with its result, once that is known) is one
    dossier, filed on its first day.
    """
    closed = closings(db, at, day)
    found: dict[tuple[int, object], Dossier] = {}
    for act in recorded(db, at, day, kinds=("dossier",)):
        if act.product_id is None:
            continue
        key = (links.of(act.product_id), act.document or act.acted_on)
        before = found.get(key, Dossier(act.acted_on, None, closed=False))
        found[key] = Dossier(
            min(before.filed_on, act.acted_on),
            act.more.get("result") or before.result,
            before.closed or act.act_id in closed,
        )
    by_product: dict[int, list[Dossier]] = {}
    for (product_id, _), dossier in found.items():
        by_product.setdefault(product_id, []).append(dossier)
    return by_product
