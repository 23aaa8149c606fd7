"""Files as accidents and strangers leave them: documents with bytes, parts, rows or cells changed.

The same seed gives the same file. A change within a zip is packed again, and one within a PDF's
streams compressed again, so that it reaches what reads the contents.
"""

from __future__ import annotations

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable
from html import escape
from pathlib import Path
from random import Random

# Cells nobody should type, and cells somebody did.
CELLS = (
    "", " ", "-", "x", "1", "0", "-3", "6 sao", "4 sao", "5", "Tiềm năng 5 sao", "ba", "Không đạt",
    "99,5", "101", "1e308", "NaN", "#N/A", "31/02/2023", "29/02/2024", "45291", "9999-12-31",
    "1/1/1", "12/QĐ-UBND", "QD số 12 ngày 1/2/2023", "Tổng cộng: 7", "II", "Sản phẩm", "Chủ thể",
    "HTX A", "Hộ kinh doanh", "Chè xanh; Mật ong", "Chè xanh 2023 (80 điểm)", "=1+1", "@SUM(A1)",
    "<b>Chè</b>", "\x1b[31mChè", "Chè \u202edỏ", "Che\u0300 xanh", "Chè\u00a0 xanh", "Chè\nxanh",
    "CheÌ xanh", "Chè\x00xanh", "\ufffe", "\U0001f375", "Rất dài " * 700, "A" * 40_000, '"', "'",
    ";", ",", "revocation", "re_evaluation", "thu hồi", "gia hạn", "SP00001", "\ud800",
)  # fmt: skip

# What Python says of a zip that was spoilt before.
UNREADABLE = (
    zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, OSError, ValueError, RuntimeError
)  # fmt: skip

Change = Callable[[bytes, Random], bytes]


def spoilt(path: Path, chance: Random) -> bytes:
    """The file with something about it changed."""
    content = path.read_bytes()
    if chance.random() < 0.25:
        return chance.choice(ROUGH[path.suffix])(content, chance)
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        content = chance.choice(GENTLE[path.suffix])(content, chance)
    return content


def flipped(content: bytes, chance: Random) -> bytes:
    """Bytes changed, lost, swapped, or set to what numbers must not be."""
    damaged = bytearray(content)
    for _ in range(chance.choice((1, 2, 5, 20))):
        if not damaged:
            break
        at = chance.randrange(len(damaged))
        what = chance.random()
        if what < 0.6:
            damaged[at] = chance.randrange(256)
        elif what < 0.7:
            del damaged[at : at + chance.randrange(1, 50)]
        elif what < 0.8:
            other = chance.randrange(len(damaged))
            damaged[at : at + 4], damaged[other : other + 4] = (
                damaged[other : other + 4],
                damaged[at : at + 4],
            )
        else:
            damaged[at : at + 4] = chance.choice((b"\xff" * 4, bytes(4), b"9999", b"\xff\xff\0\0"))
    return bytes(damaged)


def cut(content: bytes, chance: Random) -> bytes:
    return content[: chance.randrange(len(content) + 1)]


def within(change: Change, names: str = r".*\.(xml|rels)") -> Change:
    """The same change to one part of a zip, packed again so that its checksums fit."""

    def changed(content: bytes, chance: Random) -> bytes:
        packed_again = io.BytesIO()
        try:
            with zipfile.ZipFile(io.BytesIO(content)) as source:
                parts = {name: source.read(name) for name in source.namelist()}
        except UNREADABLE:
            return content
        hit = chance.choice([name for name in parts if re.fullmatch(names, name)] or [*parts])
        with zipfile.ZipFile(packed_again, "w", zipfile.ZIP_DEFLATED) as target:
            for name, part in parts.items():
                target.writestr(name, change(part, chance) if name == hit else part)
        return packed_again.getvalue()

    return changed


def texts(part: bytes, chance: Random) -> bytes:
    """Texts between tags replaced."""
    found = list(re.finditer(rb">([^<>]+)<", part))
    for one in sorted(chance.sample(found, min(len(found), chance.choice((1, 3, 10)))), key=_end):
        cell = escape(chance.choice(CELLS)).encode("utf-8", "surrogatepass")
        said = cell if chance.random() < 0.5 else chance.choice(found)[1]
        part = part[: one.start(1)] + said + part[one.end(1) :]
    return part


def elements(part: bytes, chance: Random) -> bytes:
    """Rows and cells lost, doubled or exchanged."""
    tag = chance.choice((b"row", b"c", b"si", b"w:tr", b"w:tc", b"w:p", b"w:r", b"w:tcPr",
                         b"table:table-row", b"table:table-cell", b"text:p"))  # fmt: skip
    found = list(re.finditer(rb"<%b[ >/].*?</%b>" % (tag, tag), part, re.DOTALL))
    if not found:
        return part
    one, other = chance.choice(found), chance.choice(found)
    what = chance.choice((b"", one[0] * 2, other[0], one[0] * 30))
    return part[: one.start()] + what + part[one.end() :]


