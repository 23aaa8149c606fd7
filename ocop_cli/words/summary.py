"""One line a command, for the help page."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "status": (
        "Sổ đang thế nào, việc gì chờ, lệnh nào làm tiếp",
        "Where the register stands, what waits, and the next command",
    ),
    "import": ("nhập quyết định, danh sách", "read decisions and lists into the register"),
    "ratings": ("tra cứu sản phẩm và kết quả phân hạng", "query products and their ratings"),
    "show": ("một sản phẩm: lịch sử, giấy chứng nhận, nguồn", "one product, with its history"),
    "expiry": ("giấy chứng nhận và ngày hết hạn", "certificates and their last day"),
    "lapsed": (
        "sản phẩm hết hạn, chưa đánh giá lại",
        "products that lapsed without re-evaluation",
    ),
    "changed": ("sản phẩm thay đổi hạng sao", "products whose stars changed"),
    "stats": ("số sản phẩm, chủ thể: lũy kế và còn hiệu lực", "totals: ever recognised, in force"),
    "decisions": ("các quyết định đã nhập", "the decisions imported"),
    "entities": ("các chủ thể và sản phẩm của họ", "entities and what they own"),
    "review": ("câu hỏi: có phải cùng một sản phẩm", "questions: is it the same product"),
    "log": ("mọi thay đổi của sổ", "every change of the register"),
    "undo": ("hoàn tác một thay đổi", "take one change back"),
    "help": ("trợ giúp của một lệnh; trang man", "help on a command; the manual page"),
    "config": ("cài đặt giữ trong sổ", "settings kept in the register"),
    "record": (
        "ghi một việc: thu hồi, hồ sơ, kiểm tra…",
        "enter an act: revocation, dossier, inspection…",
    ),
    "due": (
        "lịch đánh giá lại",
        "the re-evaluation calendar",
    ),
    "labels": (
        "đối chiếu nhãn thấy trên thị trường",
        "check labels seen on the market",
    ),
    "notice": (
        "thông báo, quyết định, thư nhắc sẵn để ký",
        "announcements, decisions and letters, ready to sign",
    ),
    "publish": ("trang công khai cho người dân", "a static site for the public"),
    "watch": (
        "nơi cần kiểm tra trước",
        "where to look first",
    ),
    "check": ("sổ có nguyên vẹn, đầy đủ không", "is the register sound and complete"),
    "backup": ("sao lưu sổ, xem các bản sao lưu", "copy the register; list the copies"),
    "restore": ("khôi phục sổ từ bản sao lưu", "put a copy of the register back"),
    "report": (
        "báo cáo định kỳ: có gì mới so với lần trước",
        "for cron: what is new since the last report",
    ),
}
