"""What the public site says."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "title": ("Sản phẩm OCOP", "OCOP products"),
    "title_of": ("Sản phẩm OCOP {place}", "OCOP products of {place}"),
    "skip": ("Đến nội dung", "Skip to the content"),
    "navigation": ("Các trang", "Pages"),
    "other_language": ("English", "Tiếng Việt"),
    # names of pages
    "home": ("Tra cứu, số liệu", "Look-up and totals"),
    "lapsed": ("Hết hạn", "Lapsed"),
    "in_force": ("Còn hiệu lực", "In force"),
    "revoked": ("Thu hồi, không đạt", "Revoked, failed"),
    "review": ("Đang rà soát", "Under review"),
    # the first page
    "home_heading": (
        "Sản phẩm OCOP nào còn hiệu lực?",
        "Which OCOP products are in force?",
    ),
    "look_up": ("Tra cứu một sản phẩm", "Look a product up"),
    "look_up_label": (
        "Tên sản phẩm, tên chủ thể hoặc mã vạch",
        "Name of the product or its maker, or barcode",
    ),
    "look_up_help": (
        "Gõ không dấu cũng được: “che tom non” tìm thấy “Chè tôm nõn”.",
        "Marks are not needed: \u201cche tom non\u201d finds \u201cChè tôm nõn\u201d.",
    ),
    "no_script": (
        "Ô tra cứu cần JavaScript. Không có JavaScript, hãy mở danh sách ở đầu trang và tìm trong"
        " trang bằng trình duyệt (Ctrl+F).",
        "The look-up needs JavaScript. Without it, open a list at the top of this page and search"
        " in it with your browser (Ctrl+F).",
    ),
    "found_found": ("Tìm thấy {count} sản phẩm.", "Products found: {count}."),
    "found_many": (
        "Tìm thấy {count} sản phẩm, hiện {most}. Gõ thêm để thu hẹp.",
        "Products found: {count}; {most} are shown. Type more to narrow it down.",
    ),
    "found_none": (
        "Không có sản phẩm nào khớp với “{text}” trong sổ đến ngày của trang này.",
        "Nothing in the register of this page's day fits \u201c{text}\u201d.",
    ),
    "found_valid": (
        "{stars} sao, còn hiệu lực đến hết ngày {day}",
        "{stars} stars, in force through {day}",
    ),
    "found_lapsed": (
        "Hết hạn từ ngày {day}, chưa đánh giá lại",
        "Lapsed on {day}, not re-evaluated",
    ),
    "found_past": (
        "Có giá trị đến hết ngày {day}; ngày đó đã qua từ khi lập trang này",
        "In force through {day}; that day has passed since this page was made",
    ),
    "age_old": (
        "Số liệu của trang này tính đến ngày {day}, cách đây {days} ngày, và có thể đã thay đổi.",
        "What this page says is as of {day}, {days} days ago, and may have changed.",
    ),
    "age_past": (
        "Giấy chứng nhận này có giá trị đến hết ngày {day}. Ngày đó đã qua từ khi lập trang; trang"
        " chưa biết sản phẩm đã được đánh giá lại hay chưa.",
        "This certificate is valid through {day}. That day has passed since the page was made; it"
        " does not know whether the product was evaluated again.",
    ),
    "age_passed": (
        "đã qua ngày này từ khi lập trang",
        "this day has passed since the page was made",
    ),
    "filter_text": ("Lọc theo tên, chủ thể", "Filter by name, maker"),
    "filter_all": ("Tất cả", "All"),
    "filter_count": ("Hiện {count} trên {whole} sản phẩm.", "Products shown: {count} of {whole}."),
    "qr": ("Quét mã để mở trang này: {address}", "Scan to open this page: {address}"),
    "bad_base_url": (
        "Địa chỉ trang “{value}” phải có dạng https://tên-miền/ (có thể thêm thư mục).",
        "The site's address '{value}' must look like https://host/ (a folder may follow).",
    ),
    "forecast": (
        "Ngày {day} chưa tới: trang công khai chỉ nói đến hôm nay.",
        "{day} has not come yet: a public site speaks up to today.",
    ),
    "found_failed": ("Đánh giá lại không đạt", "Failed re-evaluation"),
    "found_revoked": ("Giấy chứng nhận đã bị thu hồi", "Certificate revoked"),
    "found_not_certified": (
        "Chưa được công nhận từ 3 sao trở lên",
        "Never recognised with three stars or more",
    ),
    "found_under_review": ("Đang rà soát", "Under review"),
    "totals": ("Số liệu", "Totals"),
    "total_ever": ("Đã công nhận (lũy kế)", "Ever recognised"),
    "total_valid": ("Còn hiệu lực", "In force"),
    "total_lapsed": ("Hết hạn, chưa đánh giá lại", "Lapsed, not re-evaluated"),
    "total_under_review": ("Đang rà soát", "Under review"),
    "total_failed": ("Đánh giá lại không đạt", "Failed re-evaluation"),
    "total_revoked": ("Đã thu hồi", "Revoked"),
    "totals_explained": (
        "Đã công nhận từ trước đến nay: {ever} sản phẩm của {ever_entities} chủ thể. Giấy chứng"
        " nhận có giá trị 36 tháng, nên số còn hiệu lực ít hơn: {in_force} sản phẩm của"
        " {in_force_entities} chủ thể. Mỗi sản phẩm tính một lần, theo giấy chứng nhận mới nhất.",
        "Ever recognised: {ever} {ever:product|products} of"
        " {ever_entities} {ever_entities:entity|entities}. A certificate is valid for"
        " 36 months, so fewer are in force: {in_force} {in_force:product|products} of"
        " {in_force_entities} {in_force_entities:entity|entities}."
        " Each product counts once, by its newest certificate.",
    ),
    "charts": ("Biểu đồ", "Charts"),
    "numbers": ("{title}: bảng số", "{title}: the numbers"),
    "corrections": ("Đính chính", "Corrections"),
    "first_edition": (
        "Chưa có ấn bản trước để đối chiếu.",
        "There is no earlier edition to compare with.",
    ),
    "no_corrections": (
        "Không có sản phẩm nào trong danh sách hết hạn ngày {day} (ấn bản trước) phải đính chính.",
        "Nothing in the list of lapsed products of {day} (the edition before) had to be corrected.",
    ),
    "corrections_explained": (
        "Ấn bản trước ghi các sản phẩm sau là hết hạn vào ngày {day}. Theo các văn bản nay đã biết,"
        " điều đó không đúng. Chúng tôi xin đính chính:",
        "The edition before listed these products as lapsed on {day}. By what is known now that"
        " was wrong, and is corrected:",
    ),
    "corrected_valid": ("vào ngày đó vẫn còn hiệu lực", "it was in force on that day"),
    "corrected_failed": (
        "vào ngày đó đã có kết quả đánh giá lại (không đạt)",
        "it had been re-evaluated by that day (failed)",
    ),
    "corrected_revoked": (
        "vào ngày đó giấy chứng nhận đã bị thu hồi",
        "its certificate had been revoked by that day",
    ),
    "corrected_not_certified": (
        "vào ngày đó chưa được công nhận từ 3 sao trở lên",
        "it had never been recognised with three stars or more by that day",
    ),
    "corrected_under_review": (
        "đang rà soát, chưa đủ căn cứ để nói là hết hạn",
        "under review: it cannot be said that it lapsed",
    ),
    "corrected_unknown": (
        "không còn trong sổ",
        "no longer in the register",
    ),
    "report_error": ("Báo sai sót", "Report an error"),
    "report_error_explained": (
        "Thấy thông tin không đúng, xin báo cho cơ quan phụ trách kèm tên sản phẩm, tên chủ thể và"
        " số, ngày của quyết định (hoặc ảnh chụp giấy chứng nhận). Thông tin sai được đính chính ở"
        " ấn bản sau.",
        "If something here is wrong, tell the office in charge the names of product and maker and"
        " the number and day of the decision (or send a photo of the certificate). Errors are"
        " corrected in the next edition.",
    ),
    "no_contact": (
        "Cơ quan phụ trách: cơ quan đã đăng trang này.",
        "The office in charge is the one that published this page.",
    ),
    "about": ("Về số liệu này", "About these data"),
    "open_reviews": (
        "Câu hỏi rà soát chưa trả lời: {count}. Sản phẩm liên quan không được ghi là hết hạn.",
        "Open same-product questions: {count}. The products they are about are not listed as"
        " lapsed.",
    ),
    "downloads": ("Tải dữ liệu", "Download the data"),
    "data_lapsed": ("Sản phẩm hết hạn, chưa đánh giá lại", "Lapsed products"),
    "data_products": ("Tất cả sản phẩm", "All products"),
    # the lists
    "lapsed_heading": (
        "Sản phẩm OCOP hết hạn, chưa đánh giá lại",
        "OCOP products lapsed without re-evaluation",
    ),
    "lapsed_explained": (
        "Giấy chứng nhận của các sản phẩm sau đã hết thời hạn 36 tháng và đến hết ngày {day} chưa"
        " được đánh giá lại. Hết hạn không phải là bị thu hồi: sản phẩm có thể được đánh giá lại"
        " bất cứ lúc nào. Từ ngày hết hạn không được dùng biểu trưng và hạng sao OCOP.",
        "The 36 months of these products' certificates are over, and they had not been evaluated"
        " again by the end of {day}. A lapse is no revocation: a product may be evaluated again at"
        " any time. From the lapse on, the OCOP mark and stars may not be used.",
    ),
    "lapsed_caption": (
        "{count} sản phẩm hết hạn, chưa đánh giá lại, tính đến hết ngày {day}",
        "{count} {count:product|products} lapsed without re-evaluation, as of {day}",
    ),
    "in_force_heading": ("Sản phẩm OCOP còn hiệu lực", "OCOP products in force"),
    "in_force_explained": (
        "Giấy chứng nhận của các sản phẩm sau còn giá trị vào ngày {day}.",
        "The certificates of these products hold on {day}.",
    ),
    "in_force_caption": (
        "{count} sản phẩm còn hiệu lực, tính đến hết ngày {day}",
        "{count} {count:product|products} in force, as of {day}",
    ),
    "revoked_heading": (
        "Thu hồi, đánh giá lại không đạt, đưa ra khỏi danh sách",
        "Revoked, failed, removed from the list, recalled",
    ),
    "revoked_explained": (
        "Mỗi dòng nêu văn bản làm căn cứ.",
        "Each row names the document it rests on.",
    ),
    "certificates": ("Giấy chứng nhận bị thu hồi", "Certificates revoked"),
    "certificates_explained": (
        "Cơ quan có thẩm quyền đã thu hồi giấy chứng nhận, chưa có giấy chứng nhận mới.",
        "An authority took the certificate back; there is no newer one.",
    ),
    "failed": ("Đánh giá lại không đạt", "Failed re-evaluation"),
    "failed_explained": (
        "Đã đánh giá lại, không đạt từ 3 sao; giấy chứng nhận trước đã hết giá trị.",
        "Evaluated again, below three stars; the certificate before is over.",
    ),
    "removed": ("Đưa ra khỏi danh sách sản phẩm OCOP", "Removed from the list of OCOP products"),
    "removed_explained": (
        "Hết hạn, chưa đánh giá lại, và đã có quyết định đưa ra khỏi danh sách. Các sản phẩm này"
        " cũng có trong danh sách hết hạn.",
        "Lapsed without re-evaluation and struck off the list by a decision. They also stand in"
        " the list of lapsed products.",
    ),
    "recalled": ("Hàng hóa đang bị thu hồi", "Goods being recalled"),
    "recalled_explained": (
        "Việc thu hồi hàng hóa chưa kết thúc; không nên mua, bán các lô hàng này.",
        "The recall of the goods is not over; they should be neither bought nor sold.",
    ),
    "review_heading": ("Sản phẩm đang rà soát", "Products under review"),
    "review_explained": (
        "Có văn bản mới có thể là của sản phẩm này nhưng tên ghi khác nhau, cơ quan phụ trách đang"
        " xác minh. Trong khi chờ, không thể nói giấy chứng nhận còn hay hết giá trị.",
        "A newer document may be about this product, but the names differ and the office is still"
        " settling it. Until then it cannot be said whether the certificate holds.",
    ),
    "review_caption": (
        "{count} sản phẩm đang rà soát",
        "{count} {count:product|products} under review",
    ),
    # beside a row
    "note_pending": (
        "Có văn bản mới đang được rà soát",
        "A newer document is under review",
    ),
    "note_extended": ("Đã được gia hạn đến hết ngày {day}", "Extended through {day}"),
    "note_dossier": (
        "Đã nộp hồ sơ đánh giá lại ngày {day}, chưa có kết quả",
        "Dossier for re-evaluation filed on {day}, no result yet",
    ),
    "note_removed": ("Đưa ra khỏi danh sách ngày {day}", "Removed from the list on {day}"),
    "note_announced": ("Đã công bố tại văn bản số {number}", "Announced in {number}"),
    "note_recalled": (
        "Đang thu hồi hàng hóa: văn bản số {number} ngày {day}",
        "Goods being recalled: {number} of {day}",
    ),
    # a product
    "as_of_page": ("Tính đến hết ngày {day}.", "As of {day}."),
    "other_name": ("Tên ghi trong quyết định khác", "Name in another decision"),
    "acts": ("Văn bản khác", "Other documents"),
    "ordered_by": ("theo yêu cầu của {by}", "ordered by {by}"),
    "until": ("đến hết ngày {day}", "through {day}"),
    "closed": ("kết thúc ngày {day}", "ended on {day}"),
    # the command
    "not_a_site": (
        "Thư mục {folder} có tệp mà không phải trang do ocop làm (không có {marker}). Không động"
        " đến; hãy chọn thư mục trống hoặc tên mới.",
        "The folder {folder} holds files and is no site made by ocop (there is no {marker})."
        " It was left alone; choose an empty folder or a new name.",
    ),
    "around_source": (
        "Thư mục {folder} chứa “{path}” mà lệnh này đọc; trang là công khai, nên không đặt ở đó."
        " Hãy chọn thư mục khác.",
        "The folder {folder} holds '{path}', which this command reads; a site is public, so none is"
        " put there. Choose another folder.",
    ),
    "no_contact_set": (
        'Trang chưa nói báo sai sót cho ai: ocop config office-contact "…"',
        'The site does not say whom to tell of an error: ocop config office-contact "…"',
    ),
    "mended_notices": ("Đính chính thông báo đã ban hành", "Corrections of issued notices"),
    "notice_mended": (
        "Thông báo số {number} ngày {on}, dòng {line}, được đính chính tại Thông báo số {by} ngày"
        " {corrected_on}",
        "notice {number} of {on}, line {line}, corrected by notice {by} of {corrected_on}",
    ),
    "notice_wrong": (
        "Thông báo số {number} ngày {on}, dòng {line}, không còn đúng; xem tình trạng của sản phẩm"
        " tại đây",
        "notice {number} of {on}, line {line}, is wrong; what holds is said here",
    ),
}
