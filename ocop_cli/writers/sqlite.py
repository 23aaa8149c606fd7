"""sqlite: a list as a plain database file that other programs open as it is.

One table has the list's fields, typed, and one what stands over a list on paper: the day, the
convention, up to which decision is known, the filters. Text is found with its marks and without:
the index holds both, since the tokenizer of SQLite takes the marks off all letters but đ. The file
is made in memory and handed on whole: same report, same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import BinaryIO

from sqlite_utils import Database

from ocop_cli.model import sources
from ocop_cli.model.listing import Cell, Report
from ocop_cli.text.keys import fold
from ocop_cli.words import Language
from ocop_cli.writers import Options

HEAD = "head"  # the table of what stands over the list
TOKENIZER = "unicode61 remove_diacritics 2"
BLOCK = 5_000
WHOLE = frozenset(
    {"stars", "stars_before", "stars_after", "stars_allowed", "days_left", "days_lapsed",
     "pending_review", "source_row"}
)  # fmt: skip
BROKEN = frozenset({"score", "confidence"})

Stored = str | int | float | None


def write_sqlite(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` as a database: a table for it and one for each of its parts, and one of its head."""
    database = Database(memory=True)
    try:
        # Nothing is ever taken back in a file that is made in one go.
        database.conn.isolation_level = None
        # So that a later one may take its place, where no output ever takes a register's.
        database.conn.execute(f"PRAGMA application_id = {sources.SNAPSHOT:d}")
        with database.conn:
            for part in (report, *report.parts):
                _table(database, part, _free(database, part.name))
            head = database.create_table(HEAD, {"name": str, "value": str}, pk="name", strict=True)
            head.insert_all({"name": n, "value": v} for n, v in _head(report, language))
        out.write(database.conn.serialize())
    finally:
        database.conn.close()


def _free(database: Database, name: str) -> str:
    """`name`, or a numbered one where a table is called so already."""
    taken = {*database.table_names(), HEAD}
    names = (name, *(f"{name}_{number}" for number in range(2, len(taken) + 3)))
    return next(one for one in names if one not in taken)


def _table(database: Database, report: Report, name: str) -> None:
    columns = list(zip(*report.rows, strict=True)) or [()] * len(report.fields)
    types = {f: _type(f, cells) for f, cells in zip(report.fields, columns, strict=True)}
    first, own = report.fields[0], columns[0]
    keyed = first.endswith("_id") and types[first] is int and len(set(own)) == len(own)
    keyed = keyed and None not in own
    database.create_table(name, types, pk=first if keyed else None, strict=True)
    places = [n for n, cells in enumerate(columns) if any(isinstance(cell, str) for cell in cells)]
    words = [report.fields[n] for n in places]
    if words:
        database.table(name).enable_fts(words, tokenize=TOKENIZER)
    for start in range(0, len(report.rows), BLOCK):
        block = report.rows[start : start + BLOCK]
        database.table(name).insert_all(
            dict(zip(report.fields, map(_stored, row), strict=True)) for row in block
        )
        if words:
            numbers = [row[0] for row in block] if keyed else range(start + 1, start + BLOCK + 1)
            database.table(f"{name}_fts").insert_all(
                {"rowid": number}
                | {w: _found_by(row[n]) for w, n in zip(words, places, strict=True)}
                for number, row in zip(numbers, block, strict=False)
            )


def _type(field: str, cells: Sequence[Cell]) -> type:
    """int, float or str: what all that is known of a column is; yes and no are 1 and 0.

    A column of a number keeps its type where nothing is known, and marks that happen to be whole
    are no whole numbers: so that lists of two days are of one shape.
    """
    kinds = {type(cell) for cell in cells if cell is not None}
    if not kinds <= {int, bool, float}:
        return str
    if float in kinds or field in BROKEN:
        return float
    return int if kinds or field in WHOLE or field.endswith("_id") else str


def _stored(cell: Cell) -> Stored:
    if isinstance(cell, date):
        return cell.isoformat()
    if isinstance(cell, tuple):
        return json.dumps(cell, ensure_ascii=False)
    if isinstance(cell, str):
        # A name of a file that is no text cannot be stored as text.
        return cell.encode("utf-8", "backslashreplace").decode("utf-8")
    return cell


def _found_by(cell: Cell) -> str | None:
    text = _stored(cell)
    return f"{text} {fold(text)}" if isinstance(text, str) else None


def _head(report: Report, language: Language) -> Iterator[tuple[str, Stored]]:
    yield "title", report.title
    yield "language", language
    if report.day is not None and "as_of" not in dict(report.head):
        yield "as_of", report.day.isoformat()
    for name, cell in report.head:
        stored = _stored(cell)
        if stored is not None:
            yield name, str(stored)
    for number, sentence in enumerate((*report.before, *report.after), start=1):
        yield f"note_{number}", _stored(sentence)
