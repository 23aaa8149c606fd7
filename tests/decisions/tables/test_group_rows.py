"""Rows that head other rows: what is understood holds, what is not never lets the group before go
on, and a product is never taken for one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocop_cli.decisions import own_words
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.decisions.tables.context import RowGroup
from ocop_cli.decisions.tables.group_levels import GroupLevels
from ocop_cli.decisions.tables.group_rows import understood
from ocop_cli.model.reading import Reading
from ocop_cli.text.keys import fold
from tests.made.each import each
from tests.made.pages import GIVEN, HEADS, codes, document, errors, lines, products, read, sheet

UNRANKED = ("STT", "Tên sản phẩm", "Chủ thể")


class TestWhatIsUnderstood:
    @pytest.mark.parametrize(
        ("text", "stars", "kind", "result"),
        [
            ("I. SẢN PHẨM ĐẠT HẠNG 4 SAO (01 sản phẩm)", 4, None, None),
            ("Sản phẩm OCOP 3 sao", 3, None, None),
            ("B. Sản phẩm nâng hạng từ 3 sao lên 4 sao", 4, "upgrade", None),
            ("2. Sản phẩm đánh giá lại", None, "re_evaluation", None),
            ("III. Các sản phẩm không đạt", None, None, "failed"),
            ("Hạng: 4 sao", 4, None, None),
            # The stars that rows had before are not those they have now.
            ("II. Sản phẩm nâng hạng từ 3 sao", None, "upgrade", None),
            ("Nâng hạng từ ba sao", None, "upgrade", None),
            ("4 sao (nâng hạng từ 3 sao)", 4, "upgrade", None),
            ("Từ 3 sao lên 4 sao", 4, "upgrade", None),
        ],
    )
    def test_each_word_is_accounted_for(
        self, text: str, stars: int | None, kind: str | None, result: str | None
    ) -> None:
        groups = GroupLevels()
        assert understood(text, groups)
        now = groups.now
        assert (now.stars and now.stars.number) == stars
        assert (now.said.kind, now.said.result) == (kind, result)

    def test_why_products_were_rated_again_says_nothing_more(self) -> None:
        for text in (
            "II. Sản phẩm đánh giá lại do hết thời hạn", "Các sản phẩm cũ đánh giá lại",
            "B. Sản phẩm công nhận lại (do hết thời hạn): 02 sản phẩm",
            "Sản phẩm đánh giá lại (do hết hạn công nhận)", "Sản phẩm đánh giá lại sau 36 tháng",
        ):  # fmt: skip
            groups = GroupLevels()
            assert understood(text, groups), text
            assert groups.now.said.kind == "re_evaluation" and groups.now.stars is None
        for text in (
            "Sản phẩm công nhận lại (hết hạn năm 2027)", "Sản phẩm đánh giá lại hết hạn 30/6/2027",
            "Sản phẩm hết hạn", "Sản phẩm cũ", "Sản phẩm cần đánh giá lại do hết thời hạn",
            "Sản phẩm chưa đánh giá lại (hết hạn năm 2024)", "Sản phẩm cũ thu hồi",
            "Sản phẩm không đánh giá lại do hết thời hạn", "Sản phẩm đánh giá lại do vi phạm",
            "Sản phẩm chờ đánh giá lại do hết hạn", "Sản phẩm đánh giá lại do sắp hết hạn",
            "Sản phẩm 4 sao do hết hạn", "Sản phẩm đánh giá lại sau 06 tháng",
        ):  # fmt: skip
            assert not understood(text, GroupLevels()), text

    def test_who_took_part_was_rated_only_in_a_paper_that_rates(self) -> None:
        text = "II. Sản phẩm tham gia đánh giá lần đầu"
        groups = GroupLevels()
        assert not understood(text, groups)
        groups.rated = True
        assert understood(text, groups) and groups.now.said.kind == "recognition"
        for more in ("Sản phẩm mới tham gia Chương trình", "Sản phẩm tham gia lần đầu"):
            assert understood(more, groups) and groups.now.said.kind == "recognition"
        assert not understood("Sản phẩm không tham gia Chương trình", groups)
        assert not understood("Sản phẩm mới chưa tham gia", groups)
        assert not understood("Sản phẩm đăng ký tham gia đánh giá lại", groups)
        assert not understood("Sản phẩm đề nghị tham gia đánh giá lại", groups)
        groups = GroupLevels()
        groups.rated = True
        assert understood("Sản phẩm đạt 4 sao", groups)
        assert not understood("Sản phẩm tham gia đánh giá lần đầu", groups)

    @each("opening", ["I. ", "A. ", "2) ", ""])
    @each(
        "text",
        [
            "Sản phẩm 4 sao bị từ chối", "Sản phẩm đề nghị công nhận 4 sao", "Rượu 5 Sao Việt",
            "Sản phẩm dự kiến 5 sao", "Nhóm còn lại", "Các sản phẩm khác",
            "Sản phẩm chưa xét 3 sao",
            "Những sản phẩm sau được cấp lại giấy; sản phẩm cũ bị thu hồi", "Số còn lại",
            "Sản phẩm 3 sao hoặc 4 sao tùy hồ sơ", "Huyện đề nghị",
        ],
    )  # fmt: skip
    def test_a_word_too_many_and_nothing_is_concluded(self, opening: str, text: str) -> None:
        groups = GroupLevels()
        assert not understood(opening + text, groups)
        assert groups.now == RowGroup()

    @pytest.mark.parametrize(
        "text",
        ["CÁC XÃ CÒN LẠI", "Các huyện khác", "Các xã, phường, thị trấn còn lại",
         "Một số xã của huyện", "Các huyện, thành phố trong tỉnh"],
    )  # fmt: skip
    def test_places_without_a_name_end_the_place_before(self, text: str) -> None:
        groups = GroupLevels()
        assert understood("I. Huyện Sơn Hà", groups)
        assert understood(f"II. {text}", groups)
        assert groups.now == RowGroup()

    @pytest.mark.parametrize("text", ["Các xã bị loại", "Các xã chưa đạt", "Các xã nợ hồ sơ"])
    def test_places_of_which_more_is_said_are_not_understood(self, text: str) -> None:
        assert not understood(f"II. {text}", GroupLevels())

    @pytest.mark.parametrize(
        ("text", "entity"),
        [
            ("Chủ thể: HTX chè Nà Hiên", "HTX chè Nà Hiên"),
            ("Đơn vị: ông Lý Văn Páo", "ông Lý Văn Páo"),
            ("II. Công ty TNHH Mây", "Công ty TNHH Mây"),
        ],
    )
    def test_an_entity_by_its_label_or_its_name(self, text: str, entity: str) -> None:
        groups = GroupLevels()
        assert understood(text, groups)
        assert groups.now.entity == entity

    @each("text", ["* Sản phẩm đạt hạng 4 sao:", "+ Hạng 4 sao", "• 4 sao (02 sản phẩm)"])
    def test_a_bullet_is_no_part_of_it(self, text: str) -> None:
        groups = GroupLevels()
        assert understood(text, groups) and groups.now.stars == Stars(4)


class TestTheGroupBefore:
    """One group that is understood, then one that is not: its rows keep nothing of the first."""

    @pytest.mark.thorough
    @each("first", ["Sản phẩm 4 sao", "Sản phẩm không đạt", "HTX chè Nà Hiên"])
    @each("second", ["Nhóm còn lại", "Các sản phẩm khác", "Nguyễn Thị Hoa", "Bổ sung", "Đợt sau"])
    @each("written", ["a sign of its own", "in the text"])
    def test_never_goes_on(self, first: str, second: str, written: str) -> None:
        own = written == "a sign of its own"
        rows = [("A", first), (1, "Chè", "HTX A", None, 80, "4 sao"), ("B", second)]
        if not own:
            rows[0], rows[2] = (f"A. {first}",), (f"B. {second}",)
        said = read(sheet(HEADS, *rows, (2, "Miến", "HTX B", None, 60, "3 sao")))
        assert "unknown_heading" in codes(said)
        assert "Miến" not in products(said)

    @pytest.mark.parametrize("first", ["Sản phẩm 4 sao", "Sản phẩm không đạt", "HTX chè Nà Hiên"])
    @pytest.mark.parametrize("second", ["Nhóm còn lại", "Đợt sau", "B. Bổ sung"])
    def test_nor_where_a_person_said_that_the_second_means_nothing(
        self, first: str, second: str
    ) -> None:
        rows = [(first,), (1, "Chè", "HTX A", None, 80, "4 sao"), (second,)]
        given = replace(GIVEN, words={own_words.key(second): "ignore"})
        end = (2, "Miến", "HTX B", None, None, None)
        said = read(sheet(HEADS, *rows, end), given=given)
        assert "Miến" not in products(said)
        page = document(
            "DANH SÁCH SẢN PHẨM OCOP", [UNRANKED, (first,), ("1", "Chè", "HTX A")], second,
            [UNRANKED, ("2", "Miến", "HTX B")],
        )  # fmt: skip
        assert "Miến" not in products(read(page, given=given))

    @pytest.mark.parametrize("second", ["Nhóm còn lại", "Đợt sau", "Phần bổ khuyết", "Vùng II"])
    def test_nor_over_a_paragraph_that_nobody_understands(self, second: str) -> None:
        page = document(
            "DANH SÁCH SẢN PHẨM OCOP", [UNRANKED, ("Sản phẩm 4 sao",), ("1", "Chè", "HTX A")],
            second, [("2", "Miến", "HTX B")],
        )  # fmt: skip
        said = read(page)
        assert codes(said) == ["unknown_heading"] and products(said) == ["Chè"]

    @each(
        "second",
        ["Sản phẩm đạt 4 sao có điều kiện", "Sản phẩm 4 sao có hạn", "Sản phẩm 4 sao có hồ sơ",
         "Sản phẩm 4 sao đưa lại", "Sản phẩm 4 sao hạn ba năm", "Sản phẩm hạ từ 4 sao"],
    )  # fmt: skip
    def test_known_words_in_no_known_phrase_are_not_understood(self, second: str) -> None:
        rows = [("I", "Sản phẩm 4 sao"), (1, "Chè", "HTX A", None, 80, "4 sao"), ("II", second)]
        said = read(sheet(HEADS, *rows, (2, "Miến", "HTX B", None, 80, "4 sao")))
        assert codes(said) == ["unknown_heading"] and products(said) == ["Chè"]

    @each(
        "second",
        ["Sản phẩm hạ từ 5 sao xuống 4 sao", "Sản phẩm đạt 4 sao", "Sản phẩm nâng lên 4 sao",
         "Sản phẩm 4 sao giữ nguyên hạng"],
    )  # fmt: skip
    def test_those_in_one_are(self, second: str) -> None:
        rows = [("I", "Sản phẩm 4 sao"), (1, "Chè", "HTX A", None, 80, "4 sao"), ("II", second)]
        said = read(sheet(HEADS, *rows, (2, "Miến", "HTX B", None, 80, "4 sao")))
        assert products(said) == ["Chè", "Miến"]

    @pytest.mark.parametrize("between", ["Trang 2", "Ghi chú: theo biên bản", "ĐVT: đồng"])
    def test_goes_on_over_what_is_known_to_head_nothing(self, between: str) -> None:
        page = document(
            "DANH SÁCH SẢN PHẨM OCOP", [UNRANKED, ("Sản phẩm 4 sao",), ("1", "Chè", "HTX A")],
            between, [("2", "Miến", "HTX B")],
        )  # fmt: skip
        assert products(read(page)) == ["Chè", "Miến"]

    @pytest.mark.parametrize("means", ["passed", "failed", "re_evaluation"])
    def test_nor_do_its_stars_where_a_person_said_what_the_second_is(self, means: str) -> None:
        given = replace(GIVEN, words={"nhom con lai": means})
        rows = [("Sản phẩm 4 sao",), (1, "Chè", "HTX A", None, 80, None), ("Nhóm còn lại",)]
        said = read(sheet(HEADS, *rows, (2, "Miến", "HTX B", None, 60, None)), given=given)
        assert [one.stars for one in said.entries if one.product == "Miến"] in ([], [None])

    @pytest.mark.parametrize("label", ["Products not recognised", "Not recognised"])
    def test_one_in_english_says_what_it_says(self, label: str) -> None:
        rows = [("Sản phẩm 4 sao",), (1, "Chè", "HTX A", None, 80, None), (label,)]
        said = read(sheet(HEADS, *rows, (2, "Miến", "HTX B", None, None, None)))
        assert [one.result for one in said.entries] == [None, "failed"]

    def test_but_what_its_rows_say_themselves_holds(self) -> None:
        given = replace(GIVEN, words={"nhom con lai": "ignore"})
        rows = [("Sản phẩm 4 sao",), (1, "Chè", "HTX A", None, 80, None), ("Nhóm còn lại",)]
        said = read(sheet(HEADS, *rows, (2, "Miến", "HTX B", None, 60, "3 sao")), given=given)
        assert [(one.product, one.stars) for one in said.entries] == [("Chè", 4), ("Miến", 3)]

    def test_nor_between_two_tables_of_a_document(self) -> None:
        page = document(
            "DANH SÁCH SẢN PHẨM OCOP", [UNRANKED, ("I. Sản phẩm 4 sao",), ("1", "Chè", "HTX A")],
            "II. Sản phẩm còn lại", [UNRANKED, ("2", "Miến", "HTX B")],
        )  # fmt: skip
        said = read(page)
        assert codes(said) == ["unknown_heading"] and products(said) == ["Chè"]

    def test_a_paragraph_between_two_pieces_of_a_table_holds_for_the_second(self) -> None:
        page = document(
            "Danh sách sản phẩm OCOP 3 sao", [UNRANKED[1:], ("Chè", "HTX A")],
            "Các sản phẩm không đạt:", [("Miến", "HTX B")],
        )  # fmt: skip
        assert [(e.product, e.result) for e in read(page).entries] == [
            ("Chè", None), ("Miến", "failed"),
        ]  # fmt: skip

    def test_a_remark_under_the_last_row_is_only_told(self) -> None:
        said = read(sheet(HEADS, (1, "Chè", "HTX A", None, 80, "4 sao"), ("Số liệu nội bộ",)))
        assert codes(said) == ["not_understood"] and products(said) == ["Chè"]


NOTHING_SAID = (
    "Nợ hồ sơ", "Bảo lưu", "Dự phòng", "Nợ", "Để sau", "Tạm gác", "Vắng mặt", "Rút tên", "Không dự",
    "Hậu kiểm", "Phúc khảo", "Rớt", "Gửi TW", "Những trường hợp khác", "Danh sách dự bị",
    "Withdrawn",
)  # fmt: skip
OF_NAMES = (
    "Chè các loại", "Sản phẩm từ chè", "Nhóm sản phẩm tươi sống", "Rau, củ, quả tươi",
    "Sản phẩm chế biến", "Khu vực miền núi", "Khu vực Tân Lập", "Cụm Tân Lập",
    "Cụm số 2", "Khu vực đồng bằng", "Tiểu vùng II", "Các HTX",
    "Doanh nghiệp", "Sản phẩm gác bếp",
)  # fmt: skip


class TestAPart:
    """Rows that have all of their own, under a heading that says nothing of a grant."""

    def _read(self, first: str | None, text: str, sign: str = "II") -> Reading:
        rows = [(1, "Thịt gác bếp", "HTX A", None, 60, "3 sao")]
        head = [("I", first)] if first else []
        second = (sign, text) if sign else (text,)
        return read(sheet(HEADS, *head, *rows, second, (2, "Chè", "HTX B", None, 80, "4 sao")))

    @pytest.mark.thorough
    @each("text", NOTHING_SAID)
    @each("first", [None, "Huyện Sơn Hà", "Sản phẩm 3 sao"])
    @each("sign", ["II", ""])
    def test_that_nobody_understands_is_refused(
        self, text: str, first: str | None, sign: str
    ) -> None:
        for written in (text, text.upper(), fold(text)):
            said = self._read(first, written, sign)
            assert {"unknown_heading", "proposed.list"} & {*codes(said)}, written
            assert products(said) == ["Thịt gác bếp"]

    @pytest.mark.thorough
    @each("text", OF_NAMES)
    @each("first", [None, "Huyện Sơn Hà", "Sản phẩm 3 sao"])
    def test_of_goods_places_or_makers_is_not(self, text: str, first: str | None) -> None:
        said = self._read(first, text)
        assert not codes(said) and products(said) == ["Thịt gác bếp", "Chè"]

    def test_a_text_beside_the_names_heads_nothing(self) -> None:
        stray = (None, None, None, None, None, "xem trang sau")
        said = read(sheet(HEADS, (1, "Chè", "HTX A", None, 60, "3 sao"), stray,
                          (2, "Mật", "HTX B", None, 80, "4 sao")))  # fmt: skip
        assert codes(said) == ["not_understood"] and products(said) == ["Chè", "Mật"]


LOOK_ALIKES = (
    "Thực phẩm chức năng viên nghệ", "Đồ uống lên men Bản Mù", "Dược liệu an xoa sấy",
    "Thảo dược ngâm chân", "Dịch vụ du lịch cộng đồng Bản Lác", "Nhóm hạt dinh dưỡng",
    "Xã viên chè xanh", "Rượu 5 Sao Việt", "Hàng thủ công mây tre", "Ngành ngọn su su",
    "Lưu niệm gỗ sưa",
)  # fmt: skip


class TestNamesThatLookLikeGroups:
    @pytest.mark.parametrize("name", LOOK_ALIKES)
    def test_are_products_where_nothing_says_otherwise(self, name: str) -> None:
        title = "Danh sách sản phẩm đạt 3 sao"
        said = read(
            lines(title, "Tên chủ thể|Tên sản phẩm", "HTX A|Chè A", f"|{name}", "HTX B|Chè C")
        )
        assert products(said) == ["Chè A", name, "Chè C"]
        assert [e.stars for e in said.entries] == [3, 3, 3]

    @pytest.mark.parametrize("name", LOOK_ALIKES)
    def test_and_refused_where_they_lack_their_stars(self, name: str) -> None:
        said = read(lines("STT|Chủ thể|Sản phẩm|Hạng sao", "1|HTX A|Chè A|3", f"||{name}"))
        assert codes(said) == ["bad_stars.missing"]


class TestTheTitleAboveATable:
    @pytest.mark.parametrize("rest", ["Chủ tịch UBND tỉnh Hòa Phú)", "tỉnh Hòa Phú, thu hồi)"])
    def test_does_not_take_the_broken_end_of_its_annex_line_for_its_own(self, rest: str) -> None:
        page = document(
            "PHỤ LỤC", "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN",
            "(Kèm theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của", rest,
            [HEADS, (1, "Chè", "HTX A", None, 80, "4 sao")],
        )  # fmt: skip
        assert products(read(page)) == ["Chè"]


class TestANumberedGroup:
    """A group of the law with a running number of its own heads the products below it."""

    ROWS = (
        ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"),
        ("A", "NHÓM ĐỒ UỐNG", None, None),
        ("1", "Đồ uống có cồn", None, None),
        ("1", "Rượu ngô", "HTX A", "4 sao"),
        ("2", "Rượu cần", "HTX B", "3 sao"),
    )

    def test_is_no_product(self) -> None:
        rows = (*self.ROWS, ("2", "Chè", None, None), ("3", "Chè xanh", "HTX A", "4 sao"))
        said = read(sheet(*rows), given=GIVEN)
        assert products(said) == ["Rượu ngô", "Rượu cần", "Chè xanh"]
        assert not said.problems

    def test_whose_number_is_the_next_products_is_refused_as_one(self) -> None:
        rows = (*self.ROWS, ("3", "Chè", None, None), ("4", "Chè xanh", "HTX A", "4 sao"))
        said = read(sheet(*rows), given=GIVEN)
        assert [one.code for one in errors(said)] == ["bad_stars"]


@pytest.mark.parametrize(
    "text",
    ["Sản phẩm 4 sào", "Hàng 4 sao", "Sản phẩm đất 4 sao", "Sản phẩm nàng hạng", "Sản phẩm bà sao",
     "Sản phẩm thu hơi", "Nhóm chùng", "Sản phẩm mời", "Sản phẩm lái"],
)  # fmt: skip
def test_a_word_that_only_looks_like_a_known_one_without_its_marks_heads_nothing(text: str) -> None:
    assert not understood(text, GroupLevels())


@pytest.mark.parametrize(
    ("text", "marker", "group"),
    [("I.1 Cà phê", "I.1", "Cà phê"), ("I.1. Đồ uống", "", "Đồ uống"),
     ("II.2 Chế biến từ thủy sản", "II.2", "Chế biến từ thủy sản"),
     ("1.1 Đồ uống", "1.1", "Đồ uống")],
)  # fmt: skip
def test_a_number_of_two_parts_is_none_of_the_groups_name(
    text: str, marker: str, group: str
) -> None:
    groups = GroupLevels()
    assert understood(text, groups, marker) and groups.now.group == group


def test_the_next_part_ends_what_the_parts_of_the_one_before_said() -> None:
    heads = ("TT", "Nhóm/Sản phẩm", "Chủ thể", "Hạng sao")
    said = read(
        sheet(
            heads, ("I", "HUYỆN NA RÌ", None, None), ("I.1", "Sản phẩm 4 sao", None, None),
            (1, "Miến dong", "HTX A", None), ("II", "HUYỆN BA BỂ", None, None),
            (2, "Bí xanh", "HTX B", None),
        )
    )  # fmt: skip
    assert [(one.product, one.stars, one.locality) for one in said.entries] == [
        ("Miến dong", 4, "HUYỆN NA RÌ")
    ]
    assert codes(said) == ["bad_stars.missing"]


@pytest.mark.parametrize(
    "text",
    ["4 sao lên trung ương", "4 sao lên cấp quốc gia", "4 sao xuống", "4 sao tiêu chuẩn 3 sao",
     "Loại", "Nhóm loại", "Hạng 4 sao, loại", "Từ đợt 1"],
)  # fmt: skip
def test_known_words_that_say_nothing_known_together_head_nothing(text: str) -> None:
    assert not understood(text, GroupLevels())


@pytest.mark.parametrize(
    ("text", "kind"),
    [("4 sao (từ 3 sao)", "upgrade"), ("Nâng từ 3 sao lên 4 sao", "upgrade"),
     ("Hạ từ 4 sao xuống 3 sao", "re_evaluation"), ("Loại 4 sao", None), ("3 sao và 4 sao", None),
     ("Từ năm 2024", None)],
)  # fmt: skip
def test_from_which_stars_products_came_says_that_they_were_rated_again(
    text: str, kind: str | None
) -> None:
    groups = GroupLevels()
    assert understood(text, groups) and groups.now.said.kind == kind
