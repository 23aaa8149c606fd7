"""What a command that changes something says when it is done."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "accept": (
        "Câu hỏi {review_id}: là một sản phẩm. {names}",
        "{review_id}: one product. {names}",
    ),
    "reject": (
        "Câu hỏi {review_id}: là hai sản phẩm. {names}",
        "{review_id}: two products. {names}",
    ),
    "settled_before": (
        "Câu hỏi {review_id}: câu trả lời trước đã giải quyết.",
        "Question {review_id}: settled by an answer before it.",
    ),
    "answered_already": (
        "Câu hỏi {review_id} đã được trả lời như vậy.",
        "{review_id} was answered so already.",
    ),
    "link": ("Đã nối thành một sản phẩm: {names}", "Now one product: {names}"),
    "unlink": ("Đã tách thành hai sản phẩm: {names}", "Now two products: {names}"),
    "upgraded": (
        "Sổ đã được chuyển sang dạng của phiên bản này; sổ trước khi chuyển còn ở “{copy}”.",
        "The register was brought up to this version; as it was before it stands in '{copy}'.",
    ),
    "left_out": (
        "Lưu ý: {count} tệp bị từ chối chưa được nhập; sản phẩm các tệp đó đánh giá lại có thể"
        " vẫn còn trong danh sách: ocop check",
        "Note: {count} refused {count:file waits|files wait} to be mended; what {count:it renews"
        "|they renew} may still stand on this list: ocop check",
    ),
    "forgotten": (
        "{path}: không có gì để nhập, không nhắc lại nữa.",
        "{path}: brings nothing, and is not named again.",
    ),
    "exposed": ("Cảnh báo: {what}", "Warning: {what}"),
    "accept_remark": (
        "Câu hỏi {review_id}: việc đã có trong sổ. “{names}”",
        "{review_id}: what it tells is in the register. '{names}'",
    ),
    "reject_remark": (
        "Câu hỏi {review_id}: không liên quan giấy chứng nhận. “{names}”",
        "{review_id}: it says nothing of the certificate. '{names}'",
    ),
    "undone": (
        "Đã hoàn tác mục {log_id}: {entry}",
        "Taken back: entry {log_id}, {entry}",
    ),
    "undo_undone": (
        "Đã phục hồi những gì mục {log_id} hoàn tác: {entry}",
        "What entry {log_id} took back is there again: {entry}",
    ),
    "entry": (
        "Mục nhật ký {log_id}; hoàn tác: ocop undo {log_id}",
        "Entry {log_id} of the log; to take it back: ocop undo {log_id}",
    ),
    "left_as_it_was": ("Không thay đổi gì.", "Nothing was changed."),
    "unlike": (
        "Quy tắc cho rằng “{a}” và “{b}” là hai sản phẩm khác nhau: {reasons}",
        "By the rules '{a}' and '{b}' are two products: {reasons}",
    ),
    "last_days_moved": (
        "{count} giấy chứng nhận đổi ngày cuối (1 ngày)",
        "{count} {count:certificate has|certificates have} another last day (by one day)",
    ),
    "repeated": (
        "{file} (mục {log_id}) cũng có {rows} dòng trong số đó; chúng không còn trong sổ cho đến "
        "khi nhập lại tệp ấy: ocop import {file}",
        "{file} (entry {log_id}) had {rows} {rows:row|rows} of it as well, which {rows:is|are}"
        " gone from the register until that file is imported again: ocop import {file}",
    ),
    "facts_rating": ("{count} kết quả đánh giá", "{count} {count:rating|ratings}"),
    "facts_act": ("{count} việc", "{count} {count:act|acts}"),
    "facts_link": ("{count} câu trả lời", "{count} {count:answer|answers}"),
    "facts_setting": ("{count} cài đặt", "{count} {count:setting|settings}"),
    "facts_remark": ("{count} lời ghi chờ rà soát", "{count} {count:remark|remarks}"),
    "facts_saying": (
        "{count} lời nói về sản phẩm của văn bản khác",
        "{count} {count:line|lines} about products of other papers",
    ),
    "facts_answer": ("{count} câu trả lời", "{count} {count:answer|answers}"),
    "facts_issued": ("{count} dòng đã công bố", "{count} published {count:row|rows}"),
    "learned": (
        "Đã nhớ {count} cách ghi cho các tệp sau (ocop config words để xem; hoàn tác: ocop undo "
        "{log_id})",
        "Remembered {count} {count:wording|wordings} for later files (ocop config words lists"
        " them; take back: "
        "ocop undo {log_id})",
    ),
    "setting": ("Đã đặt {name} = {value}", "{name} is now {value}"),
    "backed_up": ("Đã sao lưu và kiểm tra", "Copied and verified"),
    "restored": (
        "“{path}” nay là bản “{source}”, đến mục nhật ký {log_id} ({at}); mã niêm phong {seal}",
        "'{path}' is now the copy '{source}', up to entry {log_id} ({at}); seal {seal}",
    ),
    "replaced": (
        "Sổ bị thay, đến mục {log_id} ({at}), được giữ ở “{kept}”.",
        "The register it replaced, up to entry {log_id} ({at}), is kept at '{kept}'.",
    ),
    "lost": (
        "Số mục chỉ có ở sổ bị thay, nay không còn trong sổ: {count}. Nhập lại những gì còn cần:",
        "Entries that only the replaced register has, gone from this one: {count}. Enter again what"
        " is still needed:",
    ),
    "lost_parted": (
        "Hai sổ đã tách nhau: mỗi sổ có mục mà sổ kia không có. Số mục chỉ có ở sổ bị thay, nay"
        " không còn trong sổ: {count}. Nhập lại những gì còn cần:",
        "The two had parted: each has entries the other has not. Entries that only the replaced"
        " register has, gone from this one: {count}. Enter again what is still needed:",
    ),
    "lost_noted": (
        "Số mục mà sổ cũ từng có, theo ghi chép cạnh kho tệp gốc, nay không còn trong sổ: {count}."
        " Nhập lại những gì còn cần:",
        "Entries that the register once had, by the note beside its archive, and has no more:"
        " {count}. Enter again what is still needed:",
    ),
    "lost_noted_more": (
        "  … và {count} mục nữa: ocop check",
        "  … and {count} more: ocop check",
    ),
    "lost_more": (
        "  … và {count} mục nữa: ocop log --db '{typed}'",
        "  … and {count} more: ocop log --db '{typed}'",
    ),
    "replaced_damaged": (
        "Tệp bị thay được giữ ở “{kept}”.",
        "The file it replaced is kept at '{kept}'.",
    ),
    "archive_carried": (
        "Kèm {count} tệp gốc ở “{path}”.",
        "With {count} {count:file|files} in '{path}'.",
    ),
    "archive_not_carried": (
        "Cảnh báo: {count} tệp gốc không có hoặc không còn nguyên nên không chép được: {hashes}",
        "Warning: {count} {count:file is|files are} missing or no longer whole, and"
        " {count:was|were} not copied: {hashes}",
    ),
    "given_back": ("Đã lấy lại tệp gốc: {path} ({names})", "Given back: {path} ({names})"),
}
