"""What printed words beside a product may mean for its certificate, and what to do about it."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "and_others": ("{product} và {count} sản phẩm khác", "{product} and {count} more"),
    "other": (
        "có thể nói đến giấy chứng nhận: xem văn bản, ghi việc ấy vào sổ rồi accept; nếu không "
        "liên quan thì reject",
        "may speak of the certificate: look at the paper, enter what it tells and accept; reject "
        "if it says nothing of it",
    ),
    "named": (
        "tệp nêu tên sản phẩm này ở một ô không được đọc: có thể đã được công nhận lại ở đó; xem "
        "văn bản, nếu đúng thì ghi sản phẩm thành một dòng riêng, nhập lại rồi accept; nếu không "
        "thì reject",
        "a file names this product in a cell that is not read: it may have been recognised again "
        "there; look at the paper, if so give the product a row of its own, import again and "
        "accept; else reject",
    ),
    "by_hand": ("nhập tay", "entered by hand"),
    "in_force": (
        "giấy chứng nhận được cấp lại vào ngày mà theo sổ nó đã hết hạn: có thể thiếu một quyết "
        "định đánh giá lại; nhập quyết định ấy rồi accept; nếu không có thì reject",
        "the certificate was issued again on a day on which the register has it run out: a "
        "re-evaluation may be missing; import that decision and accept; if there is none, reject",
    ),
    "which": (
        "lời văn bản không khớp với giấy chứng nhận mới nhất của sản phẩm: xem văn bản thu hồi "
        "giấy chứng nhận nào (ocop show cho biết sổ ghi giấy nào); nếu sổ ghi sai thì hoàn tác, "
        "thêm cột “Quyết định công nhận”, nhập lại rồi accept; nếu đúng thì reject",
        "the words of the paper do not fit the newest certificate of the product: look which one "
        "it takes back (ocop show tells which the register has); if it is another, take the import "
        "back, add a column 'Recognition decision', import again and accept; if it is that one, "
        "reject",
    ),
    "state": (
        "không rõ là tình trạng gì: xem lại, ghi việc ấy vào sổ rồi accept; nếu không liên quan "
        "đến giấy chứng nhận thì reject",
        "not clear what state this is: look, enter what it tells and accept; reject if it says "
        "nothing of the certificate",
    ),
    "stands": (
        "văn bản nói giấy chứng nhận còn hiệu lực, mà tính ra đã hết hạn: có thể đã được đánh giá "
        "lại hoặc gia hạn; tìm văn bản ấy, nhập vào sổ rồi accept; nếu danh sách lập từ trước khi "
        "hết hạn, hoặc chữ ấy không nói về giấy chứng nhận, thì reject",
        "the paper says that the certificate is in force, and by its term it ran out: it may have "
        "been evaluated again or extended; find that paper, import it and accept; if the list was "
        "made before it ran out, or the words are of no certificate, reject",
    ),
    "paper": (
        "có thể không phải là quyết định công nhận đang có hiệu lực (tờ trình, dự thảo, thông báo, "
        "đã thay thế…): xem văn bản; nếu không phải thì sửa rồi nhập lại (--replace) và accept; "
        "nếu đúng là quyết định ấy thì reject",
        "may be no decision that recognises, or none that holds (a proposal, a draft, a notice, "
        "replaced …): look at the paper; if it is none, mend the file, import again (--replace) "
        "and accept; if it is that decision, reject",
    ),
    "twin": (
        "hai dòng cùng tên trong một danh sách khác nhau ở ô này, sổ ghi một sản phẩm: nếu là hai "
        "sản phẩm thì hoàn tác, ghi tên cho rõ là hai rồi nhập lại; nếu là một thì reject",
        "two rows of one list have one name and differ in this cell, and the register has one "
        "product: if they are two, take the import back, let their names say so and import again; "
        "if they are one, reject",
    ),
    "struck": (
        "cả dòng này bị gạch ngang: xem văn bản; nếu đã bị bỏ khỏi danh sách thì hoàn tác, xóa "
        "dòng rồi nhập lại và accept; nếu vẫn được công nhận thì reject",
        "this whole row is struck through: look at the paper; if it was taken out of the list, "
        "take the import back, delete the row, import again and accept; if it was recognised all "
        "the same, reject",
    ),
    "same_decision": (
        "hai số gần giống nhau của cùng một ngày đều có sản phẩm này, có thể là một quyết định: "
        "nếu là một thì hoàn tác lần nhập sai (ocop log, ocop undo) rồi nhập lại với --number; nếu "
        "là hai thì reject",
        "two numbers that look alike, of one day, both rate this product, and may be one decision: "
        "if they are, take the wrong import back (ocop log, ocop undo) and import it with "
        "--number; if they are two, reject",
    ),
    "other_year": (
        "một số của một ngày trong hai năm gần nhau đều có sản phẩm này, có thể một năm gõ nhầm: "
        "nếu nhầm thì hoàn tác lần nhập sai (ocop log, ocop undo), nhập lại với ngày đúng rồi "
        "accept; nếu đúng là hai quyết định thì reject",
        "one number, of one day in two years near each other, rates this product twice; one of the "
        "years may be mistyped: if so, take the wrong import back (ocop log, ocop undo), import it "
        "with the right day and accept; if they are two decisions, reject",
    ),
    "re_evaluation": (
        "có thể sản phẩm đã được đánh giá, công nhận lại: nhập quyết định ấy rồi accept; nếu không "
        "thì reject",
        "the product may have been evaluated again: import that decision and accept; else reject",
    ),
    "anew": (
        "không rõ là được công nhận lại hay chỉ giữ nguyên hạng sao cũ: xem văn bản; nếu không "
        "phải công nhận lại thì hoàn tác lần nhập (ocop log, ocop undo) rồi accept; nếu đúng là "
        "công nhận lại thì reject",
        "not clear whether the certificate was granted anew or the stars only stay as they were: "
        "look at the paper; if it was not granted anew, take the import back (ocop log, ocop undo) "
        "and accept; if it was, reject",
    ),
    "rating": (
        "hạng sao hoặc điểm khác với dòng: xem văn bản; dòng sai thì sửa rồi nhập lại (--replace) "
        "và accept; nếu dòng đúng thì reject",
        "other stars or points than the row's: look at the paper; if the row is wrong, mend it, "
        "import again (--replace) and accept; if it is right, reject",
    ),
    "granted": (
        "phía trên hoặc trong dòng ghi không đạt, chưa công nhận mà dòng lại có hạng sao, đang "
        "nhập là không đạt: xem văn bản; nếu đã được công nhận thì sửa rồi nhập lại (--replace) và "
        "accept; nếu không đạt thật thì reject",
        "above the row or in it stands that it did not pass, or not yet, and the row has stars; "
        "entered as failed: look at the paper; if it was recognised, mend the file, import again "
        "(--replace) and accept; if it did fail, reject",
    ),
    "dossier": (
        "có thể đã nộp hồ sơ đánh giá lại: ghi bằng ocop record dossier rồi accept; nếu không thì "
        "reject",
        "a dossier may be in: enter it with ocop record dossier and accept; else reject",
    ),
    "extension": (
        "có thể giấy chứng nhận được gia hạn: ghi bằng ocop record extension rồi accept; nếu không "
        "thì reject",
        "the certificate may have been extended: enter it with ocop record extension and accept; "
        "else reject",
    ),
    "ending": (
        "có thể giấy chứng nhận đã bị thu hồi hoặc chấm dứt: nhập văn bản ấy hoặc ocop record "
        "revocation rồi accept; nếu không thì reject",
        "the certificate may have been revoked or ended: import that paper, or ocop record "
        "revocation, and accept; else reject",
    ),
    "term": (
        "có thể thời hạn khác 36 tháng từ ngày ban hành: nhập lại với cột ngày hiệu lực hoặc ngày "
        "hết hạn (--replace) rồi accept; nếu không thì reject",
        "the term may differ from 36 months after the day of issue: import again with a column of "
        "first or last days (--replace) and accept; else reject",
    ),
    "correction": (
        "có thể quyết định đã được đính chính hoặc thay thế: nhập văn bản ấy rồi accept; nếu không "
        "thì reject",
        "the decision may have been corrected or replaced: import that paper and accept; else "
        "reject",
    ),
    "name": (
        "có thể sản phẩm hoặc chủ thể đã đổi tên, đổi chủ: ghi bằng ocop record rename hoặc nối "
        "bằng ocop review link rồi accept; nếu không thì reject",
        "the product or its owner may have changed: enter it with ocop record rename, or link the "
        "two with ocop review link, and accept; else reject",
    ),
    "failure": (
        "có thể sản phẩm không đạt hoặc không được công nhận: sửa kết quả (--replace) rồi accept; "
        "nếu không thì reject",
        "the product may not have passed: mend its result (--replace) and accept; else reject",
    ),
    "stopped": (
        "có thể cơ sở đã ngừng sản xuất: giấy chứng nhận bị thu hồi thì nhập quyết định ấy hoặc "
        "ocop record revocation rồi accept; nếu giấy còn nguyên thì reject",
        "the maker may have stopped: if the certificate was revoked, import that decision, or ocop "
        "record revocation, and accept; if it stands as it was, reject",
    ),
    "hold": (
        "có thể đang tạm dừng, khiếu nại hoặc chờ kết luận: accept khi kết luận đã vào sổ; nếu "
        "không liên quan thì reject",
        "the certificate may be suspended, or a complaint open: accept once the conclusion is in "
        "the register; reject if it says nothing of it",
    ),
}
