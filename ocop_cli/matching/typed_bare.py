"""Two names of which one was typed without marks: what they share, by their letters alone."""

from __future__ import annotations

from ocop_cli.matching.case import Comparison
from ocop_cli.matching.product_names import DOUBLETS
from ocop_cli.matching.wording import KIN, MAY_BE_KIN, left_over
from ocop_cli.text import keys
from ocop_cli.text.phrases import Phrases


def typed_without_marks(case: Comparison, product_a: str, product_b: str, *, foreign: bool) -> None:
    """Fill in what two names share where one of them was typed without marks.

    No list knows its words for what they are, so they are held against all words of the other.
    Of another language (`foreign`) they may say anything: what one maker has left over is asked.
    """
    here, there = _bare_words(product_a), _bare_words(product_b)
    only_here, only_there = left_over(here, there)
    shared = len(here) - len(only_here)
    case.a, case.b = product_a.lower(), product_b.lower()
    case.other_units, case.near = True, shared > 1
    case.likeness = 2 * shared / (len(here) + len(there))
    case.apart, case.only_marks = "", not (only_here and only_there)
    if not case.only_marks:
        own = case.kinship in KIN or case.one_name or case.nearly_one
        may_be = (shared and case.kinship in MAY_BE_KIN) or (foreign and own)
        case.apart = "left_over" if may_be else "other_words"


def _bare_words(product: str) -> list[str]:
    """All words of a name without marks, one word for one thing."""
    words = keys.words(keys.plain_key(keys.fold(product)))
    return [word for unit in _BARE_DOUBLETS.cut(words) for word in _BARE.get(unit, (unit,))]


_BARE = {keys.fold(one): tuple(map(keys.fold, other)) for one, other in DOUBLETS.items()}
_BARE_DOUBLETS = Phrases(_BARE)
