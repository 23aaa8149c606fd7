"""Two products side by side: what their names share, and what only one of them says.

`compared` does the looking, once for a pair; `matching` draws the conclusions.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from ocop_cli import names
from ocop_cli.blocking import meet
from ocop_cli.makers import Kinship, Words, contains, kinship, maker
from ocop_cli.placenames import gazetteer, may_be_one
from ocop_cli.product_names import (
    BOUND,
    CLASSES,
    COLOURS,
    ENGLISH,
    FORM_LINES,
    GENERAL,
    KNOWN,
    MADE_OF,
    SOFT,
    SWEETS,
    THINGS,
    ProductName,
    read,
)
from ocop_cli.quantities import Quantity
from ocop_cli.syllables import is_slip, is_syllable

Pair = dict[str, str]
_KIN = (Kinship.SAME, Kinship.NEAR)


@dataclass(slots=True)
class Comparison:
    """What `matching` asks of two products. Filled by `compared`, read only after."""

    kinship: Kinship
    entity_given: tuple[bool, bool]
    crossed: str = ""  # the own name of one maker that the other's product bears
    communes: tuple[str, str] = ("", "")
    other_commune: bool = False
    identical: bool = False
    same_units: bool = False
    reordered: bool = False
    brand: str = ""
    places: tuple[str, str] = ("", "")
    set_aside: bool = False
    bare: bool = False
    telling: bool = False
    other_units: bool = False
    gathered: bool = False
    tea_differs: bool = False
    maybe_sweet: bool = False
    clashing_measures: tuple[str, str] | None = None
    added_measures: str = ""
    measures_respelt: bool = False
    recognition: str = ""
    only_marks: bool = False
    slip: str = ""
    apart: str = ""
    near: bool = False
    likeness: float = 0.0
    a: str = ""
    b: str = ""

    @property
    def pair(self) -> Pair:
        """The words that only one of the two has."""
        return {"a": self.a or "–", "b": self.b or "–"}


def compared(
    product_a: str,
    entity_a: str | None,
    locality_a: str | None,
    product_b: str,
    entity_b: str | None,
    locality_b: str | None,
) -> Comparison:
    """Look at two products as named."""
    kin = kinship(entity_a, entity_b)
    case = Comparison(kin, (bool(entity_a), bool(entity_b)))
    if kin is Kinship.OTHER:
        case.crossed = _crossed(product_a, entity_a or "", product_b, entity_b or "")
        if not case.crossed or not meet((product_a, entity_a), (product_b, entity_b)):
            case.crossed = ""
            return case
    elif kin in (Kinship.DOUBTFUL, Kinship.MISSING) and not meet(
        (product_a, entity_a), (product_b, entity_b)
    ):
        case.kinship = Kinship.OTHER
        return case
    if _share_nothing(product_a, product_b) and not case.crossed:
        case.apart, case.a, case.b = "other_words", product_a, product_b
        return case
    own_names = tuple(sorted({maker(e).own for e in (entity_a, entity_b) if e}))
    here = names.commune(locality_a) or names.commune_of_entity(entity_a)
    there = names.commune(locality_b) or names.commune_of_entity(entity_b)
    if here and there:
        case.communes = here, there
        case.other_commune = not may_be_one(here, there)
    around = tuple(sorted({place for place in (here, there) if place}))
    one = read(product_a, own_names, around)
    other = read(product_b, own_names, around)
    case.identical = names.plain_key(product_a) == names.plain_key(product_b)
    _set_aside(case, one, other)
    _measure(case, one, other)
    _words(case, one, other)
    if case.crossed and case.apart:
        _cross(case, entity_a or "", entity_b or "")
    return case


def _crossed(product_a: str, entity_a: str, product_b: str, entity_b: str) -> str:
    return _bears(product_b, entity_a, entity_b) or _bears(product_a, entity_b, entity_a)


def _bears(product: str, maker_of_other: str, own_maker: str) -> str:
    """The other maker's own name, if this product bears it; a name of a place proves nothing."""
    brand = maker(maker_of_other).own
    if brand[-1] not in _words_of(product) or not _is_brand(brand):
        return ""
    words = names.words(names.plain_key(product))
    if not contains(words, brand) or contains(maker(own_maker).proper, brand):
        return ""
    return " ".join(brand)


def _share_nothing(product_a: str, product_b: str) -> bool:
    """Whether two names, without marks, have no word in common: seen at once, for most pairs."""
    one, other = _plain_words(product_a), _plain_words(product_b)
    return bool(one and other) and one.isdisjoint(other)


@lru_cache(1 << 16)
def _plain_words(product: str) -> frozenset[str]:
    """The words without marks; empty where a name may say the same by other words."""
    name = read(product)
    if len(name.units) < 2 or name.reworded or _foreign(name):
        return frozenset()
    return frozenset("che" if w == "tra" else w for w in names.words(names.fold(product)))


