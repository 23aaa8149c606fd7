"""The register's tables, as numbered migrations: append only, never edited once released.

Facts (rating, act, link, setting, issued) are rows that name the log entry that brought them.
Nothing is updated or deleted: an undo is one more entry, a correction a row that replaces another.
`entity`, `decision`, `product` and `pair` are identities: what was ever named, and how names
compare. They carry no claim of their own, so they outlive an undo. `block`, `sight` and `likeness`
are worked out from the names: a version that files or compares them otherwise has a migration that
empties `block`, and all three are filled anew. `newest` is worked out from the ratings, and filled
anew whenever a register is brought up to date. `pair` is what `likeness` was before: the log's
digests hold it, and nothing reads it but for the numbers of questions. So it is with
`compared_before`, which nothing reads but a check.

Every column that refers to a table, the log apart, leads an index: a log entry is written after its
facts, so until then SQLite looks for each new row in all that may refer to it.
"""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database, Migrations

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


def _run(db: Database, statements: str) -> None:
    # sqlite-utils' own executescript seeks the ends of statements through the text again and again.
    for statement in statements.split(";\n"):
        db.conn.execute(statement)


FIRST = """
CREATE TABLE log (                     -- every change, one entry each, chained by hash
  log_id     INTEGER PRIMARY KEY,
  at         TEXT NOT NULL,            -- instant, UTC, never going back
  who        TEXT NOT NULL,            -- account that ran the command
  what       TEXT NOT NULL,            -- import, record, close, accept, reject, link, unlink,
                                       -- setting, notice, report, undo
  file       TEXT,                     -- the file it came from, or what was named
  file_hash  TEXT,                     -- SHA-256 of that file
  changes    INTEGER NOT NULL CHECK (changes >= 0),
  undoes     INTEGER REFERENCES log,   -- for an undo: the entry it takes back
  detail     TEXT NOT NULL,            -- what else is worth keeping, JSON
  digest     TEXT NOT NULL,            -- SHA-256 of the facts this entry brought
  seal       TEXT NOT NULL UNIQUE      -- SHA-256 of the seal before and all of the above
) STRICT;

CREATE TABLE entity (                  -- who owns products, once for each way a name is one name
  entity_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  entity_key TEXT NOT NULL UNIQUE,     -- entity_names.entity_key
  name       TEXT NOT NULL             -- as first printed
) STRICT;

CREATE TABLE decision (                -- an act of an authority: number and day and authority
  decision_id   INTEGER PRIMARY KEY,
  log_id        INTEGER NOT NULL REFERENCES log,
  number        TEXT NOT NULL,         -- as first printed
  number_key    TEXT NOT NULL,         -- names.number_key
  issued_on     TEXT NOT NULL CHECK (issued_on IS date(issued_on)),
  authority     TEXT,                  -- as first printed
  authority_key TEXT NOT NULL,         -- names.authority_key, '' where none is printed
  UNIQUE (number_key, issued_on, authority_key)
) STRICT;

CREATE TABLE product (                 -- a product as named: name, entity and commune
  product_id  INTEGER PRIMARY KEY,
  log_id      INTEGER NOT NULL REFERENCES log,
  product_key TEXT NOT NULL UNIQUE,    -- names.same_key of product, entity and commune
  name        TEXT NOT NULL,
  entity_id   INTEGER REFERENCES entity,
  entity      TEXT,
  commune     TEXT,                    -- as compared; NULL where none is printed
  code        TEXT,                    -- the office's own code, where a file gave one
  search      TEXT NOT NULL            -- names.fold of product and entity
) STRICT;
CREATE INDEX product_entity ON product (entity_id);
CREATE INDEX product_code ON product (code) WHERE code IS NOT NULL;

CREATE TABLE block (                   -- where a product that might be the same is looked for
  block_key  TEXT NOT NULL,
  product_id INTEGER NOT NULL,         -- no reference: it would be looked for without an index
  PRIMARY KEY (block_key, product_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE pair (                    -- two products as named whose names come near each other
  pair_id    INTEGER PRIMARY KEY,
  product_id INTEGER NOT NULL REFERENCES product,
  other_id   INTEGER NOT NULL REFERENCES product,
  log_id     INTEGER NOT NULL REFERENCES log,
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'ask', 'near')),
                                       -- near: asked only where a row says re-evaluation
  confidence REAL NOT NULL,
  reasons    TEXT NOT NULL,            -- JSON: [[key, {values}], ...]
  UNIQUE (product_id, other_id),
  CHECK (product_id < other_id)
) STRICT;
CREATE INDEX pair_other ON pair (other_id);

CREATE TABLE rating (                  -- one product's result in one decision
  rating_id     INTEGER PRIMARY KEY,
  log_id        INTEGER NOT NULL REFERENCES log,
  replaces      INTEGER REFERENCES rating,  -- the row this one completes or corrects
  decision_id   INTEGER NOT NULL REFERENCES decision,
  product_id    INTEGER NOT NULL REFERENCES product,
  kind          TEXT CHECK (kind IN ('recognition', 're_evaluation', 'upgrade')),
  passed        INTEGER NOT NULL CHECK (passed IN (0, 1)),
  stars         INTEGER CHECK (stars BETWEEN 1 AND 5),
  score         REAL,
  issued_on     TEXT NOT NULL,         -- the decision's day, beside it for speed
  first_day     TEXT NOT NULL CHECK (first_day IS date(first_day)),
  last_day      TEXT,                  -- the anniversary; NULL where it grants no certificate
  printed_first_day TEXT CHECK
    (printed_first_day IS NULL OR printed_first_day IS date(printed_first_day)),
  printed_last_day TEXT CHECK
    (printed_last_day IS NULL OR printed_last_day IS date(printed_last_day)),
  product       TEXT NOT NULL,         -- as printed here
  entity        TEXT,
  entity_type   TEXT,
  locality      TEXT,
  product_group TEXT,
  more          TEXT,                  -- other columns, JSON
  sheet         TEXT,                  -- sheet, page or table
  row           INTEGER NOT NULL,      -- as a person counts
  CHECK (last_day IS NULL OR (passed = 1 AND stars >= 3))
) STRICT;
-- Covers what narrows a query to the products it may be about, without reading the rows.
CREATE INDEX rating_product ON rating
  (product_id, issued_on, last_day, printed_last_day, first_day, stars, log_id, rating_id);
CREATE INDEX rating_issued ON rating (issued_on, decision_id, log_id);
CREATE INDEX rating_decision ON rating (decision_id);
CREATE INDEX rating_log ON rating (log_id);
CREATE INDEX rating_replaces ON rating (replaces, log_id) WHERE replaces IS NOT NULL;

CREATE TABLE act (                     -- what an authority or the office did about a product
  act_id       INTEGER PRIMARY KEY,
  log_id       INTEGER NOT NULL REFERENCES log,
  kind         TEXT NOT NULL,          -- revocation, removal, extension, dossier, inspection,
                                       -- recall, training, mark, close, rename
  product_id   INTEGER REFERENCES product,
  entity_id    INTEGER REFERENCES entity,
  of_act       INTEGER REFERENCES act, -- for close: the act it ends
  acted_on     TEXT NOT NULL CHECK (acted_on IS date(acted_on)),
  document     TEXT,
  authority    TEXT,
  of_decision  TEXT,                   -- the decision whose certificate it is about
  of_issued_on TEXT CHECK (of_issued_on IS date(of_issued_on)),
  until        TEXT CHECK (until IS date(until)),
  ground       TEXT,
  note         TEXT,
  more         TEXT NOT NULL DEFAULT '{}',  -- the kind's own fields, JSON
  sheet        TEXT,
  row          INTEGER
) STRICT;
CREATE INDEX act_product ON act (product_id, kind);
CREATE INDEX act_kind ON act (kind);
CREATE INDEX act_log ON act (log_id);
CREATE INDEX act_of_act ON act (of_act);
CREATE INDEX act_entity ON act (entity_id);

CREATE TABLE link (                    -- what a person, or a file's own codes, say of two products
  link_id    INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  product_id INTEGER NOT NULL REFERENCES product,
  other_id   INTEGER NOT NULL REFERENCES product,
  verdict    TEXT NOT NULL CHECK (verdict IN ('same', 'different')),
  said_by    TEXT NOT NULL CHECK (said_by IN ('person', 'file')),
  CHECK (product_id < other_id)
) STRICT;
CREATE INDEX link_log ON link (log_id);
CREATE INDEX link_other ON link (other_id);
CREATE INDEX link_product ON link (product_id);

CREATE TABLE setting (                 -- a setting from this entry on
  setting_id INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  name       TEXT NOT NULL,
  value      TEXT                      -- NULL: back to what the tool takes by itself
) STRICT;

CREATE TABLE issued (                  -- what a published notice or a report held
  issued_id  INTEGER PRIMARY KEY,
  log_id     INTEGER NOT NULL REFERENCES log,
  kind       TEXT NOT NULL,            -- announcement, removal, ..., report
  number     TEXT,
  on_day     TEXT NOT NULL,
  product_id INTEGER REFERENCES product,
  rating_id  INTEGER REFERENCES rating,
  row        TEXT NOT NULL             -- the row as it was printed, JSON
) STRICT;
CREATE INDEX issued_kind ON issued (kind, product_id);
CREATE INDEX issued_log ON issued (log_id);
CREATE INDEX issued_rating ON issued (rating_id);
CREATE INDEX issued_product ON issued (product_id);
"""

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
