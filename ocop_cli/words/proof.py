"""A proof: what is shown of the files, and what is said beside it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "title": (
        "Hồ sơ dẫn chứng: {product} – {entity}",
        "Proof: {product} – {entity}",
    ),
    "internal": (
        "TÀI LIỆU NỘI BỘ – KHÔNG CÔNG BỐ",
        "INTERNAL – NOT FOR PUBLICATION",
    ),
    "internal_why": (
        "Dòng trích nguyên văn có thể chứa dữ liệu cá nhân (điện thoại, địa chỉ hộ) mà trang công"
        " khai và thông báo đã lược bỏ.",
        "Rows are shown as printed and may hold personal data (telephones, addresses of households)"
        " that public pages and notices leave out.",
    ),
    "status": ("Tình trạng: {status}", "Status: {status}"),
    "status_until": (
        "Tình trạng: {status}; có giá trị đến hết ngày {until}",
        "Status: {status}; valid through {until}",
    ),
    "no_rows": (
        "Câu hỏi {review_id} không dựa vào dòng nào của tệp nào.",
        "No row of any file is behind question {review_id}.",
    ),
    "remark": ("nơi có lời in ấy", "where that is printed"),
    "rating": ("kết quả đánh giá", "rating"),
    "exhibit": ("{kind} – {decision}, {day}", "{kind} – {decision}, {day}"),
    "head": ("Phần đầu quyết định, trích từ tệp", "The head of the decision, cut from the file"),
    "very_row": (
        "Chính dòng đã đọc, trích từ tệp",
        "The very row that was read, cut from the file",
    ),
    "signed": ("Quyết định, ngày, cơ quan", "Decision, day, authority"),
    "scan_row": (
        "Chính dòng ấy trên bản quét",
        "The very row on the scan",
    ),
    "draft_row": (
        "Bản nháp đã sửa theo bản quét, như đã nhập",
        "The draft corrected from the scan, as it was imported",
    ),
    "scan_of": ("Bản quét", "Scan"),
    "scan": ("{file} · trang {page} · SHA-256 {hash}", "{file} · page {page} · SHA-256 {hash}"),
    "place": ("Vị trí trong tệp", "Place in the file"),
    "read": ("Đã đọc được", "Read from it"),
    "why": ("Vì sao là sản phẩm này", "Why it is this product"),
    "row": ("Dòng", "Row"),
    "same_names": (
        "Dòng ghi đúng tên sản phẩm và chủ thể này.",
        "The row names this very product and entity.",
    ),
    "by_hand": (
        "Không có tệp: việc này được ghi tay vào sổ.",
        "There is no file: this was entered by hand.",
    ),
    "not_found": (
        "Tệp còn nguyên, nhưng không tìm lại được đúng một dòng ghi “{name}”; hãy mở tệp gốc để"
        " xem: ocop decisions --file.",
        "The file is whole, but no single row that says '{name}' was found again; open the file"
        " itself: ocop decisions --file.",
    ),
    "number_not_printed": (
        "Số {number} không in trong tệp này: do người nhập ghi, hoặc lấy từ quyết định khác.",
        "The number {number} is not printed in this file: given when it was imported, or another"
        " decision's.",
    ),
    "moved": (
        "Sổ ghi dòng {row}; dòng ấy nay được tìm lại theo tên.",
        "Noted as row {row}; it was found again by its names.",
    ),
    "seal": (
        "Sổ {register}; mã niêm phong {seal}",
        "Register {register}; seal {seal}",
    ),
    "written": (
        "Đã lập {count} hồ sơ dẫn chứng ở “{path}” (nội bộ, không công bố)",
        "{count} {count:proof|proofs} written to '{path}' (internal, not for publication)",
    ),
    "formats": (
        "Dẫn chứng lập ở dạng pdf, png hoặc html: thêm -o TỆP.pdf.",
        "A proof is a pdf, png or html: add -o FILE.pdf.",
    ),
}
