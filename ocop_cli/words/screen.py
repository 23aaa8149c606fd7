"""What the writers themselves say around a table: on a screen, on paper, in a workbook."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "no_rows": ("Không có dòng nào.", "No rows."),
    "rows": ("{count} dòng.", "{count} {count:row|rows}."),
    "one_row": ("1 dòng.", "1 row."),
    "narrow": (
        "Cột không hiện vì màn hình hẹp: {columns}. "
        "Xem đủ: mở rộng cửa sổ, --columns all, hoặc -o TỆP.xlsx.",
        "Columns left out, the screen is too narrow: {columns}. "
        "To see them: a wider window, --columns all, or -o FILE.xlsx.",
    ),
    "empty_columns": ("Cột trống không hiện: {columns}.", "Empty columns left out: {columns}."),
    "mark_pending_review": ("? đang rà soát, không công bố", "? under review, not to be announced"),
    "note_pending_review": ("đang rà soát", "under review"),
    "note_removed_on": ("đưa ra khỏi danh sách {day}", "removed {day}"),
    "note_extended_until": ("gia hạn đến {day}", "extended to {day}"),
    "mark_removed_on": ("× đã đưa ra khỏi danh sách", "× removed from the list"),
    "mark_extended_until": ("+ được gia hạn", "+ extended"),
    "page": ("Trang {page}/{pages}", "Page {page} of {pages}"),
    "page_before": ("Trang ", "Page "),
    "page_between": ("/", " of "),
    "notes": ("Ghi chú", "Notes"),
    "continued": ("{title} ({part})", "{title} ({part})"),
    "day": ("Tính đến ngày", "As of"),
    "cut": (
        "… [ô quá dài: xem đủ ở trang {sheet}, mục {mark}]",
        "… [cell too long: the whole stands on sheet {sheet}, item {mark}]",
    ),
    "cut_item": ("Mục {mark}, phần {part}", "Item {mark}, part {part}"),
    "chart_table": ("Số liệu của biểu đồ", "Figures of the chart"),
}
