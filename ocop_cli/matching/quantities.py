"""Numbers inside a product's name, read as what they measure: weights, degrees, counts, years.

"100 g" is "0,1 kg"; "40 độ đạm", "40°N", "40 đạm" and "400 đạm" (the raised o of 40° typed as a
nought) are one strength. The year and the score of an earlier recognition, which offices copy into
the name, are told apart from what the product itself measures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from ocop_cli.text.syllables import is_syllable


class Quantity(NamedTuple):
    """An amount in the base unit of its dimension (gram, millilitre, degree, month, …)."""

    dimension: str
    amount: float


class Measured(NamedTuple):
    """A name's words without its numbers, and its numbers.

    `measures` belong to the product; `recognition` (year, score, stars) to an earlier decision.
    """

    words: tuple[str, ...]
    measures: tuple[Quantity, ...]
    recognition: tuple[Quantity, ...]


_TOKEN = re.compile(r"\d+/\d+|\d+(?:[.,]\d+)*|[°%⁰]|x(?=\d)|[^\W\d_][^\W_]*|(?<=\w)\+(?!\w)")

_COUNTABLE = (
    "tôm lá nắng sương mùa vị màu lớp gói túi viên hộp hũ lọ chai lon bịch cái chiếc con quả trái "
    "múi thanh vỉ ống hạt lần sợi người món"
)
# Unit -> dimension and how many base units it is.
UNITS: dict[str, tuple[str, float]] = {
    "mg": ("mass", 0.001),
    "g": ("mass", 1),
    "gr": ("mass", 1),
    "gam": ("mass", 1),
    "gram": ("mass", 1),
    "lạng": ("mass", 100),
    "kg": ("mass", 1000),
    "kilogam": ("mass", 1000),
    "cân": ("mass", 1000),
    "tạ": ("mass", 100_000),
    "tấn": ("mass", 1_000_000),
    "ml": ("volume", 1),
    "cc": ("volume", 1),
    "cl": ("volume", 10),
    "l": ("volume", 1000),
    "lít": ("volume", 1000),
    "lit": ("volume", 1000),
    "độ": ("degree", 1),
    "°": ("degree", 1),
    "⁰": ("degree", 1),
    "o": ("degree", 1),
    "n": ("degree", 1),
    "đạm": ("degree", 1),
    "%": ("percent", 1),
    "mm": ("length", 1),
    "cm": ("length", 10),
    "m": ("length", 1000),
    "ngày": ("days", 1),
    "tháng": ("months", 1),
    "năm": ("months", 12),
    "tuổi": ("months", 12),
    "sao": ("stars", 1),
    "điểm": ("score", 1),
    # Tea is graded by bud and leaves, dried meat and fish by days of sun, honey by seasons.
    **{noun: (noun, 1.0) for noun in _COUNTABLE.split()},
}
# Numbers in words count where one of these follows; elsewhere they are words (ba chỉ, Tám Cương).
_COUNTED = frozenset(
    ("tôm", "lá", "nắng", "sương", "mùa", "vị", "màu", "lớp", "sao", "tháng", "năm")
)
_NUMERALS = {
    word: number
    for number, word in enumerate(
        ("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"), start=1
    )
}
# What may stand between or after a strength and adds nothing to it.
_STRENGTH_WORDS = frozenset(("đạm", "cồn", "n", "c", "độ", "rượu"))
_GRADES = frozenset(("loại", "hạng", "số", "cỡ", "size"))
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
# Where a number without a unit is a strength.
_STRONG = frozenset(("rượu", "mắm", "giấm", "dấm"))
_COUNTING = _GRADES | _NUMERALS.keys()  # without one of these, figures or signs nothing is measured
_NO_MARKS = frozenset(("x", "g", "kg", "l", "n", "ml"))
_FIRST_YEAR, _LAST_YEAR = 2013, 2099  # the programme began in 2013 (Quảng Ninh), in 2018 everywhere
_RECOGNITION = frozenset(("year", "score", "stars"))


def tokens(text: str) -> tuple[str, ...]:
    """The words, numbers and unit signs of a name already in `names.plain_key`.

    Letters and figures that make one mark are one word, however spaced: ST25, ST 25.
    """
    found: list[str] = text.split()
    if "".join(found).isalpha():
        return tuple(found)
    found = _TOKEN.findall(text)
    for place in range(len(found) - 1, 0, -1):
        mark, figures = found[place - 1], found[place]
        following = found[place + 1] if place + 1 < len(found) else ""
        if (
            figures.isdecimal()
            and len(mark) <= 3
            and mark not in _NO_MARKS
            and following not in UNITS
            and (mark == "om" or not is_syllable(mark))  # OM 5451 is a rice
            and mark.isalpha()
        ):
            found[place - 1 : place + 1] = [mark + figures]
    return tuple(found)


def _number(token: str) -> float:
    """Vietnamese figures: a comma is decimal, a point before three digits separates thousands."""
    if "/" in token:
        above, below = token.split("/")
        return float(above) / float(below) if float(below) else float(above)
    head, *groups = re.split(r"[.,]", token)
    if not groups:
        return float(head)
    grouped = all(len(group) == 3 for group in groups) and head.lstrip("0")
    if grouped and (len(groups) > 1 or "." in token):
        return float(head + "".join(groups))
    return float(f"{head}.{''.join(groups)}")


def measure(name: Sequence[str]) -> Measured:
    """Split the tokens of a name into words and quantities."""
    if _COUNTING.isdisjoint(name) and "".join(name).isalpha():
        return Measured(tuple(name), (), ())
    taken = _Taken(name)
    while taken.place < len(name):
        taken.step()
    return Measured(
        tuple(taken.words),
        tuple(sorted(q for q in taken.found if q.dimension not in _RECOGNITION)),
        tuple(sorted(q for q in taken.found if q.dimension in _RECOGNITION)),
    )


class _Taken:
    """A name on its way through `measure`: the words and quantities taken from it so far."""

    def __init__(self, name: Sequence[str]) -> None:
        self.name = name
        self.place = 0
        self.words: list[str] = []
        self.found: list[Quantity] = []
        self.strong = not _STRONG.isdisjoint(name)
        self.after_year = False

    def step(self) -> None:
        """Take the next word or quantity."""
        token = self.name[self.place]
        following = self._at(1)
        if token in _NUMERALS and following in _COUNTED and not following[:1].isdecimal():
            counted = _scaled(float(_NUMERALS[token]), following, strong=self.strong)
            self._take(counted, 2)
        elif token in _GRADES and (following[:1].isdecimal() or following in _ROMAN):
            self._take_grade(following)
        elif token[0].isdecimal():
            self._take_number(token)
            return
        else:
            if token not in "°%⁰":
                self.words.append(token)
            self.place += 1
        self.after_year = False

    def _at(self, ahead: int) -> str:
        place = self.place + ahead
        return self.name[place] if place < len(self.name) else ""

    def _take(self, quantity: Quantity, used: int) -> None:
        self.found.append(quantity)
        self.place += used

    def _take_grade(self, following: str) -> None:
        amount = _ROMAN.get(following) or _number(following)
        if self._at(2) in UNITS and following not in _ROMAN:
            self.place += 1  # "loại 500 g" is a weight
        else:
            self._take(Quantity("grade", round(float(amount), 6)), 2)

    def _take_number(self, token: str) -> None:
        if self.words and self.words[-1] == "năm" and _is_year(token):
            self.words.pop()
        quantity, used = _read(
            self.name, self.place, strong=self.strong, after_year=self.after_year
        )
        if quantity.dimension == "degree":
            while self.words and self.words[-1] in _STRENGTH_WORDS - {"rượu"}:
                self.words.pop()
        elif quantity.dimension in ("score", "stars") and self.words and self.words[-1] == "đạt":
            self.words.pop()
        self._take(quantity, used)
        self.after_year = quantity.dimension == "year"


def _is_year(token: str) -> bool:
    return token.isdecimal() and len(token) == 4 and _FIRST_YEAR <= int(token) <= _LAST_YEAR


def _scaled(amount: float, unit: str, *, strong: bool) -> Quantity:
    dimension, factor = UNITS[unit]
    if dimension == "percent" and strong:
        dimension = "degree"
    if dimension == "degree" and amount >= 100:
        amount /= 10  # no strength reaches 100: the nought is the degree sign
    return Quantity(dimension, round(amount * factor, 6))


def _read(
    name: Sequence[str], place: int, *, strong: bool, after_year: bool
) -> tuple[Quantity, int]:
    """The quantity that begins with the number at `place`, and how many tokens it takes."""
    token = name[place]
    amount = _number(token)
    unit = name[place + 1] if place + 1 < len(name) else ""
    if unit in UNITS and not (unit == "năm" and _year_follows(name, place)):
        quantity = _scaled(amount, unit, strong=strong)
        used = 2
        if quantity.dimension == "degree":
            while place + used < len(name) and name[place + used] in _STRENGTH_WORDS - {"rượu"}:
                used += 1
        return quantity, used
    if _is_year(token):
        return Quantity("year", amount), 1
    if after_year and 30 <= amount <= 100:
        return Quantity("score", amount), 1
    if strong and 10 <= amount <= 65:
        return Quantity("degree", amount), 1
    if strong and token.isdecimal() and 100 <= amount <= 650 and amount % 10 == 0:
        return Quantity("degree", amount / 10), 1
    return Quantity("number", round(amount, 6)), 1


def _year_follows(name: Sequence[str], place: int) -> bool:
    return place + 2 < len(name) and _is_year(name[place + 2])
