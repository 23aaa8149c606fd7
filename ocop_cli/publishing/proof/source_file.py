"""An imported file, taken out of the archive and read again, to cut its rows out of it.

Of a pdf a row is a picture of the page itself; of workbooks and documents, which look different in
every program, the cells of the row with its headings and neighbours, each under the letter and
number by which a person finds it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from ocop_cli import readers
from ocop_cli.decisions import reading as decision_reading
from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.model.pages import Page, PageKind, Value, column_letters
from ocop_cli.model.reading import Given, Reading
from ocop_cli.publishing.proof import cutting, rows, scans
from ocop_cli.publishing.proof.cutting import Cutting
from ocop_cli.publishing.proof.rows import At, FoundRow
from ocop_cli.readers.pdf import pictures
from ocop_cli.readers.scan import tie
from ocop_cli.register.file import archive
from ocop_cli.words import Language, say
from ocop_cli.writers import legible
from ocop_cli.writers.legible import TextGrid

TALLEST = 330.0  # points of a strip, a merged cell with it
HEAD_SHARE = 0.35  # of a page, for a head where no table stands on it


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
        return scans.row(self._scan_page(place), place, [t for t in above if t.page == place.page])

    def scan_head(self, found: FoundRow) -> Cutting | None:
        """What stands above the first table of the scan: the head of its decision."""
        place = self.tied(found)
        if place is None:
            return None
        ties = (tie.tied(row) for page in self.pages for row in page.rows)
        own = [t for t in ties if t is not None and (t.digest, t.page) == (place.digest, 1)]
        page = self._scan_page(place._replace(page=1))
        bottom = min((t.top for t in own), default=HEAD_SHARE * page.height / scans.unit(page))
        return scans.part(page, bottom)

    def _scan_page(self, place: tie.Tie) -> Image.Image:
        key = place.digest, place.page
        if key not in self._scans:
            folder = Path(self._stack.enter_context(TemporaryDirectory(prefix="ocop-")))
            path = folder / "scan"
            with path.open("xb") as out:
                archive.give(self.archived, place.digest, out)
            self._scans = {key: scans.page(path, place.page)}
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
                joined = cutting.touching(spans[-1], area) if spans else None
                if joined is not None:
                    spans[-1] = joined
                else:
                    spans.append(area)
        marks = [area for at in marked for area in shots.areas.get(at.key, ())]
        pieces = [cutting.strip(shots, span, marks, wide=wide) for span in spans]
        return cutting.below_each_other(pieces)

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
                    found[same] = cutting.around(found[same], area)
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
