"""What tells two products apart at first sight, as it does most pairs a large register brings up.

`compared` looks closely and is dear; here each product is looked at once, and a pair costs no more
than a few look-ups. Nothing is decided here that a close look would decide otherwise: what is not
`apart` at first sight may still be.
"""

from __future__ import annotations

from ocop_cli.comparison import far, is_brand, words_of
from ocop_cli.makers import Kinship, Maker, kin, maker
from ocop_cli.matching import Named, blocks


class Seen:
    """A product as named, with what is asked of it in every pair."""

    __slots__ = ("brand", "maker", "named", "words")

    def __init__(self, named: Named) -> None:
        self.named = named
        self.maker: Maker | None = maker(named.entity) if named.entity else None
        # A product of another maker that bears all these words may be this maker's.
        self.brand = frozenset(self.maker.own if self.maker and is_brand(self.maker.own) else ())
        self.words = words_of(named.product)

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
        kinship = self._kinship(a, b)
        if kinship is Kinship.OTHER:
            bears = (a.brand and a.brand <= b.words) or (b.brand and b.brand <= a.words)
            return not bears
        one, other = a.named, b.named
        return far(kinship, (one.product, one.entity), (other.product, other.entity))

    def _kinship(self, a: Seen, b: Seen) -> Kinship:
        if a.maker is None or b.maker is None:
            return Kinship.MISSING
        pair = (a.named.entity, b.named.entity)
        found = self._kin.get(pair)
        if found is None:
            found = self._kin[pair] = self._kin[pair[1], pair[0]] = kin(a.maker, b.maker)
        return found
