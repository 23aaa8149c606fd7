"""pdf: a report on A4 with its fonts inside, page numbers and repeated headings."""

from __future__ import annotations

from io import BytesIO
from typing import BinaryIO

from ocop_cli.model.listing import Report
from ocop_cli.words import Language
from ocop_cli.writers import Options
from ocop_cli.writers.legible import foot
from ocop_cli.writers.paper import extents, grids, paper_for, set_on
from ocop_cli.writers.pdf.pages import BOLD, PdfPages, bold, regular


def write_pdf(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` as a document: title, sentences, table, foot, and the same for each of its parts."""
    parts = grids(report, language, regular, bold)
    wishes = [extents(full, regular, bold) for _, full in parts]
    paper = paper_for(wishes)
    memory = BytesIO()
    pages = PdfPages(
        memory, paper, language, title=report.title, office=report.office, day=report.day
    )
    for (part, full), wish in zip(parts, wishes, strict=True):
        if part is report:
            pages.paragraph(part.title, size=14, face=BOLD, align="center", after=8)
        elif part.title:
            pages.paragraph(part.title, size=13, face=BOLD, keep=60)
        for sentence in part.before:
            pages.paragraph(sentence)
        if full.rows:
            pages.table(full, set_on(paper, wish))
        for sentence in foot(part, full.empty, language):
            pages.paragraph(sentence)
    pages.close()
    out.write(memory.getvalue())
