"""Patterns of words that count with their marks, for texts of which some are written without any.

"dõi chủ" is not "đổi chủ", "nêu" not "nếu", "miến" not "miễn": a pattern compared with a folded
text takes one for the other. So each word of a pattern stands as it is spelled, or bare.
"""

from __future__ import annotations

import re

from ocop_cli.text.keys import fold

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
