"""What words beside a grant of a paper's own decision say against it, or against its term.

The decision's day begins a new term for each row. A remark that the product was not rated, that the
certificate was only printed again, or that another term goes on, says that for its row it does not.
"""

from __future__ import annotations

from functools import lru_cache

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.lexicon import is_quiet
from ocop_cli.decisions.language.terms import speaks_of_another
from ocop_cli.decisions.rows.failed_words import was_not_rated


@lru_cache(1 << 12)
def meant(text: str) -> Bearing | None:
    """What such words mean; None where they speak against nothing."""
    if was_not_rated(text):
        return Bearing.FAILURE
    if is_printed_anew(text):
        return Bearing.ANEW
    return Bearing.TERM if speaks_of_another(text) else None


@lru_cache(1 << 12)
def is_printed_anew(text: str) -> bool:
    """Whether words say that a certificate was printed again, as one that keeps its term is: "Cấp
    đổi", "in lại do thay đổi địa chỉ"."""
    if is_quiet(text):
        return False  # as most remarks are, which need not be taken apart for it
    return any(deed.name == "reissue" and not deed.negated for deed in stated(text).deeds)
