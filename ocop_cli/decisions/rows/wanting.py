"""Words which say that something was not as it should be, beside stars of their own paper.

"Không có mẫu", "Đang kiểm nghiệm", "4/9 phiếu": such a product may be none of those that were
recognised. What is denied, open, asked for or at fault counts unless it is known to be of goods,
trade, money or the package; what that is nobody needs to know.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions.headings.immaterial import is_of_goods
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.bearing_words import NOT_HANDED_OVER
from ocop_cli.decisions.language.english import reads
from ocop_cli.decisions.language.wordings import spoken
from ocop_cli.decisions.rows.plain_remarks import is_of_other_matters, stayed_away_once
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_LONGEST = 80
# What makes a remark one of these, by the word that says it.
WANTS = (
    spoken(
        "denied",
        r"\b(?:(?:không|chưa|ko|chẳng)(?! gian\b| khí\b| tên\b| phải\b| quá \d| những\b| chỉ\b"
        r"|(?: có| bị| còn)?(?: gì)?(?: ý kiến| trùng| vi phạm| tranh chấp| sai| vướng| vấn đề"
        r"| tồn tại| lỗi| nhầm| khiếu nại| phản ánh| thay đổi)\b)(?=\W{1,3}\w)"
        r"|thiếu|nợ (?:hồ sơ|giấy|phiếu)|vắng|mất|hết)\b",
        "Không có mẫu",
    ),
    spoken("open", r"\b(?:đang|tạm|treo|nghi|vướng)\b", "Đang kiểm nghiệm"),
    spoken(
        "asked for",
        r"\A\W{0,3}(?:(?:cần|phải|yêu cầu) \w|(?:lưu ý|chú ý|cân nhắc)\b)",
        "Cần hoàn thiện",
    ),
    spoken(
        "at fault",
        r"\b(?:sai|nhầm|lỗi|kém|yếu|thấp|hỏng|vi phạm|tranh chấp|vấn đề|quá hạn|vượt|nhiễm|"
        r"hàng giả|tồn tại|hạn chế|khiếm khuyết)\b",
        "Sai mã số",
    ),
)
# Of what it may be said and leave the stars as they are.
OF_GOODS = (
    spoken(
        "made of",
        r"\b(?:chất (?:bảo quản|tạo|phụ|kích|độc)|phụ gia|hóa chất|"
        r"phân (?:bón|hóa|vô cơ)|độ (?:ẩm|cồn|đạm)|phẩm màu|thuốc|gluten|caffein|cồn|"
        r"đường(?! dây)|muối|calo|béo|hương liệu|biến đổi gen|mùi|vị|chát|ngọt|cay)\b",
        "Không dùng chất bảo quản",
    ),
    spoken(
        "sold by",
        r"\b(?:website|web|trang|fanpage|facebook|zalo|sàn|quảng bá|xúc tiến|quảng cáo|hội chợ|"
        r"thị trường|đầu ra|tiêu thụ|bán|xuất khẩu|gian hàng|cửa hàng|siêu thị|giá|đơn hàng|"
        r"thương hiệu|du khách|khách)\b",
        "Chưa có website",
    ),
    spoken(
        "made with",
        r"\b(?:vốn|kinh phí|hỗ trợ|máy|máy móc|thiết bị|nhà xưởng|xưởng|kho|mặt bằng|đất|điện|nước|"
        r"lao động|nhân lực|thu nhập|nghèo|vùng|diện tích|quy mô|mở rộng|đầu tư|xây dựng|trồng|"
        r"nuôi|chăn nuôi|thu hoạch|mùa|vụ|sản lượng|năng suất|công suất|công nghệ|sinh sống)\b",
        "Đang mở rộng vùng trồng",
    ),
    spoken(
        "wrapped in",
        r"\b(?:bao bì|mẫu mã|nhãn|nhãn mác|tem|logo|mã vạch|mã qr|truy xuất|câu chuyện|thiết kế)\b",
        "Không có bao bì",
    ),
)
_VOTES = re.compile(
    marked(r"(?P<pro>\d{1,2})\s?/\s?(?P<all>\d{1,2})(?![\d/])|(?P<part>\d{1,3})(?:[.,]\d+)?\s?%")
)
_OF_VOTES = re.compile(
    marked(r"\b(?:phiếu|thành viên|biểu quyết|tán thành|đồng ý|nhất trí|thống nhất|votes?)\b")
)
_HALF = 50


@lru_cache(1 << 12)
def wants(text: str) -> bool:
    """Whether words say that something is denied, open, asked for or at fault, and it is not known
    to be of goods, trade, money or the package; or that fewer than half voted for it."""
    said = same_key(text)
    if len(said) > _LONGEST:
        return False
    if outvoted(text):
        return True
    if reads(text) or is_of_goods(text) or is_of_other_matters(text) or stayed_away_once(text):
        return False
    found = [one for entry in WANTS for one in entry.pattern.finditer(said)]
    if not any(_is_spelled(one[0], said) for one in found) or is_said_of_goods(said):
        return False
    return not any(_is_good_news(said, one) for one in found)


def is_said_of_goods(said: str) -> bool:
    """Whether a text, by its key, has a word of goods, trade, money or the package."""
    found = (one[0] for entry in OF_GOODS for one in entry.pattern.finditer(said))
    return any(_is_spelled(word, said) for word in found)


def _is_good_news(said: str, found: re.Match[str]) -> bool:
    """Whether what is denied is an end, or the handing over of a certificate: "Chưa giải thể"."""
    if NOT_HANDED_OVER.pattern.fullmatch(said) is not None:
        return True
    return bearing(said) is None and bearing(said[found.end() :]) in _ENDS


def _is_spelled(word: str, said: str) -> bool:
    """Whether a word found is that one: in a text with marks "chua" is not "chưa"."""
    return said.isascii() or not word.isascii() or word.split()[0] in _WITHOUT_MARKS


_ENDS = frozenset({Bearing.STOPPED, Bearing.ENDING, Bearing.LAPSED, Bearing.HOLD, Bearing.NAME})
_WITHOUT_MARKS = frozenset({
    "sai", "treo", "nghi", "ko", "vi",
    "website", "web", "trang", "fanpage", "facebook", "zalo", "gluten", "caffein", "calo", "cay",
    "kho", "tem", "logo",
})  # fmt: skip


def outvoted(text: str) -> bool:
    """Whether a remark is of votes, of which fewer than half were for its row: "4/9 phiếu"."""
    said = same_key(text)
    of_votes = _OF_VOTES.search(said) or _VOTES.fullmatch(said)
    return of_votes is not None and is_outvoted(said)


def is_outvoted(said: str) -> bool:
    """Whether fewer than half voted for a row: "3/9", "33%"."""
    found = _VOTES.search(said)
    if found is None:
        return False
    if found["part"]:
        return int(found["part"]) < _HALF
    return int(found["pro"]) * 2 < int(found["all"])
