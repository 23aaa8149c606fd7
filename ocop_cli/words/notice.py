"""What ``ocop notice`` tells the officer; the wording of the documents is in notice_text.txt."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "holds": (
        "{title}: {count} sản phẩm của {entities} chủ thể, tính đến hết ngày {day}.",
        "{title}: {count} {count:product|products} of {entities} {entities:entity|entities}, as"
        " of {day}.",
    ),
    "left_out": ("Không đưa vào: {count} – {reason}", "Left out: {count} – {reason}"),
    "left_out_more": ("… và {count} sản phẩm nữa", "… and {count} more"),
    "reason_under_review": (
        "đang rà soát trùng tên, chưa ai trả lời (ocop review)",
        "under review: a person must still say which product it is (ocop review)",
    ),
    "reason_dossier_filed": (
        "đã nộp hồ sơ đánh giá lại, chưa có quyết định",
        "a dossier is filed and not yet answered",
    ),
    "reason_not_announced": (
        "hết hạn nhưng chưa được công bố (ocop notice announcement)",
        "lapsed, but not yet announced (ocop notice announcement)",
    ),
    "reason_time_to_mend": (
        "còn trong thời hạn khắc phục, không cố ý",
        "still has time to mend what was found, and it was not on purpose",
    ),
    "reason_not_ours": (
        "hạng 5 sao: thẩm quyền thu hồi của Bộ trưởng Bộ Nông nghiệp và Môi trường",
        "five stars: only the Minister may take the certificate back",
    ),
    "reason_already_issued": (
        "đã có trong văn bản ban hành trước (--new)",
        "an issued notice holds it already (--new)",
    ),
    "settings": (
        "Chỗ để trống vì chưa có cài đặt: {names}. Đặt bằng: ocop config TÊN “GIÁ TRỊ”",
        "Left as dots, for lack of a setting: {names}. Set them with: ocop config NAME 'VALUE'",
    ),
    "written": (
        "Đã ghi {count} văn bản vào {path}",
        "{count} {count:document|documents} written to {path}",
    ),
    "recorded": (
        "Đã ghi vào sổ: văn bản {number} ngày {day}, {count} sản phẩm. Bỏ bằng: ocop undo {log_id}",
        "Recorded as published: {number} of {day}, {count} {count:product|products}. Take it back"
        " with:"
        " ocop undo {log_id}",
    ),
    "recorded_already": (
        "Văn bản {number} ngày {day} đã có trong sổ với cùng nội dung; không ghi gì thêm.",
        "{number} of {day} is recorded already with the same contents; nothing was changed.",
    ),
    "other_contents": (
        "Văn bản {number} ngày {day} đã ghi trong sổ với nội dung khác. Bỏ lần ghi trước"
        " (ocop log, ocop undo) hoặc dùng số khác.",
        "{number} of {day} is recorded already with other contents. Take that back first"
        " (ocop log, ocop undo), or use another number.",
    ),
    "issue_needs_on": (
        "--issue SỐ và --on NGÀY phải đi cùng nhau.",
        "--issue NUMBER and --on DAY go together.",
    ),
    "issue_in_future": (
        "Ngày ban hành {day} ở tương lai. Chỉ ghi văn bản đã ban hành.",
        "The day of issue, {day}, lies in the future. Record a notice once it is published.",
    ),
    "issue_before_list": (
        "Văn bản ngày {day} không thể liệt kê tình hình đến ngày {as_of}. Thêm --as-of {day}.",
        "A document of {day} cannot list what holds on {as_of}. Add --as-of {day}.",
    ),
    "bad_split": (
        "--split nhận commune (mỗi xã, phường một danh sách) hoặc district (mỗi huyện cũ một danh"
        " sách), và không dùng cho thư nhắc.",
        "--split takes commune (a list for each) or district (the former ones), and not for"
        " reminders.",
    ),
    "only_reminders": (
        "--month, --within, --step chỉ dùng cho thư nhắc (ocop notice reminder).",
        "--month, --within and --step are for reminders alone (ocop notice reminder).",
    ),
    "forecast": (
        "Ngày {day} chưa tới: văn bản chỉ nói đến hôm nay. Để xem trước, dùng ocop lapsed hoặc ocop"
        " due với --as-of {day}.",
        "{day} has not come yet: a notice speaks up to today. To look ahead, ask ocop lapsed or"
        " ocop due --as-of {day}.",
    ),
    "nothing": (
        "Không có sản phẩm nào nên không lập văn bản.",
        "It holds no product, so no document is written.",
    ),
    "nothing_to_record": (
        "Văn bản {number} không có sản phẩm nào nên không ghi vào sổ.",
        "{number} holds no product, so it is not recorded.",
    ),
    "number_taken": (
        "Số {number} đã là văn bản ngày {day} ({title}). Một số chỉ có một ngày trong năm: dùng số"
        " khác, hoặc hoàn tác lần ghi trước (ocop log, ocop undo).",
        "{number} is the document of {day} already ({title}). A number has one day in a year: use"
        " another, or take that entry back (ocop log, ocop undo).",
    ),
    "wording_unreadable": (
        "Không đọc được tệp lời văn “{path}” ({reason}). Lưu tệp dạng văn bản UTF-8.",
        "The wording file '{path}' cannot be read ({reason}). Save it as UTF-8 text.",
    ),
    "wording_section": (
        "Tệp lời văn, dòng {line}: không có phần [{name}]. Các phần: {known}.",
        "Wording file, line {line}: there is no section [{name}]. The sections: {known}.",
    ),
    "wording_outside": (
        "Tệp lời văn, dòng {line}: “{text}” không thuộc phần hay mục nào.",
        "Wording file, line {line}: '{text}' belongs to no section or field.",
    ),
    "wording_place": (
        "Tệp lời văn, dòng {line}: {name} không phải chỗ điền. Các chỗ điền: {known}.",
        "Wording file, line {line}: {name} is no place to fill. The places: {known}.",
    ),
    "title_announcement": (
        "Thông báo sản phẩm OCOP hết hạn, chưa đánh giá lại",
        "Announcement of lapsed OCOP products",
    ),
    "title_removal": (
        "Đưa ra khỏi danh sách sản phẩm OCOP",
        "Removal from the list of OCOP products",
    ),
    "title_revocation": ("Thu hồi giấy chứng nhận OCOP", "Revocation of OCOP certificates"),
    "title_recall": ("Thông báo thu hồi sản phẩm OCOP", "Recall of OCOP products"),
    "title_violation": ("Thông báo vi phạm", "Notice of violations"),
    "title_reminder": ("Thư nhắc đánh giá lại", "Reminders to re-evaluate"),
    "reason_dissolved": (
        "chủ thể đã giải thể, không có nơi nhận thư",
        "the entity is dissolved; there is nobody to write to",
    ),
    "title_correction": ("Đính chính thông báo đã ban hành", "Correction of issued notices"),
    "wrong_line": (
        "{notice} số {number} ngày {on}, dòng {line}: {product} – {entity}: {reason}",
        "{notice} {number} of {on}, line {line}: {product} – {entity}: {reason}",
    ),
    "wrong_status": (
        "không thuộc diện hết hạn, chưa đánh giá lại; vào ngày {day}: {status}",
        "was not lapsed; on {day}: {status}",
    ),
    "wrong_unknown": (
        "vào ngày {day} không có kết quả công nhận nào của sản phẩm này trong sổ",
        "on {day} the register has no recognition of the product",
    ),
    "through": ("có giá trị đến hết ngày {day}", "valid through {day}"),
    "wrong_act": (
        "việc làm căn cứ của dòng này không còn trong sổ",
        "what the line rests on is no longer in the register",
    ),
    "wrong_field": ("{field}: {now}, không phải {printed}", "{field}: {now}, not {printed}"),
    "printed_lapsed": (
        "hết hạn, chưa đánh giá lại; có giá trị đến hết ngày {day}",
        "lapsed; valid through {day}",
    ),
    "printed_stars": ("{stars} sao", "{stars} {stars:star|stars}"),
    "printed_decision": ("Quyết định số {decision} ngày {day}", "decision {decision} of {day}"),
    "wrong_here": (
        "Thông báo đã ban hành sai: {line}. Lập đính chính: ocop notice correction",
        "An issued notice is wrong: {line}. Draft its correction: ocop notice correction",
    ),
}
