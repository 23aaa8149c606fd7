"""The comments on the cells of an xlsx: parts of their own, found by the relations of a sheet."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from ocop_cli.model.pages import Note, NoteKind, column_at
from ocop_cli.readers import archive
from ocop_cli.readers.workbook.strings import local

_ADDRESS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
# Newer comments of several people stand in a second part; the first then only says so.
_THREADED = "threadedComment"


def read(packed: zipfile.ZipFile, part: str) -> Iterator[Note]:
    """The comments of the sheet in `part`, each on its cell, threads joined into one."""
    texts: dict[tuple[int, int], list[str]] = {}
    for kind, target in _related(packed, part):
        for ref, text in _comments(packed, target, threaded=kind == _THREADED):
            found = _ADDRESS.fullmatch(ref.upper())
            if found and text.strip():
                place = int(found[2]), column_at(found[1])
                texts.setdefault(place, []).append(text.strip())
    for (row, column), said in texts.items():
        yield Note(NoteKind.COMMENT, "\n".join(dict.fromkeys(said)), row, column)


def _related(packed: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str]]:
    folder, name = posixpath.split(part)
    relations = archive.part(packed, posixpath.join(folder, "_rels", f"{name}.rels"))
    if relations is None:
        return
    found = []
    for relation in ElementTree.fromstring(packed.read(relations)):
        kind = relation.get("Type", "").rpartition("/")[2]
        target = relation.get("Target", "")
        if kind in ("comments", _THREADED) and relation.get("TargetMode") != "External":
            path = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
            if (inside := archive.part(packed, path)) is not None:
                found.append((kind, inside))
    threaded = [one for one in found if one[0] == _THREADED]
    yield from threaded or found


def _comments(packed: zipfile.ZipFile, part: str, *, threaded: bool) -> Iterator[tuple[str, str]]:
    tag = "threadedComment" if threaded else "comment"
    for element in ElementTree.fromstring(packed.read(part)).iter():
        if local(element) == tag:
            text = "".join(one.text or "" for one in element.iter() if local(one) in ("t", "text"))
            yield element.get("ref", ""), text
