"""What is set apart in a name, in brackets or behind a dash, and is none of it: "Chè (xin rút)".

A name is free text, and no table knows all there are. What is set apart in one may say what befell
the product or its maker, as a remark would; it is heard as a remark is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ocop_cli.decisions.language import english, goods, ranks, subjects, vietnamese
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import ABSENCE, ACTS
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.letterhead import unofficial
from ocop_cli.text.keys import fold, folded
from ocop_cli.text.units import UNITS, pattern

_APART = re.compile(
    r"[(\[]([^()\[\]]{1,80})(?:[)\]]|$)|(?:(?<!\s)\s[–—/-]\s?|[–—;])([^()\[\]–—;]{1,80})$"
)
_BECAME = re.compile(r"→|[-=]>|⇒|\w\s=\s\w")
_BOUNDS = re.compile(
    r"(?:ngoại )?trừ\b|(?:trừ )?(?:nếu|khi|trường hợp)\b|chỉ\b|(?:riêng|tạm thời)\b", re.I
)
# Words of a sentence that say nothing without the rest of it.
_SAYING_LITTLE = frozenset({Part.NEGATION, Part.TAIL, Part.VOICE, Part.PLAIN, Part.UNKNOWN,
                            Part.REASON, Part.JOIN, Part.BREAK})  # fmt: skip
_BEGUN = frozenset({Part.PROPOSAL, Part.NEGATION, Part.VOICE})
_LETTERS = re.compile(r"[^\W\d_]+")
_FIRST_WORDS = frozenset(
    fold(word)
    for table in (vietnamese.PHRASES, english.PHRASES)
    for part in _BEGUN
    if part.name in table
    for phrase in (*table[part.name].all, "no")  # "no", which `lexicon` knows beside a word
    for word in phrase.split()[:1]
)


def meant(text: str) -> Bearing | None:
    """What is set apart in a name may mean for the certificate; None where it means nothing."""
    if _BECAME.search(text):
        return Bearing.NAME
    return next(filter(None, map(said_alone, parts(text))), None)


def parts(text: str) -> Iterator[str]:
    """What is set apart in a text, in brackets or behind a dash."""
    for found in _APART.finditer(text):
        yield (found[1] or found[2]).strip()


@lru_cache(1 << 12)
def said_alone(text: str, *, heard: bool = True) -> Bearing | None:
    """The same of words that stand for themselves, in brackets or in a cell of kinds or places;
    what bounds a row, or denies an act, is none of these in any (`heard`: nor what speaks of one).
    """
    found = said_apart(text) if heard else None
    if found is None and (is_bound(text) or _denies_an_act(text)):
        return Bearing.OTHER
    return found


_DENIALS = ("không", "chưa", "khong", "chua", "not ", "never")


def _denies_an_act(text: str) -> bool:
    said = text.lower()  # few texts deny anything, and to look for a word is quicker
    if not any(word in said for word in _DENIALS):
        return False
    return any(deed.negated and deed.name in ACTS for deed in stated(text).deeds)


@lru_cache(1 << 12)
def said_apart(text: str) -> Bearing | None:
    """What words that stand for themselves speak of, if of a certificate."""
    found = bearing(text)
    units = phrases(text)
    if found is Bearing.RE_EVALUATION and all(one.part is not Part.DEED for one in units):
        found = None  # "lần 2" is a round, or the second of its sort
    if found is not None:
        return found
    name = " " in text and text.istitle()  # "Cần Thơ"
    asked = not name and any(one.part is Part.PROPOSAL and not one.named for one in units)
    absent = any(deed.name == ABSENCE for deed in stated(text).deeds)
    return Bearing.OTHER if asked or absent else None


@lru_cache(1 << 12)
def strange(text: str) -> str | None:
    """What is set apart in a name of goods or of a maker of which nobody knows what it says:
    "(Rút)", "(KĐ)", "(*)"; None where all of it is known."""
    beside = _APART.sub(" ", text)
    bracketed = [found[1].strip() for found in _APART.finditer(text) if found[1]]
    worded = [one for one in parts(text) if one in bracketed or any(map(str.isalpha, one))]
    return next((one for one in worded if _is_strange(one, beside)), None)


def _is_strange(part: str, beside: str) -> bool:
    if goods.is_blank(part) or goods.is_known(part, beside) or said_apart(part) is not None:
        return False
    found = phrases(part)
    if any(one.part is Part.UNKNOWN and not one.named for one in found):
        return True
    said = {one.part for one in found} - _SAYING_LITTLE
    return not said  # each word is one of a sentence, and no sentence is said: "không", "sau"


def is_strange_word(text: str) -> bool:
    """Whether a text of one word is none of goods, a place or a maker: "Trượt"."""
    return _is_strange(text, "")


@lru_cache(1 << 12)
def is_strange_group(text: str) -> bool:
    """Whether a group is a word that is none of goods, or words of which none is ("Dự phòng"), or
    holds what nobody knows."""
    if " " not in text:
        return is_strange_word(text)
    if strange(text) is not None or ranks.is_handed_on(text):
        return True
    return not goods.names_any(text) and _is_strange(text.lower(), "")


def begins_a_sentence(text: str) -> bool:
    """Whether a text begins as a sentence does that waits, denies or tells: "đang xác minh", "đã
    chuyển đi"; no name of a maker or of a place does, nor of a group."""
    word = _LETTERS.search(text)
    # Most cells are of places and makers, and no sentence begins with the first word of these.
    if word is not None and folded(word[0]) not in _FIRST_WORDS:
        return False
    first = phrases(text)[:1]
    return any(one.part in _BEGUN and not one.named for one in first)


def is_bound(part: str) -> bool:
    """Whether what is set apart bounds what it stands beside, or is the mark of a draft: "trừ loại
    500g", "nếu không khắc phục", "dự thảo"."""
    return _BOUNDS.match(part) is not None or unofficial.is_mark(part)


@lru_cache(1 << 10)
def of_authority(text: str) -> Bearing | None:
    """What the cell of an authority may mean besides who decided: "đang trình UBND tỉnh"."""
    found = meant(text) or bearing(text)
    unknown = begins_a_sentence(text) or "?" in text or _is_strange_end(text)
    return found or (Bearing.PAPER if unknown else None)


def _is_strange_end(text: str) -> bool:
    """Whether behind the name of a body stands what nobody understands, in small letters where its
    name has capitals: "UBND tỉnh Hòa Phú đợt sau"."""
    words = subjects.beyond(text).words
    if not words or words == text:
        return False
    shouted = text.isupper() and _UNIT.search(text.removesuffix(words)) is not None
    return words.islower() or shouted


_UNIT = re.compile(rf"\b(?:{pattern(UNITS)})\b", re.IGNORECASE)
