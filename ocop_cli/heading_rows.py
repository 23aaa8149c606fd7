"""Where a heading stands and how its rows are read: one row, or two with merged cells.

What the words mean is `headings`; here is which rows are a heading, and which column is which field.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ocop_cli.cells import filled
from ocop_cli.document import Row, Span, Value
from ocop_cli.headings import LONGEST, combined, meaning


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table: its row numbers, and for each column what is printed and meant."""

    rows: tuple[int, ...]
    texts: tuple[str, ...]
    fields: tuple[str | None, ...]
    doubtful: tuple[tuple[int, int], ...] = ()  # two columns that mean one field alike

    def index(self, name: str) -> int | None:
        """The column of a field, None where the table has none."""
        return self.fields.index(name) if name in self.fields else None

    @property
    def named_by_field(self) -> bool:
        """Whether the headings are this program's own field names: a machine wrote the table."""
        known = [text.strip() for text, name in zip(self.texts, self.fields, strict=True) if name]
        return all(re.fullmatch(r"[a-z][a-z_]*", text) for text in known)


# Several columns of these make one field, or none of them is stored.
_REPEATABLE = frozenset(
    {"note", "phone", "_before", "_other_act", "_number", "_stars_low", "representative"}
)


def _chosen(texts: Sequence[str], meant: Sequence[tuple[str, int] | None]) -> Heading:
    """Give each field to one column: the surest, the first among equals; note what is in doubt."""
    best: dict[str, int] = {}
    doubtful: list[tuple[int, int]] = []
    for column, known in enumerate(meant):
        if known is None or known[0] in _REPEATABLE:
            continue
        name, sure = known
        other = best.get(name)
        if other is None:
            best[name] = column
            continue
        before = meant[other]
        assert before is not None
        if sure > before[1]:
            best[name] = column
            doubtful = [pair for pair in doubtful if other not in pair]
        elif (sure == before[1] and texts[other] != texts[column]) or texts[other] == texts[column]:
            if sure >= before[1]:
                doubtful.append((other, column))
    fields = tuple(
        None
        if known is None
        else known[0]
        if known[0] in _REPEATABLE or best[known[0]] == column
        else None
        for column, known in enumerate(meant)
    )
    return Heading((), tuple(texts), fields, tuple(doubtful))


def _as_text(value: Value) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


def _spread(row: Row, width: int, spans: Sequence[Span]) -> list[str]:
    """The texts of a heading row, each over all the columns its merged cell covers."""
    texts = [_as_text(value) for value in row.cells] + [""] * (width - len(row.cells))
    for span in spans:
        if span.first_row == row.number and span.last_column > span.first_column:
            for column in range(span.first_column + 1, min(span.last_column + 1, width)):
                texts[column] = texts[column] or texts[span.first_column]
    return texts


def _under(above: list[str], raw: Row, row: Row) -> bool:
    """Whether `row` can be the second row of a heading: short texts, under wide or empty cells."""
    cells = [(place, value) for place, value in enumerate(row.cells) if filled(value)]
    if not cells:
        return False
    for place, value in cells:
        if not isinstance(value, str) and not (isinstance(value, int) and 1 <= value <= 5):
            return False
        top = raw.cells[place] if place < len(raw.cells) else None
        after = raw.cells[place + 1] if place + 1 < len(raw.cells) else None
        wide = filled(top) and place + 1 < len(raw.cells) and not filled(after)
        if filled(top) and not wide:
            return False
        if len(_as_text(value)) > LONGEST or not (above[place] or meaning(_as_text(value))):
            return False
    return True


def find(
    rows: Sequence[Row], start: int, spans: Sequence[Span], need: str
) -> tuple[Heading, int] | None:
    """The heading that begins at `rows[start]`, and how many rows it takes; None if there is none.

    A heading names `need` (``product``, or ``entity`` for a list of trainings) and one thing more,
    unless it is all the table has.
    """
    first = rows[start]
    width = len(first.cells)
    if not any(isinstance(value, str) and meaning(value) for value in first.cells):
        return None
    above = _spread(first, width, spans)
    best = _read(above, [""] * width, need)
    taken = 1
    if start + 1 < len(rows) and rows[start + 1].table == first.table:
        second = rows[start + 1]
        width = max(width, len(second.cells))
        above += [""] * (width - len(above))
        if _under(_filled_right(above), first, second):
            below = _spread(second, width, spans)
            over = [
                a if b or a == "" else a
                for a, b in zip(_under_texts(above, below), below, strict=True)
            ]
            two = _read(over, below, need)
            if two and (best is None or _known(two) > _known(best)):
                best, taken = two, 2
    if best is None:
        return None
    numbers = tuple(row.number for row in rows[start : start + taken])
    return Heading(numbers, best.texts, best.fields, best.doubtful), taken


def _filled_right(texts: Sequence[str]) -> list[str]:
    """Empty cells take the text at their left, as under a wide cell that is not known as merged."""
    result: list[str] = []
    for text in texts:
        result.append(text or (result[-1] if result else ""))
    return result


def _under_texts(above: Sequence[str], below: Sequence[str]) -> list[str]:
    """What stands above each column: its own cell, or the wide cell to its left."""
    right = _filled_right(above)
    return [
        own if own else (right[place] if below[place] else "") for place, own in enumerate(above)
    ]


def _known(heading: Heading) -> int:
    return len({name for name in heading.fields if name})


def _read(above: Sequence[str], below: Sequence[str], need: str) -> Heading | None:
    meant = [combined(a.strip(), b.strip()) for a, b in zip(above, below, strict=True)]
    texts = [
        " ".join(f"{a} {b}".split()) if a != b else " ".join(a.split())
        for a, b in zip(above, below, strict=True)
    ]
    heading = _chosen(texts, meant)
    names = {name for name in heading.fields if name}
    if need not in names and not (need == "entity" and "product" in names):
        return None
    others = sum(1 for text in texts if text) - 1
    return heading if len(names) > 1 or others == 0 else None


def is_column_numbers(row: Row) -> bool:
    """Whether a row only numbers the columns: (1) (2) (3), 1 2 3 4, A B 1 2."""
    said = [_as_text(value).strip() for value in row.cells if filled(value)]
    if len(said) < 3:
        return False
    if not all(
        re.fullmatch(r"\(?(?:[A-Z]|\d{1,2})\)?(?: ?= ?[-+()\dx*/: ]+)?", text) for text in said
    ):
        return False
    numbers = [int(found[1]) for text in said if (found := re.match(r"\(?(\d{1,2})", text))]
    return (
        len(numbers) >= 2
        and numbers == list(range(numbers[0], numbers[0] + len(numbers)))
        and numbers[0] <= 2
    )
