"""Headings of tables: every wording of a field, two rows in one, and what is no heading."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.headings import finding, meaning
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.headings.words import HEADERS
from ocop_cli.model.pages import Page, Row, Span, Value
from ocop_cli.text.headings import phrase
from ocop_cli.words import LANGUAGES, Language, say
from tests.made.each import each
from tests.made.pages import lines, sheet


def field(text: str) -> str | None:
    """The field a heading means."""
    found = meaning.meaning(text)
    return found[0] if found else None


def found(page: Page, start: int = 0, need: str = "product") -> Heading | None:
    """The heading that begins at one row of a page."""
    known = finding.find(page.rows, start, page.merged, need)
    return known[0] if known else None


class TestOneHeadingInTwoRows:
    @pytest.mark.parametrize(
        ("above", "below", "name"),
        [
            ("Hạng sao", "", "stars"),
            ("", "Hạng sao", "stars"),
            ("Thông tin sản phẩm", "Hạng sao", "stars"),
            ("Kết quả kỳ trước", "Hạng sao", "_before"),
            ("Doanh thu", "Năm 2024", None),
        ],
    )
    def test_what_stands_below_is_read_under_what_stands_above(
        self, above: str, below: str, name: str | None
    ) -> None:
        known = meaning.combined(above, below)
        assert (known[0] if known else None) == name


class TestOneHeadingInThreeRows:
    def test_what_only_the_second_row_says_is_kept(self) -> None:
        page = sheet(
            ("TT", "Thông tin sản phẩm", None, "Chủ thể", None, "Kết quả", None, None),
            (None, "Tên", "Nhóm", "Tên", "Địa chỉ", "Điểm", "Hạng sao", None),
            (None, None, None, None, None, None, "3 sao", "4 sao"),
            merged=[(1, 1, 3, 1), (1, 2, 1, 3), (1, 4, 1, 5), (1, 6, 1, 8), (2, 7, 2, 8)],
        )
        heading = found(page)
        assert heading is not None
        assert heading.fields == (
            "_number", "product", "group", "entity", "locality", "score", "_stars_3", "_stars_4",
        )  # fmt: skip


class TestWordings:
    @pytest.mark.parametrize(
        ("wordings", "name"),
        [
            (["Tên sản phẩm", "SẢN PHẨM", "Ten san pham", "Tên sản phẩm OCOP", "Sản phẩm\nOCOP",
              "Tên sản phẩm (ghi rõ quy cách)", "Tên SP", "Product name", "product",
              "Tên sản phẩm / Product name", "Sản phẩm được công nhận", "Tên bộ sản phẩm",
              "Tên sản phẩm tham gia đánh giá", "*Tên sản phẩm*"], "product"),
            (["Chủ thể", "Tên chủ thể sản xuất", "Cơ sở sản xuất", "Tổ chức, cá nhân", "Đơn vị",
              "Chủ thể OCOP", "Tên cơ sở sản xuất", "entity", "Producer",
              "HTX/Doanh nghiệp", "Chủ thể sản xuất, kinh doanh", "Tên hộ/HTX/Công ty", "Cơ sở SX",
              "Họ tên chủ thể"], "entity"),
            (["Chủ thể, địa chỉ", "Tên và địa chỉ chủ thể", "Chủ thể (tên, địa chỉ)",
              "Tên chủ thể/Địa chỉ"], "_entity_locality"),
            (["Hạng sao", "Số sao", "Xếp hạng", "Phân hạng", "Hạng sao đạt được", "stars",
              "Kết quả phân hạng", "Xếp hạng (sao)", "Kết quả đánh giá, phân hạng",
              "Hạng công nhận", "Đạt hạng sao", "Hạng mới", "Kết quả (hạng sao)"], "stars"),
            (["5 sao (tiềm năng)", "Tiềm năng 5 sao"], "_stars_potential"),
            (["Dưới 3 sao"], "_stars_low"),
            (["Điểm", "Số điểm", "Điểm trung bình", "Kết quả chấm điểm", "Tổng điểm", "score",
              "Điểm TB của Hội đồng", "Kết quả (điểm)"], "score"),
            (["Địa chỉ", "Địa chỉ sản xuất", "Địa phương", "Nơi sản xuất", "locality"], "locality"),
            (["Xã/phường/thị trấn", "Xã, phường", "commune"], "_commune"),
            (["Huyện/thành phố", "Huyện, thị xã, thành phố", "Huyện"], "_district"),
            (["Số quyết định", "Số QĐ", "Quyết định", "Số, ngày quyết định", "decision",
              "Quyết định (số, ngày tháng)"], "decision"),
            (["Quyết định công nhận", "Số QĐ công nhận", "Quyết định\ncông nhận",
              "Số quyết định phê duyệt kết quả"], "_recognition_decision"),
            (["Ngày ban hành", "Ngày quyết định", "Ngày ký", "Ngày tháng năm", "issued_on",
              "Ngày, tháng, năm ban hành"], "issued_on"),
            (["Cơ quan ban hành", "Cấp công nhận", "authority", "Cơ quan ra quyết định"],
             "authority"),
            (["Ngày hết hạn", "Có giá trị đến hết ngày", "Hiệu lực đến", "Thời hạn",
              "Giấy chứng nhận có giá trị đến", "valid_through", "Expiry date"], "valid_through"),
            (["Hình thức đánh giá", "kind", "Loại hình đánh giá", "Lần đầu/đánh giá lại", "Mới/lại",
              "Đánh giá lần đầu, đánh giá lại hoặc nâng hạng", "Công nhận mới - công nhận lại"],
             "kind"),
            (["Hạng sao phấn đấu", "Dự kiến hạng sao", "Hạng sao đăng ký", "Điểm cộng"], None),
            (["Kết quả", "Kết quả đánh giá", "Kết quả công nhận", "Đạt/Không đạt",
              "result"], "result"),
            (["Nhóm sản phẩm", "Ngành hàng", "Bộ sản phẩm", "group"], "group"),
            (["Lý do thu hồi", "Lý do", "ground"], "ground"),
            (["STT", "TT", "Số TT", "ST\nT", "No."], "_number"),
            (["Mã sản phẩm", "product_code"], "product_code"),
        ],
    )  # fmt: skip
    def test_all_wordings_of_a_field(self, wordings: list[str], name: str) -> None:
        assert {wording: field(wording) for wording in wordings} == dict.fromkeys(wordings, name)

    @pytest.mark.parametrize(
        "text",
        ["Số sản phẩm", "Số lượng sản phẩm", "Hình ảnh sản phẩm", "Giá bán", "Mô tả", "product_id",
         "days_left", "Sản phẩm đạt hạng 3 sao", "Doanh thu", "Sản lượng", "4", "",
         "Danh sách sản phẩm OCOP được công nhận đạt hạng ba sao, bốn sao của tỉnh trong năm 2023 "
         "và các năm trước"],
    )  # fmt: skip
    def test_what_means_no_field(self, text: str) -> None:
        assert field(text) is None

    @pytest.mark.parametrize(
        "text",
        ["Hạng sao / dự kiến", "Đề nghị đánh giá lại / nâng hạng", "Điểm\ntự đánh giá của chủ thể",
         "Ngày ban hành\nthông báo", "Đánh giá lại / Ngày"],
    )  # fmt: skip
    def test_what_one_line_of_it_may_say_of_another_rating_means_none(self, text: str) -> None:
        assert field(text) is None

    @pytest.mark.parametrize("text", ["Hạng sao cũ", "Điểm trước", "Hạng sao hiện tại"])
    def test_what_was_before_is_not_what_is(self, text: str) -> None:
        assert field(text) == "_before"

    @pytest.mark.parametrize("text", ["Quyết định thu hồi", "Số QĐ gia hạn", "Ngày thu hồi"])
    def test_another_act_is_not_the_rating(self, text: str) -> None:
        assert field(text) not in ("decision", "issued_on", "_recognition_decision")

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_what_the_tool_prints_above_a_history_reads_back(self, language: Language) -> None:
        fields = (
            "product_code", "product", "entity", "entity_type", "locality", "group", "stars",
            "score", "decision", "issued_on", "authority", "effective_from", "valid_through",
            "extended_until", "pending_review", "kind", "result", "printed_valid_through",
            "of_decision", "of_issued_on", "ground",
        )  # fmt: skip
        assert [field(say(f"field.{name}", language)) for name in fields] == list(fields)

    def test_every_phrase_stands_for_one_field(self) -> None:
        phrases = [phrase for said in HEADERS.values() for phrase in said.phrases]
        assert sorted(phrases) == sorted(set(phrases))

    def test_phrases_are_written_as_they_are_compared(self) -> None:
        for said in HEADERS.values():
            assert [phrase(one) for one in said.phrases] == list(said.phrases)


class TestRows:
    def test_one_row(self) -> None:
        heading = found(lines("STT|Tên sản phẩm|Chủ thể|Hạng sao"))
        assert heading is not None
        assert heading.fields == ("_number", "product", "entity", "stars")

    def test_stars_by_columns_under_one_wide_cell(self) -> None:
        page = sheet(
            ("STT", "Sản phẩm", "Chủ thể", "Xếp hạng", None, None, "Ghi chú"),
            (None, None, None, "3 sao", "4 sao", "5 sao", None),
            merged=[(1, 3, 1, 5), (1, 0, 2, 0), (1, 1, 2, 1), (1, 2, 2, 2), (1, 6, 2, 6)],
        )
        heading = found(page)
        assert heading is not None
        assert heading.rows == (1, 2)
        assert heading.fields == (
            "_number", "product", "entity", "_stars_3", "_stars_4", "_stars_5", "note",
        )  # fmt: skip

    def test_the_same_without_merged_cells(self) -> None:
        page = sheet(
            ("STT", "Sản phẩm", "Chủ thể", "Xếp hạng", None, None, "Ghi chú"),
            (None, None, None, 3, 4, 5, None),
        )
        heading = found(page)
        assert heading is not None
        assert heading.fields[3:] == ("_stars_3", "_stars_4", "_stars_5", "note")

    def test_a_row_below_may_have_empty_cells_beyond_the_row_above(self) -> None:
        page = sheet(
            ("STT", "Sản phẩm", "Chủ thể", None, "Kết quả", None),
            (None, None, "Tên", "Địa chỉ", "Hội đồng tỉnh", None, None, None),
            (None, None, None, None, "Điểm", "Sao"),
        )
        heading = found(page)
        assert heading is not None
        assert heading.fields == (
            "_number", "product", "entity", "locality", "score", "stars",
        )  # fmt: skip

    def test_a_decision_in_two_columns(self) -> None:
        page = sheet(
            ("TT", "Tên sản phẩm", "Chủ thể", None, "Quyết định công nhận", None, "Hạng"),
            (None, None, "Tên", "Địa chỉ", "Số", "Ngày", None),
        )
        heading = found(page)
        assert heading is not None
        assert heading.fields == (
            "_number", "product", "entity", "locality", "_recognition_decision", "_recognised_on",
            "stars",
        )  # fmt: skip

    def test_the_product_below_a_wide_cell(self) -> None:
        page = sheet(
            ("TT", "Thông tin sản phẩm", None, "Chủ thể", "Hạng sao"),
            (None, "Tên sản phẩm", "Nhóm", None, None),
        )
        heading = found(page)
        assert heading is not None
        assert heading.fields == ("_number", "product", "group", "entity", "stars")

    def test_three_rows(self) -> None:
        page = sheet(
            ("TT", "Tên sản phẩm", "Chủ thể", "Kết quả", None, None),
            (None, None, None, "Điểm", "Xếp hạng", None),
            (None, None, None, None, "3 sao", "4 sao"),
        )
        heading = found(page)
        assert heading is not None
        assert heading.rows == (1, 2, 3)
        assert heading.fields == ("_number", "product", "entity", "score", "_stars_3", "_stars_4")

    @pytest.mark.parametrize(
        "below",
        [
            (1, "Chè xanh", "HTX Hòa Bình", None, "4 sao"),
            ("1", "Chè xanh", None, None, None),
            ("I", "Sản phẩm 4 sao", None, None, None),
            ("I. SẢN PHẨM 4 SAO", None, None, None, None),
        ],
    )
    def test_the_first_row_of_the_table_is_not_the_headings(self, below: tuple[Value, ...]) -> None:
        heading = found(sheet(("STT", "Sản phẩm", "Chủ thể", None, "Hạng sao"), below))
        assert heading is not None
        assert heading.rows == (1,)

    @pytest.mark.parametrize(
        "row",
        [
            "DANH SÁCH SẢN PHẨM OCOP|||",
            "Sản phẩm đạt hạng 3 sao|||",
            "1|Sản phẩm chè|HTX Chủ thể mới|4",
            "Huyện|Số sản phẩm|3 sao|4 sao",
            "Nhóm||",
        ],
    )
    def test_what_is_no_heading(self, row: str) -> None:
        assert found(lines(row, "1|Chè|HTX A|4")) is None

    def test_a_table_of_names_alone(self) -> None:
        assert found(lines("Tên sản phẩm", "Chè xanh")) is not None

    def test_a_wide_heading_over_two_columns_of_one_address(self) -> None:
        page = sheet(
            ("Tên sản phẩm", "Chủ thể", "Địa chỉ", None, "Hạng sao"),
            ("Chè", "HTX A", "xã Tân Lập", "huyện Sơn Hà", 4),
            merged=[(1, 2, 1, 3)],
        )
        heading = found(page)
        assert heading is not None
        assert heading.fields == ("product", "entity", "locality", "_district", "stars")

    def test_two_columns_of_one_meaning_are_in_doubt(self) -> None:
        heading = found(lines("Tên sản phẩm|Chủ thể|Hạng sao|Xếp hạng"))
        assert heading is not None
        assert heading.doubtful == ((2, 3),)

    def test_a_listed_wording_beats_one_known_by_its_beginning(self) -> None:
        heading = found(lines("Sản phẩm chủ lực địa phương|Tên sản phẩm|Chủ thể"))
        assert heading is not None
        assert heading.fields == (None, "product", "entity")
        assert not heading.doubtful

    def test_a_training_needs_no_product(self) -> None:
        page = lines("entity|on|topic")
        assert found(page) is None
        assert found(page, need="entity") is not None

    @pytest.mark.parametrize(
        ("cells", "numbers"),
        [
            (("(1)", "(2)", "(3)", "(4)"), True),
            ((1, 2, 3, 4), True),
            (("A", "B", "1", "2", "3=1+2"), True),
            ((1, "Chè", "HTX"), False),
            ((3, 4, 5), False),
            ((1, 2, None), False),
            ((None, None, "(điểm)", "(sao)"), True),
            ((None, "(Sao)"), True),
            ((None, "Chè", "(điểm)"), False),
            (("(đã thu hồi)", "(sao)"), False),
        ],
    )
    def test_a_row_that_numbers_the_columns(self, cells: tuple[Value, ...], numbers: bool) -> None:
        assert finding.is_column_numbers(Row(2, cells)) is numbers

    def test_spans_of_another_table_do_not_matter(self) -> None:
        page = lines("STT|Tên sản phẩm|Chủ thể")
        assert finding.find(page.rows, 0, [Span(7, 0, 7, 2)], "product") is not None


@pytest.mark.parametrize("heading", ["Nợ", "Ơn", "nợ"])
def test_a_heading_is_no_english_word_that_it_is_without_its_marks(heading: str) -> None:
    assert meaning.meaning(heading) is None


@each(
    ("run_on", "field"),
    [("TenSanPham", "product"), ("tenSanPham", "product"), ("TênSảnPhẩm", "product"),
     ("ChuThe", "entity"), ("HangSao", "stars"), ("SoQuyetDinh", "decision"),
     ("NgayQuyetDinh", "issued_on"), ("CoQuanBanHanh", "authority"), ("ProductName", "product"),
     ("VietGAP", None), ("GlobalGAP", None), ("McDonald", None), ("HTXSuoiNga", None)],
)  # fmt: skip
def test_words_that_a_program_ran_on_are_read_apart(run_on: str, field: str | None) -> None:
    found = meaning.meaning(run_on)
    assert (found and found[0]) == field
