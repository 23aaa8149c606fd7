"""Whether words say that the maker of a product stopped, or that the business is another's now.

A certificate is granted to one who makes a thing. Where he makes it no longer it may have been
taken back (Decision 26/2026/QĐ-TTg, article 8), and where he sold his business another may have
renewed it: neither is known from the words alone, so that both are asked.
"""

from __future__ import annotations

from functools import lru_cache

from ocop_cli.decisions.language.wordings import hearing, spoken
from ocop_cli.text.keys import same_key

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
STOPPED = (
    spoken(
        "stopped",
        rf"{_UNLESS}\b{_STOPS}{_BETWEEN} (?:{_BUSINESS}|{_WORK})",
        "Ngừng hẳn việc sản xuất",
    ),
    spoken(
        "does it no more",
        rf"\b{_NOT}{_BETWEEN} (?:{_BUSINESS}|{_WORK} (?:nữa|được nữa|tiếp))",
        "Không làm nữa",
    ),
    spoken(
        "not begun again",
        rf"\bchưa{_BETWEEN} (?:{_BUSINESS}|{_WORK}) (?:trở )?lại",
        "Chưa hoạt động trở lại",
    ),
    spoken(
        "gone",
        rf"{_UNLESS}\b(?:giải thể|giải tán|tan rã|phá sản|vỡ nợ|đóng cửa|ngừng hẳn|bỏ trốn|"
        r"bỏ hoang|bỏ (?:nghề|làm|sản xuất|kinh doanh)|(?:đóng|ngừng) mã số thuế|"
        r"(?:chuyển|đổi|chuyển đổi|đổi sang|chuyển sang) (?:ngành |làm )?nghề|"
        r"(?:chủ (?:hộ|cơ sở|thể)|người sản xuất)(?: đã)? (?:mất|chết|qua đời))\b",
        "HTX đã giải thể",
    ),
    spoken(
        "stopped, in English",
        r"\b(?:ceased|stopped|discontinued|dissolved|bankrupt|closed(?: down)?|shut down|wound up|"
        r"defunct|out of business|"
        r"no longer (?:made|produc\w+|operat\w+|trad\w+|sold|in business))\b",
        "No longer in business",
    ),
)
_SELLS = r"(?:bán|nhượng|gán|sang|cho thuê|chuyển quyền|mua)"
_ALL = r"(?: (?:lại|đứt|toàn bộ|quyền|phần|sử dụng|cả)){0,3}"
SOLD = (
    spoken(
        "was sold",
        rf"\b(?:đã|vừa|được|bị) (?:\w+ )?{_SELLS}{_ALL} {_HOUSE}",
        "Đã bán thương hiệu",
    ),
    spoken(
        "sells",
        rf"\b{_SELLS} (?:lại|đứt|toàn bộ|quyền|cả){_ALL} {_HOUSE}",
        "Sang lại cơ sở cho con trai",
    ),
    spoken("taken over", rf"\b(?:thâu tóm|tiếp quản){_ALL} {_HOUSE}", "Tập đoàn tiếp quản HTX"),
    spoken(
        "sold, in English",
        r"\bsold (?:the |its |their )?(?:brand|business|company|trademark)\b",
        "Sold the brand",
    ),
)


_STOPPED, _SOLD = hearing(STOPPED), hearing(SOLD)


@lru_cache(1 << 12)
def stopped(text: str) -> bool:
    """Whether a text says that the maker stopped: "Ngừng sản xuất", "HTX đã giải thể"."""
    return _STOPPED.search(same_key(text)) is not None


@lru_cache(1 << 12)
def sold(text: str) -> bool:
    """Whether a text says that business or brand went to another: "Đã bán thương hiệu"."""
    return _SOLD.search(same_key(text)) is not None
