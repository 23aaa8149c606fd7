"""Vietnamese dictionary order."""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text import tones
from ocop_cli.text.keys import clean, same_key

_SIZE = 1 << 13  # keys kept: a list is put in order once, and only some of its names come again

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
# The same for either case. What is made of these signs alone, with single spaces between, is clean,
# and no tone moved to its place changes its letters.
_EITHER_CASE = _SORT_LETTERS | {ord(chr(sign).upper()): as_ for sign, as_ in _SORT_LETTERS.items()}
_PLAIN_SIGNS = re.escape("".join(map(chr, _EITHER_CASE)) + "0123456789.,:;()/%&+")
_NOT_PLAIN = re.compile(f"[^{_PLAIN_SIGNS} ]|  |^ | $")


@lru_cache(_SIZE)
def sort_key(text: str) -> tuple[str, str, str]:
    """Vietnamese dictionary order: letters (a ă â b … d đ …), then tones, then small before large.

    The tones count in the order ngang, huyền, hỏi, ngã, sắc, nặng (TCVN 6909 leaves it to users;
    this is the order of the dictionaries and of CLDR).
    """
    key = same_key(text)
    return key.translate(_SORT_LETTERS), key.translate(_SORT_TONES), clean(text).swapcase()


@lru_cache(_SIZE)
def letters(text: str) -> str:
    """The letters of a sort key, by which nearly all names are in order already; cheap to have."""
    if _NOT_PLAIN.search(text):
        return sort_key(text)[0]
    return text.translate(_EITHER_CASE)
