"""What a heading of rows says in brackets: points, a time, goods, or what nobody knows.

"Sản phẩm đạt 4 sao (từ 70 đến 90 điểm)" says no more than the stars do, where a rule gives them for
these points. "Nhóm thực phẩm (chờ bổ sung)", "4 sao (*)" may say that the rows below were not
rated: there nothing is concluded from the rest.
"""

from __future__ import annotations

import re

from ocop_cli.decisions.language import goods, ranks
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part, is_grade
from ocop_cli.decisions.language.wordings import known
from ocop_cli.law.rules import RULES
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_NUMBER = r"(?:\d{2,3}(?:[.,]\d{1,2})?)"
_LEAST = r"(?:từ|trên|>=|>|≥|đạt|tối thiểu|ít nhất)"
_MOST = r"(?:đến dưới|đến cận|đến|tới|dưới|-|<|≤|<=)"
# The points of a rank: from, to, or both.
NOTES = (
    known(
        "band",
        rf"(?:{_LEAST} ?){{0,2}}{_NUMBER} ?(?:điểm|đ)?,? ?"
        rf"(?:{_MOST} ?){{1,2}}{_NUMBER} ?(?:/100 ?)?(?:điểm|đ)?",
        "từ 70 đến dưới 90 điểm",
    ),
    known(
        "least",
        rf"(?:{_LEAST} ?){{0,2}}{_NUMBER} ?(?:/100 ?)?(?:điểm|đ)?"
        r"(?: (?:trở lên|đến 100(?: điểm)?))?",
        "từ 90 điểm trở lên",
    ),
)
_LAST = re.compile(r"(?<!\s)\s*+(?:\(([^()]{2,60})\)|:([^():]{2,60}))$")
_POINTS = re.compile(marked(r"điểm|\bđ\b|\d ?[-–] ?\d"))


def without_points(text: str) -> str:
    """A heading without the points at its end, where they are those of the stars it names."""
    found = _LAST.search(text)
    note = same_key(found[1] or found[2]).strip() if found else ""
    if found is None or _POINTS.search(note) is None:
        return text
    head = text[: found.start()]
    rank = ranks.in_text(head)
    if rank is None or rank.number is None:
        return text
    if not any(pattern.fullmatch(note) for _, pattern, _ in NOTES):
        return text
    least, *_ = (float(one.replace(",", ".")) for one in re.findall(_NUMBER, note))
    return head if any(rule.stars_for(least) == rank.number for rule in RULES) else text


_BRACKETED = re.compile(r"[(\[]([^()\[\]]{0,80})[)\]]?")
_TIME = re.compile(marked(r"(?:đợt|năm|kỳ|quý|giai đoạn|tháng)\b[\w /.-]{1,30}|(?:19|20)\d\d"))
# Phrases of a sentence, which say more than what goods or places these are.
_SAID = frozenset({Part.DEED, Part.PROPOSAL, Part.NEGATION, Part.VOICE, Part.LAPSED, Part.DOSSIER,
                   Part.AGAIN, Part.BELOW, Part.DECISION, Part.CERTIFICATE})  # fmt: skip


def are_known(text: str, *, deeds: bool) -> bool:
    """Whether what a heading says in brackets is known to be stars, points, a time, goods, a place
    or a maker; `deeds` says that what it tells of a rating is read besides."""
    notes = (one[1].strip() for one in _BRACKETED.finditer(text))
    return all(_is_known(one, text, deeds=deeds) for one in notes)


# What a heading of goods and places says nothing of.
_OPEN = frozenset(
    {Part.DEED, Part.PROPOSAL, Part.NEGATION, Part.VOICE, Part.LAPSED, Part.DOSSIER, Part.AGAIN,
     Part.BREAK, Part.ACHIEVED, Part.BELOW, Part.CERTIFICATE, Part.DECISION, Part.STARS}
)  # fmt: skip


def says_more(text: str) -> bool:
    """Whether a heading says more than goods, places or makers do: of a rating, or what nobody
    knows, in brackets."""
    if not are_known(text, deeds=False):
        return True
    return any(unit.part in _OPEN or is_grade(unit) for unit in phrases(text))


def _is_known(note: str, beside: str, *, deeds: bool) -> bool:
    said = same_key(note)
    if set(note) <= _STAR_SIGNS and len(note) > 2:
        return True
    if any(pattern.fullmatch(said) for _, pattern, _ in NOTES) or _TIME.fullmatch(said):
        return True
    found = phrases(note)
    if any(one.part in _SAID and not one.named for one in found):
        return deeds
    unknown = any(one.part is Part.UNKNOWN for one in found)
    return bool(said) and (goods.is_known(note, beside) or (bool(found) and not unknown))


_STAR_SIGNS = frozenset("*★⭐ ")
