"""Why two names are one product, or two."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "rule_same": (
        "Là một sản phẩm: “{a}” và “{b}” – {reasons}",
        "One product: '{a}' and '{b}' – {reasons}",
    ),
    "person_same": (
        "Là một sản phẩm: “{a}” và “{b}” – cán bộ xác nhận",
        "One product: '{a}' and '{b}' – settled by a person",
    ),
    "person_different": (
        "Là hai sản phẩm: “{a}” và “{b}” – cán bộ xác nhận",
        "Two products: '{a}' and '{b}' – settled by a person",
    ),
    "file_same": (
        "Là một sản phẩm: “{a}” và “{b}” – cùng mã trong một tệp",
        "One product: '{a}' and '{b}' – they share a code in one file",
    ),
    "file_different": (
        "Là hai sản phẩm: “{a}” và “{b}” – tệp ghi hai mã khác nhau",
        "Two products: '{a}' and '{b}' – the file gives them two codes",
    ),
    "open": (
        "Còn câu hỏi chưa trả lời: {ids} (ocop review)",
        "Still asked: {ids} (ocop review)",
    ),
}
