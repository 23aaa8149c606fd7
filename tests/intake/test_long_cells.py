"""Long cells of one sign, in every place of a list: about twice the time for twice the letters."""

from __future__ import annotations

import csv
import time
from pathlib import Path

import pytest

from tests.conftest import Run, answered

HEADINGS = ("Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Số sao", "Ghi chú", "Số quyết định",
            "Ngày ban hành", "Cơ quan", "Nhóm", "Kết quả", "Loại", "Có giá trị đến",
            "Mã sản phẩm")  # fmt: skip
ROW = ("Chè xanh", "HTX A", "xã Mai", "85", "4", "", "77/QĐ-UBND", "2023-02-01", "UBND tỉnh A",
       "I.1", "đạt", "đánh giá mới", "", "")  # fmt: skip
SIGNS = (
    " ", ",", "1", "a ", "a@", "(", "[", ".", "- ", "sao ", "1 ", "a, ", "(a", "a\n", "1/", "1.",
    "HTX ", "xã ", "Chè ", "và ", "; ", "'", "=", "số ", "ngày 1", "★", "không ", "thu hồi ",
    "/QĐ-UBND ", "ĐT: 09", "0", "_", "&#10;", "\\",
)  # fmt: skip
MOST_SECONDS = 20.0  # of processor time; one name of 25,000 letters took 30 and 13 GB


def _written(path: Path, rows: list[list[str]]) -> Path:
    with path.open("w", newline="", encoding="utf-8") as out:
        csv.writer(out).writerows(rows)
    return path


def _filled(column: int, letters: int) -> list[list[str]]:
    rows = [["STT", *HEADINGS]]
    for number, sign in enumerate(SIGNS, 1):
        row = [str(number), f"{ROW[0]} {number}", *ROW[1:]]
        row[column + 1] = sign * (letters // len(sign))
        rows.append(row)
    return rows


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("column", "letters"),
    [
        *(pytest.param(at, 8_000, id=HEADINGS[at]) for at in (0, 1, 5)),
        *(pytest.param(at, 100_000, id=f"{name}-long", marks=pytest.mark.slow)
          for at, name in enumerate(HEADINGS)),
    ],
)  # fmt: skip
def test_a_long_cell_is_read_or_refused_in_its_time(
    ocop: Run, tmp_path: Path, column: int, letters: int
) -> None:
    path = _written(tmp_path / "long.csv", _filled(column, letters))
    began = time.process_time()
    ran = answered(["import", "--lang", "en", str(path)])
    assert time.process_time() - began < MOST_SECONDS
    assert ran.code in (0, 4), ran.err


@pytest.mark.thorough
def test_what_is_too_long_for_a_name_is_refused_with_its_cell(ocop: Run, tmp_path: Path) -> None:
    longest = "HTX " + "a" * 1_996
    good = [["STT", *HEADINGS], ["1", ROW[0], longest, *ROW[2:]]]
    ocop("import --dry-run", _written(tmp_path / "good.csv", good))
    bad = [good[0], ["1", ROW[0], longest + "a", *ROW[2:]]]
    said = ocop("import --lang en", _written(tmp_path / "bad.csv", bad), code=4).err
    assert "line 2, column 'Chủ thể': the cell holds 2001 letters, too long for a name" in said


@pytest.mark.thorough
def test_many_names_of_no_end_of_words_cost_what_they_are_long(ocop: Run, tmp_path: Path) -> None:
    rows = [["STT", *HEADINGS]]
    for number in range(100):
        name = " ".join(
            f"{word}{number}" for word in ["an", "binh", "cao", "dung", "em", "giang", "ha"] * 40
        )
        rows.append([str(number), f"Chè {number}", f"HTX {name}", *ROW[2:]])
    began = time.process_time()
    ocop("import", _written(tmp_path / "names.csv", rows))
    assert time.process_time() - began < MOST_SECONDS / 2
