"""The ground of a revocation, by the words offices use for it."""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions import values
from ocop_cli.decisions.language import standstill
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import bare

# The grounds of `law.rules.GROUNDS`, by the words offices use for each; `standstill` knows how they
# say that a maker stopped.
_DISHONEST = r"không trung thực|giả mạo|gian dối|sai sự thật|làm giả hồ sơ"
_MARK_MISUSE = (
    # The first mark leaves most room for what was wrong with it: no other need be tried.
    r"\A(?>.*?(?:nhãn hiệu|logo|biểu trưng|nhãn mác|tem)\b).*\b(?:sai|trái|không đúng)\b|"
    r"\A(?>.*?\b(?:sai|trái|không đúng)\b).*(?:nhãn hiệu|logo|biểu trưng|tem ocop)"
)
_LAW_BREACH = (
    r"vi phạm|(?:không|chưa) (?:\w+ )?(?:bảo )?đảm (?:bảo )?(?:an toàn|vệ sinh|attp|vsattp)|"
    r"ngộ độc|hàng giả|sở hữu trí tuệ"
)
_CRITERIA_LOST = (
    r"không (?:còn )?(?:đáp ứng|đạt|đủ|duy trì|"
    r"đúng (?:chất lượng|quy trình|hồ sơ|mẫu mã|tiêu chuẩn))|"
    r"không có hồ sơ|tiêu chí|chất lượng"
)
# Each for texts with marks, and for those that have none at all.
_GROUNDS = (
    ("dishonest_dossier", re.compile(_DISHONEST), re.compile(bare(_DISHONEST))),
    ("mark_misuse", re.compile(_MARK_MISUSE, re.S), re.compile(bare(_MARK_MISUSE), re.S)),
    ("law_breach", re.compile(_LAW_BREACH), re.compile(bare(_LAW_BREACH))),
    ("criteria_lost", re.compile(_CRITERIA_LOST), re.compile(bare(_CRITERIA_LOST))),
)


@lru_cache(1 << 12)
def of_act(kind: str | None, reason: str | None) -> str | None:
    """The ground of an act of `kind`, from its reason as printed; None where it needs none."""
    return ground(reason) if kind == "revocation" and reason else None


def ground(text: str) -> str:
    """The ground of revocation a reason as printed comes under; ``other`` where none is plain.

    A reason of two grounds is ``other`` too: the words as printed are kept beside it.
    """
    found = _grounds(text)
    return found[0] if len(found) == 1 else "other"


def is_ground(text: str) -> bool:
    """Whether a reason as printed comes under any ground, or under several."""
    return bool(_grounds(text))


def _grounds(text: str) -> list[str]:
    said = same_key(text)
    if named := values.known("ground", text):
        return [named]
    found = [
        code
        for code, with_marks, without in _GROUNDS
        if (without if said.isascii() else with_marks).search(said)
    ]
    if standstill.stopped(text):
        found.append("production_stopped")
    return found
