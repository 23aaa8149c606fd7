"""Pages for tests, as readers give them: a csv, a sheet, a document, a page of paper."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.decisions import reading
from ocop_cli.model.pages import Mark, Page, PageKind, Row, Span, Value
from ocop_cli.model.reading import Entry, Given, Problem, Reading, Severity

TODAY = date(2026, 11, 24)
GIVEN = Given("12/QĐ-UBND", date(2024, 5, 6), "UBND tỉnh Hòa Phú")
Cells = Sequence[Value]

NOTHING_GIVEN = Given()
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao")
ROW = (1, "Chè xanh", "HTX A", "xã Tân Lập, huyện Sơn Hà", "81,5", "4 sao")
ANNEX = "(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của UBND tỉnh Hòa Phú)"
LETTERHEAD = (
    [
        ["ỦY BAN NHÂN DÂN\nTỈNH HÒA PHÚ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024"],
    ],
    "QUYẾT ĐỊNH",
)


def lines(*rows: str, name: str = "danh-sach.csv") -> Page:
    """A csv, its cells parted by |."""
    made = (
        Row(number, tuple(cell.strip() for cell in row.split("|")))
        for number, row in enumerate(rows, 1)
    )
    return Page(name, PageKind.LINES, tuple(made))


def sheet(
    *rows: Cells,
    name: str = "Sheet1",
    merged: Sequence[tuple[int, int, int, int]] = (),
    marks: Mapping[tuple[int, int], Mark] | None = None,
    hidden: bool = False,
    hidden_rows: Sequence[int] = (),
) -> Page:
    """A sheet; an empty row is left out, as readers do, and keeps its number."""
    return Page(
        name,
        PageKind.SHEET,
        tuple(
            Row(number, tuple(cells), hidden=number in hidden_rows)
            for number, cells in enumerate(rows, 1)
            if any(cell is not None for cell in cells)
        ),
        hidden=hidden,
        merged=tuple(Span(*span) for span in merged),
        marks={(1, row, column): mark for (row, column), mark in (marks or {}).items()},
    )


def document(*parts: str | Sequence[Cells], kind: PageKind = PageKind.DOCUMENT) -> Page:
    """A document or a page of paper: lines of text, and tables as sequences of rows."""
    rows: list[Row] = []
    text = table = 0
    for part in parts:
        if isinstance(part, str):
            text += 1
            rows.append(Row(text, (part,), None))
            continue
        table += 1
        rows += [Row(number, tuple(cells), table) for number, cells in enumerate(part, 1)]
    return Page("1" if kind is PageKind.PAPER else "", kind, tuple(rows))


def read(*pages: Page, given: Given | None = None, today: date = TODAY) -> Reading:
    """What the pages say; number, day and authority are given unless `given` says otherwise."""
    return reading.read(pages, GIVEN if given is None else given, today)


def errors(reading: Reading) -> list[Problem]:
    """The problems that refuse something."""
    return [problem for problem in reading.problems if problem.severity is Severity.ERROR]


def codes(reading: Reading) -> list[str]:
    """The codes of all problems, with their variants."""
    return [p.code if p.variant is None else f"{p.code}.{p.variant}" for p in reading.problems]


def products(reading: Reading) -> list[str]:
    """The names of the products read, in order."""
    return [entry.product for entry in reading.entries]


def only(reading: Reading) -> Entry:
    """The one entry of a reading without errors."""
    assert not errors(reading), errors(reading)
    (entry,) = reading.entries
    return entry
