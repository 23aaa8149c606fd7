"""What the register answers: a cut through the log, and the histories, links and settings in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import UTC, date, datetime
from typing import NamedTuple, TypedDict

from ocop_cli.linking import NOTHING, Answer, Linking, Named, Pair, resolve
from ocop_cli.model import Act, Rating
from ocop_cli.names import number_key
from ocop_cli.register import Connection

# What an entry can bring, for its digest: every column, in a fixed order.
FACTS = {
    table: f"SELECT * FROM {table} WHERE log_id = ? ORDER BY {table}_id"
    for table in ("rating", "act", "link", "setting", "issued")
}

ENTRIES = "SELECT log_id, undoes FROM log WHERE undoes IS NOT NULL ORDER BY log_id DESC"
LAST_BEFORE = "SELECT max(log_id) FROM log WHERE at <= ?"
SETTINGS = "SELECT name, value FROM setting WHERE {visible} ORDER BY setting_id"
DECISIONS = "SELECT decision_id, number, issued_on, authority FROM decision"
FILES = "SELECT log_id, file FROM log WHERE what = 'import'"
EVERY_PAIR = "SELECT pair_id, product_id, other_id, verdict, confidence FROM pair AS p"
SAME_PAIRS = EVERY_PAIR + " WHERE verdict = 'same'"
# Names that only come near each other are asked about where the first row of one, and no row before
# it, says re-evaluation; most pairs of a large register are such names of whom no row does.
PAIRS = (
    EVERY_PAIR
    + """
WHERE verdict = 'same' OR ({about}) AND (verdict <> 'near' OR EXISTS (
  SELECT 1 FROM rating AS r
  WHERE r.product_id IN (p.product_id, p.other_id) AND r.kind IN ('re_evaluation', 'upgrade')
    AND r.issued_on <= :day AND {visible} {replaced}
    AND NOT EXISTS (
      SELECT 1 FROM rating AS earlier
      WHERE earlier.product_id = r.product_id AND earlier.issued_on < r.issued_on
        AND {visible_earlier} {replaced}
    )
))
"""
)
TOUCHING = """
product_id IN (SELECT value FROM json_each(:ids)) OR other_id IN (SELECT value FROM json_each(:ids))
"""
BESIDE = f"SELECT product_id, other_id FROM pair WHERE {TOUCHING}"
ANSWERS = """
SELECT product_id, other_id, verdict, said_by FROM link WHERE {visible} ORDER BY link_id
"""
REPLACED = """
SELECT replaces FROM rating INDEXED BY rating_replaces
WHERE replaces IS NOT NULL AND {visible}
"""
RATINGS = """
SELECT r.rating_id, r.product_id, r.decision_id, d.number, d.authority, r.issued_on, r.kind,
       r.passed, r.stars, r.score, r.first_day, r.last_day, r.printed_last_day,
       r.printed_first_day, r.product, r.entity, r.entity_type, r.locality, r.product_group,
       r.log_id, r.sheet, r.row
FROM rating AS r CROSS JOIN decision AS d ON d.decision_id = r.decision_id
WHERE +r.issued_on <= :day AND {visible} {replaced} {narrow}
"""
FULLER_MENTION = """
SELECT o.number, o.authority FROM decision AS d JOIN decision AS o
  ON o.number_key = d.number_key AND o.issued_on = d.issued_on AND o.authority IS NOT NULL
WHERE d.decision_id = ?
"""
ACTS = """
SELECT act_id, product_id, kind, acted_on, document, of_decision, of_issued_on, until, log_id
FROM act
WHERE kind IN ('revocation', 'removal', 'extension') AND acted_on <= :day
  AND product_id IS NOT NULL AND {visible} {narrow}
"""
AMONG = "AND product_id IN (SELECT value FROM json_each(:ids))"
NAMED_RATINGS = """
SELECT product_id, min(issued_on), max(issued_on),
       min(CASE WHEN kind IN ('re_evaluation', 'upgrade') THEN issued_on END),
       group_concat(decision_id || '/' || log_id)
