"""Where a heading stands and how its rows are read: one row, or several with merged cells.

What the words mean is `headings`; here is which rows are a heading, and which column which field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings.meaning import SURE, combined
from ocop_cli.decisions.own_words import IGNORED, NO_WORDS, OwnWords
from ocop_cli.model.pages import Page, Row, Span, Value
from ocop_cli.text.headings import LONGEST

DEEPEST = 3  # rows a heading may have
MOST_ABOVE = 40  # rows in which a heading is looked for where there is none
SAID = SURE + 1  # a person said what the heading means
_STARS = re.compile(r"0?[1-5]")


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a table: its row numbers, and for each column what is printed and meant.

    `doubtful` are pairs of columns that mean one field alike: which of them counts is not said.
    """

    rows: tuple[int, ...]
    texts: tuple[str, ...]
    fields: tuple[str | None, ...]
    doubtful: tuple[tuple[int, int], ...] = ()

    def index(self, name: str) -> int | None:
        """The column of a field, None where the table has none."""
        return self.fields.index(name) if name in self.fields else None

    def text(self, column: int) -> str:
        """What stands over a column, "" over one beyond the last."""
        return self.texts[column] if column < len(self.texts) else ""

    @property
    def named_by_field(self) -> bool:
        """Whether the headings are this program's own field names: a machine wrote the table."""
        known = [text.strip() for text, name in zip(self.texts, self.fields, strict=True) if name]
        return all(re.fullmatch(r"[a-z][a-z_]*", text) for text in known)

    @property
    def known(self) -> int:
        """How many fields were recognised."""
        return len({name for name in self.fields if name})


class _Level:
    """One row of a heading: what stands over each column, and from which column it comes."""

    def __init__(self, row: Row, width: int, spans: Sequence[Span]) -> None:
        self.row = row
        own = [_text(value) for value in row.cells[:width]]
        self.own = own + [""] * (width - len(own))
        self.texts = list(self.own)
        self.origin = list(range(width))
        for span in spans:
            if span.first_row <= row.number <= span.last_row:
                for column in range(span.first_column + 1, min(span.last_column + 1, width)):
                    if not self.own[column]:
                        self.texts[column] = self.texts[span.first_column]
                        self.origin[column] = span.first_column

    def is_wide(self, column: int) -> bool:
        """Whether a cell is merged with the ones at its right, and is not all that the row says."""
        return (
            sum(map(bool, self.own)) > 1
            and column + 1 < len(self.origin)
            and self.origin[column + 1] == column
        )

    def reach(self) -> None:
        """Empty cells take the text at their left: a wide cell that nothing marks as merged."""
        for column in range(1, len(self.texts)):
            if not self.texts[column]:
                self.texts[column] = self.texts[column - 1]
                self.origin[column] = self.origin[column - 1]


def find(
    rows: Sequence[Row], start: int, spans: Sequence[Span], need: str, own: OwnWords = NO_WORDS
) -> tuple[Heading, int] | None:
    """The heading that begins at `rows[start]`, and how many rows it takes; None if there is none.

    A heading names `need` (``product``, or ``entity`` for a list of trainings) and one thing more,
    unless it is all the table has. `own` are the headings a person said the meaning of.
    """
    first = rows[start]
    if not _may_begin(first, own) or _only_heads(rows, start, spans, need, own):
        return None
    width = _width(rows[start : start + DEEPEST], spans)
    levels = [_Level(first, width, spans)]
    best = _read(levels, need, own)
    taken = 1
    for row in rows[start + 1 : start + DEEPEST]:
        if not _goes_under(levels[-1], row) and not (best and _names_columns(best, need, row)):
            break
        levels[-1].reach()
        levels.append(_Level(row, width, spans))
        deeper = _read(levels, need, own)
        if deeper is not None and (best is None or deeper.known >= best.known):
            best, taken = deeper, len(levels)
    if best is None:
        return None
    numbers = tuple(row.number for row in rows[start : start + taken])
    return Heading(numbers, best.texts, best.fields, best.doubtful), taken


def _width(rows: Sequence[Row], spans: Sequence[Span]) -> int:
    """How many columns a heading has that begins with the first of `rows`: a merged cell reaches
    over further ones, which a reader may have left out behind it, as far as the next rows do."""
    first, reached = rows[0], max(len(row.cells) for row in rows)
    if sum(map(filled, first.cells)) < 2:
        return len(first.cells)  # a title over the whole table
    ends = [s.last_column + 1 for s in spans if s.first_row <= first.number <= s.last_row]
    width = max(len(first.cells), min(max(ends, default=0), reached))
    # Blank cells at its end, which nothing marks as merged, are left out as well.
    below = [row for row in rows[1:2] if row.number == first.number + 1]
    wider = max((at + 1 for row in below for at, cell in enumerate(row.cells) if filled(cell)),
                default=0)  # fmt: skip
    headed = wider > width and sum(map(filled, first.cells)) > 2
    if headed and _goes_under(_Level(first, wider, spans), rows[1]):
        return wider
    return width


