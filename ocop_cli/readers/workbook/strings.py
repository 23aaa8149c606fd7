"""The texts that the cells of an xlsx share: parts of them in old fonts or struck through, and
whether they are safe to hand out.

A library copies a shared text for each cell that names it, so that one long text and many cells
are as good as a bomb; and it makes room for as many texts as the part says it has.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.etree import ElementTree

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers import archive
from ocop_cli.readers.raised import is_mark
from ocop_cli.readers.workbook.marks import Run

NAME = "xl/sharedStrings.xml"
PIECE = 1 << 20
MOST_LETTERS = 150_000_000

# What stands in a text whose parts may be struck through or set in an old font.
SPEAKING = (b"strike", b"superscript", b".Vn", b".VN", b".vn", b"VNI-", b"VNI ", b"Vni", b"vni")
COUNT = re.compile(rb"""[cC]ount\s*=\s*["'](\d+)["']""")
USE = re.compile(rb'\st="s"[^>]*+>?(?:\s*+<v>(\d+))?')

# Texts with something to say, by number: their runs, and whether any is struck through.
Speaking = dict[int, tuple[tuple[Run, ...], bool]]


def speaking(packed: zipfile.ZipFile) -> Speaking:
    """The shared texts with an old font or a strike in a part of them."""
    part = archive.part(packed, NAME)
    if part is None or not any(map(speaks, pieces(packed, part))):
        return {}
    found: Speaking = {}
    number = 0
    with packed.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            if local(element) == "si":
                runs, struck = runs_of(element)
                if struck or any(run.font or run.raised for run in runs):
                    found[number] = runs, struck
                number += 1
                element.clear()
    return found


def check(packed: zipfile.ZipFile, sheets: tuple[str, ...]) -> None:
    """Raises Unreadable (``bomb``) where the texts would not fit in memory once handed out."""
    texts = archive.part(packed, NAME)
    if texts is None:
        return
    size = packed.NameToInfo[texts].file_size
    with packed.open(texts) as stream:
        for said in COUNT.findall(stream.read(PIECE).partition(b"<si")[0]):
            if int(said) > max(size, packed_sizes(packed, sheets)):
                raise Unreadable("unreadable.bomb", part=texts)
    lengths: list[int] = []
    longest = 0
    uses = sum(piece.count(b't="s"') for part in sheets for piece in pieces(packed, part))
    for length in text_lengths(packed, texts):
        lengths.append(length)
        longest = max(longest, length)
    if longest * uses <= MOST_LETTERS:
        return
    letters = 0
    for part in sheets:
        for piece in pieces(packed, part):
            letters += sum(
                lengths[number]
                for number in map(int, filter(None, USE.findall(piece)))
                if number < len(lengths)
            )
            if letters > MOST_LETTERS:
                raise Unreadable("unreadable.bomb", part=texts)


def packed_sizes(packed: zipfile.ZipFile, parts: tuple[str, ...]) -> int:
    return sum(packed.NameToInfo[part].file_size for part in parts)


def text_lengths(packed: zipfile.ZipFile, part: str) -> Iterator[int]:
    """How many bytes each shared text takes in the part that holds them."""
    length = 0
    for piece in pieces(packed, part):
        *whole, rest = piece.split(b"</si>")
        for text in whole:
            yield length + len(text)
            length = 0
        length += len(rest)


def pieces(packed: zipfile.ZipFile, part: str) -> Iterator[bytes]:
    """The part piece by piece, each with the last bytes of the one before it cut at a tag."""
    rest = b""
    with packed.open(part) as stream:
        while new := stream.read(PIECE):
            new = rest + new
            cut = new.rfind(b"<")
            yield new[:cut] if cut > 0 else new
            rest = new[cut:] if cut > 0 else b""
    yield rest


def speaks(text: bytes) -> bool:
    """Whether the XML of a text may set a part of it in an old font, or strike it through."""
    return any(sign in text for sign in SPEAKING)


def runs_of(element: ElementTree.Element) -> tuple[tuple[Run, ...], bool]:
    """The runs of a shared or inline text, and whether any of them is struck through."""
    runs: list[Run] = []
    any_struck = False
    for child in element:
        if local(child) not in ("r", "t"):
            continue
        font: str | None = None
        raised = False
        text = child.text or "" if local(child) == "t" else ""
        for part in child:
            if local(part) == "rPr":
                font, struck = font_of(part)
                any_struck = any_struck or struck
                raised = any(
                    local(one) == "vertAlign" and one.get("val") == "superscript" for one in part
                )
            elif local(part) == "t":
                text += part.text or ""
        runs.append(Run(text, font, raised=raised and bool(text.strip())))
    return tuple(runs), any_struck


def without_raised(runs: Sequence[Run]) -> str | None:
    """The text of the runs without the raised marks of footnotes; None where there is none."""
    kept = ""
    dropped = False
    for run in runs:
        if run.raised and is_mark(run.text, kept):
            dropped = True
        else:
            kept += run.text
    return kept.rstrip() if dropped else None


def font_of(element: ElementTree.Element) -> tuple[str | None, bool]:
    """The name and the strike of a ``font`` or ``rPr``."""
    name: str | None = None
    struck = False
    for child in element:
        if local(child) in ("name", "rFont"):
            name = child.get("val")
        elif local(child) == "strike":
            struck = child.get("val", "1") in ("1", "true")
    return name, struck


def local(element: ElementTree.Element) -> str:
    """The element's name without its namespace."""
    return element.tag.rpartition("}")[2]
