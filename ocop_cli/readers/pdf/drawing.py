"""Pages of a pdf drawn in a process of their own, which ends when it takes too much.

What is on a page can be read at once and take hours to be drawn: a pattern of a million tiles is
one object, a picture of a few bytes unpacks to gigabytes, and pdfium cannot be interrupted. So the
drawing is done beside this program, with bounds for time and memory, one process a file.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from ctypes import byref, c_int, c_uint
from pathlib import Path
from threading import Timer
from typing import NamedTuple

import pypdfium2.raw as pdfium
from PIL import Image
from pypdfium2 import PdfDocument, PdfPage

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers.pdf.letters import Letters

MOST_PIXELS = 120_000_000  # of all pictures on a page; an A3 page at 600 dots has 70 million
DEEPEST = 12
SECONDS = 20  # of the processor for one page; an office's page takes a tenth of one
WAIT = 180.0  # seconds on the clock, on a machine that is busy with other things
MEMORY = 3 << 30

Line = tuple[float, float, float]  # a dot's place is a sum: of x times, of y times, and a number


class DrawingOptions(NamedTuple):
    """How a page is to be drawn: dots to a point, most dots on a side, colours, text upright."""

    dots: float
    largest: int
    mode: str  # RGB, or L for greys
    upright: bool


class PagePicture(NamedTuple):
    """A page's picture, and how a point of the page (`letters.TURNS`) lies on it."""

    picture: Image.Image
    across: Line
    down: Line

    def at(self, x: float, y: float) -> tuple[float, float]:
        """The dot of a point."""
        (a, b, c), (d, e, f) = self.across, self.down
        return a * x + b * y + c, d * x + e * y + f


class Drawer:
    """The process that draws the pages of one file."""

    def __init__(self, path: Path) -> None:
        # -P: what lies in the folder one works in is no part of the program.
        command = [sys.executable, "-P", "-m", "ocop_cli.readers.pdf.drawing", str(path)]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )

    def page(self, number: int, wish: DrawingOptions) -> PagePicture:
        """A page, counted from 0; raises Unreadable for one that takes too much to be drawn."""
        asked, answer = self._process.stdin, self._process.stdout
        assert asked is not None and answer is not None
        late = Timer(WAIT, self._process.kill)
        late.start()
        try:
            text = f"{number} {wish.dots} {wish.largest} {wish.mode} {int(wish.upright)}\n"
            with suppress(OSError):  # it has ended: what it said is empty
                asked.write(text.encode("ascii"))
                asked.flush()
            said = answer.readline().split()
            if len(said) != 8:
                raise Unreadable("unreadable.drawing", part=f"{number + 1}")
            size = int(said[0]), int(said[1])
            expected = size[0] * size[1] * len(wish.mode)
            dots = answer.read(expected)
            if len(dots) != expected:
                raise Unreadable("unreadable.drawing", part=f"{number + 1}")
        finally:
            late.cancel()
        a, b, c, d, e, f = map(float, said[2:])
        return PagePicture(Image.frombytes(wish.mode, size, dots), (a, b, c), (d, e, f))

    def close(self) -> None:
        """End the process."""
        self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):
                    stream.close()
        self._process.wait()


@contextmanager
def drawer(path: Path) -> Iterator[Drawer]:
    """The process that draws the pages of the file at `path`, ended with the block."""
    found = Drawer(path)
    try:
        yield found
    finally:
        found.close()


# --- in the process itself ---


def drawn(document: PdfDocument, number: int, wish: DrawingOptions) -> PagePicture:
    """The picture of a page; raises Unreadable where pictures on it unpack to too much."""
    page = document[number]
    if pdfium.FPDFPage_GetAnnotCount(page.raw) > 0:
        done = pdfium.FPDFPage_Flatten(page.raw, pdfium.FLAT_NORMALDISPLAY)
        if done == pdfium.FLATTEN_SUCCESS:
            page.close()
            page = document[number]
    if pixels(page) > MOST_PIXELS:
        raise Unreadable("unreadable.drawing", part=f"{number + 1}")
    wide, high = page.get_size()
    scale = min(wish.dots, wish.largest / max(wide, high, 1.0))
    quarter = 0
    if wish.upright:
        letters = Letters(page)
        quarter = letters.quarter
        letters.close()
    grey = wish.mode == "L"
    picture = page.render(scale=scale, may_draw_forms=False, grayscale=grey).to_pil()
    return upright(page, picture.convert(wish.mode), quarter if wish.upright else None)


def upright(page: PdfPage, picture: Image.Image, quarter: int | None) -> PagePicture:
    """The picture turned so that the page's text runs from left to right, with its measure."""
    size = picture.size
    origin, right, below = (
        _dot(page, size, *_untold(quarter or 0, x, y)) for x, y in ((0, 0), (1000, 0), (0, 1000))
    )
    across = ((right[0] - origin[0]) / 1000, (below[0] - origin[0]) / 1000, origin[0])
    down = ((right[1] - origin[1]) / 1000, (below[1] - origin[1]) / 1000, origin[1])
    while quarter is not None and (abs(across[0]) < abs(down[0]) or across[0] < 0):
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


def _bound(seconds: float) -> None:
    """No more of the processor than that from here on, and so much memory; where systems can."""
    if sys.platform == "win32":
        return
    import resource

    used = int(time.process_time()) + 1
    _, most = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (used + int(seconds), most))
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    with suppress(ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, most))


def main(path: Path) -> None:
    """Draw the pages asked for, one line each, until nobody asks any more."""
    with PdfDocument(path) as document:
        for line in sys.stdin:
            number, dots, largest, mode, turned = line.split()
            _bound(SECONDS)
            wish = DrawingOptions(float(dots), int(largest), mode, turned == "1")
            found = drawn(document, int(number), wish)
            measure = " ".join(repr(one) for one in (*found.across, *found.down))
            head = f"{found.picture.width} {found.picture.height} {measure}\n"
            sys.stdout.buffer.write(head.encode("ascii") + found.picture.tobytes())
            sys.stdout.buffer.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
