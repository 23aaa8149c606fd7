"""Product groups: what decisions print, and its place in the list of Decision 26/2026/QĐ-TTg."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli import words
from ocop_cli.law import groups
from ocop_cli.law.groups import CODES, ProductGroup
from ocop_cli.words.group import WORDS
from tests.made.each import each


def code(text: str | None) -> str | None:
    group = groups.place(text)
    return group.code if group else None


class TestASearchForAGroup:
    @pytest.mark.parametrize(
        ("asked", "printed", "found"),
        [
            ("Đồ uống", "Rượu trắng", True),
            ("II", "Rượu trắng", True),
            ("ii.1", "Rượu trắng", True),
            ("Thực phẩm", "Rượu trắng", False),
            ("spirits", "Rượu trắng", True),
            ("beverages", "Rượu trắng", True),
            ("hàng lạ", "Hàng lạ mắt", True),
            ("Đồ uống", "Hàng lạ mắt", False),
            ("thứ khác", "Rượu trắng", False),
            ("Đồ uống", None, False),
        ],
    )
    def test_finds_what_lies_within_it_whatever_it_was_called(
        self, asked: str, printed: str | None, found: bool
    ) -> None:
        assert groups.matches(asked, printed) is found


class TestTheListInForce:
    def test_has_six_sectors_seventeen_groups_and_twenty_six_sets(self) -> None:
        depth = [one.count(".") for one in CODES]
        parents = {one.rpartition(".")[0] for one in CODES}
        assert depth.count(0) == 6
        assert depth.count(1) == 17
        assert sum(1 for one in CODES if one not in parents) == 26

    def test_every_name_of_it_is_placed_in_its_own_chain(self) -> None:
        for one in CODES:
            for name in WORDS[one]:
                group = groups.place(name)
                # Annex I names II.2 and II.2.b, VI and VI.1 alike: the higher is sure.
                assert group is not None
                assert group.holds(ProductGroup(one)), one

    def test_a_group_knows_its_sector_its_name_and_what_holds_it(self) -> None:
        tea = ProductGroup("I.5.a")
        assert tea.sector == "I"
        assert tea.chain == ("I", "I.5", "I.5.a")
        assert words.say(tea.key, "vi") == "Chè tươi, chế biến"
        assert words.say(tea.key, "en") == "Fresh and processed tea"
        assert ProductGroup("I").holds(tea) and not tea.holds(ProductGroup("I"))
        assert not ProductGroup("I").holds(ProductGroup("II.1"))


class TestWhatIsPrinted:
    @each(
        ("printed", "expected"),
        [
            ("Thực phẩm", "I"),
            ("Nhóm thực phẩm", "I"),
            ("SẢN PHẨM THỰC PHẨM", "I"),
            ("I. Thực phẩm", "I"),
            ("Ngành hàng: Thực phẩm", "I"),
            ("Các sản phẩm thực phẩm", "I"),
            ("Nhóm: Thực phẩm tươi sống", "I.1"),
            ("a. Phân nhóm: Rau, củ, quả, hạt tươi", "I.1.a"),
            ("Rau củ quả hạt tươi", "I.1.a"),
            ("Thịt, thuỷ sản, trứng, sữa tươi", "I.1.b"),
            ("10. Bộ sản phẩm: Gia vị khác (muối, hành, tỏi, tiêu)", "I.4.b"),
            ("Gia vị khác (muối, hành…)", "I.4.b"),
            ("Chè", "I.5"),
            ("Nhóm Chè", "I.5"),
            ("Cà phê, cacao", "I.6"),
            ("Đồ uống", "II"),
            ("Đồ uống không cồn", "II.2"),
            ("Đồ uống không cồn khác", "II.2.b"),
            ("Dược liệu & sản phẩm từ dược liệu", "III"),
            ("Vải, may mặc", "IV.2"),
            ("Sinh vật cảnh", "V"),
            ("Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch", "VI"),
            ("thuc pham", "I"),
            ("Thực phẩm - Chè", "I.5"),
            ("Thực phẩm / Gia vị / Gia vị khác", "I.4.b"),
        ],
    )
    def test_is_placed(self, printed: str, expected: str) -> None:
        assert code(printed) == expected

    @pytest.mark.parametrize(
        ("printed", "expected", "source"),
        [
            ("Thảo dược", "III", "490"),
            ("Vải và may mặc", "IV.2", "490"),
            ("Lưu niệm - nội thất - trang trí", "IV", "490"),
            ("Lưu niệm – nội thất – trang trí", "IV", "490"),
            ("Dịch vụ du lịch nông thôn, bán hàng", "VI", "490"),
            ("Dịch vụ du lịch nông thôn và bán hàng", "VI", "490"),
            ("Chế biến từ thủy, hải sản", "I.3.d", "1048"),
            ("Trang thiết bị, dụng cụ y tế", "III", "1048"),
            ("Thủ công mỹ nghệ, trang trí", "IV.1", "1048"),
            ("Sản phẩm trà từ thực vật khác", "I.5.b", "Annex II of 26"),
        ],
    )
    def test_of_the_older_lists_has_its_place_too(
        self, printed: str, expected: str, source: str
    ) -> None:
        assert code(printed) == expected, source

    @pytest.mark.parametrize(
        "printed",
        [
            None,
            "",
            "Khác",
            "Nhóm 3",
            "V",
            "IV.",
            "3 sao",
            "Thực phẩm - Đồ uống",
            "Thực phẩm, đồ uống",
            "Hợp tác xã chè Hảo Đạt",
            "Thức phẩm",
        ],
    )
    def test_that_fits_no_known_name_is_not_placed(self, printed: str | None) -> None:
        assert code(printed) is None
        assert groups.sector(printed) is None

    def test_the_sector_is_what_totals_are_counted_by(self) -> None:
        assert groups.sector("Chè tươi, chế biến") == "I"
        assert groups.sector("Dịch vụ du lịch nông thôn, bán hàng") == "VI"

    @pytest.mark.thorough
    @given(st.text(max_size=40))
    def test_nothing_printed_makes_it_fail(self, printed: str) -> None:
        assert code(printed) in {None, *CODES}
        groups.matches(printed, printed)

    @pytest.mark.thorough
    @given(st.sampled_from(CODES), st.sampled_from(["", "Nhóm ", "1. ", "II. ", "- "]))
    def test_case_and_numbering_make_no_difference(self, one: str, before: str) -> None:
        name = WORDS[one][0]
        assert code(before + name.upper()) == code(name)


class TestAskingForAGroup:
    @pytest.mark.parametrize(
        ("asked", "printed"),
        [
            ("Thực phẩm", "Chè"),
            ("thuc pham", "Gia vị khác (muối, hành…)"),
            ("Thảo dược", "Dược liệu và sản phẩm từ dược liệu"),
            ("Dược liệu và sản phẩm từ dược liệu", "Thảo dược"),
            ("I.5", "Chè tươi, chế biến"),
            ("i", "Nhóm thực phẩm"),
            ("Food", "Chè"),
            ("du lịch", "Dịch vụ du lịch nông thôn, bán hàng"),
            ("mắm", "Tương, nước mắm, gia vị lỏng khác"),
            ("bán hàng", "Dịch vụ du lịch nông thôn, bán hàng"),
            ("Nhóm lạ của tỉnh", "nhóm lạ của tỉnh"),
        ],
    )
    def test_finds_what_lies_in_it(self, asked: str, printed: str) -> None:
        assert groups.matches(asked, printed)

    @pytest.mark.parametrize(
        ("asked", "printed"),
        [
            ("Chè", "Thực phẩm"),
            ("chè", "Thực phẩm chế biến"),
            ("che", "Thực phẩm chế biến"),
            ("Đồ uống", "Chè"),
            ("Thực phẩm", "Thực phẩm chức năng, thuốc dược liệu, thuốc cổ truyền"),
            ("Thực phẩm", None),
            ("Thực phẩm", "Nhóm 3"),
        ],
    )
    def test_leaves_out_what_does_not(self, asked: str, printed: str | None) -> None:
        assert not groups.matches(asked, printed)


def test_every_alias_leads_to_a_place_of_the_list() -> None:
    for name, to, _source in groups.ALIASES:
        assert to in CODES
        assert code(name) == to, name
