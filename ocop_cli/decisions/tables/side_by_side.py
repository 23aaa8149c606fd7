"""Two lists side by side on one sheet: the same headings come again at the right of themselves.

Each is a list of its own. Where one product stands in both, they are no two lists but two times of
one, and nothing is parted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.own_words import key
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.model.pages import Row
from ocop_cli.model.reading import Line, Place
from ocop_cli.text.keys import fold

MOST_COLUMNS = 16_384  # of a sheet
_FEWEST = 3  # headings that come again


def parted(sections: Sequence[Section]) -> list[Section]:
    """The sections of a file, those of several lists side by side each as its lists."""
    return [one for section in sections for one in _lists(section)]


def labels(sections: Sequence[Section]) -> frozenset[Place]:
    """The rows right above lists side by side of which each has its own text: none is of a title
    over them all."""
    said: dict[Place, set[str]] = {}
    for line in (line for section in sections for line in section.before[-1:]):
        said.setdefault(line.place, set()).add(line.text)
    return frozenset(place for place, texts in said.items() if len(texts) > 1)


def _lists(section: Section) -> list[Section]:
    blocks = _blocks(section)
    if not blocks:
        return [section]
    ends = [block.start for block in blocks[1:]]
    lists = [
        replace(_list(section, block, blocks[0]), before=tuple(_above(section.before, reach)))
        for block, reach in zip(blocks, map(range, [0, *ends], [*ends, MOST_COLUMNS]), strict=True)
    ]
    return [section] if _share_a_product(lists) else lists


def _above(lines: Sequence[Line], reach: range) -> Iterator[Line]:
    """What stands above one of the lists: of a row with a text above each, its own."""
    for line in lines:
        texts = line.text.split("\n")
        own = [(text, at) for text, at in zip(texts, line.columns, strict=False) if at in reach]
        if len(line.columns) < 2 or len(texts) != len(line.columns):
            yield line
        elif own:
            said = "\n".join(text for text, _ in own)
            yield line._replace(text=said, columns=tuple(at for _, at in own))


def _blocks(section: Section) -> list[range]:
    """The columns of each list, where all headings of a table are the same ones once and again."""
    texts = [key(text) for text in section.heading.texts]
    product = section.heading.index("product")
    if product is None:
        return []
    again = [column for column, text in enumerate(texts) if text == texts[product]]
    if len(again) < 2:
        return []
    blocks = _laid_out(texts, product, again)
    return blocks if _are_alike(texts, blocks) else []


def _laid_out(texts: Sequence[str], product: int, again: Sequence[int]) -> list[range]:
    """The columns from the first heading to the last before the next list, as often as the heading
    of products at `product` stands there `again`."""
    start = next(column for column, text in enumerate(texts) if text)
    width = len(texts[start : start + again[1] - product])
    while width and not texts[start + width - 1]:
        width -= 1
    return [range(start + one - product, start + one - product + width) for one in again]


def _are_alike(texts: Sequence[str], blocks: Sequence[range]) -> bool:
    """Whether the blocks stand beside each other, under the same headings, and none is outside."""
    said = [[texts[at] for at in block if at < len(texts) and texts[at]] for block in blocks]
    covered = {at for block in blocks for at in block}
    outside = any(text and at not in covered for at, text in enumerate(texts))
    alike = len(said[0]) >= _FEWEST and all(one == said[0] for one in said)
    return alike and not outside and blocks[1].start >= blocks[0].stop


def _list(section: Section, block: range, first: range) -> Section:
    """One of the lists: its columns alone, with the fields of the first."""
    heading = section.heading
    moved = block.start - first.start
    fields = tuple(
        heading.fields[at - moved] if at in block else None for at in range(len(heading.fields))
    )
    texts = tuple(text if at in block else "" for at, text in enumerate(heading.texts))
    rows = tuple(_rows(section.rows, block))
    return replace(
        section, heading=replace(heading, texts=texts, fields=fields, doubtful=()), rows=rows
    )


def _rows(rows: Sequence[Row], block: range) -> Iterator[Row]:
    for row in rows:
        cells = tuple(cell if at in block else None for at, cell in enumerate(row.cells))
        if any(map(filled, cells)):
            yield replace(row, cells=cells)


def _share_a_product(lists: Sequence[Section]) -> bool:
    found: set[str] = set()
    for one in lists:
        column = one.heading.index("product")
        names = {fold(str(cell)) for row in one.rows if filled(cell := cell_of(row, column))}
        if found & names:
            return True
        found |= names
    return False
