"""Vietnamese names: cleaned as printed, and the keys by which they are compared, found and sorted.

Every key is a plain string and costs microseconds, so that a whole register can be keyed at once.
No key is ever shown: what is printed is what the decision printed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from ocop_cli.text import tones
from ocop_cli.text.recoding import VIETNAMESE

_SIZE = 1 << 14

# Soft hyphen, zero-width signs, direction marks, byte order mark, variation selectors.
_INVISIBLE_SIGNS = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
)
_AS_SHOWN: dict[int, str | None] = dict.fromkeys(
    [*map(ord, _INVISIBLE_SIGNS), *range(0xFE00, 0xFE10)]
)
# Two letters of no language here: some fonts and keyboards put them for Ư and ư, which they show.
_AS_SHOWN |= {0x1A2: "Ư", 0x1A3: "ư"}
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANK = "\t\n\r\x0b\x0c\x85"
_ODD_SPACES = rf"{_BLANK}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES = re.compile(rf"[ {_ODD_SPACES}]+")
# Most names are clean already, and looking is much quicker than cleaning.
_UNCLEAN = re.compile(rf"[{_ODD_SPACES}{_INVISIBLE_SIGNS}\ufe00-\ufe0f\u01a2\u01a3]|  ")

# Signs that differ on paper by typeface alone, and the Icelandic letter old fonts print for Đ.
_LOOKALIKE = {
    **dict.fromkeys(map(ord, "‐‑‒–—―−﹣－⁃"), "-"),
    **dict.fromkeys(map(ord, "“”„‟«»″＂"), '"'),
    **dict.fromkeys(map(ord, "‘’‚‛`´′ʼ＇"), "'"),
    **dict.fromkeys(map(ord, "ðÐɖƉ"), "đ"),
    ord("…"): "...",
    ord("º"): "°",
    ord("˚"): "°",
}
_LOOKING_ALIKE = re.compile(f"[{''.join(map(chr, _LOOKALIKE))}]")
_AROUND_DASH = re.compile(r" ?- ?")


def _folding() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (*range(0xAA, 0x250), *range(0x1E00, 0x1F00)):
        bare = "".join(
            sign
            for sign in unicodedata.normalize("NFKD", chr(code))
            if not unicodedata.combining(sign)
        )
        if bare != chr(code) and bare.isalnum():
            table[code] = bare.lower()
    table.update(dict.fromkeys(range(0x300, 0x370), ""))
    table.update({ord("đ"): "d", ord("Đ"): "d"})
    return table


_FOLD = _folding()
_FOLD |= {sign: as_if.translate(_FOLD) for sign, as_if in _LOOKALIKE.items()}


_PLAIN = re.compile(rf"[A-Za-z0-9{VIETNAMESE}][A-Za-z0-9{VIETNAMESE} ,.()/-]*")


def is_plain(text: str) -> bool:
    """Whether `text` is surely as it is printed and kept: letters, figures and a few signs, with
    single spaces. So most names are, and need no look at what else may stand in a cell."""
    return _PLAIN.fullmatch(text) is not None and "  " not in text and text[-1] != " "


@lru_cache(_SIZE)
def clean(text: str) -> str:
    """`text` as one name: NFC, nothing invisible, single spaces.

    Control characters that are no white space stay, so that `has_control` can refuse them.
    """
    if is_plain(text):
        return text
    if not _UNCLEAN.search(text):
        return unicodedata.normalize("NFC", text).strip(" ")
    shown = unicodedata.normalize("NFC", text.translate(_AS_SHOWN))
    return _SPACES.sub(" ", shown).strip(" ")


def has_control(text: str) -> bool:
    """Whether `text` holds what no printed name can: controls, escapes, turned directions.

    White space and the invisible signs that `clean` drops do not count.
    """
    if text.isprintable():
        return False
    return any(
        sign in _BIDI or (unicodedata.category(sign) in ("Cc", "Cs") and sign not in _BLANK)
        for sign in text
    )


# A raised number or star that points to a footnote; m² and cm³ are units.
_RAISED = re.compile(r"(?<=[^\sm])\s?[⁽]?[¹²³⁰⁴-⁹]{1,2}[⁾]?$")
_RAISED_ENDS = frozenset("¹²³⁰⁴⁵⁶⁷⁸⁹⁾\n")


def without_mark(text: str) -> str:
    """`text` without a raised footnote mark at its end: "84,5¹" is 84,5, "Gạo³" is Gạo."""
    return _RAISED.sub("", text) if text[-1:] in _RAISED_ENDS else text


class _Words(dict[str, str]):
    """What `make` gives for each word, kept: words are few, and asked for by the million, which a
    dict answers in half the time of an `lru_cache`. It begins anew where it has grown too large."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, word: str) -> str:
        if len(self) >= _SIZE:
            self.clear()
        found = self[word] = self._make(word)
        return found


