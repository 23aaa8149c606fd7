"""What a same-product question says beside its two names."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "alike": ("Giống: {said}.", "Alike: {said}."),
    "differing": ("Nhưng: {said}.", "But: {said}."),
    "effect": (
        "Nếu là một, sản phẩm {one}; nếu là hai, sản phẩm cũ {two}.",
        "If one, the product is {one}; if two, the older one is {two}.",
    ),
    "until": ("{status} đến hết ngày {day}", "{status} through {day}"),
    "since": ("{status} từ ngày {day}", "{status} since {day}"),
    "not_yet": ("chưa có kết quả có hiệu lực", "not yet rated"),
}
