"""Histories of the products a question may be about, found by SQL.

SQL only narrows, by the last days and names kept beside the ratings; what holds is judged in
`standing`. Names linked with others come along whole, since their newest certificate may be another
name's. A test holds each of these equal to judging every product.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from itertools import islice
from typing import NamedTuple

from ocop_cli.matching.linking import Linking, Pair
from ocop_cli.model.ratings import Act, Rating
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import owners
from ocop_cli.register.reading.cuts import Cut, replaced
from ocop_cli.register.reading.histories import Histories, acts, ratings
from ocop_cli.register.reading.joining import as_json, asked_about, joined
from ocop_cli.register.reading.taken_back import Reversals

# The products a question is about, and the day from which their ratings can bear on what holds:
# that of the newest certificate in effect. Of one with other names, or with acts, all are read.
DECIDING = """
(
  SELECT product_id AS chosen, since FROM (
    SELECT product_id,
           max(CASE WHEN last_day IS NOT NULL AND first_day <= :day THEN issued_on END) AS since,
           max(CASE WHEN first_day <= :day AND coalesce(printed_last_day, last_day) > :day
                    THEN issued_on END) AS holds,
           max(CASE WHEN first_day <= :day AND coalesce(printed_last_day, last_day) <= :day
                    THEN issued_on END) AS ended,
           min(CASE WHEN first_day <= :day AND coalesce(printed_last_day, last_day) >= :day
                    THEN coalesce(printed_last_day, last_day) END) AS soonest
    FROM rating INDEXED BY rating_product
    WHERE issued_on <= :day AND {visible} {replaced} {among}
      AND product_id NOT IN (SELECT value FROM json_each(:whole))
    GROUP BY product_id
  ) WHERE {condition}
  UNION ALL SELECT value, '' FROM json_each(:whole)
) AS n CROSS JOIN rating AS r ON r.product_id = n.chosen AND r.issued_on >= n.since
"""
AMONG = "AND product_id IN (SELECT value FROM json_each(:among))"
STARS_DIFFER = """
AND product_id IN (
  SELECT product_id FROM rating INDEXED BY rating_product
  WHERE last_day IS NOT NULL AND issued_on <= :day AND {visible} {replaced}
  GROUP BY product_id HAVING min(stars) <> max(stars)
  UNION SELECT value FROM json_each(:linked)
)
"""
NAMED_SO = """
AND product_id IN (
  SELECT product_id FROM product WHERE ({tests}) OR code = :code
    OR 'sp' || printf('%05d', product_id) = lower(:code)
  UNION SELECT value FROM json_each(:linked)
)
"""
MOST_WORDS, LONGEST_WORD = 50, 200


class Narrowing(NamedTuple):
    """What a question narrows products to: by what is kept of each, and by its ratings.

    Either condition leaves all whom it is about and some others: the other convention of the last
    day ends a certificate a day earlier. What is kept of those of `judged` does not say what holds:
    a certificate that ended after a failure has failed, not lapsed.
    """

    kept: str
    rated: str
    judged: str = "0"


_ENDS = "coalesce(printed_last_day, last_day)"
# Among these is every lapsed product: its newest certificate ended.
ENDED = Narrowing(
    f"NOT failed AND {_ENDS} <= :day", "ended IS NOT NULL AND (holds IS NULL OR ended >= holds)"
)
# Every product whose certificate holds, and ends by `until`.
ENDING = Narrowing(
    f"{_ENDS} >= :day AND {_ENDS} <= date(:until, '+1 day')", "soonest <= date(:until, '+1 day')"
)
# Every product that is valid or lapsed.
STANDING = Narrowing(
    f"NOT failed OR {_ENDS} >= :day", "since IS NOT NULL", f"failed AND {_ENDS} = :day"
)
# Every product with a certificate in effect, those that failed since among them.
CERTIFIED = Narrowing("1", "since IS NOT NULL", f"failed AND {_ENDS} <= :day")


def deciding(
    db: Connection,
    at: Cut,
    day: date,
    narrowing: Narrowing,
    values: Mapping[str, object] | None = None,
    *,
    among: Iterable[int] | None = None,
    questions: tuple[Pair, ...] | None = None,
) -> Histories:
    """The ratings and acts that decide what holds, of the products a narrowing leaves.

    With `among` of these alone, and of those with acts or other names; `questions` are those asked
    about them, where they were worked out before.
    """
    links, taken_back = joined_and_taken(db, at, day)
    acted = _acted(db, at, day, links, taken_back)
    by_act = {act.product_id for own in acted.values() for act in own}
    whole = as_json({*links.root, *by_act, *taken_back.products()})
    source = DECIDING.format(
        visible=at.sees(),
        replaced=replaced(db, at),
        among="" if among is None else AMONG,
        condition=narrowing.rated,
    )
    asked = {"whole": whole, "among": as_json(among or ()), **(values or {})}
    found = taken_back.ratings(ratings(db, at, day, source=source, values=asked))
    return _gathered(db, at, day, links, acted, found, questions)


def joined_and_taken(db: Connection, at: Cut, day: date) -> tuple[Linking, Reversals]:
    """Which names are one product on a day, and what later decisions took away."""
    links = joined(db, at, day)
    return links, Reversals(db, at, day, links)


def changed(db: Connection, at: Cut, day: date) -> Histories:
    """The histories among which every product with certificates of different stars is."""
    return _narrowed(db, at, day, STARS_DIFFER)


def searched(db: Connection, at: Cut, day: date, words: Iterable[str], text: str) -> Histories:
    """The histories among which every product is whose names hold all these folded words.

    `text` may also be a product's code.
    """
    values: dict[str, object] = {"code": text}
    tests = []
    # More, or longer ones, SQLite does not compare; the names are looked at again in any case.
    for place, word in enumerate(islice(words, MOST_WORDS)):
        escaped = word[:LONGEST_WORD].replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
        values[f"word{place}"] = f"%{escaped}%"
        tests.append(f"search LIKE :word{place} ESCAPE '\\'")
    narrow = NAMED_SO.replace("{tests}", " AND ".join(tests) or "1")
    return _narrowed(db, at, day, narrow, values)


def _narrowed(
    db: Connection,
    at: Cut,
    day: date,
    condition: str,
    values: Mapping[str, object] | None = None,
) -> Histories:
    """Histories of the products a condition leaves, and what is asked about these.

    Names linked with others always come along.
    """
    links = joined(db, at, day)
    narrow = condition.format(visible=at.sees(), replaced=replaced(db, at))
    taken_back = Reversals(db, at, day, links)
    more = {*taken_back.products(), *owners.affected(db, at, day)}
    asked = {"linked": as_json({*links.root, *more}), **(values or {})}
    acted = _acted(db, at, day, links, taken_back)
    found = taken_back.ratings(ratings(db, at, day, narrow=narrow, values=asked))
    return _gathered(db, at, day, links, acted, found)


def _acted(
    db: Connection, at: Cut, day: date, links: Linking, taken_back: Reversals
) -> dict[int, list[Act]]:
    found: dict[int, list[Act]] = defaultdict(list)
    for act in taken_back.acts(acts(db, at, day)):
        found[links.of(act.product_id)].append(act)
    return found


def _gathered(
    db: Connection,
    at: Cut,
    day: date,
    links: Linking,
    acted: Mapping[int, list[Act]],
    found: Iterable[Rating],
    questions: tuple[Pair, ...] | None = None,
) -> Histories:
    """Ratings under their products, with what is asked about these."""
    of = links.root.get
    by_product: dict[int, list[Rating]] = defaultdict(list)
    for rating in found:
        by_product[of(rating.product_id, rating.product_id)].append(rating)
    if questions is None:
        names = {rating.product_id for own in by_product.values() for rating in own}
        questions = asked_about(db, at, day, links, names | links.root.keys())
    return Histories(by_product, acted, links._replace(questions=questions))
