"""An office's own letterhead in Word: its head, its typeface and its margins; the rest is drafted
under it.

What counts as the head is what stands before the document's own text: the names of the offices, the
national heading, number, place and day. Number and day are filled in where they stand.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from io import BytesIO
from typing import Any, BinaryIO
from zipfile import BadZipFile, ZipFile

from lxml import etree

from ocop_cli.model.errors import OcopError
from ocop_cli.publishing.letters.form import INDENT, SUBJECT
from ocop_cli.publishing.letters.letter import DOTS, Letter
from ocop_cli.text.keys import fold
from ocop_cli.writers.docx import package
from ocop_cli.writers.docx.pieces import paragraph
from ocop_cli.writers.paper import Paper

LARGEST = 1_000_000  # of the file; it is kept in the register
LARGEST_INSIDE = 20_000_000
SEARCHED = 15  # blocks of a document in which its head must end
_W = f"{{{package.MAIN}}}"
_LINE = f"{_W}p"
_DOCUMENT = "word/document.xml"
_NUMBER = re.compile(r"^\s*Số\s*:", re.IGNORECASE)
_DAY = re.compile(r"^(?>.*?ngày\b)(?>.*?\btháng\b).*\bnăm\b", re.IGNORECASE | re.MULTILINE)
_SUBJECT = re.compile(r"^\s*V/v\b", re.IGNORECASE)
_BEGINS = ("can cu", "kinh gui", "thong bao", "quyet dinh", "theo de nghi", "cong van")
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True)

Element = Any


@dataclass(frozen=True, slots=True)
class OfficePaper(Paper):
    """The page of an office's letterhead, in points."""

    sides: tuple[float, float]
    margins: tuple[float, float, float, float]  # top, right, bottom, left

    @property
    def turned(self) -> OfficePaper:
        """The same paper lying across."""
        wide, high = sorted(self.sides, reverse=True)
        return OfficePaper(True, (wide, high), self.margins)

    @property
    def width(self) -> float:
        return self.sides[0]

    @property
    def height(self) -> float:
        return self.sides[1]

    @property
    def top(self) -> float:
        return self.margins[0]

    @property
    def right(self) -> float:
        return self.margins[1]

    @property
    def bottom(self) -> float:
        return self.margins[2]

    @property
    def left(self) -> float:
        return self.margins[3]


@dataclass(frozen=True, slots=True)
class Letterhead:
    """A letterhead read: the parts of its package, its head, its page, the typeface of its head."""

    parts: dict[str, bytes]
    root: Element
    head: tuple[Element, ...]
    section: Element
    paper: OfficePaper
    typeface: str | None


