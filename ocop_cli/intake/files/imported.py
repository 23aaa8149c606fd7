"""One file as it comes in: read and understood, and what became of it."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Page
from ocop_cli.model.problem import Place, Problem, Severity
from ocop_cli.model.reading import Given, Head, Reading
from ocop_cli.model.received import Received
from ocop_cli.register.recording.outcome import Outcome

MUCH = 500_000  # objects more than at the last look for garbage
MANY = 50_000  # so many that one more look at all of them costs a fiftieth of the import


@dataclass(slots=True)
class Imported:
    """What became of one file."""

    path: Path
    head: Head = field(default_factory=Head)
    rows: int = 0
    outcome: Outcome = field(default_factory=Outcome)
    problems: tuple[Problem, ...] = ()
    refused: bool = False
    error: OcopError | None = None
    columns: tuple[tuple[str, str | None], ...] = ()
    reading: Reading | None = None  # let go once it is recorded, where nobody asks again
    decides: Head = field(default_factory=Head)  # the decision of its rows
    received: Received | None = None  # None where it could not be read
    open_questions: int | None = None  # of the register at the end, on the last file of a run

    @property
    def pages(self) -> tuple[Page, ...]:
        """Its pages, as long as they are kept."""
        return self.received.pages if self.received is not None else ()

    def let_go(self, *, reading: bool) -> None:
        """Keep its pages no longer, nor what was read in them, where that is recorded."""
        if self.received is not None:
            self.received = self.received._replace(pages=())
        if reading:
            self.reading = None

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems that keep rows out."""
        return tuple(p for p in self.problems if p.severity is Severity.ERROR)


def read(path: Path, given: Given, today: date) -> Imported:
    """One file, read and understood, nothing kept yet; what is wrong with it is in the answer."""
    with made_to_stay():
        try:
            received = readers.received(path)
            said = reading.read(received.pages, given, today)
        except Unreadable as error:
            readers.named(error, path)
            return Imported(path, refused=True, error=error, problems=_scan(error))
    return Imported(
        path,
        said.head,
        said.rows,
        problems=said.problems,
        columns=said.columns,
        reading=said,
        decides=said.decides,
        received=received,
    )


def _scan(error: Unreadable) -> tuple[Problem, ...]:
    if not error.key.startswith("scan."):
        return ()
    return (Problem("scan", Severity.ERROR, None, {k: str(v) for k, v in error.values.items()}),)


def first_day(one: Imported) -> tuple[date, str]:
    """Files go in by the first day they name, then by name."""
    said = one.reading
    days = [e.issued_on for e in said.entries if e.issued_on] if said else []
    if one.head.issued_on:
        days.append(one.head.issued_on)
    return (min(days, default=date.max), str(one.path))


@contextmanager
def made_to_stay() -> Iterator[None]:
    """Do not look for garbage while a file is read: all that is made is in use to its end.

    Looking costs a tenth of an import, for it goes through every row again and again. Within
    another such block, that of many files, it is done where much was made since.
    """
    if not gc.isenabled():
        yield
        if gc.get_count()[0] > MUCH:
            gc.collect()
        return
    gc.disable()
    try:
        yield
    finally:
        if gc.get_count()[0] > MANY:
            gc.freeze()  # what a large import leaves, names taken apart, is in use to the end
        gc.enable()


def refused_places(one: Imported) -> list[Place]:
    """Where the rows stand that did not go in."""
    own = [p.place for p in one.errors if p.place is not None]
    return own + one.outcome.refused
