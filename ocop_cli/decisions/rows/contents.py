"""What the cells of each row say, every column of a section read at once."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial, reduce
from itertools import islice, repeat
from typing import NamedTuple

from ocop_cli.decisions import cells
from ocop_cli.decisions import values as decisions_values
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.language import kinds, moves, ranks
from ocop_cli.decisions.language.kinds import Said
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.rows import entity, further, named_decisions, stars, term_cells
from ocop_cli.decisions.rows.named_decisions import Printed
from ocop_cli.decisions.rows.stars import Ranked
from ocop_cli.decisions.rows.term_cells import NO_TERMS, Terms
from ocop_cli.decisions.tables import counted_times
from ocop_cli.decisions.tables.columns import Cells, first_said
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import OTHER_ACTS, RATINGS
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad


class RowCells(NamedTuple):
    """What the cells of one row say, before what stands above it is asked."""

    product: str | None
    entity: str | None
    address: str | None
    decision: Printed
    rank: Ranked
    kind: Said | None
    outcome: Said | None
    note: str | None
    state: str | None
    reason: str | None
    score: float | None
    effective_from: date | None
    valid_through: date | None
    extended_until: date | None
    entity_type: str | None
    group: str | None
    code: str | None
    more: Mapping[str, str]
    terms: Terms


def read(table: Cells, lines: Sequence[Told], context: Context) -> Iterator[RowCells]:
    """What the cells of each line say, field by field."""
    entities, addresses = entity.read(table, context.page_kind)
    outcomes: Iterator[Said | None] = repeat(None)
    if context.given_kind not in OTHER_ACTS:
        said = table.take("result", _own(context.own_words, _result))
        outcomes = _ticked_or_not(table, _ticked(table, _RESULT_TICKS, said))
    kind = _named_kind if context.own else _kind
    kinds_said = table.take("kind", _own(context.own_words, kind))
    if table.has("_rated_as"):
        kinds_said = first_said(kinds_said, table.take("_rated_as", _rated_as))
    if table.has(counted_times.FIELD):
        kinds_said = table.take(counted_times.FIELD, counted_times.read)
    last = "printed_valid_through"
    terms: Iterator[Terms] = repeat(NO_TERMS)
    first_day, last_day = cells.day, cells.last_day
    if not context.own:
        last, first_day, last_day = "valid_through", term_cells.first_day, term_cells.last_day
        terms = zip(
            table.take("effective_from", term_cells.said),
            table.take(last, term_cells.said),
            strict=False,
        )
    columns = (
        table.take("product", cells.name),
        entities,
        addresses,
        named_decisions.under(named_decisions.printed(table), (line.group for line in lines)),
        stars.ranked(table, lines, context.stars, context.own_words),
        first_said(_ticked(table, _KIND_TICKS, kinds_said), _by_decision(table)),
        outcomes,
        table.take("note", cells.text),
        table.take("_state", cells.text),
        table.take("ground", cells.text),
        _scores(table),
        table.take("effective_from", first_day),
        table.take(last, last_day),
        first_said(table.take("extended_until", cells.day), table.take("until", cells.day)),
        table.take("entity_type", _entity_type),
        table.take("group", cells.text),
        table.take("product_code", cells.code),
        further.read(table, context.given_kind, own=context.own),
        terms,
    )
    # As `map(RowCells, *columns)`, without a call of Python's for each row.
    found = map(partial(tuple.__new__, RowCells), zip(*columns, strict=False))
    headed = any(line.group.term is not None for line in lines)
    return map(_under_term, found, lines) if headed else found


def _under_term(said: RowCells, line: Told) -> RowCells:
    """A row that says nothing of its term has the one that the heading over it gives."""
    term = line.group.term
    own = said.effective_from or said.valid_through or said.terms != NO_TERMS
    if term is None or own:
        return said
    return said._replace(effective_from=term.first, valid_through=term.last)


def _ticked(
    table: Cells, ticks: Mapping[str, Said], said: Iterator[Said | None]
) -> Iterator[Said | None]:
    """What a column says, or the columns that are ticked ("Công nhận mới | Đánh giá lại").

    Where two of them say different things of a row, neither counts: it is noted in `table`.
    """
    columns = {name: table.columns.at[name] for name in ticks if name in table.columns.at}
    if not columns:
        return said
    found = list(islice(said, len(table.rows)))
    spoke: list[int | None] = [None] * len(found)  # which column said it, None for the one of words
    for name, column in columns.items():
        for order, one in enumerate(table.take(name, _tick(ticks[name]))):
            before = found[order]
            if one is None or (before is not None and _agrees(before, one)):
                continue
            if before is None:
                found[order], spoke[order] = one, column
                continue
            first = spoke[order]
            texts = table.columns.heading.texts
            shown = texts[column] if first is None else f"{texts[first]} + {texts[column]}"
            table.bad.setdefault(order, []).append(
                (column, Bad("several_values", "ticks", ticked=shown))
            )
    return iter(found)


def _by_decision(table: Cells) -> Iterator[Said | None]:
    """What the heading of the rows' decisions says of each: "Quyết định công nhận lại"."""
    column = table.columns.at.get("decision")
    said = None if column is None else kinds.heading(table.columns.heading.texts[column])
    if column is None or said is None or said.kind != "re_evaluation":
        return repeat(None)
    return (said if filled(value) else None for value in table.raw(column))


