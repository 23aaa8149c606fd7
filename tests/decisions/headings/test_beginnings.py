"""Headings known by their beginning: each word of them is known too, or they are not."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.headings.meaning import meaning


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("Tên sản phẩm OCOP đạt chuẩn", "product"),
        ("Tên chủ thể sản xuất, kinh doanh", "entity"),
        ("Tổng điểm trung bình Hội đồng cấp tỉnh", "score"),
        ("Điểm mới", "score"),
        ("Hạng sao được công nhận", "stars"),
        ("Kết quả xếp hạng", "stars"),
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
        "Hạng sao sơ bộ", "Hạng sao (dự kiến)", "Sản phẩm thay thế",
    ],
)  # fmt: skip
def test_one_word_that_is_not_known_makes_it_another(heading: str) -> None:
    found = meaning(heading)
    assert found is None or found[0].startswith("_"), found
