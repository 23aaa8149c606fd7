"""What must hold of a zip (xlsx, ods, docx) before any library unpacks it.

A file of half a megabyte can unpack to gigabytes, and can lie about it; XML can declare entities
that grow in the same way. So each part is unpacked here once, in pieces that are thrown away, and
held against what it declares. What is read further on without regard to its form must be XML that
is well formed: of a damaged sheet other cells would be read.
"""

from __future__ import annotations

import zipfile
import zlib
from collections.abc import Iterator
from copy import copy
from pathlib import Path
from xml.parsers import expat

from ocop_cli.model.errors import Unreadable

LARGEST_PART = 150_000_000
LARGEST_WHOLE = 200_000_000
MOST_PARTS = 20_000
PIECE = 1 << 20

# Whose tags are looked for where they stand, whatever they stand in.
READ_LOOSELY = ("xl/worksheets/", "xl/sharedstrings")
XML_ENDINGS = (".xml", ".rels", ".vml", ".rdf")
# OpenOffice wrote a document type (never entities) into this part until version 3.
WITH_DOCTYPE = frozenset({"META-INF/manifest.xml"})


def check(path: Path, *, largest: int = LARGEST_WHOLE) -> None:
    """Look through the zip at `path`; `largest` is how much its XML may unpack to in all.

    Raises Unreadable: ``damaged`` (no zip, cut short, a wrong checksum, a part named twice, a sheet
    that is no XML),
    ``password``, ``bomb`` (too much, or more than declared), ``entities``.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            check_directory(archive.infolist(), largest)
            for info in archive.infolist():
                if is_xml(info.filename):
                    check_part(archive, info)
    except (
        zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, expat.ExpatError,
    ) as error:  # fmt: skip
        raise Unreadable("unreadable.damaged", reason=str(error)) from error
    except RuntimeError as error:  # what zipfile raises for an encrypted part
        raise Unreadable("unreadable.password") from error


def check_directory(infos: list[zipfile.ZipInfo], largest: int) -> None:
    if len(infos) > MOST_PARTS:
        raise Unreadable("unreadable.bomb", part=f"1–{len(infos)}")
    seen: set[str] = set()
    whole = 0
    for info in infos:
        if plain(info.filename) in seen:
            raise Unreadable("unreadable.damaged", reason=f"{info.filename} × 2")
        seen.add(plain(info.filename))
        if is_xml(info.filename):
            whole += info.file_size
            if info.file_size > LARGEST_PART or whole > largest:
                raise Unreadable("unreadable.bomb", part=info.filename)


def check_part(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> None:
    size = 0
    tail = b""
    form = expat.ParserCreate() if plain(info.filename).startswith(READ_LOOSELY) else None
    malformed: expat.ExpatError | None = None
    for piece in pieces(archive, info):
        size += len(piece)
        if size > info.file_size:
            raise Unreadable("unreadable.bomb", part=info.filename)
        text = tail + piece
        if b"\0" in text:  # UTF-16, in which the declarations would hide
            text = text.replace(b"\0", b"")
        if b"<!ENTITY" in text or (b"<!DOCTYPE" in text and info.filename not in WITH_DOCTYPE):
            raise Unreadable("unreadable.entities", part=info.filename)
        tail = text[-9:]
        if form is not None and malformed is None:
            malformed = fed(form, piece)
    if form is not None and size and (malformed := malformed or fed(form, b"")) is not None:
        raise malformed
    if size != info.file_size:
        raise Unreadable("unreadable.damaged", reason=info.filename)


def fed(form: expat.XMLParserType, piece: bytes) -> expat.ExpatError | None:
    """Read on in a part, to its end where `piece` is empty; what is wrong with its form, if any."""
    try:
        form.Parse(piece, not piece)
    except expat.ExpatError as error:
        return error
    return None


def pieces(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Iterator[bytes]:
    """The part as it really unpacks, piece by piece: zipfile itself stops at the declared size."""
    unbound = copy(info)
    unbound.file_size = LARGEST_PART + 1
    with archive.open(unbound) as stream:
        while piece := stream.read(PIECE):
            yield piece


def count(archive: zipfile.ZipFile, name: str, sought: bytes) -> int:
    """How often `sought` stands in a part that was looked through; once too few where a piece ends
    within it."""
    return sum(piece.count(sought) for piece in pieces(archive, archive.getinfo(name)))


def part(archive: zipfile.ZipFile, name: str) -> str | None:
    """The name under which the part called `name` stands in the zip, None where there is none.

    Some programs write other capitals, or backslashes; libraries find those parts all the same.
    """
    if name in archive.NameToInfo:
        return name
    return next((found for found in archive.NameToInfo if plain(found) == plain(name)), None)


def plain(name: str) -> str:
    return name.replace("\\", "/").lower()


def is_xml(name: str) -> bool:
    return name.lower().endswith(XML_ENDINGS)
