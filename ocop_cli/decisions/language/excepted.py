"""Whether a sentence takes some of its products out of what it says of the rest: "Cấp Giấy chứng
nhận cho các chủ thể, trừ sản phẩm Mật ong".

Such a product stands on the list as the others do, and may have no certificate all the same.
"""

from __future__ import annotations

import re

from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.wordings import heard, spoken
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

EXCEPTING = (
    spoken(
        "but for",
        r"(?<!loại )(?<!khấu )\b(?:trừ|ngoại trừ|không (?:bao )?gồm|không kể)\b",
        "Trao Giấy chứng nhận cho các chủ thể, trừ HTX B",
    ),
    spoken(
        "not given",
        r"\b(?:không|chưa)(?: được)? (?:cấp|trao|phát|giao|nhận|in)\b",
        "Riêng sản phẩm Mật ong chưa cấp Giấy chứng nhận",
    ),
    spoken(
        "later",
        r"\b(?:cấp|trao|phát|giao|nhận|xét|công nhận) (?:sau|muộn|đợt sau|bổ sung sau)\b",
        "sản phẩm Mật ong cấp sau",
    ),
)
_PARTED = re.compile(marked(r"[,;()]|\b(?:và|nhưng|còn|riêng)\b"), re.IGNORECASE)
_OF_CERTIFICATES = (Part.CERTIFICATE, Part.RESULT)


def excepted(text: str) -> list[str]:
    """The pieces of a sentence about certificates that take something out of the rest."""
    if heard(EXCEPTING, same_key(text)) is None:
        return []
    about = any(
        unit.part in _OF_CERTIFICATES or unit.value == "recognition" for unit in phrases(text)
    )
    pieces = _PARTED.split(text) if about else []
    return [piece for piece in pieces if heard(EXCEPTING, same_key(piece)) is not None]
