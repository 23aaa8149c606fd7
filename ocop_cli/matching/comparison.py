"""Two products side by side: what their names share, and what only one of them says.

`compared` does the looking, once for a pair; `matching` draws the conclusions.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ocop_cli.matching.case import Comparison
from ocop_cli.matching.first_sight import plain_words, share_nothing
from ocop_cli.matching.kinds import two_things
from ocop_cli.matching.lookup import meet
from ocop_cli.matching.makers import (
    Kinship,
    Words,
    by_letters,
    contains,
    kinship,
    maker,
    typed_alike,
)
from ocop_cli.matching.nearly_called import nearly_called
from ocop_cli.matching.nearly_named import is_typed_as, nearly_named
from ocop_cli.matching.product_names import (
    KNOWN,
    SWEETS,
    ProductName,
)
from ocop_cli.matching.quantities import Quantity
from ocop_cli.matching.readings import Side, ordered_words, readings, words_of
from ocop_cli.matching.typed_bare import typed_without_marks
from ocop_cli.matching.wording import KIN, compare_words, left_over
from ocop_cli.places.names import around as around_commune
from ocop_cli.places.names import gazetteer, may_be_one
from ocop_cli.text import entity_names, keys
from ocop_cli.text.syllables import is_syllable

STRANGERS = Comparison(Kinship.OTHER, (True, True))


def compared(
    product_a: str,
    entity_a: str | None,
    locality_a: str | None,
    product_b: str,
    entity_b: str | None,
    locality_b: str | None,
    *,
    met: bool = False,
    one_maker: bool = False,
) -> Comparison:
    """Look at two products as named; `met` as in `matching.may_be_one`.

    `one_maker` says that an act made one of the two makers, whatever they are called.
    """
    kin = Kinship.SAME if one_maker else kinship(entity_a, entity_b)
    a, b = (product_a, entity_a), (product_b, entity_b)
    crossed = ""
    if kin is Kinship.OTHER:
        crossed = borne((product_a, entity_a, locality_a), (product_b, entity_b, locality_b))
        if not crossed or not (met or meet(a, b)) or strangers(a, b):
            return STRANGERS
    case = Comparison(kin, (bool(entity_a), bool(entity_b)), crossed)
    if not (crossed or met) and kin not in KIN and far(kin, a, b):
        case.apart, case.a, case.b = "other_words", product_a, product_b
        return case
    here, there = commune(locality_a, entity_a), commune(locality_b, entity_b)
    if kin is Kinship.DOUBTFUL and _are_two_by_letters(entity_a, entity_b, here, there):
        return STRANGERS
    _compare_makers(case, entity_a or "", entity_b or "", here, there)
    _compare_names(case, (product_a, entity_a, here), (product_b, entity_b, there))
    if case.crossed and case.apart:
        _cross(case, entity_a or "", entity_b or "")
    return case


def _compare_makers(
    case: Comparison, entity_a: str, entity_b: str, here: str | None, there: str | None
) -> None:
    """Fill in what the makers' names and their communes say of each other."""
    if entity_a and entity_b:
        case.one_name = _have_one_name(entity_a, entity_b)
        case.nearly_one = case.kinship not in KIN and nearly_one(entity_a, entity_b, here, there)
    if here and there:
        case.communes = here, there
        case.other_commune = not may_be_one(here, there)
        case.neighbours = _are_neighbours(entity_a, entity_b, here, there)


def _are_two_by_letters(
    entity_a: str | None, entity_b: str | None, here: str | None, there: str | None
) -> bool:
    """Whether two makers of two communes have nothing but first letters in common."""
    if not (entity_a and entity_b and here and there):
        return False
    return by_letters(entity_a, entity_b) and not may_be_one(here, there)


def nearly_one(entity_a: str, entity_b: str, here: str | None, there: str | None) -> bool:
    """Whether two makers that may be one differ in nothing but how their name was typed, or by one
    word of it, and are not of two communes."""
    if here and there and not may_be_one(here, there):
        return False
    return typed_alike(entity_a, entity_b) or nearly_called(entity_a, entity_b)


def may_follow(entity_a: str, entity_b: str, here: str | None, there: str | None) -> bool:
    """Whether one of two makers, of these communes, may be the other's successor by its name."""
    if _have_one_name(entity_a, entity_b):
        return True
    return bool(here and there) and _are_neighbours(entity_a, entity_b, here or "", there or "")


def _have_one_name(entity_a: str, entity_b: str) -> bool:
    return maker(entity_a).joined == maker(entity_b).joined


