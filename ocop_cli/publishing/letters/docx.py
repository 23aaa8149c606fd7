"""docx: administrative documents to be filled in, changed and signed.

Each letter and each annex is a section of its own, so that pages are counted from one again and the
first bears no number. All times inside are the letter's own day: same letters, same bytes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import BinaryIO

from ocop_cli.publishing.letters.form import (
    ACROSS,
    AFTER,
    DECIDES,
    FOOT,
    HEAD,
    INDENT,
    MOTTO,
    MOTTO_SIZE,
    NATION,
    NOTE,
    NUMBER,
    RECIPIENTS,
    RECIPIENTS_SIZE,
    SIDES,
    SIGNING_ROOM,
    SMALL,
    SUBJECT,
    TEXT,
    TITLE,
    TO,
    UPRIGHT,
    aligned,
    balanced,
    is_article,
    set_table,
)
from ocop_cli.publishing.letters.letter import Annex, Letter, LetterTable
from ocop_cli.writers.docx import package
from ocop_cli.writers.docx.package import Margin, default_fonts
from ocop_cli.writers.docx.pieces import run
from ocop_cli.writers.layout import Measure
from ocop_cli.writers.paper import Paper, times, times_bold


def write_docx(letters: Sequence[Letter], out: BinaryIO) -> None:
    """All letters in one document, each beginning on a page of its own."""
    package.write(
        out,
        "".join(_letters(letters)),
        styles=_styles(),
        margins=(Margin("header", "header", _number()), Margin("blank", "header", "<w:p/>")),
        title=letters[0].title,
        office=letters[0].issuer,
        day=letters[0].day,
        language="vi",
    )


def _letters(letters: Sequence[Letter]) -> Iterator[str]:
    for letter in letters:
        last = letter is letters[-1]
        yield from _text(letter)
        yield _section(UPRIGHT, inside=bool(letter.annexes) or not last)
        for annex in letter.annexes:
            yield from _annex(annex, letter.notes)
            yield _section(ACROSS, inside=not (last and annex is letter.annexes[-1]))


def _text(letter: Letter) -> Iterator[str]:
    yield from _head(letter)
    if letter.kind:
        yield _paragraph(letter.kind, align="center", bold=True, size=TITLE, before=12, after=0)
        yield _balanced(letter.subject, UPRIGHT.body, size=TITLE, bold=True)
        yield _line(times_bold(letter.subject) * TITLE, UPRIGHT.body, part=0.33, most=0.3)
    if letter.authority:
        yield _paragraph(letter.authority, align="center", bold=True, size=TEXT, before=6)
    if letter.to:
        yield from _to(letter.to)
    for ground in letter.grounds:
        yield _paragraph(ground, align="both", italic=True, size=TEXT, indent=INDENT)
    if letter.authority:
        yield _paragraph(DECIDES, align="center", bold=True, size=TEXT, before=6)
    yield from _body(letter.body, keep_last=not letter.closing and letter.table is None)
    if letter.table is not None:
        yield from _table(letter.table, UPRIGHT)
        yield _paragraph("", size=6, after=0)
    yield from _body(letter.closing, keep_last=True)
    yield from _foot(letter)
    if not letter.annexes:
        # No document ends with a table. Where an annex follows, the end of the section stands there
        # alone: one line more, and a full page would be followed by an empty one.
        yield _paragraph("", size=4, after=0)
        yield from _notes(letter.notes)


def _head(letter: Letter) -> Iterator[str]:
    room = SIDES[0]
    left = [_balanced(line, room, size=HEAD) for line in letter.parent]
    left += [_balanced(line, room, size=HEAD, bold=True) for line in letter.office]
    names = [x for line in letter.office for x in _folded(line, room, HEAD, times_bold)]
    longest = max(map(times_bold, names), default=0) * HEAD
    left.append(_line(longest, SIDES[0], part=0.4, most=0.4))
    right = [
        _paragraph(NATION, align="center", bold=True, size=HEAD, after=0),
        _paragraph(MOTTO, align="center", bold=True, size=MOTTO_SIZE, after=0),
        _line(times_bold(MOTTO) * MOTTO_SIZE, SIDES[1], part=1, most=1),
    ]
    number = [_paragraph(f"{NUMBER} {letter.number}", align="center", size=HEAD, after=0)]
    if not letter.kind and letter.subject:
        number.append(_balanced(letter.subject, room, size=SUBJECT, before=AFTER))
    place = [_paragraph(letter.place_and_day, align="center", italic=True, size=TEXT, after=0)]
    yield _sides(SIDES, ((left, right), (number, place)))
    yield _paragraph("", size=6, after=0)


def _to(to: Sequence[str]) -> Iterator[str]:
    if len(to) == 1:
        yield _paragraph(f"{TO} {to[0]}", align="center", size=TEXT, before=12, after=12)
        return
    yield _paragraph(TO, align="left", size=TEXT, before=12, indent=2 * INDENT)
    for one in to:
        yield _paragraph(one, align="left", size=TEXT, indent=3 * INDENT, after=2)


def _body(lines: Sequence[str], *, keep_last: bool) -> Iterator[str]:
    """Paragraphs; a signature never stands on a page without the last of them."""
    for place, line in enumerate(lines, start=1):
        named = is_article(line)
        runs = [run(line[:named], bold=True, size=TEXT)] if named else []
        runs.append(run(line[named:], size=TEXT))
        keep = keep_last and place == len(lines)
        yield _paragraph(runs, align="both", size=TEXT, indent=INDENT, keep=keep)


def _balanced(
    text: str,
    width: float,
    *,
    size: float,
    bold: bool = False,
    italic: bool = False,
    before: float = 0,
    after: float = 0,
) -> str:
    """A centred paragraph, drawn in at its sides so that its lines are about equally long."""
    lines = _folded(text, width, size, times_bold if bold else times)
    longest = max(times_bold(line) if bold else times(line) for line in lines) * size
    return _paragraph(
        text,
        align="center",
        bold=bold,
        italic=italic,
        size=size,
        sides=(width - longest) / 2 if len(lines) > 1 else 0,
        before=before,
        after=after,
    )


def _folded(text: str, width: float, size: float, measure: Measure) -> list[str]:
    return balanced(text, width, lambda line: measure(line) * size)


def _foot(letter: Letter) -> Iterator[str]:
    """Recipients and signature side by side, held together on one page."""
    left = [
        _paragraph(RECIPIENTS, bold=True, italic=True, size=RECIPIENTS_SIZE, after=0, keep=True)
    ]
    left += [_paragraph(line, size=SMALL, after=0, keep=True) for line in letter.recipients]
    right = [
        _paragraph(line, align="center", bold=True, size=TEXT, after=0, keep=True)
        for line in letter.signing
    ]
    right += [_paragraph("", size=TEXT, after=0, keep=True) for _ in range(SIGNING_ROOM)]
    right.append(_paragraph(letter.signatory, align="center", bold=True, size=TEXT, after=0))
    yield _paragraph("", size=6, after=0, keep=True)
    yield _sides(FOOT, ((left, right),))


def _annex(annex: Annex, notes: Sequence[str]) -> Iterator[str]:
    yield _paragraph(annex.name, align="center", bold=True, size=TITLE, after=0)
    yield _balanced(annex.title.upper(), ACROSS.body, size=TITLE, bold=True)
    if annex.area:
        yield _balanced(annex.area, ACROSS.body, size=TITLE, bold=True)
    yield _balanced(annex.attached, ACROSS.body, size=TEXT, italic=True, after=2)
    yield _line(times(annex.attached) * TEXT, ACROSS.body, part=0.33, most=0.25)
    yield from _table(annex.table, ACROSS)
    yield _paragraph("", size=6, after=0)
    yield from _notes(notes)


def _notes(notes: Sequence[str]) -> Iterator[str]:
    for note in notes:
        yield _paragraph(note, italic=True, size=NOTE, after=2)


def _table(table: LetterTable, paper: Paper) -> Iterator[str]:
    full, setting = set_table(table, paper, times, times_bold)
    widths = [round(width * 20) for width in setting.widths]
    margin = round(setting.padding * 20)
    yield (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>'
        + "".join(
            f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
            for side in ("top", "left", "bottom", "right", "insideH", "insideV")
        )
        + '</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>'
        f'<w:left w:w="{margin}" w:type="dxa"/><w:right w:w="{margin}" w:type="dxa"/>'
        "</w:tblCellMar></w:tblPr><w:tblGrid>"
        + "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
        + "</w:tblGrid>"
    )
    size = setting.size
    heads = "".join(
        _cell(width, _paragraph(text, align="center", bold=True, size=size, before=2, after=2))
        for width, text in zip(widths, full.headings, strict=True)
    )
    yield f"<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{heads}</w:tr>"
    aligns = aligned(table)
    for row in full.rows:
        cells = "".join(
            _cell(width, _paragraph(text, align=align, size=size, before=1, after=1))
            for width, text, align in zip(widths, row, aligns, strict=True)
        )
        yield f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    yield "</w:tbl>"


def _sides(widths: Sequence[float], rows: Sequence[Sequence[Sequence[str]]]) -> str:
    """Paragraphs side by side without rules."""
    twips = [round(width * 20) for width in widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in twips)
    inner = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(
            _cell(width, "".join(cell), middle=False)
            for width, cell in zip(twips, row, strict=True)
        )
        + "</w:tr>"
        for row in rows
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(twips)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/>'
        f'<w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{inner}</w:tbl>"
    )


def _cell(width: int, content: str, *, middle: bool = True) -> str:
    aligned = '<w:vAlign w:val="center"/>' if middle else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{aligned}</w:tcPr>{content}</w:tc>'


def _paragraph(
    text: str | Sequence[str],
    *,
    align: str = "left",
    bold: bool = False,
    italic: bool = False,
    size: float = TEXT,
    indent: float = 0,
    sides: float = 0,
    before: float = 0,
    after: float = AFTER,
    keep: bool = False,
) -> str:
    half = round(size * 2)
    look = "<w:keepNext/>" if keep else ""
    look += f'<w:spacing w:before="{round(before * 20)}" w:after="{round(after * 20)}"/>'
    look += f'<w:ind w:firstLine="{round(indent * 20)}"/>' if indent else ""
    in_by = round(sides * 20)
    look += f'<w:ind w:left="{in_by}" w:right="{in_by}"/>' if in_by else ""
    look += f'<w:jc w:val="{align}"/>' if align != "left" else ""
    look += f'<w:rPr><w:sz w:val="{half}"/><w:szCs w:val="{half}"/></w:rPr>'
    runs = [run(text, bold=bold, italic=italic, size=size)] if isinstance(text, str) else text
    return f"<w:p><w:pPr>{look}</w:pPr>{''.join(runs)}</w:p>"


def _line(length: float, room: float, *, part: float, most: float) -> str:
    """A rule under a text of that length: `part` of it, at most `most` of the room."""
    wide = min(length * part, room * most)
    side = round((room - wide) / 2 * 20)
    return (
        '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        '<w:spacing w:before="20" w:after="60" w:line="120" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/>'
        '<w:rPr><w:sz w:val="4"/><w:szCs w:val="4"/></w:rPr></w:pPr></w:p>'
    )


def _section(paper: Paper, *, inside: bool) -> str:
    """The end of a section; the last one of a document stands without a paragraph."""

    def twips(points: float) -> int:
        return round(points * 20)

    lying = ' w:orient="landscape"' if paper.landscape else ""
    text = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
        '<w:headerReference w:type="first" r:id="blank"/><w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(paper.width)}" w:h="{twips(paper.height)}"{lying}/>'
        f'<w:pgMar w:top="{twips(paper.top)}" w:right="{twips(paper.right)}" '
        f'w:bottom="{twips(paper.bottom)}" w:left="{twips(paper.left)}" '
        f'w:header="{twips(paper.top / 2)}" w:footer="{twips(paper.bottom / 2)}" w:gutter="0"/>'
        '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
    )
    if not inside:
        return text
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        f'<w:rPr><w:sz w:val="2"/></w:rPr>{text}</w:pPr></w:p>'
    )


def _number() -> str:
    """The number of a page, as its head bears it."""
    size = round(HEAD * 2)
    return (
        '<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:fldSimple w:instr=" PAGE "><w:r><w:rPr>'
        f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
        "</w:p>"
    )


def _styles() -> str:
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{default_fonts()}"
        f'<w:sz w:val="{round(TEXT * 2)}"/><w:szCs w:val="{round(TEXT * 2)}"/>'
        '<w:lang w:val="vi-VN" w:eastAsia="vi-VN" w:bidi="vi-VN"/></w:rPr></w:rPrDefault>'
        '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="120" w:line="240" '
        'w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/>'
        "<w:qFormat/></w:style>"
    )