def _may_begin(row: Row, own: OwnWords) -> bool:
    """Whether a row can be the first of a heading: a text in it is one, and no cell a number."""
    said = [value for value in row.cells if filled(value)]
    if any(_is_count(value) for value in said):
        return False  # nearly every row of a page that only goes on with a list: looked at first
    sure = [
        min(known[1], SURE)
        for value in said
        if isinstance(value, str) and (known := _meant((value,), own))
    ]
    return bool(sure) and (len(said) > 1 or sure == [SURE])


_YEAR = re.compile(r"20[0-4]\d")


def _is_count(value: Value) -> bool:
    """Whether a cell is a number, other than the year that heads a column."""
    if isinstance(value, str):
        return is_ordinal(value) and _YEAR.fullmatch(value.strip()) is None
    return not isinstance(value, int) or _YEAR.fullmatch(str(value)) is None


def _only_heads(
    rows: Sequence[Row], start: int, spans: Sequence[Span], need: str, own: OwnWords
) -> bool:
    """Whether a row of one text at the left only heads a table, whose headings stand in the next
    row: "4 SAO", and under it "STT | Tên sản phẩm | Chủ thể"."""
    said = [column for column, value in enumerate(rows[start].cells) if filled(value)]
    if len(said) != 1 or start + 1 == len(rows):
        return False
    under = [column for column, value in enumerate(rows[start + 1].cells) if filled(value)]
    if len(under) < 2 or said[0] > under[0]:
        return False
    return find(rows, start + 1, spans, need, own) is not None


def unnamed(pages: Sequence[Page]) -> Iterator[tuple[int, Row, str]]:
    """Rows that seem to be headings and name no product: page, row, and the first heading of
    theirs that is not understood, which may be the product's."""
    for index, page in enumerate(pages):
        for row in page.rows[:MOST_ABOVE]:
            texts = [_text(cell).strip() for cell in row.cells if isinstance(cell, str)]
            texts = [text for text in texts if text and len(text) <= LONGEST]
            known = [text for text in texts if combined("", text) is not None]
            unknown = [text for text in texts if text not in known]
            if row.table is not None and len(known) > 1 and unknown:
                yield index, row, unknown[0]


def _goes_under(level: _Level, row: Row) -> bool:
    """Whether `row` can be the next row of a heading: short texts, under wide or empty cells."""
    cells = [(column, value) for column, value in enumerate(row.cells) if filled(value)]
    under_wide = False
    if not cells or cells[-1][0] >= len(level.own):
        return False
    for column, value in cells:
        if not isinstance(value, str) and not (isinstance(value, int) and 1 <= value <= 5):
            return False
        if len(_text(value)) > LONGEST:
            return False
        if is_ordinal(value) and not _STARS.fullmatch(_text(value)):
            return False
        own = level.own[column]
        after = level.own[column + 1] if column + 1 < len(level.own) else "-"
        if own and after:
            return False
        under_wide = under_wide or not own or level.is_wide(column)
    return under_wide


_MOST_SAID = 60  # letters of a cell of a second row of headings


def _names_columns(heading: Heading, need: str, row: Row) -> bool:
    """Whether the row under a heading goes on with it, by what it says: no product stands under the
    product's heading, and its short texts say what columns are."""
    product = heading.index(need)
    cells = [(column, value) for column, value in enumerate(row.cells) if filled(value)]
    if product is None or len(cells) < 2 or cells[-1][0] >= len(heading.texts):
        return False
    known = 0
    for column, value in cells:
        said = value.strip() if isinstance(value, str) else ""
        if not 1 < len(said) <= _MOST_SAID or any(map(str.isdigit, said)):
            return False
        if said[0] == "(" and said[-1] == ")":
            continue
        meant = combined(heading.texts[column], said)
        own = combined("", said)
        if column == product and not (meant and meant[0] == "product" and own):
            return False
        known += own is not None
    return known > 0


# Several columns of these make one field, or none of them is stored.
_REPEATABLE = frozenset(
    {IGNORED, "note", "phone", "_before", "_other_act", "_number", "_stars_low", "representative"}
)


