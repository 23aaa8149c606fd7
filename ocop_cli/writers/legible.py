"""Cells as people read them: translated headings and values, days as written, nothing hidden.

What csv and json keep exact is made readable here, once for the screen and every document:
04/02/2020 and 90,86 in Vietnamese, words for statuses, and signs that would act instead of being
seen (escapes, text direction overrides, invisible letters) spelt out as ``\\x1b``, ``\\u202e``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from ocop_cli.model.listing import Cell, Report
from ocop_cli.words import Language, field, say, value

# Who made a file, where no office is named.
PROGRAM = "ocop"

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A report's rows as text: only columns that hold something, in the report's order.

    `fields`, `headings` and `numeric` are aligned with each row; `empty` are the headings of the
    columns that hold nothing. A grid without rows keeps all its columns.
    """

    fields: Texts
    headings: Texts
    numeric: tuple[bool, ...]
    rows: tuple[Texts, ...]
    empty: Texts


def heading(name: str, language: Language, report: str = "") -> str:
    """What the column of field `name` is called, in `report` where it has a name of its own there.

    A name unknown here is its own heading.
    """
    pair = field.WORDS.get(f"{report}.{name}") or field.WORDS.get(name)
    return neutral(name) if pair is None else pair[language == "en"]


def day(when: date, language: Language) -> str:
    """04/02/2020 in Vietnamese, 2020-02-04 in English."""
    if language == "en":
        return when.isoformat()
    return f"{when.day:02}/{when.month:02}/{when.year:04}"


def number(amount: int | float, language: Language, decimals: int | None = None) -> str:
    """A number with the language's decimal sign, without groups of thousands."""
    text = str(amount) if decimals is None else f"{amount:.{decimals}f}"
    return text.replace(".", ",") if language == "vi" else text


def neutral(text: str) -> str:
    """`text` on one line, each sign that would act or hide instead of being seen spelt out."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else spelt(sign) for sign in text)


def harmless(text: str) -> str:
    """`text` with each of its lines `neutral`: for a terminal, which acts on what it is sent."""
    return "\n".join(neutral(line) for line in text.split("\n"))


def spelt(sign: str) -> str:
    if sign.isspace() and sign in "\t\n\r\u00a0\u2002\u2003\u2007\u2009\u202f\u3000":
        return " "
    code = ord(sign)
    if code < 0x100:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def labels(name: str, language: Language) -> dict[str, str]:
    """What the stored values of field `name` are called."""
    families = value.FAMILIES.get(name, ())
    which = language == "en"
    return {
        key.partition(".")[2]: pair[which]
        for key, pair in value.WORDS.items()
        if key.partition(".")[0] in families
    }


def reader_of(name: str, cells: tuple[Cell, ...], language: Language) -> Callable[[Cell], str]:
    """The function that turns the cells of one column into text.

    The whole column is given so that numbers with decimals stand under each other.
    """
    called = labels(name, language)
    yes, no = (value.WORDS[key][language == "en"] for key in ("yes", "no"))
    decimals = max((_decimals(cell) for cell in cells if isinstance(cell, float)), default=0)

    def text(cell: Cell) -> str:
        if cell is None:
            return ""
        if isinstance(cell, str):
            return called.get(cell) or neutral(cell)
        if isinstance(cell, bool):
            return yes if cell else no
        if isinstance(cell, int):
            return str(cell)
        if isinstance(cell, float):
            return number(cell, language, decimals)
        if isinstance(cell, date):
            return day(cell, language)
        return "; ".join(called.get(item) or neutral(item) for item in cell)

    return text


def _decimals(amount: float) -> int:
    return next((places for places in range(6) if round(amount, places) == amount), 6)


def grid(report: Report, language: Language, *, whole: bool = False) -> Grid:
    """The rows of `report` as text, its empty columns taken out and named (unless `whole`).

    An upright report gives two columns without headings, label and text.
    """
    columns: list[tuple[Cell, ...]] = list(zip(*report.rows, strict=True))
    kept = [index for index, cells in enumerate(columns) if whole or not is_empty(cells)]
    empty = [index for index in range(len(columns)) if index not in set(kept)]
    if not kept:
        kept, empty = list(range(len(report.fields))), []
    headings = tuple(heading(name, language, report.name) for name in report.fields)
    texts = [
        tuple(map(reader_of(report.fields[index], columns[index], language), columns[index]))
        for index in kept
        if columns
    ]
    if report.upright:
        pairs = [
            (headings[index], cell)
            for row in zip(*texts, strict=True)
            for index, cell in zip(kept, row, strict=True)
            if cell
        ]
        return Grid(("field", "value"), ("", ""), (False, False), tuple(pairs), ())
    return Grid(
        fields=tuple(report.fields[index] for index in kept),
        headings=tuple(headings[index] for index in kept),
        numeric=tuple(bool(columns) and is_numeric(columns[index]) for index in kept),
        rows=tuple(zip(*texts, strict=True)),
        empty=tuple(headings[index] for index in empty),
    )


def foot(report: Report, empty: Texts, language: Language) -> tuple[str, ...]:
    """What stands under a table: its `empty` columns, then the report's own sentences, or, where it
    has none, the number of rows."""
    said = []
    if empty:
        said.append(say("screen.empty_columns", language, columns=", ".join(empty)))
    count = len(report.rows)
    if report.after:
        said.extend(report.after)
    elif count and not report.upright:
        said.append(say("screen.one_row" if count == 1 else "screen.rows", language, count=count))
    elif not count and not (report.before or report.parts or report.pictures):
        said.append(say("screen.no_rows", language))
    return tuple(said)


def emptied(report: Report, language: Language) -> Texts:
    """The headings of the columns that hold nothing, as a grid has them; none where none holds
    anything."""
    columns: list[tuple[Cell, ...]] = list(zip(*report.rows, strict=True))
    empty = list(map(is_empty, columns))
    if all(empty) or report.upright:
        return ()
    return tuple(
        heading(name, language, report.name)
        for name, nothing in zip(report.fields, empty, strict=True)
        if nothing
    )


def is_empty(cells: tuple[Cell, ...]) -> bool:
    """Whether a column says nothing: no cell of it holds a value."""
    return all(cell is None or cell == "" or cell == () for cell in cells)


def is_numeric(cells: tuple[Cell, ...]) -> bool:
    """Whether a column holds numbers and nothing else."""
    kinds = set(map(type, cells)) - {type(None)}
    return bool(kinds) and kinds <= {int, float}
