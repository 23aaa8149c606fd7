"""Barcodes and series of stamps, and whose they are: what two products may not share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ocop_cli.marks import Stamps, gtin_key, stamps


class Allotted(NamedTuple):
    """What one act of kind mark gave to a product: a barcode, a series of stamps, or both."""

    product_id: int
    name: str  # of product and entity, as printed
    on: date
    gtin: str | None
    stamps: str | None


def shared_stamps(
    product_id: int, series: str, others: Iterable[Allotted]
) -> tuple[Stamps, str] | None:
    """The stamps of `series` that were given before, in another series or to another product.

    With the name of that product.

    The very series the same product already has is that series, entered again.
    """
    wanted = stamps(series)
    for other in others:
        if other.stamps is None:
            continue
        given = stamps(other.stamps)
        if other.product_id == product_id and given == wanted:
            continue
        if (shared := wanted.shared(given)) is not None:
            return shared, other.name
    return None


def shared_gtin(product_id: int, number: str, others: Iterable[Allotted]) -> str | None:
    """The name of another product that bears the barcode `number`, if one does."""
    key = gtin_key(number)
    for other in others:
        if other.gtin and other.product_id != product_id and gtin_key(other.gtin) == key:
            return other.name
    return None


def holders(allotted: Iterable[Allotted]) -> Mapping[str, list[Allotted]]:
    """Barcode (in fourteen digits) -> the products that bear it, each once, oldest first."""
    found: dict[str, dict[int, Allotted]] = defaultdict(dict)
    for one in sorted(allotted, key=lambda a: (a.on, a.product_id)):
        if one.gtin is not None:
            found[gtin_key(one.gtin)].setdefault(one.product_id, one)
    return {key: list(own.values()) for key, own in found.items()}


def conflicts(allotted: Iterable[Allotted]) -> dict[int, tuple[date, str]]:
    """Product -> since when, and which barcode it shares with another product.

    A GTIN is one trade item's (GS1 General Specifications, section 1.3), so two products of one
    entity may not share it either.
    """
    found: dict[int, tuple[date, str]] = {}
    for own in holders(allotted).values():
        if len(own) < 2:
            continue
        since = own[1].on
        for one in own:
            known = found.get(one.product_id)
            if known is None or since < known[0]:
                found[one.product_id] = (since, one.gtin or "")
    return found
