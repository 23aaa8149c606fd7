"""What went wrong, where, and what to do next."""

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
    "not_printed_but_entered": (
        "Không in được kết quả: {reason}. Những gì lệnh đã ghi vào sổ thì vẫn còn (xem bằng "
        "“ocop log”). Hãy giải phóng chỗ trống rồi xem lại.",
        "The result could not be printed: {reason}. What the command entered in the register stays "
        "(see it with 'ocop log'). Make room, then look again.",
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
    "long_number": (
        "{name} quá dài để là số của một văn bản; gõ như 743/QĐ-UBND.",
        "{name} is too long for the number of a document; type it as 743/QĐ-UBND.",
    ),
    "import_itself": (
        "“{path}” vừa là tệp cần nhập vừa là sổ. Chỉ đúng sổ bằng --db.",
        "'{path}' is both a file to import and the register. Name the register with --db.",
    ),
    "see_help": ("Xem “{command} --help”.", "See '{command} --help'."),
    "no_such_option": ("Không có tùy chọn {name}.", "There is no option {name}."),
    "undo_which": (
        "Nêu một mục nhật ký, hoặc --last cho mục mới nhất.",
        "Name one entry of the log, or --last for the newest.",
    ),
    "no_entry_left": (
        "Nhật ký không còn mục nào để hoàn tác.",
        "The log has no entry to take back.",
    ),
    "no_such_option_near": (
        "Không có tùy chọn {name}; có phải {near}?",
        "There is no option {name}; did you mean {near}?",
    ),
    "missing_argument": ("Thiếu {name}.", "{name} is missing."),
    "extra_argument": ("Thừa trên dòng lệnh: {name}.", "Too much on the command line: {name}."),
    "option_needs_value": ("{name} cần một giá trị theo sau.", "{name} needs a value after it."),
    "not_whole": ("{name} phải là một số nguyên.", "{name} must be a whole number."),
    "not_at_least": (
        "{name} phải là một số nguyên từ {least} trở lên.",
        "{name} must be a whole number, {least} or more.",
    ),
    "not_between": (
        "{name} phải là một số nguyên từ {least} đến {most}.",
        "{name} must be a whole number from {least} to {most}.",
    ),
    "no_such_command": (
        "Không có lệnh “{name}”. Gõ “ocop --help” để xem các lệnh.",
        "There is no command '{name}'. 'ocop --help' lists the commands.",
    ),
    "no_such_command_near": (
        "Không có lệnh “{name}”. Có phải “{near}”?",
        "There is no command '{name}'. Did you mean '{near}'?",
    ),
    "not_text": (
        "“{value}” có những byte không phải là chữ (UTF-8). Gõ lại, hoặc đổi tên tệp.",
        "'{value}' holds bytes that are no text (UTF-8). Type it again, or rename the file.",
    ),
    "bad_day": (
        "“{value}” không phải là ngày. Gõ ngày như 2024-12-24 hoặc 24/12/2024.",
        "'{value}' is not a day. Type it as 2024-12-24 or 24/12/2024.",
    ),
    "no_such_day": (
        "Ngày “{value}” không có trong lịch. Kiểm tra lại ngày và tháng.",
        "The day '{value}' does not exist. Check day and month.",
    ),
    "bad_span": (
        "“{value}” không phải là khoảng thời gian. Gõ như 90d (ngày) hoặc 6m (tháng).",
        "'{value}' is not a span of time. Type it as 90d (days) or 6m (months).",
    ),
    "bad_language": (
        "Không có ngôn ngữ “{value}”: chọn vi hoặc en.",
        "There is no language '{value}': choose vi or en.",
    ),
    "bad_status": (
        "Không có tình trạng “{value}”: chọn trong {known}.",
        "There is no status '{value}': choose from {known}.",
    ),
    "bad_meaning": (
        "{option} “{value}” không dùng được: viết “CHỮ IN TRONG TỆP=giá trị”, giá trị chọn trong "
        "{known}.",
        "{option} '{value}' cannot be used: write 'AS PRINTED=VALUE', the value one of {known}.",
    ),
    "bad_value": (
        "“{value}” không dùng được cho {name}: chọn trong {known}.",
        "'{value}' cannot be used for {name}: choose from {known}.",
    ),
    "unknown_field": (
        "Không có cột “{field}” trong bảng này. Các cột: {fields}.",
        "There is no field '{field}' here. The fields: {fields}.",
    ),
    "bad_value_near": (
        "“{value}” không dùng được cho {name}; có phải “{near}”? Chọn trong {known}.",
        "'{value}' cannot be used for {name}; did you mean '{near}'? Choose from {known}.",
    ),
    "unknown_field_near": (
        "Không có cột “{field}” trong bảng này; có phải “{near}”? Các cột: {fields}.",
        "There is no field '{field}' here; did you mean '{near}'? The fields: {fields}.",
    ),
    "unknown_suffix": (
        "Không biết ghi tệp “{path}” theo dạng nào: thêm --format, hoặc đặt đuôi .csv, .json, .md,"
        " .html, .xlsx, .docx, .pdf.",
        "Cannot tell the format of '{path}' by its name: add --format, or use .csv, .json, .md,"
        " .html, .xlsx, .docx, .pdf.",
    ),
    "no_such_file": (
        "Không có tệp hay thư mục “{path}”. Kiểm tra lại đường dẫn.",
        "There is no file or folder '{path}'. Check the path.",
    ),
    "empty_folder": (
        "Thư mục “{path}” không có tệp nào đọc được (xlsx, xls, ods, csv, docx, pdf).",
        "The folder '{path}' holds no file that can be read (xlsx, xls, ods, csv, docx, pdf).",
    ),
    "no_folder": (
        "Không có thư mục “{path}”. Tạo thư mục trước, hoặc chọn nơi khác bằng --db.",
        "There is no folder '{path}'. Make it first, or choose another place with --db.",
    ),
    "no_register": (
        "Chưa có sổ tại “{path}”. Bắt đầu bằng: ocop import TỆP (hoặc chỉ đúng sổ bằng --db).",
        "There is no register at '{path}' yet. Begin with: ocop import FILE (or name the register"
        " with --db).",
    ),
    "register_is_folder": (
        "“{path}” là thư mục, không phải sổ. Ghi cả tên tệp, ví dụ --db {path}/ocop.db.",
        "'{path}' is a folder, not a register. Name a file, for instance --db {path}/ocop.db.",
    ),
    "register_foreign": (
        "“{path}” không phải là sổ của ocop; tệp không bị động đến. Chỉ đúng sổ bằng --db.",
        "'{path}' is not a register of ocop; it was not touched. Name the register with --db.",
    ),
    "register_newer": (
        "Sổ “{path}” do bản ocop mới hơn ghi (lược đồ {version}, bản này biết đến {known})."
        " Cập nhật ocop rồi chạy lại.",
        "The register '{path}' was written by a newer ocop (schema {version}; this one knows"
        " {known}). Update ocop and try again.",
    ),
    "register_busy": (
        "Sổ “{path}” đang được lệnh khác ghi quá lâu. Đợi lệnh kia xong rồi chạy lại.",
        "Another command has been writing to '{path}' for too long. Wait for it, then try again.",
    ),
    "disk_full": (
        "Đĩa chứa “{path}” đã đầy; sổ vẫn như trước. Giải phóng chỗ rồi chạy lại.",
        "The disk of '{path}' is full; the register is as before. Free some space and try again.",
    ),
    "register_read_only": (
        "Không được phép ghi vào sổ “{path}”; sổ vẫn như trước. Kiểm tra quyền của tệp và thư mục.",
        "The register '{path}' may not be written to; it is as before. Check the permissions of"
        " the file and its folder.",
    ),
    "register_damaged": (
        "Sổ “{path}” bị hỏng hoặc không phải là sổ ({reason}). Khôi phục bản sao lưu gần nhất.",
        "The register '{path}' is damaged, or no register at all ({reason}). Restore the latest"
        " backup.",
    ),
    "register_not_written": (
        "Không đọc hoặc ghi được sổ “{path}” trên đĩa ({reason}); sổ vẫn như trước. Kiểm tra đĩa:"
        " còn chỗ không, có lỗi không; rồi chạy lại.",
        "'{path}' cannot be read or written on disk ({reason}); the register is as before. Check"
        " the disk for space and faults, then try again.",
    ),
    "register_no_file": (
        "“{path}” không phải là tệp thường, nên không thể là sổ. Chỉ đúng sổ bằng --db.",
        "'{path}' is not an ordinary file, so it cannot be a register. Name the register with"
        " --db.",
    ),
    "register_log_alone": (
        "Tại “{path}” không có sổ, nhưng bên cạnh còn tệp “{path}-wal” giữ những gì vừa ghi vào một"
        " sổ. Đưa sổ ấy về lại tên cũ, hoặc chuyển tệp -wal đi nơi khác, rồi chạy lại.",
        "There is no register at '{path}', but '{path}-wal' beside it holds what was last written"
        " to one. Put that register back under its name, or move the -wal file away; then try"
        " again.",
    ),
    "register_log_left": (
        "Sổ “{path}” còn thay đổi nằm ở tệp “{file}”, mà thư mục không cho ghi để đưa vào. Chạy"
        " một lệnh ocop bằng tài khoản được ghi vào thư mục, hoặc chép cả hai tệp sang nơi khác.",
        "Changes of the register '{path}' are still in '{file}', and the folder may not be"
        " written to. Run any ocop command from an account that may, or copy both files elsewhere.",
    ),
    "register_moved": (
        "Sổ “{path}” đã bị chuyển đi, thay hoặc xóa trong lúc lệnh đang ghi; lệnh này không ghi gì."
        " Kiểm tra sổ còn ở đúng chỗ rồi chạy lại.",
        "The register '{path}' was moved, replaced or deleted while this command was writing; the"
        " command entered nothing. See that the register is in its place, then try again.",
    ),
    "upgrade_without_copy": (
        "Sổ “{path}” do bản ocop cũ hơn ghi; trước khi nâng cấp, một bản sao được ghi bên cạnh, mà"
        " không ghi được ({reason}). Sổ vẫn như trước. Giải phóng chỗ, hoặc chạy một lệnh ocop bằng"
        " tài khoản được ghi vào thư mục của sổ.",
        "The register '{path}' is of an earlier ocop; before it is brought up to date a copy is"
        " written beside it, which could not be done ({reason}). It is as before. Free some space,"
        " or run any ocop command from an account that may write to its folder.",
    ),
    "migration_failed": (
        "Không nâng cấp được sổ “{path}” ({reason}); sổ vẫn như trước, bản sao ở “{copy}”. Dùng lại"
        " bản ocop trước đó và báo cho người bảo trì.",
        "The register '{path}' could not be brought up to date ({reason}); it is as before, with a"
        " copy at '{copy}'. Go on with the earlier ocop, and tell those who maintain it.",
    ),
    "register_cannot_open": (
        "Không mở được sổ “{path}” ({reason}). Kiểm tra đường dẫn và quyền truy cập.",
        "The register '{path}' cannot be opened ({reason}). Check the path and the permissions.",
    ),
    "register_cannot_make": (
        "Không tạo được sổ “{path}” ({reason}). Chọn nơi ghi được bằng --db.",
        "The register '{path}' cannot be made ({reason}). Choose a writable place with --db.",
    ),
    "register_trouble": (
        "Sổ “{path}” không dùng được: {reason}. Sổ vẫn như trước.",
        "The register '{path}' cannot be used: {reason}. It is as before.",
    ),
    "no_product": (
        "Không có sản phẩm nào khớp “{text}”. Tìm bằng: ocop ratings {text}",
        "No product matches '{text}'. Look for it with: ocop ratings {text}",
    ),
    "several_products": (
        "“{text}” khớp nhiều sản phẩm; gõ lại bằng mã số:\n{list}",
        "'{text}' fits several products; use the id:\n{list}",
    ),
    "no_entity": (
        "Không có chủ thể nào khớp “{text}”. Tìm bằng: ocop entities {text}",
        "No entity matches '{text}'. Look for it with: ocop entities {text}",
    ),
    "several_entities": (
        "“{text}” khớp nhiều chủ thể; gõ đầy đủ hơn:\n{list}",
        "'{text}' fits several entities; type more of the name:\n{list}",
    ),
    "unknown_setting": (
        "Không có mục cài đặt “{name}”. Các mục: {known}.",
        "There is no setting '{name}'. The settings: {known}.",
    ),
    "rejects_format": (
        "Tệp --rejects phải có đuôi .csv hoặc .xlsx: “{path}”.",
        "The --rejects file must end in .csv or .xlsx: '{path}'.",
    ),
    "refused": (
        "Không vào sổ vì nội dung: {files} ({count}); xem các dòng lỗi ở trên, sửa rồi nhập lại.",
        "Refused because of the contents: {files} ({count}); see the errors above, mend and import"
        " again.",
    ),
    "needs_register_or_day": (
        "Cần có sổ, hoặc --issued-on NGÀY để chỉ tính ngày.",
        "A register is needed, or --issued-on DAY to compute a day alone.",
    ),
    "not_together": (
        "{first} và {second} không dùng cùng nhau.",
        "{first} and {second} cannot be used together.",
    ),
    "no_review": (
        "Không có câu hỏi số {review_id}. Xem: ocop review",
        "There is no question {review_id}. See: ocop review",
    ),
    "pair_names": (
        "Dòng {row} của {file} thiếu tên sản phẩm ở một bên; ghi đủ name_a và name_b.",
        "Line {row} of {file} lacks the name of a product; give both name_a and name_b.",
    ),
    "pair_columns": (
        "Tệp “{file}” thiếu cột {missing}; cần name_a, entity_a, name_b, entity_b.",
        "'{file}' lacks the columns {missing}; name_a, entity_a, name_b, entity_b are needed.",
    ),
    "same_name": (
        "“{a}” và “{b}” là cùng một tên; không có gì để nối hay tách.",
        "'{a}' and '{b}' are one name; there is nothing to join or part.",
    ),
    "linked_already": (
        "“{a}” và “{b}” đã là một sản phẩm.",
        "'{a}' and '{b}' are one product already.",
    ),
    "not_linked": (
        "“{a}” và “{b}” vốn là hai sản phẩm.",
        "'{a}' and '{b}' are two products already.",
    ),
    "no_entry": (
        "Nhật ký không có mục {log_id}. Xem: ocop log",
        "The log has no entry {log_id}. See: ocop log",
    ),
    "undone_already": (
        "Mục {log_id} đã được lấy lại bởi mục {by}.",
        "Entry {log_id} was taken back already, by entry {by}.",
    ),
    "undo_completed": (
        "Chưa lấy lại được mục {log_id}: các mục sau đã bổ sung, đính chính dòng của nó: {entries}."
        " Lấy lại các mục đó trước.",
        "Entry {log_id} cannot be taken back: later entries completed or corrected its rows:"
        " {entries}. Take those back first.",
    ),
    "undo_closed": (
        "Chưa lấy lại được mục {log_id}: các mục sau đã kết thúc việc của nó: {entries}."
        " Lấy lại các mục đó trước.",
        "Entry {log_id} cannot be taken back: later entries closed its acts: {entries}. Take those"
        " back first.",
    ),
    "undo_acts": (
        "Chưa lấy lại được mục {log_id}: các việc sau nói về sản phẩm chỉ mục này biết: {entries}."
        " Lấy lại các mục đó trước.",
        "Entry {log_id} cannot be taken back: later acts are about products only it knows:"
        " {entries}. Take those back first.",
    ),
    "undo_twice": (
        "Chưa phục hồi được: các dòng ấy đã được nhập lại bởi {entries}. Lấy lại các mục đó trước.",
        "It cannot be brought back: entries {entries} have imported those rows again. Take those"
        " back first.",
    ),
    "needs_terminal": (
        "{name} chỉ dùng được khi gõ trực tiếp trên màn hình lệnh, không kèm --no-input.",
        "{name} works only on a terminal, and not with --no-input.",
    ),
    "missing_option": ("Thiếu {name}.", "{name} is missing."),
    "bad_seal": (
        "“{value}” không phải là mã niêm phong: cần ít nhất {shortest} ký tự 0–9, a–f.",
        "'{value}' is no seal: at least {shortest} digits 0–9, a–f are needed.",
    ),
    "backup_where": (
        "Nêu tệp hoặc thư mục để sao lưu, hoặc --list THƯ_MỤC để xem các bản đã có.",
        "Name a file or folder to copy to, or --list DIR to see the copies there are.",
    ),
    "backup_itself": (
        "“{path}” chính là sổ. Chọn tệp khác để sao lưu.",
        "'{path}' is the register itself. Choose another file for the copy.",
    ),
    "backup_over_other": (
        "“{path}” đã có và không phải là trạng thái cũ của sổ này, nên không bị ghi đè. Chọn tên"
        " khác.",
        "'{path}' is there already and no earlier state of this register, so it was not written"
        " over. Choose another name.",
    ),
    "restore_itself": (
        "“{path}” chính là sổ. Nêu một bản sao lưu.",
        "'{path}' is the register itself. Name a copy of it.",
    ),
    "copy_empty": (
        "“{path}” chưa có mục nào; không có gì để sao lưu hay khôi phục.",
        "'{path}' holds no entry yet; there is nothing to copy or to put back.",
    ),
    "copy_unsound": (
        "“{path}” không nguyên vẹn: mục nhật ký {log_id} không khớp mã niêm phong. Không có gì bị"
        " thay. Xem: ocop check --db {path}",
        "'{path}' is not sound: entry {log_id} does not agree with its seal. Nothing was replaced."
        " See: ocop check --db {path}",
    ),
    "file_changed": (
        "Tệp “{path}” đã đổi hoặc mất trong khi đang nhập; chưa ghi gì của nó vào sổ. Hãy đợi"
        " chương trình khác ghi xong rồi nhập lại.",
        "The file '{path}' changed or vanished while it was imported; nothing of it was kept. Wait"
        " until other programs are done with it, then import it again.",
    ),
    "archive_not_written": (
        "Không cất được tệp gốc vào kho “{path}”: {reason}. Chưa ghi gì vào sổ. Hãy giải phóng chỗ"
        " trống hoặc sửa quyền của thư mục rồi làm lại (không muốn giữ tệp gốc: ocop config archive"
        " off).",
        "The file could not be put into the archive '{path}': {reason}. Nothing was entered. Make"
        " room, or mend the folder's permissions, and try again (not to keep files: ocop config"
        " archive off).",
    ),
    "archive_missing": (
        "Kho tệp gốc không có “{path}”. Nhập lại chính tệp ấy để cất lại, hoặc khôi phục từ một"
        " bản sao lưu.",
        "The archive lacks '{path}'. Import the very file again to put it back, or restore it from"
        " a backup.",
    ),
    "archive_changed": (
        "Tệp trong kho “{path}” không còn đúng như khi nhập: đã hỏng hoặc bị sửa. Nhập lại chính"
        " tệp gốc để thay, hoặc khôi phục từ một bản sao lưu.",
        "The file '{path}' of the archive is no longer what was imported: damaged or changed."
        " Import the very file again to mend it, or restore it from a backup.",
    ),
    "several_files": (
        "Có nhiều tệp: {names}. Chỉ rõ số quyết định, hoặc cho -o một thư mục để lấy cả.",
        "There are several files: {names}. Name the decision, or give -o a folder for all of them.",
    ),
    "no_decision_file": (
        "Sổ không có tệp nào của quyết định “{number}”. Xem: ocop decisions",
        "The register knows no file of the decision '{number}'. See: ocop decisions",
    ),
    "draft_format": (
        "Bản nháp của --ocr là tệp .csv, hoặc .xlsx có hình từng ô bên cạnh; không phải “{path}”.",
        "A draft of --ocr is a .csv, or an .xlsx with the picture of each cell beside it, not"
        " '{path}'.",
    ),
}
