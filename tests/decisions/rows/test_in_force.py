"""A register's column says that a certificate stands whose term, as it was counted, is over."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Given, Reading
from ocop_cli.text.keys import fold
from tests.made.each import each
from tests.made.pages import NOTHING_GIVEN, document, lines, read, sheet

HEADS = "Sản phẩm|Chủ thể|Hạng sao|Số QĐ|Ngày QĐ|Cơ quan|"
OVER = "Cam|HTX Cam|4 sao|90/QĐ-UBND|10/11/2021|UBND tỉnh Hòa Phú|"
HOLDS = "Trà lá|HTX Trà|3 sao|95/QĐ-UBND|10/11/2024|UBND tỉnh Hòa Phú|"
EARLIER = HOLDS.replace("10/11/2024", "20/12/2023")


def register(heading: str, over: str, holds: str = "", given: Given = NOTHING_GIVEN) -> Reading:
    return read(lines(HEADS + heading, OVER + over, HOLDS + holds), given=given)


def asked(reading: Reading) -> list[list[str | None]]:
    return [[one.variant for one in entry.held] for entry in reading.entries]


STANDS = ["Còn hiệu lực", "Đang còn hạn", "GCN còn giá trị", "Tiếp tục", "Duy trì", "Valid",
          "Còn"]  # fmt: skip
AGREES = ["Đạt", "OK", "Tốt", "Đang hoạt động", "Bình thường", "x"]
STATES = ["Tình trạng", "Trạng thái", "Kết quả rà soát", "Tiến độ", "Hướng xử lý", "Tình trạng GCN"]


@pytest.mark.thorough
@each(("heading", "said"), [(one, said) for one in STATES for said in (*STANDS, *AGREES)])
def test_beside_a_rating_that_ran_out_it_is_asked(heading: str, said: str) -> None:
    assert asked(register(heading, said)) == [["stands"], []]
    assert asked(register(heading, "Hết hạn", said)) == [[], []]


@pytest.mark.parametrize("said", STANDS)
def test_though_every_row_says_so(said: str) -> None:
    assert asked(register("Tình trạng", said, said)) == [["stands"], []]


@pytest.mark.parametrize("said", AGREES)
def test_what_agrees_with_anything_and_stands_in_every_row_says_nothing(said: str) -> None:
    assert asked(register("Tình trạng", said, said)) == [[], []]
    assert asked(register("Tình trạng GCN", said, said)) == [["stands"], []]


@pytest.mark.thorough
def test_what_is_said_of_makers_is_no_certificates() -> None:
    for heading, said, other in (
        ("Tình trạng", "Đang sản xuất", "Hết hạn"), ("Tình trạng", "Bán chạy", ""),
        ("Tình trạng", "Đang hoạt động", "Ngừng sản xuất"), ("Tình trạng sản xuất", "Tốt", ""),
        ("Tình trạng", "OK", "HTX đã giải thể"),
    ):  # fmt: skip
        assert asked(register(heading, said, other))[0] == [], said


def test_nor_a_result_of_the_rating_itself() -> None:
    for heading in ("Kết quả", "Kết quả đánh giá", "Kết luận"):
        assert asked(register(heading, "Đạt")) == [[], []]


@pytest.mark.parametrize(("heading", "said"), [
    ("Còn hiệu lực", "x"), ("Còn hạn", "Có"), ("Kết quả kiểm tra", "Còn hiệu lực"),
    ("Rà soát", "Tiếp tục duy trì"), ("Ý kiến", "Còn hiệu lực"),
])  # fmt: skip
def test_the_same_in_a_column_that_is_not_read(heading: str, said: str) -> None:
    assert asked(register(heading, said)) == [["stands"], []]


@pytest.mark.parametrize(
    ("heading", "said"),
    [("Sao hiện nay", "4 sao"), ("Hạng sao hiện tại", "4"), ("Xếp hạng hiện nay", "4 sao"),
     ("Hạng sao OCOP hiện nay", "4 sao")],
)  # fmt: skip
def test_so_do_the_stars_that_a_product_has_today(heading: str, said: str) -> None:
    assert asked(register(heading, said, "3 sao")) == [["stands"], []]
    assert asked(register(heading, "-", "3 sao")) == [[], []]


@pytest.mark.parametrize(("heading", "said"), [("Giá hiện nay", "4"), ("Địa chỉ hiện nay", "số 4")])
def test_what_else_there_is_today_is_none_of_its_stars(heading: str, said: str) -> None:
    assert not any("stands" in one for one in asked(register(heading, said, "3")))


def test_the_lists_own_day_counts_where_it_prints_one() -> None:
    rows = [one.split("|") for one in (HEADS + "Tình trạng", OVER + "Còn hiệu lực", EARLIER)]
    for day, found in (
        ("31/12/2023", []),
        ("30 tháng 6 năm 2024", []),
        ("31/12/2025", ["stands"]),
    ):
        title = f"Danh sách sản phẩm OCOP được công nhận (tính đến ngày {day})"
        said = read(document(title, rows), given=NOTHING_GIVEN)
        assert asked(said)[0] == found, day


@pytest.mark.parametrize("day", ["31/12/2023", "hết năm 2023", "quý IV năm 2023"])
def test_a_list_that_is_carried_on_under_an_old_title_is_of_today(day: str) -> None:
    title = f"Danh sách sản phẩm OCOP còn hiệu lực (tính đến {day})"
    for heading, state in (("Tình trạng", "Còn hiệu lực"), ("Rà soát", "Còn hiệu lực")):
        rows = [one.split("|") for one in (HEADS + heading, OVER + state, HOLDS)]
        assert set(asked(read(document(title, rows), given=NOTHING_GIVEN))[0]) == {"stands"}
    rows = [one.split("|") for one in (HEADS.rstrip("|"), OVER, HOLDS)]
    assert asked(read(document(title, rows), given=NOTHING_GIVEN)) == [["stands"], []]


@pytest.mark.parametrize("time", [
    "31/12/2023", "cuối năm 2023", "6 tháng đầu năm 2024", "tháng sáu năm 2023", "quý 3/2024",
    "hết năm 2023", "tháng 6.2024", "giữa năm 2023", "nửa đầu năm 2024",
])  # fmt: skip
def test_the_day_of_a_list_may_be_any_time_in_words(time: str) -> None:
    rows = [one.split("|") for one in (HEADS.rstrip("|"), OVER, HOLDS.replace("2024", "2022"))]
    title = f"Danh sách sản phẩm OCOP còn hiệu lực (cập nhật đến {time})"
    assert asked(read(document(title, rows), given=NOTHING_GIVEN))[0] == [], time


@pytest.mark.parametrize(("title", "found"), [
    ("Danh mục sản phẩm OCOP còn hiệu lực đến ngày 31/12/2023", []),
    ("Danh mục sản phẩm OCOP còn hiệu lực đến hết 31.12.2023", []),
    ("Danh mục sản phẩm OCOP còn hiệu lực đến tháng 12/2023", []),
    ("SỔ THEO DÕI SẢN PHẨM OCOP – THÁNG 12/2023", []),
    ("Sổ theo dõi sản phẩm OCOP tháng 12 năm 2023", []),
    ("Sổ theo dõi sản phẩm OCOP quý IV/2023", []),
    ("Số liệu sản phẩm OCOP quý 4 năm 2023", []),
    ("Danh mục sản phẩm OCOP còn hiệu lực đến ngày 31/12/2025", ["stands"]),
    ("Sổ theo dõi sản phẩm OCOP tháng 13/2023", ["stands"]),
    ("Sổ theo dõi sản phẩm OCOP được công nhận tháng 12/2020", ["stands"]),
    ("Sổ theo dõi sản phẩm OCOP đánh giá lại đến ngày 31/12/2023", ["stands"]),
    ("Danh mục sản phẩm OCOP còn hiệu lực theo Quyết định ngày 31/12/2023", ["stands"]),
])  # fmt: skip
def test_the_lists_own_day_may_be_that_to_which_it_says_so(title: str, found: list[str]) -> None:
    rows = [one.split("|") for one in (HEADS + "Tình trạng", OVER + "Còn hiệu lực", EARLIER)]
    said = asked(read(document(title, rows), given=NOTHING_GIVEN))
    assert [sorted({"stands"}.intersection(one)) for one in said] == [found, []]


def test_a_decision_says_it_of_its_own_day() -> None:
    cells = lines("Sản phẩm|Chủ thể|Hạng sao|Tình trạng", "Cam|HTX|4|Còn hiệu lực", "Chè|HTX|4|")
    assert asked(read(cells)) == [[], []]


def test_a_person_said_that_it_is_nothing() -> None:
    given = Given(words={"con hieu luc": "ignore"})
    assert asked(register("Tình trạng", "Còn hiệu lực", given=given)) == [[], []]


def test_a_title_says_it_of_a_whole_register() -> None:
    rows = [one.split("|") for one in (HEADS + "Ghi chú", OVER, EARLIER)]
    for title, found in (
        ("DANH SÁCH SẢN PHẨM OCOP CÒN HIỆU LỰC", ["stands"]),
        ("Danh sách sản phẩm OCOP đang còn hạn", ["stands"]),
        ("Danh sách sản phẩm OCOP còn hiệu lực tính đến ngày 31/12/2023", []),
        ("Danh sách sản phẩm OCOP không còn hiệu lực", []),
        ("Danh sách sản phẩm OCOP tỉnh Hòa Phú", []),
    ):
        said = read(document(title, rows), given=NOTHING_GIVEN)
        if said.entries:
            kept = [[two for two in one if two == "stands"] for one in asked(said)]
            assert kept == [found, []], title


def test_the_name_of_a_sheet_says_it_as_a_title_does() -> None:
    rows = [one.split("|") for one in (HEADS + "Ghi chú", OVER, HOLDS)]
    for name, found in (("Còn hạn", ["stands"]), ("Đang còn hiệu lực", ["stands"]),
                        ("Danh sách", [])):  # fmt: skip
        said = read(sheet(("SỔ THEO DÕI SẢN PHẨM OCOP",), *rows, name=name), given=NOTHING_GIVEN)
        kept = [[two for two in one if two == "stands"] for one in asked(said)]
        assert kept == [found, []], name


def test_a_later_year_beside_a_rank_a_score_or_under_a_round() -> None:
    heads = HEADS + "Điểm|Đợt"
    for stars, score, round_, held in (
        ("4 sao (2024)", "78,5", "1", True), ("4 sao (2021)", "78,5", "1", False),
        ("4 sao", "78,5", "2024", True), ("4 sao", "78,5", "2021", False),
    ):  # fmt: skip
        over = OVER.replace("4 sao", stars)
        said = read(lines(heads, f"{over}{score}|{round_}", f"{HOLDS}65|1"), given=NOTHING_GIVEN)
        variants = [one.variant for one in said.entries[0].held]
        assert ("re_evaluation" in variants) is held, (stars, round_)


class TestTheTitleOfARegisterGivesATime:
    @each("title", [
        "Danh sách sản phẩm OCOP được tiếp tục sử dụng kết quả đến 30/6/2027",
        "DANH SÁCH SẢN PHẨM OCOP ĐƯỢC SỬ DỤNG LOGO ĐẾN HẾT 2027",
        "Danh mục sản phẩm OCOP được hưởng chính sách đến tháng 12/2026",
    ])  # fmt: skip
    def test_behind_the_term_it_is_asked(self, title: str) -> None:
        assert asked(read(lines(title, HEADS, OVER, HOLDS), given=NOTHING_GIVEN)) == [
            ["stands"],
            [],
        ]

    @each("title", [
        "Danh sách sản phẩm OCOP tỉnh Hòa Phú năm 2025",
        "Sổ theo dõi sản phẩm OCOP (đến 31/12/2025)",
        "Danh sách sản phẩm OCOP giai đoạn 2018-2025", "Danh mục sản phẩm OCOP tham gia sàn 2022",
    ])  # fmt: skip
    def test_of_the_list_or_within_the_term_it_says_nothing(self, title: str) -> None:
        assert asked(read(lines(title, HEADS, OVER, HOLDS), given=NOTHING_GIVEN)) == [[], []]


class TestTheBookThatARegisterIsKeptInSaysNothing:
    """Whatever is done in a book to those on its list is heard all the same, and asked once."""

    @each(
        "title",
        [
            "Nhật ký công nhận sản phẩm OCOP",
            "Sổ quản lý sản phẩm OCOP",
            "Sổ vào số cấp giấy chứng nhận sản phẩm OCOP",
            "Quản lý sản phẩm OCOP",
        ],
    )
    def test_in_a_document_as_in_a_sheet(self, title: str) -> None:
        table = [line.split("|") for line in (HEADS, OVER, HOLDS)]
        reading = read(document(title, table), given=NOTHING_GIVEN)
        assert asked(reading) == [[], []]
        assert reading.problems == ()

    @pytest.mark.thorough
    @each(
        "title",
        [
            "Sổ sản phẩm OCOP dự phòng",
            "Sổ mất sản phẩm OCOP",
            "Sản phẩm OCOP quản lý",
            "Hồ sơ sản phẩm OCOP",
            "Sổ trả giấy chứng nhận OCOP",
            "Sổ loại sản phẩm OCOP",
            "Nhật ký thu hồi sản phẩm OCOP",
            "Quản lý sản phẩm OCOP hết hạn",
        ],
    )
    def test_what_became_of_the_products_is_asked(self, title: str) -> None:
        table = [line.split("|") for line in (HEADS, OVER, HOLDS)]
        reading = read(document(title, table), given=NOTHING_GIVEN)
        said = [one.text for one in reading.entries[0].held]
        assert said and len(set(said)) == len(said)


class TestTheTitleOfARegisterSaysWhatNobodyUnderstands:
    """Beside ratings that ran out it may be that they go on; of those in force nothing is asked."""

    @pytest.mark.thorough
    @each("title", [
        "Danh sách sản phẩm OCOP đang lưu hành", "DANH SÁCH SẢN PHẨM OCOP HIỆN HÀNH",
        "Danh sách sản phẩm OCOP được phép dùng nhãn", "DANH SÁCH SẢN PHẨM OCOP ĐÃ QUA RÀ SOÁT",
        "Danh mục sản phẩm OCOP sau kiểm tra", "Danh mục sản phẩm OCOP hợp lệ",
        "DANH SÁCH SẢN PHẨM OCOP ĐỦ ĐIỀU KIỆN TIẾP TỤC SỬ DỤNG LOGO",
        "DANH SÁCH SẢN PHẨM OCOP TỈNH HÒA PHÚ DỰ PHÒNG",
        "DANH SÁCH SẢN PHẨM OCOP HUYỆN LÂM KHÊ HỢP LỆ",
        "DANH SÁCH SẢN PHẨM OCOP HUYỆN LÂM KHÊ LÊN TRUNG ƯƠNG",
        "Danh sách sản phẩm OCOP đã qua rà soát năm 2025",
        "DANH SÁCH SẢN PHẨM OCOP ĐỦ ĐIỀU KIỆN", "Danh sách sản phẩm OCOP đủ điều kiện công nhận",
        "Danh sách sản phẩm OCOP đáp ứng yêu cầu",
    ])  # fmt: skip
    def test_it_is_asked_once(self, title: str) -> None:
        reading = read(lines(title, HEADS, OVER, HOLDS), given=NOTHING_GIVEN)
        assert asked(reading) == [["stands"], []]
        told = [one.code for one in reading.problems]
        assert "odd_title" not in told and "announcement" not in told

    @each("title", [
        "Danh sách sản phẩm OCOP đánh giá lại", "Danh sách sản phẩm OCOP được công nhận lại",
        "DANH SÁCH SẢN PHẨM OCOP TỈNH HÒA PHÚ ĐÃ ĐÁNH GIÁ LẠI", "Danh sách sản phẩm được giữ sao",
        "Danh sách sản phẩm OCOP nâng hạng",
    ])  # fmt: skip
    def test_an_evaluation_again_without_a_year_may_be_one_that_followed(self, title: str) -> None:
        found = asked(read(lines(title, HEADS, OVER, HOLDS), given=NOTHING_GIVEN))
        assert found == [["re_evaluation"], []]

    @pytest.mark.thorough
    @each("title", [
        "DANH SÁCH SẢN PHẨM OCOP TỈNH THỪA THIÊN HUẾ", "DANH SÁCH SẢN PHẨM OCOP HUYỆN LÂM KHÊ",
        "DANH SÁCH SẢN PHẨM OCOP HUYỆN MÙ CANG CHẢI, TỈNH YÊN BÁI",
        "Danh sách sản phẩm OCOP tham gia hội chợ năm 2025", "Danh sách sản phẩm OCOP tiêu biểu",
        "Danh sách sản phẩm OCOP chủ lực của tỉnh", "Danh sách sản phẩm OCOP nhận hỗ trợ",
        "Danh sách sản phẩm OCOP đã lên sàn thương mại điện tử", "Cơ sở dữ liệu sản phẩm OCOP",
        "Danh sách sản phẩm OCOP phục vụ công tác quản lý", "Danh bạ sản phẩm OCOP",
        "Danh sách sản phẩm OCOP được công nhận từ năm 2019 đến nay",
        "TỔNG HỢP SẢN PHẨM OCOP LŨY KẾ ĐẾN THÁNG 6/2026", "Danh sách sản phẩm OCOP tính đến nay",
        "Danh sách sản phẩm OCOP sau sáp nhập", "Tình hình sản phẩm OCOP trên địa bàn tỉnh",
        "Danh sách sản phẩm OCOP đến hạn đánh giá lại", "Danh sách sản phẩm OCOP của huyện (cũ)",
        "Danh sách sản phẩm OCOP phải đánh giá lại năm 2026",
        "Danh sách sản phẩm OCOP đánh giá lại năm 2021", "Nhật ký công nhận sản phẩm OCOP",
        "Quản lý sản phẩm OCOP tỉnh Hòa Phú", "SỔ QUẢN LÝ GIẤY CHỨNG NHẬN SẢN PHẨM OCOP",
        "Sổ gốc cấp Giấy chứng nhận OCOP", "Sổ cái OCOP", "Sổ đăng ký sản phẩm OCOP",
        "Lý lịch sản phẩm OCOP", "Danh sách quản lý sản phẩm OCOP",
    ])  # fmt: skip
    def test_of_places_goods_trade_and_how_it_was_made_it_says_nothing(self, title: str) -> None:
        assert asked(read(lines(title, HEADS, OVER, HOLDS), given=NOTHING_GIVEN)) == [[], []]

    def test_that_they_ran_out_and_were_not_renewed_is_no_news_of_those(self) -> None:
        title = "Danh sách sản phẩm OCOP hết hạn chưa đánh giá lại"
        found = asked(read(lines(title, HEADS, OVER, HOLDS), given=NOTHING_GIVEN))
        assert found == [[], ["ending"]]

    @each("title", [
        "DANH SÁCH SẢN PHẨM OCOP CÒN HIỆU LỰC", "Danh sách sản phẩm OCOP đang lưu hành",
        "Danh sách sản phẩm OCOP đánh giá lại",
    ])  # fmt: skip
    def test_a_person_said_that_it_is_nothing(self, title: str) -> None:
        given = Given(words={fold(title): "ignore"})
        assert asked(read(lines(title, HEADS, OVER, HOLDS), given=given)) == [[], []]
