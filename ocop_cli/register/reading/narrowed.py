"""Histories of the products a question may be about, found by SQL.

SQL only narrows, by the last days and names kept beside the ratings; what holds is judged in
`standing`. Names linked with others come along whole, since their newest certificate may be another
name's. A test holds each of these equal to judging every product.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from ocop_cli.model.ratings import Act, Rating
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut, replaced
from ocop_cli.register.reading.histories import Histories, acts, ratings
from ocop_cli.register.reading.joining import asked_about, joined

LAPSED_SINCE = """
AND product_id IN (
  SELECT product_id FROM (
    SELECT product_id,
           max(CASE WHEN coalesce(printed_last_day, last_day) > :day THEN issued_on END) AS holds,
           max(CASE WHEN coalesce(printed_last_day, last_day) <= :day THEN issued_on END) AS ended
    FROM rating INDEXED BY rating_product
    WHERE last_day IS NOT NULL AND issued_on <= :day AND first_day <= :day AND {visible} {replaced}
    GROUP BY product_id
  ) WHERE ended IS NOT NULL AND (holds IS NULL OR ended >= holds)
  UNION SELECT value FROM json_each(:linked)
)
"""
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


def ended(db: Connection, at: Cut, day: date) -> Histories:
    """The histories among which every lapsed product is: those whose newest certificate ended.

    SQL only narrows by the last days kept beside the ratings; what holds is judged in `standing`.
    Names linked with others come along whole, since their newest certificate may be another name's.
    """
    return _narrowed(db, at, day, LAPSED_SINCE)


def changed(db: Connection, at: Cut, day: date) -> Histories:
    """The histories among which every product with certificates of different stars is."""
    return _narrowed(db, at, day, STARS_DIFFER)


def searched(db: Connection, at: Cut, day: date, words: Iterable[str], text: str) -> Histories:
    """The histories among which every product is whose names hold all these folded words.

    `text` may also be a product's code.
    """
    values: dict[str, object] = {"code": text}
    tests = []
    for place, word in enumerate(words):
        escaped = word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
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
    linked = "[" + ",".join(map(str, links.root)) + "]"
    of = links.root.get
    by_product: dict[int, list[Rating]] = defaultdict(list)
    asked = {"linked": linked, **(values or {})}
    for rating in ratings(db, at, day, narrow=narrow, values=asked):
        by_product[of(rating.product_id, rating.product_id)].append(rating)
    acted: dict[int, list[Act]] = defaultdict(list)
    for act in acts(db, at, day):
        acted[of(act.product_id, act.product_id)].append(act)
    names = {rating.product_id for own in by_product.values() for rating in own}
    questions = asked_about(db, at, day, links, names | links.root.keys())
    return Histories(by_product, acted, links._replace(questions=questions))
