"""Problems that only the register can see."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "conflicting_row": (
        "sổ đã có “{product}” trong quyết định này nhưng khác về {fields}; nếu đây là "
        "quyết định đính chính, nhập với --kind correction (kèm số và ngày của quyết định đính "
        "chính); nếu bản nhập trước chép sai, nhập lại với --replace",
        "the register has '{product}' in this decision with other {fields}; if this is a "
        "decision that corrects it, import it with --kind correction (and its own number and day); "
        "if what was imported was mistyped, import again with --replace",
    ),
    "conflicting_row.in_file": (
        "“{product}” đã có ở dòng {row} của cùng quyết định nhưng khác về {fields}; để lại dòng"
        " đúng",
        "'{product}' stands in row {row} of the same decision with other {fields}; keep the "
        "right row",
    ),
    "duplicate_row": (
        "“{product}” lặp lại dòng {row}; chỉ lấy một lần",
        "'{product}' repeats row {row}; taken once",
    ),
    "duplicate_row.respelt": (
        "“{product}” là dòng {row} (“{other}”) viết cách khác trong cùng quyết định; chỉ lấy một "
        "lần. Nếu là hai sản phẩm, ghi tên cho rõ là hai rồi nhập lại",
        "'{product}' is row {row} ('{other}') of the same decision, written another way; taken "
        "once. If they are two products, let their names say so and import again",
    ),
    "conflicting_row.respelt": (
        "“{product}” là dòng {row} (“{other}”) viết cách khác trong cùng quyết định nhưng khác về "
        "{fields}; để lại dòng đúng, hoặc ghi tên cho rõ là hai sản phẩm",
        "'{product}' is row {row} ('{other}') of the same decision, written another way and with "
        "other {fields}; keep the right row, or let the names say that they are two products",
    ),
    "already_known": (
        "“{product}” ghi là mới nhưng sổ đã có từ {since}; đã nối vào sản phẩm ấy. Nếu là hai "
        "sản phẩm, xem ocop review",
        "'{product}' is called new but known since {since}; linked to that product. If they are"
        " two, see ocop review",
    ),
    "no_earlier_rating": (
        "“{product}” ghi là đánh giá lại hoặc nâng hạng nhưng sổ chưa có lần trước; nhập quyết "
        "định trước đó, hoặc xem ocop review",
        "'{product}' is called a re-evaluation or upgrade, but no earlier rating is known; "
        "import the earlier decision, or see ocop review",
    ),
    "crowded": (
        "“{product}” và các dòng như vậy (cộng {count}) gần giống hơn {most} tên khác trong sổ; "
        "mỗi tên chỉ được so với những tên giống nhất, nên có thể còn tên cũ chưa được hỏi; "
        "nên ghi rõ chủ thể của từng sản phẩm",
        "'{product}' and rows like it ({count} in all) are near more than {most} other names in "
        "the register; each was compared with the likest of them only, so that an earlier name may "
        "not be asked about; better name the entity of each product",
    ),
    "unknown_product": (
        "sổ chưa có sản phẩm này; nhập quyết định công nhận trước, hoặc kiểm tra tên sản phẩm "
        "và chủ thể",
        "the register does not know this product; import the decision that recognised it first,"
        " or check the names of product and entity",
    ),
    "unknown_decision": (
        "sản phẩm không có giấy chứng nhận theo quyết định {decision}; kiểm tra số và ngày "
        "quyết định công nhận",
        "the product has no certificate by decision {decision}; check number and day of the "
        "recognition",
    ),
    "unknown_decision.none": (
        "vào ngày này sản phẩm chưa có giấy chứng nhận nào; nhập quyết định công nhận trước",
        "the product has no certificate on that day; import the decision that recognised it first",
    ),
    "unknown_decision.other_sort": (
        "văn bản này hủy bỏ việc {deed}, mà trong sổ {decision} là quyết định khác; ghi đúng số "
        "quyết định bị hủy bỏ (cột “Của quyết định số”)",
        "this paper annuls a {deed}, and in the register {decision} is another decision; give the "
        "number of the one that is annulled (a column 'Of decision')",
    ),
    "not_in_file": (
        "sổ có {count} sản phẩm của quyết định này mà tệp không có ({products}); vẫn giữ nguyên. "
        "Nếu quyết định đính chính đã bỏ, xem ocop log và dùng ocop undo với lần nhập trước",
        "the register has {count} {count:product|products} of this decision that the file does"
        " not ({products}); "
        "they stay. If the corrected decision left them out, see ocop log and take the earlier "
        "import back with ocop undo",
    ),
    "score_outside_band": (
        "{score} điểm không thuộc khung điểm của hạng {stars} sao ({act}); vẫn nhập như văn bản",
        "{score} {score:point is|points are} outside the band of {stars} {stars:star|stars}"
        " ({act}); imported as printed",
    ),
    "not_entitled": (
        "{authority} không có thẩm quyền công nhận {stars} sao ({act}); vẫn nhập như văn bản",
        "{authority} may not grant {stars} {stars:star|stars} ({act}); imported as printed",
    ),
    "not_entitled.sign": (
        "số {number} là ký hiệu của sở hoặc phòng, vốn không có thẩm quyền công nhận {stars} sao "
        "({act}); vẫn nhập như văn bản, kiểm tra lại số và cơ quan ban hành",
        "{number} has the sign of a department, and none may grant {stars} {stars:star|stars} "
        "({act}); imported as printed, check the number and who decided",
    ),
    "no_rule": (
        "ngày {day} chưa có quy định quốc gia trong bảng; vẫn áp dụng 36 tháng",
        "there is no national rule in the table for {day}; 36 months apply all the same",
    ),
    "same_decision": (
        "được hiểu là quyết định {number} ({authority}) đã có trong sổ: cùng ngày, cùng số thứ tự, "
        "cùng sản phẩm. Nếu là quyết định khác thì ghi rõ cơ quan ban hành",
        "taken for decision {number} ({authority}), which is known: one day, one serial number, "
        "one product. If it is another, print its authority in full",
    ),
    "near_decision.shared": (
        "sổ đã có “{product}” theo quyết định {number} ngày {on} ({authority}), số gần giống "
        "và cùng năm; dòng này ghi thành một lần đánh giá lại. Nếu là một quyết định thì hoàn tác "
        "mục này và ghi số, ngày như trong sổ (--number, --issued-on)",
        "the register has '{product}' by decision {number} of {on} ({authority}), whose number is "
        "near and of the same year; this row is taken for a re-evaluation. If they are one "
        "decision, take this entry back and write number and day as known (--number, --issued-on)",
    ),
    "near_decision": (
        "số gần giống quyết định {number} ({authority}) đã có trong sổ, trong cùng năm; không có "
        "sản phẩm chung nên ghi là quyết định khác. Nếu là một thì hoàn tác mục này và ghi số, cơ "
        "quan như trong sổ (--number, --authority)",
        "the number is near to decision {number} ({authority}) of the same year, which is known; "
        "they share no product, so this is taken for another. If it is the same, take this entry "
        "back and write number and authority as known (--number, --authority)",
    ),
}
