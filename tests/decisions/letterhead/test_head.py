"""What a decision says of itself, and which decisions it only cites."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.decisions import citations
from ocop_cli.decisions.citations import Cited
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.letterhead import lines as letterhead_lines
from ocop_cli.decisions.letterhead import statements, titles
from ocop_cli.decisions.letterhead.statements import Statements
from ocop_cli.law import authorities
from ocop_cli.model.pages import PageKind
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Line, Place
from tests.made.each import each
from tests.made.pages import HEADS, ROW, read, sheet

SIXTH_OF_APRIL = date(2021, 4, 6)


def head(*texts: str) -> Statements:
    """The letterhead of a document that begins with these lines."""
    return statements.read(
        [
            Line(text, Place(0, PageKind.DOCUMENT, "", None, number))
            for number, text in enumerate(texts, 1)
        ]
    )


def said(one: Statements, name: str) -> list[object]:
    """What each place says of one thing, once."""
    return list(dict.fromkeys(value for value, _ in one.values(name)))


PROVINCE = (
    "ỦY BAN NHÂN DÂN\nTỈNH HÒA PHÚ\n-------",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------",
)
DECIDED = (
    "QUYẾT ĐỊNH",
    "Về việc công nhận sản phẩm OCOP đợt 1 năm 2021",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH HÒA PHÚ",
    "Căn cứ Quyết định số 1048/QĐ-TTg ngày 21 tháng 8 năm 2019 của Thủ tướng Chính phủ;",
    "Căn cứ Quyết định số 5445/QĐ-UBND ngày 23/12/2019 của UBND tỉnh Hòa Phú; Quyết",
    "định số 3011/QĐ-UBND ngày 24/8/2020 của UBND tỉnh Hòa Phú về Hội đồng;",
    "Xét Tờ trình số 57/TTr-SNN ngày 30/3/2021,",
    "QUYẾT ĐỊNH:",
    "Điều 1. Công nhận 07 sản phẩm, thay thế Quyết định số 12/QĐ-UBND ngày 01/01/2020.",
)


class TestOwn:
    def test_letterhead_title_and_annex_agree(self) -> None:
        one = head(
            *PROVINCE, "Số: 1114/QĐ-UBND", "Hòa Phú, ngày 06 tháng 4 năm 2021", *DECIDED, "PHỤ LỤC",
            "(Kèm theo Quyết định số 1114/QĐ-UBND ngày 06/4/2021 của Chủ tịch UBND tỉnh Hòa Phú)",
        )  # fmt: skip
        assert said(one, "number") == ["1114/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]
        assert said(one, "authority") == ["UBND tỉnh Hòa Phú"]
        assert one.title == "Về việc công nhận sản phẩm OCOP đợt 1 năm 2021"

    def test_the_title_ends_where_it_is_decided(self) -> None:
        for decides in ("QUYẾT ĐỊNH:", "QUYẾT ĐỊNH", "QUYẾT NGHỊ:"):
            one = head(*PROVINCE, "Số: 1/QĐ-UBND", *DECIDED[:2], decides, *DECIDED[-1:])
            assert one.title == "Về việc công nhận sản phẩm OCOP đợt 1 năm 2021"

    def test_a_day_left_blank_above_stands_under_the_annex(self) -> None:
        one = head(
            *PROVINCE, "Số:      /QĐ-UBND", "Hòa Phú, ngày \u00a0\u00a0 tháng 4 năm 2021", *DECIDED,
            "PHỤ LỤC I\nDANH SÁCH SẢN PHẨM",
            "(Ban hành kèm theo Quyết định số 1114/QĐ-UBND",
            "ngày 06 tháng 4",
            "năm 2021 của Ủy ban nhân dân tỉnh Hòa Phú)",
        )  # fmt: skip
        assert said(one, "number") == ["1114/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]

    @pytest.mark.parametrize(
        "line",
        [
            "Kèm theo Quyết định số 1114/QĐ-UBND ngày 06/4/2021 của UBND tỉnh Hòa Phú",
            "(Ban hành kèm theo Quyết định số 1114/QĐ-UBND ngày 6 tháng 4 năm 2021 của UBND tỉnh)",
            "(Phụ lục kèm theo Quyết định số: 1114/QĐ-UBND ngày 06-4-2021 của Chủ tịch UBND tỉnh)",
            "(Đính kèm Quyết định số 1114/QĐ-UBND, ngày 06/4/2021)",
            "(Kèm theo QĐ số 1114/QĐ-UBND ngày 06.4.2021)",
            "Danh sách kèm theo Quyết định số 1114/QĐ-UBND ngày 06/4/2021",
        ],
    )
    def test_ways_to_say_whose_annex_it_is(self, line: str) -> None:
        one = head("DANH SÁCH SẢN PHẨM OCOP", line)
        assert said(one, "number") == ["1114/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]

    def test_head_in_one_line_of_a_page(self) -> None:
        one = head(
            "ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            "TỈNH HÒA PHÚ Độc lập - Tự do - Hạnh phúc",
            "Số: 1114/QĐ-UBND Hòa Phú, ngày 06 tháng 4 năm 2021",
            *DECIDED,
        )
        assert said(one, "number") == ["1114/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]
        assert said(one, "authority") == ["UBND tỉnh Hòa Phú"]

    @pytest.mark.parametrize(
        ("line", "number"),
        [
            ("Số: 843/QD-UBND", "843/QD-UBND"),
            ("Số: 2008/QĐ/UBND", "2008/QĐ/UBND"),
            ("Số 58", "58"),
            ("Số: 1482", "1482"),
            ("Số: 2361/QĐ-BNNMT", "2361/QĐ-BNNMT"),
            ("Số: 2890/QĐ-BNN-VPĐP", "2890/QĐ-BNN-VPĐP"),
            ("SỐ : 1114 / QĐ - UBND", "1114/QĐ-UBND"),
            ("Số: 12/2021/QĐ-UBND", "12/2021/QĐ-UBND"),
        ],
    )
    def test_forms_of_a_number(self, line: str, number: str) -> None:
        assert said(head(*PROVINCE, line, *DECIDED), "number") == [number]

    @pytest.mark.parametrize(
        ("lines", "authority"),
        [
            (("UBND HUYỆN SƠN HÀ",), "UBND huyện Sơn Hà"),
            (("UBND TỈNH HÒA PHÚ\nUBND HUYỆN SƠN HÀ",), "UBND huyện Sơn Hà"),
            (("ỦY BAN NHÂN DÂN\nTHÀNH PHỐ LÂM KHÊ",), "UBND thành phố Lâm Khê"),
            (("ỦY BAN NHÂN DÂN\nTHỊ XÃ BẾN LAU",), "UBND thị xã Bến Lau"),
            (("UỶ BAN NHÂN DÂN TỈNH HOÀ PHÚ",), "UBND tỉnh Hoà Phú"),
            (("ủy ban nhân dân huyện sơn hà",), "UBND huyện Sơn Hà"),
            (("BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG",), "Bộ Nông nghiệp và Môi trường"),
            (
                ("BỘ NÔNG NGHIỆP\nVÀ PHÁT TRIỂN NÔNG THÔN",),
                "Bộ Nông nghiệp và Phát triển nông thôn",
            ),
        ],
    )
    def test_the_authority(self, lines: tuple[str, ...], authority: str) -> None:
        one = head(*lines, "Số: 1/QĐ-UBND", "QUYẾT ĐỊNH", "Về việc công nhận")
        assert said(one, "authority") == [authority]

    def test_the_minister_signs_for_the_ministry(self) -> None:
        one = head(
            "Số: 9/QĐ-BNNMT", "QUYẾT ĐỊNH", "Về việc công nhận",
            "BỘ TRƯỞNG BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Căn cứ Luật Hợp tác xã;",
        )  # fmt: skip
        assert said(one, "authority") == ["Bộ Nông nghiệp và Môi trường"]

    def test_number_and_day_may_stand_under_the_title(self) -> None:
        one = head(
            "UBND TỈNH HÒA PHÚ", "QUYẾT ĐỊNH", "Số: 1114/QĐ-UBND",
            "Hòa Phú, ngày 06 tháng 4 năm 2021", "Về việc công nhận sản phẩm OCOP",
        )  # fmt: skip
        assert said(one, "number") == ["1114/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]
        assert one.title == "Về việc công nhận sản phẩm OCOP"

    def test_the_subject_may_stand_above_the_title_and_go_on_in_it(self) -> None:
        one = head(
            "UBND TỈNH HÒA PHÚ", "Số: 1114/QĐ-UBND", "V/v công nhận sản phẩm OCOP",
            "QUYẾT ĐỊNH CÔNG NHẬN LẠI",
        )  # fmt: skip
        assert one.title == "V/v công nhận sản phẩm OCOP CÔNG NHẬN LẠI"

    @pytest.mark.parametrize(
        "lines",
        [
            ("Số: 18/QĐ-", "UBND", "Lâm Khê, ngày 06 tháng", "4 năm 2021"),
            ("Số: 18/", "QĐ-UBND", "Lâm Khê, ngày 06 tháng 4 năm", "2021"),
            ("Số: 18/QĐ-UBND", "Lâm Khê, ngày", "06 tháng 4 năm 2021"),
            ("Số: 18/QĐ-UBND", "Lâm Khê, ngày 06", "tháng 4 năm 2021"),
        ],
    )
    def test_number_and_day_broken_by_a_narrow_cell(self, lines: tuple[str, ...]) -> None:
        one = head(*lines, "QUYẾT ĐỊNH", "Về việc công nhận")
        assert said(one, "number") == ["18/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]

    def test_the_day_may_be_written_in_figures(self) -> None:
        assert letterhead_lines.head_day("Hòa Phú, ngày 06/4/2021") == SIXTH_OF_APRIL
        assert letterhead_lines.head_day("Cập nhật, ngày 06/4/2021") is None
        assert letterhead_lines.head_day("theo Quyết định số 5, ngày 06/4/2021") is None

    @pytest.mark.parametrize(
        "behind",
        [" ngày 06/4/2021", ", ngày 6/4/2021", " (06/04/2021)", " ngày ký 06.4.2021",
         " - Ngày ban hành: 06-4-2021", "; 06/4/2021"],
    )  # fmt: skip
    def test_the_day_may_stand_behind_the_number(self, behind: str) -> None:
        one = head(*PROVINCE, f"Số: 1114/QĐ-UBND{behind}", *DECIDED)
        assert said(one, "number") == ["1114/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]

    @pytest.mark.parametrize("behind", [" hết hạn 06/4/2021", " thay số 3 ngày 06/4/2021"])
    def test_behind_other_words_it_is_not_the_papers(self, behind: str) -> None:
        assert letterhead_lines.head_day(f"Số: 1114/QĐ-UBND{behind}") is None

    @pytest.mark.parametrize(
        "line",
        ["Cập nhật, ngày 06 tháng 4 năm 2021", "Số liệu tính đến, ngày 06 tháng 4 năm 2021",
         "Hòa Phú, ngày … tháng 4 năm 2021"],
    )  # fmt: skip
    def test_another_day_or_one_left_blank_is_not_its_day(self, line: str) -> None:
        assert letterhead_lines.head_day(line) is None

    @pytest.mark.parametrize(
        "line", ["(Tổng số: 25 sản phẩm)", "Biểu số: 02", "Mã số: 1234", "Danh sách gồm, số: 7"]
    )
    def test_a_bare_number_within_a_line_is_no_decisions(self, line: str) -> None:
        one = head(*PROVINCE, "Số: 1114/QĐ-UBND", line)
        assert said(one, "number") == ["1114/QĐ-UBND"]

    @pytest.mark.parametrize(
        "line",
        ["Hòa Phú, ngày 31 tháng 6 năm 2021",
         "(Kèm theo Quyết định số 1114/QĐ-UBND ngày 31/6/2021 của UBND tỉnh Hòa Phú)"],
    )  # fmt: skip
    def test_a_day_that_does_not_exist_is_kept_to_be_told(self, line: str) -> None:
        one = head(*PROVINCE, "Số: 1114/QĐ-UBND", line)
        assert said(one, "issued_on") == []
        assert [wrong.text for wrong in one.no_days] == [line]

    def test_a_digital_signature_gives_the_day(self) -> None:
        one = head(*PROVINCE, "Số: 5/QĐ-UBND", *DECIDED, "Ngày ký: 06/04/2021 15:32:10 +07:00")
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]

    def test_a_number_in_the_title(self) -> None:
        one = head("Quyết định số 1114/QĐ-UBND ngày 06/4/2021 của UBND tỉnh Hòa Phú")
        assert said(one, "number") == ["1114/QĐ-UBND"]

    def test_a_list_of_what_one_decision_recognised(self) -> None:
        one = head(
            "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN TẠI QUYẾT ĐỊNH SỐ 1114/QĐ-UBND",
            "NGÀY 06/4/2021 CỦA UBND TỈNH HÒA PHÚ",
        )
        assert said(one, "number") == ["1114/QĐ-UBND"]
        assert said(one, "issued_on") == [SIXTH_OF_APRIL]
        assert said(one, "authority") == ["UBND tỉnh Hòa Phú"]


class TestCitations:
    def test_the_legal_bases_and_articles_are_never_its_own(self) -> None:
        one = head(*PROVINCE, "Số:     /QĐ-UBND", *DECIDED)
        assert said(one, "number") == []
        assert said(one, "issued_on") == []

    def test_the_prime_minister_is_cited_even_under_a_title(self) -> None:
        one = head("DANH SÁCH", "(Theo Quyết định số 1048/QĐ-TTg ngày 21/8/2019 của Thủ tướng)")
        assert said(one, "number") == []

    def test_the_day_of_a_list_is_no_day_of_issue(self) -> None:
        one = head("DANH SÁCH SẢN PHẨM OCOP", "Cập nhật đến ngày 31 tháng 12 năm 2023")
        assert said(one, "issued_on") == []

    def test_a_regulation_issued_with_another_decision(self) -> None:
        one = head(
            *PROVINCE, "Số: 9/QĐ-UBND", *DECIDED,
            "Điều 2. Thực hiện Quy định",
            "ban hành kèm theo Quyết định số 843/QĐ-UBND ngày 04/02/2021 của UBND tỉnh.",
        )  # fmt: skip
        assert said(one, "number") == ["9/QĐ-UBND"]

    def test_two_annexes_of_two_decisions_are_both_heard(self) -> None:
        one = head(
            "PHỤ LỤC I", "(Kèm theo Quyết định số 1/QĐ-UBND ngày 01/02/2021)",
            "PHỤ LỤC II", "(Kèm theo Quyết định số 2/QĐ-UBND ngày 01/02/2021)",
        )  # fmt: skip
        assert said(one, "number") == ["1/QĐ-UBND", "2/QĐ-UBND"]

    @pytest.mark.parametrize(
        "title",
        [
            "DANH SÁCH SẢN PHẨM THU HỒI, ĐƯỢC CÔNG NHẬN TẠI QUYẾT ĐỊNH SỐ 852/QĐ-UBND",
            "DANH SÁCH SẢN PHẨM THAM GIA THEO KẾ HOẠCH SỐ 852/KH-UBND",
            "DANH SÁCH SẢN PHẨM ĐÁNH GIÁ THEO QUYẾT ĐỊNH SỐ 148/QĐ-TTg",
        ],
    )
    def test_a_title_that_names_another_paper(self, title: str) -> None:
        assert said(head(title), "number") == []

    @pytest.mark.parametrize("broken", ["", " Chủ tịch", " Chủ tịch UBND", " Chủ tịch Ủy ban nhân"])
    def test_an_annex_line_without_brackets_broken_in_the_authority(self, broken: str) -> None:
        whole = " Chủ tịch Ủy ban nhân dân huyện Mèo Xanh"
        rest = whole.removeprefix(broken) if "UBND" not in broken else " huyện Mèo Xanh"
        one = head(
            f"Kèm theo Quyết định số 2145/QĐ-UBND ngày 27 tháng 12 năm 2024 của{broken}",
            rest.strip(),
        )
        assert said(one, "authority") == ["UBND huyện Mèo Xanh"]

    def test_a_minister_and_his_ministry_are_one(self) -> None:
        one = head(
            "BỘ NÔNG NGHIỆP\nVÀ MÔI TRƯỜNG", "Số: 2/QĐ-BNNMT", "QUYẾT ĐỊNH", "Công nhận sản phẩm",
            "DANH SÁCH", "(Kèm theo Quyết định số 2/QĐ-BNNMT ngày 26/6/2025 của Bộ trưởng Bộ Nông "
            "nghiệp và Môi trường)",
        )  # fmt: skip
        assert said(one, "authority") == ["Bộ Nông nghiệp và Môi trường"]
        assert authorities.same_authority("Bộ trưởng Bộ NN&MT", "Bộ Nông nghiệp và Môi trường")

    @pytest.mark.parametrize(
        ("above", "authority"),
        [
            (("UBND THÀNH PHỐ SÔNG", "ĐÍNH"), "UBND thành phố Sông Đính"),
            (("UBND TỈNH THỪA THIÊN", "HUẾ"), "UBND tỉnh Thừa Thiên Huế"),
            (("ỦY BAN NHÂN DÂN", "HUYỆN MÈO", "XANH"), "UBND huyện Mèo Xanh"),
            (("UBND HUYỆN MÈO XANH", "DỰ THẢO"), "UBND huyện Mèo Xanh"),
            (("ỦY BAN NHÂN", "DÂN", "TỈNH LÂM KHÊ"), "UBND tỉnh Lâm Khê"),
            (("SỞ NÔNG NGHIỆP VÀ MÔI", "TRƯỜNG"), "Sở Nông nghiệp và Môi trường"),
            (("SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"), "Sở Nông nghiệp và Môi trường"),
            (("UBND HUYỆN MÈO XANH", "PHÒNG KINH TẾ"), "UBND huyện Mèo Xanh"),
        ],
    )
    def test_a_name_broken_by_a_narrow_cell(self, above: tuple[str, ...], authority: str) -> None:
        assert said(head(*above, "Số: 2/QĐ-UBND"), "authority") == [authority]


class TestNamedInACell:
    @pytest.mark.parametrize(
        ("cell", "cited"),
        [
            ("1890/QĐ-UBND ngày 12/7/2021", Cited("1890/QĐ-UBND", date(2021, 7, 12))),
            ("4190/QĐ-UBND\nngày 16/12/2019", Cited("4190/QĐ-UBND", date(2019, 12, 16))),
            ("Quyết định số 58", Cited("58")),
            ("1482", Cited("1482")),
            ("QĐ số 12", Cited("12")),
            (
                "QĐ số 5/QĐ-UBND ngày 05 tháng 7 năm 2021 của UBND tỉnh Hòa Phú",
                Cited("5/QĐ-UBND", date(2021, 7, 5), "UBND tỉnh Hòa Phú"),
            ),
            ("07/HS-OCOP", Cited("07/HS-OCOP")),
            ("chưa có", Cited()),
        ],
    )
    def test_number_day_and_authority(self, cell: str, cited: Cited) -> None:
        assert citations.cited(cell) == cited

    def test_two_decisions_in_a_cell_are_asked(self) -> None:
        with pytest.raises(Bad) as refused:
            citations.cited("1/QĐ-UBND và 2/QĐ-UBND")
        assert (refused.value.code, refused.value.variant) == ("bad_decision", "several")

    def test_the_same_decision_twice_is_one(self) -> None:
        assert citations.cited("843/QD-UBND (QĐ số 843/QĐ-UBND)").number == "843/QD-UBND"

    def test_a_day_that_does_not_exist_is_refused(self) -> None:
        with pytest.raises(Bad):
            citations.cited("1/QĐ-UBND ngày 30/02/2021")


class TestAuthorities:
    @pytest.mark.parametrize(
        ("printed", "name"),
        [
            ("SỞ NÔNG NGHIỆP VÀ PTNT TỈNH HÀ SƠN", "Sở Nông nghiệp và PTNT tỉnh Hà Sơn"),
            ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
            ("VĂN PHÒNG ĐIỀU PHỐI NTM", "Văn phòng Điều phối NTM"),
            ("UBND TỈNH HÀ SƠN", "UBND tỉnh Hà Sơn"),
        ],
    )
    def test_an_office_out_of_its_capitals(self, printed: str, name: str) -> None:
        assert authorities.tidy_authority(printed) == name

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("UBND tỉnh Hòa Phú", "Chủ tịch Ủy ban nhân dân tỉnh Hoà Phú", True),
            ("UBND tỉnh", "UBND tỉnh Hòa Phú", True),
            ("UBND tỉnh", "UBND huyện Sơn Hà", False),
            ("UBND tỉnh Hòa Phú", "UBND huyện Hòa Phú", False),
            ("Bộ Nông nghiệp và PTNT", "Bộ Nông nghiệp và Phát triển nông thôn", True),
            ("Bộ Nông nghiệp và PTNT", "Bộ Nông nghiệp và Môi trường", False),
        ],
    )
    def test_two_names_of_one_authority(self, one: str, other: str, same: bool) -> None:
        assert authorities.same_authority(one, other) is same


class TestACopiedPaper:
    @pytest.mark.parametrize(
        "stamp",
        ["SAO Y; Ủy ban nhân dân huyện Sơn Hà; 20/12/2023", "SAO LỤC", "Trích sao", "BẢN SAO Y",
         "Sao y bản chính ngày 20 tháng 12 năm 2023"],
    )  # fmt: skip
    @pytest.mark.parametrize("at", [0, 1, 2])
    def test_is_of_who_issued_it_and_of_its_own_day(self, stamp: str, at: int) -> None:
        own = [*PROVINCE, "Số: 15/QĐ-UBND", "Hòa Phú, ngày 06 tháng 4 năm 2021"]
        own.insert(at, stamp)
        found = head(*own, *DECIDED)
        assert said(found, "authority") == ["UBND tỉnh Hòa Phú"]
        assert said(found, "issued_on") == [SIXTH_OF_APRIL]


def test_a_day_in_figures_needs_no_word_before_it() -> None:
    assert letterhead_lines.head_day("Hòa Phú, 06/4/2021") == SIXTH_OF_APRIL


@pytest.mark.thorough
def test_many_sheets_are_looked_at_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    """A workbook of a thousand sheets costs ten times what one of a hundred does, no more."""
    looks: list[object] = []
    looked = titles.decides_nothing

    def look(title: str | None) -> bool:
        looks.append(title)
        return looked(title)

    monkeypatch.setattr(titles, "decides_nothing", look)

    def looks_at(sheets: int) -> int:
        looks.clear()
        pages = (sheet(HEADS, (1, f"Chè {at}", *ROW[2:]), name=f"S{at}") for at in range(sheets))
        assert len(read(*pages).entries) == sheets
        return len(looks)

    assert looks_at(40) <= 2 * looks_at(20)


@pytest.mark.parametrize(
    "form", ["Đơn vị tính: sản phẩm", "ĐVT: sản phẩm", "(Đơn vị tính: Sản phẩm)", "Biểu số 02"]
)
def test_the_unit_of_a_list_is_no_part_of_the_title(form: str) -> None:
    said = head("Số: 12/QĐ-UBND", "QUYẾT ĐỊNH", "Về việc công nhận sản phẩm OCOP", form)
    assert said.title == "Về việc công nhận sản phẩm OCOP"


@each("title", ["Về việc hạ sao sản phẩm OCOP", "Về việc giữ nguyên hạng sao sản phẩm OCOP"])
def test_a_title_that_only_moves_a_rank_is_of_no_evaluation(title: str) -> None:
    assert (titles.said(title).rates, titles.said(title).unclear) == (False, Unclear.UNKNOWN)


@each(
    "title",
    ["Công nhận kết quả đánh giá lại, hạ sao sản phẩm OCOP", "ĐGL sản phẩm OCOP năm 2024",
     "Công nhận sản phẩm OCOP giữ hạng, nâng hạng"],
)  # fmt: skip
def test_one_that_speaks_of_an_evaluation_rates(title: str) -> None:
    assert titles.said(title).rates


def test_a_chairman_without_a_place_is_the_one_of_the_letterhead() -> None:
    bare = head(*PROVINCE, "Số: 1114/QĐ-UBND", "Hòa Phú, ngày 06 tháng 4 năm 2021",
                *DECIDED[:2], "CHỦ TỊCH ỦY BAN NHÂN DÂN", *DECIDED[3:])  # fmt: skip
    assert said(bare, "authority") == ["UBND tỉnh Hòa Phú", "UBND"]
    assert authorities.same_authority("UBND tỉnh Hòa Phú", "UBND")


@each("other", ["Sở Nông nghiệp tỉnh Hòa Phú", "Bộ Nông nghiệp và Môi trường"])
def test_a_bare_committee_is_no_other_office(other: str) -> None:
    assert not authorities.same_authority(other, "UBND")


@each(("level", "other"), [("UBND tỉnh", "UBND huyện Sơn Hà"), ("UBND thị xã", "UBND thị trấn A"),
                           ("UBND thành phố", "UBND tỉnh Hòa Phú")])  # fmt: skip
def test_a_bare_level_is_no_other(level: str, other: str) -> None:
    assert not authorities.same_authority(level, other)
