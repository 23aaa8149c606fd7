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
    "of_ever": ("trên {count} đã công nhận", "of {count} ever recognised"),
    "under_review": ("{count} đang rà soát", "{count} under review"),
    "since_report": ("từ báo cáo {day}", "since report {day}"),
    "no_report": ("chưa có báo cáo nào", "no report so far"),
    "until": ("đến {day}", "through {day}"),
    "begin": (
        "Sổ chưa có quyết định nào. Bắt đầu bằng: ocop import THƯ-MỤC",
        "No decision is known yet. Begin with: ocop import FOLDER",
    ),
    "next_questions": ("Nên làm trước: {command} --ask", "Do first: {command} --ask"),
    "next_refused_files": ("Nên làm trước: {command}", "Do first: {command}"),
    "next_new_lapsed": ("Nên làm trước: {command}", "Do first: {command}"),
    "next_to_late": ("Nên làm trước: {command}", "Do first: {command}"),
    "next_nothing": ("Không có việc gì gấp.", "Nothing is pressing."),
}
