"""The reasons that stand beside ratings: why a product was not evaluated again, perhaps.

Beside a rating of a register that may be over by now, what is no reason for that may be news:
"Có GCN mới", "Lên trung ương". Under a heading that says for what the reasons are, "Lý do chưa đánh
giá lại", only what tells of a paper anew may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.rows import ended_words, remarked
from ocop_cli.decisions.rows.plain_remarks import says_nothing
from ocop_cli.decisions.rows.row_words import RowWords
from ocop_cli.decisions.rows.strange_remarks import speaks_anew, tells_why
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

# What a reason for nothing having been done begins with.
_LACKS = re.compile(marked(r"\A(?:không|chưa|thiếu|ko|hết(?! hạn)|khó khăn)\b"))
_BOUND = frozenset({Part.LAPSED, Part.PROPOSAL, Part.CERTIFICATE, Part.AGAIN})


def doubts(line: Told, text: str, words: RowWords, *, over: bool) -> Iterator[Doubt]:
    """What a reason beside a rating, which may be `over`, leaves in doubt of it."""
    place = words.place(line.row, words.columns.at.get("ground"))
    of_why = ended_words.is_of_why(place.heading or "")
    if of_why and not speaks_anew(text, None):
        return
    if over and not words.context.own_words.ignores(text) and _may_be_news(text):
        yield remarked.doubt(text, place, Bearing.OTHER)


def told(line: Told, text: str, words: RowWords, known: set[str]) -> Iterator[Problem]:
    """A reason for nothing, of which a person is told once a list; `known` are those told."""
    place = words.place(line.row, words.columns.at.get("ground"))
    if text not in known and not words.context.own_words.ignores(text):
        known.add(text)
        values = {"value": text, "heading": place.heading or ""}
        yield Problem("unread_state", Severity.WARNING, place, values)


@lru_cache(1 << 12)
def _may_be_news(text: str) -> bool:
    if speaks_anew(text, None):
        return True
    lacks = _LACKS.search(same_key(text)) is not None
    lacks = lacks and _BOUND.isdisjoint(unit.part for unit in phrases(text))
    return not (lacks or tells_why(text) or says_nothing(text))
