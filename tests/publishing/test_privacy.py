"""What a printed cell may show in public: who and where, never how to reach or tax a person."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.publishing.privacy import discreet


@pytest.mark.parametrize(
    ("printed", "public"),
    [
        ("HTX A - ĐT: 0912 345 678", "HTX A"),
        ("HTX A ĐT 0912345678", "HTX A"),
        ("xã An, huyện Bình. SĐT 0987.654.321", "xã An, huyện Bình"),
        ("HTX B (MST: 0100109106, đại diện: Ông Nguyễn Văn Kín)", "HTX B"),
        ("HTX C Người đại diện: Lê Thị Mật SĐT: 0900000001 Email: a@b.example", "HTX C"),
        ("HTX D; Điện thoại 0912345678; Mã số thuế 4600123456", "HTX D"),
        ("Hộ A (ĐT 0912.345.678), xã B", "Hộ A, xã B"),
        ("HTX E (chủ nhiệm: Trần Kín), thôn 5", "HTX E, thôn 5"),
        ("HTX F +84 912 345 678", "HTX F"),
        ("HTX G htxg@mail.example", "HTX G"),
        ("0912345678", "…"),
    ],
)
def test_numbers_and_persons_are_left_out(printed: str, public: str) -> None:
    assert discreet(printed) == public


@pytest.mark.parametrize(
    "printed",
    [
        "Hộ kinh doanh Bà Tám",
        "Hộ kinh doanh Mai Đức Khôi",
        "Rượu nếp cái 40 độ",
        "Cà phê 3 in 1: đậm, nhẹ",
        "Nước mắm 60 độ đạm (chai 500 ml)",
        "Số 12, tổ 3, phường X, thành phố Y",
        "Cơ sở Giám đốc Nam",
        "Xe bán chè di động 5 sao",
        "Công ty TNHH 27-7",
        "Quầy bar Hotel: trà số 1",
        "12/QĐ-UBND ngày 05/05/2020",
    ],
)
def test_names_stay_as_printed(printed: str) -> None:
    assert discreet(printed) == printed


@pytest.mark.thorough
@given(st.text(max_size=60), st.from_regex(r"\A0[35789]\d{8}\Z"))
def test_no_telephone_number_comes_through(text: str, number: str) -> None:
    assert number not in discreet(f"{text} ĐT: {number}")


@pytest.mark.thorough
@given(st.text(alphabet=st.characters(exclude_characters=":@", exclude_categories=["Nd"])))
def test_text_without_numbers_and_labels_is_never_touched(text: str) -> None:
    assert discreet(text) == text
