"""The standing parts of papers: what each line outside the tables is, known by its formula.

A decision is made of parts that every office writes alike (Decree 30/2020/NĐ-CP, annex I): its
letterhead, its title, its bases, articles, recipients and signatures, the line and the title of an
annex. A line is one of them only where it looks like one, or goes on one that stands open; every
other line is a remark, and remarks are listened to.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.wordings import begins
from ocop_cli.decisions.letterhead import labels, statements
from ocop_cli.decisions.letterhead.lines import is_of_form
from ocop_cli.decisions.letterhead.stamps import is_stamp
from ocop_cli.decisions.lines import formula_words as words
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.tables import group_rows, place_rows
from ocop_cli.decisions.tables.stated_totals import is_average, is_total
from ocop_cli.law import groups as law_groups
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Line, Place
from ocop_cli.text import vocabulary
from ocop_cli.text.keys import clean, first_word, fold


class PaperLine(NamedTuple):
    """One line of text, whole, and which part of its paper it is."""

    line: Line
    part: PaperPart


_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAME = re.compile(r"(?:[^\W\d_]++\.? ?){1,6}")
_SHORT = 90
_AFTER_SIGNER = 4  # lines under an office in which its holder's name stands


def parts(
    lines: Iterable[Line], ends: Container[Place] = (), *, headed: bool = True
) -> Iterator[PaperLine]:
    """Each line of text, whole, with the part of its paper that it is.

    `headed` says that a letterhead may stand first, as it does in all but the rows of a table;
    `ends` are the places of the lines right above the tables.
    """
    reader = _PaperReader(PaperPart.LETTERHEAD if headed else PaperPart.REMARK)
    known = list(lines)
    under = {one.place for over, one in pairwise(known) if over.place in ends}
    for line in paragraphs(known, ends):
        if line.place in under:
            reader.pass_table()
            under.discard(line.place)  # its further lines go on from the first
        yield PaperLine(line, reader.part(line))


class _PaperReader:
    """Goes down a paper; `open` is the part that the next line may go on."""

    def __init__(self, first: PaperPart) -> None:
        self.open = first
        self.signed = 0  # lines left in which a signer's name may stand

    def pass_table(self) -> None:
        """A table stands before the next line: the title of its list goes on no more."""
        if self.open in (PaperPart.TITLE, PaperPart.LIST):
            self.open = PaperPart.REMARK

    def part(self, line: Line) -> PaperPart:
        """What the next line is."""
        text, said = line.text, fold(line.text)
        self.signed = max(0, self.signed - 1)
        found = formula_of(text)
        if self.open is PaperPart.RECIPIENTS and text[0] in "-–+•" and found is not PaperPart.ANNEX:
            found = PaperPart.RECIPIENTS
        if found is None:
            found = self._going_on(text, said)
        if found is PaperPart.SIGNATURE and words.SIGNER.match(said):
            self.signed = _AFTER_SIGNER
        if found not in (PaperPart.FURNITURE, PaperPart.REMARK):
            self.open = found
        elif begins(words.NOTE, said):
            self.open = PaperPart.REMARK
        return found

    def _going_on(self, text: str, said: str) -> PaperPart:
        """What a line is that has no formula of its own, by what it may go on."""
        if self.open in (PaperPart.ARTICLE, PaperPart.BASIS):
            return self.open
        if self.open is PaperPart.TITLE and begins(words.SUBJECTS, said):
            return PaperPart.TITLE
        if self.signed and is_person(text) and not _says_something(text):
            return PaperPart.SIGNATURE
        going_on = text.isupper() or text[0].islower() or begins(words.OF_TITLE, said)
        if self.open in (PaperPart.TITLE, PaperPart.LIST) and going_on and len(text) <= 2 * _SHORT:
            return self.open
        if self.open is PaperPart.LETTERHEAD:
            return _behind_letterhead(text, said)
        return PaperPart.REMARK


def _behind_letterhead(text: str, said: str) -> PaperPart:
    """What a line without a formula is below one of a letterhead."""
    if begins(words.SUBJECTS, said):
        return PaperPart.TITLE
    of_name = text.isupper() and begins(words.NAME_ENDS, said) is not None
    goes_on = of_name or begins(words.GOING_ON, said) is not None or labels.is_value(text)
    return PaperPart.LETTERHEAD if goes_on else PaperPart.REMARK


def is_person(text: str) -> bool:
    """Whether a text may be the name of a person who signs: two words or more, all capitalised."""
    named = all(word[:1].isupper() for word in text.split()) and len(text) <= 50
    return named and _NAME.fullmatch(text) is not None


def _says_something(text: str) -> bool:
    """Whether words in capitals where a signer's name may stand are none: "CÁC TRƯỜNG HỢP XIN RÚT";
    a name begins with a family's, or has no word that papers speak with."""
    if text.split()[0].lower() in vocabulary.FAMILY_NAMES:
        return False
    return any(unit.part is not Part.UNKNOWN for unit in units(text))