FROM rating
WHERE +issued_on <= :day AND {visible} {replaced}
  AND product_id IN (SELECT value FROM json_each(:ids))
GROUP BY product_id
"""
NAMED_ACTS = """
SELECT product_id, min(acted_on), max(acted_on) FROM act
WHERE kind IN ('revocation', 'removal', 'extension') AND acted_on <= :day AND {visible}
  AND product_id IN (SELECT value FROM json_each(:ids))
GROUP BY product_id
"""
# What moves no certificate tells of a name only where nothing else does.
NAMED_OFFICE_ACTS = """
SELECT product_id, min(acted_on), max(acted_on) FROM act
WHERE kind NOT IN ('revocation', 'removal', 'extension', 'close') AND acted_on <= :day
  AND {visible} AND product_id IN (SELECT value FROM json_each(:ids))
GROUP BY product_id
"""


class Cut(NamedTuple):
    """The register as known at an instant: entries up to `upto`, less those taken back."""

    upto: int
    undone: frozenset[int]

    def sees(self, column: str = "log_id") -> str:
        """The condition a fact's row meets when this cut sees it."""
        # The plus keeps SQLite from going by log entry, which leaves out next to nothing.
        text = f"+{column} <= {self.upto:d}"
        if self.undone:
            text += f" AND +{column} NOT IN ({','.join(str(i) for i in sorted(self.undone))})"
        return text


def cut(db: Connection, known_at: datetime | None = None) -> Cut:
    """All that is in the register, or what was in it at `known_at` (with a zone)."""
    if known_at is None:
        upto = db.execute("SELECT max(log_id) FROM log").fetchone()[0] or 0
    else:
        instant = known_at.astimezone(UTC).isoformat(timespec="microseconds")
        upto = db.execute(LAST_BEFORE, (instant,)).fetchone()[0] or 0
    undone: set[int] = set()
    for log_id, undoes in db.execute(ENTRIES):
        if log_id <= upto and log_id not in undone:
            undone.add(undoes)
    return Cut(upto, frozenset(undone))


def settings(db: Connection, at: Cut) -> dict[str, str]:
    """The settings that hold at this cut; what was never set is absent."""
    found: dict[str, str] = {}
    for name, value in db.execute(SETTINGS.format(visible=at.sees())):
        if value is None:
            found.pop(name, None)
        else:
            found[name] = value
    return found


class Decision(NamedTuple):
    """A decision as the register knows it."""

    decision_id: int
    number: str
    issued_on: date
    authority: str | None


def decisions(db: Connection) -> dict[int, Decision]:
    """Every decision ever named; one named without authority is the only one of its number and day.

    The id of a decision that is another one's shorter mention gives that other one.
    """
    found = {
        row[0]: Decision(row[0], row[1], date.fromisoformat(row[2]), row[3])
        for row in db.execute(DECISIONS)
    }
    full: dict[tuple[str, date], list[Decision]] = defaultdict(list)
    for decision in found.values():
        if decision.authority is not None:
            full[(number_key(decision.number), decision.issued_on)].append(decision)
    for decision_id, decision in found.items():
        if decision.authority is None:
            named = full.get((number_key(decision.number), decision.issued_on), [])
            if len(named) == 1:
                found[decision_id] = named[0]
    return found


class Histories(NamedTuple):
    """Ratings and acts by product, and what is still asked, as of a day at a cut.

    Where a query was narrowed, only the products it may be about are here.
    """

    ratings: Mapping[int, list[Rating]]
    acts: Mapping[int, list[Act]]
    linking: Linking


def replaced(db: Connection, at: Cut) -> str:
    """The condition that leaves out ratings completed or corrected by a later row."""
    ids = [row[0] for row in db.execute(REPLACED.format(visible=at.sees()))]
    return f"AND rating_id NOT IN ({','.join(map(str, ids))})" if ids else ""


