"""A file's entries as far as the law alone can judge them, before the register is asked.

Each is filed under its decision; acts of the office and corrections must say what their kind has to
say, and about which decision. What a decision did, and what a product is called, comes after.
"""

from __future__ import annotations

from ocop_cli.law import acts
from ocop_cli.law.acts import Subject
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry, NamedDecision, Reading
from ocop_cli.register.recording import coded_rows, filed
from ocop_cli.register.recording.filed import EntryKind, FiledEntry, StatedAct
from ocop_cli.register.recording.outcome import Outcome
from ocop_cli.text.entity_names import entity_type


def judged(said: Reading, outcome: Outcome) -> list[FiledEntry]:
    """The entries of a file that can stand by the law, filed; the others are refused."""
    kept: list[FiledEntry] = []
    for one in coded_rows.coded(filed.filed(said), own=said.own):
        try:
            kept.append(_judged(one, said, outcome))
        except Bad as bad:
            outcome.refuse_bad(bad, one.entry.place)
    return kept


def _judged(one: FiledEntry, said: Reading, outcome: Outcome) -> FiledEntry:
    """The entry with what it states as an act; raises Bad where it does not say enough."""
    if one.what not in (EntryKind.OFFICE_ACT, EntryKind.CORRECTION):
        return one
    entry = one.entry
    kind = entry.kind or ""
    rule = acts.ACTS[kind]
    on_product = rule.subject in (Subject.PRODUCT, Subject.DECISION) or _of_product(entry)
    own, names = None, () if said.own else said.head.names
    if entry.of_decision is not None:
        own = NamedDecision(kind, entry.of_decision, entry.of_issued_on)
    of = acts.about(kind, own, names)
    values: dict[str, acts.Value | None] = {}
    if one.what is EntryKind.OFFICE_ACT:
        for name, value in entry.more.items():
            if rule.field(name) is not None:
                values[name] = value
            elif name in _FIELDS:
                outcome.warn("unused_column", entry.place, fields=name, value=value)
    entities = None if on_product else entry.entity is not None
    found = acts.stated(kind, one.on, one.number, values, of=of, entities=entities)
    return one._replace(stated=StatedAct(found, of[0] if of else None, on_product))


def _of_product(one: Entry) -> bool:
    """Whether a new name or owner is a product's: what is called like an entity is an entity's."""
    if one.kind == "transfer":
        return bool(one.product)
    return (
        one.kind == "rename" and bool(one.product) and entity_type(one.more.get("to", "")) is None
    )


_FIELDS = frozenset(field.name for kind in acts.ACTS.values() for field in kind.fields)
