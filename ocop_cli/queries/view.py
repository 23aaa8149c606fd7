"""From the register to product rows: the one way every read command sees the facts.

Opens the register once, cuts the log, judges each product's standing and applies the filters. The
sentences that stand over and under every list come from here too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ocop_cli.law import standing as law_standing
from ocop_cli.law.rules import LastDay
from ocop_cli.matching import owners as matching_owners
from ocop_cli.matching.linking import Linking
from ocop_cli.model.ratings import Act, Rating, Standing
from ocop_cli.queries import waiting
from ocop_cli.queries.asked import Asked
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, holds, joining, narrowed, owners, remarks
from ocop_cli.register.reading import histories as reading_histories
from ocop_cli.register.reading.codes import Codes, codes
from ocop_cli.text.entity_names import entity_key, entity_type
from ocop_cli.text.keys import fold, words
from ocop_cli.words import count, say


class Held(NamedTuple):
    """A product with its history and what holds for it on the day asked.

    The deciding rating names product and entity as they are called on that day; `product_was` and
    `formerly` are the names they had before, empty where the printed ones still hold.
    """

    product_id: int
    ratings: Sequence[Rating]
    acts: Sequence[Act]
    standing: Standing
    pending: bool
    product_was: str = ""
    formerly: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """The register as one command sees it."""

    db: Connection
    at: cuts.Cut
    asked: Asked
    convention: LastDay
    settings: dict[str, str]
    codes: Codes

    @property
    def day(self) -> date:
        return self.asked.day

    def say(self, key: str, **values: object) -> str:
        """A sentence in the user's language."""
        return say(key, self.asked.language, **values)

    def count(self, key: str, number: int, **values: object) -> str:
        """A sentence about that many, as the user's language says one and more than one."""
        return count(key, number, self.asked.language, **values)

    @property
    def office(self) -> str:
        """The office that keeps the register, in one line; empty where it did not say."""
        return " ".join(self.settings.get("office", "").replace("|", " ").split())

    def code(self, product_id: int) -> str:
        """The office's code for a product, else the one the register gives and keeps."""
        return self.codes.of(product_id)

    def shown(self, day: date | None) -> str:
        """A day as a person reads it: 24/12/2024 in Vietnamese, 2024-12-24 in English."""
        if day is None:
            return ""
        return f"{day:%d/%m/%Y}" if self.asked.language == "vi" else day.isoformat()


@contextmanager
def view(asked: Asked) -> Iterator[View]:
    """The register for one read command; raises RegisterError where it cannot be read."""
    with reading_of(asked) as db:
        yield seen(db, asked)


def seen(db: Connection, asked: Asked) -> View:
    """A register that is open already, as a read command sees it."""
    at = cuts.cut(db, asked.known_at)
    settings = cuts.settings(db, at)
    convention = LastDay(settings.get("last-day", LastDay.ANNIVERSARY))
    return View(db, at, asked, convention, settings, codes(db, at, asked.day))


def reading_of(asked: Asked):  # type: ignore[no-untyped-def]
    """The open register of a read command."""
    from ocop_cli.register.file import opening

    return opening.opened(asked.register)


def held(view: View, histories: reading_histories.Histories | None = None) -> list[Held]:
    """Every product with a rating in effect, judged on the day asked; filters not yet applied."""
    found = histories or reading_histories.histories(view.db, view.at, view.day)
    flagged = pending(view, found)
    rows = []
    none: Sequence[Act] = ()
    day, convention = view.day, view.convention
    for product_id in sorted(found.ratings):
        ratings = found.ratings[product_id]
        acts = found.acts.get(product_id, none)
        now = law_standing.of(ratings, acts, day, convention)
        if now is not None:
            rows.append(Held(product_id, ratings, acts, now, product_id in flagged))
    return _as_called(view, rows, found.linking)


def _as_called(view: View, rows: list[Held], links: Linking) -> list[Held]:
    """The same under the names and owners of the day asked."""
    changed = matching_owners.owners(owners.renames(view.db, view.at, view.day))
    moved = owners.moved(view.db, view.at, view.day, links)
    if not changed and not moved:
        return rows
    return [_called(one, changed, moved.get(one.product_id, ())) for one in rows]


