"""A file's entries as far as the law alone can judge them, before the register is asked.

Acts of the office and corrections must say what their kind has to say, and about which decision.
What a decision did, and what a product is called, comes after.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ocop_cli.law import acts
from ocop_cli.law.filed import EntryKind, FiledEntry, StatedAct
from ocop_cli.model.problem import Bad, Place, Problem, Severity
from ocop_cli.model.reading import NamedDecision, Reading


class Judged(NamedTuple):
    """The entries of a file as `filed`, those of them that can stand by the law, what is to be told
    of them, and where those stand that are refused."""

    filed: Sequence[FiledEntry]
    entries: Sequence[FiledEntry]
    problems: Sequence[Problem]
    refused: Sequence[Place]


def judged(filed: Sequence[FiledEntry], said: Reading) -> Judged:
    """What the law alone says of a file's entries."""
    kept: list[FiledEntry] = []
    problems: list[Problem] = []
    refused: list[Place] = []
    for one in filed:
        problems += _unused(one)
        try:
            kept.append(_judged(one, said))
        except Bad as bad:
            problems.append(bad.problem(one.entry.place))
            refused.append(one.entry.place)
    return Judged(filed, kept, problems, refused)


def _judged(one: FiledEntry, said: Reading) -> FiledEntry:
    """The entry with what it states as an act; raises Bad where it does not say enough."""
    if one.what not in (EntryKind.OFFICE_ACT, EntryKind.CORRECTION):
        return one
    entry, kind = one.entry, one.entry.kind or ""
    own, names = None, () if said.own else said.head.names
    if entry.of_decision is not None:
        own = NamedDecision(kind, entry.of_decision, entry.of_issued_on)
    of = acts.about(kind, own, names)
    values: dict[str, acts.Value | None] = {}
    if one.what is EntryKind.OFFICE_ACT:
        rule = acts.ACTS[kind]
        values = {name: value for name, value in entry.more.items() if rule.field(name) is not None}
    entities = None if one.on_product else entry.entity is not None
    open_ = {"of_decision"} if kind == "annulment" and said.head.undoes is not None else set[str]()
    found = acts.stated(kind, one.on, one.number, values, of=of, entities=entities, unsaid=open_)
    return one._replace(stated=StatedAct(found, of[0] if of else None))


def _unused(one: FiledEntry) -> Iterator[Problem]:
    """What an act of the office says in columns of other kinds."""
    if one.what is not EntryKind.OFFICE_ACT:
        return
    rule = acts.ACTS[one.entry.kind or ""]
    for name, value in one.entry.more.items():
        if name in _FIELDS and rule.field(name) is None:
            values = {"fields": name, "value": value}
            yield Problem("unused_column", Severity.WARNING, one.entry.place, values)


_FIELDS = frozenset(field.name for kind in acts.ACTS.values() for field in kind.fields)
