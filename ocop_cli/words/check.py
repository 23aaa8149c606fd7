"""What a check of the register found."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "sound": (
        "Sổ “{path}” nguyên vẹn.",
        "The register '{path}' is sound.",
    ),
    "unsound": (
        "Sổ “{path}” không còn nguyên vẹn: xem các dòng lỗi. Khôi phục bản sao lưu gần nhất còn tốt"
        " bằng: ocop restore TỆP",
        "The register '{path}' is not sound: see the errors. Put the newest good copy back with:"
        " ocop restore FILE",
    ),
    "share": (
        "Sổ “{path}” nằm trên ổ đĩa của máy khác ({what}): mở từ hai máy cùng lúc là không an toàn."
        " Đặt sổ trên đĩa của chính máy dùng nó (--db, OCOP_DB), và sao lưu sang đó bằng ocop"
        " backup.",
        "The register '{path}' lies on another machine's disk ({what}): opening it from two"
        " machines at once is not safe. Keep it on the own disk of the machine that uses it (--db,"
        " OCOP_DB), and copy it over there with ocop backup.",
    ),
    "in_step": (
        "Sổ “{path}” nằm trong thư mục đồng bộ ({what}): hai máy cùng ghi sẽ thành hai sổ tách"
        " nhau. Đặt sổ ngoài thư mục ấy (--db, OCOP_DB), và sao lưu vào đó bằng ocop backup.",
        "The register '{path}' lies in a folder that is kept in step ({what}): written to on two"
        " machines it becomes two registers. Keep it outside (--db, OCOP_DB), and copy it in there"
        " with ocop backup.",
    ),
    "parted": (
        "“{path}” tách ra từ sổ này và có mục mà sổ này không có: {theirs} (mới nhất: mục {log_id},"
        " {at}); sổ này có mục mà tệp kia không có: {ours}. Xem: ocop log --db '{typed}'; nhập lại"
        " những gì còn thiếu, rồi chuyển tệp đi nơi khác.",
        "'{path}' parted from this register and holds entries it does not have: {theirs} (the"
        " newest: entry {log_id}, {at}); this one has entries that one has not: {ours}. See: ocop"
        " log --db '{typed}'; enter what is missing, then move the file away.",
    ),
    "entries_lost": (
        "Sổ từng có {count} mục mà nay không còn: {entries}. Có lẽ tệp -wal của sổ đã mất, hoặc một"
        " bản cũ được chép đè lên sổ. Khôi phục bản sao lưu mới hơn (ocop backup --list THƯ-MỤC),"
        " hoặc nhập lại các việc ấy; xong thì xóa tệp “{path}”.",
        "The register once had {count} {count:entry|entries} that it has no more: {entries}. Its"
        " -wal file was lost, perhaps, or an older copy put over it. Restore a newer backup (ocop"
        " backup --list FOLDER), or enter {count:it|them} again; then delete '{path}'.",
    ),
    "clock_ahead": (
        "Đồng hồ của máy từng chạy trước: {count} mục nhật ký, từ mục {log_id}, mang giờ sau lúc"
        " này ({at}). Chúng vẫn có hiệu lực; --known-at một lúc trước đó không thấy chúng. Chỉnh"
        " đồng hồ của máy.",
        "The machine's clock once ran ahead: {count} {count:entry|entries} of the log,"
        " from entry {log_id} on, {count:bears|bear} an instant later than now ({at})."
        " {count:It counts|They count} all the same; --known-at an earlier instant does not see"
        " {count:it|them}. Set the machine's clock.",
    ),
    "structure": (
        "Tệp sổ hỏng trên đĩa: {reason}",
        "The file is damaged on disk: {reason}",
    ),
    "altered": (
        "Cấu trúc của sổ đã bị sửa ngoài ocop: {thing}",
        "The structure of the register was changed past ocop: {thing}",
    ),
    "stray": (
        "Dòng {row} của bảng {table} trỏ đến một dòng không có.",
        "Row {row} of table {table} points to a row that is not there.",
    ),
    "misfiled": (
        "Mục tra cứu tên của sản phẩm {product_id} đã bị sửa: ocop sẽ không nhận ra nó khi được"
        " đánh giá lại dưới một cách viết khác.",
        "The index of names was changed for product {product_id}: ocop would not find it again when"
        " it is re-evaluated under another spelling.",
    ),
    "outdated": (
        "Mục tra cứu kết quả mới nhất của sản phẩm {product_id} đã bị sửa: danh sách có thể thiếu"
        " nó, hoặc nêu nó sai.",
        "The index of newest results was changed for product {product_id}: lists may lack it, or"
        " hold it wrongly.",
    ),
    "unsourced": (
        "Dòng {row} của bảng {table} (nhật ký {log_id}) không còn nguồn: thiếu tệp hoặc dòng gốc.",
        "Row {row} of table {table} (entry {log_id}) has no source: its file or row is missing.",
    ),
    "log_missing": (
        "Nhật ký thiếu mục {log_id}.",
        "The log lacks entry {log_id}.",
    ),
    "log_order": (
        "Giờ ghi của mục {log_id} đi lùi so với mục trước.",
        "The instant of entry {log_id} goes back behind the one before.",
    ),
    "log_seal": (
        "Mã niêm phong của mục {log_id} không khớp: mục này hoặc mục trước nó đã bị sửa.",
        "The seal of entry {log_id} does not agree: it, or the entry before, was changed.",
    ),
    "log_digest": (
        "Số liệu do mục {log_id} đưa vào không còn như khi nhập: đã bị sửa, thêm hoặc xóa.",
        "What entry {log_id} brought is not what was entered: changed, added to or deleted.",
    ),
    "log_undoes": (
        "Mục {log_id} lấy lại một mục không đứng trước nó.",
        "Entry {log_id} takes back an entry that does not stand before it.",
    ),
    "sealed": (
        "Nhật ký liền mạch đến mục {log_id} ({at}); mã niêm phong {seal}",
        "The log is unbroken up to entry {log_id} ({at}); seal {seal}",
    ),
    "seal_known": (
        "Mã niêm phong {seal} có trong sổ: mục {log_id} ({at}).",
        "The seal {seal} is in this register: entry {log_id} ({at}).",
    ),
    "seal_unknown": (
        "Mã niêm phong {seal} không có trong sổ: đây không phải là sổ đã in văn bản ấy, hoặc sổ đã"
        " bị sửa hay thay bằng bản khác.",
        "The seal {seal} is not in this register: it is not the one that printed that document, or"
        " it was changed or replaced since.",
    ),
    "contents_not_read": (
        "Chưa xét nội dung, vì sổ không nguyên vẹn.",
        "The contents were not looked at, since the register is not sound.",
    ),
    "no_decision": (
        "Sổ chưa có quyết định nào đến ngày này.",
        "The register knows no decision up to this day.",
    ),
    "newest_decision": (
        "Quyết định mới nhất: {number} ngày {issued_on}, cách đây {days} ngày.",
        "The newest decision is {number} of {issued_on}, {days} {days:day|days} old.",
    ),
    "open_reviews": (
        "Còn {count} câu hỏi rà soát chưa trả lời: ocop review",
        "{count} {count:question waits|questions wait} for an answer: ocop review",
    ),
    "refused_file": (
        "Tệp {path} bị từ chối ngày {at} ({rows} dòng đã đọc) và chưa được nhập: sửa rồi nhập lại,"
        " hoặc nếu tệp không có gì để nhập: ocop import --forget {typed}",
        "{path} was refused on {at} ({rows} {rows:row|rows} read) and has not come in: mend and"
        " import it, or where it brings nothing: ocop import --forget {typed}",
    ),
    "act_without_effect": (
        "Việc {act_id} ({kind} ngày {on}, “{product}”, tệp {file}) không có tác dụng: {reason}.",
        "Act {act_id} ({kind} on {on}, '{product}', file {file}) has no effect: {reason}.",
    ),
    "because_unknown_product": (
        "sổ không có kết quả nào của sản phẩm này",
        "nothing in the register rates this product",
    ),
    "because_unknown_decision": (
        "không có giấy chứng nhận nào như văn bản nêu vào ngày ấy",
        "there is no such certificate as it names on that day",
    ),
    "because_ended": (
        "sản phẩm đã đánh giá lại không đạt, hoặc giấy chứng nhận đã bị thu hồi",
        "the product failed its re-evaluation, or its certificate was revoked",
    ),
    "because_not_lapsed": (
        "vào ngày ấy sản phẩm không phải là hết hạn",
        "the product is not lapsed on that day",
    ),
    "because_bad_extension": (
        "ngày gia hạn không nằm trong 180 ngày sau ngày cuối còn giá trị",
        "its last day is not within 180 days after the certificate's own",
    ),
    "setting_changed": (
        "Cài đặt {name} đã đổi từ “{before}” thành “{value}” (mục {log_id}) sau lần công bố gần"
        " nhất.",
        "The setting {name} changed from '{before}' to '{value}' (entry {log_id}) since the last"
        " notice.",
    ),
    "silent_year": (
        "{authority}: không có quyết định nào năm {year}, dù năm trước và năm sau đều có.",
        "{authority}: no decision of {year}, though there are earlier and later ones.",
    ),
    "gap": (
        "{authority}, năm {year}: có các số {known}; {missing} số ở giữa không có trong sổ (phần"
        " lớn là việc khác).",
        "{authority}, {year}: numbers {known} are known; {missing} between them {missing:is|are}"
        " not (most are about other things).",
    ),
    "others_write": (
        "Tài khoản khác ghi được vào “{path}” (quyền {mode}). Sửa bằng: chmod 600 '{path}'",
        "Other accounts can write to '{path}' (mode {mode}). Mend it with: chmod 600 '{path}'",
    ),
    "others_read": (
        "Tài khoản khác đọc được “{path}” (quyền {mode}). Sửa bằng: chmod 600 '{path}'",
        "Other accounts can read '{path}' (mode {mode}). Mend it with: chmod 600 '{path}'",
    ),
    "folder_open": (
        "Tài khoản khác thay được tệp trong thư mục “{path}” (quyền {mode}). Sửa bằng:"
        " chmod 700 '{path}'",
        "Other accounts can replace files in '{path}' (mode {mode}). Mend it with:"
        " chmod 700 '{path}'",
    ),
    "archive": (
        "Kho tệp gốc: {count} tệp đúng như khi nhập, {size} KB.",
        "The archive holds {count} {count:file as it was|files as they were} imported, {size} KB.",
    ),
    "archive_missing": (
        "Kho thiếu tệp gốc “{file}” (nhật ký {log_id}, {hash}). Nhập lại chính tệp ấy để cất lại.",
        "The archive lacks the file '{file}' (entry {log_id}, {hash}). Import that very file again"
        " to put it back.",
    ),
    "archive_scan_missing": (
        "Kho thiếu bản quét “{file}” của bản nháp đã nhập (nhật ký {log_id}, {hash}). Để bản quét"
        " cạnh bản nháp rồi nhập lại bản nháp.",
        "The archive lacks the scan '{file}' of an imported draft (entry {log_id}, {hash}). Put the"
        " scan beside the draft and import the draft again.",
    ),
    "archive_changed": (
        "Tệp gốc “{file}” (nhật ký {log_id}) trong kho đã hỏng hoặc bị sửa: {hash}. Nhập lại chính"
        " tệp ấy để thay.",
        "The file '{file}' (entry {log_id}) in the archive is damaged or was changed: {hash}."
        " Import that very file again to mend it.",
    ),
    "archive_without": (
        "{count} tệp đã nhập không được cất vào kho (nhập khi chưa có kho hoặc kho đang tắt). Nhập"
        " lại các tệp ấy để cất.",
        "{count} imported {count:file is|files are} not in the archive (it was not there yet, or"
        " off)."
        " Import {count:it|them} again to keep {count:it|them}.",
    ),
    "archive_stray": (
        "Kho có tệp mà không mục nhật ký nào nhắc đến: {file}. Lần nhập tệp ấy bị ngắt giữa chừng,"
        " hoặc sổ đang ở trạng thái cũ hơn (đã khôi phục, hoặc được chép mà thiếu tệp -wal). So"
        " ocop log với những gì đã nhập; nhập lại tệp ấy thì sổ nhận nó.",
        "The archive holds a file no entry names: {file}. Its import was cut short, or the register"
        " is in an earlier state than it was (put back, or copied without its -wal file). Compare"
        " ocop log with what was imported; importing that file again takes it up.",
    ),
    "archive_unfinished": (
        "Kho có tệp viết dở: {file}. Lần nhập sau sẽ dọn.",
        "The archive holds a half-written file: {file}. The next import clears it away.",
    ),
    "notice_wrong": (
        "Thông báo đã ban hành không còn đúng: {line}. Lập đính chính: ocop notice correction",
        "An issued notice is wrong: {line}. Draft its correction: ocop notice correction",
    ),
}
