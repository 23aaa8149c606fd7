"""A file as a whole: its table, and what it does."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
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
    "no_table.prose": (
        "sản phẩm được nêu trong câu chữ ({count} chỗ, bắt đầu từ “{value}”), không trong bảng, "
        "nên không đọc; lập bảng mỗi sản phẩm một dòng (Tên sản phẩm, Chủ thể, Điểm, Hạng sao) rồi "
        "nhập với --number, --issued-on và --authority của quyết định này",
        "products are named in sentences ({count}, the first: '{value}') and in no table, and "
        "are not read; make a table with one row a product (Product, Entity, Score, Stars) and "
        "import it with --number, --issued-on and --authority of this decision",
    ),
    "no_table.act": (
        "văn bản này không có bảng sản phẩm; ghi từng sản phẩm mà văn bản nêu: ocop record {kind}"
        ' "TÊN SẢN PHẨM"{document}',
        "this document has no table of products; enter each product that it names: ocop record "
        '{kind} "PRODUCT"{document}',
    ),
    "no_table.extension": (
        "văn bản này không có bảng sản phẩm; ghi từng sản phẩm mà văn bản nêu: ocop record {kind}"
        ' "TÊN SẢN PHẨM" --until NGÀY{document}',
        "this document has no table of products; enter each product that it names: ocop record "
        '{kind} "PRODUCT" --until DAY{document}',
    ),
    "no_table.rename": (
        "văn bản này không có bảng tên cũ, tên mới; ghi từng tên mà văn bản nêu: ocop record rename"
        ' "TÊN CŨ" --to "TÊN MỚI"{document}',
        "this document has no table of old and new names; enter each name that it changes: ocop "
        'record rename "OLD NAME" --to "NEW NAME"{document}',
    ),
    "no_table.transfer": (
        "văn bản này không có bảng sản phẩm; ghi từng sản phẩm đổi chủ mà văn bản nêu: ocop record "
        'transfer "TÊN SẢN PHẨM" --to "CHỦ THỂ MỚI"{document}',
        "this document has no table of products; enter each product that gets another owner: ocop "
        'record transfer "PRODUCT" --to "NEW ENTITY"{document}',
    ),
    "no_table.down": (
        "tên các mục (“{value}”…) đứng lần lượt từ trên xuống, không thành một dòng tiêu đề; lập "
        "lại bảng, mỗi sản phẩm một dòng dưới một dòng tiêu đề (Excel: Dán đặc biệt, chọn "
        "Transpose), rồi nhập lại",
        "the names of the fields ('{value}' …) stand one under the other and make no row of "
        "headings; give each product a row under one row of headings (Excel: Paste Special, "
        "Transpose) and import again",
    ),
    "no_table.correction": (
        "quyết định đính chính này không có bảng sản phẩm, mà ghi nội dung cũ và nội dung đính "
        "chính; lập bảng các dòng đúng (Tên sản phẩm, Chủ thể, Hạng sao) rồi nhập với --kind "
        "correction, hoặc ghi từng sản phẩm: ocop record correction SẢN-PHẨM --name TÊN-ĐÚNG "
        "--owner CHỦ-THỂ-ĐÚNG --on NGÀY --document SỐ",
        "this correction has no table of products, but what was printed and what it should be; "
        "make a table of the right rows (Product, Entity, Stars) and import it with --kind "
        "correction, or enter each: ocop record correction PRODUCT --name RIGHT-NAME --owner "
        "RIGHT-ENTITY --on DAY --document NUMBER",
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
        "--kind re_evaluation; thu hồi: --kind revocation; gia hạn: --kind extension)",
        "'{value}' does not say that it recognises, revokes, removes or extends, so no row was "
        "taken; if it does recognise results, add --kind recognition (re-evaluations: --kind "
        "re_evaluation; revocations: --kind revocation; extensions: --kind extension)",
    ),
    "unknown_act.list": (
        "tiêu đề “{value}” không nói rõ các sản phẩm này được công nhận hay bị thu hồi; thêm cột "
        "số quyết định công nhận của từng dòng, hoặc chỉ ra bằng --kind recognition, --kind "
        "re_evaluation hay --kind revocation",
        "the title '{value}' does not say whether these products were recognised or their "
        "certificates revoked; add a column with the decision that recognised each, or say it "
        "with --kind recognition, --kind re_evaluation or --kind revocation",
    ),
    "unknown_act.exempt": (
        "danh sách “{value}” nằm trong quyết định thu hồi, đưa ra khỏi danh sách hoặc gia hạn "
        "nhưng không nói rõ các sản phẩm này cũng bị (hoặc được) như vậy, nên không lấy dòng nào; "
        "bỏ danh sách ấy khỏi tệp, hoặc nếu đúng là như vậy: --kind revocation, --kind removal hay "
        "--kind extension",
        "the list '{value}' stands in a decision that revokes, removes or extends, and does not "
        "say that this was done to its products too, so no row was taken; leave that list out of "
        "the file, or if it was done: --kind revocation, --kind removal or --kind extension",
    ),
    "unknown_act.object": (
        "không rõ “{value}” công nhận kết quả phân hạng OCOP hay việc khác (giải thưởng, tem, "
        "chứng nhận khác…), nên không lấy dòng nào; nếu đúng là kết quả phân hạng thì thêm --kind "
        "recognition (đánh giá lại: --kind re_evaluation)",
        "it is not clear whether '{value}' recognises OCOP ratings or something else (a prize, "
        "stamps, another certificate …), so no row was taken; if it does recognise ratings, add "
        "--kind recognition (re-evaluations: --kind re_evaluation)",
    ),
    "unknown_act.denied": (
        "“{value}” nói việc ấy không làm hoặc chưa làm; nếu văn bản có công nhận hay thu hồi thì "
        "chỉ ra bằng --kind recognition hoặc --kind revocation",
        "'{value}' says that this was not done; if the paper does recognise or revoke, say so with "
        "--kind recognition or --kind revocation",
    ),
    "unknown_act.part": (
        "“{value}” chỉ đổi hoặc thêm một phần của quyết định đã có, nên không lấy dòng nào; nếu "
        "các dòng là nội dung đúng của quyết định ấy (ngày và thời hạn của nó giữ nguyên): --kind "
        "correction; nếu chính văn bản này công nhận các sản phẩm: --kind recognition (đánh giá "
        "lại: --kind re_evaluation)",
        "'{value}' changes or adds to a part of an earlier decision, so no row was taken; if the "
        "rows are what that decision should say (its day and its term stay): --kind correction; if "
        "this paper itself recognises the products: --kind recognition (re-evaluations: --kind "
        "re_evaluation)",
    ),
    "unknown_act.article": (
        "“{value}” làm việc khác với tiêu đề của quyết định nên không lấy dòng nào; chỉ rõ các "
        "dòng thuộc việc nào: --kind recognition, --kind re_evaluation, --kind revocation…",
        "'{value}' does another deed than the decision's title, so no row was taken; say which "
        "the rows are of: --kind recognition, --kind re_evaluation, --kind revocation …",
    ),
    "unknown_act.cell": (
        "“{value}” không rõ là việc gì; ghi “công nhận lần đầu”, “đánh giá lại”, “nâng hạng”, "
        "“thu hồi”, “đưa ra khỏi danh sách” hoặc “gia hạn”, hoặc cho biết từ này nghĩa là gì: "
        "--word '{value}=re_evaluation' (recognition, upgrade, revocation… hoặc ignore)",
        "'{value}' is no known kind; write recognition, re_evaluation, upgrade, revocation, "
        "removal or extension, or say what it means: --word '{value}=re_evaluation' (recognition, "
        "upgrade, revocation … or ignore)",
    ),
    "unknown_act.revoked": (
        "“{value}” không nói thu hồi giấy chứng nhận hay hàng hóa, mà dòng có hạng sao; ghi “thu "
        "hồi giấy chứng nhận”, hoặc nếu đúng là giấy chứng nhận: --word '{value}=revocation'",
        "'{value}' does not say whether the certificate was revoked or goods were recalled, and "
        "the row has stars; write 'thu hồi giấy chứng nhận', or, if it is the certificate: --word "
        "'{value}=revocation'",
    ),
    "unknown_act.again": (
        "“{value}” có thể chỉ là in lại giấy chứng nhận (thời hạn cũ giữ nguyên), và dòng không có "
        "điểm của Hội đồng; nếu là đánh giá lại: --word '{value}=re_evaluation', nếu chỉ in lại: "
        "để các dòng ấy vào một tệp riêng rồi nhập với --kind reissue",
        "'{value}' may only print the certificate anew, which keeps its old term, and the row has "
        "no points of a council; if it was evaluated again: --word '{value}=re_evaluation', if it "
        "was only printed: put such rows into a file of their own and add --kind reissue",
    ),
    "unknown_act.beside": (
        "“{value}” để ngỏ việc này đã làm với sản phẩm của dòng hay chưa, nên không lấy dòng; nếu "
        "đã quyết định thì bỏ chữ thừa khỏi ô hoặc --word '{value}=ignore', nếu chưa thì bỏ dòng",
        "'{value}' leaves open whether this was done to the row's product, so the row was not "
        "taken; if it was decided, take the words out of the cell or add --word '{value}=ignore'; "
        "if not, leave the row out",
    ),
    "unknown_act.apart": (
        "dòng này ghi “{value}”, còn cả tệp nhập theo việc: {deed}; để dòng này vào một tệp riêng, "
        "nhập không kèm --kind {kind}",
        "the row says '{value}', and the file is imported as: {deed}; put the row into a file of "
        "its own and import that without --kind {kind}",
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
        "“{value}” có thể chỉ cấp lại, cấp đổi giấy chứng nhận: nếu vậy, thời hạn cũ giữ nguyên, "
        "thêm --kind reissue; nếu là kết quả đánh giá lại, thêm --kind re_evaluation",
        "'{value}' may only print certificates anew: if so, their old term goes on, add --kind "
        "reissue; if it is the result of a re-evaluation, add --kind re_evaluation",
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
    "proposed.column": (
        "cột “{value}” là hạng sao đề nghị hoặc dự kiến, chưa phải kết quả, nên chưa công nhận sản "
        "phẩm nào; nhập quyết định công nhận, hoặc nếu đây chính là hạng được công nhận: --column "
        "'{value}=stars'",
        "the column '{value}' holds stars that are proposed or expected, no results, and grants "
        "nothing; import the decision, or if these are the stars granted: --column "
        "'{value}=stars'",
    ),
    "proposed.list": (
        "tiêu đề “{value}” là danh sách đề nghị, đăng ký hoặc dự kiến, chưa phải kết quả; nhập "
        "quyết định công nhận, hoặc thêm --kind recognition nếu đây là kết quả",
        "the title '{value}' is of products proposed or registered, not of results; import the "
        "decision, or add --kind recognition if these are its results",
    ),
    "announcement": (
        "đây là thông báo hết hạn hoặc sắp hết hạn, không phải quyết định, nên không cấp và không "
        "thu hồi giấy chứng nhận nào; nhập quyết định công nhận của các sản phẩm này, hoặc thêm "
        "cột “Quyết định công nhận” và ngày",
        "this announces that certificates ran out, or soon will; it is no decision, and grants or "
        "ends none; import the decisions that recognised these products, or add columns for their "
        "number and day",
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
    "announcement.untitled": (
        "văn bản này không phải quyết định công nhận và không có tiêu đề đọc được; các dòng được "
        "nhập theo quyết định mà từng dòng nêu, nên đối chiếu với chính quyết định đó",
        "this is no decision that rates, and has no title that was read; its rows went in as "
        "ratings of the decisions they name, better compare them with those",
    ),
    "announcement.planned": (
        "tiêu đề của bảng là sản phẩm đăng ký hoặc đề nghị (“{title}”), chưa phải kết quả; vẫn "
        "nhập theo quyết định, kiểm tra lại",
        "the title of this table speaks of products registered or proposed ('{title}'), not yet "
        "of results; imported under the decision, look again",
    ),
    "odd_title.list": (
        "không hiểu hết tên danh sách “{title}”; vẫn nhập theo quyết định, kiểm tra lại: nếu danh "
        "sách này không được công nhận, hoàn tác (ocop undo) rồi bỏ nó khỏi tệp",
        "the title of the list, '{title}', is not wholly understood; imported under the decision, "
        "look again: if it recognises none of these, take it back (ocop undo) and leave it out",
    ),
    "odd_title.title": (
        "không hiểu hết trích yếu “{title}”; vẫn nhập như công nhận, kiểm tra lại: nếu không phải, "
        "hoàn tác (ocop undo)",
        "the title of the decision, '{title}', is not wholly understood; imported as recognised, "
        "look again and take it back (ocop undo) if that is wrong",
    ),
    "odd_title.sheet": (
        "không hiểu tên trang tính “{title}”; danh sách trên đó vẫn nhập theo quyết định, kiểm tra "
        "lại: nếu không phải bản chính thức, hoàn tác (ocop undo) rồi bỏ trang ấy khỏi tệp",
        "the name of the sheet, '{title}', is not understood; its list is imported under the "
        "decision, look again: if it is none of it, take it back (ocop undo) and leave it out",
    ),
    "number_leap": (
        "số thứ tự nhảy từ {first} đến {second}; có thể thiếu dòng, đối chiếu với văn bản gốc",
        "the running number leaps from {first} to {second}; a row may be missing, compare with "
        "the original",
    ),
    "number_leap.again": (
        "số thứ tự bắt đầu lại từ 1 mà phía trên không có tiêu đề nào; có thể là danh sách khác "
        "(không đạt, dự phòng…), đối chiếu với văn bản gốc, nếu phải thì hoàn tác (ocop undo) và "
        "nhập riêng",
        "the running number begins again at 1 with no title above it; it may be another list (of "
        "those that failed, in reserve …): compare with the original, and if it is, undo (ocop "
        "undo) and import it apart",
    ),
    "odd_title.reprint": (
        "trích yếu “{title}” có thể chỉ là in lại giấy chứng nhận, khi đó thời hạn cũ giữ nguyên; "
        "vẫn nhập như đánh giá lại, kiểm tra lại và hoàn tác (ocop undo) nếu không đúng",
        "the title '{title}' may only print certificates anew, which keeps their old term; "
        "imported as re-evaluations, look again and take it back (ocop undo) if that is wrong",
    ),
    "odd_title.round": (
        "“{title}”: “lần” có thể là đợt xét trong năm; vẫn nhập như đánh giá lại, kiểm tra lại: "
        "nếu là công nhận lần đầu thì hoàn tác (ocop undo) rồi nhập lại với --kind recognition",
        "'{title}': the count may be that of a year's rounds; imported as re-evaluations, look "
        "again: if these are first recognitions, take it back (ocop undo) and import it with "
        "--kind recognition",
    ),
    "odd_kind": (
        "“{value}” có thể chỉ là in lại giấy chứng nhận, khi đó thời hạn cũ giữ nguyên; dòng có "
        "điểm của Hội đồng nên nhập như đánh giá lại, kiểm tra và hoàn tác (ocop undo) nếu không "
        "đúng",
        "'{value}' may only print the certificate anew, which keeps its old term; the row has "
        "points of a council and was imported as a re-evaluation, look again and take it back "
        "(ocop undo) if that is wrong",
    ),
    "announcement.paper": (
        "đây là thông báo, tờ trình, báo cáo hoặc công văn, không phải quyết định, nên không cấp "
        "và không thu hồi giấy chứng nhận nào; nhập quyết định, hoặc nếu đây là kết quả công nhận "
        "thì chỉ rõ bằng --number, --issued-on và --kind recognition",
        "this is a notice, proposal, report or letter, no decision: it grants and ends nothing; "
        "import the decision, or, if these are its results, say so with --number, --issued-on and "
        "--kind recognition",
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
        "quả”, “Chủ thể”…); nếu dòng này là một hạng sao (1 đến 5): --word '{value}=HẠNG'; "
        "nếu nói rằng chúng không đạt: --word '{value}=failed'; nếu không có ý nghĩa, và hạng ghi "
        "phía trên không áp dụng cho chúng: --word '{value}=ignore'",
        "the heading row '{value}' above these products was not understood, so that it is not "
        "known which stars, kind, entity or place hold for them; say that in each row (columns "
        "'Stars', 'Result', 'Entity' …); if the row means a number of stars (1 to 5): --word "
        "'{value}=STARS'; if it says that they failed: --word '{value}=failed'; if it means "
        "nothing, and the stars above it do not hold for them: --word '{value}=ignore'",
    ),
}
