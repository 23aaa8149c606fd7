"""Raised marks of footnotes: small letters over the line, which are part of no number or name.

A file says that letters are raised in its own way: by a property of a run, or by their size and
place on paper. What is raised and looks like a mark is one, whatever stands before it; m² and 10³
are none.
"""

from __future__ import annotations

import re

_MARK = re.compile(r"[\s(]*(?:\d{1,2}|\*{1,3}|[a-z]|[ivx]{1,4})[)\s]*", re.IGNORECASE)
_UNIT = re.compile(r"(?:\b(?:k|d|c|m|h)?m|\b10)$")


def is_mark(raised: str, before: str) -> bool:
    """Whether raised letters behind the text `before` are the mark of a footnote."""
    if not before.strip() or _UNIT.search(before):
        return False
    return _MARK.fullmatch(raised) is not None
