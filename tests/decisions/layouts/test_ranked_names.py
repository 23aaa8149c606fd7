"""Cells that name products with their ranks: each is a row of its own, and no rank is guessed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocop_cli.model.pages import Mark, Note, NoteKind
from ocop_cli.model.reading import Reading
from tests.made.pages import GIVEN, Cells, codes, document, errors, read, sheet

_HEADS = ("STT", "Chủ thể", "Địa chỉ", "Sản phẩm OCOP")


def said(*cells: str, heads: Cells = _HEADS) -> Reading:
    rows: list[Cells] = [(at, f"HTX Bản {at}", "xã Sơn Hà", one) for at, one in enumerate(cells, 1)]
    of_sheet, of_paper = (
        read(page, given=GIVEN) for page in (sheet(heads, *rows), document([heads, *rows]))
    )
    assert [one[1:6] for one in of_sheet.entries] == [one[1:6] for one in of_paper.entries]
    return of_sheet


def ranked(reading: Reading) -> list[tuple[object, ...]]:
    assert not codes(reading), reading.problems
    return [(one.product, one.entity, one.stars) for one in reading.entries]


@pytest.mark.parametrize(
    "cell",
    ["Chè Shan (4 sao)\nChè đen (3 sao)", "- Chè Shan: 4 sao\n- Chè đen: 3 sao",
     "1. Chè Shan - đạt 4 sao;\n2. Chè đen - đạt 3 sao.", "Chè Shan (4 sao); Chè đen (3 sao)",
     "Chè Shan (hạng 4 sao), Chè đen (hạng 3 sao)", "+ Chè Shan, đạt 4 sao\n+ Chè đen, đạt 3 sao",
     "Chè Shan (OCOP 4 sao)\nChè đen (OCOP 3 sao)"],
)  # fmt: skip
def test_a_rank_behind_each_name(cell: str) -> None:
    assert ranked(said(cell, "Mật ong (3 sao)")) == [
        ("Chè Shan", "HTX Bản 1", 4), ("Chè đen", "HTX Bản 1", 3), ("Mật ong", "HTX Bản 2", 3),
    ]  # fmt: skip


@pytest.mark.parametrize("heading", ["Sản phẩm, hạng sao", "Tên sản phẩm (hạng sao)", "Sản phẩm"])
def test_under_a_heading_that_names_both(heading: str) -> None:
    reading = said("Chè Shan - 4 sao", "Mật ong - 3 sao", heads=(*_HEADS[:3], heading))
    assert [(one.product, one.stars) for one in reading.entries] == [
        ("Chè Shan", 4),
        ("Mật ong", 3),
    ]


def test_each_is_traced_to_its_cell() -> None:
    places = [one.place for one in said("Chè Shan (4 sao)\nChè đen (3 sao)").entries]
    assert [(place.row, place.column) for place in places] == [(2, 3), (2, 3)]


@pytest.mark.parametrize(
    "cell",
    ["Chè Shan (4 sao)\nChè đen", "Chè Shan (tiềm năng 4 sao)", "Chè Shan (đề nghị 4 sao)",
     "Chè Shan (4 sao), Chè đen", "Chè Shan (4 sao, đã thu hồi)", "Chè Shan (3-4 sao)",
     "Chè Shan (4 sao) (hết hạn)", "Chè Shan - 4 sao - không đạt", "(4 sao)",
     "Chè Shan 3 sao (4 sao)", "Chè Shan (6 sao)", "Chè Shan (dưới 4 sao)"],
)  # fmt: skip
def test_what_says_more_or_less_than_one_rank_is_refused(cell: str) -> None:
    reading = said(cell, "Mật ong (3 sao)")
    assert errors(reading) and not reading.entries


def test_a_total_and_a_group_stay_what_they_are() -> None:
    rows: list[Cells] = [
        ("I", "Huyện Khe Mây", None, None), (1, "HTX A", "xã B", "Chè Shan (4 sao)"),
        (None, "Tổng cộng", None, "1 sản phẩm"),
    ]  # fmt: skip
    reading = read(sheet(_HEADS, *rows), given=GIVEN)
    assert [(one.product, one.stars) for one in reading.entries] == [("Chè Shan", 4)]


def test_what_hangs_on_a_cell_of_several_is_of_none_of_them() -> None:
    rows = [_HEADS, (1, "HTX A", "xã B", "Chè Shan (4 sao)\nChè đen (3 sao)")]
    note = Note(NoteKind.COMMENT, "đã thu hồi", 2, 3)
    struck = sheet(*rows, marks={(2, 3): Mark.STRUCK})
    for page in (struck, replace(sheet(*rows), notes=(note,))):
        reading = read(page, given=GIVEN)
        assert errors(reading) and not reading.entries


class TestAsManyRanksAsProducts:
    HEADS = ("STT", "Chủ thể", "Tên sản phẩm", "Điểm", "Hạng sao")

    def said(self, *row: str) -> Reading:
        other = (2, "HTX B", "Mật ong", "65", "3 sao")
        return read(document([self.HEADS, (1, "HTX A", *row), other]), given=GIVEN)

    @pytest.mark.parametrize(
        ("names", "points", "stars"),
        [("Chè Shan\nChè đen", "82,5\n65", "4 sao\n3 sao"),
         ("- Chè Shan\n- Chè đen", "- 82,5\n- 65", "- 4 sao\n- 3 sao"),
         ("1. Chè Shan\n2. Chè đen", "82,5\n65", "Đạt 4 sao\nĐạt 3 sao")],
    )  # fmt: skip
    def test_are_each_one(self, names: str, points: str, stars: str) -> None:
        reading = self.said(names, points, stars)
        assert not codes(reading), reading.problems
        assert [(one.product, one.score, one.stars) for one in reading.entries] == [
            ("Chè Shan", 82.5, 4), ("Chè đen", 65, 3), ("Mật ong", 65, 3),
        ]  # fmt: skip

    @pytest.mark.parametrize(
        ("names", "stars"),
        [("Chè Shan", "4 sao\n3 sao"), ("Chè Shan\n(hộp 200 g)", "4 sao\n3 sao"),
         ("Chè Shan\nChè đen\nChè nụ", "4 sao\n3 sao"), ("Chè Shan\nnúi cao", "4 sao\n3 sao"),
         ],
    )  # fmt: skip
    def test_else_none_is_guessed(self, names: str, stars: str) -> None:
        reading = self.said(names, "82,5", stars)
        assert errors(reading) and [one.product for one in reading.entries] == ["Mật ong"]
