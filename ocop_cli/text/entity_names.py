"""The names of entities, and of the communes they are in: abbreviations, types, persons, one key.

Offices write one entity in many ways; here its name is spelled out and its type told apart. Who
two entities are to each other is decided in `matching.makers`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.text import units, vocabulary
from ocop_cli.text.keys import clean, plain_key, words

_SIZE = 1 << 13
_SPELLED = {
    short: tuple(plain_key(full).split()) for short, full in vocabulary.ENTITY_ABBREVIATIONS.items()
}
_FAMILY_NAMES = frozenset(map(plain_key, vocabulary.FAMILY_NAMES))
_TYPE_WORDS: dict[str, list[tuple[tuple[str, ...], str]]] = {}  # by first word, the longest first
for _form, _kind in sorted(vocabulary.ENTITY_TYPES, key=lambda entry: -len(entry[0].split())):
    _words = tuple(plain_key(_form).split())
    _TYPE_WORDS.setdefault(_words[0], []).append((_words, _kind))

# An address after the name is no part of it: "HTX Tân Qui, xã An Phú Tân"; which of two makers of
# one name it is, is: "HTX Tân Qui (số 2)".
_COMMUNES = (*units.COMMUNES, "tt", "p", "x")
_OTHERS = (*units.HAMLETS, *units.ABOVE_COMMUNES, "tp", "tx", "h", "t")
_ADDRESS = re.compile(
    rf"(?<=\w) ?[,;(-] ?(?!số \d{{1,2}}\W{{0,3}}\Z)"
    rf"(?:địa chỉ|{units.pattern((*_OTHERS, *_COMMUNES))})\b[. ]"
)


@lru_cache(_SIZE)
def entity_words(name: str) -> tuple[str, ...]:
    """The words of an entity's name, abbreviations spelled out, nothing said twice in a row.

    "Hợp tác xã (HTX) chè" says its type twice; "DVNN" is dịch vụ nông nghiệp; và and & are none;
    "số 1", "01" and "I" are 1.
    """
    key = plain_key(name)
    address = _ADDRESS.search(key)
    spelled: list[str] = []
    given = words(key[: address.start()] if address else key)
    for place, word in enumerate(given):
        full = _SPELLED.get(word) or _run_together(word) or (word,)
        if full == (word,) and (word.isdigit() or word in _MAY_BE_NUMBERS):
            full = _numbered(word, given[place + 1 : place + 3], spelled)
        if word != "và" and (len(full) == 1 or tuple(spelled[-len(full) :]) != full):
            spelled.extend(full)
    return tuple(spelled)


def _numbered(word: str, after: tuple[str, ...], before: list[str]) -> tuple[str, ...]:
    """A word that is or goes with a number, as all offices could have written it."""
    if word.isdigit():
        if word in _MEMBERS and (after[:1] == ("tv",) or after == ("thành", "viên")):
            return (_MEMBERS[word],)
        number = word.lstrip("0") or "0"
    elif word == "tv" and before and before[-1] in _MEMBERS.values():
        return ("thành", "viên")
    elif word in ("i", "v") and (
        before[-1:] in (["số"], ["so"]) or (word == "i" and before and not after)
    ):
        number = "1" if word == "i" else "5"
    elif word in vocabulary.ROMAN_NUMBERS:
        number = vocabulary.ROMAN_NUMBERS[word]
    else:
        return (word,)
    if before[-1:] in (["số"], ["so"]):
        before.pop()
    return (number,)


_MAY_BE_NUMBERS = {"tv", "i", "v", *vocabulary.ROMAN_NUMBERS}
_MEMBERS = {"1": "một", "2": "hai"}
_SHORT = "|".join(sorted(vocabulary.RUN_TOGETHER, key=len, reverse=True))
_RUN_TOGETHER = re.compile(rf"(?:{_SHORT}){{2,}}")
_ONE_SHORT = re.compile(_SHORT)


@lru_cache(1 << 12)
def _run_together(word: str) -> tuple[str, ...]:
    """The words of abbreviations run together (SXNN); empty where `word` is something else."""
    if len(word) < 4 or not _RUN_TOGETHER.fullmatch(word):
        return ()
    spelled = " ".join(vocabulary.RUN_TOGETHER[short] for short in _ONE_SHORT.findall(word))
    return tuple(plain_key(spelled).split())


@lru_cache(_SIZE)
def entity_parts(name: str) -> tuple[str | None, tuple[str, ...]]:
    """An entity's type, and the words of its name without those that say the type."""
    spelled = entity_words(name)
    kind, length = _type_of(spelled)
    foreign = set(spelled) & vocabulary.FOREIGN_COMPANIES
    if kind is None and foreign:
        return "company", tuple(word for word in spelled if word not in foreign)
    return kind, spelled[length:]


