"""Where a printed address lies today.

Sources: Resolution 1683/NQ-UBTVQH15 (Thái Nguyên, its clauses named below), 1656 (Hà Nội), 1663
(Đồng Tháp), 1668 (Cần Thơ), 1675 (Huế), all of 16 June 2025; addresses as the decisions of the
provinces and districts print them.
"""

from __future__ import annotations

import csv
import subprocess
import sys
from datetime import date
from importlib.resources import files
from itertools import chain

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli import words
from ocop_cli.places import units
from ocop_cli.places.today import Today, said_today, successor_of_authority, today
from ocop_cli.text import keys
from ocop_cli.words import place as words_place

BEFORE = date(2024, 12, 24)
AFTER = date(2026, 3, 1)


def of(locality: str, province: str | None = None, printed_on: date | None = None) -> Today:
    place = today(locality, province, printed_on)
    assert place is not None, locality
    return place


def rows(table: str) -> list[list[str]]:
    text = files("ocop_cli.places").joinpath("tables", table).read_text("utf-8")
    return list(csv.reader(text.splitlines()[1:]))


class TestAHamletAlone:
    @pytest.mark.parametrize(
        ("printed", "province", "note"),
        [
            ("xóm Bản Tèn, tỉnh Thái Nguyên", None, "place.province_only"),
            ("xóm Bản Tèn, huyện Đồng Hỷ", None, "place.district_only"),
        ],
    )
    def test_lies_where_the_rest_of_the_address_says(
        self, printed: str, province: str | None, note: str
    ) -> None:
        place = of(printed, province)
        assert (place.commune, place.certain, place.note) == (None, True, note)

    def test_without_any_says_nothing(self) -> None:
        assert today("thôn 5", "UBND tỉnh Bắc Kạn") is None
        assert today("xã Mây Bạc", "Bắc Kạn") is None

    def test_an_unknown_commune_of_a_printed_province_is_told(self) -> None:
        place = of("xã Mây Bạc, tỉnh Bắc Kạn")
        assert (place.certain, place.note) == (False, "place.unknown_commune")

    def test_an_authority_without_a_place_has_no_successor(self) -> None:
        assert successor_of_authority("UBND huyện Khe Mây") is None


