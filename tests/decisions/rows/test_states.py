"""A column of states: silent where it is understood and says nothing, else held."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from tests.made.each import each
from tests.made.pages import GIVEN, HEADS, ROW, codes, lines, only, read, sheet

HEADINGS = ("Tình trạng", "Trạng thái", "Tình trạng GCN", "Hiện trạng", "Diễn giải")
STANDING = [
    *product(("", "Đang ", "Vẫn đang "), ("hoạt động", "sản xuất", "duy trì", "sản xuất ổn định")),
    *product(("Còn ", "Vẫn còn ", "GCN còn "), ("hiệu lực", "thời hạn", "hạn", "giá trị")),
    *product(("Đang ", "Đang còn "), ("hiệu lực", "có hiệu lực")),
    *product(("Đã ", "Đã được "), ("công nhận", "cấp giấy chứng nhận", "cấp GCN")),
    *product(("",), ("Bình thường", "Đạt", "4 sao", "Đạt chuẩn OCOP 4 sao", "ok", "x")),
    *product(("",), ("Tốt", "Bán chạy", "Hoạt động hiệu quả", "Sản xuất theo mùa vụ", "Ổn định")),
]
DENIED = [*product(("Không ", "Chưa "), ("thu hồi", "đánh giá lại", "gia hạn"))]
UNDER_WAY = [*product(("Đang ", "Chờ ", "Sẽ ", "Xin "), ("hoàn thiện", "xem xét", "trình"))]
STRANGE = ("Theo dõi", "xyz", "Chuyển sang nuôi tôm", "Vắng", "hđ", "Đang trồng", "Closed", "Đỏ")
STOPPED = (
    *product(("", "HTX đã ", "CƠ SỞ TẠM "), ("ngừng", "dừng", "ngưng", "nghỉ", "thôi"),
             ("sản xuất", "hoạt động", "SX", "kinh doanh")),
    *product(("Đã ", "HTX "), ("giải thể", "giải tán", "phá sản", "đóng cửa", "tan rã"), ("",)),
    *product(("Dung san xuat", "Ceased production", "Không còn sản xuất", "Out of business",
              "Sản phẩm không còn trên thị trường", "Đã nghỉ bán", "bỏ nghề"), ("",), ("",)),
    *product(("Đã bán", "Nhượng lại", "Đã sang nhượng"), (" thương hiệu", " cơ sở"), ("",)),
)  # fmt: skip
GOES_ON = (
    "Không ngừng mở rộng sản xuất", "Áp dụng sản xuất hữu cơ", "Sử dụng kinh doanh",
    "Cơ sở sản xuất tại xã Tân Lập", "Chưa giải thể", "Khu nghỉ dưỡng",
)  # fmt: skip
VERBS = ("Dừng", "Ngưng", "Thôi", "Đã trả", "Tự nguyện trả", "Mất", "Gỡ", "Chờ", "Đình chỉ")
OBJECTS = ("công nhận", "GCN", "giấy chứng nhận")


def _said(state: str, heading: str = "Tình trạng"):  # type: ignore[no-untyped-def]
    return read(lines(f"Sản phẩm|Chủ thể|Sao|{heading}", f"Chè|HTX A|4|{state}"))


class TestAState:
    @pytest.mark.thorough
    @each(("before", "said"), STANDING + DENIED)
    def test_that_says_what_the_row_says_is_silent(self, before: str, said: str) -> None:
        for text in (before + said, (before + said).upper()):
            found = _said(text)
            assert not found.problems and not only(found).held, text

    @pytest.mark.parametrize(("before", "said"), UNDER_WAY)
    def test_that_is_under_way_is_held(self, before: str, said: str) -> None:
        assert only(_said(before + said)).held

    @pytest.mark.thorough
    @each(("verb", "what"), [*product(VERBS, OBJECTS)])
    def test_of_something_done_to_the_certificate_is_held(self, verb: str, what: str) -> None:
        for heading in ("Tình trạng", "Ghi chú", "Mục khác"):
            assert only(_said(f"{verb} {what}", heading)).held, heading

    @pytest.mark.thorough
    @each(("text", "heading"), [*product(STRANGE, HEADINGS)])
    def test_nobody_knows_is_held(self, text: str, heading: str) -> None:
        assert only(_said(text, heading)).held

    def test_of_other_stars_than_the_rows_is_held(self) -> None:
        assert only(_said("3 sao")).held

    def test_a_person_said_means_nothing_is_silent(self) -> None:
        page = lines("Sản phẩm|Chủ thể|Sao|Tình trạng", "Chè|HTX A|4|xyz")
        assert not only(read(page, given=replace(GIVEN, words={"xyz": "ignore"}))).held


class TestAMakerWhoStopped:
    @pytest.mark.thorough
    @each(("who", "verb", "what"), STOPPED)
    @each("heading", ["Tình trạng", "Ghi chú", "Mục khác"])
    def test_is_held(self, who: str, verb: str, what: str, heading: str) -> None:
        assert only(_said(f"{who}{verb} {what}".strip(), heading)).held

    @pytest.mark.parametrize("text", GOES_ON)
    def test_is_none_who_goes_on(self, text: str) -> None:
        assert not only(_said(text, "Ghi chú")).held

    def test_explains_a_rating_that_failed(self) -> None:
        page = lines("Sản phẩm|Chủ thể|Sao|Kết quả|Ghi chú", "Chè|HTX A||Không đạt|Dừng sản xuất")
        (entry,) = read(page).entries
        assert entry.result == "failed" and not entry.held


class TestARemark:
    @pytest.mark.parametrize(
        "text",
        ["Đã nhận GCN", "Nhận GCN ngày 5/6/2024", "Trao giấy chứng nhận tại hội nghị",
         "Logo chứng nhận VietGAP", "Có chứng nhận hữu cơ", "GCN còn giá trị", "hộp giấy",
         "Sản phẩm mới được công nhận", "Đề nghị công nhận 5 sao"],
    )  # fmt: skip
    def test_of_a_certificate_that_was_handed_over_or_of_another_scheme(self, text: str) -> None:
        assert not only(_said(text, "Ghi chú")).held

    @pytest.mark.parametrize(
        "text",
        ["cho sau", "chưa", "riêng", "cần", "do huyện"],
    )
    def test_that_says_nothing_to_its_end_is_told(self, text: str) -> None:
        found = _said(text, "Ghi chú")
        assert codes(found) == ["unread_remark"] and not only(found).held

    @each(
        "text",
        ["để sau", "chờ", "Đang chờ", "loại", "?", "đợt sau", "Đợi kết quả", "Chuyển đợt 2",
         "Xét sau", "Đề nghị rút", "Sai", "Trùng với STT 5", "Chưa thống nhất", "??", "Chờ Bộ"],
    )  # fmt: skip
    def test_that_doubts_the_row_is_held(self, text: str) -> None:
        assert only(_said(text, "Ghi chú")).held

    @each(
        "text",
        ["Chờ in tem", "Chờ nhãn mới", "Chờ lễ trao", "Chờ kinh phí hỗ trợ", "Thị trấn Chờ",
         "Loại 1", "Đợt 2", "Trùng tên", "Bổ sung sau khi có mùa vụ", "Sau thu hoạch", "Bỏ hạt",
         "Xóm Đồi", "Cho vay"],
    )  # fmt: skip
    def test_that_looks_like_it_is_not(self, text: str) -> None:
        assert not only(_said(text, "Ghi chú")).held

    @pytest.mark.parametrize("text", ["không", "Lần đầu", "xã Tân Lập", "Nguyễn Văn An", "x"])
    def test_of_a_name_a_place_or_nothing_is_silent(self, text: str) -> None:
        assert not _said(text, "Ghi chú").problems

    @pytest.mark.parametrize("text", ["Đề nghị công nhận", "Chờ công nhận", "Dự kiến công nhận"])
    def test_of_a_rating_that_is_only_asked_for_is_held(self, text: str) -> None:
        assert only(_said(text, "Ghi chú")).held


@pytest.mark.parametrize("heading", ["Status", "Certificate status", "Current status"])
@pytest.mark.parametrize(("said", "held"), [("withdrawn", True), ("on ice", True),
                                            ("active", False), ("in force", False)])  # fmt: skip
def test_a_state_in_english_is_heard_as_one(heading: str, said: str, held: bool) -> None:
    found = read(sheet((*HEADS, heading), (*ROW, said)))
    assert bool(only(found).held) is held, codes(found)
