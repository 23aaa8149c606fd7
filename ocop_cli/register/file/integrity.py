"""Whether a register is whole and still says what was entered: structure, sources, log chain.

Each entry of the log holds a digest of what it brought, and a seal over itself and the entry
before. An edit past the program, however small, leaves a digest or a seal that no longer agrees;
a whole log written anew agrees with itself, but not with the seals printed under what was issued.
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from itertools import groupby, takewhile
from operator import attrgetter, itemgetter
from typing import NamedTuple

from ocop_cli.matching.first_sight import seen
from ocop_cli.matching.nearest import nearest
from ocop_cli.matching.verdicts import blocks
from ocop_cli.register.connection import APPLICATION, NONSENSE, VERSION, Connection
from ocop_cli.register.reading import sought
from ocop_cli.register.reading.cuts import Cut
from ocop_cli.register.reading.histories import FACTS
from ocop_cli.register.writing.filing import BETWEEN, FILED, Filing, joined
from ocop_cli.register.writing.log import NAMES, NOTHING, combined, counted, hashed, seal
from ocop_cli.register.writing.newest import unlike
from ocop_cli.register.writing.pairing import as_compared, as_kept, near

# At most so many complaints of one kind are worth reading.
ENOUGH = 20

LOG = """
SELECT log_id, at, who, what, file, file_hash, changes, undoes, detail, digest, seal
FROM log WHERE log_id >= :first ORDER BY log_id
"""
NEWEST = """
SELECT log_id, at, seal FROM log WHERE log_id <= coalesce(:upto, log_id)
ORDER BY log_id DESC LIMIT 1
"""
ENTERED = "SELECT log_id, at, what, file, seal FROM log WHERE log_id > ? ORDER BY log_id"
SEALED = "SELECT log_id, at, seal FROM log WHERE substr(seal, 1, length(:text)) = :text"
STRUCTURE = f"PRAGMA integrity_check({ENOUGH})"
STRAY = """
SELECT '{table}', {table}_id FROM {table}
WHERE log_id NOT IN (SELECT log_id FROM log UNION SELECT 0 WHERE '{table}' = 'likeness')
LIMIT {enough}
"""
UNSOURCED = """
SELECT '{table}', f.{table}_id, f.log_id FROM {table} AS f JOIN log AS l USING (log_id)
WHERE l.what NOT IN ({sources})
   OR l.what = 'import' AND (l.file IS NULL OR length(l.file_hash) IS NOT 64 OR f.row IS NULL)
LIMIT {enough}
"""
SOURCES = {"rating": "'import', 'record'", "act": "'import', 'record', 'close'"}
# An index claims nothing: without one things are found more slowly, and as surely. Nor does what
# SQLite counts for itself.
OBJECTS = """
SELECT type, name FROM sqlite_schema WHERE type <> 'index' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
UNION ALL
SELECT 'column', t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk
FROM sqlite_schema AS t JOIN pragma_table_info(t.name) AS c
WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite~_%' ESCAPE '~'
"""
# What the next version goes by when it brings a register up to date.
APPLIED = """
SELECT 'migration', coalesce(migration_set, '') || ' ' || coalesce(name, '') FROM _sqlite_migrations
"""
KEYS = f"""
SELECT product_id, count(*), group_concat(block_key, '{BETWEEN}')
FROM (SELECT product_id, block_key FROM block ORDER BY product_id, block_key) GROUP BY product_id
"""
DIGESTS = f"""
SELECT log_id, CASE WHEN json_valid(detail) THEN json_extract(detail, '$.{FILED}') END FROM log
"""
WORKED_OUT = """
SELECT product_id, other_id, verdict FROM likeness
WHERE log_id = 0 AND because_of = 0 ORDER BY likeness_id
"""
SEEN = """
SELECT product_id, log_id, name, entity, commune, words
FROM product LEFT JOIN sight USING (product_id) ORDER BY product_id
"""
LAST_NOTICE = """
SELECT max(log_id) FROM log WHERE what = 'notice' AND {visible}
"""
SETTINGS_OF = """
SELECT name, value, log_id FROM setting WHERE {visible} ORDER BY setting_id
"""


# Of an entry's pairs some were compared anew since; what an upgrade made of them is of no entry.
LIKENESSES = """
SELECT log_id, * FROM (
  SELECT * FROM likeness WHERE log_id > 0 UNION ALL SELECT * FROM compared_before)
