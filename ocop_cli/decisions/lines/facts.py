"""Whether a sentence of an article is a fact of its list, or more than every decision has."""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.decisions.language import english, sentences
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.decisions.language.terms import runs_on
from ocop_cli.decisions.language.wordings import begins
from ocop_cli.decisions.letterhead import unofficial
from ocop_cli.decisions.lines import own_deeds
from ocop_cli.decisions.lines.formula_words import NOTE
from ocop_cli.decisions.rows.plain_remarks import says_nothing
from ocop_cli.model.reading import Head
from ocop_cli.text.keys import fold


def tells_of_own(text: str, meant: Bearing, head: Head) -> bool:
    """Whether a sentence is a fact of the paper's own list, and no order or rule."""
    return (
        sentences.binds(text, meant)
        or sentences.tells_of_rows(text)
        or unofficial.is_mark(text)
        or own_deeds.does_more(text, head)
        or sentences.tells(text)
        or english.reads(text)
    )


def is_news(text: str, head: Head, named: Sequence[int]) -> bool:
    """Whether a sentence is none of those that every decision has, nor its own deed."""
    standing = sentences.is_standing(text) or own_deeds.does_its_own(text, head)
    if not standing or (named and not sentences.rates(text)):
        return True
    if runs_on(text, head.issued_on):
        return True
    return sentences.replaces(text) or sentences.is_of_others(text)


def says_no_more(text: str, *, named: bool) -> bool:
    """Whether a note says what its list does, of which it may have `named` some, what is done with
    every list, or nothing of a certificate, as a remark beside a row would."""
    if sentences.restates(text, named=named) or sentences.is_made_known(text):
        return True
    return says_nothing(text.partition(":")[2] if begins(NOTE, fold(text)) else text)
