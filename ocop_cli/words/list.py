"""What stands over and under lists."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "on_hold": (
        "Đang tạm dừng: {product} – {entity}, từ {since} ({note}). Kết thúc: ocop record close {id}"
        " --on NGÀY",
        "On hold: {product} – {entity}, since {since} ({note}). End it: ocop record close {id} --on"
        " DAY",
    ),
    "formerly": ("{name} (trước là {was})", "{name} (formerly {was})"),
    "as_of": (
        "Tính đến hết ngày {day}",
        "As of {day}",
    ),
    "forecast": (
        "DỰ BÁO {day}",
        "FORECAST for {day}",
    ),
    "convention_anniversary": (
        "Ngày cuối còn giá trị: ngày tương ứng sau 36 tháng (BLDS 2015, Điều 147, 148)",
        "Last valid day: the corresponding day 36 months on (Civil Code, art. 147, 148)",
    ),
    "convention_day_before": (
        "Ngày cuối còn giá trị: ngày liền trước ngày tương ứng sau 36 tháng (cài đặt)",
        "Last valid day: the day before the corresponding day 36 months on (setting)",
    ),
    "newest": (
        "quyết định mới nhất: {number} ngày {day}",
        "newest decision: {number} of {day}",
    ),
    "no_decision": (
        "sổ chưa có quyết định nào đến ngày này",
        "no decision is known up to that day",
    ),
    "filters": ("Chỉ lấy: {filters}", "Only: {filters}"),
    "total": (
        "Tổng cộng: {count}",
        "Total: {count}",
    ),
    "limited": (
        "Hiện {shown} trong {total} dòng (--limit)",
        "{shown} of {total} {total:row|rows} shown (--limit)",
    ),
    "open_reviews": (
        "{count} câu hỏi rà soát: ocop review",
        "{count} {count:question|questions}: ocop review",
    ),
    "lapsed_under_review": (
        "{count} đang rà soát",
        "{count} under review",
    ),
    "empty": (
        "Không có; đã tìm trong sổ đến quyết định {number} ngày {day}",
        "None; the register was searched up to decision {number} of {day}",
    ),
    "empty_register": (
        "Không có gì: sổ chưa có quyết định nào đến ngày này.",
        "None: the register knows no decision up to that day.",
    ),
    "no_rule": (
        "Trước 21/8/2019 chưa có quy định chung của cả nước; vẫn tính 36 tháng",
        "Before 21/8/2019 there was no national rule; 36 months are counted all the same",
    ),
    "reviews": (
        "{count} câu hỏi. Trả lời: ocop review accept SỐ (là một), reject SỐ (là hai)",
        "{count} {count:question|questions}. Answer with: ocop review accept ID (one), reject ID"
        " (two)",
    ),
    "reviews_remark": (
        "{count} câu hỏi. Trả lời: ocop review accept SỐ (đã ghi vào sổ), reject SỐ (không liên "
        "quan)",
        "{count} {count:question|questions}. Answer with: ocop review accept ID (it is in the "
        "register), reject ID (it says nothing)",
    ),
    "reviews_both": (
        "{count} câu hỏi. Trả lời: ocop review accept SỐ (là một; lời in: đã ghi vào sổ), reject "
        "SỐ (là hai; lời in: không liên quan)",
        "{count} {count:question|questions}. Answer with: ocop review accept ID (one; of printed "
        "words: in the register), reject ID (two; of printed words: they say nothing)",
    ),
    "no_reviews": ("Không có câu hỏi nào chờ trả lời.", "No question waits for an answer."),
    "note": ("Ghi chú", "Note"),
    "seal": ("Mã niêm phong của sổ", "Seal of the register"),
    "log_undo": (
        "Hoàn tác một mục: ocop undo SỐ-MỤC (mục mới nhất: ocop undo --last)",
        "Take an entry back: ocop undo ENTRY (the newest: ocop undo --last)",
    ),
}
