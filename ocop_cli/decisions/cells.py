"""One cell, understood: text, days, stars, scores, kinds, results, grounds.

Every function takes a cell's native value and gives None where it says nothing ("", "-"). What
cannot be understood raises `Bad` with the code of the problem: doubt is asked, never guessed.
Days are read the Vietnamese way, day before month, and never the American way.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from math import isfinite

from ocop_cli.decisions.language import ranks
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad
from ocop_cli.text import damage
from ocop_cli.text.keys import clean, fold, has_control, is_plain, last_word, without_mark

_SIZE = 1 << 14


_EMPTY = frozenset({"", "-", "--", "---", "–", "—", "/", "."})


@lru_cache(_SIZE)
def _text(value: str) -> str | None:
    if is_plain(value):
        return value
    cleaned = clean(value)
    if has_control(cleaned):
        raise Bad("bad_text")
    if harm := damage.of(cleaned):
        raise Bad("damaged_text", harm)
    return None if cleaned in _EMPTY else cleaned


def text(value: Value) -> str | None:
    """The text of a cell on one line, NFC, with single spaces; a whole number without its ``.0``.

    Raises Bad ``bad_text`` where it holds NUL or another control character, or a number beyond all
    numbers, as a formula gives that failed.
    """
    if value is None:
        return None
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        if not isfinite(value):
            raise Bad("bad_text", "error")
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    return str(value)


# What stands in a cell for a name that nobody wrote: forms, programs, a plain no.
_PLACEHOLDERS = re.compile(
    r"#(?:n/a|ref!|value!|name\?|div/0!|null!|num!|error!?)|n/?a|nan|null|none|undefined|"
    r"(?:click|tap|choose|select|enter|type)\b.*\b(?:text|item|here|date)\.?|\[.*\]|\.{2,}|…+|_+|"
    r"(?:bam|nhap|nhan|chon)\b.*\b(?:van ban|vao day|muc|noi dung|tai day)\.?|"
    r"(?:khong|chua)(?: co| ro| xac dinh| thong tin)*|trong|de trong|\(?(?:trong|blank)\)?|x+"
)


# How each of those ends: most names end otherwise, and are not looked at as a whole.
_PLACEHOLDER_ENDS = (
    "a", "!", "?", "#error", "nan", "null", "none", "undefined", "]", ".", "_", "x", ")",
    "text", "item", "here", "date", "ban", "day", "muc", "dung",
    "khong", "chua", "co", "ro", "dinh", "tin", "trong", "blank",
)  # fmt: skip


def is_placeholder(said: str) -> bool:
    """Whether a text, cleaned, only stands for a name that nobody wrote."""
    if not _may_end_one(said.rpartition(" ")[2]):
        return False
    return _PLACEHOLDERS.fullmatch(fold(said)) is not None


@lru_cache(_SIZE)
def _may_end_one(word: str) -> bool:
    return last_word(word).endswith(_PLACEHOLDER_ENDS)


# Letters of a name: more than ten times the longest cell of the published lists (173).
LONGEST_NAME = 2000


@lru_cache(_SIZE)
def _name(value: str) -> str | None:
    said = value if is_plain(value) else _text(value)
    if said is not None and len(said) > LONGEST_NAME:
        raise Bad("bad_text", "long", most=str(LONGEST_NAME), letters=str(len(said)))
    if said is None or is_placeholder(said):
        return None
    if said[-1].isdigit() and _REFERENCE.fullmatch(fold(said)):
        raise Bad("bad_text", "reference")
    if "?" in said:
        raise Bad("damaged_text", "marks")
    return without_mark(_BULLET.sub("", said) if said[0] in _BULLETS else said)


# "như dòng 1", "xem STT 3": where a name stands, and none.
_REFERENCE = re.compile(
    r"\W*+(?:nhu|giong|cung|tuong tu|trung|xem|theo) (?:(?:nhu|voi|chu the|don vi|ten) )*+"
    r"(?:dong|hang|muc|stt|tt|so|so thu tu|san pham so) \d{1,4}"
)
_BULLETS = "-–—+•"
_BULLET = re.compile(r"\A[-–—+•]\s++(?=\w)")  # of the items of a list, no part of a name


def name(value: Value) -> str | None:
    """The name in a cell; None for what only stands for one: "#REF!", "không", a form's prompt.

    Raises Bad ``damaged_text`` where letters were lost ("M?t ong"), and for a day or a yes-or-no,
    which a spreadsheet made of what was typed; ``bad_text`` for what is too long to be a name.
    """
    if isinstance(value, str):
        return _name(value)
    if isinstance(value, bool | date | time):
        raise Bad("damaged_text", "day")
    return text(value)


_ROUNDED = re.compile(r"\d(?:[.,]\d{1,14})?E\+\d{1,3}", re.IGNORECASE)


def code(value: Value) -> str | None:
    """The code in a cell. Raises Bad ``damaged_text`` for one of which a spreadsheet kept only the
    first digits: "1.23457E+15"."""
    said = text(value)
    if isinstance(value, str) and said is not None and _ROUNDED.fullmatch(said):
        raise Bad("damaged_text", "rounded")
    return said


def in_words(value: object) -> str:
    """A cell's value as a sentence quotes it: days as Vietnamese papers write them."""
    return f"{value:%d/%m/%Y}" if isinstance(value, date) else str(value)


def filled(value: Value) -> bool:
    """Whether a cell says anything at all."""
    return value is not None and not (isinstance(value, str) and not value.strip())


