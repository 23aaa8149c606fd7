"""Remarks: what nobody understands is told once a list, and what is understood is not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "Tên sản phẩm,Chủ thể,Hạng sao,Số quyết định,Ngày ban hành,Ghi chú"
NAMES = ("Mật ong", "Chè búp", "Gạo nếp")


def told(ocop: Run, write: Write, *remarks: str, options: str = "") -> list[tuple[str, str]]:
    """Code and cell of what is said of a list with these remarks."""
    rows = [
        f"{name},HTX Suối Nga,4,95/QĐ-UBND,15/03/2025,{remark}"
        for name, remark in zip(NAMES, remarks, strict=False)
    ]
    path = write("remarks.csv", "\n".join((HEAD, *rows, "")))
    (file,) = ocop(f"import {path} --authority 'UBND tỉnh A' --format json {options}").json["files"]
    return [(one["code"], one["row"]) for one in file["problems"]]


@pytest.mark.parametrize(
    "remark", ["Xin rút", "Nghỉ từ Tết", "gác", "xem biên bản", "vướng mặt bằng"]
)
def test_what_nobody_understands_is_told(ocop: Run, write: Write, remark: str) -> None:
    assert [code for code, _ in told(ocop, write, "", remark)] in (["unread_remark"], ["remark"])


@pytest.mark.parametrize(
    "remark",
    ["", "Công nhận mới", "Đánh giá lại", "Bao bì mới", "Sản phẩm mới", "Đạt 4 sao", "Lần đầu"],
)
def test_what_is_understood_is_not(ocop: Run, write: Write, remark: str) -> None:
    assert "unread_remark" not in [code for code, _ in told(ocop, write, remark)]


def test_several_are_told_once_at_the_first(ocop: Run, write: Write) -> None:
    assert told(ocop, write, "riêng", "quý", "riêng") == [("unread_remark", 2)]


def test_one_a_person_knows_to_mean_nothing_is_told_no_more(ocop: Run, write: Write) -> None:
    assert told(ocop, write, "Xin rút", options="--word 'Xin rút=ignore'") == []
