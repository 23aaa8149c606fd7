"""Stamps of digital signatures say nothing of a certificate, and hide nothing that does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.decisions.letterhead.stamps import is_stamp
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Given, Reading
from tests.made import injected
from tests.made.pages import codes, document, read

STAMPS = (
    "Người ký: ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
    "Email: ubnd@dongthap.gov.vn",
    "Cơ quan: Tỉnh Đồng Tháp",
    "Thời gian ký: 29.12.2023 16:05:12 +07:00",
    "Ngày ký: 2/1/2024 10:00:00 AM",
    "Được ký bởi Nguyễn Văn Nam",
    "Ký bởi: Văn phòng UBND tỉnh, Cơ quan: Tỉnh Quảng Bình, Ngày ký: 19-12-2023 16:22:10 +07:00",
    "Người ký: UBND tỉnh Email: ubnd@x.gov.vn Thời gian ký: 15.01.2024 10:22:33 +07:00",
    "Signature Not Verified",
    "Digitally signed by UBND TỈNH BẾN TRE",
    "Date: 2023.12.19 16:22:10 +07:00",
)


@pytest.mark.parametrize("text", STAMPS)
def test_a_stamp(text: str) -> None:
    assert is_stamp(text)


@pytest.mark.parametrize(
    "text",
    ["Người ký: chưa ký", "Người ký: Nguyễn Văn A, đã thu hồi giấy chứng nhận của HTX",
     "Cơ quan: tạm dừng", "Reason: thu hồi", "Thời gian ký: đã hết hạn", "Đơn vị: xã Tân Cương",
     "Điều 1. Người ký: A", "Ngày ký: theo quyết định sau", "Sản phẩm này: liên hệ a@b.vn"],
)  # fmt: skip
def test_what_says_more_is_none(text: str) -> None:
    assert not is_stamp(text)


PLACES = [
    (form, place)
    for form in ("docx", "pdf")
    for place in injected.PLACES[form]
    if not any(word in place for word in ("cell", "comment", "note"))
]


@pytest.mark.parametrize(("form", "place"), PLACES)
@pytest.mark.parametrize("text", STAMPS)
def test_is_quiet_wherever_it_stands_on_a_paper(
    form: str, place: str, text: str, tmp_path: Path
) -> None:
    path = injected.PLACES[form][place](tmp_path / f"a.{form}", text)
    said = reading.read(readers.read(path), Given(), date(2026, 11, 24))
    assert [entry.product for entry in said.entries] == [row[1] for row in injected.ROWS]
    assert not said.problems and not any(entry.held for entry in said.entries)


OVER = [
    "Ký bởi: UBND tỉnh Hòa Phú", "Người ký: Nguyễn Văn An", "Signature Not Verified",
    "CÔNG VĂN ĐẾN", "ĐẾN Số: 1234", "Số: 1234 Ngày: 10/5/2024", "BẢN SAO", "SAO Y BẢN CHÍNH",
    "DỰ THẢO", "HỎA TỐC", "Scanned with CamScanner", "Trang 2/5", "LƯU HÀNH NỘI BỘ",
]  # fmt: skip
HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Hạng sao")
CELLS = (1, "Chè xanh", "HTX Tân Lập", "xã Tân Lập", "4 sao")


def on_paper(row: tuple[object, ...], kind: PageKind = PageKind.PAPER) -> Reading:
    return read(document([HEADS, row], kind=kind))  # type: ignore[list-item]


@pytest.mark.thorough
def test_words_of_a_stamp_among_those_of_a_cell_on_paper_refuse_its_row() -> None:
    for at in (1, 2, 3):
        for words in OVER:
            for form in ("{} {}", "{1}\n{0}"):
                cell = form.format(CELLS[at], words)
                said = on_paper((*CELLS[:at], cell, *CELLS[at + 1 :]))
                assert (said.entries, codes(said)) == ((), ["bad_text.stamped"]), cell


def test_but_no_name_that_only_sounds_like_one() -> None:
    for name in (
        "Chè bản Sao",
        "CHÈ BẢN SAO",
        "Rượu Bản Gốc",
        "Mật ong",
        "Trang trại 2/5",
        "Chè ĐẾN",
    ):
        assert on_paper((1, name, *CELLS[2:])).entries, name
    assert on_paper((1, "Chè xanh Trang 2/5", *CELLS[2:]), PageKind.DOCUMENT).entries
