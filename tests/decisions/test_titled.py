"""What a decision's title recognises: products as they were rated, and no prize, stamp or other
certificate, though its annex prints the same products with their stars."""

from __future__ import annotations

import pytest

from ocop_cli.model.problem import Severity
from ocop_cli.model.reading import Given, Reading
from tests.made.each import each
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, document, read, sheet

OF_SOMETHING_ELSE = (
    "cấp Giấy chứng nhận VietGAP cho các sản phẩm", "cấp Giấy chứng nhận Halal cho sản phẩm OCOP",
    "cấp Giấy chứng nhận hữu cơ cho sản phẩm OCOP", "cấp tem OCOP cho các sản phẩm được công nhận",
    "cấp mã số, mã vạch cho sản phẩm OCOP được công nhận",
    "cấp logo OCOP cho các sản phẩm đạt 3 sao trở lên",
    "công nhận sản phẩm đạt giải Hội thi OCOP", "công nhận sản phẩm OCOP đạt giải Nhất",
    "chứng nhận sản phẩm OCOP đạt chuẩn xuất khẩu",
    "công bố sản phẩm OCOP đạt chuẩn an toàn thực phẩm",
    "chứng nhận chuỗi cung ứng sản phẩm OCOP an toàn",
    "công nhận sản phẩm đủ điều kiện đánh giá, phân hạng OCOP",
    "công nhận sản phẩm đáp ứng yêu cầu phân hạng cấp tỉnh",
    "công nhận sản phẩm đủ tiêu chuẩn xét OCOP",
    "công nhận sản phẩm công nghiệp nông thôn tiêu biểu", "công nhận sản phẩm OCOP tiêu biểu",
    "phê duyệt kết quả đánh giá sản phẩm công nghiệp nông thôn tiêu biểu",
    "công nhận kết quả đánh giá cửa hàng OCOP tiêu biểu",
    "xác nhận sản phẩm OCOP cung cấp cho trường học",
    "công bố sản phẩm OCOP được bày bán tại siêu thị", "phê duyệt bao bì sản phẩm OCOP",
)  # fmt: skip
OF_RATINGS = (
    "công nhận sản phẩm OCOP tỉnh Hòa Phú năm 2024",
    "công nhận sản phẩm Chè Shan tuyết của HTX Sơn Trà đạt hạng 4 sao",
    "công nhận và cấp giấy chứng nhận sản phẩm OCOP cho các chủ thể kinh tế tham gia Chương trình "
    "OCOP tỉnh Hòa Phú đợt 2 năm 2023",
    "công nhận sản phẩm thuộc Chương trình mỗi xã một sản phẩm (OCOP) đợt I/2024",
    "công nhận sản phẩm của các hợp tác xã, cơ sở sản xuất tham gia Chương trình mỗi xã, phường "
    "một sản phẩm năm 2024",
    "công nhận sản phẩm OCOP cấp huyện năm 2023 (thuộc thẩm quyền của UBND huyện)",
    "cấp giấy chứng nhận sản phẩm OCOP 4 sao cấp tỉnh",
    "công nhận sản phẩm đạt chuẩn OCOP năm 2022",
    "công nhận sản phẩm đạt tiêu chuẩn OCOP (3 sao) trên địa bàn thị xã",
    "công nhận sản phẩm OCOP cho Hợp tác xã Sơn Trà và các hộ kinh doanh",
    "công nhận các sản phẩm tham gia đánh giá, phân hạng sản phẩm OCOP năm 2024",
    "công nhận kết quả chấm điểm, phân hạng sản phẩm OCOP cấp xã",
    "phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP đặc trưng cấp tỉnh",
    "phê duyệt kết quả đánh giá, xếp hạng sản phẩm tiêu biểu tham gia Chương trình OCOP",
)