class TestAnAddressWithItsDistrict:
    @pytest.mark.parametrize(
        ("printed", "clause", "commune"),
        [
            ("xã Tân Cương, TP. Thái Nguyên", 1, "xã Tân Cương"),
            ("xã Thịnh Đức, TP.Thái Nguyên", 1, "xã Tân Cương"),
            ("xã Bình Sơn, TP. Sông Công", 1, "xã Tân Cương"),
            ("xã Phúc Xuân, TP. Thái Nguyên", 2, "xã Đại Phúc"),
            ("thị trấn Hùng Sơn, huyện Đại Từ", 2, "xã Đại Phúc"),
            ("xã Hợp Thành, huyện Phú Lương", 21, "xã Hợp Thành"),
            ("xã Minh Lập, huyện Đồng Hỷ", 22, "xã Đồng Hỷ"),
            ("thị trấn Trại Cau, huyện Đồng Hỷ", 24, "xã Trại Cau"),
            ("xã Khe Mo, huyện Đồng Hỷ", 26, "xã Văn Hán"),
            ("xã Hòa Bình, huyện Đồng Hỷ", 27, "xã Văn Lăng"),
            ("xã Tân Linh, huyện Đại Từ", 32, "xã Phú Lạc"),
            ("xã An Khánh, huyện Đại Từ", 33, "xã An Khánh"),
            ("xã Bằng Phúc, huyện Chợ Đồn", 49, "xã Đồng Phúc"),
            ("xã Xuân Lạc, huyện Chợ Đồn", 54, "xã Nam Cường"),
            ("thị trấn Bằng Lũng, huyện Chợ Đồn", 57, "xã Chợ Đồn"),
            ("xã Đại Sảo, huyện Chợ Đồn", 58, "xã Yên Phong"),
            ("xã Bình Trung, huyện Chợ Đồn", 59, "xã Nghĩa Tá"),
            ("xã Đồng Thắng, huyện Chợ Đồn", 63, "xã Bạch Thông"),
            ("xã Văn Lang, huyện Na Rì", 65, "xã Văn Lang"),
            ("phường Trung Thành, thành phố Thái Nguyên", 78, "phường Tích Lương"),
            ("phường Trung Thành, thành phố Phổ Yên", 87, "phường Trung Thành"),
            ("phường Châu Sơn, TP. Sông Công", 83, "phường Bá Xuyên"),
            ("phường Xuất Hóa, thành phố Bắc Kạn", 90, "phường Bắc Kạn"),
        ],
    )
    def test_goes_where_the_resolution_on_thai_nguyen_put_it(
        self, printed: str, clause: int, commune: str
    ) -> None:
        assert of(printed) == Today(commune, "tỉnh Thái Nguyên", certain=True), f"clause {clause}"

    @pytest.mark.parametrize(
        ("printed", "text"),
        [
            ("Xã Thạnh Phú, huyện Cầu Kè", "xã Tam Ngãi, tỉnh Vĩnh Long"),
            ("Phường 4, thành phố Mỹ Tho", "phường Đạo Thạnh, tỉnh Đồng Tháp"),
            ("Phường 04, TP Sa Đéc", "phường Sa Đéc, tỉnh Đồng Tháp"),
            ("xã Thạnh Quới, huyện Mỹ Xuyên", "xã Gia Hòa, thành phố Cần Thơ"),
            ("xã Thạnh Quới, huyện Vĩnh Thạnh", "xã Thạnh Quới, thành phố Cần Thơ"),
            ("phường Phường Đúc, TP. Huế", "phường Thuận Hóa, thành phố Huế"),
            ("huyện Côn Đảo", "đặc khu Côn Đảo, thành phố Hồ Chí Minh"),
            ("huyện đảo Lý Sơn", "đặc khu Lý Sơn, tỉnh Quảng Ngãi"),
            ("Phú Quý, Bình Thuận", "đặc khu Phú Quý, tỉnh Lâm Đồng"),
            ("xã An Hải, huyện Lý Sơn", "đặc khu Lý Sơn, tỉnh Quảng Ngãi"),
            ("P. Tam Quan Bắc, TX. Hoài Nhơn, Bình Định", "phường Hoài Nhơn Bắc, tỉnh Gia Lai"),
            ("xã Đắk Wer, huyện Đắk R'lấp", "xã Nhân Cơ, tỉnh Lâm Đồng"),
            ("xã Đăk Wer, huyện Đăk R'Lấp", "xã Nhân Cơ, tỉnh Lâm Đồng"),
            ("thị trấn Măng Đen, huyện Kon Plông", "xã Măng Đen, tỉnh Quảng Ngãi"),
            ("xã Sơn Kim I, huyện Hương Sơn", "xã Sơn Kim 1, tỉnh Hà Tĩnh"),
            ("số 12/5 đường 3/2, phường 12, TP. Đà Lạt", "phường Lâm Viên - Đà Lạt, tỉnh Lâm Đồng"),
        ],
    )
    def test_of_other_provinces(self, printed: str, text: str) -> None:
        place = of(printed)
        assert place.certain
        assert place.text == text

    @pytest.mark.parametrize(
        "printed",
        [
            "xã Đại Sảo, huyện Chợ Đồn",
            "Xã Đại Sảo - Huyện Chợ Đồn",
            "XÃ ĐẠI SẢO, HUYỆN CHỢ ĐỒN, TỈNH BẮC KẠN",
            "xã Đại Sảo huyện Chợ Đồn tỉnh Bắc Kạn",
            "thôn Nà Phặc, xã Đại Sảo, H. Chợ Đồn, T. Bắc Kạn",
            "X.Đại Sảo, H.Chợ Đồn",
            "Đại Sảo, Chợ Đồn, Bắc Kạn",
            "Đại Sảo, Chợ Đồn",
            "xã Đại Sảo (huyện Chợ Đồn cũ)",
            "Xã: Đại Sảo; Huyện: Chợ Đồn",
            "xa Dai Sao, huyen Cho Don",
            "xã Đại Sảo, huyện Chợ Đồn, tỉnh Thái Nguyên",
            "xã Đại Sảo, huyện Chợ Đồn",
            "xã Đại Sảo, huyện Chợ Đồn (nay là xã Yên Phong, tỉnh Thái Nguyên)",
            "X Đại Sảo, H Chợ Đồn",
            "xã Đại Sảo-huyện Chợ Đồn",
            "Đại Sảo/Chợ Đồn/Bắc Kạn",
            "Tỉnh Bắc Kạn, huyện Chợ Đồn, xã Đại Sảo",
            "Bắc Kạn, Chợ Đồn, Đại Sảo",
            "Chợ Đồn, Đại Sảo",
        ],
    )
    def test_is_read_however_it_is_written(self, printed: str) -> None:
        assert of(printed).text == "xã Yên Phong, tỉnh Thái Nguyên"

    def test_tone_placement_and_the_kind_of_unit_do_not_matter(self) -> None:
        town = of("thị trấn Hóa Thượng, huyện Đồng Hỷ")
        assert of("xã Hoá Thượng, huyện Đồng Hỷ") == town
        assert of("xã Đắc Sơn, huyện Phổ Yên") == of("phường Đắc Sơn, thành phố Phổ Yên")

    def test_a_commune_merged_before_2025_is_found_and_said(self) -> None:
        place = of("xã Kỳ Phú, huyện Đại Từ")
        assert (place.commune, place.note) == ("xã Vạn Phú", "place.earlier")

    def test_a_district_merged_before_2025_is_found(self) -> None:
        assert of("xã Thạch Kim, huyện Lộc Hà").text == "xã Lộc Hà, tỉnh Hà Tĩnh"
        assert of("xã Hộ Độ, huyện Lộc Hà").province == "tỉnh Hà Tĩnh"

    def test_a_name_that_begins_like_a_hamlet_is_no_hamlet(self) -> None:
        assert of("Phố Cò, TP Sông Công").commune == "phường Sông Công"
        assert of("Sóc Sơn, Hà Nội").note == "place.district_only"

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "part", (0, *(pytest.param(part, marks=pytest.mark.slow) for part in range(1, 5)))
    )
    def test_every_unit_of_the_table_is_placed_with_its_district_and_province(
        self, part: int
    ) -> None:
        district = {code: f"{unit}, {old}" for code, unit, old, _, _ in rows("districts.csv")}
        for code, unit, now, _ in rows("communes.csv")[part::5]:
            place = of(f"{unit}, {district[code]}" if unit else district[code])
            found = [place.text] if place.certain else list(place.candidates)
            expected = {units.shown(one) for one in now.split(";")}
            assert {one.split(", ")[0] for one in found} == expected, (unit, district[code])


