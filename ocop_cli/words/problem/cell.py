"""A cell that cannot be read."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "bad_stars": (
        "hạng sao “{value}” không phải một số từ 1 đến 5; ghi đúng hạng sao như quyết định rồi "
        "nhập lại",
        "'{value}' is not a number of stars from 1 to 5; write the stars of the decision and "
        "import again",
    ),
    "bad_stars.missing": (
        "không thấy hạng sao của sản phẩm; ghi hạng sao (cột “Hạng sao”), hoặc ghi “không đạt” "
        "ở cột kết quả",
        "the product has no stars; write them (column 'Stars'), or 'failed' in a column 'Result'",
    ),
    "ambiguous_day": (
        "ngày “{value}” không rõ là ngày/tháng hay tháng/ngày: các ô khác của cột cho thấy thứ tự "
        "tháng/ngày; xem văn bản gốc rồi thêm --day-order mdy (tháng trước) hoặc --day-order dmy",
        "it is not clear whether '{value}' is day/month or month/day: other cells of the column "
        "are month first; look at the decision, then add --day-order mdy (month first) or "
        "--day-order dmy",
    ),
    "ambiguous_day.turned": (
        "ngày “{value}” có thể đã bị bảng tính đảo ngày và tháng: các ngày trên 12 của cột vẫn là "
        "chữ; xem văn bản gốc rồi thêm --day-order mdy (đảo lại) hoặc --day-order dmy (giữ nguyên)",
        "the spreadsheet may have turned day and month of '{value}' round: the days above 12 of "
        "this column are still text; look at the decision, then add --day-order mdy (turn them "
        "back) or --day-order dmy (as they are)",
    ),
    "ambiguous_day.own": (
        "danh sách này do ocop ghi với ngày dạng 2023-05-12, bảng tính đã đổi thành “{value}”: "
        "không rõ là ngày/tháng hay tháng/ngày; nhập tệp gốc, hoặc thêm --day-order dmy hay mdy",
        "ocop wrote this list with days as 2023-05-12, and a spreadsheet made '{value}' of it: it "
        "is not clear whether that is day/month or month/day; import the file as ocop wrote it, or "
        "add --day-order dmy or mdy",
    ),
    "ambiguous_day.partial": (
        "ô này chỉ hiện một phần của ngày (tháng và năm, hoặc ngày và tháng), phần còn lại do bảng "
        "tính tự thêm ({value}); ghi đủ ngày/tháng/năm như văn bản",
        "this cell shows only a part of a day (month and year, or day and month), and the "
        "spreadsheet made up the rest ({value}); write the whole day as in the decision",
    ),
    "damaged_text": (
        "chữ “{value}” bị hỏng, có chữ cái đã mất; gõ lại cho đúng, hoặc lưu lại tệp gốc theo mã "
        "UTF-8 (Excel: “CSV UTF-8”) rồi nhập lại",
        "letters of '{value}' were lost; type them again, or save the original file as UTF-8 "
        "(Excel: 'CSV UTF-8') and import again",
    ),
    "damaged_text.twice": (
        "chữ “{value}” bị đọc sai bảng mã; lưu lại tệp gốc theo mã UTF-8 rồi nhập lại",
        "'{value}' went through a wrong encoding; save the original file as UTF-8 and import again",
    ),
    "damaged_text.mixed": (
        "chữ “{value}” có chữ cái của hai loại chữ viết trong một từ (đọc sai bảng mã, hoặc gõ "
        "nhầm bộ gõ); gõ lại cho đúng, hoặc lưu lại tệp gốc theo mã UTF-8 rồi nhập lại",
        "'{value}' has letters of two scripts in one word (a wrong encoding, or a keyboard left in "
        "another language); type them again, or save the original file as UTF-8 and import again",
    ),
    "damaged_text.escapes": (
        "chữ “{value}” còn mã thay cho chữ cái; gõ lại cho đúng rồi nhập lại",
        "'{value}' holds codes in place of letters; type the letters and import again",
    ),
    "damaged_text.day": (
        "ô này là ngày hoặc giá trị đúng/sai (“{value}”), không phải tên: bảng tính đã đổi điều "
        "được gõ; định dạng ô là Văn bản (Text) rồi gõ lại tên",
        "this cell is a day or a yes-or-no ('{value}') and no name: the spreadsheet changed what "
        "was typed; format the cell as text and type the name again",
    ),
    "damaged_text.rounded": (
        "bảng tính đã làm tròn mã số thành “{value}”, các chữ số sau đã mất; định dạng cột là Văn "
        "bản (Text) và ghi lại đủ mã",
        "the spreadsheet rounded the code to '{value}', and its further digits are lost; format "
        "the column as text and write the code in full",
    ),
    "bad_stars.words": (
        "ô “{value}” ghi thêm điều ngoài hạng sao mà chương trình không hiểu; chỉ để lại hạng được "
        "công nhận, việc khác ghi vào cột riêng, hoặc cho biết: --word '{value}=SỐ-SAO' (1 đến 5, "
        "hoặc failed)",
        "'{value}' says more than a number of stars, and it is not understood; leave only the "
        "stars that were granted, put the rest into a column of its own, or say what it means: "
        "--word '{value}=STARS' (1 to 5, or failed)",
    ),
    "several_values": (
        "ô “{value}” có nhiều giá trị, không rõ giá trị nào được tính; chỉ để lại giá trị được "
        "công nhận",
        "'{value}' holds several values, and it is not clear which counts; leave only the one that "
        "was granted",
    ),
    "several_values.covered": (
        "ô này ghi “{value}” nhưng bị một ô gộp ghi khác che mất, không rõ ghi nào được tính; bỏ "
        "gộp ô (Unmerge) rồi chỉ để lại giá trị đúng",
        "this cell says '{value}' under a merged cell that says something else, and it is not "
        "clear which counts; unmerge them and leave the right one",
    ),
    "several_values.stars": (
        "dòng này ghi nhiều hạng sao ({value}); chỉ để lại hạng được công nhận",
        "several numbers of stars in this row ({value}); leave only the one that was granted",
    ),
    "several_values.ticks": (
        "dòng này đánh dấu hoặc ghi những điều trái nhau ở cột “{ticked}”; chỉ để lại một",
        "this row ticks or says different things in '{ticked}'; leave only one",
    ),
    "bad_stars.mark": (
        "dấu “{value}” dưới cột hạng sao không rõ nghĩa; đánh dấu x ở đúng một cột",
        "the mark '{value}' under a column of stars is not clear; put an x in exactly one column",
    ),
    "bad_stars.group": (
        "dòng ghi {value} sao nhưng đứng dưới nhóm {other} sao; sửa cho khớp với quyết định",
        "the row says {value} {value:star|stars} but stands under the heading for {other}"
        " {other:star|stars}; make them "
        "agree",
    ),
    "proposed.potential": (
        "“tiềm năng 5 sao” chưa phải hạng sao: hạng 5 sao do Bộ công nhận; ghi hạng mà quyết "
        "định này công nhận (ví dụ 4 sao), hoặc bỏ dòng này đến khi có kết quả của Bộ",
        "'potential five stars' is no rank: the ministry grants five stars; write the stars "
        "this decision grants (4, say), or leave the row out until the ministry has decided",
    ),
    "potential_five": (
        "“tiềm năng 5 sao” không phải 5 sao; lấy hạng {value} sao được ghi kèm",
        "'potential five stars' is not five stars; the {value} {value:star|stars} printed beside"
        " it {value:was|were} taken",
    ),
    "bad_date": (
        "“{value}” không phải ngày có thật (đọc theo ngày/tháng/năm); ghi như 24/12/2024 hoặc "
        "2024-12-24",
        "'{value}' is not a day that exists (read as day/month/year); write it as 24/12/2024 or"
        " 2024-12-24",
    ),
    "bad_date.short_year": (
        "“{value}” chỉ ghi hai chữ số của năm, có thể hiểu nhiều cách; ghi đủ bốn chữ số",
        "'{value}' has a year of two digits and can be read in several ways; write all four digits",
    ),
    "bad_date.term": (
        "“{value}” không phải một ngày, và khác thời hạn 36 tháng; ghi ngày hết hạn in trên "
        "giấy chứng nhận",
        "'{value}' is not a day, nor the term of 36 months; write the last day printed on the "
        "certificate",
    ),
    "bad_date.before_issue": (
        "ngày hết hạn {value} trước ngày ban hành {other}; kiểm tra lại hai ngày",
        "the last day {value} lies before the day of issue {other}; check both days",
    ),
    "bad_date.error": (
        "ô ngày chứa lỗi của bảng tính “{value}”; nhập lại ngày",
        "the day's cell holds a spreadsheet error '{value}'; enter the day again",
    ),
    "bad_number": (
        "“{value}” không phải là số điểm; ghi như 90,86 hoặc 90.86",
        "'{value}' is not a score; write it as 90.86 or 90,86",
    ),
    "bad_number.score": (
        "điểm “{value}” không nằm trong khoảng 0 đến 100; kiểm tra dấu phẩy thập phân",
        "the score '{value}' is not between 0 and 100; check the decimal comma",
    ),
    "bad_number.error": (
        "ô chứa lỗi của bảng tính hoặc công thức chưa có kết quả (“{value}”); nhập lại số",
        "the cell holds a spreadsheet error, or a formula without a result ('{value}'); enter "
        "the number",
    ),
    "bad_decision.long": (
        "“{value}” quá dài để là số quyết định; ghi như 743/QĐ-UBND",
        "'{value}' is too long for a decision number; write it as 743/QĐ-UBND",
    ),
    "bad_text": (
        "“{value}” chứa ký tự điều khiển không in được; gõ lại ô này",
        "'{value}' holds control characters that cannot be printed; type the cell again",
    ),
    "bad_text.error": (
        "ô chứa lỗi của bảng tính hoặc công thức chưa có kết quả (“{value}”); nhập lại nội dung",
        "the cell holds a spreadsheet error, or a formula without a result ('{value}'); enter "
        "the text",
    ),
    "bad_text.long": (
        "ô này có {letters} chữ, quá dài để là tên (nhiều nhất {most}): “{value}”; chỉ để tên lại "
        "trong ô này",
        "the cell holds {letters} letters, too long for a name (at most {most}): '{value}'; leave "
        "only the name in this cell",
    ),
    "bad_text.reference": (
        "ô “{value}” chỉ sang dòng khác thay vì ghi tên; ghi đủ tên vào ô này",
        "'{value}' points at another row instead of a name; write the name into this cell",
    ),
    "bad_text.typed": (
        "chữ gõ vào dài {letters} chữ, quá dài (nhiều nhất {most}): “{value}”",
        "what was typed has {letters} letters, too many (at most {most}): '{value}'",
    ),
    "bad_text.long_row": (
        "dòng này chỉ có một đoạn chữ dài {letters} chữ, không phải sản phẩm mà cũng không phải "
        "ghi chú: “{value}…”; bỏ đoạn ấy, hoặc tách mỗi sản phẩm một dòng, rồi nhập lại",
        "the row is one text of {letters} letters, neither a product nor a remark: '{value}…'; "
        "take the text out, or give each product a row, and import again",
    ),
    "bad_text.unsure": (
        "“{value}” có chữ không phải chữ Việt: có thể viết bằng bảng mã cũ (TCVN3, VNI), hoặc "
        "được mở và lưu sai bảng mã; gõ lại ô này, hoặc chuyển tệp gốc sang Unicode rồi nhập lại",
        "'{value}' has letters that are not Vietnamese: it may be in an old encoding (TCVN3, VNI), "
        "or was opened and saved in the wrong one; type the cell again, or convert the original "
        "file to Unicode and import it again",
    ),
    "bad_text.stamped": (
        "ô này có lẫn chữ của dấu, chữ ký số hoặc chữ in chìm: “{value}”; nhập tệp gốc (Word, "
        "Excel) thay cho PDF, hoặc dùng --rejects rồi chỉ để chữ của ô",
        "the words of a stamp, a digital signature or a watermark stand in this cell: '{value}'; "
        "import the original file (Word, Excel) instead of the PDF, or use --rejects and leave "
        "only the cell's own words",
    ),
    "bad_text.unsure_row": (
        "không chắc chữ của dòng này là của một hay của hai dòng trong bảng: dòng bị cắt ở cuối "
        "trang, thiếu đường kẻ hoặc chữ tràn sang ô bên; nhập tệp gốc (Word, Excel) thay cho PDF, "
        "hoặc dùng --rejects rồi sửa dòng này",
        "it is not sure whether the words of this row are of one row of the table or of two: a "
        "page end cuts it, a border is missing, or words run over into the next cell; import the "
        "original file (Word, Excel) instead of the PDF, or use --rejects and mend this row",
    ),
    "bad_text.unsure_head": (
        "dòng này có vẻ viết bằng bảng mã cũ, không chắc đọc đúng; chỉ rõ bằng {option}",
        "this line seems to be in an old encoding and may be misread; say it with {option}",
    ),
    "bad_kind.mark": (
        "dấu “{value}” không rõ nghĩa; đánh dấu x ở đúng một cột",
        "the mark '{value}' is not clear; put an x in exactly one column",
    ),
    "bad_kind.unticked": (
        "ô này để trống trong khi dòng khác có đánh dấu; đánh dấu “đạt” hoặc “không đạt”, hoặc nếu "
        "cột không nói kết quả: --column '{heading}=ignore'",
        "this cell is blank where other rows are ticked; tick passed or failed, or, if the column "
        "says no result: --column '{heading}=ignore'",
    ),
    "bad_decision": (
        "“{value}” không rõ là quyết định nào; ghi một số quyết định trong một ô",
        "'{value}' does not name one decision; write one number in a cell",
    ),
    "bad_decision.no_number": (
        "“{value}” không phải số quyết định; ghi số đầy đủ, ví dụ 743/QĐ-UBND",
        "'{value}' is no decision number; write it in full, 743/QĐ-UBND say",
    ),
    "bad_decision.turned": (
        "“{value}” không phải số quyết định: bảng tính đã đổi số thành ngày (ví dụ 12/3 thành "
        "12-Mar); định dạng cột là Văn bản (Text) rồi ghi lại số đầy đủ, ví dụ 12/QĐ-UBND",
        "'{value}' is no decision number: the spreadsheet turned a number into a day (12/3 into "
        "12-Mar); format the column as text and write the number in full, 12/QĐ-UBND say",
    ),
    "bad_decision.several": (
        "ô “{value}” ghi nhiều quyết định; tách mỗi quyết định thành một dòng",
        "the cell '{value}' names several decisions; give each a row of its own",
    ),
    "bad_decision.two": (
        "dòng này ghi hai quyết định công nhận khác nhau ({value} và {other}); để lại quyết "
        "định của lần đánh giá này, lần kia ghi thành dòng riêng",
        "the row names two decisions ({value} and {other}); keep the one of this rating, and "
        "give the other a row of its own",
    ),
    "bad_decision.above": (
        "dòng này ghi quyết định {value}, nhưng tiêu đề nhóm phía trên ghi {other}; để lại một "
        "quyết định, hoặc tách dòng này ra khỏi nhóm",
        "the row names decision {value}, but the heading above it {other}; keep one of them, or "
        "take the row out of that group",
    ),
    "bad_decision.whose_day": (
        "ngày {value} không rõ là của quyết định công nhận {other} hay của việc này; ghi rõ ở tên "
        "cột: on (ngày của việc này) hoặc of_issued_on (ngày quyết định công nhận)",
        "the day {value} may be that of {other} or that of this act; name its column on (the "
        "act's day) or of_issued_on",
    ),
    "bad_decision.either_day": (
        "dòng này ghi hai ngày ({value} và {other}), không rõ số quyết định là của việc này hay là "
        "quyết định công nhận; ghi rõ ở tên cột: document, on (của việc này), of_decision, "
        "of_issued_on (quyết định công nhận)",
        "the row has two days ({value} and {other}): its decision may be this act's or the one "
        "that recognised the product; name the columns document, on (this act's) and of_decision, "
        "of_issued_on",
    ),
    "bad_decision.two_days": (
        "ngày {value} khác ngày ghi kèm số quyết định ({other}); sửa cho khớp",
        "the day {value} differs from the one written with the number ({other}); make them agree",
    ),
    "bad_kind": (
        "“{value}” không rõ là loại nào; ghi “công nhận lần đầu”, “đánh giá lại”, “nâng hạng”, "
        "“thu hồi”, “đưa ra khỏi danh sách” hoặc “gia hạn”, hoặc cho biết từ này nghĩa là gì: "
        "--word '{value}=re_evaluation' (recognition, upgrade, revocation… hoặc ignore)",
        "'{value}' is no known kind; write recognition, re_evaluation, upgrade, revocation, "
        "removal or extension, or say what it means: --word '{value}=re_evaluation' (recognition, "
        "upgrade, revocation … or ignore)",
    ),
    "bad_kind.result": (
        "“{value}” không rõ là đạt hay không đạt; ghi “đạt” hoặc “không đạt”, hoặc cho biết từ này "
        "nghĩa là gì: --word '{value}=passed' (hoặc failed, ignore)",
        "'{value}' does not say whether it passed; write passed or failed, or say what it means: "
        "--word '{value}=passed' (or failed, ignore)",
    ),
    "missing_product": (
        "dòng này không có tên sản phẩm; ghi tên sản phẩm rồi nhập lại",
        "the row has no product name; write it and import again",
    ),
    "future_date": (
        "ngày {value} ở tương lai; kiểm tra lại ngày ban hành",
        "the day {value} is in the future; check the day of issue",
    ),
    "future_date.head": (
        "ngày của văn bản ({value}) ở tương lai; kiểm tra lại, hoặc chỉ rõ bằng --issued-on",
        "the day of the document ({value}) is in the future; check it, or say it with --issued-on",
    ),
    "conflicting_decision": (
        "quyết định {number} đã ghi ngày {other} ở dòng khác, dòng này ghi {day}; một số của "
        "một cơ quan trong một năm chỉ có một ngày, sửa lại cho đúng",
        "decision {number} has the day {other} in another row and {day} here; a number of one "
        "authority and year has one day: correct it",
    ),
    "conflicting_decision.of_whom": (
        "quyết định {number} đã ghi ngày {other} ở dòng khác, dòng này ghi {day}, và không ghi cơ "
        "quan ban hành. Nếu là của hai cơ quan (huyện và tỉnh cùng dùng một số) thì thêm cột “Cơ "
        "quan ban hành”; nếu là một quyết định thì chỉ có một ngày, sửa lại cho đúng",
        "decision {number} has the day {other} in another row and {day} here, and no issuing "
        "authority is said. If two bodies issued them (a district and the province may use one "
        "number), add a column 'Authority'; one decision has one day: correct it",
    ),
    "conflicting_decision.register": (
        "sổ đã có quyết định {number} ngày {other}, dòng này ghi {day}; một số của một cơ quan "
        "trong một năm chỉ có một ngày. Sửa ngày ở đây; nếu trong sổ sai thì hoàn tác mục ấy (ocop "
        "log, ocop undo); nếu là của cơ quan khác thì ghi rõ cơ quan (--authority)",
        "the register has decision {number} of {other}, and this row says {day}; a number of one "
        "authority and year has one day. Correct it here; where the register is wrong, take that "
        "entry back (ocop log, ocop undo); if another authority issued it, say so (--authority)",
    ),
    "conflicting_decision.act": (
        "sổ đã có việc này theo văn bản {number} ngày {other}, ở đây ghi ngày {day}; một số của "
        "một cơ quan trong một năm chỉ có một ngày. Nếu trong sổ sai thì hoàn tác mục ấy "
        "(ocop log, ocop undo)",
        "the register has this by document {number} of {other}, and the day given is {day}; a "
        "number of one authority and year has one day. Where the register is wrong, take that "
        "entry back (ocop log, ocop undo)",
    ),
    "shifted_row": (
        "dòng có nhiều ô hơn tiêu đề (“{value}”); có lẽ thừa dấu phân cách, đặt tên có dấu phẩy"
        " trong ngoặc kép",
        "the row has more cells than the heading ('{value}'); perhaps a separator too many: put"
        " names with commas in quotation marks",
    ),
}
