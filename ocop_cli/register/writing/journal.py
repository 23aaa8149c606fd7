"""The log as a list, and taking an entry back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import NamedTuple

from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, OTHER_ACTS
from ocop_cli.model.errors import NotFound, OcopError
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, joining
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.histories import FACTS
from ocop_cli.register.writing import log, naming, pairing

ENTRIES = """
SELECT log_id, at, who, what, file, file_hash, changes, undoes, detail, seal FROM log
WHERE log_id <= ? ORDER BY log_id
"""
COUNT = "SELECT count(*) FROM {table} WHERE log_id = ?"
COMPLETED_LATER = """
SELECT DISTINCT n.log_id FROM rating AS n JOIN rating AS o ON o.rating_id = n.replaces
WHERE o.log_id = :log_id AND {visible}
"""
CLOSED_LATER = """
SELECT DISTINCT n.log_id FROM act AS n JOIN act AS o ON o.act_id = n.of_act
WHERE o.log_id = :log_id AND {visible}
"""
TWICE = """
SELECT DISTINCT b.log_id FROM rating AS a
JOIN rating AS b ON b.decision_id = a.decision_id AND b.product_id = a.product_id
  AND b.rating_id <> a.rating_id AND b.log_id <> a.log_id
WHERE a.log_id = :log_id AND {visible} AND b.rating_id IS NOT a.replaces
  AND a.rating_id IS NOT b.replaces
