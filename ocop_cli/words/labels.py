"""Why a label seen on the market is right, wrong, unknown, or must be asked about."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "no_table": (
        "Không thấy bảng nào trong “{file}”: cần cột product (Sản phẩm) hoặc gtin (Mã vạch), và"
        " entity (Chủ thể), stars (Số sao); có thể thêm seen_on (Ngày thấy), place (Nơi thấy).",
        "No table was found in '{file}': it needs a column product or gtin, and entity, stars;"
        " seen_on and place may be added.",
    ),
    "rule": (
        "Nhãn hiệu OCOP chỉ dùng cho sản phẩm từ 3 sao còn hiệu lực, đúng hạng sao"
        " (1162/QĐ-VPĐP-OCOP)",
        "The OCOP mark is for products of three stars or more in force, with their own stars"
        " (1162/QĐ-VPĐP-OCOP)",
    ),
    "recorded": (
        "Đã ghi {new} vi phạm về nhãn vào sổ (đã có từ trước: {known}); xem ocop watch",
        "{new} {new:violation|violations} of the mark recorded ({known} {known:was|were} there"
        " already); see ocop watch",
    ),
    "shown_stars": ("nhãn ghi {stars} sao", "the label shows {stars} {stars:star|stars}"),
    # on that day
    "valid": (
        "được ghi {stars} sao đến hết ngày {until}, theo {decision} ngày {day}",
        "may show {stars} {stars:star|stars} through {until}, by {decision} of {day}",
    ),
    "lapsed": (
        "hết hạn từ ngày {lapsed}, công nhận theo {decision} ngày {day}",
        "lapsed on {lapsed}; recognised by {decision} of {day}",
    ),
    "failed": (
        "đánh giá lại không đạt theo {decision} ngày {day}",
        "failed re-evaluation by {decision} of {day}",
    ),
    "revoked": (
        "giấy chứng nhận bị thu hồi theo {document} ngày {revoked}",
        "the certificate was revoked by {document} of {revoked}",
    ),
    "not_certified": (
        "dưới 3 sao theo {decision} ngày {day}, không được cấp giấy chứng nhận",
        "below three stars by {decision} of {day}, no certificate",
    ),
    "not_yet": (
        "ngày {on} chưa có kết quả đánh giá nào của sản phẩm này có hiệu lực",
        "no rating of this product had taken effect on {on}",
    ),
    "pending": (
        "sản phẩm đang rà soát: có thể có kết quả mới hơn (ocop review)",
        "the product is under review: there may be a later rating (ocop review)",
    ),
    "two_then": (
        "vào ngày ấy hai tên này chưa được nối thành một sản phẩm",
        "on that day the two names were not yet one product",
    ),
    "no_stars": ("nhãn không ghi số sao", "the label shows no stars"),
    "no_stars_column": (
        "bảng không có cột số sao trên nhãn",
        "the table has no column of the stars on the label",
    ),
    # what may be another thing than it seems
    "other_stars": (
        "cột “{heading}” ghi “{value}”: không rõ nhãn in mấy sao; đặt tên cột số sao trên nhãn là"
        " stars",
        "column '{heading}' says '{value}': it is not clear what stars the label shows; name the"
        " column of those stars",
    ),
    "granted_stars": (
        "cột “{heading}” có thể là hạng được công nhận, không phải số sao in trên nhãn; nếu là số"
        " sao trên nhãn, đặt tên cột là stars",
        "column '{heading}' may be of the stars that were granted, not those on the label; if it"
        " is of the label, name it stars",
    ),
    "other_day": (
        "nếu thấy ngày {on} thì kết luận khác; thêm cột seen_on (Ngày thấy), hoặc --as-of {iso}",
        "seen on {on} the verdict would be another; add a column seen_on, or --as-of {iso}",
    ),
    "unread": (
        "bảng không có cột số sao trên nhãn, nên không xét số sao; không đọc các cột: {headings}."
        " Cột nào là số sao trên nhãn thì đặt tên là stars",
        "the table has no column of the stars on the label, so these are not judged; not read:"
        " {headings}. Name the column of the stars on the label stars",
    ),
    # what cannot be read
    "unreadable": (
        "không đọc được {field}: “{value}”; sửa rồi hỏi lại",
        "{field} cannot be read: '{value}'; mend it and ask again",
    ),
    "future": ("ngày thấy ở tương lai; kiểm tra lại", "the day it was seen lies in the future"),
    # which product it is
    "by_barcode": ("nhận ra nhờ mã vạch", "known by its barcode"),
    "barcode_of_other": (
        "mã vạch là của sản phẩm khác: {names}",
        "the barcode is another product's: {names}",
    ),
    "barcode_of_several": (
        "mã vạch ghi cho nhiều sản phẩm: {names}",
        "the barcode is recorded for several products: {names}",
    ),
    "barcode_shared": (
        "mã vạch này ghi cho nhiều sản phẩm: {names}",
        "this barcode is recorded for several products: {names}",
    ),
    "maybe": ("có thể là: {names}", "may be: {names}"),
    "unknown_maker": (
        "chủ thể không có trong sổ, còn tên này là sản phẩm của: {names}",
        "the maker is not in the register, and this name is a product of: {names}",
    ),
    "nothing_named": (
        "không có tên sản phẩm hay mã vạch đọc được để tra trong sổ",
        "there is no product's name and no readable barcode to look for",
    ),
    "not_in_register": ("không có trong sổ", "not in the register"),
}
