"""Acts, by hand, in bulk or of a document; and corrections of decisions."""

from __future__ import annotations

from ocop_cli.words import mark

WORDS: dict[str, tuple[str, str]] = {
    "unread_column.act": (
        "cột “{heading}” ({count} dòng có nội dung) không thuộc loại việc này, không ghi; đặt tên "
        "cột như bảng nhập ghi, hoặc chuyển nội dung sang cột ghi chú",
        "the column '{heading}' (filled in {count} {count:row|rows}) is no field of this kind of"
        " act and was "
        "not kept; name it as the field, or move what it says to a column 'note'",
    ),
    "unknown_decision.deed": (
        "sổ không có quyết định {decision} trước ngày này; nhập quyết định đó trước, hoặc ghi đúng"
        " số và ngày (cột “Của quyết định số”, “Của quyết định ban hành ngày”; với ocop record:"
        " --of-decision, --of-issued-on)",
        "the register has no decision {decision} before that day; import that decision first, or"
        " give its number and day (columns 'Of decision', 'Of decision issued on'; with ocop"
        " record: --of-decision, --of-issued-on)",
    ),
    "unknown_decision.hold": (
        "quyết định {decision} chỉ tạm đình chỉ, không công nhận và không thu hồi; muốn kết thúc "
        "việc tạm đình chỉ: ocop record close {act} --on NGÀY",
        "decision {decision} only suspends, and neither recognises nor revokes; to end the "
        "suspension: ocop record close {act} --on DAY",
    ),
    "unknown_decision.which": (
        "có nhiều quyết định {decision}: {known}; ghi ngày của quyết định (cột “Của quyết định ban"
        " hành ngày”; với ocop record: --of-issued-on)",
        "several decisions are {decision}: {known}; say its day (column 'Of decision issued on';"
        " with ocop record: --of-issued-on)",
    ),
    "unknown_decision.not_rated": (
        "quyết định {decision} không có sản phẩm này; sản phẩm bị ghi thiếu thì nhập bằng tệp:"
        " ocop import --kind correction TỆP",
        "decision {decision} has no such product; a product it left out is imported from a file:"
        " ocop import --kind correction FILE",
    ),
    "not_lapsed": (
        "ngày {day} sản phẩm chưa hết hạn ({status}), không đưa ra khỏi danh sách được; muốn "
        "chấm dứt giấy chứng nhận còn hiệu lực thì phải thu hồi",
        "on {day} the product had not lapsed ({status}) and cannot be removed; a certificate in"
        " force is ended by a revocation",
    ),
    "bad_extension": (
        "gia hạn đến {until} quá 180 ngày kể từ ngày hết hạn {last_day}; chậm nhất là {latest} "
        "(Quyết định 26/2026/QĐ-TTg, Điều 12 khoản 3)",
        "an extension until {until} is more than 180 days past the last day {last_day}; at the "
        "latest {latest} (Decision 26/2026/QĐ-TTg, article 12.3)",
    ),
    "bad_extension.missing": (
        "không ghi gia hạn đến ngày nào; ghi ngày (cột “Gia hạn đến”), chậm nhất là {latest}",
        "it does not say until when; write the day (column 'extended_until'), at the latest "
        "{latest}",
    ),
    "bad_extension.short": (
        "gia hạn đến {until} không quá ngày hết hạn {last_day}; kiểm tra lại ngày",
        "an extension until {until} does not go past the last day {last_day}; check the day",
    ),
    "act_waits": (
        "giấy chứng nhận nêu ở đây không phải của sản phẩm tên này, mà của sản phẩm đang được hỏi"
        " có phải là một với nó; văn bản có hiệu lực khi trả lời là một: ocop review",
        "the certificate named here is not this name's own, but that of a product that may be one"
        " with it; this takes effect when that is answered yes: ocop review",
    ),
    # -- acts entered by hand or in bulk
    "bad_act.value": (
        "“{value}” không dùng được cho {name}; chọn trong: {known}",
        "'{value}' cannot be used for {name}; choose from: {known}",
    ),
    "bad_act.other_field": (
        "{name} không dùng cho việc {deed}; việc này có: {known}",
        "{name} does not belong to {deed}, which has: {known}",
    ),
    "bad_act.missing": ("việc {deed} cần {name}", "{deed} needs {name}"),
    "bad_act.missing_to": (
        'chưa có tên mới hoặc chủ thể mới; ghi ở cột “Tên mới”, hoặc: ocop record {kind} "TÊN CŨ"'
        ' --to "TÊN MỚI" --on NGÀY',
        "the new name, or the new entity, is missing; write it in a column 'New name', or: ocop"
        ' record {kind} "OLD NAME" --to "NEW NAME" --on DAY',
    ),
    "bad_act.missing_decision": (
        "chưa rõ việc {deed} nói đến quyết định nào; ghi số quyết định ở cột “Của quyết định số”"
        " (với ocop record: --of-decision SỐ)",
        "it is not said which decision this {deed} is about; give its number in a column 'Of"
        " decision' (with ocop record: --of-decision NUMBER)",
    ),
    "bad_act.no_document": (
        "việc {deed} phải có văn bản: ghi số văn bản (cột “Quyết định số”; với ocop record:"
        " --document)",
        "{deed} needs its document: give its number (a column 'Decision'; with ocop record:"
        " --document)",
    ),
    "bad_act.of_which": (
        "tệp nêu nhiều quyết định; ghi ở mỗi dòng quyết định mà dòng đó nói đến (cột"
        " “Của quyết định số”)",
        "the file names several decisions; say in each row which one it is about (column"
        " 'Of decision')",
    ),
    "bad_act.changes_nothing": (
        "việc {deed} chưa nói điều gì khác: ghi --stars, --score, --name, --owner, --address,"
        " --result, --effective-from, --valid-through hoặc --struck",
        "this {deed} says nothing new: give --stars, --score, --name, --owner, --address, --result,"
        " --effective-from, --valid-through or --struck",
    ),
    "bad_act.one_of": ("việc {deed} cần một trong: {known}", "{deed} needs one of: {known}"),
    "bad_act.one_subject": (
        "việc {deed} cần đúng một đối tượng; ghi mỗi đối tượng một lần",
        "{deed} takes exactly one subject; enter one at a time",
    ),
    "bad_act.audience": (
        "tập huấn cho chủ thể phải nêu tên chủ thể; cho cán bộ thì không",
        "training for entities names them; training for officials names none",
    ),
    "bad_act.follow_up": (
        "hạn khắc phục {value} trước ngày kiểm tra {on}; kiểm tra lại hai ngày",
        "the follow-up day {value} is before the inspection of {on}; check both days",
    ),
    "bad_act.never_open": (
        "việc {deed} không phải là việc còn mở; chỉ kết thúc được: {known}",
        "{deed} is never open; what can be closed: {known}",
    ),
    "bad_act.closed": ("việc này đã kết thúc ngày {on}", "this act was closed on {on} already"),
    "bad_act.closed_before": (
        "không kết thúc được trước ngày bắt đầu {on}",
        "it cannot be closed before it began on {on}",
    ),
    "bad_act.close_alone": (
        "close chỉ nhận --on và --note",
        "close takes --on and --note only",
    ),
    "tax_number": (
        "mã số thuế “{value}” không đúng số chữ số hoặc sai số kiểm tra; vẫn nhập như văn bản",
        "tax number '{value}' has a wrong length or check digit; imported as printed",
    ),
    "unused_column": (
        "“{value}” ở cột {fields} không thuộc loại việc này; không ghi phần ấy",
        "'{value}' under {fields} does not belong to this kind of act; that part is not kept",
    ),
    "bad_value": (
        "không hiểu “{value}”; xem các giá trị bằng: ocop record --help",
        "'{value}' is not understood; see the values with: ocop record --help",
    ),
    "bad_value.how": (
        "không hiểu “{value}”; ghi periodic (định kỳ) hoặc surprise (đột xuất)",
        "'{value}' is not understood; write periodic or surprise",
    ),
    "bad_value.about": (
        "không hiểu “{value}”; ghi criteria (tiêu chí) hoặc mark (nhãn hiệu)",
        "'{value}' is not understood; write criteria or mark",
    ),
    "bad_value.agency": (
        "không hiểu cơ quan “{value}”; ghi agriculture (nông nghiệp), industry_trade (công thương),"
        " health (y tế), market_surveillance (quản lý thị trường), science_technology (khoa học)",
        "the agency '{value}' is not known; write agriculture, industry_trade, health,"
        " market_surveillance or science_technology",
    ),
    "bad_value.outcome": (
        "không hiểu “{value}”; ghi conforms (đúng quy định) hoặc violation (vi phạm)",
        "'{value}' is not understood; write conforms or violation",
    ),
    "bad_value.handling": (
        "không hiểu “{value}”; ghi warning (nhắc nhở), fine (phạt tiền), referred (chuyển)",
        "'{value}' is not understood; write warning, fine or referred",
    ),
    "bad_value.audience": (
        "không hiểu “{value}”; ghi entities (chủ thể) hoặc officials (cán bộ)",
        "'{value}' is not understood; write entities or officials",
    ),
    "bad_value.intentional": (
        "không hiểu “{value}”; ghi true (có) hoặc false (không)",
        "'{value}' is not understood; write true or false",
    ),
    "bad_mark.gtin_form_cell": mark.WORDS["gtin_form"],
    "bad_mark.gtin_zero_cell": mark.WORDS["gtin_zero"],
    "bad_mark.gtin_digit_cell": (
        "mã vạch “{value}” sai số kiểm tra; hãy đọc lại trên bao bì",
        "barcode “{value}” has a wrong check digit; read it again on the package",
    ),
    "bad_mark.stamps_form_cell": mark.WORDS["stamps_form"],
    "bad_mark.stamps_order_cell": mark.WORDS["stamps_order"],
    "unknown_entity.several": (
        "nhiều chủ thể mang tên này ở các xã khác nhau; ghi thêm địa chỉ",
        "several entities bear this name in different communes; add the address",
    ),
    "unknown_entity": (
        "sổ chưa có chủ thể này; nhập quyết định công nhận sản phẩm của họ trước, hoặc kiểm tra"
        " tên",
        "the register does not know this entity; import the decision about its products first, or"
        " check the name",
    ),
    "gtin_conflict": (
        "mã vạch {gtin} đã ghi cho sản phẩm khác: {other}; vẫn nhập, xem ocop watch",
        "barcode {gtin} is recorded for another product: {other}; imported, see ocop watch",
    ),
    "unclear_correction.row": (
        "không rõ dòng này đính chính dòng nào của quyết định ({known}); ghi tên đã in ở cột"
        ' “Nội dung đã ghi”, hoặc: ocop record correction "TÊN ĐÃ IN" --name "TÊN ĐÚNG"',
        "it is not clear which row of the decision this one corrects ({known}); write the name as"
        " printed in a column 'As printed', or: ocop record correction \"NAME AS PRINTED\" --name"
        ' "RIGHT NAME"',
    ),
    "unclear_correction.added": (
        "sản phẩm này không có trong quyết định được đính chính; nếu là sản phẩm bị ghi thiếu, ghi"
        " đủ hạng sao",
        "this product is not in the corrected decision; if it was left out there, give its stars",
    ),
    "unclear_correction.pair": (
        "nội dung đã ghi “{was}” không phải tên, chủ thể, địa chỉ, hạng sao hay số điểm của sản"
        " phẩm trong quyết định; ghi nội dung đúng “{now}” vào cột của nó (Sản phẩm, Chủ thể, Hạng"
        " sao, Điểm)",
        "what was printed, '{was}', is no name, entity, address, stars or score of the product in"
        " the decision; write what is right, '{now}', in its own column (Product, Entity, Stars,"
        " Score)",
    ),
    "row_added": (
        "“{product}” không có trong quyết định {decision}; ghi như sản phẩm bị ghi thiếu",
        "'{product}' is not in decision {decision}; taken as a product left out there",
    ),
    "names_decision.part": (
        "văn bản nói đến một phần của quyết định {decision} ngày {on}; phần đó chưa được đọc. Nếu"
        " có sản phẩm không còn được công nhận: ocop record annulment SẢN-PHẨM --of-decision"
        " {decision} --document {number} --on NGÀY",
        "the paper is about a part of decision {decision} of {on}, which was not read. Where it"
        " ends a product's recognition: ocop record annulment PRODUCT --of-decision {decision}"
        " --document {number} --on DAY",
    ),
    "names_decision.later": (
        "văn bản này thay thế hoặc bãi bỏ quyết định {decision} ngày {on}, mà sổ chưa có; đã ghi,"
        " và có hiệu lực khi quyết định đó được nhập",
        "this paper replaces or ends decision {decision} of {on}, which the register does not have"
        " yet; that is kept, and counts once it is imported",
    ),
    "names_decision.unknown": (
        "văn bản này thay thế hoặc bãi bỏ quyết định {decision} ngày {on}, mà sổ không có; nhập"
        " quyết định đó rồi ghi: ocop record {kind} {decision} --document {number} --on NGÀY",
        "this paper replaces or ends decision {decision} of {on}, which the register does not have;"
        " import that, then enter: ocop record {kind} {decision} --document {number} --on DAY",
    ),
    "changes_nothing": (
        "dòng đính chính này không khác gì với “{product}” trong sổ; nếu có nội dung khác, ghi ở"
        " cột của nó (Sản phẩm, Chủ thể, Hạng sao, Điểm)",
        "this row corrects nothing of '{product}' as the register has it; if it should, write what"
        " is right in its own column (Product, Entity, Stars, Score)",
    ),
}
# A barcode or a series of stamps says itself what is wrong with it.
WORDS |= {f"bad_mark.{key}": pair for key, pair in mark.WORDS.items()}
