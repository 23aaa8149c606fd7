"""A proof on paper: what is said of the product, then each fact with what shows it."""

from __future__ import annotations

from io import BytesIO

from ocop_cli.publishing.proof.cutting import Cutting
from ocop_cli.publishing.proof.exhibits import Exhibit, Proof
from ocop_cli.readers.pdf.pictures import DOTS
from ocop_cli.words import Language, say
from ocop_cli.writers.legible import TextGrid
from ocop_cli.writers.paper import UPRIGHT, TableSetting, extents, set_on
from ocop_cli.writers.pdf.pages import BOLD, ITALIC, PdfPages, bold, regular

SMALL = 9.0  # letters of what is said beside a picture
FACTS = 75.0  # points, rather more than what is said of one fact takes
SHRUNK = DOTS / 0.85  # dots of a picture to a point: a sheet has room for more than a page has


def made(proof: Proof, language: Language) -> bytes:
    """The proof as a pdf; the same proof gives the same bytes."""
    memory = BytesIO()
    internal = say("proof.internal", language)
    sheet = proof.sheet
    pages = PdfPages(
        memory,
        UPRIGHT,
        language,
        title=sheet.title,
        office=sheet.office,
        day=sheet.day,
        footnote=internal,
    )
    pages.paragraph(internal, size=10, face=BOLD, align="center", after=4)
    pages.paragraph(sheet.title, size=14, face=BOLD, align="center", after=8)
    for sentence in proof.sentences:
        pages.paragraph(sentence, size=9.5, after=2)
    for number, exhibit in enumerate(proof.exhibits, start=1):
        _exhibit(pages, number, exhibit, language)
    pages.paragraph(say("proof.internal_why", language), size=9, face=ITALIC)
    pages.close()
    return memory.getvalue()


def _exhibit(pages: PdfPages, number: int, exhibit: Exhibit, language: Language) -> None:
    room = 90.0
    for cutting in (exhibit.head, exhibit.row):
        room += min(cutting.size[1] / DOTS, 200.0) if cutting is not None else 0.0
    pages.y -= 6
    pages.paragraph(f"{number}. {exhibit.title}", size=12, face=BOLD, after=4, keep=min(room, 400))
    for caption, cutting in exhibit.cuttings:
        pages.paragraph(say(f"proof.{caption}", language), size=9, face=ITALIC, after=2, keep=40)
        _cutting(pages, cutting)
    for sentence in exhibit.trouble:
        pages.paragraph(f"⚠ {sentence}", size=10, face=BOLD)
    pages.need(FACTS)
    _labelled(pages, exhibit.facts, frozenset())


def _cutting(pages: PdfPages, cutting: Cutting) -> None:
    if cutting.picture:
        pages.picture(cutting.picture, cutting.size, SHRUNK)
    if cutting.lines:
        marks = ("▸" if number in cutting.marked else "" for number in range(len(cutting.lines)))
        _labelled(pages, tuple(zip(marks, cutting.lines, strict=True)), cutting.marked)
    if cutting.grid is not None:
        setting = _no_larger(set_on(UPRIGHT, extents(cutting.grid, regular, bold)))
        pages.table(cutting.grid, setting, marked=cutting.marked)


def _no_larger(setting: TableSetting) -> TableSetting:
    """The setting in letters that leave room for what stands beside the table."""
    return TableSetting(min(setting.size, SMALL), setting.widths)


def _labelled(pages: PdfPages, rows: tuple[tuple[str, str], ...], marked: frozenset[int]) -> None:
    grid = TextGrid(("", ""), ("", ""), (False, False), rows, ())
    label = (max(bold(row[0]) for row in rows) + 0.8) * SMALL
    setting = TableSetting(SMALL, (label, UPRIGHT.body - label))
    pages.table(grid, setting, marked=marked)
