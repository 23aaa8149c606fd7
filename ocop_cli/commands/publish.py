"""``ocop publish``: the public site, in the place of the edition before at once."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli import writers
from ocop_cli.commands.asking.options import Option, ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import today
from ocop_cli.commands.asking.telling import left_out, tell
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import Cell, Report
from ocop_cli.publishing.site.edition import Shown
from ocop_cli.publishing.site.gathering import corrected, edition_of, lapsed_data, products_data
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.register.reading import histories
from ocop_cli.words import say

FIELDS = (
    "folder", "as_of", "products", "in_force_products", "lapsed_products", "under_review",
    "corrections", "pages",
)  # fmt: skip
Folder = Annotated[Path, typer.Argument(help="option.site_folder", metavar="DIR")]


BaseUrl = Annotated[str | None, Option("--base-url", metavar="URL", help="option.base_url")]


def publish(read: ReadOptions, folder: Folder, *, base_url: BaseUrl = None) -> None:
    asked = settle(read)
    if asked.day > today():
        raise Misused("site.forecast", day=asked.day.isoformat())
    site = _site(base_url) if base_url is not None else None
    from ocop_cli.publishing.site import writing
    from ocop_cli.publishing.site.folder import whole_folder

    with queries_view.view(asked) as view:
        found = histories.histories(view.db, view.at, view.day)
        rows = queries_view.held(view, found)
        with whole_folder(folder, writing.MARKER, writing.ours) as (new, old):
            edition = corrected(view, edition_of(view, found, rows, site), writing.former(old))
            data = (lapsed_data(view, edition, rows), products_data(view, edition, rows))
            pages = writing.write(edition, data, new, writers.Options(bom=asked.bom))
        seal = listing.notes(view)
        left_out(view)
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
    answer = Report(
        "publish", title, FIELDS, [summary], first=FIELDS, notes=seal, day=asked.day, upright=True
    )
    show(answer, asked)


def _site(given: str) -> str:
    """The address of the site, with a slash at its end; raises Misused."""
    address = given.strip()
    if not re.fullmatch(r"https?://[^\s/?#]+(/[^\s?#]*)?", address):
        raise Misused("site.bad_base_url", value=given)
    return address.rstrip("/") + "/"
