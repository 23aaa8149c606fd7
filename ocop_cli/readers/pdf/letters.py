"""The letters of a pdf page with their places, as pieces of words in the upright page.

Order in the file means nothing: a word set in two fonts is drawn font by font. So letters are taken
with their places, and put in order by place (`pdf_lines`). Places are in points from the top left,
y downwards, turned so that most of the text runs from left to right.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from ctypes import byref, c_float, c_void_p, create_string_buffer
from dataclasses import dataclass
from math import atan2, hypot, pi

import pypdfium2.raw as pdfium
from pypdfium2 import PdfPage, PdfTextPage

from ocop_cli.readers.pdf.word_gaps import LetterGap, WordGap, word_gap
from ocop_cli.readers.raised import is_mark

WORD = re.compile(r"\S+")
# pdfium's own signs for a hyphen at the end of a line, where the page shows a hyphen.
LINE_HYPHENS = ("\x02", "\ufffe")
SAMPLE = 60
BREAK = re.compile(r"\S (?=\S)")
# How far letters reach over and under the line they stand on, in parts of their size.
ABOVE, BELOW = 0.8, 0.2
SMALLEST = 0.5
LEAST_SLANT = 0.1  # of a quarter turn; a page laid askew on a scanner is turned by less
MOST_SLANTED = 0.2  # of the words of a page, for them to be printed over it
FURTHEST = 12.0  # points between a mark and the letters it hangs on
SMALLER = 0.85  # of the size beside it that a raised mark has at most

Turn = Callable[[float, float], tuple[float, float]]
# How a point of the page becomes one of the upright page, by quarter turns of the text.
TURNS: tuple[Turn, ...] = (
    lambda x, y: (x, -y),
    lambda x, y: (y, x),
    lambda x, y: (-x, y),
    lambda x, y: (-y, -x),
)


@dataclass(slots=True)
class LetterRun:
    """Letters that follow each other in the file without a gap, and their place."""

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    index: int
    quarter: int = 0  # how it is turned against the page: 0 runs from left to right
    slanted: bool = False  # it runs aslant, as what is printed over a page
    font: str | None = None
    unsure: bool = False  # the font does not say which letters these are
    thing: int = 0  # tells the text it was drawn in from others
    reach: float = 0.0  # how far from the letter before it stands in one word, where measured

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2

    @property
    def centre(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def height(self) -> float:
        return self.y1 - self.y0


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How the letters of one text object are set: all in one font, on one line."""

    thing: int  # tells the object from others
    size: float
    base: float  # the line the letters stand on, in the direction of their own writing
    quarter: int  # their turn in the page as the file has it
    font: str | None
    unsure: bool  # the font does not say which letters these are
    slanted: bool = False


