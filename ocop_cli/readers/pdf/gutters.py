"""Where the columns of a table without drawn lines part: the white that hardly a line crosses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import pairwise

from ocop_cli.readers.pdf.lines import NUMBER, Word, WordLine

FEWEST_COLUMNS = 3
NARROWEST = 5.0  # of the white between two columns, in points
CROSSING = 0.12  # the share of lines that may cross the white: the titles of groups
HEADINGS = 3  # of the first lines of a table, one at least has a gap where columns part

ALIGNED = 0.7  # by how much the first words of one column may differ, in points
HAIR = 0.8  # of white that is surely white, in points
SHOWN = 3  # lines at least that a border without a gutter shows in

Gutter = tuple[float, float]


class CloseBorder(float):
    """The place of a border that the text on its right stands close to, as where a spreadsheet has
    a figure set right beside a text set left."""


def columns(run: Sequence[WordLine]) -> list[float] | None:
    """The left edge of each column, and the right edge of the last; None where there are none.

    Columns part where hardly a line crosses, and where one of the first lines has a gap: that line
    is the heading, or stands for it on a page that goes on without one.
    """
    many = [line.parts() for line in run if len(line.parts()) >= FEWEST_COLUMNS]
    if len(many) < 2:
        return None
    gaps = [(left.x1, right.x0) for parts in many[:HEADINGS] for left, right in pairwise(parts)]
    borders = [
        (start + end) / 2
        for start, end in gutters(run)
        if any(left <= (start + end) / 2 <= right for left, right in gaps)
    ]
    borders = sorted([*borders, *close_borders(run, borders)])
    if len(borders) + 1 < FEWEST_COLUMNS:
        return None
    left, right = min(line.x0 for line in run), max(line.x1 for line in run)
    return joined(run, [left, *borders, right])


def close_borders(run: Sequence[WordLine], borders: Sequence[float]) -> list[CloseBorder]:
    """Where columns part without a gutter, besides `borders`: the heading has a gap there, and in
    the rows a text begins at one place, beside a figure that ends at one place, or mostly behind
    white, where a few cells are full to their ends."""
    heading, rows = run[0], run[1:]
    found: list[CloseBorder] = []
    for before, word in pairwise(heading.words):
        if word.x0 - before.x1 < NARROWEST:
            continue
        for start, x in _beginnings(rows, before, word):
            parted = any(start <= one <= x for one in borders)
            if not parted and all(map(partial(_keeps_clear, x=x), rows)):
                found.append(CloseBorder(x - HAIR / 2))
    return found


def _beginnings(rows: Sequence[WordLine], before: Word, word: Word) -> Iterator[Gutter]:
    """Where between two words of the heading texts of several rows begin, as those of one column
    do: the end of what stands before them, at the furthest, and the place."""
    pairs = [
        (left.x1, right.x0, NUMBER.fullmatch(left.text) is not None)
        for line in rows
        for left, right in pairwise(line.words)
        if before.x1 < right.x0 <= word.x0 + ALIGNED and right.x0 - left.x1 >= HAIR
    ]
    clear = [(end, begin) for end, begin, _ in pairs if begin - end >= NARROWEST]
    figures = [(end, begin) for end, begin, figure in pairs if figure and begin - end < NARROWEST]
    for shown in (clear, figures):
        if len(shown) < SHOWN:
            continue
        x = sorted(begin for _, begin in shown)[len(shown) // 2]
        ends = [end for end, _ in shown]
        level = shown is clear or max(ends) - min(ends) <= ALIGNED
        if level and all(abs(begin - x) <= ALIGNED for _, begin in shown):
            yield max(ends), x


def _keeps_clear(line: WordLine, x: float) -> bool:
    """Whether no word of `line` stands on the border before `x`, or close behind it."""
    return not any(
        (word.x0 < x - ALIGNED and word.x1 > x - HAIR)
        or ALIGNED < word.x0 - x < NARROWEST
        for word in line.words
    )  # fmt: skip


def joined(run: Sequence[WordLine], borders: Sequence[float]) -> list[float]:
    """The borders, without those that part a heading set left from the figures set right below it:
    on one side stand figures without a heading, and nothing of their rows on the other."""
    heading, rows = run[0], run[1:]
    kept = list(borders)
    at = 1
    while at < len(kept) - 1:
        before, x, after = kept[at - 1 : at + 2]
        if (
            _says(heading, before, x)
            and not _says(heading, x, after)
            and _are_one_column(rows, before, x, after)
        ):
            del kept[at]
        else:
            at += 1
    return kept


def _are_one_column(rows: Sequence[WordLine], left: float, border: float, right: float) -> bool:
    """Whether no row says anything on both sides of a border, and those on its right only figures:
    at the left may stand the signs of groups, "I"."""
    if any(_says(line, left, border) and _says(line, border, right) for line in rows):
        return False
    beside = [w for line in rows for w in line.words if w.x0 < right and w.x1 > border]
    return all(NUMBER.fullmatch(word.text) for word in beside)


def _says(line: WordLine, left: float, right: float) -> bool:
    """Whether a word of `line` stands between two borders."""
    return any(word.x0 < right and word.x1 > left for word in line.words)


def gutters(run: Sequence[WordLine]) -> list[Gutter]:
    """Where hardly any line has letters; of each such place, the part that fewest lines cross."""
    changes: Counter[float] = Counter()
    for line in run:
        start = line.x0
        for word, after in pairwise(line.words):
            if after.x0 - word.x1 >= NARROWEST:
                changes[start] += 1
                changes[word.x1] -= 1
                start = after.x0
        changes[start] += 1
        changes[line.x1] -= 1
    allowed = max(1.0, CROSSING * len(run))
    found: list[Gutter] = []
    open_places: list[tuple[int, float, float]] = []
    covering = 0
    for place, next_place in pairwise(sorted(changes)):
        covering += changes[place]
        if covering <= allowed:
            open_places.append((covering, place, next_place))
        else:
            found += clearest(open_places)
            open_places = []
    return found


def clearest(places: Sequence[tuple[int, float, float]]) -> list[Gutter]:
    """The widest stretch of `places` (lines crossing, start, end) that fewest lines cross."""
    fewest = min((count for count, _, _ in places), default=0)
    stretches: list[Gutter] = []
    for count, start, end in places:
        if count != fewest:
            continue
        if stretches and stretches[-1][1] == start:
            stretches[-1] = (stretches[-1][0], end)
        else:
            stretches.append((start, end))
    widest = max(stretches, key=lambda one: one[1] - one[0], default=None)
    return [widest] if widest is not None and widest[1] - widest[0] >= NARROWEST else []
