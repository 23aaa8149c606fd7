"""Two rows of one list that name one product and differ in a cell that no rating reads.

"500 ml" and "5 lít" may be two goods of one name, or one printed twice: the rating is taken once,
and the product is under review until a person has said which.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from ocop_cli.decisions.cells import filled, in_words
from ocop_cli.decisions.own_words import IGNORED
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.acts import ACTS
from ocop_cli.model.doubt import Consequence, Doubt
from ocop_cli.model.reading import Entry, Place
from ocop_cli.text.keys import clean, fold, same_key

LONGEST = 80
# What numbers a row, names its product, or is compared as its rating is.
_READ = frozenset({
    "_number", IGNORED, "product", "entity", "_entity_locality", "locality", "_commune",
    "_district", "_province", "stars", "score", "kind", "result", "decision", "issued_on",
    "authority", "effective_from", "valid_through", "note", "_before",
})  # fmt: skip


def twins(
    texts: Sequence[str],
    fields: Sequence[str | None],
    products: Sequence[tuple[Told, Entry]],
    place: Callable[[int, int], Place],
) -> Iterator[tuple[int, Doubt]]:
    """The rows that repeat one above but for such a cell, each with what the two cells say."""
    columns = [at for at in range(len(texts)) if not _is_read(fields, at)]
    if not columns:
        return
    by_name: dict[str, list[tuple[Told, Entry]]] = defaultdict(list)
    for line, entry in products:
        if entry.kind not in ACTS:
            by_name[same_key(entry.product)].append((line, entry))
    called = [some for some in by_name.values() if len(some) > 1]
    for first, *others in (same for some in called for same in _of_one_name(some)):
        for line, _ in others:
            for column in columns:
                one, other = (_said(told, column) for told in (first[0], line))
                if one and other and fold(one) != fold(other):
                    heading = clean(texts[column])[:LONGEST]
                    text = f"{heading}: {one[:LONGEST]} / {other[:LONGEST]}"
                    where = place(line.row.number, column)
                    yield line.row.number, Doubt(
                        Consequence.HELD, "remark", where, text, "twin",
                        {"row": str(first[0].row.number)},
                    )  # fmt: skip
                    break


def _of_one_name(called: Sequence[tuple[Told, Entry]]) -> Iterator[list[tuple[Told, Entry]]]:
    """Rows whose products are called alike, by what else tells them apart, in their order."""
    found: dict[tuple[object, ...], list[tuple[Told, Entry]]] = defaultdict(list)
    for line, entry in called:
        key = (
            same_key(entry.entity or ""), fold(entry.locality or ""), entry.decision,
            entry.issued_on,
        )  # fmt: skip
        found[key].append((line, entry))
    yield from found.values()


def _is_read(fields: Sequence[str | None], column: int) -> bool:
    field = fields[column] if column < len(fields) else None
    return field in _READ or (field or "").startswith(("_stars", "_kind", "_result"))


def _said(line: Told, column: int) -> str:
    value = line.value(column)
    return clean(in_words(value)) if filled(value) else ""