def is_furniture(text: str) -> bool:
    """Whether a line only numbers a page, rules it off, names a unit or the age of a list, or seals
    the file."""
    bare = not any(map(str.isalpha, text)) and not _YEAR.search(text)
    if bare or is_of_form(text) or begins(words.FURNITURE, fold(text)):
        return True
    return is_stamp(text)


def is_signature(text: str) -> bool:
    """Whether a line is the office of one who signs: "NGƯỜI LẬP BIỂU", "Chánh Văn phòng".

    So it is where `formula_of` says so, which is asked of the few lines alone that begin like one.
    """
    first = first_word(text)
    if first[:1].isalpha() and not first.startswith(words.SIGNERS_BEGIN):
        return False
    return words.SIGNER.match(fold(text)) is not None and formula_of(text) is PaperPart.SIGNATURE


def states_a_total(text: str) -> bool:
    """Whether a line is labelled as a total or an average, whatever it counts."""
    said = fold(text)
    return is_total(said) or is_average(said)


def formula_of(text: str) -> PaperPart | None:
    """The part of a paper that a line is by its own words; None where it has no formula."""
    said = fold(text)
    if is_furniture(text):
        return PaperPart.FURNITURE
    if begins(words.NOTE, said):
        return PaperPart.REMARK
    if statements.is_annex_line(text):
        return PaperPart.ANNEX
    short = len(text) <= _SHORT
    for one in words.FORMULAS:
        if one.part is PaperPart.LIST and text.endswith("."):
            continue  # "Kết quả công nhận có thể bị hủy."
        if (short or not one.brief) and one.wording.pattern.match(said):
            return one.part
    if short and text.isupper() and begins(words.ORGANS, said):
        return PaperPart.LETTERHEAD
    if begins(words.TOTALS, said) or states_a_total(text):
        return PaperPart.TOTAL
    if labels.speaks(text):
        return PaperPart.LETTERHEAD
    return PaperPart.LIST if _heads_rows(text) else None


def _heads_rows(text: str) -> bool:
    """Whether a line says no more than the stars, the place or the group of what follows."""
    if group_rows.stars_alone(text) or law_groups.place(text) is not None:
        return True
    return place_rows.is_place(text) or (len(text) <= _SHORT and place_rows.is_region(text))


def paragraphs(lines: Iterable[Line], ends: Container[Place] = ()) -> Iterator[Line]:
    """The lines one by one; on paper, where a sentence runs on, those of one paragraph joined.

    Nothing goes on behind a line at one of the places `ends`, where a table begins.
    """
    whole: Line | None = None
    last: Place | None = None
    for line in lines:
        for piece in line.text.splitlines():
            text = clean(piece)
            if not text:
                continue
            paper = line.place.kind is PageKind.PAPER and last not in ends
            anew = begins(words.BEGINS, fold(text)) is not None
            if whole is not None and paper and not anew and _goes_on(whole, text):
                whole = whole._replace(text=f"{whole.text} {text}")
            else:
                if whole is not None:
                    yield whole
                whole = Line(text, line.place)
            last = line.place
    if whole is not None:
        yield whole


def _goes_on(line: Line, following: str) -> bool:
    text = line.text.rstrip()
    if is_stamp(text) and not is_stamp(f"{text} {following}"):
        return False
    closed = text.endswith(")") and text.count("(") == text.count(")")
    return len(text) > 40 and not text.endswith((".", ";", ":")) and not closed
