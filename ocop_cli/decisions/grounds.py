"""The ground of a revocation, by the words offices use for it."""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions import standstill, values
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import bare


def _known(pattern: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """A pattern for texts with marks, and for those that have none at all."""
    return re.compile(pattern, re.S), re.compile(bare(pattern), re.S)


# The grounds of `law.rules.GROUNDS`, by the words offices use for each; `standstill` knows how they
# say that a maker stopped.
_GROUNDS = (
    (
        "dishonest_dossier",
        _known(r"không trung thực|giả mạo|gian dối|sai sự thật|làm giả hồ sơ"),
    ),
    (
        "mark_misuse",
        _known(
            # The first mark leaves most room for what was wrong with it: no other need be tried.
            r"\A(?>.*?(?:nhãn hiệu|logo|biểu trưng|nhãn mác|tem)\b).*\b(?:sai|trái|không đúng)\b|"
            r"\A(?>.*?\b(?:sai|trái|không đúng)\b).*(?:nhãn hiệu|logo|biểu trưng|tem ocop)"
        ),
    ),
    (
        "law_breach",
        _known(
            r"vi phạm|(?:không|chưa) (?:\w+ )?(?:bảo )?đảm (?:an toàn|vệ sinh|attp|vsattp)|"
            r"ngộ độc|hàng giả|sở hữu trí tuệ"
        ),
    ),
    (
        "criteria_lost",
        _known(
            r"không (?:còn )?(?:đáp ứng|đạt|đủ|duy trì|"
            r"đúng (?:chất lượng|quy trình|hồ sơ|mẫu mã|tiêu chuẩn))|"
            r"không có hồ sơ|tiêu chí|chất lượng"
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
    said = same_key(text)
    if named := values.known("ground", text):
        return named
    found = [code for code, patterns in _GROUNDS if patterns[said.isascii()].search(said)]
    if standstill.stopped(text):
        found.append("production_stopped")
    return found[0] if len(found) == 1 else "other"
