"""Two names of products that differ in how they were typed alone, or by one word.

"Gạo nế cái hoa vàng", "Gạonếp cái hoa vàng" and "Gạo cái hoa vàng" are as likely as not the "Gạo
nếp cái hoa vàng" of the same commune. Where a maker says whose it is, other words tell more; where
none is named the name is all there is, and a word that no list knows parts no two of them.
"""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from ocop_cli.matching.nearly_called import Points, slipped
from ocop_cli.text import keys

Words = tuple[str, ...]

_FEWEST = 2  # words that are left where one is left out: one alone is any product's
_TELLING = 3  # words that are no name of common goods
_MOST = 12  # words of a name that are looked at


def is_typed_as(a: str, b: str) -> bool:
    """Whether two names are one but for spaces, marks, order, and one key. Symmetric."""
    return _typed_alike(typed(a), typed(b)) or _typed_alike(words(a), words(b))


def _typed_alike(one: Words, other: Words) -> bool:
    if sorted(one) == sorted(other) or "".join(one) == "".join(other):
        return True
    if len(one) != len(other) or len(one) < _FEWEST:
        return False
    parted = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return len(parted) == 1 and _is_one_key(*parted[0])


def nearly_named(a: str, b: str) -> bool:
    """Whether two names are nearly one: typed alike, or the one without one of the other's words,
    or what the other begins with. Symmetric."""
    if is_typed_as(a, b):
        return True
    one, other = sorted((words(a), words(b)), key=len)
    if len(one) < _FEWEST or len(one) == len(other):
        return False
    if len(one) + 1 == len(other) and one in _less(other):
        return True
    return len(one) >= _TELLING and other[: len(one)] == one


@lru_cache(1 << 12)
def meeting_points(product: str) -> Points:
    """What names that are nearly one meet by."""
    name, as_typed = words(product), typed(product)
    less = [*_less(name), *(name[:end] for end in range(_TELLING, len(name)))]
    alike: set[tuple[str, ...]] = {("joined", "".join(one)) for one in (name, as_typed)}
    alike |= {("sorted", *sorted(one)) for one in (name, as_typed)}
    slips = {*slipped("words", name), *slipped("words", as_typed)}
    return Points(
        frozenset((("whole", name), *(("less", left) for left in less), *alike, *slips)),
        frozenset((("less", name), *(("whole", left) for left in less), *alike, *slips)),
    )


@lru_cache(1 << 14)
def typed(product: str) -> Words:
    """The words of a product's name without marks, as they are typed; y is i wherever it is."""
    return keys.words(keys.fold(product).replace("y", "i"))[:_MOST]


@lru_cache(1 << 14)
def words(product: str) -> Words:
    """The same, one word for tea."""
    return tuple("che" if word == "tra" else word for word in typed(product))


def _less(name: Words) -> list[Words]:
    return [name[:at] + name[at + 1 :] for at in range(len(name))]


def _is_one_key(one: str, other: str) -> bool:
    """Whether one key more, less, wrong or moved makes the one word the other."""
    return (one + other).isalpha() and OSA.distance(one, other, score_cutoff=1) == 1
