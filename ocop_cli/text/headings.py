"""A heading as it is printed, taken apart once for all that asks what it means.

Headings are compared folded (no case, no diacritics, no punctuation, nothing in brackets), so that
"TÊN SẢN PHẨM", "Ten san pham" and "Tên sản phẩm (ghi rõ)" are one phrase.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache

from ocop_cli.text.keys import fold, same_key

LONGEST = 90  # letters; a heading is a phrase, never a sentence
_SIZE = 1 << 13

_BRACKETS = re.compile(r"[(\[{][^)\]}]*[)\]}]?")
_PUNCTUATION = re.compile(r"[^0-9a-z]+")
_SIGNS = re.compile(r"[\W_]+")

_BETWEEN_LINES = re.compile(r"[/\n()]")
_BETWEEN_FIELDS = re.compile(r"[/\n,;&+]|\s[-–]\s|\b(?:và|va|and)\b", re.I)
_BETWEEN_KINDS = re.compile(r"[/\n(),;]|\s[-–]\s|\b(?:hoặc|hay|hoac|or)\b", re.I)
_PARTED = re.compile(
    f"{_BETWEEN_LINES.pattern}|{_BETWEEN_FIELDS.pattern}|{_BETWEEN_KINDS.pattern}", re.I
)


def phrase(text: str) -> str:
    """A heading as it is compared: folded, brackets and punctuation left out."""
    return _plain(fold(text))


def spelled(text: str) -> str:
    """The same with the marks of its letters."""
    return _SIGNS.sub(" ", _BRACKETS.sub(" ", same_key(text))).strip()


def _plain(folded: str) -> str:
    return _PUNCTUATION.sub(" ", _BRACKETS.sub(" ", folded)).strip()


@dataclass(frozen=True, slots=True)
class PrintedHeading:
    """A heading, how it is compared, and the parts it may have; equal where it is printed alike.

    `by_lines`, `by_fields` and `by_kinds` are empty where nothing in it parts anything.
    """

    text: str
    folded: str = field(compare=False)  # with its punctuation
    said: str = field(compare=False)  # its `phrase`
    spelled: str = field(compare=False)
    inside: str = field(compare=False)  # what stands in brackets, folded
    by_lines: tuple[tuple[str, str], ...] = field(compare=False)  # in two languages, each spelled
    by_fields: tuple[str, ...] = field(compare=False)  # of two things: "Chủ thể / sản phẩm"
    by_kinds: tuple[str, ...] = field(compare=False)  # of what stands below it: "Lần đầu / lại"


@lru_cache(_SIZE)
def taken_apart(text: str) -> PrintedHeading:
    """A text of at most `LONGEST` letters, as the heading it may be."""
    folded = fold(text)
    lines: tuple[tuple[str, str], ...] = ()
    fields: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    if _PARTED.search(text):
        lines = tuple((phrase(part), spelled(part)) for part in _BETWEEN_LINES.split(text))
        fields = tuple(phrase(part) for part in _BETWEEN_FIELDS.split(text) if part.strip())
        kinds = tuple(map(phrase, _BETWEEN_KINDS.split(text)))
    inside = " ".join(_BRACKETS.findall(folded))
    said = _plain(folded)
    return PrintedHeading(text, folded, said, spelled(text), inside, lines, fields, kinds)
