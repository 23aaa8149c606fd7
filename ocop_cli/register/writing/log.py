"""What changes the register: log entries, the facts they bring, and taking them back."""

from __future__ import annotations

import getpass
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from itertools import islice, takewhile
from typing import NamedTuple

from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.histories import FACTS, FIRST_FACTS
from ocop_cli.register.rows import ActRow, RatingRow, RemarkRow, SayingRow
from ocop_cli.register.writing import newest
from ocop_cli.register.writing.filing import Filing

INSERT_LOG = """
INSERT INTO log (log_id, at, who, what, file, file_hash, changes, undoes, detail, digest, seal)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
# What was named, newest first: an entry's names are the last rows when its digest is taken.
NAMES = {
    table: f"SELECT log_id, * FROM {table} ORDER BY {table}_id DESC"
    for table in ("entity", "decision", "product", "pair", "likeness")
}
SINCE = ("likeness",)  # tables that came later: where an entry brought nothing, they say nothing
LAST_LOG = "SELECT log_id, at, seal FROM log ORDER BY log_id DESC LIMIT 1"
INSERT_ENTITY = "INSERT INTO entity (entity_id, log_id, entity_key, name) VALUES (?, ?, ?, ?)"
INSERT_DECISION = """
INSERT INTO decision
  (decision_id, log_id, number, number_key, issued_on, authority, authority_key)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""
INSERT_PRODUCT = """
INSERT INTO product
  (product_id, log_id, product_key, name, entity_id, entity, commune, code, search)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_BLOCK = "INSERT OR IGNORE INTO block (block_key, product_id) VALUES (?, ?)"
INSERT_SIGHT = "INSERT OR REPLACE INTO sight (product_id, words) VALUES (?, ?)"
# Names that may be one and remarks are questions of one list, and share its numbers.
_NEXT = """(SELECT 1 + max(coalesce((SELECT max(likeness_id) FROM likeness), 0),
  coalesce((SELECT max(remark_id) FROM remark), 0)))"""
INSERT_LIKENESS = f"""
INSERT OR IGNORE INTO likeness
  (likeness_id, log_id, product_id, other_id, because_of, verdict, confidence, reasons)