def decided(title: str, given: Given = NOTHING_GIVEN) -> Reading:
    """A decision of this title over one product with its stars."""
    return read(document(*LETTERHEAD, title, ANNEX, [HEADS, ROW]), given=given)


@pytest.mark.thorough
@each("title", OF_SOMETHING_ELSE)
@each("opening", ["Về việc ", "V/v ", ""])
def test_what_is_recognised_is_no_rating_and_refused(opening: str, title: str) -> None:
    for printed in (f"{opening}{title}", f"{opening}{title}".upper()):
        reading = decided(printed)
        assert not reading.entries, printed
        assert any(one.severity is Severity.ERROR for one in reading.problems)


@pytest.mark.thorough
@each("title", OF_RATINGS)
@each("opening", ["Về việc ", "V/v "])
def test_ratings_are_read(opening: str, title: str) -> None:
    (entry,) = decided(f"{opening}{title}").entries
    assert (entry.stars, entry.held) == (4, ())


@pytest.mark.parametrize("title", OF_SOMETHING_ELSE)
def test_and_a_person_may_say_that_it_rates(title: str) -> None:
    (entry,) = decided(f"Về việc {title}", Given(kind="recognition")).entries
    assert entry.stars == 4


REGISTER = ("Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định")
RATED = ("Chè Nà Hiên", "HTX Nà Hiên", "4 sao", "743/QĐ-UBND", "20/3/2024")


def listed(title: str) -> Reading:
    """A register whose rows name their own decisions, under this title."""
    return read(sheet((title,), REGISTER, RATED), given=NOTHING_GIVEN)


class TestARegisterOfRowsWithTheirOwnDecisions:
    @pytest.mark.parametrize(
        "title",
        [
            "Danh sách sản phẩm OCOP đã nộp hồ sơ đánh giá lại",
            "Danh sách sản phẩm OCOP đang đánh giá lại",
            "Danh sách sản phẩm OCOP chờ Hội đồng đánh giá lại",
            "Danh sách sản phẩm OCOP đã gửi hồ sơ lên tỉnh",
            "Theo dõi sản phẩm OCOP đăng ký đánh giá lại",
            "Danh sách sản phẩm OCOP tham gia đánh giá lại",
            "Danh sách sản phẩm OCOP đã hết hiệu lực",
        ],
    )
    def test_is_held_where_its_title_tells_of_their_certificates(self, title: str) -> None:
        for printed in (title, title.upper()):
            (entry,) = listed(printed).entries
            assert entry.held, printed
            assert entry.held[0].text

    @pytest.mark.parametrize(
        "title",
        [
            "Danh sách sản phẩm OCOP cần đánh giá lại năm 2027",
            "Danh sách sản phẩm OCOP đến hạn đánh giá lại năm 2027",
            "Danh sách các sản phẩm OCOP đã được công nhận còn hiệu lực",
            "Biểu theo dõi sản phẩm OCOP",
        ],
    )
    def test_is_read_where_it_says_only_what_is_due(self, title: str) -> None:
        assert [one.held for one in listed(title).entries] == [()]


class TestADecisionThatDoesSomethingElseBesides:
    """ "… kết quả đánh giá lại và đưa ra khỏi danh sách": each annex says which it is."""

    @staticmethod
    def held(end: str, above: str) -> list[str]:
        title = f"Về việc công nhận kết quả đánh giá lại {end}"
        page = document(*LETTERHEAD, title, "QUYẾT ĐỊNH:", "Điều 1. Như sau.", above, [HEADS, ROW])
        (entry,) = read(page, given=NOTHING_GIVEN).entries
        return [doubt.text for doubt in entry.held]

    def test_leaves_the_list_alone_whose_own_title_says_that_it_was_rated(self) -> None:
        for end in ("và đưa ra khỏi danh sách sản phẩm OCOP",
                    "và thu hồi Giấy chứng nhận sản phẩm OCOP"):  # fmt: skip
            for above in ("DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN LẠI",
                          "Danh sách sản phẩm OCOP đánh giá lại đạt 3 sao"):  # fmt: skip
                assert self.held(end, above) == [], (end, above)

    def test_holds_a_list_that_does_not_say_so_and_what_is_said_of_all(self) -> None:
        out = "và đưa ra khỏi danh sách sản phẩm OCOP"
        rated = "DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN LẠI"
        for end, above in (
            (out, "PHỤ LỤC"),
            (out, "DANH SÁCH SẢN PHẨM OCOP"),
            ("sản phẩm OCOP bị khiếu nại", rated),
        ):
            assert self.held(end, above), (end, above)


