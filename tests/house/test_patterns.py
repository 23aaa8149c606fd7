"""No regular expression takes more than its share of time, whatever a cell holds."""

from __future__ import annotations

import re
import time
from collections.abc import Callable

import pytest

from ocop_cli.readers.workbook.xlsx import telling_cells
from ocop_cli.text.marked import marked
from tests.made import patterns
from tests.made.patterns import Used

ROOMS = sorted(
    path.name.removesuffix(".py") for path in patterns.PACKAGE.iterdir() if path.name[0] != "_"
)
# Patterns that are put together while the program runs, as it would put them together.
BUILT: dict[str, Callable[[], re.Pattern[bytes]]] = {
    "decisions.language.wordings.folded": lambda: re.compile(rb"\b(?:con|dang) han\b"),
    "decisions.language.wordings.hearing": lambda: re.compile(rb"\b(?:con han|(?<!x )het)|xa"),
    "decisions.language.wordings.joined": lambda: re.compile(rb"\bcon han\b|\bhet han\b"),
    "decisions.language.wordings.known": lambda: re.compile(marked("(?:còn|đang) hạn").encode()),
    "decisions.language.wordings.spoken": lambda: re.compile(
        marked(r"\b(?:còn|đang) hạn\b").encode()
    ),
    "readers.scan.lines.runs": lambda: re.compile(rb"\x00{%d,}" % 40),
    "readers.workbook.xlsx.telling_cells": lambda: telling_cells([b"1", b"23"], every_string=True),
}
# In small steps at first: what doubles with each sign would not come back from a long one.
STEPS = (12, 16, 20, 24, 28, 32, 64, 256, 1024, 4096)
# Processor time under which nothing is said: what is slow takes more of it on one cell.
QUIET = 0.002
# Four times the text: four times the time is linear, sixteen times is not.
GROWTH = 9.0
# What seems slow is tried so often again, a moment later each time: slow is what never was quick.
AGAIN = 12
A_MOMENT = 0.01  # seconds: a machine is slow for a while


def _seconds(used: Used, mode: str, text: str) -> float:
    tried = text.encode("latin-1", "ignore") if isinstance(used.pattern.pattern, bytes) else text
    before = time.thread_time()
    if mode == "search":
        for _ in used.pattern.finditer(tried):
            pass
    else:
        getattr(used.pattern, mode)(tried)
    return time.thread_time() - before


def slow(used: Used) -> str | None:
    """A text on which a pattern takes more than its share; None where none was found."""
    for before, body, end in patterns.attacks(used.pattern):
        for mode in sorted(used.modes):
            last = 0.0
            for size in STEPS:
                text = before + body * (size // len(body)) + end
                spent = _seconds(used, mode, text)
                for _ in range(AGAIN):  # another process, perhaps
                    if spent <= QUIET or spent <= GROWTH * last:
                        break
                    time.sleep(A_MOMENT)
                    spent = min(spent, _seconds(used, mode, text))
                else:
                    return f"{mode} of {before!r} + {body!r} * {size} + {end!r}: {spent:.3f} s"
                last = max(spent, QUIET / 40)
    return None


@pytest.mark.thorough
def test_every_pattern_of_the_package_is_known() -> None:
    known, made_while_running = patterns.every()
    assert len(known) > 300 and {_room(used) for used in known} <= set(ROOMS)
    assert set(made_while_running) == set(BUILT)


def _room(used: Used) -> str:
    return used.place.split(".")[0]


@pytest.mark.thorough
@pytest.mark.parametrize("room", ROOMS)
def test_no_pattern_grows_faster_than_what_it_reads(room: str) -> None:
    of_room = {(u.pattern, u.modes): u for u in patterns.every()[0] if _room(u) == room}
    found = {used.place: said for used in of_room.values() if (said := slow(used))}
    assert found == {}


@pytest.mark.parametrize("place", BUILT)
def test_nor_does_one_that_is_made_while_the_program_runs(place: str) -> None:
    assert slow(Used(BUILT[place](), place, frozenset({"search"}))) is None


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("pattern", "modes"),
    [
        (r"\s*,", {"search"}),  # begins anywhere within a run
        (r"a\s*\s*b", {"match"}),  # two parts share one run
        (r"(?:\w+ ?)*!", {"match"}),  # a repetition within a repetition
        (r"\([^)]*\)", {"search"}),  # looks for an end that is not there
        (r"(?:dat |hang )*\d sao", {"search"}),
        (r"[A-Z]+(?:-[A-Z]+)*$", {"search"}),
        (rb"<!--(?:.*?-->\s*)*x", {"match"}),
    ],
)
def test_a_careless_pattern_is_found(pattern: str | bytes, modes: set[str]) -> None:
    assert slow(Used(re.compile(pattern), "here", frozenset(modes))) is not None
