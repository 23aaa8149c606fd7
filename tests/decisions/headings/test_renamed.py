"""Any one column of a good document under a heading nobody knows: never another reading unsaid."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.decisions.tables import sections
from ocop_cli.model.pages import Page
from ocop_cli.model.reading import Given, Reading
from tests.made.pages import TODAY, errors

FILES = Path(__file__).parents[2] / "files"
GOOD = sorted(
    path.with_name(path.name.removesuffix(".expected.json"))
    for folder in ("documents", "documents-more")
    for path in (FILES / folder).glob("*.expected.json")
)
# Long ones, which are read anew for each of their headings, are tried with the slow tests.
LONG = {"hoa-phu-905-qd-ubnd.pdf", "hoa-phu-640-qd-ubnd.pdf", "hoa-phu-1301-khong-ke-bang.pdf"}
GOOD_ONES = [
    pytest.param(path, marks=pytest.mark.slow if path.name in LONG else ()) for path in GOOD
]
WORDS = (
    "Xyz",
    pytest.param("Mục VII", marks=pytest.mark.slow),
    pytest.param("Nội dung phụ", marks=pytest.mark.slow),
)


def _read(pages: tuple[Page, ...]) -> Reading:
    return reading.read(pages, Given(), TODAY)


def _bare(said: Reading) -> list[tuple[object, ...]]:
    """What is read, but for what only says where it stands."""
    return [entry[1:] for entry in said.entries]


def _renamed(pages: tuple[Page, ...], word: str) -> Iterator[tuple[str, tuple[Page, ...]]]:
    """The pages with one cell of a heading renamed, each of them in turn."""
    for section in sections.layout(pages).sections:
        page, tables = pages[section.page], {row.table for row in section.rows}
        for at, row in enumerate(page.rows):
            if row.number not in section.heading.rows or row.table not in tables:
                continue
            for column, cell in enumerate(row.cells):
                if not isinstance(cell, str) or not cell.strip():
                    continue
                cells = (*row.cells[:column], word, *row.cells[column + 1 :])
                rows = (*page.rows[:at], replace(row, cells=cells), *page.rows[at + 1 :])
                other = replace(page, rows=rows)
                yield cell, (*pages[: section.page], other, *pages[section.page + 1 :])


@pytest.mark.thorough
@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("path", GOOD_ONES, ids=lambda path: path.name)
def test_a_renamed_column_is_never_another_reading_in_silence(path: Path, word: str) -> None:
    pages = tuple(readers.read(path))
    whole = _read(pages)
    if errors(whole):
        return
    known = [(one.code, one.variant) for one in whole.problems]
    silent = []
    for heading, changed in _renamed(pages, word):
        said = _read(changed)
        told = [(one.code, one.variant) for one in said.problems]
        if _bare(said) != _bare(whole) and sorted(told, key=str) == sorted(known, key=str):
            silent.append(heading)
    assert not silent
