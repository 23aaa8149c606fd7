"""Why a Word document that holds another file cannot be read, and what to do about it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "object": (
        "{file}: danh sách là một bảng tính nhúng trong văn bản, không đọc được từ đây. Hãy mở "
        "bảng tính đó (nhấp đúp), lưu riêng thành .xlsx rồi nhập tệp ấy.",
        "{file}: the list is a workbook embedded in the document, which is not read from there. "
        "Open it (double-click), save it on its own as .xlsx, and import that.",
    ),
    "part": (
        "{file} chứa một phần ({part}) viết bằng định dạng khác, chỉ hiện ra khi mở bằng Word. "
        "Hãy mở bằng Word và lưu lại thành .docx mới rồi nhập tệp ấy.",
        "{file} holds a part ({part}) in another format, which appears only when Word opens the "
        "file. Open it in Word, save it as a new .docx, and import that.",
    ),
}