class TestAnAddressOfToday:
    def test_is_kept_as_it_is(self) -> None:
        assert of("xã Yên Phong, tỉnh Thái Nguyên").text == "xã Yên Phong, tỉnh Thái Nguyên"
        assert of("phường Phổ Yên, tỉnh Thái Nguyên").certain
        assert of("xã Đồng Hỷ (huyện Đồng Hỷ cũ)").text == "xã Đồng Hỷ, tỉnh Thái Nguyên"

    def test_shares_its_name_with_an_old_unit_and_the_day_or_the_province_tells(self) -> None:
        # Long An had xã Vĩnh Thạnh, now Tân Hưng; Tây Ninh has a new xã Vĩnh Thạnh (1682, 2 and 3).
        assert of("xã Vĩnh Thạnh, tỉnh Long An").commune == "xã Tân Hưng"
        assert of("xã Vĩnh Thạnh, tỉnh Tây Ninh").commune == "xã Vĩnh Thạnh"
        # Phường Trung Thành of today is that of Phổ Yên; the city of Thái Nguyên had one too.
        assert of("phường Trung Thành, tỉnh Thái Nguyên", None, AFTER).certain
        assert not of("phường Trung Thành, tỉnh Thái Nguyên", None, BEFORE).certain

    def test_is_asked_where_nothing_tells(self) -> None:
        unclear = of("phường Trung Thành, tỉnh Thái Nguyên")
        assert (unclear.commune, unclear.note) == (None, "place.namesake")
        assert len(unclear.candidates) == 2


