"""A row cut out of its file: as a picture of the page, or as a small table of its cells.

Of a pdf it is the page itself, with the row marked; of workbooks and documents, which look
different in every program, the cells of the row with its headings and neighbours, each under the
letter and number by which a person finds it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageChops, ImageDraw

from ocop_cli import readers
from ocop_cli.decisions import reading as decision_reading
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Page, PageKind, Value, column_letters
from ocop_cli.model.reading import Given, Reading
from ocop_cli.publishing.proof import rows
from ocop_cli.publishing.proof.rows import At, FoundRow
from ocop_cli.readers.pdf import pictures
from ocop_cli.readers.scan import ocr, tie
from ocop_cli.readers.scan.lines import straightened
from ocop_cli.register.file import archive
from ocop_cli.words import Language, say
from ocop_cli.writers import legible
from ocop_cli.writers.legible import TextGrid

MARGIN = 3.0  # points around what is cut
TALLEST = 330.0  # points of a strip, a merged cell with it
HEAD_SHARE = 0.35  # of a page, for a head where no table stands on it
GAP = 14  # dots between strips that do not stand together
MARKED = (255, 243, 178)
EDGE = (198, 40, 40)
FAINT = (150, 150, 150)


@dataclass(frozen=True, slots=True)
class Cutting:
    """What is shown of a file: a picture (png), lines of text, or a table of cells.

    `marked` are the numbers of the lines, or rows of the table, that are meant.
    """

    picture: bytes = b""
    size: tuple[int, int] = (0, 0)
    lines: tuple[str, ...] = ()
    grid: TextGrid | None = None
    marked: frozenset[int] = frozenset()


class SourceFile:
    """An imported file, opened once for all that is to be cut from it."""

    def __init__(
        self, path: Path, archived: Path, language: Language, today: date, stack: ExitStack
    ) -> None:
        self.archived = archived
        self.pages: Sequence[Page] = readers.read(path)
        self.language = language
        self._path, self._stack, self._today = path, stack, today
        self._readings: dict[str | None, Reading] = {}
        self._pictures: pictures.PdfPictures | None = None
        self._scans: dict[tuple[str, int], Image.Image] = {}

    def find(
        self, given: Given, sheet: str | None, number: int, names: tuple[str, str | None]
    ) -> FoundRow | None:
        """The row of that number and page that says those names."""
        if given.kind not in self._readings:
            self._readings[given.kind] = decision_reading.read(self.pages, given, self._today)
        return rows.found(self.pages, self._readings[given.kind], sheet, number, names)

    def row(self, found: FoundRow) -> Cutting:
        """The row, with its headings and neighbours; raises Unreadable for a page not drawn."""
        if self.pages[found.at.page].kind is PageKind.PAPER:
            return self._row_on_paper(found)
        return self.cells(found)

    def head(self, found: FoundRow, number: str) -> tuple[Cutting | None, bool]:
        """The head of the decision, and whether its number stands in it."""
        lines, said = rows.head(self.pages, found, number)
        if not lines:
            return None, said
        wanted = rows.bare(number)
        marked = frozenset(
            n for n, at in enumerate(lines) if said and wanted in rows.bare(self._text(at))
        )
        if self.pages[lines[0].page].kind is PageKind.PAPER:
            return self._strips([lines], [lines[n] for n in sorted(marked)], wide=True), said
        return Cutting(lines=tuple(self._text(at) for at in lines), marked=marked), said

    def tied(self, found: FoundRow) -> tie.Tie | None:
        """Where the row stands on the scan its draft was read from."""
        return tie.tied(found.at.row)

    def scan(self, found: FoundRow) -> Cutting | None:
        """The row on the scan it was read from, where it stands in a corrected draft of one."""
        place = self.tied(found)
        if place is None:
            return None
        above = [t for at in found.headings if (t := tie.tied(at.row)) is not None]
        return scan_row(self._scan_page(place), place, [t for t in above if t.page == place.page])

    def scan_head(self, found: FoundRow) -> Cutting | None:
        """What stands above the first table of the scan: the head of its decision."""
        place = self.tied(found)
        if place is None:
            return None
        ties = (tie.tied(row) for page in self.pages for row in page.rows)
        own = [t for t in ties if t is not None and (t.digest, t.page) == (place.digest, 1)]
        page = self._scan_page(place._replace(page=1))
        bottom = min((t.top for t in own), default=HEAD_SHARE * page.height / scan_unit(page))
        return scan_part(page, bottom)

    def _scan_page(self, place: tie.Tie) -> Image.Image:
        key = place.digest, place.page
        if key not in self._scans:
            folder = Path(self._stack.enter_context(TemporaryDirectory(prefix="ocop-")))
            path = folder / "scan"
            with path.open("xb") as out:
                archive.give(self.archived, place.digest, out)
            self._scans = {key: scan_page(path, place.page)}
        return self._scans[key]

    def text(self, found: FoundRow) -> Iterator[tuple[str, str]]:
        """Each cell of the row as printed, with its heading."""
        page = self.pages[found.at.page]
        titles = {column: title for column, title in found.columns.values()}
        for column in range(len(found.at.row.cells)):
            value, _ = rows.said(page, found.at.row, column)
            if value is not None and value != "" and not tie.is_tie(value):
                title = titles.get(column) or self._title(found, column)
                yield " ".join(title.split()), shown(value, self.language)

    def _title(self, found: FoundRow, column: int) -> str:
        for at in reversed(found.headings):
            value, _ = rows.said(self.pages[at.page], at.row, column)
            if value is not None:
                return str(value)
        return column_letters(column)

    def _text(self, at: At) -> str:
        cells = (value for value in at.row.cells if value is not None)
        return "   ".join(shown(value, self.language) for value in cells)

    # --- from paper ---

    def _row_on_paper(self, found: FoundRow) -> Cutting:
        strips: list[Sequence[At]] = [found.headings] if found.headings else []
        strips += [[one] for one in found.groups]
        strips.append([*found.before, found.at, *found.after])
        return self._strips(strips, [found.at], wide=False)

    def _strips(
        self, wanted: Sequence[Sequence[At]], marked: Sequence[At], *, wide: bool
    ) -> Cutting:
        """Strips of pages one below the other; those that touch on the page touch here too."""
        shots = self._shots()
        spans: list[pictures.Area] = []
        for strip in wanted:
            for area in self._areas(strip):
                joined = _joined(spans[-1], area) if spans else None
                if joined is not None:
                    spans[-1] = joined
                else:
                    spans.append(area)
        marks = [area for at in marked for area in shots.areas.get(at.key, ())]
        pieces = [_piece(shots, span, marks, wide=wide) for span in spans]
        return _below_each_other(pieces)

    def _areas(self, strip: Sequence[At]) -> list[pictures.Area]:
        """One area for each page the rows of a strip stand on, in the order of the first."""
        shots = self._shots()
        found: list[pictures.Area] = []
        for at in strip:
            for area in (*shots.areas.get(at.key, ()), *self._merged(at)):
                same = next((n for n, one in enumerate(found) if one.page == area.page), None)
                if same is None:
                    found.append(area)
                else:
                    found[same] = _around(found[same], area)
        return sorted(found)

    def _merged(self, at: At) -> Iterator[pictures.Area]:
        """The rows a merged cell of this row covers, where they are not too many to be shown."""
        page, shots = self.pages[at.page], self._shots()
        own = shots.areas.get(at.key, ())
        for span in page.merged:
            if not span.first_row <= at.row.number <= span.last_row or span.table != at.row.table:
                continue
            covered = [
                area
                for number in range(span.first_row, span.last_row + 1)
                for area in shots.areas.get((at.page, span.table, number), ())
                if area.page == at.page
            ]
            if (
                covered
                and own
                and max(a.bottom for a in covered) - min(a.top for a in covered) < TALLEST
            ):
                yield from covered

    def _shots(self) -> pictures.PdfPictures:
        if self._pictures is None:
            self._pictures = self._stack.enter_context(pictures.taken(self._path))
        return self._pictures

    # --- from cells ---

    def cells(self, found: FoundRow) -> Cutting:
        """The cells of the row as they were read."""
        page = self.pages[found.at.page]
        shown_rows = [*found.headings, *found.groups, *found.before, found.at, *found.after]
        width = max(len(at.row.cells) for at in shown_rows)
        texts = [
            [_cell(self.pages[at.page], at, column, self.language) for column in range(width)]
            for at in shown_rows
        ]
        kept = [c for c in range(width) if any(row[c] for row in texts)] or [0]
        letters = page.kind is PageKind.SHEET
        heads = tuple(column_letters(c) if letters else str(c + 1) for c in kept)
        grid = TextGrid(
            ("_row", *heads),
            (say("proof.row", self.language), *heads),
            (True, *(False for _ in kept)),
            tuple(
                (str(at.row.number), *(row[c] for c in kept))
                for at, row in zip(shown_rows, texts, strict=True)
            ),
            (),
        )
        return Cutting(grid=grid, marked=frozenset({shown_rows.index(found.at)}))


def scan_page(path: Path, number: int) -> Image.Image:
    """A page of a scan, put straight, as its draft was read from it; raises Unreadable."""
    for count, page in enumerate(ocr.pictures(path), start=1):
        if count == number:
            return straightened(page)
    raise Unreadable("unreadable.damaged", reason=f"{number}")


def scan_unit(page: Image.Image) -> float:
    """The dots of a point on the picture of a scanned page."""
    return max(page.size) / ocr.A4


def scan_part(page: Image.Image, bottom: float) -> Cutting:
    """A page of a scan from its upper edge to `bottom`, in points."""
    unit = scan_unit(page)
    part = page.convert("RGB").crop((0, 0, page.width, max(1, round(bottom * unit))))
    scale = pictures.DOTS / unit
    return pictured(
        part.resize((max(1, round(part.width * scale)), max(1, round(part.height * scale))))
    )


def scan_row(page: Image.Image, place: tie.Tie, headings: Sequence[tie.Tie]) -> Cutting:
    """The row of a draft on its scan, under its headings, with what is printed around it."""
    unit = scan_unit(page)
    picture = page.convert("RGB")
    tall = (place.bottom - place.top) * unit
    own = (place.left * unit, place.top * unit, place.right * unit, place.bottom * unit)
    picture = _marked(picture, own)
    spans = [(place.top * unit - tall - 4 * unit, place.bottom * unit + tall + 4 * unit)]
    for one in headings[:1]:
        if one.bottom * unit < spans[0][0]:
            spans.insert(0, (one.top * unit, one.bottom * unit))
    left, right = own[0] - 6 * unit, own[2] + 6 * unit
    strips = [
        picture.crop(
            (
                max(0, round(left)),
                max(0, round(top)),
                min(picture.width, round(right)),
                min(picture.height, round(bottom)),
            )
        )
        for top, bottom in spans
    ]
    scale = pictures.DOTS / unit
    return _below_each_other(
        [
            one.resize((max(1, round(one.width * scale)), max(1, round(one.height * scale))))
            for one in strips
        ]
    )


def shown(value: Value, language: Language) -> str:
    """What a cell says, as a person reads it, on one line."""
    if isinstance(value, datetime):
        value = value.date() if not (value.hour or value.minute) else value.isoformat(" ")
    if isinstance(value, date):
        return legible.day(value, language)
    if isinstance(value, bool):
        return say("value.yes" if value else "value.no", language)
    if isinstance(value, float):
        return legible.number(int(value) if value == int(value) else value, language)
    return legible.neutral(" ".join(str(value if value is not None else "").split()))


def _cell(page: Page, at: At, column: int, language: Language) -> str:
    value, above = rows.said(page, at.row, column)
    text = "" if tie.is_tie(value) else shown(value, language)
    return f"↑ {text}" if above and text else text


def _joined(one: pictures.Area, other: pictures.Area) -> pictures.Area | None:
    """The two areas as one, where they touch on one page."""
    if one.page != other.page or other.top - one.bottom > MARGIN or one.top - other.bottom > MARGIN:
        return None
    return _around(one, other)


def _around(one: pictures.Area, other: pictures.Area) -> pictures.Area:
    return pictures.Area(
        one.page,
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def _piece(
    shots: pictures.PdfPictures, span: pictures.Area, marks: Iterable[pictures.Area], *, wide: bool
) -> Image.Image:
    """A strip of a page with the marked rows in colour; `wide` takes it from edge to edge."""
    page = shots.picture(span.page)
    around = span._replace(
        left=span.left - MARGIN,
        top=span.top - MARGIN,
        right=span.right + MARGIN,
        bottom=span.bottom + MARGIN,
    )
    left, top, right, bottom = shots.box(around)
    if wide:
        left, right = 0, page.width
    edges = (
        max(0, round(left)),
        max(0, round(top)),
        min(page.width, round(right)),
        min(page.height, round(bottom)),
    )
    piece = page.crop(edges)
    for mark in marks:
        if mark.page == span.page:
            box = shots.box(mark)
            own = (
                box.left - edges[0],
                box.top - edges[1],
                box.right - edges[0],
                box.bottom - edges[1],
            )
            piece = _marked(piece, own)
    return piece


def _marked(piece: Image.Image, box: tuple[float, float, float, float]) -> Image.Image:
    """The picture with a part of it as if gone over with a highlighter; no letter is lost."""
    ink = Image.new("RGB", piece.size, "white")
    pen = ImageDraw.Draw(ink)
    pen.rectangle(box, fill=MARKED)
    found = ImageChops.multiply(piece, ink)
    ImageDraw.Draw(found).rectangle(box, outline=EDGE, width=2)
    return found


def _below_each_other(pieces: Sequence[Image.Image]) -> Cutting:
    if not pieces:
        return Cutting()
    width = max(piece.width for piece in pieces)
    height = sum(piece.height for piece in pieces) + GAP * (len(pieces) - 1)
    whole = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(whole)
    top = 0
    for number, piece in enumerate(pieces):
        if number:
            for x in range(0, width, 12):  # a cut: what lies between is left out
                pen.line((x, top + GAP // 2, x + 6, top + GAP // 2), fill=FAINT)
            top += GAP
        whole.paste(piece, (0, top))
        top += piece.height
    return pictured(whole)


def pictured(image: Image.Image) -> Cutting:
    """A picture as it is kept: the same picture gives the same bytes."""
    out = BytesIO()
    image.save(out, "PNG", optimize=False, compress_level=6)
    return Cutting(picture=out.getvalue(), size=image.size)


@contextmanager
def opened(
    folder: Path, digest: str, file: str, language: Language, day: date
) -> Iterator[SourceFile]:
    """The file of that hash out of the archive at `folder`, read.

    Raises OcopError where the archive lacks it or holds it changed, or it cannot be read any more.
    """
    with ExitStack() as stack:
        place = Path(stack.enter_context(TemporaryDirectory(prefix="ocop-")))
        # Its own name is part of what some formats say; its letters may be no file's name here.
        path = place / (Path(file).name or "file")
        try:
            out = path.open("xb")
        except (OSError, ValueError):
            path = place / f"file{Path(file).suffix}"
            out = path.open("xb")
        with out:
            archive.give(folder, digest, out)
        try:
            found = SourceFile(path, folder, language, day, stack)
        except Unreadable as error:
            raise OcopError(error.key, **{**error.values, "file": file}) from error
        yield found
