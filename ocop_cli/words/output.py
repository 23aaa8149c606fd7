"""What is said when an output cannot be written."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "cannot_write": (
        "Không ghi được {path}: {reason}. Không có gì được ghi; "
        "hãy chọn tệp khác hoặc giải phóng chỗ trống rồi chạy lại.",
        "Cannot write {path}: {reason}. Nothing was written; "
        "choose another file or free some space, then run it again.",
    ),
    "no_folder": (
        "Không có thư mục {folder}. Hãy tạo thư mục đó hoặc chọn chỗ khác.",
        "There is no folder {folder}. Make it, or choose another place.",
    ),
    "unknown_format": (
        "Không có định dạng {format}. Các định dạng: {formats}.",
        "There is no format {format}. The formats are: {formats}.",
    ),
    "not_for_terminal": (
        "{format} không phải văn bản để xem trên màn hình. Hãy thêm -o TỆP.{format}.",
        "{format} is not text for a screen. Add -o FILE.{format}.",
    ),
    "standard_output": ("đầu ra chuẩn", "standard output"),
}