"""
ACTS_OF = """
SELECT DISTINCT a.log_id, a.product_id FROM act AS a
WHERE a.product_id IS NOT NULL AND {visible}
"""
RATED = """
SELECT DISTINCT product_id FROM rating WHERE {visible}
"""
KINDS = frozenset((*CERTIFICATE_ACTS, *OTHER_ACTS, *DEEDS))
SETTINGS_OF = "SELECT name FROM setting WHERE log_id = ?"


class Logged(NamedTuple):
    """One entry of the log."""

    log_id: int
    at: datetime
    who: str
    what: str
    file: str | None
    file_hash: str | None
    changes: int
    undoes: int | None
    detail: Mapping[str, object]
    seal: str


def entries(db: Connection, at: Cut) -> Iterator[Logged]:
    """The entries of this cut, oldest first."""
    for row in db.execute(ENTRIES, (at.upto,)):
        found = list(row)
        found[1] = datetime.fromisoformat(found[1])
        found[8] = json.loads(found[8])
        yield Logged(*found)


def kind(one: Logged) -> str | None:
    """What kind of act, notice or decision an entry is about, where it is of one kind."""
    said = one.detail.get("kind")
    return said if isinstance(said, str) else kind_of(one.what, one.file)


def kind_of(what: str, file: str | None) -> str | None:
    """The kind of act that an entry of no file names in its place."""
    return file if what in ("record", "close", "undo") and file in KINDS else None


def subject(one: Logged) -> str | None:
    """What an entry is about, as printed: products, a file with its decision, a setting."""
    names = one.detail.get("products") or one.detail.get("subjects")
    if isinstance(names, list) and names:
        return "; ".join(map(str, names))
    if one.what == "setting":
        return f"{one.file} = {one.detail.get('value') or '–'}"
    if kind_of(one.what, one.file):
        return None
    decision = one.detail.get("decision")
    return f"{one.file} ({decision})" if one.file and decision else one.file


def undone_by(db: Connection, at: Cut) -> dict[int, int]:
    """Entry taken back -> the entry that took it back, as of this cut."""
    found: dict[int, int] = {}
    undone: set[int] = set()
    rows = [(e.log_id, e.undoes) for e in entries(db, at) if e.undoes is not None]
    for log_id, undoes in reversed(rows):
        if log_id not in undone:
            undone.add(undoes)
            found[undoes] = log_id
    return found


def last(db: Connection) -> int:
    """The newest entry that was not taken back, takings back aside; raises NotFound."""
    at = cuts.cut(db)
    found = [e.log_id for e in entries(db, at) if e.undoes is None and e.log_id not in at.undone]
    if not found:
        raise NotFound("error.no_entry_left")
    return found[-1]


class Repeat(NamedTuple):
    """A later file that had some of the rows that went: they were not entered twice."""

    log_id: int
    file: str
    rows: int


def repeating(rows: Mapping[int, int]) -> dict[str, object]:
    """What an entry keeps of the rows that entries before it had already, by their numbers."""
    return {"repeats": {str(one): rows[one] for one in sorted(rows)}} if rows else {}


def _repeated(known: Iterable[Logged], at: Cut, log_id: int) -> tuple[Repeat, ...]:
    """The files imported after an entry, and not taken back, that had rows of it."""
    found = []
    for one in known:
        said = one.detail.get("repeats")
        rows = said.get(str(log_id)) if isinstance(said, dict) else None
        if rows and one.file and one.log_id not in at.undone:
            found.append(Repeat(one.log_id, one.file, int(rows)))
    return tuple(found)


class Undone(NamedTuple):
    """What an undo did: facts gone, by table, and the settings that came back with their value."""

    entry: Logged
    gone: dict[str, int]
    settings: dict[str, str | None]
    restored: bool  # an undo was undone: its facts are back
    repeated: tuple[Repeat, ...] = ()


def take_back(db: Connection, entry: log.LogEntry, log_id: int) -> Undone:
    """Take the entry `log_id` back, whole, as a change under `entry`.

    Raises NotFound where there is none, OcopError where it was taken back already or later facts
    stand on it.
    """
    at = cuts.cut(db)
    known = {e.log_id: e for e in entries(db, at)}
    if log_id not in known:
        raise NotFound("error.no_entry", log_id=log_id)
    target = known[log_id]
    if log_id in at.undone:
        raise OcopError("error.undone_already", log_id=log_id, by=undone_by(db, at)[log_id])
    gone = {
        table: db.execute(COUNT.format(table=table), (log_id,)).fetchone()[0] for table in FACTS
    }
    if target.undoes is not None:
        gone = {
            table: db.execute(COUNT.format(table=table), (target.undoes,)).fetchone()[0]
            for table in FACTS
        }
    changed = sum(gone.values())
    orphans = _orphans(db, at)
    if target.what == "import":
        pairing.again(db, entry, naming.still_named(db, log_id), {})
    log.finish(
        db,
        entry,
        "undo",
        changes=changed,
        file=target.file,
        undoes=log_id,
        detail={"what": target.what},
    )
    after = cuts.cut(db)
    _refuse_if_needed(db, after, target, log_id)
    later = _orphans(db, after) - orphans
    if later:
        raise OcopError("error.undo_acts", log_id=log_id, entries=_listed(known, later))
    names = [row[0] for row in db.execute(SETTINGS_OF, (target.undoes or log_id,))]
    values = cuts.settings(db, after)
    repeated = () if target.undoes is not None else _repeated(known.values(), after, log_id)
    held = {name: values.get(name) for name in names}
    return Undone(target, gone, held, target.undoes is not None, repeated)


def _refuse_if_needed(db: Connection, after: Cut, target: Logged, log_id: int) -> None:
    known = {e.log_id: e for e in entries(db, after)}
    values = {"log_id": target.undoes or log_id}
    if target.undoes is None:
        for statement, key in (
            (COMPLETED_LATER, "error.undo_completed"),
            (CLOSED_LATER, "error.undo_closed"),
        ):
            rows = db.execute(statement.format(visible=after.sees("n.log_id")), values)
            if later := {row[0] for row in rows}:
                raise OcopError(key, log_id=log_id, entries=_listed(known, later))
    else:
        visible = f"{after.sees('a.log_id')} AND {after.sees('b.log_id')}"
        rows = db.execute(TWICE.format(visible=visible), values)
        if again := {row[0] for row in rows}:
            raise OcopError("error.undo_twice", log_id=log_id, entries=_listed(known, again))


def _orphans(db: Connection, at: Cut) -> set[int]:
    """Entries with an act about a product that nothing rates, and no question asks about."""
    links = joining.linking(db, at, date.max)
    rated = {links.of(row[0]) for row in db.execute(RATED.format(visible=at.sees()))}
    asked = {links.of(i) for q in links.questions for i in (q.product_id, q.other_id)}
    return {
        log_id
        for log_id, product_id in db.execute(ACTS_OF.format(visible=at.sees("a.log_id")))
        if links.of(product_id) not in rated | asked
    }


def _listed(known: Mapping[int, Logged], ids: set[int]) -> tuple[OcopError, ...]:
    return tuple(
        OcopError("error.entry", log_id=one.log_id, entry=named(one.what, one.file))
        for one in (known[log_id] for log_id in sorted(ids))
    )


def named(what: str, file: str | None) -> OcopError:
    """What an entry did, and to which file or kind of act, as a sentence of `words`."""
    if not file:
        return OcopError(f"value.logged.{what}")
    of = OcopError(f"value.kind.{file}") if kind_of(what, file) else file
    return OcopError("error.entry_of", what=OcopError(f"value.what.{what}"), of=of)
