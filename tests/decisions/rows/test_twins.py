"""Two rows of one list with one name: what they differ in may say that they are two products."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from ocop_cli.decisions import own_words
from tests.conftest import Run
from tests.made.pages import GIVEN, Value, document, errors, read, sheet

HEADS = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao")
ROW = ("Mật ong hoa rừng", "HTX ong Tả Lâm", "4 sao")


def held(heading: str, first: Value, second: Value, *, ignored: bool = False) -> list[str]:
    """What the second of two rows is held for, in a workbook and in a document alike."""
    table = [(*HEADS, heading), ("1", *ROW, first), ("2", *ROW, second)]
    columns = {own_words.key(heading): "ignore"} if ignored else {}
    given = replace(GIVEN, columns=columns)
    found = []
    for said in (read(sheet(*table), given=given), read(document(table), given=given)):
        assert not errors(said) and len(said.entries) == 2
        assert not said.entries[0].held
        found.append([one.text for one in said.entries[1].held])
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("heading", "first", "second"),
    [
        ("Quy cách đóng gói", "500 ml", "5 lít"),
        ("Ký hiệu mẫu", "MO-01", "MO-02"),
        ("Nhóm sản phẩm", "Thực phẩm", "Đồ uống"),
        ("Số điện thoại", "0912 345 678", "0987 654 321"),
        ("Người đại diện", "Lò Văn A", "Lò Thị B"),
        ("Dung tích", 500, 5000),
    ],
)
def test_a_cell_in_which_they_differ_holds_the_product(
    heading: str, first: Value, second: Value
) -> None:
    (said,) = held(heading, first, second)
    assert str(first) in said and str(second) in said and heading in said


@pytest.mark.parametrize(
    ("first", "second"), [("500 ml", "500 ml"), ("500 ml", None), ("500 ML", " 500  ml")]
)
def test_what_is_alike_or_left_blank_does_not(first: Value, second: Value) -> None:
    assert held("Quy cách đóng gói", first, second) == []


def test_nor_a_column_that_a_person_left_out() -> None:
    assert held("Ký hiệu mẫu", "MO-01", "MO-02", ignored=True) == []


@pytest.mark.thorough
def test_one_is_imported_and_asked_about(ocop: Run, write: Callable[[str, str], Path]) -> None:
    text = (
        "product,entity,stars,Quy cách đóng gói,decision,issued_on,authority\n"
        "Mật ong hoa rừng,HTX ong Tả Lâm,4,500 ml,12/QĐ-UBND,2024-05-06,UBND tỉnh A\n"
        "Mật ong hoa rừng,HTX ong Tả Lâm,4,5 lít,12/QĐ-UBND,2024-05-06,UBND tỉnh A\n"
    )
    done = ocop("import --format json", write("a.csv", text)).json["files"][0]
    assert (done["rows"], done["imported"], done["unchanged"], done["held"]) == (2, 1, 1, 1)
    (row,) = ocop("ratings --format json").json
    assert row["pending_review"]
    (asked,) = ocop("review --format json").json
    assert asked["text"] == "Quy cách đóng gói: 500 ml / 5 lít"
    assert "two" in asked["reasons"][0]