@lru_cache(1 << 16)
def _words_of(product: str) -> frozenset[str]:
    return frozenset(names.words(names.plain_key(product)))


@lru_cache(1 << 14)
def _is_brand(own: Words) -> bool:
    """Whether a maker's own name tells it from others: no place, no thing, no short syllable."""
    if len(own) == 1 and (is_syllable(own[0]) or len(own[0]) < 5):
        return False
    known = gazetteer()
    return not (own in known.communes or own in known.districts or KNOWN.issuperset(own))


def _cross(case: Comparison, entity_a: str, entity_b: str) -> None:
    """Other products of other makers stay two, unless the brand is the other maker's given name.

    A household often sells under the name of the shop it runs (La Thị Tám, Nhà hàng Tám Cương).
    """
    for person, shop in ((entity_a, entity_b), (entity_b, entity_a)):
        if maker(person).is_person and maker(person).own[-1] in maker(shop).own:
            case.apart = ""
            return
    case.crossed = ""
    case.kinship = Kinship.OTHER


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
    here, there = Counter(one.measures), Counter(other.measures)
    if here != there:
        only_here, only_there = here - there, there - here
        shared = {q.dimension for q in only_here} & {q.dimension for q in only_there}
        if shared or (only_here and only_there):
            case.clashing_measures = _shown(only_here), _shown(only_there)
        else:
            case.added_measures = _shown(only_here or only_there)
    elif here and not case.identical:
        case.measures_respelt = True
    if one.recognition != other.recognition:
        ours, theirs = dict(one.recognition), dict(other.recognition)
        clash = any(ours[key] != theirs[key] for key in ours.keys() & theirs.keys())
        case.recognition = "other_recognition" if clash else "recognition_inside"


_SIGNS = {"mass": "g", "volume": "ml", "degree": "°", "percent": "%", "months": "tháng"}


def _shown(measures: Counter[Quantity]) -> str:
    return ", ".join(
        f"{amount:g} {_SIGNS.get(dimension, '' if dimension == 'number' else dimension)}".strip()
        for dimension, amount in sorted(measures)
    )


def _words(case: Comparison, one: ProductName, other: ProductName) -> None:
    left, right = " ".join(one.units).split(), " ".join(other.units).split()
    shared = Counter(left) & Counter(right)
    case.likeness = 2 * sum(shared.values()) / (len(left) + len(right))
    case.same_units = sorted(left) == sorted(right) or "".join(left) == "".join(right)
    case.near = case.same_units or bool(set(one.units) & set(other.units) or len(shared) > 1)
    case.bare = len(left) == 1 or (one.units[0] in CLASSES and len(one.units) == 1)
    # A word no list holds, or a brand said on both sides, is a name nobody bears by chance.
    case.telling = bool(one.brands & other.brands) or any(u not in KNOWN for u in one.units)
    if _places_in_other_marks(case, left, right):
        return
    if case.kinship is Kinship.MISSING and _each_its_own_name(one, other):
        case.apart, case.same_units = "other_brand", False
        case.a, case.b = " ".join(sorted(_borne(one))), " ".join(sorted(_borne(other)))
        return
    if case.same_units:
        spelled_apart = "".join(left) == "".join(right)
        case.reordered = not spelled_apart and not _moved_soundly(one.units, other.units)
        return
    case.other_units = True
    only_left, only_right = (
        list((Counter(left) - shared).elements()),
        list((Counter(right) - shared).elements()),
    )
    case.a, case.b = " ".join(only_left), " ".join(only_right)
    if _marks_only(one, other, only_left, only_right):
        case.only_marks = True
    elif len(only_left) == len(only_right) == 1 and (slip := _slip(only_left[0], only_right[0])):
        case.slip = slip
    elif _initials(only_left, only_right) or _initials(only_right, only_left):
        case.slip = "near"
    else:
        units = Counter(one.units) & Counter(other.units)
        here = [u for u in one.units if u not in units]
        there = [u for u in other.units if u not in units]
        if not only_left:
            here, there = [], _units_of(only_right, there)
        elif not only_right:
            here, there = _units_of(only_left, here), []
        case.apart = _apart(case, one, other, here, there)


def _places_in_other_marks(case: Comparison, left: list[str], right: list[str]) -> bool:
    """Whether a place was set aside that the other side spells with other marks (Tân Cường)."""
    here = list((Counter(left) - Counter(right)).elements()) + case.places[0].split()
    there = list((Counter(right) - Counter(left)).elements()) + case.places[1].split()
    if not any(case.places) or sorted(map(names.fold, here)) != sorted(map(names.fold, there)):
        return False
    case.a, case.b = " ".join(here), " ".join(there)
    case.places, case.only_marks, case.same_units = ("", ""), True, False
    return True