VALUES ({_NEXT}, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_REMARK = f"""
INSERT INTO remark
  (remark_id, log_id, product_id, on_day, code, text, place, saying_id, tie, decision_id)
VALUES ({_NEXT}, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_SAYING = """
INSERT INTO saying (log_id, on_day, code, text, place, words, maker, numbers)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_ANSWER = "INSERT INTO answer (log_id, remark_id, verdict) VALUES (?, ?, ?)"
INSERT_RATING = """
INSERT INTO rating
  (log_id, replaces, decision_id, product_id, kind, passed, stars, score, issued_on, first_day,
   last_day, printed_first_day, printed_last_day, product, entity, entity_type, locality,
   product_group, more, sheet, row)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_ACT = """
INSERT INTO act
  (log_id, kind, product_id, entity_id, of_act, acted_on, document, authority, of_decision,
   of_issued_on, until, ground, note, more, sheet, row)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_LINK = """
INSERT INTO link (log_id, product_id, other_id, verdict, said_by) VALUES (?, ?, ?, ?, ?)
"""
INSERT_SETTING = "INSERT INTO setting (log_id, name, value) VALUES (?, ?, ?)"
INSERT_ISSUED = """
INSERT INTO issued (log_id, kind, number, on_day, product_id, rating_id, row)
VALUES (?, ?, ?, ?, ?, ?, ?)
"""


class LogEntry(NamedTuple):
    """A log entry being written: `log_id` stands in its facts before the entry itself does.

    `filing` takes down how the names it brings are filed.
    """

    log_id: int
    at: datetime
    previous_seal: str
    filing: Filing


def account() -> str:
    """Who runs the command, as the system knows it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # Windows without USERNAME: there is no `pwd`
        return "?"


def begin(db: Connection, now: datetime) -> LogEntry:
    """The next log entry; its instant never goes back, even if the machine's clock did."""
    last = db.execute(LAST_LOG).fetchone()
    at = now.astimezone(UTC)
    if last is None:
        return LogEntry(1, at, "", Filing())
    return LogEntry(
        last[0] + 1,
        max(at, datetime.fromisoformat(last[1]) + timedelta(microseconds=1)),
        last[2],
        Filing(),
    )


@contextmanager
def tried(db: Connection) -> Iterator[None]:
    """What the block enters is looked at and then taken out again."""
    db.execute("SAVEPOINT tried")
    try:
        yield
    finally:
        if db.in_transaction:
            db.execute("ROLLBACK TO tried")
            db.execute("RELEASE tried")


def digest(db: Connection, log_id: int) -> str:
    """SHA-256 of what the newest entry brought: its facts, and what it was the first to name."""
    facts = [hashed(db.execute(statement, (log_id,))) for statement in FACTS.values()]
    names = {
        table: hashed(takewhile(lambda row: row[0] == log_id, db.execute(newest)))
        for table, newest in NAMES.items()
    }
    return combined(facts, counted(names))


def counted(names: Mapping[str, str]) -> list[str]:
    """Of the digests of what an entry named, by table, those that count."""
    return [digest for table, digest in names.items() if table not in SINCE or digest != NOTHING]


def hashed(rows: Iterable[Sequence[object]]) -> str:
    """SHA-256 of rows of one table, in their order.

    What is unknown at a row's end does not count, so that a column a later schema adds at the end
    of a table leaves the digest of earlier rows as it was.
    """
    found = hashlib.sha256()
    rest = iter(rows)
    while some := list(islice(rest, 1000)):
        known = [row if row[-1] is not None else _known(row) for row in some]
        found.update("\n".join([*map(repr, known), ""]).encode())
    return found.hexdigest()


def _known(row: Sequence[object]) -> Sequence[object]:
    end = len(row)
    while end and row[end - 1] is None:
        end -= 1
    return row[:end]


NOTHING = hashed(())


def combined(facts: Sequence[str], names: Sequence[str]) -> str:
    """The digest of an entry, of what `hashed` gives for each table of FACTS, then of NAMES.

    A table that came after the first schema counts by its name, and only where it holds something:
    the digests of entries made before stay what they were.
    """
    later = [
        f"{table} {part}"
        for table, part in list(zip(FACTS, facts, strict=True))[FIRST_FACTS:]
        if part != NOTHING
    ]
    parts = [*facts[:FIRST_FACTS], *names, *later]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def seal(previous: str, fields: Sequence[object]) -> str:
    """The seal of an entry: SHA-256 over the seal before it and its own fields."""
    text = json.dumps([previous, *fields], ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def finish(
    db: Connection,
    entry: LogEntry,
    what: str,
    *,
    changes: int,
    file: str | None = None,
    file_hash: str | None = None,
    undoes: int | None = None,
    detail: Mapping[str, object] | None = None,
) -> str:
    """Write the log entry after its facts, and bring up to date what is kept beside those; gives
    its seal."""
    fields = (
        entry.log_id,
        entry.at.isoformat(timespec="microseconds"),
        account(),
        what,
        file,
        file_hash,
        changes,
        undoes,
        json.dumps({**(detail or {}), **entry.filing.detail()}, ensure_ascii=False, sort_keys=True),
        digest(db, entry.log_id),
    )
    made = seal(entry.previous_seal, fields)
    db.execute(INSERT_LOG, (*fields, made))
    newest.keep(db, entry.log_id)
    return made


def add_ratings(db: Connection, entry: LogEntry, rows: Iterable[RatingRow]) -> None:
    """Insert ratings brought by `entry`."""
    log_id = (entry.log_id,)
    db.executemany(INSERT_RATING, (log_id + row for row in rows))


def add_acts(db: Connection, entry: LogEntry, rows: Iterable[ActRow]) -> list[int]:
    """Insert acts brought by `entry`; gives their ids."""
    return _inserted(db, INSERT_ACT, entry, rows)


def add_links(db: Connection, entry: LogEntry, links: Iterable[tuple[int, int, str, str]]) -> None:
    """Insert answers: two product ids, same or different, said by person or file."""
    db.executemany(
        INSERT_LINK,
        ((entry.log_id, min(a, b), max(a, b), verdict, by) for a, b, verdict, by in links),
    )


def add_remarks(db: Connection, entry: LogEntry, rows: Iterable[RemarkRow]) -> None:
    """Insert printed words that may bear on a certificate: a question each."""
    db.executemany(INSERT_REMARK, ((entry.log_id, *row) for row in rows))


def add_sayings(db: Connection, entry: LogEntry, rows: Iterable[SayingRow]) -> list[int]:
    """Insert words that may name a product of another file; gives their ids."""
    return _inserted(db, INSERT_SAYING, entry, rows)


def _inserted(
    db: Connection, statement: str, entry: LogEntry, rows: Iterable[tuple[object, ...]]
) -> list[int]:
    made = []
    for row in rows:
        cursor = db.execute(statement, (entry.log_id, *row))
        assert cursor.lastrowid is not None
        made.append(cursor.lastrowid)
    return made


def add_answers(db: Connection, entry: LogEntry, remarks: Iterable[int], verdict: str) -> None:
    """Insert what a person said of remarks: accept or reject."""
    db.executemany(INSERT_ANSWER, ((entry.log_id, remark_id, verdict) for remark_id in remarks))


def add_setting(db: Connection, entry: LogEntry, name: str, value: str | None) -> None:
    """Insert a setting that holds from `entry` on."""
    db.execute(INSERT_SETTING, (entry.log_id, name, value))


def add_issued(
    db: Connection,
    entry: LogEntry,
    kind: str,
    number: str | None,
    on_day: date,
    rows: Iterable[tuple[int | None, int | None, str]],
) -> int:
    """Insert what a notice or report held: product, rating and the row as printed (JSON); how many
    rows that were."""
    return db.executemany(
        INSERT_ISSUED,
        (
            (entry.log_id, kind, number, on_day.isoformat(), product_id, rating_id, row)
            for product_id, rating_id, row in rows
        ),
    ).rowcount
