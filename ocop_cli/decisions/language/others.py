"""What a paper says of products that its own list does not have: whether it may let them go on.

An article may keep in force what ran out long ago, in whatever words: "Các sản phẩm còn lại giữ
hạng sao cũ". So it is turned round: a sentence that reaches beyond its own list, and is about
certificates, may do that unless it is understood not to, as a duty, a ban, the work of an office;
and what gives leave does, whatever else it says. Of a note under a list, which speaks of its own
rows as well, only the words that let go on count.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.terms import is_open
from ocop_cli.decisions.language.wordings import heard, spoken
from ocop_cli.law.authorities import is_central
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

# How a sentence reaches beyond the products of its own list, whichever it names besides.
REST = (
    spoken(
        "rest",
        r"\bcòn lại\b|\bkhác\b|\bngoài (?:danh sách|phụ lục|các|những|\d)|"
        r"\bkhông (?:có tên|thuộc|nằm|tham gia)\b|\b(?:remaining|other|not listed)\b",
        "Các sản phẩm còn lại",
    ),
)
# What was granted before, or ran out.
EARLIER = (
    spoken(
        "before",
        r"\bđã cấp\b|\b(?:đợt|năm|lần|kỳ) trước\b|\btrước (?:đây|đó|kia)\b|"
        r"\b(?:cấp|công nhận) trước ngày\b|\bcũ\b|(?<!cho )(?<!của )(?<!với )\btừng\b|"
        r"\b(?:old|earlier|previous|previously|formerly)\b",
        "Giấy chứng nhận đã cấp",
    ),
    spoken(
        "lapsed",
        r"\b(?:hết|quá|đến|tới|đáo) (?:hạn|hiệu lực|thời hạn|giá trị)\b|"
        r"\b(?:expired|expiring|lapsed)\b",
        "Các sản phẩm hết hạn",
    ),
)
# The same, unless it says that it is of its own.
REACHES = (
    *REST,
    *EARLIER,
    spoken(
        "again",
        r"\b(?:đánh giá|công nhận|phân hạng|xếp hạng|thẩm định) lại\b|"
        r"\btái (?:công nhận|đánh giá|phân hạng)\b|\bđgl\b|\bđợt (?:sau|tới|tiếp)\b|"
        r"\bre ?-?(?:evaluat|recogni|certif)\w+|\bnext round\b",
        "Các sản phẩm chưa đánh giá lại",
    ),
    spoken(
        "under way",
        r"\b(?:đã|đang|chưa|kịp)(?: kịp)? (?:nộp|gửi|lập|có|trình|làm|hoàn thiện) (?:hồ sơ|đơn)\b|"
        r"\bchưa (?:kịp|được|tổ chức|đánh giá|công nhận)\b|"
        r"\b(?:chưa có|chờ|có) (?:kết quả|quyết định)\b|\b(?:not yet|awaiting)\b",
        "Sản phẩm đã nộp hồ sơ",
    ),
)
LONGER = (
    spoken(
        "longer",
        r"\b(?:kéo dài|kéo thêm|gia hạn|lùi|thêm \d+|tạm thời (?:được|cho|giữ|sử dụng|tiếp tục))\b|"
        r"\b(?:đến|tới) khi (?:có|ban hành) (?:quyết định|kết quả|giấy|văn bản)\b|"
        r"\b(?:extended|until further)\b",
        "Cho các chủ thể thêm 6 tháng",
    ),
)
# The same of what goes on as it was, which the list itself does not: it begins.
GOES_ON = (
    spoken(
        "kept",
        r"\bbảo lưu\b|\bgiữ (?:nguyên|hạng|sao|kết quả|giấy)\b|"
        r"\bkhông thay đổi\b(?! (?:địa|thông tin|nội dung|mẫu))|\bvẫn\b|"
        r"\bduy trì (?:hạng|kết quả|giấy|sao|hiệu lực|giá trị)\b|"
        r"\b(?:keep|keeps|remain|remains|retain|retains)\b",
        "Bảo lưu kết quả",
    ),
    *LONGER,
    spoken("on", r"\btiếp tục\b|\bcontinue\w*\b", "tiếp tục sử dụng"),
    spoken(
        "spared",
        r"\b(?:không|chưa)(?: bị| phải)? (?:thu hồi|dừng|chấm dứt|áp dụng|xử lý|coi|tính)\b|"
        r"\bnot (?:be )?(?:revoked|withdrawn)\b",
        "Chưa thu hồi Giấy chứng nhận",
    ),
)
# What gives leave, or time, whatever else its sentence says.
LEAVES = (
    spoken(
        "allowed",
        r"\b(?:cho phép|đồng ý|chấp thuận|bảo lưu|giữ nguyên|kéo dài|gia hạn|lùi)\b|"
        r"\bkhông thay đổi\b(?! (?:địa|thông tin|nội dung|mẫu))|"
        r"\bthống nhất cho\b|\b(?:permitted|allowed)\b(?<!not allowed)(?<!not permitted)",
        "Đồng ý cho các sản phẩm",
    ),
    spoken(
        "goes on",
        r"(?<!không được )(?<!không )(?<!còn được )(?<!dừng )"
        r"\btiếp tục (?:được )?(?:sử dụng|dùng|mang|giữ|gắn|lưu hành|có|còn|công nhận|bán|in|dán|"
        r"bảo lưu)\b|\bvẫn\b|\b(?:keep|keeps|remain|remains|retain|retains)\b|"
        r"\bcontinue\w* to (?:use|bear|carry|be)\b",
        "tiếp tục sử dụng Giấy chứng nhận",
    ),
    spoken(
        "holds",
        r"\b(?:giấy chứng nhận|gcn|chứng nhận|công nhận|kết quả|phân hạng|hạng|sao|nhãn|logo)\b"
        r"(?:(?!\b(?:không|chưa|hết|quyết định)\b)[^,;.]){0,60}?"
        r"\b(?:có|còn|giữ)(?: nguyên)? (?:hiệu lực|giá trị)\b",
        "Giấy chứng nhận có hiệu lực đến khi có Quyết định mới",
    ),
    spoken(
        "may",
        # Behind "được" whatever is not known to be of the paper itself or of an office.
        r"(?<!không )(?<!chưa )\bđược (?!công nhận|cấp|đánh giá|giao|phân|ban hành|phê duyệt|"
        r"chứng nhận|quy định|xếp|nêu|phát hiện|thông báo|hưởng|ủy quyền|hỗ trợ|khen|tặng|thưởng|"
        r"nâng|tổ chức|thực hiện|bố trí|tham gia|ghi|kiểm|quản|đảm bảo|bảo đảm|tiếp tục|"
        # "đã được UBND huyện A công nhận": who did it.
        r"(?:chủ tịch )?(?:ubnd|ủy ban nhân dân|bộ|sở|hội đồng) [^,;.]{0,60}?"
        r"\b(?:công nhận|cấp (?:giấy|gcn)|đánh giá|phân hạng|xếp hạng|phê duyệt)\b)\w+|"
        r"(?<!not )\bmay\b(?! not)",
        "Chủ thể có sản phẩm hết hạn được dùng tem",
    ),
    GOES_ON[3],
)
# What a sentence says that lets nothing go on.
SETTLED = (
    spoken(
        "duty",
        r"\b(?:phải|có trách nhiệm|chịu trách nhiệm|yêu cầu|cần|nghiêm túc|thường xuyên|"
        r"khuyến khích|chủ động|đôn đốc|bắt buộc|định kỳ|must|shall|responsible|required)\b",
        "Các sản phẩm hết hạn phải đánh giá lại",
    ),
    spoken(
        "forbidden",
        r"\bkhông (?:được|còn được|còn|có giá trị)\b|"
        r"\b(?:dừng|ngừng|chấm dứt|thu hồi|nghiêm cấm|ra khỏi|hết hiệu lực|hủy bỏ|bãi bỏ|"
        r"nộp lại|thay thế|revoked|withdrawn|may not|not allowed|not permitted)\b",
        "Sản phẩm hết hạn không được sử dụng tem OCOP",
    ),
    spoken(
        "office",
        r"\b(?:giao|đề nghị|phân công|sở|ubnd|ủy ban nhân dân|phòng|văn phòng|hội đồng|ban|"
        r"chi cục|cơ quan|đơn vị|địa phương)\b(?:(?!\b(?:không|chưa)\b).){0,160}?\b"
        r"(?:rà soát|hướng dẫn|hỗ trợ|kiểm tra|"
        r"giám sát|tham mưu|tổ chức|quản lý|theo dõi|thông báo|phối hợp|chủ trì|công bố|trình|"
        r"đề xuất|tuyên truyền|lưu|in|cấp|trao|cập nhật|báo cáo|xử lý|đánh giá|thẩm định|chỉ đạo|"
        r"triển khai)\b",
        "Giao UBND huyện rà soát",
    ),
    spoken(
        "rule",
        r"\btheo (?:đúng )?(?:các )?(?:quy định|quy chế|hướng dẫn)\b|"
        r"\b(?:quy định tại|thi hành|kinh phí)\b|\bmức (?:thưởng|hỗ trợ)\b",
        "thực hiện theo quy định",
    ),
    spoken(
        "improves",
        r"\btiếp tục (?:được )?(?:duy trì (?:và )?(?:nâng cao |cải tiến )?(?:chất lượng|mẫu mã|"
        r"tiêu chuẩn|sản xuất|điều kiện|tiêu chí)|nâng cao|nâng cấp|hoàn thiện|phát triển|"
        r"phát huy|đầu tư|cải tiến|mở rộng|quảng bá|tham gia|hướng dẫn|hỗ trợ|thực hiện|phối hợp|"
        r"chỉ đạo|tuyên truyền)\b",
        "Các sản phẩm tiếp tục nâng cao chất lượng",
    ),
    spoken(
        "every time",
        r"^(?:trước|trước khi|khi|sau|sau khi|hết) .{0,40}(?:hết hạn|thời hạn|36 tháng).{0,60}"
        r"\b(?:nộp|lập|đăng ký|đánh giá|đề nghị)\b|"
        r"\b(?:đánh giá|công nhận|phân hạng) lại (?:sau(?: khi)?|định kỳ|trước(?: khi)?|khi) "
        r"(?:hết |đủ )?(?:hạn|thời hạn|\d|mỗi)",
        "Trước khi hết hạn 90 ngày, chủ thể nộp hồ sơ đánh giá lại",
    ),
)
# What leaves the rest of another paper as it is, and says nothing of a product.
CONTENTS = (spoken("contents", r"\bnội dung (?:khác|còn lại)\b", "Các nội dung khác giữ nguyên"),)
_STAYS = (
    spoken(
        "stays",
        r"\b(?:giữ nguyên|không (?:thay )?đổi|có hiệu lực|có giá trị|thực hiện|theo)\b",
        "giữ nguyên theo Quyết định",
    ),
)
# What goes on to its own end and not past it, or is still in force.
OWN_TERM = (
    spoken(
        "own term",
        r"\b(?:đến|tới)(?: khi)? hết (?:thời hạn|hiệu lực|hạn|giá trị)"
        r"(?: (?:hiệu lực|sử dụng))?(?: (?:ghi|nêu|in|quy định))?"
        r"(?:(?: (?:trên|trong|tại|của|theo))? (?:giấy|gcn|quyết định|qđ)\b|[\s.;)]{0,3}$)",
        "đến hết thời hạn ghi trong Giấy chứng nhận",
    ),
    spoken(
        "in force",
        r"\b(?:sản phẩm|sp|ocop|giấy chứng nhận|gcn)(?: (?:đã|được|công nhận|cấp|năm \d{4})){0,4}"
        r"(?: đang)? còn (?:hiệu lực|thời hạn|hạn|giá trị)\b",
        "Các sản phẩm OCOP còn hiệu lực tiếp tục sử dụng nhãn hiệu",
    ),
)
# Another end than its own.
_UNTIL = re.compile(marked(r"\b(?:đến|tới) (?:hết )?(?:ngày|tháng|quý|năm|đợt|\d)"))
_A_TERM = re.compile(
    marked(r"\b(?:hiệu lực|giá trị|thời hạn|hết hạn|36 tháng|thời gian (?:công nhận|hiệu lực))\b")
)
# Those that ran out before the paper, not those that may do so some day.
_RAN_OUT = re.compile(
    marked(
        r"(?<!khi )(?<!nếu )(?<!hợp )\b(?:sản phẩm|sp|ocop|giấy chứng nhận|gcn)"
        r"(?: (?:đã|bị|sắp|vừa)){0,2} (?:hết|quá|đến|tới) (?:hạn|hiệu lực|thời hạn|giá trị)\b"
    )
)
_USES = re.compile(
    marked(
        r"\b(?:sử dụng|dùng|gắn|dán|mang|in|lưu hành|bày bán)\b.{0,60}?"
        r"\b(?:nhãn|tem|logo|sao|giấy|gcn|bao bì|biểu trưng)\b"
    )
)
# Packaging that was printed before: old itself, whatever it is around.
_OLD_PACKING = re.compile(
    marked(
        r"\b(?:bao bì|nhãn mác|nhãn|tem|logo|mẫu mã|mẫu)"
        r"(?:,? (?:bao bì|nhãn mác|nhãn|tem))? cũ\b"
    )
)
# What is wished for, or made a condition, is not given: "nếu muốn tiếp tục được công nhận".
_WISHED = re.compile(
    marked(r"\b(?:nếu (?:\w+ ){0,4}?(?:muốn|có nhu cầu)|có nhu cầu|để được)\b[^,;.:]*")
)
# What certificates are about.
ABOUT = (
    spoken(
        "certificates",
        r"\b(?:sản phẩm|sp|ocop|giấy|gcn|chứng nhận|công nhận|sao|hạng|kết quả|tem|nhãn|logo|"
        r"biểu trưng|bao bì|hiệu lực|giá trị|thời hạn|chủ thể|đánh giá|gia hạn|bảo lưu|"
        r"products?|certificates?|stars?|labels?|holders?)\b",
        "Giấy chứng nhận",
    ),
)
# What says that a sentence is about the paper's own list.
OWN = (
    spoken(
        "own",
        r"\b(?:(?:nêu|nói|kể|dẫn|liệt kê) trên|trên đây|tại điều|ở điều|"
        r"có tên (?:tại|trong|ở)|sau đây|"
        r"danh sách này|(?:tại|theo|kèm theo|của|trong) quyết định này|"
        r"(?:sản phẩm|chủ thể|chứng nhận|sp|gcn) (?:ở )?trên(?! (?:địa bàn|thị|sàn|toàn|cả)))\b",
        "Các sản phẩm nêu trên",
    ),
    spoken(
        "mark",
        r"^[\s(]{0,3}\*|\bstt\b|\bsố thứ tự\b|\b(?:sản phẩm|sp) (?:có )?(?:số|thứ) \d",
        "(*) Sản phẩm giữ nguyên hạng",
    ),
)
# What a paper of ratings rates again is its own as well, where nobody is said to wait for it.
AGAIN = (
    spoken(
        "rated again",
        r"\b(?:sản phẩm|việc) (?:ocop )?(?:được |tham gia |đã được )?"
        r"(?:(?:đánh giá|công nhận|phân hạng)(?:, phân hạng)? lại|tái công nhận|nâng hạng)\b",
        "Giấy chứng nhận của các sản phẩm đánh giá lại",
    ),
)
_WAITING = re.compile(
    marked(
        r"\b(?:chưa|chờ|đợi|đang|kịp|sẽ|cần|phải|đề nghị|đăng ký|xin|hồ sơ|"
        r"trước khi(?! (?:thực hiện )?(?:sắp xếp|sáp nhập|hợp nhất|chia tách)))\b"
    )
)
_REST_OF_TERM = re.compile(marked(r"\bthời (?:gian|hạn) còn lại\b"))
_YEAR = re.compile(marked(r"\bnăm ((?:19|20)\d\d)(?! ?[-–/]? ?\d)"))


@lru_cache(1 << 8)  # a sentence is asked about several times on end
def go_on(text: str, of_paper: date | None, *, article: bool = True) -> bool:
    """Whether a sentence may let the certificates of products beside its paper's own list go on, or
    the use of these; `of_paper` is the paper's day, before which other decisions were."""
    said = _OLD_PACKING.sub("bao bì", same_key(text))
    if heard(ABOUT, said) is None or heard(CONTENTS, said):
        return False
    if to_own_end(text):
        return False
    said = _WISHED.sub(" ", said)
    reaches = heard(REACHES, said) is not None or _is_of_earlier(text, said, of_paper)
    goes_on = heard(GOES_ON, said) is not None
    leaves = heard(LEAVES, said) is not None or _is_used_until(said)
    if not (reaches or goes_on) or (heard(OWN, said) and heard(REST, said) is None):
        return False
    if not leaves and rated_again(text):
        return False
    if not article and not (reaches and (goes_on or leaves)):
        return False
    return leaves or heard(SETTLED, said) is None


