"""Options and arguments that several commands have."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "version": ("Hiện phiên bản.", "Show the version."),
    "install_completion": (
        "Cài gợi ý lệnh cho bash, zsh, fish.",
        "Install completion for bash, zsh, fish.",
    ),
    "show_completion": ("In đoạn lệnh gợi ý.", "Print the completion script."),
    "db": (
        "Tệp sổ (nếu không: OCOP_DB, rồi thư mục dữ liệu của người dùng).",
        "The register (else OCOP_DB, else the user data folder).",
    ),
    "lang": ("Ngôn ngữ: vi hoặc en.", "Language: vi or en."),
    "no_input": ("Không hỏi gì, dùng trong lệnh tự động.", "Never ask anything."),
    "as_of": ("Tính đến ngày này thay cho hôm nay.", "As of this day instead of today."),
    "known_at": (
        "Chỉ dùng những gì sổ đã biết vào lúc này.",
        "Only what the register knew at this instant.",
    ),
    "format": (
        "Dạng kết quả: table, csv, json, ndjson, md, html, xlsx, docx, pdf, sqlite.",
        "Format: table, csv, json, ndjson, md, html, xlsx, docx, pdf, sqlite.",
    ),
    "output": (
        "Ghi ra tệp, dạng theo đuôi tệp; - là màn hình.",
        "Write to a file, format by its extension; - is standard output.",
    ),
    "csv": ("Như --format csv.", "The same as --format csv."),
    "json": ("Như --format json.", "The same as --format json."),
    "columns": (
        "Các cột cần xem (tên như trong csv hoặc như trên bảng), hoặc all.",
        "The columns to show (named as in csv or as on the list), or all.",
    ),
    "no_pager": (
        "In thẳng ra màn hình, không qua chương trình xem từng trang (PAGER).",
        "Print all at once, not page by page (PAGER).",
    ),
    "bom": (
        "CSV mở thẳng được trong chương trình bảng tính.",
        "CSV fit for spreadsheet programs.",
    ),
    "sort": (
        "Xếp theo cột này; dấu trừ đằng trước: xếp ngược.",
        "Sort by this field; a leading minus turns it round.",
    ),
    "limit": ("Chỉ lấy N dòng đầu.", "Only the first N rows."),
    "stars": ("Chỉ hạng sao này (lặp lại được).", "Only these stars (repeatable)."),
    "status": (
        "Chỉ tình trạng này: valid, lapsed, failed, revoked, not_certified (lặp lại được).",
        "Only this status: valid, lapsed, failed, revoked, not_certified (repeatable).",
    ),
    "entity": ("Chỉ chủ thể có tên chứa chữ này.", "Only entities whose name holds this."),
    "locality": (
        "Chỉ nơi này, theo địa chỉ in hoặc tên hiện nay.",
        "Only this place, as printed or by today's name.",
    ),
    "group": ("Chỉ nhóm sản phẩm này.", "Only this product group."),
    "decision": ("Chỉ quyết định số này.", "Only this decision number."),
    "text": ("Chữ cần tìm (không cần dấu).", "Text to look for (marks are not needed)."),
    "product": (
        "Sản phẩm: số, mã hoặc tên.",
        "The product: id, code or name.",
    ),
    "number": ("Số quyết định.", "Decision number."),
}
