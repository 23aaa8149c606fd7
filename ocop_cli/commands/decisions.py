"""``ocop decisions``: what was imported, decision by decision, and the files it came from."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking.options import Decision, Filters, Option, ReadOptions, settle, show
from ocop_cli.commands.asking.telling import tell
from ocop_cli.law import numbers
from ocop_cli.model.errors import NotFound
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.queries import listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import VIET_NAM
from ocop_cli.register.file import archive
from ocop_cli.register.reading import decisions as reading_decisions
from ocop_cli.register.reading import originals

FIELDS = (
    "decision", "issued_on", "authority", "products", "entities", "three_stars", "four_stars",
    "five_stars", "failed", "acts", "files",
)  # fmt: skip
FILES = ("file", "decision", "issued_on", "file_hash", "archived", "log_id", "at")
COLUMNS = ShownColumns(
    narrow=("decision", "issued_on", "products", "three_stars", "four_stars", "five_stars",
            "failed", "acts"),
    usual=("decision", "issued_on", "authority", "products", "entities", "three_stars",
           "four_stars", "five_stars", "failed", "acts"),
    wide=FIELDS,
)  # fmt: skip
Number = Annotated[str | None, typer.Argument(help="option.number", metavar="[NUMBER]")]
File = Annotated[bool, Option("--file", help="option.decision_file")]


def decisions(
    read: ReadOptions, number: Number = None, *, file: File = False, decision: Decision = None
) -> None:
    if file and read.output is not None:
        give_back(read, number or decision)
        return
    asked = settle(read, Filters(decision=decision))
    with queries_view.view(asked) as view:
        answer = _files(view, number) if file else _listing(view, number)
    show(answer, asked)


def _wanted(
    view: queries_view.View, number: str | None
) -> list[reading_decisions.ImportedDecision]:
    wanted = [n for n in (number, view.asked.decision) if n]
    return [
        one
        for one in reading_decisions.imported_decisions(view.db, view.at, view.day)
        if all(numbers.same_number(n, one.number) for n in wanted)
    ]


def _listing(view: queries_view.View, number: str | None) -> Report:
    rows: list[tuple[Cell, ...]] = [
        (one.number, one.issued_on, one.authority, one.products, one.entities, one.three_stars,
         one.four_stars, one.five_stars, one.failed, one.acts, one.files)
        for one in _wanted(view, number)
    ]  # fmt: skip
    return listing.listing(
        view,
        "decisions",
        FIELDS,
        rows,
        by=("issued_on", "decision"),
        first=FIELDS,
        columns=COLUMNS,
        questions=listing.open_questions,
    )


def _files(view: queries_view.View, number: str | None) -> Report:
    """The imported files, each with the decisions it tells of."""
    kept = {one.name for one in archive.found(archive.folder_of(view.asked.register))}
    rows: list[tuple[Cell, ...]] = [
        (source.file, one.number, one.issued_on, source.digest, source.digest in kept,
         source.log_id, datetime.fromisoformat(source.at).astimezone(VIET_NAM).isoformat())
        for one in _wanted(view, number)
        for source in _sources(view, one)
    ]  # fmt: skip
    return listing.listing(
        view, "files", FILES, rows, by=("issued_on", "decision", "log_id"), first=FILES
    )


def give_back(read: ReadOptions, number: str | None) -> None:
    """Write the files of a decision as they were imported."""
    output = Path(read.output) if read.output not in (None, "-") else None
    asked = settle(replace(read, output=None, format=None))
    with queries_view.view(asked) as view:
        every = {s.digest: s for one in _wanted(view, number) for s in _sources(view, one)}
    if not every:
        raise NotFound("error.no_decision_file", number=number or "–")
    from ocop_cli.publishing.proof import giving_back

    files = sorted(every.values(), key=lambda source: source.log_id)
    names = giving_back.give_back(asked.register, files, output, asked.language)
    if output is not None:
        tell(view.say("done.given_back", names=", ".join(names), path=output))


def _sources(
    view: queries_view.View, one: reading_decisions.ImportedDecision
) -> list[originals.Original]:
    every = (*originals.originals(view.db), *originals.scans(view.db))
    return [source for source in every if source.log_id in one.log_ids]
