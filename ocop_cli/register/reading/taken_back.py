"""What later decisions took away: ratings and acts with the days on which they count no more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import date

from ocop_cli.law.numbers import number_key
from ocop_cli.law.reversals import NamedDocument, Reversal, gaps
from ocop_cli.matching.linking import Linking
from ocop_cli.model.ratings import Act, Rating
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading.cuts import Cut

REVERSALS = """
SELECT act_id, kind, acted_on, coalesce(document, ''), authority, of_decision, of_issued_on, more,
       product_id
FROM act INDEXED BY act_kind
WHERE kind IN ('replacement', 'annulment', 'correction') AND of_decision IS NOT NULL
  AND acted_on <= :day AND {visible}
ORDER BY act_id
"""
# A number typed short may be any longer one's.
RATED_BY = """
SELECT DISTINCT product_id FROM rating WHERE decision_id IN (
  SELECT decision_id FROM decision
  WHERE number_key = :key OR number_key GLOB :longer OR number_key = :short
)
"""


def reversals(db: Connection, at: Cut, day: date, links: Linking) -> list[Reversal]:
    """The replacements and annulments of `day`, and the rows that corrections struck.

    Each is under the product its name belongs to, where it is about one.
    """
    found = []
    for act_id, kind, on, document, authority, number, of_on, more, product_id in db.execute(
        REVERSALS.format(visible=at.sees()), {"day": day.isoformat()}
    ):
        said = json.loads(more)
        if kind == "correction" and not said.get("struck"):
            continue
        acted_on = date.fromisoformat(on)
        found.append(
            Reversal(
                act_id,
                kind,
                acted_on,
                document,
                authority,
                number,
                date.fromisoformat(of_on) if of_on else None,
                said.get("of_authority"),
                links.of(product_id) if product_id is not None else None,
                date.min if kind == "correction" else acted_on,
            )
        )
    return found


class Reversals:
    """The reversals of a register as of a day, put beside what they take away."""

    def __init__(self, db: Connection, at: Cut, day: date, links: Linking) -> None:
        self.db, self.links = db, links
        self.reversals = reversals(db, at, day, links)

    def ratings(self, every: Iterable[Rating]) -> Iterable[Rating]:
        """The same, each with its gaps."""
        return map(self._rating, every) if self.reversals else every

    def acts(self, every: Iterable[Act]) -> Iterable[Act]:
        """The same, each with its gaps."""
        return map(self._act, every) if self.reversals else every

    def products(self) -> Iterator[int]:
        """The products as named that a decision rated which was taken back."""
        for number in {number_key(one.of_decision) for one in self.reversals}:
            short, whole = number.partition("/")[::2]
            longer = "-" if whole else f"{short}/*"
            asked = {"key": number, "longer": longer, "short": short}
            yield from (row[0] for row in self.db.execute(RATED_BY, asked))

    def _rating(self, one: Rating) -> Rating:
        product = self.links.of(one.product_id)
        what = NamedDocument(one.decision, one.issued_on, one.authority, product)
        found = gaps(self.reversals, what)
        return one._replace(gaps=found) if found else one

    def _act(self, one: Act) -> Act:
        product = self.links.of(one.product_id)
        what = NamedDocument(one.document or "", one.acted_on, one.authority, product)
        found = gaps(self.reversals, what) if one.document else ()
        return one._replace(gaps=found) if found else one
