"""Tables with drawn lines: which lines belong together, and which cells they enclose."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ocop_cli.readers.pdf.letters import LetterRun

# Lines nearer than this are one line (a double line, two borders side by side); in points.
SNAP = 3.0
REACH = 8.0  # by how much lines must stick out to enclose a column or row without a border
NEXT_WORD = 0.5  # in parts of the size of letters, at most between two words
MOST_CROSSINGS = 4_000_000

Segment = tuple[float, float, float]


@dataclass(slots=True)
class Block:
    """A cell, merged or not: its rows and columns in the grid, and the pieces of words in it."""

    first_row: int
    first_column: int
    last_row: int
    last_column: int
    pieces: list[LetterRun] = field(default_factory=list)

    @property
    def merged(self) -> bool:
        return self.last_row > self.first_row or self.last_column > self.first_column


@dataclass(slots=True)
class Grid:
    """The cells that drawn lines enclose; `xs` and `ys` are the places of all lines.

    `crossed` are the rows in which a text was drawn over the border between two columns.
    """

    xs: list[float]
    ys: list[float]
    cells: list[list[Block]]
    crossed: set[int] = field(default_factory=set)

    @property
    def area(self) -> float:
        return (self.xs[-1] - self.xs[0]) * (self.ys[-1] - self.ys[0])

    def holds(self, x: float, y: float) -> bool:
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def take(self, pieces: Iterable[LetterRun]) -> list[LetterRun]:
        """Put the pieces into the cells around them, in the order they were drawn; gives those
        outside the grid."""
        outside: list[LetterRun] = []
        last, of = None, None
        for piece in pieces:
            if not self.holds(piece.centre, piece.middle):
                outside.append(piece)
                continue
            block = self.at(piece.centre, piece.middle)
            block.pieces.append(piece)
            if last is not None and of is not None and of is not block and _goes_on(last, piece):
                self.crossed |= {of.first_row, block.first_row}
            last, of = piece, block
        return outside

    def at(self, x: float, y: float) -> Block:
        """The cell around a point inside the grid."""
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.cells) - 1)
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.cells[0]) - 1)
        return self.cells[row][column]


def _goes_on(before: LetterRun, after: LetterRun) -> bool:
    """Whether two words follow each other in one text on one line, a space apart: no cell of a
    table does so in the next, but a stamp over it, or a text too long for its cell."""
    near = 0 <= after.x0 - before.x1 < NEXT_WORD * before.height
    return near and after.thing == before.thing != 0 and after.middle == before.middle


def grids(level: Iterable[Segment], upright: Iterable[Segment], *, unit: float = 1.0) -> list[Grid]:
    """The tables that `level` (y, x0, x1) and `upright` (x, y0, y1) lines draw, top to bottom.

    `unit` is the size of a point: 1 in a pdf, the pixels of a point in a picture.
    """
    snap = SNAP * unit
    across, down = joined(level, snap), joined(upright, snap)
    if len(across) * len(down) > MOST_CROSSINGS:
        return []
    found = []
    for rows, columns in connected(across, down, snap):
        grid = enclose(rows, columns, unit)
        if grid is not None:
            found.append(grid)
    return sorted(found, key=lambda grid: (grid.ys[0], grid.xs[0]))


def joined(segments: Iterable[Segment], snap: float) -> list[Segment]:
    """Segments of one line as one, and short scraps left out."""
    bands: list[list[Segment]] = []
    for segment in sorted(segments):
        if bands and segment[0] - bands[-1][0][0] <= snap:
            bands[-1].append(segment)
        else:
            bands.append([segment])
    found: list[Segment] = []
    for band in bands:
        long = [segment for segment in band if segment[2] - segment[1] > snap] or band
        place = sum(segment[0] for segment in long) / len(long)
        runs: list[list[float]] = []
        for _, start, end in sorted(band, key=lambda segment: segment[1]):
            if runs and start - runs[-1][1] <= snap:
                runs[-1][1] = max(runs[-1][1], end)
            else:
                runs.append([start, end])
        found.extend((place, start, end) for start, end in runs if end - start > 1.5 * snap)
    return found


def connected(
    across: Sequence[Segment], down: Sequence[Segment], snap: float
) -> list[tuple[list[Segment], list[Segment]]]:
    """Groups of lines that touch each other."""
    parents = list(range(len(across) + len(down)))

    def root(number: int) -> int:
        while parents[number] != number:
            parents[number] = parents[parents[number]]
            number = parents[number]
        return number

    for i, (y, x0, x1) in enumerate(across):
        for j, (x, y0, y1) in enumerate(down, start=len(across)):
            if x0 - snap <= x <= x1 + snap and y0 - snap <= y <= y1 + snap:
                parents[root(i)] = root(j)
    groups: dict[int, tuple[list[Segment], list[Segment]]] = {}
    for number, segment in enumerate((*across, *down)):
        group = groups.setdefault(root(number), ([], []))
        group[0 if number < len(across) else 1].append(segment)
    return [group for group in groups.values() if group[0] and group[1]]


def enclose(rows: Sequence[Segment], columns: Sequence[Segment], unit: float) -> Grid | None:
    """The grid of lines that touch each other; None where they enclose no two columns."""
    snap, reach = SNAP * unit, REACH * unit
    xs, ys = places(columns, snap), places(rows, snap)
    left, right = min(x0 for _, x0, _ in rows), max(x1 for _, _, x1 in rows)
    top, bottom = min(y0 for _, y0, _ in columns), max(y1 for _, _, y1 in columns)
    open_left, open_right = left < xs[0] - reach, right > xs[-1] + reach
    open_top, open_bottom = top < ys[0] - reach, bottom > ys[-1] + reach
    xs = [left] * open_left + xs + [right] * open_right
    ys = [top] * open_top + ys + [bottom] * open_bottom
    width, height = len(xs) - 1, len(ys) - 1
    if width < 2 or height < 1:
        return None
    below = walls(rows, ys, xs, snap)  # line k, part c: is the border above row k drawn?
    beside = walls(columns, xs, ys, snap)
    cells: list[list[Block | None]] = [[None] * width for _ in range(height)]
    for row in range(height):
        for column in range(width):
            if cells[row][column] is None:
                fill(cells, row, column, below, beside)
    return Grid(xs, ys, [[block for block in line if block is not None] for line in cells])


def places(segments: Iterable[Segment], snap: float) -> list[float]:
    found: list[float] = []
    for place, _, _ in sorted(segments):
        if not found or place - found[-1] > snap:
            found.append(place)
    return found


def walls(
    segments: Sequence[Segment], lines: Sequence[float], stops: Sequence[float], snap: float
) -> list[list[bool]]:
    """For each of `lines`, whether it is drawn between each two neighbouring `stops`."""
    drawn = [[False] * (len(stops) - 1) for _ in lines]
    middles = [(before + after) / 2 for before, after in pairwise(stops)]
    for number, line in enumerate(lines):
        for place, start, end in segments:
            if abs(place - line) <= snap:
                for part, middle in enumerate(middles):
                    if start <= middle <= end:
                        drawn[number][part] = True
    return drawn


def fill(
    cells: list[list[Block | None]],
    row: int,
    column: int,
    below: list[list[bool]],
    beside: list[list[bool]],
) -> None:
    """Give one block to all parts of the grid that no line keeps apart from this one."""
    block = Block(row, column, row, column)
    cells[row][column] = block
    waiting = [(row, column)]
    while waiting:
        r, c = waiting.pop()
        block.first_row, block.last_row = min(block.first_row, r), max(block.last_row, r)
        block.first_column, block.last_column = (
            min(block.first_column, c),
            max(block.last_column, c),
        )
        for nr, nc, wall in (
            (r + 1, c, r + 1 < len(cells) and below[r + 1][c]),
            (r - 1, c, r > 0 and below[r][c]),
            (r, c + 1, c + 1 < len(cells[0]) and beside[c + 1][r]),
            (r, c - 1, c > 0 and beside[c][r]),
        ):
            inside = 0 <= nr < len(cells) and 0 <= nc < len(cells[0])
            if inside and not wall and cells[nr][nc] is None:
                cells[nr][nc] = block
                waiting.append((nr, nc))
