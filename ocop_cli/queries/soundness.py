"""What a check of the register finds, and which findings make it unsound: pure.

A finding of severity ``error`` means that the register is not what was entered, or cannot be
trusted to be; a ``warning`` asks for somebody's attention; the rest is said for information.
"""

from __future__ import annotations

import stat
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import number_key
from ocop_cli.text.figures import whole

# A council decides at least once a year; an older newest decision means that some are missing.
STALE_DAYS = 366


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One thing a check found: a sentence of `words.check`, with its values."""

    severity: str
    code: str
    subject: str | None = None
    count: int | None = None
    values: Mapping[str, object] = field(default_factory=dict)


def is_sound(findings: Iterable[CheckFinding]) -> bool:
    """Whether none of the findings is an error."""
    return all(finding.severity != "error" for finding in findings)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A decision the register holds: its number, day and authority."""

    number: str
    issued_on: date
    authority: str | None


@dataclass(frozen=True, slots=True)
class NumberGap:
    """The numbers of one authority and year that the register does not hold.

    `known` are the numbers it holds, in order; `missing` counts those between the first and the
    last of them. An authority numbers all its decisions in one row, so most of those between are
    about other things: a gap is where to look, not what is wrong.
    """

    authority: str
    year: int
    known: tuple[int, ...]
    missing: int


def gaps(decisions: Iterable[Numbered]) -> Iterator[NumberGap]:
    """Authorities and years with gaps between the decision numbers known, by name and year.

    A number is counted in its own row: an authority's numbers for decisions and for other kinds
    of documents (QĐ-UBND, QĐ-CT) run apart.
    """
    rows: dict[tuple[str, str, int], set[int]] = defaultdict(set)
    names: dict[str, str] = {}
    for one in decisions:
        digits, _, ending = number_key(one.number).partition("/")
        number = whole(digits)
        if number is None:
            continue
        key = authority_key(one.authority or "")
        names.setdefault(key, one.authority or "")
        rows[(key, ending, one.issued_on.year)].add(number)
    for (key, _, year), numbers in sorted(rows.items()):
        missing = max(numbers) - min(numbers) + 1 - len(numbers)
        if missing:
            yield NumberGap(names[key], year, tuple(sorted(numbers)), missing)


def silent_years(decisions: Iterable[Numbered]) -> Iterator[tuple[str, int]]:
    """Authorities and years without any decision, between years that have one."""
    years: dict[str, set[int]] = defaultdict(set)
    names: dict[str, str] = {}
    for one in decisions:
        key = authority_key(one.authority or "")
        names.setdefault(key, one.authority or "")
        years[key].add(one.issued_on.year)
    for key, known in sorted(years.items()):
        for year in range(min(known) + 1, max(known)):
            if year not in known:
                yield names[key], year


def age(newest: Numbered | None, day: date) -> CheckFinding:
    """The newest decision and its age in days, a warning where it is old or there is none."""
    if newest is None:
        return CheckFinding("warning", "no_decision")
    days = (day - newest.issued_on).days
    return CheckFinding(
        "warning" if days > STALE_DAYS else "info",
        "newest_decision",
        newest.number,
        days,
        {"number": newest.number, "issued_on": newest.issued_on, "days": days},
    )


def permissions(modes: Sequence[tuple[str, int]]) -> Iterator[CheckFinding]:
    """Warnings for files, and the folder, that others than the owner can reach.

    Each is a path with its mode; a folder where only the owner of a file can move it (the sticky
    bit) is as good as closed.
    """
    for path, mode in modes:
        folder = stat.S_ISDIR(mode)
        open_to_write = mode & (stat.S_IWGRP | stat.S_IWOTH)
        if folder and mode & stat.S_ISVTX:
            continue
        said = f"{stat.S_IMODE(mode):o}"
        if open_to_write:
            code = "folder_open" if folder else "others_write"
            yield CheckFinding("warning", code, path, None, {"path": path, "mode": said})
        elif not folder and mode & (stat.S_IRGRP | stat.S_IROTH):
            yield CheckFinding("warning", "others_read", path, None, {"path": path, "mode": said})