def _type_of(spelled: tuple[str, ...]) -> tuple[str | None, int]:
    """The type at the head of an entity's words, and how many words say it."""
    for form, kind in _TYPE_WORDS.get(spelled[0], ()) if spelled else ():
        if spelled[: len(form)] == form:
            return kind, len(form)
    return None, 0


@lru_cache(_SIZE)
def entity_type(name: str) -> str | None:
    """What an entity is, by the first words of its name: cooperative, company, household, ….

    The codes stand in `vocabulary.ENTITY_TYPES`; None where the name does not say.
    """
    kind, _ = entity_parts(name)
    return "household" if kind is None and person(name) else kind


MAY_BE_PERSONS = (None, "household", "farm", "facility", "private_enterprise")


def without_title(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's words without those that say "Mr" or "Mrs"."""
    while len(words) > 1 and words[0] in vocabulary.TITLES:
        words = words[1:]
    return words


@lru_cache(_SIZE)
def person(name: str) -> tuple[str, ...]:
    """The personal name an entity is called by, in lower case words; empty where there is none."""
    kind, rest = entity_parts(name)
    if kind not in MAY_BE_PERSONS:
        return ()
    rest = without_title(rest)
    shortest = 3 if kind is None else 2  # a brand of two words may begin like a person's name
    if shortest <= len(rest) <= 5 and rest[0] in _FAMILY_NAMES:
        return rest
    return ()


@lru_cache(_SIZE)
def commune(locality: str | None) -> str | None:
    """The name of the commune in an address as printed, without its kind; None if not found.

    Its kind is left out because it changes: xã Hóa Thượng became thị trấn Hóa Thượng.
    """
    if not locality:
        return None
    rest: list[tuple[str, ...]] = []
    for part in re.split(r"[,;]| - ", clean(locality)):
        spelled = words(plain_key(part))
        for form in _COMMUNES:
            start = tuple(form.split())
            if spelled[: len(start)] == start and len(spelled) > len(start):
                return " ".join(spelled[len(start) :])
        if spelled:
            rest.append(spelled)
    for spelled in rest:
        text = " ".join(spelled) + " "
        if not text.startswith(_OTHER_UNITS):
            return text.strip()
    return None


_OTHER_UNITS = tuple(f"{form} " for form in _OTHERS)


@lru_cache(_SIZE)
def commune_of_entity(name: str | None) -> str | None:
    """The commune that stands behind an entity's name, as in "HTX Tân Qui, xã An Phú Tân"."""
    key = plain_key(name) if name else ""
    address = _ADDRESS.search(key)
    return commune(key[address.start() :].lstrip(" ,;(-").rstrip(")")) if address else None


def entity_key(name: str, locality: str | None = None) -> str:
    """One key for every spelling of one entity; two entities of one name keep two.

    Abbreviations are spelled out and punctuation is left out. For a household, and for whatever is
    called by a person's name, the commune (where `locality` gives one) is part of the key.
    """
    key, is_local = _key_by_name(name)
    place = commune(locality) if is_local else None
    return f"{key} | {place}" if place else key


@lru_cache(_SIZE)
def _key_by_name(name: str) -> tuple[str, bool]:
    """The key of an entity without its commune, and whether that is part of it."""
    kind, rest = entity_parts(name)
    called = person(name)
    if kind in vocabulary.LOCAL_TYPES or (kind is None and called):
        return "hộ " + " ".join(called or rest), True
    return " ".join(entity_words(name)), bool(called)
