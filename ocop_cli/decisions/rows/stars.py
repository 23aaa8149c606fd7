"""The stars of each row: from its own cell, from a tick, from its group, or from its annex."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import repeat
from typing import NamedTuple

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.decisions.own_words import NO_WORDS, OwnWords
from ocop_cli.decisions.tables.columns import Cells
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.rules import RULES
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad


class Ranked(NamedTuple):
    """What a row says of its rank: stars, failed, hoped for, or cells in dispute.

    `hoped` says how stars that are not granted are spoken of: ``potential`` or ``proposed``.
    `beside` is another number that a sign ties to it, of which only the row's kind can say that it
    was the one before.
    """

    number: int | None = None
    failed: bool = False
    hoped: str | None = None
    disputed: Bad | None = None
    beside: int | None = None


_TICKS = ("_stars_3", "_stars_4", "_stars_5")
UNRANKED = Ranked()


def ranked(
    table: Cells, lines: Sequence[Told], above: Stars | None, words: OwnWords = NO_WORDS
) -> Iterator[Ranked]:
    """The rank of each line; `above` is that of the annex, where the table has no column of it."""
    columns = table.columns
    ranks = table.has("stars", "result")
    own = table.take("stars", _by_person(words, cells.stars))
    if not table.has("stars"):
        own = table.take("result", _in_result)
    if not columns.ticks and not columns.low and "_stars_potential" not in columns.at:
        found = (_one(line, said, above) for line, said in zip(lines, own, strict=False))
        return map(_agreed, found, _named_beside(table))
    return _ticked(table, lines, list(own) if ranks else None, above)


def _named_beside(table: Cells) -> Iterator[Stars | None]:
    """The ranks that the column of results names, where there is one of stars as well."""
    return table.take("result", _in_result) if table.has("stars") else repeat(None)


def _agreed(rank: Ranked, result: Stars | None) -> Ranked:
    """A rank, in dispute where the result beside it names other stars as those reached."""
    other = result.number if result is not None and not (result.failed or result.proposed) else None
    if None in (other, rank.number) or other == rank.number or rank.failed or rank.hoped:
        return rank
    value = f"{rank.number} + {other}"
    return Ranked(disputed=Bad("several_values", "stars", fields=("result", "stars"), value=value))


def _one(line: Told, said: Stars | None, above: Stars | None) -> Ranked:
    group = line.group.stars
    if said is None:
        said = group or above
        if said is None:
            return UNRANKED
    elif group and group.number and said.number and group.number != said.number:
        return Ranked(
            disputed=Bad(
                "bad_stars", "group", fields=("stars",), value=str(said.number),
                other=str(group.number),
            )
        )  # fmt: skip
    hoped = "potential" if said.potential else "proposed" if said.proposed else None
    return Ranked(said.number, said.failed, hoped, beside=said.beside)


def _ticked(
    table: Cells, lines: Sequence[Told], own: Sequence[Stars | None] | None, above: Stars | None
) -> Iterator[Ranked]:
    """The ranks of a table with columns "3 sao | 4 sao | 5 sao" to tick."""
    columns = table.columns
    ticks = [(number, table.read(column, _tick(table, number))) for column, number in columns.ticks]
    hope = columns.at.get("_stars_potential")
    for place, (line, said) in enumerate(zip(lines, own or repeat(None), strict=False)):
        marks = [number for number, ticked in ticks if ticked[place]]
        low = any(_holds(line.values, column) for column in columns.low)
        own_stars = said.number if said is not None and marks else None
        if own_stars is not None and own_stars not in marks:
            marks.append(own_stars)
        if len(marks) > 1 or (marks and low):
            value = " + ".join([*map(str, marks), *(["< 3"] if low else [])])
            yield Ranked(disputed=Bad("several_values", "stars", fields=_TICKS, value=value))
            continue
        rank = _one(line, Stars(marks[0]) if marks else said, above)
        if hope is not None and _holds(line.values, hope):
            rank = rank._replace(hoped="potential")
        if low:
            rank = rank._replace(failed=True)
        yield rank


def _tick(table: Cells, number: int) -> Callable[[Value], bool]:
    """Read a cell under "4 sao": ticked by a sign, or by the points that reached this rank."""
    if table.has("score"):
        return cells.marked
    return lambda value: points(value, number) is not None or cells.marked(value)


def points(value: Value, number: int) -> float | None:
    """The points in the place of a tick under a rank: a number that every rule has within the band
    of `number` stars; None for anything else."""
    try:
        found = cells.score(value)
    except Bad:
        return None
    if found is None or any(rule.stars_for(found) != number for rule in RULES):
        return None
    return found


def _by_person(
    words: OwnWords, parse: Callable[[Value], Stars | None]
) -> Callable[[Value], Stars | None]:
    """Read a cell as a person said, and else by `parse`."""
    if not words.words:
        return parse

    def read(value: Value) -> Stars | None:
        if not isinstance(value, str):
            return parse(value)
        if words.ignores(value):
            return None
        said = words.said(value)
        if said is not None and said.result == "failed":
            return Stars(None, failed=True)
        return words.stars(value) or parse(value)

    return read


def _in_result(value: Value) -> Stars | None:
    """The rank that a cell under "Kết quả" names: "Đạt 4 sao", but not "Không đạt 3 sao"."""
    said = cells.text(value) if isinstance(value, str) else None
    if said is None or ((known := kinds.cell(said)) and known.result == "failed"):
        return None
    try:
        return ranks.of_text(said)
    except Bad:
        return ranks.in_text(said)


def _holds(values: Sequence[Value], column: int) -> bool:
    return column < len(values) and filled(values[column])
