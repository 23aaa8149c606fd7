"""What the decision of an entry, and its product, are looked up by."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from ocop_cli.law.acts import ACTS
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.numbers import number_key
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.register.writing import naming


def document_of(filed: FiledEntry) -> NamedDocument:
    """The decision an entry belongs to; a reading names that of each row that rates."""
    assert filed.number is not None and filed.on is not None
    return NamedDocument(filed.number, filed.on, filed.authority)


def name_of(filed: FiledEntry) -> naming.PrintedName:
    """What the product of an entry is looked up by.

    An act names what it is about, and no product of its own decision.
    """
    entry = filed.entry
    named = entry.product, entry.entity, entry.locality
    if entry.kind is not None and entry.kind in ACTS:
        return naming.PrintedName(*named, code=entry.product_code)
    decision = ""
    if entry.entity is None:
        decision = f"{number_key(filed.number or '')} {filed.on}"
    listed = _list_key(filed.number, filed.on, filed.listed)
    return naming.PrintedName(*named, decision, entry.product_code, listed)


@lru_cache(1 << 10)
def _list_key(number: str | None, on: date | None, listed: str) -> str:
    return f"{number_key(number or '')}/{on}/{listed}"
