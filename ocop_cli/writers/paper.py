"""A4: which way round a document lies, how large its letters are, how wide its columns.

Decree 30/2020/NĐ-CP gives the paper, the margins and Times New Roman. A wide table lies across, in
smaller letters; a column is never narrower than its longest word while there is any other way.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from unicodedata import normalize

from ocop_cli.model.listing import Report
from ocop_cli.words import Language
from ocop_cli.writers.layout import Extent, Measure, extent, share
from ocop_cli.writers.legible import TextGrid, grid, heading, paper_fields

# Points.
SHORT_SIDE = 595.28
LONG_SIDE = 841.89
MILLIMETRE = 72 / 25.4
PADDING = 0.3  # of the size of the letters
# Sizes of letters, each with the number of letters a column of text should have room for: tried in
# turn. Then a column is as narrow as its longest word, at last as a piece of a word with hyphens.
LADDER = (
    *((11.0, 8.0), (10.0, 8.0), (9.0, 8.0), (8.0, 8.0)),
    *((8.0, 6.0), (7.5, 6.0), (7.0, 6.0)),
    *((7.0, 4.5), (6.5, 4.5), (6.5, 0.0), (6.0, 0.0)),
    *((6.0, -1.0), (5.5, -1.0), (5.0, -1.0)),
)
EASY = 10.0
SMALLEST_READABLE = (7.0, 6.0)
REST = 0.4  # of the page, for what has no column of its own
ALL_ELSE = "all_else"
ENDLESS = 14.0  # Beyond it a word breaks anywhere.
LONG_WORD = 8.0  # Beyond it a word with hyphens, such as a file name, may break after them.


@dataclass(frozen=True, slots=True)
class Paper:
    """The page: its sides and margins in points."""

    landscape: bool

    @property
    def width(self) -> float:
        return LONG_SIDE if self.landscape else SHORT_SIDE

    @property
    def height(self) -> float:
        return SHORT_SIDE if self.landscape else LONG_SIDE

    @property
    def left(self) -> float:
        return (15 if self.landscape else 25) * MILLIMETRE

    @property
    def right(self) -> float:
        return 15 * MILLIMETRE

    @property
    def top(self) -> float:
        return (15 if self.landscape else 20) * MILLIMETRE

    @property
    def bottom(self) -> float:
        return (15 if self.landscape else 20) * MILLIMETRE

    @property
    def body(self) -> float:
        """The width between the margins."""
        return self.width - self.left - self.right


UPRIGHT, LYING = Paper(landscape=False), Paper(landscape=True)


@dataclass(frozen=True, slots=True)
class TableSetting:
    """How one table is set: the size of its letters and the widths of its columns, in points."""

    size: float
    widths: tuple[float, ...]

    @property
    def padding(self) -> float:
        return self.size * PADDING


def extents(full: TextGrid, measure: Measure, heading_measure: Measure) -> tuple[Extent, ...]:
    """What the columns of a grid would like, in letters of one point."""
    columns = list(zip(*full.rows, strict=True)) or [()] * len(full.headings)
    measures = [measure] * len(columns)
    if not any(full.headings):
        measures[0] = heading_measure  # Labels stand in the first column.
    found = [
        _breakable(extent(heading, column, own, heading_measure))
        for heading, column, own in zip(full.headings, columns, measures, strict=True)
    ]
    if full.fields and full.fields[-1] == ALL_ELSE:
        found[-1] = replace(found[-1], piece=REST * LYING.body / LADDER[3][0])
    return tuple(found)


def _breakable(wish: Extent) -> Extent:
    """What a column would like, where no single word may take the room of all others."""
    return replace(wish, piece=min(wish.piece, ENDLESS), narrow=min(wish.narrow, ENDLESS))


def grids(
    report: Report, language: Language, measure: Measure, heading_measure: Measure
) -> list[tuple[Report, TextGrid]]:
    """A report and each of its parts, with the table it makes on paper."""
    rest = heading("detail", language)
    return [
        (
            part,
            readable(
                grid(part, language, paper_fields(part)), part.first, rest, measure, heading_measure
            ),
        )
        for part in (report, *report.parts)
    ]


def readable(
    full: TextGrid, first: Sequence[str], rest: str, measure: Measure, heading_measure: Measure
) -> TextGrid:
    """`full` where all its columns have room on A4 in letters that can be read.

    Else the columns of most use, those of `first` and then the others in their order, as many as
    have room; one more, headed `rest`, says what stands in the others, each under its name.
    """
    wishes = extents(full, measure, heading_measure)
    body = LYING.body
    if not any(full.headings) or _together(wishes, *SMALLEST_READABLE) <= body:
        return full
    ranked = sorted(
        range(len(wishes)),
        key=lambda place: (
            first.index(full.fields[place]) if full.fields[place] in first else len(first)
        ),
    )
    room = (1 - REST) * body
    count = 1
    while _together([wishes[place] for place in ranked[: count + 1]], *LADDER[3]) <= room:
        count += 1
    kept, others = sorted(ranked[:count]), sorted(ranked[count:])

    def together(row: Sequence[str]) -> str:
        return "; ".join(f"{full.headings[place]}: {row[place]}" for place in others if row[place])

    return TextGrid(
        (*(full.fields[place] for place in kept), ALL_ELSE),
        (*(full.headings[place] for place in kept), rest),
        (*(full.numeric[place] for place in kept), False),
        tuple((*(row[place] for place in kept), together(row)) for row in full.rows),
        full.empty,
    )


def paper_for(tables: Sequence[Sequence[Extent]]) -> Paper:
    """A4 upright where every table has room on it in letters that are easy to read."""
    easy = all(_together(table, EASY, LADDER[0][1]) <= UPRIGHT.body for table in tables)
    return UPRIGHT if easy else LYING


def set_on(paper: Paper, table: Sequence[Extent]) -> TableSetting:
    """How to set a table on that paper: the largest letters in which it has room."""
    size, letters = next(
        (step for step in LADDER if _together(table, *step) <= paper.body), LADDER[-1]
    )
    padding = 2 * size * PADDING
    room = paper.body - padding * len(table)
    least = [_least(wish, letters) * size for wish in table]
    # Where not even pieces of words have room, they break, all columns alike.
    narrowed = min(room / (sum(least) or 1), 1)
    wishes = [
        Extent(*(wish * size for wish in (e.piece, e.narrow, e.usual, e.wide, e.headed)))
        for e in table
    ]
    widths = share([width * narrowed for width in least], wishes, room, 0.5)
    # What is left makes the table as wide as the page; of two columns the first is a label.
    spare = max(room - sum(widths), 0)
    if len(widths) == 2:
        widths[1] += spare
    else:
        widths = [width * (1 + spare / sum(widths)) for width in widths]
    return TableSetting(size, tuple(width + padding for width in widths))


def _together(table: Sequence[Extent], size: float, letters: float) -> float:
    return sum(_least(wish, letters) + 2 * PADDING for wish in table) * size


def _least(wish: Extent, letters: float) -> float:
    if letters < 0:
        return wish.piece
    return min(wish.wide, max(min(wish.narrow, LONG_WORD), wish.piece, letters))


# Advance widths of Times New Roman, in thousandths of its size.
_WIDTHS = {
    letter: width
    for width, letters in {
        180: "'",
        250: " ,.",
        278: "/:;\\ijlt",
        333: "!()-I[]`fr",
        389: "Js",
        408: '"',
        444: "?acez",
        500: "#$*0123456789_bdghknopquvxyđ",
        556: "FPS",
        564: "+<=>",
        611: "ELTZ",
        667: "BCR",
        722: "ADGHKNOQUVXYwĐ",
        778: "&m",
        833: "%",
        889: "M",
        944: "W",
    }.items()
    for letter in letters
}
_OTHER = 1000
_HORN = 60  # ơ and ư are that much wider than o and u


def times(text: str) -> float:
    """How long `text` is in Times New Roman of one point, rather too long than too short."""
    return sum(map(_letter, text)) / 1000 * 1.03


@cache
def _letter(letter: str) -> int:
    apart = normalize("NFD", letter)
    return _WIDTHS.get(apart[0], _OTHER) + (_HORN if "\u031b" in apart else 0)


def times_bold(text: str) -> float:
    """The same in bold letters."""
    return times(text) * 1.15
