"""What a label may say."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "none": (
        "Nhãn: không được dùng logo và hạng sao OCOP vào ngày này.",
        "Label: the OCOP mark and stars may not be used on that day.",
    ),
    "allowed": (
        "Nhãn: được dùng logo OCOP với {stars} sao đến hết ngày {until}, theo {decision}"
        " ngày {day}.",
        "Label: the OCOP mark with {stars} {stars:star|stars} may be used through {until}, by"
        " {decision} of"
        " {day}.",
    ),
    "national": (
        "Sản phẩm 5 sao: mang biểu trưng và tem cấp quốc gia.",
        "Five stars: the product carries the national emblem and stamp.",
    ),
    "group_rule_unknown": (
        "Quy định riêng về nhãn của nhóm sản phẩm này: chưa có văn bản nào được xác nhận trong sổ.",
        "A label rule of this product group: none is confirmed here.",
    ),
    "renamed": (
        "Chủ thể từ ngày {since} mang tên: {new}.",
        "Since {since} the entity is called: {new}.",
    ),
}