def numbers(part: bytes, chance: Random) -> bytes:
    """Numbers in attributes set to others."""
    found = list(re.finditer(rb'="[A-Z]*(\d+)"', part))
    for one in sorted(chance.sample(found, min(len(found), chance.choice((1, 3, 20)))), key=_end):
        number = chance.choice(
            (b"0", b"1", b"2", b"7", b"-1", b"65536", b"1048576", b"99999999999")
        )
        part = part[: one.start(1)] + number + part[one.end(1) :]
    return part


def _end(found: re.Match[bytes]) -> int:
    """From the last to the first, so that places stay right while text is put in."""
    return -found.end()


def lost(content: bytes, chance: Random) -> bytes:
    """A zip without one of its parts."""
    packed_again = io.BytesIO()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as source:
            gone = chance.choice(source.namelist())
            with zipfile.ZipFile(packed_again, "w", zipfile.ZIP_DEFLATED) as target:
                for name in source.namelist():
                    if name != gone:
                        target.writestr(name, source.read(name))
    except UNREADABLE:
        return content
    return packed_again.getvalue()


def table(content: bytes, chance: Random) -> bytes:
    """Rows and cells of a CSV file changed, and written as another program might."""
    text = content.decode("utf-8-sig", "replace").replace("\0", "")
    csv.field_size_limit(1 << 30)
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for _ in range(chance.choice((1, 2, 8))):
        if not rows:
            break
        row = chance.choice(rows)
        at = chance.randrange(len(row) + 1)
        what = chance.randrange(9)
        if what < 2 and row:
            row[at - 1] = chance.choice(CELLS)
        elif what < 4 and row:
            other = chance.choice(rows)
            row[at - 1] = other[min(at, len(other)) - 1] if other else ""
        elif what == 4:
            row.insert(at, chance.choice(CELLS))
        elif what == 5:
            del row[at : at + 1]
        elif what == 6:
            rows.insert(chance.randrange(len(rows) + 1), list(row))
        elif what == 7:
            rows.remove(row)
        else:
            chance.shuffle(row)
    out = io.StringIO()
    quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    delimiter = chance.choice((",", ",", ",", ";", "\t", "|"))
    end = chance.choice(("\n", "\r\n", "\r"))
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=end).writerows(rows)
    return out.getvalue().encode("utf-8", "surrogatepass")


def recoded(content: bytes, chance: Random) -> bytes:
    """The same text in another encoding, or with a quotation mark lost."""
    text = content.decode("utf-8-sig", "replace")
    coding = chance.choice(("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1258", "cp1252"))
    if coding == "utf-8":
        text = text.replace('"', "", 1)
    return text.encode(coding, "replace")


def streams(content: bytes, chance: Random) -> bytes:
    """What a PDF draws changed: compressed again into the room it had."""
    found = list(re.finditer(rb"stream\r?\n(.+?)\r?\nendstream", content, re.DOTALL))
    chance.shuffle(found)
    for one in found[:8]:
        try:
            drawn = zlib.decompress(one[1])
        except zlib.error:
            continue
        if b" Tf" not in drawn and b" re" not in drawn and chance.random() < 0.7:
            continue
        packed = zlib.compress(_drawing(drawn, chance), 9)
        if len(packed) <= len(one[1]):
            return (
                content[: one.start(1)] + packed.ljust(len(one[1]), b"\0") + content[one.end(1) :]
            )
    return content


def _drawing(drawn: bytes, chance: Random) -> bytes:
    lines = drawn.split(b"\n")
    for _ in range(chance.choice((1, 5, 40))):
        at = chance.randrange(len(lines))
        what = chance.randrange(4)
        if what == 0:
            lines[at] = re.sub(rb"-?\d+(\.\d+)?", b"%d" % chance.randrange(-2000, 2000), lines[at])
        elif what == 1:
            lines[at] = b""
        elif what == 2:
            lines[at] = chance.choice(lines)
        else:
            lines[at] = flipped(lines[at], chance)
    return b"\n".join(lines)


_OF_ZIP = (flipped, cut, lost, within(flipped), within(texts), within(numbers))
_SHEETS, _TEXT = r"xl/(worksheets/.*|sharedStrings)\.xml", r"(word/document|content)\.xml"

# Ways that mostly leave a file nobody can read, and ways that mostly leave one with odd contents.
ROUGH: dict[str, tuple[Change, ...]] = {
    ".csv": (flipped, cut, recoded),
    ".xlsx": _OF_ZIP,
    ".docx": _OF_ZIP,
    ".ods": _OF_ZIP,
    ".pdf": (flipped, cut),
    ".xls": (flipped, cut),
}
GENTLE: dict[str, tuple[Change, ...]] = {
    ".csv": (table,),
    ".xlsx": tuple(within(one, _SHEETS) for one in (texts, texts, elements, numbers)),
    ".docx": tuple(within(one, _TEXT) for one in (texts, texts, elements, numbers)),
    ".ods": tuple(within(one, _TEXT) for one in (texts, texts, elements, numbers)),
    ".pdf": (streams,),
    ".xls": (flipped,),
}
