"""Pages of a pdf as pictures, and where on them each row that was read stands.

The same pipeline that reads a file says where its rows are, so that a picture of a row is of the
very row. Pages are drawn under the bounds they are read under, and one more: pictures inside a page
are unpacked only to be drawn, and a few bytes of them can unpack to gigabytes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from ctypes import byref, c_int, c_uint
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

import pypdfium2.raw as pdfium
from PIL import Image
from pypdfium2 import PdfDocument, PdfPage

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers.pdf.document import drafted, opened, sheets
from ocop_cli.readers.pdf.joins import join_pages
from ocop_cli.readers.pdf.letters import Letters
from ocop_cli.readers.pdf.lines import WordLine
from ocop_cli.readers.pdf.table import PageTable

DOTS = 2.0  # of a picture to a point: 144 to an inch
LARGEST_SIDE = 4_000  # dots
MOST_PIXELS = (
    120_000_000  # of all pictures on a page; an A3 page scanned at 600 dots has 70 million
)
DEEPEST = 12


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

    document: PdfDocument
    areas: Mapping[Key, tuple[Area, ...]]
    _drawn: dict[int, PagePicture] = field(default_factory=dict)

    def picture(self, page: int) -> Image.Image:
        """A page as people read it, its text running from left to right."""
        return self._page(page).picture

    def box(self, area: Area) -> Box:
        """An area in dots of the picture of its page."""
        return self._page(area.page).box(area)

    def _page(self, number: int) -> PagePicture:
        if number not in self._drawn:
            if len(self._drawn) > 3:  # Some megabytes each; rows are asked for page by page.
                self._drawn.clear()
            self._drawn[number] = picture_of(self.document, number)
        return self._drawn[number]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page's picture, and how a point of the upright page lies on it."""

    picture: Image.Image
    across: tuple[float, float, float]
    down: tuple[float, float, float]

    def box(self, area: Area) -> Box:
        """The dots of an area of this page."""
        corners = [self.at(x, y) for x in (area.left, area.right) for y in (area.top, area.bottom)]
        xs, ys = zip(*corners, strict=True)
        return Box(min(xs), min(ys), max(xs), max(ys))

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The dot of a point."""
        (a, b, c), (d, e, f) = self.across, self.down
        return a * x + b * y + c, d * x + e * y + f


@contextmanager
def taken(path: Path) -> Iterator[PdfPictures]:
    """The pdf at `path`, to take pictures of its rows; Unreadable is raised as by reading it."""
    with opened(path) as document:
        yield PdfPictures(document, areas(document))


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
    join_pages([sheet.parts for sheet in made])
    found: dict[Key, tuple[Area, ...]] = {}
    for page, sheet in enumerate(made):
        places = iter(drafted(sheet).rows)
        for part in sheet.parts:
            if isinstance(part, WordLine):
                number, table, _ = next(places)
                found[page, table, number] = (Area(page, part.x0, part.y0, part.x1, part.y1),)
                continue
            for row in part.rows:
                number, table, _ = next(places)
                own = Area(page, part.xs[0], row.y0, part.xs[-1], row.y1)
                elsewhere: dict[int, list[WordLine]] = defaultdict(list)
                for line in (line for cell in row.cells for line in cell or ()):
                    if whose.get(id(line), page) != page:
                        elsewhere[whose[id(line)]].append(line)
                found[page, table, number] = (
                    own,
                    *(
                        Area(
                            other,
                            part.xs[0],
                            min(line.y0 for line in lines),
                            part.xs[-1],
                            max(line.y1 for line in lines),
                        )
                        for other, lines in sorted(elsewhere.items())
                    ),
                )
    return found


def _lines(part: PageTable | WordLine) -> Iterator[WordLine]:
    if isinstance(part, WordLine):
        yield part
        return
    for row in part.rows:
        for cell in row.cells:
            yield from cell or ()


def picture_of(document: PdfDocument, number: int) -> PagePicture:
    """The picture of a page; raises Unreadable where what is on it unpacks to too much."""
    page = document[number]
    try:
        if pixels(page) > MOST_PIXELS:
            raise Unreadable("unreadable.bomb", part=f"{number + 1}")
        wide, high = page.get_size()
        scale = min(DOTS, LARGEST_SIDE / max(wide, high, 1.0))
        letters = Letters(page)
        try:
            quarter = letters.quarter
        finally:
            letters.close()
        picture = page.render(scale=scale, may_draw_forms=False).to_pil().convert("RGB")
        return upright(page, picture, quarter)
    finally:
        page.close()


def upright(page: PdfPage, picture: Image.Image, quarter: int) -> PagePicture:
    """The picture turned so that the page's text runs from left to right, with its measure."""
    size = picture.size
    origin, right, below = (
        _dot(page, size, *_untold(quarter, x, y)) for x, y in ((0, 0), (1000, 0), (0, 1000))
    )
    across = ((right[0] - origin[0]) / 1000, (below[0] - origin[0]) / 1000, origin[0])
    down = ((right[1] - origin[1]) / 1000, (below[1] - origin[1]) / 1000, origin[1])
    while abs(across[0]) < abs(down[0]) or across[0] < 0:
        # A quarter turn to the left: what was right is on top.
        width = picture.width
        picture = picture.transpose(Image.Transpose.ROTATE_90)
        across, down = down, (-across[0], -across[1], width - across[2])
    return PagePicture(picture, across, down)


def _untold(quarter: int, x: float, y: float) -> tuple[float, float]:
    """A point of the page as the file has it, from one of the upright page (`letters.TURNS`)."""
    return ((x, -y), (y, x), (-x, y), (-y, -x))[quarter]


def _dot(page: PdfPage, size: tuple[int, int], x: float, y: float) -> tuple[float, float]:
    """A point of the page in dots. pdfium gives whole dots, so a larger picture is asked about."""
    fine = 16
    across, down = c_int(), c_int()
    pdfium.FPDF_PageToDevice(
        page.raw, 0, 0, size[0] * fine, size[1] * fine, 0, x, y, byref(across), byref(down)
    )
    return across.value / fine, down.value / fine


def pixels(page: PdfPage) -> int:
    """How many pixels the pictures on a page have, those within forms included."""
    count = pdfium.FPDFPage_CountObjects(page.raw)
    things = (pdfium.FPDFPage_GetObject(page.raw, index) for index in range(count))
    return sum(_pixels(thing) for thing in things)


def _pixels(thing: object, depth: int = 0) -> int:
    kind = pdfium.FPDFPageObj_GetType(thing)
    if kind == pdfium.FPDF_PAGEOBJ_IMAGE:
        wide, high = c_uint(), c_uint()
        pdfium.FPDFImageObj_GetImagePixelSize(thing, byref(wide), byref(high))
        return wide.value * high.value
    if kind != pdfium.FPDF_PAGEOBJ_FORM:
        return 0
    if depth > DEEPEST:
        return MOST_PIXELS + 1
    count = pdfium.FPDFFormObj_CountObjects(thing)
    inner = (pdfium.FPDFFormObj_GetObject(thing, index) for index in range(count))
    return sum(_pixels(one, depth + 1) for one in inner)
