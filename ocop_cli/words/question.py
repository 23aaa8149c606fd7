"""What a same-product question says beside its two names."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "alike": ("Giống: {said}.", "Alike: {said}."),
    "differing": ("Nhưng: {said}.", "But: {said}."),
    "another_too": (
        "một sản phẩm khác cũng có thể là nó",
        "another product may be it as well",
    ),
    "rated_before": (
        "trước ngày đó đã có sản phẩm mang tên này",
        "a product of this name was rated before that day",
    ),
    "effect": (
        "Là một: {one}. Là hai: bên cũ {two}.",
        "If one: {one}. If two: the older {two}.",
    ),
    "until": ("còn hiệu lực đến hết {day}", "in force through {day}"),
    "since": ("hết hạn từ {day}", "lapsed on {day}"),
    "not_yet": ("chưa có kết quả có hiệu lực", "not yet rated"),
}
