"""The decisions that a line around the tables names beside its paper's own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from ocop_cli.decisions.citations import dated_numbers
from ocop_cli.decisions.language.bearing import Bearing
from ocop_cli.law.numbers import number_key
from ocop_cli.model.reading import Head, Line, NamedDecision, Saying


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


def of_parts(
    head: Head, lines: Iterable[Line], sayings: Iterable[Saying]
) -> Iterator[tuple[Line, NamedDecision]]:
    """The decisions that a paper ends in part by words that none of its `sayings` keeps, such as a
    title's, and the first line that names each."""
    kept = {number_key(number) for one in sayings for number, _ in one.numbers}
    partly = {number_key(one.number): one for one in head.names if one.partly}
    open_ones = {key: one for key, one in partly.items() if key not in kept}
    for line in lines if open_ones else ():
        for number, _ in dated_numbers(line.text):
            if (named := open_ones.pop(number_key(number), None)) is not None:
                yield line, named


def in_question(text: str, head: Head, meant: Bearing) -> Iterator[tuple[str, date | None]]:
    """Those of which a text may tell what the register does not know: that their products ran out
    is what the register says of them itself, unless they are renewed there."""
    if meant is not Bearing.LAPSED:
        yield from other(text, head)