class TestWhatTheTableCannotSay:
    def test_a_divided_commune_is_answered_with_all_its_parts(self) -> None:
        place = of("xã Thượng Đình, huyện Phú Bình")  # clauses 37 and 39
        assert place == Today(
            None,
            "tỉnh Thái Nguyên",
            certain=False,
            note="place.split",
            candidates=("xã Phú Bình, tỉnh Thái Nguyên", "xã Điềm Thụy, tỉnh Thái Nguyên"),
        )

    def test_divided_in_four_by_the_resolution_on_ha_noi(self) -> None:
        assert len(of("xã Văn Khê, huyện Mê Linh").candidates) == 4  # clauses 107, 118 to 120

    def test_other_marks_than_the_table_s_are_asked(self) -> None:
        place = of("xã Tân Cường, TP. Thái Nguyên")
        assert not place.certain
        assert place.note == "place.spelling"
        assert place.candidates == ("xã Tân Cương, tỉnh Thái Nguyên",)

    def test_so_are_other_marks_in_the_name_of_a_district(self) -> None:
        place = of("huyện Hoàng Hóa", "Thanh Hóa")  # Hoằng Hóa, misprinted
        assert (place.province, place.note) == ("tỉnh Thanh Hóa", "place.spelling")
        assert place.candidates == ("huyện Hoằng Hóa, tỉnh Thanh Hóa",)
        assert not of("xã Đại Sảo, huyện Chợ Đôn").certain
        assert of("huyen Hoang Hoa", "Thanh Hóa").certain

    def test_text_without_marks_never_decides_between_two(self) -> None:
        # Trấn Yên had xã Minh Quân and xã Minh Quán.
        assert of("xã Minh Quân, huyện Trấn Yên").commune == "phường Âu Lâu"
        assert of("xã Minh Quán, huyện Trấn Yên").commune == "xã Trấn Yên"
        unmarked = of("xa Minh Quan, huyen Tran Yen")
        assert not unmarked.certain
        assert len(unmarked.candidates) == 2

    def test_a_district_alone_gives_its_province_and_says_so(self) -> None:
        expected = Today(None, "tỉnh Thái Nguyên", certain=True, note="place.district_only")
        assert of("huyện Chợ Đồn") == expected
        assert of("Chợ Đồn") == expected
        assert of("thành phố Pleiku").province == "tỉnh Gia Lai"
        assert of("huyện Vĩnh Lộc cũ").province == "tỉnh Thanh Hóa"

    def test_a_commune_unknown_in_its_district_gives_the_province_only(self) -> None:
        place = of("xã Không Có, huyện Đồng Hỷ")
        assert place == Today(None, "tỉnh Thái Nguyên", certain=False, note="place.unknown_commune")

    def test_a_commune_of_another_district_is_asked(self) -> None:
        place = of("xã Tân Cương, huyện Đồng Hỷ")
        assert (place.commune, place.note) == (None, "place.elsewhere")

    def test_a_district_that_never_was_is_not_placed(self) -> None:
        assert today("huyện Quý Lộc") is None
        place = of("huyện Quý Lộc, tỉnh Thanh Hóa")
        assert (place.province, place.note) == ("tỉnh Thanh Hóa", "place.unknown_district")
        assert not place.certain

    @pytest.mark.parametrize("text", ["", "xyz", "ngoài tỉnh", "xã Tân Cương", "thôn 5", "tỉnh"])
    def test_what_names_no_known_place_has_no_answer(self, text: str) -> None:
        assert today(text) is None


