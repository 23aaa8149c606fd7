"""What the public site says of a product, in one language: its status, and what to know of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from ocop_cli.publishing.site.edition import Product, Shown
from ocop_cli.words import Language, say
from ocop_cli.writers import legible

# The same few sentences and days stand on tens of thousands of pages.
_day = lru_cache(1 << 12)(legible.day)


@lru_cache(1 << 12)
def _said(key: str, language: Language, values: tuple[tuple[str, object], ...]) -> str:
    return say(key, language, **dict(values))


class ProductWords:
    """The sentences of one language, as of a day."""

    def __init__(self, as_of: date, language: Language) -> None:
        self.as_of = as_of
        self.language = language

    def say(self, key: str, **values: object) -> str:
        """A text, filled with `values`."""
        return _said(key, self.language, tuple(values.items()))

    def day(self, day: date | None) -> str:
        """A day as the language writes it; "" for none."""
        return "" if day is None else _day(day, self.language)

    def notes(self, one: Product) -> tuple[str, ...]:
        """What stands beside a row of a list."""
        now = one.standing
        found = []
        if one.pending and one.shown is not Shown.UNDER_REVIEW:
            found.append(self.say("site.note_pending"))
        if now.extended_until:
            found.append(self.say("site.note_extended", day=self.day(now.extended_until)))
        if one.dossier_filed_on and one.shown is Shown.LAPSED:
            found.append(self.say("site.note_dossier", day=self.day(one.dossier_filed_on)))
        if now.removed_on:
            found.append(self.say("site.note_removed", day=self.day(now.removed_on)))
        if one.announced_in and one.shown is Shown.LAPSED:
            found.append(self.say("site.note_announced", number=one.announced_in))
        found.extend(
            self.say("site.note_recalled", day=self.day(act.on), number=act.document or "–")
            for act in one.recalls
        )
        return tuple(found)

    def status(self, one: Product) -> str:
        """How its certificate stands."""
        now = one.standing
        if one.shown is Shown.VALID:
            return self.say("site.found_valid", day=self.day(one.holds_to), stars=one.rating.stars)
        if one.shown is Shown.LAPSED:
            return self.say("site.found_lapsed", day=self.day(now.lapsed_on))
        return self.say(f"site.found_{one.shown.value}")

    def explained(self, one: Product) -> Iterator[str]:
        """What a consumer is told of this product, after its status."""
        yield self.say("site.as_of_page", day=self.day(self.as_of))
        if one.shown is Shown.VALID:
            yield self.say(
                "label.allowed",
                stars=one.rating.stars,
                until=self.day(one.holds_to),
                decision=one.rating.decision,
                day=self.day(one.rating.issued_on),
            )
        elif one.shown is Shown.UNDER_REVIEW:
            yield self.say("site.review_explained")
        else:
            yield self.say("label.none")
        yield from self.notes(one)
