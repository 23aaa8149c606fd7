"""What a piece of a file turned out to be: understood, known to say nothing, or in doubt.

Lists of known words only ever confirm; what they do not know is never passed over. So every cell
and line that is not blank ends as one of three. A doubt is refused where a row's own rating cannot
be stated without a guess, held where the rating is clear and something printed may bear on the
certificate, and told in every other case.

A doubt that is held travels with the entry it is about (`reading.Entry.held`). What brings the
entry into the register opens a question of kind ``remark`` for it, with its place and its words,
and the product stays under review until a person has answered.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from ocop_cli.model.problem import Place, Problem, Severity


class Consequence(StrEnum):
    """What a doubt does to the file or the row it stands in."""

    REFUSED = "refused"  # an error: the file does not go in
    HELD = "held"  # goes in as printed; the product is under review until a person has looked
    TOLD = "told"  # goes in; a person is told


# The variant of words that bear on nothing, but may name a product that they hold.
NAMED = "named"
BETWEEN = " ‖ "  # parts the words of several doubts where one cell holds them
NO_VALUES: Mapping[str, str] = MappingProxyType({})


class Doubt(NamedTuple):
    """A piece that was not understood: what it does, why, where it stands, and its words.

    `code` and `variant` name the sentence, as those of a `Problem` do; `text` is what is printed,
    on one line, and fills the sentence's ``value`` beside `values`. `since` is the day from which
    it bears on the certificate, where that is not the day of its row.
    """

    consequence: Consequence
    code: str
    place: Place
    text: str
    variant: str | None = None
    values: Mapping[str, str] = NO_VALUES
    since: date | None = None

    def is_among(self, held: Iterable[Doubt]) -> bool:
        """Whether these very words are asked about already: a title stands above a list, and is a
        line of its paper too."""
        return any(one.text == self.text for one in held)

    def problem(self) -> Problem:
        """The same as what a person is told of the file."""
        refused = self.consequence is Consequence.REFUSED
        severity = Severity.ERROR if refused else Severity.WARNING
        values = {"value": self.text, **self.values}
        return Problem(self.code, severity, self.place, values, self.variant)


def once(held: Iterable[Doubt]) -> tuple[Doubt, ...]:
    """The doubts of a row, those that two looks at one cell gave alike a single time."""
    found: list[Doubt] = []
    for one in held:
        if one not in found:
            found.append(one)
    return tuple(found)
