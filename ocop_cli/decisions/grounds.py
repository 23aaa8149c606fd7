"""The ground of a revocation, by the words offices use for it."""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions import standstill, values
from ocop_cli.text.keys import fold

# The grounds of `law.rules.GROUNDS`, by the words offices use for each; `standstill` knows how they
# say that a maker stopped.
_GROUNDS = (
    (
        "dishonest_dossier",
        re.compile(r"khong trung thuc|gia mao|gian doi|sai su that|lam gia ho so"),
    ),
    (
        "mark_misuse",
        re.compile(
            # The first mark leaves most room for what was wrong with it: no other need be tried.
            r"\A(?>.*?(?:nhan hieu|logo|bieu trung|nhan mac|tem)\b).*(?:sai|trai|khong dung)|"
            r"\A(?>.*?(?:sai|trai|khong dung)).*(?:nhan hieu|logo|bieu trung|tem ocop)",
            re.S,
        ),
    ),
    (
        "law_breach",
        re.compile(
            r"vi pham|(?:khong|chua) (?:\w+ )?(?:bao )?dam (?:an toan|ve sinh|attp|vsattp)|"
            r"ngo doc|hang gia|so huu tri tue"
        ),
    ),
    (
        "criteria_lost",
        re.compile(
            r"khong (?:con )?(?:dap ung|dat|du|duy tri|"
            r"dung (?:chat luong|quy trinh|ho so|mau ma|tieu chuan))|"
            r"khong co ho so|tieu chi|chat luong"
        ),
    ),
)


@lru_cache(1 << 12)
def of_act(kind: str | None, reason: str | None) -> str | None:
    """The ground of an act of `kind`, from its reason as printed; None where it needs none."""
    return ground(reason) if kind == "revocation" and reason else None


def ground(text: str) -> str:
    """The ground of revocation a reason as printed comes under; ``other`` where none is plain.

    A reason of two grounds is ``other`` too: the words as printed are kept beside it.
    """
    said = fold(text)
    if named := values.known("ground", text):
        return named
    found = [code for code, pattern in _GROUNDS if pattern.search(said)]
    if standstill.stopped(text):
        found.append("production_stopped")
    return found[0] if len(found) == 1 else "other"