# -- days ---------------------------------------------------------------------------------------

_DAY_FIRST = re.compile(r"(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})([/.-])(\d{1,2})\2(\d{1,2})")
_IN_WORDS = re.compile(r"(\d{1,2}) ?thang ?(\d{1,2}) ?(?:nam|[/,.-])? ?(\d{4})")
_BEFORE_A_DAY = re.compile(r"^(?:\(?(?:het|tu|den|ngay|ky|,|:) ?)+")
_SHORT_YEAR = re.compile(r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{2}(?!\d)")
_SERIAL = re.compile(r"\d{5}(?:\.0+)?")
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050  # 2000-01-01 and 2099-12-31 in a 1900 workbook
_SERIAL_ZERO = date(1899, 12, 30)
_FROM_TO = re.compile(
    r"(?:từ\s.*\d{4}|(?:ngày\s+)?\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*(?:đến|tới|-|–|—|→)\s*"
    r"(?:hết\s+)?(?:ngày\s+)?(.+)",
    re.IGNORECASE,
)
_TERM = re.compile(r"(?:\d+ (?:thang|nam)|ba nam|ba muoi sau thang)\b")


def is_day(value: Value) -> bool:
    """Whether a cell holds a day and no more, or nothing."""
    try:
        return not filled(value) or day(value) is not None
    except Bad:
        return False


def _calendar(year: int, month: int, day: int) -> date:
    if not 1945 <= year <= 2199:
        raise Bad("bad_date")
    try:
        return date(year, month, day)
    except ValueError:
        raise Bad("bad_date") from None


# The time that programs put behind a day. One of another zone may be of the day before or after.
_CLOCK = re.compile(
    r"(?<=\d)[t ](?:\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?(?:sa|ch|am|pm))?|"
    r"00:00:00(?:\.0{1,9})?z)$"
)


def _serial(number: float) -> date:
    if not _FIRST_SERIAL <= number <= _LAST_SERIAL:
        raise Bad("bad_date")
    return _SERIAL_ZERO + timedelta(days=int(number))


@lru_cache(_SIZE)
def _day(value: str) -> date | None:
    cleaned = _text(value)
    if cleaned is None:
        return None
    said = fold(without_mark(cleaned))
    said = _CLOCK.sub("", _BEFORE_A_DAY.sub("", said)).rstrip(" .;,)")
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

    "23/12/2019", "4/2/2020", "31-12-2019", "2024-12-24", "ngày 04 tháng 02 năm 2020", with or
    without a time of the day behind it. Raises Bad
    ``bad_date`` for a day that does not exist, a year of two digits, and anything else.
    """
    if value is None:
        return None
    if isinstance(value, date):  # be it with a time
        return _calendar(value.year, value.month, value.day)
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


def stars(value: Value) -> Stars | None:
    """The rank a cell gives: "4 sao", "4", "★★★★", "4*", "Bốn sao", "hạng 4 sao", 4.0.

    "Tiềm năng 5 sao" is no rank (`potential`), nor is "Đề nghị 4 sao" (`proposed`); "không đạt" is
    a failure. Raises Bad: ``several_values`` for two numbers, ``bad_stars`` for anything else that
    is not one number from 1 to 5.
    """
    if value is None:
        return None
    if isinstance(value, str):
        said = _text(value)
        return None if said is None else ranks.of_text(value)
    if isinstance(value, bool | date | time) or value not in range(1, 6):
        raise Bad("bad_stars")
    return Stars(int(value))


_MARKS = frozenset(
    {"x", "v", "√", "✓", "✔", "☑", "☒", "✗", "✘", "•", "●", "1", "+", "*", "★", "true"}
)


_UNTICKED = frozenset({"0", "☐", "□", "○", "◯", "-", "false"})


def marked(value: Value) -> bool:
    """Whether a cell under "3 sao | 4 sao | 5 sao" is ticked; raises Bad for another sign."""
    if value is None or value is False:
        return False
    said = text(value)
    if said is None or said in _UNTICKED:
        return False
    if said.lower() in _MARKS:
        return True
    raise Bad("bad_stars", "mark")


# -- numbers ------------------------------------------------------------------------------------

_SCORE = re.compile(
    r"(\d{1,3})(?:[.,](\d+))? ?(?:diem|d|/ ?100(?: diem)?|%|points?)?"
    r"(?: ?(?:\*{1,3}|\(\*{1,3}\)))?"
)  # a mark that a note below explains


@lru_cache(_SIZE)
def _score(value: str) -> float | None:
    cleaned = _text(value)
    if cleaned is None:
        return None
    found = _SCORE.fullmatch(fold(without_mark(cleaned)))
    if found is None:
        if "\n" in value:
            return _score_on_lines(value)
        raise Bad("bad_number")
    number = float(f"{found[1]}.{found[2] or 0}")
    if number > 100:
        raise Bad("bad_number", "score")
    return number


def _score_on_lines(value: str) -> float | None:
    """A score that a narrow cell broke in two; two scores, one under the other, are asked."""
    lines = [line.strip() for line in value.split("\n") if line.strip()]
    broken = any(line.endswith((",", ".")) for line in lines[:-1]) or any(
        line.startswith((",", ".")) for line in lines[1:]
    )
    if not broken and sum(_SCORE.fullmatch(fold(line)) is not None for line in lines) > 1:
        raise Bad("several_values")
    return _score("".join(lines))


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
