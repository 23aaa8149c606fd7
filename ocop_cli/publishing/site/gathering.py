"""From the register to the edition a public site shows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date

from ocop_cli.law import due, standing
from ocop_cli.model.listing import Cell, Report
from ocop_cli.publishing.privacy import discreet
from ocop_cli.publishing.site import edition as site_edition
from ocop_cli.publishing.site.edition import (
    Edition,
    Former,
    MendedNotice,
    Product,
    PublicAct,
    Shown,
)
from ocop_cli.queries import listing, wrong_notices
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.lapses import LAPSED
from ocop_cli.register.reading import acts, decisions, dossiers, issued, market
from ocop_cli.register.reading import histories as reading_histories
from ocop_cli.register.settings import SETTINGS


def edition_of(
    view: queries_view.View,
    found: reading_histories.Histories,
    rows: Sequence[queries_view.Held],
    base_url: str | None = None,
) -> Edition:
    """What is published as of the view's day, without corrections yet."""
    days_fresh = view.settings.get("site-days") or SETTINGS["site-days"].default
    newest = decisions.newest_decision(view.db, view.at, view.day)
    seal = decisions.last_seal(view.db, view.at)
    products = site_edition.in_order(public(view, found, rows))
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
        days_fresh=int(days_fresh or 0),
        base_url=base_url,
        notices=mended_notices(view),
    )


def mended_notices(view: queries_view.View) -> tuple[MendedNotice, ...]:
    """The lines of issued notices that are wrong, and those corrected, newest first."""
    found = [
        MendedNotice(
            one.number,
            one.on,
            one.line,
            one.product_id,
            discreet(str(one.printed.get("product") or "")),
            discreet(str(entity)) if (entity := one.printed.get("entity")) else None,
            None,
            None,
        )
        for one in wrong_notices.wrong_lines(view)
    ]
    for row in issued.rows(view.db, view.at, view.day, wrong_notices.KIND):
        said = row.row
        if row.product_id is None:
            continue
        entity = said.get("entity")
        found.append(
            MendedNotice(
                str(said["of_number"]) if said["of_number"] else None,
                date.fromisoformat(str(said["of_on"])),
                int(str(said["line"])),
                row.product_id,
                discreet(str(said.get("product") or "")),
                discreet(str(entity)) if entity else None,
                row.number,
                row.on_day,
            )
        )
    return tuple(sorted(found, key=lambda one: (one.on, one.number or "", -one.line), reverse=True))


def public(
    view: queries_view.View, found: reading_histories.Histories, rows: Iterable[queries_view.Held]
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
            site_edition.discreet_rating(r)
            for r in sorted(one.ratings, key=standing.order, reverse=True)
            if r.first_day <= view.day
        )
        now = one.standing._replace(rating=site_edition.discreet_rating(one.standing.rating))
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


def public_acts(
    view: queries_view.View, found: reading_histories.Histories
) -> dict[int, list[PublicAct]]:
    """The acts the public is told of by product, newest first."""
    closed = acts.closings(view.db, view.at, view.day)
    by_product: dict[int, list[PublicAct]] = defaultdict(list)
    for act in acts.recorded(view.db, view.at, view.day, kinds=site_edition.PUBLIC_ACTS):
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
                    closed[act.act_id].acted_on if act.act_id in closed else None,
                )
            )
    for own in by_product.values():
        own.sort(key=lambda act: (act.on, act.act_id), reverse=True)
    return by_product


def corrected(view: queries_view.View, edition: Edition, former: Former | None) -> Edition:
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
    histories = reading_histories.histories(view.db, view.at, former.day)
    members = histories.linking.members()
    known = {
        i: site_edition.shown(one.standing, pending=one.pending)
        for one in queries_view.held(then, histories)
        for i in (one.product_id, *members.get(one.product_id, ()))
    }
    return replace(
        edition,
        corrections_since=former.day,
        corrections=site_edition.corrections(former.listed, known),
    )


def lapsed_data(
    view: queries_view.View, edition: Edition, rows: Iterable[queries_view.Held]
) -> Report:
    """The rows of ``ocop lapsed`` less those under review."""
    held = {one.product_id: one for one in rows}
    cells: list[tuple[Cell, ...]] = []
    for one in edition.lapsed:
        on = one.standing.lapsed_on
        assert on is not None
        row = listing.product_row(view, held[one.product_id])
        row = site_edition.public_row(listing.PRODUCT_FIELDS, row, kept_back=False)
        cells.append((*row, on, (view.day - on).days + 1, one.announced_in))
    return Report("lapsed", "", LAPSED, cells, day=view.day)


def products_data(
    view: queries_view.View, edition: Edition, rows: Iterable[queries_view.Held]
) -> Report:
    """Every product, in the order of the edition, less what would tell an unsettled lapse."""
    held = {one.product_id: one for one in rows}
    fields = listing.PRODUCT_FIELDS
    cells = [
        site_edition.public_row(
            fields,
            listing.product_row(view, held[one.product_id]),
            kept_back=one.shown is Shown.UNDER_REVIEW,
        )
        for one in edition.products
    ]
    return Report("products", "", fields, cells, day=view.day)
