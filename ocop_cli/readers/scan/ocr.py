"""A draft of what stands on scanned pages, by the program Tesseract, for a person to correct.

Nothing of it may enter the register unseen: character recognition turns names into likelier words
(đinh into đỉnh) and leaves no trace. Tables with drawn lines are cut into their cells first, since
Tesseract by itself mixes neighbouring columns.
"""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from pathlib import Path

from PIL import Image, ImageDraw, ImageOps, ImageSequence
from pypdfium2 import PdfDocument, PdfiumError

from ocop_cli.model import sources
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.readers.pdf import columns, guard
from ocop_cli.readers.pdf.drawing import DrawingOptions, drawer
from ocop_cli.readers.pdf.grid import Block, Grid
from ocop_cli.readers.pdf.letters import LetterRun
from ocop_cli.readers.pdf.lines import Word, WordLine, in_reading_order, levels
from ocop_cli.readers.pdf.table import PageTable, TableRow
from ocop_cli.readers.scan.lines import straightened, tables

VIETNAMESE = "vie"
POINTS_PER_INCH = 72
A4 = 842  # points, its longer side
SHARPNESS = 300  # dots per inch; Tesseract's own advice
LARGEST_SIDE = 6_000
LONGEST = 180  # seconds for one page
WHITE = 255
BORDER = 20
INSET = 1.6  # points by which a cell is cut smaller than its lines
COLUMNS, BLOCK = "4", "6"  # Tesseract's ways to look at a page: columns of text, one block


Box = tuple[float, float, float, float]  # left, top, right, bottom


@dataclass(frozen=True, slots=True)
class OcrRow:
    """A row read from a picture: its page, its place there, and what each cell seems to say.

    `table` is None for a line of running text; `confidence` is Tesseract's own, 0 to 100, for the
    word it is least sure of. Neither says that the row is right. `box` is its place in points of
    the page put straight; `sure` is the confidence for each cell, `cuts` its picture where wanted.
    """

    page: int
    row: int
    table: int | None
    cells: tuple[str, ...]
    confidence: int
    box: Box = (0.0, 0.0, 0.0, 0.0)
    sure: tuple[int, ...] = ()
    cuts: tuple[Image.Image | None, ...] = ()


def draft(path: Path, language: str = VIETNAMESE, *, cut: bool = False) -> Iterator[OcrRow]:
    """The rows of each page of a scan, a pdf or a picture (png, jpg, tiff), in reading order.

    With `cut` each cell comes with the picture of it.
    Raises OcopError where Tesseract or its data for `language` is not installed, Unreadable where
    the file cannot be opened.
    """
    program = installed(language)
    for number, page in enumerate(pictures(path), start=1):
        yield from rows(number, Recogniser(straightened(page), program, language), cut=cut)


def installed(language: str) -> str:
    """Where Tesseract is. Raises OcopError when it or its data for `language` is missing."""
    program = shutil.which("tesseract")
    if program is None:
        raise OcopError("scan.no_program")
    known = subprocess.run(
        [program, "--list-langs"], capture_output=True, text=True, check=False, timeout=LONGEST
    )
    if language not in known.stdout.split():
        raise OcopError("scan.no_language", name=language)
    return program


def pictures(path: Path) -> Iterator[Image.Image]:
    """The pages of a file as grey pictures of some 300 dots an inch."""
    sources.note(path)
    with path.open("rb") as file:
        pdf = b"%PDF-" in file.read(1024)
    if pdf:
        guard.check(path)
        yield from pages_of_pdf(path)
        return
    try:
        with Image.open(path) as whole:
            for frame in ImageSequence.Iterator(whole):
                page = ImageOps.exif_transpose(frame).convert("L")
                yield sized(page)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError) as error:
        raise Unreadable("unreadable.damaged", reason=str(error)) from error


def pages_of_pdf(path: Path) -> Iterator[Image.Image]:
    try:
        document = PdfDocument(path)
    except PdfiumError as error:
        raise Unreadable("unreadable.damaged", reason=str(error)) from error
    try:
        count = len(document)
    finally:
        document.close()
    wish = DrawingOptions(SHARPNESS / POINTS_PER_INCH, LARGEST_SIDE, "L", upright=False)
    with drawer(path) as drawing:
        for number in range(count):
            yield drawing.page(number, wish).picture