class TestADistrictNameOfSeveralProvinces:
    def test_is_asked(self) -> None:
        place = of("huyện Chợ Mới")
        assert place.province is None
        assert place.candidates == ("tỉnh An Giang", "tỉnh Thái Nguyên")

    def test_is_settled_by_the_province_of_the_authority(self) -> None:
        for province in ("Bắc Kạn", "UBND tỉnh Bắc Kạn", "UBND tỉnh Thái Nguyên"):
            assert of("huyện Chợ Mới", province).province == "tỉnh Thái Nguyên"
        assert of("huyện Chợ Mới", "UBND huyện Chợ Đồn").province == "tỉnh Thái Nguyên"
        assert of("huyện Kỳ Sơn", "Hòa Bình").province == "tỉnh Phú Thọ"
        assert of("huyện Kỳ Sơn", "Nghệ An").province == "tỉnh Nghệ An"

    def test_is_settled_by_a_commune_only_one_of_them_had(self) -> None:
        assert of("xã Nông Hạ, huyện Chợ Mới").commune == "xã Thanh Thịnh"
        # Bắc Kạn's town of Chợ Mới was merged in 2020, An Giang's was still there.
        assert not of("thị trấn Chợ Mới, huyện Chợ Mới").certain
        assert of("thị trấn Chợ Mới, huyện Chợ Mới", "Bắc Kạn").commune == "xã Chợ Mới"

    def test_a_name_of_one_province_needs_no_authority_and_defies_a_wrong_one(self) -> None:
        assert of("huyện Cầu Kè").province == "tỉnh Vĩnh Long"
        assert of("huyện Cầu Kè", "UBND tỉnh Thái Nguyên").province == "tỉnh Vĩnh Long"


class TestACommuneAlone:
    def test_is_of_the_authority_that_printed_it(self) -> None:
        assert of("xã Minh Lập", "UBND huyện Đồng Hỷ").commune == "xã Đồng Hỷ"
        assert of("xã Tân Cương", "Thái Nguyên").commune == "xã Tân Cương"
        assert today("xã Minh Lập", "Bộ Nông nghiệp và PTNT") is None

    def test_is_no_district_of_another_province(self) -> None:
        # Tân Phú is a district of Đồng Nai; a commune of that name was in Phổ Yên.
        assert of("Tân Phú, Thái Nguyên").commune == "phường Trung Thành"
        assert of("Tân Phú", "UBND tỉnh Thái Nguyên").commune == "phường Trung Thành"


class TestTheSuccessorOfAnAuthority:
    @pytest.mark.parametrize(
        ("authority", "successor"),
        [
            ("UBND huyện Đồng Hỷ", "UBND tỉnh Thái Nguyên"),
            ("UBND thành phố Sông Công", "UBND tỉnh Thái Nguyên"),
            ("Ủy ban nhân dân TP. Thái Nguyên", "UBND tỉnh Thái Nguyên"),
            ("Chủ tịch UBND huyện Chợ Đồn", "UBND tỉnh Thái Nguyên"),
            ("UBND tỉnh Bắc Kạn", "UBND tỉnh Thái Nguyên"),
            ("UBND tỉnh Vĩnh Phúc", "UBND tỉnh Phú Thọ"),
            ("UBND tỉnh Thái Nguyên", "UBND tỉnh Thái Nguyên"),
            ("UBND thành phố Hà Nội", "UBND thành phố Hà Nội"),
            ("UBND thành phố Hà Tĩnh", "UBND tỉnh Hà Tĩnh"),
            ("UBND TP Huế", "UBND thành phố Huế"),
            ("Bộ Nông nghiệp và PTNT", "Bộ Nông nghiệp và Môi trường"),
            ("Bộ NN&PTNT", "Bộ Nông nghiệp và Môi trường"),
        ],
    )
    def test_is_the_province_and_the_merged_ministry(self, authority: str, successor: str) -> None:
        assert successor_of_authority(authority) == successor

    def test_is_not_guessed(self) -> None:
        assert successor_of_authority("UBND huyện Châu Thành") is None
        assert successor_of_authority("UBND huyện Châu Thành", "Trà Vinh") == "UBND tỉnh Vĩnh Long"
        assert successor_of_authority("Bộ Y tế") is None
        assert successor_of_authority("Hội đồng OCOP") is None

    def test_before_the_mergers_is_the_authority_itself(self) -> None:
        assert successor_of_authority("UBND tỉnh Bắc Kạn", on=BEFORE) == "UBND tỉnh Bắc Kạn"
        assert successor_of_authority("UBND huyện Đồng Hỷ", on=BEFORE) == "UBND huyện Đồng Hỷ"
        assert successor_of_authority("Bộ NN&PTNT", on=BEFORE) == "Bộ NN&PTNT"


