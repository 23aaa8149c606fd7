"""Products' codes: the office's own, else one the register gives; no two products share one.

What is written out names its product by the code, and rows that share one are read back as one
product. So where offices, or a register read in earlier, used a code twice, the later product's
gets a number behind it. What was in the register first keeps its code.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date
from itertools import count
from typing import NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.joining import joined
from ocop_cli.text.keys import fold

# Few products have one: by any other index all would be looked at.
PRINTED = """
SELECT product_id, code FROM product INDEXED BY product_code
WHERE code IS NOT NULL AND log_id <= ? ORDER BY product_id
"""
_GIVEN = re.compile(r"SP(\d{5,9})", re.IGNORECASE)


class Codes(NamedTuple):
    """The codes offices gave, by product, and whose each one is."""

    printed: Mapping[int, str]
    owners: Mapping[str, int]

    def of(self, product_id: int) -> str:
        """The code of a product: the office's, else one made of its id."""
        found = self.printed.get(product_id)
        if found is None:
            found = f"SP{product_id:05d}"
            if self.owners and fold(found) in self.owners:
                found = _free(found, product_id, self.owners)
        return found


def codes(db: Connection, at: Cut, day: date) -> Codes:
    """The codes known at a cut; of a product with several names, that of its first coded name."""
    rows = db.execute(PRINTED, (at.upto,)).fetchall()
    printed: dict[int, str] = {}
    owners: dict[str, int] = {}
    links = joined(db, at, day) if rows else None
    coded = {name for name, _ in rows}
    for name, code in rows:
        if _of_another(code, name, coded):
            continue
        product_id = links.of(name) if links else name
        if product_id not in printed:
            code = _free(code, product_id, owners)
            printed[product_id] = code
            owners[fold(code)] = product_id
    return Codes(printed, owners)


def _of_another(code: str, name: int, coded: Collection[int]) -> bool:
    """Whether a printed code is one this register had given to a product before."""
    given = _GIVEN.fullmatch(code)
    return given is not None and int(given[1]) < name and int(given[1]) not in coded


def _free(code: str, product_id: int, owners: Mapping[str, int]) -> str:
    """The code, with the first number behind it that makes it no other product's."""
    wanted = (code if number == 1 else f"{code}-{number}" for number in count(1))
    return next(one for one in wanted if owners.get(fold(one), product_id) == product_id)
