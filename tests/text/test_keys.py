"""Names: cleaned as printed, and compared, found and sorted as a Vietnamese office would."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.law import authorities, numbers
from ocop_cli.text import entity_names, keys, order, search

VIETNAMESE = (
    "aàảãáạăằẳẵắặâầẩẫấậbcdđeèẻẽéẹêềểễếệghiìỉĩíịklmnoòỏõóọôồổỗốộơờởỡớợpqrstuùủũúụưừửữứựvxyỳỷỹýỵ"
)
printed = st.text(alphabet=VIETNAMESE + VIETNAMESE.upper() + " -0123456789°%().,", max_size=40)


class TestASearchWithoutWords:
    @pytest.mark.parametrize(
        ("query", "text", "found"),
        [("", "Chè", True), ("%", "Rượu 40%", True), ("%", "Chè", False), ("°", "Rượu 40°", True)],
    )
    def test_finds_everything_or_the_sign_itself(self, query: str, text: str, found: bool) -> None:
        assert (search.search_rank(query, text) is not None) is found


class TestCleaning:
    @pytest.mark.parametrize(
        ("as_read", "as_meant"),
        [
            ("Chè\n tôm\u00a0 nõn ", "Chè tôm nõn"),
            ("Chè tôm nõn", "Chè tôm nõn"),
            (unicodedata.normalize("NFD", "Chè tôm nõn"), "Chè tôm nõn"),
            ("Chè tôm\u00ad nõ\u200bn\ufeff", "Chè tôm nõn"),
            ("Chè\ttôm\u3000nõn\r\n", "Chè tôm nõn"),
            ("HOÀ Bình", "HOÀ Bình"),
            ("R\u01a3ợu cần M\u01a3ờng, B\u01a2ỞI", "Rượu cần Mường, BƯỞI"),
        ],
    )
    def test_a_name_is_one_line_of_composed_letters(self, as_read: str, as_meant: str) -> None:
        assert keys.clean(as_read) == as_meant

    @pytest.mark.parametrize("sign", ["\0", "\x1b", "\x1c", "\x7f", "\u202e", "\u2066", "\ud800"])
    def test_controls_are_told_and_not_hidden(self, sign: str) -> None:
        assert keys.has_control(f"Chè{sign}tôm")
        assert sign in keys.clean(f"Chè{sign}tôm")

    @pytest.mark.parametrize("sign", ["\n", "\t", "\u00a0", "\u00ad", "\u200b", "\ufeff", "é"])
    def test_white_space_and_invisible_signs_are_no_controls(self, sign: str) -> None:
        assert not keys.has_control(f"Chè{sign}tôm")

    @pytest.mark.thorough
    @given(st.text(max_size=40))
    def test_cleaning_twice_changes_nothing(self, text: str) -> None:
        assert keys.clean(keys.clean(text)) == keys.clean(text)


class TestTheSameName:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("thị trấn Hoá Thượng", "Thị trấn Hóa  Thượng"),
            ("Thuỷ sản", "THỦY SẢN"),
            ("Quý Khoẻ", "Qúy khỏe"),
            ("Nứơc mắm", "Nước mắm"),
            ("HTX Nông nghiệp- Dịch vụ", "HTX nông nghiệp – dịch vụ"),
            ("gạo “Séng cù”", 'gạo "Séng cù"'),
            ("Ðông trùng hạ thảo", "Đông trùng hạ thảo"),
        ],
    )
    def test_form_case_spaces_and_tone_placement_do_not_count(self, one: str, other: str) -> None:
        assert keys.same_key(one) == keys.same_key(other)

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Tân Cương", "Tân Cường"),
            ("Bánh đa", "Bánh đá"),
            ("Mía", "Mỉa"),
            ("Thủy", "Thùy"),
            ("Dong", "Đong"),
            ("kỹ", "kĩ"),
        ],
    )
    def test_every_letter_and_tone_counts(self, one: str, other: str) -> None:
        assert keys.same_key(one) != keys.same_key(other)

    @pytest.mark.thorough
    @given(printed)
    def test_the_key_is_blind_to_unicode_form_and_case(self, text: str) -> None:
        key = keys.same_key(text)
        assert keys.same_key(unicodedata.normalize("NFD", text).upper()) == key
        assert keys.same_key(key) == key


class TestSearching:
    def test_search_needs_no_marks(self) -> None:
        assert keys.fold("Chè TÔM nõn Đinh") == "che tom non dinh"
        assert search.search_rank("che tom non", "Chè tôm nõn") is not None
        assert search.search_rank("dong trung", "Đông trùng hạ thảo") is not None
        assert search.search_rank("hoa", "Hoà Bình") == search.search_rank("hoa", "Hòa Bình")

    def test_typed_marks_rank_their_own_hits_first(self) -> None:
        shelf = ["Chè Tân Cường", "Chè Tân Cương", "Chè tan cuong"]
        ranked = sorted(shelf, key=lambda text: search.search_rank("Tân Cương", text) or 0)
        assert ranked[0] == "Chè Tân Cương"
        assert search.search_rank("Tân Cương", "Chè Tân Cường") is not None

    def test_whole_names_before_parts_before_scattered_words(self) -> None:
        shelf = ["Chè tôm", "Chè tôm nõn", "Gói chè tôm", "Tôm ướp chè", "Chèo tômbo"]
        ranks = [search.search_rank("chè tôm", text) for text in shelf]
        assert ranks == sorted(ranks, key=lambda rank: (rank is None, rank or 0))

    def test_what_does_not_hold_every_word_is_no_hit(self) -> None:
        assert search.search_rank("chè tôm", "Chè móc câu") is None

    @pytest.mark.thorough
    @given(printed)
    def test_folding_is_idempotent_and_plain(self, text: str) -> None:
        assert keys.fold(keys.fold(text)) == keys.fold(text)
        assert keys.fold(text).replace("°", "").isascii()

    @pytest.mark.thorough
    @given(printed)
    def test_a_name_finds_itself(self, text: str) -> None:
        assert search.search_rank(text, text) == 0


class TestSorting:
    def test_letters_then_tones_then_case(self) -> None:
        ordered = ["an", "An", "àn", "ản", "ãn", "án", "ạn", "ăn", "ân", "da", "đa", "e", "ê"]
        ordered += ["oi", "ôi", "ơi", "ui", "ưi", "ya"]
        assert sorted(reversed(ordered), key=order.sort_key) == ordered

    def test_a_tone_weighs_less_than_a_later_letter(self) -> None:
        ordered = ["che", "chè", "chè búp", "che rang", "chè rang", "chè tươi"]
        assert sorted(reversed(ordered), key=order.sort_key) == ordered

    @pytest.mark.thorough
    @given(printed)
    def test_order_is_blind_to_unicode_form(self, text: str) -> None:
        assert order.sort_key(unicodedata.normalize("NFD", text)) == order.sort_key(text)

    @pytest.mark.thorough
    @given(st.text(alphabet="aàạăâđeêioòơuủưyAÀĐÊOỤnNhcq 019.,-–:()\"'\u0300\u00a0ðf", max_size=16))
    def test_letters_are_the_first_part_of_the_key(self, text: str) -> None:
        assert order.letters(text) == order.sort_key(text)[0]


class TestDecisionsAndAuthorities:
    @pytest.mark.parametrize(
        "typed",
        ["2008/QĐ-UBND", "2008/QĐ/UBND", "2008/qd-ubnd", "Số: 2008 /QĐ - UBND", "2008/QÐ–UBND"],
    )
    def test_one_number_however_typed(self, typed: str) -> None:
        assert numbers.number_key(typed) == numbers.number_key("Quyết định số 2008/QĐ-UBND")

    @pytest.mark.parametrize(
        "other", ["208/QĐ-UBND", "2008/QĐ-BNNMT", "2008a/QĐ-UBND", "2008/2026/QĐ-UBND", "2008"]
    )
    def test_other_numbers_stay_apart(self, other: str) -> None:
        assert numbers.number_key(other) != numbers.number_key("2008/QĐ-UBND")

    @pytest.mark.parametrize(
        "printed_as",
        [
            "UBND tỉnh Thái Nguyên",
            "Chủ tịch UBND tỉnh Thái Nguyên",
            "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH THÁI NGUYÊN",
            "Uỷ ban nhân dân tỉnh Thái Nguyên",
        ],
    )
    def test_one_authority_however_printed(self, printed_as: str) -> None:
        key = authorities.authority_key("Ủy ban nhân dân tỉnh Thái Nguyên")
        assert authorities.authority_key(printed_as) == key

    def test_a_city_may_be_shortened(self) -> None:
        key = authorities.authority_key("UBND thành phố Bắc Kạn")
        assert authorities.authority_key("UBND TP. Bắc Kạn") == key
        assert authorities.authority_key("UBND TP Bắc Kạn") == key

    def test_a_district_is_not_its_province(self) -> None:
        assert authorities.authority_key("UBND huyện X") != authorities.authority_key("UBND tỉnh X")


class TestEntities:
    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("HTX chè Hảo Đạt", "Hợp tác xã (HTX) Chè Hảo Đạt"),
            (
                "Công ty TNHH MTV DVNN CNC Thiên Trường 36",
                "Công ty trách nhiệm hữu hạn một thành viên dịch vụ nông nghiệp công nghệ cao "
                "Thiên Trường 36",
            ),
            ("Công ty CP SXTM XK Ánh Dương", "CTCP Sản xuất - Thương mại - Xuất khẩu Ánh Dương"),
            ("Cty TNHH SX & TM Hà Diệp", "Công ty TNHH sản xuất và thương mại Hà Diệp"),
            ("HKD Nguyễn Thị Lan Anh", "Hộ sản xuất Nguyễn Thị Lan Anh"),
            ("Hộ kinh doanh bà Nguyễn Thị Lan Anh", "Nguyễn Thị Lan Anh"),
            ("THT Đại Thắng", "Tổ hợp tác Đại Thắng"),
            ("HTX Tân Qui", "Hợp tác xã Tân Quy"),
        ],
    )
    def test_one_key_for_every_spelling(self, one: str, other: str) -> None:
        assert entity_names.entity_key(one) == entity_names.entity_key(other)

    def test_two_households_of_one_name_in_two_communes_are_two(self) -> None:
        name = "Hộ kinh doanh Nguyễn Thị Xuyến"
        first = entity_names.entity_key(name, "thôn 1, xã Gia Phú, huyện Bảo Thắng")
        assert entity_names.entity_key(name, "xã Cốc San, thị xã Sa Pa") != first
        assert entity_names.entity_key("HKD Nguyễn Thị Xuyến", "Xã Gia Phú") == first

    def test_a_cooperative_is_one_wherever_it_is_printed(self) -> None:
        key = entity_names.entity_key("HTX chè Hảo Đạt", "xã Tân Cương")
        assert entity_names.entity_key("HTX chè Hảo Đạt", "xóm Nam Đồng, TP. Thái Nguyên") == key

    def test_a_commune_that_became_a_town_is_the_same_place(self) -> None:
        assert entity_names.commune("xóm 5, thị trấn Hoá Thượng") == entity_names.commune(
            "xã Hóa Thượng"
        )
        assert entity_names.commune("Bản Nà, huyện Chợ Đồn") is None

    @pytest.mark.parametrize(
        ("name", "kind"),
        [
            ("HTX chè Hảo Đạt", "cooperative"),
            ("Tổ hợp tác Trà Hương", "cooperative_group"),
            ("Công ty CP Hạt điều", "company"),
            ("DNTN Thành Công", "private_enterprise"),
            ("Hộ kinh doanh Ngọc Thảo", "household"),
            ("Nguyễn Thị Xuyến", "household"),
            ("Trang trại Ba Vì", "farm"),
            ("Nhà máy Đường An Khê", "facility"),
            ("Hội phụ nữ xã", "association"),
            ("Chi nhánh Công ty CP Bắc Hà", "branch"),
            ("BK FOOD", None),
        ],
    )
    def test_the_first_words_say_what_it_is(self, name: str, kind: str | None) -> None:
        assert entity_names.entity_type(name) == kind
