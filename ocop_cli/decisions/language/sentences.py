"""Sentences of articles, notes and lines around tables: what they rate, order, tell, set aside."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.citations import first_day, numbers
from ocop_cli.decisions.language import others
from ocop_cli.decisions.language.bearing import Bearing, bearing, only_on_condition
from ocop_cli.decisions.language.clauses import ACTS, RATES
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.subjects import beyond
from ocop_cli.decisions.language.terms import (
    LEGAL,
    UNCLEAR,
    Term,
    bounded_by_years,
    counted_from,
    ends_later,
    goes_on_from_the_end,
    has_legal_length,
    names_a_day,
    speaks_of_a_term,
    term,
)
from ocop_cli.decisions.language.wordings import heard, spoken
from ocop_cli.law.authorities import is_central
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

# What is done with every result and certificate.
MADE_KNOWN = (
    spoken(
        "made known",
        r"\bđược (?:công bố|trao|niêm yết|đăng tải|lưu)\b|\blà (?:căn cứ|cơ sở)\b",
        "Kết quả được công bố trên Cổng thông tin điện tử",
    ),
    spoken(
        "rounded",
        r"\b(?:điểm|kết quả)\b.{0,40}\blàm tròn\b",
        "Điểm được làm tròn đến hai chữ số thập phân",
    ),
    spoken(
        "in order",
        r"\bxếp theo (?:thứ tự|vần|bảng chữ cái|điểm|địa bàn|nhóm)\b",
        "Sản phẩm được sắp xếp theo thứ tự điểm từ cao xuống thấp",
    ),
)
# What is an office's to do.
OFFICE = (
    spoken(
        "office",
        r"^\W*(?:(?:hằng|hàng|định kỳ) (?:năm|quý|tháng|hằng năm|hàng năm),? )?"
        r"(?:(?:các )?(?:ông|bà|sở|phòng|cơ quan|đơn vị|ban|chủ thể)|giao|đề nghị|yêu cầu|"
        r"ủy quyền|phân công|chánh văn phòng|văn phòng|ubnd|ủy ban|hội đồng|chi cục|giám đốc|"
        r"thủ trưởng|chủ tịch|trưởng|thành viên|thường trực|kho bạc|tổ|trung tâm)\b"
        r"(?:(?!\b(?:không|chưa)\b).){0,400}?\b(?:rà soát|hướng dẫn|hỗ trợ|kiểm tra|giám sát|"
        r"tham mưu|tổ chức|quản lý|theo dõi|thông báo|phối hợp|chủ trì|công bố|trình|đề xuất|"
        r"tuyên truyền|lưu|in|cấp|trao|cập nhật|báo cáo|xử lý|thẩm định|chỉ đạo|triển khai|"
        r"đôn đốc|duy trì|thực hiện|trách nhiệm|nâng cao|xúc tiến|hoàn thiện|ký|kết nối|"
        r"chấp hành|tuân thủ)\b",
        "Giao Sở Nông nghiệp rà soát các sản phẩm",
    ),
    spoken(
        "work",
        r"^\W*(?:tiếp tục )?(?:chủ trì|quan tâm|phối hợp|hướng dẫn|tổ chức|kiểm tra|giám sát|"
        r"theo dõi|quản lý|báo cáo|tham mưu|cập nhật|hoàn thiện|trình|thông báo|công bố|lưu|gửi|"
        r"định kỳ|duy trì|chỉ đạo|hỗ trợ|rà soát|tuyên truyền|in ấn|in)\b",
        "Chủ trì, phối hợp với các sở",
    ),
)
# What an article orders, allows, forbids or threatens is no fact of any product, by its formula.
STANDING = (
    *OFFICE,
    spoken(
        "execution",
        r"\bthi hành\b|\bresponsible for\b|\bimplementation of\b|^trách nhiệm của\b",
        "Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này",
    ),
    spoken(
        "effect",  # letters of which a printer may lose one or two
        r"^\W*quyết định (?:này )?có hi\S{1,3}u l\S{1,3}c (?:thi hành )?(?:kể )?t\S{0,3} ngày "
        r"(?:ký|ban hành)\b",
        "Quyết định này có hiệu lực kể từ ngày ký",
    ),
    spoken(
        "duty",
        r"\b(?:có trách nhiệm|chịu trách nhiệm|phải|yêu cầu|khuyến khích|nghiêm túc|"
        r"được (?:quyền|phép)|không được(?! công nhận))\b|"
        r"\btheo (?:đúng )?(?:các )?(?:quy định|quy chế|hướng dẫn)\b",
        "Chủ thể có trách nhiệm duy trì chất lượng",
    ),
    spoken(
        "use",
        r"\bđược (?:sử dụng|in|gắn|dán|hưởng|tham gia|dự)\b|"
        r"^\W*(?:việc )?(?:in|sử dụng|quản lý)\b.{0,60}\b(?:tem|nhãn|logo|biểu trưng|bao bì)\b",
        "Chủ thể được sử dụng logo OCOP trên bao bì",
    ),
    *MADE_KNOWN,
    spoken(
        "money",
        r"\b(?:kinh phí|thưởng|nguồn vốn|ngân sách|(?:triệu|nghìn) đồng)\b",
        "Kinh phí từ ngân sách tỉnh",
    ),
    spoken(
        "list",
        r":$|\b(?:danh sách|phụ lục|biểu|nội dung|bảng)\b.{0,30}\b(?:kèm theo|đính kèm)\b|"
        r"\bkèm theo quyết định\b|^\W*nội dung\W*$",
        "Gồm các sản phẩm trong danh sách kèm theo",
    ),
)
_TOLD_OF = re.compile(
    marked(
        r"\b(?:đã|bị|chưa|không còn|đang)\b(?! (?:nâng|lựa|đạt))|\bđược gia hạn\b|"
        r"\bhết (?:hiệu lực|giá trị|hạn|thời hạn)\b"
    )
)


# Where a sentence says what it rates is listed, or counts it: no more of any product.
_LISTED = re.compile(
    r"\b(?:(?:với )?(?:(?:các|những) )?nội dung (?:\w+ ){0,2}?(?:như )?sau(?: đây)?|"
    r"chi tiết|cụ thể|như sau|(?:có tên )?sau đây|dưới đây|trong đó(?: có)?|"
    r"(?:đính kèm|kèm theo)(?: quyết định này)?|(?:như|theo|tại) (?:danh sách|phụ lục|biểu)|"
    r"bao gồm|gồm)\b",
    re.IGNORECASE,
)


_FROM_NOW = re.compile(marked(r"\b(?:kể|tính) từ ngày (?:ký|ban hành)\b"))


def term_said(text: str, issued_on: date | None) -> Term | None:
    """The term that a sentence gives to what its paper rates; unclear where it only says from when
    it counts, or that it is another for what is rated again: "giữ nguyên thời hạn cũ"."""
    found = term(text)
    if found is not None:
        return found
    bounded = UNCLEAR if is_bounded(text, issued_on) else None
    if bounded is not None or begins_by_rating(text):
        return bounded
    found = counted_from(text, issued_on)
    if found is None and goes_on_to(text, issued_on):
        return UNCLEAR
    again = found is None and others.rated_again(text) and speaks_of_a_term(text)
    if again and has_legal_length(text) and not others.speaks_of_earlier(text):
        return LEGAL
    return UNCLEAR if again and not others.settled(text) else found


def is_bounded(text: str, issued_on: date | None) -> bool:
    """Whether a sentence rates, and gives the ratings a term by years alone."""
    return bounded_by_years(text, issued_on) and rates(text)


def goes_on_to(text: str, issued_on: date | None) -> bool:
    """Whether a sentence lets certificates, or what they allow, go on to an end behind the day of
    issue, without a word for a term."""
    if not ends_later(text, issued_on) or heard(OFFICE, same_key(text)) is not None:
        return False
    said = stated(text)
    return not said.lapsed and not any(deed.name in ACTS for deed in said.deeds)


def may_be_of_others(text: str, issued_on: date | None) -> bool:
    """Whether a term that is not plain may be that of other certificates than the paper's own: from
    when a rating counts, and that it follows the one before, is said of these."""
    if goes_on_from_the_end(text):
        return False
    before = others.names_a_year_before(text, issued_on)
    return before or term(text) is not None or goes_on_to(text, issued_on)


def conditions(text: str) -> str:
    """What a sentence that begins by rating says besides and nobody understands: "nếu nộp đủ hồ
    sơ" of "Công nhận 05 sản phẩm nếu nộp đủ hồ sơ"; "" where all of it is understood."""
    first = phrases(text)[:2]
    if not any(unit.part is Part.RESULT or unit.value in RATES for unit in first):
        return ""
    if heard(OFFICE, same_key(text)):
        return ""  # "Hội đồng đánh giá tỉnh kiểm tra …": the name of an office
    if first[0].part in (Part.VOICE, Part.NEGATION, Part.PROPOSAL) or is_made_known(text):
        return ""
    found = beyond(_LISTED.sub(" ", text))
    # What is rated again ran out, or will: "Công nhận lại 02 sản phẩm đã hết hạn".
    again = any(unit.part is Part.AGAIN for unit in first)
    settled = found.named or (again and bearing(found.words) is Bearing.LAPSED)
    return "" if settled else found.words


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
    return not (others.settled(text) or is_made_known(text))


