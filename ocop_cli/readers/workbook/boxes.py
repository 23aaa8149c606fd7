"""What is drawn over a sheet of an xlsx or printed in its margins: text boxes, headers, footers."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from html import unescape
from xml.etree import ElementTree

from ocop_cli.model.pages import Note, NoteKind
from ocop_cli.readers import archive
from ocop_cli.readers.workbook.strings import local

_MARGIN = re.compile(
    rb"<(?:\w+:)?(?:odd|even|first)(?:Header|Footer)\b[^>]*>([^<]*)</", re.IGNORECASE
)
# The codes of a header: where on the page, which font, size and colour, which field.
_CODE = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[LCR]|.)', re.IGNORECASE)
_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")


def margins(tail: bytes) -> Iterator[Note]:
    """The headers and footers that the last part of a sheet's XML says, their fields left out."""
    found = [unescape(one.decode("utf-8", "replace")) for one in _MARGIN.findall(tail)]
    for said in dict.fromkeys(found):
        for text in re.split(r"&[LCR]", said):
            text = _CODE.sub(" ", text).strip()
            if text:
                yield Note(NoteKind.MARGIN, text, 1, 0, None)


def boxes(packed: zipfile.ZipFile, part: str) -> Iterator[Note]:
    """The texts drawn over the sheet in `part`, each at the cell under its corner."""
    for target in _drawings(packed, part):
        for anchor in ElementTree.fromstring(packed.read(target)):
            if local(anchor) not in _ANCHORS:
                continue
            row, column = _corner(anchor)
            for body in anchor.iter():
                if local(body) == "txBody" and (said := _text(body)):
                    yield Note(NoteKind.BOX, said, row, column, None)


def _drawings(packed: zipfile.ZipFile, part: str) -> Iterator[str]:
    folder, name = posixpath.split(part)
    relations = archive.part(packed, posixpath.join(folder, "_rels", f"{name}.rels"))
    if relations is None:
        return
    for relation in ElementTree.fromstring(packed.read(relations)):
        kind = relation.get("Type", "").rpartition("/")[2]
        if kind != "drawing" or relation.get("TargetMode") == "External":
            continue
        path = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
        if (inside := archive.part(packed, path.lstrip("/"))) is not None:
            yield inside


def _corner(anchor: ElementTree.Element) -> tuple[int, int]:
    """Row number and column of the cell under the upper left corner."""
    said = {
        local(one): one.text or "" for corner in anchor if local(corner) == "from" for one in corner
    }
    row, column = said.get("row", ""), said.get("col", "")
    return (int(row) + 1 if row.isdigit() else 1), (int(column) if column.isdigit() else 0)


def _text(body: ElementTree.Element) -> str:
    """The paragraphs of a drawn text, a line each."""
    lines = [
        "".join(one.text or "" for one in paragraph.iter() if local(one) == "t")
        for paragraph in body
        if local(paragraph) == "p"
    ]
    return "\n".join(line for line in lines if line.strip()).strip()
