"""What is printed over a page: the words of a watermark are no cell's, and are handed on."""

from __future__ import annotations

from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from ocop_cli.model.pages import Mark, NoteKind, Page
from ocop_cli.readers.pdf import document
from tests.made.paper import drawn, serif, words

GRID = [50, 80, 300], [600, 630, 660, 690]
CELLS = [(55, 670, "TT"), (90, 670, "Tên sản phẩm"), (55, 640, "1"), (90, 640, "Trà"),
         (55, 610, "2"), (90, 610, "Mật ong")]  # fmt: skip
WANTED = [("TT", "Tên sản phẩm"), ("1", "Trà"), ("2", "Mật ong")]


def printed(path: Path, turn: float, size: int = 30, x: float = 190, y: float = 625) -> Page:
    def page(canvas: Canvas) -> None:
        canvas.grid(*GRID)
        words(*CELLS)(canvas)
        canvas.setFont(serif(), size)
        canvas.translate(x, y)
        canvas.rotate(turn)
        canvas.drawString(0, 0, "BẢN SAO")

    (one,) = document.read(drawn(path, page))
    return one


@pytest.mark.parametrize("turn", [-45, 30, 45, 60, 135])
def test_words_that_run_aslant_over_a_table_are_none_of_its_cells(
    tmp_path: Path, turn: float
) -> None:
    page = printed(tmp_path / "a.pdf", turn)
    assert [row.cells for row in page.rows if row.table] == WANTED
    assert [(one.kind, one.text) for one in page.notes] == [(NoteKind.BOX, "BẢN SAO")]


def test_a_cell_with_words_upright_and_turned_is_not_sure(tmp_path: Path) -> None:
    page = printed(tmp_path / "a.pdf", 90, 8, x=200, y=602)
    assert page.marks == {(1, 3, 1): Mark.UNSURE}


def test_a_page_that_was_laid_askew_is_read(tmp_path: Path) -> None:
    def page(canvas: Canvas) -> None:
        canvas.rotate(3)
        words((90, 640, "Trà"), (90, 610, "Mật ong"))(canvas)

    (one,) = document.read(drawn(tmp_path / "a.pdf", page))
    assert [row.cells for row in one.rows] == [("Trà",), ("Mật ong",)] and not one.notes