def sized(page: Image.Image) -> Image.Image:
    """The picture no larger than can be worked on, and as if it were a page of A4."""
    side = max(page.size)
    wanted = min(LARGEST_SIDE, max(side, 2000))
    if side == wanted:
        return page
    scale = wanted / side
    return page.resize((max(1, int(page.width * scale)), max(1, int(page.height * scale))))


class Recogniser:
    """Reads one page; remembers how sure Tesseract was of each word."""

    def __init__(self, page: Image.Image, program: str, language: str) -> None:
        self.page = page
        self.command = (program, "stdin", "stdout", "-l", language, "--psm")
        self.confidences: list[float] = []
        # Where cells of tables with drawn lines lie, in dots: by row and column.
        self.cells: dict[tuple[int, int], Box] = {}
        # A page is about as high or wide as A4, whatever its picture says of itself.
        self.unit = max(page.size) / A4

    def read(self) -> list[PageTable | WordLine]:
        """Tables and lines of text from top to bottom."""
        grids = tables(self.page, self.unit)
        found: list[PageTable | WordLine] = [self.read_grid(grid) for grid in grids]
        rest = self.page.copy()
        pen = ImageDraw.Draw(rest)
        for grid in grids:
            pen.rectangle((grid.xs[0], grid.ys[0], grid.xs[-1], grid.ys[-1]), fill=WHITE)
        words = [in_points(word, self.unit) for word in self.recognise(rest, COLUMNS)]
        running = columns.find(as_lines(words), None, [])
        found += [*running.tables, *running.rest]
        return sorted(found, key=lambda part: part.y0)

    def read_grid(self, grid: Grid) -> PageTable:
        """The table of a grid: its cells cut out, set one below the other, and read in one go."""
        blocks = list({id(block): block for row in grid.cells for block in row}.values())
        cut = [self.page.crop(self.inside(grid, block)) for block in blocks]
        strip = Image.new(
            "L",
            (
                max(picture.width for picture in cut) + 2 * BORDER,
                sum(picture.height + BORDER for picture in cut) + BORDER,
            ),
            WHITE,
        )
        tops: list[int] = []
        top = BORDER
        for picture in cut:
            strip.paste(picture, (BORDER, top))
            tops.append(top)
            top += picture.height + BORDER
        for piece in self.recognise(strip, BLOCK):
            place = max(0, bisect_right(tops, piece.middle + BORDER / 2) - 1)
            blocks[place].pieces.append(piece)
        width = len(grid.xs) - 1
        ys = [y / self.unit for y in grid.ys]
        rows = [TableRow(top, bottom, [None] * width) for top, bottom in pairwise(ys)]
        for block in blocks:
            first = rows[block.first_row]
            first.cells[block.first_column] = as_lines(block.pieces)
            self.cells[id(first), block.first_column] = (
                grid.xs[block.first_column],
                grid.ys[block.first_row],
                grid.xs[block.last_column + 1],
                grid.ys[block.last_row + 1],
            )
        return PageTable(grid.xs, rows)

    def inside(self, grid: Grid, block: Block) -> tuple[int, int, int, int]:
        """The edges of a cell without its lines."""
        inset = INSET * self.unit
        left, top = grid.xs[block.first_column] + inset, grid.ys[block.first_row] + inset
        right, bottom = grid.xs[block.last_column + 1] - inset, grid.ys[block.last_row + 1] - inset
        return int(left), int(top), int(max(right, left + 1)), int(max(bottom, top + 1))

    def recognise(self, picture: Image.Image, way: str) -> Iterator[LetterRun]:
        """The words Tesseract sees in `picture`, at their places there."""
        packed = io.BytesIO()
        picture.save(packed, "PNG", compress_level=1, dpi=(SHARPNESS, SHARPNESS))
        try:
            done = subprocess.run(
                [*self.command, way, "tsv"],
                input=packed.getvalue(),
                capture_output=True,
                check=True,
                timeout=LONGEST,
                # One thread is as quick on one page, and much quicker on a busy machine.
                env={**os.environ, "OMP_THREAD_LIMIT": "1"},
            )
        except subprocess.TimeoutExpired as error:
            raise OcopError("scan.too_long", seconds=LONGEST) from error
        except subprocess.CalledProcessError as error:
            reason = error.stderr.decode("utf-8", "replace").strip().splitlines()
            raise OcopError("scan.failed", reason=reason[-1] if reason else "?") from error
        table = io.StringIO(done.stdout.decode("utf-8", "replace"))
        for row in csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = (row["text"] or "").strip()
            if text:
                x0, y0 = float(row["left"]), float(row["top"])
                x1, y1 = x0 + float(row["width"]), y0 + float(row["height"])
                self.confidences.append(float(row["conf"]))
                yield LetterRun(x0, y0, x1, y1, text, len(self.confidences) - 1)

    def least(self, found: Iterable[WordLine]) -> int:
        """How sure Tesseract is of the word it is least sure of."""
        words = (word for line in found for word in line.words)
        return int(min((self.confidences[word.index] for word in words), default=100.0))


