"""What tells two products apart at first sight, as it does most pairs a large register brings up.

A close look takes both names apart, which is dear. The words asked of a name here are few enough to
be kept beside its keys, so that a name once seen is not taken apart again. Nothing is decided that
a close look would decide otherwise: what is not `apart` may still be.
"""

from __future__ import annotations

from ocop_cli.comparison import plain_words, share_nothing
from ocop_cli.makers import maker
from ocop_cli.matching import Named

apart = share_nothing


def seen(named: Named) -> frozenset[str]:
    """The words without marks that any name of the same product shares one of.

    None where no word parts two names: one short word, an English name, and what a person makes,
    who may sell it under the name of a shop as well.
    """
    if named.entity and maker(named.entity).is_person:
        return frozenset()
    return plain_words(named.product)
