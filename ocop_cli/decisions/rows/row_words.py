"""The words of a row besides what is read into facts, each with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.language import kinds, moves, ranks
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.terms import term
from ocop_cli.decisions.rows import ended_words, moved_places, paper_cells, remarked, states
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.contradicted import rated_in_name
from ocop_cli.decisions.rows.named_decisions import Dated
from ocop_cli.decisions.rows.remarked import Words
from ocop_cli.decisions.rows.strange_remarks import speaks_anew
from ocop_cli.decisions.rows.times import is_later
from ocop_cli.decisions.tables.columns import LOCALITY, Columns, cut, shown
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import RENEWALS
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import Row
from ocop_cli.model.problem import Place
from ocop_cli.text.figures import years
from ocop_cli.text.marked import marked

# What may hold other stars or points than the row's own: "Thực phẩm (5 sao)" beside four.
_RANKED = frozenset({"product", "entity", "group", "entity_type", *LOCALITY})


# What names no time behind its row's decision.
_NAMED = frozenset({"product", "entity", *LOCALITY})
_TELEPHONE = re.compile(r"\d{2,4}[ .]\d{3,4}[ .]\d{2,4}")


def names_a_time_after(text: str, own: date) -> bool:
    """Whether a name or an address names a time behind its row's day: "HTX Suối Lìn (mới 2025)"."""
    said = _TELEPHONE.sub(" ", moved_places.without(text)) if names_a_year(text) else ""
    return bool(said) and is_later(said, own)


_OWN_RANK = re.compile(
    marked(
        r"(?:\s[-–]\s|[,;(])\s?(?:giữ|vẫn|duy trì|đạt|xếp|giữ nguyên)?\s?(?:hạng\s)?0?"
        r"(?P<stars>[1-5])\ssao\W{0,3}\Z"
    ),
    re.IGNORECASE,
)


def _without_own_rank(note: str, stars: int | None) -> str:
    """A remark without the row's own stars at its end: "Đánh giá lại, giữ 4 sao"."""
    found = _OWN_RANK.search(note)
    return note[: found.start()] if found and int(found["stars"]) == stars else note


# The cells of what a row's product reached.
RATED = ("stars", "score", "result", "kind")


def names_a_year(value: object) -> bool:
    """Whether the cell of a rank or a score may name a year: few do."""
    return isinstance(value, str) and "20" in value and bool(years(value))


def names_another_time(value: object) -> bool:
    """Whether the cell of a row's stars says that they were given anew: "4 sao (đánh giá lại)"."""
    return isinstance(value, str) and len(value) > _LONGEST_RANK and _is_anew(value)


def _is_anew(text: str) -> bool:
    anew = bearing(text) in (Bearing.RE_EVALUATION, Bearing.OTHER)
    return anew or speaks_anew(text, None) or ranks.moved(text) is not None


def _is_told_of(text: str) -> bool:
    """Whether a cell of kinds tells that a rating anew was done: "Đã đánh giá lại"."""
    told = any(unit.part is Part.VOICE for unit in phrases(text))
    return told and bearing(text) is Bearing.RE_EVALUATION


def _is_of_another(text: str, own: date) -> bool:
    """Whether a rank names a time behind its row's day, or a year long before it."""
    return is_later(text, own) or max(years(text)) < own.year - 1


_RANK = re.compile(r"\b\d ?sao\b", re.IGNORECASE)
_LONGEST_RANK = 8  # letters: "hạng 4 sao" is looked at, "4 sao" is not