@lru_cache(_SIZE)
def same_key(text: str) -> str:
    """Equal for names that differ in Unicode form, case, spaces and tone placement only.

    Dashes and quotation marks of any typeface are one. Every letter and tone still counts:
    Tân Cương is not Tân Cường.
    """
    # Word by word, as `fold`: nothing in it hangs on another word but the spaces around a dash.
    key = " ".join(map(_SAME_WORDS.__getitem__, clean(text).split(" ")))
    return _AROUND_DASH.sub("-", key) if "-" in key else key


def _same_word(word: str) -> str:
    key = word.lower()
    if _LOOKING_ALIKE.search(key):
        key = key.translate(_LOOKALIKE)
    return key if key.isascii() else tones.placed(unicodedata.normalize("NFC", key))


_SAME_WORDS = _Words(_same_word)


_COMBINING = re.compile("[\u0300-\u036f]")


def is_longer(text: str, length: int) -> bool:
    """Whether the `fold` of `text` is surely longer: told without folding it."""
    cleaned = clean(text)
    return len(cleaned) > length and not _COMBINING.search(cleaned)


@lru_cache(_SIZE)
def in_quotes(text: str) -> str:
    """A text as it stands between the single quotes of a shell: it ends them for one of its own."""
    return text.replace("'", "'\\''")


@lru_cache(_SIZE)
def fold(text: str) -> str:
    """The search key: blind to case, diacritics, đ and tone placement; punctuation stays."""
    # Word by word: the same few make up most names.
    cleaned = clean(text)
    if " " in cleaned:
        return " ".join(map(_FOLDED.__getitem__, cleaned.split(" ")))
    return _FOLDED[cleaned]


def last_word(text: str) -> str:
    """The last word of `fold`, without folding the others."""
    return folded(clean(text).rpartition(" ")[2])


def first_word(text: str) -> str:
    """The first word of `fold`, without folding the others."""
    return folded(clean(text).partition(" ")[0])


def _folded(word: str) -> str:
    return word.translate(_FOLD).lower()


_FOLDED = _Words(_folded)
# The `fold` of one word that is clean.
folded = _FOLDED.__getitem__


_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of `text` in order, punctuation left out, as they stand."""
    # Most texts have no sign in them, and to cut those at their spaces is much quicker.
    found = text.split()
    return tuple(found) if "".join(found).isalnum() else tuple(_WORD.findall(text))


# y and i are two spellings of one sound at the end of these syllables, and no word hangs on it
# (kỹ = kĩ, Mỹ = Mĩ, Tân Quy = Tân Qui); Vy and Vi are two names.
_SYLLABLE_Y = re.compile(r"\b(h|k|l|m|s|t|qu)([yỳỷỹýỵ])(?![^\W_])")
_Y_TO_I = str.maketrans("yỳỷỹýỵ", "iìỉĩíị")
# Names of the Central Highlands, written with ă or with ắ on one and the same signpost.
_HIGHLAND = re.compile(r"\b(đ|l)ăk\b")


@lru_cache(_SIZE)
def plain_key(text: str) -> str:
    """`same_key`, and y = i where both are spellings of one word; Đăk Lăk is Đắk Lắk."""
    return " ".join(map(_PLAIN_WORDS.__getitem__, same_key(text).split(" ")))


def _plain_word(key: str) -> str:
    plain = _SYLLABLE_Y.sub(lambda found: found[1] + found[2].translate(_Y_TO_I), key)
    return _HIGHLAND.sub(r"\1ắk", plain) if "ăk" in plain else plain


_PLAIN_WORDS = _Words(_plain_word)


@lru_cache(_SIZE)
def spelled_y(text: str) -> tuple[tuple[str, str], ...]:
    """The words of `text` that `plain_key` writes with i, and how they are printed: lí, lý."""
    printed = words(same_key(text))
    return tuple((key, word) for word in printed if (key := plain_key(word)) != word)
