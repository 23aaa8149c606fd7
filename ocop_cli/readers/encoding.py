"""Bytes of a text file to letters: by mark, by strict UTF-8, and then only by language."""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from unicodedata import normalize

from ocop_cli.errors import Unreadable

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Text:
    """The letters of a file; whether it began with a mark, and whether an old encoding was left."""

    text: str
    marked: bool = False
    converted: bool = False


def decode(content: bytes) -> Text:
    """The text in `content`. Raises Unreadable (``encoding``) rather than guess."""
    for mark, name in MARKS:
        if content.startswith(mark):
            return Text(strictly(content[len(mark) :], name), marked=True)
    if name := unmarked_utf16(content):
        return Text(strictly(content, name))
    try:
        return Text(content.decode("utf-8"))
    except UnicodeDecodeError:
        return Text(normalize("NFC", strictly(content, "cp1258")), converted=True)


def strictly(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise Unreadable("unreadable.encoding", line=line) from error


def unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without its mark: every second byte of digits, commas and line ends is zero."""
    sample = content[:4096]
    half = len(sample) // 2
    if half < 2 or len(content) % 2:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > half * 0.3 and even < half * 0.05:
        return "utf-16-le"
    if even > half * 0.3 and odd < half * 0.05:
        return "utf-16-be"
    return None
