"""The words of papers in Vietnamese, with the sense each has in a sentence, for `lexicon`."""

from __future__ import annotations

from collections.abc import Mapping

from ocop_cli.decisions.language.wordings import KnownPhrases
from ocop_cli.text.units import UNITS, pattern

# Deed -> the phrases that name it. What a verb does may hang on its object: `clauses` says how.
DEEDS: Mapping[str, KnownPhrases] = {
    "evaluation": KnownPhrases("Đánh giá, phân hạng sản phẩm OCOP", (
        "đánh giá|phân hạng|xếp hạng|xếp loại|chấm điểm|thẩm định|đg|ph|evaluation|evaluated"
    )),
    "recognition": KnownPhrases("Công nhận sản phẩm OCOP đạt 4 sao", (
        "công nhận|chứng nhận|recognition|cấp giấy chứng nhận|cấp gcn|cấp giấy công nhận|cấp giấy|"
        "cấp chứng nhận|trao giấy chứng nhận|trao chứng nhận|recognised|recognized"
    )),
    "first": KnownPhrases("Cấp mới giấy chứng nhận sản phẩm OCOP", "cấp mới"),
    "re_evaluation": KnownPhrases("Tái công nhận sản phẩm OCOP", (
        "tái công nhận|tái đánh giá|tái chứng nhận|tái phân hạng|re evaluation|re evaluated|"
        "renewal|renewed|giữ hạng|giữ nguyên hạng|giữ sao|giữ nguyên sao|giữ nguyên hạng sao|"
        "giữ nguyên|hạ hạng|hạ sao|hạ hạng sao|xuống hạng|duy trì hạng|duy trì hạng sao|đgl|cnl|"
        "công nhận duy trì"
    )),
    "upgrade": KnownPhrases("Nâng hạng sản phẩm OCOP", (
        "nâng hạng|nâng sao|nâng hạng sao|nâng cấp sao|nâng cấp hạng|nâng cấp|lên hạng|upgrade"
    )),
    "revocation": KnownPhrases("Thu hồi giấy chứng nhận sản phẩm OCOP", (
        "thu hồi|tước|tước quyền sử dụng|rút giấy chứng nhận|rút gcn|revocation|revoked"
    )),
    "annulment": KnownPhrases("Bãi bỏ Quyết định công nhận sản phẩm OCOP", (
        "hủy bỏ|hủy|bãi bỏ|chấm dứt|chấm dứt hiệu lực|chấm dứt giá trị|vô hiệu|vô hiệu hóa|"
        "annulment"
    )),
    "removal": KnownPhrases("Đưa ra khỏi danh sách sản phẩm OCOP", (
        "đưa ra khỏi|loại ra khỏi|rút ra khỏi|rút khỏi|xóa khỏi|loại khỏi|gạch tên khỏi|removal|"
        "delisting"
    )),
    "taking": KnownPhrases("Loại sản phẩm ra khỏi danh sách",
        "đưa|loại|rút|xóa|gạch"),  # "… ra khỏi danh sách" makes it a removal
    "out": KnownPhrases("Đưa sản phẩm khỏi danh sách", "ra khỏi|khỏi"),
    "extension": KnownPhrases("Gia hạn hiệu lực giấy chứng nhận",
        "gia hạn|kéo dài|extension|extended"),
    "correction": KnownPhrases("Đính chính Quyết định số 12/QĐ-UBND",
        "đính chính|sửa đổi|sửa sai|hiệu chỉnh|cải chính|sửa|correction"),
    "change": KnownPhrases("Thay đổi nội dung Quyết định",
        "điều chỉnh|thay đổi|chuyển đổi|đổi|cập nhật lại"),
    "replacement": KnownPhrases("Thay thế Quyết định số 12/QĐ-UBND",
        "thay thế|thay cho|replacement"),
    "reissue": KnownPhrases("Cấp đổi giấy chứng nhận",
        "cấp đổi|in lại|đổi giấy chứng nhận|đổi gcn|đổi giấy|cấp bản sao|reissue"),
    "again": KnownPhrases("Cấp lại giấy chứng nhận",
        "cấp lại"),  # a copy, or earned anew: only what stands beside it says which
    "rename": KnownPhrases("Đổi tên sản phẩm OCOP",
        "đổi tên|chuyển tên|thay tên|mang tên mới|rename|renamed"),
    "transfer": KnownPhrases("Chuyển nhượng sản phẩm OCOP", (
        "chuyển nhượng|chuyển giao|chuyển nhượng quyền sở hữu|chuyển giao quyền sở hữu|sang tên|"
        "sang nhượng|chuyển quyền|chuyển quyền sở hữu|đổi chủ|đổi chủ thể|"
        "đổi chủ sở hữu|transfer|transferred"
    )),
    "hold": KnownPhrases("Tạm đình chỉ giấy chứng nhận", (
        "tạm đình chỉ|đình chỉ|tạm dừng|tạm ngừng|tạm ngưng|tạm hoãn|tạm thời dừng|tạm giữ|"
        "chờ kết luận|khiếu nại|tố cáo|hold|suspension|suspended"
    )),
}  # fmt: skip

