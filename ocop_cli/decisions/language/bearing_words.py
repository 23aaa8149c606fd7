"""The words that are heard beside a product, each with what it says and an example.

`bearing` reads these tables, in which a wording met elsewhere is one more entry. What is in none of
them is heard by its phrases, or is told.
"""

from __future__ import annotations

from ocop_cli.decisions.language.wordings import known, spoken
from ocop_cli.text.units import UNITS, pattern

NOT_AGAIN = (
    spoken(
        "not again", r"\bkhông (?:được )?(?:công nhận lại|tái công nhận)\b", "Không công nhận lại"
    ),
)
# A verb of an act done to something that is not understood.
OF_ACTS = (
    spoken("taken back", r"\b(?:thu hồi|hủy|chấm dứt)\b", "Chấm dứt"),
    spoken("suspended", r"\b(?:đình chỉ|tạm (?:dừng|ngừng|ngưng))\b", "Tạm dừng"),
    spoken("longer", r"\bgia hạn\b", "Gia hạn"),
    spoken("changed", r"\bthay đổi\b", "Thay đổi"),
)
# Conjunctions that make a rating hang on something: "chỉ được công nhận sau khi nộp …".
_GRANT = r"(?:công nhận|chứng nhận|xếp hạng|phân hạng|đạt \d sao)"
_CONDITION = (
    r"(?:nếu(?! (?:trên|tại|ở|dưới|sau|trong))|sau khi|khi (?:đã|có|nào|bổ sung|hoàn|đủ)|đến khi|"
    r"trừ khi|với điều kiện|có điều kiện|điều kiện là|trường hợp)"
)
ON_CONDITION = (
    spoken(
        "granted if", rf"\b{_GRANT}\b.{{0,80}}\b{_CONDITION}\b", "Công nhận sau khi nộp đủ hồ sơ"
    ),
    spoken(
        "if, then granted",
        rf"\b{_CONDITION}\b.{{0,120}}\bmới (?:được )?{_GRANT}\b",
        "Sau khi nộp đủ hồ sơ mới được công nhận",
    ),
)
# The same in an article, of which most say what is to be done on what condition.
ONLY_ON_CONDITION = (
    spoken(
        "only if",
        rf"\b(?:chỉ|mới) (?:được )?(?:{_GRANT}|cấp giấy)\b.{{0,120}}\b{_CONDITION}\b",
        "Chỉ được công nhận sau khi nộp đủ hồ sơ",
    ),
)
ENDED = (
    spoken("void", r"\b(?:không còn|mất) (?:hiệu lực|giá trị)\b", "GCN không còn giá trị"),
    spoken("given back", r"\btrả lại (?:giấy|gcn)\b", "Đã trả lại GCN"),
)
NEW_NAME = (
    spoken(
        "called",
        r"\b(?:nay là|trước (?:đây|kia) là|tên (?:mới|cũ)|đổi thành)\b",
        "Nay là HTX Sơn Hà",
    ),
    spoken("merged", r"\b(?:sáp nhập|sát nhập|hợp nhất)\b", "Sáp nhập HTX Tân Lập"),
    spoken("another owner", r"\b(?:đổi chủ|chủ thể (?:mới|cũ))\b", "Đã đổi chủ"),
    spoken(
        "went to",
        r"\bchuyển (?:sang|cho|về) (?:htx|hợp tác xã|công ty|hộ|chủ thể|cơ sở)\b",
        "Chuyển cho HTX Sơn Hà",
    ),
)
DOSSIER = (
    spoken(
        "filed",
        r"(?<!không )(?<!chưa )\b(?:nộp|gửi|lập|trình|bổ sung|hoàn thiện|tiếp nhận|thẩm định|xét) "
        r"(?:lại )?(?:hồ sơ|đơn|phiếu)\b",
        "Đã nộp hồ sơ",
    ),
    spoken("under way", r"\bhồ sơ (?:đang|đã|chờ|mới)\b", "Hồ sơ đang chờ"),
    spoken("there", r"\bđã có hồ sơ\b", "Đã có hồ sơ"),
    spoken(
        "being made", r"\bđang (?:làm|nộp|lập|hoàn thiện) (?:hồ sơ|thủ tục)\b", "Đang làm thủ tục"
    ),
)
DENIED_DOSSIER = (
    spoken(
        "not filed",
        r"\b(?:không|chưa) (?:\w+ )?(?:nộp|gửi|lập|có) (?:hồ sơ|đơn)\b",
        "Chưa nộp hồ sơ",
    ),
)
# What speaks of certificates, and is not understood.
SPOKEN = (
    spoken("force", r"\bhiệu lực", "Hiệu lực?"),
    spoken(
        "term",
        r"\bthời hạn|\bcó giá trị (?:đến|từ)|hết ngày|\bđến ngày\b|36 tháng|ba năm kể từ",
        "Thời hạn mới",
    ),
    spoken(
        "owner",
        r"\bchủ (?:thể |sở hữu |cơ sở )?mới\b|\btên mới\b|\bđổi (?:chủ|tên)\b",
        "Có chủ mới",
    ),
    spoken("left out", r"\b(?:loại|rút) (?:sản phẩm|khỏi|ra)|\bbỏ (?:khỏi|ra)", "Rút khỏi OCOP"),
    spoken("kept", r"\bbảo lưu\b|\bgiữ (?:nguyên )?kết quả\b", "Bảo lưu kết quả"),
    spoken(
        "as before",
        r"\b(?:theo|tính (?:theo|từ)|kể từ|áp dụng) (?:gcn|giấy chứng nhận|giấy|quyết định|qđ|"
        r"(?:đợt|lần)(?: (?:đánh giá|công nhận|phân hạng|xét))?) "
        r"(?:cũ|trước|đã cấp)\b(?! (?:sáp|hợp|khi|ngày))",
        "Theo GCN cũ",
    ),
    spoken("no longer", r"không còn|chưa xét", "Không còn"),
    spoken("waits", r"chờ (?:kết luận|kiểm nghiệm|xét)", "Chờ kiểm nghiệm"),
    spoken("not used", r"(?:dừng|ngừng|ngưng|thôi|cấm) sử dụng", "Dừng sử dụng tem"),
    # A year of two figures: whether a day, a month or a decision, nothing else reads it.
    spoken(
        "short day",
        r"\bđến (?:hết )?(?:ngày )?\d{1,2}[/.-]\d{1,2}[/.-]\d\d(?!\d)",
        "Đến 31/12/26",
    ),
    spoken(
        "short number",
        r"\b(?:qđ|quyết định)(?: số)? ?:? ?\d{1,6}/(?:20)?\d\d(?![\d/])",
        "QĐ 812/25",
    ),
)
# What says that a certificate stands as it stood, or how new a list is.
STANDS = (
    spoken(
        "stands",
        r"\b(?:(?:vẫn|đang|còn|giữ(?: nguyên)?) ){1,4}(?:có )?(?:hiệu lực|giá trị|thời hạn|hạn)"
        r"(?: (?:cũ|như cũ|ban đầu))?\b",
        "Vẫn còn hiệu lực",
    ),
    spoken(
        "as of",
        r"\b(?:tính|cập nhật|chốt|thống kê) đến (?:hết )?ngày\b",
        "Số liệu tính đến ngày 30/6/2025",
    ),
)
_UNIT = rf"(?:{pattern(UNITS)}|thôn|bản|xóm|tổ dân phố|tổ|khu phố|đơn vị hành chính)"
# What became of the place a maker is in: no name of a product or of an owner.
MOVED = known(
    "moved",
    r"(?:\W{0,3}(?:(?:nay|hiện) (?:là|thuộc)|trước (?:đây|kia)(?: là| thuộc)?|"
    r"(?:sáp|sát) nhập(?: vào| với| thành| từ| về)?|hợp nhất(?: với| thành)?|đổi tên thành|thuộc|"
    r"tên (?:mới|cũ)(?: là)?|địa chỉ (?:mới|cũ)(?: là)?|chuyển về|và|với|cũ)?[\s:(]{0,3}(?:các )?"
    rf"(?<!\w){_UNIT}\b(?: (?!(?:htx|hợp|công|hộ|cty|cơ|đã|bị|thu|"
    r"nhưng|chưa|không|chủ|được|đánh|hết|gia|mới|lại|nay|tạm|đổi|chuyển|do|bởi)\b)"
    r"[^\W\d_]+){0,4}?"
    r"(?: ?\(?cũ\)?| \d{1,2})?\W{0,3})+",
    "Nay là xã Sơn Hà",
)
# What was done about a certificate as it was granted, its dossier or the package of its goods: it
# stands as it stood.
_HANDED = (
    r"(?:được |đến )?(?:nhận|trao|phát|giao|lấy|ký nhận) (?:giấy chứng nhận|gcn|giấy)(?: ocop)?"
)
QUIET = (
    known(
        "of places",
        r"\A(?=.{0,80}\b(?:địa chỉ|địa danh|địa giới|địa bàn|tên xã|đơn vị hành chính))"
        r"(?:(?:địa chỉ(?: (?:của )?(?:chủ thể|cơ sở|sản phẩm))?|địa danh|địa giới|địa bàn|"
        r"đơn vị hành chính|hành chính|tên (?:xã|huyện|tỉnh|phường)|xã|phường|thị trấn|huyện|tỉnh|"
        r"cấp|ghi|được|là|theo|trước|sau|khi|sáp nhập|hợp nhất|sắp xếp|tại|thời điểm|từ|ngày|tháng|"
        r"năm|các|và|trên|trong|cũ|mới|tên gọi|đăng ký|\d{1,4})\b\W*)+",
        "Địa chỉ ghi theo đơn vị hành chính trước sáp nhập",
    ),
    known(
        "no wish",
        r"\A(?:(?:chủ thể|htx|công ty|cơ sở|đơn vị|hộ(?: kinh doanh)?) )?"
        r"(?:không|chưa)(?: còn| có)* (?:nhu cầu|ý định|nguyện vọng|mong muốn|khả năng|muốn)"
        r"(?: (?:đăng ký|tham gia|tiếp tục|nộp|làm|hồ sơ|để))*"
        r" (?:(?:đánh giá|phân hạng|xếp hạng|công nhận|và),? ?)+lại(?: (?:sản phẩm|sp|ocop))*\W*",
        "Chủ thể không còn nhu cầu đánh giá lại",
    ),
    known(
        "as printed",
        r"\A(?:tên|địa danh|địa chỉ|thông tin|số liệu)"
        r"(?:,? (?:của|các|tên|địa chỉ|sản phẩm|sp|chủ thể|cơ sở|và))* "
        r"(?:được )?(?:ghi|lấy|trích|tổng hợp) theo (?:hồ sơ|giấy(?: chứng nhận)?|bản|đơn|phiếu)"
        r"(?: (?:đăng ký|đánh giá|kinh doanh|doanh nghiệp|hộ|tham gia|phân hạng|của|chủ thể|cơ sở|"
        r"tại|thời điểm|nộp|hồ sơ|lúc|khi))*\W*",
        "Tên sản phẩm ghi theo hồ sơ đăng ký của chủ thể",
    ),
    known(
        "mistakes",
        r"\A(?:trong )?(?:trường hợp|nếu)(?: (?:có|phát hiện))? sai sót[^.;]{0,80} "
        r"(?:liên hệ|phản ánh|báo|gửi)[^.;]{0,120}? để (?:được )?(?:kịp thời )?"
        r"(?:đính chính|điều chỉnh|chỉnh sửa|xem xét|hướng dẫn|giải quyết)"
        r"(?: (?:kịp thời|lại))?\W*",
        "Trường hợp sai sót tên chủ thể, đề nghị liên hệ Văn phòng để đính chính",
    ),
    known(
        "kept watch",
        r"\A(?:(?:bảng|sổ|biểu|danh sách) )?(?:theo dõi|quản lý|tra cứu) "
        r"(?:(?:thời hạn|hiệu lực|hạn) )?(?:của )?"
        r"(?:giấy chứng nhận|gcn)(?: sản phẩm)?(?: ocop)?\W*",
        "Theo dõi thời hạn giấy chứng nhận sản phẩm OCOP",
    ),
    known(
        "unchanged",
        r"(?:không|chưa)(?: có)?(?: gì)? (?:thay đổi|biến động)(?: gì)?(?: so với (?:lần )?trước)?",
        "Không thay đổi",
    ),
    known(
        "handed over",
        rf"(?:ngày |đã )?{_HANDED}(?:[:,]? (?:ngày |tháng |năm |đợt )?\d[\d/.-]{{0,10}}){{0,3}}",
        "Đã nhận GCN ngày 20/6/2024",
    ),
    known(
        "dossier",
        r"(?:hồ sơ|hs)(?: minh chứng)?(?: (?:đã|được|có|đúng|theo|nộp))*"
        r"(?:,? (?:đầy đủ|đủ|hợp lệ|đạt yêu cầu|đúng quy định|hoàn chỉnh|tốt|và))+",
        "Hồ sơ đầy đủ, hợp lệ",
    ),
    known("whole dossier", r"(?:đã |có )?(?:đủ|đầy đủ) (?:hồ sơ|hs)(?: hợp lệ)?", "Đủ hồ sơ"),
    known(
        "other works",
        r"(?:đã |có )?(?:thay đổi|chuyển|đổi|di dời|di chuyển) (?:địa điểm|địa chỉ|nơi|nhà xưởng|"
        r"xưởng|trụ sở)(?:,? (?:sản xuất|kinh doanh|chế biến|và))*(?: mới)?",
        "Thay đổi địa điểm sản xuất",
    ),
    known(
        "wrapping",
        r"\A(?=.{0,80}\b(?:bao bì|mẫu mã|nhãn|tem|logo|chất lượng|hương vị|màu sắc|câu chuyện))"
        r"(?:(?:cần|nên|đề nghị|yêu cầu|câu chuyện|xây dựng|tiếp tục|đã|đang|sẽ|"
        r"có|cải tiến|nâng cấp|hoàn thiện|thay đổi|đổi|thiết kế|"
        r"chỉnh sửa|bổ sung|mới|lại|bao bì|mẫu mã|nhãn|nhãn mác|tem|logo|chất lượng|hương vị|"
        r"màu sắc|tốt|đẹp|khá|ổn định|đồng đều|chưa đẹp|thêm|và|hơn|sản phẩm|của)\b\W*)+",
        "Cần cải tiến mẫu mã",
    ),
)
# It is granted all the same; a person is told.
NOT_HANDED_OVER = known("not handed over", rf"chưa {_HANDED}", "Chưa nhận GCN")
