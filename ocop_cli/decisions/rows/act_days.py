"""The days of acts in a row that rates: "Ngày thu hồi", "Gia hạn đến" beside a recognition.

Such a column is an act's own, and a rating uses none of it. So what it says of the certificate is
asked, unless the day lies before the rating: of a dossier that led to it, of an inspection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from ocop_cli.decisions import cells
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.problem import Bad, Place

# Field -> what a day in it means where its heading alone does not tell.
_FIELDS = {"extended_until": Bearing.EXTENSION, "until": Bearing.TERM, "on": None}


def doubts(
    line: Told,
    columns: Columns,
    since: date | None,
    last: date | None,
    place: Callable[[Row, int], Place],
) -> Iterator[Doubt]:
    """What the days of acts in a row say of a rating given on `since` that holds to `last`."""
    values = line.values
    for name, meant in _FIELDS.items():
        column = columns.at.get(name)
        if column is None or column >= len(values) or not cells.filled(values[column]):
            continue
        on = _day(values[column])
        if on is not None and (on == last or (since is not None and on <= since)):
            continue
        heading = columns.heading.texts[column]
        said = f"{on:%d/%m/%Y}" if on is not None else str(values[column])
        meant = meant or bearing(heading)
        if meant is not None:
            yield remarked.doubt(f"{heading}: {said}", place(line.row, column), meant)


def _day(value: Value) -> date | None:
    try:
        return cells.day(value)
    except Bad:
        return None
