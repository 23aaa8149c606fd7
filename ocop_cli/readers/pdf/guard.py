"""What must hold of a pdf before pdfium unpacks it.

A few kilobytes can unpack to gigabytes, or draw a form that draws a form ten times, ten levels
deep; pdfium unpacks and draws a whole page before it can be asked what is there.
"""

from __future__ import annotations

import mmap
import re
import zlib
from base64 import a85decode
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from ocop_cli.model.errors import Unreadable

LARGEST_STREAM = 8_000_000  # of drawing instructions; a full page of text has some 100,000 bytes
LARGEST_WHOLE = 200_000_000
MOST_DRAWN = 100_000  # forms drawn on one page, forms within forms included
FEW_FORMS = 3
PIECE = 1 << 16
DICTIONARY = 4096  # how far before a stream its description may begin
DEEPEST = 40

STREAM = re.compile(rb"stream\r?\n")
FORM = re.compile(rb"/Subtype\s*/Form\b")
# Pictures are not unpacked for their text; fonts and functions are as large as they say.
PICTURE = re.compile(rb"/Subtype\s*/Image\b")
FONT = re.compile(rb"/Subtype\s*/(?:Type1C|CIDFontType0C|OpenType)\b|/Length1\b|/FunctionType\b")
PACKING = re.compile(rb"/(FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")
DRAWS = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")


def check(path: Path) -> None:
    """Raises Unreadable when what is packed in the file at `path` grows beyond all measure."""
    with path.open("rb") as file:
        if not path.stat().st_size:
            return
        with mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as whole:
            forms = check_streams(whole)
    if forms > FEW_FORMS:
        check_forms(path)


def check_streams(whole: mmap.mmap) -> int:
    """How many of the streams are forms, none of them being too large."""
    forms = total = 0
    # What is encrypted looks damaged to anyone without the key.
    plain = whole.find(b"/Encrypt") < 0
    for found in STREAM.finditer(whole):
        start = found.end()
        if whole[found.start() - 3 : found.start()] == b"end":
            continue
        before = whole[max(0, found.start() - DICTIONARY) : found.start()]
        description = before[before.rfind(b"obj") + 3 :]
        forms += FORM.search(description) is not None
        if PICTURE.search(description):
            continue
        end = whole.find(b"endstream", start)
        end = end if end >= 0 else len(whole)
        size, sound = unpacked(whole, start, end, description)
        if plain and not sound:
            # Readers of pdf draw what they can; the rows after the damage would be lost unseen. By
            # a damaged font words run together, and names stand where they do not belong.
            raise Unreadable("unreadable.damaged", reason=f"@{start}")
        if FONT.search(description):
            continue
        total += size
        if size > LARGEST_STREAM or total > LARGEST_WHOLE:
            raise Unreadable("unreadable.bomb", part=f"@{start}")
    return forms


def unpacked(whole: mmap.mmap, start: int, end: int, description: bytes) -> tuple[int, bool]:
    """How many bytes the stream unpacks to, counted no further than one that is too large, and
    whether it unpacks to its end."""
    packings = PACKING.findall(description)
    if not packings:
        return end - start, True
    if len(packings) > 1:
        # Packed twice: nobody needs that, and no count of the first layer tells of the second.
        return (end - start) * 1000, True
    if not packings[0].startswith(b"Fl"):
        return (end - start) * 64, True
    if b"/ASCII85Decode" in description or b"/A85" in description:
        try:
            inner = a85decode(whole[start:end].strip().removesuffix(b"~>"))
        except ValueError:
            return 0, False
        return inflated(inner[at : at + PIECE] for at in range(0, len(inner), PIECE))
    return inflated(whole[at : min(end, at + PIECE)] for at in range(start, end, PIECE))


def inflated(pieces: Iterator[bytes]) -> tuple[int, bool]:
    machine = zlib.decompressobj()
    size = 0
    for piece in pieces:
        rest = piece
        while rest and not machine.eof and size <= LARGEST_STREAM:
            try:
                size += len(machine.decompress(rest, PIECE))
            except zlib.error:
                return size, False
            rest = machine.unconsumed_tail
    return size, machine.eof or size > LARGEST_STREAM


def check_forms(path: Path) -> None:
    """Raises Unreadable when a page draws forms within forms without end."""
    from pdfminer.pdfdocument import PDFDocument
    from pdfminer.pdfpage import PDFPage
    from pdfminer.pdfparser import PDFParser

    with path.open("rb") as file:
        try:
            document = PDFDocument(PDFParser(file))
            pages = enumerate(PDFPage.create_pages(document), start=1)
            forms = Forms()
            for number, page in pages:
                if forms.drawn_on(page.resources, page.contents) > MOST_DRAWN:
                    raise Unreadable("unreadable.bomb", part=f"{number}")
        except Unreadable:
            raise
        except Exception:  # what pdfminer cannot follow, pdfium judges by itself
            return


class Forms:
    """How often forms are drawn, forms within forms included."""

    def __init__(self) -> None:
        self.known: dict[int, int] = {}

    def drawn_on(self, resources: object, contents: list[object], depth: int = 0) -> int:
        from pdfminer.pdftypes import dict_value, resolve1, stream_value

        drawn: Counter[bytes] = Counter()
        for content in contents:
            drawn.update(DRAWS.findall(stream_value(content).get_data()))
        named = dict_value(dict_value(resources).get("XObject") or {})
        total = 0
        for name, times in drawn.items():
            reference = named.get(name.decode("latin-1"))
            form = resolve1(reference)
            attributes = getattr(form, "attrs", {})
            if getattr(attributes.get("Subtype"), "name", None) != "Form" or depth > DEEPEST:
                continue
            key = getattr(reference, "objid", id(form))
            if key not in self.known:
                self.known[key] = 1  # while it is being counted: pdfium draws no form in itself
                inner = attributes.get("Resources") or resources
                self.known[key] = 1 + self.drawn_on(inner, [form], depth + 1)
            total += times * self.known[key]
        return total
