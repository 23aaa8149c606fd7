"""The rows of one section, understood: entries, or the problems that refuse them.

A section's columns are read at once (`columns.Cells`), then each row is put together from its cells
and from what stands above it: its group, the annex, the decision's title, the user's word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import repeat

from ocop_cli.decisions import cells, kinds
from ocop_cli.decisions import values as decisions_values
from ocop_cli.decisions.cells import Bad, filled
from ocop_cli.decisions.kinds import Said
from ocop_cli.decisions.rows import decisions as rows_decisions
from ocop_cli.decisions.rows import further
from ocop_cli.decisions.rows import stars as rows_stars
from ocop_cli.decisions.rows.decisions import NOT_DATED, Dated, Disagreement, Printed
from ocop_cli.decisions.rows.names import bare_place, is_odd, joined, names_several, parted
from ocop_cli.decisions.tables.columns import LOCALITY, Cells, Columns, first_said
from ocop_cli.decisions.tables.context import Context, KindOf
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.acts import CERTIFICATE_ACTS, OTHER_ACTS
from ocop_cli.model.pages import Mark, Row, Value
from ocop_cli.model.reading import Entry, Place, Problem, Severity
from ocop_cli.text.keys import fold


@dataclass(slots=True)
class RowReader:
    """Reads the lines of one section; `problems` takes what is found on the way."""

    context: Context
    columns: Columns
    marks: Mapping[tuple[int, int, int], Mark]
    today: date
    problems: list[Problem] = field(default_factory=list)

    def place(self, row: Row, column: int | None = None) -> Place:
        """The place of a row, or of one of its cells."""
        texts = self.columns.heading.texts
        heading = texts[column] if column is not None and column < len(texts) else None
        context = self.context
        return Place(
            context.page, context.page_kind, context.name, row.table, row.number, column,
            heading or None,
        )  # fmt: skip

    def problem(
        self, code: str, severity: Severity, row: Row, column: int | None = None,
        variant: str | None = None, **values: str,
    ) -> None:  # fmt: skip
        """Note a problem of a cell, or of a row: then it stands at the product's cell."""
        if column is None:
            column = self.columns.at.get("product")
        self.problems.append(Problem(code, severity, self.place(row, column), values, variant))

    def error(
        self, code: str, row: Row, column: int | None = None, variant: str | None = None,
        **values: str,
    ) -> None:  # fmt: skip
        """Note what refuses a row."""
        self.problem(code, Severity.ERROR, row, column, variant, **values)

    def warning(self, code: str, row: Row, column: int | None = None, **values: str) -> None:
        """Note what a person must know of a row that goes in."""
        self.problem(code, Severity.WARNING, row, column, None, **values)

    def read(self, lines: Sequence[Told]) -> Iterator[tuple[Told, Entry | None, bool]]:
        """Each line with its entry, and whether it was refused; neither where it says nothing."""
        table = Cells(self.columns, [line.values for line in lines])
        at, context = self.columns.at, self.context
        products = table.take("product", cells.text)
        entities, addresses = self._entities(table)
        decisions = rows_decisions.printed(table)
        stars = rows_stars.ranked(table, lines, context.stars)
        said = self._ticked(table, _KIND_TICKS, table.take("kind", _kind))
        outcomes: Iterator[Said | None] = repeat(None)
        if context.given_kind not in OTHER_ACTS:
            outcomes = self._ticked(table, _RESULT_TICKS, table.take("result", _result))
        notes, reasons = table.take("note", cells.text), table.take("ground", cells.text)
        scores = _scores(table)
        effective = table.take("effective_from", cells.day)
        through = table.take(
            "printed_valid_through" if context.own else "valid_through", cells.last_day
        )
        until = first_said(table.take("extended_until", cells.day), table.take("until", cells.day))
        types, groups = table.take("entity_type", _entity_type), table.take("group", cells.text)
        codes = table.take("product_code", cells.text)
        extras = further.read(table, context.given_kind)
        marked = self._marked(lines)
        told_product = _told(table, at.get("product"))
        training = context.given_kind == "training"
        product_column, place_heading = at.get("product"), ""
        if product_column is not None:
            place_heading = self.columns.heading.texts[product_column]
        kind_of = KindOf(context)
        for place, (
            line, product, entity, address, dated, (number, failed, hoped, disputed), kind_said,
            outcome, note, reason, score, first, last, extended, entity_type, group, code, more,
        ) in enumerate(
            zip(
                lines, products, entities, addresses, decisions, stars, said, outcomes, notes,
                reasons, scores, effective, through, until, types, groups, codes, extras,
                strict=False,
            )
        ):  # fmt: skip
            row = line.row
            refused = disputed is not None
            if disputed is not None:
                column = disputed.column
                self.error("bad_stars", row, column, disputed.variant, **disputed.values)
            if place in marked:
                refused = True
            elif place in table.bad:
                refused = True
                for column, bad in sorted(table.bad[place], key=lambda pair: pair[0]):
                    self.error(bad.code, row, column, bad.variant, value=shown(line.values, column))
            if product is None and not training and not refused_at(table, place, product_column):
                refused = True
                self.error("missing_product", row, product_column)
            kind, result, absent = kind_of(line.group, kind_said, outcome, note)
            act = kind in CERTIFICATE_ACTS or kind in OTHER_ACTS
            if absent and not refused:
                self.warning("not_taking_part", row, None, value=product or "")
                yield line, None, False
                continue
            if failed and result is None and not act:
                result = "failed"
            if number is None and not act and result != "failed" and not refused:
                refused = True
                self.error("bad_stars", row, at.get("stars"), "potential" if hoped else "missing")
            which = self._which(row, dated, kind)
            if which is None:
                refused, which = True, NOT_DATED
            elif which.issued_on is not None and which.issued_on > self.today:
                refused = True
                day = f"{which.issued_on:%d/%m/%Y}"
                self.error("future_date", row, self._column(rows_decisions.DAYS), value=day)
            since = which.issued_on or context.issued_on
            if last is not None and since is not None and last < since and not act:
                refused = True
                self.error(
                    "bad_date", row, at.get("valid_through", at.get("printed_valid_through")),
                    "before_issue", value=f"{last:%d/%m/%Y}", other=f"{since:%d/%m/%Y}",
                )  # fmt: skip
            if refused:
                yield line, None, True
                continue
            if product in told_product:
                odd, several = told_product[product]
                if odd:
                    self.warning("odd_name", row, product_column, value=product or "")
                if several:
                    self.warning("several_products", row, product_column, value=product or "")
            if entity is None and not training:
                entity = line.group.entity
                if entity is None:
                    self.warning("missing_entity", row, at.get("entity"), value=product or "")
            if hoped and number is not None:
                self.warning("potential_five", row, at.get("stars"), value=str(number))
            if note is not None and not act and result != "failed" and kinds.note_warns(note):
                self.warning("note_act", row, at.get("note"), value=note)
            if self.columns.extra:
                self._other_acts(line)
            if line.group.place:
                address = _within(address, line.group.place)
            ground = None
            if note is not None or reason is not None or kind in OTHER_ACTS:
                more = self._more(kind, dict(more), note, reason, which, extended)
                if kind == "revocation" and reason is not None:
                    ground = kinds.ground(reason)
            yield line, Entry(
                Place(
                    context.page, context.page_kind, context.name, row.table, row.number,
                    product_column, place_heading or None,
                ),
                product or "", entity, kind, result, number, score, which.number, which.issued_on,
                which.authority, first, last, extended, entity_type, address,
                group or line.group.group, code, which.of_number, which.of_issued_on, ground, more,
            ), False  # fmt: skip

    # -- the parts of a row ----------------------------------------------------------------------

    def _marked(self, lines: Sequence[Told]) -> frozenset[int]:
        """The lines with an error cell or an undecided encoding in a column that is used."""
        wrong = {key: mark for key, mark in self.marks.items() if mark in (Mark.ERROR, Mark.UNSURE)}
        if not wrong:
            return frozenset()
        fields, used = self.columns.heading.fields, self.columns.used()
        by_row: dict[tuple[int, int], list[tuple[int, Mark]]] = {}
        for (table, number, column), mark in sorted(self.marks.items()):
            if mark in _DOUBTED and (column == -1 or column in used):
                by_row.setdefault((table, number), []).append((column, mark))
        found = set()
        for place, line in enumerate(lines):
            for column, mark in by_row.get((line.row.table or 0, line.row.number), ()):
                found.add(place)
                name = fields[column] if column >= 0 else None
                code = "bad_number" if name == "score" else "bad_text"
                if mark is Mark.ERROR and name in ("stars", "_stars_3", "_stars_4", "_stars_5"):
                    code = "bad_stars"
                elif mark is Mark.ERROR and name in _DAYS:
                    code = "bad_date"
                value = shown(line.values, column) if column >= 0 else ""
                self.error(
                    code, line.row, None if column < 0 else column, mark.value, value=value
                )  # fmt: skip
        return frozenset(found)

    def _entities(self, table: Cells) -> tuple[Iterator[str | None], Iterator[str | None]]:
        """The entity and the address of each line, from one cell or from several."""
        at = self.columns.at
        both = "entity" not in at and "_entity_locality" in at
        column = at.get("_entity_locality" if both else "entity")
        apart = bool(self.columns.localities)
        kind = self.context.page_kind

        def pair(value: Value) -> tuple[str | None, str | None]:
            if isinstance(value, str) and (both or "\n" in value or ":" in value):
                head, tail = parted(value, kind, both=both, apart=apart)
                return cells.text(head), cells.text(tail)
            return cells.text(value), None

        pairs = table.read(column, pair) if column is not None else None
        entities = repeat(None) if pairs is None else (one and one[0] for one in pairs)
        own = [table.read(at[name], cells.text) for name in LOCALITY if name in at]
        if not own:
            if pairs is None:
                return iter(entities), repeat(None)
            return iter(entities), (one and one[1] for one in pairs)
        inside = [one and one[1] for one in pairs] if pairs is not None else repeat(None)
        if len(own) == 1:
            return iter(entities), (a or b for a, b in zip(own[0], inside, strict=False))
        return iter(entities), (
            joined(tuple(filter(None, parts))) or other
            for parts, other in zip(zip(*own, strict=True), inside, strict=False)
        )

    def _ticked(
        self, table: Cells, ticks: Mapping[str, Said], said: Iterator[Said | None]
    ) -> Iterator[Said | None]:
        """What a column says, or the columns that are ticked ("Công nhận mới | Đánh giá lại")."""
        for name, means in ticks.items():
            if name in self.columns.at:
                said = first_said(said, table.take(name, _tick(means)))
        return said

    def _which(self, row: Row, said: Printed, kind: str | None) -> Dated | None:
        """The decision of a row; None, and an error, where its cells disagree."""
        headed = self.context.headed and not self.columns.heading.named_by_field
        try:
            if kind in CERTIFICATE_ACTS:
                return rows_decisions.ending(said, headed=headed)
            return rows_decisions.noted(said) if kind in OTHER_ACTS else rows_decisions.which(said)
        except Disagreement as found:
            column = self._column(found.fields)
            self.error(
                "bad_decision", row, column, found.variant, value=found.value, other=found.other
            )
            return None

    def _column(self, fields: Sequence[str]) -> int | None:
        """The column of the first of these fields that the table has."""
        return next((self.columns.at[name] for name in fields if name in self.columns.at), None)

    def _other_acts(self, line: Told) -> None:
        for column in self.columns.extra:
            if column < len(line.values) and filled(line.values[column]):
                value = shown(line.values, column)
                self.warning("act_in_list", line.row, column, value=value)

    def _more(
        self, kind: str | None, more: dict[str, str], note: str | None, reason: str | None,
        which: Dated, until: date | None,
    ) -> dict[str, str]:  # fmt: skip
        plain = reason is None or decisions_values.known("ground", reason) is not None
        own = None if plain else reason
        if remarks := [text for text in (own, note, more.get("note")) if text is not None]:
            more["note"] = "; ".join(remarks)
        if kind in OTHER_ACTS:
            if which.number:
                more["document"] = which.number
            if which.issued_on:
                more["on"] = which.issued_on.isoformat()
            if until:
                more["until"] = until.isoformat()
        return more