def _are_neighbours(entity_a: str, entity_b: str, here: str, there: str) -> bool:
    """Whether two makers are of one commune, and one is called by the other's own name, no place's.

    As likely as not the one became the other.
    """
    communes = gazetteer().today.keys()
    if not may_be_one(here, there) or not {here, there} <= communes:
        return False
    names = [maker(entity) for entity in (entity_a, entity_b) if entity]
    return any(
        contains(long.proper, short.own) and not _is_a_place(short.own)
        for long in names
        for short in names
        if long is not short
    )


def commune(locality: str | None, entity: str | None) -> str | None:
    """The commune of a product: of its address, else of its maker's."""
    return entity_names.commune(locality) or entity_names.commune_of_entity(entity)


def _compare_names(case: Comparison, a: Side, b: Side) -> None:
    """Fill in what two names of products say, read with their makers' own names and places."""
    (product_a, entity_a, _), (product_b, _, _) = a, b
    one, other = readings(a, b)
    case.identical = keys.plain_key(product_a) == keys.plain_key(product_b)
    _set_aside(case, one, other)
    _measure(case, one, other)
    compare_words(case, one, other)
    if case.apart and one.unmarked != other.unmarked and one.is_english == other.is_english:
        foreign = one.is_foreign != other.is_foreign
        typed_without_marks(case, product_a, product_b, foreign=foreign)
    if case.kinship in MAY_BE_ANYBODYS and case.apart in _UNKNOWN_WORDS:
        _nearly_named(case, one, other, product_a, product_b)
    if one.places & other.places and entity_a and is_brand(maker(entity_a).own):
        case.telling = True  # goods named by one place, of makers whose name is no place's


# Makers that do not say for sure whose two products are, so that their names are all there is.
MAY_BE_ANYBODYS = frozenset((Kinship.MISSING, Kinship.DOUBTFUL))
# What parts two names only because no list knows the words in which they differ.
_UNKNOWN_WORDS = frozenset(("other_words", "other_brand"))


def _nearly_named(
    case: Comparison, one: ProductName, other: ProductName, product_a: str, product_b: str
) -> None:
    """Take back that unknown words part two names of which no maker says for sure whose they are,
    where nothing but one word of them differs. Of two communes it must be more than goods, and
    makers that may be one."""
    if case.other_commune and not (case.telling and case.kinship is Kinship.DOUBTFUL):
        return
    if not nearly_named(product_a, product_b):
        return
    alike = is_typed_as(product_a, product_b)
    if two_things(one.words, other.words) or (alike and _are_known_words(one, other)):
        return
    if not (case.a or case.b):
        case.a, case.b = product_a.lower(), product_b.lower()
    case.other_units, case.same_units = True, False
    case.apart, case.slip = ("", "near") if alike else ("words_added", case.slip)


def _are_known_words(one: ProductName, other: ProductName) -> bool:
    """Whether what only one of two names says is in a list, and so is what only the other does."""
    here, there = left_over(one.words, other.words)
    return len(here) == len(there) == 1 and KNOWN.issuperset(here + there)


