"""Bytes of a text file to letters: by mark, by strict UTF-8, and then only by language."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from unicodedata import normalize

from ocop_cli.model.errors import Unreadable
from ocop_cli.text import legacy

MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


LANGUAGE_SAMPLE = 1_000_000
SURE = 0.8

# How much of the bytes is Vietnamese under each page of letters that offices used.
READINGS: dict[str, Callable[[bytes], float]] = {
    "cp1258": lambda content: legacy.share(normalize("NFC", content.decode("cp1258")), None) or 0.0,
    "tcvn3": lambda content: legacy.share(content.decode("latin-1"), "tcvn3") or 0.0,
    "vni": lambda content: legacy.share(content.decode("cp1252"), "vni") or 0.0,
}
TYPOGRAPHY = re.compile(rb"[^\x00-\x7f\x85\x91-\x97\xa0\xab\xad\xb0\xb2\xb3\xbb]")


@dataclass(frozen=True, slots=True)
class FileText:
    """The letters of a file; whether it began with a mark, and whether an old encoding was left."""

    text: str
    marked: bool = False
    converted: bool = False


def decode(content: bytes) -> FileText:
    """The text in `content`. Raises Unreadable (``encoding``) rather than guess."""
    for mark, name in MARKS:
        if content.startswith(mark):
            return FileText(strictly(content[len(mark) :], name), marked=True)
    if unmarked := unmarked_utf16(content):
        return FileText(strictly(content, unmarked))
    try:
        return FileText(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        text = by_language(content)
        if text is None:
            raise Unreadable("unreadable.encoding", line=line_of(content, error)) from error
        return text


def by_language(content: bytes) -> FileText | None:
    """Text of one byte a letter, by the only reading that makes it Vietnamese; None in doubt."""
    sample = content[:LANGUAGE_SAMPLE]
    worth: dict[str, float] = {}
    for name in READINGS:
        with suppress(UnicodeDecodeError):
            worth[name] = READINGS[name](sample)
    best, second = sorted([*worth.values(), 0.0, 0.0], reverse=True)[:2]
    if best < SURE or second > best / 2:
        return typographic(content)
    name = max(worth, key=lambda name: worth[name])
    try:
        if name == "cp1258":
            return FileText(normalize("NFC", content.decode("cp1258")), converted=True)
        if name == "tcvn3":
            return FileText(legacy.convert(content.decode("latin-1"), "tcvn3"), converted=True)
        return FileText(legacy.convert(content.decode("cp1252"), "vni"), converted=True)
    except UnicodeDecodeError:
        return None


def typographic(content: bytes) -> FileText | None:
    """ASCII with dashes and quotation marks of Windows, the same in all its code pages."""
    if TYPOGRAPHY.search(content):
        return None
    return FileText(content.decode("cp1252"))


def strictly(content: bytes, name: str) -> str:
    try:
        return content.decode(name)
    except UnicodeDecodeError as error:
        raise Unreadable("unreadable.encoding", line=line_of(content, error)) from error


def line_of(content: bytes, error: UnicodeDecodeError) -> int:
    return content.count(b"\n", 0, error.start) + 1


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
