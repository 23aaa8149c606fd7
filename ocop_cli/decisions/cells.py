"""One cell, understood: text, days, stars, scores, kinds, results, grounds.

Every function takes a cell's native value and gives None where it says nothing ("", "-"). What
cannot be understood raises `Bad` with the code of the problem: doubt is asked, never guessed.
Days are read the Vietnamese way, day before month, and never the American way.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.model.pages import Value
from ocop_cli.text.keys import clean, fold, has_control

_SIZE = 1 << 16


class Bad(ValueError):
    """A cell that cannot be read; `code` and `variant` name the sentence that says why."""

    def __init__(self, code: str, variant: str | None = None) -> None:
        super().__init__(code, variant)
        self.code = code
        self.variant = variant


class Stars(NamedTuple):
    """What a cell says of the rank: `number` 1 to 5, or failed, or only hoped for."""

    number: int | None
    failed: bool = False
    potential: bool = False


_EMPTY = frozenset({"", "-", "--", "---", "–", "—", "/", "."})


@lru_cache(_SIZE)
def _text(value: str) -> str | None:
    cleaned = clean(value)
    if has_control(cleaned):
        raise Bad("bad_text")
    return None if cleaned in _EMPTY else cleaned


def text(value: Value) -> str | None:
    """The text of a cell on one line, NFC, with single spaces; a whole number without its ``.0``.

    Raises Bad ``bad_text`` where it holds NUL or another control character.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


def filled(value: Value) -> bool:
    """Whether a cell says anything at all."""
    return value is not None and not (isinstance(value, str) and not value.strip())


# -- days ---------------------------------------------------------------------------------------

_DAY_FIRST = re.compile(r"(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})(?:[ t]\d{1,2}:\d{2}(?::\d{2}.*)?)?")
_IN_WORDS = re.compile(r"(\d{1,2}) ?thang ?(\d{1,2}) ?(?:nam|[/,.-])? ?(\d{4})")
_BEFORE_A_DAY = re.compile(r"^(?:\(?(?:het|tu|den|ngay|ky|,|:) ?)+")
_SHORT_YEAR = re.compile(r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2}(?!\d)")
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050  # 2000-01-01 and 2099-12-31 in a 1900 workbook
_SERIAL_ZERO = date(1899, 12, 30)
_FROM_TO = re.compile(r"từ\s.*\d{4}\s*(?:đến|-|–)\s*(?:hết\s+)?(?:ngày\s+)?(.+)", re.IGNORECASE)
_TERM = re.compile(r"(?:\d+ (?:thang|nam)|ba nam|ba muoi sau thang)\b")


def _calendar(year: int, month: int, day: int) -> date:
    if not 1945 <= year <= 2199:
        raise Bad("bad_date")
    try:
        return date(year, month, day)
    except ValueError:
        raise Bad("bad_date") from None


def _serial(number: float) -> date:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        raise Bad("bad_date")
    return _SERIAL_ZERO + timedelta(days=int(number))


@lru_cache(_SIZE)
def _day(value: str) -> date | None:
    cleaned = _text(value)
    if cleaned is None:
        return None
    said = fold(cleaned)
    said = _BEFORE_A_DAY.sub("", said).rstrip(" .;,)")
    if found := _DAY_FIRST.fullmatch(said):
        return _calendar(int(found[4]), int(found[3]), int(found[1]))
    if found := _YEAR_FIRST.fullmatch(said):
        return _calendar(int(found[1]), int(found[3]), int(found[4]))
    if found := _IN_WORDS.fullmatch(said):
        return _calendar(int(found[3]), int(found[2]), int(found[1]))
    if _SERIAL.fullmatch(said):
        return _serial(float(said))
    if _SHORT_YEAR.fullmatch(said):
        raise Bad("bad_date", "short_year")
    if "\n" in value:
        return _day(value.replace("\n", ""))
    raise Bad("bad_date")


