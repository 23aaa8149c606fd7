"""What a person at the terminal is asked."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "heading": (
        "Câu hỏi {review_id} ({place}/{count}): có phải cùng một sản phẩm?",
        "Question {review_id} ({place}/{count}): are these the same product?",
    ),
    "card": (
        "Câu hỏi {review_id}: có phải cùng một sản phẩm?",
        "Question {review_id}: are these the same product?",
    ),
    "prompt": (
        "[c] có, là một  [k] không, là hai  [b] bỏ qua  [t] thôi:",
        "[y] yes, one  [n] no, two  [s] skip  [q] quit:",
    ),
}
