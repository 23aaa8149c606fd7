"""Terms of which a sentence names no day: for ever, until something happens, of another length.

"Giấy chứng nhận có giá trị vĩnh viễn", "tiếp tục sử dụng hạng sao cho đến khi có kết quả mới",
"chu kỳ đánh giá lại là 5 năm": that the legal term is over does not say that these are.
"""

from __future__ import annotations

from collections.abc import Collection

from ocop_cli.decisions.language.wordings import heard, spoken

# What is granted, in sentences about what is held for a time.
_GRANTED = spoken(
    "granted",
    r"\b(?:giấy chứng nhận|gcn|chứng nhận|công nhận|kết quả|phân hạng|hạng|sao|tem|nhãn|logo|"
    r"danh hiệu|đánh giá)\b",
    "Giấy chứng nhận",
)
_ENDLESS = spoken(
    "endless",
    r"\b(?:vĩnh viễn|vô thời hạn|vô hạn|mãi mãi|không (?:có |xác định |bị |ghi )?"
    r"(?:giới hạn |hạn chế )?(?:về )?(?:thời hạn|thời gian|kỳ hạn)(?! ngắn))\b",
    "Giấy chứng nhận có giá trị vĩnh viễn",
)
_GOES_ON = spoken(
    "goes on",
    r"\b(?:tiếp tục|được giữ|giữ|bảo lưu|duy trì|vẫn|còn|có hiệu lực|có giá trị|"
    r"(?:không|chưa) (?:thay )?đổi|kéo dài|được (?:sử )?dụng|được dùng)\b",
    "tiếp tục sử dụng hạng sao",
)
_UNTIL = spoken(
    "until something happens",
    r"\b(?:đến|tới) (?:khi|lúc|kỳ|đợt|lần|thời điểm) (?!hết|kết thúc|hạn|quá hạn)",
    "cho đến khi có kết quả mới",
)
_STILL = spoken(
    "still in force",
    r"\b(?:vẫn|tiếp tục)(?: còn| có| được)?(?: nguyên)? (?:hiệu lực|giá trị)\b",
    "Giấy chứng nhận cũ vẫn còn giá trị sử dụng",
)
# What is said of the papers, and of what is done with goods.
_OF_OTHER_THINGS = spoken(
    "of other things",
    r"\b(?:quyết định này|nội dung|chất lượng|tiêu chuẩn|điều kiện|hồ sơ|phụ lục)\b",
    "Các nội dung khác vẫn giữ nguyên",
)
_AGAIN = spoken(
    "rated again",
    r"\b(?:(?:đánh giá|công nhận|phân hạng|xếp hạng) lại|tái (?:đánh giá|công nhận|chứng nhận))\b",
    "đánh giá lại",
)
# A time before the end, or one to do something in, is no term.
_BEFORE_THE_END = spoken(
    "before the end",
    r"\b(?:trước|trong|thêm|để|chậm nhất|ít nhất|tối thiểu|chất lượng|định kỳ)\b",
    "trước khi hết hạn 6 tháng",
)
_SPARED = spoken(
    "spared",
    r"\b(?:miễn|không (?:phải|cần|bắt buộc)) (?:phải )?(?:thực hiện |đăng ký |làm hồ sơ |"
    r"tham gia )?(?:đánh giá|công nhận|phân hạng|xếp hạng) lại\b",
    "Các sản phẩm được miễn đánh giá lại",
)
# What begins only with something that may never happen; that it ends with it is no term.
_ONLY_WHEN = spoken(
    "only when",
    r"(?:^|:) ?(?:(?:các|những) )?(?:giấy chứng nhận|gcn|kết quả|việc công nhận)\b.{0,40}?"
    r"\bchỉ (?:có |phát sinh )?(?:hiệu lực|giá trị) (?:từ |sau )?(?:khi|nếu|lúc)\b(?! còn\b)",
    "Giấy chứng nhận chỉ có hiệu lực khi chủ thể nộp phí",
)
_TO_A_PERIOD = spoken(
    "to the end of a period",
    r"(?:^|:) ?(?:(?:các|những) )?(?:giấy chứng nhận|gcn|kết quả|hạng sao|danh hiệu|"
    r"việc công nhận)\b.{0,40}?"
    r"\b(?:áp dụng|sử dụng|dùng|hiệu lực|giá trị|duy trì|kéo dài)\b.{0,20}?"
    r"\b(?:đến|tới) (?:khi )?(?:(?:hết|kết thúc|cuối) )?(?:chu trình|chu kỳ|giai đoạn|nhiệm kỳ)\b",
    "Kết quả này áp dụng đến hết chu trình 2025",
)
# One of these, or a length, stands in whatever gives such a term.
OPEN = (_ENDLESS, _UNTIL, _STILL, _SPARED, _ONLY_WHEN, _TO_A_PERIOD)
_LEGAL_MONTHS = 36


def speaks(said: str, months: Collection[int]) -> bool:
    """Whether a sentence, of which `said` is the key, gives what is granted a term of which it
    names no day; `months` are the lengths it names."""
    if _SPARED.search(said) and said.split(maxsplit=1)[0] not in ("không", "khong"):
        return True  # "Không phải đánh giá lại" alone may be a first rating's
    other = any(length != _LEGAL_MONTHS for length in months)
    if other and _AGAIN.search(said) and not _BEFORE_THE_END.search(said):
        return True
    if not _GRANTED.search(said) or _OF_OTHER_THINGS.search(said):
        return False
    if heard((_ENDLESS, _STILL, _ONLY_WHEN, _TO_A_PERIOD), said):
        return True
    goes_on = _GOES_ON.search(said)
    return goes_on is not None and _UNTIL.search(said[goes_on.end() :]) is not None
