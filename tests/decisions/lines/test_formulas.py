"""No words of a paper are passed over, wherever they stand; its standing formulas stay quiet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.model.reading import Given, Reading
from tests.made import injected
from tests.made.injected import ROWS

TODAY = date(2026, 11, 24)
PLACES = [(form, place) for form, places in injected.PLACES.items() for place in places]

# What bears on certificates, and what nobody understands that names a product, a paper or a day.
SENTENCES = (
    "Sản phẩm Chè xanh Tân Lập chưa được công nhận lại",
    "Sản phẩm Mật ong hoa rừng đã bị thu hồi Giấy chứng nhận",
    "Tạm dừng sử dụng giấy chứng nhận của sản phẩm số 2",
    "Các sản phẩm trên đã được gia hạn hiệu lực",
    "Giấy chứng nhận có giá trị đến hết ngày 31/12/2026",
    "Mật ong hoa rừng: xem biên bản hôm qua",
    "Giấy của sản phẩm thứ nhất do bà Páo giữ",
    "Việc này bàn lại ngày 15/8/2025",
)


def read(path: Path) -> Reading:
    return reading.read(readers.read(path), Given(), TODAY)


@pytest.mark.parametrize("form", injected.PLACES)
def test_the_standing_formulas_of_a_decision_are_quiet(form: str, tmp_path: Path) -> None:
    made = next(iter(injected.PLACES[form].values()))
    said = read(made(tmp_path / f"a.{form}", "Trang 2/3"))
    assert [entry.product for entry in said.entries] == [row[1] for row in ROWS]
    assert not said.problems and not any(entry.held for entry in said.entries)


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize(("form", "place"), PLACES)
def test_a_sentence_more_is_never_passed_in_silence(
    form: str, place: str, sentence: str, tmp_path: Path
) -> None:
    said = read(injected.PLACES[form][place](tmp_path / f"a.{form}", sentence))
    read_as_a_term = said.entries and all(entry.valid_through for entry in said.entries)
    assert said.problems or read_as_a_term
    if sentence in SENTENCES[1:4]:  # they bear on a certificate: its product is held
        assert not said.entries or any(entry.held for entry in said.entries)


@pytest.mark.parametrize(
    ("names", "code"),
    [
        (("Chè đinh Hảo Đạt", "Chè tôm nõn", "Mật ong bạc hà", "Gạo nếp"), "not_read.products"),
        (("HTX A", "HTX B", "Công ty C"), "not_read.products"),
        (("Miến dong Tài Hoan", "Bún khô", "Nấm hương", "Trà hoa vàng"), "unread_line.many"),
    ],
)
def test_a_sheet_of_bare_names_is_told(names: tuple[str, ...], code: str, tmp_path: Path) -> None:
    said = read(injected.with_sheet(tmp_path / "a.xlsx", names))
    assert [f"{one.code}.{one.variant}" for one in said.problems] == [code]


def test_a_sheet_of_what_columns_may_hold_is_quiet(tmp_path: Path) -> None:
    values = ("Thực phẩm", "Đồ uống", "Xã Tân Lập", "Đạt", "Không đạt", "Thu hồi", "Hết hạn")
    said = read(injected.with_sheet(tmp_path / "a.xlsx", values))
    assert not said.problems and not any(entry.held for entry in said.entries)


OFFICES = (
    "KT. CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "Người lập biểu", "chánh văn phòng", "Đã ký", "(Đã ký)",
    "THỦ TRƯỞNG ĐƠN VỊ", "Xác nhận", "PHÓ CHỦ TỊCH", "Ký bởi", "Kế toán", "SAO Y",
)  # fmt: skip
OTHERS = (
    "Danh sách", "nam", "Số:", "12/QĐ-UBND", "ngày", "5/2024", "Chè xanh", "Căn cứ", "Trang", ",",
    "Điều 1", "Ghi chú:", "tỉnh Sơn Hà", "Thực phẩm", "4 sao", "Nơi nhận", "x" * 80,
)  # fmt: skip
LINES = st.lists(st.sampled_from(OFFICES + OTHERS), min_size=1, max_size=4).map(" ".join)


@pytest.mark.thorough
@given(st.one_of(LINES, LINES.map(str.upper), st.text(max_size=40)))
def test_a_signature_is_told_at_a_glance_as_by_all_formulas(line: str) -> None:
    assert formulas.is_signature(line) == (formulas.formula_of(line) is PaperPart.SIGNATURE)


@pytest.mark.parametrize("office", OFFICES)
def test_the_office_of_one_who_signs_is_a_signature(office: str) -> None:
    assert formulas.is_signature(office) and not formulas.is_signature(f"Chè {office}")


@pytest.mark.parametrize("goes_on", ["VÀ PHÁT TRIỂN NÔNG THÔN", "VÀ MÔI TRƯỜNG"])
def test_the_name_of_a_ministry_goes_on_in_the_next_line(goes_on: str) -> None:
    assert formulas.formula_of(goes_on) is PaperPart.LETTERHEAD
