"""Vietnamese text of the 1990s, letter by letter to Unicode, and how to tell that it is that.

Before Unicode, fonts drew Vietnamese letters in the places of Western ones: a cell in .VnTime
holds "S¶n phÈm" and shows "Sản phẩm". Sources: TCVN 5712:1993, set VN3 (called TCVN3 or ABC; the
.Vn fonts), where a capital with a tone is the small letter in a capital font (.VnTimeH); and
VNI-Windows (the VNI- fonts), a vowel followed by its mark. Both as in UniKey's tables (VnConv).

Nothing here guesses: what fits both the old reading and the new is left as it is, and marked.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterable, Mapping
from enum import Enum
from typing import Literal, NamedTuple, TypeVar
from unicodedata import normalize

from ocop_cli.model.pages import Mark
from ocop_cli.text.syllables import is_syllable

Encoding = Literal["tcvn3", "vni"]

TCVN3: dict[str, str] = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)

TONES = {"ù": "\u0301", "ø": "\u0300", "û": "\u0309", "õ": "\u0303", "ï": "\u0323"}
ROOFED = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
SHORT = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "í": "í", "ì": "ì", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni() -> dict[str, str]:
    small = {**ALONE}
    for vowel in "aeouyôö":
        for mark, tone in TONES.items():
            small[vowel + mark] = normalize("NFC", ALONE.get(vowel, vowel) + tone)
    for vowel in "aeo":
        for mark, tone in ROOFED.items():
            small[vowel + mark] = normalize("NFC", vowel + "\u0302" + tone)
    for mark, tone in SHORT.items():
        small["a" + mark] = normalize("NFC", "a\u0306" + tone)
    del small["yï"]  # y with the dot below has a letter of its own
    table = dict(small)
    for old, new in small.items():
        table[old.upper()] = new.upper()
        if len(old) == 2:  # written by hand, the mark keeps the small form beside a capital
            table[old[0].upper() + old[1]] = new.upper()
            table[old[0] + old[1].upper()] = new
    return table


VNI: dict[str, str] = _vni()

_TABLES: dict[Encoding, dict[str, str]] = {"tcvn3": TCVN3, "vni": VNI}
_LETTERS: dict[Encoding, re.Pattern[str]] = {
    name: re.compile("|".join(map(re.escape, sorted(table, key=len, reverse=True))))
    for name, table in _TABLES.items()
}

# Letters that only Unicode has: text with one of them was not written in an old encoding.
UNICODE_ONLY = re.compile(r"[\u0100-\u01b0\u0300-\u0323\u1ea0-\u1ef9]")
FOREIGN = re.compile(r"[^\x00-\x7f\u2010-\u2026\u00a0]")
WORD = re.compile(r"[A-Za-z\u00a1-\u024f\u0300-\u0323\u1ea0-\u1ef9]+")
# What gives an old encoding away: a sign within a word (TCVN3), a vowel with a mark of VNI.
TELLTALE = re.compile(
    r"[A-Za-zß-þ][¡-©«-®µ-¹»-½¾×÷]|(?!µ[A-Za-z]\b)[¡-©«®µ-¹»-½¾][a-z]"
    r"|[aA][âáàåãäêéèúüëÂÁÀÅÃÄÊÉÈÚÜË]|[eE][âáàåãäÂÁÀÅÃÄ]|[oO][âåäÂÅÄ]"
    r"|[aeouyôöAEOUYÔÖ][ùøûõïÙØÛÕÏ]"
)

# The same on a whole file: UTF-8 of the signs of TCVN3, and of the letters only VNI has.
SIGNS = re.compile(rb"\xc2[\xa1-\xaf\xb5-\xbf]")
WESTERN = re.compile(
    rb"\xc3[\x84\x85\x86\x8b\x8e\x8f\x91\x96\x98\x9b\x9c\xa4\xa5\xa6\xab\xae\xaf\xb1\xb6\xb8\xbb\xbc]"
)

Key = TypeVar("Key", bound=Hashable)


class SensibleReading(Enum):
    """Which reading of a text makes sense."""

    PLAIN = 0  # it has no letter that matters
    OLD = 1  # only as the old encoding
    NEW = 2  # only as it stands
    EITHER = 3
    NEITHER = 4


class FontText(NamedTuple):
    """A text with the font it is set in, None where no font is known."""

    text: str
    font: str | None = None


class DecodedText(NamedTuple):
    """A text as it is to be read, and the mark that says what was done."""

    text: str
    mark: Mark


def by_font(font: str) -> Encoding | None:
    """The encoding a font stands for: ``.VnTime`` and its kin, ``VNI-Times`` and its."""
    name = font.strip().lower()
    if name.startswith(".vn"):
        return "tcvn3"
    if name.startswith(("vni-", "vni ")):
        return "vni"
    return None


def shows_capitals(font: str) -> bool:
    """Whether the font draws small letters as capitals: ``.VnTimeH``, ``.VnArialH``."""
    name = font.strip()
    return name.lower().startswith(".vn") and name.endswith("H")


def convert(text: str, encoding: Encoding) -> str:
    """`text` in Unicode NFC; what is no letter of the encoding stays as it is."""
    table = _TABLES[encoding]
    return normalize("NFC", _LETTERS[encoding].sub(lambda found: table[found[0]], text))


def reading(text: str, encoding: Encoding) -> SensibleReading:
    """Which reading of `text` makes sense: as it stands, as `encoding`, both or neither."""
    if UNICODE_ONLY.search(text):
        return SensibleReading.NEW
    words = [word for word in WORD.findall(text) if not word.isascii()]
    if not words:
        return SensibleReading.PLAIN
    old = all(_converts(word, encoding) for word in words)
    new = all(_stands(word) for word in words)
    if old and new:
        return SensibleReading.EITHER
    if old or new:
        return SensibleReading.OLD if old else SensibleReading.NEW
    # A name of another language among Vietnamese words: most of the words decide.
    fitting = sum(_converts(word, encoding) for word in words)
    standing = sum(_stands(word) for word in words)
    if fitting > 2 * standing:
        return SensibleReading.OLD
    return SensibleReading.NEW if standing > 2 * fitting else SensibleReading.NEITHER


def guess(texts: Iterable[str]) -> Encoding | Literal["unsure"] | None:
    """What texts without a font are written in: an old encoding, Unicode (None), or "unsure".

    By language: the words must be Vietnamese syllables once converted, nearly all of them, and
    not be so as they stand. A sheet of Unicode is told at once and costs one search a text.
    """
    suspicious = [text for text in texts if not UNICODE_ONLY.search(text) and FOREIGN.search(text)]
    if not any(TELLTALE.search(text) for text in suspicious):
        return None
    words = [word for text in suspicious for word in WORD.findall(text) if not word.isascii()]
    standing = sum(_stands(word) for word in words)
    fits: dict[Encoding, int] = {
        name: sum(_converts(word, name) for word in words) for name in _TABLES
    }
    best: Encoding = "tcvn3" if fits["tcvn3"] >= fits["vni"] else "vni"
    other = min(fits.values())
    if len(words) >= 5 and fits[best] >= 0.85 * len(words) and fits[best] >= 1.5 * other:
        return best if fits[best] >= 1.5 * standing else "unsure"
    return "unsure" if fits[best] > standing else None


def may_hold(text: str) -> bool:
    """Whether `text` has a letter that an old encoding uses and Vietnamese in Unicode does not.

    Cheap (two searches over bytes, some ms a megabyte): what says no needs no further look.
    """
    content = text.encode("utf-8", "surrogatepass")
    return SIGNS.search(content) is not None or WESTERN.search(content) is not None


def settle(texts: Mapping[Key, FontText]) -> dict[Key, DecodedText]:
    """Those of `texts` that are old, or may be, with what to read instead of them.

    They are judged together, as the cells of one sheet: a font alone is not believed where the
    text under it is clearly Unicode, and a text that makes sense both ways goes with the others.
    Converted texts carry Mark.CONVERTED; doubtful ones stay unchanged, with Mark.UNSURE.
    """
    settled: dict[Key, DecodedText] = {}
    groups: dict[Encoding, dict[Key, FontText]] = {"tcvn3": {}, "vni": {}}
    without: dict[Key, FontText] = {}
    for key, given in texts.items():
        encoding = by_font(given.font) if given.font else None
        if encoding:
            groups[encoding][key] = given
        elif FOREIGN.search(given.text):
            without[key] = given
    for encoding, group in groups.items():
        settled.update(_settle_group(group, encoding))
    guessed = guess(given.text for given in without.values())
    if guessed == "unsure":
        for key, given in without.items():
            if not UNICODE_ONLY.search(given.text) and TELLTALE.search(given.text):
                settled[key] = DecodedText(given.text, Mark.UNSURE)
    elif guessed:
        settled.update(_settle_group(without, guessed))
    return settled


def _settle_group(group: Mapping[Key, FontText], encoding: Encoding) -> dict[Key, DecodedText]:
    readings = {key: reading(given.text, encoding) for key, given in group.items()}
    found = set(readings.values())
    settled: dict[Key, DecodedText] = {}
    for key, given in group.items():
        sense = readings[key]
        capitals = shows_capitals(given.font or "")
        if sense is SensibleReading.NEW:
            continue
        if sense is SensibleReading.PLAIN:
            if capitals and given.text != given.text.upper():
                settled[key] = DecodedText(given.text.upper(), Mark.CONVERTED)
        elif sense is SensibleReading.OLD or (
            SensibleReading.OLD in found and SensibleReading.NEW not in found
        ):
            text = convert(given.text, encoding)
            settled[key] = DecodedText(text.upper() if capitals else text, Mark.CONVERTED)
        elif (
            sense is SensibleReading.EITHER
            and SensibleReading.OLD not in found
            and SensibleReading.NEW in found
        ):
            continue  # everything else under this font is Unicode
        else:
            settled[key] = DecodedText(given.text, Mark.UNSURE)
    return settled


def share(text: str, encoding: Encoding | None) -> float | None:
    """How much of `text` is Vietnamese when read as `encoding` (None: as it stands), 0 to 1.

    Counted over the words with letters outside ASCII; None where there are none.
    """
    words = [word for word in WORD.findall(text) if not word.isascii()]
    if not words:
        return None
    if encoding is None:
        return sum(map(_stands, words)) / len(words)
    return sum(_converts(word, encoding) for word in words) / len(words)


def _converts(word: str, encoding: Encoding) -> bool:
    return _LETTERS[encoding].search(word) is not None and _stands(convert(word, encoding))


def _stands(word: str) -> bool:
    return is_syllable(word.lower(), in_names=True)
