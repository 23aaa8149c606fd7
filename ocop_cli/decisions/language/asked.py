"""What a text asks of those it speaks of, or of another: "…, đề nghị hoàn thiện hồ sơ"."""

from __future__ import annotations

import re
from itertools import takewhile

from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.wordings import beginning, begins
from ocop_cli.text.keys import fold, same_key
from ocop_cli.text.marked import marked

_CLAUSES = re.compile(r"(?P<first>[^,;(]{8,120})[,;(](?P<rest>.+)", re.DOTALL)
ASKS = (
    beginning("asks", r"(?:de nghi|yeu cau)\b", "đề nghị hoàn thiện hồ sơ"),
    beginning("must", r"(?:can|phai)\b", "cần bổ sung minh chứng"),
    beginning("to what end", r"(?:de|tiep tuc)\b", "để được xem xét"),
    beginning("charges", r"(?:giao|huong dan|bo sung)\b", "giao UBND xã hướng dẫn"),
)
_OF_A_RATING = frozenset({Part.STARS, Part.RANK, Part.CERTIFICATE, Part.DECISION, Part.VOICE})


def before(text: str) -> str | None:
    """The clause before one that only asks somebody to do better; None where the last does more,
    or speaks of a rating: "…, đề nghị công nhận 3 sao"."""
    found = _CLAUSES.fullmatch(text.strip())
    if found is None or not begins(ASKS, fold(found["rest"]).strip()):
        return None
    said = stated(found["rest"])
    rated = any(unit.part in _OF_A_RATING for unit in units(found["rest"]))
    return None if rated or said.deeds or said.lapsed else found["first"].strip()


_ASKED = frozenset({"đề nghị", "đề xuất", "kiến nghị", "trình"})
_COMMITTEES = frozenset({"ubnd", "ủy ban nhân dân", "tỉnh", "thành phố", "huyện", "chủ tịch",
                         "hội đồng", "cấp"})  # fmt: skip


def of_another(text: str) -> bool:
    """Whether a text asks a committee to recognise what was only evaluated: "đề nghị UBND tỉnh
    công nhận"."""
    said = units(text)
    for at, unit in enumerate(said):
        if unit.part is not Part.PROPOSAL or unit.value not in _ASKED:
            continue
        whom = list(takewhile(lambda one: one.value in _COMMITTEES, said[at + 1 :]))
        behind = said[at + 1 + len(whom) :][:1]
        if whom and behind and behind[0].value == "recognition":
            return True
    return False


_NEXT = re.compile(marked(r"\b(?:đợt|kỳ|vòng|năm|quý|tháng) (?:sau|tới|kế tiếp|tiếp theo|kế)\b"))


def for_next_time(text: str) -> bool:
    """Whether a text puts something off: "đánh giá lại đợt sau"."""
    return _NEXT.search(same_key(text)) is not None
