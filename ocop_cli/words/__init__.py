"""Every text a user sees, in Vietnamese and in English.

A key such as ``problem.bad_stars`` names a sentence of the module `words.problem`; a module is
read only when one of its sentences is needed, so that a query loads what it prints and no more.
Each module holds one dictionary ``WORDS``: key without its first part -> (vi, en). A subject with
many sentences is a folder, whose face puts the dictionaries of its modules together.
"""

from __future__ import annotations

from importlib import import_module
from typing import Literal

Language = Literal["vi", "en"]
LANGUAGES: tuple[Language, ...] = ("vi", "en")


def say(key: str, language: Language, **values: object) -> str:
    """The sentence behind `key` in `language`, its ``{places}`` filled from `values`.

    Raises KeyError for an unknown key: a missing text is a bug, found by a test.
    """
    subject, _, rest = key.partition(".")
    pair: tuple[str, str] = import_module(f"ocop_cli.words.{subject}").WORDS[rest]
    text = pair[0] if language == "vi" else pair[1]
    return text.format(**values) if values else text


def count(key: str, number: int, language: Language, **values: object) -> str:
    """The sentence of `key` about that many, ``{count}`` in it; of one by `key` with ``.one``,
    where English says it otherwise."""
    single = f"{key}.one"
    return say(single if number == 1 and knows(single) else key, language, count=number, **values)


def article(citation: str | None, language: Language) -> str:
    """A rule's citation ("26/2026/QĐ-TTg, Điều 7.6a") as a sentence of `language` names it."""
    said = citation or ""
    return said if language == "vi" else said.replace("Điều ", "article ")


def knows(key: str) -> bool:
    """Whether there is a sentence behind `key`."""
    subject, _, rest = key.partition(".")
    return rest in import_module(f"ocop_cli.words.{subject}").WORDS
