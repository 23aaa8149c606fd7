"""Headings known by their beginning: each word of them is known too, or they are not."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.headings.meaning import meaning
from tests.made.pages import NOTHING_GIVEN, codes, lines, only, read


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Tên sản phẩm OCOP đạt chuẩn", "product"),
        ("Tên chủ thể sản xuất, kinh doanh", "entity"),
        ("Tổng điểm trung bình Hội đồng cấp tỉnh", "score"),
        ("Điểm mới", "score"),
        ("Hạng sao được công nhận", "stars"),
        ("Kết quả xếp hạng", "stars"),
        ("Sao được công nhận", "stars"),
        ("Phân hạng được phê duyệt", "stars"),
        ("Hạng sản phẩm cấp tỉnh", "stars"),
        ("Số Quyết định công nhận của UBND tỉnh", "_recognition_decision"),
        ("Quyết định đánh giá lại", "decision"),
        ("Ngày ban hành quyết định", "issued_on"),
        ("Giá trị đến ngày", "valid_through"),
        ("Ngày hết hạn giấy chứng nhận OCOP", "valid_through"),
        ("Hạng sao (3, 4, 5 sao)", "stars"),
    ],
)
def test_what_is_known_to_its_last_word_is_read(heading: str, field: str) -> None:
    found = meaning(heading)
    assert found is not None and found[0] == field


@pytest.mark.parametrize(
    "heading",
    [
        "Điểm chấm lại", "Điểm phúc tra", "Điểm bốc thăm", "Số QĐ mới", "Quyết định giải thể",
        "Quyết định thành lập HTX", "Ngày hết hạn ATTP", "Ngày hết hạn kiểm nghiệm",
        "Thời hạn hợp đồng", "Hiệu lực đến (ATTP)", "Ngày cấp CCCD", "Xếp loại HTX",
        "Hạng sao sơ bộ", "Hạng mục", "Hạng giấy phép", "Sao bị thu hồi", "Sao chờ công nhận",
        "Sao y",
        "Hạng chưa công nhận", "Sao năm 2022", "Sao đề nghị", "Hạng sao (dự kiến)",
        "Sản phẩm thay thế",
    ],
)  # fmt: skip
def test_one_word_that_is_not_known_makes_it_another(heading: str) -> None:
    found = meaning(heading)
    assert found is None or found[0].startswith("_"), found


@pytest.mark.parametrize(
    "heading",
    ["QĐ phân công", "Quyết định cấp đất", "Quyết định công nhận nhãn hiệu", "Sản phẩm đăng ký",
     "Sản phẩm đề nghị", "Sản phẩm thi", "Quyết định phân bổ", "Chủ sở hữu đất"],
)  # fmt: skip
def test_parts_of_known_words_are_no_words(heading: str) -> None:
    assert meaning(heading) is None


@pytest.mark.parametrize(
    "heading",
    ["Hiệu lực giấy chứng nhận đến ngày", "Hiệu lực của giấy chứng nhận đến",
     "Giá trị GCN đến ngày",     "Hạn giấy chứng nhận OCOP", "Hiệu lực quyết định đến ngày"],
)  # fmt: skip
def test_the_term_of_a_certificate_is_the_term(heading: str) -> None:
    row = "Chè|HTX A|4|05/06/2026"
    assert str(only(read(lines(f"Sản phẩm|Chủ thể|Hạng sao|{heading}", row))).valid_through) == (
        "2026-06-05"
    )


@pytest.mark.parametrize("heading", ["Quyết định đánh giá lại", "QĐ công nhận lại"])
def test_a_decision_of_re_evaluations_says_what_its_rows_are(heading: str) -> None:
    table = lines(
        f"Sản phẩm|Chủ thể|Hạng sao|{heading}|Ngày ký", "Chè|HTX A|4|99/QĐ-UBND|05/06/2024"
    )
    assert only(read(table, given=NOTHING_GIVEN)).kind == "re_evaluation"


@pytest.mark.parametrize(
    "heading",
    ["Chủ thể liên kết", "Chủ thể quản lý", "Chủ thể phân phối", "Chủ thể tiếp quản",
     "Đơn vị tư vấn",     "Chủ sở hữu nhãn hiệu", "Doanh nghiệp bao tiêu", "Cơ sở kiểm nghiệm"],
)  # fmt: skip
def test_a_column_taken_for_the_entities_by_its_cells_is_told(heading: str) -> None:
    said = read(lines(f"Tên sản phẩm|{heading}|Hạng sao", "Chè|HTX A|4"))
    assert codes(said) == ["unread_column.entity"] and only(said).entity == "HTX A"


@pytest.mark.parametrize("heading", ["HTX/Công ty/Hộ", "Tên cơ sở, hộ làm"])
def test_one_that_says_so_in_other_words_is_not(heading: str) -> None:
    assert not codes(read(lines(f"Tên sản phẩm|{heading}|Hạng sao", "Chè|HTX A|4")))


@pytest.mark.parametrize(
    ("heading", "cell", "held"),
    [("Chủ thể cũ", "HTX B", True), ("Chủ thể cũ", "htx a", False), ("Chủ thể cũ", "Không", False),
     ("Sản phẩm năm trước", "Mật ong", True), ("Tên sản phẩm cũ", "Chè", False)],
)  # fmt: skip
def test_another_name_than_the_rows_own_is_held(heading: str, cell: str, held: bool) -> None:
    table = lines(f"Sản phẩm|Chủ thể|{heading}|Hạng sao", f"Chè|HTX A|{cell}|4")
    assert bool(only(read(table)).held) is held


@pytest.mark.parametrize(
    ("text", "former"),
    [("Hạng cũ", True), ("HANG CU", True), ("Điểm tự chấm", True), ("Hạng sao trước đây", True),
     ("Mắm cáy Đồng Cừ", False), ("xã Đồng Cự", False), ("Công ty TNHH Bá Cư", False),
     ("Xã Đá Đạt", False)],
)  # fmt: skip
def test_what_stood_before_is_said_with_its_marks(text: str, former: bool) -> None:
    """A name that ends as such a heading does, but for its marks, is a name."""
    assert (meaning(text) is not None) is former
