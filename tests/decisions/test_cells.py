"""Single cells: days, stars, scores and text as offices write them, and what is refused."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.decisions import cells
from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad
from tests.made.each import each


class TestDays:
    @pytest.mark.parametrize(
        "written",
        [
            "04/02/2020", "4/2/2020", "04-02-2020", "4.2.2020", "4 / 2 / 2020", "2020-02-04",
            "2020/2/4", "2020-02-04 00:00:00", "2020-02-04T00:00:00", "ngày 04 tháng 02 năm 2020",
            "Ngày 4 tháng 2 năm 2020", "04 tháng 02 năm 2020", "ngày 04 tháng 02/2020",
            "đến hết ngày 04/02/2020", "ngày\n04 tháng 02\nnăm 2020", "04/02/\n2020",
            "04/02/20\n20",
            "\u00a004/02/2020 ", "43865", 43865, 43865.0, date(2020, 2, 4),
            datetime(2020, 2, 4, 9, 30),  # noqa: DTZ001 - a sheet's day has no zone
        ],
    )  # fmt: skip
    def test_every_way_of_writing_one_day(self, written: Value) -> None:
        assert cells.day(written) == date(2020, 2, 4)

    @pytest.mark.parametrize("nothing", [None, "", "  ", "-", "–", "\u00a0"])
    def test_nothing_is_no_day(self, nothing: Value) -> None:
        assert cells.day(nothing) is None

    @pytest.mark.parametrize(
        "wrong",
        ["30/02/2023", "31/04/2024", "29/02/2023", "12/24/2024", "2024-13-01", "0/1/2024", "2021",
         "năm 2021", "tháng 12 năm 2021", "hôm qua", 2021, 3.5, True, "1/1/0204", "20/12", 999999],
    )  # fmt: skip
    def test_what_is_no_day_is_refused_and_never_read_the_american_way(self, wrong: Value) -> None:
        with pytest.raises(Bad) as refused:
            cells.day(wrong)
        assert refused.value.code == "bad_date"

    @pytest.mark.parametrize("short", ["23/12/19", "4-2-20", "ngày 1/2/23"])
    def test_a_year_of_two_digits_is_asked(self, short: str) -> None:
        with pytest.raises(Bad) as refused:
            cells.day(short)
        assert (refused.value.code, refused.value.variant) == ("bad_date", "short_year")

    @pytest.mark.thorough
    @given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
    def test_all_forms_of_any_day_agree(self, day: date) -> None:
        serial = (day - date(1899, 12, 30)).days
        forms: list[Value] = [
            day.isoformat(), f"{day:%d/%m/%Y}", f"{day.day}-{day.month}-{day.year}", serial,
            f"ngày {day.day:02} tháng {day.month:02} năm {day.year}",
        ]  # fmt: skip
        assert {cells.day(form) for form in forms} == {day}

    @pytest.mark.parametrize(
        "term",
        [
            "từ 06/5/2024 đến 06/5/2027",
            "Từ ngày 06/05/2024 đến hết ngày 06/05/2027",
            "06/5/2024 - 06/5/2027",
            "06/05/2024–06/05/2027",
            "ngày 6/5/2024 đến hết 6/5/2027",
            "06.05.2024 → 06.05.2027",
        ],
    )
    def test_a_term_from_day_to_day_ends_on_the_second(self, term: str) -> None:
        assert cells.last_day(term) == date(2027, 5, 6)

    @pytest.mark.parametrize("term", ["36 tháng", "03 năm", "36 tháng kể từ ngày ký", "ba năm"])
    def test_the_legal_term_under_a_last_day_names_no_day(self, term: str) -> None:
        assert cells.last_day(term) is None

    def test_another_term_is_asked(self) -> None:
        with pytest.raises(Bad) as refused:
            cells.last_day("24 tháng")
        assert refused.value.variant == "term"

    def test_a_last_day_is_a_day(self) -> None:
        assert cells.last_day("04/02/2023") == date(2020, 2, 4) + timedelta(days=1096)


class TestStars:
    @each(
        "written",
        ["4 sao", "4", "04 sao", "★★★★", "★★★★☆", "⭐⭐⭐⭐", "* * * *", "4*", "4 *", "4★",
         "Bốn sao", "BỐN SAO", "bốn", 4, 4.0, "4.0", "4,0", "hạng 4 sao", "Hạng: 4",
         "OCOP 4 sao", "đạt 4 sao", "Bốn (04) sao", "04 (bốn) sao", "Hạng bốn",
         "4 sao OCOP", "4 stars", "Sản phẩm đạt 4 sao", "4\nsao",
         "IV sao", "Hạng IV sao", "4-star", "4-sao"],
    )  # fmt: skip
    def test_every_way_of_writing_four(self, written: Value) -> None:
        assert cells.stars(written) == Stars(4)

    def test_words(self) -> None:
        said = [cells.stars(word) for word in ("Một sao", "hai sao", "Ba sao", "năm sao")]
        assert said == [Stars(1), Stars(2), Stars(3), Stars(5)]

    @pytest.mark.parametrize(
        "wrong",
        [
            "0",
            "6",
            "0 sao",
            "4,5",
            4.5,
            0,
            True,
            "cao",
            "10 sao",
            "?",
            "Hạng IV",
            "VI sao",
            "3-4-star",
        ],
    )
    def test_what_is_not_one_to_five_is_refused(self, wrong: Value) -> None:
        with pytest.raises(Bad) as refused:
            cells.stars(wrong)
        assert refused.value.code == "bad_stars"

    @pytest.mark.thorough
    @pytest.mark.parametrize("two", ["3 sao, 4 sao", "3 - 4 sao và 5 sao", "III sao, IV sao"])
    def test_two_ranks_in_a_cell_are_asked(self, two: str) -> None:
        with pytest.raises(Bad) as refused:
            cells.stars(two)
        assert refused.value.code == "several_values"

    @pytest.mark.parametrize(
        "hope",
        [
            "Tiềm năng 5 sao",
            "tiềm năng năm sao",
            "TIỀM NĂNG 5 SAO",
            "Tiềm năng",
            "5 sao (tiềm năng)",
            "5 sao tiềm năng",
            "Năm sao (tiềm năng)",
        ],
    )
    def test_potential_five_is_no_rank(self, hope: str) -> None:
        assert cells.stars(hope) == Stars(None, potential=True)
        assert ranks.in_text(f"Sản phẩm {hope}") == Stars(None, potential=True)

    def test_a_rank_beside_the_hope_counts(self) -> None:
        assert cells.stars("4 sao (tiềm năng 5 sao)") == Stars(4, potential=True)

    @pytest.mark.parametrize("failed", ["Không đạt", "không đạt sao", "chưa đạt", "dưới 3 sao"])
    def test_a_failure(self, failed: str) -> None:
        assert cells.stars(failed) == Stars(None, failed=True)

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            ("I. SẢN PHẨM ĐẠT HẠNG 4 SAO (01 sản phẩm)", 4),
            ("Hạng 3 sao: 21 sản phẩm", 3),
            ("Sản phẩm ba sao", 3),
            ("Danh sách sản phẩm đạt 3 sao và 4 sao", None),
            ("Thực phẩm", None),
        ],
    )
    def test_the_rank_in_a_longer_text(self, text: str, number: int | None) -> None:
        said = ranks.in_text(text)
        assert (said.number if said else None) == number

    @pytest.mark.parametrize("mark", ["x", "X", "✓", "√", "v", "●", 1, True])
    def test_a_tick(self, mark: Value) -> None:
        assert cells.marked(mark)

    @pytest.mark.parametrize("blank", [None, "", " ", "-", 0, "0", False])
    def test_no_tick(self, blank: Value) -> None:
        assert not cells.marked(blank)

    def test_another_sign_under_a_rank_is_asked(self) -> None:
        with pytest.raises(Bad):
            cells.marked("chưa rõ")


class TestScores:
    @pytest.mark.parametrize(
        ("written", "score"),
        [("90,86", 90.86), ("90.86", 90.86), ("66 điểm", 66.0), (64.75, 64.75), (70, 70.0),
         ("81,5đ", 81.5), ("86,2/100", 86.2), ("90,\n86", 90.86), ("0", 0.0), ("100", 100.0),
         ("84,5%", 84.5), ("84.5 %", 84.5)],
    )  # fmt: skip
    def test_comma_or_point(self, written: Value, score: float) -> None:
        assert cells.score(written) == score

    @pytest.mark.parametrize("nothing", [None, "", "-"])
    def test_nothing_is_no_score(self, nothing: Value) -> None:
        assert cells.score(nothing) is None

    @pytest.mark.parametrize(
        "wrong",
        [
            "chín mươi",
            "9086",
            "1.234,5",
            105,
            "105",
            "100,5",
            -1,
            "86;5",
            "8 6",
            True,
            date(2024, 5, 12),
        ],
    )
    def test_what_nobody_can_read_is_refused(self, wrong: Value) -> None:
        with pytest.raises(Bad) as refused:
            cells.score(wrong)
        assert refused.value.code == "bad_number"


class TestText:
    @pytest.mark.parametrize(
        ("raw", "clean"),
        [
            ("  Trà\u00a0xanh  túi\nlọc ", "Trà xanh túi lọc"),
            ("Tra\u0300 xanh", "Trà xanh"),
            ("Miến\u00ad Việt Cường", "Miến Việt Cường"),
            ("-", None),
            ("", None),
            (58.0, "58"),
            (58, "58"),
            (date(2024, 5, 6), "2024-05-06"),
            (datetime(2024, 5, 6), "2024-05-06"),  # noqa: DTZ001 - as above
            (datetime(2024, 5, 6, 7, 30), "2024-05-06 07:30:00"),  # noqa: DTZ001
            (time(7, 30), "07:30:00"),
            (True, "true"),
        ],
    )
    def test_one_line_in_nfc(self, raw: Value, clean: str | None) -> None:
        assert cells.text(raw) == clean

    @pytest.mark.parametrize("raw", ["Trà\x00xanh", "Trà\x1b[31m", "Tr\x08à"])
    def test_control_characters_are_refused(self, raw: str) -> None:
        with pytest.raises(Bad) as refused:
            cells.text(raw)
        assert refused.value.code == "bad_text"

    @pytest.mark.parametrize("number", [1, 12.0, "7", "07", "7.", "(7)"])
    def test_a_running_number(self, number: Value) -> None:
        assert cells.is_ordinal(number)

    @pytest.mark.parametrize("other", ["I", "a)", "STT", 1.5, None, True, "1a", "1.2"])
    def test_no_running_number(self, other: Value) -> None:
        assert not cells.is_ordinal(other)


class TestNames:
    @pytest.mark.parametrize(
        "nobody",
        ["#REF!", "#N/A", "nan", "N/A", "null", "không", "Không có", "Chưa có", "...", "-",
         "Click or tap here to enter text.", "Bấm vào đây để nhập văn bản.", "Choose an item.",
         "[Tên chủ thể]", "chưa xác định"],
    )  # fmt: skip
    def test_what_stands_for_a_name_is_none(self, nobody: str) -> None:
        assert cells.name(nobody) is None

    @pytest.mark.parametrize("name", ["HTX Không Gian Xanh", "Trà Trống", "Công ty Nan", "Hộ bà X"])
    def test_a_name_that_holds_such_a_word_is_one(self, name: str) -> None:
        assert cells.name(name) == name

    @pytest.mark.parametrize(
        ("harmed", "variant"),
        [("Ch? b?p n?n", "marks"), ("Mật ong ?", "marks"), ("M\ufffdt ong", "lost"),
         ("Ch\ue01e búp", "lost"), ("ChÃ¨ bÃºp nÃµn", "twice"), ("Ch&#232; búp", "escapes"),
         ("Máº­t ong hoa rá»«ng", "twice"), ("Ch\\u00e8", "escapes"), ("Chè_x000D_", "escapes"),
         ("M=E1=BA=ADt ong", "escapes"), ("M%E1%BA%ADt ong", "escapes"), ("Mбєt ong", "mixed"),
         ("B啤 trà", "mixed"), ("Mแบญt ong", "twice"), ("Mαίt ong", "mixed"),
         ("Mс║нt ong", "twice"), ("M谩炭t ong", "mixed")],
    )  # fmt: skip
    def test_lost_letters_are_asked(self, harmed: str, variant: str) -> None:
        with pytest.raises(Bad) as refused:
            cells.name(harmed)
        assert (refused.value.code, refused.value.variant) == ("damaged_text", variant)

    @pytest.mark.parametrize(
        "name",
        ["Trà Ô Long 烏龍茶", "Trà Ô Long (烏龍)", "Trà烏龍", "Viên β-glucan", "Vitamin B12 5μg",
         "Sâm Хабаровск", "Kimchi 김치", "Ωmega 3", "Mật ong ★", "Gạo ST25 ■",
         "Chè búр nõn", "Сhè xanh"],
    )  # fmt: skip
    def test_another_script_beside_it_is_no_harm(self, name: str) -> None:
        assert cells.name(name) == name

    @pytest.mark.parametrize("turned", [date(2024, 5, 1), True, time(8, 5)])
    def test_a_day_is_no_name(self, turned: Value) -> None:
        with pytest.raises(Bad) as refused:
            cells.name(turned)
        assert refused.value.code == "damaged_text"

    @pytest.mark.parametrize(
        ("written", "name"),
        [("Gạo nếp nương³", "Gạo nếp nương"), ("Mật ong⁽¹⁾", "Mật ong"),
         ("Khu nghỉ 500 m²", "Khu nghỉ 500 m²"), ("Bình 10 dm³", "Bình 10 dm³")],
    )  # fmt: skip
    def test_a_raised_mark_is_no_part_of_it_but_a_unit_is(self, written: str, name: str) -> None:
        assert cells.name(written) == name


class TestTwoScores:
    @pytest.mark.parametrize("broken", ["84,\n5", "84\n,5", "84,5\n"])
    def test_one_that_a_narrow_cell_broke_is_one(self, broken: str) -> None:
        assert cells.score(broken) == 84.5

    @pytest.mark.parametrize("two", ["84,5\n86", "84\n85,5"])
    def test_two_of_them_are_asked(self, two: str) -> None:
        with pytest.raises(Bad) as refused:
            cells.score(two)
        assert refused.value.code == "several_values"
