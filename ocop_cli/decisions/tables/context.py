"""What stands above a row and holds for it: groups, annex, title, and the user's own word.

The most particular place that says a thing counts: the row's own cells, then its group, what the
user gave, the heading of its table, the sheet's name, and last the decision's title.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ocop_cli.decisions.citations import Cited
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.kinds import Said
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.decisions.language.terms import Term
from ocop_cli.decisions.own_words import NO_WORDS, OwnWords
from ocop_cli.law.kinds import CERTIFICATE_ACTS, OTHER_ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import DayOrder

NOTHING = Said()


@dataclass(frozen=True, slots=True)
class Context:
    """What stands above a section and holds for its rows."""

    page: int
    name: str
    page_kind: PageKind
    own: bool = False
    said: Said = NOTHING  # by the heading above the table, or the sheet
    title: Said = NOTHING  # by the decision's title
    given_kind: str | None = None
    stars: Stars | None = None
    issued_on: date | None = None  # the day of the file's own decision
    prints_day: bool = False  # the paper itself prints it
    own_words: OwnWords = NO_WORDS  # as the user said, for this file or an earlier one
    day_order: DayOrder | None = None  # as the user said
    headed: bool = False  # the file itself has a number: other decisions in rows are cited
    number: str | None = None  # that number
    prints_number: bool = False  # the paper itself prints one, other than as that of a list
    above: str = ""  # what the heading above the table says, or the sheet's name, as printed
    of_sheet: bool = False  # only the sheet's name says it
    titled: str = ""  # the decision's title as printed
    lettered: bool = False  # it stands on the same sheet
    decides: bool = True  # the file is a decision, or a list, and no notice, letter, other business
    beside_rated: bool = False  # another list of the file says that its products were rated
    articles: tuple[str, ...] = ()  # the first line of each of its articles
    confirmed: bool = True  # a title says positively what is done to the rows

    def is_own(self, number: str | None) -> bool:
        """Whether a row that names this decision, or none, is rated by the one that its paper
        prints: what stands beside it was written with it."""
        if self.number is None or not (self.prints_number and self.decides):
            return False
        return number is None or number_key(number) == number_key(self.number)


@dataclass(frozen=True, slots=True)
class RowGroup:
    """What the group rows above a row say, until the next of their kind."""

    stars: Stars | None = None
    said: Said = NOTHING
    group: str | None = None
    place: str | None = None
    entity: str | None = None
    decision: Cited | None = None  # by which they were rated
    former: Cited | None = None  # the one before it
    dated: str = ""  # the heading that names a year, as printed
    term: Term | None = None  # of their certificates


class KindOf:
    """Kind, result and absence of a line, from the most particular place that says them."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self.base = context.given_kind or context.said.kind or context.title.kind
        title, above = context.title.kind, context.said
        if title in CERTIFICATE_ACTS and above.kind not in CERTIFICATE_ACTS:
            # An annex of those who failed, or stayed away, gives the reason of the act.
            reason = above.absent or above.result == "failed" or not above.kind
            self.base = context.given_kind or (title if reason else above.kind)
        self.result = above.result or context.title.result

    def __call__(
        self, group: RowGroup, said: Said | None, outcome: Said | None, note: str | None
    ) -> tuple[str | None, str | None, bool]:
        context = self.context
        if context.given_kind in OTHER_ACTS:
            return context.given_kind, None, False
        said, outcome = said or NOTHING, outcome or NOTHING
        kind = said.kind or outcome.kind or self._kind_above(group)
        if kind in CERTIFICATE_ACTS:
            return kind, None, False
        remark = (kinds.note(note) if note else None) or NOTHING
        result = outcome.result or said.result or group.said.result or self.result or remark.result
        absent = group.said.absent or context.said.absent
        absent = absent or outcome.absent or said.absent or remark.absent
        return kind or remark.kind, result or None, absent

    def _kind_above(self, group: RowGroup) -> str | None:
        """The kind that the group of a row says, else what stands above its whole table.

        Under an act on certificates a group of those who failed gives the reason, not the kind.
        """
        above = group.said
        if above.kind and not (self.base in CERTIFICATE_ACTS and above.result):
            return above.kind
        return self.base
