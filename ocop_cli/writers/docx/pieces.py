"""Pieces of a Word document that holds a report: paragraphs, tables, page numbers.

Written as XML by hand: building a table through a library's objects takes longer by far, and a
document made from a template brings its clock along. All dates inside are fixed or the report's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import BinaryIO, Literal
from xml.sax.saxutils import escape

from ocop_cli.words import Language, say
from ocop_cli.writers.docx import package as docx_package
from ocop_cli.writers.docx.package import Margin, default_fonts
from ocop_cli.writers.legible import Grid, neutral
from ocop_cli.writers.paper import Paper, Setting

Align = Literal["left", "center", "right", "both"]


def run(text: str, *, bold: bool = False, italic: bool = False, size: float | None = None) -> str:
    """A stretch of text in one look; every sign of it is shown, none acts."""
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "") + _size(size)
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(neutral(text))}</w:t></w:r>'


def _size(points: float | None) -> str:
    if points is None:
        return ""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def paragraph(
    text: str | Sequence[str],
    *,
    align: Align = "left",
    style: str | None = None,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
    keep: bool = False,
) -> str:
    """A paragraph of text, or of runs made by `run`; `keep` holds it to the next one."""
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += "<w:keepNext/>" if keep else ""
    look += f'<w:jc w:val="{align}"/>' if align != "left" else ""
    # The end of a paragraph has a size too, and the line is as high as that.
    look += f"<w:rPr>{_size(size)}</w:rPr>" if size else ""
    look = f"<w:pPr>{look}</w:pPr>" if look else ""
    runs = [run(text, bold=bold, italic=italic, size=size)] if isinstance(text, str) else text
    return f"<w:p>{look}{''.join(runs)}</w:p>"


def table(full: Grid, setting: Setting) -> Iterator[str]:
    """A ruled table: headings repeated on each page, rows not torn apart."""
    widths = [round(width * 20) for width in setting.widths]
    line = 'w:val="single" w:sz="4" w:space="0" w:color="808080"'
    borders = "".join(
        f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    margin = round(setting.padding * 20)
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f"<w:tblBorders>{borders}</w:tblBorders>"
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/>'
        f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    )
    grid_columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield f"<w:tblGrid>{grid_columns}</w:tblGrid>"
    upright = not any(full.headings)
    if not upright:
        cells = _cells(full.headings, widths, ["center"] * len(widths), setting.size, bold=True)
        yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>"
    aligns: list[Align] = ["right" if right else "left" for right in full.numeric]
    for row in full.rows:
        if upright:
            label = _cells(row[:1], widths[:1], ["left"], setting.size, bold=True)
            cells = label + _cells(row[1:], widths[1:], ["left"], setting.size)
        else:
            cells = _cells(row, widths, aligns, setting.size)
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    yield "</w:tbl>"


def _cells(
    row: Sequence[str],
    widths: Sequence[int],
    aligns: Sequence[Align],
    size: float,
    *,
    bold: bool = False,
) -> str:
    shade = '<w:shd w:val="clear" w:color="auto" w:fill="E9EEF5"/>' if bold else ""
    return "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>'
        f"{paragraph(text, align=align, style='Cell', bold=bold, size=size)}</w:tc>"
        for text, width, align in zip(row, widths, aligns, strict=True)
    )


def package(
    out: BinaryIO,
    body: Iterable[str],
    paper: Paper,
    *,
    title: str,
    office: str,
    day: date | None,
    language: Language,
) -> None:
    """Write the document made of the paragraphs and tables in `body`, the same bytes each time."""
    docx_package.write(
        out,
        "".join(body) + _section(paper),
        styles=_styles(language),
        margins=(Margin("footer", "footer", _footer(language)),),
        title=title,
        office=office,
        day=day,
        language=language,
    )


def _styles(language: Language) -> str:
    tongue = "vi-VN" if language == "vi" else "en-GB"
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{default_fonts()}"
        '<w:sz w:val="26"/><w:szCs w:val="26"/>'
        f'<w:lang w:val="{tongue}" w:eastAsia="{tongue}" w:bidi="{tongue}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        '<w:spacing w:before="0" w:after="120" w:line="264" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        + _style("Normal", "Normal", "", "", default=True)
        + _style(
            "Title",
            "Title",
            '<w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/>',
            '<w:b/><w:bCs/><w:sz w:val="28"/><w:szCs w:val="28"/>',
        )
        + _style(
            "Heading2",
            "heading 2",
            '<w:keepNext/><w:spacing w:before="240" w:after="120"/><w:outlineLvl w:val="1"/>',
            "<w:b/><w:bCs/>",
        )
        + _style(
            "Cell",
            "Cell",
            '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
            "",
        )
    )


def _style(key: str, name: str, layout: str, look: str, *, default: bool = False) -> str:
    kind = ' w:default="1"' if default else ""
    base = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"{kind}>'
        f'<w:name w:val="{name}"/>{base}<w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr>{look}</w:rPr>'
        "</w:style>"
    )


def _footer(language: Language) -> str:
    before, between = (say(f"screen.{key}", language) for key in ("page_before", "page_between"))
    inner = [run(before, size=10), _field("PAGE"), run(between, size=10), _field("NUMPAGES")]
    return paragraph(inner, align="center", size=10)


def _field(name: str) -> str:
    look = f"<w:rPr>{_size(10)}</w:rPr>"
    return f'<w:fldSimple w:instr=" {name} "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'


def _section(paper: Paper) -> str:
    def twips(points: float) -> int:
        return round(points * 20)

    lying = ' w:orient="landscape"' if paper.landscape else ""
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="footer"/>'
        f'<w:pgSz w:w="{twips(paper.width)}" w:h="{twips(paper.height)}"{lying}/>'
        f'<w:pgMar w:top="{twips(paper.top)}" w:right="{twips(paper.right)}" '
        f'w:bottom="{twips(paper.bottom)}" w:left="{twips(paper.left)}" '
        f'w:header="{twips(paper.top / 2)}" w:footer="{twips(paper.bottom / 2)}" w:gutter="0"/>'
        "</w:sectPr>"
    )
