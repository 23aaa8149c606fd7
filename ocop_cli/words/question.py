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
        "Nếu là một, sản phẩm {one}; nếu là hai, sản phẩm cũ {two}.",
        "If one, the product is {one}; if two, the older one is {two}.",
    ),
    "until": ("{status} đến hết ngày {day}", "{status} through {day}"),
    "since": ("{status} từ ngày {day}", "{status} since {day}"),
    "not_yet": ("chưa có kết quả có hiệu lực", "not yet rated"),
}
