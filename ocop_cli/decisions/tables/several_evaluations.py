"""A register with one row a product: its first and later evaluations side by side.

"Số QĐ | Ngày | Hạng sao" beside "Số QĐ công nhận lại | Ngày công nhận lại | Hạng sao công nhận lại"
are two ratings of one product. A table is taken apart so only where each evaluation has a decision
and stars of its own, and the headings say positively which is which; else it stays as it is, and
its two columns of stars refuse it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.model.pages import Page, Row
from ocop_cli.text.keys import fold

_DEED = r"(?:cong nhan|danh gia|xep hang|phan hang|chung nhan|xep loai|cap)"
_RUN = rf"(?:{_DEED} (?:va )?){{0,3}}"
# What says of which evaluation a heading is, and nothing else.
_WHICH = (
    ("first", re.compile(rf"{_RUN}\b(?:lan dau(?: tien)?|lan (?:thu )?(?:1|nhat|mot)|ban dau)\b")),
    ("time", re.compile(rf"{_RUN}\blan (?:thu )?(\d|hai|ba|tu)\b")),
    ("again", re.compile(rf"\b(?:{_RUN}{_DEED} lai|tai {_DEED})\b")),
    ("upgrade", re.compile(r"\bnang (?:hang|sao)(?: sao)?\b")),
    ("year", re.compile(r"\b(?:nam )?(20\d\d)\b")),
)
_SAID_OF_ALL = re.compile(r"^(?:ket qua|thong tin)(?: ve)? ")
_PUNCTUATION = re.compile(r"[^0-9a-z]+")
# What each evaluation has of its own; of the others a table has one for all.
_OWN = frozenset({"stars", "score", "result", "decision", "_recognition_decision", "issued_on",
                  "_recognised_on", "valid_through", "effective_from"})  # fmt: skip
_DECISIONS = frozenset({"decision", "_recognition_decision"})
# Of these one column cannot be said to be of one evaluation or of another.
_OF_ANY = frozenset({"kind", "_kind_recognition", "_kind_re_evaluation", "_kind_upgrade",
                     "_kind_again"})  # fmt: skip

Which = tuple[str, ...]
FIRST: Which = ("first",)


def parted(sections: Sequence[Section], pages: Sequence[Page]) -> list[Section]:
    """The sections of a file, those with several evaluations in a row each as its evaluations."""
    return [part for one in sections for part in _parts(one, pages[one.page])]


def _parts(section: Section, page: Page) -> list[Section]:
    evaluations = _evaluations(section.heading)
    if evaluations is None:
        return [section]
    own = {which: frozenset(columns) for which, columns in evaluations.items()}
    rated = _rated(section, page, own.values())
    parts = []
    for order, columns in enumerate(own.values()):
        others = frozenset().union(*own.values()) - columns
        rows = frozenset(
            number for number, said in rated.items() if order in said or not (said or order)
        )
        parts.append(
            replace(
                section,
                heading=_heading(section.heading, list(evaluations.values())[order], others),
                rows=tuple(_without(row, others) for row in section.rows),
                rated=rows,
                again=order > 0,
            )
        )
    return parts


def _evaluations(heading: Heading) -> dict[Which, dict[int, str | None]] | None:
    """The columns of each evaluation with their fields, the first one first; None where the table
    has but one, or where it is not plain which column is of which."""
    found: dict[Which, dict[int, str | None]] = defaultdict(dict)
    for column, text in enumerate(heading.texts):
        which, field = _of(text)
        if which or field in _OWN:
            found[which][column] = field
        elif field in _OF_ANY:
            return None
    if FIRST in found and () in found:
        found[FIRST] |= found.pop(())
    whole = all(map(_is_whole, found.values())) and len(found) > 1
    if not whole or not _stand_apart(found.values()):
        return None
    return dict(sorted(found.items(), key=_in_time))


def _of(text: str) -> tuple[Which, str | None]:
    """Which evaluation a heading is of, () for one that says none, and the field it means."""
    said = _PUNCTUATION.sub(" ", fold(text)).strip()
    known = meaning(text)
    if known is not None and known[0] in ("product", "entity", "_number", "note"):
        return (), known[0]
    which: list[str] = []
    for name, pattern in _WHICH:
        if one := pattern.search(said):
            which += [name, *one.groups()]
            rest = f"{said[: one.start()]} {said[one.end() :]}".strip()
            said = " ".join(rest.split()) or one[0].replace(" lai", "")
    of = (meaning(said) or meaning(_SAID_OF_ALL.sub("", said))) if which else known
    return tuple(which), of[0] if of else None


def _is_whole(columns: Mapping[int, str | None]) -> bool:
    """Whether an evaluation has its decision and its stars, and no field twice."""
    fields = [name for name in columns.values() if name is not None]
    once = len(set(fields)) == len(fields) and len(_DECISIONS & set(fields)) == 1
    return once and "stars" in fields


def _stand_apart(evaluations: Collection[Mapping[int, str | None]]) -> bool:
    """Whether the columns of each evaluation stand beside one another, no other's between."""
    every = sorted((column, at) for at, one in enumerate(evaluations) for column in one)
    order = [at for _, at in every]
    changes = sum(one != other for one, other in pairwise(order))
    return changes == len(evaluations) - 1


def _in_time(pair: tuple[Which, Mapping[int, str | None]]) -> tuple[bool, int]:
    which, columns = pair
    return which not in ((), FIRST), min(columns)


def _rated(
    section: Section, page: Page, evaluations: Collection[frozenset[int]]
) -> dict[int, set[int]]:
    """The rows that name a product, and which evaluations each has: what a merged cell says of one
    row it says of all under it."""
    product = section.heading.index("product")
    spans = [span for span in page.merged if section.rows and span.table == section.rows[0].table]
    said_above = {
        (number, column)
        for span in spans
        for number in range(span.first_row, span.last_row + 1)
        for column in range(span.first_column, span.last_column + 1)
        if _is_filled(section.rows, span.first_row, span.first_column)
    }
    return {
        row.number: {
            at
            for at, columns in enumerate(evaluations)
            if any(filled(cell_of(row, c)) or (row.number, c) in said_above for c in columns)
        }
        for row in section.rows
        if filled(cell_of(row, product))
    }


def _is_filled(rows: Sequence[Row], number: int, column: int) -> bool:
    return any(row.number == number and filled(cell_of(row, column)) for row in rows)


def _heading(heading: Heading, own: Mapping[int, str | None], others: frozenset[int]) -> Heading:
    """The heading of one evaluation: what all share, and its own columns by their own fields."""
    texts = ["" if at in others else text for at, text in enumerate(heading.texts)]
    fields = [None if at in others else name for at, name in enumerate(heading.fields)]
    for column, name in own.items():
        fields[column] = name
    mine = set(range(len(texts))) - others
    doubtful = tuple(_still_doubtful(heading, mine, own))
    return replace(heading, texts=tuple(texts), fields=tuple(fields), doubtful=doubtful)


def _still_doubtful(
    heading: Heading, mine: set[int], own: Mapping[int, str | None]
) -> Iterator[tuple[int, int]]:
    for pair in heading.doubtful:
        if mine.issuperset(pair) and own.keys().isdisjoint(pair):
            yield pair


def _without(row: Row, others: frozenset[int]) -> Row:
    cells = tuple(None if at in others else cell for at, cell in enumerate(row.cells))
    return replace(row, cells=cells)
