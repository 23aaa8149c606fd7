"""Lines beside a register that may tell of a rating anew: "Riêng số 1 đã có giấy mới".

What stands beside a rating of one decision was written with it. Beside one of a register, which may
be over by now, a line that tells of a paper anew, or what became of a row, may tell what followed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.strange_remarks import speaks_anew
from ocop_cli.model.reading import Line
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_ROW = re.compile(
    marked(
        r"\b(?:stt|tt|mục|dòng|hàng|(?:sản phẩm|sp)(?: số)?|(?<!quyết định )(?<!qđ )số) ?"
        r"(?:thứ )?\d{1,3}\b(?!/)|^\W*\(\d{1,3}\)"
    )
)


def hold_in_register(line: Line, rows: SpokenRows, named: Sequence[int]) -> bool:
    """Hold the rows of a register that a line names, else all, of which it may tell what followed,
    in words that bear on nothing; whether it may."""
    if not _tells(line.text, named=bool(named)):
        return False
    over = [at for at in rows.over() if not named or at in named]
    rows.hold(remarked.doubt(line.text, line.place, Bearing.RE_EVALUATION), over)
    return bool(over)


def _tells(text: str, *, named: bool) -> bool:
    """Whether a line tells of a paper anew, or what was done to rows that it names, by their number
    too."""
    if speaks_anew(text, None):
        return True
    of_rows = named or _ROW.search(same_key(text)) is not None
    return of_rows and any(unit.part is Part.VOICE for unit in phrases(text))
