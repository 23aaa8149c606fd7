"""What a page of help says around its options."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "heading_usage": ("Cách dùng", "Usage"),
    "heading_options": ("Tùy chọn", "Options"),
    "heading_arguments": ("Đối số", "Arguments"),
    "heading_commands": ("Các lệnh", "Commands"),
    "heading_reading": ("Cách xem và ghi kết quả", "How to show it"),
    "heading_filters": ("Chỉ lấy", "Only these"),
    "also": (
        "Như mọi lệnh: {options}; xem ocop --help.",
        "As every command: {options}; see ocop --help.",
    ),
    "form_day": (
        "NGÀY viết 24/12/2024 hoặc 2024-12-24",
        "DAY is written 2024-12-24 or 24/12/2024",
    ),
    "form_instant": (
        "LÚC viết 2024-12-24T17:30, giờ Việt Nam; chỉ ngày là hết ngày ấy",
        "INSTANT is written 2024-12-24T17:30, Viet Nam's time; a day alone is its end",
    ),
    "group_bring_in": ("Đưa vào sổ", "Bring in"),
    "group_look_up": ("Tra cứu", "Look up"),
    "group_to_do": ("Việc cần làm", "To do"),
    "group_documents": ("Văn bản, báo cáo, công khai", "Documents"),
    "group_register": ("Giữ sổ", "The register"),
    "help_topic": (
        "Lệnh cần xem (và loại việc của record).",
        "The command (and a kind of record).",
    ),
    "help_man": ("In trang man (troff).", "Print the manual page (troff)."),
    "help": ("Hiện trợ giúp này.", "Show this help."),
}
