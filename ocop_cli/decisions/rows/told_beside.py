"""What stands in the cells of a row beside its numbers and names, and beside an act, and is not
read: a person is told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ocop_cli.decisions.rows import act_cells
from ocop_cli.decisions.rows.act_remarks import StrangeReasons
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.names import in_doubt
from ocop_cli.decisions.rows.row_words import RowWords
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.problem import Problem, Severity


def of_names(
    line: Told, said: RowCells, names: Mapping[str | None, tuple[bool, bool]], words: RowWords
) -> Iterator[Problem]:
    """What a person should look at in the names and the rank of a row that goes in."""
    at = words.columns.at
    for field, code, variant, name in in_doubt(said.product, said.entity, said.address, names):
        place = words.place(line.row, at.get(field, at.get("product")))
        yield Problem(code, Severity.WARNING, place, {"value": name}, variant)
    if said.rank.hoped == "potential" and said.rank.number is not None:
        place = words.place(line.row, at.get("stars", at.get("product")))
        yield Problem("potential_five", Severity.WARNING, place, {"value": str(said.rank.number)})


def told(
    line: Told, said: RowCells, kind: str | None, words: RowWords, reasons: StrangeReasons
) -> Iterator[Problem]:
    """The problems that tell of it; `reasons` takes those of acts, of which a list tells once."""
    for column, text in act_cells.strange(said, kind, words):
        reasons.take(line.row, column, text)
    found = [(column, "apart", text) for column, text in act_cells.told(line, kind, words)]
    known = {column for column, *_ in found}
    found += [
        (column, "number", text)
        for column, text in words.beside_numbers(line, said)
        if column not in known
    ]
    for column, text in act_cells.undone(line, kind, words):
        if not words.context.own_words.ignores(text):
            values = {"value": text, "heading": words.columns.heading.texts[column]}
            place = words.place(line.row, column)
            yield Problem("unread_state", Severity.WARNING, place, values, "act")
    for column, variant, text in found:
        place = words.place(line.row, column)
        yield Problem("odd_name", Severity.WARNING, place, {"value": text}, variant)
