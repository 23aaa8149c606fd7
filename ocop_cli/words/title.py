"""Titles of lists."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "lapsed": (
        "Sản phẩm OCOP hết hạn, chưa đánh giá lại",
        "OCOP products lapsed without re-evaluation",
    ),
    "status": ("Sổ OCOP{office}", "OCOP register{office}"),
    "status_office": (" – {office}", " – {office}"),
    "ratings": ("Sản phẩm OCOP", "OCOP products"),
    "history": ("Kết quả đánh giá, phân hạng", "Ratings"),
    "expiry": ("Thời hạn giấy chứng nhận OCOP", "OCOP certificates by their last day"),
    "expiry_day": ("Tính thời hạn", "A last day, computed"),
    "changed": ("Sản phẩm OCOP thay đổi hạng sao", "OCOP products whose stars changed"),
    "stats": ("Sản phẩm OCOP: lũy kế và còn hiệu lực", "OCOP products: ever recognised, in force"),
    "files": ("Tệp đã nhập", "Files imported"),
    "decisions": ("Quyết định đã nhập", "Decisions imported"),
    "entities": ("Chủ thể OCOP", "OCOP entities"),
    "review": ("Câu hỏi rà soát", "Questions"),
    "review_check": ("Quy tắc nói gì về các cặp tên", "What the rules say of these pairs"),
    "log": ("Nhật ký", "Log"),
    "config_words": ("Nghĩa của tiêu đề và từ ngữ riêng", "What headings and phrases mean"),
    "config": ("Cài đặt", "Settings"),
    "show": ("{product} – {entity}", "{product} – {entity}"),
    "show_ratings": ("Kết quả đánh giá, phân hạng", "Ratings"),
    "show_acts": ("Các việc đã ghi", "Acts"),
    "import": ("Kết quả nhập", "Import"),
    "due": (
        "Lịch đánh giá lại sản phẩm OCOP",
        "Re-evaluation calendar of OCOP products",
    ),
    "labels": (
        "Đối chiếu nhãn trên thị trường",
        "Labels seen on the market",
    ),
    "publish": ("Trang công khai", "Public site"),
    "watch": (
        "Danh sách giám sát sản phẩm OCOP",
        "Supervision list of OCOP products",
    ),
    "check": ("Kiểm tra sổ", "Check of the register"),
    "backup": ("Các bản sao lưu", "Copies of the register"),
}
