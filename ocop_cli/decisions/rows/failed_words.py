"""Whether a remark beside a row that did not pass says that it did not, why, and nothing else.

"Không đạt" says what the row does. "Không đạt, đã công nhận lại năm 2025" says that it passed
after, and a certificate in force is no failure any more: a piece of the remark that tells of
anything done besides, or of another paper, and not as the reason, is asked about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part, Unit
from ocop_cli.decisions.rows.plain_remarks import PARTED, pieces
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.text.marked import marked

_PIECES = re.compile(
    marked(
        PARTED + r"|[:()]|\s[-–—]\s|"
        r"\b(?:nhưng|tuy nhiên|song|sau đó|về sau|sau|nay)\b"
    ),
    re.IGNORECASE,
)
_SAME = frozenset({Bearing.FAILURE, Bearing.STOPPED})
# What tells of a thing done since, or of another paper, where nothing denies it; and what does.
_NEWS = frozenset({Part.VOICE, Part.ACHIEVED, Part.AGAIN, Part.DEED, Part.CERTIFICATE,
                   Part.DECISION})  # fmt: skip
_LACKS = re.compile(marked(r"\bthiếu\b"), re.IGNORECASE)


@lru_cache(1 << 12)
def tells_of_more(remark: str) -> bool:
    """Whether a piece of a remark tells of what was done besides, or of another paper."""
    return any(_tells(piece) for piece in pieces(remark, _PIECES) if piece)


def _tells(piece: str) -> bool:
    found = _before_a_reason(phrases(piece))
    if bearing(piece) in _SAME or any(unit.part is Part.NEGATION for unit in found):
        return False
    return not _LACKS.search(piece) and any(_is_done(unit) for unit in found)


def _is_done(unit: Unit) -> bool:
    suffered = unit.part is Part.VOICE and unit.value.endswith("bị")
    return unit.part in _NEWS and not suffered and unit.value != "evaluation"


def _before_a_reason(found: Sequence[Unit]) -> Sequence[Unit]:
    at = next((at for at, unit in enumerate(found) if unit.part is Part.REASON), len(found))
    return found[:at]


@lru_cache(1 << 12)
def was_not_rated(text: str) -> bool:
    """Whether a remark says that a product took no part, beside stars that its paper prints: "Không
    tham gia". That it was not rated again, or not the first time, is said of the time before."""
    said = kinds.cell(text)
    if said is None or not said.absent:
        return False
    if any(unit.part in (Part.FIRST, Part.AGAIN) for unit in phrases(text)):
        return False
    return not any(deed.name in RENEWALS or deed.name == "again" for deed in stated(text).deeds)
