"""A decision that says, beside its list, what befalls a product of another decision."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.made import word

BASE = """product,entity,locality,stars,decision,issued_on,authority
Mật ong Suối Nga,HTX Suối Nga,Xã Nga,4,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
Chè Núi Mây,HTX Núi Mây,Xã Mây,4,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
Mật ong,HTX Khe Bốn,Xã Khe,3,95/QĐ-UBND,2022-03-15,UBND tỉnh Lâm Khê
"""
RECOGNISES = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2025"
HEADINGS = ("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
NEW = ("1", "Trà hoa vàng", "HTX Trà Hoa", "3")
HONEY = ("1", "Mật ong Suối Nga", "HTX Suối Nga", "4")
TEA = ("2", "Chè Núi Mây", "HTX Núi Mây", "4")
Decide = Callable[..., str]
Write = Callable[[str, str], Path]


@pytest.fixture
def decide(ocop: Run, write: Callable[[str, str], Path], tmp_path: Path) -> Decide:
    """Imports a base decision, then one with a title, articles, a list and notes under it."""

    def decided(
        *articles: str,
        title: str = RECOGNISES,
        rows: tuple[tuple[str, ...], ...] = (NEW,),
        notes: tuple[str, ...] = (),
        code: int = 0,
    ) -> str:
        ocop("import", write("base.csv", BASE))
        lines = ["ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ", "Số: 310/QĐ-UBND",
                 "Lâm Khê, ngày 20 tháng 02 năm 2025", "QUYẾT ĐỊNH", title, "QUYẾT ĐỊNH:",
                 *(f"Điều {at}. {text}" for at, text in enumerate(articles, 1)),
                 "Nơi nhận: Như Điều 3; Lưu: VT.", "PHỤ LỤC"]  # fmt: skip
        said = "".join(word.paragraph(word.run(line)) for line in lines)
        cells = (HEADINGS, *rows)
        listed = word.table(
            *(word.row(*(word.cell(word.paragraph(word.run(one))) for one in row)) for row in cells)
        )
        under = "".join(word.paragraph(word.run(line)) for line in notes)
        file = word.document(tmp_path / "310.docx", said + listed + under)
        return ocop("import", file, code=code).err

    return decided


def pending(ocop: Run) -> set[str]:
    rows = ocop("ratings --as-of 2025-06-01 --format json").json
    return {row["product"] for row in rows if row["pending_review"]}


class TestAProductOfAnotherDecision:
    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "article",
        [
            "Thu hồi Giấy chứng nhận OCOP của sản phẩm Mật ong Suối Nga của HTX Suối Nga.",
            "Gia hạn Giấy chứng nhận của sản phẩm Mật ong Suối Nga đến hết ngày 31/8/2025.",
            "Đồng thời đưa sản phẩm Mật ong Suối Nga ra khỏi danh sách sản phẩm OCOP.",
            "Tạm đình chỉ hiệu lực giấy chứng nhận MẬT ONG SUỐI NGA.",
        ],
    )
    def test_named_in_an_article_is_under_review(
        self, ocop: Run, decide: Decide, article: str
    ) -> None:
        told = decide("Công nhận kết quả theo Phụ lục.", article)
        assert pending(ocop) == {"Mật ong Suối Nga"}
        assert told.count(article) == 1, told
        assert "certificate of Mật ong Suối Nga in the register" in told

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "note",
        [
            "Ghi chú: Mật ong Suối Nga của HTX Suối Nga đã nộp hồ sơ đánh giá lại.",
            "HTX Suối Nga xin rút sản phẩm Mật ong Suối Nga khỏi Chương trình.",
        ],
    )
    def test_named_in_a_note_is_under_review(self, ocop: Run, decide: Decide, note: str) -> None:
        decide("Công nhận kết quả theo Phụ lục.", notes=(note,))
        assert pending(ocop) == {"Mật ong Suối Nga"}

    @pytest.mark.thorough
    def test_each_of_several_is(self, ocop: Run, decide: Decide) -> None:
        decide(
            "Công nhận kết quả theo Phụ lục.",
            "Tạm dừng hiệu lực Giấy chứng nhận của sản phẩm Mật ong Suối Nga và Chè Núi Mây.",
        )
        assert pending(ocop) == {"Mật ong Suối Nga", "Chè Núi Mây"}

    @pytest.mark.thorough
    def test_named_in_a_revocation_of_others_is(self, ocop: Run, decide: Decide) -> None:
        decide(
            "Thu hồi Giấy chứng nhận đối với sản phẩm theo Phụ lục.",
            "Gia hạn Giấy chứng nhận của sản phẩm Chè Núi Mây đến hết ngày 31/8/2025.",
            title="Về việc thu hồi Giấy chứng nhận sản phẩm OCOP",
            rows=(HONEY,),
        )
        assert pending(ocop) == {"Chè Núi Mây"}

    @pytest.mark.thorough
    @pytest.mark.parametrize("again", [False, True])
    def test_of_a_decision_that_is_cited_those_are_asked_that_were_not_renewed_since(
        self, ocop: Run, decide: Decide, write: Write, again: bool
    ) -> None:
        rows = "product,entity,stars,score,kind,decision,issued_on,authority\n" + (
            "Gạo Bao Thai,HTX Định Hóa,3,61,recognition,90/QĐ-UBND,2022-01-10,UBND tỉnh Lâm Khê\n"
            "Miến dong Sơn,HTX Miến Sơn,3,62,recognition,90/QĐ-UBND,2022-01-10,UBND tỉnh Lâm Khê\n"
        )
        if again:
            rows += (
                "Gạo Bao Thai,HTX Định Hóa,4,72,re_evaluation,15/QĐ-UBND,2025-01-05,"
                "UBND tỉnh Lâm Khê\n"
            )
        ocop("import", write("before.csv", rows))
        decide("Giấy chứng nhận cấp theo Quyết định số 90/QĐ-UBND ngày 10/01/2022 hết giá trị.")
        old = {"Gạo Bao Thai", "Miến dong Sơn"}
        assert pending(ocop) == (old - {"Gạo Bao Thai"} if again else old)

    def test_whom_the_register_does_not_know_holds_the_list(
        self, ocop: Run, decide: Decide
    ) -> None:
        decide(
            "Công nhận kết quả theo Phụ lục.",
            "Thu hồi Giấy chứng nhận của sản phẩm Măng khô Tân Lập.",
        )
        assert pending(ocop) == {"Trà hoa vàng"}

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "article",
        [
            "Giao Sở Nông nghiệp hướng dẫn chủ thể sản phẩm Mật ong Suối Nga.",
            "Sản phẩm Mật ong Suối Nga được hỗ trợ kinh phí quảng bá.",
            "Kinh phí in bao bì sản phẩm Mật ong Suối Nga lấy từ ngân sách tỉnh.",
        ],
    )
    def test_that_is_only_spoken_of_is_not(self, ocop: Run, decide: Decide, article: str) -> None:
        decide("Công nhận kết quả theo Phụ lục.", article)
        assert pending(ocop) == set()

    def test_is_where_nobody_understands_what_is_said_of_it(
        self, ocop: Run, decide: Decide
    ) -> None:
        decide("Công nhận kết quả theo Phụ lục.", "Sản phẩm Mật ong Suối Nga được bàn giao.")
        assert pending(ocop) == {"Mật ong Suối Nga"}


class TestAnExtensionWhoseDayIsInItsText:
    TITLE = "Về việc gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP"

    def until(self, ocop: Run) -> set[str | None]:
        rows = ocop("ratings --as-of 2025-06-01 --format json").json
        return {row["extended_until"] for row in rows if row["product"] != "Mật ong"}

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("title", "article"),
        [
            (TITLE, "Gia hạn Giấy chứng nhận đối với 02 sản phẩm đến hết ngày 31/8/2025."),
            (TITLE, "Kéo dài thời hạn Giấy chứng nhận đến ngày 31 tháng 8 năm 2025."),
            (f"{TITLE} đến hết ngày 31/8/2025", "Gia hạn 02 sản phẩm theo Phụ lục."),
        ],
    )
    def test_gives_it_to_its_rows(
        self, ocop: Run, decide: Decide, title: str, article: str
    ) -> None:
        decide(article, title=title, rows=(HONEY, TEA))
        assert self.until(ocop) == {"2025-08-31"}

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "article",
        [
            "Gia hạn Giấy chứng nhận đối với 02 sản phẩm theo Phụ lục.",
            "Gia hạn Giấy chứng nhận đến ngày 31/8/2025 hoặc đến ngày 31/7/2025.",
            "Không gia hạn Giấy chứng nhận đến ngày 31/8/2025.",
        ],
    )
    def test_that_is_not_one_day_is_refused(self, ocop: Run, decide: Decide, article: str) -> None:
        decide(article, title=self.TITLE, rows=(HONEY, TEA), code=4)
        assert self.until(ocop) == {None}


GRANTS = "Công nhận các sản phẩm có tên trong danh sách kèm theo."


class TestATitleThatEndsAnotherDecision:
    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "behind",
        ["(thay thế {})", "(thay thế cho {} của UBND tỉnh)", "- thay thế {}"],
    )
    def test_beside_what_it_grants_ends_it_and_asks_of_what_it_leaves_out(
        self, decide: Decide, ocop: Run, behind: str
    ) -> None:
        of = "Quyết định số 95/QĐ-UBND ngày 15/3/2022"
        decide(GRANTS, title=f"{RECOGNISES} {behind.format(of)}", rows=(HONEY,))
        rows = ocop("ratings --as-of 2025-02-25 --format json").json
        assert {row["product"]: row["status"] for row in rows} == {
            "Mật ong Suối Nga": "valid",
            "Chè Núi Mây": "not_certified",
            "Mật ong": "not_certified",
        }
        assert pending(ocop) >= {"Chè Núi Mây", "Mật ong"}

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "behind", ["(thay thế Phụ lục {})", "(thay thế danh sách kèm theo {})"]
    )
    def test_in_part_holds_what_it_does_not_rate_anew(
        self, decide: Decide, ocop: Run, behind: str
    ) -> None:
        of = "Quyết định số 95/QĐ-UBND ngày 15/3/2022"
        decide(GRANTS, title=f"{RECOGNISES} {behind.format(of)}", rows=(HONEY,))
        assert pending(ocop) >= {"Chè Núi Mây", "Mật ong"}
        rows = ocop("ratings --as-of 2025-02-25 --format json").json
        assert {row["status"] for row in rows} == {"valid"}

    @pytest.mark.thorough
    def test_said_whole_in_an_article_is_ended_though_the_title_names_a_part(
        self, decide: Decide, ocop: Run
    ) -> None:
        of = "Quyết định số 95/QĐ-UBND ngày 15/3/2022"
        title = f"{RECOGNISES} (thay thế danh sách kèm theo {of})"
        decide(f"Quyết định này thay thế {of}.", title=title, rows=(HONEY, TEA))
        rows = ocop("ratings --as-of 2025-02-25 --format json").json
        assert {row["product"] for row in rows if row["status"] == "not_certified"} == {"Mật ong"}
