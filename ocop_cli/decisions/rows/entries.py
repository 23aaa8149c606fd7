"""The rows of one section, understood: entries, or the problems that refuse them.

A section's cells are read at once (`contents`), then each row is put together from its cells and
from what stands above it: its group, the annex, the decision's title, the user's word.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import partial

from ocop_cli.decisions.language import grounds, kinds
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.terms import LEGAL
from ocop_cli.decisions.rows import (
    act_cells,
    act_days,
    against,
    certificate_told,
    contents,
    day_columns,
    explained,
    kept,
    marked_cells,
    named_decisions,
    paper_cells,
    reason_cells,
    remarked,
    renewals,
    term_cells,
    told_beside,
)
from ocop_cli.decisions.rows.act_remarks import StrangeReasons
from ocop_cli.decisions.rows.against import STAR_TICKS, Spoken
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.entity import within
from ocop_cli.decisions.rows.in_force import StateColumn
from ocop_cli.decisions.rows.named_decisions import NOT_DATED, Dated, Printed
from ocop_cli.decisions.rows.names import told_of
from ocop_cli.decisions.rows.plain import PlainRows
from ocop_cli.decisions.rows.plain_remarks import RowKnown
from ocop_cli.decisions.rows.remarked import NOTHING, Beside, RowSaid
from ocop_cli.decisions.rows.row_words import RowWords
from ocop_cli.decisions.rows.stars import Ranked
from ocop_cli.decisions.rows.strange_remarks import StrangeRemarks, tells_why
from ocop_cli.decisions.rows.term_cells import NO_TERMS
from ocop_cli.decisions.tables.columns import Cells, Columns, shown
from ocop_cli.decisions.tables.context import Context, KindOf
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.acts import ACTS, Subject
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, OTHER_ACTS, RENEWALS
from ocop_cli.law.rules import term_end
from ocop_cli.model.doubt import Doubt, once
from ocop_cli.model.pages import Mark, PageKind, Row
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry, Place, Problem, Severity


@dataclass(slots=True)
class RowReader:
    """Reads the lines of one section; `problems` takes what is found on the way.

    `refused` says whether the row being read was refused.
    """

    context: Context
    columns: Columns
    marks: Mapping[tuple[int, int, int], Mark]
    today: date
    problems: list[Problem] = field(default_factory=list)
    refused: bool = False
    strange: set[str] = field(default_factory=set)  # what a person is told already
    remarks: StrangeRemarks = field(default_factory=StrangeRemarks)
    reasons: StrangeReasons = field(default_factory=StrangeReasons)
    states: StateColumn = field(default_factory=StateColumn)
    of_certificates: bool = False  # the list names the certificates it takes back
    words: RowWords = field(init=False)

    def __post_init__(self) -> None:
        self.words = RowWords(self.context, self.columns, self.place)

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
        self.refused = True
        self.problem(code, Severity.ERROR, row, column, variant, **values)

    def warning(self, code: str, row: Row, column: int | None = None, **values: str) -> None:
        """Note what a person must know of a row that goes in."""
        self.problem(code, Severity.WARNING, row, column, None, **values)

    def read(self, lines: Sequence[Told]) -> Iterator[tuple[Told, Entry | None, bool]]:
        """Each line with its entry, and whether it was refused; neither where it says nothing."""
        table = Cells(self.columns, [line.values for line in lines])
        day_columns.judge(table, self.context.day_order, own=self.context.own)
        said = list(contents.read(table, lines, self.context))
        named = {one.decision for one in said}
        self.remarks.begin(self.context, named, [one.note for one in said])
        states, days = [one.state for one in said], (one.decision.latest for one in said)
        self.states = StateColumn.of(self.context, self.columns, states, days, self.today)
        doubted = self._doubted(lines)
        product = self.columns.at.get("product")
        typed = self.context.page_kind is not PageKind.PAPER
        names = {} if product is None else told_of(table.raw(product), typed=typed)
        kind_of = KindOf(self.context)
        of_acts = {"of_decision", "_recognition_decision"} & self.columns.at.keys()
        self.of_certificates = bool(of_acts) or kind_of.base == "revocation"
        plain = PlainRows(self.context, self.columns, self.today, self.place)
        plain.look(said)
        for order, (line, cells_said) in enumerate(zip(lines, said, strict=False)):
            self.refused = order in doubted
            bad = table.bad.get(order, ())
            if not self.refused:
                self._bad_cells(line, bad)
            entry = None if self.refused else plain.entry(line, cells_said, names)
            if entry is None:
                entry = self._entry(line, cells_said, kind_of, bad, names)
            yield line, entry, self.refused

    def _entry(
        self, line: Told, said: RowCells, kind_of: KindOf, bad: Sequence[tuple[int, Bad]],
        names: Mapping[str | None, tuple[bool, bool]],
    ) -> Entry | None:  # fmt: skip
        """The entry of one row, None where it says nothing or is refused."""
        kind, result, absent = kind_of(line.group, said.kind, said.outcome, said.note)
        self._check_name(line, said, bad, kind)
        act = act_cells.is_act(kind, self.context)
        if absent and not self.refused:
            self.warning("not_taking_part", line.row, None, value=said.product or "")
            return None
        result, spoken = (result, None) if act else self._result(line, said, kind_of, kind, result)
        failed = result == "failed"
        self._check_rank(line, said.rank, act=act, failed=failed)
        self._check_words(line, said, kind, act=act)
        which = self._which(line.row, said.decision, kind) or NOT_DATED
        self._check_dated(line, said, which, kind)
        if self.refused:
            return None
        if kind is None:
            over = self._may_be_over(said, which)
            kind = self.words.own_kind(line, said, which, self.remarks.common, over=over)
        entity = self._entity(line, said)
        found = self._beside(line, said, which, kind, act=act, failed=failed)
        if spoken is Spoken.ABOVE:
            found = found._replace(held=(*found.held, self._against(line)))
        self.problems += told_beside.of_names(line, said, names, self.words)
        self.problems += told_beside.told(line, said, kind, self.words, self.reasons)
        if not (act or found.held):
            found = found._replace(held=self._remark_held(line, said, entity, which, result))
        address = within(said.address, line.group.place)
        aside = act_cells.noted(line, kind, self.words)
        lasting = term_cells.plain(said.terms) or found.term or LEGAL
        return Entry(
            self.place(line.row, self.columns.at.get("product")),
            said.product or "", entity, kind, result, said.rank.number, said.score, which.number,
            which.issued_on, which.authority, said.effective_from or lasting.first,
            said.valid_through or lasting.last, said.extended_until, said.entity_type, address,
            said.group or line.group.group, said.code, which.of_number, which.of_issued_on,
            grounds.of_act(kind, said.reason), kept.more(kind, said, which, aside), found.held,
            certificate_told.told(
                line, said, kind, which, self.columns.heading.texts, self.context
            ),
        )  # fmt: skip

    def _beside(
        self, line: Told, said: RowCells, which: Dated, kind: str | None, *, act: bool, failed: bool
    ) -> Beside:
        """What stands beside the row's own cells, and what of it is in doubt.

        The remark of an act gives its ground, and a state is one of ratings.
        """
        row, context = line.row, self.context
        if context.own:
            words = said.more.get("held")
            return Beside(held=remarked.carried(words, self.place(row))) if words else NOTHING
        texts = list(self.words.beside(line, said, act=act))
        since, place = self._since(said, which), partial(self.place, row)
        names = [] if act else list(self._in_cells(line, said, which))
        if not texts and not names and said.terms == NO_TERMS:
            return NOTHING
        own = remarked.keys(which.number, which.of_number, context.number)
        over_now = self._may_be_over(said, which)
        above = KindOf(context)(line.group, said.kind, said.outcome, None)[0]
        over = said.note is not None and over_now and above not in RENEWALS
        rated = (said.rank.number, said.score, over, context.is_own(which.number))
        row_said = RowSaid(own, since, said.valid_through, failed, self.today, kind, *rated)
        found = remarked.read(texts, row_said)
        if said.state and not act:
            open_ = since if over_now else None
            over = self.states.contradicts(said.state, since, said.valid_through)
            names = [*self.words.state(line, said, open_, own, contradicted=over), *names]
        found = found._replace(held=(*found.held, *names))
        if not act and not failed:
            end = term_end(since, said.valid_through)
            terms = term_cells.doubts(said.terms, found.term, self.columns, place, end, self.today)
            found = found._replace(held=(*found.held, *terms))
        if said.reason is not None and not (act or failed or found.held):
            of_reason = reason_cells.doubts(line, said.reason, self.words, over=over_now)
            found = found._replace(held=tuple(of_reason))
            if not found.held:
                told = reason_cells.told(line, said.reason, self.words, self.strange)
                self.problems += told
        found = found._replace(held=once(found.held))
        self.problems += remarked.told(found.held, row.number)
        return found

    def _in_cells(self, line: Told, said: RowCells, which: Dated) -> Iterator[Doubt]:
        """What is in doubt in the cells of a rating that are read: names, days, its decision."""
        since, place = self._since(said, which), partial(self.place, line.row)
        yield from self.words.in_names(line.row, said, since)
        yield from self.words.later_ratings(line, said, since, over=self._may_be_over(said, which))
        yield from act_days.doubts(line, self.columns, since, said.valid_through, self.place)
        yield from renewals.doubts(which, said, self.context, self.columns, place)
        cell = partial(self.words.of_decision, line)
        yield from paper_cells.doubts(said.decision, which, self.columns, cell)

    def _result(
        self, line: Told, said: RowCells, kind_of: KindOf, kind: str | None, result: str | None
    ) -> tuple[str | None, Spoken | None]:
        """The result of a row, and what speaks against its stars: a person says which is right."""
        result = "failed" if said.rank.failed and result is None else result
        if result != "failed" or kind == "upgrade" or line.doubted:
            return result, None
        stars = line.group.stars or self.context.stars
        cell = self._shown(line, self._column(("result", "kind")))
        spoken = against.spoken(said, line.group.said, kind_of.result, stars, cell)
        return (None if spoken in (Spoken.REMARK, Spoken.MORE) else result), spoken

    def _against(self, line: Told) -> Doubt:
        column = self._column(("stars", *STAR_TICKS, "result"))
        found = against.doubt(self._shown(line, column), self.place(line.row, column))
        self.problems.append(found.problem())
        return found

    def _since(self, said: RowCells, which: Dated) -> date | None:
        return said.effective_from or which.issued_on or self.context.issued_on

    def _may_be_over(self, said: RowCells, which: Dated) -> bool:
        return self.remarks.may_be_over(self._since(said, which), said.valid_through, self.today)

    def _bad_cells(self, line: Told, bad: Sequence[tuple[int, Bad]]) -> None:
        """Note each cell of a row that could not be read."""
        for column, wrong in sorted(bad, key=lambda pair: pair[0]):
            values = {"value": shown(line.values, column), **wrong.values}
            self.error(wrong.code, line.row, column, wrong.variant, **values)

    def _check_name(
        self, line: Told, said: RowCells, bad: Sequence[tuple[int, Bad]], kind: str | None
    ) -> None:
        """Note a rank in dispute, and a product without a name."""
        if said.rank.disputed is not None:
            self._bad(line.row, said.rank.disputed)
        column = self.columns.at.get("product")
        of_product = kind not in ACTS or ACTS[kind].subject is Subject.PRODUCT
        if said.product is not None or not of_product or any(at == column for at, _ in bad):
            return
        if not (self.refused and column is not None and shown(line.values, column)):
            self.error("missing_product", line.row, column)

    def _check_rank(self, line: Told, rank: Ranked, *, act: bool, failed: bool) -> None:
        """Note a rating without stars, unless it failed."""
        if rank.number is not None or act or failed or self.refused:
            return
        column = self._column(("stars", "_stars_potential", "_stars_proposed", "result"))
        if rank.hoped:
            self.error("proposed", line.row, column, rank.hoped, value=self._shown(line, column))
        else:
            self.error("bad_stars", line.row, self.columns.at.get("stars"), "missing")

    def _check_words(self, line: Told, said: RowCells, kind: str | None, *, act: bool) -> None:
        """Note the words of which the rest of the row does not tell what they mean."""
        rank, context = said.rank, self.context
        if not act and not explained.changed(rank, kind):
            value, column = f"{rank.beside} + {rank.number}", self._column(("stars", "result"))
            self.error("several_values", line.row, column, "stars", value=value)
        if kind == "replacement" and not explained.replaces_whole(context):
            column = self._column(("kind", "result"))
            self.error("unknown_act", line.row, column, "cell", value=self._shown(line, column))
        if context.own or context.given_kind:
            if not context.own and explained.is_apart(said.kind, deed := context.given_kind):
                at = self._column(("kind", "_rated_as", "_kind_re_evaluation"))
                self.error("unknown_act", line.row, at, "apart",
                           value=self._shown(line, at), kind=deed or "")  # fmt: skip
            return
        above = (line.group.said, context.said)
        of = self.of_certificates
        if (open_ := explained.unexplained(said, above, kind, of_certificates=of)) is None:
            return
        column = self._column(("kind", "_kind_again", "result"))
        value = self._shown(line, column)
        if open_ is explained.Unexplained.POINTS and open_ not in self.strange:
            self.strange.add(open_)
            self.warning("odd_kind", line.row, column, value=value)
        elif open_ in (explained.Unexplained.REVOKED, explained.Unexplained.AGAIN):
            self.error("unknown_act", line.row, column, open_.value, value=value)

    def _check_dated(self, line: Told, said: RowCells, which: Dated, kind: str | None) -> None:
        """Note a day of issue that lies ahead, a last day before it, an act that may be none."""
        for at, words in act_cells.in_doubt(line, said, which, kind, self.words):
            self.error("unknown_act", line.row, at, "beside", value=words)
        act = act_cells.is_act(kind, self.context)
        if which.day is not None and which.day > self.today:
            day = f"{which.day:%d/%m/%Y}"
            self.error("future_date", line.row, self._column(named_decisions.DAYS), value=day)
        since, last = which.issued_on or self.context.issued_on, said.valid_through
        if last is not None and since is not None and last < since and not act:
            self.error(
                "bad_date", line.row, self._column(("valid_through", "printed_valid_through")),
                "before_issue", value=f"{last:%d/%m/%Y}", other=f"{since:%d/%m/%Y}",
            )  # fmt: skip
        for column, words in term_cells.in_doubt(said.terms, self.columns) if act else ():
            self.error("bad_date", line.row, column, "term", value=words)

    def _entity(self, line: Told, said: RowCells) -> str | None:
        """The entity of a row: its own, else its group's; a warning where there is none."""
        if said.entity is not None or self.context.given_kind == "training":
            return said.entity
        if line.group.entity is None and said.product is not None:
            at = self.columns.at.get("entity")
            self.warning("missing_entity", line.row, at, value=said.product)
        return line.group.entity

    def _remark_held(
        self, line: Told, said: RowCells, entity: str | None, which: Dated, result: str | None
    ) -> tuple[Doubt, ...]:
        """What is in doubt by a remark that is not known to say nothing; else it is told."""
        note, failed = said.note, result == "failed"
        if note is None or self.words.is_settled(note, said, which):
            return ()
        if failed and tells_why(note):
            return ()
        if kinds.note_warns(note):
            self.warning("note_act", line.row, self.columns.at.get("note"), value=note)
            return ()
        own = remarked.keys(which.number, which.of_number, self.context.number)
        known = RowKnown(entity, said.rank.number, said.score, self._since(said, which), own)
        over = self._may_be_over(said, which) and not failed
        if not self.remarks.take(line.row, note, known, over=over, failed=failed):
            return ()
        found = remarked.doubt(note, self.place(line.row, self.columns.at["note"]), Bearing.OTHER)
        self.problems.append(found.problem())
        return (found,)

    def _doubted(self, lines: Sequence[Told]) -> frozenset[int]:
        """The lines with an error cell or an undecided encoding in a column that is used."""
        paper = self.context.page_kind is PageKind.PAPER
        found = [*marked_cells.doubted(lines, self.marks, self.columns, paper=paper)]
        for order, column, code, mark in found:
            row, at = lines[order].row, None if column < 0 else column
            variant = mark.value if at is not None else f"{mark.value}_row"
            self.error(code, row, at, variant, value=self._shown(lines[order], at))
        return frozenset(order for order, *_ in found)

    def _which(self, row: Row, said: Printed, kind: str | None) -> Dated | None:
        """The decision of a row; None, and an error, where its cells disagree."""
        headed = self.context.headed and not self.columns.heading.named_by_field
        try:
            if kind in CERTIFICATE_ACTS or kind in DEEDS:
                return named_decisions.ending(said, headed=headed)
            if kind in OTHER_ACTS:
                return named_decisions.noted(said)
            which = named_decisions.which(said)
            return renewals.in_paper(which, kind, self.context) if headed else which
        except Bad as found:
            self._bad(row, found)
            return None

    def _bad(self, row: Row, found: Bad) -> None:
        """Note what two cells of a row say against each other."""
        self.error(found.code, row, self._column(found.fields), found.variant, **found.values)

    def _shown(self, line: Told, column: int | None) -> str:
        return "" if column is None else shown(line.values, column)

    def _column(self, fields: Sequence[str]) -> int | None:
        """The column of the first of these fields that the table has."""
        return next((self.columns.at[name] for name in fields if name in self.columns.at), None)
