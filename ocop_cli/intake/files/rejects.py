"""The rows an import refused, in the layout of their file, with the reason beside each.

Letterhead, headings and group rows come along, so that the file can be mended and imported again.
"""

from __future__ import annotations

import csv
import hashlib
import io
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

from ocop_cli.intake.files import problem_words
from ocop_cli.intake.files.imported import Imported, refused_places
from ocop_cli.model import sources
from ocop_cli.model.errors import OcopError
from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Reading
from ocop_cli.register.file import archive
from ocop_cli.words import Language, say
from ocop_cli.writers import placing

SUFFIXES = (".csv", ".xlsx")
Line = tuple[Value, ...]
Key = tuple[int, int | None, int]


def write(
    path: Path, done: Iterable[Imported], register: Path, today: date, language: Language
) -> Path | None:
    """Write the refused rows of `done` to `path`, csv or xlsx, whole or not at all.

    A person may have mended what stands there, and imported it or not: unless the register's
    archive has it, it stays under another name, which is given.
    """
    lines = [line for one in done for line in _lines(one, language)]
    made = _csv(lines) if path.suffix.lower() == ".csv" else _workbook(lines)
    kept = None
    if _is_needed(path, made, register):
        kept = placing.set_aside(path, f"replaced-{today.isoformat()}")
    try:
        with placing.whole(path) as out:
            out.write(made)
    except OcopError:
        if kept is not None:
            kept.unlink(missing_ok=True)
        raise
    return kept


def _is_needed(path: Path, made: bytes, register: Path) -> bool:
    """Whether a file stands at `path` whose contents would be nowhere once `made` is there."""
    if not path.is_file() or path.stat().st_size == 0:
        return False
    digest = archive.digest_of(path)
    if digest == hashlib.sha256(made).hexdigest():
        return False
    return archive.state(archive.folder_of(register), digest) is not archive.FileState.KEPT


def _csv(lines: Iterable[Line]) -> bytes:
    text = io.StringIO(newline="")
    csv.writer(text).writerows([[_text(value) for value in line] for line in lines])
    return text.getvalue().encode("utf-8")


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
        key = None if place is None else place.line
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


def _workbook(lines: Iterable[Line]) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
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
    return out.getvalue()
