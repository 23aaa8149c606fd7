"""``ocop publish``: the public site, in the place of the edition before at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli import due, publishing, querying, standing, writers
from ocop_cli.asked import Asked, report, tell
from ocop_cli.discretion import discreet
from ocop_cli.model import Cell, Report
from ocop_cli.publishing import Edition, Former, Product, PublicAct, Shown
from ocop_cli.register import acts, decided, dossiers, issued, market, reading
from ocop_cli.words import say

FIELDS = (
    "folder", "as_of", "products", "in_force_products", "lapsed_products", "under_review",
    "corrections", "pages",
)  # fmt: skip
LAPSED = (*querying.PRODUCT_FIELDS, "lapsed_on", "days_lapsed", "announced_in")
Folder = Annotated[Path, typer.Argument(help="option.site_folder", metavar="DIR")]


@report(filters=())
def publish(asked: Asked, folder: Folder) -> Report:
    from ocop_cli.writers import site
    from ocop_cli.writers.folder import whole_folder

    with querying.view(asked) as view:
        found = reading.histories(view.db, view.at, view.day)
        rows = querying.held(view, found)
        with whole_folder(folder, site.MARKER, site.ours) as (new, old):
            edition = corrected(view, edition_of(view, found, rows), site.former(old))
            data = (lapsed_data(view, edition, rows), products_data(view, edition, rows))
            pages = site.write(edition, data, new, writers.Options(bom=asked.bom))
        seal = querying.notes(view)
    if edition.contact is None:
        tell(say("site.no_contact_set", asked.language))
    summary: tuple[Cell, ...] = (
        str(folder),
        edition.day,
        len(edition.products),
        len(edition.of(Shown.VALID)),
        len(edition.lapsed),
        len(edition.of(Shown.UNDER_REVIEW)),
        len(edition.corrections),
        pages,
    )
    title = say("title.publish", asked.language)
    return Report(
        "publish", title, FIELDS, [summary], first=FIELDS, notes=seal, day=asked.day, upright=True
    )


def edition_of(
    view: querying.View, found: reading.Histories, rows: Sequence[querying.Held]
) -> Edition:
    """What is published as of the view's day, without corrections yet."""
    newest = decided.newest_decision(view.db, view.at, view.day)
    seal = decided.last_seal(view.db, view.at)
    products = publishing.in_order(public(view, found, rows))
    by_id = {i: one for one in products for i in (one.product_id, *one.other_ids)}
    return Edition(
        view.day,
        view.convention,
        (newest.number, newest.issued_on) if newest else None,
        len(found.linking.questions),
        view.at.upto,
        seal[0] if seal else "",
        products,
        office=view.settings.get("office"),
        contact=view.settings.get("office-contact"),
        province=view.settings.get("province"),
        by_id=by_id,
    )


def public(
    view: querying.View, found: reading.Histories, rows: Iterable[querying.Held]
) -> Iterable[Product]:
    """Each product with what is public of it."""
    links = found.linking
    members = links.members()
    acted = public_acts(view, found)
    gtins: Mapping[int, dict[str, None]] = defaultdict(dict)
    for mark in market.allotted(view.db, view.at, view.day, links):
        if mark.gtin:
            gtins[mark.product_id][mark.gtin] = None
    filed = dossiers.dossiers(view.db, view.at, view.day, links)
    announced = issued.announced_in(view.db, view.at, view.day)
    for one in rows:
        ratings = tuple(
            publishing.discreet_rating(r)
            for r in sorted(one.ratings, key=standing.order, reverse=True)
            if r.first_day <= view.day
        )
        now = one.standing._replace(rating=publishing.discreet_rating(one.standing.rating))
        own = filed.get(one.product_id, ())
        yield Product(
            one.product_id,
            view.code(one.product_id),
            now,
            ratings,
            tuple(
                standing.last_day(r, view.convention) if standing.grants(r) else None
                for r in ratings
            ),
            tuple(acted.get(one.product_id, ())),
            one.pending,
            announced.get(one.standing.rating.rating_id),
            max((d.filed_on for d in own), default=None) if due.waits(own, ratings) else None,
            tuple(gtins.get(one.product_id, ())),
            tuple(i for i in members.get(one.product_id, ()) if i != one.product_id),
        )


def public_acts(view: querying.View, found: reading.Histories) -> dict[int, list[PublicAct]]:
    """The acts the public is told of by product, newest first."""
    ended = {
        act.of_act: act.acted_on
        for act in acts.recorded(view.db, view.at, view.day, kinds=("close",))
    }
    by_product: dict[int, list[PublicAct]] = defaultdict(list)
    for act in acts.recorded(view.db, view.at, view.day, kinds=publishing.PUBLIC_ACTS):
        if act.product_id is not None:
            by_product[found.linking.of(act.product_id)].append(
                PublicAct(
                    act.act_id,
                    act.kind,
                    act.acted_on,
                    act.document,
                    act.authority,
                    act.until,
                    discreet(act.more["ordered_by"]) if "ordered_by" in act.more else None,
                    ended.get(act.act_id),
                )
            )
    for own in by_product.values():
        own.sort(key=lambda act: (act.on, act.act_id), reverse=True)
    return by_product


def corrected(view: querying.View, edition: Edition, former: Former | None) -> Edition:
    """The edition with what it corrects of the one before; printed again, it says the same."""
    if former is None:
        return edition
    if former.same(edition.day, edition.known_to):
        return replace(
            edition,
            corrections_since=former.corrections_since,
            corrections=former.corrections,
        )
    if not former.comparable(edition.day, edition.known_to):
        return edition
    then = replace(view, asked=replace(view.asked, day=former.day))
    histories = reading.histories(view.db, view.at, former.day)
    members = histories.linking.members()
    known = {
        i: publishing.shown(one.standing, pending=one.pending)
        for one in querying.held(then, histories)
        for i in (one.product_id, *members.get(one.product_id, ()))
    }
    return replace(
        edition,
        corrections_since=former.day,
        corrections=publishing.corrections(former.listed, known),
    )


def lapsed_data(view: querying.View, edition: Edition, rows: Iterable[querying.Held]) -> Report:
    """The rows of ``ocop lapsed`` less those under review."""
    held = {one.product_id: one for one in rows}
    cells: list[tuple[Cell, ...]] = []
    for one in edition.lapsed:
        on = one.standing.lapsed_on
        assert on is not None
        row = querying.product_row(view, held[one.product_id])
        row = publishing.public_row(querying.PRODUCT_FIELDS, row, kept_back=False)
        cells.append((*row, on, (view.day - on).days + 1, one.announced_in))
    return Report("lapsed", "", LAPSED, cells, day=view.day)


def products_data(view: querying.View, edition: Edition, rows: Iterable[querying.Held]) -> Report:
    """Every product, in the order of the edition, less what would tell an unsettled lapse."""
    held = {one.product_id: one for one in rows}
    fields = querying.PRODUCT_FIELDS
    cells = [
        publishing.public_row(
            fields,
            querying.product_row(view, held[one.product_id]),
            kept_back=one.shown is Shown.UNDER_REVIEW,
        )
        for one in edition.products
    ]
    return Report("products", "", fields, cells, day=view.day)
