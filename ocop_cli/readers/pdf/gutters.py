"""Where the columns of a table without drawn lines part: the white that hardly a line crosses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from ocop_cli.readers.pdf.lines import WordLine

FEWEST_COLUMNS = 3
NARROWEST = 5.0  # of the white between two columns, in points
CROSSING = 0.12  # the share of lines that may cross the white: the titles of groups
HEADINGS = 3  # of the first lines of a table, one at least has a gap where columns part

Gutter = tuple[float, float]


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
    if len(borders) + 1 < FEWEST_COLUMNS:
        return None
    left, right = min(line.x0 for line in run), max(line.x1 for line in run)
    return [left, *borders, right]


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
