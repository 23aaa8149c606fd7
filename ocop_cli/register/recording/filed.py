"""A file's entries as they are filed: each under the decision it belongs to, by what it is there.

Worked out once, of the reading alone: which kind a row has under its title, whose number, day and
authority hold for it, and the list it stands in. Nothing here looks at the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.law.acts import ACTS, CERTIFICATE_ACTS, OFFICE, RATING_DEEDS, Value
from ocop_cli.law.numbers import number_key
from ocop_cli.law.reversals import NamedDocument
from ocop_cli.model.reading import Entry, Head, NamedDecision, Reading
from ocop_cli.register.writing.naming import PrintedName


class EntryKind(Enum):
    """What an entry is to the register."""

    RATING = auto()
    CERTIFICATE_ACT = auto()
    OFFICE_ACT = auto()  # moves no certificate by itself
    CORRECTION = auto()


class StatedAct(NamedTuple):
    """What an act says, as the law has it: its own fields, the decision that it is about as printed
    (None where it names none), and whether it is about a product or else an entity."""

    values: Mapping[str, Value]
    of: NamedDecision | None
    on_product: bool


class FiledEntry(NamedTuple):
    """An entry, what it is, the number, day and authority of the decision that says so, and the
    list it stands in.

    What is found later: the key of its product's `code`; what an act of the office or a correction
    says by the law (`stated`); its product, 0 until then and where it names none.
    """

    entry: Entry
    what: EntryKind
    number: str | None
    on: date | None
    authority: str | None
    listed: str
    code: str | None = None
    product_id: int = 0
    stated: StatedAct | None = None

    def document(self) -> NamedDocument:
        """The decision it belongs to; a reading names that of each row that rates."""
        assert self.number is not None and self.on is not None
        return NamedDocument(self.number, self.on, self.authority)

    def name(self) -> PrintedName:
        """What its product is looked up by.

        An act names what it is about, and no product of its own decision.
        """
        entry = self.entry
        named = entry.product, entry.entity, entry.locality
        if entry.kind is not None and entry.kind in ACTS:
            return PrintedName(*named, code=entry.product_code)
        decision = ""
        if entry.entity is None:
            decision = f"{number_key(self.number or '')} {self.on}"
        listed = _list_key(self.number, self.on, self.listed)
        return PrintedName(*named, decision, entry.product_code, listed)


@lru_cache(1 << 10)
def _list_key(number: str | None, on: date | None, listed: str) -> str:
    return f"{number_key(number or '')}/{on}/{listed}"


def filed(said: Reading) -> list[FiledEntry]:
    """The entries of a file, in their order, as they are filed."""
    return [_filed(one, said) for one in _of_their_kinds(said)]


def _of_their_kinds(said: Reading) -> Iterable[Entry]:
    """The entries with the kind they have under the file's title.

    Each row of a decision that corrects or replaces is a rating, whatever else its column of kinds
    says. The tool's own file has corrected rows as they are now, and corrections as acts beside
    them.
    """
    head = said.head.kind
    if said.own or head not in RATING_DEEDS:
        return said.entries
    kinds = (*CERTIFICATE_ACTS, *OFFICE)
    if head == "correction":
        return (
            one if one.kind in kinds else one._replace(kind="correction") for one in said.entries
        )
    return (one._replace(kind=None) if one.kind == "replacement" else one for one in said.entries)


def _filed(one: Entry, said: Reading) -> FiledEntry:
    head, what = said.head, _what(one.kind, own=said.own)
    number, on = one.decision or head.number, one.issued_on or head.issued_on
    rates = what is EntryKind.RATING
    authority = _of_rating(one, head) if rates else one.authority or head.authority
    return FiledEntry(one, what, number, on, authority, _list_of(one, own=said.own))


def _what(kind: str | None, *, own: bool) -> EntryKind:
    if kind in CERTIFICATE_ACTS:
        return EntryKind.CERTIFICATE_ACT
    if kind in OFFICE or (own and kind in RATING_DEEDS):
        return EntryKind.OFFICE_ACT
    return EntryKind.CORRECTION if kind == "correction" else EntryKind.RATING


def _of_rating(one: Entry, head: Head) -> str | None:
    """Whose decision a row's own number is: as printed there, else the head's where it is its."""
    if one.decision is None or one.authority is not None:
        return one.authority or head.authority
    own = head.number is not None and number_key(one.decision) == number_key(head.number)
    return head.authority if own else None


def _list_of(one: Entry, *, own: bool) -> str:
    """The list a row stands in: its sheet, or the file its own history says it came from."""
    file, sheet = one.more.get("source_file"), one.more.get("source_sheet")
    if not (own and file):
        return one.place.name
    if sheet and "/" in sheet:  # read in before, from a history as well
        return sheet
    return file if sheet in (None, file) or sheet.isdigit() else f"{file}/{sheet}"
