"""A file being recorded, and what becomes of its entries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from ocop_cli.model.problem import Bad, Place, Problem, Severity
from ocop_cli.model.reading import Head
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.writing.log import LogEntry


@dataclass(slots=True)
class Outcome:
    """What became of one file's entries; `refused` are the places of rows that did not go in."""

    imported: int = 0
    rated: int = 0  # of the imported, those that are ratings
    unchanged: int = 0
    completed: int = 0
    new_products: int = 0
    re_evaluations: int = 0
    to_review: int = 0
    held: int = 0  # questions of kind remark
    whole: int = 0  # what the file does to whole decisions, beside its rows
    problems: list[Problem] = field(default_factory=list)
    refused: list[Place] = field(default_factory=list)
    accepted: bool = True  # none of its rows was refused, or the good ones may go in alone
    log_id: int | None = None  # the entry it made, where anything went in
    put_back: bool = False  # it was known, and the archive had lost it
    missing_scans: tuple[str, ...] = ()  # of those it was read from, not there to be kept
    # Of the lines read, those whose products the register knows: where they stand, their words.
    settled: list[tuple[Place, str]] = field(default_factory=list)
    # How many of its rows each entry before has already: they go when that entry is taken back.
    repeats: Counter[int] = field(default_factory=Counter)

    def warn(
        self, code: str, place: Place | None, variant: str | None = None, **values: object
    ) -> None:
        """Note a warning; the row goes in as printed."""
        texts = {key: str(value) for key, value in values.items()}
        self.problems.append(Problem(code, Severity.WARNING, place, texts, variant))

    def refuse(self, code: str, place: Place, variant: str | None = None, **values: object) -> None:
        """Note an error; the row does not go in."""
        texts = {key: str(value) for key, value in values.items()}
        self.problems.append(Problem(code, Severity.ERROR, place, texts, variant))
        self.refused.append(place)

    def besides(self, problems: Iterable[Problem]) -> list[Problem]:
        """Of a reading's problems, those that the register does not know better."""
        return [one for one in problems if not self._is_settled(one)]

    def undone(self) -> None:
        """Nothing of the file went in: no line of it holds a product of another, and one that was
        refused ends no decision."""
        self.whole = self.whole if self.accepted else 0
        self.problems = [one for one in self.problems if one.code != "remark_elsewhere"]
        self.settled.clear()

    def _is_settled(self, one: Problem) -> bool:
        held = one.code in ("remark", "unread_line", "unread_remark") and one.place is not None
        return held and (one.place, one.values.get("value")) in self.settled

    def refuse_bad(self, bad: Bad, place: Place) -> None:
        """Note what cannot stand; the row does not go in."""
        self.problems.append(bad.problem(place))
        self.refused.append(place)


@dataclass(frozen=True, slots=True)
class Recording:
    """One file being recorded: the transaction it goes in by, its log entry, what the register held
    `before`, what the file says of itself, and what becomes of its entries.

    `rows` is how many rows it has, refused ones included; `own` says that the tool itself wrote the
    file, `mending` that it mends what is known.
    """

    db: Connection
    entry: LogEntry
    before: Cut
    head: Head
    rows: int
    outcome: Outcome
    own: bool
    mending: bool

    @property
    def now(self) -> Cut:
        """The register with what the file has brought so far."""
        return Cut(self.entry.log_id, self.before.undone)
