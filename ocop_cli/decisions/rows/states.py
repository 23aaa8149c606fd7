"""A column of states ("Tình trạng"): what each cell says of its product's certificate.

What bears on a certificate, `bearing` hears. What it does not hear is not therefore nothing: only a
state that is understood says that all is as the row says. What is under way, what says otherwise
than the row, and what nobody understands is asked: the column is there to say how things stand.
"""

from __future__ import annotations

from functools import lru_cache

from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.rows.plain_remarks import RowKnown, is_plain
from ocop_cli.decisions.rows.remark_words import STATES
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.text.keys import same_key

_UNSAID = frozenset({Part.UNKNOWN, Part.OTHER, Part.PROPOSAL, Part.DOSSIER})


def stands(text: str, stars: int | None, own: OwnWords) -> bool:
    """Whether a state that `bearing` hears nothing in says what the row says; `stars` are those of
    its row.

    What a person said of these words counts first.
    """
    if own.ignores(text):
        return True
    if (said := own.said(text)) is not None:
        return said.result != "failed" and said.kind not in CERTIFICATE_ACTS
    ranked = ranks.in_text(text)
    if ranked is not None and ranked.number not in (None, stars):
        return False
    return _is_understood(text, stars)


@lru_cache(1 << 12)
def _is_understood(text: str, stars: int | None) -> bool:
    said = same_key(text)
    if any(pattern.fullmatch(said) for _, pattern, _ in STATES) or is_plain(
        text, RowKnown(stars=stars)
    ):
        return True
    # "Không thu hồi", "Chưa đánh giá lại": understood, and nothing.
    parts = {unit.part for unit in phrases(text)}
    return bool(stated(text).deeds) and parts.isdisjoint(_UNSAID)
