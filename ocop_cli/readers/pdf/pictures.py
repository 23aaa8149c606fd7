"""Pages of a pdf as pictures, and where on them each row that was read stands.

The same pipeline that reads a file says where its rows are, so that a picture of a row is of the
very row. Pages are drawn (`drawing`) only of a file that is read, under bounds of their own.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from PIL import Image
from pypdfium2 import PdfDocument

from ocop_cli.readers.pdf.document import drafted, opened, sheets
from ocop_cli.readers.pdf.drawing import Drawer, DrawingOptions, PagePicture, drawer
from ocop_cli.readers.pdf.joins import join_parts
from ocop_cli.readers.pdf.lines import WordLine
from ocop_cli.readers.pdf.table import PageTable

DOTS = 2.0  # of a picture to a point: 144 to an inch
WISH = DrawingOptions(DOTS, 4_000, "RGB", upright=True)


class Box(NamedTuple):
    """A part of a page: its edges in dots of the page's picture."""

    left: float
    top: float
    right: float
    bottom: float


class Area(NamedTuple):
    """Where a row stands: page (counted from 0) and edges in points of the page put upright."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


Key = tuple[int, int | None, int]  # page (from 0), table, number: as `Page` and `Row` count


@dataclass(slots=True)
class PdfPictures:
    """An open pdf: where its rows stand, and its pages as pictures."""

    drawer: Drawer
    areas: Mapping[Key, tuple[Area, ...]]
    _drawn: dict[int, PagePicture] = field(default_factory=dict)

    def picture(self, page: int) -> Image.Image:
        """A page as people read it, its text running from left to right."""
        return self._page(page).picture

    def box(self, area: Area) -> Box:
        """An area in dots of the picture of its page."""
        page = self._page(area.page)
        corners = [page.at(x, y) for x in (area.left, area.right) for y in (area.top, area.bottom)]
        xs, ys = zip(*corners, strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))

    def _page(self, number: int) -> PagePicture:
        if number not in self._drawn:
            if len(self._drawn) > 3:  # Some megabytes each; rows are asked for page by page.
                self._drawn.clear()
            self._drawn[number] = self.drawer.page(number, WISH)
        return self._drawn[number]


@contextmanager
def taken(path: Path) -> Iterator[PdfPictures]:
    """The pdf at `path`, to take pictures of its rows; Unreadable is raised as by reading it."""
    with opened(path) as document:
        found = areas(document)
    with drawer(path) as drawing:
        yield PdfPictures(drawing, found)


def areas(document: PdfDocument) -> dict[Key, tuple[Area, ...]]:
    """Where each row and line of text stands, by page, table and number; a row cut by a page end
    stands in two places."""
    made = sheets(document)
    # Rows joined over a page end take lines from another page: whose they were is known before.
    whose = {
        id(line): page
        for page, sheet in enumerate(made)
        for part in sheet.parts
        for line in _lines(part)
    }
    join_parts([sheet.parts for sheet in made])
    found: dict[Key, tuple[Area, ...]] = {}
    for page, sheet in enumerate(made):
        places = iter(drafted(sheet).rows)
        for part in sheet.parts:
            if isinstance(part, WordLine):
                number, table, _ = next(places)
                left = min(word.x0 for word in part.words)
                right = max(word.x1 for word in part.words)
                found[page, table, number] = (Area(page, left, part.y0, right, part.y1),)
                continue
            for row in part.rows:
                number, table, _ = next(places)
                own = Area(page, part.xs[0], row.y0, part.xs[part.own or -1], row.y1)
                elsewhere: dict[int, list[WordLine]] = defaultdict(list)
                for line in (line for cell in row.cells for line in cell or ()):
                    if whose.get(id(line), page) != page:
                        elsewhere[whose[id(line)]].append(line)
                found[page, table, number] = (
                    own,
                    *(
                        _around(other, lines, None if part.own else part)
                        for other, lines in sorted(elsewhere.items())
                    ),
                )
    return found


def _around(page: int, lines: list[WordLine], table: PageTable | None) -> Area:
    """Where lines stand on a page, as wide as their table, where that is as wide on all pages."""
    left = table.xs[0] if table else min(line.x0 for line in lines)
    right = table.xs[-1] if table else max(line.x1 for line in lines)
    return Area(page, left, min(line.y0 for line in lines), right, max(line.y1 for line in lines))


def _lines(part: PageTable | WordLine) -> Iterator[WordLine]:
    if isinstance(part, WordLine):
        yield part
        return
    for row in part.rows:
        for cell in row.cells:
            yield from cell or ()
