"""The same questions, asked of ocop and of what people would use instead.

A floor takes the register and the day; a peer takes the day and the lists.
"""

from __future__ import annotations

QUESTIONS = {
    "lapsed": ["lapsed"],
    "stats": ["stats"],
    "search": ["ratings", "che"],
    "expiry": ["expiry", "--within", "90d"],
    "due": ["due"],
}

_OPEN = """
import csv, sqlite3, sys
db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
out = csv.writer(sys.stdout)
day = sys.argv[2]
"""
# Newest certificates that end from one day to another; with the days to file for `due`.
_ENDING = """
SELECT r.product, r.entity, r.locality, r.stars, r.score, d.number, d.issued_on, d.authority,
       n.last_day, date(n.last_day, '-180 days'), date(n.last_day, '-120 days'),
       date(n.last_day, '-30 days')
FROM (SELECT product_id, max(issued_on), last_day, rating_id FROM rating
      WHERE last_day IS NOT NULL AND issued_on <= :day GROUP BY product_id) AS n
JOIN rating AS r ON r.rating_id = n.rating_id JOIN decision AS d USING (decision_id)
WHERE n.last_day >= :from AND n.last_day <= :until ORDER BY n.last_day
"""

# Imports files into a register, all by one process; writes how long each took, start-up left out.
IMPORT = """
import sys, time
from datetime import UTC, datetime
from pathlib import Path
from ocop_cli.intake.files import found, importing

paths = found.files([Path(name) for name in sys.argv[2:]])
begun = time.process_time()
run = importing.run(
    Path(sys.argv[1]), paths, importing.ImportOptions(), lambda: datetime.now(UTC),
    datetime.now(UTC).date(),
)
for one in run:
    if one.refused:
        raise SystemExit(f"refused: {one.path}")
    ended = time.process_time()
    print(ended - begun)
    begun = ended
print(time.process_time() - begun)
"""

FLOORS = {
    "import": '''
import csv, sqlite3, sys
db = sqlite3.connect(sys.argv[1])
db.execute("PRAGMA journal_mode = WAL")
db.execute("PRAGMA synchronous = FULL")
db.execute("""CREATE TABLE rating (rating_id INTEGER PRIMARY KEY, product TEXT, entity TEXT,
  locality TEXT, product_group TEXT, stars INTEGER, score REAL, kind TEXT, decision TEXT,
  issued_on TEXT, authority TEXT)""")
db.execute("CREATE INDEX named ON rating (product, entity, issued_on)")
db.execute("CREATE INDEX issued ON rating (issued_on)")
for path in sys.argv[2:]:
    with open(path, encoding="utf-8", newline="") as lines:
        rows = csv.reader(lines)
        next(rows)
        db.execute("BEGIN IMMEDIATE")
        db.executemany("INSERT INTO rating (product, entity, locality, product_group, stars, score,"
                       " kind, decision, issued_on, authority) VALUES (?,?,?,?,?,?,?,?,?,?)", rows)
        db.execute("COMMIT")
''',
    "rows": """
import sqlite3, sys, time
held = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
db = sqlite3.connect(sys.argv[2], isolation_level=None)
db.execute("PRAGMA foreign_keys = ON")
db.execute("PRAGMA journal_mode = WAL")
db.execute("PRAGMA synchronous = FULL")
for sql, in held.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rootpage"):
    if "sqlite_" not in sql[:40]:
        db.execute(sql)
spent = 0.0
db.execute("BEGIN IMMEDIATE")
for table in ("log", "entity", "decision", "product", "block", "sight", "likeness", "rating"):
    rows = held.execute(f"SELECT * FROM {table}").fetchall()
    begun = time.process_time()
    marks = ", ".join("?" * len(rows[0])) if rows else "NULL"
    db.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)
    ratings = time.process_time() - begun
    spent += ratings
begun = time.process_time()
db.execute("COMMIT")
kept = time.process_time() - begun
print(spent + kept, ratings + kept)
""",
    "lapsed": _OPEN
    + '''
out.writerows(db.execute("""
SELECT r.product, r.entity, r.locality, r.stars, r.score, d.number, d.issued_on, d.authority,
       n.last_day
FROM (SELECT product_id, max(issued_on), last_day, rating_id FROM rating
      WHERE last_day IS NOT NULL AND issued_on <= :day GROUP BY product_id) AS n
JOIN rating AS r ON r.rating_id = n.rating_id JOIN decision AS d USING (decision_id)
WHERE n.last_day < :day ORDER BY n.last_day""", {"day": day}))
''',
    "stats": _OPEN
    + '''
out.writerows(db.execute("""
SELECT n.stars, count(*), count(DISTINCT p.entity_id), sum(n.last_day >= :day),
       count(DISTINCT CASE WHEN n.last_day >= :day THEN p.entity_id END), sum(n.last_day < :day)
FROM (SELECT product_id, max(issued_on), last_day, stars FROM rating
      WHERE last_day IS NOT NULL AND issued_on <= :day GROUP BY product_id) AS n
JOIN product AS p USING (product_id) GROUP BY n.stars""", {"day": day}))
''',
    "search": _OPEN
    + '''
out.writerows(db.execute("""
SELECT r.product, r.entity, r.locality, r.stars, r.score, d.number, max(r.issued_on), d.authority
FROM product AS p JOIN rating AS r USING (product_id) JOIN decision AS d USING (decision_id)
WHERE p.search LIKE '%che%' AND r.issued_on <= :day GROUP BY p.product_id""", {"day": day}))
''',
    "expiry": _OPEN
    + f'''
until = db.execute("SELECT date(?, '+90 days')", (day,)).fetchone()[0]
out.writerows(db.execute("""{_ENDING}""", {{"day": day, "from": day, "until": until}}))
''',
    "due": _OPEN
    + f'''
out.writerows(db.execute("""{_ENDING}""", {{"day": day, "from": "", "until": "9999"}}))
''',
}

PEERS = {
    "lapsed": '''
import csv, duckdb, sys
rows = duckdb.sql(f"""
SELECT * FROM (
  SELECT *, issued_on + INTERVAL 36 MONTH AS last_day,
         row_number() OVER (PARTITION BY product, entity ORDER BY issued_on DESC) AS turn
  FROM read_csv({sys.argv[2:]}, header = true)
  WHERE issued_on <= DATE '{sys.argv[1]}' AND stars >= 3
) WHERE turn = 1 AND last_day < DATE '{sys.argv[1]}' ORDER BY last_day""").fetchall()
csv.writer(sys.stdout).writerows(rows)
''',
}

PANDAS = """
import pandas, sys
rows = pandas.concat(pandas.read_csv(p, parse_dates=["issued_on"]) for p in sys.argv[2:])
day = pandas.Timestamp(sys.argv[1])
rows = rows[(rows.issued_on <= day) & (rows.stars >= 3)].sort_values("issued_on")
rows = rows.drop_duplicates(["product", "entity"], keep="last")
rows = rows[rows.issued_on + pandas.DateOffset(months=36) < day]
rows.to_csv(sys.stdout, index=False)
"""