def far(kin: Kinship, a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Whether two products (name, entity) of kin makers are two at first sight.

    Most pairs are, and reading them takes longer.
    """
    if share_nothing(plain_words(a[0]), plain_words(b[0])):
        return True
    if kin not in MAY_BE_ANYBODYS or nearly_named(a[0], b[0]):
        return False
    return not meet(a, b)


def strangers(a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Whether two products (name, entity) are two though one bears the name of the other's maker.

    Said of makers that are not kin; where one may be the other's owner, names are looked at.
    """
    return share_nothing(plain_words(a[0]), plain_words(b[0])) and not given_name(a[1], b[1])


def borne(one: Side, other: Side) -> str:
    """The own name of one of two makers that the other's product bears; empty where none does.

    Products of two makers are two without a look at their names where this is empty.
    """
    return _bears(one, other) or _bears(other, one)


def _bears(one: Side, other: Side) -> str:
    """The other maker's own name, if this product bears it; the name of its place proves nothing.

    A name that is a place's elsewhere is the maker's own where that is known to lie somewhere else,
    or where both products are called alike.
    """
    (product, own_maker, _), (_, maker_of_other, _) = one, other
    brand = maker(maker_of_other or "").own
    if not words_of(product).issuperset(brand) or KNOWN.issuperset(brand):
        return ""
    if not is_brand(brand) and not (_is_a_place(brand) and _not_their_place(brand, one, other)):
        return ""
    words = ordered_words(product)
    if not contains(words, brand) or contains(maker(own_maker or "").proper, brand):
        return ""
    return " ".join(brand)


def _not_their_place(brand: Words, one: Side, other: Side) -> bool:
    communes = (commune(locality, entity) for _, entity, locality in (one, other))
    known = [commune for commune in communes if commune]
    if known:
        return all(brand not in around_commune(commune) for commune in known)
    return keys.fold(one[0]) == keys.fold(other[0])


@lru_cache(1 << 12)
def is_brand(own: Words) -> bool:
    """Whether a maker's own name tells it from others: no place, no thing, no short syllable."""
    if len(own) == 1 and (is_syllable(own[0]) or len(own[0]) < 5):
        return False
    return not (_is_a_place(own) or KNOWN.issuperset(own))


def _is_a_place(own: Words) -> bool:
    known = gazetteer()
    return own in known.communes or own in known.districts


def _cross(case: Comparison, entity_a: str, entity_b: str) -> None:
    """Other products of other makers stay two, unless the brand is the other maker's given name.

    Of those no more is known than of two products of one maker: they may be left over together.
    """
    if given_name(entity_a, entity_b):
        case.apart = "left_over"
        return
    case.crossed = ""
    case.kinship = Kinship.OTHER


def given_name(a: str | None, b: str | None) -> bool:
    """Whether one maker is a person whose given name the other is called by.

    A household often sells under the name of the shop it runs (La Thị Tám, Nhà hàng Tám Cương).
    """
    here, there = given_names(a), given_names(b)
    return any(
        one.given and one.given in other.words for one, other in ((here, there), (there, here))
    )


class GivenNames(NamedTuple):
    """The given name of a person, "" of others; and all words of a maker's own name."""

    given: str
    words: Words


def given_names(entity: str | None) -> GivenNames:
    """By what a maker's name may tell who runs it."""
    taken = maker(entity or "")
    return GivenNames(taken.own[-1] if taken.is_person else "", taken.own)


def _set_aside(case: Comparison, one: ProductName, other: ProductName) -> None:
    case.gathered = one.gathered != other.gathered
    case.tea_differs = bool(one.tea and other.tea and one.tea != other.tea)
    if one.brands or other.brands or one.places or other.places:
        _set_names_aside(case, one, other)
    if case.tea_differs:
        case.maybe_sweet = any(
            first == "chè" and second.split()[0] in SWEETS
            for name in (one, other)
            for first, second in zip(name.units, name.units[1:], strict=False)
        )


def _set_names_aside(case: Comparison, one: ProductName, other: ProductName) -> None:
    """Fill in the makers' names and places that only one of two names bears."""
    brands = one.brands ^ other.brands
    case.brand = " ".join(min(brands)) if brands else ""
    here, there = one.places - other.places, other.places - one.places
    # A brand may be a place as well; said on both sides it is no difference.
    here = frozenset(run for run in here if run not in other.brands)
    there = frozenset(run for run in there if run not in one.brands)
    case.places = tuple(" ".join(min(side)) if side else "" for side in (here, there))  # type: ignore[assignment]
    case.set_aside = bool(brands or here or there)


def _measure(case: Comparison, one: ProductName, other: ProductName) -> None:
    # In their order, so that those said as often on both sides are equal.
    if one.measures != other.measures:
        only_here, only_there = left_over(one.measures, other.measures)
        shared = {q.dimension for q in only_here} & {q.dimension for q in only_there}
        if shared or (only_here and only_there):
            case.clashing_measures = _shown(frozenset(only_here)), _shown(frozenset(only_there))
        else:
            case.added_measures = _shown(frozenset(only_here or only_there))
    elif one.measures and not case.identical:
        case.measures_respelt = True
    if one.recognition != other.recognition:
        ours, theirs = dict(one.recognition), dict(other.recognition)
        clash = any(ours[key] != theirs[key] for key in ours.keys() & theirs.keys())
        case.recognition = "other_recognition" if clash else "recognition_inside"


_SIGNS = {
    "mass": "{:g} g",
    "volume": "{:g} ml",
    "length": "{:g} mm",
    "degree": "{:g}°",
    "percent": "{:g}%",
    "days": "{:g} ngày",
    "months": "{:g} tháng",
    "grade": "loại {:g}",
    "number": "{:g}",
}


@lru_cache(1 << 12)
def _shown(measures: frozenset[Quantity]) -> str:
    """Quantities in the product's own words; units that are nouns (gói, lá) stand as they are."""
    return ", ".join(
        _SIGNS.get(dimension, f"{{:g}} {dimension}").format(amount)
        for dimension, amount in sorted(measures)
    )
