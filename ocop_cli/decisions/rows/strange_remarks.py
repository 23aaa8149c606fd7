"""Remarks beside the rows of a list that nobody understands: told once a list.

What bears on a certificate, `bearing` hears, and holds its product. Of the rest only what is known
to be no news, `plain_remarks`, is passed over in silence.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.rows.plain_remarks import RowKnown, is_plain
from ocop_cli.model.pages import Row


class StrangeRemarks:
    """The remarks of one list that are not understood, each with the first row it stands in."""

    def __init__(self) -> None:
        self.found: dict[str, Row] = {}

    def take(self, row: Row, remark: str, known: RowKnown) -> None:
        """Keep a remark of which no more is known; `known` is what its row says."""
        if bearing(remark) is None and not is_plain(remark, known):
            self.found.setdefault(remark, row)

    def told(self) -> Iterator[tuple[Row, str | None, Mapping[str, str]]]:
        """The first of them, if any: its row, which sentence tells it, and what fills that."""
        for remark, row in [*self.found.items()][:1]:
            variant = "many" if len(self.found) > 1 else None
            yield row, variant, {"value": remark, "count": str(len(self.found))}