def called(view: View, found: reading_histories.Histories) -> dict[int, list[Rating]]:
    """The newest rating of each product under the names that acts gave it and its owner up to the
    day asked, one after another, where those are others than it prints."""
    changed = matching_owners.owners(owners.renames(view.db, view.at, view.day))
    moved = owners.moved(view.db, view.at, view.day, found.linking)
    if not changed and not moved:
        return {}
    named: dict[int, list[Rating]] = defaultdict(list)
    for number, ratings in found.ratings.items():
        last = max(ratings, key=law_standing.order)
        own = moved.get(number, [])
        for until in range(len(own) + 1):
            now = matching_owners.called(
                last.product, last.entity, last.locality, last.issued_on, changed, own[:until]
            )
            if (now.product, now.entity) != (last.product, last.entity):
                named[number].append(last._replace(product=now.product, entity=now.entity))
    return named


def _called(
    one: Held,
    changed: Mapping[str, matching_owners.Owner],
    moved: Sequence[matching_owners.Moved],
) -> Held:
    rating = one.standing.rating
    now = matching_owners.called(
        rating.product, rating.entity, rating.locality, rating.issued_on, changed, moved
    )
    formerly = dict.fromkeys([*now.formerly, *_printed_before(one, now.entity, changed)])
    if (now.product, now.entity) == (rating.product, rating.entity) and not formerly:
        return one
    kind = rating.entity_type
    if now.entity is not None and now.entity != rating.entity:
        kind = entity_type(now.entity) or kind
    named = rating._replace(product=now.product, entity=now.entity, entity_type=kind)
    return one._replace(
        standing=one.standing._replace(rating=named),
        product_was=now.product_was,
        formerly=tuple(formerly),
    )


def _printed_before(
    one: Held, entity: str | None, changed: Mapping[str, matching_owners.Owner]
) -> Iterator[str]:
    """The names of its owner that earlier ratings of a product print, oldest first."""
    own = entity_key(entity or "")
    for rating in sorted(one.ratings, key=law_standing.order):
        owner = changed.get(entity_key(rating.entity or "", rating.locality))
        if owner is not None and owner.key == own and rating.entity:
            yield rating.entity


def deciding(view: View, until: date | None = None) -> list[Held]:
    """Every product with a certificate in effect, with the ratings and acts that decide alone.

    With `until`, only those among which each is whose certificate holds and ends by that day.
    """
    if until is not None:
        values = {"until": until.isoformat()}
        return held(view, narrowed.deciding(view.db, view.at, view.day, narrowed.ENDING, values))
    return held(view, narrowed.deciding(view.db, view.at, view.day, narrowed.STANDING))


def searched(view: View, text: str) -> reading_histories.Histories:
    """The histories a search text may be about; `chosen` decides and ranks."""
    return narrowed.searched(view.db, view.at, view.day, words(fold(text)) or (fold(text),), text)


def pending(view: View, found: reading_histories.Histories) -> frozenset[int]:
    """The products under review: on hold, or about which a question is open whose answer could
    change their standing."""
    held = holds.on_hold(view.db, view.at, view.day, found)
    return held | _remarked(view, found) | _maybe_others(view, found)


def _remarked(view: View, found: reading_histories.Histories) -> frozenset[int]:
    """The products with printed words that may bear on their certificate, or a later rating."""
    flagged = set()
    for remark in remarks.open_remarks(view.db, view.at, view.day):
        own = found.linking.of(remark.product_id)
        granted = (r.issued_on for r in found.ratings.get(own, ()) if law_standing.grants(r))
        if remark.on_day >= max(granted, default=date.min):
            flagged.add(own)
    return frozenset(flagged)


def _maybe_others(view: View, found: reading_histories.Histories) -> frozenset[int]:
    """The products whose standing hangs on whether two names are one."""
    links = found.linking
    if not links.questions:
        return frozenset()
    members = links.members()
    asked = {links.of(i) for q in links.questions for i in (q.product_id, q.other_id)}
    names = {i for one in asked for i in members.get(one, (one,))}
    known = joining.named(view.db, view.at, view.day, names)
    return waiting.flagged(links, found.ratings, known)
