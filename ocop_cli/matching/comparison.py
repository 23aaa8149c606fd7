"""Two products side by side: what their names share, and what only one of them says.

`compared` does the looking, once for a pair; `matching` draws the conclusions.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.matching import entity_names
from ocop_cli.matching.case import Comparison
from ocop_cli.matching.first_sight import plain_words, share_nothing
from ocop_cli.matching.lookup import meet
from ocop_cli.matching.makers import Kinship, Words, contains, kinship, maker
from ocop_cli.matching.product_names import KNOWN, SWEETS, ProductName, is_english, read
from ocop_cli.matching.quantities import Quantity
from ocop_cli.matching.wording import compare_words, typed_without_marks
from ocop_cli.places.names import around as around_commune
from ocop_cli.places.names import gazetteer, may_be_one
from ocop_cli.text import keys
from ocop_cli.text.syllables import is_syllable

KIN = (Kinship.SAME, Kinship.NEAR)
STRANGERS = Comparison(Kinship.OTHER, (True, True))
Side = tuple[str, str | None, str | None]  # product, maker, and where it is


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
        side_a, side_b = (product_a, entity_a, locality_a), (product_b, entity_b, locality_b)
        crossed = _bears(side_a, side_b) or _bears(side_b, side_a)
        if not crossed or not (met or meet(a, b)) or strangers(a, b):
            return STRANGERS
    case = Comparison(kin, (bool(entity_a), bool(entity_b)), crossed)
    if not (crossed or met) and kin not in KIN and far(kin, a, b):
        case.apart, case.a, case.b = "other_words", product_a, product_b
        return case
    here, there = commune(locality_a, entity_a), commune(locality_b, entity_b)
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
        case.one_name = maker(entity_a).joined == maker(entity_b).joined
    if here and there:
        case.communes = here, there
        case.other_commune = not may_be_one(here, there)
        case.neighbours = _are_neighbours(entity_a, entity_b, here, there)


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
    if case.apart and one.unmarked != other.unmarked and is_english(one) == is_english(other):
        typed_without_marks(case, product_a, product_b)
    if one.places & other.places and entity_a and is_brand(maker(entity_a).own):
        case.telling = True  # goods named by one place, of makers whose name is no place's


def readings(a: Side, b: Side) -> tuple[ProductName, ProductName]:
    """Two names, each read with the makers' own names and places of both."""
    (product_a, entity_a, here), (product_b, entity_b, there) = a, b
    own_names = {
        _called_beside(maker(entity).own, product_a, product_b)
        for entity in (entity_a, entity_b)
        if entity
    }
    around = {own_places(entity_a, here), own_places(entity_b, there)}
    return (
        _reading(product_a, _names_in(product_a, own_names), around),
        _reading(product_b, _names_in(product_b, own_names), around),
    )


