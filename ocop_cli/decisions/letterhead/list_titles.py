"""Titles of lists that name the decision by which their products were recognised.

Where they all name one, it is the file's, unless something says another. Lists of several
decisions, or of other years beside a named one, have none in common: each has its own, if any.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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


class ListTitles:
    """The titles of the lists of one document, in their order."""

    def __init__(self) -> None:
        self.named: list[tuple[Cited, Place]] = []
        self.years: list[set[int]] = []  # of those that name no decision

    def take(self, line: Line, following: Sequence[Line]) -> None:
        """Take one title, which may go on in the line that follows."""
        text = " ".join(one.text for one in (line, *following))
        if len(set(numbers(text))) > 1:
            text = line.text  # the next is another list's
        if not _RECOGNISED_BY.search(fold(text)) or kinds.heading(text).kind in CERTIFICATE_ACTS:
            if not numbers(text):
                self.years.append({int(year) for year in _YEARS.findall(line.text)})
            return
        said = quietly_cited(text)
        if said and said.number and not is_central(said.authority, said.number):
            self.named.append((said, line.place))

    def decision(self) -> Sequence[tuple[Cited, Place]]:
        """The one decision of all lists, wherever a title names it."""
        one = len({number_key(said.number or "") for said, _ in self.named}) == 1
        return self.named if one and not self._are_of_other_years() else ()

    def _are_of_other_years(self) -> bool:
        """Whether a list that names no decision is of other years than the decision that another
        names, or the year before it."""
        days = [said.issued_on for said, _ in self.named if said.issued_on is not None]
        own = {day.year - before for day in days for before in (0, 1)}
        return bool(own) and any(years and years.isdisjoint(own) for years in self.years)
