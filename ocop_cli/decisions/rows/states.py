"""A column of states ("Tình trạng"): what each cell says of its product's certificate.

What bears on a certificate, `bearing` hears. What it does not hear is not therefore nothing: only a
state that is understood says that all is as the row says; one that is under way is asked, and one
that nobody understands is told.
"""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from ocop_cli.decisions import ranks
from ocop_cli.decisions.deeds import phrases, stated
from ocop_cli.decisions.lexicon import Part
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.law.acts import CERTIFICATE_ACTS
from ocop_cli.text.keys import fold


class StateWords(Enum):
    """What a state that bears on no certificate by its words is."""

    AS_PRINTED = auto()  # it says what the row says: in force, in production, recognised
    PENDING = auto()  # something is under way, or the row says otherwise
    STRANGE = auto()


# What a state under which a certificate stands as it was granted is made of, folded.
_STANDING = re.compile(
    r"(?:(?:con|dang|van|tiep tuc|duy tri|giu|nguyen|hieu luc|han|thoi (?:han|gian)|gia tri|hoat "
    r"dong|san xuat|kinh doanh|on dinh|binh thuong|thuong xuyen|da|duoc|cap|nhan|cong nhan|giay|"
    r"chung nhan|gcn|dat|chuan|ocop|san pham|sp|hang|\d|sao|active|valid|in force|ok|x|co)\b\W*)+"
)
_UNSAID = frozenset({Part.UNKNOWN, Part.OTHER, Part.PROPOSAL, Part.DOSSIER})


def judged(text: str, stars: int | None, own: OwnWords) -> StateWords:
    """What a state is that `bearing` hears nothing in; `stars` are those of its row.

    What a person said of these words counts first.
    """
    if own.ignores(text):
        return StateWords.AS_PRINTED
    if (said := own.said(text)) is not None:
        ends = said.result == "failed" or said.kind in CERTIFICATE_ACTS
        return StateWords.PENDING if ends else StateWords.AS_PRINTED
    ranked = ranks.in_text(text)
    if ranked is not None and ranked.number not in (None, stars):
        return StateWords.PENDING
    return _of_words(text)


@lru_cache(1 << 12)
def _of_words(text: str) -> StateWords:
    if _STANDING.fullmatch(fold(text)):
        return StateWords.AS_PRINTED
    parts = {unit.part for unit in phrases(text)}
    if stated(text).deeds and parts.isdisjoint(_UNSAID):
        return (
            StateWords.AS_PRINTED
        )  # "Không thu hồi", "Chưa đánh giá lại": understood, and nothing
    return StateWords.PENDING if _is_under_way(parts) else StateWords.STRANGE


def _is_under_way(parts: set[Part]) -> bool:
    return Part.PROPOSAL in parts and Part.UNKNOWN not in parts