def day(value: Value) -> date | None:
    """The day a cell names: a native day, a spreadsheet's serial number, or a day in text.

    "23/12/2019", "4/2/2020", "31-12-2019", "2024-12-24", "ngày 04 tháng 02 năm 2020". Raises Bad
    ``bad_date`` for a day that does not exist, a year of two digits, and anything else.
    """
    if value is None:
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, str):
        return _day(value)
    if isinstance(value, bool | time):
        raise Bad("bad_date")
    return _serial(value)


def last_day(value: Value) -> date | None:
    """As `day`; "36 tháng" under such a heading is the legal term and names no day."""
    if isinstance(value, str) and _TERM.match(fold(value)):
        if re.match(r"(?:36 thang|0?3 nam|ba nam|ba muoi sau thang)\b", fold(value)):
            return None
        raise Bad("bad_date", "term")
    if isinstance(value, str) and (found := _FROM_TO.fullmatch(clean(value))):
        return day(found[1])
    return day(value)


# -- stars --------------------------------------------------------------------------------------

_STAR_SIGNS = re.compile(r"[★⭐☆✩✭✮✯✰🌟\ufe0f ]+|[* ]+")
_EMPTY_STARS = re.compile(r"[☆✩✰]")
_COUNT_WORDS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}
_WORDED = re.compile(r"\b(mot|hai|ba|bon|nam) ?sao\b")
_COUNTED = re.compile(r"(?<![\d.,])0?(\d+)(?:[.,]0+)? ?(?:sao|stars?|\*|★|⭐)")
# One number in figures and in words, as official texts write it: "03 (ba) sao", "Ba (03) sao".
_TWICE = re.compile(r"\b(?:0?([1-5]) ?\((\w+)\)|(\w+) ?\(0?([1-5])\)) ?(?=sao)")
_BARE = re.compile(r"(?:(?:dat|xep|ocop|hang|muc|loai|cap|tinh|chuan)\b|[: ])*0?(\d+)(?:[.,]0+)?")
_POTENTIAL = re.compile(
    r"\(?(?:co )?tiem nang(?: dat| hang| la)*:? ?(?:0?\d+|nam|bon|ba) ?\*?(?:sao)?\)?"
)
_FAILED = re.compile(
    r"(?:khong|chua|k|ko) ?(?:dat|du|duoc cong nhan|cong nhan|xep hang|phan hang)\b|kd$|"
    r"duoi (?:0?3|ba) sao"
    r"|khong ?du diem|bi loai|failed|not passed"
)


def _once(found: re.Match[str]) -> str:
    figure, word = found[1] or found[4], found[2] or found[3]
    return f"{figure} " if _COUNT_WORDS.get(word) == int(figure) else found[0]


def _count(number: int) -> Stars:
    if not 1 <= number <= 5:
        raise Bad("bad_stars")
    return Stars(number)


@lru_cache(_SIZE)
def _stars(value: str) -> Stars | None:
    cleaned = _text(value)
    if cleaned is None:
        return None
    if _STAR_SIGNS.fullmatch(cleaned):
        return _count(len(_EMPTY_STARS.sub("", cleaned).replace(" ", "").replace("\ufe0f", "")))
    said = fold(cleaned).replace("\n", " ")
    if _FAILED.match(said):
        return Stars(None, failed=True)
    potential = "tiem nang" in said
    if potential:
        said = _POTENTIAL.sub(" ", said).strip(" ,;-()")
        if not said:
            return Stars(None, potential=True)
    said = _TWICE.sub(_once, said)
    counts = {int(number) for number in _COUNTED.findall(said)}
    counts |= {_COUNT_WORDS[word] for word in _WORDED.findall(said)}
    if not counts:
        found = _BARE.fullmatch(said)
        if found:
            counts = {int(found[1])}
        elif (word := said.removeprefix("hang ")) in _COUNT_WORDS:
            counts = {_COUNT_WORDS[word]}
    if len(counts) > 1:
        raise Bad("bad_stars", "several")
    if not counts:
        if potential:
            return Stars(None, potential=True)
        raise Bad("bad_stars")
    said_stars = _count(counts.pop())
    if potential and said_stars.number == 5:
        # "5 sao (tiềm năng)": the five are what is hoped for.
        return Stars(None, potential=True)
    return said_stars._replace(potential=potential)


