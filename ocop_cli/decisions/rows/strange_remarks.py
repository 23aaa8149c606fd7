"""Remarks beside the rows of a list that nobody understands: told once a list.

What bears on a certificate, `bearing` hears, and holds its product. Of the rest only what is known
to be no news, `plain_remarks`, is passed over in silence. Beside a rating of a register that ran
out, or may be renewed by now, whatever else is written may say so: there it is asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from datetime import date

from ocop_cli.decisions.language import kinds, reasons
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part, Unit, is_quiet
from ocop_cli.decisions.language.wordings import heard
from ocop_cli.decisions.rows.named_decisions import Printed
from ocop_cli.decisions.rows.plain_remarks import RowKnown, is_plain
from ocop_cli.decisions.rows.remark_words import AGREES, DENIED, DOUBTS, REFUSES
from ocop_cli.decisions.rows.times import is_later
from ocop_cli.decisions.rows.wanting import is_said_of_goods, outvoted, wants
from ocop_cli.decisions.tables.context import Context
from ocop_cli.law.rules import FILED_BEFORE, term_end
from ocop_cli.model.pages import Row
from ocop_cli.text.keys import same_key
from ocop_cli.text.syllables import is_syllable

# What is said to be of a time: an evaluation, what it granted, or the paper of it.
_NEW = frozenset({"mới", "new"})
_TIMED = (Part.STARS, Part.RANK, Part.DEED, Part.ACHIEVED, Part.CERTIFICATE)


def speaks_anew(remark: str, own: date | None) -> bool:
    """Whether a remark that is understood speaks of another time than its row's all the same: "Có
    QĐ mới", "4 sao lần 2", "Năm 2025: 4 sao"."""
    if is_quiet(remark):
        return False  # whatever is looked for here is not
    found = phrases(remark)
    parts = {unit.part for unit in found}
    if not parts.isdisjoint((Part.NEGATION, Part.LAPSED)):
        return False
    new = any(unit.part is Part.FIRST and unit.value in _NEW for unit in found)
    later = own is not None and is_later(remark, own)
    return (
        not parts.isdisjoint((Part.AGAIN, Part.DOSSIER))
        or (new and not parts.isdisjoint((Part.DECISION, Part.CERTIFICATE)))
        or any(_is_of_a_new_paper(unit, new=new, told=Part.VOICE in parts) for unit in found)
        or (later and not parts.isdisjoint(_TIMED))
    )


def _is_done(remark: str) -> bool:
    """Whether a remark says no more than that an evaluation is done, or that there is a new one:
    "đã ĐG", "có mới"."""
    if is_quiet(remark):
        return False
    found = phrases(remark)
    parts = {unit.part for unit in found}
    told = Part.VOICE in parts or any(unit.value == "có" for unit in found)
    if not told or not parts <= _DONE:
        return False
    return any(
        unit.value == "evaluation" or (unit.part is Part.FIRST and unit.value in _NEW)
        for unit in found
    )


_DONE = frozenset({Part.VOICE, Part.DEED, Part.FIRST, Part.PLAIN, Part.TAIL})
_PAPERS = frozenset({"giấy", "gcn", "giay", "certificate"})


def _is_of_a_new_paper(unit: Unit, *, new: bool, told: bool) -> bool:
    """Whether a deed gave a certificate anew: "đã cấp giấy mới", "đã cấp mới"."""
    if unit.part is not Part.DEED:
        return False
    return (told and unit.value == "first") or (
        new and not _PAPERS.isdisjoint(unit.text.lower().split())
    )


def doubts(remark: str) -> bool:
    """Whether a remark written with a rating doubts it."""
    said = same_key(remark)
    if REFUSES.pattern.fullmatch(said) is not None:
        return True
    return heard((*DOUBTS, *DENIED), said) is not None or wants(remark)


_ASKED = frozenset({"đề nghị", "đề xuất", "kiến nghị", "trình"})


def _put_forward(remark: str) -> bool:
    """Whether a product was put forward to be rated, as high as may be: by now it may have been."""
    return not is_quiet(remark) and any(
        unit.part is Part.PROPOSAL and unit.value in _ASKED for unit in phrases(remark)
    )


def tells_why(remark: str) -> bool:
    """Whether a remark beside a row that did not pass says no more than why."""
    return kinds.note_warns(remark) or reasons.says(remark)


