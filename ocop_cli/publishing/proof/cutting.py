"""What is cut out of a file, and how strips of a page's picture are cut, marked, put together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from PIL import Image, ImageChops, ImageDraw

from ocop_cli.readers.pdf import pictures
from ocop_cli.writers.legible import TextGrid

MARGIN = 3.0  # points around what is cut
GAP = 14  # dots between strips that do not stand together
MARKED = (255, 243, 178)
EDGE = (198, 40, 40)
FAINT = (150, 150, 150)


@dataclass(frozen=True, slots=True)
class Cutting:
    """What is shown of a file: a picture (png), lines of text, or a table of cells.

    `marked` are the numbers of the lines, or rows of the table, that are meant.
    """

    picture: bytes = b""
    size: tuple[int, int] = (0, 0)
    lines: tuple[str, ...] = ()
    grid: TextGrid | None = None
    marked: frozenset[int] = frozenset()


def touching(one: pictures.Area, other: pictures.Area) -> pictures.Area | None:
    """The two areas as one, where they touch on one page."""
    if one.page != other.page or other.top - one.bottom > MARGIN or one.top - other.bottom > MARGIN:
        return None
    return around(one, other)


def around(one: pictures.Area, other: pictures.Area) -> pictures.Area:
    """The area that holds both."""
    return pictures.Area(
        one.page,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def strip(
    shots: pictures.PdfPictures, span: pictures.Area, marks: Iterable[pictures.Area], *, wide: bool
) -> Image.Image:
    """A strip of a page with the marked rows in colour; `wide` takes it from edge to edge."""
    page = shots.picture(span.page)
    wider = span._replace(
        left=span.left - MARGIN,
        top=span.top - MARGIN,
        right=span.right + MARGIN,
        bottom=span.bottom + MARGIN,
    )
    left, top, right, bottom = shots.box(wider)
    if wide:
        left, right = 0, page.width
    edges = inside(page, left, top, right, bottom)
    cut = page.crop(edges)
    for mark in marks:
        if mark.page == span.page:
            box = shots.box(mark)
            own = (
                box.left - edges[0],
                box.top - edges[1],
                box.right - edges[0],
                box.bottom - edges[1],
            )
            cut = highlighted(cut, own)
    return cut


def inside(
    picture: Image.Image, left: float, top: float, right: float, bottom: float
) -> tuple[int, int, int, int]:
    """These edges in whole dots, none outside the picture."""
    return (
        max(0, round(left)),
        max(0, round(top)),
        min(picture.width, round(right)),
        min(picture.height, round(bottom)),
    )


def highlighted(piece: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    """The picture with a part of it as if gone over with a highlighter; no letter is lost."""
    ink = Image.new("RGB", piece.size, "white")
    pen = ImageDraw.Draw(ink)
    pen.rectangle(box, fill=MARKED)
    found = ImageChops.multiply(piece, ink)
    ImageDraw.Draw(found).rectangle(box, outline=EDGE, width=2)
    return found


def below_each_other(pieces: Sequence[Image.Image]) -> Cutting:
    """The strips as one picture, a dashed line between two."""
    if not pieces:
        return Cutting()
    width = max(piece.width for piece in pieces)
    height = sum(piece.height for piece in pieces) + GAP * (len(pieces) - 1)
    whole = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(whole)
    top = 0
    for number, piece in enumerate(pieces):
        if number:
            for x in range(0, width, 12):  # a cut: what lies between is left out
                pen.line((x, top + GAP // 2, x + 6, top + GAP // 2), fill=FAINT)
            top += GAP
        whole.paste(piece, (0, top))
        top += piece.height
    return pictured(whole)


def pictured(image: Image.Image) -> Cutting:
    """A picture as it is kept: the same picture gives the same bytes."""
    out = BytesIO()
    image.save(out, "PNG", optimize=False, compress_level=6)
    return Cutting(picture=out.getvalue(), size=image.size)
