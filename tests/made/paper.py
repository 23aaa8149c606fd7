"""Small pdf files for tests: drawn with reportlab, or put together object by object."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table

FONTS = Path(__file__).parent.parent.parent / "ocop_cli" / "writers" / "fonts"
GRID = ("GRID", (0, 0), (-1, -1), 0.6, "black")
Draw = Callable[[Canvas], None]


@cache
def serif() -> str:
    """The name of a font with Vietnamese letters."""
    pdfmetrics.registerFont(TTFont("Serif", str(FONTS / "OCOPSerif-Regular.ttf")))
    return "Serif"


@cache
def sans() -> str:
    pdfmetrics.registerFont(TTFont("Sans", str(FONTS / "DejaVuSans.ttf")))
    return "Sans"


def drawn(path: Path, *pages: Draw, size: tuple[float, float] = A4) -> Path:
    """A file of pages drawn by hand, in 11 points, measured from the bottom left."""
    canvas = Canvas(str(path), pagesize=size, invariant=1)
    for page in pages:
        canvas.setFont(serif(), 11)
        page(canvas)
        canvas.showPage()
    canvas.save()
    return path


def words(*lines: tuple[float, float, str]) -> Draw:
    """Draws each text at its place."""

    def draw(canvas: Canvas) -> None:
        for x, y, text in lines:
            canvas.drawString(x, y, text)

    return draw


def list_of(
    path: Path,
    rows: Sequence[Sequence[str]],
    widths: Sequence[float],
    *styles: tuple[object, ...],
    repeat: int = 0,
    size: tuple[float, float] = A4,
    cut: bool = False,
) -> Path:
    """A table whose cells wrap; `cut` lets a page end cut rows."""
    style = ParagraphStyle("cell", fontName=serif(), fontSize=11, leading=13)
    cells = [[Paragraph(text, style) if text else "" for text in row] for row in rows]
    table = Table(
        cells,
        colWidths=list(widths),
        repeatRows=repeat,
        splitInRow=int(cut),
        style=[("VALIGN", (0, 0), (-1, -1), "TOP"), *styles],
    )
    SimpleDocTemplate(str(path), pagesize=size, invariant=1).build([table])
    return path


def assembled(path: Path, *objects: bytes) -> Path:
    """A file of these objects, numbered from 1; the first is the catalogue."""
    whole = b"%PDF-1.5\n"
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(len(whole))
        whole += b"%d 0 obj\n%b\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    whole += b"xref\n0 %d\n0000000000 65535 f \n%btrailer\n<</Size %d/Root 1 0 R>>\n" % (
        size,
        table,
        size,
    )
    whole += b"startxref\n%d\n%%%%EOF\n" % whole.rfind(b"xref\n0")
    path.write_bytes(whole)
    return path


def stream(content: bytes, about: bytes = b"", *, packed: bool = False) -> bytes:
    if packed:
        content, about = zlib.compress(content, 9), about + b"/Filter/FlateDecode"
    return b"<<%b/Length %d>>\nstream\n%b\nendstream" % (about, len(content), content)


CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
ONE_PAGE = b"<</Type/Pages/Kids[3 0 R]/Count 1>>"
HELVETICA = b"/Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"


def page_of(about: bytes = b"") -> bytes:
    return b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R%b>>" % about
