"""The register's tables as its first release made them; `schema` says what came after."""

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