class TestASheetNamedByAYear:
    """A second sheet of a decision's annex that says no more above its list."""

    @staticmethod
    def held(name: str) -> list[int]:
        annex = sheet(("DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN OCOP",), (ANNEX,), HEADS, ROW, name="PL")
        other = (2, "Tỏi đen", "HTX Lý Hải", *ROW[3:])
        second = sheet(HEADS, other, name=name)
        entries = read(annex, second, given=NOTHING_GIVEN).entries
        return [len(entry.held) for entry in entries]

    def test_of_another_year_is_asked_about(self) -> None:
        year = 2024
        for name in (f"{year + 1}", f"DS {year + 3}", f"Năm {year - 2}", f"Đợt 2-{year - 4}"):
            assert self.held(name) == [0, 1], name

    def test_of_its_own_year_or_the_round_before_or_of_a_span_is_not(self) -> None:
        year = 2024
        for name in (f"{year}", f"Đợt 2-{year - 1}", f"{year - 4}-{year + 1}", "PL2", "Sheet2"):
            assert self.held(name) == [0, 0], name


class TestAListOfOneRank:
    """A list whose title says which stars all on it reached, and a row that prints others."""

    @staticmethod
    def held(title: str, score: str = "", stars: str = "4 sao") -> list[bool]:
        heads = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao")
        rows = [("1", "Chè", "HTX Nắng", "xã Tân Lập", score, stars),
                ("2", "Miến", "HTX Mưa", "xã Tân Lập", "", "3 sao")]  # fmt: skip
        paper = document(*LETTERHEAD, "Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP",
                         "Điều 1. Công nhận các sản phẩm (danh sách kèm theo).", title, ANNEX,
                         [heads, *rows])  # fmt: skip
        return [bool(one.held) for one in read(paper, given=NOTHING_GIVEN).entries]

    @each(
        "title",
        ["DANH SÁCH SẢN PHẨM OCOP ĐẠT 3 SAO", "Danh sách sản phẩm hạng 3 sao", "DANH SÁCH 3 SAO",
         "PHỤ LỤC II: SẢN PHẨM ĐẠT 3 SAO", "Danh sách sản phẩm OCOP được công nhận đạt ba sao"],
    )  # fmt: skip
    def test_holds_the_row_of_which_one_of_the_two_is_wrong(self, title: str) -> None:
        assert self.held(title) == [True, False]

    @each(
        "title",
        ["DANH SÁCH SẢN PHẨM 3-4 SAO", "DANH SÁCH SẢN PHẨM ĐẠT TỪ 3 SAO TRỞ LÊN",
         "Danh sách sản phẩm đạt 3 sao và 4 sao", "DANH SÁCH SẢN PHẨM OCOP",
         "Danh sách sản phẩm OCOP đạt 3 sao trở lên"],
    )  # fmt: skip
    def test_a_title_of_several_ranks_contradicts_none(self, title: str) -> None:
        assert self.held(title) == [False, False]

    def test_a_row_whose_score_earned_its_stars_is_right(self) -> None:
        assert self.held("DANH SÁCH SẢN PHẨM OCOP ĐẠT 3 SAO", "81,5") == [False, False]
        assert self.held("DANH SÁCH SẢN PHẨM OCOP ĐẠT 3 SAO", "61,5") == [True, False]
