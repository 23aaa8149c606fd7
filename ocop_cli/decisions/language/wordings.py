"""One wording of a place's table: what it says, how it is written, and an example of it.

The words that a place of a paper knows stand together in a table of these, away from the code that
reads them: a wording met elsewhere is one more entry, or one more word in an entry's pattern.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from ocop_cli.text.keys import fold, same_key
from ocop_cli.text.marked import marked


class KnownWording(NamedTuple):
    """`pattern` is compared with the `keys.same_key` of a text; `example` is one that it begins."""

    says: str
    pattern: re.Pattern[str]
    example: str

    def search(self, said: str) -> re.Match[str] | None:
        """Where the words stand in a text, of which `said` is the key."""
        return self.pattern.search(said)


def known(says: str, pattern: str, example: str) -> KnownWording:
    """An entry of a table, its pattern written with marks (`text.marked`); raises ValueError where
    it does not know its own example."""
    found = KnownWording(says, re.compile(marked(pattern)), example)
    if found.pattern.match(same_key(example)) is None:
        raise ValueError(f"the wording {says!r} does not know {example!r}")
    return found


def spoken(says: str, pattern: str, example: str) -> KnownWording:
    """The same of words that may stand anywhere in a text, in which `heard` finds them."""
    found = KnownWording(says, re.compile(marked(pattern)), example)
    if found.pattern.search(same_key(example)) is None:
        raise ValueError(f"the wording {says!r} does not hear {example!r}")
    return found


def folded(says: str, pattern: str, example: str) -> KnownWording:
    """The same, its pattern written without marks and compared with the `keys.fold` of a text."""
    found = KnownWording(says, re.compile(pattern), example)
    if found.pattern.search(fold(example)) is None:
        raise ValueError(f"the wording {says!r} does not hear {example!r}")
    return found


def beginning(says: str, pattern: str, example: str) -> KnownWording:
    """The same of words that a text begins with."""
    return folded(says, rf"\A(?:{pattern})", example)


def heard(table: Iterable[KnownWording], said: str) -> KnownWording | None:
    """The first entry of a table whose words stand in a text, of which `said` is the key."""
    return next((one for one in table if one.pattern.search(said)), None)


def begins(table: Iterable[KnownWording], said: str) -> KnownWording | None:
    """The first entry of a table whose words a text begins with, of which `said` is the key."""
    return next((one for one in table if one.pattern.match(said)), None)


def joined(table: Iterable[KnownWording]) -> re.Pattern[str]:
    """What hears any entry of a table at once, for one that is asked of very many texts."""
    return re.compile("|".join(one.pattern.pattern for one in table))


# A look behind that stands before the beginning of a word.
_BEHIND = re.compile(r"\A\(\?<!(?:[^()\\\[]|\((?:[^()\\\[])*+\))*+\)")


def hearing(*tables: Iterable[KnownWording]) -> re.Pattern[str]:
    """What tells whether any entry of some tables stands in a text: for `search` alone.

    It finds what `joined` does, be it elsewhere, in a half to a quarter of the time: within a word
    most entries need not be tried at all, and only the beginning of a word is looked for.
    """
    begun: list[str] = []
    anywhere: list[str] = []
    for one in (entry for table in tables for entry in table):
        for way in _ways(one.pattern.pattern):
            ahead = ""
            rest = way
            while found := _BEHIND.match(rest):
                ahead, rest = ahead + found[0], rest[found.end() :]
            if rest.startswith(r"\b"):
                begun.append(ahead + rest[2:])
            else:
                anywhere.append(way)
    parts = [rf"\b(?:{'|'.join(begun)})"] if begun else []
    return re.compile("|".join([*parts, *anywhere]))


def _ways(pattern: str) -> list[str]:
    """The alternatives of a pattern: its parts between strokes that stand in no brackets."""
    found: list[str] = [""]
    depth, opened, escaped = 0, "", False
    for sign in pattern:
        if sign == "|" and not (depth or opened or escaped):
            found.append("")
            continue
        found[-1] += sign
        if escaped:
            escaped = False
        elif sign == "\\":
            escaped = True
        elif opened:
            opened = "" if sign == "]" else opened
        elif sign == "[":
            opened = sign
        else:
            depth += (sign == "(") - (sign == ")")
    return found


class KnownPhrases(NamedTuple):
    """The phrases that are one part of a sentence, or name one deed, parted by |; `example` is a
    text in which one of them is that."""

    example: str
    phrases: str

    @property
    def all(self) -> list[str]:
        """Each of the phrases."""
        return self.phrases.split("|")


class KnownHeadings(NamedTuple):
    """The headings of one field, folded; `example` is one as it is printed."""

    example: str
    phrases: tuple[str, ...]
