"""What a person should look at in rows that go in, and what was left out."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "missing_entity": (
        "sản phẩm “{value}” không có tên chủ thể; vẫn nhập như văn bản, nên bổ sung để khỏi "
        "nhầm sản phẩm",
        "the product '{value}' has no entity; imported as printed, better add it so that it is "
        "not mistaken",
    ),
    "missing_entity.both": (
        "cột này ghi cả chủ thể lẫn sản phẩm, mà “{value}” không đứng dưới dòng của chủ thể nào, "
        "nên không rõ sản phẩm nào của ai; ghi tên chủ thể vào một cột “Chủ thể” rồi nhập lại",
        "this column is of makers and of products, and '{value}' stands under no maker's row, so "
        "that it is not clear whose each product is; give the makers a column 'Entity' of their "
        "own and import again",
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
        "{count} {count:cell|cells} of this column (down to row {last}) {count:is|are} blank or"
        " say 'as above', and were "
        "taken from the row above (the first: '{value}'); if that is wrong, write it in the cell",
    ),
    "odd_name": (
        "tên “{value}” có năm hoặc điểm bên trong; nhập như văn bản, kiểm tra xem có phải thuộc"
        " tên không",
        "the name '{value}' holds a year or a score; imported as printed, check whether it "
        "belongs there",
    ),
    "odd_name.apart": (
        "“{value}” có chữ trong ngoặc hoặc sau dấu gạch có thể không thuộc tên hay số; nhập như "
        "văn bản, kiểm tra xem việc ấy có đúng là của sản phẩm này không",
        "'{value}' holds words in brackets or behind a dash that may belong to no name or number; "
        "imported as printed, check whether this was done for that product",
    ),
    "odd_name.number": (
        "“{value}” có chữ ngoài số văn bản, không đọc vào sổ; kiểm tra xem số có đúng và đủ không; "
        "nếu chữ ấy không có nghĩa: --word '{value}=ignore'",
        "'{value}' holds more than the number of a document, which is not read; check whether the "
        "number is right and whole; if the words mean nothing: --word '{value}=ignore'",
    ),
    "odd_name.no_letter": (
        "tên “{value}” không có chữ nào; nhập như văn bản, kiểm tra xem có nhầm cột không",
        "the name '{value}' has no letter in it; imported as printed, check whether its column is"
        " the right one",
    ),
    "odd_name.turned": (
        "“{value}” không giống tên: có lẽ bảng tính đã đổi tên thành ngày, giờ hoặc số; nhập như"
        " văn bản, so với tệp gốc rồi định dạng cột là Văn bản (Text)",
        "'{value}' does not look like a name: a spreadsheet turned it into a day, a time or a"
        " number, perhaps; imported as printed, compare it with the original and format the column"
        " as text",
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
    "not_read": (
        "không thấy tiêu đề cột; {rows} dòng ở đây không được đọc như sản phẩm",
        "no headings were found; {rows} {rows:row here was|rows here were} not read as products",
    ),
    "not_read.products": (
        "{rows} dòng ở đây có vẻ là sản phẩm nhưng không có tiêu đề cột, nên không được đọc; ghi "
        "dòng tiêu đề (Tên sản phẩm, Chủ thể, Hạng sao…) phía trên rồi nhập lại",
        "{rows} {rows:row here seems|rows here seem} to list products but {rows:stands|stand}"
        " under no headings, and were not read; "
        "put a row of headings (Product, Entity, Stars …) above them and import again",
    ),
    "not_read.picture": (
        "tệp có {rows} ảnh lớn bên cạnh chữ; nếu ảnh chụp một bảng sản phẩm, xin tệp gốc hoặc dùng "
        "ocop import --ocr NHAP.csv TỆP, vì chữ trong ảnh không được đọc",
        "{rows} large {rows:picture stands|pictures stand} beside the text; if one shows a table"
        " of products, ask for "
        "the original file or use ocop import --ocr DRAFT.csv FILE, for its letters were not read",
    ),
    "not_read.beside": (
        "bảng ở {rows} bên cạnh danh sách chỉ đếm sản phẩm, không được đọc",
        "the table at {rows} beside the list only counts products, and was not read",
    ),
    "not_read.restated": (
        "bảng ở đây ({rows} dòng) nêu lại các sản phẩm đã đọc cho việc khác (“{value}”), nên không "
        "đọc lần nữa",
        "the table here ({rows} {rows:row|rows}) names products that were read already, for another"
        " matter ('{value}'), and was not read again",
    ),
    "not_read.lines": (
        "{rows} dòng chữ ngoài bảng có vẻ nêu sản phẩm (“{value}”) nhưng không được đọc; đưa các "
        "sản phẩm này vào một bảng rồi nhập thêm",
        "{rows} {rows:line|lines} outside the tables {rows:seems|seem} to rate products"
        " ('{value}') and {rows:was|were} not read; put "
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
        "this column has no heading but holds something in {count} {count:row|rows}; it was not"
        " used, give it "
        "a heading if it matters",
    ),
    "unread_column.heading": (
        "cột “{heading}” ({count} dòng có nội dung) không được hiểu và không dùng đến; nếu cần: "
        "--column '{heading}=CỘT' (ví dụ stars, result, valid_through), nếu không: --column "
        "'{heading}=ignore'",
        "the column '{heading}' (filled in {count} {count:row|rows}) was not understood and not"
        " used; if it "
        "matters: --column '{heading}=FIELD' (stars, result, valid_through, say), if not: --column "
        "'{heading}=ignore'",
    ),
    "unread_column.entity": (
        "cột “{heading}” được lấy làm cột chủ thể vì các ô là tên cơ sở; nếu không phải: --column "
        "'{heading}=ignore'",
        "the column '{heading}' was taken for that of the entities, for its cells name such; if it "
        "is not: --column '{heading}=ignore'",
    ),
    "unread_column.held": (
        "“{value}” ở cột “{heading}” có thể liên quan đến giấy chứng nhận mà không đọc được; sản "
        "phẩm chờ rà soát, xem ocop review (cột này là gì: --column '{heading}=CỘT', hoặc "
        "'{heading}=ignore')",
        "'{value}' in the column '{heading}' may bear on the certificate and was not read; the "
        "product is under review, see ocop review (what the column is: --column '{heading}=FIELD', "
        "or '{heading}=ignore')",
    ),
    "unread_column.left_out": (
        "cột “{heading}” được bỏ qua như đã khai, nhưng “{value}” có thể là một lần đánh giá khác; "
        "sản phẩm chờ rà soát, xem ocop review",
        "the column '{heading}' is left out as was said, but '{value}' may be of another "
        "evaluation; the product is under review, see ocop review",
    ),
    "unread_column.word_left_out": (
        "“{value}” ở cột “{heading}” được bỏ qua như đã khai, nhưng chữ này nói sản phẩm không đạt "
        "hoặc mất giấy chứng nhận; sản phẩm chờ rà soát, xem ocop review",
        "'{value}' in the column '{heading}' is left out as was said, but these words say that a "
        "product failed or lost its certificate; it is under review, see ocop review",
    ),
    "unread_column.unticked": (
        "cột “{heading}” được bỏ qua như đã khai, nhưng dòng này không được đánh dấu là đạt như "
        "các dòng khác; sản phẩm chờ rà soát, xem ocop review",
        "the column '{heading}' is left out as was said, but this row is not marked as passed "
        "where others are; the product is under review, see ocop review",
    ),
    "unread_state": (
        "“{value}” ở cột “{heading}” không hiểu là tình trạng gì của giấy chứng nhận và không dùng "
        "đến; nếu không có nghĩa: --word '{value}=ignore', nếu có: ghi việc ấy bằng ocop record",
        "'{value}' in the column '{heading}' is no known state of a certificate and was not used; "
        "if it means nothing: --word '{value}=ignore', if it does: enter what it tells with ocop "
        "record",
    ),
    "unread_state.act": (
        "“{value}” ở cột “{heading}” chỉ ghi vào ghi chú; nếu việc này không làm hoặc đã rút lại "
        "thì hoàn tác, bỏ dòng này rồi nhập lại",
        "'{value}' in the column '{heading}' is kept as a note only; if this was not done, or was "
        "taken back, undo, leave the row out and import again",
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
        "the column '{heading}' is hidden ({count} {count:row|rows} filled) and was read like any"
        " other; check "
        "whether it was meant to be left out",
    ),
    "shaded": (
        "{count} dòng được tô màu (dòng {rows}); màu không được đọc, kiểm tra xem có ý nghĩa gì "
        "không",
        "{count} {count:row is|rows are} shaded ({count:row|rows} {rows}); colours are not read,"
        " check whether they mean "
        "something",
    ),
    "count_mismatch": (
        "văn bản ghi {stated} sản phẩm, đọc được {read}; đối chiếu xem có sót dòng nào không",
        "the document says {stated} {stated:product|products}, {read} {read:was|were} read; check"
        " whether a row is missing",
    ),
    "count_mismatch.stars": (
        "văn bản ghi {stated} sản phẩm {stars} sao, đọc được {read}; đối chiếu xem có sót dòng "
        "nào không",
        "the document says {stated} {stated:product|products} of {stars} {stars:star|stars},"
        " {read} {read:was|were} read; check whether "
        "a row is missing",
    ),
    "hidden": (
        "{count} dòng bị ẩn ({rows}), vẫn đọc như các dòng khác; kiểm tra xem có phải dòng đã "
        "bỏ không",
        "{count} hidden {count:row|rows} ({rows}), read like any other; check whether they were"
        " meant to be"
        " left out",
    ),
    "hidden.sheet": (
        "trang tính “{sheet}” bị ẩn, vẫn đọc như trang khác ({rows} dòng)",
        "the sheet '{sheet}' is hidden and was read like any other ({rows} {rows:row|rows})",
    ),
    "formula": (
        "ô này là công thức; đã lấy kết quả lưu trong tệp",
        "this cell is a formula; its stored result was taken",
    ),
    "formula.many": (
        "{count} ô của cột này là công thức (dòng {rows}); đã lấy kết quả lưu trong tệp",
        "{count} {count:cell|cells} of this column {count:is a formula|are formulas}"
        " ({count:row|rows} {rows}); the stored {count:result was|results were} taken",
    ),
    "converted": (
        "{count} chỗ được chuyển từ bảng mã cũ sang Unicode (dòng {rows}); kiểm tra lại các tên",
        "{count} {count:place was|places were} converted from an old encoding ({count:row|rows}"
        " {rows}); check the names",
    ),
    "doubtful_text": (
        "{count} dòng chữ (dòng {rows}) có vẻ viết bằng bảng mã cũ, không chắc đọc đúng",
        "{count} {count:line|lines} of text ({count:line|lines} {rows}) {count:seems|seem} to be"
        " in an old encoding and may be misread",
    ),
    "draft": (
        "tệp còn {count} chỗ theo dõi sửa đổi (dòng {rows}): có thể là bản thảo; đã đọc như bản"
        " đã chấp nhận sửa đổi",
        "the file holds {count} tracked {count:change|changes} ({count:row|rows} {rows}) and may"
        " be a draft; it was read "
        "as if they were accepted",
    ),
    "draft.property": (
        "thuộc tính của tệp (tiêu đề, chủ đề, từ khóa…) ghi “{value}”: có thể là bản thảo; đã đọc "
        "như văn bản, so với bản đã ký",
        "the properties of the file (title, subject, keywords …) say '{value}': it may be a draft; "
        "it was read as printed, compare it with the one that was signed",
    ),
    "struck": (
        "ô này bị gạch ngang; vẫn đọc như văn bản, kiểm tra xem có phải đã bỏ không",
        "this cell is struck through; it was read as printed, check whether it was meant to be "
        "deleted",
    ),
    "struck.many": (
        "{count} ô của cột này bị gạch ngang (dòng {rows}); vẫn đọc như văn bản, kiểm tra xem "
        "có phải đã bỏ không",
        "{count} {count:cell|cells} of this column {count:is|are} struck through"
        " ({count:row|rows} {rows}); read as printed, check "
        "whether they were meant to be deleted",
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
        "{count} {count:line|lines} from here {count:is|are} of no known part of the paper and"
        " {count:was|were} not read: '{value}'; "
        "look whether they bear on a certificate",
    ),
}
