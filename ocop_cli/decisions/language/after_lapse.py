"""What the title of a list says was done to products that it says ran out: "Danh sách sản phẩm hết
hạn được đánh giá lại".

"Được đánh giá lại" may be done, or only be due. It is done where the paper itself rates, and the
list holds what an evaluation gives; `columns` are the fields of its headings.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date

from ocop_cli.decisions.language import kinds, time_before
from ocop_cli.decisions.language.kinds import Said, Unclear
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.law.kinds import RENEWALS

# What an evaluation gives; stars alone may be those that ran out.
_GIVEN = frozenset({"score", "result", "_result_passed", "_result_failed"})
# When they were rated again, and no more: "đánh giá lại sau 36 tháng".
_AFTER_TERM = re.compile(
    r"(?<=lại) sau(?: khi)?(?: hết)?(?: (?:chu kỳ|thời hạn|hạn))? (?:36 tháng|(?:0?3|ba) năm)\b",
    re.IGNORECASE,
)
_SOON = ("sắp", "gần", "đến")
_DONE = frozenset({"đã được", "đã"})


def without_times(text: str, columns: Collection[str | None], title: Said, own: date | None) -> str:
    """The title of a list without when its products were rated again, where the list shows that
    they were: of those that only are to be it says "đánh giá lại sau 36 tháng" as well. In a paper
    of day `own` that rates, also without when they ran out or were rated before."""
    said = _AFTER_TERM.sub("", text) if _GIVEN & set(columns) else text
    return time_before.without(said, own) if title.rates and title.unclear is None else said


def settled(said: Said, text: str, title: Said, columns: Collection[str | None]) -> Said:
    """What a list's title says, which speaks of what ran out: what was done to these, where it is
    said and shown to be done; else as `said`."""
    if said.unclear is not Unclear.LAPSED or not (title.rates and title.unclear is None):
        return said
    found = units(text)
    last = max(at for at, unit in enumerate(found) if unit.part is Part.LAPSED)
    behind, before = found[last + 1 :], found[:last]
    if any(unit.part is Part.PROPOSAL for unit in before) or found[last].value.startswith(_SOON):
        return said
    after = kinds.heading(" ".join(unit.text for unit in behind if unit.text))
    plain = after.unclear is None and after.kind in RENEWALS and not (after.again or after.absent)
    done = any(unit.part is Part.VOICE and unit.value in _DONE for unit in behind)
    return after if plain and (done or _GIVEN & set(columns)) else said