def lets_go_on(text: str) -> bool:
    """Whether a sentence may let certificates go on, or the use of these, whosever they are."""
    said = _WISHED.sub(" ", _OLD_PACKING.sub("bao bì", same_key(text)))
    if heard(ABOUT, said) is None or heard(GOES_ON, said) is None or to_own_end(text):
        return False
    return heard(LEAVES, said) is not None or heard(SETTLED, said) is None


def _is_used_until(said: str) -> bool:
    """Whether what ran out is used up to a day, and nobody says that it must not be: "hỗ trợ các
    sản phẩm hết hạn sử dụng nhãn hiệu OCOP đến hết năm 2026"."""
    if _RAN_OUT.search(said) is None or heard(SETTLED[:2], said) is not None:
        return False
    used = _USES.search(said)
    return used is not None and _UNTIL.search(said, used.end()) is not None


def may_lengthen_own(text: str, of_paper: date | None) -> bool:
    """Whether a sentence that lengthens certificates, or lets them go on to no day, may speak of
    its paper's own as well, and not of what was granted before or ran out."""
    said = same_key(text)
    longer = heard(LONGER, said) is not None and _A_TERM.search(said) is not None
    if not (longer or is_open(text)) or heard(REST, said) or heard(EARLIER[:1], said):
        return False
    return not _is_of_earlier(text, said, of_paper) and _RAN_OUT.search(said) is None