def far(kin: Kinship, a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Whether two products (name, entity) of kin makers are two at first sight.

    Most pairs are, and reading them takes longer.
    """
    if kin in (Kinship.DOUBTFUL, Kinship.MISSING) and not meet(a, b):
        return True
    return share_nothing(plain_words(a[0]), plain_words(b[0]))


def strangers(a: tuple[str, str | None], b: tuple[str, str | None]) -> bool:
    """Whether two products (name, entity) are two though one bears the name of the other's maker.

    Said of makers that are not kin; where one may be the other's owner, names are looked at.
    """
    return share_nothing(plain_words(a[0]), plain_words(b[0])) and not given_name(a[1], b[1])


def _called_beside(own: Words, *products: str) -> Words:
    """A maker's own name without the goods it begins with: what a product of it begins with too.

    Where the whole of it stands there it is a name (Phong Hải Danh Trà of Phong Hải).
    """
    for product in products:
        words = ordered_words(product)
        if words[:1] == own[:1] and (len(own) == 1 or words[1:2] != own[1:2]):
            return own[1:]
    return own


def _names_in(product: str, own_names: set[Words]) -> set[Words]:
    """The makers' own names without those that a product prints as it prints goods.

    "Vịt quay mắc mật" of Cơ sở Mắc Mật is duck with a fruit: what is somebody's name has capitals
    in a name that has any.
    """
    words, printed = _as_printed(product)
    if not printed:
        return own_names
    return {own for own in own_names if not _in_small_letters(own, words, printed)}


@lru_cache(1 << 12)
def _as_printed(product: str) -> tuple[Words, Words]:
    """The words of a name as they are compared, and as they are printed; none where it has no
    capitals, or no other letters."""
    if product.islower() or product.isupper():
        return (), ()
    printed = tuple(_WORDS.findall(product))
    return tuple(map(keys.plain_key, printed)), printed


_WORDS = re.compile(r"[^\W\d_]+")


def _in_small_letters(own: Words, words: Words, printed: Sequence[str]) -> bool:
    """Whether the longest end of a maker's name that stands in these words has no capital there;
    the first word of a name always has one."""
    if not own or own[-1] not in words:
        return False
    for start in range(len(own)):
        run = own[start:]
        for at in range(len(words) - len(run) + 1):
            if words[at : at + len(run)] == run:
                letters = printed[max(at, 1) : at + len(run)]
                return bool(letters) and all(map(str.islower, letters))
    return False


class Places(NamedTuple):
    """Names of places, and all words that any of them has."""

    names: frozenset[Words]
    words: frozenset[str]


@lru_cache(1 << 12)
def own_places(entity: str | None, commune: str | None) -> Places:
    """The names of a maker's own places: where it is, and those its own name says."""
    found = set(around_commune(commune)) if commune else set()
    if entity:
        found |= places_said(entity)
    return Places(frozenset(found), frozenset(word for place in found for word in place))


@lru_cache(1 << 12)
def places_said(entity: str) -> frozenset[Words]:
    """The districts, provinces and communes in a maker's name."""
    words = entity_names.entity_words(entity)
    known = gazetteer()
    return frozenset(
        run
        for end in range(len(words), 0, -1)
        for length in known.lengths(words[max(0, end - 2) : end])
        if (run := words[max(0, end - length) : end]) in known.districts or run in known.communes
    )


def _reading(product: str, own_names: set[Words], around: set[Places]) -> ProductName:
    """The name read with what may stand in it; the rest is left out, so that readings are kept."""
    words = words_of(product)
    places = {
        place
        for known in around
        if not words.isdisjoint(known.words)
        for place in known.names
        if words.issuperset(place)
    }
    makers = sorted(
        own
        for own in own_names
        if own
        if own[-1] in words
        or own[-1].isdigit()
        or (len(own) > 1 and ("".join(own) in words or "".join(own[-2:]) in words))
    )
    here = sorted(places, key=lambda place: (-len(place), place))
    return read(product, tuple(makers), tuple(here))


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
def ordered_words(product: str) -> Words:
    """The words of a name in order, as they are compared."""
    return keys.words(keys.plain_key(product))


@lru_cache(1 << 12)
def words_of(product: str) -> frozenset[str]:
    """The words of a name, as they are compared."""
    return frozenset(ordered_words(product))


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
    return any(
        maker(person or "").is_person and maker(person or "").own[-1] in maker(shop or "").own
        for person, shop in ((a, b), (b, a))
    )


def _set_aside(case: Comparison, one: ProductName, other: ProductName) -> None:
    brands = one.brands ^ other.brands
    case.brand = " ".join(min(brands)) if brands else ""
    here, there = one.places - other.places, other.places - one.places
    # A brand may be a place as well; said on both sides it is no difference.
    here = frozenset(run for run in here if run not in other.brands)
    there = frozenset(run for run in there if run not in one.brands)
    case.places = tuple(" ".join(min(side)) if side else "" for side in (here, there))  # type: ignore[assignment]
    case.gathered = one.gathered != other.gathered
    case.set_aside = bool(brands or here or there)
    case.tea_differs = bool(one.tea and other.tea and one.tea != other.tea)
    if case.tea_differs:
        case.maybe_sweet = any(
            first == "chè" and second.split()[0] in SWEETS
            for name in (one, other)
            for first, second in zip(name.units, name.units[1:], strict=False)
        )


def _measure(case: Comparison, one: ProductName, other: ProductName) -> None:
    if one.measures != other.measures and (here := Counter(one.measures)) != (
        there := Counter(other.measures)
    ):
        only_here, only_there = here - there, there - here
        shared = {q.dimension for q in only_here} & {q.dimension for q in only_there}
        if shared or (only_here and only_there):
            case.clashing_measures = _shown(only_here), _shown(only_there)
        else:
            case.added_measures = _shown(only_here or only_there)
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


def _shown(measures: Counter[Quantity]) -> str:
    """Quantities in the product's own words; units that are nouns (gói, lá) stand as they are."""
    return ", ".join(
        _SIGNS.get(dimension, f"{{:g}} {dimension}").format(amount)
        for dimension, amount in sorted(measures)
    )
