"""The rows of a list as the lines around it speak of them: named, given a term, held."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import islice

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.terms import Term
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.remarked import RowSaid
from ocop_cli.decisions.rows.strange_remarks import may_be_over
from ocop_cli.law.acts import ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.doubt import BETWEEN, Doubt
from ocop_cli.model.reading import Entry, Head, Problem
from ocop_cli.text.mentions import bare, called, looked_for, shortened

# So many times lines hold rows one by one; of what comes then all is asked in one. Each line that
# names no row holds them all, and a paper may have as many such lines as rows.
MOST_HELD = 20_000


class SpokenRows:
    """The entries of a file under its head, as its lines change them; a row is its index here."""

    def __init__(self, entries: list[Entry], head: Head, today: date) -> None:
        self.entries = entries
        self.head = head
        self.today = today
        self.problems: list[Problem] = []
        self.settled: list[Doubt] = []  # those that a line explained
        self.signed: dict[str, list[int]] | None = None  # the rows that bear a sign: `legends`
        self.times_held = 0
        self._heard: dict[
            tuple[str, Bearing], Sequence[int]
        ] = {}  # of which rows, since they changed
        self._further: dict[str, Doubt] = {}  # past `MOST_HELD`, by their words
        self._held_further: set[int] = set()
        # By the kind of act, as every line asks and hardly one changes it; worked out when asked.
        self._of_kinds: Mapping[str | None, Sequence[int]] | None = None
        self._rated: Sequence[int] = ()

    def _by_kind(self) -> Mapping[str | None, Sequence[int]]:
        if self._of_kinds is None:
            found: defaultdict[str | None, list[int]] = defaultdict(list)
            for at, one in enumerate(self.entries):
                found[one.kind].append(at)
            self._of_kinds = {**found}
            self._rated = self.of_kinds(found.keys() - ACTS.keys())
        return self._of_kinds

    def kinds(self) -> Collection[str | None]:
        """The kinds of acts that the rows are."""
        return self._by_kind().keys()

    def of_kinds(self, kinds: Collection[str | None]) -> list[int]:
        """The rows that are an act of one of these kinds."""
        return sorted(at for kind, own in self._by_kind().items() if kind in kinds for at in own)

    def ratings(self) -> Sequence[int]:
        """The rows that rate a product."""
        self._by_kind()
        return self._rated

    def over(self) -> list[int]:
        """Those of a register, which names several decisions and has none of its own, that may be
        over by now."""
        if not self._is_register:
            return []
        return [at for at in self.ratings() if self._may_be_over(self.entries[at])]

    @cached_property
    def _is_register(self) -> bool:
        return self.head.number is None and len({one.decision for one in self.entries}) > 1

    def _may_be_over(self, entry: Entry) -> bool:
        first = entry.effective_from or entry.issued_on or self.head.issued_on
        return entry.result != "failed" and may_be_over(first, entry.valid_through, self.today)

    def failed(self) -> list[int]:
        """The rows that say that their product did not pass."""
        return [
            at
            for at in self.ratings()
            if self.entries[at].result == "failed" or (self.entries[at].stars or 3) < 3
        ]

    def of_decision(self) -> list[int]:
        """The ratings of the file's own decision."""
        number = number_key(self.head.number or "")
        return [
            at
            for at in self.ratings()
            if self.entries[at].decision is None
            or number_key(self.entries[at].decision or "") == number
        ]

    def named(self, text: str) -> list[int]:
        """The ratings whose product a text names."""
        words, found = bare(text).split(" "), set[int]()
        for place, word in enumerate(words):
            for length in self._lengths.get(word, ()):
                found.update(self._names.get(" ".join(words[place : place + length]), ()))
        return sorted(found) or self._pointed_at(text)

    def _pointed_at(self, text: str) -> list[int]:
        """The ratings at whose product a text points back, without its full name."""
        short = [f" {one} " for one in shortened(bare(text))]
        ratings = self.ratings() if short else ()
        names = ((at, f" {bare(self.entries[at].product)} ") for at in ratings)
        return [at for at, name in names if any(map(name.startswith, short))]

    def acts(self) -> list[int]:
        """The rows of the acts on certificates that the paper does."""
        return self.of_kinds((None, self.head.kind))

    def acts_named(self, text: str) -> list[int]:
        """Those of them whose product a text names."""
        said = f" {bare(text)} "
        names = ((at, name) for at in self.acts() for name in called(self.entries[at].product))
        return list(dict.fromkeys(at for at, name in names if looked_for(name) in said))

    def names_maker(self, text: str) -> bool:
        """Whether a text names the maker of a rated product."""
        said = f" {bare(text)} "
        return any(name in said for name in self._makers)

    def of_maker(self, text: str) -> list[int]:
        """The ratings whose maker a text names."""
        said = f" {bare(text)} "
        made = ((at, self.entries[at].entity) for at in self.ratings())
        return [at for at, entity in made if entity and f" {bare(entity)} " in said]

    @cached_property
    def _makers(self) -> frozenset[str]:
        ratings = (self.entries[at] for at in self.ratings())
        return frozenset(f" {bare(one.entity)} " for one in ratings if one.entity)

    @cached_property
    def _names(self) -> Mapping[str, Sequence[int]]:
        """The names by which a text may speak of a rating's product; a bare word only as one of
        it. Worked out for the first text."""
        found: defaultdict[str, list[int]] = defaultdict(list)
        for at in self.ratings():
            for name in called(self.entries[at].product):
                found[looked_for(name).strip()].append(at)
        return found

    @cached_property
    def _lengths(self) -> Mapping[str, Collection[int]]:
        """How many words they have, by the first of these."""
        found: defaultdict[str, set[int]] = defaultdict(set)
        for name in self._names:
            found[name.partition(" ")[0]].add(name.count(" ") + 1)
        return found

    def give_term(self, found: Term, rows: Sequence[int]) -> None:
        """Give rows the term that a line prints, where they print none themselves."""
        self._heard.clear()
        for at in rows:
            one = self.entries[at]
            self.entries[at] = one._replace(
                effective_from=one.effective_from or found.first,
                valid_through=one.valid_through or found.last,
            )

    def take_effect(self, found: Term | None) -> bool:
        """Whether a sentence says no other term than from when the decision of its rows takes
        effect: the day of issue, or the one from which these count by what was said before."""
        if found is None or found.plain or found.first is None:
            return False
        if found.first == self.head.issued_on:
            return True
        rows = self.of_decision() if found.last is None else []
        return bool(rows) and all(self.entries[at].effective_from == found.first for at in rows)

    def give_kind(self, kind: str, rows: Sequence[int]) -> bool:
        """Give rows the kind that a line says theirs is; not where one of them says another."""
        if any(self.entries[at].kind not in (None, kind) for at in rows):
            return False
        for at in rows:
            self.entries[at] = self.entries[at]._replace(kind=kind)
        self._of_kinds = None
        self._heard.clear()
        return True

    def renamed(self, signed: dict[str, list[int]] | None) -> None:
        """Forget what was noted of the names and doubts of rows, which a sign was taken off; which
        bear one now is told where it is known."""
        self.signed = signed
        self._heard.clear()

    def extend(self, days: Collection[date]) -> None:
        """Give the rows of an extension the day that its title or an article says, if it is one."""
        if len(days) != 1:
            return
        until = next(iter(days))
        for at, one in enumerate(self.entries):
            if (one.kind or self.head.kind) == "extension" and one.extended_until is None:
                self.entries[at] = one._replace(extended_until=until)

    def hold(
        self, doubt: Doubt, rows: Sequence[int], meant: Bearing = Bearing.TERM, code: str = "remark"
    ) -> None:
        """Hold the rows of which a doubt says what they do not say themselves."""
        if len(rows) > 1 and self.times_held + len(rows) > MOST_HELD:
            if doubt.text not in self._further:
                self.times_held += 1
                self._further[doubt.text] = doubt
                self._tell(doubt, code)
            if len(self._held_further) < len(self.entries):
                self._held_further.update(rows)
            return
        if self._heard.get((doubt.text, meant)) == rows:
            return  # a line may stand there as often as there are rows
        self._heard[doubt.text, meant] = rows
        held = False
        for at in rows:
            one = self.entries[at]
            since = one.effective_from or one.issued_on or self.head.issued_on
            row = RowSaid(
                frozenset(), since, one.valid_through, one.result == "failed", self.today, one.kind
            )
            if not (doubt.is_among(one.held) or remarked.known(meant, row, doubt.text)):
                self.entries[at] = one._replace(held=(*one.held, doubt))
                self.times_held += 1
                held = True
        if held:
            self._tell(doubt, code)

    def _tell(self, doubt: Doubt, code: str) -> None:
        told = doubt if code == doubt.code else doubt._replace(code=code, variant="held")
        self.problems.append(told.problem())

    def hold_further(self) -> None:
        """Hold the rows of what is asked in one, once all lines were heard: as much of their words
        as a question has room for, where the first of them stands."""
        if self._further:
            first = next(iter(self._further.values()))
            doubt = remarked.doubt(
                BETWEEN.join(islice(self._further, _TOGETHER)), first.place, Bearing.OTHER
            )
            for at in self._held_further:
                one = self.entries[at]
                self.entries[at] = one._replace(held=(*one.held, doubt))


_TOGETHER = 20  # lines: more have no room
