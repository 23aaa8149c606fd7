"""Which document an annulment is about, held against what its paper says that it annuls.

A paper that takes a revocation back never ends the recognition whose number stands in its row, and
one that annuls a recognition gives no certificate back. Where no document is named, the one act of
that kind that was done to the product is meant.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.numbers import same_number
from ocop_cli.law.reversals import NamedDocument as Document
from ocop_cli.model.problem import Bad
from ocop_cli.register.reading import documents, joining
from ocop_cli.register.reading.acts import Recorded, recorded
from ocop_cli.register.recording import about
from ocop_cli.register.recording.outcome import Recording

RATED = "recognition"  # what a paper undoes that annuls no act


def document(file: Recording, filed: FiledEntry, papers: Sequence[Document]) -> Document:
    """The document of `papers` that a row which annuls is about.

    Raises Bad ``unknown_decision`` where that is none the register knows, or one of another sort,
    and ``bad_act`` where none is named and the product does not say.
    """
    undoes, stated = file.head.undoes, filed.stated
    assert filed.on is not None and stated is not None
    titled = [one for one in file.head.names if one.deed == "annulment"]
    named = list(dict.fromkeys([*([stated.of] if stated.of is not None else []), *titled]))
    found = [
        about.settled(papers, one.number, one.issued_on, one.authority or filed.authority, filed.on)
        for one in named
    ]
    if undoes is None and len(titled) == 1 and len(set(found)) > 1:
        raise Bad("bad_act", "of_which", fields=("of_decision",), kind="annulment")
    fitting = [one for one in found if fits(file, one)]
    if fitting:
        return fitting[0]
    # What a row names may only say which certificate it is about; what a title names is annulled.
    own = _done_to(file, filed) if undoes not in (None, RATED) and not titled else set()
    if len(own) == 1:
        return own.pop()
    if not found:
        raise Bad("bad_act", "missing_decision", fields=("of_decision",), kind="annulment")
    raise other_sort(found[-1], undoes)


def fits(file: Recording, found: Document) -> bool:
    """Whether a document did what the paper of a file says that it annuls, where it says it."""
    undoes, at = file.head.undoes, file.now
    if undoes is None:
        return True
    if undoes == RATED:
        return found in documents.rating(file.db, at, date.max).values()
    return any(_is_by(act, found) for act in recorded(file.db, at, date.max, kinds=(undoes,)))


def other_sort(found: Document, undoes: str | None) -> Bad:
    """What says that a document is none of those that a paper annuls."""
    values = {"decision": found.number, "kind": undoes or RATED}
    return Bad("unknown_decision", "other_sort", fields=("of_decision",), **values)


def _done_to(file: Recording, filed: FiledEntry) -> set[Document]:
    """The documents of the acts, of the kind that a paper annuls, that were done to a product."""
    links = joining.linking(file.db, file.now, date.max)
    own = links.of(filed.product_id)
    members = tuple(links.members().get(own, [own]))
    acts = recorded(
        file.db, file.now, filed.on or date.max, kinds=(file.head.undoes or "",),
        product_ids=members,
    )  # fmt: skip
    return set(_documents(acts))


def _documents(acts: Iterable[Recorded]) -> Iterable[Document]:
    for act in acts:
        if act.document is not None:
            yield Document(act.document, act.acted_on, act.authority)


def _is_by(act: Recorded, found: Document) -> bool:
    if act.document is None or act.acted_on != found.on:
        return False
    by = {authority_key(one) for one in (act.authority, found.authority) if one}
    return len(by) < 2 and same_number(act.document, found.number)
