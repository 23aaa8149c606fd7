"""Stamps of digital signatures say nothing of a certificate, and hide nothing that does."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.decisions.letterhead.stamps import is_stamp
from ocop_cli.model.reading import Given
from tests.made import injected

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
