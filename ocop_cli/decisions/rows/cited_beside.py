"""The decisions that a row of an act names in whatever cell: which certificate it is about.

"Hết hạn theo Quyết định 90/QĐ-UBND", below a reason or a heading that nobody knows, may say that it
is the certificate of that decision, and not the newest one, that is taken back. Whether the product
has one by it the register knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_cli.decisions.citations import dated_numbers
from ocop_cli.decisions.rows.named_decisions import Dated
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.reading import NamedDecision


def beside(
    line: Told, kind: str | None, which: Dated, context: Context
) -> tuple[NamedDecision, ...]:
    """The decisions besides its own that the cells of an act on a certificate name; none where a
    column says which certificate it is about."""
    if kind not in CERTIFICATE_ACTS or which.of_number is not None or context.own:
        return ()
    own = {number_key(one) for one in (which.number, context.number) if one is not None}
    found = (NamedDecision(kind, number, on) for number, on in _named(line))
    return tuple(dict.fromkeys(one for one in found if number_key(one.number) not in own))


def _named(line: Told) -> Iterator[tuple[str, date | None]]:
    for value in line.values:
        if isinstance(value, str) and any(map(str.isdigit, value)):
            yield from dated_numbers(value)
