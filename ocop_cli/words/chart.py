"""Titles and legends of charts."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "ever": ("đã công nhận (lũy kế)", "ever recognised"),
    "in_force": ("còn hiệu lực", "in force"),
    "lapsed": ("hết hạn, chưa đánh giá lại", "lapsed, not re-evaluated"),
    "products": ("sản phẩm", "products"),
    "whole": ("Sản phẩm đã công nhận và còn hiệu lực", "Products ever recognised and in force"),
    "by_stars": ("Theo hạng sao", "By stars"),
    "by_locality": ("Theo địa phương", "By locality"),
    "by_group": ("Theo nhóm sản phẩm", "By product group"),
    "by_year": (
        "Theo năm của giấy chứng nhận mới nhất",
        "By year of the newest certificate",
    ),
    "by_entity_type": ("Theo loại hình chủ thể", "By kind of entity"),
    "by_authority": ("Theo cơ quan ban hành", "By authority"),
    "by_decision": ("Theo quyết định", "By decision"),
    "by_month": (
        "Hết hạn theo tháng: một năm qua và một năm tới",
        "Lapses by month: a year behind and a year ahead",
    ),
    "behind": (
        "đã hết hạn, chưa đánh giá lại",
        "lapsed, not re-evaluated",
    ),
    "ahead": (
        "sẽ hết hạn nếu không đánh giá lại",
        "will lapse unless re-evaluated",
    ),
    "stars": ("{stars} sao", "{stars} {stars:star|stars}"),
    "unknown": ("không ghi trong văn bản", "not printed"),
    "others": ("{count} nhóm còn lại", "the other {count}"),
}
