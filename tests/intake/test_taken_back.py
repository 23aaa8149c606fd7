"""An import taken back, of whose rows another file has some as well."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority,note\n"
OLD = "Chè đen,HTX Mường,3,11/QĐ-UBND,2020-02-02,UBND tỉnh A,{}\n"
NEW = "Chè đen,HTX Mường,3,12/QĐ-UBND,2023-01-02,UBND tỉnh A,{}\n"
MORE = "Mật mía,HTX Mường,3,12/QĐ-UBND,2023-01-02,UBND tỉnh A,\n"
FILED = "Đã nộp hồ sơ đánh giá lại"


@pytest.mark.thorough
def test_names_the_files_whose_rows_go_with_it(ocop: Run, write: Write) -> None:
    ocop("import", write("old.csv", HEAD + OLD.format("")))
    ocop("import", write("new.csv", HEAD + NEW.format("")))
    ocop("import", write("list.csv", HEAD + OLD.format("") + NEW.format("") + MORE))
    said = ocop("undo 2 --yes").err
    assert "list.csv" in said and "1 row of it" in said
    day = "lapsed --as-of 2025-01-01 --format json"
    assert [row["product"] for row in ocop(day).json] == ["Chè đen"]
    ocop("import list.csv")
    assert ocop(day).json == []


@pytest.mark.thorough
def test_names_the_files_whose_remarks_go_with_it(ocop: Run, write: Write) -> None:
    ocop("import", write("january.csv", HEAD + OLD.format(FILED)))
    ocop("import", write("february.csv", HEAD + OLD.format(FILED) + MORE))
    assert "february.csv" in ocop("undo 1 --yes").err
    ocop("import february.csv")
    rows = ocop("lapsed --as-of 2025-01-01 --format json").json
    assert [(row["product"], row["pending_review"]) for row in rows] == [("Chè đen", True)]


@pytest.mark.thorough
def test_names_none_that_was_taken_back_itself(ocop: Run, write: Write) -> None:
    ocop("import", write("old.csv", HEAD + OLD.format("")))
    ocop("import", write("list.csv", HEAD + OLD.format("") + MORE))
    ocop("undo 2 --yes")
    assert "list.csv" not in ocop("undo 1 --yes").err
