"""The register's tables, as numbered migrations: append only, never edited once released.

Facts (rating, act, link, setting, issued) are rows that name the log entry that brought them.
Nothing is updated or deleted: an undo is one more entry, a correction a row that replaces another.
`entity`, `decision`, `product` and `pair` are identities: what was ever named, and how names
compare. They carry no claim of their own, so they outlive an undo. `block`, `sight` and `likeness`
are worked out from the names: a version that files or compares them otherwise has a migration that
empties `block`, and all three are filled anew. `newest` is worked out from the ratings, and filled
anew whenever a register is brought up to date. `pair` is what `likeness` was before: the log's
digests hold it, and nothing reads it but for the numbers of questions. So it is with
`compared_before`, which nothing reads but a check. `refused_file` is what did not come in: no fact,
and so no entry's.

Every column that refers to a table, the log apart, leads an index: a log entry is written after its
facts, so until then SQLite looks for each new row in all that may refer to it.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

from ocop_cli.register.file.first_tables import FIRST

migration = Migrations("ocop")


def migrate(db: sqlite3.Connection, application: int, version: int) -> None:
    """Apply the migrations not yet applied, and mark the file as ours.

    The caller has begun a transaction, and takes it back whole where a migration fails.
    """
    migration.apply(Database(db))
    db.execute(f"PRAGMA application_id = {application:d}")
    db.execute(f"PRAGMA user_version = {version:d}")


@migration()
def m001_register(db: Database) -> None:
    _run(db, FIRST)


@migration()
def m002_first_sight(db: Database) -> None:
    _run(db, SECOND)


@migration()
def m003_likeness(db: Database) -> None:
    _run(db, THIRD)


@migration()
def m004_remarks(db: Database) -> None:
    _run(db, REMARKS)


@migration()
def m005_claims(db: Database) -> None:
    _run(db, CLAIMS)


@migration()
def m006_filed_anew(db: Database) -> None:
    _run(db, ANEW)


@migration()
def m007_newest(db: Database) -> None:
    _run(db, NEWEST)


@migration()
def m008_sayings(db: Database) -> None:
    _run(db, SAYINGS)


@migration()
def m009_filed_under_more(db: Database) -> None:
    _run(db, FILED_UNDER_MORE)


@migration()
def m010_compared_further(db: Database) -> None:
    _run(db, COMPARED_FURTHER)


@migration()
def m011_compared_in_capitals(db: Database) -> None:
    _run(db, COMPARED_IN_CAPITALS)


@migration()
def m012_refused_files_and_letters(db: Database) -> None:
    _run(db, REFUSED_FILES)


@migration()
def m013_filed_by_all_words(db: Database) -> None:
    _run(db, FILED_BY_ALL_WORDS)


def _run(db: Database, statements: str) -> None:
    # sqlite-utils' own executescript seeks the ends of statements through the text again and again.
    for statement in statements.split(";\n"):
        db.conn.execute(statement)


SECOND = """
CREATE TABLE sight (                   -- what parts a product from others at first sight
  product_id INTEGER PRIMARY KEY,
  words      TEXT NOT NULL             -- without marks; empty where no word parts it
) STRICT;
-- Names are filed under fewer keys, each of which brings fewer together.
DELETE FROM block;
"""

THIRD = """
CREATE TABLE likeness (                -- two products as named that may be one, and why
  likeness_id INTEGER PRIMARY KEY,     -- the number of the question
  log_id     INTEGER NOT NULL,         -- the entry that brought the later name; 0: an upgrade did
  product_id INTEGER NOT NULL,
  other_id   INTEGER NOT NULL,
  because_of INTEGER NOT NULL,         -- the entry whose act makes two makers one; 0: names alone
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'ask', 'left_over', 'near')),
                                       -- left_over: asked where neither found its own
                                       -- near: asked only where a row says re-evaluation
  confidence REAL NOT NULL,
  reasons    TEXT NOT NULL,            -- JSON: [[key, {values}], ...]
  UNIQUE (product_id, other_id, because_of),
  CHECK (product_id < other_id)
) STRICT;
CREATE INDEX likeness_other ON likeness (other_id);
CREATE INDEX likeness_log ON likeness (log_id);
-- Worked out from names: a version that compares otherwise does it anew.
DELETE FROM block;
"""

REMARKS = """
CREATE TABLE remark (                  -- printed words that may bear on a certificate, no fact
  remark_id  INTEGER PRIMARY KEY,      -- numbered with the pairs: a question's number is its own
  log_id     INTEGER NOT NULL REFERENCES log,
  product_id INTEGER NOT NULL REFERENCES product,
  on_day     TEXT NOT NULL CHECK (on_day IS date(on_day)),  -- the day of its row's decision
  code       TEXT NOT NULL,            -- words.problem
  text       TEXT NOT NULL,            -- as printed, on one line
  place      TEXT NOT NULL             -- JSON: page kind and name, table, row, column, heading
) STRICT;
CREATE INDEX remark_product ON remark (product_id);
CREATE INDEX remark_log ON remark (log_id);

