"""Columns and remarks that say nothing about a rating: packing and sale, how people are reached.

Only what is listed here, or holds telephone numbers and addresses on the net alone, is passed over
in silence; any other heading that is not understood is told (``unread_column``), and its cells are
looked at.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text.headings import spelled
from ocop_cli.text.marked import marked

# Goods, their makers' trade, and how one finds them.
_GOODS = (
    r"quy cách|đóng gói|bao bì|khối lượng|trọng lượng|dung tích|kích thước|mẫu mã|hình ảnh|"
    r"ảnh$|ảnh (?:chụp|sản phẩm|minh họa)|"
    r"đơn vị tính|đvt|số lượng|sản lượng|công suất|quy mô|diện tích|"
    r"giá$|giá \d|giá (?:bán|trị|thành|lẻ|sỉ|sĩ)\b|"
    r"doanh thu|lợi nhuận|thị trường|kênh|nơi (?:bán|tiêu thụ)|tiêu thụ|nguyên (?:vật )?liệu|"
    r"thành phần|mô tả|giới thiệu|đặc (?:điểm|tả)|công dụng|bảo quản|website|trang (?:web|tin)|"
    r"facebook|zalo|fanpage|link\b|đường dẫn|tọa độ|bản đồ|số tài khoản|ngân hàng|"
    r"vốn$|vốn (?:\d|điều lệ|đầu tư|vay)|"
    r"(?:số )?lao động|(?:số )?(?:thành|xã) viên|giới tính|năm sinh|ngày sinh|dân tộc|trình độ|"
    r"(?:số )?(?:cmnd|cccd|căn cước|chứng minh)|chức (?:vụ|danh)|ngành nghề|năm thành lập|"
    r"ngày thành lập|(?:số |giấy )?(?:đkkd|đăng ký kinh doanh|chứng nhận đăng ký)|"
    r"mã (?:vùng|huyện|xã|tỉnh|bưu|vạch)|vùng trồng|nguồn (?:vốn|gốc)"
)
# What belongs to the business of a list, and to no rating.
_BUSINESS = (
    r"(?:giấy |chứng nhận )?(?:attp|vsattp|an toàn thực phẩm|vietgap|globalgap|haccp|iso)|"
    r"(?:số )?công bố|kiểm nghiệm|tiêu chuẩn áp dụng|"
    r"mức (?:thưởng|hỗ trợ)|kinh phí|tiền thưởng|số tiền|phần [abc]\b|.{0,80}\bphần [abc]$|"
    r"điểm (?:phần|tự|thưởng|cộng)|điểm (?:của )?(?:hội đồng |hđ )?(?:cấp )?(?:huyện|xã)\b|"
    r"tổng phần|hồ sơ minh chứng|đồng hành|"
    r"ngày (?:chấm|họp)\b|người (?:nhập|lập|liên hệ)|cán bộ|ký tên|ký nhận|mẫu số|"
    r"(?:số )?ngày còn lại|còn lại|thời gian còn lại|"
    r"xuất khẩu|sàn (?:tmđt|thương mại)|truy xuất|(?:số )?seri\b|(?:được )?(?:hỗ trợ|khen thưởng)$|"
    r"tổ tư vấn|câu chuyện|"
    r"số trang|trang$|trang số|(?:mã|số) hồ sơ$|đợt$|đợt đánh giá$|cấp (?:đánh giá|công nhận)$|"
    r"batch|source|image|website|url|price|quantity|unit|weight|packaging|description|product id|"
    r"reeval|published|.* as printed$|id\b|uuid|"
    r"source file|source row|days left|seen on|removed on|no$"
)
_BEGINS = re.compile(marked(rf"(?:{_GOODS}|{_BUSINESS})"))
_OF_GOODS = re.compile(marked(rf"(?:{_GOODS})"))


@lru_cache(1 << 10)
def is_immaterial(heading: str) -> bool:
    """Whether a column under this heading is known to say nothing about a rating."""
    return _BEGINS.match(spelled(heading.replace("_", " "))) is not None


_OF_CERTIFICATE = re.compile(
    marked(r"(?:số|số hiệu|mã|mã số) (?:gcn|giấy chứng nhận|giấy cn)(?: ocop| sản phẩm ocop)?$")
)


@lru_cache(1 << 10)
def numbers_certificates(heading: str) -> bool:
    """Whether a heading is of certificates' numbers, which say no more where they are such."""
    return _OF_CERTIFICATE.match(spelled(heading)) is not None


_OF_PEOPLE = re.compile(
    marked(
        r"(?:tên )?(?:người|cán bộ|chuyên viên|nhân viên|công chức|họ (?:và )?tên|phụ trách|"
        r"đầu mối)\b|"
        r"(?:entered|prepared|checked|updated|created) by|staff|officer|user|contact person"
    )
)
_BARE_NAME = re.compile(r"[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,4}")


def names_a_person(heading: str, text: str) -> bool:
    """Whether a cell without marks below "Người nhập" is a name: "Huy" there is no "hủy"."""
    return _BARE_NAME.fullmatch(text) is not None and is_of_people(heading)


_OF_KEEPING = re.compile(
    marked(
        r"(?:ngày|thời gian|lần)(?: (?:giờ|cuối))? (?:cập nhật|nhập(?: liệu)?)(?: cuối)?$|"
        r"(?:last )?(?:updated|entered)(?: (?:on|at))?$"
    )
)


@lru_cache(1 << 8)
def is_of_keeping(heading: str) -> bool:
    """Whether a column says when a row was written down, which is behind all that it says."""
    return _OF_KEEPING.match(spelled(heading.replace("_", " "))) is not None


def is_of_people(heading: str) -> bool:
    """Whether a column names those who see to a row: "Chuyên viên theo dõi"."""
    return _OF_PEOPLE.match(spelled(heading.replace("_", " "))) is not None


_OF_PLACES = re.compile(marked(r"(?:địa chỉ|địa điểm|trụ sở|nơi (?:sản xuất|đặt))\b"))
_OF_GROUPS = re.compile(marked(r"(?:tên )?(?:phân )?(?:nhóm|ngành|lĩnh vực|bộ sản phẩm)\b"))


def is_of_places(heading: str) -> bool:
    """Whether a column is of addresses by its heading."""
    return _OF_PLACES.match(spelled(heading)) is not None


def is_of_groups(heading: str) -> bool:
    """Whether a column is of groups of goods by its heading."""
    return _OF_GROUPS.match(spelled(heading)) is not None


_CONTACT = re.compile(
    r"(?:\(?(?:\+?84|0)(?:[ .()-]{0,2}\d){8,10}|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,32}){1,4}|"
    r"(?:https?://|www\.)\S{4,200})"
)


def is_contact(text: str) -> bool:
    """Whether a cell says how people are reached, and nothing else: a telephone number, an address
    of mail or on the net, or several of them."""
    said = [part for part in re.split(r"[\n;,]| / ", text[:400]) if part.strip()]
    return bool(said) and all(_CONTACT.fullmatch(part.strip()) for part in said)


def is_of_goods(text: str) -> bool:
    """Whether a text begins to speak of goods, trade or people, and of no rating."""
    return _OF_GOODS.match(spelled(text)) is not None
