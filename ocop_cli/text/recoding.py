"""Text that was UTF-8, was read in a code page of one byte a letter, and saved again.

Which page is nobody's matter: a word is put back into the bytes it would have come from in each of
them, and is damaged where those are UTF-8 of Vietnamese, though bytes be lost that the page has no
letter for. A true word of any language does not come out so.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import accumulate

_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ"
VIETNAMESE = _LETTERS + _LETTERS.upper()
# Marks of decomposed letters, and the signs that a text has for itself.
_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
_SIGNS = "–—‘’“”…•"
# A letter or sign that no Vietnamese word has.
_STRANGE = re.compile(rf"[^\x00-\x7f\s{VIETNAMESE}{_MARKS}{_SIGNS}]")

# UTF-8 of those letters and marks, of Latin ones beside them and of the common signs; whole, or
# with its last bytes lost.
_LETTER = re.compile(
    rb"[\xc3-\xc6][\x80-\xbf]|\xcc[\x80-\xa3]|\xe1[\xba\xbb][\x80-\xbf]?|\xc2[\xa0-\xbf]|\xe2[\x80-\x84][\x80-\xbf]?"
    rb"|[\xc2-\xc6\xcc\xe1\xe2]"
)
PAGES = (
    *(f"cp{number}" for number in (
        437, 720, 737, 775, 850, 852, 855, 857, 858, 860, 861, 862, 863, 864, 865, 866, 869, 874,
        1125, 1250, 1251, 1252, 1253, 1254, 1255, 1256, 1257, 1258,
    )),
    *(f"iso8859_{number}" for number in (*range(1, 12), *range(13, 17))),
    "koi8_r", "koi8_u", "kz1048", "ptcp154", "hp_roman8", "mac_roman", "mac_latin2", "mac_turkish",
    "mac_greek", "mac_cyrillic", "mac_croatian", "mac_romanian", "mac_iceland",
)  # fmt: skip


ENOUGH = 2


def is_recoded(text: str) -> bool:
    """Whether `text` was UTF-8 and read as something else: one letter says so, or two that lost
    their last bytes."""
    if not _STRANGE.search(text):
        return False
    words = (word for word in text.split() if _STRANGE.search(word))
    return any(found >= ENOUGH for found in accumulate(map(_evidence, words)))


@lru_cache(1 << 12)
def _evidence(word: str) -> int:
    """How surely some code page makes `word` of the UTF-8 of a Vietnamese word."""
    return max(
        (_weight(raw) for page in _pages() if (raw := _put_back(word, page)) is not None),
        default=0,
    )


@cache
def _pages() -> tuple[dict[int, int], ...]:
    """The byte each letter of a page comes from, for each page."""
    return tuple(_page(name) for name in PAGES)


def _page(name: str) -> dict[int, int]:
    # Where a page has no letter, some programs keep the byte as a control character.
    bytes_of = {byte: byte for byte in range(160)}
    for byte in range(256):
        if letter := bytes((byte,)).decode(name, "ignore"):
            bytes_of[ord(letter)] = byte
    return bytes_of


def _put_back(word: str, page: dict[int, int]) -> bytes | None:
    try:
        return bytes(page[ord(letter)] for letter in word)
    except KeyError:
        return None


def _weight(raw: bytes) -> int:
    """What there is of Vietnamese letters, where all beyond ASCII is UTF-8 such as it has."""
    if not _LETTER.sub(b"", raw).isascii():
        return 0
    return sum(map(_weight_of_letter, _LETTER.findall(raw)))


def _weight_of_letter(piece: bytes) -> int:
    text = piece.decode("utf-8", "ignore")
    if text:
        return ENOUGH if text in VIETNAMESE + _MARKS else 0
    return 1 if piece[:2] in (b"\xe1\xba", b"\xe1\xbb") else 0