def is_made_known(text: str) -> bool:
    """Whether a sentence only says what is done with every result and certificate."""
    if any(unit.part in (Part.NEGATION, Part.PROPOSAL) for unit in phrases(text)):
        return False
    return heard(MADE_KNOWN, same_key(text)) is not None


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
    ends = meant in _ENDS and names_a_day(text) and not _sets_a_deadline(text)
    return ends or only_on_condition(text)


_BY = re.compile(
    marked(r"\b(?:trước|chậm nhất|muộn nhất|xong)(?: là| trước| vào)?(?: ngày)?\W{1,2}\d[\d/.-]*")
)


def _sets_a_deadline(text: str) -> bool:
    """Whether an office is charged with products that ran out, and the only day is by when: what
    its paper rates has not run out."""
    said = same_key(text)
    if heard(OFFICE, said) is None or not stated(text).lapsed:
        return False
    return first_day(_BY.sub(" ", said)) is None


_COUNT = re.compile(
    marked(
        r"^\W*(?:trong (?:đó|số|tổng số)?[^,;:]{0,40}?)?\b(?:có |còn |gồm )?"
        r"(?:\d{1,4}(?:/\d{1,4})?|một|hai|ba)(?: ?\(\w+\))? (?:sản phẩm|sp)\b"
    )
)


