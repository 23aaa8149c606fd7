"""Sentences that end what their paper's own products had before: "Giấy chứng nhận cũ hết hiệu lực".

The newest rating that passed decides in any case, so that of a product rated by the paper they say
nothing new. Such a sentence is known by all of its words: with one more it is none.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache
from itertools import dropwhile

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


# By whom a decision was made: a name that says nothing of a product.
_AUTHORITY = re.compile(
    r"\b((?:UBND|Ủy ban nhân dân) (?:tỉnh|huyện|thành phố|thị xã|quận|TP|TX))"
    r"((?: [^\W\d_]{1,12}){1,4})"
)


def _without_authority(text: str) -> str:
    """A sentence without the names of the places whose committees made the decisions it cites."""
    return _AUTHORITY.sub(_unnamed, text)


def _unnamed(found: re.Match[str]) -> str:
    rest = dropwhile(lambda word: word[0].isupper(), found[2].split())
    return " ".join((found[1], *rest))


# What an office is charged with before the end of the sentence that says of which certificates.
_OFFICE_FIRST = re.compile(
    r"^(?:Giao )?(?:Sở|Phòng|Văn phòng|Chi cục|UBND|Ủy ban nhân dân) "
    r"(?:(?!không|chưa)[^;:.,]){1,80}? (?:(?:chịu|có) trách nhiệm|tổ chức|thực hiện)"
    r"(?: (?:việc|in|ký|trao|cấp|và|,))+ "
    r"(?:Giấy chứng nhận|GCN)(?: (?:mới|OCOP|sản phẩm|cho|các|chủ thể|theo|quy định))*;\s*",
    re.IGNORECASE,
)
_TAKEN_BACK = re.compile(
    marked(r"(?:và )?(?:thu hồi|thu lại|nộp lại) (?=(?:các )?(?:giấy chứng nhận|gcn)\b)")
)
_RATED_AGAIN = (
    spoken(
        "rated again",
        r"\b(?:đối với|của|cho) (?:các |những )?sản phẩm (?:ocop )?(?:tham gia |được |đã được )?"
        r"(?:nâng hạng|(?:đánh giá|công nhận|phân hạng|xếp hạng)(?: xếp hạng| phân hạng)? lại)\b|"
        r"\bsản phẩm (?:có tên )?(?:tại|trong|theo) (?:điều|danh sách|phụ lục|quyết định này)\b",
        "thu hồi Giấy chứng nhận cũ của các sản phẩm nâng hạng",
    ),
)
# That what a decision recognised ran out, and what may not be used any more, by all of its words.
_RAN_OUT = re.compile(
    marked(
        r"(?:đối với )?(?:các |những |toàn bộ |\d{1,3} )?(?:sản phẩm|sp|giấy chứng nhận|gcn)"
        r"(?: ocop)?(?: (?:còn lại|khác))?(?: (?:đã )?(?:được )?(?:công nhận|cấp))?"
        r"(?: (?:tại|theo|của|trong|có tên|danh sách|phụ lục|kèm theo|quyết định|số|ubnd|tỉnh|"
        r"huyện|ủy ban nhân dân|thành phố|chủ tịch|của))* cite"
        r"(?: (?:của|ubnd|tỉnh|huyện|ủy ban nhân dân|thành phố|chủ tịch))*,? (?:nay |đến nay )?"
        r"đã hết (?:thời )?hạn(?: (?:công nhận|sử dụng|theo quy định))*"
        r"(?:,? (?:và |nên |thì )?(?:không được|không còn được|phải dừng|dừng|ngừng)"
        r"(?:,? (?:tiếp tục|sử dụng|in|gắn|dùng|giấy chứng nhận|gcn|nhãn hiệu|nhãn|logo|tem|bao bì|"
        r"biểu trưng|chứng nhận|ocop|và|trên|sản phẩm|theo quy định))*)?\W*"
    )
)


def is_of_its_own(text: str) -> bool:
    """Whether a sentence ends certificates of the paper's own products alone, and leaves no doubt
    whose article, or list, it is that it names them by."""
    named = _BY_ARTICLE.search(same_key(text)) is not None
    return not named and superseded(text) is Superseded.OWN


_BY_ARTICLE = re.compile(
    marked(r"\b(?:điều|danh sách|phụ lục)\b(?!(?: \d+)?,? (?:của )?quyết định này)")
)


def only_ran_out(text: str) -> bool:
    """Whether a sentence only says that what a decision recognised ran out, which the register says
    of it itself: "Các sản phẩm còn lại tại Quyết định số … đã hết hạn, không được sử dụng tem"."""
    said = _CITED.sub("cite", same_key(_without_authority(text)))
    return _RAN_OUT.fullmatch(said) is not None


@lru_cache(1 << 8)  # a sentence is asked about several times on end
def superseded(text: str) -> Superseded | None:
    """Whose earlier certificates a sentence ends; None where it ends none, or says more."""
    said = same_key(_OFFICE_FIRST.sub("", _without_authority(text)))
    taken = _TAKEN_BACK.match(said) is not None
    if not taken and heard(ENDS, said) is None:
        return None
    bare = _TAKEN_BACK.sub("", said) if taken else said
    if re.search(r"[^\W_]", _WORDS.sub(" ", _CITED.sub(" ", bare))):
        return None
    if taken:
        # Only of what is rated again is the certificate before given back for the new one.
        return Superseded.OWN if heard(_RATED_AGAIN, said) else None
    if heard(CONTRARY, said):
        return Superseded.CONTRARY
    cited = any(not is_central(None, one) for one in numbers(text))
    if heard(OWN, said) and (cited or heard(EARLIER, said)):
        return Superseded.OWN
    certificates = "giấy chứng nhận" in said or "gcn" in said or "kết quả" in said
    return Superseded.CITED if cited and certificates else None
