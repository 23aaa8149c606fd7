"""Numbers on packages and papers: barcodes, series of stamps, tax numbers.

Each is checked by the digit it carries, where it carries one; a number that fails is refused with
the reason, never mended.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from ocop_cli.model.problem import Bad
from ocop_cli.text import keys


class Allotted(NamedTuple):
    """What one act of kind mark gave to a product: a barcode, a series of stamps, or both."""

    product_id: int
    name: str  # of product and entity, as printed
    on: date
    gtin: str | None
    stamps: str | None


def shared_stamps(
    product_id: int, series: str, others: Iterable[Allotted]
) -> tuple[Stamps, str] | None:
    """The stamps of `series` that were given before, in another series or to another product.

    With the name of that product.

    The very series the same product already has is that series, entered again.
    """
    wanted = stamps(series)
    for other in others:
        if other.stamps is None:
            continue
        given = stamps(other.stamps)
        if other.product_id == product_id and given == wanted:
            continue
        if (shared := wanted.shared(given)) is not None:
            return shared, other.name
    return None


def shared_gtin(product_id: int, number: str, others: Iterable[Allotted]) -> str | None:
    """The name of another product that bears the barcode `number`, if one does."""
    key = gtin_key(number)
    for other in others:
        if other.gtin and other.product_id != product_id and gtin_key(other.gtin) == key:
            return other.name
    return None


def holders(allotted: Iterable[Allotted]) -> Mapping[str, list[Allotted]]:
    """Barcode (in fourteen digits) -> the products that bear it, each once, oldest first."""
    found: dict[str, dict[int, Allotted]] = defaultdict(dict)
    for one in sorted(allotted, key=lambda a: (a.on, a.product_id)):
        if one.gtin is not None:
            found[gtin_key(one.gtin)].setdefault(one.product_id, one)
    return {key: list(own.values()) for key, own in found.items()}


def conflicts(allotted: Iterable[Allotted]) -> dict[int, tuple[date, str]]:
    """Product -> since when, and which barcode it shares with another product.

    A GTIN is one trade item's (GS1 General Specifications, section 1.3), so two products of one
    entity may not share it either.
    """
    found: dict[int, tuple[date, str]] = {}
    for own in holders(allotted).values():
        if len(own) < 2:
            continue
        since = own[1].on
        for one in own:
            known = found.get(one.product_id)
            if known is None or since < known[0]:
                found[one.product_id] = (since, one.gtin or "")
    return found


_GAPS = re.compile(r"[\s.\-]+")
_GTIN_LENGTHS = (8, 12, 13, 14)


def gtin_digit(digits: str) -> str:
    """The check digit that follows `digits` (GS1 General Specifications, section 7.9).

    Weights 3 and 1 from the right, the difference to the next ten.
    """
    total = sum(int(digit) * (1 if place % 2 else 3) for place, digit in enumerate(digits[::-1]))
    return str(-total % 10)


def gtin(text: str) -> str:
    """The GTIN in `text`: 8, 12, 13 or 14 digits, spaces and dashes taken out.

    Raises Bad: other signs or another length, a wrong check digit, nothing but zeros.
    """
    digits = _GAPS.sub("", keys.clean(text))
    if not (digits.isascii() and digits.isdigit()) or len(digits) not in _GTIN_LENGTHS:
        raise Bad("bad_mark", "gtin_form", value=text)
    if not digits.strip("0"):
        raise Bad("bad_mark", "gtin_zero", value=text)
    if digits[-1] != gtin_digit(digits[:-1]):
        raise Bad("bad_mark", "gtin_digit", value=digits, digit=gtin_digit(digits[:-1]))
    return digits


def gtin_key(number: str) -> str:
    """Equal for one GTIN written with 12, 13 or 14 digits: filled with zeros to 14."""
    return number.zfill(14)


@dataclass(frozen=True, slots=True)
class Stamps:
    """A series of stamps, from `first` to `last`, both in it: A000001 to A000500.

    `width` is how many digits a number has on the stamp; A0001 and A000001 are two stamps.
    """

    prefix: str
    first: int
    last: int
    width: int
    suffix: str = ""

    @property
    def count(self) -> int:
        """How many stamps stand in it."""
        return self.last - self.first + 1

    @property
    def text(self) -> str:
        """The series as `stamps` reads it."""
        one = self.count == 1 and not any(sign.isdigit() for sign in self.prefix)
        ends = (self.first,) if one else (self.first, self.last)
        return " - ".join(f"{self.prefix}{end:0{self.width}d}{self.suffix}" for end in ends)

    def shared(self, other: Stamps) -> Stamps | None:
        """The stamps that stand in both series, None where there are none."""
        if (self.prefix, self.width, self.suffix) != (other.prefix, other.width, other.suffix):
            return None
        first, last = max(self.first, other.first), min(self.last, other.last)
        return Stamps(self.prefix, first, last, self.width, self.suffix) if first <= last else None


# No mark is longer, in letters; what is tried on one costs more than its length.
LONGEST = 100

_STAMP = re.compile(r"(?P<prefix>.*?)(?P<number>\d+)(?P<suffix>\D*)")
_FROM = re.compile(r"^(?:từ|tu|from)\s+(?:số|so)?\s*", re.IGNORECASE)
# A dash may also stand inside a number ("TN-000001"), so every dash is tried.
_BETWEEN = re.compile(
    r"(?<!\s)\s++(?:đến|den|tới|to)\s++(?:(?:số|so)\s++)?|(?:(?<!\s)\s++)?(?:-|–|—|→|~|\.{2,}|…)\s*+"
)


def stamps(text: str) -> Stamps:
    """The series of stamps in `text`: "A000001-A000500", "từ A000001 đến A000500", "A000001".

    The second number may leave out what stands before the digits ("A000001-000500"), not digits.
    Raises Bad where the two ends are not of one series, or the last comes before the first.
    """
    if len(text) > LONGEST:
        raise Bad("bad_mark", "stamps_form", value=text[:LONGEST] + "…")
    said = _FROM.sub("", keys.clean(text))
    found: set[Stamps] = set()
    backwards = False
    for between in _BETWEEN.finditer(said):
        ends = _ends(said[: between.start()], said[between.end() :])
        if ends is not None:
            backwards = backwards or ends.last < ends.first
            found.add(ends)
    single = None if found else _STAMP.fullmatch(said.upper())
    # "A000001-500" may be a series as well as one stamp: it must be written out.
    if single is not None and not re.search(r"\d\D+\d|\s", single["prefix"] + single["number"]):
        number = int(single["number"])
        return Stamps(single["prefix"], number, number, len(single["number"]), single["suffix"])
    if len(found) != 1:
        raise Bad("bad_mark", "stamps_form", value=text)
    if backwards:
        raise Bad("bad_mark", "stamps_order", value=text)
    return found.pop()


def _ends(first: str, last: str) -> Stamps | None:
    """The series from `first` to `last`, if both are numbers of one series."""
    one, other = _STAMP.fullmatch(first.upper()), _STAMP.fullmatch(last.upper())
    if one is None or other is None:
        return None
    if other["prefix"] not in (one["prefix"], "") or other["suffix"] != one["suffix"]:
        return None
    if len(one["number"]) != len(other["number"]):
        return None
    return Stamps(
        one["prefix"], int(one["number"]), int(other["number"]), len(one["number"]), one["suffix"]
    )


@dataclass(frozen=True, slots=True)
class TaxNumber:
    """A tax number: of an enterprise or household (10 digits), its branch (10-3), a person (12).

    `checked`: its check digit was right; a personal number carries none.
    """

    number: str
    checked: bool


_TAX_WEIGHTS = (31, 29, 23, 19, 17, 13, 7, 5, 3)


def tax_number(text: str) -> TaxNumber:
    """The tax number in `text` (Circular 86/2024/TT-BTC, article 5).

    Ten digits with a check digit, perhaps three more for a branch ("0100109106-011"), or, for
    households and persons since 1 July 2025, the personal number of twelve digits. Raises Bad
    for another form or a wrong check digit; nine digits are one whose first zero was lost.
    """
    digits = _GAPS.sub("", keys.clean(text))
    if not (digits.isascii() and digits.isdigit()):
        raise Bad("bad_mark", "tax_form", value=text)
    if len(digits) == 12:
        return TaxNumber(digits, checked=False)
    if len(digits) == 9 and _tax_digit_is_right(f"0{digits}"):
        raise Bad("bad_mark", "tax_zero", value=text, number=f"0{digits}")
    if len(digits) not in (10, 13) or digits[10:] == "000":
        raise Bad("bad_mark", "tax_form", value=text)
    if not _tax_digit_is_right(digits):
        raise Bad("bad_mark", "tax_digit", value=text)
    branch = f"-{digits[10:]}" if digits[10:] else ""
    return TaxNumber(f"{digits[:10]}{branch}", checked=True)


def _tax_digit_is_right(digits: str) -> bool:
    total = sum(int(digit) * weight for digit, weight in zip(digits, _TAX_WEIGHTS, strict=False))
    return digits[9] == str(10 - total % 11)
