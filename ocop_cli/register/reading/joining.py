"""Which names are one product, and what is asked of a person, on a day at a cut.

`linking` (the rule) works it out from pairs of names, answers and what is known of each name; here
these are read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import TypeVar, cast

from ocop_cli.matching.asking import SOONEST
from ocop_cli.matching.linking import NOTHING, Answer, KnownProduct, Linking, Pair, resolve
from ocop_cli.matching.linking import unsettled as linking_unsettled
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, is_kept, replaced
from ocop_cli.register.rows import MOVING

T = TypeVar("T")

# An act that made two makers one keeps with its pairs which name is the later one's, and its day.
EVERY_PAIR = """
SELECT likeness_id, product_id, other_id, verdict, confidence,
       CASE WHEN p.because_of THEN json_extract(p.reasons, '$[0][1].later') END,
       CASE WHEN p.because_of THEN json_extract(p.reasons, '$[0][1].on') END
FROM likeness AS p
WHERE (p.because_of = 0 OR {visible_act})
"""
SAME_PAIRS = EVERY_PAIR + " AND verdict = 'same'"
# Names that only come near each other are asked about where the first row of one, and no row before
# it, says re-evaluation; most pairs of a large register are such names of whom no row does.
SAID_ANEW = """
(verdict <> 'near' OR EXISTS (
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
PAIRS = EVERY_PAIR + f"AND (verdict = 'same' OR ({{about}}) {{possible}} AND {SAID_ANEW})"
# Two names that are nobody else's are asked about only where one was last rated before the other
# was first; what is left over, half a term before, or where a row says re-evaluation; and where
# the one may stand between two ratings of the other.
# The days are those that are kept; a product of which a later rating is kept is looked at closely.
OTHER_HALF = f"""
AND (verdict = 'same'
  OR product_id IN (SELECT value FROM json_each(:grouped))
  OR other_id IN (SELECT value FROM json_each(:grouped))
  OR coalesce((
    SELECT a.newest_on > :day OR b.newest_on > :day
      OR a.newest_on <= b.first_on
        AND (b.claims OR verdict = 'ask' OR date(a.newest_on, '+{SOONEST.days} days') <= b.first_on)
      OR b.newest_on <= a.first_on
        AND (a.claims OR verdict = 'ask' OR date(b.newest_on, '+{SOONEST.days} days') <= a.first_on)
      OR verdict = 'ask' AND a.first_on < b.first_on AND b.newest_on < a.newest_on
        AND (b.claims OR date(a.first_on, '+{SOONEST.days} days') <= b.first_on
          AND date(b.newest_on, '+{SOONEST.days} days') <= a.newest_on)
      OR verdict = 'ask' AND b.first_on < a.first_on AND a.newest_on < b.newest_on
        AND (a.claims OR date(b.first_on, '+{SOONEST.days} days') <= a.first_on
          AND date(a.newest_on, '+{SOONEST.days} days') <= b.newest_on)
    FROM newest AS a CROSS JOIN newest AS b
    WHERE a.product_id = p.product_id AND b.product_id = p.other_id
  ), 1))
"""
TOUCHING = """
product_id IN (SELECT value FROM json_each(:ids)) OR other_id IN (SELECT value FROM json_each(:ids))
"""
PAIRS_TOUCHING = f"{EVERY_PAIR} AND ({TOUCHING}) AND {SAID_ANEW}"
BESIDE = f"SELECT product_id, other_id FROM likeness AS p WHERE ({TOUCHING}) {{possible}}"
HOW_MANY = "SELECT count(*) FROM likeness"
MOST_NAMED = 20_000  # names: what is known of more is read again rather than held, some 25 MB
MANY = 2  # with so many names to a pair it is quicker to look at all pairs than for those of each
ANSWERS = """
SELECT product_id, other_id, verdict, said_by FROM link WHERE {visible} ORDER BY link_id
"""
# A list is a sheet of a file; the pages of paper, known by their numbers, are one list.
NAMED_RATINGS = """
SELECT r.product_id, min(r.issued_on), max(r.issued_on),
       min(CASE WHEN r.kind IN ('re_evaluation', 'upgrade') THEN r.issued_on END),
       min(CASE WHEN r.kind = 'recognition' THEN r.issued_on END),
       group_concat(r.decision_id || '/' || r.log_id || '/' ||
         CASE WHEN r.sheet GLOB '*[^0-9]*' THEN r.sheet ELSE '' END, char(31)),
       group_concat(r.issued_on), p.product_key
FROM rating AS r JOIN product AS p USING (product_id)
WHERE +r.issued_on <= :day AND {visible} {replaced}
  AND r.product_id IN (SELECT value FROM json_each(:ids))
GROUP BY r.product_id
"""
NAMED_ACTS = """
SELECT product_id, min(acted_on), max(acted_on) FROM act
WHERE kind IN {moving} AND acted_on <= :day AND {visible}
  AND product_id IN (SELECT value FROM json_each(:ids))
GROUP BY product_id
"""
# What moves no certificate tells of a name only where nothing else does.
NAMED_OFFICE_ACTS = """
SELECT product_id, min(acted_on), max(acted_on) FROM act
WHERE kind <> 'close' AND kind NOT IN {moving} AND acted_on <= :day
  AND {visible} AND product_id IN (SELECT value FROM json_each(:ids))
GROUP BY product_id
"""


def linking(db: Connection, at: Cut, day: date) -> Linking:
    """Links and open questions among what is dated on or before `day`."""

    def found() -> Linking:
        possible, values = _possible(db, at, day)
        return _linking(db, at, day, _pairs(db, at, PAIRS, about="1", possible=possible), values)

    return _once(db, at, day, "linking", found)


def unsettled(db: Connection, at: Cut, day: date) -> list[Pair]:
    """The pairs nobody has settled by `day`, those among them that are asked about on other days or
    once another is answered: what another register must not take for two products."""
    statement = _pairs(db, at, PAIRS, about="1", possible="")
    pairs, said = _read(db, statement, {"day": day.isoformat()}), answers(db, at)
    return linking_unsettled(pairs, said, named(db, at, day, _concerned(pairs, said)))


def joined(db: Connection, at: Cut, day: date) -> Linking:
    """The same without the questions, which take most of the looking."""

    def found() -> Linking:
        statement = SAME_PAIRS.format(visible_act=at.sees("p.because_of"))
        return _linking(db, at, day, statement, {})._replace(questions=())

    return _once(db, at, day, "joined", found)


def _once(db: Connection, at: Cut, day: date, what: str, look: Callable[[], T]) -> T:
    # A command asks several times. Inside one transaction nothing changes unseen, and what it
    # changes itself is counted.
    state = (db.total_changes, at, day)
    known = db.worked_out.get(what)
    if known is not None and known[0] == state:
        return cast(T, known[1])
    found = look()
    db.worked_out[what] = (state, found)
    return found


def asked_about(
    db: Connection, at: Cut, day: date, links: Linking, names: Collection[int]
) -> tuple[Pair, ...]:
    """The open questions about some products: all of `linking` in which one of `names` has part,
    and those about what these are asked to be, and so on.

    `links` are those of `joined`; `names` are all names of each of these products.
    """
    if len(names) > MANY * db.execute(HOW_MANY).fetchone()[0]:
        return linking(db, at, day).questions
    # One to one: whether two are asked about hangs on what else either may be, and on from there.
    members = links.members()
    possible, values = _possible(db, at, day)
    statement = BESIDE.format(possible=possible)
    whole: set[int] = set()
    beside = set(names)
    while beside:
        whole |= beside
        rows = db.execute(statement, {**values, "ids": as_json(beside)})
        found = {i for two in rows for i in two}
        beside = {i for one in found for i in members.get(links.of(one), (one,))} - whole
    if not (whole - set(names)) and len(whole) < 2:
        return ()
    pairs = _pairs(db, at, PAIRS, about=TOUCHING, possible=possible)
    return _linking(db, at, day, pairs, {**values, "ids": as_json(whole)}).questions


def about(db: Connection, at: Cut, day: date, names: Collection[int]) -> Linking:
    """Links and questions as `linking` has them, of the products that have one of `names`, of those
    they are asked to be, and so on: no more of the register is read, however large it is."""
    if len(names) > MANY * db.execute(HOW_MANY).fetchone()[0]:
        return linking(db, at, day)
    said = answers(db, at)
    answered: dict[int, set[int]] = defaultdict(set)
    for one, other, *_ in said:
        answered[one].add(other)
        answered[other].add(one)
    statement = BESIDE.format(possible="")
    whole: set[int] = set()
    beside = set(names)
    while beside:
        rows = db.execute(statement, {"ids": as_json(beside)})
        found = {i for two in rows for i in two}
        found.update(*([i, *answered[i]] for i in answered.keys() & beside))
        beside = found - whole - beside
        whole |= found
    values = {"day": day.isoformat(), "ids": as_json(whole)}
    among = [one for one in said if one.product_id in whole]
    return _resolved(db, at, day, _pairs(db, at, PAIRS_TOUCHING), values, among)


def _possible(db: Connection, at: Cut, day: date) -> tuple[str, dict[str, str]]:
    """The condition that leaves out pairs nothing can be asked of, and its values."""
    values = {"day": day.isoformat()}
    if not is_kept(db, at):
        return "", values
    grouped = joined(db, at, day).root
    return OTHER_HALF, {**values, "grouped": as_json(grouped)}


def _pairs(db: Connection, at: Cut, statement: str, **conditions: str) -> str:
    return statement.format(
        **conditions,
        visible_act=at.sees("p.because_of"),
        visible=at.sees("r.log_id"),
        visible_earlier=at.sees("earlier.log_id"),
        replaced=replaced(db, at),
    )


def _linking(
    db: Connection, at: Cut, day: date, statement: str, values: Mapping[str, str]
) -> Linking:
    return _resolved(db, at, day, statement, values, answers(db, at))


def _resolved(
    db: Connection, at: Cut, day: date, statement: str, values: Mapping[str, str],
    said: Sequence[Answer],
) -> Linking:  # fmt: skip
    pairs = _read(db, statement, values)
    if not pairs and not said:
        return NOTHING
    return resolve(pairs, said, named(db, at, day, _concerned(pairs, said)))


def _read(db: Connection, statement: str, values: Mapping[str, str]) -> list[Pair]:
    return [
        Pair(pair_id, one, other, verdict, sure, later, _day(since) if since else None)
        for pair_id, one, other, verdict, sure, later, since in db.execute(statement, values)
    ]


def _concerned(pairs: Iterable[Pair], said: Iterable[Answer]) -> set[int]:
    return {i for p in pairs for i in p[1:3]} | {i for a in said for i in a[:2]}


def as_json(ids: Iterable[int]) -> str:
    return "[" + ",".join(map(str, sorted(ids))) + "]"


def answers(db: Connection, at: Cut) -> list[Answer]:
    """What persons and files said of pairs of names, oldest first."""
    return [
        Answer(a, b, verdict, by == "person")
        for a, b, verdict, by in db.execute(ANSWERS.format(visible=at.sees()))
    ]


def named(db: Connection, at: Cut, day: date, ids: Iterable[int]) -> dict[int, KnownProduct]:
    """What is known of these products as named, those without a fact left out."""
    wanted = frozenset(ids)
    if len(wanted) > MOST_NAMED:
        return _named(db, at, day, wanted)
    known = _once(db, at, day, "named", dict[int, KnownProduct | None])
    if missing := wanted - known.keys():
        known |= dict.fromkeys(missing) | _named(db, at, day, missing)
    return {i: one for i in wanted if (one := known[i]) is not None}


def _named(db: Connection, at: Cut, day: date, ids: Iterable[int]) -> dict[int, KnownProduct]:
    asked = {"day": day.isoformat(), "ids": as_json(ids)}
    found: dict[int, KnownProduct] = {}
    statement = NAMED_RATINGS.format(visible=at.sees("r.log_id"), replaced=replaced(db, at))
    for product_id, first, last, wants, new, rows, days, key in db.execute(statement, asked):
        found[product_id] = KnownProduct(
            _day(first),
            _day(last),
            rated=True,
            wants_ancestor=_day(wants) if wants else None,
            rows=frozenset(rows.split("\x1f")),
            says_new=new == first,
            rated_on=tuple(map(_day, days.split(","))),
            key=key,
        )
    seen = {"visible": at.sees(), "moving": MOVING}
    for product_id, first, last in db.execute(NAMED_ACTS.format(**seen), asked):
        rated = found.get(product_id)
        if rated is None:
            found[product_id] = _acted(_day(first), _day(last))
        else:
            found[product_id] = rated._replace(last_on=max(rated.last_on, _day(last)))
    for product_id, first, last in db.execute(NAMED_OFFICE_ACTS.format(**seen), asked):
        if product_id not in found:
            found[product_id] = _acted(_day(first), _day(last))
    return found


def _acted(first: date, last: date) -> KnownProduct:
    return KnownProduct(first, last, rated=False, wants_ancestor=None, rows=frozenset())


@lru_cache(1 << 14)
def _day(text: str) -> date:
    return date.fromisoformat(text)
