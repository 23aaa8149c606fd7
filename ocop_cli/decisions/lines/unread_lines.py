"""Lines around the tables that nothing reads: a person is told of each, with its place.

Only what says how a column is kept is left out: it is about the table, and is read with it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence

from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language import sentences
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.model.doubt import NAMED, Consequence, Doubt
from ocop_cli.model.problem import Severity
from ocop_cli.model.reading import Line, Place, Problem, Saying
from ocop_cli.text.keys import clean, fold, same_key
from ocop_cli.text.marked import marked
from ocop_cli.text.mentions import bare

LONGEST = 160  # letters that a person is shown
MOST = 4000  # letters in which names are looked for


def strange(
    lines: Iterable[Line], headings: Collection[str], named: Callable[[str], Sequence[int]]
) -> list[Line]:
    """Those of which a person is told, but for what says how a column is kept.

    `headings` are those of the tables as bare words; `named` gives the products a text names.
    """
    return [one for one in lines if not explains(one.text, headings) or named(one.text)]


def runs(lines: Iterable[Line]) -> list[list[Line]]:
    """Lines, those that stand next to each other together."""
    found: list[list[Line]] = []
    for line in lines:
        last = found[-1][-1].place if found else None
        if last is not None and _next_to(last, line.place):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def saying(run: Sequence[Line]) -> Saying:
    """What is kept of such lines: the register knows whether they name a product of its own."""
    said = _shown(run)
    doubt = Doubt(Consequence.TOLD, "remark", run[0].place, said[:LONGEST], NAMED)
    return Saying(doubt, said[:MOST], own=True)


def _shown(run: Sequence[Line]) -> str:
    return clean(" ".join(line.text for line in run))


def problem(run: Sequence[Line]) -> Problem:
    """What a person is told of such lines."""
    values = {"value": _shown(run)[:LONGEST], "count": str(len(run))}
    variant = "many" if len(run) > 1 else None
    return Problem("unread_line", Severity.WARNING, run[0].place, values, variant)


_DEFINES = re.compile(
    marked(r"[:=]|\b(?:là|gồm|cột|ghi|theo|xếp theo|tính|thể hiện|means|column)\b")
)


def explains(text: str, headings: Collection[str]) -> bool:
    """Whether a line says how a column is kept, or lists what may stand in one."""
    if meaning(text) is not None:
        return True
    if sentences.is_of_others(text) or bearing(text) not in (None, Bearing.DECISION):
        return False  # it has a word in common with a heading, and says more
    if _spells_out(text):
        return True
    said = f" {bare(text)} "
    if _DEFINES.search(same_key(text)) is None:
        # "Hạng sao theo Quyết định 148" is about its column, "Sai tên chủ thể" about a product.
        return any(said.startswith(f" {one} ") for one in headings)
    return any(f" {one} " in said for one in headings)


_NOTE = re.compile(r"\A\W*(?:ghi chú|chú thích|viết tắt|lưu ý)\s?:\s?", re.IGNORECASE)
_SHORTENED = re.compile(r"\W*(?P<letters>[^\W\d_]{2,8})(?:\s?[:=–-]\s?|\slà\s)(?P<words>[^:=]+)")


def _spells_out(text: str) -> bool:
    """Whether a line only gives the words that letters stand for, each letter the first of one:
    "HTX: Hợp tác xã; HKD: Hộ kinh doanh"."""
    parts = [part for part in re.split(r"[;,]", _NOTE.sub("", clean(text))) if part.strip(" ./")]
    found = [_SHORTENED.fullmatch(part.strip(" ./")) for part in parts]
    return bool(found) and all(
        one is not None
        and one["letters"].isupper()
        and fold(one["letters"]) == "".join(word[0] for word in fold(one["words"]).split())
        for one in found
    )


def _next_to(one: Place, other: Place) -> bool:
    return (one.page, one.table) == (other.page, other.table) and other.row - one.row <= 1
