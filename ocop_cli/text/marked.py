"""Patterns of words that count with their marks, for texts of which some are written without any.

"dõi chủ" is not "đổi chủ", "nêu" not "nếu", "miến" not "miễn": a pattern compared with a folded
text takes one for the other. So each word of a pattern stands as it is spelled, or bare.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache

from ocop_cli.text.keys import fold, folded, same_key

_WORDS = re.compile(r"\\.|\[[^\]]{0,99}\]|[^\W\d_]+")


def marked(pattern: str) -> str:
    """A pattern written with marks, as one to compare with `keys.same_key` of a text: a word there
    has the same marks, or none at all."""
    return _WORDS.sub(_either, pattern)


def _either(found: re.Match[str]) -> str:
    word = found[0]
    bare = fold(word)
    plain = word[0] in "\\[" or bare == word.lower()  # "(?P<name>"
    return word if plain else f"(?:{word}|{bare})"


def bare(pattern: str) -> str:
    """A pattern written with marks, as one to compare with the `keys.fold` of a text."""
    return _WORDS.sub(lambda found: found[0] if found[0][0] in "\\[" else fold(found[0]), pattern)


_WORD = re.compile(r"[^\W\d_]+")


def folding(*listed: str) -> Callable[[str], str]:
    """A `keys.fold` for texts made of the words of `listed`: a word that is written as one of them
    without its marks, but has marks of its own, keeps these ("4 sào" is no "4 sao").

    Fewer marks than it should have do not matter: "Đat" may be "đạt".
    """
    known: dict[str, set[str]] = {}
    for word in " ".join(listed).split():
        known.setdefault(fold(word), set()).add(same_key(word))

    @lru_cache(1 << 12)
    def of_word(word: str) -> str:
        spelled = known.get(folded(word))
        own = word.isascii() or spelled is None or any(_may_be(word, one) for one in spelled)
        return folded(word) if own else word

    return lambda text: _WORD.sub(lambda found: of_word(found[0]), same_key(text))


def _may_be(word: str, spelled: str) -> bool:
    """Whether a word has no marks but those of another."""
    return all(
        set(_parts(one)) <= set(_parts(other)) for one, other in zip(word, spelled, strict=True)
    )


def _parts(letter: str) -> Iterable[str]:
    """A letter and its marks; the bar of đ is one."""
    return "d\u0335" if letter == "đ" else unicodedata.normalize("NFD", letter)
