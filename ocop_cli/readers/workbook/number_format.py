"""Number formats that add to a number what a person then reads: ``0" sao"``, ``00.0%``, ``0000``.

A cell with 743 and the format ``0"/QĐ-UBND"`` shows the decision's number, and nothing else in the
file holds it. Source: ECMA-376 part 1, 18.8.31 (only the shapes that offices use).
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

PLAIN = frozenset({"General", "general", "Standard", "@", ""})
LITERAL = r'(?:"[^"]*"|\\.|[ ()/:+–-]|_.|\*.|\[\$[^\]]*\])*'
SHAPE = re.compile(
    rf"(?P<before>{LITERAL})(?P<number>General|Standard|[#0,]*[#0](?:\.(?P<decimals>[#0]+))?)"
    rf"(?P<percent>%?)(?P<after>{LITERAL})"
)
PIECE = re.compile(r'"([^"]*)"|\\(.)|\[\$([^\]-]{0,255}+)[^\]]{0,255}\]|[_*].|(.)')

# The built-in formats that change more than the look (18.8.30).
BUILT_IN = {
    2: "0.00",
    4: "#,##0.00",
    39: "#,##0.00",
    40: "#,##0.00",
    9: "0%",
    10: "0.00%",
    **dict.fromkeys([14, 15, *range(27, 32), 36, *range(50, 59)], "dd/mm/yyyy"),
    16: "d-mmm",
    17: "mmm-yy",
    **dict.fromkeys([*range(18, 22), *range(32, 36), *range(45, 48)], "hh:mm:ss"),
    22: "dd/mm/yyyy hh:mm",
}

QUIET = re.compile(r'"[^"]*"|\\.|_.|\*.|\[(?![hms]{1,9}\])[^\]]{0,255}\]')


def is_moment(code: str) -> bool:
    """Whether a number under `code` shows as a day or a time."""
    first = QUIET.sub("", code.partition(";")[0]).lower()
    return "general" not in first and any(letter in first for letter in "dmyhs")


_TIME = re.compile(
    r"h++[:.\s]*+m++|(?<!m)m++[:.\s]*+s|\[[hms]{1,9}\]|a/p|am/pm|[hs]+", re.IGNORECASE
)


def is_partial(code: str) -> bool:
    """Whether a day under `code` shows without its day, its month or its year: ``mmm-yy``."""
    if not is_moment(code):
        return False
    said = _TIME.sub("", QUIET.sub("", code.partition(";")[0]).lower())
    shown = {letter for letter in "dmy" if letter in said}
    return 0 < len(shown) < 3


_ENDS = 2_958_466  # the year 10000 begins, as days counted from 1900


def moment(value: float, *, since_1904: bool) -> date | datetime | time | float:
    """The day, time or both that a spreadsheet keeps as a number of days; the number itself where
    there is no such day."""
    ends = _ENDS - (1_462 if since_1904 else 0)
    if not 0 <= value < ends:
        return value
    # Excel's year 1900 has a 29 February, as 1-2-3's had.
    start = date(1904, 1, 1) if since_1904 else date(1899, 12, 31 if value < 60 else 30)
    if value == int(value) and value >= 1:
        return start + timedelta(days=int(value))
    # The last second of the last year is not rounded into the next one.
    seconds = min(round(value * 86_400), ends * 86_400 - 1)
    exact = datetime.combine(start, time()) + timedelta(seconds=seconds)
    return exact.time() if value < 1 else exact


def speaks(code: str) -> bool:
    """Whether a number under `code` shows text, a percent sign, leading zeros of its own, or only
    so many decimals."""
    found = _shape(code)
    if found is None:
        return False
    return bool(
        found["percent"]
        or found["decimals"]
        or _literal(found["before"]).strip()
        or _literal(found["after"]).strip()
        or re.match("0{2,}", found["number"])
    )


def shown(value: int | float, code: str) -> str | float | None:
    """What a person reads in a cell with `value` under `code`; None where it is the bare number.

    A number that only lacks its further decimals stays one: 84.5333 shown as 84,53 is 84.53.
    """
    found = _shape(code)
    if found is None or not speaks(code):
        return None
    if _only_rounds(found):
        places = Decimal(1).scaleb(-len(found["decimals"]))
        rounded = Decimal(repr(value)).quantize(places, ROUND_HALF_UP)
        return None if rounded == Decimal(repr(value)) else float(rounded)
    number = found["number"]
    amount = value * 100 if found["percent"] else value
    if number in PLAIN:
        text = f"{amount:.15g}"
    else:
        decimals = found["decimals"] or ""
        text = f"{amount:.{len(decimals)}f}"
        for _ in range(len(decimals) - len(decimals.rstrip("#"))):
            text = text.removesuffix("0").removesuffix(".")
        zeros = number.partition(".")[0].count("0")
        whole, point, rest = text.partition(".")
        sign, digits = ("-", whole[1:]) if whole.startswith("-") else ("", whole)
        text = sign + digits.zfill(zeros) + point + rest
    return f"{_literal(found['before'])}{text}{found['percent']}{_literal(found['after'])}".strip()


def _only_rounds(found: re.Match[str]) -> bool:
    return bool(
        found["decimals"]
        and not found["percent"]
        and not (_literal(found["before"]) + _literal(found["after"])).strip()
        and not re.match("0{2,}", found["number"])
    )


def _shape(code: str) -> re.Match[str] | None:
    # Sections for negative numbers and text follow a semicolon; products have no negative stars.
    quotes = code.count('"')
    for place, sign in enumerate(code):
        if sign == '"':
            quotes -= 1
        elif sign == ";" and quotes % 2 == 0:
            return SHAPE.fullmatch(code[:place])
    return SHAPE.fullmatch(code)


def _literal(code: str) -> str:
    return "".join(
        found[1] or found[2] or found[3] or (found[4] or "") for found in PIECE.finditer(code)
    )
