"""The rows an import refused, in the layout of their file, with the reason beside each.

Letterhead, headings and group rows come along, so that the file can be mended and imported again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from ocop_cli.intake.files import problem_words
from ocop_cli.intake.files.imported import Imported, refused_places
from ocop_cli.model import sources
from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Reading
from ocop_cli.words import Language, say
from ocop_cli.writers import placing

SUFFIXES = (".csv", ".xlsx")
Line = tuple[Value, ...]
Key = tuple[int, int | None, int]


def write(path: Path, done: Iterable[Imported], language: Language) -> None:
    """Write the refused rows of `done` to `path`, csv or xlsx, whole or not at all."""
    lines = [line for one in done for line in _lines(one, language)]
    with placing.whole(path) as out:
        if path.suffix.lower() == ".csv":
            import csv
            import io

            text = io.TextIOWrapper(out, encoding="utf-8", newline="", write_through=True)
            csv.writer(text).writerows([[_text(v) for v in line] for line in lines])
            text.detach()
        else:
            _workbook(out, lines)


def _lines(one: Imported, language: Language) -> Iterator[Line]:
    said = one.reading
    if said is None or not (refused_places(one) or said.refused):
        return
    reasons = _reasons(one, said, language)
    framing = set(said.framing)
    width = max((len(r.cells) for page in one.pages for r in page.rows), default=0)
    headed = False
    for number, page in enumerate(one.pages):
        for row in page.rows:
            key = (number, row.table, row.number)
            cells = row.cells + (None,) * (width - len(row.cells))
            if key in reasons:
                yield (*cells, "; ".join(reasons[key]))
            elif key in framing:
                first = not headed and sum(c not in (None, "") for c in row.cells) > 2
                headed = headed or first
                yield (*cells, say("imported.reason", language) if first else None)


def _reasons(one: Imported, said: Reading, language: Language) -> dict[Key, list[str]]:
    """Why each refused row was refused, by its page, table and number."""
    reasons: dict[Key, list[str]] = defaultdict(list)
    whole: list[str] = []  # what keeps rows out that have no fault of their own
    for problem in one.errors:
        place = problem.place
        key = None if place is None else (place.page, place.table, place.row)
        if key is not None:
            reasons[key].append(problem_words.message(problem, language))
        if key is None or key not in said.refused:
            whole.append(problem_words.message(problem, language))
    for refused in said.refused:
        if refused not in reasons:
            reasons[refused] = whole or [
                say("imported.refused_file", language, file=sources.short_name_of(one.path))
            ]
    return reasons


def _text(value: Value) -> Value:
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value


def _workbook(out: object, lines: Iterable[Line]) -> None:
    import xlsxwriter

    book = xlsxwriter.Workbook(
        out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    )
    book.set_properties({"created": datetime(1980, 1, 1)})  # noqa: DTZ001 - a file's own clock
    day = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet()
    for number, line in enumerate(lines):
        for column, value in enumerate(line):
            if isinstance(value, date):
                sheet.write_datetime(number, column, value, day)
            elif isinstance(value, str):
                sheet.write_string(number, column, value)
            elif value is not None:
                sheet.write(number, column, value)
    book.close()