def in_points(piece: LetterRun, unit: float) -> LetterRun:
    """The word at its place on paper, as the reader of text in pdf files measures."""
    x0, y0, x1, y1 = (place / unit for place in (piece.x0, piece.y0, piece.x1, piece.y1))
    return LetterRun(x0, y0, x1, y1, piece.text, piece.index)


def as_lines(pieces: Iterable[LetterRun]) -> list[WordLine]:
    """Lines of words that are whole already."""
    found = []
    for level in levels(pieces):
        level.sort(key=lambda piece: piece.x0)
        top, bottom = min(piece.y0 for piece in level), max(piece.y1 for piece in level)
        words = [Word(piece.x0, piece.x1, piece.text, piece.index) for piece in level]
        found.append(WordLine(top, bottom, words))
    return found


def rows(page: int, recogniser: Recogniser, *, cut: bool = False) -> Iterator[OcrRow]:
    """What is on a page, rows of tables and lines of text each counted from the top."""
    row = line = table = 0
    for is_line, parts in groupby(recogniser.read(), key=lambda part: isinstance(part, WordLine)):
        if is_line:
            for one in in_reading_order(part for part in parts if isinstance(part, WordLine)):
                line += 1
                found = OcrRow(page, line, None, (one.text,), recogniser.least([one]))
                yield placed(found, recogniser, [around([one], recogniser.unit)], [[one]], cut=cut)
            continue
        for part in parts:
            table += 1
            for entry in part.rows if isinstance(part, PageTable) else ():
                row += 1
                cells = tuple(" ".join(one.text for one in cell or ()) for cell in entry.cells)
                inside = [one for cell in entry.cells for one in cell or ()]
                found = OcrRow(page, row, table, cells, recogniser.least(inside))
                boxes = [
                    recogniser.cells.get((id(entry), column))
                    or (around(cell, recogniser.unit) if cell else None)
                    for column, cell in enumerate(entry.cells)
                ]
                yield placed(found, recogniser, boxes, [*map(list_of, entry.cells)], cut=cut)


def list_of(cell: list[WordLine] | None) -> list[WordLine]:
    return cell or []


def around(lines_in: Iterable[WordLine], unit: float) -> Box:
    """The dots around some lines whose places are in points."""
    found = list(lines_in)
    margin = 2.0
    return (
        (min(one.x0 for one in found) - margin) * unit,
        (min(one.y0 for one in found) - margin) * unit,
        (max(one.x1 for one in found) + margin) * unit,
        (max(one.y1 for one in found) + margin) * unit,
    )


def placed(
    row: OcrRow,
    recogniser: Recogniser,
    boxes: list[Box | None],
    cells: list[list[WordLine]],
    *,
    cut: bool,
) -> OcrRow:
    """The row with its place on the page, how sure each cell is, and the picture of each."""
    known = [box for box in boxes if box is not None]
    unit = recogniser.unit
    lefts, tops, rights, bottoms = zip(*known, strict=True) if known else ((0,),) * 4
    whole = (min(lefts) / unit, min(tops) / unit, max(rights) / unit, max(bottoms) / unit)
    sure = tuple(recogniser.least(cell) if cell else 100 for cell in cells)
    cuts: tuple[Image.Image | None, ...] = ()
    if cut:
        cuts = tuple(cropped(recogniser.page, box) if box is not None else None for box in boxes)
    return replace(row, box=whole, sure=sure, cuts=cuts)


def cropped(page: Image.Image, box: Box) -> Image.Image:
    """A part of a page, half as sharp: enough for eyes."""
    left, top = max(0, round(box[0])), max(0, round(box[1]))
    right, bottom = min(page.width, round(box[2])), min(page.height, round(box[3]))
    return page.crop((left, top, max(right, left + 2), max(bottom, top + 2))).reduce(2)
