"""Options and arguments of one command alone."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "since": (
        "Chỉ sản phẩm hết hạn từ ngày này trở đi.",
        "Only products lapsed from this day on.",
    ),
    "fail_if_any": (
        "Trả mã 3 nếu có sản phẩm hết hạn (không tính sản phẩm đang rà soát).",
        "Exit with 3 if any lapsed (rows under review do not count).",
    ),
    "within": (
        "Chỉ giấy chứng nhận hết hạn trong khoảng này: 90d, 6m.",
        "Only certificates that end within this: 90d, 6m.",
    ),
    "issued_on_only": (
        "Chỉ tính ngày hết hạn của quyết định ban hành ngày này, không cần sổ.",
        "Just compute, for a decision issued on this day; no register needed.",
    ),
    "history": ("Mọi lần đánh giá, không chỉ lần hiện tại.", "Every rating, not just the current."),
    "by": (
        "Chia theo: stars, locality, group, entity-type, year, authority, decision.",
        "Split by: stars, locality, group, entity-type, year, authority, decision.",
    ),
    "proof": (
        "Dẫn chứng: chính các dòng trong quyết định, trích từ tệp gốc (-o TỆP.pdf, png hoặc html).",
        "Proof: the very rows of the decisions, cut from their files (-o FILE.pdf, png or html).",
    ),
    "notice_proof": (
        "Lập hồ sơ dẫn chứng (pdf, nội bộ) cho từng dòng của văn bản, vào thư mục này.",
        "Write a proof (pdf, internal) of each line of the notice into this folder.",
    ),
    "review_proof": (
        "Hai dòng của một câu hỏi, trích từ tệp gốc (-o TỆP.pdf, png hoặc html).",
        "The two rows of a question, cut from their files (-o FILE.pdf, png or html).",
    ),
    "decision_file": (
        "Các tệp đã nhập; với -o thì lấy lại tệp gốc (vào một tệp, hoặc một thư mục).",
        "The imported files; with -o gives the file itself back (to a file, or a folder).",
    ),
    "paths": ("Tệp hoặc thư mục cần nhập.", "Files or folders to import."),
    "dry_run": ("Làm mọi việc nhưng không ghi gì.", "Do everything and keep nothing."),
    "rejects": (
        "Nhập các dòng tốt, ghi dòng bị từ chối kèm lý do vào tệp này (.csv, .xlsx).",
        "Take the good rows, write the refused ones with the reason to this file (.csv, .xlsx).",
    ),
    "forget": (
        "Các tệp này từng bị từ chối và không có gì để nhập: không nhắc lại nữa.",
        "These files were refused and bring nothing: name them no more.",
    ),
    "replace": (
        "Quyết định đính chính: thay số liệu cũ (vẫn giữ trong nhật ký).",
        "A corrected decision: replace the old facts (they stay in the log).",
    ),
    "import_number": (
        "Số quyết định, nếu tệp không ghi.",
        "Decision number, if the file has none.",
    ),
    "issued_on": ("Ngày ban hành, nếu tệp không ghi.", "Day of issue, if the file has none."),
    "authority": ("Cơ quan ban hành, nếu tệp không ghi.", "Authority, if the file has none."),
    "kind": (
        "Loại, nếu tệp không ghi: recognition, re_evaluation, upgrade, revocation, removal,"
        " extension, correction, replacement, annulment, reissue, rename, transfer, hold; hoặc"
        " dossier, inspection, recall, training, mark.",
        "Kind, if the file does not say: recognition, re_evaluation, upgrade, revocation, removal,"
        " extension, correction, replacement, annulment, reissue, rename, transfer, hold; or"
        " dossier, inspection, recall, training, mark.",
    ),
    "ocr": (
        "Đọc trang quét bằng Tesseract, ghi bản nháp để người sửa (.xlsx: có hình từng ô bên cạnh);"
        " không vào sổ.",
        "Read a scan with Tesseract into a draft for a person to correct (.xlsx: the picture of"
        " each cell beside it); nothing is imported.",
    ),
    "column": (
        "Cột có tiêu đề này là gì: “TIÊU ĐỀ=cột” (stars, result, valid_through…) hoặc "
        "“TIÊU ĐỀ=ignore”; sổ nhớ cho các tệp sau.",
        "What a column is, by its heading: 'HEADING=FIELD' (stars, result, valid_through …) or "
        "'HEADING=ignore'; the register remembers it for later files.",
    ),
    "word": (
        "Từ ngữ riêng của cơ quan nghĩa là gì: “CỤM TỪ=giá trị” (re_evaluation, failed, 4…) hoặc "
        "“CỤM TỪ=ignore”; sổ nhớ cho các tệp sau.",
        "What an office's own words mean: 'PHRASE=VALUE' (re_evaluation, failed, 4 …) or "
        "'PHRASE=ignore'; the register remembers it for later files.",
    ),
    "day_order": (
        "Ngày trong các tệp này ghi ngày trước (dmy) hay tháng trước (mdy).",
        "Whether days in these files are written day first (dmy) or month first (mdy).",
    ),
    "import_format": (
        "Kết quả: table hoặc json; với -, cũng là dạng đầu vào: csv, xlsx, xls, ods, docx, pdf.",
        "Result: table or json; with -, also what comes in: csv, xlsx, xls, ods, docx, pdf.",
    ),
    "config_key": ("Tên mục cài đặt.", "The setting."),
    "config_value": ("Giá trị mới; bỏ trống để xem.", "The new value; none to see it."),
    "changed_since": ("Chỉ thay đổi từ ngày này trở đi.", "Only changes from this day on."),
    "review_action": (
        "accept, reject, link, unlink, check; không có: liệt kê.",
        "accept, reject, link, unlink, check; none: list them.",
    ),
    "ask": ("Hỏi từng câu trên màn hình.", "Go through them one by one on the terminal."),
    "undo_last": (
        "Mục mới nhất còn hiệu lực.",
        "The newest entry that was not taken back.",
    ),
    "yes": ("Không hỏi lại.", "Do not ask."),
    "log_id": ("Số mục nhật ký (ocop log).", "The entry's number (ocop log)."),
    "unset": ("Bỏ giá trị đã đặt.", "Take the value back to what the tool uses by itself."),
    "due_month": (
        "Chỉ sản phẩm có ngày hết hạn hoặc hạn nộp hồ sơ, hạn thông báo trong tháng này: 2026-12.",
        "Only what ends, or has a deadline, in this month: 2026-12.",
    ),
    "due_within": (
        "Chỉ hạn chưa làm đến ngày này (quá hạn vẫn hiện): 90d, 6m.",
        "Only deadlines open up to this (past ones stay): 90d, 6m.",
    ),
    "step": (
        "Chỉ bước này: late, file, notify, lapsed (lặp lại được).",
        "Only this step: late, file, notify, lapsed (repeatable).",
    ),
    "labels_file": (
        "Bảng những nhãn đã thấy: cột product, entity, stars; có thể thêm gtin, seen_on, place.",
        "Table of labels seen: columns product, entity, stars; gtin, seen_on, place may be added.",
    ),
    "notice_kind": (
        "announcement, removal, revocation, recall, violation, reminder, correction.",
        "announcement, removal, revocation, recall, violation, reminder, correction.",
    ),
    "split": (
        "Mỗi địa bàn một danh sách: commune (xã, phường) hoặc district (huyện cũ).",
        "A list for each commune or (former) district.",
    ),
    "new": (
        "Chỉ những gì chưa có trong văn bản nào đã ban hành.",
        "Only what no issued notice holds.",
    ),
    "issue": (
        "Ghi là đã ban hành với số này (kèm --on).",
        "Record it as published under this number (with --on).",
    ),
    "issue_on": ("Ngày ban hành.", "The day of issue."),
    "wording": (
        "Lời văn của cơ quan thay cho lời văn có sẵn (xem --show-wording).",
        "The office's own wording instead of the one that comes with it (see --show-wording).",
    ),
    "show_wording": (
        "In tệp lời văn có sẵn để sửa.",
        "Print the wording that comes with the program, to be edited.",
    ),
    "base_url": (
        "Địa chỉ của trang trên mạng: mỗi sản phẩm có một mã QR dẫn đến trang của nó.",
        "The site's address on the web: each product gets a QR code that leads to its page.",
    ),
    "site_folder": (
        "Thư mục của trang: chưa có, trống, hoặc do lệnh này làm lần trước.",
        "The site's folder: new, empty, or made by this command before.",
    ),
    "chart": (
        "Vẽ biểu đồ vào tệp SVG này.",
        "Draw charts into this SVG file.",
    ),
    "watch_agency": (
        "Chỉ phần của một cơ quan: agriculture, industry_trade, health, market_surveillance,"
        " science_technology.",
        "Only the share of one department: agriculture, industry_trade, health,"
        " market_surveillance, science_technology.",
    ),
    "watch_reason": (
        "Chỉ lý do này (lặp lại được): sold_lapsed, lapsed, failed, revoked, recalled,"
        " stars_changed, open_finding, not_notified, gtin_conflict.",
        "Only this reason (repeatable): sold_lapsed, lapsed, failed, revoked, recalled,"
        " stars_changed, open_finding, not_notified, gtin_conflict.",
    ),
    "expect": (
        "Mã niêm phong in dưới văn bản, ít nhất 12 ký tự đầu.",
        "The seal under a document, its first 12 digits or more.",
    ),
    "backup_target": (
        "Tệp sẽ ghi, hoặc thư mục.",
        "The file to write, or a folder.",
    ),
    "backup_list": (
        "Liệt kê các bản sao lưu trong thư mục này.",
        "List the copies in this folder.",
    ),
    "restore_source": (
        "Bản sao lưu.",
        "The copy to put back.",
    ),
    "report_out": (
        "Ghi thêm tệp html, xlsx, json vào thư mục này; không ghi đè tệp nào.",
        "Also write html, xlsx and json files into this folder; none is overwritten.",
    ),
    "quiet": ("Im lặng, không ghi tệp khi không có gì mới.", "Nothing new: say and write nothing."),
    "fail_if_new": (
        "Trả mã 3 nếu có sản phẩm mới hết hạn (không tính sản phẩm đang rà soát).",
        "Exit with 3 if any newly lapsed (rows under review do not count).",
    ),
    "report_record": (
        "Ghi vào sổ là báo cáo gần nhất; không có tùy chọn này thì chỉ xem.",
        "Keep it in the register as the last report; without it the report only looks.",
    ),
    "labels_record": (
        "Ghi nhãn sai thành kiểm tra nhãn hiệu có vi phạm, để ocop watch nhắc đến.",
        "Keep wrong labels as inspections of the mark, so that ocop watch lists them.",
    ),
}
