"""Sentences of an article that single out products of the list: except some, or point back at them.

"Các sản phẩm này" are those of the sentence before: of the list, or of others that it spoke of.
"""

from __future__ import annotations

import re

from ocop_cli.decisions.language import others
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.excepted import excepted
from ocop_cli.decisions.language.terms import names_a_day
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.rows import remarked
from ocop_cli.model.reading import Line
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_BACK = re.compile(
    marked(
        r"\b(?:các|những|hai|ba|bốn|năm|\d{1,3}) (?:sản phẩm|sp|chủ thể|giấy chứng nhận|gcn)"
        r"(?: ocop)? (?:này|đó|trên|(?:(?:đã|vừa|được) )?(?:nêu|nói|kể|liệt kê|dẫn)(?: trên)?|"
        r"trên đây)\b"
    )
)


def hold_excepted(line: Line, rows: SpokenRows) -> bool:
    """Whether a sentence takes products of the list out of what it says of the rest; they are
    held."""
    pieces = excepted(line.text)
    found = {at for one in pieces for at in (*rows.named(one), *rows.of_maker(one))}
    if found:
        doubt = remarked.doubt(line.text, line.place, bearing(line.text) or Bearing.OTHER)
        rows.hold(doubt, sorted(found))
    return bool(found)


def pointing(line: Line, before: str, rows: SpokenRows) -> Line:
    """A sentence; one that points back at what ran out, or was granted before, with the one that
    spoke of it in place of the pointing.

    The paper's own products are held where it points back at these, and lets them go on as they
    are, or says by when they are to be rated anew.
    """
    back = _BACK.search(same_key(line.text))
    if back is None:
        return line
    if others.speaks_of_earlier(before):
        return line._replace(text=f"{before}: {same_key(line.text)[back.end() :]}")
    meant = bearing(line.text)
    dated = meant not in (None, Bearing.DECISION) and names_a_day(line.text)
    if dated or others.lets_go_on(line.text):
        doubt = remarked.doubt(line.text, line.place, meant or Bearing.TERM)
        rows.hold(doubt, rows.of_decision())
    return line
