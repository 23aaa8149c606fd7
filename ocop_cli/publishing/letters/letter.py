"""An administrative document in its parts, as Decree 30/2020/NĐ-CP (annex I) names them.

What stands where on the page is the writers' affair; what is said here is already filled in.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

DOTS = "……"


@dataclass(frozen=True, slots=True)
class LetterTable:
    """Headings and rows as text; `centred` says which columns hold short, centred values."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    centred: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Annex:
    """A list that goes with a document: its name, its title, which document it belongs to."""

    name: str
    title: str
    attached: str
    area: str
    table: LetterTable


@dataclass(frozen=True, slots=True)
class Letter:
    """One document. Empty text or tuple: that part does not stand on the page.

    `name` is unique among the letters of one run and can be a file's name. `issuer` is the office
    by its name. `kind` is the type name (THÔNG BÁO), empty for an official letter, whose `subject`
    then stands under the number.
    `authority` is the line of a decision over its grounds. `notes` stand small under the tables.
    `letterhead` is the office's own Word file, for documents in Word.
    """

    name: str
    parent: tuple[str, ...]
    office: tuple[str, ...]
    number: str
    place_and_day: str
    kind: str
    subject: str
    authority: str
    to: tuple[str, ...]
    grounds: tuple[str, ...]
    body: tuple[str, ...]
    table: LetterTable | None
    closing: tuple[str, ...]
    recipients: tuple[str, ...]
    signing: tuple[str, ...]
    signatory: str
    issuer: str
    annexes: tuple[Annex, ...]
    notes: tuple[str, ...]
    day: date
    letterhead: bytes | None = None

    @property
    def title(self) -> str:
        """What the document is, in one line."""
        return f"{self.kind} {self.subject}".strip()


def in_words(day: date) -> str:
    """ngày 05 tháng 02 năm 2024, ngày 24 tháng 12 năm 2024: two digits for days below ten and the
    first two months (Decree 30/2020/NĐ-CP, annex I)."""
    month = f"{day.month:02}" if day.month < 3 else str(day.month)
    return f"ngày {day.day:02} tháng {month} năm {day.year}"


def to_fill_in(year: int) -> str:
    """A day to be written in by hand."""
    return f"ngày {DOTS} tháng {DOTS} năm {year}"


def in_figures(day: date | None) -> str:
    """04/02/2020."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}" if day else ""


def roman(number: int) -> str:
    """I, II, III, IV: how annexes are counted."""
    found = ""
    for value, letters in (
        *((1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC")),
        *((50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")),
    ):
        found += letters * (number // value)
        number %= value
    return found