def _read(levels: Sequence[_Level], need: str, own: OwnWords) -> Heading | None:
    """The heading that `levels` make, None where it does not name `need`."""
    printed = [_printed(levels, column) for column in range(len(levels[0].texts))]
    meant = _kept([_meant(said, own) for said in printed], printed)
    texts = [" ".join(said) for said in printed]
    heading = _chosen(texts, meant, levels[-1].origin if len(levels) == 1 else None)
    names = {name for name in heading.fields if name}
    if not any(known and known[1] >= SURE for known in meant):
        return None
    if need not in names and not (need == "entity" and "product" in names):
        return None
    others = sum(1 for text in texts if text) - 1
    return heading if len(names) > 1 or others == 0 else None


def _printed(levels: Sequence[_Level], column: int) -> tuple[str, ...]:
    """What stands over a column, from the top down, nothing said twice."""
    top = levels[0]
    parts = [level.texts[column] for level in levels]
    under = any(level.texts[column] for level in levels[1:])
    if len(levels) > 1 and not under and top.origin[column] != column:
        return ()
    return tuple(dict.fromkeys(" ".join(part.split()) for part in parts if part.strip()))


def _meant(said: tuple[str, ...], own: OwnWords) -> tuple[str, int] | None:
    """The field that a heading in one row or several means; a person's word is surest."""
    if not said:
        return None
    name = own.field(" ".join(said)) or own.field(said[-1])
    if name is not None:
        return name, SAID
    return combined(" ".join(said[:-1]), said[-1])


# What no list can do without.
_NEEDED = ("product", "entity", "stars")


def _kept(
    meant: Sequence[tuple[str, int] | None], printed: Sequence[tuple[str, ...]]
) -> list[tuple[str, int] | None]:
    """What the headings mean, those among them that a person said to leave out, and that alone say
    what the list needs: what was said of one file holds for later ones that are laid out otherwise.
    """
    fields = {known[0] for known in meant if known}
    kept = []
    for known, said in zip(meant, printed, strict=True):
        if known and known[0] == IGNORED:
            own = combined(" ".join(said[:-1]), said[-1])
            if own and own[0] in _NEEDED and own[0] not in fields:
                known = own
        kept.append(known)
    return kept


def _chosen(
    texts: Sequence[str], meant: Sequence[tuple[str, int] | None], origin: Sequence[int] | None
) -> Heading:
    """Give each field to one column: the surest, the first among equals; note what is in doubt."""
    best: dict[str, tuple[int, int]] = {}
    doubtful: list[tuple[int, int]] = []
    fields: list[str | None] = [None] * len(texts)
    for column, known in enumerate(meant):
        if known is None:
            continue
        name, sure = known
        if name in _REPEATABLE:
            fields[column] = name
            continue
        if name not in best:
            best[name] = column, sure
            fields[column] = name
            continue
        other, other_sure = best[name]
        if origin is not None and origin[column] == origin[other]:
            # One heading over two columns: an address in two parts, or a cell that is only wide.
            if name == "locality" and "_district" not in best:
                best["_district"] = column, sure
                fields[column] = "_district"
        elif sure > other_sure:
            fields[other], fields[column] = None, name
            best[name] = column, sure
            doubtful = [pair for pair in doubtful if other not in pair]
        elif sure == other_sure:
            doubtful.append((other, column))
    return Heading((), tuple(texts), tuple(fields), tuple(doubtful))


def _text(value: Value) -> str:
    return value if isinstance(value, str) else "" if value is None else str(value)


_COLUMN_NUMBER = re.compile(r"\(?(?:[A-Z]|(\d{1,2}))\)?(?: ?= ?[-+()\dx*/: ]+)?")


# In brackets under a heading: the unit of its column, or how it is filled in.
_UNIT = re.compile(
    r"\((?:điểm|sao|số sao|hạng|x|%|kg|đồng|triệu đồng|người|ghi rõ)\)", re.IGNORECASE
)


def is_column_numbers(row: Row) -> bool:
    """Whether a row only numbers the columns, (1) (2) (3), A B 1 2, or names their units."""
    said = [_text(value).strip() for value in row.cells if filled(value)]
    if said and all(map(_UNIT.fullmatch, said)):
        return True
    found = [_COLUMN_NUMBER.fullmatch(_text(value).strip()) for value in row.cells if filled(value)]
    if len(found) < 3:
        return False
    numbers = [int(one[1]) if one[1] else None for one in found if one]
    counted = [number for number in numbers if number is not None]
    return (
        len(numbers) == len(found)
        and len(counted) > 1
        and counted[0] <= 2
        and counted == list(range(counted[0], counted[0] + len(counted)))
    )