CREATE TABLE answer (                  -- what a person said of a remark
  answer_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  remark_id  INTEGER NOT NULL REFERENCES remark,
  verdict    TEXT NOT NULL CHECK (verdict IN ('accept', 'reject'))
) STRICT;
CREATE INDEX answer_remark ON answer (remark_id);
CREATE INDEX answer_log ON answer (log_id);
"""

CLAIMS = """
-- The rows that say they re-evaluate: of a product's, or whether there are any.
CREATE INDEX rating_claims ON rating (product_id) WHERE kind IN ('re_evaluation', 'upgrade');
-- A log entry is written after what it names, and SQLite then looks for all that refer to it.
CREATE INDEX entity_log ON entity (log_id);
CREATE INDEX decision_log ON decision (log_id);
CREATE INDEX product_log ON product (log_id);
"""

ANEW = """
-- Names are filed under further keys (branches, names without marks), and compared otherwise.
DELETE FROM block;
"""

NEWEST = """
CREATE TABLE newest (                  -- of each product as named, its newest certificate
  product_id INTEGER PRIMARY KEY,
  owner      INTEGER NOT NULL,         -- its entity; without one, the product's number below zero
  first_on   TEXT NOT NULL,            -- the days of issue of its first and of its newest rating
  newest_on  TEXT NOT NULL,
  claims     INTEGER NOT NULL,         -- whether a first rating says that it re-evaluates
  rating_id  INTEGER,                  -- the newest certificate, by day of issue; NULL without one
  issued_on  TEXT,                     -- its days and stars, as in rating
  first_day  TEXT,
  last_day   TEXT,
  printed_last_day TEXT,
  stars      INTEGER,
  failed     INTEGER NOT NULL,         -- whether it was evaluated again later, and failed
  alone      INTEGER NOT NULL          -- whether nothing else its ratings say bears on its standing
) STRICT;
"""

SAYINGS = """
CREATE TABLE saying (                  -- words of a file that may name a product of another one
  saying_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  on_day     TEXT NOT NULL CHECK (on_day IS date(on_day)),  -- the day of its decision
  code       TEXT NOT NULL,            -- as in remark: what is asked about what the words name
  text       TEXT NOT NULL,
  place      TEXT NOT NULL,
  words      TEXT NOT NULL,            -- all of them, where text is cut
  maker      TEXT,                     -- whose row they stand beside
  numbers    TEXT NOT NULL             -- JSON: [[key, day or null], ...] of decisions they name
) STRICT;
CREATE INDEX saying_log ON saying (log_id);
-- A remark that hangs on what the register knows: product and words are tied once, whichever came
-- first, and the tie counts while both are there. list: it stands beside the words, which name
-- another or none. own: of the same file, and named by them. name: named by them. number: rated by
-- the decision that they name.
ALTER TABLE remark ADD COLUMN saying_id INTEGER REFERENCES saying;
ALTER TABLE remark ADD COLUMN tie TEXT CHECK (tie IN ('list', 'own', 'name', 'number'));
ALTER TABLE remark ADD COLUMN decision_id INTEGER REFERENCES decision;
CREATE INDEX remark_saying ON remark (saying_id, product_id);
CREATE INDEX remark_decision ON remark (decision_id);
-- The names that begin with a word of a line.
CREATE INDEX product_search ON product (search);
"""

FILED_UNDER_MORE = """
-- Names are filed under further keys: makers that are named together, persons without a part.
DELETE FROM block;
"""

COMPARED_FURTHER = """
-- Names are compared further: with common goods of one commune, with makers turned round or joined.
DELETE FROM block;

CREATE TABLE compared_before (         -- what `likeness` held before names were compared anew
  likeness_id INTEGER NOT NULL,        -- as it was: the digests of the log hold it
  log_id     INTEGER NOT NULL,
  product_id INTEGER NOT NULL,
  other_id   INTEGER NOT NULL,
  because_of INTEGER NOT NULL,
  verdict    TEXT NOT NULL,
  confidence REAL NOT NULL,
  reasons    TEXT NOT NULL,
  PRIMARY KEY (log_id, likeness_id)
) STRICT, WITHOUT ROWID;
"""

COMPARED_IN_CAPITALS = """
-- Names are compared further: in capitals, and with makers who are nearly called alike.
DELETE FROM block
"""

REFUSED_FILES = """
CREATE TABLE refused_file (            -- a file of which nothing, or not all, went in so far
  path      TEXT PRIMARY KEY,          -- as it stood then, from the root
  digest    TEXT,                      -- SHA-256 of its contents; NULL where they were kept from us
  at        TEXT NOT NULL,             -- instant it was refused last, UTC
  printed_rows INTEGER NOT NULL,       -- how many rows it had, as far as it was read
  number_key TEXT NOT NULL,            -- the decision of its rows, '' where it is not known
  issued_on TEXT,
  left_at   TEXT                       -- instant a person said that it has nothing to bring
) STRICT;
-- Names are compared further: makers by their first letters, persons with less or more of a name.
DELETE FROM block
"""

FILED_BY_ALL_WORDS = """
-- A name is filed under all its words in one order, a maker without "cũ" or "mới" behind it, and
-- what is of one commune under how its maker's name begins and ends.
DELETE FROM block
"""
