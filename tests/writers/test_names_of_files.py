"""The names of several files in one folder: no disk takes two of them for one."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.model.system import DEVICES, no_name_for_windows, told_apart
from tests.conftest import Run

Write = Callable[[str, str], Path]


@pytest.mark.parametrize(
    ("wished", "given"),
    [
        (["hoa-binh", "tan-lap"], ["hoa-binh", "tan-lap"]),
        (["hoa-binh", "hoa-binh", "hoa-binh-2"], ["hoa-binh", "hoa-binh-2", "hoa-binh-2-2"]),
        (["hoa-binh-2", "hoa-binh", "hoa-binh"], ["hoa-binh-2", "hoa-binh", "hoa-binh-3"]),
        (["a.xlsx", "A.xlsx", "a.XLSX"], ["a.xlsx", "A-2.xlsx", "a-3.XLSX"]),
        (["STRASSE.csv", "straße.csv"], ["STRASSE.csv", "straße-2.csv"]),
        (["con", "AUX.docx", "nul.tar.gz", "com¹", "icon"],
         ["_con", "_AUX.docx", "_nul.tar.gz", "_com¹", "icon"]),
        ([".xlsx", ".xlsx"], [".xlsx", ".xlsx-2"]),
        ([], []),
    ],
)  # fmt: skip
def test_each_has_its_own(wished: list[str], given: list[str]) -> None:
    assert told_apart(wished) == given


def test_one_name_in_two_forms_is_one() -> None:
    apart = told_apart(unicodedata.normalize(form, "Quyết định.xlsx") for form in ("NFC", "NFD"))
    assert len({unicodedata.normalize("NFC", name) for name in apart}) == 2


def test_no_device_is_left() -> None:
    assert not any(map(no_name_for_windows, told_apart([*DEVICES, *(f"{d}.md" for d in DEVICES)])))


def test_many_of_one_name_are_numbered_in_turn() -> None:
    assert told_apart(["a"] * 3000)[-1] == "a-3000"


def test_letters_go_out_to_two_makers_of_one_name_and_one_numbered_as_the_second(
    ocop: Run, write: Write, tmp_path: Path
) -> None:
    makers = [("HTX Hòa Bình", "xã Đa Văn"), ("HTX Hoa Bình", "xã Mai Lĩnh"),
              ("HTX Hòa Bình 2", "xã Tân Phú"), ("Con", "xã Tân Phú")]  # fmt: skip
    rows = [
        f"{goods},{maker},3,{at}/QĐ-UBND,2023-11-20,UBND tỉnh Lâm Khê,{place}"
        for at, (goods, (maker, place)) in enumerate(
            zip(["Mật ong", "Chè xanh", "Gạo nếp", "Nón lá"], makers, strict=True), 1
        )
    ]
    head = "product,entity,stars,decision,issued_on,authority,locality"
    ocop("import", write("a.csv", "\n".join([head, *rows]) + "\n"))
    ocop("notice reminder --format md --as-of 2026-07-01 -o", f"{tmp_path / 'letters'}/")
    names = sorted(path.name for path in (tmp_path / "letters").iterdir())
    assert names == ["_con.md", "htx-hoa-binh-2-2.md", "htx-hoa-binh-2.md", "htx-hoa-binh.md"]