_DOUBTED = frozenset({Mark.ERROR, Mark.UNSURE})
_DAYS = frozenset(
    {"issued_on", "on", "_recognised_on", "of_issued_on", "valid_through", "effective_from",
     "extended_until", "until", "printed_valid_through"}
)  # fmt: skip


def _told(table: Cells, column: int | None) -> Mapping[str | None, tuple[bool, bool]]:
    """The product names of which something must be told: is it odd, are there several."""
    if column is None:
        return {}
    found: dict[str | None, tuple[bool, bool]] = {}
    for raw in set(table.raw(column)):
        if isinstance(raw, str):
            told = is_odd(raw), names_several(raw)
            if any(told):
                try:
                    found[cells.text(raw)] = told
                except Bad:
                    continue
    return found


def _within(address: str | None, place: str) -> str:
    """An address with the district a group row names, where it does not say it already."""
    if address is None:
        return place
    if fold(bare_place(place)) in fold(address):
        return address
    return f"{address}, {place}"


def refused_at(table: Cells, place: int, column: int | None) -> bool:
    """Whether the cell of one column was refused already."""
    return any(bad_column == column for bad_column, _ in table.bad.get(place, ()))


def shown(values: Sequence[Value], column: int) -> str:
    """A cell as a sentence may quote it: printable, and not endless."""
    value = values[column] if column < len(values) else None
    said = "" if value is None else "".join(s if s.isprintable() else "�" for s in str(value))
    return said if len(said) <= 60 else said[:57] + "…"


_KIND_TICKS = {
    "_kind_upgrade": Said("upgrade"),
    "_kind_re_evaluation": Said("re_evaluation"),
    "_kind_recognition": Said("recognition"),
}
_RESULT_TICKS = {
    "_result_failed": Said(result="failed"),
    "_result_passed": Said(result="passed"),
}


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


def _kind(value: Value) -> Said | None:
    said = cells.text(value)
    if said is None:
        return None
    found = kinds.cell(said)
    if found is None:
        raise Bad("bad_kind")
    return found


def _result(value: Value) -> Said | None:
    said = cells.text(value)
    if said is None:
        return None
    found = kinds.cell(said)
    if found is None and cells.text_stars(said) is None and cells.outcome_score(value) is None:
        raise Bad("bad_kind", "result")
    return found


def _scores(table: Cells) -> Iterator[float | None]:
    """The score of each line: from its own column, else from the one that says rank or result."""
    if table.has("score"):
        return table.take("score", cells.score)
    return first_said(
        table.take("result", cells.outcome_score), table.take("stars", cells.text_score)
    )
