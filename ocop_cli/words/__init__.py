"""Every text a user sees, in Vietnamese and in English.

A key such as ``problem.bad_stars`` names a sentence of the module `words.problem`; a module is
read only when one of its sentences is needed, so that a query loads what it prints and no more.
Each module holds one dictionary ``WORDS``: key without its first part -> (vi, en). A subject with
many sentences is a folder, whose face puts the dictionaries of its modules together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from importlib import import_module
from pathlib import PurePath
from typing import Literal, overload

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")
# "{count:product|products}": what goes with one, and with none or several.
_NUMBERED = re.compile(r"\{(\w+):([^{}|]+)\|([^{}|]+)\}")
# What would end the line a value stands in, or act on a terminal instead of being seen.
ACTING = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029]+")


def say(key: str, language: Language, **values: object) -> str:
    """The sentence behind `key` in `language`, its ``{places}`` filled from `values`.

    ``{count:product|products}`` is what English says of one, or of none and of more.
    Raises KeyError for an unknown key: a missing text is a bug, found by a test.
    """
    subject, _, rest = key.partition(".")
    pair: tuple[str, str] = import_module(f"ocop_cli.words.{subject}").WORDS[rest]
    text = pair[0] if language == "vi" else pair[1]
    if not values:
        return text
    said = {name: in_a_line(value) for name, value in values.items()}
    return numbered(text, said).format(**said)


def numbered(text: str, values: Mapping[str, object]) -> str:
    """A text with the words that go with the numbers which will fill its ``{places}``."""
    return _NUMBERED.sub(lambda found: found[2 if str(values.get(found[1])) == "1" else 3], text)


@overload
def in_a_line(value: str) -> str: ...
@overload
def in_a_line(value: object) -> object: ...
def in_a_line(value: object) -> object:
    """A value as it may stand within a sentence: names, of files above all, may hold anything.

    A path is spelt so that it can be typed again; within other text a line break is a space.
    """
    if isinstance(value, str):
        if value.isprintable():
            return value
        return ACTING.sub(lambda run: " " if run[0].isspace() else _escaped(run[0]), value)
    return (
        ACTING.sub(lambda run: _escaped(run[0]), str(value))
        if isinstance(value, PurePath)
        else value
    )


def _escaped(signs: str) -> str:
    return signs.encode("unicode_escape").decode("ascii")


def count(key: str, number: int, language: Language, **values: object) -> str:
    """The sentence of `key` about that many, ``{count}`` in it."""
    return say(key, language, count=number, **values)


def article(citation: str | None, language: Language) -> str:
    """A rule's citation ("26/2026/QĐ-TTg, Điều 7.6a") as a sentence of `language` names it."""
    said = citation or ""
    return said if language == "vi" else said.replace("Điều ", "article ")


def knows(key: str) -> bool:
    """Whether there is a sentence behind `key`."""
    subject, _, rest = key.partition(".")
    return rest in import_module(f"ocop_cli.words.{subject}").WORDS
