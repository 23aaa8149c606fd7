"""A line beside a list that names one of its makers holds that one's products as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

ROWS = (
    "STT;Tên sản phẩm;Chủ thể;Hạng sao;Số QĐ;Ngày QĐ;Cơ quan ban hành\n"
    "1;Chè Shan;HTX Sơn Trà;4;12/QĐ-UBND;06/5/2021;UBND tỉnh A\n"
    "2;Mật ong;HTX Ong Tuyên;3;12/QĐ-UBND;06/5/2021;UBND tỉnh A\n"
    "3;Cam sành;HTX Sơn Trà;3;12/QĐ-UBND;06/5/2021;UBND tỉnh A\n"
)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "line",
    [
        "Ghi chú: HTX Sơn Trà đang hoàn thiện hồ sơ đánh giá lại",
        "HTX Ong Tuyên đã được gia hạn hiệu lực giấy chứng nhận",
        "Ghi chú: chờ rà soát lại HTX Sơn Trà",
    ],
)
def test_none_of_the_list_is_lapsed_unasked(
    ocop: Run, write: Callable[[str, str], Path], line: str
) -> None:
    ocop("import", write("a.csv", f"{ROWS}\n{line}\n"))
    rows = ocop("lapsed --as-of 2026-01-01 --format json").json
    assert len(rows) == 3 and all(row["pending_review"] for row in rows)
    (asked,) = ocop("review --format json").json
    assert line.removeprefix("Ghi chú: ") in asked["text"]
    ocop(f"review reject {asked['review_id']}")
    rows = ocop("lapsed --as-of 2026-01-01 --format json").json
    assert len(rows) == 3 and not any(row["pending_review"] for row in rows)


@pytest.mark.parametrize(
    "line",
    ["HTX Ong Tuyên đã được gia hạn hiệu lực giấy chứng nhận", "HTX Sơn Trà giữ nguyên hạng sao"],
)
def test_nor_of_a_paper_of_one_day(ocop: Run, write: Callable[[str, str], Path], line: str) -> None:
    rows = "\n".join(";".join(row.split(";")[:4]) for row in ROWS.splitlines())
    given = "--number 12/QĐ-UBND --issued-on 06/5/2021 --authority 'UBND tỉnh A'"
    ocop(f"import {given}", write("a.csv", f"{rows}\n{line}\n"))
    rows = ocop("lapsed --as-of 2026-01-01 --format json").json
    assert len(rows) == 3 and all(row["pending_review"] for row in rows)


OLD = (
    "Tên sản phẩm;Chủ thể;Hạng sao;Số QĐ;Ngày QĐ;Cơ quan ban hành\n"
    "Miến dong;HTX Miến Việt;3;12/QĐ-UBND;06/5/2021;UBND tỉnh A\n"
    "Miến dong;HTX Bình Lư;3;12/QĐ-UBND;06/5/2021;UBND tỉnh A\n"
    "Gạo nếp;HTX Tú Lệ;3;12/QĐ-UBND;06/5/2021;UBND tỉnh A\n"
)
NEW = (
    "Tên sản phẩm;Chủ thể;Hạng sao;Số QĐ;Ngày QĐ;Cơ quan ban hành;Ghi chú\n"
    "Miến dong;Công ty CP Dong Riềng;3;90/QĐ-UBND;06/5/2024;UBND tỉnh A;"
)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("remark", "asked"),
    [
        ("Chuyển đổi từ HTX Miến Việt; đánh giá lại", ["HTX Miến Việt"]),
        ("Đánh giá lại (chủ thể trước đây: HTX Miến Việt)", ["HTX Miến Việt"]),
        ("Thay cho Gạo nếp đã thu hồi", ["HTX Tú Lệ"]),
        ("Đang hoàn thiện hồ sơ đánh giá lại", []),
    ],
)
def test_a_remark_that_names_another_maker_asks_of_that_ones_product_of_the_same_name(
    ocop: Run, write: Callable[[str, str], Path], tmp_path: Path, remark: str, asked: list[str]
) -> None:
    old, new = write("old.csv", OLD), write("new.csv", f'{NEW}"{remark}"\n')
    for at, files in enumerate(((old, new), (new, old))):
        db = tmp_path / f"{at}.db"
        for file in files:
            ocop(f"import --db '{db}'", file)
        rows = ocop(f"lapsed --as-of 2026-01-01 --db '{db}' --format json").json
        assert [row["entity"] for row in rows if row["pending_review"]] == asked
        assert len(rows) == 3