class TestSearchingByPlace:
    def test_finds_the_place_of_today_and_every_candidate(self) -> None:
        assert said_today("xã Đại Sảo, huyện Chợ Đồn") == "xã Yên Phong, tỉnh Thái Nguyên"
        assert "Điềm Thụy" in said_today("xã Thượng Đình, huyện Phú Bình")
        assert said_today("không rõ") == ""


class TestTheTable:
    @pytest.mark.thorough
    def test_holds_the_whole_country(self) -> None:
        communes = list(chain.from_iterable(map(units.communes, units.districts())))
        assert len(communes) == 10_040
        assert len({one.old_province for one in units.districts()}) == 63
        provinces = {one.province for one in units.districts()}
        assert len(provinces) == 34
        assert sum(len(units.todays(province)) for province in provinces) == 3_321
        assert len(units.todays("Tỉnh Thái Nguyên")) == 92  # 1683/NQ-UBTVQH15, clause 91

    @pytest.mark.thorough
    def test_is_read_quickly_and_only_when_asked(self) -> None:
        code = (
            "import time; from ocop_cli.places import today as places, units\n"
            "assert units.districts.cache_info().currsize == 0\n"
            "start = time.process_time(); places.today('xã Đại Sảo, huyện Chợ Đồn')\n"
            "print(time.process_time() - start)"
        )
        spent = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        assert float(spent.stdout) < 0.5  # measured: 0.03 to 0.05

    def test_is_spelled_in_one_unicode_form(self) -> None:
        for row in chain(rows("districts.csv"), rows("communes.csv")):
            assert all(keys.clean(cell) == cell for cell in row)


def test_every_note_has_its_sentence_in_both_languages() -> None:
    for key, (vi, en) in words_place.WORDS.items():
        assert vi and en
        for language in words.LANGUAGES:
            assert words.say(
                f"place.{key}", language, candidates="A; B", place="A", authority="A", now="B"
            )


PIECES = st.sampled_from(
    [
        *(
            "xã",
            "phường",
            "thị trấn",
            "huyện",
            "TP.",
            "tỉnh",
            "thôn",
            "-",
            ",",
            "(",
            "cũ",
            "nay là",
        ),
        *(
            "Tân Cương",
            "Trung Thành",
            "Thượng Đình",
            "Chợ Mới",
            "Hòa Bình",
            "Thái Nguyên",
            "5",
            "Huế",
        ),
    ]
)


@pytest.mark.thorough
@given(
    st.one_of(st.text(max_size=30), st.lists(PIECES, max_size=9).map(" ".join)),
    st.sampled_from([None, "Thái Nguyên", "UBND huyện Đồng Hỷ", "Bộ Y tế", "?"]),
)
def test_whatever_is_printed_the_answer_is_one_place_or_says_what_is_missing(
    printed: str, authority: str | None
) -> None:
    place = today(printed, authority)
    if place is None:
        return
    assert place.note is None or words.knows(place.note)
    if place.certain:
        assert place.province is not None
        assert place.candidates == ()
        assert place.commune is not None or place.note in (
            "place.district_only",
            "place.province_only",
        )
    else:
        assert place.commune is None
        assert place.note is not None
        assert place.province is not None or len(place.candidates) > 1
