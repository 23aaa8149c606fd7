"""Which decision of the register a deed is about, settled when the deed comes in.

What is kept names it in full, with its day and, where two authorities share those, its authority:
so that what comes in later changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ocop_cli.law.acts import Value
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.model.problem import Bad
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import documents
from ocop_cli.register.reading.cuts import Cut


def settled(
    known: Sequence[NamedDocument], number: str, on: date | None, by: str | None, acted_on: date
) -> NamedDocument:
    """The one document of `known` that a deed of `acted_on`, by the authority `by`, is about.

    Raises Bad ``unknown_decision`` where there is none, or several.
    """
    dated = [one for one in known if one.on <= acted_on]
    found = documents.meant(dated, number, on, by)
    if len({(one.number, one.on, one.authority) for one in found}) == 1:
        return found[0]
    if not found:
        raise Bad("unknown_decision", "deed", fields=("of_decision",), decision=number)
    listed = "; ".join(
        f"{one.number} {one.on:%d/%m/%Y} {one.authority or ''}".strip() for one in found[:5]
    )
    raise Bad("unknown_decision", "which", fields=("of_decision",), decision=number, known=listed)


def suspending(db: Connection, at: Cut, number: str, found: Bad) -> Bad:
    """What says that a decision is not known, or that it is one that suspends: what ends that is no
    other decision, but that the suspension is closed."""
    act = documents.holding(db, at, number) if found.variant == "deed" else None
    if act is None:
        return found
    return Bad(found.code, "hold", fields=found.fields, decision=number, act=str(act))


def as_values(known: Sequence[NamedDocument], what: NamedDocument) -> dict[str, Value]:
    """How an act keeps the document it is about."""
    values: dict[str, Value] = {"of_decision": what.number, "of_issued_on": what.on.isoformat()}
    shared = {one.authority for one in known if (one.number, one.on) == (what.number, what.on)}
    if len(shared) > 1 and what.authority:
        values["of_authority"] = what.authority
    return values