class _Known(NamedTuple):
    """What was worked out last: a command asks for the same links several times."""

    db: Connection
    asked: tuple[int, Cut, date]
    links: Linking


_last: list[_Known] = []


def linking(db: Connection, at: Cut, day: date) -> Linking:
    """Links and open questions among what is dated on or before `day`."""
    # Inside one transaction nothing changes unseen, and what it changes itself is counted.
    asked = (db.total_changes, at, day)
    if _last and _last[0].db is db and _last[0].asked == asked:
        return _last[0].links
    links = _linking(db, at, day, _pairs(db, at, "1"))
    _last[:] = [_Known(db, asked, links)]
    return links


def joined(db: Connection, at: Cut, day: date) -> Linking:
    """The same without the questions, which take most of the looking."""
    return _linking(db, at, day, SAME_PAIRS)._replace(questions=())


def asked_about(
    db: Connection, at: Cut, day: date, links: Linking, names: Collection[int]
) -> tuple[Pair, ...]:
    """The open questions about some products: all of `linking` in which one of `names` has part.

    `links` are those of `joined`; `names` are all names of each of these products.
    """
    ids = _as_json(names)
    # Whether a name close to one of these is asked about hangs on what else is asked of it.
    beside = {i for pair in db.execute(BESIDE, {"ids": ids}) for i in pair}
    if not beside:
        return ()
    members = links.members()
    whole = {i for one in beside for i in members.get(links.of(one), (one,))}
    found = _linking(db, at, day, _pairs(db, at, TOUCHING), _as_json(whole))
    own = set(names)
    return tuple(q for q in found.questions if q.product_id in own or q.other_id in own)


def _pairs(db: Connection, at: Cut, about: str) -> str:
    return PAIRS.format(
        about=about,
        visible=at.sees("r.log_id"),
        visible_earlier=at.sees("earlier.log_id"),
        replaced=replaced(db, at),
    )


def _linking(db: Connection, at: Cut, day: date, statement: str, ids: str = "[]") -> Linking:
    asked = {"day": day.isoformat(), "ids": ids}
    pairs = [Pair(*row) for row in db.execute(statement, asked)]
    said = answers(db, at)
    if not pairs and not said:
        return NOTHING
    concerned = {i for p in pairs for i in p[1:3]} | {i for a in said for i in a[:2]}
    return resolve(pairs, said, named(db, at, day, concerned))


def _as_json(ids: Iterable[int]) -> str:
    return "[" + ",".join(map(str, sorted(ids))) + "]"


def answers(db: Connection, at: Cut) -> list[Answer]:
    """What persons and files said of pairs of names, oldest first."""
    return [
        Answer(a, b, verdict, by == "person")
        for a, b, verdict, by in db.execute(ANSWERS.format(visible=at.sees()))
    ]


def named(db: Connection, at: Cut, day: date, ids: Iterable[int]) -> dict[int, Named]:
    """What is known of these products as named, those without a fact left out."""
    asked = {"day": day.isoformat(), "ids": _as_json(ids)}
    days = _Days()
    found: dict[int, Named] = {}
    statement = NAMED_RATINGS.format(visible=at.sees(), replaced=replaced(db, at))
    for product_id, first, last, wants, rows in db.execute(statement, asked):
        found[product_id] = Named(
            days[first],
            days[last],
            rated=True,
            wants_ancestor=days[wants] if wants else None,
            rows=frozenset(rows.split(",")),
        )
    for product_id, first, last in db.execute(NAMED_ACTS.format(visible=at.sees()), asked):
        rated = found.get(product_id)
        if rated is None:
            found[product_id] = _acted(days[first], days[last])
        else:
            first_on, last_on = min(rated.first_on, days[first]), max(rated.last_on, days[last])
            found[product_id] = rated._replace(first_on=first_on, last_on=last_on)
    for product_id, first, last in db.execute(NAMED_OFFICE_ACTS.format(visible=at.sees()), asked):
        if product_id not in found:
            found[product_id] = _acted(days[first], days[last])
    return found


