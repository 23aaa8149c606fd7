"""Rows that name the decision of those under them: "Năm 2020 (Quyết định số 743/QĐ-UBND ngày …)".

Registers of several years put the decision over its products, once. It counts only where the
number is plainly that of a decision on ratings and nothing else stands in the text but what a
heading may say; what a decision of the Prime Minister regulates, it did not recognise.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from ocop_cli.decisions.citations import Cited, cited, numbers
from ocop_cli.law.authorities import is_central
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean, fold


class Headed(NamedTuple):
    """A decision named over rows, and what the text says besides."""

    decision: Cited
    besides: str
    before: str | None = None  # the same without "đã công nhận tại", where that leads to it


_SIGNS = r"\d{1,6}[a-z]?(?: ?/ ?(?:\d{4} ?/ ?)?[a-z&]+\d*(?: ?[-–/.] ?[a-z]+\d*)*)?"
_SIGNS_OF_DECISION = r"\d{1,6}[a-z]?(?: ?/ ?\d{4})? ?/ ?qd(?: ?[-–/.] ?[a-z&]+\d*)*"
_DAY = r"\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?\d{4}(?!\d)|\d{1,2} thang \d{1,2} nam \d{4}"
_CITED = re.compile(
    r"[(\[]? ?\b(?:(?:kem theo|theo|tai|bang|boi) )?"
    rf"(?:(?:quyet dinh|qd)(?: cong nhan)?(?: so)? ?:? ?{_SIGNS}|(?:so ?:? ?)?{_SIGNS_OF_DECISION})"
    rf"(?: ?,? ?(?:(?:ban hanh|ky) )?(?:ngay )?(?:{_DAY}))?"
    r"(?:,? (?:cua|do) (?:(?:chu tich|ubnd|uy ban nhan dan|bo|so) [^;:()]*?)"
    r"(?=[;:()]|\.?$|,? (?:ve viec|v/v|ve|cong nhan)\b))?(?![\w/])"
)
_OF_BEFORE = re.compile(
    r"\b(?:(?:đã|trước đây) )?(?:được )?công nhận(?: lần đầu| trước đây)?(?: tại| theo| bởi)?$|"
    r"\b(?:của|theo)$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"(?:đã được|đã|về việc|v/v|về) ", re.IGNORECASE)
_BETWEEN = " :;,.–-()"
_EVALUATED_BY = re.compile(r"danh gia|phan hang|tieu chi|cham diem")


def named(text: str) -> Headed | None:
    """The one decision that a text over rows names, with its day where that is printed; None where
    it names none, or one that cannot have rated the rows."""
    said = clean(text)
    bare = fold(said)
    if len(bare) != len(said) or (found := _CITED.search(bare)) is None:
        return None
    try:
        decision = cited(said[found.start() : found.end()])
    except Bad:
        return None
    before, after = said[: found.start()], said[found.end() :]
    before = before.rstrip(_BETWEEN)
    earlier = _OF_BEFORE.sub("", before)
    if decision.number is None or is_central(decision.authority, decision.number):
        return None
    # "Đánh giá theo Quyết định 148 ngày …": by the rule of it, where no office has numbered it.
    if not numbers(decision.number) and (
        decision.issued_on is None or _EVALUATED_BY.search(fold(before + after))
    ):
        return None
    plain = _besides(before, after)
    return Headed(decision, plain, _besides(earlier, after) if earlier != before else None)


def _besides(before: str, after: str) -> str:
    """What stands around a decision, on one line, without the words that only lead to it."""
    text = f"{before.rstrip(_BETWEEN)} {after}".strip(_BETWEEN)
    while found := _ABOUT.match(text):
        text = text[found.end() :].lstrip(_BETWEEN)
    return text.replace(" đã được ", " được ")


def begins(text: str) -> bool:
    """Whether a text begins with a decision, however it goes on."""
    return _CITED.match(fold(clean(text))) is not None
