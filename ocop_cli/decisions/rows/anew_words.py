"""Whether a remark beside a rating anew says that it is one, and nothing else that is news.

"Đánh giá lại" says what the row does. "Đánh giá lại; giữ thời hạn cũ" gives it another term than
its own day would: each piece of the remark must say that it was rated anew, that the one before
ran out, or be plain, and none may speak of a term.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.others import speaks_of_earlier
from ocop_cli.decisions.language.terms import speaks_of_a_term
from ocop_cli.decisions.rows.plain_remarks import PARTED, RowKnown, is_plain, pieces

_PIECES = re.compile(PARTED)


@lru_cache(1 << 12)
def says_no_more(remark: str, row: RowKnown) -> bool:
    """Whether no piece of a remark says more than that its product was rated anew; one that is all
    of one piece says what it was heard to."""
    found = [piece for piece in pieces(remark, _PIECES) if piece]
    return len(found) < 2 or all(_is_no_news(piece, row) for piece in found)


def _is_no_news(piece: str, row: RowKnown) -> bool:
    meant = bearing(piece)
    if meant is Bearing.LAPSED:
        return True
    if speaks_of_a_term(piece):
        return False
    return meant is Bearing.RE_EVALUATION or is_plain(piece, row) or _is_of_the_rank_before(piece)


def _is_of_the_rank_before(piece: str) -> bool:
    return speaks_of_earlier(piece) and ranks.in_text(piece) is not None
