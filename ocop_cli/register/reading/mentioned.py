"""The products of the register that a line of a paper names among its words."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.text.keys import fold

# Narrowed by the word a name begins with, which is one of the line's.
BEGINNING = """
SELECT product_id, name, entity FROM product
WHERE {visible} AND substr(search, 1, instr(search || ' ', ' ') - 1)
      IN (SELECT value FROM json_each(:words))
ORDER BY product_id
"""
_SIGNS = re.compile(r"[\W_]+")


class Mentioned(NamedTuple):
    """A product as named, found in a line from one word to another."""

    product_id: int
    name: str
    entity: str
    first: int
    end: int


def mentioned(db: Connection, at: Cut, text: str) -> list[Mentioned]:
    """The products that a line names; of names within each other the longest.

    A name of one word counts only behind "sản phẩm". Where the line names makers too, only their
    products are meant.
    """
    said = _bare(text)
    words = json.dumps(sorted(set(said.split())))
    found = [
        one
        for product_id, name, entity in db.execute(
            BEGINNING.format(visible=at.sees()), {"words": words}
        )
        if (one := _found(said, product_id, name, entity)) is not None
    ]
    found = [one for one in found if not any(_within(one, other) for other in found)]
    theirs = [one for one in found if one.entity and f" {one.entity} " in f" {said} "]
    return theirs or found


def _found(said: str, product_id: int, name: str, entity: str | None) -> Mentioned | None:
    bare = _bare(name)
    looked_for = bare if " " in bare else f"san pham {bare}"
    first = f" {said} ".find(f" {looked_for} ")
    if first < 0 or not bare:
        return None
    return Mentioned(product_id, name, _bare(entity or ""), first, first + len(looked_for))


def _within(one: Mentioned, other: Mentioned) -> bool:
    longer = other.end - other.first > one.end - one.first
    return longer and other.first <= one.first and one.end <= other.end


def _bare(text: str) -> str:
    return _SIGNS.sub(" ", fold(text)).strip()
