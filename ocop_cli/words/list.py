"""What stands over and under lists."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "as_of": ("Tính đến hết ngày {day}", "As of {day}"),
    "convention_anniversary": (
        "Ngày cuối còn giá trị: ngày tương ứng sau 36 tháng, tính hết ngày đó (Bộ luật Dân sự 2015,"
        " Điều 147, 148)",
        "Last valid day: the corresponding day 36 months later, to its end (Civil Code 2015,"
        " articles 147, 148)",
    ),
    "convention_day_before": (
        "Ngày cuối còn giá trị: ngày liền trước ngày tương ứng sau 36 tháng (cài đặt của sổ)",
        "Last valid day: the day before the corresponding day 36 months later (this register's"
        " setting)",
    ),
    "newest": (
        "Quyết định mới nhất trong sổ: {number} ngày {day}",
        "Newest decision known: {number} of {day}",
    ),
    "no_decision": (
        "Sổ chưa có quyết định nào đến ngày này",
        "No decision is known up to that day",
    ),
    "filters": ("Chỉ lấy: {filters}", "Only: {filters}"),
    "total": ("Tổng cộng: {count}", "Total: {count}"),
    "limited": (
        "Chỉ hiện {shown} trong {total} dòng (--limit)",
        "Only {shown} of {total} rows are shown (--limit)",
    ),
    "open_reviews": (
        "Còn {count} câu hỏi rà soát chưa trả lời: ocop review",
        "{count} same-product questions wait for an answer: ocop review",
    ),
    "lapsed_under_review": (
        "Trong đó {count} sản phẩm đang rà soát, không được công bố là hết hạn",
        "{count} of these are under review and must not be announced as lapsed",
    ),
    "empty": (
        "Không có sản phẩm nào; đã tìm trong sổ đến quyết định {number} ngày {day}.",
        "None; the register was searched up to decision {number} of {day}.",
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
        "{count} câu hỏi. Trả lời: ocop review accept SỐ, ocop review reject SỐ",
        "{count} questions. Answer with: ocop review accept ID, ocop review reject ID",
    ),
    "no_reviews": ("Không có câu hỏi nào chờ trả lời.", "No question waits for an answer."),
    "note": ("Ghi chú", "Note"),
    "seal": ("Dấu niêm của sổ", "Seal of the register"),
}
