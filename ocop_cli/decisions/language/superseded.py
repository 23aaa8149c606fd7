"""Sentences that end what their paper's own products had before: "Giấy chứng nhận cũ hết hiệu lực".

The newest rating that passed decides in any case, so that of a product rated by the paper they say
nothing new. Such a sentence is known by all of its words: with one more it is none.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.language.wordings import heard, spoken
from ocop_cli.law.authorities import is_central
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked


class Superseded(Enum):
    """Whose earlier certificates a sentence ends."""

    OWN = auto()  # those of the paper's products
    CITED = auto()  # those of a decision that it names, whichever product holds one
    CONTRARY = auto()  # of nobody: rules that say something else than the paper


ENDS = (
    spoken(
        "ends",
        r"\b(?:hết|không còn) (?:hiệu lực|giá trị)\b|"
        r"\b(?:bãi bỏ|hủy bỏ|thay thế|chấm dứt hiệu lực)\b",
        "Giấy chứng nhận cũ hết hiệu lực",
    ),
)
EARLIER = (
    spoken(
        "earlier",
        r"\bcũ\b|\btrước(?: đây| đó| kia)?\b(?! khi)|\bđã (?:được )?cấp\b",
        "Giấy chứng nhận cũ",
    ),
)
CONTRARY = (
    spoken("contrary", r"\b(?:trái|khác) với (?:nội dung )?quyết định này\b",
           "Bãi bỏ các quy định trái với Quyết định này"),
)  # fmt: skip
# What says that the products are those of the paper, rated again by it.
OWN = (
    spoken(
        "own",
        r"\bsản phẩm (?:ocop )?(?:này|(?:tham gia |được |đã được )?"
        r"(?:đánh giá|công nhận|phân hạng|xếp hạng|nâng hạng)|nêu trên|nói trên|trên|"
        r"(?:có tên )?(?:tại|trong|theo) (?:điều|danh sách|phụ lục|quyết định này))\b",
        "đối với các sản phẩm đánh giá lại",
    ),
)
_WORDS = re.compile(
    marked(
        r"\b(?:đối với|của|cho|tại|theo|trong|ở|kể|từ|ngày|này|các|những|toàn bộ|mọi|sản phẩm|sp|"
        r"ocop|chủ thể|giấy chứng nhận|giấy|gcn|kết quả|đánh giá|phân hạng|xếp hạng|công nhận|"
        r"hạng|sao|nâng|lại|được|đã|cấp|tham gia|quyết định|quy định|văn bản|nội dung|trước|đây|"
        r"đó|kia|cũ|ban hành|ký|có hiệu lực|hiệu lực|thi hành|hết|không còn|giá trị|bãi bỏ|"
        r"hủy bỏ|thay thế|chấm dứt|và|trái với|khác với|lần|đợt|phụ lục|danh sách|kèm theo|có tên|"
        r"nêu trên|nói trên|trên|ubnd|ủy ban nhân dân|chủ tịch|tỉnh|huyện|điều \d|khi|thì|đều|sẽ|"
        r"cũng|số)\b"
    )
)
_CITED = re.compile(
    marked(
        r"(?<![\w/-])\d++ ?/(?=[\d/-]*[^\W\d_])[\w/&-]++(?:,? (?:ký |ban hành )?(?:ngày )?"
        r"(?:\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))?"
    )
)


@lru_cache(1 << 8)  # a sentence is asked about several times on end
def superseded(text: str) -> Superseded | None:
    """Whose earlier certificates a sentence ends; None where it ends none, or says more."""
    said = same_key(text)
    if heard(ENDS, said) is None:
        return None
    if re.search(r"[^\W_]", _WORDS.sub(" ", _CITED.sub(" ", said))):
        return None
    if heard(CONTRARY, said):
        return Superseded.CONTRARY
    cited = any(not is_central(None, one) for one in numbers(text))
    if heard(OWN, said) and (cited or heard(EARLIER, said)):
        return Superseded.OWN
    certificates = "giấy chứng nhận" in said or "gcn" in said or "kết quả" in said
    return Superseded.CITED if cited and certificates else None