def read(content: bytes) -> Letterhead:
    """The letterhead in a Word file; raises OcopError where there is none, with what to do."""
    if len(content) > LARGEST:
        raise OcopError("letterhead.large", most=LARGEST // 1000)
    try:
        with ZipFile(BytesIO(content)) as archive:
            if sum(one.file_size for one in archive.infolist()) > LARGEST_INSIDE:
                raise OcopError("letterhead.large", most=LARGEST // 1000)
            parts = {one.filename: archive.read(one) for one in archive.infolist()}
        root = etree.fromstring(parts[_DOCUMENT], _PARSER)
        body = root.find(f"{_W}body")
        if body is None:
            raise KeyError(_DOCUMENT)
    except (BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError) as error:
        raise OcopError("letterhead.not_word") from error
    section = body.find(f"{_W}sectPr")
    if section is None:
        section = etree.SubElement(body, f"{_W}sectPr")
    head = _head(body)
    margins = [part for name, part in parts.items() if name.startswith("word/header")]
    if not head and not any(_is_motto(_text(etree.fromstring(m, _PARSER))) for m in margins):
        raise OcopError("letterhead.no_head")
    return Letterhead(parts, root, head, section, _paper(section), _typeface(head))


def _head(body: Element) -> tuple[Element, ...]:
    """The blocks up to the last one that belongs to a head; none where there is no motto."""
    last, motto = -1, False
    blocks = [one for one in body if one.tag in (f"{_W}p", f"{_W}tbl")]
    for place, block in enumerate(blocks[:SEARCHED]):
        text = _text(block)
        if block.tag == f"{_W}p" and fold(text).strip().startswith(_BEGINS):
            break
        lines = [_text(line) for line in block.iter(_LINE)]
        if _is_motto(text) or any(form.search(x) for x in lines for form in (_NUMBER, _DAY)):
            last, motto = place, motto or _is_motto(text)
    return tuple(blocks[: last + 1]) if motto else ()


def _is_motto(text: str) -> bool:
    plain = fold(text)
    return "doc lap" in plain and "hanh phuc" in plain


def _text(element: Element) -> str:
    return "".join(one.text or "" for one in element.iter(f"{_W}t"))


def _paper(section: Element) -> OfficePaper:
    def points(name: str, *sides: str) -> list[float]:
        found = section.find(f"{_W}{name}")
        defaults = {"w": 11906, "h": 16838, "top": 1134, "bottom": 1134, "left": 1701, "right": 851}
        said = {side: found.get(f"{_W}{side}") if found is not None else None for side in sides}
        return [abs(int(float(said[side] or defaults[side]))) / 20 for side in sides]

    wide, high = points("pgSz", "w", "h")
    top, right, bottom, left = points("pgMar", "top", "right", "bottom", "left")
    return OfficePaper(wide > high, (wide, high), (top, right, bottom, left))


def _typeface(head: Sequence[Element]) -> str | None:
    """The typeface most runs of the head name themselves; None where they leave it to the style."""
    named = Counter(
        fonts.get(f"{_W}ascii")
        for block in head
        for fonts in block.iter(f"{_W}rFonts")
        if fonts.get(f"{_W}ascii")
    )
    return named.most_common(1)[0][0] if named else None


def filled(head: Letterhead, letter: Letter) -> list[Element]:
    """The head with the number, the place and day and the subject of a letter; what it has no line
    for stands under it."""
    blocks = [deepcopy(block) for block in head.head]
    numbered = dated = False
    for block in blocks:
        for line in list(block.iter(_LINE)):
            text = _text(line)
            if _NUMBER.search(text):
                _write(line, f"Số: {letter.number}")
                numbered = True
                if not letter.kind and not _has_subject(blocks):
                    line.addnext(_parsed(_subject(letter))[0])
            elif _SUBJECT.search(text):
                _write(line, "" if letter.kind else letter.subject)
            elif _DAY.search(text) and len(text) < 90:
                _write(line, _placed(text, letter.place_and_day))
                dated = True
    under = []
    if not numbered:
        under.append(paragraph(f"Số: {letter.number}", align="left", after=2))
        under += [] if letter.kind else [_subject(letter)]
    if not dated:
        under.append(paragraph(letter.place_and_day, align="right", italic=True, indent=INDENT))
    return blocks + _parsed("".join(under))


def _has_subject(blocks: Sequence[Element]) -> bool:
    return any(_SUBJECT.search(_text(line)) for block in blocks for line in block.iter(_LINE))


def _subject(letter: Letter) -> str:
    return paragraph(letter.subject, align="center", size=SUBJECT, before=6)


def _placed(printed: str, wanted: str) -> str:
    """The place and day; the letterhead's own place where the office set none."""
    place, comma, day = wanted.partition(", ")
    if DOTS not in place or not comma:
        return wanted
    own = re.split(r",?(?<!\s)\s*+ngày\b", printed, maxsplit=1)[0].strip()
    return f"{own or place}, {day}"


def _write(line: Element, text: str) -> None:
    """Put a text into the runs of a line, in the look of the first of them."""
    texts = list(line.iter(f"{_W}t"))
    for place, one in enumerate(texts):
        one.text = text if place == 0 else ""
        one.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")


def _parsed(pieces: str) -> list[Element]:
    wrapped = f'<w:body xmlns:w="{package.MAIN}" xmlns:r="{package.RELATIONS}">{pieces}</w:body>'
    return list(etree.fromstring(wrapped.encode(), _PARSER))


def write(head: Letterhead, letters: Sequence[tuple[Letter, Sequence[str]]], out: BinaryIO) -> None:
    """Write each letter under its head; `letters` have what follows it as sections of pieces: the
    text first, then each annex, which lies across."""
    root = deepcopy(head.root)
    body = root.find(f"{_W}body")
    for block in list(body):
        body.remove(block)
    sections = [
        (letter if place == 0 else None, pieces)
        for letter, parts in letters
        for place, pieces in enumerate(parts)
    ]
    for place, (letter, pieces) in enumerate(sections):
        if letter is not None:
            body.extend(filled(head, letter))
        drafted = _parsed(pieces)
        _set_in(drafted, head.typeface)
        body.extend(drafted)
        section = _section(head, across=letter is None)
        if place == len(sections) - 1:
            body.append(section)
        else:
            body.append(_ending(section))
    parts = dict(head.parts)
    parts[_DOCUMENT] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    parts["word/styles.xml"] = _with_cell_style(parts.get("word/styles.xml", b""))
    first = letters[0][0]
    package.rewrite(parts, out, title=first.title, office=first.issuer, day=first.day)


def _set_in(drafted: Sequence[Element], typeface: str | None) -> None:
    if typeface is None:
        return
    for block in drafted:
        for run in block.iter(f"{_W}r"):
            look = run.find(f"{_W}rPr")
            if look is None:
                look = etree.Element(f"{_W}rPr")
                run.insert(0, look)
            fonts = etree.Element(f"{_W}rFonts")
            for script in ("ascii", "hAnsi", "cs", "eastAsia"):
                fonts.set(f"{_W}{script}", typeface)
            look.insert(0, fonts)


def _section(head: Letterhead, *, across: bool) -> Element:
    """The letterhead's own section; for an annex that lies across, its paper turned round."""
    section = deepcopy(head.section)
    for name in ("type", "pgNumType"):
        for old in section.findall(f"{_W}{name}"):
            section.remove(old)
    size = section.find(f"{_W}pgSz")
    if size is None:
        size = etree.SubElement(section, f"{_W}pgSz")
    wide, high = sorted(head.paper.sides, reverse=across)
    size.set(f"{_W}w", str(round(wide * 20)))
    size.set(f"{_W}h", str(round(high * 20)))
    size.set(f"{_W}orient", "landscape" if across else "portrait")
    return section


def _ending(section: Element) -> Element:
    (line,) = _parsed(paragraph("", size=1, before=0, after=0))
    look = line.find(f"{_W}pPr")
    look.append(section)
    return line


def _with_cell_style(styles: bytes) -> bytes:
    """The letterhead's styles with the one that cells of tables are set in."""
    root = etree.fromstring(styles or f'<w:styles xmlns:w="{package.MAIN}"/>'.encode(), _PARSER)
    if not any(one.get(f"{_W}styleId") == "Cell" for one in root.iter(f"{_W}style")):
        root.extend(
            _parsed(
                '<w:style w:type="paragraph" w:styleId="Cell"><w:name w:val="Cell"/><w:pPr>'
                '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>'
                '<w:ind w:firstLine="0"/></w:pPr></w:style>'
            )
        )
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
