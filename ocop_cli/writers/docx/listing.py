"""docx: a report as a Word document on A4, to be read, changed and signed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from ocop_cli.model.listing import Report
from ocop_cli.model.origin import OWN_LIST
from ocop_cli.words import Language, say
from ocop_cli.writers import Options
from ocop_cli.writers.docx import package
from ocop_cli.writers.docx.package import Margin
from ocop_cli.writers.docx.pieces import field, paragraph, reference, run, section, styles
from ocop_cli.writers.docx.tables import ruled
from ocop_cli.writers.layout import Extent
from ocop_cli.writers.legible import TextGrid, foot
from ocop_cli.writers.paper import Paper, extents, grids, paper_for, set_on, times, times_bold


def write_docx(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` as a document: title, sentences, table, foot, and the same for each of its parts."""
    parts = grids(report, language, times, times_bold)
    wishes = [extents(full, times, times_bold) for _, full in parts]
    paper = paper_for(wishes)
    body = "".join(_body(parts, wishes, paper, language))
    package.write(
        out,
        body + section(paper, reference("footer", "footer")),
        styles=styles(language, line=1.1),
        margins=(Margin("footer", "footer", _footer(language)),),
        title=report.title,
        office=report.office,
        day=report.day,
        language=language,
        keywords=OWN_LIST,
    )


def _body(
    parts: Sequence[tuple[Report, TextGrid]],
    wishes: Sequence[Sequence[Extent]],
    paper: Paper,
    language: Language,
) -> Iterator[str]:
    for index, ((part, full), wish) in enumerate(zip(parts, wishes, strict=True)):
        if part.title:
            yield paragraph(part.title, style="Heading2" if index else "Title", keep=True)
        yield from _sentences(part.before)
        if full.rows:
            yield from ruled(full, set_on(paper, wish))
            yield paragraph("")
        yield from _sentences(foot(part, full.empty, language))


def _sentences(sentences: Sequence[str]) -> Iterator[str]:
    for sentence in sentences:
        yield from (paragraph(line, size=12) for line in sentence.split("\n"))


def _footer(language: Language) -> str:
    before, between = (say(f"screen.{key}", language) for key in ("page_before", "page_between"))
    inner = [run(before, size=10), field("PAGE", 10), run(between, size=10), field("NUMPAGES", 10)]
    return paragraph(inner, align="center", size=10)
