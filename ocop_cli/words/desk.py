"""The office's desk: what `ocop status` says."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "register": ("Sổ: {path}", "Register: {path}"),
    "decisions": (
        "{day}: {count} quyết định, mới nhất {number} ngày {issued_on} ({age} ngày trước)",
        "{day}: {count} {count:decision|decisions}, newest {number} of {issued_on}"
        " ({age} {age:day|days} ago)",
    ),
    "forecast": (
        "DỰ BÁO {day}: {count} quyết định, mới nhất {number} ngày {issued_on}",
        "FORECAST {day}: {count} {count:decision|decisions}, newest {number} of {issued_on}",
    ),
    "in_force": ("Còn hiệu lực", "In force"),
    "of_ever": ("trên {count} đã công nhận", "of {count} ever recognised"),
    "lapsed": ("Hết hạn", "Lapsed"),
    "under_review": ("{count} đang rà soát", "{count} under review"),
    "new_lapsed": ("  mới hết hạn", "  newly lapsed"),
    "since_report": ("từ báo cáo {day}", "since report {day}"),
    "no_report": ("chưa có báo cáo nào", "no report so far"),
    "questions": ("Câu hỏi rà soát", "Questions"),
    "on_hold": ("Tạm dừng, chờ kết luận", "On hold"),
    "notices_wrong": ("Dòng thông báo cần đính chính", "Notice lines to correct"),
    "ending": ("Sắp hết hạn", "Ending soon"),
    "until": ("đến {day}", "through {day}"),
    "to_late": ("Quá hạn nộp hồ sơ", "Late to file"),
    "to_notify": ("Phải gửi thông báo", "To be written to"),
    "to_file": ("Đến kỳ nộp hồ sơ", "To file now"),
    "begin": (
        "Sổ chưa có quyết định nào. Bắt đầu bằng: ocop import THƯ-MỤC",
        "No decision is known yet. Begin with: ocop import FOLDER",
    ),
    "next_questions": ("Nên làm trước: {command} --ask", "Do first: {command} --ask"),
    "next_new_lapsed": ("Nên làm trước: {command}", "Do first: {command}"),
    "next_to_late": ("Nên làm trước: {command}", "Do first: {command}"),
    "next_nothing": ("Không có việc gì gấp.", "Nothing is pressing."),
}
