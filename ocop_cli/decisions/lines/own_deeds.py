"""What a sentence of an article does, beside the deed that its paper's title says."""

from __future__ import annotations

from ocop_cli.decisions.language.clauses import ACTS, UNKNOWN
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.model.reading import Head


def does_more(text: str, head: Head) -> bool:
    """Whether a sentence begins with a deed on certificates that its paper's title has not."""
    deeds = [one for one in stated(text).deeds if not (one.negated or one.voiced)]
    if not deeds or deeds[0].name not in ACTS | {UNKNOWN} or head.names:
        return False
    first = phrases(text)[0].part is Part.DEED
    return first and deeds[0].name != head.kind


def does_its_own(text: str, head: Head) -> bool:
    """Whether a sentence only does what its paper's title says: "Gia hạn … 02 sản phẩm"."""
    said = stated(text)
    plain = all(not (one.negated or one.proposed) for one in said.deeds) and not said.unknown
    return plain and {one.name for one in said.deeds} == {head.kind}
