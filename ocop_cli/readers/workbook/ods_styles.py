"""The named styles of an OpenDocument spreadsheet, as far as they change what a person reads."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from ocop_cli.readers.workbook.marks import CellStyle, style

TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
FO = "{urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0}"
SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


@dataclass(frozen=True, slots=True)
class NamedStyle:
    """A named style: its parent, and what it says itself (None: nothing)."""

    parent: str | None = None
    font: str | None = None
    struck: bool | None = None
    shown: bool = True
    raised: bool = False


class OdsStyles:
    """The styles of the file, by name, with what their parents say."""

    def __init__(self) -> None:
        self.named: dict[tuple[str, str], NamedStyle] = {}
        self.faces: dict[str, str] = {}
        self.resolved: dict[tuple[str, str], CellStyle] = {}
        self.margins: list[str] = []  # what headers and footers say

    def add(self, element: Element) -> None:
        if element.tag == f"{STYLE}font-face":
            name = element.get(f"{STYLE}name") or ""
            self.faces[name] = (element.get(f"{SVG}font-family") or name).strip("'\"")
            return
        font: str | None = None
        struck: bool | None = None
        shown, raised = True, False
        for child in element:
            if child.tag == f"{STYLE}text-properties":
                font = child.get(f"{STYLE}font-name") or child.get(f"{FO}font-family")
                line = child.get(f"{STYLE}text-line-through-style")
                line = line or child.get(f"{STYLE}text-line-through-type")
                struck = None if line is None else line != "none"
                position = child.get(f"{STYLE}text-position") or ""
                raised = re.match(r"super|[1-9]\d*%", position) is not None
            elif child.tag == f"{STYLE}table-properties":
                shown = child.get(f"{TABLE}display") != "false"
        key = (element.get(f"{STYLE}family", ""), element.get(f"{STYLE}name", ""))
        self.named[key] = NamedStyle(
            element.get(f"{STYLE}parent-style-name"), font, struck, shown, raised
        )

    def of(self, family: str, name: str | None) -> CellStyle:
        """The style `name` of a cell (``table-cell``) or a stretch of text (``text``)."""
        key = (family, name or "Default")
        if key not in self.resolved:
            font: str | None = None
            struck: bool | None = None
            following: str | None = key[1]
            seen: set[str] = set()
            while following and following not in seen:
                seen.add(following)
                drawn = self.named.get((family, following), NamedStyle())
                font = font or drawn.font
                struck = drawn.struck if struck is None else struck
                following = drawn.parent
            face = self.faces.get(font, font) if font else None
            self.resolved[key] = style(face, None, struck=bool(struck))
        return self.resolved[key]

    def raises(self, name: str | None) -> bool:
        """Whether a stretch of text of this style is a superscript."""
        return name is not None and self.named.get(("text", name), NamedStyle()).raised

    def shows(self, name: str | None) -> bool:
        return self.named.get(("table", name or ""), NamedStyle()).shown
