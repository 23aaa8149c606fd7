"""The words of a sentence as they are printed: with a capital, in capitals, joined to a figure.

Capitals tell names from words, but not in a heading that is all of them; and what a text without
marks has as "Huy" or "HUY-01" may be a person or a code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ocop_cli.text import vocabulary
from ocop_cli.text.keys import clean, fold, same_key


class PrintedWord(NamedTuple):
    """A word or a number: its key, as it is printed, and whether it is printed as names are."""

    key: str
    text: str
    named: bool
    sign: str  # what stands right behind it; "" for nothing
    alone: bool = False  # it is, and no other capital beside it makes a name of it


SIGNS = frozenset(",;./+&→")
_PIECE = re.compile(r"\d[\w.]{0,40}+[/-][\w./&-]*|\d+(?:[.,]\d+)?|[vV]/[vV]|[^\W\d_]+|[,;.+/&→]")


# The programme by the name it has where communes are not the only units.
_PROGRAMME = re.compile(
    r"(mỗi xã)(?:,? (?:và |hoặc )?(?:phường|thị trấn)){1,2}( một sản phẩm)", re.IGNORECASE
)


def words(text: str) -> list[PrintedWord]:
    """The words and numbers of a text in their order."""
    said = _PROGRAMME.sub(r"\1\2", clean(text))
    pieces = _PIECE.findall(said)
    if said.islower():
        return _in_small_letters(pieces)
    return list(_printed(said, pieces))


def _in_small_letters(pieces: Sequence[str]) -> list[PrintedWord]:
    """The same of a text without a capital, of which nothing but its signs is asked."""
    after = (*pieces[1:], "")
    return [
        PrintedWord(piece if piece.isascii() else same_key(piece), piece, False,
                    sign if sign in SIGNS else "")
        for piece, sign in zip(pieces, after, strict=False)
        if piece not in SIGNS
    ]  # fmt: skip


def _printed(said: str, pieces: Sequence[str]) -> Iterator[PrintedWord]:
    shouted = said.isupper() or _capitalised(pieces)
    titled = said.isascii() and _is_as_a_name(pieces)
    joined = frozenset("".join(found.groups()) for found in _CODE.finditer(said))
    for place, piece in enumerate(pieces):
        if piece in SIGNS:
            continue
        after = pieces[place + 1] if place + 1 < len(pieces) else ""
        # The capital of a sentence's first word marks no name, but a code's do: "HUY-01".
        named = (place > 0 or titled) and piece[0].isupper() and not shouted
        coded = bool(joined) and piece.isupper() and f"{piece}{after}" in joined
        before = pieces[place - 1] if place else ""
        alone = named and not coded and not _is_of_a_name(before, piece, after)
        yield PrintedWord(
            same_key(piece), piece, named or coded, after if after in SIGNS else "", alone
        )


# A code of letters and figures, be there a dash between: "HUY-01", "HUY01".
_CODE = re.compile(r"(?<![^\W\d_])([A-Z]+)[-_]?(\d+)(?!\w)")


def _is_of_a_name(before: str, piece: str, after: str) -> bool:
    """Whether a word without marks is one of a name for the words beside it: "Van Huy", "anh Huy";
    in a run of capitals, as within "Danh sach KHONG CONG NHAN", none is."""
    if any(len(one) > 1 and one.isupper() for one in (before, after) if _is_loud(piece)):
        return False
    first = before[:1].isupper() and "/" not in before  # "V/v"
    return first or after[:1].isupper() or fold(before) in _TITLES


_TITLES = frozenset(map(fold, vocabulary.TITLES))


def _is_loud(piece: str) -> bool:
    return len(piece) > 1 and piece.isupper()


def marks_names(text: str) -> bool:
    """Whether the capitals of a text mark names: not where every letter or every word has one."""
    said = clean(text)
    return not (said.isupper() or said.islower() or _capitalised(_PIECE.findall(said)))


_LEAST_CAPITALISED = 5


def _is_as_a_name(pieces: Sequence[str]) -> bool:
    """Whether a text of a few words has a capital for each, as the name of a person does."""
    words = [piece for piece in pieces if piece[0].isalpha()]
    few = 1 < len(words) < _LEAST_CAPITALISED and len(words) == len(pieces)
    return few and all(word[0].isupper() and word[1:].islower() for word in words)


def _capitalised(pieces: Sequence[str]) -> bool:
    """Whether a text Prints Every PrintedWord So: its capitals mark no names."""
    words = [piece for piece in pieces if piece[0].isalpha()]
    return len(words) >= _LEAST_CAPITALISED and all(word[0].isupper() for word in words)
