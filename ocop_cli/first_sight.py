"""What tells two products apart at first sight, as it does most pairs a large register brings up.

`compared` looks closely and is dear; here each product is looked at once, and a pair costs no more
than a few look-ups. Nothing is decided here that a close look would decide otherwise: what is not
`apart` at first sight may still be.
"""

from __future__ import annotations

from ocop_cli.comparison import far, is_brand, plain_words, share_nothing, strangers, words_of
from ocop_cli.makers import Kinship, Maker, kin, maker
from ocop_cli.matching import Named, blocks


class Seen:
    """A product as named, with what is asked of it in every pair."""

    __slots__ = ("brand", "is_person", "maker", "named", "plain", "words")

    def __init__(self, named: Named) -> None:
        self.named = named
        self.maker: Maker | None = maker(named.entity) if named.entity else None
        self.is_person = self.maker is not None and self.maker.is_person
        # A product of another maker that bears all these words may be this maker's.
        self.brand = frozenset(self.maker.own if self.maker and is_brand(self.maker.own) else ())
        self.words = words_of(named.product)
        self.plain = plain_words(named.product)

    @property
    def keys(self) -> frozenset[str]:
        """What the product is filed under."""
        return blocks(self.named)


class FirstSight:
    """Looks at pairs; what two makers are to each other is worked out once."""

    def __init__(self) -> None:
        self._kin: dict[tuple[str | None, str | None], Kinship] = {}

    def apart(self, a: Seen, b: Seen) -> bool:
        """Whether `compare` calls the two different, and no row can mean the one by the other.

        False says nothing: the pair has to be compared. Symmetric.
        """
        # Whoever makes them; what a person sells under the name of a shop is looked at closely.
        if share_nothing(a.plain, b.plain) and not (a.is_person or b.is_person):
            return True
        kinship = self._kinship(a, b)
        one, other = (a.named.product, a.named.entity), (b.named.product, b.named.entity)
        if kinship is Kinship.OTHER:
            bears = (a.brand and a.brand <= b.words) or (b.brand and b.brand <= a.words)
            return not bears or strangers(one, other)
        return far(kinship, one, other)

    def _kinship(self, a: Seen, b: Seen) -> Kinship:
        if a.maker is None or b.maker is None:
            return Kinship.MISSING
        pair = (a.named.entity, b.named.entity)
        found = self._kin.get(pair)
        if found is None:
            found = self._kin[pair] = self._kin[pair[1], pair[0]] = kin(a.maker, b.maker)
        return found
