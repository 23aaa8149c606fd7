"""Remarks beside the rows of a list that nobody understands: told once a list.

What bears on a certificate, `bearing` hears, and holds its product. Of the rest only what is
understood to its last word, or known to say nothing of a rating, is passed over in silence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from ocop_cli.decisions import kinds
from ocop_cli.decisions.bearing import bearing
from ocop_cli.decisions.cells import is_placeholder
from ocop_cli.decisions.deeds import phrases, stated
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.lexicon import Part
from ocop_cli.model.pages import Row
from ocop_cli.text.keys import fold


class StrangeRemarks:
    """The remarks of one list that are not understood, each with the first row it stands in."""

    def __init__(self) -> None:
        self.found: dict[str, Row] = {}

    def take(self, row: Row, remark: str) -> None:
        """Keep a remark of which no more is known."""
        if is_strange(remark):
            self.found.setdefault(remark, row)

    def told(self) -> Iterator[tuple[Row, str | None, Mapping[str, str]]]:
        """The first of them, if any: its row, which sentence tells it, and what fills that."""
        for remark, row in [*self.found.items()][:1]:
            variant = "many" if len(self.found) > 1 else None
            yield row, variant, {"value": remark, "count": str(len(self.found))}


# What leaves open what it says: something is denied, asked for, or has a reason.
_OPEN = frozenset({Part.PROPOSAL, Part.NEGATION, Part.REASON, Part.BREAK, Part.LAPSED})
# Words that say something only beside others: "để sau", "loại", "bổ sung".
_EMPTY = frozenset({Part.TAIL, Part.PLAIN, Part.VOICE, Part.JOIN, Part.PUBLISHED, Part.BELOW})


@lru_cache(1 << 12)
def is_strange(remark: str) -> bool:
    """Whether a remark has words that nobody understands, or says nothing to its end; names are no
    news."""
    if is_immaterial(remark) or (is_placeholder(remark) and not _UNDECIDED.match(fold(remark))):
        return False
    if bearing(remark) is not None or kinds.note(remark) is not None:
        return False
    said = stated(remark)
    if said.deeds and not said.unknown:
        return False  # "cấp đổi, giữ thời hạn cũ": what was done is understood
    found = phrases(remark)
    # The capital of the first word marks a name where the next has one too: "Nguyễn Văn An".
    named = len(found) > 1 and found[1].named
    if any(one.part is Part.UNKNOWN and not (one.named or named) for one in found[:1]):
        return True
    if any(one.part is Part.UNKNOWN and not one.named for one in found[1:]):
        return True
    parts = {unit.part for unit in found}
    if not found:
        return "?" in remark
    return not parts.isdisjoint(_OPEN) or _EMPTY.issuperset(parts)


_UNDECIDED = re.compile(r"chua\b")
