"""What an annulment annuls, as its paper says: an act on certificates, or what was recognised.

"Hủy bỏ việc thu hồi Giấy chứng nhận" gives certificates back, "Hủy bỏ Quyết định công nhận" takes
them away. Which of the two it is must never hang on the number that happens to stand in a row.
"""

from __future__ import annotations

from collections.abc import Iterable

from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS

_OUT = frozenset({"taking", "out"})  # "đưa ra khỏi danh sách"


def undone(title: str | None, articles: Iterable[str]) -> str | None:
    """The kind of act that a title says is annulled, else an article; "recognition" where it
    is what rated products, and None where neither says."""
    for text in (title or "", *articles):
        for deed in stated(text).deeds:
            if deed.name != "annulment" or deed.negated:
                continue
            if deed.about in (*CERTIFICATE_ACTS, *DEEDS):
                return deed.about
            if deed.about in _OUT:
                return "removal"
            if deed.about in RATES or deed.about == "result":
                return "recognition"
    return None
