"""Whether two products as named are one: same, ask or different, and why.

The verdict is the strictest of what each piece of `evidence` bears, so that one suspicious reason
is enough to ask, however alike the rest.

No score decides. `confidence` only orders questions: it is the share of words the names have in
common, within the band of the verdict.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ocop_cli.law.kinds import RENEWALS
from ocop_cli.matching import glance, lookup
from ocop_cli.matching.case import Comparison, Named
from ocop_cli.matching.comparison import compared
from ocop_cli.matching.evidence import BEARING, EVIDENCE, Reason, Verdict
from ocop_cli.matching.makers import Kinship
from ocop_cli.matching.meeting import Keys
from ocop_cli.text import entity_names, keys

__all__ = [
    "BEARING",
    "STRANGERS",
    "Match",
    "Reason",
    "Verdict",
    "begun_around",
    "blocks",
    "compare",
    "goods_there",
    "kin_key",
    "lookups",
    "may_be_one",
    "meeting_keys",
]


@dataclass(frozen=True, slots=True)
class Match:
    """The verdict on two products, its reasons (the strictest first), and how alike they are."""

    verdict: Verdict
    reasons: tuple[Reason, ...]
    confidence: float


_STRICTNESS = {Verdict.SAME: 0, Verdict.ASK: 1, Verdict.DIFFERENT: 2}
_BAND = {Verdict.SAME: (0.9, 0.09), Verdict.ASK: (0.3, 0.5), Verdict.DIFFERENT: (0.0, 0.2)}


STRANGERS = Match(Verdict.DIFFERENT, (Reason("other_entity"),), 0.0)


def compare(a: Named, b: Named, *, one_maker: bool = False) -> Match:
    """Whether `a` and `b` are one product. Symmetric; depends on the two alone.

    `one_maker` says that an act made one of the two makers, whatever they are called.
    """
    return _or_in_brackets(a, b, _judged(a, b, _case(a, b, one_maker=one_maker)))


def _or_in_brackets(a: Named, b: Named, match: Match) -> Match:
    """The match, or a question where one name says in brackets what the other is called."""
    if match.verdict is not Verdict.DIFFERENT or "(" not in a.product + b.product:
        return match
    for one in _called(a):
        for other in _called(b):
            found = _judged(one, other, _case(one, other))
            if found.verdict is not Verdict.DIFFERENT:
                reasons = (Reason("in_brackets"), *found.reasons)
                low, width = _BAND[Verdict.ASK]
                return Match(Verdict.ASK, reasons, round(low + width * 0.5, 3))
    return match


def _called(named: Named) -> Iterable[Named]:
    """A product under each of the names that its brackets part."""
    parts = _BRACKETS.split(named.product)
    whole = [" ".join(parts[::2]), *parts[1::2], " ".join([*parts[1:2], *parts[2:]])]
    names = dict.fromkeys(" ".join(one.split()) for one in whole)
    return [replace(named, product=one) for one in names if len(one.split()) > 1]


_BRACKETS = re.compile(r"\(([^()]*)\)")


def may_be_one(a: Named, b: Named, *, met: bool) -> Match | None:
    """As `compare` says; None where that is ``different``, whose reasons are not worked out.

    `met` says that the two are known to find each other and not to be apart at first sight.
    """
    if met and "(" not in a.product + b.product and glance.apart(a, b):
        return None
    return closely(a, b, met=met)


def closely(a: Named, b: Named, *, met: bool) -> Match | None:
    """The same, each pair looked at closely."""
    case = _case(a, b, met=met)
    apart = BEARING.get(case.apart) is Verdict.DIFFERENT and not _claims_ancestor(a, b, case)
    if apart and "(" not in a.product + b.product:
        return None
    match = _or_in_brackets(a, b, _judged(a, b, case))
    return None if match.verdict is Verdict.DIFFERENT else match


def _case(a: Named, b: Named, *, met: bool = False, one_maker: bool = False) -> Comparison:
    return compared(
        a.product, a.entity, a.locality, b.product, b.entity, b.locality,
        met=met, one_maker=one_maker,
    )  # fmt: skip


def _judged(a: Named, b: Named, case: Comparison) -> Match:
    if case.kinship is Kinship.OTHER and not case.crossed:
        return STRANGERS
    reasons = [reason for test in EVIDENCE if (reason := test(case))]
    reasons += _beside_names(a, b, case)
    verdict = _strictest(reasons)
    if verdict is Verdict.DIFFERENT and _claims_ancestor(a, b, case):
        reasons = [Reason("claims_ancestor"), *reasons]
        verdict = Verdict.ASK
    reasons = _as_printed(reasons, a, b)
    reasons.sort(key=lambda reason: -_STRICTNESS[BEARING[reason.key]])
    low, width = _BAND[verdict]
    exact = case.kinship is Kinship.SAME and case.identical
    confidence = 1.0 if exact and verdict is Verdict.SAME else low + width * case.likeness
    return Match(verdict, tuple(reasons), round(confidence, 3))


def _strictest(reasons: Iterable[Reason]) -> Verdict:
    return max((BEARING[reason.key] for reason in reasons), key=_STRICTNESS.__getitem__)


def _claims_ancestor(a: Named, b: Named, case: Comparison) -> bool:
    """A row that calls itself a re-evaluation has an earlier product: one with words in common."""
    says = {a.kind, b.kind} & RENEWALS
    return bool(says) and case.kinship in (Kinship.SAME, Kinship.NEAR) and case.near


# Evidence beside the names; never alone, so it counts only where the names are not identical.

_GROUPS = (
    ("food", ("thực phẩm", "food")),
    ("food", ("đồ uống", "drink")),
    ("food", ("dược", "herb")),
    ("craft", ("thủ công", "may mặc", "lưu niệm", "nội thất", "trang trí", "craft")),
    ("ornamental", ("sinh vật cảnh", "cây cảnh", "ornamental")),
    ("tourism", ("du lịch", "tourism")),
)


def group_family(group: str | None) -> str | None:
    """The family of a product group, under the names of 2018, 2019, 2023 and 2026.

    Food, drinks and herbs are one family: tea moved between them.
    """
    if not group:
        return None
    key = keys.same_key(group)
    return next((family for family, words in _GROUPS if any(w in key for w in words)), None)


def _beside_names(a: Named, b: Named, case: Comparison) -> list[Reason]:
    if case.identical:
        return []
    found = []
    families = group_family(a.group), group_family(b.group)
    if all(families) and families[0] != families[1]:
        found.append(Reason("other_group"))
    if a.stars and b.stars and abs(a.stars - b.stars) > 1:
        found.append(Reason("stars_apart"))
    return found


def _as_printed(reasons: list[Reason], a: Named, b: Named) -> list[Reason]:
    """The reasons with their words as printed: Lý Sơn, where names are compared as Lí Sơn."""
    if not any(reason.values for reason in reasons):
        return reasons
    told = (a.product, a.entity, a.locality, b.product, b.entity, b.locality)
    printed = dict(pair for text in told if text for pair in keys.spelled_y(text))
    if not printed:
        return reasons
    return [
        Reason(
            reason.key,
            {
                name: " ".join(printed.get(word, word) for word in value.split(" "))
                for name, value in reason.values.items()
            },
        )
        for reason in reasons
    ]


def blocks(named: Named) -> frozenset[str]:
    """Keys to file a product under: what `compare` may call same or ask is found among them."""
    by_name = lookup.filed(named.product, named.entity)
    commune = entity_names.commune(named.locality)
    begun = lookup.begun_there(named.entity, commune) if named.entity and commune else ()
    return by_name.union(lookup.anywhere(named.product, commune), begun)


def lookups(named: Named) -> frozenset[str]:
    """Keys to look up among the `blocks` of others."""
    return lookup.lookups(named.product, named.entity)


def goods_there(named: Named) -> lookup.Goods | None:
    """The keys of common goods of its name in its commune, whoever makes them; None where a name
    has words of its own, where no commune is known, and where no maker is named."""
    if not named.entity:
        return None
    return lookup.goods(named.product, entity_names.commune(named.locality))


def begun_around(named: Named) -> tuple[frozenset[str], ...]:
    """The keys of what is of its commune, by makers whose names begin, and end, as its own maker's;
    none where no commune is known, and where no maker is named."""
    commune = entity_names.commune(named.locality)
    if not (named.entity and commune):
        return ()
    return lookup.begun_around(named.entity, commune)


def meeting_keys(named: Named) -> Keys:
    """By what a product meets others as named. What is left out of those is told: of all where no
    maker says whose it is, else of those without one; of makers, others see to that."""
    met = lookups(named)
    if not named.entity:
        return Keys(met, None, met)
    return Keys(met, kin_key(named.entity), lookup.unmade(met))


def kin_key(entity: str) -> str:
    """The key under which the products of makers of one own name are filed."""
    return lookup.kin(entity)
