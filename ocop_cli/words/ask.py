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
    "yes_or_no": ("[c/K]", "[y/N]"),
    "undo": ("Hoàn tác mục {log_id}?", "Take entry {log_id} back?"),
    "undo_entry": ("Mục {log_id}: {entry}", "Entry {log_id}: {entry}"),
    "link": ("Vẫn nối thành một sản phẩm?", "Join them all the same?"),
    "card_remark": (
        "Câu hỏi {review_id}: lời in bên cạnh sản phẩm đã được ghi vào sổ chưa?",
        "Question {review_id}: is what is printed here in the register?",
    ),
    "heading_remark": (
        "Câu hỏi {review_id} ({place}/{count}): lời in bên cạnh sản phẩm đã được ghi vào sổ chưa?",
        "Question {review_id} ({place}/{count}): is what is printed here in the register?",
    ),
    "prompt_remark": (
        "[c] đã ghi vào sổ  [k] không liên quan giấy chứng nhận  [h] hình  [b] bỏ qua  [t] thôi:",
        "[y] it is in the register  [n] it says nothing of the certificate  [p] picture  [s] skip"
        "  [q] quit:",
    ),
    "prompt": (
        "[c] có, là một  [k] không, là hai  [h] hình hai dòng  [b] bỏ qua  [t] thôi:",
        "[y] yes, one  [n] no, two  [p] picture of both rows  [s] skip  [q] quit:",
    ),
    "picture_file": ("cau-hoi-{review_id}.pdf", "question-{review_id}.pdf"),
}
