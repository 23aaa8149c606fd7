"""The records of an old workbook (xls), and the texts and numbers in them.

Source: [MS-XLS], "Excel Binary File Format (.xls) Structure", Microsoft: sections 2.1.4 (records),
2.5.240 and 2.5.293 (texts), 2.5.122 (numbers of four bytes).
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ocop_cli.model.errors import Unreadable

BEGIN, END, CONTINUE = 0x809, 0x0A, 0x3C
WIDE_VERSION = 0x0600  # from Excel 97 on, text is Unicode

CODE_PAGES = {1258: "cp1258", 1200: "cp1252", 10000: "mac_roman", 32768: "mac_roman"}

# Where in a text a font begins, and which.
FontChange = tuple[int, int]


@dataclass(frozen=True, slots=True)
class CellText:
    """The letters of a cell, and where in them the font changes."""

    letters: str
    changes: tuple[FontChange, ...] = ()


@dataclass(frozen=True, slots=True)
class Record:
    """A record, with the bodies of the records that continue it."""

    kind: int
    bodies: tuple[bytes, ...]

    @property
    def body(self) -> bytes:
        return self.bodies[0]


def records(book: bytes, start: int) -> Iterator[Record]:
    """The records from `start` to the end of their part, embedded charts left out."""
    depth = 0
    waiting: Record | None = None
    while start + 4 <= len(book):
        kind, length = struct.unpack_from("<HH", book, start)
        body = book[start + 4 : start + 4 + length]
        start += 4 + length
        if kind == CONTINUE and waiting:
            waiting = Record(waiting.kind, (*waiting.bodies, body))
            continue
        if waiting:
            yield waiting
        waiting = None
        if kind == BEGIN:
            depth += 1
        elif kind == END:
            depth -= 1
            if depth <= 0:
                return
        if depth <= 1:
            waiting = Record(kind, (body,))
    if waiting:
        yield waiting
    raise Unreadable("unreadable.damaged", reason="BIFF")


class Stream:
    """Bytes over several records. Letters that go on in the next one begin with a flag anew."""

    def __init__(self, bodies: Sequence[bytes], start: int = 0) -> None:
        self.bodies = bodies
        self.index = 0
        self.at = start

    def _left(self) -> int:
        while self.index < len(self.bodies) and self.at >= len(self.bodies[self.index]):
            self.index += 1
            self.at = 0
        if self.index >= len(self.bodies):
            raise Unreadable("unreadable.damaged", reason="BIFF")
        return len(self.bodies[self.index]) - self.at

    def take(self, count: int) -> bytes:
        taken = b""
        while count:
            piece = min(count, self._left())
            taken += self.bodies[self.index][self.at : self.at + piece]
            self.at += piece
            count -= piece
        return taken

    def number(self, shape: str) -> int:
        value: int = struct.unpack(shape, self.take(struct.calcsize(shape)))[0]
        return value

    def letters(self, count: int, *, wide: bool) -> str:
        text = ""
        while count:
            before = self.index
            left = self._left()
            if self.index != before:
                wide = bool(self.take(1)[0] & 1)
                left = self._left()
            size = 2 if wide else 1
            piece = min(count, left // size)
            if not piece:
                raise Unreadable("unreadable.damaged", reason="BIFF")
            text += self.take(piece * size).decode("utf-16-le" if wide else "latin-1", "replace")
            count -= piece
        return text

    def text(self) -> CellText:
        """A text as Excel 97 keeps it: length, flags, letters, changes of font, phonetics."""
        count = self.number("<H")
        flags = self.number("<B")
        changes = self.number("<H") if flags & 8 else 0
        phonetics = self.number("<I") if flags & 4 else 0
        letters = self.letters(count, wide=bool(flags & 1))
        fonts = tuple((self.number("<H"), self.number("<H")) for _ in range(changes))
        self.take(phonetics)
        return CellText(letters, fonts)


def shared_texts(record: Record) -> Iterator[CellText]:
    """The texts that the cells of all sheets share, in their order."""
    stream = Stream(record.bodies)
    stream.number("<I")
    for _ in range(stream.number("<I")):
        yield stream.text()


def text_at(bodies: Sequence[bytes], start: int, page: str | None) -> CellText:
    """The text at `start`; `page` is the code page before Excel 97, None since."""
    stream = Stream(bodies, start)
    if page is None:
        return stream.text()
    return CellText(stream.take(stream.number("<H")).decode(page, "replace"))


def name_at(body: bytes, start: int, page: str | None) -> str:
    """A short text: its length in one byte, then the letters (or flags and letters)."""
    stream = Stream((body,), start)
    count = stream.number("<B")
    if page is not None:
        return stream.take(count).decode(page, "replace")
    return stream.letters(count, wide=bool(stream.number("<B") & 1)) if count else ""


def small_number(bits: int) -> float:
    """A number packed into four bytes: an integer or half a double, perhaps in hundredths."""
    value: float
    if bits & 2:
        value = float((bits - (1 << 32) if bits & 0x80000000 else bits) >> 2)
    else:
        value = struct.unpack("<d", struct.pack("<Q", (bits & 0xFFFFFFFC) << 32))[0]
    return value / 100 if bits & 1 else value
