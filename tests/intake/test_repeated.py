"""One result printed twice: on the summary and on the sheet of a district, or in two files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.conftest import Run

Write = Callable[[str, str], Path]

HEADINGS = ("Tên sản phẩm", "Chủ thể", "Số sao", "Điểm", "Số quyết định", "Ngày quyết định",
            "Cơ quan ban hành", "Ghi chú", "Có giá trị đến")  # fmt: skip
OF = ("100/QĐ-UBND", "15/11/2023", "UBND tỉnh Lâm Khê")
TEA = ("Chè búp nõn Nà Hiên", "HTX chè Nà Hiên")
HONEY = ("Mật ong hoa rừng", "Hộ kinh doanh Lý Văn Páo")


def row(
    product: str, entity: str | None, stars: int = 4, score: object = None, remark: object = None,
    last_day: object = None,
) -> tuple[object, ...]:  # fmt: skip
    return (product, entity, stars, score, *OF, remark, last_day)


def book(path: Path, *sheets: Sequence[tuple[object, ...]]) -> Path:
    made = Workbook()
    made.remove(made["Sheet"])
    for name, rows in zip(("Tổng hợp", "Khe Mây", "Đá Vân"), sheets, strict=False):
        sheet = made.create_sheet(name)
        for one in (HEADINGS, *rows):
            sheet.append(one)
    made.save(path)
    return path


OTHERWISE = [
    ("Chè búp nõn Nà Hiên", "Hợp tác xã chè Nà Hiên"),
    ("CHÈ BÚP NÕN NÀ HIÊN", "HTX CHÈ NÀ HIÊN"),
    ("Chè búp nõn", "HTX chè Nà Hiên"),
    ("Sản phẩm chè búp nõn Nà Hiên", "Hợp tác xã chè Nà Hiên"),
    ("Chè  búp nõn - Nà Hiên", "HTX. chè Nà Hiên"),
]


class TestTwoSheetsOfOneDecision:
    """Two spellings of one product are one rating: no second one is made up."""

    @pytest.mark.thorough
    @pytest.mark.parametrize("other", OTHERWISE)
    def test_rate_a_product_once_however_it_is_spelled(
        self, ocop: Run, tmp_path: Path, other: tuple[str, str]
    ) -> None:
        path = book(tmp_path / "a.xlsx", [row(*TEA), row(*HONEY, 3)], [row(*other)])
        done = ocop("import --format json", path).json["files"][0]
        assert (done["new_products"], done["re_evaluations"], done["unchanged"]) == (2, 0, 1)
        told = [p for p in done["problems"] if p["code"] == "duplicate_row"]
        assert len(told) == 1 and "Tổng hợp" in told[0]["message"]
        assert len(ocop("ratings --history --format json").json) == 2

    @pytest.mark.thorough
    @pytest.mark.parametrize("other", OTHERWISE)
    def test_with_other_stars_are_refused(
        self, ocop: Run, tmp_path: Path, other: tuple[str, str]
    ) -> None:
        path = book(tmp_path / "a.xlsx", [row(*TEA)], [row(*other, 3)])
        done = ocop("import --format json", path, code=4).json["files"][0]
        assert [p["code"] for p in done["problems"]] == ["conflicting_row"]

    @pytest.mark.thorough
    def test_fill_each_other(self, ocop: Run, tmp_path: Path) -> None:
        """A last day that only one of the sheets prints is that of the rating."""
        second = row("Chè búp nõn", "Hợp tác xã chè Nà Hiên", 4, 84.5, last_day="31/12/2026")
        ocop("import", book(tmp_path / "a.xlsx", [row(*TEA)], [second]))
        (one,) = ocop("ratings --as-of 2026-12-01 --format json").json
        assert (one["score"], one["valid_through"]) == (84.5, "2026-12-31")

    def test_that_print_both_names_beside_each_other_mean_two(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        both = [row(*HONEY, 3), row("Mật ong hoa rừng", "HKD Lý Văn Páo", 3)]
        done = ocop("import --format json", book(tmp_path / "a.xlsx", [row(*HONEY, 3)], both))
        assert done.json["files"][0]["new_products"] == 2

    def test_of_which_two_names_may_be_meant_are_left_alone(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        both = [row(*TEA), row("Chè búp nõn Nà Hiên", "Hợp tác xã chè Nà Hiên", 3)]
        path = book(tmp_path / "a.xlsx", both, [row("Chè búp nõn Nà Hiên", "HTX Nà Hiên chè")])
        done = ocop("import --format json", path).json["files"][0]
        assert done["new_products"] >= 2

    @pytest.mark.thorough
    def test_are_the_same_when_imported_again(self, ocop: Run, tmp_path: Path) -> None:
        path = book(tmp_path / "a.xlsx", [row(*TEA)], [row(*OTHERWISE[0])])
        ocop("import", path)
        assert ocop("import --format json", path).json["files"][0]["unchanged"] == 2


class TestWhatIsSaidBesideTheOtherSpelling:
    """It is said of the product, whichever of its names the row prints."""

    REMARK = "Đã thu hồi theo QĐ 2254/QĐ-UBND"

    @pytest.mark.thorough
    def test_holds_it_from_another_sheet(self, ocop: Run, tmp_path: Path) -> None:
        second = row("Chè búp nõn", "Hợp tác xã chè Nà Hiên", remark=self.REMARK)
        ocop("import", book(tmp_path / "a.xlsx", [row(*TEA)], [second]))
        (one,) = ocop("lapsed --as-of 2026-11-20 --format json").json
        assert one["pending_review"] is True

    @pytest.mark.thorough
    @pytest.mark.parametrize("other", OTHERWISE)
    def test_holds_it_from_another_file(
        self, ocop: Run, tmp_path: Path, other: tuple[str, str]
    ) -> None:
        ocop("import", book(tmp_path / "a.xlsx", [row(*TEA)]))
        ocop("import", book(tmp_path / "b.xlsx", [row(*other, remark=self.REMARK)]))
        (one,) = ocop("lapsed --as-of 2026-11-20 --format json").json
        assert one["pending_review"] is True


class TestANameThatAPersonJoined:
    @pytest.mark.thorough
    def test_is_the_row_its_decision_has(self, ocop: Run, write: Write) -> None:
        head = "product,entity,stars,decision,issued_on,authority\n"
        old, new = "Trà búp nõn,HTX chè Nà Hiên", "Trà Thượng Mây,HTX chè Nà Hiên"
        first, second = "10/QĐ-UBND,2023-05-10,UBND tỉnh A", "20/QĐ-UBND,2026-05-10,UBND tỉnh A"
        ocop("import", write("a.csv", f"{head}{old},3,{first}\n"))
        ocop("import", write("b.csv", f"{head}{new},3,{second}\n"))
        ocop("review link", "Trà búp nõn", "Trà Thượng Mây")
        again = ocop("import --format json", write("c.csv", f"{head}{new},3,{first}\n"))
        assert again.json["files"][0]["unchanged"] == 1
        wrong = write("d.csv", f"{head}{new},4,{first}\n")
        assert "conflicting_row" in ocop("import --format json", wrong, code=4).out