_OF_ROWS = re.compile(marked(r"\b(?:(?:sản phẩm|sp) (?:có )?(?:số|thứ)|stt|số thứ tự) ?:? ?\d"))


def tells_of_rows(text: str) -> bool:
    """Whether a sentence tells of so many products of its list, or of some by their numbers there:
    "Trong 12 sản phẩm có 01 sản phẩm tạm dừng", "Sản phẩm số 4 được bảo lưu kết quả"."""
    said = same_key(text)
    return _COUNT.match(said) is not None or (
        _OF_ROWS.search(said) is not None and not numbers(text)
    )


_OF_FAILED = re.compile(
    marked(
        r"^\W*(?:đối với )?(?:các |những )?(?:chủ thể có )?(?:sản phẩm|sp)(?: ocop)? "
        r"(?:có kết quả )?(?:không|chưa) (?:đạt|được công nhận)\b"
    )
)


def is_of_failed(text: str) -> bool:
    """Whether a sentence is about the products that did not pass: "Các sản phẩm không đạt không
    được sử dụng lô gô OCOP kể từ ngày …"."""
    return _OF_FAILED.search(same_key(text)) is not None


def is_standing(text: str) -> bool:
    """Whether a sentence of an article is of those that every decision has."""
    found = heard(STANDING, same_key(text)) is not None or others.settled(text)
    return found or rates_plainly(text) or term(text) == LEGAL


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


def restates(text: str, *, named: bool) -> bool:
    """Whether a line says that products were rated, as the list it stands by does, and no more;
    `named` says that it names some of that list."""
    said = stated(text)
    if said.other or not rates(text) or first_day(text) is not None:
        return False
    return named or not (said.unknown or beyond(text).words)


def tells(text: str) -> bool:
    """Whether a sentence tells what was done, or was not, and orders nothing."""
    return _TOLD_OF.search(same_key(text)) is not None and not is_standing(text)
