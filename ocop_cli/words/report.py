"""What ``ocop report`` says."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "title": (
        "Báo cáo sản phẩm OCOP: hết hạn và đến kỳ",
        "Report on OCOP products: lapsed and due",
    ),
    "first": (
        "Báo cáo đầu tiên của sổ: mọi sản phẩm hết hạn đều là mới.",
        "The first report of this register: every lapse is new.",
    ),
    "since": (
        "So với báo cáo trước, lập lúc {instant}, tính đến hết ngày {day}.",
        "Compared with the last report, made at {instant}, as of {day}.",
    ),
    "counts": (
        "Mới hết hạn: {new}. Vẫn hết hạn: {still}. Không còn trong danh sách: {gone}."
        " Đến kỳ: {due}.",
        "Newly lapsed: {new}. Still lapsed: {still}. No longer lapsed: {gone}. Due: {due}.",
    ),
    "pending": (
        "{count} sản phẩm mới hết hạn còn đang rà soát, không được công bố.",
        "{count} of the newly lapsed {count:is|are} under review and must not be announced.",
    ),
    "in_hand": (
        "{count} sản phẩm mới hết hạn đã nộp hồ sơ đánh giá lại, chưa có quyết định; thông báo"
        " không nêu.",
        "{count} of the newly lapsed {count:has|have} a dossier filed and not decided; notices"
        " leave"
        " {count:it|them} out.",
    ),
    "corrected": (
        "Đính chính: báo cáo trước ghi “{product}” ({entity}) hết hạn là không đúng;"
        " nay: {status}.",
        "Correction: the last report was wrong to list '{product}' ({entity}) as lapsed;"
        " now: {status}.",
    ),
    "unknown_status": ("không còn trong sổ", "no longer in the register"),
    "newest": (
        "Quyết định mới nhất trong sổ: {number} ngày {day}, cách đây {age} ngày.",
        "Newest decision known: {number} of {day}, {age} {age:day|days} ago.",
    ),
    "reviews": (
        "Câu hỏi rà soát chưa trả lời: {count} (ocop review).",
        "Same-product questions that wait for an answer: {count} (ocop review).",
    ),
    "seal": ("Mã niêm phong của sổ: {seal}", "Seal of the register: {seal}"),
    "still_listed": (
        "Danh sách vẫn hết hạn: ocop lapsed, hoặc tệp của ocop report --out.",
        "The list of those still lapsed: ocop lapsed, or the files of ocop report --out.",
    ),
    "new_lapsed": ("Mới hết hạn, chưa đánh giá lại", "Newly lapsed without re-evaluation"),
    "no_longer_lapsed": ("Không còn trong danh sách hết hạn", "No longer lapsed"),
    "due": (
        "Đến kỳ: còn 180, 120, 30 ngày, và ngày cuối",
        "Due: 180, 120, 30 days before the last day, and on it",
    ),
    "still_lapsed": ("Vẫn hết hạn, chưa đánh giá lại", "Still lapsed without re-evaluation"),
    "recorded": (
        "Đã ghi vào sổ là báo cáo gần nhất (mục {log_id}). Hoàn tác: ocop undo {log_id}",
        "Recorded as the last report (entry {log_id}). Take it back with: ocop undo {log_id}",
    ),
    "files": ("Đã ghi tệp: {path} ({endings})", "Files: {path} ({endings})"),
    "forecast": (
        "Ngày {day} chưa tới: dự báo chỉ để xem, không ghi vào sổ. Bỏ --record.",
        "{day} has not come yet: a forecast is only looked at, never recorded. Leave out --record.",
    ),
    "not_recorded_later": (
        "Đã có báo cáo của ngày sau {day}; báo cáo này chỉ để xem, không ghi vào sổ.",
        "A report of a day after {day} exists; this one is shown and not recorded.",
    ),
    "notices_wrong": (
        "Thông báo đã ban hành không còn đúng, cần đính chính (ocop notice correction): {count}",
        "Lines of issued notices that are wrong, to be corrected (ocop notice correction): {count}",
    ),
}
