"""The part of a TrueType font that Vietnamese documents need, as a font of its own.

A document carries its letters along, so that it looks on every machine as it was set; the whole
font would be thirty times the document. Glyphs keep their numbers: only their outlines are left
out, and from the table of characters, so that a sign that is not there is borrowed from another
font. Hints for coarse screens go too: they are half of it.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

FONTS = Path(__file__).parent.parent / "fonts"

# Latin with all marks of Vietnamese, the signs of ordinary text, đồng and euro.
RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x1A0, 0x1B0), (0x300, 0x309), (0x323, 0x323), (0x1EA0, 0x1EF9),
    (0x2010, 0x203A), (0x20AB, 0x20AC), (0x2116, 0x2122), (0x2190, 0x2193), (0x2212, 0x2212),
    (0x2260, 0x2265),
)  # fmt: skip
_KEPT = ("head", "hhea", "hmtx", "maxp", "name", "OS/2")
_NO_GLYPH_NAMES = struct.pack(">LLhhLLLLL", 0x30000, 0, 0, 0, 0, 0, 0, 0, 0)
_WORDS, _SCALE, _MORE, _TWO_SCALES, _MATRIX, _HINTED = 0x01, 0x08, 0x20, 0x40, 0x80, 0x100


@cache
def vietnamese(face: str) -> bytes:
    """The letters of Vietnamese of one of the fonts that come with the program."""
    codes = (code for first, last in RANGES for code in range(first, last + 1))
    return part((FONTS / f"{face}.ttf").read_bytes(), codes)


def part(font: bytes, codes: Iterable[int]) -> bytes:
    """A font with the characters of `codes` that `font` has, and no others."""
    tables = dict(_tables(font))
    glyphs = _glyph_numbers(tables["cmap"])
    kept = {code: glyphs[code] for code in codes if glyphs.get(code)}
    outlines = _outlines(tables)
    wanted = _with_parts({0, *kept.values()}, outlines)
    glyf, places = bytearray(), [0]
    for number, outline in enumerate(outlines):
        if number in wanted:
            plain = _unhinted(outline)
            glyf += plain + bytes(-len(plain) % 4)
        places.append(len(glyf))
    head = bytearray(tables["head"])
    head[8:12] = bytes(4)  # The sum of the whole, known at the end.
    head[50:52] = struct.pack(">h", 1)
    return _font(
        {name: tables[name] for name in _KEPT if name in tables}
        | {
            "head": bytes(head),
            "glyf": bytes(glyf),
            "loca": struct.pack(f">{len(places)}L", *places),
            "cmap": _characters(kept),
            "post": _NO_GLYPH_NAMES,
        }
    )


def _tables(font: bytes) -> Iterator[tuple[str, bytes]]:
    (count,) = struct.unpack_from(">H", font, 4)
    for index in range(count):
        name, _, start, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        yield name.decode("ascii"), font[start : start + length]


def _glyph_numbers(cmap: bytes) -> dict[int, int]:
    """The glyph of each character of the basic plane."""
    (count,) = struct.unpack_from(">H", cmap, 2)
    records = [struct.unpack_from(">HHL", cmap, 4 + 8 * index) for index in range(count)]
    start = next(start for platform, kind, start in records if (platform, kind) == (3, 1))
    (doubled,) = struct.unpack_from(">H", cmap, start + 6)
    size, at = doubled // 2, start + 14
    ends = struct.unpack_from(f">{size}H", cmap, at)
    firsts = struct.unpack_from(f">{size}H", cmap, at + doubled + 2)
    deltas = struct.unpack_from(f">{size}H", cmap, at + 2 * doubled + 2)
    found = {}
    for index, (first, end, delta) in enumerate(zip(firsts, ends, deltas, strict=True)):
        place = at + 3 * doubled + 2 + 2 * index
        (shift,) = struct.unpack_from(">H", cmap, place)
        for code in range(first, min(end, 0xFFFE) + 1):
            glyph = code
            if shift:
                (glyph,) = struct.unpack_from(">H", cmap, place + shift + 2 * (code - first))
            found[code] = (glyph + delta) & 0xFFFF if glyph else 0
    return found


def _outlines(tables: Mapping[str, bytes]) -> list[bytes]:
    long = struct.unpack_from(">h", tables["head"], 50)[0] == 1
    (count,) = struct.unpack_from(">H", tables["maxp"], 4)
    places = struct.unpack_from(f">{count + 1}{'L' if long else 'H'}", tables["loca"])
    unit = 1 if long else 2
    return [tables["glyf"][start * unit : end * unit] for start, end in pairwise(places)]


def _with_parts(glyphs: set[int], outlines: list[bytes]) -> set[int]:
    """These glyphs, and those of which they are put together: a letter and its marks."""
    found: set[int] = set()
    open_ = list(glyphs)
    while open_:
        glyph = open_.pop()
        if glyph not in found:
            found.add(glyph)
            open_.extend(_parts_of(outlines[glyph]))
    return found


def _contours(outline: bytes) -> int:
    """How many there are; less than none where a glyph is put together from others."""
    return int(struct.unpack_from(">h", outline)[0]) if outline else 0


def _parts_of(outline: bytes) -> Iterator[int]:
    if _contours(outline) < 0:
        for _, _, glyph, _ in _pieces(outline):
            yield glyph


def _pieces(outline: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Where each piece of a composite glyph begins, its flags and glyph, and where it ends."""
    at, flags = 10, _MORE
    while flags & _MORE:
        start = at
        flags, glyph = struct.unpack_from(">HH", outline, at)
        at += 8 if flags & _WORDS else 6
        at += 2 * bool(flags & _SCALE) + 4 * bool(flags & _TWO_SCALES) + 8 * bool(flags & _MATRIX)
        yield start, flags, glyph, at


