"""The re-evaluation calendar: its articles, its notes, and its events."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "bad_month": (
        "“{value}” không phải là tháng. Gõ như 2026-12 hoặc 12/2026.",
        "'{value}' is not a month. Type it as 2026-12 or 12/2026.",
    ),
    "window": (
        "Nộp hồ sơ đánh giá lại: từ {start} đến {end} ngày trước ngày hết hạn ({article})",
        "Dossiers for re-evaluation: {start} to {end} {end:day|days} before the last day"
        " ({article})",
    ),
    "no_window": (
        "Thời gian nộp hồ sơ đánh giá lại chỉ được quy định từ {since}; trước đó để trống",
        "A time to file for re-evaluation is laid down only since {since}; left empty before",
    ),
    "result": (
        "Kết quả đánh giá lại: trong {days} ngày từ ngày nhận đủ hồ sơ ({article})",
        "Result of the re-evaluation: within {days} {days:day|days} of the complete dossier"
        " ({article})",
    ),
    "notice": (
        "Thông báo bằng văn bản cho chủ thể: chậm nhất {days} ngày trước ngày hết hạn ({article})",
        "Written notice to the entity: at least {days} {days:day|days} before the last day"
        " ({article})",
    ),
    "notice_kept": (
        "Thông báo bằng văn bản cho chủ thể: chậm nhất {days} ngày trước ngày hết hạn (theo"
        " {article}; quy định hiện hành không nêu, vẫn giữ trong thực hành)",
        "Written notice to the entity: at least {days} {days:day|days} before the last day (from"
        " {article};"
        " the rule in force does not ask for it, offices keep it)",
    ),
    "notice_chosen": (
        "Thông báo bằng văn bản cho chủ thể: chậm nhất {days} ngày trước ngày hết hạn (cài đặt"
        " notify-days của sổ; 148/QĐ-TTg nêu 30 ngày)",
        "Written notice to the entity: at least {days} {days:day|days} before the last day (this"
        " register's"
        " setting notify-days; 148/QĐ-TTg asks for 30)",
    ),
    "overdue_result": (
        "Quá hạn trả kết quả từ {by}: {product} – {entity}, hồ sơ nộp ngày {filed}",
        "Result overdue since {by}: {product} – {entity}, dossier filed on {filed}",
    ),
    "overdue_results": (
        "{count} hồ sơ quá hạn trả kết quả",
        "{count} {count:result|results} overdue",
    ),
    # events of a calendar
    "calendar": ("Đánh giá lại sản phẩm OCOP", "Re-evaluation of OCOP products"),
    "event.file": (
        "Hạn cuối nộp hồ sơ OCOP: {product} – {entity}",
        "OCOP dossier due: {product} – {entity}",
    ),
    "event.late": (
        "Chưa nộp hồ sơ, hết hạn OCOP: {product} – {entity}",
        "OCOP certificate ends, no dossier filed: {product} – {entity}",
    ),
    "event.notify": (
        "Hạn thông báo cho chủ thể OCOP: {product} – {entity}",
        "OCOP entity to be notified: {product} – {entity}",
    ),
    "event.lapsed": (
        "Đã hết hạn OCOP: {product} – {entity}",
        "OCOP certificate lapsed: {product} – {entity}",
    ),
    "event.opens": (
        "Bắt đầu nộp hồ sơ OCOP: {product} – {entity}",
        "OCOP dossier may be filed: {product} – {entity}",
    ),
    "event.ends": (
        "Hết hạn giấy chứng nhận OCOP: {product} – {entity}",
        "OCOP certificate ends: {product} – {entity}",
    ),
}