# The books in which an office keeps its lists: "Sổ vào số cấp Giấy chứng nhận".
BOOKS = (
    "sổ theo dõi|sổ quản lý|sổ cái|sổ gốc|sổ đăng ký|sổ vào số|sổ lưu|sổ ghi|sổ ghi chép|"
    "sổ tổng hợp|sổ cập nhật|sổ thống kê|sổ kê khai|nhật ký|lý lịch|bản kê|bản kê khai"
)

# The part of a sentence, by its name, -> its phrases.
PHRASES: Mapping[str, KnownPhrases] = {
    "OTHER": KnownPhrases("Hỗ trợ kinh phí", (
        "hỗ trợ|kinh phí|khen thưởng|thưởng|tặng bằng khen|tặng giấy khen|bằng khen|giấy khen|"
        "trích|mức chi|phân bổ|cấp kinh phí|cấp tiền|dự toán|thành lập|kiện toàn|kế hoạch|quy chế|"
        "quy định|quy trình|bộ tiêu chí|hướng dẫn|đề án|dự án|đề cương|phân công|chỉ tiêu|tổ chức|"
        "ủy quyền|chủ trương|lựa chọn|nhà thầu|phương án|tổ giúp việc|tổ tư vấn|"
        "ban chỉ đạo|lịch|tập huấn|xúc tiến|quảng bá|kết nối|rà soát|kiểm tra|thanh tra|"
        "giám sát|bầu chọn|bình chọn|hội thi|hội nghị|hội chợ|nghiệm thu|quyết toán|thi đua|"
        "sáng kiến|giao nhiệm vụ"
    )),
    "NEGATION": KnownPhrases("Không thu hồi", (
        "không|chưa|không được|chưa được|không còn|không phải|chưa từng|ko|ko được|chẳng|chả|hổng|"
        "not"
    )),
    "PROPOSAL": KnownPhrases("Đề nghị công nhận", (
        "đề nghị|kiến nghị|đề xuất|xin|dự kiến|xem xét|chuẩn bị|đăng ký|tham gia|phấn đấu|sẽ|đang|"
        "chờ|cần|phải|đến hạn|sắp|ý tưởng|mục tiêu|tiềm năng|kỳ vọng|hướng tới|triển vọng|trình|"
        "nếu|đủ điều kiện để|hoàn thiện|ứng viên|chuẩn hóa|nên|proposed|planned|expected|"
        "pending|candidate|"
        "candidates|nominated|awaiting"
    )),
    "VOICE": KnownPhrases("Được công nhận", "được|bị|đã|vừa|đã được|đã bị"),
    "AGAIN": KnownPhrases("Đánh giá lại", "lại|lần nữa|một lần nữa"),
    "FIRST": KnownPhrases("Công nhận lần đầu", "mới|lần đầu|lần đầu tiên|first|new"),
    "ACHIEVED": KnownPhrases("Đạt 4 sao", (
        "đạt|đạt được|đạt yêu cầu|đủ điều kiện|đáp ứng|đáp ứng yêu cầu|đủ tiêu chuẩn|đủ điểm|passed"
    )),
    "BELOW": KnownPhrases("Dưới 3 sao", "dưới"),
    "LAPSED": KnownPhrases("Hết hạn", (
        "hết hạn|hết thời hạn|hết hiệu lực|hết giá trị|hết thời gian|quá hạn|mất hiệu lực|"
        "không còn hiệu lực|expired|lapsed"
    )),
    "PUBLISHED": KnownPhrases("Phê duyệt kết quả",
        "phê duyệt|công bố|ban hành|thông qua|xác nhận|phê chuẩn|ghi nhận|thông báo"),
    "RESULT": KnownPhrases("Kết quả đánh giá", "kết quả|kq"),
    "CERTIFICATE": KnownPhrases("Giấy chứng nhận", (
        "giấy chứng nhận|gcn|giấy công nhận|giấy|hiệu lực|giá trị|thời hạn|thời gian hiệu lực|"
        "quyền sử dụng|nhãn hiệu chứng nhận|certificate"
    )),
    "DECISION": KnownPhrases("Quyết định số 12", "quyết định|qđ|văn bản|decision"),
    "LIST": KnownPhrases("Danh sách sản phẩm",
        f"danh sách|ds|danh mục|phụ lục|pl|bảng|bảng kê|biểu|dữ liệu|cơ sở dữ liệu|csdl|sổ|{BOOKS}|"
        "số liệu|danh bạ|tình hình|list"),
    "NAME": KnownPhrases("Tên gọi sản phẩm", "tên|tên gọi|thông tin|địa chỉ|nội dung|sai sót"),
    "OWNER": KnownPhrases("Hợp tác xã Tân Lập", (
        "chủ thể|chủ sở hữu|cơ sở|đơn vị|htx|hợp tác xã|công ty|hộ kinh doanh|tổ hợp tác|"
        "doanh nghiệp|dntn|hộ sản xuất|hộ gia đình|hkd|tht|cơ sở sản xuất|trang trại|chi nhánh"
    )),
    "RANK": KnownPhrases("Hạng sao", "hạng sao|hạng|sao|điểm|số điểm|thứ hạng"),
    "SUBJECT": KnownPhrases("Sản phẩm OCOP", (
        "sản phẩm|sp|ocop|bộ sản phẩm|chương trình|mỗi xã một sản phẩm|mục tiêu quốc gia|chuẩn|"
        "xây dựng nông thôn mới|nông thôn mới|"
        "tiêu chuẩn|tiêu chí|product|products"
    )),
    "DOSSIER": KnownPhrases("Hồ sơ", "hồ sơ|hs|đơn|phiếu"),
    "TAIL": KnownPhrases("Trên địa bàn huyện Chợ Đồn", (
        f"của|trên địa bàn|năm|{pattern(UNITS)}|tp|đợt|tháng|quý|"
        "giai đoạn|tại|thuộc|đối với|cho|ngày|gồm|bao gồm|ký|cấp|vùng|nhóm|ngành|số|cập nhật|có|"
        "sau|sau khi|từ|lên|với|trong|đến|thành|hội đồng|ubnd|ủy ban nhân dân|"
        "trung ương|thủ tướng chính phủ|thủ tướng|sở|phòng|bộ|of|cập nhật đến|tính đến"
    )),
    "REASON": KnownPhrases("Do vi phạm", (
        "do|vì|theo|căn cứ|để|nhằm|kèm theo|lý do|tại quyết định|từ quyết định|theo đề nghị|because"
    )),
    "JOIN": KnownPhrases("Công nhận và nâng hạng", "và|hoặc|cùng với|đồng thời|and"),
    "BREAK": KnownPhrases("Đạt nhưng chưa công nhận", "nhưng|còn lại|riêng"),
    "PLAIN": KnownPhrases("Về việc", (
        "phân theo|chia theo|theo địa bàn|địa bàn|"
        "điều|khoản|là|về|về việc|v/v|vv|việc|các|những|này|sau đây|dưới đây|một số|toàn bộ|tất cả|"
        "chính thức|bổ sung|chân không|tiếp tục|tổng hợp|loại|hình thức|thực hiện|việt nam|"
        "quốc gia|lượt|diện|thống kê|trở lên|toàn tỉnh|toàn quốc|toàn huyện|cả nước|"
        "du lịch|dịch vụ|trong đó|tổng số|tổng cộng|ấn định|cơ cấu|số lượng|cụ thể|chi tiết|"
        "như sau|sắp xếp theo|sắp xếp theo thứ tự|sắp xếp thứ tự|"
        "theo dõi|quản lý|chung|hiện tại|lũy kế|ngày hết hạn|ngày hết hiệu lực|"
        "thời điểm hết hạn|bộ trưởng|chủ tịch|kết luận|lần|the|sheet|in|for|on|by|rated|results|"
        "result|province|district"
    )),
}  # fmt: skip
