"""The text of a Word paragraph with every letter a reader of the printed page sees.

python-docx leaves out insertions, content controls, smart tags, fields and text boxes, and shows
what was deleted; so the XML is walked here. What is not printed as it stands is remarked upon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from lxml.etree import _Element as Element

from ocop_cli.model.pages import Mark
from ocop_cli.readers.raised import is_mark
from ocop_cli.readers.word.names import W
from ocop_cli.readers.word.styles import FONTLESS, Look, WordStyles, direct_look
from ocop_cli.text import legacy

MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
VAL = W + "val"
BOX = W + "txbxContent"

LETTERS: Mapping[str, str] = {
    W + "tab": "\t",
    W + "ptab": "\t",
    W + "br": "\n",
    W + "cr": "\n",
    # Only its line breaking differs from a hyphen's.
    W + "noBreakHyphen": "-",
    W + "softHyphen": "\u00ad",
}
REFERENCES: Mapping[str, str] = {
    W + f"{kind}Reference": kind for kind in ("comment", "footnote", "endnote")
}
GONE = frozenset({W + "del", W + "moveFrom"})
CAME = frozenset({W + "ins", W + "moveTo"})
WITHOUT_TEXT = frozenset(
    W + name
    for name in (
        *("pPr", "rPr", "sdtPr", "sdtEndPr", "tblPr", "trPr", "tcPr", "smartTagPr", "customXmlPr"),
        *("sectPr", "instrText", "delText", "delInstrText", "rt", "fldData", "annotationRef"),
    )
)
# Wingdings has pictures where other fonts have letters; these are the ones that answer yes or no.
WINGDINGS = {
    0xFC: "✓", 0xFB: "✗", 0xFE: "☑", 0xFD: "☒", 0xA8: "☐", 0x6F: "☐", 0x78: "☒",
    0xAB: "★", 0xB6: "☆", 0x6C: "●", 0x6E: "■", 0xF0: "⇨", 0xE0: "→", 0xA7: "▪",
}  # fmt: skip
WINGDINGS_2 = {0x50: "✓", 0x4F: "✗", 0x52: "☑", 0x51: "☒", 0x53: "☒", 0xA3: "☐", 0xEA: "★"}
PICTURES = {"wingdings": WINGDINGS, "wingdings 2": WINGDINGS_2}
OLD = "old"


@dataclass(slots=True)
class Strand:
    """The text met so far: pieces, each with its font, and what was remarkable about them.

    A long list has some hundred thousand of these, of which nearly all have one piece and no more.
    """

    pieces: list[legacy.FontText] = field(default_factory=list)
    marks: frozenset[Mark] = frozenset()
    hidden: bool = False
    boxes: tuple[Element, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()  # kind and id of those it refers to

    def add(self, text: str, font: str | None = None) -> None:
        # VNI writes one letter as two, which may stand in two runs: neighbours are kept together.
        if self.pieces and self.pieces[-1].font == font:
            text = self.pieces.pop().text + text
        self.pieces.append(legacy.FontText(text, font))

    @property
    def text(self) -> str:
        """The letters so far, as the file has them."""
        return "".join(text for text, _ in self.pieces)

    @property
    def blank(self) -> bool:
        return all(not text or text.isspace() for text, _ in self.pieces)


def settled(strands: Sequence[Strand]) -> list[str | None]:
    """The text of each strand in Unicode, None where it is blank.

    The strands of a document are judged together; what was converted is marked in its strand.
    """
    given = {
        (number, place): piece
        for number, strand in enumerate(strands)
        for place, piece in enumerate(strand.pieces)
    }
    old = legacy.settle(given)
    texts: list[str | None] = []
    for number, strand in enumerate(strands):
        parts: list[str] = []
        for place, piece in enumerate(strand.pieces):
            found = old.get((number, place))
            if found is None:
                parts.append(piece.text)
            else:
                parts.append(found.text)
                strand.marks |= {found.mark}
        text = "".join(parts).strip("\n")
        texts.append(text if text.strip() else None)
    return texts


class TextReader:
    """Reads paragraphs of one story (body, header, note) in order; knows in which field it is."""

    def __init__(self, styles: WordStyles) -> None:
        self.styles = styles
        self.fields: list[bool] = []  # for each open field: whether its result has begun

    def add(self, paragraph: Element, strand: Strand, table_look: Look = FONTLESS) -> None:
        """The text of `paragraph`, added to `strand`."""
        style = None
        for properties in paragraph.iterchildren(W + "pPr"):
            for child in properties.iterchildren(W + "pStyle"):
                style = child.get(VAL)
        look = table_look.under(self.styles.paragraph(style))
        self.descend(paragraph, strand, look)

    def descend(self, element: Element, strand: Strand, look: Look) -> None:
        for child in element:
            tag = child.tag
            if tag == W + "r":
                self.add_run(child, strand, look)
            elif tag in WITHOUT_TEXT:
                continue
            elif tag in GONE:
                if has_text(child):
                    strand.marks |= {Mark.DRAFT}
            elif tag == MATH_TEXT:
                self.put(child.text or "", strand, look)
            else:
                if tag in CAME and has_text(child):
                    strand.marks |= {Mark.DRAFT}
                self.descend(child, strand, look)

    def add_run(self, run: Element, strand: Strand, look: Look) -> None:
        for child in run:
            tag = child.tag
            if tag == W + "t":
                self.put(child.text or "", strand, look)
            elif tag == W + "rPr":
                direct, style = direct_look(child)
                look = look.under(self.styles.character(style)).under(direct)
            elif tag in LETTERS:
                self.put(LETTERS[tag], strand, look)
            elif tag == W + "sym":
                self.put(symbol(child), strand, look)
            elif tag == W + "fldChar":
                self.turn_field(child, strand)
            elif tag in GONE:
                if has_text(child):
                    strand.marks |= {Mark.DRAFT}
            elif tag in REFERENCES:
                strand.notes += ((REFERENCES[tag], child.get(W + "id", "")),)
            elif tag in WITHOUT_TEXT:
                continue
            elif tag == W + "ruby":
                for base in child.iterchildren(W + "rubyBase"):
                    self.descend(base, strand, look)
            else:
                strand.boxes += tuple(boxes(child))

    def put(self, text: str, strand: Strand, look: Look) -> None:
        # The result of a field that only feeds the instruction of another is not printed.
        if not text or not all(self.fields[:-1]):
            return
        kind = kind_of(look.font)
        if kind in PICTURES:
            text = "".join(PICTURES[kind].get(ord(letter) & 0xFF, letter) for letter in text)
        if look.raised and is_mark(text, strand.text):
            return
        strand.add(text, look.font if kind == OLD else None)
        if text.isspace():
            return
        if look.hidden:
            strand.hidden = True
        if look.struck:
            strand.marks |= {Mark.STRUCK}

    def turn_field(self, char: Element, strand: Strand) -> None:
        kind = char.get(W + "fldCharType")
        if kind == "begin":
            self.fields.append(False)
            for box in char.iter(W + "checkBox"):
                strand.add(ballot(box))
        elif kind == "separate" and self.fields:
            self.fields[-1] = True
        elif kind == "end" and self.fields:
            self.fields.pop()


@lru_cache(maxsize=256)
def kind_of(font: str | None) -> str | None:
    """What is to be done with letters of `font`: a key of `PICTURES`, `OLD`, or nothing."""
    if font is None:
        return None
    if font.casefold() in PICTURES:
        return font.casefold()
    return OLD if legacy.by_font(font) else None


def has_text(element: Element) -> bool:
    return any(
        child.text and not child.text.isspace()
        for child in element.iter(W + "t", W + "delText", MATH_TEXT)
    )


def boxes(element: Element) -> Iterator[Element]:
    """The contents of the text boxes in `element`, each once (Word stores two drawings of one)."""
    if element.tag == BOX:
        yield element
    elif element.tag == MC + "AlternateContent":
        best: list[Element] = []
        for choice in element:
            best = best or list(boxes(choice))
        yield from best
    else:
        for child in element:
            yield from boxes(child)


def symbol(element: Element) -> str:
    """The letter of a `w:sym`: a code in a font of pictures."""
    try:
        code = int(element.get(W + "char", ""), 16)
    except ValueError:
        return "\ufffd"
    kind = kind_of(element.get(W + "font"))
    if kind in PICTURES:
        return PICTURES[kind].get(code & 0xFF, "\ufffd")
    code = code & 0xFF if 0xF000 <= code <= 0xF0FF else code
    return chr(code) if 0x20 <= code < 0xD800 or 0xE000 <= code < 0x110000 else "\ufffd"


def ballot(box: Element) -> str:
    """A check box of an old form, ticked or not."""
    state = next(box.iterchildren(W + "checked"), None)
    if state is None:
        state = next(box.iterchildren(W + "default"), None)
    return "☒" if state is not None and state.get(VAL, "1") in ("1", "true", "on") else "☐"
