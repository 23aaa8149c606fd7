"""The lists in CSV and the decisions in DOCX."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

from tests.sample.letters import NATION, Letter
from tests.sample.rows import Table

MADE_ON = datetime(2024, 12, 24)  # noqa: DTZ001  (a document's own stamp has no zone)


def write_csv(
    path: Path,
    headings: Sequence[str],
    rows: Iterable[Sequence[str]],
    *,
    delimiter: str = ",",
    encoding: str = "utf-8",
) -> None:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(headings)
    writer.writerows(rows)
    path.write_bytes(text.getvalue().encode(encoding))


def write_docx(path: Path, letter: Letter, table: Table) -> None:
    """A decision as a word document, with its annex as a table."""
    document = Document()
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(12)
    head = document.add_table(rows=2, cols=2)
    for cell, text in zip(
        (*head.rows[0].cells, *head.rows[1].cells),
        (letter.issuer, "\n".join(NATION), letter.number, letter.place_and_day),
        strict=True,
    ):
        cell.text = text
        cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.CENTER

    def centred(text: str) -> None:
        paragraph = document.add_paragraph()
        paragraph.add_run(text).bold = True
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER

    document.add_paragraph()
    for text in ("QUYẾT ĐỊNH", letter.title, letter.signing):
        centred(text)
    for text in letter.grounds:
        document.add_paragraph(text)
    centred("QUYẾT ĐỊNH:")
    for text in letter.articles:
        document.add_paragraph(text)
    document.add_paragraph("KT. BỘ TRƯỞNG\nTHỨ TRƯỞNG").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_page_break()
    for text in ("PHỤ LỤC", letter.annex_title, letter.annex_line):
        centred(text)
    annex = document.add_table(rows=1, cols=len(table.columns))
    annex.style = "Table Grid"
    for cell, column in zip(annex.rows[0].cells, table.columns, strict=True):
        cell.text = column.heading
    for line in table.body:
        for cell, value in zip(annex.add_row().cells, line, strict=True):
            cell.text = "" if value is None else str(value)
    document.add_paragraph(table.total)
    properties = document.core_properties
    properties.author, properties.title = "Văn phòng (giả tưởng)", letter.title
    properties.created = properties.modified = MADE_ON
    written = io.BytesIO()
    document.save(written)
    _stamped(written, path)


def _stamped(written: io.BytesIO, path: Path) -> None:
    """The archive again with one time in every entry, so that the same text gives the same file."""
    with zipfile.ZipFile(written) as source, zipfile.ZipFile(path, "w") as target:
        for entry in source.infolist():
            stamp = zipfile.ZipInfo(entry.filename, (1980, 1, 1, 0, 0, 0))
            stamp.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(stamp, source.read(entry))