def may_be_over(first: date | None, last: date | None, today: date) -> bool:
    """Whether a rating ran out before today, or so nearly that another may have followed it."""
    end = term_end(first, last)
    return end is not None and end - FILED_BEFORE <= today


def is_register(context: Context, decisions: Collection[object]) -> bool:
    """Whether a list is kept beside the decisions that its rows name: they are several, or its
    title, if it has one, says of no rating that it is theirs. The rest was written with it."""
    if context.number is not None or context.own or not decisions:
        return False
    return len(decisions) > 1 or not any(kinds.heading(text).rates for text in _titles(context))


def _titles(context: Context) -> list[str]:
    return [text for text in (context.above, context.titled) if text and not context.of_sheet]


_FEW = 5


_QUOTED = re.compile(r"[\"“][^\"”]*[\"”]")
_IN_SMALL = re.compile(r"(?<![^\W\d_])[a-z]{4,}(?![^\W\d_])")
_ENGLISH_WORDS = 2


def _is_in_english(remark: str) -> bool:
    """Whether a remark is in another language, what it quotes left aside: 'page prints "Hoàng
    Hóa"'."""
    said = _IN_SMALL.findall(_QUOTED.sub(" ", remark))
    return sum(not is_syllable(word) for word in said) >= _ENGLISH_WORDS


class StrangeRemarks:
    """The remarks of one list that are not understood, each with the first row it stands in."""

    def __init__(self) -> None:
        self.found: dict[str, Row] = {}
        self.register = False
        self.bare = False  # of one decision, and what it is is not said
        self.common: str | None = None  # what every row of the list says
        self.described = False  # most rows describe their product

    def begin(
        self, context: Context, decisions: Set[Printed], remarks: Sequence[str | None]
    ) -> None:
        """Begin with a list whose rows name these decisions and bear these remarks."""
        alike = len(remarks) > 1 and len(set(remarks)) == 1
        self.common = remarks[0] if alike else None
        long = [one for one in remarks if one and len(one.split()) > _FEW]
        self.described = len(long) * 2 > len(remarks)
        self.register = is_register(context, [one for one in decisions if one != Printed()])
        self.bare = self.register and len(decisions) == 1 and not _titles(context)

    def may_be_over(self, first: date | None, last: date | None, today: date) -> bool:
        """The same of a rating of a register; what stands in a decision's own list was written
        with it."""
        return self.register and may_be_over(first, last, today)

    def take(
        self, row: Row, remark: str, known: RowKnown, *, over: bool, failed: bool = False
    ) -> bool:
        """Keep a remark of which no more is known; `known` is what its row says.

        Gives whether it has to be asked about, as the row's rating may be `over`, or is doubted.
        """
        anew = over and (
            speaks_anew(remark, known.first_day) or self._agrees(remark) or _put_forward(remark)
        )
        plain = is_plain(remark, known) and not (anew or outvoted(remark))
        over = over and (not self.bare or anew or not self._describes(remark))
        strange = bearing(remark) is None and not plain
        # What names a later year was not written with the decision.
        asked = over or (known.first_day is not None and is_later(remark, known.first_day))
        asked = asked or (not (failed or self._is_apart()) and doubts(remark))
        if strange and not asked:
            self.found.setdefault(remark, row)
        return strange and asked

    def _describes(self, remark: str) -> bool:
        """Whether a remark of a bare list describes its product, or how it was copied. A few words
        are what became of it; more may be, unless they are of goods, or most rows have as many."""
        if len(remark.split()) <= _FEW:
            return False
        return self.described or _is_in_english(remark) or is_said_of_goods(same_key(remark))

    def _is_apart(self) -> bool:
        """Whether the list is kept beside its decisions, and plainly so."""
        return self.register and not self.bare

    def _agrees(self, remark: str) -> bool:
        """Whether a remark says yes, and not to what, beside some rows of its list alone."""
        agrees = AGREES.fullmatch(same_key(remark)) is not None
        return remark != self.common and (agrees or _is_done(remark))

    def told(self) -> Iterator[tuple[Row, str | None, Mapping[str, str]]]:
        """The first of them, if any: its row, which sentence tells it, and what fills that."""
        for remark, row in [*self.found.items()][:1]:
            variant = "many" if len(self.found) > 1 else None
            yield row, variant, {"value": remark, "count": str(len(self.found))}
