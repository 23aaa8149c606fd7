"""The package of a workbook: sheets as streams of XML, how their cells look, how they print.

Written by hand, as Word documents are: a library's cell costs several times its XML, and a report
on a large register has hundreds of thousands. Texts stand in their cells (`inlineStr`), so that
text is text whatever it begins with, and nothing has to be held until the end. Nothing comes from
the clock: same sheets, same bytes. Source: ECMA-376, part 1, chapter 18.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from itertools import islice
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BLOCK = 500  # rows written at a time
_A4 = 9
# What no XML may hold; and what spreadsheet programs read as such a sign (ECMA-376, 22.9.2.19).
_SIGNS = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
_FIRST_DAY = date(1899, 12, 30)


@dataclass(frozen=True, slots=True)
class Look:
    """How a cell looks: its number format, its alignment as attributes of XML, its heading."""

    shows: str = ""
    aligned: str = ""
    bold: bool = False
    headed: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """How a sheet prints, on A4 that lies: what stands above and below each page.

    `headed` is how many columns the first row heads: it stays in sight, is printed on each page,
    and filters the rows under it.
    """

    above: str = ""
    below: str = ""
    headed: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """A row's cells, each its column's letters and what `text`, `number` or `day` gave; its height
    in points, where it is not the usual one."""

    cells: Iterable[tuple[str, str]]
    height: float | None = None


def text(value: str, look: int) -> str:
    """A cell that holds this text, as what follows its address."""
    kept = ' xml:space="preserve"' if value != value.strip() or "\n" in value else ""
    return f'" s="{look}" t="inlineStr"><is><t{kept}>{_text(value)}</t></is></c>'


def number(value: float, look: int) -> str:
    """A cell that holds this number."""
    return f'" s="{look}"><v>{value!r}</v></c>'


def flag(value: bool, look: int) -> str:
    """A cell that holds yes or no."""
    return f'" s="{look}" t="b"><v>{int(value)}</v></c>'


def day(value: date, look: int) -> str:
    """A cell that holds this day, from 1 March 1900 on, with its hour where it has one."""
    if isinstance(value, datetime):
        since = value.replace(tzinfo=None) - datetime.combine(_FIRST_DAY, time())
        return number(since / timedelta(days=1), look)
    return number((value - _FIRST_DAY).days, look)


def letters(column: int) -> str:
    """A, B … Z, AA: what the column of that number, from 0, is called."""
    found = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        found = chr(ord("A") + rest) + found
    return found


@dataclass(slots=True)
class Book:
    """A workbook under way; `close` finishes it."""

    out: BinaryIO
    looks: Sequence[Look]
    font: str
    archive: ZipFile = field(init=False)
    sheets: list[tuple[str, int, int]] = field(init=False, default_factory=list)

    def __post_init__(self) -> None:
        self.archive = ZipFile(self.out, "w", ZIP_DEFLATED)

    def sheet(
        self, name: str, widths: Sequence[float], rows: Iterable[Row], layout: Layout | None = None
    ) -> None:
        """Write a sheet: the widths of its columns in letters, then its rows from the first on."""
        layout = layout or Layout()
        number = len(self.sheets) + 1
        with self.archive.open(_entry(f"xl/worksheets/sheet{number}.xml"), "w") as part:
            part.write(_sheet_top(widths, layout, first=number == 1).encode())
            count = 0
            lines = _lines(rows)
            while block := list(islice(lines, _BLOCK)):
                part.write("".join(block).encode())
                count += len(block)
            part.write(_sheet_foot(layout, count).encode())
        self.sheets.append((name, layout.headed, count))

    def close(self, *, title: str, author: str, made: date) -> None:
        """Write what holds the sheets together, with the properties of the file."""
        for name, content in (
            ("xl/workbook.xml", self._workbook()),
            ("xl/_rels/workbook.xml.rels", self._relations()),
            ("xl/styles.xml", _styles(self.looks, self.font)),
            ("docProps/core.xml", _core(title, author, made)),
            ("_rels/.rels", _PARTS),
            ("[Content_Types].xml", self._content_types()),
        ):
            self.archive.writestr(_entry(name), _START + content)
        self.archive.close()

    def _workbook(self) -> str:
        sheets, names = "", ""
        for place, (name, headed, count) in enumerate(self.sheets):
            sheets += f'<sheet name="{_text(name)}" sheetId="{place + 1}" r:id="s{place + 1}"/>'
            if headed:
                quoted = "'" + name.replace("'", "''") + "'"
                area = f"$A$1:${letters(headed - 1)}${count}"
                for key, where, hidden in (
                    ("_FilterDatabase", area, ' hidden="1"'),
                    ("Print_Titles", "$1:$1", ""),
                ):
                    names += (
                        f'<definedName name="_xlnm.{key}" localSheetId="{place}"{hidden}>'
                        f"{_text(quoted)}!{where}</definedName>"
                    )
        named = f"<definedNames>{names}</definedNames>" if names else ""
        return (
            f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><bookViews><workbookView/>'
            f"</bookViews><sheets>{sheets}</sheets>{named}</workbook>"
        )

    def _relations(self) -> str:
        sheets = "".join(
            f'<Relationship Id="s{number}" Type="{_RELATIONS}/worksheet" '
            f'Target="worksheets/sheet{number}.xml"/>'
            for number in range(1, len(self.sheets) + 1)
        )
        return (
            f'<Relationships xmlns="{_PACKAGE}/relationships">{sheets}'
            f'<Relationship Id="styles" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
            "</Relationships>"
        )

    def _content_types(self) -> str:
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
        parts = {"/xl/workbook.xml": "sheet.main", "/xl/styles.xml": "styles"}
        parts |= {
            f"/xl/worksheets/sheet{number}.xml": "worksheet"
            for number in range(1, len(self.sheets) + 1)
        }
        overrides = "".join(
            f'<Override PartName="{part}" ContentType="{kind}.{what}+xml"/>'
            for part, what in parts.items()
        )
        package = "application/vnd.openxmlformats-package"
        return (
            f'<Types xmlns="{_PACKAGE}/content-types">'
            f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
            f'<Override PartName="/docProps/core.xml" ContentType="{package}.core-properties+xml"/>'
            "</Types>"
        )


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    entry.compress_type = ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    return entry


def _lines(rows: Iterable[Row]) -> Iterator[str]:
    for number, row in enumerate(rows, start=1):
        high = f' ht="{row.height:g}" customHeight="1"' if row.height is not None else ""
        cells = "".join([f'<c r="{column}{number}{cell}' for column, cell in row.cells])
        yield f'<row r="{number}"{high}>{cells}</row>'


def _sheet_top(widths: Sequence[float], layout: Layout, *, first: bool) -> str:
    frozen = (
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
        '<selection pane="bottomLeft"/>'
        if layout.headed
        else ""
    )
    chosen = ' tabSelected="1"' if first else ""
    columns = "".join(
        f'<col min="{place}" max="{place}" width="{_width(width)}" customWidth="1"/>'
        for place, width in enumerate(widths, start=1)
    )
    return (
        f'{_START}<worksheet xmlns="{_MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>'
        f'<sheetViews><sheetView{chosen} workbookViewId="0">{frozen}</sheetView></sheetViews>'
        '<sheetFormatPr defaultRowHeight="15"/>'
        f"{f'<cols>{columns}</cols>' if columns else ''}<sheetData>"
    )


def _width(letters: float) -> float:
    """A width in letters as files have it: in 256ths of a digit of 7 pixels, with 5 of margin."""
    return int((int(letters * 7 + 0.5) + 5) / 7 * 256) / 256


def _sheet_foot(layout: Layout, count: int) -> str:
    last = f"{letters(layout.headed - 1)}{count}" if layout.headed else ""
    filtered = f'<autoFilter ref="A1:{last}"/>' if layout.headed else ""
    return (
        f"</sheetData>{filtered}"
        '<pageMargins left="0.5" right="0.5" top="0.8" bottom="0.7" header="0.3" footer="0.3"/>'
        f'<pageSetup paperSize="{_A4}" fitToHeight="0" orientation="landscape"/>'
        f"<headerFooter><oddHeader>{_text(layout.above)}</oddHeader>"
        f"<oddFooter>{_text(layout.below)}</oddFooter></headerFooter></worksheet>"
    )


def _styles(looks: Sequence[Look], font: str) -> str:
    """The looks in their order, numbered from one; nought is plain."""
    shown = list(dict.fromkeys(look.shows for look in looks if look.shows))
    formats = "".join(
        f'<numFmt numFmtId="{164 + place}" formatCode="{_text(code)}"/>'
        for place, code in enumerate(shown)
    )
    letter = f'<sz val="11"/><name val="{_text(font)}"/><family val="1"/>'
    rule = '<{0} style="thin"><color rgb="FFB5B5B5"/></{0}>'
    rules = "".join(rule.format(side) for side in ("left", "right", "top", "bottom"))
    kinds = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    for look in looks:
        code = 164 + shown.index(look.shows) if look.shows else 0
        kinds += (
            f'<xf numFmtId="{code}" fontId="{int(look.bold)}" fillId="{2 * look.headed}" '
            f'borderId="{int(look.headed)}" xfId="0" applyNumberFormat="1" applyFont="1" '
            f'applyFill="1" applyBorder="1" applyAlignment="1"><alignment {look.aligned}/></xf>'
        )
    return (
        f'<styleSheet xmlns="{_MAIN}"><numFmts count="{len(shown)}">{formats}</numFmts>'
        f'<fonts count="2"><font>{letter}</font><font><b/>{letter}</font></fonts>'
        '<fills count="3"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid">'
        '<fgColor rgb="FFE9EEF5"/><bgColor indexed="64"/></patternFill></fill></fills>'
        '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>'
        f"<border>{rules}<diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'
        f'</cellStyleXfs><cellXfs count="{len(looks) + 1}">{kinds}</cellXfs>'
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
        "</styleSheet>"
    ).replace('<numFmts count="0"></numFmts>', "")


def _core(title: str, author: str, made: date) -> str:
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{_text(title)}</dc:title><dc:creator>{_text(author)}</dc:creator>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{made.isoformat()}T00:00:00Z</dcterms:created>'
        "</cp:coreProperties>"
    )


_PARTS = (
    f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="book" Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/>'
    f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)


def _text(value: str) -> str:
    """`value` as it stands between tags or quotation marks."""
    if _SIGNS.search(value):
        value = _SIGNS.sub(lambda sign: f"_x{ord(sign[0]):04X}_", value)
    if "&" in value or "<" in value or ">" in value or '"' in value:
        value = value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        value = value.replace('"', "&quot;")
    return value
