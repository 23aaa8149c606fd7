"""What may be wrong with an office's letterhead."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "unreadable": (
        "Không đọc được mẫu đầu văn bản “{path}” ({reason}).",
        "The letterhead '{path}' cannot be read ({reason}).",
    ),
    "not_word": (
        "Mẫu đầu văn bản phải là tệp Word (.docx). Mở tệp bằng Word và lưu lại ở dạng .docx.",
        "A letterhead must be a Word file (.docx). Open it in Word and save it as .docx.",
    ),
    "large": (
        "Mẫu đầu văn bản lớn hơn {most} KB. Bỏ bớt hình hoặc nén hình trong Word rồi lưu lại.",
        "The letterhead is larger than {most} KB. Take pictures out, or compress them in Word.",
    ),
    "no_head": (
        "Không thấy “Độc lập - Tự do - Hạnh phúc” ở đầu tệp, nên không biết đâu là phần đầu văn"
        " bản. Dùng một tệp bắt đầu bằng đầu văn bản của đơn vị.",
        "The file does not begin with 'Độc lập - Tự do - Hạnh phúc', so its head cannot be told."
        " Use a file that begins with the office's letterhead.",
    ),
}
