"""``ocop labels``: what was seen on the market, held against the register, a verdict each."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from ocop_cli import readers
from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.options import Option, ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import now, today
from ocop_cli.commands.asking.telling import tell
from ocop_cli.intake import by_hand
from ocop_cli.intake.sightings import table as sightings_table
from ocop_cli.intake.sightings.answers import _answers
from ocop_cli.intake.sightings.table import Sighting
from ocop_cli.intake.sightings.verdicts import LabelVerdict
from ocop_cli.law.agencies import AGENCIES, agency
from ocop_cli.model import sources
from ocop_cli.model.errors import Misused, Refused
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.words import say
from ocop_cli.writers import placing
from ocop_cli.writers.legible import labels as labels_of

ADDED = ("verdict", "stars_allowed", "product_id", "reasons")
FIRST = ("verdict", "product", "entity", "stars", "stars_allowed", "reasons", "seen_on", "place")
COLUMNS = ShownColumns(
    narrow=("verdict", "product", "entity", "stars", "reasons"),
    usual=("verdict", "product", "entity", "stars", "stars_allowed", "product_id", "reasons"),
    wide=("verdict", "product", "entity", "stars", "stars_allowed", "product_id", "seen_on",
          "place", "reasons"),
)  # fmt: skip
ORDER = tuple(one.value for one in LabelVerdict)
MOST_NAMED = 8  # headings that are not read, of those that are told
File = Annotated[Path, typer.Argument(help="option.labels_file", metavar="FILE", allow_dash=True)]


Record = Annotated[bool, Option("--record", help="option.labels_record")]
Agency = Annotated[str | None, Option("--agency", metavar="AGENCY", help="option.agency")]
Document = Annotated[str | None, Option("--document", metavar="NUMBER", help="option.act_document")]
WRONG = (
    LabelVerdict.WRONG_STARS,
    LabelVerdict.LAPSED,
    LabelVerdict.FAILED,
    LabelVerdict.REVOKED,
    LabelVerdict.NOT_CERTIFIED,
)


def labels(
    read: ReadOptions,
    file: File,
    *,
    record: Record = False,
    agency_: Agency = None,
    document: Document = None,
) -> None:
    asked = settle(read)
    by = agency(agency_) if agency_ else None
    if agency_ is not None and by is None:
        known = ", ".join(AGENCIES)
        raise Misused("error.bad_value", value=agency_, name="--agency", known=known)
    if record and asked.known_at is not None:
        raise Misused("error.not_together", first="--record", second="--known-at")
    with placing.received([file], asked.language) as (there,):
        table = sightings_table.read(readers.read(there))
        if table is None:
            raise Refused("labels.no_table", file=sources.short_name_of(there))
    with queries_view.view(asked) as view:
        rows = _answers(view, table, today())
        answer = _report(view, table, rows)
        seen = [
            by_hand.Seen(int(str(row[-2])), sighting.seen_on or view.day, _note(view, sighting))
            for sighting, row in zip(table.rows, rows, strict=True)
            if row[-4] in WRONG
        ]
    if table.unread:
        headings = ", ".join(f"“{text}”" for text in table.unread[:MOST_NAMED])
        tell(say("labels.unread", asked.language, headings=headings))
    # First what was asked for: where it cannot be written, nothing is entered.
    show(answer, asked)
    if record:
        new = by_hand.enter_findings(
            asked.register, readers.as_text(there.name), seen, by, document, now()
        )
        tell(say("labels.recorded", asked.language, new=new, known=len(seen) - new))
        telling.warn(asked.register, asked.language)


def _columns(given: tuple[str, ...]) -> ShownColumns:
    """The columns of the list, as far as the table of labels has them."""
    known = {*given, *ADDED}
    return ShownColumns(
        *(
            tuple(name for name in names if name in known)
            for names in (COLUMNS.narrow, COLUMNS.usual, COLUMNS.wide, COLUMNS.wide)
        )
    )


def _note(view: queries_view.View, row: Sighting) -> str | None:
    """What is worth keeping of a label beside its day: its stars and the place."""
    stars = view.say("labels.shown_stars", stars=row.stars) if row.stars is not None else None
    return "; ".join(text for text in (row.place, stars) if text) or None


def _report(
    view: queries_view.View, table: sightings_table.Sightings, rows: list[tuple[Cell, ...]]
) -> Report:
    counts = {one: sum(row[-4] == one for row in rows) for one in ORDER}
    shortly = labels_of("verdict", view.asked.language, short=True)
    summary = ", ".join(f"{shortly[one]} {count}" for one, count in counts.items() if count)
    return listing.listing(
        view,
        "labels",
        (*table.columns, *ADDED),
        rows,
        first=FIRST,
        columns=_columns(table.columns),
        after=(summary,) if summary else (),
        remarks=(view.say("labels.rule"),),
    )
