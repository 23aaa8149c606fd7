"""What a reason or a remark says beside an act: why it was done, or that its certificate goes on.

A certificate is taken back, or goes on, by this row alone. A reason that is known to be one, and a
remark that is known to say nothing, are passed over. "Còn hiệu lực" beside a revocation speaks
against it. Of whatever else is written there nobody knows which: a person is told, once a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.cells import is_placeholder
from ocop_cli.decisions.citations import besides, numbers
from ocop_cli.decisions.language import reasons
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.bearing_words import DENIED_DOSSIER
from ocop_cli.decisions.language.clauses import ABSENCE, ACTS, RATES
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.grounds import is_ground
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.subjects import beyond
from ocop_cli.decisions.language.wordings import heard
from ocop_cli.decisions.rows import set_apart
from ocop_cli.decisions.rows.plain_remarks import is_plain
from ocop_cli.decisions.rows.remark_words import AGREES, MENDED, STATES
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RENEWALS
from ocop_cli.model.pages import Row
from ocop_cli.text.keys import same_key

TAKEN_BACK = frozenset({"revocation", "removal"})


def goes_on(text: str) -> bool:
    """Whether a text says no more than that a certificate stands: "Còn hiệu lực", "Tiếp tục"."""
    said = same_key(text)
    stands = any(pattern.fullmatch(said) for _, pattern, _ in STATES)
    return stands or AGREES.fullmatch(said) is not None


@lru_cache(1 << 10)
def is_understood(text: str, kind: str, same: frozenset[Bearing]) -> bool:
    """Whether a text is a reason for an act, is about it, or says nothing; `same` is what words may
    mean that say no more than the act."""
    if not any(map(str.isalpha, text)) or is_placeholder(text):
        return True
    if set_apart.strange(text) is not None or _counts_times(text) or _denies_an_act(text):
        return False
    apart = [one for one in set_apart.parts(text) if not _counts_times(one)]
    if not all(is_understood(one, kind, same) for one in apart if one != text):
        return False
    if bearing(text) in same:
        return True
    if kind in TAKEN_BACK and _is_reason(text):
        return True
    if kind == "extension" and (goes_on(text) or _waits(text)):
        return True
    if numbers(text) or _is_of_the_act(text, kind):
        return not beyond(besides(text)).words
    return is_plain(text) and not _tells_more(text)


def was_mended(text: str, kind: str, same: frozenset[Bearing]) -> bool:
    """Whether a remark beside a certificate that is taken back tells of what its owner did since:
    "Đã khắc phục". What was done counts unless it is understood, as a reason is."""
    if kind not in TAKEN_BACK or _denies_any(text):
        return False
    if heard(MENDED, same_key(text)) is not None:
        return True
    first = next(iter(phrases(text)), None)
    done = first is not None and first.part is Part.VOICE and not first.value.endswith("bị")
    if not done or len(text.split()) > _FEW or is_understood(text, kind, same):
        return False
    parts = {unit.part for unit in phrases(text)}
    handed_in = Part.CERTIFICATE in parts and Part.FIRST not in parts
    of_office = handed_in or not _OF_THE_OFFICE.isdisjoint(parts)
    return bearing(text) in (None, Bearing.OTHER) and not of_office


_FEW = 4  # words of a remark that is no sentence
_OF_THE_OFFICE = frozenset({Part.PUBLISHED, Part.DECISION})


def _denies_any(text: str) -> bool:
    return any(unit.part is Part.NEGATION for unit in phrases(text))


def _is_reason(text: str) -> bool:
    """Whether a text says why a certificate is taken back, and not that it goes on."""
    ground = is_ground(text) and not reasons.goes_on(text)
    return ground or reasons.says(text) or _asked_for_nothing(text)


_OPEN = frozenset({Part.PROPOSAL, Part.AGAIN, Part.DOSSIER})


def _tells_more(text: str) -> bool:
    """Whether a text speaks of another act or another rating, or leaves something open."""
    deeds = [deed for deed in stated(text).deeds if not deed.negated]
    if any(deed.name in ACTS or deed.name in RATES for deed in deeds):
        return True
    found = phrases(text)
    return any(one.part in _OPEN or (one.part is Part.DEED and one.value in ACTS) for one in found)


_REFUSES = re.compile(r"\b(?:từ chối|bỏ|thôi)\b")


def _asked_for_nothing(text: str) -> bool:
    """Whether a text says that nobody asked for another rating: "không nộp hồ sơ đánh giá lại"."""
    said = same_key(text)
    if any(one.pattern.search(said) for one in DENIED_DOSSIER):
        return True
    found = phrases(text)
    denied = any(one.part is Part.NEGATION for one in found) or _REFUSES.search(said) is not None
    deeds = {deed.name for deed in stated(text).deeds}
    return ABSENCE in deeds or (denied and not deeds.isdisjoint(RENEWALS))


def _waits(text: str) -> bool:
    """Whether a text says that another rating is waited for, or asked for."""
    asked = any(one.part is Part.DOSSIER for one in phrases(text))
    renewed = [deed for deed in stated(text).deeds if deed.name in RENEWALS]
    return any(asked or deed.proposed for deed in renewed)


def _denies_an_act(text: str) -> bool:
    return any(deed.negated and deed.name in CERTIFICATE_ACTS for deed in stated(text).deeds)


def _is_of_the_act(text: str, kind: str) -> bool:
    return any(one.part is Part.DEED and one.value == kind for one in phrases(text))


def _counts_times(text: str) -> bool:
    """Whether a text of few words is of another time: "lần 2"."""
    found = phrases(text)
    return bool(found) and all(one.part in (Part.AGAIN, Part.NUMBER) for one in found)


class Strange(NamedTuple):
    """A reason or a remark that is not understood, where it stands first, and how many there
    are."""

    row: Row
    column: int
    variant: str
    values: Mapping[str, str]


class StrangeReasons:
    """The reasons and remarks of one list of acts that are not understood, by their columns."""

    def __init__(self) -> None:
        self._found: dict[int, dict[str, Row]] = {}

    def take(self, row: Row, column: int, text: str) -> None:
        """Keep one, with the first row it stands in."""
        self._found.setdefault(column, {}).setdefault(text, row)

    def told(self) -> Iterator[Strange]:
        """The first of each column."""
        for column, found in self._found.items():
            text, row = next(iter(found.items()))
            variant = "acts" if len(found) > 1 else "act"
            yield Strange(row, column, variant, {"value": text, "count": str(len(found))})
