"""What is kept of a row beside its rating: its remarks, and the paper and the days of an act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ocop_cli.decisions import values as decisions_values
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.named_decisions import Dated
from ocop_cli.law.kinds import DEEDS, OTHER_ACTS


def more(
    kind: str | None, said: RowCells, which: Dated, aside: Sequence[str] = ()
) -> Mapping[str, str]:
    """What else a row says: its remarks, and the paper and the days of an act; `aside` is what
    stands in columns for which it has no field."""
    note, reason, until = said.note, said.reason, said.extended_until
    acts = kind in OTHER_ACTS or kind in DEEDS
    if note is None and reason is None and not acts:
        return said.more
    more = dict(said.more)
    plain = reason is None or decisions_values.known("ground", reason) is not None
    own = None if plain else reason
    if remarks := [text for text in (own, note, more.get("note"), *aside) if text is not None]:
        more["note"] = "; ".join(remarks)
    if acts:
        if which.number:
            more["document"] = which.number
        if which.issued_on:
            more["on"] = which.issued_on.isoformat()
        if until:
            more["until"] = until.isoformat()
    return more
