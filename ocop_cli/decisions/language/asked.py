"""What a text asks of those it speaks of, in a last clause: "…, đề nghị hoàn thiện hồ sơ"."""

from __future__ import annotations

import re

from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.text.keys import fold

_CLAUSES = re.compile(r"(?P<first>[^,;(]{8,120})[,;(](?P<rest>.+)", re.DOTALL)
_ASKS = re.compile(r"(?:de nghi|yeu cau|can|phai|de|tiep tuc|giao|huong dan|bo sung)\b")
_OF_A_RATING = frozenset({Part.STARS, Part.RANK, Part.CERTIFICATE, Part.DECISION, Part.VOICE})


def before(text: str) -> str | None:
    """The clause before one that only asks somebody to do better; None where the last does more,
    or speaks of a rating: "…, đề nghị công nhận 3 sao"."""
    found = _CLAUSES.fullmatch(text.strip())
    if found is None or _ASKS.match(fold(found["rest"]).strip()) is None:
        return None
    said = stated(found["rest"])
    rated = any(unit.part in _OF_A_RATING for unit in units(found["rest"]))
    return None if rated or said.deeds or said.lapsed else found["first"].strip()
