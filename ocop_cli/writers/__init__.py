"""One report, many formats: the only place that opens a file for output.

A file is written beside its target under another name, flushed to disk and then put in its place,
so that it is there whole or not at all, whatever happens meanwhile. A format's module is read only
when that format is asked for; each has ``write_<format>(report, out, language, options)``.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import Report
from ocop_cli.words import Language
from ocop_cli.writers.placing import standard_output, whole

WRITERS: dict[str, str] = {
    "table": "screen",
    "csv": "separated",
    "json": "objects",
    "ndjson": "objects",
    "md": "markup",
    "html": "markup",
    "xlsx": "workbook",
    "docx": "docx.listing",
    "pdf": "pdf.listing",
    "sqlite": "sqlite",
}

# Formats that fit the rows of one command, which names them itself.
PARTICULAR: dict[str, str] = {"ics": "calendar"}

SUFFIXES: dict[str, str] = {
    ".txt": "table",
    ".csv": "csv",
    ".json": "json",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xlsx": "xlsx",
    ".docx": "docx",
    ".pdf": "pdf",
    ".db": "sqlite",
    ".sqlite": "sqlite",
    ".sqlite3": "sqlite",
    ".ics": "ics",
}

DATA = frozenset({"csv", "json", "ndjson", "jsonld", "sqlite"})
BINARY = frozenset({"xlsx", "docx", "pdf", "sqlite"})


@dataclass(frozen=True, slots=True)
class Options:
    """How an output should look, beyond its format.

    `bom` makes csv fit for spreadsheet programs. `width` is the terminal's, in columns; None means
    that there is no terminal. `colour` is for a terminal.
    """

    bom: bool = False
    width: int | None = None
    colour: bool = False


class Writer(Protocol):
    def __call__(
        self, report: Report, out: BinaryIO, language: Language, options: Options
    ) -> None: ...


def format_of(path: Path) -> str | None:
    """The format a file's extension stands for, None for an unknown one."""
    return SUFFIXES.get(path.suffix.lower())


def writer_of(format: str) -> Writer:  # noqa: A002 - the contract's word
    """The function that writes `format`; raises Misused for one that does not exist."""
    name = WRITERS.get(format) or PARTICULAR.get(format)
    if name is None:
        raise Misused("output.unknown_format", format=format, formats=", ".join(WRITERS))
    module = import_module(f"ocop_cli.writers.{name}")
    return cast(Writer, getattr(module, f"write_{format}"))


def write(
    report: Report,
    format: str,  # noqa: A002 - the contract's word
    to: Path | None,
    language: Language,
    options: Options | None = None,
) -> None:
    """Write `report` as `format` to the file `to`, whole or not at all; None or ``-`` is stdout.

    Raises Misused for an unknown format, OcopError where it cannot be written. A reader of
    standard output that went away (``| head``) is no error.
    """
    writer = writer_of(format)
    options = options or Options()
    if report.chosen and format in DATA:
        report = report.only(report.chosen)
    if to is None or str(to) == "-":
        if format in BINARY and sys.stdout.isatty():
            raise Misused("output.not_for_terminal", format=format)
        with standard_output(language) as out:
            writer(report, out, language, options)
    else:
        with whole(to) as out:
            writer(report, out, language, options)
