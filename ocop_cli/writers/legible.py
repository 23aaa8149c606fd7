"""Cells as people read them: translated headings and values, days as written, nothing hidden.

What csv and json keep exact is made readable here, once for the screen and every document:
04/02/2020 and 90,86 in Vietnamese, words for statuses, and signs that would act instead of being
seen (escapes, text direction overrides, invisible letters) spelt out as ``\\x1b``, ``\\u202e``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ocop_cli.model.listing import NOTE, Cell, Report
from ocop_cli.words import Language, field, say, value
from ocop_cli.writers import made_columns

# Who made a file, where no office is named.
PROGRAM = "ocop"

# The field whose text is an instant with its zone.
INSTANT = "at"

Texts = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextGrid:
    """A report's rows as text: only columns that hold something, in the report's order.

    `fields`, `headings` and `numeric` are aligned with each row; `empty` are the headings of the
    columns that hold nothing, where all were asked for. A grid without rows keeps all its columns.
    """

    fields: Texts
    headings: Texts
    numeric: tuple[bool, ...]
    rows: tuple[Texts, ...]
    empty: Texts


def heading(name: str, language: Language, report: str = "", *, short: bool = False) -> str:
    """What the column of field `name` is called, in `report` where it has a name of its own there;
    `short` gives the shorter name where there is one.

    A name unknown here is its own heading.
    """
    pair = field.WORDS.get(f"{report}.{name}") or field.WORDS.get(name)
    if short:
        pair = field.WORDS.get(f"short.{name}") or pair
    return neutral(name) if pair is None else pair[language == "en"]


def day(when: date, language: Language) -> str:
    """04/02/2020 in Vietnamese, 2020-02-04 in English."""
    if language == "en":
        return f"{when.year:04}-{when.month:02}-{when.day:02}"
    return f"{when.day:02}/{when.month:02}/{when.year:04}"


def instant(when: datetime, language: Language) -> str:
    """Day and minute, as a clock on the wall shows them."""
    return f"{day(when, language)} {when.hour:02}:{when.minute:02}"


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


def labels(name: str, language: Language, *, short: bool = False) -> dict[str, str]:
    """What the stored values of field `name` are called; `short` as far as they have such names."""
    families = value.FAMILIES.get(name, ())
    if short:
        families += tuple(f"short_{family}" for family in families)
    which = language == "en"
    return {
        key.partition(".")[2]: pair[which]
        for family in families
        for key, pair in value.WORDS.items()
        if key.partition(".")[0] == family
    }


def reader_of(
    name: str, cells: tuple[Cell, ...], language: Language, *, short: bool = False
) -> Callable[[Cell], str]:
    """The function that turns the cells of one column into text.

    The whole column is given so that numbers with decimals stand under each other.
    """
    called = labels(name, language, short=short)
    yes, no = (value.WORDS[key][language == "en"] for key in ("yes", "no"))
    decimals = max((_decimals(cell) for cell in cells if isinstance(cell, float)), default=0)

    def text(cell: Cell) -> str:
        if cell is None:
            return ""
        if isinstance(cell, str):
            if name == INSTANT:
                return instant(datetime.fromisoformat(cell), language)
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


def paper_fields(report: Report) -> Texts | None:
    """The fields of a list on paper; None for all that hold something."""
    if report.chosen or report.columns is None:
        return report.chosen or None
    return report.columns.paper or report.columns.usual


def grid(
    report: Report, language: Language, fields: Sequence[str] | None = None, *, short: bool = False
) -> TextGrid:
    """The rows of `report` as text: `fields`, else all, in either case without empty columns.

    `short` names headings and values shortly. An upright report gives two columns without headings,
    label and text.
    """
    names = tuple(fields if fields is not None else report.fields)
    columns = [column_of(report, name, language) for name in names]
    kept = [index for index, cells in enumerate(columns) if not is_empty(cells)]
    kept = kept or list(range(len(names)))
    empty = () if fields is not None else emptied(report, language)
    headings = tuple(heading(name, language, report.name, short=short) for name in names)
    texts = [
        tuple(map(reader_of(names[index], columns[index], language, short=short), columns[index]))
        for index in kept
    ]
    if report.upright:
        pairs = [
            (headings[index], cell)
            for row in zip(*texts, strict=True)
            for index, cell in zip(kept, row, strict=True)
            if cell
        ]
        return TextGrid(("field", "value"), ("", ""), (False, False), tuple(pairs), ())
    return TextGrid(
        fields=tuple(names[index] for index in kept),
        headings=tuple(headings[index] for index in kept),
        numeric=tuple(is_numeric(columns[index]) for index in kept),
        rows=tuple(zip(*texts, strict=True)),
        empty=empty,
    )


def column_of(report: Report, name: str, language: Language) -> tuple[Cell, ...]:
    """The cells of a field, or of a column made of others."""
    made = _notes(report, language) if name == NOTE else made_columns.made(name, report)
    if made is not None:
        return made
    place = report.fields.index(name)
    return tuple(row[place] for row in report.rows)


def _notes(report: Report, language: Language) -> tuple[Cell, ...]:
    """What is to be heeded of each row, in words: on paper a sign would need a key."""
    known = [field for field, _ in made_columns.MARKS if field in report.fields]
    places = [(field, report.fields.index(field)) for field in known]
    return tuple(
        "; ".join(
            say(f"screen.note_{field}", language, day=_day_of(row[place], language))
            for field, place in places
            if row[place]
        )
        for row in report.rows
    )


def _day_of(cell: Cell, language: Language) -> str:
    return day(cell, language) if isinstance(cell, date) else ""


def foot(report: Report, empty: Texts, language: Language) -> tuple[str, ...]:
    """What stands under a table in a document: its `empty` columns, then the report's own
    sentences, or, where it has none, the number of rows."""
    said = []
    if empty:
        said.append(say("screen.empty_columns", language, columns=", ".join(empty)))
    return (*said, *closing(report, language), *report.remarks)


def closing(report: Report, language: Language) -> tuple[str, ...]:
    """The report's own sentences under its table, or, where it has none, the number of rows."""
    count = len(report.rows)
    if report.after:
        return report.after
    if count and not report.upright:
        return (say("screen.one_row" if count == 1 else "screen.rows", language, count=count),)
    if not count and not (report.before or report.parts or report.pictures):
        return (say("screen.no_rows", language),)
    return ()


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
