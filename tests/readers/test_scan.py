"""A draft of a scan: cells in their places, nothing promised, clear words where there is none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image, ImageFilter
from pypdfium2 import PdfDocument

from ocop_cli.model.errors import OcopError, Unreadable
from ocop_cli.readers.scan import lines, ocr
from ocop_cli.words import say
from tests.made.paper import GRID, drawn, list_of, words

FILES = Path(__file__).parent.parent / "files"
SCAN = FILES / "documents" / "broken" / "can-loc-scan.pdf"
ROWS = (
    ("TT", "Tên sản phẩm", "Chủ thể", "Hạng"),
    ("1", "Trà hoa vàng", "Hợp tác xã Bình Minh", "3 sao"),
    ("2", "Gạo nếp", "Hộ kinh doanh Thu Hà", "4 sao"),
)


@pytest.fixture(scope="module")
def draft() -> list[ocr.OcrRow]:
    return list(ocr.draft(SCAN))


def scanned(pdf: Path, picture: Path, *, turned: float = 0.0, dots: int = 200) -> Path:
    """The first page of `pdf` as a scanner would give it: crooked, soft, on greyish paper."""
    with PdfDocument(pdf) as document:
        page = document[0].render(scale=dots / 72, grayscale=True).to_pil().convert("L")
    page = page.rotate(turned, Image.Resampling.BICUBIC, fillcolor=255)
    page = page.filter(ImageFilter.GaussianBlur(0.5)).point([v * 235 // 255 for v in range(256)])
    page.save(picture)
    return picture


@pytest.mark.needs("tesseract")
class TestDrafts:
    @pytest.mark.thorough
    def test_most_products_of_a_real_scan_are_seen_in_their_cells(
        self, draft: list[ocr.OcrRow]
    ) -> None:
        expected = json.loads(Path(f"{SCAN}.expected.json").read_text("utf-8"))["rows"]
        seen = [set(row.cells) for row in draft if row.table]
        right = [
            said
            for said in expected
            if any({said["product"], said["entity"]} <= row for row in seen)
        ]
        assert len(right) >= len(expected) - 1
        assert len(seen) == len(expected) + 1

    @pytest.mark.thorough
    def test_rows_name_their_page_and_place(self, draft: list[ocr.OcrRow]) -> None:
        assert {row.page for row in draft} == {1}
        assert [row.row for row in draft if row.table] == list(range(1, 8))
        assert {len(row.cells) for row in draft if row.table} == {5}

    @pytest.mark.thorough
    def test_the_head_is_drafted_too(self, draft: list[ocr.OcrRow]) -> None:
        text = " ".join(row.cells[0] for row in draft if row.table is None)
        assert "105/QĐ-UBND" in text
        assert "ngày 15 tháng 01 năm 2024" in text

    def test_how_sure_tesseract_was_is_told(self, draft: list[ocr.OcrRow]) -> None:
        assert all(0 <= row.confidence <= 100 for row in draft)
        assert min(row.confidence for row in draft) < 90

    @pytest.mark.thorough
    @pytest.mark.parametrize("ending", ["png", pytest.param("jpg", marks=pytest.mark.slow)])
    def test_a_crooked_picture(self, tmp_path: Path, ending: str) -> None:
        pdf = list_of(tmp_path / "a.pdf", ROWS, (40, 150, 200, 60), GRID)
        picture = scanned(pdf, tmp_path / f"a.{ending}", turned=1.3)
        assert [row.cells for row in ocr.draft(picture) if row.table] == list(ROWS)

    @pytest.mark.thorough
    def test_every_page_of_a_tiff(self, tmp_path: Path) -> None:
        pages = []
        for name in ("mot", "hai"):
            pdf = drawn(tmp_path / f"{name}.pdf", words((60, 700, f"Trang {name}")))
            pages.append(Image.open(scanned(pdf, tmp_path / f"{name}.png")))
        pages[0].save(tmp_path / "both.tiff", save_all=True, append_images=pages[1:])
        found = list(ocr.draft(tmp_path / "both.tiff"))
        assert [(row.page, row.cells[0]) for row in found] == [(1, "Trang mot"), (2, "Trang hai")]


class TestStraightening:
    @pytest.mark.thorough
    @pytest.mark.parametrize("angle", [-2.3, 0.0, 0.7])
    def test_the_tilt_is_found(self, tmp_path: Path, angle: float) -> None:
        pdf = list_of(tmp_path / "a.pdf", ROWS * 6, (40, 150, 200, 60), GRID)
        picture = Image.open(scanned(pdf, tmp_path / "a.png", turned=angle))
        assert abs(lines.tilt(picture) + angle) <= 0.1


class TestRefused:
    def test_without_tesseract(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "/nowhere")
        with pytest.raises(OcopError) as caught:
            next(ocr.draft(SCAN))
        assert caught.value.exit_code == 1
        assert "tesseract-ocr-vie" in say(caught.value.key, "vi", **caught.value.values)

    @pytest.mark.needs("tesseract")
    def test_without_vietnamese(self) -> None:
        with pytest.raises(OcopError) as caught:
            next(ocr.draft(SCAN, "xyz"))
        assert "tesseract-ocr-xyz" in say(caught.value.key, "en", **caught.value.values)

    @pytest.mark.needs("tesseract")
    @pytest.mark.parametrize("name", ["a.png", "a.pdf"])
    def test_what_is_no_picture(self, tmp_path: Path, name: str) -> None:
        path = tmp_path / name
        path.write_bytes(b"%PDF-1.4 nothing" if name == "a.pdf" else b"nothing")
        with pytest.raises(Unreadable):
            next(ocr.draft(path))

    @pytest.mark.needs("tesseract")
    def test_a_picture_cut_short(self, tmp_path: Path) -> None:
        whole = tmp_path / "a.png"
        Image.new("L", (500, 700), 255).save(whole)
        whole.write_bytes(whole.read_bytes()[:200])
        with pytest.raises(Unreadable):
            next(ocr.draft(whole))

    @pytest.mark.thorough
    @pytest.mark.needs("tesseract")
    def test_nothing_is_written_beside_the_scan(self, tmp_path: Path) -> None:
        picture = tmp_path / "a.png"
        Image.new("L", (500, 700), 255).save(picture)
        assert list(ocr.draft(picture)) == []
        assert list(tmp_path.iterdir()) == [picture]
