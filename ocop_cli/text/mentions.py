"""How a line of text names a product: its words alone, and what of a name is looked for there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice

from ocop_cli.text.keys import fold

_SIGNS = re.compile(r"[\W_]+")


@lru_cache(1 << 8)  # a line is asked about several times on end
def bare(text: str) -> str:
    """The words of a text, folded, with one space between them."""
    return _SIGNS.sub(" ", fold(text)).strip()


_IN_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_FEWEST = 3  # words of a name without its brackets that are no words like any other
# How papers shorten what a maker is.
_SHORT = (("hop tac xa", "htx"), ("trach nhiem huu han", "tnhh"), ("co phan", "cp"))


def called(name: str) -> tuple[str, ...]:
    """The bare names by which a line may call a product: with what stands in brackets, without."""
    whole = bare(name)
    short = bare(_IN_BRACKETS.sub(" ", name)) if "(" in name or "[" in name else whole
    longer = short != whole and len(short.split()) >= _FEWEST
    return (whole, short) if longer else (whole,) if whole else ()


def is_of_its_own(name: str) -> bool:
    """Whether a name has so many words that no other product's maker means something else by it."""
    return len(bare(_IN_BRACKETS.sub(" ", name)).split()) > _FEWEST


def maker(text: str) -> str:
    """A bare text with what makers are shortened as papers do."""
    said = f" {bare(text)} "
    for whole, short in _SHORT:
        said = said.replace(f" {whole} ", f" {short} ")
    return said.strip()


def looked_for(name: str) -> str:
    """What a line says that names the product of this bare name, between spaces.

    A name of one word is a word like any other, and counts only behind "sản phẩm".
    """
    return f" {name} " if " " in name else f" san pham {name} "


_MOST_POINTED = 6  # words of a shortened name
_POINTING = re.compile(
    r"\b(?:san pham|sp) (?!(?:noi|neu|ke|da|vua|duoc|tren) )(\w+(?: \w+){0,5}?) "
    r"(?:(?:(?:da |vua |duoc )?(?:noi|neu|ke) )?tren|nay|do)\b"
)


@lru_cache(1 << 8)
def shortened(said: str) -> tuple[str, ...]:
    """The names by which a bare text points back at products that it does not call in full: "sản
    phẩm Chè đinh nói trên" may be "Chè đinh Thác Mây"."""
    return tuple(dict.fromkeys(_POINTING.findall(said)))


def is_in_full(said: str, name: str) -> bool:
    """Whether a bare text has a product's whole name."""
    return any(looked_for(one) in f" {said} " for one in called(name))


def place(said: str, name: str) -> tuple[int, int] | None:
    """From where to where the bare text `said` names the product of this name, as printed."""
    for one in called(name):
        looked = looked_for(one)
        first = f" {said} ".find(looked)
        if first >= 0:
            return first, first + len(looked)
    for short in shortened(said):
        # One word is a word like any other.
        if " " in short and f"{bare(name)} ".startswith(f"{short} "):
            first = f" {said} ".find(f" {short} ")
            return first, first + len(short) + 2
    return None


def is_named(said: str, name: str) -> bool:
    """Whether a text, as `maker` gives it, names the maker of this name, as printed."""
    looked = maker(name)
    return " " in looked and f" {looked} " in f" {said} "


def _as_said(name: str) -> tuple[str, ...]:
    return tuple(looked_for(one).strip() for one in called(name))


def _as_maker(name: str) -> tuple[str, ...]:
    looked = maker(name)
    return (looked,) if " " in looked else ()


def naming(
    lines: Mapping[int, str], names: Iterable[tuple[int, str]], *, makers: bool = False
) -> Iterator[tuple[int, int]]:
    """Which lines name which products, or `makers`: pairs of their numbers.

    `lines` are bare texts, `names` as printed; each is looked for only in the lines that hold the
    word it begins with. Each line is gone through once, whatever the number of names: what it says
    from each of its words on is held against all that is looked for.
    """
    said_as, key = (_as_maker, maker) if makers else (_as_said, bare)
    numbers: list[int] = []
    wanted: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)  # place in `numbers`, word
    lengths: defaultdict[str, set[int]] = defaultdict(set)  # in words, by the first of them
    found: defaultdict[int, dict[int, None]] = defaultdict(dict)
    pointed = {} if makers else _pointed_at(lines)
    for place_of, (one, name) in enumerate(names):
        numbers.append(one)
        begins = key(name).partition(" ")[0]
        for number in _shortened_in(pointed, key(name)) if pointed else ():
            found[place_of][number] = None
        for looked in said_as(name):
            wanted[looked].append((place_of, begins))
            lengths[looked.partition(" ")[0]].add(looked.count(" ") + 1)
    for number, said in lines.items():
        words = said.split(" ")
        for at, word in enumerate(words):
            for length in lengths.get(word, ()):
                for place_of, begins in wanted.get(" ".join(words[at : at + length]), ()):
                    if begins in words:
                        found[place_of][number] = None
    order = {number: at for at, number in enumerate(lines)}
    for place_of in sorted(found):
        for number in sorted(found[place_of], key=order.__getitem__):
            yield number, numbers[place_of]


def _pointed_at(lines: Mapping[int, str]) -> dict[str, list[int]]:
    """The lines that point back at products by each of these shortened names."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, said in lines.items():
        for short in shortened(said):
            found[short].append(number)
    return found


def _shortened_in(pointed: Mapping[str, list[int]], name: str) -> Iterator[int]:
    """The lines that point back at what a bare name begins with."""
    ends = (at for at, sign in enumerate(f"{name} ") if sign == " ")
    for end in islice(ends, 1, _MOST_POINTED):
        yield from pointed.get(name[:end], ())
