"""A scan: refused, read into a draft, corrected by a person, and only then imported."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.conftest import FILES, Run

SCAN = FILES / "documents" / "broken" / "can-loc-scan.pdf"


DRAFTED: dict[str, bytes] = {}


def draft_of_the_scan(ocop: Run, name: str) -> None:
    """A draft of the scan in this folder, as ``import --ocr`` makes it; the scan is read once."""
    if name not in DRAFTED:
        ocop(f"import --ocr {name}", SCAN)
        DRAFTED[name] = Path(name).read_bytes()
    Path(name).write_bytes(DRAFTED[name])


def test_a_scan_is_refused_with_the_way_on(ocop: Run) -> None:
    ran = ocop("import --format json", SCAN, code=4).json
    assert isinstance(ran, dict)
    (problem,) = ran["files"][0]["problems"]
    assert problem["code"] == "scan" and "--ocr" in problem["message"]


@pytest.mark.thorough
@pytest.mark.needs("tesseract")
def test_its_draft_enters_the_register_only_when_imported(ocop: Run, tmp_path: Path) -> None:
    said = ocop("import --ocr draft.csv", SCAN).err
    assert "compare each row" in said
    ocop("lapsed", code=1)
    DRAFTED["draft.csv"] = (tmp_path / "draft.csv").read_bytes()
    draft = (tmp_path / "draft.csv").read_text(encoding="utf-8-sig")
    assert "page 1, row 2" in draft
    ran = ocop("import --format json draft.csv").json
    assert isinstance(ran, dict)
    (file,) = ran["files"]
    assert (file["decision"], file["issued_on"], file["rows"]) == (
        "105/QĐ-UBND", "2024-01-15", 6,
    )  # fmt: skip


@pytest.mark.needs("tesseract")
class TestAWorkbookDraft:
    @pytest.mark.thorough
    def test_has_the_picture_of_each_cell_beside_it_and_colours_doubt(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        draft_of_the_scan(ocop, "draft.xlsx")
        sheet = load_workbook("draft.xlsx").active
        texts = {(c.row, c.column): c for row in sheet.iter_rows() for c in row if c.value}
        pictures = {(i.anchor._from.row + 1, i.anchor._from.col + 1) for i in sheet._images}
        cells = {place for place in texts if (place[0], place[1] + 1) in pictures}
        assert len(cells) == len(pictures) == 7 * 5 + 6
        assert all(column % 2 == 1 for _, column in cells)
        coloured = {cell.value for cell in texts.values() if cell.fill.fill_type == "solid"}
        assert coloured and len(coloured) < len(texts) / 2

    @pytest.mark.thorough
    def test_imported_beside_its_scan_shows_the_row_on_the_scan(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        shutil.copy(SCAN, tmp_path)
        draft_of_the_scan(ocop, "draft.xlsx")
        ocop("import draft.xlsx")
        files = json.loads(ocop("decisions --file --format json").out)
        assert [one["file"] for one in files] == ["draft.xlsx", "can-loc-scan.pdf"]
        assert all(one["archived"] for one in files)
        ocop("show --proof -o proof.html", "Nhang sạch An An")
        page = Path("proof.html").read_text(encoding="utf-8")
        assert page.count("data:image/png") == 2  # the head of the scan, and the row
        assert "can-loc-scan.pdf · page 1" in page and "scan:" not in page

    @pytest.mark.thorough
    def test_without_its_scan_says_so_and_takes_it_up_later(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        draft_of_the_scan(ocop, "draft.csv")
        assert "'can-loc-scan.pdf' this draft was read from is not beside it" in (
            ocop("import draft.csv").err
        )
        codes = {one["code"] for one in json.loads(ocop("check --format json").out)}
        assert "archive_scan_missing" in codes
        ocop("show --proof -o proof.html", "Nhang sạch An An")
        assert "archive lacks" in Path("proof.html").read_text(encoding="utf-8")
        shutil.copy(SCAN, tmp_path)
        assert "put back" in ocop("import draft.csv").out
        codes = {one["code"] for one in json.loads(ocop("check --format json").out)}
        assert not any(code.startswith("archive_") for code in codes)

    @pytest.mark.thorough
    def test_another_file_of_that_name_is_not_its_scan(self, ocop: Run, tmp_path: Path) -> None:
        draft_of_the_scan(ocop, "draft.csv")
        (tmp_path / "can-loc-scan.pdf").write_bytes(b"%PDF- something else")
        assert "is not beside it" in ocop("import draft.csv").err
        assert len(list(Path("register.db.files").glob("*.gz"))) == 1

    @pytest.mark.thorough
    def test_that_cannot_be_read_is_named(self, ocop: Run, tmp_path: Path) -> None:
        (tmp_path / "no-scan.png").write_bytes(b"no picture")
        assert "no-scan.png" in ocop("import --ocr draft.csv no-scan.png", code=4).err
        assert not Path("draft.csv").exists()


def test_a_draft_a_person_has_corrected_is_never_written_over(ocop: Run, tmp_path: Path) -> None:
    draft = tmp_path / "draft.csv"
    draft.write_text("corrected\n", encoding="utf-8")
    said = ocop("import --ocr draft.csv", SCAN, code=1).err
    assert "draft.csv is there already" in said
    assert draft.read_text(encoding="utf-8") == "corrected\n"


def test_a_draft_has_one_of_two_formats(ocop: Run) -> None:
    assert ".xlsx" in ocop("import --ocr draft.docx", SCAN, code=2).err
