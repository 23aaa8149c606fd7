"""Vietnamese names: cleaned as printed, and the keys by which they are compared, found and sorted.

Every key is a plain string and costs microseconds, so that a whole register can be keyed at once.
No key is ever shown: what is printed is what the decision printed.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from ocop_cli import tones

_SIZE = 1 << 17

# Soft hyphen, zero-width signs, direction marks, byte order mark, variation selectors.
_INVISIBLE_SIGNS = (
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
)
_INVISIBLE = dict.fromkeys([*map(ord, _INVISIBLE_SIGNS), *range(0xFE00, 0xFE10)])
_BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLANK = "\t\n\r\x0b\x0c\x85"
_ODD_SPACES = rf"{_BLANK}\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_SPACES = re.compile(rf"[ {_ODD_SPACES}]+")
# Most names are clean already, and looking is much quicker than cleaning.
_UNCLEAN = re.compile(rf"[{_ODD_SPACES}{_INVISIBLE_SIGNS}\ufe00-\ufe0f]|  ")

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


@lru_cache(_SIZE)
def clean(text: str) -> str:
    """`text` as one name: NFC, nothing invisible, single spaces.

    Control characters that are no white space stay, so that `has_control` can refuse them.
    """
    if not _UNCLEAN.search(text):
        return unicodedata.normalize("NFC", text).strip(" ")
    shown = unicodedata.normalize("NFC", text.translate(_INVISIBLE))
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


@lru_cache(_SIZE)
def same_key(text: str) -> str:
    """Equal for names that differ in Unicode form, case, spaces and tone placement only.

    Dashes and quotation marks of any typeface are one. Every letter and tone still counts:
    Tân Cương is not Tân Cường.
    """
    key = clean(text).lower()
    if _LOOKING_ALIKE.search(key):
        key = key.translate(_LOOKALIKE)
    if key.isascii():
        return _AROUND_DASH.sub("-", key)
    key = unicodedata.normalize("NFC", key)
    key = tones.placed(key)
    return _AROUND_DASH.sub("-", key)


@lru_cache(_SIZE)
def fold(text: str) -> str:
    """The search key: blind to case, diacritics, đ and tone placement; punctuation stays."""
    # Word by word: the same few make up most names.
    return " ".join(map(_folded, clean(text).split(" ")))


@lru_cache(1 << 14)
def _folded(word: str) -> str:
    return word.translate(_FOLD).lower()


_WORD = re.compile(r"[^\W_]+")


def words(text: str) -> tuple[str, ...]:
    """The words and numbers of `text` in order, punctuation left out, as they stand."""
    return tuple(_WORD.findall(text))


def search_rank(query: str, text: str) -> int | None:
    """How well `text` answers a search for `query`: 0 is best, None is not at all.

    Marks that were typed rank their own hits first, and never hide the others.
    """
    asked, found = same_key(query), same_key(text)
    if asked == found:
        return 0
    bare_asked, bare_found = fold(query), fold(text)
    if not bare_asked:
        return 9
    asked_words, found_words = words(asked), words(found)
    bare_words = words(bare_found)
    bare_query = words(bare_asked)
    if not bare_query:
        return 8 if bare_asked in bare_found else None
    marks_kept = all(
        word in found_words if word != bare else bare in bare_words
        for word, bare in zip(asked_words, bare_query, strict=True)
    )
    padded, phrase = f" {' '.join(bare_words)} ", f" {' '.join(bare_query)} "
    worse = 0 if marks_kept else 4
    if padded == phrase:
        return 1 + worse
    if padded.startswith(phrase):
        return 2 + worse
    if phrase in padded:
        return 3 + worse
    if all(word in bare_words for word in bare_query):
        return 4 + worse
    if all(f" {word}" in padded for word in bare_query):
        return 9
    return 10 if bare_asked in bare_found else None


_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_PLACE = {letter: chr(0x100 + place) for place, letter in enumerate(_ALPHABET)}


def _sorting() -> tuple[dict[int, str], dict[int, str | None]]:
    letters: dict[int, str] = {}
    orders: dict[int, str | None] = {}
    for letter in _ALPHABET:
        letters[ord(letter)] = _PLACE[letter]
        orders[ord(letter)] = None
        if letter in "aăâeêioôơuưy":
            for order, form in enumerate(tones.toned(letter), start=1):
                letters[ord(form)] = _PLACE[letter]
                orders[ord(form)] = str(order)
    return letters, orders


_SORT_LETTERS, _SORT_TONES = _sorting()


@lru_cache(_SIZE)
def sort_key(text: str) -> tuple[str, str, str]:
    """Vietnamese dictionary order: letters (a ă â b … d đ …), then tones, then small before large.

    The tones count in the order ngang, huyền, hỏi, ngã, sắc, nặng (TCVN 6909 leaves it to users;
    this is the order of the dictionaries and of CLDR).
    """
    key = same_key(text)
    return key.translate(_SORT_LETTERS), key.translate(_SORT_TONES), clean(text).swapcase()


_NUMBER_PARTS = re.compile(r"\d+|[a-z]+")
_NUMBER_WORDS = frozenset({"quyet", "dinh", "so", "qd"})


@lru_cache(_SIZE)
def number_key(number: str) -> str:
    """A decision's number without what typists vary: QD = QĐ, spaces, case, dashes and slashes.

    A leading "Số" or "Quyết định số" and leading zeros do not count; "2008/QĐ/UBND" is
    "2008/QĐ-UBND".
    """
    parts = _NUMBER_PARTS.findall(fold(number))
    start = 0
    while start < len(parts) and parts[start] in _NUMBER_WORDS:
        start += 1
    parts = parts[start:] or parts
    if parts and parts[0].isdigit():
        parts[0] = parts[0].lstrip("0") or "0"
    return "/".join(parts)


_AUTHORITY_WORDS = {
    "ubnd": "ủy ban nhân dân",
    "tp": "thành phố",
    "tx": "thị xã",
    "tt": "thị trấn",
    "hđ": "hội đồng",
    "nnmt": "nông nghiệp và môi trường",
    "nn&mt": "nông nghiệp và môi trường",
    "ptnt": "phát triển nông thôn",
    "nnptnt": "nông nghiệp và phát triển nông thôn",
    "nn&ptnt": "nông nghiệp và phát triển nông thôn",
    "h": "huyện",
    "t": "tỉnh",
}
_AUTHORITY_TOKEN = re.compile(r"[^\W_]+(?:&[^\W_]+)*")


@lru_cache(_SIZE)
def authority_key(name: str) -> str:
    """An authority's name after UBND = Ủy ban nhân dân, without its head, TP. = thành phố.

    Tones count: two provinces never share a key.
    """
    tokens = _AUTHORITY_TOKEN.findall(same_key(name))
    spelled = " ".join(_AUTHORITY_WORDS.get(token, token) for token in tokens)
    return spelled.removeprefix("phó ").removeprefix("chủ tịch ").removeprefix("bộ trưởng ")


# y and i are two spellings of one sound at the end of these syllables, and no word hangs on it
# (kỹ = kĩ, Mỹ = Mĩ, Tân Quy = Tân Qui); Vy and Vi are two names.
_SYLLABLE_Y = re.compile(r"\b(h|k|l|m|s|t|qu)([yỳỷỹýỵ])(?![^\W_])")
_Y_TO_I = str.maketrans("yỳỷỹýỵ", "iìỉĩíị")
# Names of the Central Highlands, written with ă or with ắ on one and the same signpost.
_HIGHLAND = re.compile(r"\b(đ|l)ăk\b")


@lru_cache(_SIZE)
def plain_key(text: str) -> str:
    """`same_key`, and y = i where both are spellings of one word; Đăk Lăk is Đắk Lắk."""
    key = _SYLLABLE_Y.sub(lambda found: found[1] + found[2].translate(_Y_TO_I), same_key(text))
    return _HIGHLAND.sub(r"\1ắk", key) if "ăk" in key else key


@lru_cache(_SIZE)
def spelled_y(text: str) -> tuple[tuple[str, str], ...]:
    """The words of `text` that `plain_key` writes with i, and how they are printed: lí, lý."""
    printed = words(same_key(text))
    return tuple((key, word) for word in printed if (key := plain_key(word)) != word)
