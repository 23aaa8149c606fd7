"""The products of the register that a line of a paper names among its words."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.text.mentions import bare, looked_for

# Narrowed by the word a name begins with, which is one of the line's.
BEGINNING = """
SELECT product_id, name, entity FROM product
WHERE {visible} AND substr(search, 1, instr(search || ' ', ' ') - 1)
      IN (SELECT value FROM json_each(:words))
ORDER BY product_id
"""


class Mentioned(NamedTuple):
    """A product as named, found in a line from one word to another."""

    product_id: int
    name: str
    entity: str
    first: int
    end: int


class _Known(NamedTuple):
    product_id: int
    name: str
    entity: str
    looked_for: str  # between spaces, as a line would say it


def mentioned(db: Connection, at: Cut, texts: Sequence[str]) -> list[list[Mentioned]]:
    """The products that each line names; of names within each other the longest.

    A name of one word counts only behind "sản phẩm". Where the line names makers too, only their
    products are meant. The register is gone through once, for all lines.
    """
    lines = [bare(text) for text in texts]
    if not any(lines):
        return [[] for _ in texts]
    names = _names(db, at, {word for said in lines for word in said.split()})
    return [_in_line(said, names) for said in lines]


def _names(db: Connection, at: Cut, words: Set[str]) -> dict[str, list[_Known]]:
    """The names that begin with one of these words, by it."""
    found: dict[str, list[_Known]] = defaultdict(list)
    statement = BEGINNING.format(visible=at.sees())
    for product_id, name, entity in db.execute(statement, {"words": json.dumps(sorted(words))}):
        if not (words_of_name := bare(name)):
            continue
        one = _Known(product_id, name, bare(entity or ""), looked_for(words_of_name))
        found[words_of_name.partition(" ")[0]].append(one)
    return found


def _in_line(said: str, names: Mapping[str, Sequence[_Known]]) -> list[Mentioned]:
    spaced = f" {said} "
    found = [
        Mentioned(one.product_id, one.name, one.entity, first, first + len(one.looked_for))
        for word in dict.fromkeys(said.split())
        for one in names.get(word, ())
        if (first := spaced.find(one.looked_for)) >= 0
    ]
    found = [one for one in found if not any(_within(one, other) for other in found)]
    theirs = [one for one in found if one.entity and f" {one.entity} " in spaced]
    return sorted(theirs or found)


def _within(one: Mentioned, other: Mentioned) -> bool:
    longer = other.end - other.first > one.end - one.first
    return longer and other.first <= one.first and one.end <= other.end
