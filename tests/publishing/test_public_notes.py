"""What of an office's free note may be read by consumers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.publishing.privacy import public
from tests.conftest import Run


@pytest.mark.parametrize(
    "private",
    ["0912 345 678", "+84 912.345.678", "4600123456", "4600123456-001", "a.b@htx.vn"],
)
def test_a_note_leaves_without_numbers_of_persons(private: str) -> None:
    assert public(f"Gọi {private} để hỏi") == "Gọi …… để hỏi"


@pytest.mark.parametrize(
    "person",
    [
        "bà Nguyễn Thị Hoa", "Ông Trần Văn Bảy", "anh Nam", "Lê Văn Tám", "Sùng Thị Mây",
        "Vàng A Páo", "NGUYỄN THỊ HOA", "Hoàng Minh Đức",
    ],
)  # fmt: skip
def test_a_note_leaves_without_persons(person: str) -> None:
    assert public(f"Theo {person}, hàng cũ") == "Theo ……, hàng cũ"


@pytest.mark.parametrize(
    "note",
    [
        "Chỉ tiêu 12,5 mg/kg, biên bản 31/BB-KT ngày 20/05/2024",
        "Nhãn còn in 4 sao",
        "Bán tại chợ Hồ Xuân Hương, thành phố Hồ Chí Minh",
        "đường Trần Hưng Đạo, phường Lê Hồng Phong",
        "Bà Rịa - Vũng Tàu",
        "Xử lý: Phạt 5 triệu; Cơ quan kiểm tra: Đội QLTT số 3",
    ],
)
def test_what_names_no_person_stays(note: str) -> None:
    assert public(note) == note


@pytest.mark.thorough
def test_no_document_to_the_public_names_a_person_of_a_note(
    ocop: Run, write: Callable[[str, str], Path]
) -> None:
    rows = "Chè búp,HTX Chè,3,1/QĐ-UBND,2024-05-06,UBND tỉnh A\n"
    ocop("import", write("list.csv", f"product,entity,stars,decision,issued_on,authority\n{rows}"))
    said = "bà Nguyễn Thị Hoa, ĐT 0905 111 222, nói bán hàng cũ"
    ocop(
        'record inspection "Chè búp" --on 2024-06-01 --about mark --outcome violation --note', said
    )
    ocop('record recall "Chè búp" --on 2024-06-01 --note', said)
    for kind in ("violation", "recall", "revocation"):
        for form in ("md", "json"):
            ran = ocop(f"notice {kind} --format {form} --as-of 2024-07-01").out
            assert "Hoa" not in ran and "0905" not in ran
            assert "nói bán hàng cũ" in ran
