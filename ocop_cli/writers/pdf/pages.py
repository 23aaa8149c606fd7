"""Pages of a PDF: text that flows, tables that go on with their headings, page numbers.

Drawn straight on the page: the library's own tables take minutes where there are thousands of rows.
OCOP Serif is embedded, with the metrics of Times New Roman; DejaVu Sans lends the signs it lacks,
and a sign that neither has is spelt out rather than shown as an empty box. The library is told to
leave out its clock, so that the same report gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from datetime import date
from functools import cache, partial
from io import BytesIO
from itertools import groupby, repeat
from typing import BinaryIO, Literal

from reportlab import rl_config
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from ocop_cli.words import Language, say
from ocop_cli.writers.fonts import LENDER, path_of
from ocop_cli.writers.layout import wrapped
from ocop_cli.writers.legible import PROGRAM, TextGrid, neutral, spelt
from ocop_cli.writers.paper import Paper, TableSetting

Face = Literal[
    "OCOPSerif-Regular",
    "OCOPSerif-Bold",
    "OCOPSerif-Italic",
    "OCOPSerif-BoldItalic",
]
REGULAR: Face = "OCOPSerif-Regular"
BOLD: Face = "OCOPSerif-Bold"
ITALIC: Face = "OCOPSerif-Italic"
BOLD_ITALIC: Face = "OCOPSerif-BoldItalic"

Cells = Sequence[Sequence[str]]

# Bytes as they are instead of as letters: smaller, and quicker to write.
rl_config.useA85 = 0

LEADING = 1.2
ASCENT = 0.9
ROUNDING = 0.01
SHADE = (0.914, 0.933, 0.961)
RULE = (0.5, 0.5, 0.5)
MARK = (1.0, 0.953, 0.698)


@cache
def _widths(face: str) -> dict[int, float]:
    """The advance width of each sign a font has, in thousandths of its size."""
    font = TTFont(face, str(path_of(face)))
    pdfmetrics.registerFont(font)
    widths: dict[int, float] = font.face.charWidths
    return widths


@cache
def _sign(sign: str, face: Face) -> tuple[str, str, float]:
    """A sign as it is drawn: font, text and width in thousandths."""
    code = ord(sign)
    for font in (face, LENDER):
        if sign.isprintable() and code in _widths(font):
            return font, sign, _widths(font)[code]
    text = spelt(sign)
    return face, text, sum(_widths(face)[ord(letter)] for letter in text)


@cache
def _width(sign: str, face: Face) -> float:
    return _sign(sign, face)[2]


def length(text: str, face: Face) -> float:
    """How long `text` is in letters of one point."""
    return sum([_width(sign, face) for sign in text]) / 1000


def regular(text: str) -> float:
    """How long `text` is in regular letters of one point."""
    return length(text, REGULAR)


def bold(text: str) -> float:
    """How long `text` is in bold letters of one point."""
    return length(text, BOLD)


def runs(text: str, face: Face) -> Iterable[tuple[str, str]]:
    """`text` as it is drawn: stretches of one font each."""
    if all(map(_widths(face).__contains__, map(ord, text))):
        return ((face, text),)
    drawn = [_sign(sign, face)[:2] for sign in text]
    return [
        (font, "".join(sign[1] for sign in signs))
        for font, signs in groupby(drawn, key=lambda sign: sign[0])
    ]


class PdfPages:
    """A document under way, written from top to bottom; `close` finishes it."""

    def __init__(
        self,
        out: BinaryIO,
        paper: Paper,
        language: Language,
        *,
        title: str,
        office: str,
        day: date | None,
        footnote: str = "",
    ) -> None:
        self.paper = paper
        self.footnote = footnote
        self.language = language
        _widths(REGULAR)  # The fonts the library would begin with are not embedded.
        self.canvas = Canvas(
            out,
            initialFontName=REGULAR,
            pagesize=(paper.width, paper.height),
            invariant=1,
            pageCompression=1,
            lang="vi-VN" if language == "vi" else "en-GB",
        )
        self.canvas.setTitle(neutral(title))
        self.canvas.setAuthor(neutral(office or PROGRAM))
        self.canvas.setCreator(PROGRAM)
        self.canvas.setSubject("")
        if day is not None:
            self.canvas.setDateFormatter(partial(_first_minute, day))
        self.y = self._top()

    def _top(self) -> float:
        return self.paper.height - self.paper.top

    def paragraph(
        self,
        text: str,
        *,
        size: float = 12,
        face: Face = REGULAR,
        align: Literal["left", "center", "right"] = "left",
        after: float = 6,
        keep: float = 0,
    ) -> None:
        """Text across the page, broken between words; `keep` is the room it wants below it."""
        lines = wrapped(neutral(text), self.paper.body, lambda line: length(line, face) * size)
        self.need(min(len(lines), 3) * size * LEADING + keep)
        for line in lines:
            self.need(size * LEADING)
            spare = self.paper.body - length(line, face) * size
            shift = {"left": 0.0, "center": spare / 2, "right": spare}[align]
            self._text([(self.paper.left + shift, self.y - size * ASCENT, line)], size, face)
            self.y -= size * LEADING
        self.y -= after

    def need(self, height: float) -> None:
        """Go on to a new page unless there is this much room left on it."""
        if self.y - height < self.paper.bottom and self.y < self._top():
            self.turn()

    def turn(self) -> None:
        """Finish this page and begin the next."""
        self._number()
        self.canvas.showPage()
        self.y = self._top()

    def table(
        self,
        full: TextGrid,
        setting: TableSetting,
        *,
        aligned: Sequence[str] | None = None,
        shade: tuple[float, float, float] = SHADE,
        marked: Container[int] = (),
    ) -> None:
        """A ruled table; its headings stand on each page it reaches.

        `aligned` says how the cells of each column stand, `shade` what is behind the headings;
        the rows of the numbers `marked` stand out.
        """
        upright = not any(full.headings)
        heads: Cells = [] if upright else _folded(full.headings, setting, repeat(BOLD))
        heads_height = _height(heads, setting) if heads else 0
        faces: Iterable[Face] = (BOLD, REGULAR) if upright else repeat(REGULAR)
        aligns = aligned or ["right" if right else "left" for right in full.numeric]
        # A row higher than a page is the only kind that is torn apart.
        tall = int((self._top() - self.paper.bottom - heads_height) / (setting.size * LEADING)) - 1
        top: float | None = None
        for number, row in enumerate(full.rows):
            for cells in _cut(_folded(row, setting, faces), tall):
                height = _height(cells, setting)
                if top is not None and self.y - height < self.paper.bottom:
                    self._uprights(top, setting)
                    top = None
                if top is None:
                    self.need(heads_height + height)
                    top = self.y
                    if heads:
                        self._shade(shade, sum(setting.widths), heads_height)
                        self._row(heads, setting, repeat(BOLD), repeat("center"))
                if number in marked:
                    self._shade(MARK, sum(setting.widths), height)
                self._row(cells, setting, faces, aligns)
        if top is not None:
            self._uprights(top, setting)
        self.y -= 8

    def picture(self, png: bytes, size: tuple[int, int], dots: float) -> None:
        """A picture of so many `dots` to a point, no wider and no higher than the page allows."""
        wide, high = size[0] / dots, size[1] / dots
        room = self._top() - self.paper.bottom
        scale = min(1.0, self.paper.body / wide, room / high)
        wide, high = wide * scale, high * scale
        self.need(high)
        self.canvas.drawImage(
            ImageReader(BytesIO(png)), self.paper.left, self.y - high, wide, high, mask=None
        )
        left, top, right, below = self.paper.left, self.y, self.paper.left + wide, self.y - high
        self._rule(
            [(left, top, right, top), (left, below, right, below), (left, top, left, below),
             (right, top, right, below)]
        )  # fmt: skip
        self.y = below - 8

    def _shade(self, colour: tuple[float, float, float], width: float, height: float) -> None:
        """A coloured ground under what is written next."""
        self.canvas.setFillColorRGB(*colour)
        self.canvas.rect(self.paper.left, self.y - height, width, height, 0, 1)
        self.canvas.setFillColorRGB(0, 0, 0)

    def _row(
        self, cells: Cells, setting: TableSetting, faces: Iterable[Face], aligns: Iterable[str]
    ) -> None:
        size = setting.size
        x = self.paper.left
        placed: dict[Face, list[tuple[float, float, str]]] = {REGULAR: [], BOLD: []}
        # Cells may end before the endless faces and alignments of a heading do.
        for lines, width, face, align in zip(cells, setting.widths, faces, aligns, strict=False):
            y = self.y - setting.padding / 2 - size * ASCENT
            for line in lines:
                shift = setting.padding
                if align != "left":
                    spare = width - 2 * setting.padding - length(line, face) * size
                    shift += spare if align == "right" else spare / 2
                placed[face].append((x + shift, y, line))
                y -= size * LEADING
            x += width
        for face, texts in placed.items():
            if texts:
                self._text(texts, size, face)
        self.y -= _height(cells, setting)
        self._rule([(self.paper.left, self.y, x, self.y)])

    def _uprights(self, top: float, setting: TableSetting) -> None:
        """The rules between the columns of the rows that stand on this page, and the one above."""
        x = self.paper.left
        rules = [(x, top, x + sum(setting.widths), top), (x, top, x, self.y)]
        for width in setting.widths:
            x += width
            rules.append((x, top, x, self.y))
        self._rule(rules)

    def _rule(self, rules: Sequence[tuple[float, float, float, float]]) -> None:
        self.canvas.setLineWidth(0.4)
        self.canvas.setStrokeColorRGB(*RULE)
        self.canvas.lines(rules)

    def _text(self, placed: Sequence[tuple[float, float, str]], size: float, face: Face) -> None:
        text = self.canvas.beginText()
        current = None
        for x, y, line in placed:
            if line:
                text.setTextOrigin(x, y)
                for font, signs in runs(line, face):
                    if font != current:
                        text.setFont(font, size)
                        current = font
                    text.textOut(signs)
        self.canvas.drawText(text)

    def _number(self) -> None:
        before, between = (
            say(f"screen.{key}", self.language) for key in ("page_before", "page_between")
        )
        text = f"{before}{self.canvas.getPageNumber()}{between}"
        x = (self.paper.width - length(text + "00", REGULAR) * 10) / 2
        y = self.paper.bottom / 2
        self._text([(x, y, text)], 10, REGULAR)
        if self.footnote:
            shift = (self.paper.width - length(self.footnote, BOLD) * 8) / 2
            self._text([(shift, y - 13, self.footnote)], 8, BOLD)
        # How many pages there are is known at the end: a form drawn then stands on each of them.
        self.canvas.saveState()
        self.canvas.translate(x + length(text, REGULAR) * 10, y)
        self.canvas.doForm("pages")
        self.canvas.restoreState()

    def close(self) -> None:
        """Finish the last page and write the document."""
        self._number()
        self.canvas.showPage()
        count = str(self.canvas.getPageNumber() - 1)
        self.canvas.beginForm("pages", 0, -5, 60, 15)
        self._text([(0, 0, count)], 10, REGULAR)
        self.canvas.endForm()
        self.canvas.save()


def _first_minute(day: date, *_now: int) -> str:
    """The beginning of a day in Viet Nam, as the properties of a document have it."""
    return f"D:{day.year:04}{day.month:02}{day.day:02}000000+07'00'"


def _folded(row: Sequence[str], setting: TableSetting, faces: Iterable[Face]) -> Cells:
    return [
        wrapped(
            text, width - 2 * setting.padding + ROUNDING, partial(_measured, face, setting.size)
        )
        for text, width, face in zip(row, setting.widths, faces, strict=False)
    ]


def _measured(face: Face, size: float, text: str) -> float:
    return length(text, face) * size


def _height(cells: Cells, setting: TableSetting) -> float:
    return max(map(len, cells)) * setting.size * LEADING + setting.padding


def _cut(cells: Cells, tall: int) -> Iterator[Cells]:
    for start in range(0, max(map(len, cells)), tall):
        yield [column[start : start + tall] for column in cells]
