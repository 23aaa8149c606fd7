"""A file's entries as they are filed: each under the decision it belongs to, by what it is there.

Worked out once, of the reading alone: which kind a row has under its title, whose number, day and
authority hold for it, and the list it stands in. Nothing here looks at the register.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from enum import Enum, auto
from typing import NamedTuple

from ocop_cli.law.acts import ACTS, OFFICE, Subject, Value
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RATING_DEEDS
from ocop_cli.law.numbers import number_key
from ocop_cli.law.one_day import NumberSeries, series_of
from ocop_cli.model.reading import Entry, Head, NamedDecision, Reading
from ocop_cli.text.entity_names import entity_key, entity_type
from ocop_cli.text.keys import fold


class EntryKind(Enum):
    """What an entry is to the register."""

    RATING = auto()
    CERTIFICATE_ACT = auto()
    OFFICE_ACT = auto()  # moves no certificate by itself
    CORRECTION = auto()


class StatedAct(NamedTuple):
    """What an act says, as the law has it: its own fields, and the decision that it is about as
    printed, None where it names none."""

    values: Mapping[str, Value]
    of: NamedDecision | None


class FiledEntry(NamedTuple):
    """An entry, what it is, the number, day and authority of the decision that says so, and the
    list it stands in.

    The keys by which it is compared are worked out once: of the document by which it rates, or
    moves a certificate (its `series`); of its product's `code`; of the product and the entity it
    `named`, where it has a code or is an act; of the `owner` an act is about; and what its doubts
    `said`, one for one. What is found later: what an act of the office or a
    correction says by the law (`stated`); its product, 0 until then and where it names none.
    """

    entry: Entry
    what: EntryKind
    number: str | None
    on: date | None
    authority: str | None
    listed: str
    series: NumberSeries | None = None
    code: str | None = None
    named: tuple[str, str | None] | None = None
    on_product: bool = True  # whether an act of the office is about a product, or else an entity
    owner: str | None = None
    said: tuple[str, ...] = ()
    product_id: int = 0
    stated: StatedAct | None = None

    def of_product(self, number: int) -> FiledEntry:
        """The same with its product; a long list asks for it row by row, so it is made at once."""
        return tuple.__new__(FiledEntry, (*self[:_BEFORE_PRODUCT], number, self.stated))


_BEFORE_PRODUCT = FiledEntry._fields.index("product_id")


def filed(said: Reading) -> list[FiledEntry]:
    """The entries of a file, in their order, as they are filed."""
    entries = _of_their_kinds(said)
    return [_filed(one, said) for one in entries]


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
    listed, series = _list_of(one, own=said.own), _series(one, what, number, on, authority)
    filed = FiledEntry(one, what, number, on, authority, listed, series)
    plain = rates and one.product_code is None and not one.held
    return filed if plain else _keyed(filed)


def _keyed(filed: FiledEntry) -> FiledEntry:
    """The same with the further keys by which it is compared."""
    one = filed.entry
    kind = ACTS.get(one.kind or "")
    on_product = True
    if kind is not None and kind.subject not in (Subject.PRODUCT, Subject.DECISION):
        # What a new name is like tells whose it is.
        of_entity = one.kind == "rename" and entity_type(one.more.get("to", "")) is not None
        on_product = kind.subject is Subject.EITHER and bool(one.product) and not of_entity
    code = fold(one.product_code) if one.product_code else None
    named = None
    if code is not None or kind is not None:
        named = (fold(one.product), one.entity and fold(one.entity))
    owner = entity_key(one.entity, one.locality) if one.entity and not on_product else None
    said = tuple(fold(doubt.text) for doubt in one.held)
    return filed._replace(code=code, named=named, on_product=on_product, owner=owner, said=said)


def _series(
    one: Entry, what: EntryKind, number: str | None, on: date | None, authority: str | None
) -> NumberSeries | None:
    """Of the document by which an entry rates, or moves a certificate."""
    if number is None or on is None:
        return None
    acts = what is EntryKind.CERTIFICATE_ACT or one.kind in RATING_DEEDS
    if what is EntryKind.RATING or (acts and authority is not None):
        return series_of(number, authority, on.year)
    return None


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
