"""Every piece of a file is understood, known to be immaterial, or in doubt: a walk over all files
here shows that no cell of a table, no line of text and no note is none of the three, and that no
heading may be changed in silence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language.terms import term
from ocop_cli.decisions.layouts import upright
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.lines.formulas import PaperLine
from ocop_cli.decisions.own_words import NO_WORDS
from ocop_cli.decisions.tables import group_rows, sections
from ocop_cli.decisions.tables.group_levels import GroupLevels
from ocop_cli.model.errors import OcopError
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.model.reading import Given, Place, Reading, Severity, Table
from ocop_cli.text.keys import clean, fold
from tests.made.each import each
from tests.made.pages import HEADS, read, sheet

FILES = Path(__file__).parent.parent / "files"
TODAY = date(2026, 11, 24)
DOCUMENTS = sorted(
    path
    for folder in (FILES, FILES.parent.parent / "sample_data")
    for path in folder.rglob("*")
    if path.suffix in (".csv", ".xlsx", ".xls", ".ods", ".docx", ".pdf")
    and not path.name.endswith(".before.csv")
)


def _pages(path: Path) -> tuple[Page, ...] | None:
    """The pages of a file as they are read, what stands otherwise set upright; None where the file
    is refused whole."""
    try:
        pages = tuple(readers.read(path))
    except OcopError:
        return None
    stood = upright.stood(pages, NO_WORDS)
    return stood.pages if stood is not None else pages


def _cells(pages: tuple[Page, ...]) -> Iterator[tuple[int, Row, int, Value]]:
    """Each cell of a table that holds something."""
    for index, page in enumerate(pages):
        for row in page.rows:
            if row.table is not None:
                yield from (
                    (index, row, column, cell)
                    for column, cell in enumerate(row.cells)
                    if filled(cell)
                )


def _sense(said: Reading, page: int, row: Row, column: int, cell: Value) -> str | None:
    """What became of a cell; None where it was passed over."""
    key = (page, row.table, row.number)
    if key in said.refused or key in said.framing:
        return "framing or refused"
    at_fault = [
        problem
        for problem in said.problems
        if problem.place and (problem.place.page, problem.place.table) == (page, row.table)
    ]
    if any(problem.place and problem.place.row == row.number for problem in at_fault):
        return "in doubt"
    table = next((one for one in said.tables if _holds(one, page, row)), None)
    if table is None:
        return None
    if column in {place for place, _ in table.columns.values()}:
        return "understood"
    if any(problem.place and problem.place.column == column for problem in at_fault):
        return "in doubt"
    return "immaterial" if _immaterial(said, column, cell) else None


def _holds(table: Table, page: int, row: Row) -> bool:
    return (table.page, table.table) == (
        page,
        row.table,
    ) and table.first_row <= row.number <= table.last_row


def _immaterial(said: Reading, column: int, cell: Value) -> bool:
    """Whether the cell is a running number, or its heading says nothing of ratings."""
    texts = [text for text, field in said.columns if field is None]
    known = any(is_immaterial(text) or meaning(text) is not None for text in texts)
    return is_ordinal(cell) or known


@pytest.mark.thorough
@each("path", DOCUMENTS)
def test_no_cell_and_no_line_of_a_file_is_passed_over(path: Path) -> None:
    pages = _pages(path)
    if pages is None:
        return
    said = reading.read(pages, Given(), TODAY)
    lost = [
        (row.number, column, cell)
        for page, row, column, cell in _cells(pages)
        if said.tables and _sense(said, page, row, column, cell) is None
    ]
    assert not lost, lost[:5]
    if said.entries:  # else nothing of it goes in
        assert not _lost_lines(pages, said)
        held = {doubt.text for entry in said.entries for doubt in entry.held}
        told = {dict(problem.values).get("value") for problem in said.problems} | held
        assert {clean(note.text)[:200] for page in pages for note in page.notes} <= told


def _lines(pages: tuple[Page, ...]) -> Iterator[PaperLine]:
    """Each line of text of a file, with the part of its paper that its formula says it is."""
    layout = sections.layout(pages)
    yield from formulas.parts(
        layout.lines, {s.before[-1].place for s in layout.sections if s.before}
    )


def _is_told(said: Reading, place: Place) -> bool:
    """Whether a person is told of a line, alone or with those next to it."""
    return any(
        problem.place is not None
        and (problem.place.page, problem.place.table) == (place.page, place.table)
        and problem.place.row <= place.row
        and (problem.place.row == place.row or problem.variant in ("many", "products", "lines"))
        for problem in said.problems
    )


def _is_known(said: Reading, text: str) -> bool:
    """Whether a remark is read (a term, a title of rows), explains a column, or restates a row."""
    bare = fold(text)
    headings = [fold(heading) for heading, _ in said.columns if len(heading) > 3]
    names = [fold(entry.product) for entry in said.entries]
    explains = any(heading in bare for heading in headings) or meaning(text) is not None
    return explains or term(text) is not None or any(name in bare for name in names)


def _lost_lines(pages: tuple[Page, ...], said: Reading) -> list[str]:
    return [
        line.text
        for line, part in _lines(pages)
        if part is PaperPart.REMARK
        and not _is_told(said, line.place)
        and not _is_known(said, line.text)
        and not group_rows.understood(line.text, GroupLevels())
    ]


GOOD = (*HEADS, "Hình thức", "Kết quả", "Số quyết định", "Ngày quyết định", "Cơ quan ban hành",
        "Có giá trị đến")  # fmt: skip
ROWS = (
    (1, "Chè xanh", "HTX A", "xã Tân Lập", "81,5", "4 sao", "Đánh giá lại", "Đạt", "12/QĐ-UBND",
     "06/05/2024", "UBND tỉnh Hòa Phú", "31/12/2027"),
    (2, "Mật ong", "Công ty TNHH B", "xã Đá Vân", "44", "2 sao", "Công nhận mới", "Không đạt",
     "12/QĐ-UBND", "06/05/2024", "UBND tỉnh Hòa Phú", None),
)  # fmt: skip
UNKNOWN = ("Xyz", "Mục VII", "Thông tin khác", "Cột bổ trợ", "Nội vụ")


@pytest.mark.thorough
@each("word", UNKNOWN)
@each("column", range(1, len(GOOD)))
def test_a_heading_under_another_name_never_changes_the_reading_in_silence(
    column: int, word: str
) -> None:
    nothing = Given()
    whole = read(sheet(GOOD, *ROWS), given=nothing)
    assert len(whole.entries) == len(ROWS) and not whole.problems
    heads = tuple(word if at == column else text for at, text in enumerate(GOOD))
    said = read(sheet(heads, *ROWS), given=nothing)
    if _bare(said) != _bare(whole):
        assert any(
            problem.severity is Severity.ERROR or word in clean(str(dict(problem.values)))
            for problem in said.problems
        ) or any(problem.code == "missing_head" for problem in said.problems)


def _bare(said: Reading) -> list[Mapping[str, object]]:
    """The entries without their places."""
    return [
        {name: value for name, value in entry._asdict().items() if name not in ("place", "held")}
        for entry in said.entries
    ]


def test_two_columns_under_one_heading_are_not_chosen_from() -> None:
    page = sheet((*HEADS, "Hạng sao"), (1, "Chè", "HTX A", None, 80, "4 sao", "3 sao"))
    said = read(replace(page))
    assert [problem.code for problem in said.problems] == ["double_heading"] and not said.entries
