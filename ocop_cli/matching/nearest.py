"""The product of another owner that a row may mean which says it re-evaluates."""

from __future__ import annotations

from typing import NamedTuple

from ocop_cli.matching import lookup
from ocop_cli.matching.case import Named
from ocop_cli.matching.makers import Kinship, kinship
from ocop_cli.matching.verdicts import may_be_one
from ocop_cli.places import names as places_names
from ocop_cli.text import entity_names

_SAME = {"same_name", "same_words"}


class Nearest(NamedTuple):
    """How near two products of two owners are; `there` says that they are of one commune."""

    reason: str
    confidence: float
    there: bool


def anywhere(named: Named) -> frozenset[str]:
    """The keys of all products of this name, and of all products of this commune."""
    return lookup.anywhere(named.product, entity_names.commune(named.locality))


def nearest(one: Named, other: Named) -> Nearest | None:
    """How near they are, owners left aside; None where they are far, or of one owner.

    Products of one name are near unless their communes are known to be two; those of one commune
    where their names may be one.
    """
    if kinship(one.entity, other.entity) is not Kinship.OTHER:
        return None
    match = may_be_one(Named(one.product, None), Named(other.product, None), met=False)
    if match is None:
        return None
    named = bool(_SAME & {reason.key for reason in match.reasons})
    here, there = entity_names.commune(one.locality), entity_names.commune(other.locality)
    together = bool(here and there and places_names.may_be_one(here, there))
    likeness = round(match.confidence, 3)
    if together:
        return Nearest("nearest_both" if named else "nearest_there", 0.2 + likeness / 2, there=True)
    if named and not (here and there):
        return Nearest("nearest_named", likeness / 2, there=False)
    return None