class Letters:
    """The letters of one page. Close it when done: pdfium holds them outside Python's memory."""

    def __init__(self, page: PdfPage) -> None:
        self.page: PdfTextPage = page.get_textpage()
        self.raw = self.page.raw
        self.count = self.page.count_chars()
        self.text = self._text()
        self._styles: dict[int, TextStyle] = {}
        self._fonts: dict[int, str | None] = {}
        self._word_gaps: Mapping[float, WordGap] = {}
        self._box = pdfium.FS_RECTF()
        self._box_ref = byref(self._box)
        self._matrix = pdfium.FS_MATRIX()
        self._matrix_ref = byref(self._matrix)
        self.quarter = self._quarter()
        self.turn = TURNS[self.quarter]
        self._word_gaps = self._measured()

    def close(self) -> None:
        self.page.close()

    def _text(self) -> str:
        """One character of text for each letter pdfium counts."""
        text: str = self.page.get_text_range(0, self.count) if self.count else ""
        if len(text) == self.count:
            return text
        # Letters without a meaning are left out there, and some count as two: ask one by one.
        codes = (pdfium.FPDFText_GetUnicode(self.raw, index) for index in range(self.count))
        return "".join(chr(code) if code < 0x110000 else "\ufffd" for code in codes)

    def _quarter(self) -> int:
        """By how many quarter turns most of the text is turned against the page."""
        step = max(1, self.count // SAMPLE)
        seen = Counter(
            self.style(index).quarter
            for index in range(0, self.count, step)
            if not self.text[index].isspace()
        )
        return seen.most_common(1)[0][0] if seen else 0

    def _measured(self) -> dict[float, WordGap]:
        """By the size of letters, how far apart they may stand within a word (`word_gaps`)."""
        breaks: dict[float, list[LetterGap]] = defaultdict(list)
        for found in BREAK.finditer(self.text):
            index = found.start() + 1
            style, after = self.style(index - 1), self.style(index + 1)
            if after.base != style.base or after.size != style.size:
                continue
            turn = TURNS[style.quarter]
            gap = self._extent(index + 1, turn)[0] - self._extent(index - 1, turn)[1]
            drawn = pdfium.FPDFText_IsGenerated(self.raw, index) != 1
            breaks[round(style.size, 1)].append(LetterGap(gap / style.size, drawn))
        measured = {size: word_gap(found) for size, found in breaks.items()}
        return {size: gap for size, gap in measured.items() if gap is not None}

    def _reach(self, index: int, style: TextStyle) -> float:
        """How far a letter may stand from the one before it in a word, by what the page draws."""
        known = self._word_gaps.get(round(style.size, 1)) if self._word_gaps else None
        if known is None or not index:
            return 0.0
        last = index - 1
        if self.text[last].isspace() and pdfium.FPDFText_IsGenerated(self.raw, last) == 1:
            last -= 1
        if last < 0 or not (self.text[last].isalpha() and self.text[index].isalpha()):
            return 0.0
        # A spreadsheet's text may begin as near behind the next; where spaces are drawn, a word is
        # of one text.
        of_one = not known.of_space or self.style(last).thing == style.thing
        return known.widest * style.size if of_one else 0.0

    def style(self, index: int) -> TextStyle:
        """The style of a letter: that of its text object."""
        thing = pdfium.FPDFText_GetTextObject(self.raw, index)
        known = address(thing)
        style = self._styles.get(known)
        if style is None:
            style = self._styles[known] = self._style(thing, known, index)
        return style

    def _style(self, thing: object, known: int, index: int) -> TextStyle:
        pdfium.FPDFText_GetMatrix(self.raw, index, self._matrix_ref)
        matrix = self._matrix
        turned = atan2(matrix.b, matrix.a) / (pi / 2)
        quarter = round(turned) % 4
        _, base = TURNS[quarter](matrix.e, matrix.f)
        size = c_float(1.0)
        font = None
        if thing:
            pdfium.FPDFTextObj_GetFontSize(thing, byref(size))
            handle = pdfium.FPDFTextObj_GetFont(thing)
            used = address(handle)
            if used not in self._fonts:
                self._fonts[used] = font_name(handle)
            font = self._fonts[used]
        scaled = abs(size.value) * hypot(matrix.c, matrix.d)
        unsure = pdfium.FPDFText_HasUnicodeMapError(self.raw, index) == 1
        slanted = abs(turned - round(turned)) > LEAST_SLANT
        return TextStyle(known, max(scaled, SMALLEST), base, quarter, font, unsure, slanted)

    def pieces(self, *, fonts: bool) -> list[LetterRun]:
        """All words and parts of words. `fonts`: note the font of each, and part words by it."""
        found: list[LetterRun] = []
        for match in WORD.finditer(self.text):
            start, end = match.span()
            style = self.style(start)
            if end - start > 1 and (fonts or self.style(end - 1) is not style):
                # Letters of another font may stand anywhere in the line.
                found += self.single(start, end, fonts=fonts)
            else:
                found.append(self.piece(start, end, style, fonts=fonts))
        return self._without_raised(found)

    def _without_raised(self, found: list[LetterRun]) -> list[LetterRun]:
        """The pieces without the small raised marks of footnotes."""
        small = sorted(
            (one for one in found if one.quarter == 0 and is_mark(one.text, "-")),
            key=lambda one: one.x0,
        )
        if not small:
            return found
        ends: dict[int, list[LetterRun]] = defaultdict(list)
        for one in found:
            ends[int(one.x1)].append(one)
        dropped: list[LetterRun] = []
        for one in small:
            if any(_continues(one, other) for other in dropped):
                dropped.append(one)
                continue
            near = range(int(one.x0 - FURTHEST), int(one.x0) + 4)
            others = (other for end in near for other in ends.get(end, ()))
            beside = next((other for other in others if _is_over(one, other)), None)
            if beside is not None and is_mark(one.text, self._before(beside, one)):
                dropped.append(one)
        gone = set(map(id, dropped))
        return [one for one in found if id(one) not in gone] if gone else found

    def _before(self, beside: LetterRun, mark: LetterRun) -> str:
        """The word that a mark stands behind, as far as its letters follow each other."""
        start = self.text.rfind(" ", 0, mark.index) + 1
        return self.text[start : mark.index] if start <= beside.index else beside.text

    def single(self, start: int, end: int, *, fonts: bool) -> list[LetterRun]:
        """The letters from `start` on, each with its own place."""
        return [
            self.piece(index, index + 1, self.style(index), fonts=fonts)
            for index in range(start, end)
        ]

    def letters(self, piece: LetterRun) -> list[LetterRun]:
        """The letters of `piece`, each with its own place."""
        if len(piece.text) == 1:
            return [piece]
        return self.single(piece.index, piece.index + len(piece.text), fonts=piece.font is not None)

    def piece(self, start: int, end: int, style: TextStyle, *, fonts: bool) -> LetterRun:
        turn = TURNS[style.quarter]
        x0, x1 = self._extent(start, turn)
        if end - start > 1:
            left, right = self._extent(end - 1, turn)
            x0, x1 = min(x0, left), max(x1, right)
        y0, y1 = style.base - ABOVE * style.size, style.base + BELOW * style.size
        quarter = (style.quarter - self.quarter) % 4
        if quarter:
            ax, ay = self.turn(*turn(x0, y0))
            bx, by = self.turn(*turn(x1, y1))
            x0, y0, x1, y1 = min(ax, bx), min(ay, by), max(ax, bx), max(ay, by)
        text = self.text[start:end]
        if text[-1] in LINE_HYPHENS:
            text = text[:-1] + "-"
        font = style.font if fonts else None
        reach = self._reach(start, style)
        return LetterRun(
            x0, y0, x1, y1, text, start, quarter, style.slanted, font, style.unsure, style.thing,
            reach,
        )  # fmt: skip

    def _extent(self, index: int, turn: Turn) -> tuple[float, float]:
        """Where a letter begins and ends in the direction of its writing, its white included."""
        box = self._box
        pdfium.FPDFText_GetLooseCharBox(self.raw, index, self._box_ref)
        if turn is TURNS[0]:
            return box.left, box.right
        one, _ = turn(box.left, box.top)
        other, _ = turn(box.right, box.bottom)
        return (one, other) if one < other else (other, one)


def printed_over(pieces: list[LetterRun]) -> tuple[list[LetterRun], str]:
    """The pieces of a page without the words that run aslant over it, a watermark's ("BẢN SAO"),
    and these words; a page most of which is askew has none."""
    over = [piece for piece in pieces if piece.slanted]
    if not over or len(over) > MOST_SLANTED * len(pieces):
        return pieces, ""
    over.sort(key=lambda piece: piece.index)
    return [piece for piece in pieces if not piece.slanted], " ".join(one.text for one in over)


def _is_over(mark: LetterRun, beside: LetterRun) -> bool:
    """Whether letters are smaller than those right before them, and raised."""
    size = beside.height
    if beside.quarter or mark.height > SMALLER * size or beside is mark:
        return False
    gap, lift = mark.x0 - beside.x1, (beside.y1 - mark.y1) + BELOW * (mark.height - size)
    return -0.15 * size <= gap <= 0.5 * size and 0.12 * size <= lift <= 0.8 * size


def _continues(mark: LetterRun, before: LetterRun) -> bool:
    """Whether a letter is the next one of a mark of two."""
    near = -0.2 * mark.height <= mark.x0 - before.x1 <= 0.3 * mark.height
    return near and abs(mark.y1 - before.y1) < 0.1 * mark.height


def font_name(font: object) -> str | None:
    """The name of a font as its maker wrote it, without the mark of a subset ("ABCDEF+")."""
    if not font:
        return None
    size = pdfium.FPDFFont_GetBaseFontName(font, None, 0)
    if not 1 < size <= 512:
        return None
    buffer = create_string_buffer(size)
    pdfium.FPDFFont_GetBaseFontName(font, buffer, size)
    name = buffer.value.decode("utf-8", "replace")
    return name[7:] if len(name) > 7 and name[6] == "+" else name


def address(handle: object) -> int:
    """A number that tells one pdfium object from another."""
    return c_void_p.from_buffer(handle).value or 0  # type: ignore[arg-type]
