"""What tells for and against two products being one: one small function a piece of evidence.

Each looks at the two and gives a reason or nothing. A reason says how far it still lets the two be
one (`BEARING`): what is seen through leaves `same` open, what is doubtful leaves `ask`, what tells
two products apart leaves `different`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from ocop_cli.matching.case import Comparison
from ocop_cli.matching.makers import Kinship


class Verdict(StrEnum):
    SAME = "same"
    ASK = "ask"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing for or against; the sentence is ``words`` ``reason.<key>`` filled with `values`."""

    key: str
    values: Mapping[str, str] = field(default_factory=dict)


# How far each reason still lets two products be one.
BEARING: dict[str, Verdict] = {
    # seen through
    "same_name": Verdict.SAME,
    "same_words": Verdict.SAME,
    "same_entity": Verdict.SAME,
    "near_entity": Verdict.SAME,
    "brand_of_entity": Verdict.SAME,
    "place_added": Verdict.SAME,
    "recognition_inside": Verdict.SAME,
    "tea_word": Verdict.SAME,
    "typing_slip": Verdict.SAME,
    "same_quantity": Verdict.SAME,
    # said by a recorded act, not by the names
    "renamed": Verdict.SAME,
    "product_renamed": Verdict.SAME,
    "handed_on": Verdict.SAME,
    # doubtful
    "other_order": Verdict.ASK,
    "other_marks": Verdict.ASK,
    "near_spelling": Verdict.ASK,
    "other_quantity": Verdict.ASK,
    "quantity_added": Verdict.ASK,
    "other_recognition": Verdict.ASK,
    "words_added": Verdict.ASK,
    "left_over": Verdict.ASK,
    "other_form": Verdict.ASK,
    "set_or_single": Verdict.ASK,
    "other_place": Verdict.ASK,
    "too_short": Verdict.ASK,
    "sweet_or_tea": Verdict.ASK,
    "other_language": Verdict.ASK,
    "entity_missing": Verdict.ASK,
    "entities_missing": Verdict.ASK,
    "doubtful_entity": Verdict.ASK,
    "common_name": Verdict.ASK,
    "brand_of_other": Verdict.ASK,
    "other_commune": Verdict.ASK,
    "other_group": Verdict.ASK,
    "stars_apart": Verdict.ASK,
    "claims_ancestor": Verdict.ASK,
    "in_brackets": Verdict.ASK,
    "one_name_there": Verdict.ASK,
    "nearest_owner": Verdict.ASK,
    "same_code": Verdict.ASK,  # said by an office's code, against the names
    # said by a row that re-evaluates and has no earlier product
    "nearest_former": Verdict.ASK,
    "nearest_both": Verdict.ASK,
    "nearest_named": Verdict.ASK,
    "nearest_there": Verdict.ASK,
    "nearest_far": Verdict.ASK,
    # two products
    "other_kind": Verdict.DIFFERENT,
    "other_words": Verdict.DIFFERENT,
    "other_brand": Verdict.DIFFERENT,
    "other_entity": Verdict.DIFFERENT,
}

Evidence = Callable[[Comparison], Reason | None]


def _said(key: str, words: str) -> Reason:
    return Reason(key, {"words": words})


# Evidence about the entities.


def entities(case: Comparison) -> Reason | None:
    if case.kinship is Kinship.MISSING:
        return Reason("entity_missing" if any(case.entity_given) else "entities_missing")
    if case.kinship is Kinship.OTHER:
        return Reason("brand_of_other", {"brand": case.crossed})
    return _BY_KINSHIP[case.kinship]


_BY_KINSHIP = {
    Kinship.SAME: Reason("same_entity"),
    Kinship.NEAR: Reason("near_entity"),
    Kinship.DOUBTFUL: Reason("doubtful_entity"),
}


def common_name(case: Comparison) -> Reason | None:
    """Of entities that are only near, a name many products bear is not enough."""
    if case.kinship is Kinship.NEAR and not case.telling and not case.other_units:
        return Reason("common_name")
    return None


def communes(case: Comparison) -> Reason | None:
    if case.other_commune:
        return Reason("other_commune", {"a": case.communes[0], "b": case.communes[1]})
    return None


# Evidence about the names of the products.


def same_name(case: Comparison) -> Reason | None:
    if case.identical:
        return Reason("same_name")
    return Reason("same_words") if case.same_units else None


def tea(case: Comparison) -> Reason | None:
    if not case.tea_differs:
        return None
    return Reason("sweet_or_tea" if case.maybe_sweet else "tea_word")


def order(case: Comparison) -> Reason | None:
    return Reason("other_order") if case.same_units and case.reordered else None


def brand(case: Comparison) -> Reason | None:
    return _said("brand_of_entity", case.brand) if case.brand else None


def place(case: Comparison) -> Reason | None:
    if case.places[0] and case.places[1]:
        return Reason("other_place", {"a": case.places[0], "b": case.places[1]})
    added = case.places[0] or case.places[1]
    return _said("place_added", added) if added else None


def too_short(case: Comparison) -> Reason | None:
    """What is left without maker and place is one class word: it could be any of its products."""
    return Reason("too_short") if case.same_units and case.set_aside and case.bare else None


def measures(case: Comparison) -> Reason | None:
    if case.clashing_measures:
        return Reason("other_quantity", dict(zip("ab", case.clashing_measures, strict=True)))
    if case.added_measures:
        return Reason("quantity_added", {"quantity": case.added_measures})
    return Reason("same_quantity") if case.measures_respelt else None


def recognition(case: Comparison) -> Reason | None:
    return Reason(case.recognition) if case.recognition else None


def gathering(case: Comparison) -> Reason | None:
    return Reason("set_or_single") if case.gathered else None


def marks(case: Comparison) -> Reason | None:
    return Reason("other_marks", case.pair) if case.only_marks else None


def slip(case: Comparison) -> Reason | None:
    if not case.slip:
        return None
    return Reason("typing_slip" if case.slip == "sure" else "near_spelling", case.pair)


def words_apart(case: Comparison) -> Reason | None:
    """The words that only one of the two has, where nothing above explains them."""
    if case.apart == "words_added":
        return Reason(case.apart, {**case.pair, "words": case.a or case.b})
    return Reason(case.apart, case.pair) if case.apart else None


EVIDENCE: tuple[Evidence, ...] = (
    entities,
    common_name,
    communes,
    same_name,
    tea,
    order,
    brand,
    place,
    too_short,
    measures,
    recognition,
    gathering,
    marks,
    slip,
    words_apart,
)
