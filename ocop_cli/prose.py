"""Products that stand in running text, numbered or behind a dash, and in no table.

"1. Mật ong hoa nhãn của HTX Sông Mã: 65 điểm, đạt 3 sao." Such lines are not read as rows: where a
name ends and the entity begins is a guess. What is certain is that they must not be lost unseen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ocop_cli.document import Entry, PageKind
from ocop_cli.letterhead import Line
from ocop_cli.names import clean, fold

_ITEM = re.compile(r"\(?(?:\d{1,3}[.)]|[-–+•*]|[a-zđ]\))\s*(?=\S)")
_MAKER = re.compile(
    r"\b(?:htx|hop tac xa|cong ty|cty|ho (?:kinh doanh|san xuat|gia dinh|ong|ba)|to hop tac|tht|"
    r"co so|doanh nghiep|dntn)\b"
)
_RATED = re.compile(r"\b0?[1-5] sao\b|\b(?:ba|bon|nam) sao\b|\d ?diem\b|^(?:san pham|sp)\b")
_LONGEST = 300


def unread(lines: Sequence[Line], entries: Sequence[Entry]) -> list[Line]:
    """The lines outside the tables that seem to rate a product no entry names."""
    known = {fold(entry.product) for entry in entries}
    return [
        line for line in _items(lines) if not any(product in fold(line.text) for product in known)
    ]


def _items(lines: Sequence[Line]) -> Iterator[Line]:
    pieces = [
        Line(text, line.place)
        for line in lines
        for part in line.text.splitlines()
        if (text := clean(part))
    ]
    for order, line in enumerate(pieces):
        marker = _ITEM.match(line.text)
        if marker is None:
            continue
        text = line.text
        if line.place.kind is PageKind.PAPER and order + 1 < len(pieces):
            # A line of paper goes on in the next one.
            after = pieces[order + 1].text
            text = text if _ITEM.match(after) else f"{text} {after}"
        said = fold(text[marker.end() :])
        if len(text) <= _LONGEST and _MAKER.search(said) and _RATED.search(said):
            yield Line(text, line.place)
