"""Remarks that say otherwise than their row: other stars or points, a rating of a later time.

"5 sao" beside a row of four stars, "82 điểm" beside one of 75, "công nhận năm 2025" beside a rating
of 2024: which of the two is right, or newer, only a person can say.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.rows import set_apart, times
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean, fold, same_key
from ocop_cli.text.marked import marked

_PIECES = re.compile(r"[;\n]|,(?!\d)|(?<=\w)\.\s|\s[-–—]\s")
_RANKED = re.compile(marked(r"\bsao\b|\bstars?\b|[*★⭐]"))
_BEFORE = ("từ ", "tu ", "từ: ")  # "từ 3 sao": what it had
_NUMBER = r"(\d{2,3}(?:[.,]\d{1,2})?)"
_SCORE = re.compile(
    marked(
        rf"(?:(?:tổng |số )?điểm|score)\W*{_NUMBER} ?(?:điểm|đ)?|{_NUMBER} ?(?:điểm|đ|points)|"
        rf"{_NUMBER} ?/ ?100(?: điểm)?"
    )
)


def says_otherwise(
    text: str, stars: int | None, score: float | None, own: date | None
) -> Bearing | None:
    """What a remark says against the stars, the score and the day of its row; None for nothing."""
    if own is not None and times.is_later(text, own) and _rates(text):
        return Bearing.RE_EVALUATION
    for piece in (clean(piece).strip(" .:()") for piece in _PIECES.split(text)):
        if own is not None and times.is_past(piece, own):
            continue
        if stars is not None and _fails(piece):
            return Bearing.FAILURE
        other = _stars(piece)
        if None not in (other, stars) and other != stars:
            return Bearing.RATING
        if score is not None and _score(piece) not in (None, score):
            return Bearing.RATING
    return None


_LAST = re.compile(r"\b\d sao$|[★⭐]{1,5}$", re.I)


def ranked_names(names: Collection[str]) -> set[str]:
    """Those of these names that name stars or points: all are looked at in one first."""
    said = "\0".join(names).lower()
    if not any(words in said for words in _IN_RANKED_NAMES):
        return set()
    return {name for name in names if _RANKED_NAME.search(name)}


def rated_in_name(text: str, stars: int | None, score: float | None) -> Bearing | None:
    """What a name says against the stars and the score of its row, set apart in it or at its end:
    "Chè xanh (5 sao)" beside four."""
    if _RANKED_NAME.search(text) is None:
        return None
    last = _LAST.search(text)
    said = (*set_apart.parts(text), *([last[0]] if last else []))
    return next(filter(None, (says_otherwise(one, stars, score, None) for one in said)), None)


# One of these, in small letters, is in what the pattern finds; the last are what small letters make
# of signs that the pattern takes for other letters.
_IN_RANKED_NAMES = (
    "sao", "star", "★", "⭐", "điểm", "point", "/100", "/ 100", "ı", "\u0307", "ſ",
)  # fmt: skip
_RANKED_NAME = re.compile(r"sao\b|star|[★⭐]|điểm|point|/ ?100", re.I)

_OF_RANKS = frozenset({Part.NEGATION, Part.ACHIEVED, Part.STARS, Part.RANK, Part.VOICE,
                       Part.SUBJECT, Part.PLAIN, Part.CERTIFICATE})  # fmt: skip


def refuses_more(text: str, stars: int | None) -> bool:
    """Whether a remark denies more stars than its row grants, and nothing else: "không đạt 5 sao"
    beside four."""
    pieces = [one for one in map(str.strip, _PIECES.split(text)) if one]
    own = [one for one in pieces if _stars(one) != stars]
    return stars is not None and bool(own) and all(_refused(one) > stars for one in own)


def _refused(piece: str) -> int:
    """The stars that a piece denies, each of its words understood; 0 for any other."""
    found = [unit for unit in phrases(piece) if unit.part is not Part.NUMBER]
    denied = [unit for unit in found if unit.part is Part.NEGATION]
    rates = all(unit.part in _OF_RANKS or unit.value in RATES for unit in found)
    rank = ranks.in_text(piece)
    return rank.number or 0 if rank is not None and rates and len(denied) == 1 else 0


def _rates(text: str) -> bool:
    """Whether a text says that something was rated."""
    return any(
        deed.name in RATES and not (deed.negated or deed.proposed) for deed in stated(text).deeds
    )


def _stars(piece: str) -> int | None:
    """The stars that a piece says were granted, each of its words understood."""
    said = same_key(piece)
    if not _RANKED.search(said) or said.startswith(_BEFORE):
        return None
    try:
        found = ranks.of_text(piece)
    except Bad:
        return None
    if found is None or found.failed or found.proposed or found.potential or found.beside:
        return None
    return found.number


# In each wording that `ranks` knows of it: "không", "k", "kđ"; most remarks have none.
_FALLS_SHORT = re.compile("k|chua|duoi|loai|failed|passed")


def _fails(piece: str) -> bool:
    """Whether a piece says no more than that its product fell short: "bị loại", "KĐ"."""
    if _FALLS_SHORT.search(fold(piece)) is None:
        return False
    try:
        found = ranks.of_text(piece)
    except Bad:
        return False
    return found is not None and found.failed and found.number is None


def _score(piece: str) -> float | None:
    found = _SCORE.fullmatch(same_key(piece))
    if found is None:
        return None
    return float(next(filter(None, found.groups())).replace(",", "."))
