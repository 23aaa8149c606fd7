"""Tables of a Word document: ruled ones with headings on each page, and text side by side."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ocop_cli.writers.docx.pieces import Align, paragraph, twips
from ocop_cli.writers.legible import TextGrid
from ocop_cli.writers.paper import TableSetting

GREY, BLACK = "808080", "000000"
SHADE = "E9EEF5"


def ruled(
    full: TextGrid,
    setting: TableSetting,
    *,
    aligns: Sequence[Align] | None = None,
    rules: str = GREY,
    shade: str = SHADE,
    middle: bool = False,
) -> Iterator[str]:
    """A ruled table: headings repeated on each page, rows not torn apart.

    `aligns` says how the cells of each column stand (else by what they hold), `shade` the colour
    behind headings, none where it is empty; in the `middle`, cells are as high as their row.
    """
    widths = [twips(width) for width in setting.widths]
    line = f'w:val="single" w:sz="4" w:space="0" w:color="{rules}"'
    borders = "".join(
        f"<w:{side} {line}/>" for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    yield _opened(widths, f"<w:tblBorders>{borders}</w:tblBorders>", twips(setting.padding))

    def cells(row: Sequence[str], stand: Sequence[Align], *, bold: bool = False) -> str:
        texts = (
            paragraph(text, align=align, style="Cell", bold=bold, size=setting.size)
            for text, align in zip(row, stand, strict=False)
        )
        return "".join(
            _cell(width, text, shade=shade if bold else "", middle=middle)
            for width, text in zip(widths, texts, strict=False)
        )

    upright = not any(full.headings)
    if not upright:
        heads = cells(full.headings, ["center"] * len(widths), bold=True)
        yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
    stand = list(aligns or ["right" if right else "left" for right in full.numeric])
    for row in full.rows:
        if upright:
            label = cells(row[:1], ["left"], bold=True)
            text = paragraph(row[1], style="Cell", size=setting.size)
            whole = label + _cell(widths[1], text, middle=middle)
        else:
            whole = cells(row, stand)
        yield _row(whole)
    yield "</w:tbl>"


def side_by_side(widths: Sequence[float], rows: Sequence[Sequence[Sequence[str]]]) -> str:
    """Paragraphs beside each other, without rules or margins."""
    wide = [twips(width) for width in widths]
    inner = "".join(
        _row("".join(_cell(width, "".join(cell)) for width, cell in zip(wide, row, strict=True)))
        for row in rows
    )
    return f"{_opened(wide, '', 0)}{inner}</w:tbl>"


def _opened(widths: Sequence[int], borders: str, margin: int) -> str:
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>{borders}'
        '<w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{margin}" w:type="dxa"/>'
        f'<w:right w:w="{margin}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid>"
    )


def _row(cells: str) -> str:
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"


def _cell(width: int, content: str, *, shade: str = "", middle: bool = False) -> str:
    look = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    look += '<w:vAlign w:val="center"/>' if middle else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{look}</w:tcPr>{content}</w:tc>'
