"""Words that a narrow column broke between two letters, told by the syllables their pieces make."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.text.syllables import is_syllable

LONGEST_SYLLABLE = 7  # letters, "nghiêng"


def as_syllables(pieces: Sequence[str]) -> list[frozenset[int]]:
    """The ways in which pieces make syllables, at most two: the pieces that begin within one."""
    ways: list[list[frozenset[int]]] = [[frozenset()]]
    for end in range(1, len(pieces) + 1):
        made = [
            before | frozenset(range(start + 1, end))
            for start in range(max(0, end - LONGEST_SYLLABLE), end)
            if ways[start] and _may_be_syllable("".join(pieces[start:end]))
            for before in ways[start]
        ]
        ways.append(made[:2])
    return ways[-1]


def _may_be_syllable(word: str) -> bool:
    written = word.isupper() or word[1:].islower() or len(word) == 1
    return word.isalpha() and written and is_syllable(word.lower())


def is_broken(start: str, rest: str) -> bool:
    """Whether two pieces are one word, too long for its column: together they are a syllable, or
    the rest of a foreign word is none itself."""
    small, capitals = (start + rest)[1:].islower(), (start + rest).isupper()
    if not (start.isalpha() and rest.isalpha()) or not (small or capitals):
        return False
    begins, ends = is_syllable(start.lower()), is_syllable(rest.lower())
    if capitals and not (begins or ends) and 1 in (len(start), len(rest)):
        return True  # "ST", "T"
    if is_syllable(f"{start}{rest}".lower()):
        return not (begins and ends)
    return small and not begins and len(start) >= 5 and (not ends or len(rest) == 1)
