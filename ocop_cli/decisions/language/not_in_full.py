"""Titles that call a rating one of another time by words that leave open whether it is.

"ĐGL", "CNL" at the end of a title may stand for other words than "đánh giá lại". Of stars that stay
("duy trì hạng sao") the certificate may have been granted anew for 36 months, or only left as it
was. What such a title means is asked, unless another line of the paper says it in full.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part, Unit
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.text.keys import fold

_LETTERS = frozenset({"dgl", "cnl"})
_STAYS = re.compile(r"\A(?:giu|duy tri)\b")
_SENTENCES = re.compile(r"[.;] ")


def words(title: str) -> str:
    """Those words of a title, where it says by these alone that its products were rated again."""
    if kinds.heading(title).kind != "re_evaluation":
        return ""
    found = phrases(title)
    again = [unit for unit in found if _is_again(unit)]
    open_ = [unit for unit in again if _is_open(unit)]
    return open_[0].text if open_ and len(open_) == len(again) else ""


def _is_again(unit: Unit) -> bool:
    renews = unit.part is Part.DEED and unit.value in RENEWALS
    return renews or (unit.part is Part.AGAIN and unit.value != "lần n")


def _is_open(unit: Unit) -> bool:
    said = fold(unit.text)
    return said in _LETTERS or _STAYS.match(said) is not None


def says_in_full(texts: Iterable[str]) -> bool:
    """Whether any sentence of these lines says in full that products were rated again."""
    said = (one for text in texts for one in _SENTENCES.split(text))
    return any(kinds.heading(one).kind in RENEWALS and not words(one) for one in said)
