"""What a workbook says beside its values: hidden rows, formulas, errors, fonts, strike-through.

`xlsx`, `xls` and `ods` each give one `SheetMarks` of these for every sheet, and look for cells so
far out that no library survives them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Mark, Note, Span, Value, column_letters
from ocop_cli.readers.bounds import RowCount
from ocop_cli.readers.workbook import number_format
from ocop_cli.text import legacy

MOST_CELLS = 3_000_000


@dataclass(frozen=True, slots=True)
class CellStyle:
    """How a cell is drawn, as far as it changes what a person reads in it."""

    font: str | None = None
    struck: bool = False
    format: str | None = None
    partial: bool = False  # a day is shown without its day, month or year
    filled: bool = False  # with a colour

    def matters(self) -> bool:
        speaks = self.font is not None or self.format is not None
        return self.struck or speaks or self.partial or self.filled


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of a cell's text with a font of its own; None is the cell's.

    `raised` is a superscript, as marks of footnotes are.
    """

    text: str
    font: str | None = None
    raised: bool = False


@dataclass(slots=True)
class SheetMarks:
    """What is remarkable about one sheet.

    `values` are put in place of what calamine gives; `styles` and `runs` stand for the cells
    where they matter. Rows are numbers as in the margin, columns count from 0.
    """

    hidden: set[int] = field(default_factory=set)
    marks: dict[tuple[int, int, int], Mark] = field(default_factory=dict)
    values: dict[int, dict[int, Value]] = field(default_factory=dict)
    styles: dict[tuple[int, int], CellStyle] = field(default_factory=dict)
    runs: dict[tuple[int, int], tuple[Run, ...]] = field(default_factory=dict)
    merged: list[Span] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    hidden_columns: set[int] = field(default_factory=set)

    def put(self, row: int, column: int, value: Value) -> None:
        self.values.setdefault(row, {})[column] = value

    def fail(self, row: int, column: int, text: str) -> None:
        """The cell shows an error, or a formula that nobody has computed."""
        self.put(row, column, text)
        self.marks[1, row, column] = Mark.ERROR


@dataclass(slots=True)
class SheetRows:
    """One sheet: its rows that hold anything, by number, and what goes with them.

    `held` is how many cells that is, empty ones before a value included; `count` is of all sheets.
    """

    name: str
    hidden: bool
    count: RowCount
    cells: dict[int, list[Value]] = field(default_factory=dict)
    held: int = 0
    look: SheetMarks = field(default_factory=SheetMarks)


def style(font: str | None, code: str | None, *, struck: bool, filled: bool = False) -> CellStyle:
    """A style with only what changes the reading: an old font, a strike, a speaking format."""
    return CellStyle(
        font if font and legacy.by_font(font) else None,
        struck,
        code if code and number_format.speaks(code) else None,
        bool(code) and number_format.is_partial(code or ""),
        filled,
    )


def check_reach(name: str, last_row: int, last_column: int) -> None:
    """Raises Unreadable (``far_cell``) where the used area is larger than can be held."""
    if last_row * (last_column + 1) > MOST_CELLS:
        raise Unreadable(
            "unreadable.far_cell", sheet=name, cell=f"{column_letters(last_column)}{last_row}"
        )
