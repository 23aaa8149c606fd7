"""Whether what matters in a Word document is a picture, or a workbook laid into it.

A scanned annex pasted under a typed letterhead has no letters. Reading the letterhead alone would
lose every product in silence, so such a document is refused.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from lxml.etree import _Element as Element

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Row

EXTENT = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"
PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
SHAPE = "{urn:schemas-microsoft-com:vml}imagedata"
OBJECT = "{urn:schemas-microsoft-com:office:office}OLEObject"
# English Metric Units: 914,400 to the inch. A page of text is some 16 by 25 cm; a stamp, a coat of
# arms or a photograph of one product is smaller than 12 by 8.
WIDE, HIGH = 4_320_000, 2_880_000
COLUMNS, ROWS = 3, 2


@dataclass(slots=True)
class Pictured:
    """What a document shows beside text: `objects` are workbooks and the like laid into it, `large`
    those and the pictures that are large enough to show a table."""

    found: bool = False
    objects: int = 0
    large: int = 0

    def take(self, element: Element) -> None:
        """Count what stands in `element`."""
        objects = sum(1 for _ in element.iter(OBJECT))
        self.found = self.found or any(True for _ in element.iter(PICTURE, SHAPE, OBJECT))
        self.objects += objects
        self.large += objects + sum(
            1
            for extent in element.iter(EXTENT)
            if size(extent, "cx") >= WIDE and size(extent, "cy") >= HIGH
            for drawing in (extent.getparent(),)
            if drawing is not None and any(True for _ in drawing.iter(PICTURE))
        )


def refuse_pictures(pictured: Pictured, rows: tuple[Row, ...]) -> None:
    """Raises Unreadable (``scan.``) when there is no table of letters, but one that is a picture
    or a workbook laid in; or when there are pictures and no letters at all."""
    if not rows:
        if pictured.found:
            raise Unreadable("scan.document")
        return
    if has_table(rows):
        return
    if pictured.objects:
        raise Unreadable("embedded.object")
    if pictured.large:
        raise Unreadable("scan.document")


def has_table(rows: tuple[Row, ...]) -> bool:
    """Whether a table has enough rows and columns with something in them to be a list."""
    filled = Counter(
        row.table
        for row in rows
        if row.table is not None and sum(value is not None for value in row.cells) >= COLUMNS
    )
    return any(count >= ROWS for count in filled.values())


def size(extent: Element, side: str) -> int:
    value = extent.get(side, "")
    return int(value) if value.isdecimal() else 0
