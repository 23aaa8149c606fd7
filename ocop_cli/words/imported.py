"""What an import says of each file, and at its end of all of them."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "refused_file": ("{file}: không đọc được, không vào sổ", "{file}: not read, not imported"),
    "refused_rows": (
        "không vào sổ ({errors}); sửa rồi nhập lại, hoặc dùng --rejects",
        "refused ({errors}); mend and import again, or use --rejects",
    ),
    "refused_whole": (
        "không vào sổ ({errors}), không có dòng nào đúng; sửa rồi nhập lại",
        "refused ({errors}), no row without one; mend and import again",
    ),
    "refused_unread": ("không vào sổ ({errors}); xem dưới đây", "refused ({errors}); see below"),
    "dry": ("thử, không ghi: ", "dry run, nothing kept: "),
    # how many, of one file and of all
    "files": ("{count} tệp", "{count} {count:file|files}"),
    "rows": ("{count} dòng", "{count} {count:row|rows}"),
    "errors": ("{count} lỗi", "{count} {count:error|errors}"),
    "imported": ("nhập {count}", "{count} imported"),
    "unchanged": ("đã có {count}", "{count} unchanged"),
    "completed": ("bổ sung {count}", "{count} completed"),
    "left": ("không vào {count}", "{count} left out"),
    "new_products": ("sản phẩm mới {count}", "{count} new {count:product|products}"),
    "re_evaluations": ("đánh giá lại {count}", "{count} {count:re-evaluation|re-evaluations}"),
    "to_review": ("{count} câu hỏi", "{count} {count:question|questions}"),
    "held": ("{count} dòng chờ xem", "{count} held"),
    "warnings": ("{count} cảnh báo", "{count} {count:warning|warnings}"),
    "refused": ("{count} tệp không vào sổ", "{count} {count:file|files} refused"),
    "nothing": ("không có dòng nào mới", "nothing new"),
    # the end of a run
    "in_all": ("Tất cả {files}, {rows}: {counts}", "In all {files}, {rows}: {counts}"),
    "in_all_dry": (
        "Thử, không ghi gì: {files}, {rows}: {counts}",
        "Dry run, nothing kept: {files}, {rows}: {counts}",
    ),
    "products": ("Trong đó {counts}", "Among them {counts}"),
    "waiting": ("Cần xem: {counts}", "To look at: {counts}"),
    "register": ("Sổ: {path}", "Register: {path}"),
    "register_new": ("Sổ (mới lập): {path}", "Register (newly made): {path}"),
    "entry": (
        "Mục nhật ký {entry}; hoàn tác: ocop undo {entry}",
        "Entry {entry} of the log; to take it back: ocop undo {entry}",
    ),
    "entries": (
        "Mục nhật ký {first} đến {last}; hoàn tác từng tệp: ocop undo SỐ-MỤC",
        "Entries {first} to {last} of the log; to take a file back: ocop undo ENTRY",
    ),
    "next": ("Tiếp theo: {commands}", "Next: {commands}"),
    "rejects": (
        "Vào sổ: {good}. Trong “{path}”, kèm lý do: {bad}; sửa ở đó rồi nhập tệp ấy",
        "Gone in: {good}. In '{path}', with the reason: {bad}; mend them there and import that",
    ),
    "no_rejects": (
        "Không có dòng nào bị từ chối; “{path}” trống",
        "No row was refused; '{path}' is empty",
    ),
    "set_aside": (
        "“{path}” đã có từ trước và có thể đã được sửa; tệp cũ còn ở “{kept}”",
        "'{path}' was there before, mended perhaps; that file is kept as '{kept}'",
    ),
    "left_out": (
        "Trong “{path}” có {count} mục không được đọc, vì không thuộc loại ocop đọc (xlsx, xls,"
        " ods, csv, docx, pdf): {names}. Nếu là quyết định hay danh sách, lưu sang loại ấy"
        " (hoặc giải nén) rồi nhập.",
        "In '{path}' {count} {count:thing was|things were} not read, for {count:it is|they are}"
        " of no"
        " kind that ocop reads (xlsx,"
        " xls, ods, csv, docx, pdf): {names}. If one is a decision or a list, save it as one"
        " of those (or unpack it) and import that.",
    ),
    "alike": (
        "{line} [và {count} dòng nữa như thế: {rows}]",
        "{line} [and {count} more {count:row|rows} alike: {rows}]",
    ),
    "put_back": (
        "đã cất lại tệp gốc vào kho của sổ",
        "the file was put back into the register's archive",
    ),
    "columns": ("Các cột đã nhận ra:", "Columns recognised:"),
    "unused": ("(không dùng)", "(not used)"),
    "understood": ("Các dòng đã hiểu:", "Rows as understood:"),
    "stars": ("{stars} sao", "{stars} {stars:star|stars}"),
    "reason": ("Lý do bị từ chối", "Reason for refusal"),
    "whole": (
        "quyết định được thay thế hoặc bãi bỏ: {decisions} (số việc đã ghi: {count}, xem ocop"
        " decisions)",
        "decisions replaced or annulled: {decisions} ({count} {count:act|acts} recorded, see ocop"
        " decisions)",
    ),
}
