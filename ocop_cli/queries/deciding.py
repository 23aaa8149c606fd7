"""The products a list is about: those one certificate decides, as rows, and those that are judged.

What holds for the first follows from the certificate's days alone, so it is worked out once for
each day and not for each product.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, overload

from ocop_cli.law import standing
from ocop_cli.law.standing import Validity
from ocop_cli.model.listing import Cell
from ocop_cli.queries import filters
from ocop_cli.queries.view import Held, View, held
from ocop_cli.register.reading import alone, narrowed
from ocop_cli.register.reading.alone import Alone
from ocop_cli.register.reading.histories import Days
from ocop_cli.register.reading.narrowed import Narrowing

Cells = tuple[Cell, ...]
SaidDays = tuple[str, str, str | None]  # those of a certificate, as `alone.Alone` has them


class Deciding(NamedTuple):
    """The products a question is about: certificates that decide alone, and what was judged."""

    alone: Sequence[Alone]
    held: Sequence[Held]


def deciding(
    view: View,
    narrowing: Narrowing,
    values: Mapping[str, object] | None = None,
    *,
    apart: Iterable[int] = (),
) -> Deciding:
    """The products a narrowing leaves, filters applied; those of `apart` are judged."""
    db, at, day = view.db, view.at, view.day
    if view.asked.filters:
        # They look at names and places as people write them.
        found = narrowed.deciding(db, at, day, narrowing, values)
        return Deciding((), filters.chosen(view, held(view, found)))
    parted = alone.parted(db, at, day, narrowing, values=values, apart=apart)
    return Deciding(parted.alone, held(view, parted.others))


class Ending(NamedTuple):
    """What a certificate's days make of it on the day asked; `valid_through` is its last day."""

    validity: Validity
    valid_through: date


class Endings(dict[SaidDays, Ending]):
    """The same for each certificate's days, worked out once."""

    def __init__(self, view: View) -> None:
        super().__init__()
        self._view, self._days = view, Days()

    def __missing__(self, said: SaidDays) -> Ending:
        first, last, printed = (text and self._days[text] for text in said)
        assert isinstance(first, date) and isinstance(last, date)
        end = standing.ends(first, last, printed or None, self._view.convention)
        found = self[said] = Ending(standing.validity(end, self._view.day), end)
        return found


def product_rows(
    view: View, found: Sequence[Alone], added: Callable[[SaidDays, Ending], Cells] = lambda *_: ()
) -> Iterator[Cells]:
    """The contract's product rows of certificates that decide alone, each with what a list adds."""
    endings = Endings(view)
    ends: dict[SaidDays, Cells] = {}
    days, codes, decided = Days(), view.codes, alone.decided(view.db, view.at)
    for one, (
        decision, effective_from, product, entity, kind, locality, group, stars, score,
    ) in zip(found, alone.printed(view.db, found), strict=True):  # fmt: skip
        said = one[2:]
        end = ends.get(said)
        if end is None:
            validity, valid_through = ending = endings[said]
            end = ends[said] = (
                valid_through, None, validity.days_left, validity.status.value, False, None,
                *added(said, ending),
            )  # fmt: skip
        yield (
            one[0], codes.of(one[0]), product, entity, kind, locality, group, stars, score,
            *decided[decision], effective_from and days[effective_from], *end,
        )  # fmt: skip


class Streamed(Sequence[Cells]):
    """Rows too many to hold, made whenever they are gone through while the register is open."""

    def __init__(self, count: int, make: Callable[[], Iterable[Cells]]) -> None:
        self._count, self._make = count, make

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Cells]:
        return iter(self._make())

    @overload
    def __getitem__(self, place: int) -> Cells: ...

    @overload
    def __getitem__(self, place: slice) -> list[Cells]: ...

    def __getitem__(self, place: int | slice) -> Cells | list[Cells]:
        return list(self)[place]
