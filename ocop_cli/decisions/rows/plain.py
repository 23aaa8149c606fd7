"""Rows that say no more than a rating, taken at a glance: nearly every row of a long list.

`entries` asks of each row what in it may be in doubt. A row of which every such question is
answered by what it does not say needs none asked; its entry is the same, and a test holds the two
equal. Whatever is not plainly so is left to a close look.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from ocop_cli.decisions.rows import named_decisions, paper_cells, remarked, renewals
from ocop_cli.decisions.rows.contents import RowCells
from ocop_cli.decisions.rows.contradicted import ranked_names, rated_in_name
from ocop_cli.decisions.rows.entity import within
from ocop_cli.decisions.rows.named_decisions import Dated, Printed
from ocop_cli.decisions.rows.names import is_strange
from ocop_cli.decisions.rows.row_words import RATED, names_a_year, names_another_time
from ocop_cli.decisions.rows.term_cells import NO_TERMS
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import Context, KindOf, RowGroup
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import RATINGS
from ocop_cli.model.pages import Row
from ocop_cli.model.problem import Bad, Place
from ocop_cli.model.reading import Entry

# Columns that a row of ratings says nothing of its own in: what is filled there is asked about.
_OF_ACTS = frozenset({"ground", "document", "extended_until", "until", "on"})
_NOTHING = (*((None,) * 6), NO_TERMS)
_TEXTS = ("product", "entity", "address", "group", "entity_type", "code")


class _Above(NamedTuple):
    """What the group over rows says of all of them, where that leaves nothing open."""

    kind: str | None
    result: str | None


class PlainRows:
    """The plain rows of one section, as `entries` would read them."""

    def __init__(
        self,
        context: Context,
        columns: Columns,
        today: date,
        place: Callable[[Row, int | None], Place],
    ) -> None:
        self._context, self._today, self._place = context, today, place
        self._column = columns.at.get("product")
        self._any = not (context.own or columns.extra or _OF_ACTS & columns.at.keys())
        self._rated = [columns.at[name] for name in RATED if name in columns.at]
        self._stars = columns.at.get("stars")
        self._kind_of = KindOf(context)
        self._saying: set[str | None] = set()  # those that say something more
        self._ranked: set[str] = set()  # those that name stars or points
        # Of the row before, which most rows share: its group, its decision, and what these say.
        self._group: RowGroup | None = None
        self._above: _Above | None = None
        self._printed: Printed | None = None
        self._dated: Dated | None = None

    def entry(self, line: Told, said: RowCells, told: Container[str | None]) -> Entry | None:
        """The entry of a row all of whose cells could be read; None where it is not plain.

        `told` are the names of products that a person is told something of.
        """
        (
            product, entity, address, printed, rank, kind, outcome, note, state, reason, score,
            first, last, until, entity_type, group, code, more, terms,
        ) = said  # fmt: skip
        if not self._any or (kind, outcome, note, state, reason, until, terms) != _NOTHING:
            return None
        number = rank.number
        if number is None or rank != (number, False, None, None, None):
            return None
        if self._names_a_time(line):
            return None
        above = line.group
        said_above = self._said_above(above)
        which = self._which(printed)
        entity = above.entity if entity is None else entity
        if said_above is None or which is None or product is None or entity is None:
            return None
        if not self._is_own_term(first, last, which):
            return None
        if entity is above.entity and self._above_says_more(entity):
            return None
        names = (product, entity, address, group, entity_type)
        if self._is_ranked_otherwise(names, number, score):
            return None
        if product in told or self._say_more(
            (product, entity, address, group, entity_type, code, *more.values())
        ):
            return None
        return Entry(
            self._place(line.row, self._column), product, entity, said_above.kind,
            said_above.result, number, score, which.number, which.issued_on, which.authority,
            first, last, None, entity_type, within(address, above.place), group or above.group,
            code, which.of_number, which.of_issued_on, None, more,
        )  # fmt: skip

    def _names_a_time(self, line: Told) -> bool:
        """Whether the cells of a row's rating may say of which time it is."""
        if any(names_a_year(line.value(column)) for column in self._rated):
            return True
        return self._stars is not None and names_another_time(line.value(self._stars))

    def _is_ranked_otherwise(
        self, names: Iterable[str | None], stars: int, score: float | None
    ) -> bool:
        """Whether a name says other stars or points than the row's own."""
        if not self._ranked:
            return False
        return any(
            name is not None and name in self._ranked and rated_in_name(name, stars, score)
            for name in names
        )

    def look(self, said: Sequence[RowCells]) -> None:
        """Look at the names of the rows to come, all at once: few of them say anything more."""
        texts = {name: set(map(attrgetter(name), said)) - {None, ""} for name in _TEXTS}
        named = set(filter(is_strange, texts["product"] | texts["entity"]))
        texts["more"] = {text for one in said if one.more for text in one.more.values()}
        timed = filter(names_a_year, chain(texts["product"], texts["entity"], texts["address"]))
        self._saying = named | remarked.in_cells(texts) | set(timed)
        ranked = (texts[name] for name in _TEXTS if name != "code")
        self._ranked = ranked_names(set().union(*ranked))

    def _say_more(self, texts: Iterable[str | None]) -> bool:
        """Whether one of a row's names is none, or says something of its certificate or owner."""
        return bool(self._saying) and not self._saying.isdisjoint(texts)

    def _above_says_more(self, entity: str) -> bool:
        """The same of the entity that the group over a row names."""
        if ranked_names({entity}):
            self._ranked.add(entity)
        return is_strange(entity) or remarked.in_cell("entity", entity)

    def _said_above(self, group: RowGroup) -> _Above | None:
        """What stands above the rows of a group; None where it is no plain rating."""
        if group is not self._group:
            self._group, self._above = group, None
            kind, result, absent = self._kind_of(group, None, None, None)
            said = next((one for one in (group.said, self._context.said) if one.kind), None)
            open_ = said is not None and said.again
            if not (absent or open_ or result == "failed") and kind in (None, *RATINGS):
                self._above = _Above(kind, result)
        return self._above

    def _which(self, printed: Printed) -> Dated | None:
        """The decision of a row; None where its cells disagree, where its day lies ahead, or where
        it is another than that of the row's paper."""
        if printed is not self._printed:
            self._printed, self._dated = printed, None
            try:
                which = named_decisions.which(printed)
            except Bad:
                return None
            another = which.printed_on is not None or (
                self._context.headed
                and (
                    renewals.is_another(which, self._context)
                    or renewals.is_another_day(which, self._context)
                )
            )
            another = another or paper_cells.says_more(printed, which)
            if not another and (which.issued_on is None or which.issued_on <= self._today):
                self._dated = which
        return self._dated

    def _is_own_term(self, first: date | None, last: date | None, which: Dated) -> bool:
        """Whether no last day lies before the day of issue, and no term may be another's."""
        since = which.issued_on or self._context.issued_on
        after = last is None or since is None or last >= since
        return after and not renewals.is_former_term(first, last, since)
