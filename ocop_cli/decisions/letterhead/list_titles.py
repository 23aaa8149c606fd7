"""Titles of lists that name the decision by which their products were recognised.

Where they all name one, it is the file's, unless something says another. Lists of several
decisions, or one beside a list that names its own, have none in common: each has its own, if any.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ocop_cli.decisions.citations import Cited, numbers, quietly_cited
from ocop_cli.decisions.language import kinds
from ocop_cli.law.authorities import is_central
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.reading import Line, Place
from ocop_cli.text.keys import fold

_RECOGNISED_BY = re.compile(
    r"(?:cong nhan|phe duyet|chung nhan|phan hang)\b.{0,40}?"
    r"(?:tai|theo) (?:quyet dinh|qd) (?:so )?:? ?\d|"
    r"\((?:theo |tai )?(?:quyet dinh|qd) (?:so )?:? ?\d[\w/.-]*,? ngay [\d/.-]+"
    r"(?: thang \d+ nam \d+)?(?: cua (?:chu tich )?(?:ubnd|uy ban nhan dan|bo)\b[^()]{0,60})?\)$"
)
_YEARS = re.compile(r"(?<![\d/])(?:19|20)\d\d(?![\d/])")
_NUMBERED = re.compile(r"(?:[ivx]+|[a-h]|\d{1,2})\s?[.)]\s?\S")

# Which table of its file a line stands above, by its place without a column.
Tables = Mapping[Place, int]


class ListTitles:
    """The titles of the lists of one document, in their order; `tables` are those they head."""

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self.named: list[tuple[Cited, Line]] = []
        self.unnamed: list[Line] = []

    def take(self, line: Line, following: Sequence[Line]) -> None:
        """Take one title, which may go on in the line that follows."""
        here = self._table(line)
        goes_on = (
            one.text
            for one in following
            if self._table(one) == here and not _NUMBERED.match(fold(one.text))
        )
        text = " ".join((line.text, *goes_on))
        if len(set(numbers(text))) > 1:
            text = line.text  # the next is another list's
        if not _RECOGNISED_BY.search(fold(text)) or kinds.heading(text).kind in CERTIFICATE_ACTS:
            if not numbers(text):
                self.unnamed.append(line)
            return
        said = quietly_cited(text)
        if said and said.number and not is_central(said.authority, said.number):
            self.named.append((said, line))

    def decision(self) -> Sequence[tuple[Cited, Place]]:
        """The one decision of all lists, wherever a title names it."""
        one = len({number_key(said.number or "") for said, _ in self.named}) == 1
        if not one or self._are_of_other_years() or any(self.others()):
            return ()
        return [(said, line.place) for said, line in self.named]

    def others(self) -> Iterator[Line]:
        """The titles of lists that name no decision and stand beside those that do: no part of
        such a list ("II. Sản phẩm 3 sao" under its title), nor the title of what it is a part of.
        """
        heading = {self._table(line) for _, line in self.named}
        whole = [line for _, line in self.named if not _NUMBERED.match(fold(line.text))]
        first = min((self._table(line) for line in whole), default=self.none)
        for line in self.unnamed:
            table = self._table(line)
            part = _NUMBERED.match(fold(line.text)) is not None and table > first
            if table != self.none and table not in heading and not part:
                yield line

    none = 1 << 20  # above which no table is

    def _table(self, line: Line) -> int:
        return self.tables.get(line.place._replace(column=None), self.none)

    def _are_of_other_years(self) -> bool:
        """Whether a list that names no decision is of other years than the decision that another
        names, or the year before it."""
        days = [said.issued_on for said, _ in self.named if said.issued_on is not None]
        own = {day.year - before for day in days for before in (0, 1)}
        every = ({int(year) for year in _YEARS.findall(line.text)} for line in self.unnamed)
        return bool(own) and any(years and years.isdisjoint(own) for years in every)
