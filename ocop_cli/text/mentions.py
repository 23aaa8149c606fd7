"""How a line of text names a product: its words alone, and what of a name is looked for there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ocop_cli.text.keys import fold

_SIGNS = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """The words of a text, folded, with one space between them."""
    return _SIGNS.sub(" ", fold(text)).strip()


def looked_for(name: str) -> str:
    """What a line says that names the product of this bare name, between spaces.

    A name of one word is a word like any other, and counts only behind "sản phẩm".
    """
    return f" {name} " if " " in name else f" san pham {name} "


def place(said: str, name: str) -> tuple[int, int] | None:
    """From where to where the bare text `said` names the product of this bare name."""
    looked = looked_for(name)
    first = f" {said} ".find(looked)
    return None if first < 0 or not name else (first, first + len(looked))


def naming(lines: Mapping[int, str], names: Iterable[tuple[int, str]]) -> Iterator[tuple[int, int]]:
    """Which lines name which products: pairs of their numbers.

    `lines` are bare texts, `names` products as printed; each is looked for only in the lines that
    hold the word it begins with.
    """
    by_word: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for number, said in lines.items():
        for word in set(said.split()):
            by_word[word].append((number, said))
    for product, name in names:
        called = bare(name)
        for number, said in by_word.get(called.partition(" ")[0], ()):
            if place(said, called) is not None:
                yield number, product
