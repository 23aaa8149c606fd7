"""The words that a remark is known by, and a state: what each says, with an example.

Only what is said so from end to end is known to say nothing more; `plain_remarks` and `states` read
the tables.
"""

from __future__ import annotations

from ocop_cli.decisions.language.bearing_words import MOVED, QUIET
from ocop_cli.decisions.language.wordings import known, spoken

# Remarks that say nothing of a certificate.
REMARKS = (
    known("nothing", r"(?:không(?: có)? gì|nil|[-–—_.*/\\x0 ]*)\.?", "Không có gì"),
    known(
        "amount",
        r"(?:(?:mỗi|loại|hộp|chai|túi|gói|lọ|hũ|can|bao|thùng|vỉ|bình|khay|bịch|lon|cây|con|bộ|"
        r"giá|khoảng|đóng|trọng lượng|dung tích)\b[: ]*){0,4}\d[\d.,]{0,12} ?"
        r"(?:mg|g|gr|gam|gram|kg|tạ|tấn|ml|cl|l|lít|lit|ha|m2|m²|m3|m³|cm|đ|đồng|vnđ|vnd|triệu|"
        r"nghìn|độ|%|cái|hộp|chai|túi|gói|lọ|hũ|viên|con|cây|bộ|loại|sản phẩm|sp|người|hộ|"
        r"thành viên)\b"
        r"(?: ?[/x] ?\d{0,4} ?\w{1,8}| (?:một |mỗi )?(?:năm|tháng|vụ|ngày))?",
        "Hộp 500 g",
    ),
    # What other schemes grant, and what is printed on a package.
    known(
        "scheme",
        r"(?:(?:đã|có|đạt|được|cấp|giấy|chứng nhận|chứng chỉ|tiêu chuẩn|đăng ký|theo|dán|gắn|"
        r"bảo hộ|đang|chưa|số|xây dựng|phát triển|tên) ){0,6}"
        r"(?:viet ?gap|global ?gap|iso(?: ?\d+(?::\d+)?)?|haccp|hữu cơ|organic|halal|fda|fssc|gmp|"
        r"(?:vs)?attp|an toàn thực phẩm|nhãn hiệu(?: tập thể)?|chỉ dẫn địa lý|thương hiệu|"
        r"tem(?: truy xuất(?: nguồn gốc)?)?|truy xuất nguồn gốc|mã (?:qr|vạch|truy xuất)|qr|"
        r"qr code|mã (?:số )?vùng trồng|nhãn mác)",
        "Đã có chứng nhận VietGAP",
    ),
    # Of which round a product was, by what rule, and who handed its certificate over.
    known("round", r"(?:đợt|kỳ) (?:thứ )?(?:\d{1,2}|[ivx]{1,4}|một|hai|ba|nhất)", "Đợt 1"),
    known(
        "agreed",
        r"\A(?=.{0,80}(?:phiếu|%|nhất trí|thống nhất|đồng ý|tán thành|biểu quyết))"
        r"(?:(?:hội đồng|thành viên|đã|100%|\d{1,2}/\d{1,2}|phiếu|ý kiến|biểu quyết|tỷ lệ|tỉ lệ|số|"
        r"hoàn toàn|nhất trí|thống nhất|đồng ý|tán thành|bỏ phiếu|kết quả)\b%?\W*)+",
        "9/9 phiếu đồng ý",
    ),
    known("programme", r"giai đoạn 20\d\d ?[-–] ?20\d\d", "Giai đoạn 2021-2025"),
    known(
        "rule",
        r"(?:(?:chấm|đánh giá|phân hạng|áp dụng|theo|bộ|tiêu chí|qđ|quyết định|số|của|mới|cũ|"
        r"(?:148|1048|781|1489|26)(?:/20\d\d)?(?:/qđ-ttg)?|20\d\d)\b\W*){2,8}(?<=\w)",
        "Chấm theo QĐ 148/QĐ-TTg",
    ),
    known(
        "level",
        r"(?:do )?(?:(?:hội đồng|hđ|ubnd) )?(?:cấp )?(?:tỉnh|huyện|thành phố|thị xã|xã) "
        r"(?:công nhận|đánh giá|chấm|chấm điểm|phân hạng|xếp hạng)|"
        r"(?:cấp|ubnd|hội đồng) (?:tỉnh|huyện|thành phố|thị xã|xã)",
        "Hội đồng cấp tỉnh chấm",
    ),
    known(
        "numbered",
        r"(?:(?:số|mã|giấy chứng nhận|gcn|giấy|đkkd|đăng ký kinh doanh|tự công bố|công bố|cb|"
        r"ocop|vào sổ)\b\W*){1,4}\d{1,10}(?:/(?:20[01]\d|202[0-4]|[a-zđ-]{2,12}))*",
        "Số công bố: 01/2023",
    ),
    known(
        "hope",
        r"(?:(?:sản phẩm|sp) )?(?:(?:có )?tiềm năng|định hướng|phấn đấu|mục tiêu|"
        r"hướng tới)(?: đạt| lên)? "
        r"(?:hạng )?0?5 sao(?: (?:năm )?20\d\d)?",
        "Tiềm năng 5 sao",
    ),
    # Who the maker is, where, and what it sells, wins or is given.
    known(
        "people",
        r"(?=.*[^\W\d_])(?:(?:chủ thể|chủ|chủ hộ|chủ nhiệm|giám đốc|hộ|là|người|nữ|nam|phụ nữ|"
        r"thanh niên|cựu chiến binh|nông dân|hội viên|đảng viên|dtts|dân tộc|thiểu số|đồng bào|"
        r"nghèo|cận nghèo|thoát nghèo|khởi nghiệp|làm chủ|có|\d{1,4}|thành viên|xã viên|"
        r"lao động)\b\W*)+",
        "Chủ thể là nữ",
    ),
    known(
        "founded",
        r"(?:(?:htx|tht|hợp tác xã|công ty|cơ sở) )?(?:được )?thành lập (?:từ )?(?:năm )?"
        r"(?:19|20)\d\d",
        "HTX thành lập năm 2019",
    ),
    known(
        "region",
        r"(?:(?:xã|thôn|bản|huyện|vùng|khu vực|thuộc|đạt|chuẩn|là|atk|nông thôn|ntm|mới|nâng cao|"
        r"kiểu mẫu|đặc biệt|khó khăn|biên giới|sâu|xa|cao|miền núi|135|hải đảo)\b\W*)+",
        "Xã nông thôn mới nâng cao",
    ),
    known(
        "goods",
        r"(?:làng nghề|đặc sản|(?:bộ )?(?:sản phẩm|sp)|mặt hàng)\b ?"
        r"(?:(?:mới|chủ lực|đặc trưng|tiêu biểu|đặc sản|truyền thống|"
        r"thế mạnh|làng nghề|nông sản|bản địa|quà tặng|của|và|cấp|tỉnh|huyện|xã|địa phương|vùng|"
        r"quốc gia|câu chuyện)\b\W*)*",
        "Sản phẩm chủ lực của huyện",
    ),
    known(
        "trade",
        r"\A(?!bán\W*$)(?=.{0,80}\b(?:bán|sàn|xuất khẩu|siêu thị|cửa hàng|hội chợ|tiêu thụ|"
        r"thị trường|hợp đồng|liên kết \w|nguyên liệu|phân phối|chuyển đổi số))"
        r"(?:(?:hợp đồng|liên kết|chuỗi|giá trị|vùng|nguyên liệu|sản xuất|phân phối|kênh|chưa|"
        r"chuyển đổi số|địa phương|kinh doanh|"
        r"đã|có|được|đang|đưa|lên|bán|hàng|online|trực tuyến|sàn|tmđt|thương mại|điện tử|"
        r"postmart|voso|vỏ sò|shopee|lazada|tiktok|siêu thị|cửa hàng|điểm|xuất khẩu|sang|đi|"
        r"nhật bản|nhật|hàn quốc|trung quốc|mỹ|eu|châu âu|đài loan|lào|nga|trong|ngoài|nước|tỉnh|"
        r"huyện|thị trường|hội chợ|tham gia|tiêu thụ|mạnh|tốt|tại|và|các|một|phần|chính ngạch|"
        r"tiểu ngạch|ocop|sản phẩm|sp|qua|trên)\b\W*)+",
        "Đã lên sàn TMĐT",
    ),
    known(
        "given",
        r"\A(?=.{0,80}\b(?:hỗ trợ|thưởng|khen|kinh phí))"
        r"(?:(?:đã|được|nhận|chưa|chi|hỗ trợ|thưởng|khen|khen thưởng|tặng|bằng khen|giấy khen|ubnd|"
        r"tỉnh|huyện|xã|kinh phí|tiền|máy móc|máy|thiết bị|bao bì|tem|nhãn|mẫu mã|\d[\d.,]*|triệu|"
        r"đồng|tr|nghìn|năm|của|từ|cho|và|mức|theo|nghị quyết|chủ thể)\b\W*)+",
        "Đã được thưởng 15 triệu",
    ),
    known(
        "shelf life",
        r"(?:hạn sử dụng|hsd|hạn dùng|bảo quản)\b.{0,20}? \d{1,3} ?(?:tháng|ngày|năm)",
        "HSD: 12 tháng",
    ),
    known(
        "kept",
        r"(?:lưu )?(?:hồ sơ|hs)(?: gốc)? (?:lưu|để|cất) (?:(?:tại|ở|sở|nn|nông nghiệp|"
        r"phòng|ban|vpđp|văn phòng|điều phối|kho|lưu trữ|ubnd|huyện|tỉnh|xã|cơ quan|máy|tủ)\b\W*)+",
        "Hồ sơ gốc lưu Sở NN",
    ),
    MOVED,
    *QUIET,
    # What a certificate stands as, and how its maker does.
    known(
        "standing",
        r"(?!(?:cũ|giữ)\W*$)(?:(?:còn|đang|vẫn|tiếp tục|duy trì|hoạt động|sản xuất|kinh doanh|"
        r"ổn định|"
        r"bình thường|thường xuyên|tốt|khá|có hiệu quả|hiệu quả|phát triển|mở rộng|theo|mùa vụ|"
        r"đơn hàng|quanh năm|rất|đều|bán chạy|bán tốt|ok|giữ(?: nguyên)?|thời hạn|hiệu lực|hạn|"
        r"giá trị|cũ|như cũ|ban đầu)\b\W*)+",
        "Đang sản xuất ổn định",
    ),
)
# What a state under which a certificate stands as it was granted is made of.
STATES = (
    known(
        "standing",
        r"(?:(?:còn|đang|vẫn|tiếp tục|duy trì|giữ|nguyên|hiệu lực|hạn|thời (?:hạn|gian)|giá trị|"
        r"hoạt động|sản xuất|kinh doanh|ổn định|bình thường|thường xuyên|đã|được|cấp|nhận|"
        r"công nhận|giấy|chứng nhận|gcn|đạt|chuẩn|ocop|sản phẩm|sp|hạng|\d|sao|active|valid|"
        r"in force|ok|x|có|tốt|khá|ổn|hiệu quả|phát triển|mở rộng|lưu hành|tiêu thụ|xuất khẩu|"
        r"bán (?:chạy|tốt|đều|hàng)|phân phối|cung ứng|cung cấp|theo|mùa vụ|đơn hàng|thị trường|"
        r"quanh năm|rất|đều)\b[^\w?]*)+",
        "Còn hiệu lực",
    ),
)
# A few words alone, which doubt the rating they stand beside in a decision's own list. For goods
# and the package many wait, and Chờ is a place; "cho" without its mark is another word.
DOUBTS = (
    spoken(
        "waits, alone",
        r"\A.{0,20}(?<!trấn )(?<!thôn )(?<!xã )\b(?:ch\u1edd|đợi)\b(?! (?:\w{1,9} ){0,2}(?:tem|"
        r"nhãn|bao bì|mẫu|máy|vốn|xưởng|lễ|trao|phát|kinh phí|hỗ trợ|thu hoạch|mùa|vụ|in)\b)"
        r".{0,40}\Z",
        "Đợi ý kiến Bộ",
    ),
    spoken(
        "another time",
        r"\A.{0,30}\b(?:(?:đợt|kỳ) (?:sau|tới|kế tiếp)\b.{0,30}|(?:chuyển|để|lùi|dời|xét|gác) "
        r"(?:lại |sang |vào |đến ){0,2}(?:đợt|kỳ|quý|năm) \w{1,4}\b.{0,30}|"
        r"(?:xét|tính|để|công nhận|bổ sung|cấp) sau\W{0,3})\Z",
        "Để đợt sau",
    ),
    spoken(
        "struck out",
        r"\A\W{0,3}(?:(?:đã|xin|đề nghị|tạm|cho) ){0,2}(?:loại|bỏ|rút|gạch|xóa|thôi|dừng|gác)"
        r"(?: lại| ra)?\W{0,3}\Z",
        "Đề nghị rút",
    ),
    spoken(
        "wrong",
        r"\A\W{0,3}(?:(?:bị|ghi|nhập) )?(?:sai|nhầm|lỗi|trùng)(?: (?:với|stt|dòng|số|sp)\b.{0,30})?"
        r"\W{0,3}\Z",
        "Trùng với STT 5",
    ),
    spoken("asked", r"\A[?]{1,5}\Z", "??"),
    spoken(
        "not agreed",
        r"\A.{0,20}\b(?:chưa|không) (?:thống nhất|nhất trí|tán thành)\b.{0,30}\Z",
        "Chưa thống nhất",
    ),
    spoken("lacks", r"\A(?:còn )?thiếu\b.{2,40}\Z", "Thiếu giấy ATTP"),
    spoken(
        "objected to",
        r"\A(?:có|còn)(?: đơn)? (?:ý kiến|phản ánh|kiến nghị|khiếu nại)\b.{0,30}\Z|"
        r"\A(?:xem xét|phúc khảo|phúc tra|kiến nghị|cân nhắc)\b.{0,20}\Z",
        "Có ý kiến",
    ),
    spoken("moved", r"\A(?:đã )?chuyển(?: (?:đi|sang|qua)\b.{0,20})?\W{0,3}\Z", "Đã chuyển"),
    spoken(
        "new owner",
        r"\A(?:cty|công ty|htx|chủ(?: thể| sở hữu)?|cơ sở) mới\b(?! thành lập).{0,20}\Z",
        "Cty mới",
    ),
    spoken(
        "elsewhere",
        r"\A\W{0,3}(?:xem|see|theo dõi (?:ở|tại))\b.{0,20}\b(?:file|tệp|dòng|sheet|sổ|row|list|"
        r"quyết định|qđ|bản mới)\b.{0,20}\Z",
        "Xem dòng 12",
    ),
)
# The same of words that deny that anybody judged it; no sheet is called so.
DENIED = (
    spoken(
        "fell",
        r"\A\W{0,3}(?:(?:đã|bị) ){0,2}(?:rớt|trượt|gạch(?: tên)?|loại|trả (?:lại )?(?:hồ sơ|hs)|"
        r"dự (?:bị|phòng)|fail(?:ed)?|out|rejected|pending|tbd)\W{0,3}\Z",
        "Bị gạch",
    ),
    spoken(
        "did not pass",
        r"\A\W{0,3}(?:(?:k|kh|ko|kg|không|chưa)\.? ?(?:đạt|đ|đủ)|kđ)"
        r"(?: (?:điểm|yc|yêu cầu|sao))?\W{0,3}\Z",
        "k đạt",
    ),
    spoken(
        "to be looked at",
        r"\A\W{0,3}(?:(?:cần|phải|sẽ|để|xin|cho|tạm|đề nghị|yêu cầu) ){0,2}"
        r"(?:xét|xem|kiểm tra|rà soát|rà|soát|thẩm tra|xác minh|phúc tra|đối chiếu|làm rõ|hẹn|hoãn|"
        r"lùi|dời|tồn|treo|gác|bàn|tính)(?: (?:thêm|lại|tiếp|kỹ|sau|nữa|đã|hồ sơ|hs|ý kiến)){0,2}"
        r"\W{0,3}\Z",
        "Xét thêm",
    ),
    spoken(
        "not judged",
        r"\A\W{0,3}(?:(?:không|chưa|ko)(?: được| kịp)? (?:tham dự|dự|dự thi|xét|xét duyệt|chấm|"
        r"họp|bỏ phiếu|biểu quyết|thẩm định|thông qua|duyệt|trình|ký)\b.{0,20}|vắng\b.{0,15})\Z",
        "Không tham dự",
    ),
)
# What leaves open whether an act on a certificate was done, in a sentence beside it.
OPEN = (
    spoken(
        "asks to keep it",
        r"(?<!không )\b(?:xin|đề nghị|đề xuất|kiến nghị) (?:\w{1,9} ){0,2}"
        r"(?:giữ|duy trì|tiếp tục|hoãn|lùi|gia hạn|xem xét lại)\b",
        "Chủ thể xin giữ lại GCN",
    ),
    spoken(
        "waits for it",
        r"\b(?:ch\u1edd|đợi|đang) (?:\w{1,9} ){0,1}(?:xem xét|kết luận|ý kiến|xử lý|giải trình|"
        r"khắc phục|rà soát|xác minh)\b",
        "Chủ thể đang khắc phục",
    ),
)
# What the owner of a certificate that was taken back did since.
MENDED = (
    spoken(
        "mended",
        r"\b(?:đã|được|có) (?:khắc phục|bổ sung|hoàn thiện|giải trình|chấn chỉnh|xử lý|cung cấp)\b|"
        r"\b(?:khắc phục|xử lý|hoàn thiện|chấn chỉnh|bổ sung) (?:xong|đủ|đầy đủ)\b|"
        r"\b(?:hoạt động|sản xuất|sx|kinh doanh) (?:\w{1,9} ){0,2}(?:trở lại|bình thường)\b",
        "Cơ sở đã khắc phục vi phạm",
    ),
)
# How a list was made, of when or for what, as its title says it.
LISTED = known(
    "listed",
    r"(?!sau\b(?! (?:khi )?(?:sáp nhập|sắp xếp)))(?:(?:tính|từ|cập nhật|lũy kế|lũy tiến|thống kê|"
    r"số liệu|đến|hết|nay|mới|nhất|hiện nay|thời điểm|ngày|tháng|quý|năm|giai đoạn|các|qua|toàn bộ|"
    r"phục vụ|công tác|quản lý|báo cáo|theo dõi|tổng hợp|tra cứu|lưu trữ|nội bộ|kèm theo|của|về|"
    r"theo|sau|khi|sáp nhập|sắp xếp|đơn vị hành chính|tỉnh|huyện|xã|tiêu biểu|đặc trưng|đặc sắc|"
    r"cũ|địa bàn|trên|\d[\d./-]*)\b\W*)+",
    "tính đến nay",
).pattern
# The same before what it is of: "Rà soát sản phẩm OCOP".
MADE = known(
    "made",
    r"(?i)\A\W*(?:(?:biểu|bảng|phiếu|sổ)\s)?(?:(?:kê khai|giới thiệu|tổng quan|kê|hồ sơ|rà soát|"
    r"báo cáo|thống kê|theo dõi|quản lý|tra cứu|tổng hợp|đối chiếu|kiểm kê|lưu trữ)\s){1,2}"
    r"(?=(?:(?:về|các)\s){0,2}(?:sản phẩm|sp)\b)",
    "kê khai các sản phẩm OCOP",
).pattern
# What says yes, and not to what. Beside a rating of a register that ran out it may be that its
# product goes on, or was evaluated again.
AGREES = known(
    "agrees",
    r"(?:ok(?:e|ay|ê)?|đạt|đồng ý|nhất trí|thống nhất|có|tốt|đủ|x|v|\+|√|✓|"
    r"(?:vẫn |đang )?(?:còn|tiếp tục|duy trì)|vẫn|đang|"
    r"còn (?:hiệu lực|hạn|giá trị)|không(?: có)?(?: gì)? (?:thay đổi|biến động)(?: gì)?|yes|passed)"
    r"\W*",
    "Tiếp tục",
).pattern
# What is said of a matter that was put to somebody, whatever is said of the others.
REFUSES = known(
    "refuses",
    r"(?:(?:không|chưa|ko|k)(?: được)? (?:đồng ý|chấp thuận|chấp nhận|thống nhất|nhất trí|duyệt|"
    r"phê duyệt|thông qua|tán thành|cho phép|giải quyết|thuộc diện|xem xét|xét)|"
    r"(?:bị )?(?:từ chối|bác|bác bỏ)|bị loại|tạm gác|gác lại|để lại|trả (?:lại )?hồ sơ|"
    r"xem xét sau|hoãn|hoãn lại|tạm hoãn|rejected|refused|postponed)(?:\W{1,2}\w.{0,40})?\W{0,3}",
    "Không chấp thuận",
)
# That a certificate holds, or is kept.
IN_FORCE = known(
    "in force",
    r"(?=.*\b(?:hiệu lực|hạn|giá trị|còn|tiếp tục|duy trì|bảo lưu|giữ nguyên|valid|in force|active)"
    r"\b)(?:(?:gcn|giấy|chứng nhận|công nhận|ocop|vẫn|đang|còn|được|có|hiệu lực|hạn|thời|giá trị|"
    r"tiếp tục|duy trì|giữ nguyên|bảo lưu|trong|hạng|sao|\d|sử dụng|tem|nhãn|valid|in force|active|"
    r"still|yes|ok|x|tốt|đạt)\b\W*)+",
    "Còn hiệu lực",
).pattern
# What a heading of certificates is known by, and one of trade.
OF_CERTIFICATES = spoken(
    "certificates",
    r"\b(?:gcn|giấy|chứng nhận|công nhận|hiệu lực|ocop|hạng|sao|certificate|validity)\b",
    "Tình trạng GCN",
).pattern
OF_TRADE = spoken(
    "trade",
    r"\b(?:sản xuất|sx|kinh doanh|sxkd|kd|bán|tiêu thụ|thị trường|mùa vụ|đơn hàng|phân phối|"
    r"xuất khẩu|cung ứng|cung cấp|lưu hành|phát triển|mở rộng|ổn định)\b",
    "Tình hình sản xuất",
).pattern
# What leaves something open that a placeholder for a name does not.
UNDECIDED = known("undecided", r"chưa\b|không (?:rõ|xác định)|tr[ồọ]ng", "Chưa rõ").pattern
# What stands before a telephone number, an address on the net, a tax code.
REACHED_BY = known(
    "reached",
    r"(?:(?:đt|sđt|đtdđ|dđ|điện thoại|tel|phone|mobile|zalo|fax|hotline|liên hệ|mst|"
    r"mã số thuế|email|e-mail|web|website)\W{1,4}){1,4}",
    "ĐT: 0912 345 678",
).pattern
# How a maker's name begins; another's may be the new owner's.
MAKER = known(
    "maker",
    r"(?:htx|hợp tác xã|tht|tổ hợp tác|công ty|cty|hộ(?: kinh doanh| sản xuất| gia đình)?|hkd|"
    r"cơ sở|doanh nghiệp|dn|dntn|trang trại|chủ thể|đơn vị|chi nhánh|liên hiệp)\b",
    "HTX Suối Lìn",
).pattern
# What a maker is called besides its name.
MAKER_TYPE = known(
    "maker_type",
    r"(?:htx|hợp tác xã|tht|tổ hợp tác|công ty(?: tnhh| cp| cổ phần)?|cty|hộ|hkd|"
    r"hộ (?:kinh doanh|sản xuất|gia đình|cá thể)|cơ sở(?: sản xuất)?|doanh nghiệp|dn|dntn|"
    r"trang trại)",
    "Hộ kinh doanh",
).pattern