@dataclass(frozen=True, slots=True)
class RowWords:
    """The words of the rows of one section; `place` gives the place of a cell of a row.

    What many rows say alike of their decision is one question: `first` has the first place of each.
    """

    context: Context
    columns: Columns
    place: Callable[[Row, int | None], Place]
    first: dict[tuple[int, str], Place] = field(default_factory=dict)
    told: dict[tuple[int, str], Place] = field(default_factory=dict)

    def own_kind(
        self, line: Told, said: RowCells, which: Dated, common: str | None, *, over: bool
    ) -> str | None:
        """The kind that a row's remark gives to its own rating, else the cell of its stars: "4 sao
        (đánh giá lại)"; of a rating that may be `over` another time may be meant by that."""
        own = said.effective_from or which.issued_on or self.context.issued_on
        found = self._noted_kind(said, which, own, common, over=over)
        if found is not None or over or "stars" not in self.columns.at:
            return found
        text = shown(line.values, self.columns.at["stars"])
        if len(text) <= _LONGEST_RANK:
            return None
        of_rank = kinds.cell(text)
        if of_rank is None and self.context.is_own(which.number) and own is not None:
            beside = _RANK.sub("", text).strip(" (),.;–-")
            return remarked.kind_in_paper(beside, own, common=False) or ranks.moved(text)
        if of_rank is None:
            return ranks.moved(text)
        return of_rank.kind if of_rank.kind in RENEWALS and of_rank.result is None else None

    def _noted_kind(
        self, said: RowCells, which: Dated, own: date | None, common: str | None, *, over: bool
    ) -> str | None:
        """The kind that a row's remark gives to its rating of the day `own`."""
        if not said.note:
            return None
        found = remarked.own_kind(said.note, own)
        if found is not None or not own or over:
            return found  # beside one that is not over, a register tells of its own as a paper does
        note = _without_own_rank(said.note, said.rank.number)
        found = remarked.kind_in_paper(note, own, common=said.note == common)
        move = moves.moved(note)
        return found or (move.kind if move and move.stars == said.rank.number else None)

    def is_settled(self, note: str, said: RowCells, which: Dated) -> bool:
        """Whether a person said that a remark means nothing, or it is read as its row's kind."""
        own = said.effective_from or which.issued_on or self.context.issued_on
        if self.context.own_words.ignores(note):
            return True
        ours = own is not None and self.context.is_own(which.number)
        return ours and remarked.kind_in_paper(note, own, common=False) is not None

    def beside(self, line: Told, said: RowCells, *, act: bool) -> Iterator[Words]:
        """The words beside the row's own cells: its remark, its state, what other acts did."""
        row, at = line.row, self.columns.at
        for name, text in (("note", said.note), ("_state", said.state)):
            if text is not None and not act and not self.context.own_words.ignores(text):
                yield Words(text, self.place(row, at.get(name)), counts=name == "note")
        reasons = [at[name] for name in ("ground", "document") if name in at and not act]
        for column in (*reasons, *self.columns.extra):
            if column < len(line.values) and filled(line.values[column]):
                heading = self.columns.heading.texts[column]
                text = cut(shown(line.values, column))
                text = text if ended_words.is_of_why(heading) else f"{heading}: {text}"
                yield Words(text, self.place(row, column))

    def in_names(self, row: Row, said: RowCells, since: date | None) -> Iterator[Doubt]:
        """The doubts in a row's names and addresses, which may hold what is no part of them: of the
        time before its day too, `since`, no name tells."""
        address = next((name for name in LOCALITY if name in self.columns.at), None)
        named = {"product": said.product, "entity": said.entity, "group": said.group, **said.more,
                 "entity_type": said.entity_type, "product_code": said.code}  # fmt: skip
        for name, text in (*named.items(), (address, said.address)):
            if text is None or name is None or name not in self.columns.at:
                continue
            place = self.place(row, self.columns.at[name])
            if name in _RANKED and (other := rated_in_name(text, said.rank.number, said.score)):
                yield remarked.doubt(text, place, other)
            elif remarked.in_cell(name, text):
                yield remarked.doubt_in_name(text, place)
            elif name in _NAMED and since is not None and names_a_time_after(text, since):
                yield remarked.doubt(text, place, Bearing.RE_EVALUATION)

    def state(
        self, line: Told, said: RowCells, over: date | None, own: frozenset[str], *,
        contradicted: bool,
    ) -> Iterator[Doubt]:  # fmt: skip
        """The doubt in a row's state that bears on no certificate by its words; `over` is the first
        day of a rating that may be renewed by now, `own` are the keys of the row's decisions, and
        it is `contradicted` that the certificate ran out."""
        text = said.state or ""
        if bearing(text, own) or term(text):
            return  # heard with the row's other words
        place = self.place(line.row, self.columns.at.get("_state"))
        stands = states.stands(text, said.rank.number, self.context.own_words)
        if not stands or (over is not None and speaks_anew(text, over)):
            yield remarked.doubt(text, place, Bearing.STATE)
        elif contradicted and not self.context.own_words.ignores(text):
            yield remarked.doubt(text, place, Bearing.STANDS)

    def later_ratings(
        self, line: Told, said: RowCells, since: date | None, *, over: bool
    ) -> Iterator[Doubt]:
        """The doubts in the cells of a row's rank and score that name a later time than its day:
        "4 sao (2024)" beside a decision of 2021; or, where its rating may be `over`, a rating anew
        that may be another: "4 sao (đánh giá lại)", "Đạt lần 2", "Đã đánh giá lại"."""
        anew = {"stars": names_another_time, "result": _is_anew, "kind": _is_told_of}
        if said.kind is not None:
            del anew["stars"]
        for name in (name for name in RATED if name in self.columns.at):
            column = self.columns.at[name]
            text = shown(line.values, column)
            named = moves.stars(text) if name == "kind" else None
            if named is not None and named != said.rank.number:
                yield remarked.doubt(text, self.place(line.row, column), Bearing.RATING)
            later = since is not None and names_a_year(text) and _is_of_another(text, since)
            if later or (over and name in anew and anew[name](text)):
                yield remarked.doubt(text, self.place(line.row, column), Bearing.RE_EVALUATION)
        for name in paper_cells.told_anew(said.decision) if over else ():
            words = self.of_decision(line, self.columns.at[name])
            yield remarked.doubt(words.text, words.place, Bearing.RE_EVALUATION)

    def beside_numbers(self, line: Told, said: RowCells) -> Iterator[tuple[int, str]]:
        """The cells of papers beside whose numbers something stands that is not read, each where it
        stands first; none of which a person said that it means nothing."""
        at = self.columns.at
        named = () if self.context.own else paper_cells.left_out(said.decision)
        for column in (at[name] for name in named if name in at):
            text = shown(line.values, column)
            place = self.place(line.row, column)
            first = self.told.setdefault((column, text), place)
            if first == place and not self.context.own_words.ignores(text):
                yield column, text

    def of_decision(self, line: Told, column: int) -> Words:
        """A cell of a row's decision as it is printed, and where that stands first."""
        text = shown(line.values, column)
        place = self.place(line.row, column)
        return Words(text, self.first.setdefault((column, text), place))
