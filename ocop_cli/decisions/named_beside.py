"""Cells that are told and not read, for the names in them: the register knows those of products.

A second product of one maker may stand in a column of its own ("Sản phẩm khác") or in a remark. If
it was rated there, it would be called lapsed where nobody looks. Where the register knows no such
name nothing is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import islice

from ocop_cli.decisions.cells import in_words
from ocop_cli.decisions.headings.immaterial import is_of_goods
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.doubt import NAMED, Consequence, Doubt
from ocop_cli.model.reading import Entry, Place, Saying
from ocop_cli.text.keys import clean, fold, same_key
from ocop_cli.text.marked import marked

LONGEST = 200  # letters: what is longer describes
MOST = 2000  # of one file, for each is looked at again whenever a name is new


# What goods are made of, or sold by, may be called as another product of their maker is.
_OF_STUFF = re.compile(
    marked(r"(?:nguyên|thành phần|nguồn|giá|thị trường|kênh|nơi|tiêu thụ|vùng|số|ngành)\b")
)


def of_goods(texts: Sequence[str], fields: Sequence[str | None]) -> Iterator[int]:
    """The columns that describe goods or show them, and so are passed over: "Mô tả", "Bao bì"."""
    for column, (text, field) in enumerate(zip(texts, fields, strict=False)):
        if field is None and is_of_goods(text) and not _OF_STUFF.match(same_key(text)):
            yield column


def sayings(
    products: Sequence[tuple[Told, Entry]],
    held: Mapping[int, Collection[Doubt]],
    columns: Collection[int],
    place: Callable[[int, int], Place],
    before: int,
) -> Iterator[Saying]:
    """The cells of these columns, each once a maker, that may name a product: `products` are the
    rows with their entries, `held` the doubts by which rows are held already, `before` how many
    cells of the file were given."""
    return islice(_sayings(products, held, columns, place), max(0, MOST - before))


def _sayings(
    products: Sequence[tuple[Told, Entry]],
    held: Mapping[int, Collection[Doubt]],
    columns: Collection[int],
    place: Callable[[int, int], Place],
) -> Iterator[Saying]:
    given: set[tuple[str, str | None]] = set()
    for line, entry in products:
        asked = {one.text for one in (*entry.held, *held.get(line.row.number, ()))}
        for column in sorted(columns):
            said = clean(in_words(line.value(column)))
            if " " not in said or len(said) > LONGEST or said in asked:
                continue
            key = fold(said), entry.entity
            if key in given or key[0] == fold(entry.product):
                continue
            given.add(key)
            doubt = Doubt(Consequence.TOLD, "remark", place(line.row.number, column), said, NAMED)
            yield Saying(doubt, said, own=True, maker=entry.entity)
