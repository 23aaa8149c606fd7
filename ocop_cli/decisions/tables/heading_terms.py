"""The term of certificates behind what else a heading of rows says: "4 sao (hiệu lực 36 tháng)".

It counts only where each of its words is one of a term alone: "(hiệu lực 36 tháng, trừ mật ong)",
"(đã hết hiệu lực)" and "(hiệu lực 24 tháng)" say more or another thing, and the heading stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ocop_cli.decisions.language import term_words
from ocop_cli.decisions.language.terms import Term, term
from ocop_cli.text.keys import fold

_BEFORE = re.compile(r"[(,:–-]")
_SENTENCES = re.compile(r"[;.](?=\s)")


def parted(heading: str) -> Iterator[tuple[str, Term]]:
    """What a heading may say before a term, and that term, for each sign before one."""
    said = heading.strip().rstrip(".")
    if term_words.OF_TERM.search(said.lower()) is None:
        return
    for sign in _BEFORE.finditer(said):
        before, behind = said[: sign.start()].rstrip(" ,:–-"), said[sign.end() :].strip()
        opened = sign[0] == "(" or before.count("(") > before.count(")")
        if opened != behind.endswith(")"):
            continue
        behind = behind.removesuffix(")") if opened else behind
        found = _alone(behind)
        if found is not None and before:
            yield (before + ")" if before.count("(") > before.count(")") else before), found


def _alone(text: str) -> Term | None:
    """The term that a text is, and nothing besides."""
    if _SENTENCES.search(text) or not term_words.OF_A_TERM_ALONE.fullmatch(fold(text)):
        return None
    found = term(text)
    return found if found is not None and found.plain else None