def stars(value: Value) -> Stars | None:
    """The rank a cell gives: "4 sao", "4", "★★★★", "4*", "Bốn sao", "hạng 4 sao", 4.0.

    "Tiềm năng 5 sao" is no rank (`potential`), "không đạt" is a failure. Raises Bad ``bad_stars``
    for anything that is not one number from 1 to 5.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return _stars(value)
    if isinstance(value, bool | date | time) or value != int(value):
        raise Bad("bad_stars")
    return _count(int(value))


def text_stars(said: str) -> Stars | None:
    """The rank named in a longer text (a group heading), None where there is not exactly one."""
    bare = fold(said)
    potential = "tiem nang" in bare
    if potential:
        bare = _POTENTIAL.sub(" ", bare)
    counts = {int(number) for number in _COUNTED.findall(bare)}
    counts |= {_COUNT_WORDS[word] for word in _WORDED.findall(bare)}
    if potential and counts <= {5}:
        return Stars(None, potential=True)
    only = counts.pop() if len(counts) == 1 else 0
    return Stars(only, potential=potential) if 1 <= only <= 5 else None


_MARKS = frozenset(
    {"x", "v", "√", "✓", "✔", "☑", "☒", "✗", "✘", "•", "●", "1", "+", "*", "★", "true"}
)


def marked(value: Value) -> bool:
    """Whether a cell under "3 sao | 4 sao | 5 sao" is ticked; raises Bad for another sign."""
    if value is None or value is False:
        return False
    said = text(value)
    if said is None or said == "0":
        return False
    if said.lower() in _MARKS:
        return True
    raise Bad("bad_stars", "mark")


# -- numbers ------------------------------------------------------------------------------------

_SCORE = re.compile(r"(\d{1,3})(?:[.,](\d+))? ?(?:diem|d|/ ?100(?: diem)?|points?)?")


@lru_cache(_SIZE)
def _score(value: str) -> float | None:
    cleaned = _text(value)
    if cleaned is None:
        return None
    found = _SCORE.fullmatch(fold(cleaned))
    if found is None:
        if "\n" in value:
            return _score(value.replace("\n", ""))
        raise Bad("bad_number")
    number = float(f"{found[1]}.{found[2] or 0}")
    if number > 100:
        raise Bad("bad_number", "score")
    return number


def score(value: Value) -> float | None:
    """Points out of 100, with a comma or a point: "90,86", "90.86", "66 điểm".

    Raises Bad ``bad_number`` for what is no number, or none from 0 to 100.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return _score(value)
    if isinstance(value, bool | date | time):
        raise Bad("bad_number")
    if not 0 <= value <= 100:
        raise Bad("bad_number", "score")
    return float(value)


_POINTS = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,2})?) ?(?:diem|/ ?100)(?!\d)")


def text_score(value: Value) -> float | None:
    """The points named in a longer text ("86,5 điểm, 4 sao"); None where there is not one."""
    said = text(value) if isinstance(value, str) else None
    found = {float(one.replace(",", ".")) for one in _POINTS.findall(fold(said))} if said else set()
    return found.pop() if len(found) == 1 and max(found) <= 100 else None


def outcome_score(value: Value) -> float | None:
    """The points in a cell under "Kết quả": named as such, or a number no rank can be."""
    if (named := text_score(value)) is not None:
        return named
    try:
        number = score(value)
    except Bad:
        return None
    return number if number is not None and number > 5 else None


_ORDINAL = re.compile(r"\(?\d{1,5}[.)]?|\d{1,5}\.0")


def is_ordinal(value: Value) -> bool:
    """Whether a cell is a running number (STT) such as 1, "01", "7."."""
    if isinstance(value, bool):
        return False
    if isinstance(value, int):
        return True
    if isinstance(value, float):
        return value.is_integer()
    return isinstance(value, str) and _ORDINAL.fullmatch(value.strip()) is not None