def _each_its_own_name(one: ProductName, other: ProductName) -> bool:
    """Whether each name bears a brand or place, none in common: of unknown makers, that parts."""
    here, there = _borne(one), _borne(other)
    return bool(here and there) and here.isdisjoint(there)


def _borne(name: ProductName) -> frozenset[str]:
    words = {word for run in name.brands | name.places for word in run}
    return frozenset(words | {unit for unit in name.units if unit not in KNOWN})


def _units_of(words: list[str], units: list[str]) -> list[str]:
    """The units made wholly of `words`; the words themselves where units hide a shared word."""
    whole = [unit for unit in units if all(word in words for word in unit.split())]
    return whole if len(" ".join(whole).split()) == len(words) else words


def _moved_soundly(one: Words, other: Words) -> bool:
    """Whether one group of words moved, the head stayed first and no colour changed its noun."""
    if one[0] != other[0] and set(one) == set(other):
        return False
    for units, against in ((one, other), (other, one)):
        followers = dict(zip(units[1:], units, strict=False))
        before = dict(zip(against[1:], against, strict=False))
        if any(word in BOUND and before.get(word) != noun for word, noun in followers.items()):
            return False
    start = next((i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), 0)
    rest_one, rest_other = one[start:], other[start:]
    return any(
        rest_one[cut:end] + rest_one[:cut] + rest_one[end:] == rest_other
        for end in range(2, len(rest_one) + 1)
        for cut in range(1, end)
    )


def _marks_only(
    one: ProductName, other: ProductName, only_left: list[str], only_right: list[str]
) -> bool:
    """Whether nothing but marks differs: a name typed without them, or a word with others."""
    here, there = sorted(map(names.fold, only_left)), sorted(map(names.fold, only_right))
    if here == there:
        return not (KNOWN.issuperset(only_left) and KNOWN.issuperset(only_right))
    if one.unmarked == other.unmarked or not (only_left if one.unmarked else only_right):
        return False
    # "tra" and "che" may stand for one word, as "trà" and "chè" do.
    left = {"che" if w == "tra" else w for u in one.units for w in names.fold(u).split()}
    right = {"che" if w == "tra" else w for u in other.units for w in names.fold(u).split()}
    return left <= right or right <= left


def _slip(left: str, right: str) -> str:
    if left in KNOWN and right in KNOWN:
        return ""
    if is_slip(left, right):
        return "sure"
    if not (left + right).isalpha():
        return ""
    long_foreign = min(len(left), len(right)) >= 5 and not (
        is_syllable(left) and is_syllable(right)
    )
    allowed = 2 if long_foreign else 1
    distance = OSA.distance(names.fold(left), names.fold(right), score_cutoff=allowed)
    return "near" if distance <= allowed and min(len(left), len(right)) > 2 else ""


def _initials(short: list[str], long: list[str]) -> bool:
    """Whether one word is made of the first letters of the others: ĐTHT, đông trùng hạ thảo."""
    return len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long)


def _apart(
    case: Comparison, one: ProductName, other: ProductName, here: list[str], there: list[str]
) -> str:
    """Which reason the words left over on either side give."""
    if not here or not there:
        added, name = (here, one) if here else (there, other)
        if not added:
            return ""
        if name.units[0] in added and name.units[0] in MADE_OF:
            return "other_kind"
        bare_side = other if name is one else one
        named = [unit for unit in added if unit not in KNOWN]
        if bare_side.brands - name.brands and named == added:
            return "other_brand"
        # Of unknown makers, a place in one name and words in its stead in the other are two names.
        instead = case.places[1] if name is one else case.places[0]
        apart = all(case.places) or (case.kinship is Kinship.MISSING and instead)
        return "other_words" if apart else "words_added"
    if _clash(here, there):
        return "other_kind"
    if _foreign(one) != _foreign(other):
        return "other_language" if case.kinship in _KIN else "other_words"
    soft_here, soft_there = SOFT.issuperset(here), SOFT.issuperset(there)
    if soft_here and soft_there:
        return "other_form"
    hard = (THINGS | COLOURS) - GENERAL
    if (soft_here and hard.isdisjoint(there)) or (soft_there and hard.isdisjoint(here)):
        return "other_form"
    return "other_words"


def _clash(here: list[str], there: list[str]) -> bool:
    lines = dict(FORM_LINES[u] for u in here if u in FORM_LINES)
    return any(
        lines.get(FORM_LINES[u][0], FORM_LINES[u][1]) != FORM_LINES[u][1]
        for u in there
        if u in FORM_LINES
    )


@lru_cache(1 << 14)
def _foreign(name: ProductName) -> bool:
    """Whether the name is English; a brand alone makes no language."""
    words = " ".join(name.units).split()
    return sum(word in ENGLISH for word in words) > 1