def _agrees(one: Said, other: Said) -> bool:
    """Whether two cells of a row may both be so; whoever rose was evaluated again."""
    again = {one.kind, other.kind} == {"upgrade", "re_evaluation"}
    kinds_agree = again or one.kind == other.kind or None in (one.kind, other.kind)
    return kinds_agree and (one.result == other.result or None in (one.result, other.result))


_KIND_TICKS = {
    "_kind_upgrade": Said("upgrade"),
    "_kind_re_evaluation": Said("re_evaluation"),
    "_kind_recognition": Said("recognition"),
    "_kind_again": Said("re_evaluation", rates=True, again=True),
}
_RESULT_TICKS = {
    "_result_failed": Said(result="failed"),
    "_result_passed": Said(result="passed"),
}


def _ticked_or_not(table: Cells, said: Iterator[Said | None]) -> Iterator[Said | None]:
    """The results, where a column of ticks says who passed; a row that is left blank in it, beside
    others that are ticked, did not say that it passed."""
    column = table.columns.at.get("_result_passed")
    if column is None:
        return said
    found = list(said)
    if any(one is not None and one.result == "passed" for one in found):
        untold = Bad("bad_kind", "unticked", heading=table.columns.heading.texts[column])
        kind = table.columns.at.get("kind")
        otherwise = repeat(None) if kind is None else table.raw(kind)
        for order, (one, other) in enumerate(zip(found, otherwise, strict=False)):
            if one is None and other is None:
                table.bad.setdefault(order, []).append((column, untold))
    return iter(found)


def _tick(means: Said) -> Callable[[Value], Said | None]:
    def read(value: Value) -> Said | None:
        try:
            return means if cells.marked(value) else None
        except Bad:
            raise Bad("bad_kind", "mark") from None

    return read


def _entity_type(value: Value) -> str | None:
    said = cells.text(value)
    return None if said is None else decisions_values.known("entity_type", said) or said


def _own(words: OwnWords, parse: Callable[[Value], Said | None]) -> Callable[[Value], Said | None]:
    """Read a cell of a kind or a result as a person said, and else by `parse`."""
    if not words.words:
        return parse

    def read(value: Value) -> Said | None:
        said = words.said(value) if isinstance(value, str) else None
        return parse(value) if said is None else said

    return read


def _kind(value: Value) -> Said | None:
    said = cells.text(value)
    if said is None:
        return None
    found = kinds.cell(said) or _kind_with_stars(said)
    if found is None:
        raise Bad("unknown_act", "cell")
    return found


def _kind_with_stars(said: str) -> Said | None:
    """A kind of rating with the stars it led to: "Đánh giá lại, giữ 4 sao", "3 → 4 sao"."""
    if (move := moves.moved(said)) is not None:
        return Said(move.kind)
    kept = moves.kept(said)
    found = kinds.cell(kept.kind) if kept is not None else None
    return found if found is not None and found.kind in RATINGS and not found.result else None


def _rated_as(value: Value) -> Said | None:
    """The kind of rating that a row of another deed says it is, if any."""
    said = cells.text(value)
    return kinds.cell(said) if said is not None else None


def _named_kind(value: Value) -> Said | None:
    """A kind in a file of this program's own: by the name it gives to it in either language."""
    said = cells.text(value)
    known = decisions_values.known("kind", said) if said is not None else None
    return _kind(value) if known is None else Said(known)


def _result(value: Value) -> Said | None:
    said = cells.text(value)
    if said is None:
        return None
    found = kinds.cell(said) if "?" not in said else None
    if found is None and not _names_rank(said) and cells.outcome_score(value) is None:
        raise Bad("bad_kind", "result")
    return found


# Points without their word, behind the stars: "4 sao/82,5".
_POINTS = re.compile(r"(?<=\D) ?[-–—/,;:(] ?\d{2,3}(?:[.,]\d{1,2})? ?\)?$")


def _names_rank(text: str) -> bool:
    """Whether a text names the stars that were reached, perhaps beside the points, and no word
    more than is understood: "Hạng 4 sao", but not "4 sao loại II"."""
    try:
        return ranks.in_text(text) is not None and ranks.of_text(_POINTS.sub("", text)) is not None
    except Bad:
        return False


def _scores(table: Cells) -> Iterator[float | None]:
    """The score of each line: from its own column, else from those that say rank or result."""
    if table.has("score"):
        return table.take("score", cells.score)
    in_ticks = (
        table.read(column, partial(stars.points, number=number))
        for column, number in table.columns.ticks
    )
    ranked = first_said(
        table.take("result", cells.outcome_score), table.take("stars", cells.text_score)
    )
    return reduce(first_said, map(iter, in_ticks), ranked)
