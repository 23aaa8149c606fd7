"""The product of another owner that a row may mean: one that says it re-evaluates, or one of the
same name in the same commune."""

from __future__ import annotations

from typing import NamedTuple

from ocop_cli.matching import lookup
from ocop_cli.matching.case import Named
from ocop_cli.matching.comparison import given_names
from ocop_cli.matching.first_sight import plain_words
from ocop_cli.matching.makers import Kinship, Words, is_named_within, kinship
from ocop_cli.matching.names_within import called
from ocop_cli.matching.nearly_called import nearly_called
from ocop_cli.matching.product_names import bare_words
from ocop_cli.matching.readings import own_places
from ocop_cli.matching.verdicts import Match, Reason, Verdict, compare, may_be_one
from ocop_cli.places import names as places_names
from ocop_cli.text import entity_names, keys
from ocop_cli.text.vocabulary import TITLES

# What asks of two names of one maker that have next to nothing in common.
_ALL_ELSE = {"left_over", "claims_ancestor"}
_HALF = 0.55  # the confidence of two names that have half of their words in common
_SAME = {"same_name", "same_words"}


class Nearest(NamedTuple):
    """How near two products of two owners are; `there` says that they are of one commune."""

    reason: str
    confidence: float
    there: bool


def anywhere(named: Named) -> frozenset[str]:
    """The keys of all products of this name, of all products of this commune, and of those of each
    owner that this one's name tells of."""
    owners = frozenset(lookup.kin(name) for name in called(named.entity or "")[1:])
    return owners | lookup.anywhere(named.product, entity_names.commune(named.locality))


def nearest(one: Named, other: Named) -> Nearest | None:
    """How near they are, owners left aside; None where they are far, or of one owner.

    Products of one name are near unless their communes are known to be two, and then where the name
    has words of its own, which no goods have; those of one commune where their names may be one;
    and those of an owner and of who names that owner in its own name, whatever they are called.
    """
    if kinship(one.entity, other.entity) is not Kinship.OTHER:
        return _of_former_owner(one, other)
    match = _by_names_alone(one, other)
    if match is None:
        return None
    named = bool(_SAME & {reason.key for reason in match.reasons})
    where = _communes(one, other)
    likeness = round(match.confidence, 3)
    if where.together:
        return Nearest("nearest_both" if named else "nearest_there", 0.2 + likeness / 2, there=True)
    if named and not where.both:
        return Nearest("nearest_named", likeness / 2, there=False)
    if named and lookup.own_words(one.product) and lookup.own_words(other.product):
        return Nearest("nearest_far", likeness / 4, there=False)
    return None


class _Communes(NamedTuple):
    """The first of two products' communes, whether both are known, and whether they may be one."""

    here: str | None
    both: bool
    together: bool


def _communes(one: Named, other: Named) -> _Communes:
    here, there = entity_names.commune(one.locality), entity_names.commune(other.locality)
    if not (here and there):
        return _Communes(here, both=False, together=False)
    return _Communes(here, both=True, together=places_names.may_be_one(here, there))


def _by_names_alone(one: Named, other: Named) -> Match | None:
    """How the names of two products compare, whoever makes them and wherever."""
    return may_be_one(Named(one.product, None), Named(other.product, None), met=False)


def _of_former_owner(one: Named, other: Named) -> Nearest | None:
    if not is_named_within(one.entity, other.entity):
        return None
    here, there = plain_words(one.product), plain_words(other.product)
    alike = len(here & there) / len(here | there or {""})
    return Nearest("nearest_former", round(0.2 + alike / 2, 3), there=True)


def of_one_name_there(one: Named, other: Named) -> Match | None:
    """What two products of two owners are that have one name in one commune, where no place has it:
    as likely as not the one owner followed the other. Common goods have many owners; there one is
    asked about that is called by the other's given name. Who is nearly called as the other is may
    be that owner, whose product may be named otherwise too, as those of one owner may."""
    if not (one.entity and other.entity):
        return None
    named = bare_words(one.product) == bare_words(other.product)
    nearly = nearly_called(one.entity, other.entity)
    if not (named or nearly) or kinship(one.entity, other.entity) is not Kinship.OTHER:
        return None
    where = _communes(one, other)
    # Capitals tell no name from goods: what the other prints tells.
    words = lookup.own_words(one.product) or lookup.own_words(other.product)
    if named and where.together and words and not _is_of_a_place(words, where.here or ""):
        return Match(Verdict.ASK, (Reason("one_name_there"),), 0.3)
    apart = where.both and not where.together
    briefly = not where.together
    followed = named and not apart and is_called_by(one.entity, other.entity, briefly=briefly)
    if nearly and not followed:
        # Of two communes both must have a name that not all goods have.
        own = not apart or _share_any(words, one.product, other.product)
        followed = own and bool(_alike_of_one_maker(one, other))
    return Match(Verdict.ASK, (Reason("nearest_owner"),), 0.3) if followed else None


def _alike_of_one_maker(one: Named, other: Named) -> frozenset[str]:
    """Why two products may be one, were their makers one; nothing where less than half is alike."""
    match = compare(one, other, one_maker=True)
    alike = frozenset(reason.key for reason in match.reasons)
    if match.verdict is Verdict.DIFFERENT or (_ALL_ELSE & alike and match.confidence < _HALF):
        return frozenset()
    return alike


def _share_any(words: Words, a: str, b: str) -> bool:
    """Whether two names share one of these words."""
    shared = set(bare_words(a)) & set(bare_words(b))
    return not shared.isdisjoint(map(keys.folded, words))


def is_called_by(a: str | None, b: str | None, *, briefly: bool = False) -> bool:
    """Whether one maker is a person and the other a shop called by that person's given name.

    Who is called by two words ("Cơ sở Hoa Tuấn") may be a shop as well; two people of one given
    name are two. With `briefly` a name of more words is none.
    """
    here, there = given_names(a), given_names(b)
    return any(
        one.given
        and one.given in other.words
        and (len(set(other.words) - TITLES) < 3 or not (other.given or briefly))
        for one, other in ((here, there), (there, here))
    )


def _is_of_a_place(words: Words, commune: str) -> bool:
    """Whether the words that are no goods' are the name of a place, the commune's own or any."""
    around = own_places(None, commune).names
    return any(
        run in around or places_names.gazetteer().names(run)
        for at in range(len(words) - 1)
        for end in range(at + 2, len(words) + 1)
        if (run := words[at:end])
    )
