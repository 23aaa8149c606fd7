"""The drawn lines of a pdf page, and what else is drawn there besides letters."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_float, c_int
from dataclasses import dataclass, field
from itertools import pairwise

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage

from ocop_cli.readers.pdf.letters import Turn, address, font_name
from ocop_cli.text import legacy

THICKEST = 3.5  # what is thicker is a shaded area, not a line
SHORTEST = 4.0
MOST_SEGMENTS = 20_000
DEEPEST = 6

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]
SAME: Matrix = (1, 0, 0, 1, 0, 0)


@dataclass(slots=True)
class DrawnLines:
    """`level` lines are (y, x0, x1), `upright` ones (x, y0, y1), in the upright page."""

    level: list[tuple[float, float, float]] = field(default_factory=list)
    upright: list[tuple[float, float, float]] = field(default_factory=list)
    paths: int = 0
    texts: int = 0
    visible: int = 0
    pictured: float = 0.0  # the area of the largest picture
    fonts: set[str] = field(default_factory=set)

    @property
    def old_fonts(self) -> bool:
        return any(legacy.by_font(font) for font in self.fonts)


class Drawing:
    """Goes through the objects of one page once."""

    def __init__(self, turn: Turn) -> None:
        self.turn = turn
        self.drawn = DrawnLines()
        self._known: set[int] = set()
        self._sides = [c_float() for _ in range(4)]
        self._side_refs = [byref(side) for side in self._sides]

    def read(self, page: PdfPage) -> DrawnLines:
        handle = page.raw
        for number in range(pdfium.FPDFPage_CountObjects(handle)):
            self._add(pdfium.FPDFPage_GetObject(handle, number), SAME, 0)
        return self.drawn

    def _add(self, thing: object, matrix: Matrix, depth: int) -> None:
        kind = pdfium.FPDFPageObj_GetType(thing)
        if kind == pdfium.FPDF_PAGEOBJ_TEXT:
            self._add_text(thing)
        elif kind == pdfium.FPDF_PAGEOBJ_PATH:
            self.drawn.paths += 1
            self._add_path(thing, matrix)
        elif kind in (pdfium.FPDF_PAGEOBJ_IMAGE, pdfium.FPDF_PAGEOBJ_SHADING):
            x0, y0, x1, y1 = self._bounds(thing, matrix)
            if not self._add_box(x0, y0, x1, y1) and kind == pdfium.FPDF_PAGEOBJ_IMAGE:
                self.drawn.pictured = max(self.drawn.pictured, (x1 - x0) * (y1 - y0))
        elif kind == pdfium.FPDF_PAGEOBJ_FORM and depth < DEEPEST:
            inner = times(own_matrix(thing), matrix)
            for number in range(pdfium.FPDFFormObj_CountObjects(thing)):
                self._add(pdfium.FPDFFormObj_GetObject(thing, number), inner, depth + 1)

    def _add_text(self, thing: object) -> None:
        self.drawn.texts += 1
        if pdfium.FPDFTextObj_GetTextRenderMode(thing) != pdfium.FPDF_TEXTRENDERMODE_INVISIBLE:
            self.drawn.visible += 1
        font = pdfium.FPDFTextObj_GetFont(thing)
        known = address(font)
        if known not in self._known:
            self._known.add(known)
            name = font_name(font)
            if name:
                self.drawn.fonts.add(name)

    def _bounds(self, thing: object, matrix: Matrix) -> Box:
        pdfium.FPDFPageObj_GetBounds(thing, *self._side_refs)
        left, bottom, right, top = (side.value for side in self._sides)
        if matrix is SAME:
            return self._upright((left, bottom), (right, top))
        corners = [apply(matrix, x, y) for x in (left, right) for y in (bottom, top)]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return self._upright((min(xs), min(ys)), (max(xs), max(ys)))

    def _upright(self, one: tuple[float, float], other: tuple[float, float]) -> Box:
        ax, ay = self.turn(*one)
        bx, by = self.turn(*other)
        return min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)

    def _add_box(self, x0: float, y0: float, x1: float, y1: float) -> bool:
        """Take a thin box for the line it is; False when it is not thin."""
        wide, high = x1 - x0, y1 - y0
        if high <= THICKEST and wide >= SHORTEST:
            self.drawn.level.append(((y0 + y1) / 2, x0, x1))
        elif wide <= THICKEST and high >= SHORTEST:
            self.drawn.upright.append(((x0 + x1) / 2, y0, y1))
        elif wide <= THICKEST and high <= THICKEST:
            # A dot of a dotted line, whichever way that runs.
            self.drawn.level.append(((y0 + y1) / 2, x0, x1))
            self.drawn.upright.append(((x0 + x1) / 2, y0, y1))
        else:
            return False
        return True

    def _add_path(self, path: object, matrix: Matrix) -> None:
        if self._add_box(*self._bounds(path, matrix)):
            return
        count = pdfium.FPDFPath_CountSegments(path)
        if not 2 <= count <= MOST_SEGMENTS:
            return
        filled, stroked = c_int(), c_int()
        pdfium.FPDFPath_GetDrawMode(path, byref(filled), byref(stroked))
        whole = times(own_matrix(path), matrix)
        for points in outlines(path, count):
            placed = [self.turn(*apply(whole, x, y)) for x, y in points]
            xs, ys = [x for x, _ in placed], [y for _, y in placed]
            if self._add_box(min(xs), min(ys), max(xs), max(ys)) or not stroked.value:
                continue
            for (ax, ay), (bx, by) in pairwise(placed):
                if abs(ax - bx) <= 1 or abs(ay - by) <= 1:
                    self._add_box(min(ax, bx), min(ay, by), max(ax, bx), max(ay, by))


def outlines(path: object, count: int) -> Iterator[list[tuple[float, float]]]:
    """The corners of each straight outline of a path; outlines with curves are left out."""
    points: list[tuple[float, float]] = []
    straight = True
    x, y = c_float(), c_float()
    for number in range(count):
        segment = pdfium.FPDFPath_GetPathSegment(path, number)
        kind = pdfium.FPDFPathSegment_GetType(segment)
        if kind == pdfium.FPDF_SEGMENT_MOVETO:
            if straight and len(points) > 1:
                yield points
            points, straight = [], True
        elif kind == pdfium.FPDF_SEGMENT_BEZIERTO:
            straight = False
        pdfium.FPDFPathSegment_GetPoint(segment, byref(x), byref(y))
        points.append((x.value, y.value))
        if pdfium.FPDFPathSegment_GetClose(segment) and points[0] != points[-1]:
            points.append(points[0])
    if straight and len(points) > 1:
        yield points


def own_matrix(thing: object) -> Matrix:
    matrix = pdfium.FS_MATRIX()
    if not pdfium.FPDFPageObj_GetMatrix(thing, byref(matrix)):
        return SAME
    return (matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f)


def times(inner: Matrix, outer: Matrix) -> Matrix:
    """What `inner` and then `outer` do, as one."""
    if outer is SAME:
        return inner
    a, b, c, d, e, f = inner
    g, h, i, j, k, m = outer
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k,
            e * h + f * j + m)  # fmt: skip


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f
