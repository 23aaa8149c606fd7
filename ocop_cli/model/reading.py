"""What a file says, before it means anything: pages of rows, and the entries read from them.

Readers give pages; `decision` turns pages into a `Reading`. A row keeps the number a person would
count, a cell its place, so that every fact and every refusal can name where it stands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from ocop_cli.model.doubt import Doubt
from ocop_cli.model.problem import Place as Place
from ocop_cli.model.problem import Problem as Problem
from ocop_cli.model.problem import Severity as Severity


class Line(NamedTuple):
    """One line of text outside the rows of a table, and where it stands.

    `columns` is the column of each line of its text, where that text is a row of cells.
    """

    text: str
    place: Place
    columns: tuple[int, ...] = ()


NOTHING_MORE: Mapping[str, str] = MappingProxyType({})


class NamedDecision(NamedTuple):
    """Another decision that a file names as what it corrects, replaces or annuls, or a part of it;
    `deed` is the kind of that."""

    deed: str
    number: str
    issued_on: date | None = None
    authority: str | None = None
    partly: bool = False


class CertificateTold(NamedTuple):
    """What a paper says of the certificate it takes back or lengthens: the decisions it names by
    the way, days and years, and the words by which it had run out."""

    decisions: tuple[NamedDecision, ...] = ()
    days: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()
    lapsed: str | None = None


NO_CERTIFICATE = CertificateTold()


class Entry(NamedTuple):
    """One line of a decision or list, understood.

    Text is NFC with single spaces; None is "the file does not say". `kind` is one of recognition,
    re_evaluation, upgrade, revocation, removal, extension (or another act's kind when the file was
    imported as one); `result` is passed or failed where the file says it. `more` holds what other
    columns say (representative, phone, tax_number, note, and an act's own fields), by field name.
    `held` are the doubts under which its product is kept: printed words that may bear on its
    certificate and are not read into a fact. `told` is what is said of the
    certificate that an act is about, where no column says which it is.
    """

    place: Place
    product: str
    entity: str | None = None
    kind: str | None = None
    result: str | None = None
    stars: int | None = None
    score: float | None = None
    decision: str | None = None
    issued_on: date | None = None
    authority: str | None = None
    effective_from: date | None = None
    valid_through: date | None = None
    extended_until: date | None = None
    entity_type: str | None = None
    locality: str | None = None
    group: str | None = None
    product_code: str | None = None
    of_decision: str | None = None
    of_issued_on: date | None = None
    ground: str | None = None
    more: Mapping[str, str] = NOTHING_MORE
    held: tuple[Doubt, ...] = ()
    told: CertificateTold = NO_CERTIFICATE


class Saying(NamedTuple):
    """Words of a file that may bear on the certificate of a product which another file names.

    The register knows what they name, or will. `words` are all of them; `own` says that they are
    about a product of the file, so that its list is held whatever else they name; `maker` is whose
    row they stand beside; `numbers` are the other decisions they name, with the day where printed,
    or "*" for all whose certificates may have run out by then (`law.numbers`).
    """

    doubt: Doubt
    words: str
    own: bool = False
    maker: str | None = None
    numbers: tuple[tuple[str, date | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Head:
    """What a file says of itself, from its letterhead, title, annex line or the given options.

    `names` are the other decisions it is about; `undoes` is the kind of act that it says it annuls,
    "recognition" where it is what rated products.
    """

    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None
    kind: str | None = None
    names: tuple[NamedDecision, ...] = ()
    undoes: str | None = None


class DayOrder(StrEnum):
    """In which order day and month stand in the cells of a file."""

    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"


@dataclass(frozen=True, slots=True)
class Given:
    """What the user says where the file does not: ``--number --issued-on --authority --kind
    --day-order``, and what headings (`columns`) and phrases (`words`) mean. `shared` tells that it
    was said of several files at once.
    """

    number: str | None = None
    issued_on: date | None = None
    authority: str | None = None
    kind: str | None = None
    day_order: DayOrder | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    words: Mapping[str, str] = field(default_factory=dict)
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Where a table's rows stand, and each field's column with its heading as printed."""

    page: int
    table: int | None
    first_row: int
    last_row: int
    columns: Mapping[str, tuple[int, str]]


@dataclass(frozen=True, slots=True)
class Reading:
    """A file, read: its head, its entries, its problems, and how it was understood.

    `entries` holds the rows without an error; a row with an error stands in `problems` (with its
    place) and in `refused`. `columns` pairs each heading as printed with the field it was taken
    for (None: not used). `framing` are the (page index, table, row number) of the rows that are
    not entries but must stand in a copy of the file: letterhead, headings, group rows. `rows` is
    how many rows stood for a product, refused ones included. `own` says that the tool itself wrote
    the file (it has the column ``printed_valid_through``). `tables` say which column is which
    field, so that what is found wrong later can name its cell. `sayings` are the lines that may
    name a product of another decision.
    """

    head: Head
    entries: tuple[Entry, ...]
    problems: tuple[Problem, ...]
    rows: int
    columns: tuple[tuple[str, str | None], ...] = ()
    refused: tuple[tuple[int, int | None, int], ...] = ()
    framing: tuple[tuple[int, int | None, int], ...] = ()
    own: bool = False
    tables: tuple[Table, ...] = ()
    sayings: tuple[Saying, ...] = ()

    @property
    def decides(self) -> Head:
        """The head of the file; of a list whose rows all name one decision, that decision."""
        if self.head.number or not self.entries:
            return self.head
        numbers, days, authorities, kinds = (
            {getattr(entry, name) for entry in self.entries}
            for name in ("decision", "issued_on", "authority", "kind")
        )
        if len(numbers) != 1 or len(days) != 1:
            return self.head
        return replace(
            self.head,
            number=next(iter(numbers)),
            issued_on=next(iter(days)),
            authority=next(iter(authorities)) if len(authorities) == 1 else None,
            kind=next(iter(kinds)) if len(kinds) == 1 else None,
        )
