"""What is said when an act is entered by hand."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "done": (
        "Đã ghi việc số {id}: {kind}, {subject}, ngày {on}",
        "Act {id}: {kind}, {subject}, {on}",
    ),
    "closed": ("Đã kết thúc việc số {id} ngày {on}", "Act {id} closed on {on}"),
    "unchanged": (
        "Việc này đã có trong sổ (số {id}); không ghi thêm.",
        "This act is in the register already ({id}); nothing was added.",
    ),
    "under_review": (
        "Sản phẩm này đang rà soát: khi câu hỏi được trả lời (ocop review), hiệu lực của việc vừa"
        " ghi được tính lại.",
        "This product is under review: once the question is answered (ocop review), what this act"
        " does is worked out again.",
    ),
    "ran_out": (
        "theo sổ, giấy chứng nhận đã hết hạn trước ngày ấy: có thể thiếu một quyết định đánh giá "
        "lại; sản phẩm chờ rà soát: ocop review",
        "the register has the certificate run out before that day: a re-evaluation may be missing; "
        "the product is under review: ocop review",
    ),
    "idle": (
        "Việc gia hạn này không kéo dài gì: sản phẩm đã đánh giá lại không đạt, hoặc giấy chứng "
        "nhận đã bị thu hồi.",
        "This extension lengthens nothing: the product failed its re-evaluation, or its "
        "certificate was revoked.",
    ),
    "shared_gtin": (
        "Cảnh báo: mã vạch {gtin} đã ghi cho sản phẩm khác: {other}. Xem ocop watch.",
        "Warning: barcode {gtin} is recorded for another product: {other}. See ocop watch.",
    ),
    "refused": ("{reason} [{code}]", "{reason} [{code}]"),
    "no_act": (
        "Không có việc số {id}. Xem số của việc bằng: ocop show SẢN-PHẨM",
        "There is no act {id}. See the ids with: ocop show PRODUCT",
    ),
    "close_needs_id": (
        "Kết thúc một việc cần đúng một số: ocop record close SỐ --on NGÀY",
        "Closing takes the id of one act: ocop record close ID --on DAY",
    ),
    "left_out": (
        "{count} sản phẩm của quyết định được thay thế không có trong quyết định mới: đang chờ kết"
        " luận, không nằm trong công bố nào. Xem ocop review.",
        "{count} {count:product|products} of the replaced decision {count:is|are} not in the new"
        " one:"
        " {count:it is|they are} on hold, and in no public list. See ocop review.",
    ),
    "note_left_out": (
        "không có trong quyết định thay thế hoặc bãi bỏ; cần người phụ trách kết luận",
        "not in the decision that replaces or annuls; a person must say what holds",
    ),
}
