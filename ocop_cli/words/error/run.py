"""What ended a run that nobody could foresee from its command line."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "prefix": ("Lỗi:", "Error:"),
    "interrupted": (
        "Đã ngừng theo yêu cầu; phần chưa ghi xong không vào sổ.",
        "Interrupted; nothing half done was kept.",
    ),
    "not_printed": (
        "Không in được kết quả: {reason}. Giải phóng chỗ trống, hoặc đưa kết quả sang nơi khác, rồi"
        " chạy lại.",
        "The result could not be printed: {reason}. Make room, or send the output elsewhere, then"
        " run this again.",
    ),
    "output_closed": (
        "Không in được kết quả: đầu ra chuẩn đã bị đóng. Hãy chạy lại mà không đóng nó, hoặc ghi "
        "vào tệp (-o).",
        "The result could not be printed: standard output is closed. Run this again without closing"
        " it, or write to a file (-o).",
    ),
    "stays_entered": (
        "Những gì lệnh đã ghi vào sổ thì vẫn còn (xem bằng “ocop log”).",
        "What the command entered in the register stays (see it with 'ocop log').",
    ),
    "stays_written": (
        "Đã ghi xong, nguyên vẹn: {paths}.",
        "Written before that, and whole: {paths}.",
    ),
    "folder_gone": (
        "Thư mục đang đứng không còn nữa (đã bị xóa hoặc chuyển đi). Chuyển sang thư mục khác (cd)"
        " rồi chạy lại.",
        "The folder you are in is gone (deleted, or moved away). Change to another one (cd), then"
        " run this again.",
    ),
    "system": (
        "Máy không cho dùng “{path}”: {reason}. Kiểm tra tệp, thư mục và quyền truy cập rồi chạy"
        " lại.",
        "The system does not let '{path}' be used: {reason}. Check the file, its folder and the"
        " permissions, then run this again.",
    ),
    "memory": (
        "Không đủ bộ nhớ cho việc này; sổ vẫn như trước. Đóng bớt chương trình, hoặc chia tệp nhỏ"
        " hơn, rồi chạy lại.",
        "There is not enough memory for this; the register is as before. Close other programs, or"
        " split the file, then run this again.",
    ),
    "unforeseen": (
        "Đây là lỗi của chương trình, không phải của anh/chị: {kind} tại {place}: {reason}. Những"
        " gì chưa ghi xong không vào sổ (xem bằng “ocop log”). Xin gửi dòng này cho người bảo trì.",
        "This is a fault of the program, not yours: {kind} at {place}: {reason}. Nothing half done"
        " entered the register (see 'ocop log'). Please send this line to those who maintain it.",
    ),
}