ORDER BY log_id DESC, likeness_id DESC
"""


class Newest(NamedTuple):
    """The newest entry of a log: up to where a register knows."""

    log_id: int
    at: str
    seal: str


class SealedEntry(NamedTuple):
    """An entry of a log, as another log is compared with."""

    log_id: int
    at: str
    what: str
    file: str | None
    seal: str


class Break(NamedTuple):
    """Where the chain does not hold: at which entry, and what disagrees.

    `what` is ``missing``, ``order``, ``seal``, ``digest`` or ``undoes``.
    """

    log_id: int
    what: str


def newest(db: Connection, upto: int | None = None) -> Newest | None:
    """The newest entry of the log, up to entry `upto`; None where nothing was entered yet."""
    row = db.execute(NEWEST, {"upto": upto}).fetchone()
    return Newest(*row) if row else None


def entries(db: Connection, after: int = 0) -> list[SealedEntry]:
    """The entries of a log after that one, all without, oldest first."""
    return [SealedEntry(*row) for row in db.execute(ENTERED, (after,))]


def beyond(log: list[SealedEntry], other: list[SealedEntry]) -> list[SealedEntry]:
    """The entries of `log` that `other` does not have: all after those that both begin with."""
    seals = {one.seal for one in other}
    return [one for one in log if one.seal not in seals]


def is_whole(db: Connection) -> bool:
    """Whether the file is whole and its log unbroken; False where that cannot even be found out."""
    try:
        return not (structure(db) or stray(db) or any(breaks(db)))
    except (sqlite3.Error, *NONSENSE):
        return False


def structure(db: Connection) -> list[str]:
    """What SQLite finds wrong with the file itself, in its own words."""
    found = [str(row[0]) for row in db.execute(STRUCTURE)]
    return [] if found == ["ok"] else found


def stray(db: Connection) -> list[tuple[str, int]]:
    """Rows that point to something that is not there: table and row."""
    found = {(str(table), int(row or 0)) for table, row, *_ in _unmatched(db)}
    for table in (*FACTS, *NAMES):
        statement = STRAY.format(table=table, enough=ENOUGH)
        found |= {(name, number) for name, number in db.execute(statement)}
    return sorted(found)[:ENOUGH]


def _unmatched(db: Connection) -> Iterator[tuple[str, int | None]]:
    for place, row in enumerate(db.execute("PRAGMA foreign_key_check")):
        if place == ENOUGH:
            return
        yield row[0], row[1]


def unsourced(db: Connection) -> list[tuple[str, int, int]]:
    """Facts without the file, or the record, they came from: table, row and log entry."""
    found: list[tuple[str, int, int]] = []
    for table, sources in SOURCES.items():
        statement = UNSOURCED.format(table=table, sources=sources, enough=ENOUGH)
        found += db.execute(statement)
    return found[:ENOUGH]


def altered(db: Connection) -> list[str]:
    """Tables, columns, views, triggers, migrations only this register has, or only others have."""
    from ocop_cli.register.file import schema

    fresh = sqlite3.connect(":memory:", isolation_level=None)
    try:
        fresh.execute("BEGIN")
        schema.migrate(fresh, APPLICATION, VERSION)
        differing = _built(fresh) ^ _built(db)
    finally:
        fresh.close()
    return sorted(f"{kind} {name}" for kind, name in differing)


def _built(db: sqlite3.Connection) -> set[tuple[str, str]]:
    found = set(db.execute(OBJECTS))
    if ("table", "_sqlite_migrations") in found:
        found |= set(db.execute(APPLIED))
    return found


def misfiled(db: Connection) -> list[int]:
    """Products that are not filed as their names say, under the same keys and no others.

    The tables `block` and `sight` hold nothing anybody entered, so no digest of facts covers them;
    yet a product taken out of them would never be found again by one that may be the same.
    """
    found = _miscompared(db)
    digests = dict(db.execute(DIGESTS))
    for log_id, some in groupby(_filed(db), key=attrgetter("log_id")):
        names = list(some)
        filing = Filing()
        for one in names:
            filing.add(one.number, one.how_many, one.keys, one.words)
        # What was filed anew by a later version, or before entries said it, is worked out again.
        if digests.get(log_id) != filing.detail().get(FILED):
            found += [one.number for one in names if _is_misfiled(one)]
        if len(found) >= ENOUGH:
            break
    return found[:ENOUGH]


class _Filed(NamedTuple):
    """A product, the entry that named it, and how it is filed: how many keys, the keys joined in
    their order, and the words, None where none are kept."""

    log_id: int
    number: int
    name: tuple[str, str | None, str | None]
    how_many: int
    keys: str
    words: str | None


def _filed(db: Connection) -> Iterator[_Filed]:
    # Put together here: joined by SQLite, each product is looked for through the whole table.
    keys_of = iter(db.execute(KEYS))
    nothing = (sys.maxsize, 0, "")
    here, how_many, keys = next(keys_of, nothing)
    for number, log_id, product, entity, commune, words in db.execute(SEEN):
        while here < number:
            here, how_many, keys = next(keys_of, nothing)
        own = (how_many, keys) if here == number else (0, "")
        yield _Filed(log_id, number, (product, entity, commune), *own, words)


def _is_misfiled(one: _Filed) -> bool:
    named = as_compared(*one.name)
    keys = blocks(named)
    said = (len(keys), joined(keys), as_kept(seen(named)))
    return said != (one.how_many, one.keys, one.words)


def outdated(db: Connection) -> list[int]:
    """Products of which another newest certificate is kept than their ratings say.

    No digest covers the table `newest`, by which a product is found for a list or is missed.
    """
    return unlike(db, ENOUGH)


def _miscompared(db: Connection) -> list[int]:
    """The products of pairs that an upgrade worked out, where the names say otherwise."""
    rows = db.execute(WORKED_OUT).fetchall()
    names = sought.names(db, (i for row in rows for i in row[:2]))
    found = []
    for one, other, verdict in rows:
        if one not in names or other not in names:
            found.append(one)
            continue
        sides = [as_compared(*names[i][1:]) for i in (one, other)]
        pair = near(*sides, met=True)
        if (pair.verdict if pair else "near" if nearest(*sides) else "") != verdict:
            found.append(one)
    return found


def breaks(db: Connection, after: Newest | None = None) -> Iterator[Break]:
    """The places where the chain of the log does not hold, oldest first; none in a sound one.

    With `after` only the entries after that one are looked at.
    """
    previous, previous_at = (after.seal, after.at) if after else ("", "")
    expected = after.log_id + 1 if after else 1
    first = expected if after else 0  # what an upgrade worked out is of no entry
    newest_first = {**NAMES, "likeness": LIKENESSES}
    names = {table: _names(db, statement, first) for table, statement in newest_first.items()}
    for row in db.execute(LOG, {"first": first}):
        *fields, kept = row
        log_id, at, undoes, digest = row[0], row[1], row[7], row[9]
        if log_id != expected:
            yield Break(expected, "missing")
        if at <= previous_at:
            yield Break(log_id, "order")
        if undoes is not None and undoes >= log_id:
            yield Break(log_id, "undoes")
        if seal(previous, fields) != kept:
            yield Break(log_id, "seal")
        facts = [hashed(db.execute(statement, (log_id,))) for statement in FACTS.values()]
        own = {table: by_entry.get(log_id, NOTHING) for table, by_entry in names.items()}
        if combined(facts, counted(own)) != digest:
            yield Break(log_id, "digest")
        previous, previous_at, expected = kept, at, log_id + 1


def _names(db: Connection, newest_first: str, first: int) -> dict[int, str]:
    """What `hashed` gives for the rows of a table, by the entry that brought them, from `first`
    on."""
    found: dict[int, str] = {}
    wanted = takewhile(lambda row: row[0] >= first, db.execute(newest_first))
    for log_id, rows in groupby(wanted, key=itemgetter(0)):
        # Rows of one entry that stand apart were put there by other hands.
        found[log_id] = "apart" if log_id in found else hashed(rows)
    return found


def sealed(db: Connection, text: str) -> list[Newest]:
    """The entries whose seal begins with `text`: one, or none."""
    return [Newest(*row) for row in db.execute(SEALED, {"text": text})]


class ChangedSetting(NamedTuple):
    """A setting that is not what it was when the last notice was issued."""

    name: str
    before: str | None
    value: str | None
    log_id: int


def settings_since_notice(db: Connection, at: Cut) -> list[ChangedSetting]:
    """The settings that changed since the last notice was issued; none where there is no notice."""
    last = db.execute(LAST_NOTICE.format(visible=at.sees())).fetchone()[0]
    if last is None:
        return []
    before: dict[str, str | None] = {}
    now: dict[str, tuple[str | None, int]] = {}
    for name, value, log_id in db.execute(SETTINGS_OF.format(visible=at.sees())):
        if log_id < last:
            before[name] = value
        now[name] = (value, log_id)
    return [
        ChangedSetting(name, before.get(name), value, log_id)
        for name, (value, log_id) in sorted(now.items())
        if value != before.get(name)
    ]