def _unhinted(outline: bytes) -> bytes:
    count = _contours(outline)
    if count < 0:
        plain = bytearray(outline)
        pieces = list(_pieces(outline))
        for start, flags, *_ in pieces:
            plain[start : start + 2] = struct.pack(">H", flags & ~_HINTED)
        return bytes(plain[: pieces[-1][-1]])
    if not outline:
        return outline
    at = 10 + 2 * count
    (length,) = struct.unpack_from(">H", outline, at)
    return outline[:at] + bytes(2) + outline[at + 2 + length :]


def _characters(glyphs: Mapping[int, int]) -> bytes:
    """A table of characters: stretches of codes whose glyphs follow each other."""
    stretches: list[list[int]] = []
    for code, glyph in sorted(glyphs.items()):
        if stretches and stretches[-1][1] == code - 1 and code + stretches[-1][2] == glyph:
            stretches[-1][1] = code
        else:
            stretches.append([code, code, glyph - code])
    stretches.append([0xFFFF, 0xFFFF, 1])
    size = len(stretches)
    steps = size.bit_length() - 1
    body = struct.pack(
        ">HHHHHHH", 4, 16 + 8 * size, 0, 2 * size, 2 << steps, steps, 2 * size - (2 << steps)
    )
    firsts, ends, deltas = zip(*stretches, strict=True)
    body += struct.pack(f">{size}HH{size}H", *ends, 0, *firsts)
    body += struct.pack(f">{size}H{size}H", *(d & 0xFFFF for d in deltas), *[0] * size)
    return struct.pack(">HHHHL", 0, 1, 3, 1, 12) + body


def _font(tables: Mapping[str, bytes]) -> bytes:
    count = len(tables)
    steps = count.bit_length() - 1
    directory = struct.pack(
        ">LHHHH", 0x10000, count, 16 << steps, steps, 16 * count - (16 << steps)
    )
    start, body, head = 12 + 16 * count, bytearray(), 0
    for name, table in sorted(tables.items()):
        if name == "head":
            head = start + len(body)
        directory += struct.pack(
            ">4sLLL", name.encode(), _sum(table), start + len(body), len(table)
        )
        body += table + bytes(-len(table) % 4)
    whole = bytearray(directory) + body
    whole[head + 8 : head + 12] = struct.pack(">L", (0xB1B0AFBA - _sum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


def _sum(table: bytes) -> int:
    whole = table + bytes(-len(table) % 4)
    words: tuple[int, ...] = struct.unpack(f">{len(whole) // 4}L", whole)
    return sum(words) & 0xFFFFFFFF
