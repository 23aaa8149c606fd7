"""A scan: refused, read into a draft, corrected by a person, and only then imported."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import FILES, Run

SCAN = FILES / "documents" / "broken" / "can-loc-scan.pdf"


def test_a_scan_is_refused_with_the_way_on(ocop: Run) -> None:
    ran = ocop("import --format json", SCAN, code=4).json
    assert isinstance(ran, dict)
    (problem,) = ran["files"][0]["problems"]
    assert problem["code"] == "scan" and "--ocr" in problem["message"]


@pytest.mark.needs("tesseract")
def test_its_draft_enters_the_register_only_when_imported(ocop: Run, tmp_path: Path) -> None:
    said = ocop("import --ocr draft.csv", SCAN).err
    assert "compare each row" in said
    ocop("lapsed", code=1)
    draft = (tmp_path / "draft.csv").read_text(encoding="utf-8-sig")
    assert "page 1, row 2" in draft
    ran = ocop("import --format json draft.csv").json
    assert isinstance(ran, dict)
    (file,) = ran["files"]
    assert (file["decision"], file["issued_on"], file["rows"]) == (
        "105/QĐ-UBND", "2024-01-15", 6,
    )  # fmt: skip
