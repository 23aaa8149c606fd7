"""Remarks that say otherwise than their row, or of a later time: held, and never only told."""

from __future__ import annotations

from itertools import product

import pytest

from ocop_cli.model.reading import Entry
from tests.made.each import each
from tests.made.pages import lines, only, read

HEADING = "Sản phẩm|Chủ thể|Sao|Điểm|Quyết định|Ngày|Ghi chú"


def beside(remark: str, *, day: str = "01/05/2024") -> Entry:
    row = f"Chè|HTX A|4|75|5/QĐ-UBND|{day}|{remark}"
    return only(read(lines(HEADING, row), given=None))


class TestOtherStarsOrPoints:
    @pytest.mark.parametrize(
        "remark",
        ["5 sao", "3 sao", "Đạt 5 sao", "OCOP 5 sao", "5*", "★★★★★", "Ba sao", "dat 3 sao", 
         "82 điểm", "Điểm: 91", "91/100", "92,5 điểm", "Tổng điểm 66", "xã Tân Lập; 3 sao"],
    )  # fmt: skip
    def test_are_asked(self, remark: str) -> None:
        (doubt,) = beside(remark).held
        assert (doubt.text, doubt.variant) == (remark, "rating")

    @pytest.mark.parametrize(
        "remark",
        ["4 sao", "★★★★", "nâng từ 3 sao lên 4 sao", "75 điểm", "75,0 điểm", "năm 2021 đạt 3 sao",
         "không đạt 5 sao", "đạt 4 sao, không đạt 5 sao", "từ 3 sao", "đề nghị 5 sao"],
    )  # fmt: skip
    def test_are_none_where_they_are_the_rows_own_or_were_never_granted(self, remark: str) -> None:
        said = beside(remark)
        assert (said.held, said.result, said.stars) == ((), None, 4)


class TestARatingOfALaterTime:
    @pytest.mark.thorough
    @each(
        ("deed", "time"),
        [
            *product(
                ["công nhận", "đánh giá", "ĐGL", "Đánh giá lại", "đạt 4 sao", "tái công nhận"],
                ["năm 2025", "2025", "tháng 8/2024", "quý III/2024", "ngày 02/05/2024", "T9/2024"],
            )
        ],
    )
    def test_is_asked(self, deed: str, time: str) -> None:
        (doubt,) = beside(f"{deed} {time}").held
        assert doubt.variant in ("re_evaluation", None)

    @pytest.mark.parametrize(
        ("deed", "kind"),
        [("ĐGL", "re_evaluation"), ("đánh giá lại", "re_evaluation"), ("nâng hạng", "upgrade")],
    )
    @pytest.mark.parametrize("time", ["2024", "năm 2024", "tháng 3/2024", "quý I/2024"])
    def test_is_the_rows_own_where_it_is_of_its_year(self, deed: str, kind: str, time: str) -> None:
        said = beside(f"{deed} {time}")
        assert (said.kind, said.held) == (kind, ())

    @pytest.mark.parametrize(
        "remark",
        [
            "ĐGL 2021",
            "đã đánh giá lại năm 2021 tại hội trường",
            "lần 2 năm 2024",
            "công nhận năm 2024",
        ],
    )
    def test_is_nothing_where_it_is_past_or_a_round(self, remark: str) -> None:
        said = beside(remark)
        assert (said.kind, said.held) == (None, ())

    @pytest.mark.parametrize("remark", ["phải ĐGL 2024", "Hạn ĐGL: 2024", "chờ ĐGL 2023"])
    def test_is_asked_where_it_is_waited_for(self, remark: str) -> None:
        assert beside(remark).held


def test_other_stars_or_points_in_a_name_are_asked() -> None:
    heads = "Sản phẩm|Chủ thể|Sao|Điểm"
    for name, entity, asked in (
        ("Chè xanh (5 sao)", "HTX A", True), ("Chè xanh - 5 sao", "HTX A", True),
        ("Chè xanh 5 sao", "HTX A", True), ("Chè xanh (đạt 5 sao)", "HTX A", True),
        ("Chè xanh (82 điểm)", "HTX A", True), ("Chè xanh", "HTX A (5 sao)", True),
        ("Chè xanh (không đạt)", "HTX A", True), ("Chè xanh (4 sao)", "HTX A", False),
        ("Chè xanh (75 điểm)", "HTX A", False), ("Rượu 5 Sao Việt", "HTX A", False),
        ("Chè xanh", "HTX Sao Mai (4 sao)", False),
    ):  # fmt: skip
        said = only(read(lines(heads, f"{name}|{entity}|4|75")))
        assert bool(said.held) is asked, name


def test_the_same_in_a_cell_of_groups_kinds_or_places() -> None:
    heads = "Sản phẩm|Chủ thể|Nhóm|Loại hình chủ thể|Địa chỉ|Sao"
    cells = ["Chè xanh", "HTX A", "Thực phẩm", "HTX", "xã Tân Lập", "4"]
    for at in (2, 3, 4):
        for words in ("(ba sao)", "(5 sao)", "- 3 sao"):
            said = [*cells[:at], f"{cells[at]} {words}", *cells[at + 1 :]]
            assert only(read(lines(heads, "|".join(said)))).held, said
        said = [*cells[:at], f"{cells[at]} (4 sao)", *cells[at + 1 :]]
        assert not only(read(lines(heads, "|".join(said)))).held, said


def test_years_as_far_apart_as_a_terms_beside_a_row_are_asked() -> None:
    for heading in ("Ghi chú", "Tình trạng"):
        for words, held in (("2024-2027", True), ("giai đoạn 2024 - 2026", True),
                            ("Chương trình OCOP giai đoạn 2024-2027", False),
                            ("giai đoạn 2021-2025", False)):  # fmt: skip
            said = only(read(lines(f"Sản phẩm|Chủ thể|Sao|{heading}", f"Chè|HTX A|4|{words}")))
            assert ("term" in [one.variant for one in said.held]) is held, words
