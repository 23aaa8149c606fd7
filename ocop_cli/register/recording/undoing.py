"""Which document an annulment is about, held against what its paper says that it annuls.

A paper that takes a revocation back never ends the recognition whose number stands in its row, and
one that annuls a recognition gives no certificate back. Where no document is named, the one act of
that kind that was done to the product is meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date
from functools import cached_property

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.numbers import same_number
from ocop_cli.law.reversals import NamedDocument as Document
from ocop_cli.matching.linking import Linking
from ocop_cli.model.problem import Bad
from ocop_cli.register.reading import documents, joining
from ocop_cli.register.reading.acts import recorded
from ocop_cli.register.recording import about
from ocop_cli.register.recording.outcome import Recording

RATED = "recognition"  # what a paper undoes that annuls no act


class Annulled:
    """What the papers of one file annul, of what the register holds; looked up once a file."""

    def __init__(self, file: Recording) -> None:
        self._file = file
        self._undoes = file.head.undoes
        self._titled = [one for one in file.head.names if one.deed == "annulment"]

    def document(self, filed: FiledEntry, papers: Sequence[Document]) -> Document:
        """The document of `papers` that a row which annuls is about.

        Raises Bad ``unknown_decision`` where that is none the register knows, or one of another
        sort, and ``bad_act`` where none is named and the product does not say.
        """
        stated = filed.stated
        assert filed.on is not None and stated is not None
        named = dict.fromkeys([*([stated.of] if stated.of is not None else []), *self._titled])
        by = filed.authority
        found = [
            about.settled(papers, one.number, one.issued_on, one.authority or by, filed.on)
            for one in named
        ]
        if self._undoes is None and len(self._titled) == 1 and len(set(found)) > 1:
            raise Bad("bad_act", "of_which", fields=("of_decision",), kind="annulment")
        fitting = [one for one in found if self.fits(one)]
        if fitting:
            return fitting[0]
        # What a row names may only say which certificate it is about; a title's is annulled.
        own = set[Document]() if self._titled else self._done_to(filed)
        if len(own) == 1:
            return own.pop()
        if not found:
            raise Bad("bad_act", "missing_decision", fields=("of_decision",), kind="annulment")
        raise self.other_sort(found[-1])

    def fits(self, found: Document) -> bool:
        """Whether a document did what the paper says that it annuls, where it says it."""
        if self._undoes is None:
            return True
        if self._undoes == RATED:
            return found in self._rated
        return any(_is_by(one, found) for one in self._acting)

    def other_sort(self, found: Document) -> Bad:
        """What says that a document is none of those that the paper annuls."""
        values = {"decision": found.number, "kind": self._undoes or RATED}
        return Bad("unknown_decision", "other_sort", fields=("of_decision",), **values)

    def _done_to(self, filed: FiledEntry) -> set[Document]:
        """The documents of the acts, of the kind that is annulled, done to a product by its day."""
        on = filed.on or date.max
        own = self._done.get(self._links.of(filed.product_id), ())
        return {one for one in own if one.on <= on}

    @cached_property
    def _links(self) -> Linking:
        return joining.linking(self._file.db, self._file.now, date.max)

    @cached_property
    def _rated(self) -> frozenset[Document]:
        found = documents.rating(self._file.db, self._file.now, date.max)
        return frozenset(found.values())

    @cached_property
    def _done(self) -> Mapping[int | None, Collection[Document]]:
        """The documents of the acts of the kind that is annulled, by product."""
        found: dict[int | None, set[Document]] = defaultdict(set)
        if self._undoes in (None, RATED):
            return found
        acts = recorded(self._file.db, self._file.now, date.max, kinds=(self._undoes or "",))
        for act in acts:
            if act.document is not None:
                own = None if act.product_id is None else self._links.of(act.product_id)
                found[own].add(Document(act.document, act.acted_on, act.authority))
        return found

    @cached_property
    def _acting(self) -> frozenset[Document]:
        return frozenset(one for own in self._done.values() for one in own)


def _is_by(act: Document, found: Document) -> bool:
    if act.on != found.on:
        return False
    by = {authority_key(one) for one in (act.authority, found.authority) if one}
    return len(by) < 2 and same_number(act.number, found.number)
