"""How a line of text names a product: its words alone, and what of a name is looked for there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from ocop_cli.text.keys import fold

_SIGNS = re.compile(r"[\W_]+")


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


def place(said: str, name: str) -> tuple[int, int] | None:
    """From where to where the bare text `said` names the product of this name, as printed."""
    for one in called(name):
        looked = looked_for(one)
        first = f" {said} ".find(looked)
        if first >= 0:
            return first, first + len(looked)
    return None


def is_named(said: str, name: str) -> bool:
    """Whether a text, as `maker` gives it, names the maker of this name, as printed."""
    looked = maker(name)
    return " " in looked and f" {looked} " in f" {said} "


def naming(
    lines: Mapping[int, str],
    names: Iterable[tuple[int, str]],
    names_it: Callable[[str, str], object] = place,
) -> Iterator[tuple[int, int]]:
    """Which lines name which products, or makers: pairs of their numbers.

    `lines` are bare texts, `names` as printed; each is looked for only in the lines that hold the
    word it begins with.
    """
    by_word: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, said in lines.items():
        for word in set(said.split()):
            by_word[word].append((number, said))
    key = maker if names_it is is_named else bare
    for one, name in names:
        for number, said in by_word.get(key(name).partition(" ")[0], ()):
            if names_it(said, name):
                yield number, one
