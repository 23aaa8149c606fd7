"""Whether words say that the maker of a product stopped, or that the business is another's now.

A certificate is granted to one who makes a thing. Where he makes it no longer it may have been
taken back (Decision 26/2026/QĐ-TTg, article 8), and where he sold his business another may have
renewed it: neither is known from the words alone, so that both are asked.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text.keys import fold, same_key

_STOPS = r"(?:dừng|ngừng|ngưng|nghỉ|thôi|chấm dứt|đình chỉ|hết|không còn|ko còn|không tiếp tục)"
_NOT = r"(?:không|ko|chẳng|hổng)"
_UNLESS = r"(?<!không )(?<!chưa )(?<!ko )(?<!không bị )(?<!chưa bị )"
# What may stand between such a verb and what was stopped.
_BETWEEN = (
    r"(?: (?:hẳn|hoàn toàn|luôn|tạm|tạm thời|việc|các|mọi|toàn bộ|còn|tiếp tục|được|có|tham gia|"
    r"duy trì|hiện|ngành nghề|trên|bán ra|về|dây chuyền|khâu|cơ sở|quá trình|công tác)){0,4}"
)
_BUSINESS = (
    r"(?:sản xuất|sx|hoạt động|hđ|hđsx|kinh doanh|kd|sxkd|sx-kd|sx, kd|chế biến|cung ứng|cung cấp|"
    r"tiêu thụ|lưu hành|lưu thông|buôn bán|đón khách|khai thác|thị trường|hành nghề)\b"
)
_WORK = r"(?:nghề|làm|bán|nuôi|trồng|nấu|mở cửa)\b"
_HOUSE = (
    r"(?:thương hiệu|nhãn hiệu|tên thương mại|cơ sở|xưởng|nhà xưởng|nhà máy|doanh nghiệp|dn|"
    r"công ty|htx|hợp tác xã|trang trại|cửa hàng|quán|homestay|cổ phần|vốn góp|dây chuyền)\b"
)
_GONE = (
    r"(?:giải thể|giải tán|tan rã|phá sản|vỡ nợ|đóng cửa|ngừng hẳn|bỏ trốn|bỏ hoang|"
    r"bỏ (?:nghề|làm|sản xuất|kinh doanh)|(?:đóng|ngừng) mã số thuế|"
    r"(?:chuyển|đổi|chuyển đổi|đổi sang|chuyển sang) (?:ngành |làm )?nghề|"
    r"(?:chủ (?:hộ|cơ sở|thể)|người sản xuất)(?: đã)? (?:mất|chết|qua đời))\b"
)
_STOPPED_ENGLISH = (
    r"\b(?:ceased|stopped|discontinued|dissolved|bankrupt|closed(?: down)?|shut down|wound up|"
    r"defunct|out of business|no longer (?:made|produc\w+|operat\w+|trad\w+|sold|in business))\b"
)
_STOPPED = re.compile(
    rf"{_UNLESS}\b{_STOPS}{_BETWEEN} (?:{_BUSINESS}|{_WORK})|"
    rf"\b{_NOT}{_BETWEEN} (?:{_BUSINESS}|{_WORK} (?:nữa|được nữa|tiếp))|"
    rf"\bchưa{_BETWEEN} (?:{_BUSINESS}|{_WORK}) (?:trở )?lại|"
    rf"{_UNLESS}\b{_GONE}|{_STOPPED_ENGLISH}"
)
_SELLS = r"(?:bán|nhượng|gán|sang|cho thuê|chuyển quyền|mua)"
_ALL = r"(?: (?:lại|đứt|toàn bộ|quyền|phần|sử dụng|cả)){0,3}"
_SOLD = re.compile(
    rf"\b(?:đã|vừa|được|bị) (?:\w+ )?{_SELLS}{_ALL} {_HOUSE}|"
    rf"\b{_SELLS} (?:lại|đứt|toàn bộ|quyền|cả){_ALL} {_HOUSE}|"
    rf"\b(?:thâu tóm|tiếp quản){_ALL} {_HOUSE}|"
    r"\bsold (?:the |its |their )?(?:brand|business|company|trademark)\b"
)
# The same for texts that are written without any marks.
_STOPPED_BARE = re.compile(fold(_STOPPED.pattern))
_SOLD_BARE = re.compile(fold(_SOLD.pattern))


@lru_cache(1 << 12)
def stopped(text: str) -> bool:
    """Whether a text says that the maker stopped: "Ngừng sản xuất", "HTX đã giải thể"."""
    said = same_key(text)
    # "dừng" is not "dùng", so that marks count where a text has them.
    return (_STOPPED_BARE if said.isascii() else _STOPPED).search(said) is not None


@lru_cache(1 << 12)
def sold(text: str) -> bool:
    """Whether a text says that business or brand went to another: "Đã bán thương hiệu"."""
    said = same_key(text)
    return (_SOLD_BARE if said.isascii() else _SOLD).search(said) is not None
