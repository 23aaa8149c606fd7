"""Whether printed words may bear on a certificate: what is beside a rating and not read into it.

A remark, a comment, a footnote, a cell of a column that nobody knows: where it speaks of another
deed, of an end or a term, of a dossier, of an owner, the product is held until a person has looked.
What it says is not concluded here.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions.lexicon import Part, units
from ocop_cli.text.keys import fold

# Deeds that say no more than that the product was rated.
_PLAIN = frozenset({"recognition", "evaluation", "first"})
_ALWAYS = frozenset({Part.LAPSED, Part.DOSSIER, Part.AGAIN})
_TERM = re.compile(
    r"hieu luc|thoi han|co gia tri (?:den|tu)|het ngay|\bden ngay\b|36 thang|ba nam ke tu|"
    r"\bchu (?:the |so huu |co so )?moi\b|\bten moi\b|\bdoi (?:chu|ten)\b|"
    r"\b(?:bo|loai|rut) (?:san pham|khoi|ra)|khong con|chua xet|cho (?:ket luan|kiem nghiem|xet)"
)
_DECISION = re.compile(r"\d+ ?/ ?(?:\d{4} ?/ ?)?q[dđ]\b|quyet dinh (?:so )?\d", re.IGNORECASE)


@lru_cache(1 << 13)
def bears(text: str) -> bool:
    """Whether a text beside a rating speaks of what may change or end its certificate."""
    said = units(text)
    parts = {unit.part for unit in said}
    if parts & _ALWAYS or (Part.NEGATION in parts and _denies(parts)):
        return True
    if any(unit.part is Part.DEED and unit.value not in _PLAIN for unit in said):
        return True
    bare = fold(text)
    return _TERM.search(bare) is not None or _DECISION.search(bare) is not None


def _denies(parts: set[Part]) -> bool:
    """Whether what is denied is a rating: "không đạt", "chưa được công nhận"."""
    return bool(parts & {Part.DEED, Part.ACHIEVED, Part.RANK, Part.STARS, Part.CERTIFICATE})
