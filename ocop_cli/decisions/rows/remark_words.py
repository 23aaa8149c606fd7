"""The words that a remark is known by, and a state: what each says, with an example.

Only what is said so from end to end is known to say nothing more; `plain_remarks` and `states` read
the tables.
"""

from __future__ import annotations

from ocop_cli.decisions.language.wordings import known

# Remarks that say nothing of a certificate.
REMARKS = (
    known("nothing", r"(?:không(?: có)? gì|nil|[-–—_.*/\\x0 ]*)\.?", "Không có gì"),
    known(
        "amount",
        r"(?:(?:mỗi|loại|hộp|chai|túi|gói|lọ|hũ|can|bao|thùng|vỉ|bình|khay|bịch|lon|cây|con|bộ|"
        r"giá|khoảng|đóng|trọng lượng|dung tích)\b[: ]*){0,4}\d[\d.,]{0,12} ?"
        r"(?:mg|g|gr|gam|gram|kg|tạ|tấn|ml|cl|l|lít|lit|ha|m2|m²|m3|m³|cm|đ|đồng|vnđ|vnd|triệu|"
        r"nghìn|độ|%|cái|hộp|chai|túi|gói|lọ|hũ|viên|con|cây|bộ|sản phẩm|sp|người|hộ|thành viên)\b"
        r"(?: ?[/x] ?\d{0,4} ?\w{1,8}| (?:một |mỗi )?(?:năm|tháng|vụ|ngày))?",
        "Hộp 500 g",
    ),
    # What other schemes grant, and what is printed on a package.
    known(
        "scheme",
        r"(?:(?:đã|có|đạt|được|cấp|giấy|chứng nhận|chứng chỉ|tiêu chuẩn|đăng ký|theo|dán|gắn|"
        r"bảo hộ) ){0,6}"
        r"(?:viet ?gap|global ?gap|iso(?: ?\d+(?::\d+)?)?|haccp|hữu cơ|organic|halal|fda|fssc|gmp|"
        r"(?:vs)?attp|an toàn thực phẩm|nhãn hiệu(?: tập thể)?|chỉ dẫn địa lý|thương hiệu|"
        r"tem(?: truy xuất(?: nguồn gốc)?)?|truy xuất nguồn gốc|mã (?:qr|vạch|truy xuất)|qr|"
        r"qr code|mã số vùng trồng|nhãn mác)",
        "Đã có chứng nhận VietGAP",
    ),
    # What a certificate stands as, and how its maker does.
    known(
        "standing",
        r"(?:(?:còn|đang|vẫn|tiếp tục|duy trì|hoạt động|sản xuất|kinh doanh|ổn định|bình thường|"
        r"thường xuyên|tốt|khá|có hiệu quả|hiệu quả|phát triển|mở rộng|theo|mùa vụ|đơn hàng|"
        r"quanh năm|rất|đều|bán chạy|bán tốt|ok|giữ(?: nguyên)?|thời hạn|hiệu lực|hạn|giá trị|cũ|"
        r"như cũ|ban đầu)\b\W*)+",
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
