"""Whether a remark says that a certificate ran out, and nothing else that is news.

Beside a rating whose term is over "Hết hạn" is no news. "Hết hạn, đã nộp hồ sơ" is, and so is
whatever nobody understands: each piece of the remark must say that it ran out, deny that it was
renewed, or be plain.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.rows.plain_remarks import PARTED, is_plain, pieces
from ocop_cli.decisions.rows.remark_words import AGREES
from ocop_cli.decisions.rows.strange_remarks import speaks_anew
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_PIECES = re.compile(
    marked(
        PARTED + r"|[()]|\s[-–—]\s|"
        r"\b(?:nhưng|tuy nhiên|song|mà|và|do|vì|nên|hiện|đang)\b|(?<=\w)\s(?=chưa\b)"
    ),
    re.IGNORECASE,
)
# What a piece that says so is made of besides, and what one is that denies a renewal.
_OF_THE_END = frozenset({Part.LAPSED, Part.TAIL, Part.NUMBER, Part.SUBJECT, Part.CERTIFICATE,
                         Part.VOICE, Part.PLAIN, Part.OWNER, Part.JOIN})  # fmt: skip
_DENIABLE = frozenset({Part.AGAIN, Part.DOSSIER})
_IN_USE = re.compile(marked(r"\b(?:sử dụng|công nhận|chứng nhận)\b"), re.IGNORECASE)
# "không phải đánh giá lại" denies no renewal.
_BOUND = frozenset({"phải", "cần", "không phải", "không cần", "chưa phải", "chưa cần"})


# "Hết hạn, đạt", "hết hạn - cấp mới": what was granted, and when?
_GRANTS = (Part.ACHIEVED, Part.FIRST)


@lru_cache(1 << 12)
def says_no_more(remark: str, first_day: date | None) -> bool:
    """Whether all that a remark says is that the certificate ran out; `first_day` is its own."""
    found = (one for one in pieces(remark, _PIECES) if one)
    return all(_ended(one) or _denied(one) or _plain(one, first_day) for one in found)


_WHY = re.compile(marked(r"\A(?:lý do|nguyên nhân)(?: vì sao| của việc)? (?=\w)"))


@lru_cache(1 << 10)
def is_of_why(heading: str) -> bool:
    """Whether a heading is of why certificates ran out, or were not renewed: "Lý do chưa đánh giá
    lại"."""
    found = _WHY.match(same_key(heading))
    return found is not None and says_no_more(same_key(heading)[found.end() :], None)


def _ended(piece: str) -> bool:
    parts = {unit.part for unit in phrases(_IN_USE.sub(" ", piece))}
    return Part.LAPSED in parts and parts <= _OF_THE_END


def _denied(piece: str) -> bool:
    found = phrases(piece)
    first = found[0].part if found else None
    if first is not Part.NEGATION or _DENIABLE.isdisjoint(unit.part for unit in found):
        return False
    return bearing(piece) is None and not any(unit.value in _BOUND for unit in found)


def _agrees(piece: str) -> bool:
    """Whether a piece says yes, and not to what: "OK", "tiếp tục"."""
    return AGREES.fullmatch(same_key(piece)) is not None


def _plain(piece: str, first_day: date | None) -> bool:
    found = phrases(piece)
    if bearing(piece) is not None or any(unit.value in _BOUND for unit in found):
        return False
    if _agrees(piece) or any(unit.part in _GRANTS or unit.value in RATES for unit in found):
        return False
    return is_plain(piece) and not speaks_anew(piece, first_day)
