"""What is the matter with a row, a cell or a file, and what to do next: a sentence a problem.

A key with a second part is another sentence of the same code. How places are named stands at the
end.
"""

from __future__ import annotations

from ocop_cli.words import mark

WORDS: dict[str, tuple[str, str]] = {
    # -- a cell that cannot be read
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
    "bad_stars.words": (
        "ô “{value}” ghi thêm điều ngoài hạng sao mà chương trình không hiểu; chỉ để lại hạng được "
        "công nhận, việc khác ghi vào cột riêng, hoặc cho biết: --word '{value}=4' (số sao, hoặc "
        "failed)",
        "'{value}' says more than a number of stars, and it is not understood; leave only the "
        "stars that were granted, put the rest into a column of its own, or say what it means: "
        "--word '{value}=4' (the stars, or failed)",
    ),
    "several_values": (
        "ô “{value}” có nhiều giá trị, không rõ giá trị nào được tính; chỉ để lại giá trị được "
        "công nhận",
        "'{value}' holds several values, and it is not clear which counts; leave only the one that "
        "was granted",
    ),
    "several_values.stars": (
        "dòng này ghi nhiều hạng sao ({value}); chỉ để lại hạng được công nhận",
        "several numbers of stars in this row ({value}); leave only the one that was granted",
    ),
    "bad_stars.mark": (
        "dấu “{value}” dưới cột hạng sao không rõ nghĩa; đánh dấu x ở đúng một cột",
        "the mark '{value}' under a column of stars is not clear; put an x in exactly one column",
    ),
    "bad_stars.group": (
        "dòng ghi {value} sao nhưng đứng dưới nhóm {other} sao; sửa cho khớp với quyết định",
        "the row says {value} stars but stands under the heading for {other} stars; make them "
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
        "'potential five stars' is not five stars; the {value} stars printed beside it were taken",
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
    "bad_text.unsure": (
        "“{value}” có vẻ viết bằng bảng mã cũ (TCVN3, VNI) nhưng không chắc chắn; chuyển tệp "
        "sang Unicode rồi nhập lại",
        "'{value}' seems to be in an old encoding (TCVN3, VNI), but this is not certain; "
        "convert the file to Unicode and import again",
    ),
    "bad_text.unsure_head": (
        "dòng này có vẻ viết bằng bảng mã cũ, không chắc đọc đúng; chỉ rõ bằng {option}",
        "this line seems to be in an old encoding and may be misread; say it with {option}",
    ),
    "bad_kind.mark": (
        "dấu “{value}” không rõ nghĩa; đánh dấu x ở đúng một cột",
        "the mark '{value}' is not clear; put an x in exactly one column",
    ),
    "bad_decision": (
        "“{value}” không rõ là quyết định nào; ghi một số quyết định trong một ô",
        "'{value}' does not name one decision; write one number in a cell",
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
    "conflicting_decision.register": (
        "sổ đã có quyết định {number} ngày {other}, dòng này ghi {day}; một số của một cơ quan "
        "trong một năm chỉ có một ngày. Sửa ngày ở đây; nếu trong sổ sai thì hoàn tác mục ấy (ocop "
        "log, ocop undo); nếu là của cơ quan khác thì ghi rõ cơ quan (--authority)",
        "the register has decision {number} of {other}, and this row says {day}; a number of one "
        "authority and year has one day. Correct it here; where the register is wrong, take that "
        "entry back (ocop log, ocop undo); if another authority issued it, say so (--authority)",
    ),
    "same_decision": (
        "được hiểu là quyết định {number} ({authority}) đã có trong sổ: cùng ngày, cùng số thứ tự, "
        "cùng sản phẩm. Nếu là quyết định khác thì ghi rõ cơ quan ban hành",
        "taken for decision {number} ({authority}), which is known: one day, one serial number, "
        "one product. If it is another, print its authority in full",
    ),
    "near_decision": (
        "số gần giống quyết định {number} ({authority}) đã có trong sổ, trong cùng năm; không có "
        "sản phẩm chung nên ghi là quyết định khác. Nếu là một thì hoàn tác mục này và ghi số, cơ "
        "quan như trong sổ (--number, --authority)",
        "the number is near to decision {number} ({authority}) of the same year, which is known; "
        "they share no product, so this is taken for another. If it is the same, take this entry "
        "back and write number and authority as known (--number, --authority)",
    ),
    "shifted_row": (
        "dòng có nhiều ô hơn tiêu đề (“{value}”); có lẽ thừa dấu phân cách, đặt tên có dấu phẩy"
        " trong ngoặc kép",
        "the row has more cells than the heading ('{value}'); perhaps a separator too many: put"
        " names with commas in quotation marks",
    ),
    # -- the file as a whole
    "no_table": (
        "không tìm thấy bảng nào có tiêu đề cột “Tên sản phẩm” cùng với “Chủ thể”, “Hạng sao”, "
        "“Điểm”… ; đặt một dòng tiêu đề trên các cột rồi nhập lại",
        "no table was found with a heading 'Product' beside 'Entity', 'Stars', 'Score' …; put a"
        " row of headings above the columns and import again",
    ),
    "no_table.heading": (
        "không cột nào có tiêu đề được hiểu là tên sản phẩm; nếu đó là cột “{value}”: --column "
        "'{value}=product' (không thì đổi tiêu đề cột ấy thành “Tên sản phẩm”)",
        "no column has a heading that is understood as the product's name; if it is '{value}': "
        "--column '{value}=product' (else call that column 'Product')",
    ),
    "double_heading": (
        "hai cột “{first}” và “{second}” cùng một nghĩa, không rõ lấy cột nào; đổi tên hoặc bỏ "
        "một cột, hoặc bỏ qua cột không tính: --column '{second}=ignore'",
        "the columns '{first}' and '{second}' mean the same, and it is not clear which counts; "
        "rename or delete one, or leave out the one that does not count: --column "
        "'{second}=ignore'",
    ),
    "missing_head": (
        "tệp không ghi rõ; chỉ ra bằng {option}",
        "the file does not say; use {option}",
    ),
    "missing_head.number": (
        "không thấy số quyết định trong tệp hay trong dòng; chỉ ra bằng {option}, hoặc thêm cột"
        " “Số quyết định”",
        "neither the file nor the row says the decision's number; say it with {option}, or add "
        "a column 'Decision'",
    ),
    "missing_head.issued_on": (
        "không thấy ngày ban hành quyết định; chỉ ra bằng {option}, hoặc thêm cột “Ngày ban hành”",
        "the day of the decision is not said; say it with {option}, or add a column 'Issued on'",
    ),
    "missing_head.authority": (
        "không thấy cơ quan ban hành; nên chỉ ra bằng {option}, vì huyện và tỉnh có thể dùng "
        "cùng số",
        "the issuing authority is not said; better say it with {option}, for a district and a "
        "province may use the same number",
    ),
    "missing_head.kind": (
        "văn bản nêu nhiều việc, không rõ các dòng này thuộc việc nào; chỉ ra bằng {option}, "
        "hoặc thêm cột “Loại”",
        "the document does several things and it is not clear which these rows are; say it with"
        " {option}, or add a column 'Kind'",
    ),
    "head_conflict": (
        "tệp ghi hai nơi khác nhau (“{first}” và “{second}”); chỉ ra bằng {option}",
        "two places of the file disagree ('{first}' and '{second}'); say which with {option}",
    ),
    "head_conflict.number": (
        "hai nơi trong tệp ghi số quyết định khác nhau (“{first}” và “{second}”); chỉ ra bằng "
        "{option}",
        "two places of the file give different numbers ('{first}' and '{second}'); say which "
        "with {option}",
    ),
    "head_conflict.issued_on": (
        "hai nơi trong tệp ghi ngày khác nhau ({first} và {second}); chỉ ra bằng {option}",
        "two places of the file give different days ({first} and {second}); say which with "
        "{option}",
    ),
    "head_conflict.authority": (
        "hai nơi trong tệp ghi cơ quan khác nhau (“{first}” và “{second}”); chỉ ra bằng {option}",
        "two places of the file name different authorities ('{first}' and '{second}'); say "
        "which with {option}",
    ),
    "given_differs": (
        "tệp ghi “{printed}”, đã dùng “{given}” theo {option}",
        "the file says '{printed}'; '{given}' was used, as given by {option}",
    ),
    # -- what is printed beside a product, and is no fact of its own
    "remark": (
        "“{value}” có thể liên quan đến giấy chứng nhận; sản phẩm chờ rà soát: ocop review",
        "'{value}' may speak of the certificate; the product is under review: ocop review",
    ),
    "own_list": (
        "đây là danh sách, thông báo hoặc thư do chương trình này lập từ sổ, không phải quyết "
        "định; ngày trong đó là ngày tính ra. Nhập chính quyết định; để chuyển sang sổ khác thì "
        "dùng ocop ratings --history -o TỆP.csv",
        "this is a list, notice or letter that this program made from a register, and no decision; "
        "the days in it were worked out. Import the decision itself; to carry a register to "
        "another, use ocop ratings --history -o FILE.csv",
    ),
    # -- what is done is not said plainly
    "unknown_act": (
        "“{value}” không nói rõ là công nhận, thu hồi, đưa ra khỏi danh sách hay gia hạn nên không "
        "lấy dòng nào; nếu đúng là công nhận kết quả thì thêm --kind recognition (đánh giá lại: "
        "--kind re_evaluation; thu hồi: --kind revocation)",
        "'{value}' does not say that it recognises, revokes, removes or extends, so no row was "
        "taken; if it does recognise results, add --kind recognition (re-evaluations: --kind "
        "re_evaluation; revocations: --kind revocation)",
    ),
    "unknown_act.list": (
        "tiêu đề “{value}” không nói rõ các sản phẩm này được công nhận hay bị thu hồi; thêm cột "
        "số quyết định công nhận của từng dòng, hoặc chỉ ra bằng --kind recognition, --kind "
        "re_evaluation hay --kind revocation",
        "the title '{value}' does not say whether these products were recognised or their "
        "certificates revoked; add a column with the decision that recognised each, or say it "
        "with --kind recognition, --kind re_evaluation or --kind revocation",
    ),
    "unknown_act.denied": (
        "“{value}” nói việc ấy không làm hoặc chưa làm; nếu văn bản có công nhận hay thu hồi thì "
        "chỉ ra bằng --kind recognition hoặc --kind revocation",
        "'{value}' says that this was not done; if the paper does recognise or revoke, say so with "
        "--kind recognition or --kind revocation",
    ),
    "unknown_act.cell": (
        "“{value}” không rõ là việc gì; ghi “công nhận lần đầu”, “đánh giá lại”, “nâng hạng”, "
        "“thu hồi”, “đưa ra khỏi danh sách” hoặc “gia hạn”, hoặc cho biết từ này nghĩa là gì: "
        "--word '{value}=re_evaluation' (recognition, upgrade, revocation… hoặc ignore)",
        "'{value}' is no known kind; write recognition, re_evaluation, upgrade, revocation, "
        "removal or extension, or say what it means: --word '{value}=re_evaluation' (recognition, "
        "upgrade, revocation … or ignore)",
    ),
    "unknown_act.correction": (
        "“{value}” là đính chính, sửa đổi một quyết định đã có: không cấp thời hạn mới. Nhập các "
        "dòng đúng với số và ngày của quyết định được đính chính, kèm --replace (--number, "
        "--issued-on, --kind recognition --replace)",
        "'{value}' corrects a decision that is known, and grants no new term; import the rows as "
        "they should be with the number and day of the corrected decision and --replace "
        "(--number, --issued-on, --kind recognition --replace)",
    ),
    "unknown_act.replacement": (
        "“{value}” thay thế một quyết định đã có; nếu các dòng là kết quả công nhận thì thêm "
        "--kind recognition, rồi rà soát sản phẩm mà quyết định mới không còn nêu",
        "'{value}' replaces an earlier decision; if its rows are results, add --kind recognition, "
        "and look at the products it leaves out",
    ),
    "unknown_act.annulment": (
        "“{value}” hủy bỏ một quyết định đã có, không công nhận và không thu hồi sản phẩm nào; "
        "xem việc bị hủy bỏ bằng ocop log và ocop show",
        "'{value}' annuls an earlier decision: it neither recognises nor revokes; see what it "
        "annuls with ocop log and ocop show",
    ),
    "unknown_act.reissue": (
        "“{value}” chỉ cấp lại, cấp đổi giấy chứng nhận: thời hạn cũ giữ nguyên. Nếu là kết quả "
        "đánh giá lại thì thêm --kind re_evaluation",
        "'{value}' only prints certificates anew, and their old term goes on; if it is the result "
        "of a re-evaluation, add --kind re_evaluation",
    ),
    "unknown_act.rename": (
        "“{value}” là đổi tên, không cấp thời hạn mới; ghi tên mới bằng ocop record rename",
        "'{value}' gives a new name and no new term; enter it with ocop record rename",
    ),
    "unknown_act.transfer": (
        "“{value}” là chuyển giao sản phẩm cho chủ thể khác, không cấp thời hạn mới; sau khi nhập "
        "quyết định công nhận, nối sản phẩm bằng ocop review link",
        "'{value}' gives a product to another owner and no new term; link the two names with ocop "
        "review link",
    ),
    "unknown_act.hold": (
        "“{value}” là tạm dừng, khiếu nại hoặc chờ kết luận: không cấp thời hạn mới và chưa thu "
        "hồi; ghi lại bằng ocop record inspection",
        "'{value}' suspends, complains or waits for a conclusion: it grants no term and revokes "
        "nothing; enter it with ocop record inspection",
    ),
    "proposed": (
        "“{value}” mới là đề nghị, dự kiến hoặc tiềm năng, chưa phải hạng sao được công nhận; ghi "
        "hạng mà quyết định công nhận",
        "'{value}' is only proposed, expected or hoped for, and no rank that was granted; write "
        "the stars of the decision",
    ),
    "proposed.list": (
        "tiêu đề “{value}” là danh sách đề nghị, đăng ký hoặc dự kiến, chưa phải kết quả; nhập "
        "quyết định công nhận, hoặc thêm --kind recognition nếu đây là kết quả",
        "the title '{value}' is of products proposed or registered, not of results; import the "
        "decision, or add --kind recognition if these are its results",
    ),
    "announcement": (
        "đây là thông báo hết hạn, không phải quyết định, nên không cấp và không thu hồi giấy "
        "chứng nhận nào; nhập quyết định công nhận của các sản phẩm này, hoặc thêm cột “Quyết "
        "định công nhận” và ngày",
        "this announces that certificates ran out; it is no decision, and grants or ends none; "
        "import the decisions that recognised these products, or add columns for their number "
        "and day",
    ),
    "announcement.deed": (
        "văn bản này về việc khác (“{title}”), không công nhận kết quả đánh giá; nhập quyết định "
        "công nhận, hoặc thêm --kind recognition nếu đúng là quyết định này",
        "this paper is about something else ('{title}'): it rates nothing; import the decision "
        "that did, or add --kind recognition if it is this one",
    ),
    "announcement.rows": (
        "văn bản này không phải quyết định công nhận (“{title}”); các dòng được nhập theo quyết "
        "định mà từng dòng nêu, nên đối chiếu với chính quyết định đó",
        "this is no decision that rates ('{title}'); its rows went in as ratings of the decisions "
        "they name, better compare them with those",
    ),
    "announcement.planned": (
        "tiêu đề của bảng là sản phẩm đăng ký hoặc đề nghị (“{title}”), chưa phải kết quả; vẫn "
        "nhập theo quyết định, kiểm tra lại",
        "the title of this table speaks of products registered or proposed ('{title}'), not yet "
        "of results; imported under the decision, look again",
    ),
    "odd_title.reprint": (
        "trích yếu “{title}” có thể chỉ là in lại giấy chứng nhận, khi đó thời hạn cũ giữ nguyên; "
        "vẫn nhập như đánh giá lại, kiểm tra lại và hoàn tác (ocop undo) nếu không đúng",
        "the title '{title}' may only print certificates anew, which keeps their old term; "
        "imported as re-evaluations, look again and take it back (ocop undo) if that is wrong",
    ),
    "announcement.paper": (
        "đây là thông báo, tờ trình, báo cáo hoặc công văn, không phải quyết định, nên không cấp "
        "và không thu hồi giấy chứng nhận nào; nhập quyết định, hoặc chỉ rõ bằng --number và "
        "--issued-on",
        "this is a notice, proposal, report or letter, no decision: it grants and ends nothing; "
        "import the decision, or say it with --number and --issued-on",
    ),
    "scan": (
        "trang này là ảnh chụp, không có chữ để đọc; dùng ocop import --ocr NHAP.csv TỆP để lấy"
        " bản nháp cho người sửa, hoặc xin tệp gốc",
        "this page is a picture without text; ocop import --ocr DRAFT.csv FILE writes a draft "
        "for a person to correct, or ask for the original file",
    ),
    "unknown_heading": (
        "không hiểu dòng tiêu đề “{value}” đứng trên các sản phẩm, nên không biết hạng, loại, chủ "
        "thể hay địa bàn nào áp dụng cho chúng; ghi rõ điều đó vào từng dòng (cột “Hạng sao”, “Kết "
        "quả”, “Chủ thể”…), hoặc nếu dòng này không có ý nghĩa: --word '{value}=ignore'",
        "the heading row '{value}' above these products was not understood, so that it is not "
        "known which stars, kind, entity or place hold for them; say that in each row (columns "
        "'Stars', 'Result', 'Entity' …), or if the row means nothing: --word '{value}=ignore'",
    ),
    # -- warnings of the reading
    "missing_entity": (
        "sản phẩm “{value}” không có tên chủ thể; vẫn nhập như văn bản, nên bổ sung để khỏi "
        "nhầm sản phẩm",
        "the product '{value}' has no entity; imported as printed, better add it so that it is "
        "not mistaken",
    ),
    "filled": (
        "ô này để trống hoặc ghi “như trên”, lấy theo dòng trên: “{value}”; nếu không đúng, ghi rõ "
        "vào ô",
        "this cell is blank or says 'as above', and was taken from the row above: '{value}'; if "
        "that is wrong, write it in the cell",
    ),
    "filled.many": (
        "{count} ô của cột này (đến dòng {last}) để trống hoặc ghi “như trên”, lấy theo dòng trên "
        "(ô đầu tiên: “{value}”); nếu không đúng, ghi rõ vào ô",
        "{count} cells of this column (down to row {last}) are blank or say 'as above', and were "
        "taken from the row above (the first: '{value}'); if that is wrong, write it in the cell",
    ),
    "odd_name": (
        "tên “{value}” có năm hoặc điểm bên trong; nhập như văn bản, kiểm tra xem có phải thuộc"
        " tên không",
        "the name '{value}' holds a year or a score; imported as printed, check whether it "
        "belongs there",
    ),
    "several_products": (
        "“{value}” có vẻ gồm nhiều sản phẩm; nhập là một như văn bản. Nếu là nhiều sản phẩm, "
        "tách mỗi sản phẩm một dòng rồi nhập lại với --replace",
        "'{value}' seems to name several products; imported as one, as printed. If they are "
        "several, give each a row and import again with --replace",
    ),
    "not_taking_part": (
        "“{value}” ghi là không tham gia đánh giá; không có kết quả để ghi, dòng này không vào sổ",
        "'{value}' is said not to have taken part; there is no result to record, the row was "
        "left out",
    ),
    "note_act": (
        "ghi chú “{value}” nói đến việc khác; việc đó chưa được ghi nhận, nhập văn bản ấy hoặc "
        "dùng ocop record",
        "the note '{value}' speaks of something that was not recorded; import that document or "
        "use ocop record",
    ),
    "not_understood": (
        "không hiểu dòng “{value}”; không vào sổ. Nếu là sản phẩm, ghi tên sản phẩm vào đúng cột",
        "the row '{value}' was not understood and not imported; if it is a product, put its "
        "name in its column",
    ),
    "unread_line": (
        "dòng này không thuộc phần nào đã biết của văn bản và không được đọc: “{value}”; xem có "
        "liên quan đến giấy chứng nhận nào không",
        "this line is of no known part of the paper and was not read: '{value}'; look whether it "
        "bears on a certificate",
    ),
    "unread_line.many": (
        "{count} dòng từ đây không thuộc phần nào đã biết của văn bản và không được đọc: "
        "“{value}”; xem có liên quan đến giấy chứng nhận nào không",
        "{count} lines from here are of no known part of the paper and were not read: '{value}'; "
        "look whether they bear on a certificate",
    ),
    "not_read": (
        "không thấy tiêu đề cột; {rows} dòng ở đây không được đọc như sản phẩm",
        "no headings were found; {rows} rows here were not read as products",
    ),
    "not_read.products": (
        "{rows} dòng ở đây có vẻ là sản phẩm nhưng không có tiêu đề cột, nên không được đọc; ghi "
        "dòng tiêu đề (Tên sản phẩm, Chủ thể, Hạng sao…) phía trên rồi nhập lại",
        "{rows} rows here seem to list products but stand under no headings, and were not read; "
        "put a row of headings (Product, Entity, Stars …) above them and import again",
    ),
    "not_read.picture": (
        "tệp có {rows} ảnh lớn bên cạnh chữ; nếu ảnh chụp một bảng sản phẩm, xin tệp gốc hoặc dùng "
        "ocop import --ocr NHAP.csv TỆP, vì chữ trong ảnh không được đọc",
        "{rows} large pictures stand beside the text; if one shows a table of products, ask for "
        "the original file or use ocop import --ocr DRAFT.csv FILE, for its letters were not read",
    ),
    "not_read.lines": (
        "{rows} dòng chữ ngoài bảng có vẻ nêu sản phẩm (“{value}”) nhưng không được đọc; đưa các "
        "sản phẩm này vào một bảng rồi nhập thêm",
        "{rows} lines outside the tables seem to rate products ('{value}') and were not read; put "
        "them into a table and import it as well",
    ),
    "scan_missing": (
        "không thấy bản quét “{scan}” mà bản nháp này được đọc ra; để nó cạnh bản nháp rồi nhập "
        "lại, thì dẫn chứng mới cho thấy chính dòng trên bản quét",
        "the scan '{scan}' this draft was read from is not beside it; put it there and import the "
        "draft again, so that a proof can show the row on the scan itself",
    ),
    "unread_column": (
        "cột này không có tiêu đề nhưng có nội dung ở {count} dòng; không dùng đến, đặt tiêu đề "
        "nếu cần",
        "this column has no heading but holds something in {count} rows; it was not used, give it "
        "a heading if it matters",
    ),
    "unread_column.heading": (
        "cột “{heading}” ({count} dòng có nội dung) không được hiểu và không dùng đến; nếu cần: "
        "--column '{heading}=CỘT' (ví dụ stars, result, valid_through), nếu không: --column "
        "'{heading}=ignore'",
        "the column '{heading}' (filled in {count} rows) was not understood and not used; if it "
        "matters: --column '{heading}=FIELD' (stars, result, valid_through, say), if not: --column "
        "'{heading}=ignore'",
    ),
    "unread_column.held": (
        "“{value}” ở cột “{heading}” có thể liên quan đến giấy chứng nhận mà không đọc được; sản "
        "phẩm chờ rà soát, xem ocop review (cột này là gì: --column '{heading}=CỘT', hoặc "
        "'{heading}=ignore')",
        "'{value}' in the column '{heading}' may bear on the certificate and was not read; the "
        "product is under review, see ocop review (what the column is: --column '{heading}=FIELD', "
        "or '{heading}=ignore')",
    ),
    "comment": (
        "ô này có ghi chú (comment): “{value}”; không đọc vào sổ, xem có cần sửa gì không",
        "this cell has a comment: '{value}'; it was not read, look whether something must be "
        "corrected",
    ),
    "comment.held": (
        "ghi chú (comment) ở ô này có thể liên quan đến giấy chứng nhận: “{value}”; sản phẩm chờ "
        "rà soát, xem ocop review",
        "the comment on this cell may bear on the certificate: '{value}'; the product is under "
        "review, see ocop review",
    ),
    "footnote": (
        "ô này có chú thích cuối trang: “{value}”; không đọc vào sổ, xem có cần sửa gì không",
        "this cell has a footnote: '{value}'; it was not read, look whether something must be "
        "corrected",
    ),
    "footnote.held": (
        "chú thích cuối trang ở ô này có thể liên quan đến giấy chứng nhận: “{value}”; sản phẩm "
        "chờ rà soát, xem ocop review",
        "the footnote on this cell may bear on the certificate: '{value}'; the product is under "
        "review, see ocop review",
    ),
    "hidden.column": (
        "cột “{heading}” bị ẩn ({count} dòng có nội dung) và vẫn được đọc như các cột khác; kiểm "
        "tra xem có định bỏ không",
        "the column '{heading}' is hidden ({count} rows filled) and was read like any other; check "
        "whether it was meant to be left out",
    ),
    "shaded": (
        "{count} dòng được tô màu (dòng {rows}); màu không được đọc, kiểm tra xem có ý nghĩa gì "
        "không",
        "{count} rows are shaded (rows {rows}); colours are not read, check whether they mean "
        "something",
    ),
    "unread_column.act": (
        "cột “{heading}” ({count} dòng có nội dung) không thuộc loại việc này, không ghi; đặt tên "
        "cột như bảng nhập ghi, hoặc chuyển nội dung sang cột ghi chú",
        "the column '{heading}' (filled in {count} rows) is no field of this kind of act and was "
        "not kept; name it as the field, or move what it says to a column 'note'",
    ),
    "count_mismatch": (
        "văn bản ghi {stated} sản phẩm, đọc được {read}; đối chiếu xem có sót dòng nào không",
        "the document says {stated} products, {read} were read; check whether a row is missing",
    ),
    "count_mismatch.stars": (
        "văn bản ghi {stated} sản phẩm {stars} sao, đọc được {read}; đối chiếu xem có sót dòng "
        "nào không",
        "the document says {stated} products of {stars} stars, {read} were read; check whether "
        "a row is missing",
    ),
    "hidden": (
        "{count} dòng bị ẩn ({rows}), vẫn đọc như các dòng khác; kiểm tra xem có phải dòng đã "
        "bỏ không",
        "{count} hidden rows ({rows}), read like any other; check whether they were meant to be"
        " left out",
    ),
    "hidden.sheet": (
        "trang tính “{sheet}” bị ẩn, vẫn đọc như trang khác ({rows} dòng)",
        "the sheet '{sheet}' is hidden and was read like any other ({rows} rows)",
    ),
    "formula": (
        "ô này là công thức; đã lấy kết quả lưu trong tệp",
        "this cell is a formula; its stored result was taken",
    ),
    "formula.many": (
        "{count} ô của cột này là công thức (dòng {rows}); đã lấy kết quả lưu trong tệp",
        "{count} cells of this column are formulas (rows {rows}); their stored results were taken",
    ),
    "converted": (
        "{count} chỗ được chuyển từ bảng mã cũ sang Unicode (dòng {rows}); kiểm tra lại các tên",
        "{count} places were converted from an old encoding (rows {rows}); check the names",
    ),
    "doubtful_text": (
        "{count} dòng chữ (dòng {rows}) có vẻ viết bằng bảng mã cũ, không chắc đọc đúng",
        "{count} lines of text (lines {rows}) seem to be in an old encoding and may be misread",
    ),
    "draft": (
        "tệp còn {count} chỗ theo dõi sửa đổi (dòng {rows}): có thể là bản thảo; đã đọc như bản"
        " đã chấp nhận sửa đổi",
        "the file holds {count} tracked changes (rows {rows}) and may be a draft; it was read "
        "as if they were accepted",
    ),
    "struck": (
        "ô này bị gạch ngang; vẫn đọc như văn bản, kiểm tra xem có phải đã bỏ không",
        "this cell is struck through; it was read as printed, check whether it was meant to be "
        "deleted",
    ),
    "struck.many": (
        "{count} ô của cột này bị gạch ngang (dòng {rows}); vẫn đọc như văn bản, kiểm tra xem "
        "có phải đã bỏ không",
        "{count} cells of this column are struck through (rows {rows}); read as printed, check "
        "whether they were meant to be deleted",
    ),
    # -- problems that only the register can see
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
    "unknown_decision.deed": (
        "sổ không có quyết định {decision} trước ngày này; nhập quyết định đó trước, hoặc ghi đúng"
        " số và ngày (--of-decision, --of-issued-on)",
        "the register has no decision {decision} before that day; import that decision first, or"
        " give its number and day (--of-decision, --of-issued-on)",
    ),
    "unknown_decision.which": (
        "có nhiều quyết định {decision}: {known}; ghi ngày của quyết định (--of-issued-on)",
        "several decisions are {decision}: {known}; say its day (--of-issued-on)",
    ),
    "unknown_decision.not_rated": (
        "quyết định {decision} không có sản phẩm này; sản phẩm bị ghi thiếu thì nhập bằng tệp:"
        " ocop import --kind correction TỆP",
        "decision {decision} has no such product; a product it left out is imported from a file:"
        " ocop import --kind correction FILE",
    ),
    "unknown_decision.none": (
        "vào ngày này sản phẩm chưa có giấy chứng nhận nào; nhập quyết định công nhận trước",
        "the product has no certificate on that day; import the decision that recognised it first",
    ),
    "not_in_file": (
        "sổ có {count} sản phẩm của quyết định này mà tệp không có ({products}); vẫn giữ nguyên. "
        "Nếu quyết định đính chính đã bỏ, xem ocop log và dùng ocop undo với lần nhập trước",
        "the register has {count} products of this decision that the file does not ({products}); "
        "they stay. If the corrected decision left them out, see ocop log and take the earlier "
        "import back with ocop undo",
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
    "score_outside_band": (
        "{score} điểm không thuộc khung điểm của hạng {stars} sao ({act}); vẫn nhập như văn bản",
        "{score} points are outside the band of {stars} stars ({act}); imported as printed",
    ),
    "not_entitled": (
        "{authority} không có thẩm quyền công nhận {stars} sao ({act}); vẫn nhập như văn bản",
        "{authority} may not grant {stars} stars ({act}); imported as printed",
    ),
    "no_rule": (
        "ngày {day} chưa có quy định quốc gia trong bảng; vẫn áp dụng 36 tháng",
        "there is no national rule in the table for {day}; 36 months apply all the same",
    ),
    # -- acts entered by hand or in bulk
    "bad_act.value": (
        "“{value}” không dùng được cho {name}; chọn trong: {known}",
        "'{value}' cannot be used for {name}; choose from: {known}",
    ),
    "bad_act.other_field": (
        "{name} không dùng cho việc {kind}; việc này có: {known}",
        "{name} does not belong to {kind}, which has: {known}",
    ),
    "bad_act.missing": ("việc {kind} cần {name}", "{kind} needs {name}"),
    "bad_act.missing_to": (
        'chưa có tên mới hoặc chủ thể mới; ghi ở cột “Tên mới”, hoặc: ocop record {kind} "TÊN CŨ"'
        ' --to "TÊN MỚI" --on NGÀY',
        "the new name, or the new entity, is missing; write it in a column 'New name', or: ocop"
        ' record {kind} "OLD NAME" --to "NEW NAME" --on DAY',
    ),
    "bad_act.missing_decision": (
        "chưa rõ việc {kind} nói đến quyết định nào; ghi số quyết định ở cột “Của quyết định số”,"
        " hoặc --of-decision SỐ",
        "it is not said which decision this {kind} is about; give its number in a column 'Of"
        " decision', or --of-decision NUMBER",
    ),
    "bad_act.no_document": (
        "việc {kind} phải có văn bản: ghi số văn bản (--document, hoặc cột “Quyết định số”)",
        "{kind} needs its document: give its number (--document, or a column 'Decision')",
    ),
    "bad_act.of_which": (
        "tệp nêu nhiều quyết định; ghi ở mỗi dòng quyết định mà dòng đó nói đến (cột"
        " “Của quyết định số”)",
        "the file names several decisions; say in each row which one it is about (column"
        " 'Of decision')",
    ),
    "bad_act.changes_nothing": (
        "việc {kind} chưa nói điều gì khác: ghi --stars, --score, --name, --owner, --address,"
        " --result, --effective-from, --valid-through hoặc --struck",
        "this {kind} says nothing new: give --stars, --score, --name, --owner, --address, --result,"
        " --effective-from, --valid-through or --struck",
    ),
    "bad_act.one_of": ("việc {kind} cần một trong: {known}", "{kind} needs one of: {known}"),
    "bad_act.one_subject": (
        "việc {kind} cần đúng một đối tượng; ghi mỗi đối tượng một lần",
        "{kind} takes exactly one subject; enter one at a time",
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
        "việc {kind} không phải là việc còn mở; chỉ kết thúc được: {known}",
        "{kind} is never open; what can be closed: {known}",
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
    # -- how places are named
    "place.sheet": ("trang tính “{sheet}”", "sheet '{sheet}'"),
    "place.cell": ("ô {cell}", "cell {cell}"),
    "place.row": ("dòng {row}", "row {row}"),
    "place.line": ("dòng {row}", "line {row}"),
    "place.paragraph": ("dòng chữ {row}", "line of text {row}"),
    "place.page": ("trang {page}", "page {page}"),
    "place.table": ("bảng {table}", "table {table}"),
    "place.heading": ("cột “{heading}”", "column '{heading}'"),
    "place.column_number": ("cột {column}", "column {column}"),
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
