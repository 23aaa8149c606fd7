"""What is said of remarks that are held, or not read: words that may bear on a certificate."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "remark": (
        "“{value}” có thể liên quan đến giấy chứng nhận; sản phẩm chờ rà soát: ocop review",
        "'{value}' may speak of the certificate; the product is under review: ocop review",
    ),
    "remark.state": (
        "“{value}” không rõ là tình trạng gì của giấy chứng nhận; sản phẩm chờ rà soát: ocop "
        "review. Nếu chữ này không có nghĩa: --word '{value}=ignore'",
        "it is not clear what state of the certificate '{value}' is; the product is under review: "
        "ocop review. If it says nothing: --word '{value}=ignore'",
    ),
    "remark.stands": (
        "“{value}” nói giấy chứng nhận còn hiệu lực, mà tính ra đã hết hạn; sản phẩm chờ rà soát: "
        "ocop review. Nếu danh sách lập từ trước khi hết hạn: --word '{value}=ignore'",
        "'{value}' says that the certificate is in force, and by its term it ran out; the product "
        "is under review: ocop review. If the list was made before that: --word '{value}=ignore'",
    ),
    "remark.paper": (
        "“{value}” có thể không phải là quyết định công nhận đang có hiệu lực; sản phẩm chờ rà "
        "soát: ocop review. Nếu là quyết định ấy thì chỉ ghi số của nó vào ô này",
        "'{value}' may be no decision that recognises, or none that holds; the product is under "
        "review: ocop review. If it is that decision, leave only its number in the cell",
    ),
    "remark.which": (
        "“{value}” không khớp với giấy chứng nhận mới nhất của sản phẩm; sản phẩm chờ rà soát: "
        "ocop review. Ghi rõ thu hồi giấy nào: thêm cột “Quyết định công nhận”",
        "'{value}' does not fit the newest certificate of the product; the product is under "
        "review: ocop review. To say which one is revoked add a column 'Recognition decision'",
    ),
    "remark.in_force": (
        "giấy chứng nhận được cấp lại ngày {value} nhưng theo sổ đã hết hạn trước ngày ấy: có thể "
        "thiếu một quyết định đánh giá lại; sản phẩm chờ rà soát: ocop review",
        "the certificate was issued again on {value}, but the register has it run out before that: "
        "a re-evaluation may be missing; the product is under review: ocop review",
    ),
    "remark.twin": (
        "dòng này trùng tên với dòng {row} mà khác ở ô này ({value}): một sản phẩm in hai lần, hay "
        "hai sản phẩm? Sổ ghi một, sản phẩm chờ rà soát: ocop review; nếu là hai, ghi tên cho rõ "
        "rồi nhập lại",
        "this row has the name of row {row} and differs from it in this cell ({value}): one "
        "product printed twice, or two? The register takes one, and it is under review: ocop "
        "review; if they are two, let their names say so and import again",
    ),
    "remark.struck": (
        "cả dòng “{value}” bị gạch ngang: có thể đã bị bỏ; sản phẩm chờ rà soát: ocop review",
        "the whole row of '{value}' is struck through: it may have been taken out of the list; the "
        "product is under review: ocop review",
    ),
    "remark.same_decision": (
        "hai số gần giống nhau của cùng một ngày có chung sản phẩm: {value}; có thể là một quyết "
        "định. Sản phẩm chờ rà soát: ocop review; nếu là một thì ghi số đúng (--number)",
        "two numbers that look alike, of one day, have a product in common: {value}; they may be "
        "one decision. The product is under review: ocop review; if they are one, give the right "
        "number (--number)",
    ),
    "remark.other_year": (
        "một số của một ngày trong hai năm gần nhau có chung sản phẩm: {value}; có thể một năm gõ "
        "nhầm. Sản phẩm chờ rà soát: ocop review",
        "one number, of one day in two years near each other, has a product in common: {value}; "
        "one of the years may be mistyped. The product is under review: ocop review",
    ),
    "remark_elsewhere": (
        "“{value}” có thể liên quan đến giấy chứng nhận của {product} trong sổ; sản phẩm ấy chờ rà "
        "soát: ocop review",
        "'{value}' may speak of the certificate of {product} in the register; that product is "
        "under review: ocop review",
    ),
    "remark_elsewhere.earlier": (
        "tệp {file} đã nhập có lời “{value}”, có thể liên quan đến giấy chứng nhận của {product}; "
        "sản phẩm ấy chờ rà soát: ocop review",
        "the file {file}, imported before, says '{value}', which may speak of the certificate of "
        "{product}; that product is under review: ocop review",
    ),
    "unread_remark": (
        "không hiểu ghi chú “{value}” và không dùng đến; nếu nó nói đến giấy chứng nhận, ghi lại "
        "bằng ocop record; nếu không: --word '{value}=ignore'",
        "the remark '{value}' is not understood and not used; if it speaks of the certificate, "
        "enter that with ocop record; if not: --word '{value}=ignore'",
    ),
    "unread_remark.many": (
        "không hiểu {count} ghi chú khác nhau của cột này và không dùng đến (đầu tiên: “{value}”); "
        "ghi chú nào nói đến giấy chứng nhận thì ghi lại bằng ocop record; nếu không: "
        "--word '{value}=ignore'",
        "{count} different {count:remark|remarks} of this column {count:is|are} not understood"
        " and not used (the first: "
        "'{value}'); if one speaks of a certificate, enter that with ocop record; if not: "
        "--word '{value}=ignore'",
    ),
    "unread_remark.act": (
        "không hiểu “{value}” có nói khác việc của dòng này không; việc ấy vẫn được ghi như văn "
        "bản. Nếu chữ ấy nói là không làm: ocop undo rồi bỏ dòng này; nếu không: "
        "--word '{value}=ignore'",
        "it is not understood whether '{value}' speaks against what this row does; it was entered "
        "as printed. If the words say that it was not done: ocop undo, and leave the row out; if "
        "not: --word '{value}=ignore'",
    ),
    "unread_remark.acts": (
        "không hiểu {count} lời khác nhau của cột này có nói khác việc của dòng không (đầu tiên: "
        "“{value}”); các việc ấy vẫn được ghi như văn bản. Lời nào nói là không làm: ocop undo rồi "
        "bỏ dòng ấy; nếu không: --word '{value}=ignore'",
        "it is not understood whether {count} {count:text|texts} of this column "
        "{count:speaks|speak} against what the rows do (the first: '{value}'); that was entered "
        "as printed. If one says that it was not done: ocop undo, and leave that row out; if not: "
        "--word '{value}=ignore'",
    ),
}
