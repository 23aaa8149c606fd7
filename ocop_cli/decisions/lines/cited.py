"""The decisions that a line around the tables names beside its paper's own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from ocop_cli.decisions.citations import dated_numbers
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.law.numbers import number_key
from ocop_cli.model.reading import Head


def earlier(text: str, head: Head) -> Iterator[tuple[str, date | None]]:
    """The decisions that a text names, with the day where printed, but for the paper's own."""
    own = number_key(head.number) if head.number else None
    for number, on in dated_numbers(text):
        if number_key(number) != own:
            yield number, on


def other(text: str, head: Head) -> Iterator[tuple[str, date | None]]:
    """The same, but for those the paper is about as wholes, which have rules of their own."""
    about = {number_key(one.number) for one in head.names if not one.partly}
    for number, on in earlier(text, head):
        if number_key(number) not in about:
            yield number, on


def in_question(text: str, head: Head, meant: Bearing) -> Iterator[tuple[str, date | None]]:
    """Those of which a text may tell what the register does not know: that their products ran out
    is what the register says of them itself, unless they are renewed there."""
    if meant is not Bearing.LAPSED:
        yield from other(text, head)
