"""The words of two products' names side by side: order, marks, slips, kinds, and what is left over.

What a word is (a thing, a form, praise, a name) decides how far its absence on one side counts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from rapidfuzz.distance import OSA

from ocop_cli.matching.case import Comparison
from ocop_cli.matching.kinds import OR_ITSELF, kind, two_things
from ocop_cli.matching.makers import Kinship, Words
from ocop_cli.matching.product_names import (
    BOUND,
    CLASSES,
    COLOURS,
    DECISIVE,
    GENERAL,
    HERBS,
    KNOWN,
    MADE_OF,
    MAY_BE_ONE,
    OTHER_THINGS,
    SOFT,
    THINGS,
    ProductName,
)
from ocop_cli.text import keys
from ocop_cli.text.slips import is_slip
from ocop_cli.text.syllables import is_syllable
from ocop_cli.text.things import ALSO_NAMES

T = TypeVar("T")

KIN = (Kinship.SAME, Kinship.NEAR)
MAY_BE_KIN = (*KIN, Kinship.DOUBTFUL)
_MAY_BE_ONE_WORDS = frozenset(word for alike in MAY_BE_ONE for word in alike)


def compare_words(case: Comparison, one: ProductName, other: ProductName) -> None:
    """Fill in what the words of the two names say."""
    left, right = one.words, other.words
    only_left, only_right = left_over(left, right)
    case.likeness = 2 * (len(left) - len(only_left)) / (len(left) + len(right))
    spelled_apart = "".join(left) == "".join(right)
    case.same_units = spelled_apart or not (only_left or only_right)
    _tell_how_much_is_said(case, one, other)
    if any(case.places) and _places_in_other_marks(case, only_left, only_right):
        return
    only_marks = _marks_only(one, other, only_left, only_right)
    if case.kinship is Kinship.MISSING and not only_marks and _each_its_own_name(one, other):
        case.apart, case.same_units = "other_brand", False
        case.a, case.b = " ".join(sorted(_borne(one))), " ".join(sorted(_borne(other)))
        return
    if case.same_units:
        case.reordered = not spelled_apart and not _moved_soundly(one.units, other.units)
        return
    case.other_units = True
    case.a, case.b = " ".join(only_left), " ".join(only_right)
    case.only_marks = only_marks
    if not only_marks:
        case.slip = _slip_between(one, other, only_left, only_right)
    if not (only_marks or case.slip) and _is_brand_mistyped(case, only_left, only_right):
        case.slip, case.a, case.b = "near", case.brand, case.a or case.b
    if not (only_marks or case.slip):
        case.apart = _apart(case, one, other, only_left, only_right)


def are_two(
    kin: Kinship, one: ProductName, other: ProductName, may_follow: Callable[[], bool]
) -> bool:
    """Whether the words of two names make them two products of makers so akin, whatever else is
    said of them, though a row of one say that it re-evaluates.

    `may_follow` says whether the one maker may have followed the other, which parts least. As
    `compare_words` decides; what is quickest told is asked first.
    """
    if one.unmarked != other.unmarked or (kin in KIN and _share_some(one, other)):
        return False
    left, right = one.words, other.words
    only_left, only_right = left_over(left, right)
    if not (only_left and only_right):
        return False
    if "".join(left) == "".join(right) or _marks_only(one, other, only_left, only_right):
        return False
    if _slip_between(one, other, only_left, only_right):
        return False
    if kin is Kinship.OTHER:
        return True  # a maker's name in the other's product is nothing to goods of other words
    if _may_be_one_word(only_left + only_right):
        return False
    if kin not in KIN:
        if one.is_english != other.is_english:
            return kin is not Kinship.DOUBTFUL
        shared = set(one.units) & set(other.units)
        if not _of_form_alone(one, other, shared) and not (
            _share_a_name(one, other, shared) and may_follow()
        ):
            return True
    return two_things(left, right)


def _share_some(one: ProductName, other: ProductName) -> bool:
    left, right = one.words, other.words
    return not set(one.units).isdisjoint(other.units) or len(set(left) & set(right)) > 1


def _tell_how_much_is_said(case: Comparison, one: ProductName, other: ProductName) -> None:
    """Fill in how near two names are, and how much what is left of them says."""
    case.near = case.same_units or _share_some(one, other)
    case.bare = len(one.words) == 1 or (one.units[0] in CLASSES and len(one.units) == 1)
    # What both name by one place (cam Cao Phong) or one brand is no bare class of goods.
    case.bare = case.bare and not (one.places & other.places or one.brands & other.brands)
    # A word no list holds, or a brand said on both sides, is a name nobody bears by chance.
    case.telling = bool(one.brands & other.brands) or any(u not in KNOWN for u in one.units)


def _slip_between(
    one: ProductName, other: ProductName, only_left: list[str], only_right: list[str]
) -> str:
    """How sure it is that one word is the other mistyped, or its initials; empty if neither."""
    if len(only_left) == len(only_right) == 1 and not KNOWN.issuperset(
        set(one.units) ^ set(other.units)
    ):
        slip = _slip(only_left[0], only_right[0])
        if slip:
            in_place = _in_its_place(one, other, only_left[0], only_right[0])
            return slip if in_place else "near"
    initials = _initials(only_left, only_right) or _initials(only_right, only_left)
    return "near" if initials else ""


def _is_brand_mistyped(case: Comparison, only_left: list[str], only_right: list[str]) -> bool:
    """Whether all that one name has more is the maker's own name, which the other bears, with one
    word of it mistyped: "Mật mía Quang Thúi" beside "Mật mía Quang Thúy"."""
    if bool(only_left) == bool(only_right):
        return False
    more = only_left or only_right
    brand = case.brand.split()[-len(more) :]
    differing = [two for two in zip(brand, more, strict=False) if two[0] != two[1]]
    return len(brand) == len(more) > 1 and len(differing) == 1 and _slip(*differing[0]) != ""


def _in_its_place(one: ProductName, other: ProductName, left: str, right: str) -> bool:
    """Whether the names are one in sound order, once the word `left` is written as `right`."""
    mended = tuple(" ".join(right if w == left else w for w in u.split()) for u in one.units)
    if " ".join(mended) == " ".join(other.units):
        return True
    return sorted(mended) == sorted(other.units) and _moved_soundly(mended, other.units)


def left_over(left: Sequence[T], right: Sequence[T]) -> tuple[list[T], list[T]]:
    """What only one of two sides has, each as often as it has more of it than the other."""
    rest = [*right]
    only = []
    for word in left:
        if word in rest:
            rest.remove(word)
        else:
            only.append(word)
    return only, rest


def _places_in_other_marks(case: Comparison, only_left: list[str], only_right: list[str]) -> bool:
    """Whether a place was set aside that the other side spells with other marks (Tân Cường)."""
    here = only_left + case.places[0].split()
    there = only_right + case.places[1].split()
    if sorted(map(keys.fold, here)) != sorted(map(keys.fold, there)):
        return False
    case.a, case.b = " ".join(here), " ".join(there)
    case.places, case.only_marks, case.same_units = ("", ""), True, False
    return True


def _each_its_own_name(one: ProductName, other: ProductName) -> bool:
    """Whether each name bears a brand or place, none in common: of unknown makers, that parts."""
    here, there = _borne(one), _borne(other)
    return bool(here and there) and here.isdisjoint(there)


def _borne(name: ProductName) -> set[str]:
    own = {unit for unit in name.units if unit not in KNOWN}
    for run in (*name.brands, *name.places):
        own.update(run)
    return own


def _units_of(words: list[str], units: list[str]) -> list[str]:
    """The units made wholly of `words`; the words themselves where units hide a shared word."""
    whole = [unit for unit in units if all(word in words for word in unit.split())]
    return whole if len(" ".join(whole).split()) == len(words) else words


def _moved_soundly(one: Words, other: Words) -> bool:
    """Whether one group of words moved, the head stayed first and no colour changed its noun.

    No group moves within a name: An Bình is not Bình An.
    """
    if one[0] != other[0] and set(one) == set(other):
        return _only_form_moved(one, other)
    for units, against in ((one, other), (other, one)):
        followers = dict(zip(units[1:], units, strict=False))
        before = dict(zip(against[1:], against, strict=False))
        if any(word in BOUND and before.get(word) != noun for word, noun in followers.items()):
            return False
    start = next((i for i, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), 0)
    rest_one, rest_other = one[start:], other[start:]
    return any(
        rest_one[cut:end] + rest_one[:cut] + rest_one[end:] == rest_other
        and not _is_a_name(rest_one[:end])
        for end in range(2, len(rest_one) + 1)
        for cut in range(1, end)
    )


def _is_a_name(units: Words) -> bool:
    """Whether words standing together may all be one name: no list knows them, or not all."""
    return any(unit not in KNOWN for unit in units) and all(
        unit not in KNOWN or unit in ALSO_NAMES for unit in units
    )


def _only_form_moved(one: Words, other: Words) -> bool:
    """Whether a form stands before the thing in one name, behind it in the other: khô cá lóc."""
    for units, against in ((one, other), (other, one)):
        if units[0] in _FORM_HEADS and against[0] == units[1]:
            word = units[0]
            return [u for u in one if u != word] == [u for u in other if u != word]
    return False


# Forms said before the thing as well as behind it: khô mực and mực khô, bột ca cao and ca cao bột.
_FORM_HEADS = frozenset(("khô", "bột", "hạt"))


def _marks_only(
    one: ProductName, other: ProductName, only_left: list[str], only_right: list[str]
) -> bool:
    """Whether nothing but marks differs: a name typed without them, or a word with others."""
    if len(only_left) == len(only_right) and sorted(map(keys.folded, only_left)) == sorted(
        map(keys.folded, only_right)
    ):
        return bool(only_left)
    if one.unmarked == other.unmarked or not (only_left if one.unmarked else only_right):
        return False
    # "tra" and "che" may stand for one word, as "trà" and "chè" do.
    left = {"che" if w == "tra" else w for u in one.units for w in keys.fold(u).split()}
    right = {"che" if w == "tra" else w for u in other.units for w in keys.fold(u).split()}
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
    distance = OSA.distance(keys.fold(left), keys.fold(right), score_cutoff=allowed)
    return "near" if distance <= allowed and min(len(left), len(right)) > 2 else ""


def _initials(short: list[str], long: list[str]) -> bool:
    """Whether one word is made of the first letters of the others: ĐTHT, đông trùng hạ thảo."""
    return len(short) == 1 and len(long) > 2 and short[0] == "".join(word[0] for word in long)


def _apart(
    case: Comparison,
    one: ProductName,
    other: ProductName,
    only_left: list[str],
    only_right: list[str],
) -> str:
    """Which reason the words left over on either side give."""
    if not only_left or not only_right:
        added, name, bare = (only_left, one, other) if only_left else (only_right, other, one)
        grown = [u for u in name.units if u not in set(bare.units)]
        return _added(case, _units_of(added, grown), name, bare) if added else ""
    return _different(case, one, other)


def _different(case: Comparison, one: ProductName, other: ProductName) -> str:
    """Which reason two names give that each have words of their own."""
    if _may_be_one_word(f"{case.a} {case.b}".split()):
        return "other_form"
    if two_things(one.words, other.words):
        return "other_kind"
    if one.is_english != other.is_english:
        return "other_language" if case.kinship in MAY_BE_KIN else "other_words"
    units = set(one.units) & set(other.units)
    if _of_form_alone(one, other, units):
        return "other_form"
    successor = case.kinship is Kinship.DOUBTFUL and (case.one_name or case.neighbours)
    kin = case.kinship in KIN or case.nearly_one
    if kin or (successor and _share_a_name(one, other, units)):
        return "left_over"  # what no list knows parts no products of one maker
    return "other_words"


def _may_be_one_word(only: list[str]) -> bool:
    """Whether all that two names do not share may stand for one word."""
    return _MAY_BE_ONE_WORDS.issuperset(only) and any(
        alike.issuperset(only) for alike in MAY_BE_ONE
    )


def _share_a_name(one: ProductName, other: ProductName, units: set[str]) -> bool:
    """Whether two names share more than form and praise, `units` being those they share."""
    if any(unit not in SOFT for unit in units):
        return True
    return any(word not in KNOWN for word in set(one.words) & set(other.words))


def _of_form_alone(one: ProductName, other: ProductName, shared: set[str]) -> bool:
    """Whether what differs is form and praise, on one side at least, and no thing on the other."""
    here = [unit for unit in one.units if unit not in shared]
    there = [unit for unit in other.units if unit not in shared]
    soft_here, soft_there = SOFT.issuperset(here), SOFT.issuperset(there)
    if soft_here and soft_there:
        return True
    return (soft_here and not _hard(there, other)) or (soft_there and not _hard(here, one))


def _added(case: Comparison, added: list[str], name: ProductName, bare: ProductName) -> str:
    """Which reason words give that only `name` has, `bare` having none of its own."""
    if _makes_another(added, name, bare):
        return "other_kind"
    named = [unit for unit in added if unit not in KNOWN]
    if (brands := bare.brands - name.brands) and named == added:
        if any(_may_be(named, own) for own in brands):
            return "near_spelling"
        return "left_over" if case.kinship in KIN else "other_brand"
    if not DECISIVE.isdisjoint(added) and case.kinship in KIN:
        return "left_over"
    # Of unknown makers, a place in one name and words in its stead in the other are two names.
    if case.kinship is Kinship.MISSING and any(case.places):
        return "other_words"
    return "words_added"


def _hard(words: list[str], name: ProductName) -> bool:
    """Whether a thing or a colour is among `words`; a class said at the head is none (nấm sò)."""
    return any(word in _HARD and not (word in GENERAL and word == name.units[0]) for word in words)


_HARD = THINGS | COLOURS


def _makes_another(added: list[str], name: ProductName, bare: ProductName) -> bool:
    """Whether words that one name has more than the other make another product of it."""
    head, *rest = name.units
    if head in added and head in MADE_OF and rest and rest[0] in KNOWN:
        # A dish of its own may bear the word of its class or not: (bánh) chè lam, (mắm) tôm chua.
        whole, part = (kind(one.words) for one in (name, bare))
        certain = part.head and part.line != whole.line and head not in OR_ITSELF
        return bool(certain) and (head != "chè" or rest[0] not in HERBS)
    # A compound grown from a word of the other name: chanh dây against chanh.
    grown = {unit for unit in name.units if not set(added).isdisjoint(unit.split())}
    return any(unit not in added for unit in grown & OTHER_THINGS)


def _may_be(named: list[str], own: Words) -> bool:
    """Whether words that no list knows may be a maker's own name, misspelt or in part."""
    here, there = keys.fold("".join(named)), keys.fold("".join(own))
    return set(named) <= set(own) or OSA.distance(here, there, score_cutoff=1) <= 1
