"""Whether two names are positively known to be two things, by the closed lists of `things`.

What no list knows parts nothing here; a word that may be part of a name is taken for one.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ocop_cli.matching.product_names import KNOWN, SWEETS, one_word_for_one_thing
from ocop_cli.text import keys, product_words, things
from ocop_cli.text.phrases import Phrases

Words = tuple[str, ...]

# A name that begins with what it is made of is that thing itself: fresh, dried, preserved.
ITSELF = "itself"
# Lines of form that say two products; how it is packed does not.
FORM_LINES = tuple(
    ", ".join(line) for name, line in product_words.FORMS.items() if name not in ("pack", "order")
)


# Herbs are sold by their own name or as a tea, fruit as a preserve, fish as salted, sausage by its
# meat.
OR_ITSELF = frozenset(("mứt", "mắm", "giò", "chả"))


class _Axis:
    """One list, read: what each of its phrases is."""

    def __init__(self, text: str) -> None:
        self.entries: dict[str, int] = {}
        for number, entry in enumerate(text.split(",")):
            for name in entry.split("/"):
                words = keys.words(keys.plain_key(name.strip()))
                for form in (words, one_word_for_one_thing(words)):
                    self.entries.setdefault(" ".join(form), number)
        self.phrases = Phrases(self.entries)
        self.first_words = frozenset(phrase.partition(" ")[0] for phrase in self.entries)


_MADE_OF, _MADE_INTO = _Axis(things.MADE_OF), _Axis(things.MADE_INTO)
_OTHERS = tuple(map(_Axis, (things.PART_OF, *things.SORTS.split("\n\n"), *FORM_LINES)))
_AXES = (_MADE_OF, *_OTHERS)
# Most lists know nothing of most names: here is which may say something, by the words they hold.
_SAID_BY: dict[str, list[int]] = {}
for _number, _one in enumerate(_AXES):
    for _word in _one.first_words:
        _SAID_BY.setdefault(_word, []).append(_number)
_KNOWN = frozenset(
    word
    for phrases in (KNOWN, *(axis.entries for axis in (_MADE_OF, _MADE_INTO, *_OTHERS)))
    for phrase in phrases
    for word in phrase.split()
)
_HEARD = _KNOWN | things.BEFORE | SWEETS
_UNKNOWN = "_"
_LISTED = frozenset(phrase for axis in _AXES for phrase in axis.entries)
_LISTED_FIRST = frozenset(phrase.partition(" ")[0] for phrase in _LISTED)
_TEA = "chè"
_ONLY_BEHIND = frozenset(("gạo", "bột", "hạt"))


class GoodsKind(NamedTuple):
    """What the lists know of a name: what it was made into, what it is of, and each other list."""

    head: str  # as the list has it; ITSELF, or empty where no list knows
    line: int
    made_of: frozenset[int]
    others: tuple[frozenset[int], ...]
    said: frozenset[int]  # which of `others` say something
    marks: frozenset[str]  # letters with figures: ST25


@lru_cache(1 << 12)
def kind(words: Words) -> GoodsKind:
    """What the lists know of the words of a name."""
    # Any other word is one no list knows: few names are left when it does not matter which.
    return _kind(tuple(w if w in _HEARD or not w.isalpha() else _UNKNOWN for w in words))


@lru_cache(1 << 12)
def _kind(words: Words) -> GoodsKind:
    head, line = _head(words)
    said = {axis for word in words for axis in _SAID_BY.get(word, ())}
    made_of, *others = (
        _found(axis, words) if number in said else _NOTHING for number, axis in enumerate(_AXES)
    )
    return GoodsKind(
        head,
        line,
        made_of,
        tuple(others),
        frozenset(axis for axis, found in enumerate(others) if found),
        frozenset(
            w
            for w in words
            if not w.isalpha() and any(map(str.isdigit, w)) and any(map(str.isalpha, w))
        ),
    )


_NOTHING: frozenset[int] = frozenset()


def two_things(one: Words, other: Words) -> bool:
    """Whether a list knows two names, without makers, places and measures, to be two things."""
    here, there = kind(one), kind(other)
    for axis in here.said & there.said:
        a, b = here.others[axis], there.others[axis]
        if a - b and b - a:
            return True
    if _stand_for_each_other(one, other):
        return True
    if (
        here.head
        and there.head
        and here.line != there.line
        and _other_head(here, there, one, other)
    ):
        return True
    made_of = here.made_of, there.made_of
    if made_of[0] - made_of[1] and made_of[1] - made_of[0] and _two_materials(one, other, *made_of):
        return True
    return bool(here.marks and there.marks and here.marks.isdisjoint(there.marks))


def _two_materials(one: Words, other: Words, here: frozenset[int], there: frozenset[int]) -> bool:
    """Whether each of two names says what it is made of (`here`, `there`), and the other does not.

    What a name shares with the other is no part of what tells it apart: of phấn hoa and phấn ong
    the one is listed as a whole.
    """
    units = [
        [u for u in _MADE_OF.phrases.cut(words) if u in _MADE_OF.entries] for words in (one, other)
    ]
    ours = [u for u in units[0] if _MADE_OF.entries[u] not in there]
    theirs = [u for u in units[1] if _MADE_OF.entries[u] not in here]
    return any(_tell_apart(a, b, one, other) for a in ours for b in theirs)


def _tell_apart(a: str, b: str, one: Words, other: Words) -> bool:
    """Whether two listed phrases are two by what only one name has of each."""
    shared = set(one) & set(other)
    rest = [[w for w in phrase.split() if w not in shared] for phrase in (a, b)]
    whole = [len(left) == len(phrase.split()) for left, phrase in zip(rest, (a, b), strict=True)]
    if all(whole) or set(a.split()) & shared == set(b.split()) & shared:
        return True
    return all(
        is_whole or " ".join(left) in _MADE_OF.entries
        for left, is_whole in zip(rest, whole, strict=True)
    )


def _stand_for_each_other(one: Words, other: Words) -> bool:
    """Whether two names are one but for a thing of a list in place of another thing of it.

    What stands around them both bear: so what no list knows there makes no name of the one alone.
    """
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    if not start:
        return False  # heads are judged as heads
    # Most names go on in words that begin no phrase of a list.
    if not (
        _LISTED_FIRST.issuperset(one[start : start + 1])
        and _LISTED_FIRST.issuperset(other[start : start + 1])
    ):
        return False
    ends = [len(one), len(other)]
    while min(ends) > start and one[ends[0] - 1] == other[ends[1] - 1]:
        ends = [end - 1 for end in ends]
    mine, theirs = (
        " ".join(words[start:end]) for words, end in zip((one, other), ends, strict=True)
    )
    if mine not in _LISTED or theirs not in _LISTED:
        return False
    lines = ((axis.entries.get(mine), axis.entries.get(theirs)) for axis in _AXES)
    return any(None not in pair and pair[0] != pair[1] for pair in lines)


def _other_head(here: GoodsKind, there: GoodsKind, one: Words, other: Words) -> bool:
    """Whether two names begin with two things, neither a kind of the other nor said by it too."""
    heads = here.head, there.head
    if ITSELF in heads and not ({_TEA} | OR_ITSELF).isdisjoint(heads):
        return False
    # What bears the word of one class may bear another's before it: bánh chè lam, kẹo chè lam.
    rests = [words[head.count(" ") + 1 :] for head, words in zip(heads, (one, other), strict=True)]
    if rests[0] == rests[1] and not _MADE_INTO.entries.keys().isdisjoint(
        _MADE_INTO.phrases.cut(rests[0])[:1]
    ):
        return False
    if any(a.startswith(f"{b} ") or a.endswith(f" {b}") for a, b in (heads, heads[::-1])):
        return False
    for mine, words in ((here, other), (there, one)):
        cut = _MADE_INTO.phrases.cut(words)[1:]
        if any(_MADE_INTO.entries.get(unit) == mine.line for unit in cut):
            return False
    return True


def _head(words: Words) -> tuple[str, int]:
    """What a name begins with, and the line it stands in; -1 for what is a thing itself."""
    start = 0
    while True:
        rest = words[start:]
        if not rest:
            return "", 0
        unit = _MADE_INTO.phrases.cut(rest)[0]
        if unit in _MADE_INTO.entries and not _may_be_a_name(words, start, unit):
            if unit == _TEA and rest[1:2] and rest[1] in SWEETS:
                return "", 0  # a sweet soup, a cake or a tea
            return unit, _MADE_INTO.entries[unit]
        unit = _MADE_OF.phrases.cut(rest)[0]
        if unit in _MADE_OF.entries and not _may_be_a_name(words, start, unit):
            return ITSELF, -1
        if rest[0] not in things.BEFORE:
            return "", 0
        start += 1


def _may_be_a_name(words: Words, place: int, unit: str) -> bool:
    """Whether a listed word may be part of a name, since a word no list knows stands beside it."""
    if " " in unit or unit not in things.ALSO_NAMES:
        return False
    beside = (*words[max(0, place - 1) : place], *words[place + 1 : place + 2])
    return any(word not in _KNOWN for word in beside)


def _found(axis: _Axis, words: Words) -> frozenset[int]:
    found = set()
    place = 0
    for unit in axis.phrases.cut(words):
        # Rice at the head is glutinous or not, said or left out; other heads are judged as heads.
        is_head = place == 0 and unit in _ONLY_BEHIND
        if unit in axis.entries and not is_head and not _may_be_a_name(words, place, unit):
            found.add(axis.entries[unit])
        place += unit.count(" ") + 1
    return frozenset(found)
