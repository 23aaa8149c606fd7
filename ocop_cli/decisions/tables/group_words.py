"""Whether the known words of a heading of rows say more than the phrases they stand in.

Each word of "4 sao có điều kiện", "4 sao lên trung ương", "4 sao tiêu chuẩn 3 sao" is one that
headings have. What they say together is none of what is known, and grants nothing.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise

from ocop_cli.decisions.language import kinds, time_before, why_again
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.text.keys import fold

STARS = re.compile(r"\b0?[1-5] ?(?:sao|stars?|\*+|★+)|★+|\b(?:ba|bon|nam) sao\b")
_RANK = r"(?:hang |muc |ocop )*(?:0?[1-5] ?sao|(?:ba|bon|nam) sao)"
# From which stars to which, and from which alone: "nâng từ 3 lên 4 sao", "4 sao (từ 3 sao)".
RISE = re.compile(
    r"(?:tu )?(?:hang )?0?([1-5]) ?(?:sao )?(?:len|xuong|thanh) (?:hang )?0?([1-5]) ?sao"
)
_FROM = re.compile(rf"\btu {_RANK}")
# What leads to something else than a rank or a year: "4 sao lên trung ương", "từ đợt 1".
_LEADS = re.compile(rf"\b(?:len|xuong|thanh|tu)\b(?! {_RANK}| hang\b| nam (?:19|20)\d\d)")
_FALLS = re.compile(r"\bha\b(?! hang\b| sao\b)")  # "hạ từ 4 sao": to what?
_NEGATED = re.compile(r"\b(?:khong|chua|duoi)\b")
_HOPED = re.compile(r"\btiem nang\b")
_LISTED = re.compile(r"[\s,;&/+–-]*+(?:va|hoac)?+[\s:]*+")
# Words that say something of their own wherever no phrase holds them: a condition, a paper, a term,
# a dossier; and "loại", where it is no kind of anything.
_LOOSE = frozenset({"dieu", "kien", "han", "giay", "hieu", "luc", "ho", "dua", "khoi", "nop"})
_HELD_BY_NONE = frozenset({Part.UNKNOWN, Part.TAIL, Part.PLAIN, Part.DOSSIER})
_VERBS = frozenset({"loai"})


def say_more(short: str) -> bool:
    """Whether known words of a heading stand in no phrase that is known, lead to nothing that is,
    name two ranks, or deny or take down what is not said: "hạ từ 4 sao"."""
    bare = fold(short)
    rises = RISE.search(bare) is not None
    if _NEGATED.search(bare) or (_FALLS.search(bare) and not rises):
        return True
    if _LEADS.search(RISE.sub(" ", bare)) or (not rises and _names_two_ranks(bare)):
        return True
    loose = (unit for unit in phrases(short) if unit.part in _HELD_BY_NONE and not unit.named)
    return any(
        not _LOOSE.isdisjoint(words := fold(unit.text).split())
        or (unit.part is Part.UNKNOWN and not _VERBS.isdisjoint(words))
        for unit in loose
    )


def without_the_former(short: str) -> str:
    """A heading without the rank that its rows had before: "Nâng hạng từ 3 sao" names none."""
    said = fold(short)
    return _FROM.sub(" ", said) if _FROM.search(said) else short


def _names_two_ranks(bare: str) -> bool:
    """Whether a heading names two numbers of stars that are no list of them: "4 sao tiêu chuẩn 3
    sao", and not "3 sao và 4 sao", nor those that rows were raised from or may be raised to."""
    if _HOPED.search(bare):
        return False
    said = _FROM.sub(" ", bare)
    found = list(STARS.finditer(said))
    between = (said[one.end() : other.start()] for one, other in pairwise(found))
    ranks = {one[0].lstrip("0")[:1] for one in found}
    return len(ranks) > 1 and not all(_LISTED.fullmatch(text) for text in between)


_OLD = re.compile(r"(?<=sản phẩm) cũ\b", re.IGNORECASE)
_TOOK_PART = re.compile(
    r"\btham gia (?=(?:xét |chấm )?(?:đánh giá|phân hạng|xếp hạng))|"
    r"\btham gia(?: (?:vào )?chương trình(?: ocop)?)?(?=$| (?:mới|lần đầu)$)",
    re.IGNORECASE,
)


def plainly(text: str, *, rated: bool, own: date | None) -> str:
    """A heading without why its products were rated again; where the paper `rated` its products,
    also without that they took part, and on a day that is `own` without when those rated before
    ran out or were rated."""
    said = _OLD.sub("", why_again.without(text))
    said = time_before.without(said, own) if own is not None else said
    if said != text:
        left = kinds.heading(said)
        text = said if left.kind in RENEWALS and left.unclear is None else text
    return _TOOK_PART.sub("", text) if rated and kinds.took_part(text) else text
