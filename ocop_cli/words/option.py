"""Help of options and arguments."""

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
    "text": ("Chữ cần tìm (không cần dấu).", "Text to look for (marks are not needed)."),
    "product": (
        "Sản phẩm: số, mã hoặc tên.",
        "The product: id, code or name.",
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
    "number": ("Số quyết định.", "Decision number."),
    "paths": ("Tệp hoặc thư mục cần nhập.", "Files or folders to import."),
    "dry_run": ("Làm mọi việc nhưng không ghi gì.", "Do everything and keep nothing."),
    "rejects": (
        "Nhập các dòng tốt, ghi dòng bị từ chối kèm lý do vào tệp này (.csv, .xlsx).",
        "Take the good rows, write the refused ones with the reason to this file (.csv, .xlsx).",
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
    "import_format": ("Kết quả: table hoặc json.", "Result: table or json."),
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
    "act_kind": (
        "Loại việc: revocation, removal, extension, dossier, inspection, recall, training,"
        " mark, correction, replacement, annulment, reissue, rename, transfer, hold; hoặc close để"
        " kết thúc một việc.",
        "The kind of act: revocation, removal, extension, dossier, inspection, recall,"
        " training, mark, correction, replacement, annulment, reissue, rename, transfer, hold; or"
        " close to end one.",
    ),
    "act_subject": (
        "Sản phẩm (số, mã, tên); chủ thể với training; chủ thể hoặc sản phẩm với rename, transfer;"
        " số quyết định với replacement và annulment; số của việc với close.",
        "The product (id, code, name); entities for training; an entity or a product for rename and"
        " transfer; the decision's number for replacement and annulment; the act's id for close.",
    ),
    "act_on": (
        "Ngày của việc (không ở tương lai).",
        "The day of the act (not in the future).",
    ),
    "act_document": (
        "Số văn bản.",
        "Number of the document.",
    ),
    "act_decision": (
        "Số quyết định thu hồi, đưa ra khỏi danh sách hoặc gia hạn (như --document).",
        "Number of the decision that revokes, removes or extends (as --document).",
    ),
    "act_note": (
        "Ghi chú.",
        "A note.",
    ),
    "ground": (
        "Căn cứ thu hồi (26/2026/QĐ-TTg, Điều 8): dishonest_dossier, criteria_lost, law_breach,"
        " mark_misuse, production_stopped, other.",
        "Ground of the revocation (26/2026/QĐ-TTg, article 8): dishonest_dossier,"
        " criteria_lost, law_breach, mark_misuse, production_stopped, other.",
    ),
    "of_decision": (
        "Số quyết định công nhận có giấy chứng nhận bị thu hồi hoặc được gia hạn.",
        "The decision whose certificate is revoked or extended.",
    ),
    "of_issued": (
        "Ngày của quyết định công nhận ấy, khi một số có hai quyết định.",
        "The day of that decision, where one number is two decisions.",
    ),
    "until": (
        "Gia hạn đến hết ngày này, nhiều nhất 180 ngày sau ngày hết hạn.",
        "Extended through this day, 180 days past the last day at most.",
    ),
    "result": (
        "Kết quả của hồ sơ khi đã biết: passed, failed.",
        "The result of the dossier once known: passed, failed.",
    ),
    "how": (
        "Hình thức kiểm tra: periodic (định kỳ), surprise (đột xuất).",
        "How it was inspected: periodic, surprise.",
    ),
    "about": (
        "Nội dung kiểm tra: criteria (tiêu chí), mark (nhãn hiệu).",
        "What was inspected: criteria, mark.",
    ),
    "agency": (
        "Cơ quan: agriculture, industry_trade, health, market_surveillance, science_technology.",
        "The agency: agriculture, industry_trade, health, market_surveillance, science_technology.",
    ),
    "outcome": (
        "Kết luận: conforms (đúng quy định), violation (vi phạm).",
        "The outcome: conforms, violation.",
    ),
    "handling": (
        "Xử lý: warning (nhắc nhở), fine (phạt tiền), referred (chuyển cơ quan khác).",
        "How it was handled: warning, fine, referred.",
    ),
    "intentional": (
        "Vi phạm cố ý.",
        "The violation was on purpose.",
    ),
    "follow_up_by": (
        "Ngày phải khắc phục xong.",
        "The day by which it must be put right.",
    ),
    "ordered_by": (
        "Cơ quan yêu cầu thu hồi sản phẩm.",
        "Who ordered the recall.",
    ),
    "topic": (
        "Nội dung tập huấn.",
        "The topic of the training.",
    ),
    "training_by": (
        "Đơn vị tập huấn.",
        "Who gave the training.",
    ),
    "audience": (
        "Đối tượng tập huấn: entities (chủ thể), officials (cán bộ).",
        "Who was trained: entities, officials.",
    ),
    "gtin": (
        "Mã vạch (GTIN), kiểm tra bằng chữ số cuối.",
        "Barcode (GTIN), checked by its digit.",
    ),
    "trademark": (
        "Số văn bằng nhãn hiệu.",
        "Number of the trademark.",
    ),
    "stamps": (
        "Dải tem, như A000001-A000500.",
        "A series of stamps, as A000001-A000500.",
    ),
    "rename_to": (
        "Tên mới, hoặc chủ thể mới, từ ngày này.",
        "The new name, or the new entity, from that day on.",
    ),
    "dissolved": (
        "transfer: chủ thể giải thể, không có chủ thể kế thừa.",
        "transfer: the entity is dissolved and has no successor.",
    ),
    "right_name": ("correction: tên đúng của sản phẩm.", "correction: the product's right name."),
    "right_owner": ("correction: tên đúng của chủ thể.", "correction: the entity's right name."),
    "right_address": ("correction: địa chỉ đúng.", "correction: the right address."),
    "right_stars": ("correction: hạng sao đúng.", "correction: the right stars."),
    "right_score": ("correction: số điểm đúng.", "correction: the right score."),
    "right_from": (
        "correction: ngày bắt đầu hiệu lực đúng.",
        "correction: the right first day.",
    ),
    "right_through": ("correction: ngày hết giá trị đúng.", "correction: the right last day."),
    "struck": (
        "correction: sản phẩm này bị ghi thừa trong quyết định.",
        "correction: this product should not stand in the decision.",
    ),
    "certificate": (
        "reissue: số giấy chứng nhận cấp lại.",
        "reissue: number of the certificate issued again.",
    ),
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
