"""Sentences of articles, notes and lines around tables: what they rate, order, tell, set aside."""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.language import others
from ocop_cli.decisions.language.bearing import Bearing, only_on_condition
from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.subjects import beyond
from ocop_cli.decisions.language.terms import names_a_day
from ocop_cli.law.authorities import is_central
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

# What an article orders, allows, forbids or threatens is no fact of any product.
_ORDERS = re.compile(
    marked(
        r"\b(?:hoàn thiện|trình|tham mưu|đề xuất|chỉ đạo|hỗ trợ|xúc tiến|phấn đấu|thông báo|"
        r"công bố|trao|trách nhiệm|thi hành|giao|chủ trì|phối hợp|hướng dẫn|tổ chức|thực hiện|"
        r"theo quy định|kiểm tra|giám sát|theo dõi|quản lý|sử dụng|duy trì|báo cáo|"
        r"trước khi|nếu|trường hợp|phải|"
        r"không được(?! công nhận)|được (?:quyền|phép)|kinh phí|thưởng|in ấn|gắn|cập nhật|lưu|gửi|"
        r"quyết định này|responsible for|implementation of|"
        r"quy định|kể từ ngày|kèm theo|danh sách|phụ lục|chi tiết|tên tại|sau đây|như sau|sau)\b|:$"
    )
)
_TOLD_OF = re.compile(
    marked(
        r"\b(?:đã|bị|chưa|không còn|đang)\b(?! (?:nâng|lựa|đạt))|\bđược gia hạn\b|"
        r"\bhết (?:hiệu lực|giá trị|hạn|thời hạn)\b"
    )
)


# Where a sentence says what it rates is listed, or counts it: no more of any product.
_LISTED = re.compile(
    r"\b(?:chi tiết|cụ thể|như sau|(?:có tên )?sau đây|dưới đây|trong đó(?: có)?|"
    r"(?:đính kèm|kèm theo)(?: quyết định này)?|(?:như|theo|tại) (?:danh sách|phụ lục|biểu)|"
    r"bao gồm|gồm)\b",
    re.IGNORECASE,
)


_FROM_NOW = re.compile(marked(r"\b(?:kể|tính) từ ngày (?:ký|ban hành)\b"))


def conditions(text: str) -> str:
    """What a sentence that begins by rating says besides and nobody understands: "nếu nộp đủ hồ
    sơ" of "Công nhận 05 sản phẩm nếu nộp đủ hồ sơ"; "" where all of it is understood."""
    first = phrases(text)[:2]
    if not any(unit.part is Part.RESULT or unit.value in RATES for unit in first):
        return ""
    if first[0].part in (Part.VOICE, Part.NEGATION, Part.PROPOSAL):
        return ""
    found = beyond(_LISTED.sub(" ", text))
    return "" if found.named else found.words


def replaces(text: str) -> bool:
    """Whether a sentence sets another decision aside, or says what runs out by its own: "Quyết định
    này thay thế Quyết định số 5", "Giấy chứng nhận cũ hết giá trị kể từ ngày ký"."""
    said = stated(text)
    aside = any(
        deed.name in ("replacement", "annulment") and not (deed.negated or deed.proposed)
        for deed in said.deeds
    )
    own = [one for one in numbers(text) if not is_central(None, one)]
    ended = said.lapsed and (own or _FROM_NOW.search(same_key(text)) is not None)
    return bool(ended or (aside and numbers(text)))


# What a sentence says of a paper's own products; without it, it may be about others.
_OWN = re.compile(
    marked(
        r"\b(?:quyết định này|nêu trên|nói trên|trên đây|trên|tại điều|ở điều|có tên|này|"
        r"kèm theo|đạt|sau đây|sau|được (?:công nhận|cấp|chứng nhận|phê duyệt))\b"
    )
)
_ALLOWS = re.compile(
    marked(
        r"(?:(?:đồng ý|thống nhất|chấp thuận) )?(?:cho phép|bảo lưu|tiếp tục|chấp thuận|đồng ý)\b"
    )
)
_NOTE = re.compile(r"^\W{0,3}(?:ghi chú|lưu ý|chú thích|chú ý)\s?:\s?", re.IGNORECASE)
_LEADING_ON = frozenset({Part.PLAIN, Part.TAIL, Part.NUMBER, Part.JOIN, Part.OWNER, Part.LIST})


def is_of_others(text: str) -> bool:
    """Whether a sentence of an article may be about products or certificates beside its paper's
    own: "Các sản phẩm chưa đánh giá lại được tiếp tục sử dụng Giấy chứng nhận đến …".

    What befalls any of them by rule ("Sản phẩm vi phạm sẽ bị thu hồi … theo quy định") is of none.
    """
    if not _is_about_others(text):
        return False
    return not others.settled(text)


def may_bear_on_others(text: str) -> bool:
    """The same, but for what is of another business: "Sản phẩm … được khen thưởng"."""
    return is_of_others(text) and not any(unit.part is Part.OTHER for unit in phrases(text))


@lru_cache(1 << 8)  # a sentence is asked about several times on end
def _is_about_others(text: str) -> bool:
    text = _NOTE.sub("", text)
    found = phrases(text)
    first = next((unit.part for unit in found if unit.part not in _LEADING_ON), None)
    about = (
        first in (Part.SUBJECT, Part.CERTIFICATE)
        or _ALLOWS.match(same_key(text).lstrip(" -–+")) is not None
    )
    if not about:
        return False
    told = _OWN.search(same_key(text))
    denied = any(unit.part in (Part.NEGATION, Part.LAPSED, Part.DOSSIER) for unit in found)
    return told is None or denied


_ENDS = (Bearing.LAPSED, Bearing.ENDING, Bearing.EXTENSION)


def binds(text: str, meant: Bearing | None) -> bool:
    """Whether a sentence of an article is a fact of its list and no order, whatever words it has
    besides: a condition of the rating, an end or a longer term with its day."""
    return only_on_condition(text) or (meant in _ENDS and names_a_day(text))


def is_standing(text: str) -> bool:
    """Whether a sentence of an article is of those that every decision has."""
    return _ORDERS.search(same_key(text)) is not None or rates_plainly(text)


def rates_plainly(text: str) -> bool:
    """Whether a sentence begins with a rating: "Công nhận 06 sản phẩm và công nhận lại …"."""
    return rates(text) and not stated(_LISTED.sub(" ", text)).unknown


def begins_by_rating(text: str) -> bool:
    """Whether a sentence is the deed of its own paper, and no more: "Công nhận 06 sản phẩm"; but
    "Sản phẩm công nhận năm 2022 vẫn …" tells of others."""
    first = next(iter(phrases(text)), None)
    own = first is not None and (
        first.part is Part.PUBLISHED or (first.part is Part.DEED and first.value in RATES)
    )
    return own and rates(text) and not others.speaks_of_the_rest(text)


def rates(text: str) -> bool:
    """Whether all that a sentence does is to rate."""
    statement = stated(_LISTED.sub(" ", text))
    plain = [not (deed.negated or deed.proposed) for deed in statement.deeds]
    return bool(plain) and all(plain) and RATES.issuperset(deed.name for deed in statement.deeds)


def tells(text: str) -> bool:
    """Whether a sentence tells what was done, or was not, and orders nothing."""
    said = same_key(text)
    return _TOLD_OF.search(said) is not None and _ORDERS.search(said) is None
