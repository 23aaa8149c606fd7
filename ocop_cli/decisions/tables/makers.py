"""Tables that list makers and no products: who they are, where, and how they are reached.

Only where each column is headed by something known of that sort: a heading that nobody knows may
be that of the products.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.headings.meaning import SURE, meaning
from ocop_cli.model.pages import Row
from ocop_cli.text.keys import clean, fold

_FEWEST = 2  # fields beside the running number
_DEEPEST = 10  # rows among which the headings are looked for
_OF_MAKERS = frozenset(
    {"_number", "entity", "_entity_locality", "entity_type", "locality", "_hamlet", "_commune",
     "_district", "_province", "representative", "phone", "email", "tax_number"}
)  # fmt: skip


_COUNT = re.compile(r"(?:tong )?so(?: luong)? (?:san pham|sp)(?: ocop)?\W*")


def alone(rows: Sequence[Row]) -> bool:
    """Whether rows are a list of makers, with the headings of one and of nothing more."""
    for order, row in enumerate(rows[:_DEEPEST]):
        said = {at: clean(str(cell)) for at, cell in enumerate(row.cells) if filled(cell)}
        fields = {at: _field(text) for at, text in said.items()}
        named = {name for name in fields.values() if name} - {"_number"}
        if "entity" in named and len(named) >= _FEWEST and None not in fields.values():
            below = (
                at for one in rows[order + 1 :] for at, cell in enumerate(one.cells) if filled(cell)
            )
            return all(at in said for at in below)
    return False


def _field(text: str) -> str | None:
    """What of a maker a heading names; "" for what says nothing of a rating, None for all else."""
    known = meaning(text)
    if known is not None and known[0] in _OF_MAKERS and known[1] >= SURE:
        return known[0]
    return "" if is_immaterial(text) or _COUNT.fullmatch(fold(text)) else None
