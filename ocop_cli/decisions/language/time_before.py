"""What is said of the rating before, beside that its product was rated anew: when it ran out, when
it was granted. "Đánh giá lại (hết hạn tháng 6/2024)", "Hết hạn, đánh giá lại".

It says nothing of the new rating where its time cannot be this one's: a certificate does not run
out within the months in which its renewal is evaluated, and was not granted years before its own
day. Any other time may be the new term, and stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.named_times import named_time
from ocop_cli.decisions.language.wordings import known
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.law.rules import FILED_BEFORE
from ocop_cli.text.keys import clean, same_key

_WHOSE = r"(?:(?:giấy chứng nhận|gcn|giấy|sản phẩm|sp|thời hạn)(?: ocop)?(?: cũ| trước)? )?"
_TIME = (
    r"(?: (?:từ |vào |lúc )?(?:ngày )?(?P<time>(?:\d{1,2} ?[/.-] ?){0,2}20\d\d|"
    r"(?:năm |tháng |quý )[^,;()]{4,16}))?"
)
ENDED = known(
    "ended",
    rf"(?:do |vì )?{_WHOSE}(?:đã )?(?:hết|quá) (?:thời )?hạn(?: sử dụng(?= (?:gcn|giấy)))?"
    rf"(?: (?:công nhận|hiệu lực|36 tháng|giấy chứng nhận|gcn|ocop)){{0,2}}{_TIME}",
    "hết hạn tháng 6/2024",
)
GRANTED = known(
    "granted",
    r"(?:đã )?(?:được )?(?:công nhận|đánh giá|phân hạng|chứng nhận|cấp giấy(?: chứng nhận)?|"
    r"cấp gcn|xếp hạng|đạt)(?: lần đầu| lần 1| trước(?: đây)?| hạng| ocop){0,2}"
    rf"(?: (?:0?[3-5]|ba|bốn|năm) sao)?,?{_TIME}",
    "công nhận năm 2020",
)
_ENDS = ",;–-"  # the signs behind which, or before which, it may be said
_ONE_RATING = timedelta(days=365)  # within which no certificate is renewed


def without(text: str, own: date | None) -> str:
    """A text that says that its products were rated anew, on the day `own`, without what it says at
    its end, in brackets or behind a comma, or at its beginning, of the rating before."""
    found = (rest for rest, piece in _apart(clean(text)) if _is_of_before(piece, own))
    return next((rest for rest in found if kinds.heading(rest).kind in RENEWALS), text)


def is_untimed(text: str) -> bool:
    """Whether a text says that something ran out, and not when."""
    found = ENDED.pattern.fullmatch(same_key(text).strip(" .()"))
    return found is not None and found["time"] is None


def is_end_before(text: str, own: date) -> bool:
    """Whether a text says no more than that something ran out, at a time at which it can only be
    what was granted before the day `own`."""
    found = ENDED.pattern.fullmatch(same_key(text).strip(" .()"))
    return found is not None and found["time"] is not None and _is_of_before(text, own)


def _apart(said: str) -> Iterator[tuple[str, str]]:
    """A text parted into what may be a title or a remark, and what is set apart from it."""
    if said.endswith(")") and "(" in said:
        rest, _, piece = said[:-1].rpartition("(")
        yield rest.rstrip(" "), piece
    for sign in _ENDS:
        if sign not in said:
            continue
        if sign == "-":
            sign = " - "
        before, found, behind = said.rpartition(sign)
        if found:
            yield before.rstrip(" "), behind
        before, found, behind = said.partition(sign)
        if found:
            yield behind.lstrip(" "), before


def _is_of_before(piece: str, own: date | None) -> bool:
    said = same_key(piece).strip(" .()")
    ended = ENDED.pattern.fullmatch(said)
    granted = ended or GRANTED.pattern.fullmatch(said)
    if granted is None:
        return False
    time = granted["time"]
    if time is None:
        return ended is not None
    named = named_time(time) if own is not None else None
    if named is None or own is None:
        return False
    if ended is None:
        return named.last < own - _ONE_RATING
    # Of a longer time only its beginning is known: no certificate runs out in the year it is
    # granted.
    is_long = named.first.month != named.last.month
    return (named.first if is_long else named.last) <= own + FILED_BEFORE