def rated_again(text: str) -> bool:
    """Whether a sentence is about products that its own paper rates again."""
    said = _REST_OF_TERM.sub(" ", same_key(text))
    found = heard(AGAIN, said) is not None and heard(REST, said) is None
    return found and _WAITING.search(said) is None


def to_own_end(text: str) -> bool:
    """Whether a sentence lets certificates go on to their own last day, and no further."""
    said = same_key(text)
    if heard(OWN_TERM, said) is None or heard(LONGER, said) is not None:
        return False
    return _UNTIL.search(said) is None


def only_to_own_end(text: str) -> bool:
    """The same of a sentence that does nothing else."""
    rated = all(unit.value in RATES for unit in units(text) if unit.part is Part.DEED)
    return rated and to_own_end(text)


def leaves_contents(text: str) -> bool:
    """Whether a sentence leaves the rest of what another paper says as it is: "Các nội dung khác
    của Quyết định số … giữ nguyên hiệu lực"."""
    said = same_key(text)
    if heard(CONTENTS, said) is None or heard(LONGER, said) is not None:
        return False
    return heard(_STAYS, said) is not None and not _PRODUCTS.search(said)


_PRODUCTS = re.compile(marked(r"\b(?:các|những|toàn bộ|\d+) (?:sản phẩm|giấy chứng nhận)\b"))


def speaks_of_earlier(text: str) -> bool:
    """Whether a sentence speaks of what was granted before, or ran out."""
    return heard(EARLIER, same_key(text)) is not None


def speaks_of_the_rest(text: str) -> bool:
    """Whether a sentence speaks of the products that its list does not have."""
    return heard(REST, same_key(text)) is not None


def settled(text: str) -> bool:
    """Whether a sentence is understood to say what is to be done, or not, of whatever products."""
    return heard(SETTLED, same_key(text)) is not None and not go_on(text, None)


def _is_of_earlier(text: str, said: str, of_paper: date | None) -> bool:
    """Whether a sentence names a decision beside the central ones, or a year before its paper's."""
    if any(not is_central(None, one) for one in numbers(text)):
        return True
    return names_a_year_before(said, of_paper)


def names_a_year_before(text: str, of_paper: date | None) -> bool:
    """Whether a sentence names a year before its paper's, of no span: "cấp năm 2020"."""
    if of_paper is None:
        return False
    return any(int(one) < of_paper.year for one in _YEAR.findall(same_key(text)))