def _acted(first: date, last: date) -> Named:
    return Named(first, last, rated=False, wants_ancestor=None, rows=frozenset())


def ratings(
    db: Connection,
    at: Cut,
    day: date,
    *,
    narrow: str = "",
    values: Mapping[str, object] | None = None,
) -> Iterator[Rating]:
    """The ratings dated on or before `day`, each under the product as named.

    `narrow` is a further condition (beginning with AND) on the table's columns.
    """
    files = dict(db.execute(FILES))
    statement = RATINGS.format(
        visible=at.sees("r.log_id"), replaced=replaced(db, at), narrow=narrow
    )
    days = _Days()
    fuller: dict[int, tuple[str, str | None]] = {}
    for (
        rating_id, product_id, decision_id, number, authority, issued_on, kind, passed, stars,
        score, first_day, last_day, printed_last, printed_first, product, entity, entity_type,
        locality, group, log_id, sheet, row,
    ) in db.execute(statement, {"day": day.isoformat(), **(values or {})}):  # fmt: skip
        if authority is None:
            if decision_id not in fuller:
                named = db.execute(FULLER_MENTION, (decision_id,)).fetchall()
                fuller[decision_id] = named[0] if len(named) == 1 else (number, None)
            number, authority = fuller[decision_id]
        yield Rating(
            rating_id, product_id, number, days[issued_on], authority, kind, bool(passed), stars,
            score, days[first_day], last_day and days[last_day],
            printed_last and days[printed_last], printed_first and days[printed_first], product,
            entity, entity_type, locality, group, log_id, files.get(log_id) or "", sheet, row,
        )  # fmt: skip


class _Days(dict[str, date]):
    """ISO days, each read once: decisions have hundreds of rows."""

    def __missing__(self, text: str) -> date:
        found = self[text] = date.fromisoformat(text)
        return found


def acts(
    db: Connection,
    at: Cut,
    day: date,
    *,
    narrow: str = "",
    values: Mapping[str, object] | None = None,
) -> Iterator[Act]:
    """The revocations, removals and extensions dated on or before `day`."""
    statement = ACTS.format(visible=at.sees(), narrow=narrow)
    for row in db.execute(statement, {"day": day.isoformat(), **(values or {})}):
        act_id, product_id, kind, acted_on, document, of_decision, of_issued_on, until, log_id = row
        yield Act(
            act_id,
            product_id,
            kind,
            date.fromisoformat(acted_on),
            document,
            of_decision,
            date.fromisoformat(of_issued_on) if of_issued_on else None,
            date.fromisoformat(until) if until else None,
            log_id,
        )


class Only(TypedDict):
    """A further condition for `ratings` and `acts`, with its values."""

    narrow: str
    values: Mapping[str, object]


def among(ids: Iterable[int]) -> Only:
    """The condition that leaves only these products as named."""
    return Only(narrow=AMONG, values={"ids": _as_json(ids)})


def histories(
    db: Connection,
    at: Cut,
    day: date,
    *,
    links: Linking | None = None,
    narrow: str = "",
    values: Mapping[str, object] | None = None,
) -> Histories:
    """Every product's ratings and acts as of `day`, under the product its names belong to."""
    links = linking(db, at, day) if links is None else links
    of = links.root.get
    by_product: dict[int, list[Rating]] = defaultdict(list)
    for rating in ratings(db, at, day, narrow=narrow, values=values):
        by_product[of(rating.product_id, rating.product_id)].append(rating)
    acted: dict[int, list[Act]] = defaultdict(list)
    for act in acts(db, at, day, narrow=narrow, values=values):
        acted[of(act.product_id, act.product_id)].append(act)
    return Histories(by_product, acted, links)
