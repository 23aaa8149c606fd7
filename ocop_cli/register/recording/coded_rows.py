"""Rows that carry a product's code: what a code ties, what it only asks, and what is no code.

An office's own code ties rows of one file, and of different ones, where their names allow it; where
the names speak against it a person is asked. The number of a line, or of a group, in a list is no
code, whatever its heading says.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import combinations

from ocop_cli.law.filed import FiledEntry
from ocop_cli.law.judged import Judged
from ocop_cli.matching.case import Named
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.model.reading import Entry
from ocop_cli.register.connection import Connection
from ocop_cli.register.reading import cuts, joining, sought
from ocop_cli.register.reading.codes import codes
from ocop_cli.register.recording.outcome import Recording
from ocop_cli.register.writing import log, pairing
from ocop_cli.text.keys import fold

LONGEST_NUMBER = 4  # digits: no list of an office has more lines


def coded(judged: Judged, *, own: bool) -> Sequence[FiledEntry]:
    """The entries that stand, without their codes where these are none, but numbers of lines or
    groups, as the tool's own never are.

    They are where a code stands at several products of one list, or at names that are not one
    product more often than not; or where they are short numbers and nothing else.
    """
    of_codes = [one for one in judged.filed if one.code is not None]
    if own or not of_codes or not _are_numbers(of_codes):
        return judged.entries
    return [
        one._replace(code=None, entry=one.entry._replace(product_code=None))
        for one in judged.entries
    ]


def _are_numbers(of_codes: Sequence[FiledEntry]) -> bool:
    if all(_is_short_number(one.entry.product_code or "") for one in of_codes):
        return True
    lists: Counter[tuple[str, str, object, str]] = Counter()
    by_code: dict[str, dict[tuple[str, str | None] | None, Entry]] = defaultdict(dict)
    for filed in of_codes:
        one, code, named = filed.entry, filed.code or "", filed.named
        if named not in by_code[code]:
            place = (one.decision or "", one.issued_on, filed.listed)
            lists[code, *place] += 1
            by_code[code][named] = one
    shared = [list(own.values()) for own in by_code.values() if len(own) > 1]
    agree = sum(_agree(a, b) for own in shared for a, b in combinations(own[:9], 2))
    against = sum(not _agree(a, b) for own in shared for a, b in combinations(own[:9], 2))
    return (any(count > 1 for count in lists.values()) and against > 0) or against > agree


def _is_short_number(code: str) -> bool:
    return code.isdigit() and len(code) <= LONGEST_NUMBER


def _agree(one: Entry, other: Entry) -> bool:
    said = (Named(e.product, e.entity, e.locality) for e in (one, other))
    return _may_be_tied(*said)


def _may_be_tied(one: Named, other: Named) -> bool:
    """Whether names let a code make them one product."""
    match = compare(one, other)
    doubts = {reason.key for reason in match.reasons}
    return match.verdict is not Verdict.DIFFERENT and "left_over" not in doubts


def tie(file: Recording, filed: Iterable[FiledEntry]) -> None:
    """Link the rows of one code, in this file or with the register; ask where names differ."""
    by_code: dict[str, set[int]] = defaultdict(set)
    for one in filed:
        if one.code is not None:
            by_code[one.code].add(one.product_id)
    if not by_code:
        return
    db, entry = file.db, file.entry
    if not file.own:
        for code, product in _known(db, file.before, by_code).items():
            by_code[code].add(product)
    names = {
        number: Named(name.product, name.entity, f"xã {name.commune}" if name.commune else None)
        for number, name in sought.names(db, (i for own in by_code.values() for i in own)).items()
    }
    pairs = [two for own in by_code.values() for two in _first_with_others(own)]
    tied = [two for two in pairs if file.own or _may_be_tied(*map(names.__getitem__, two))]
    log.add_links(db, entry, ((a, b, "same", "file") for a, b in tied))
    asked = set(pairs).difference(tied)
    pairing.ask(db, entry, ((a, b, "same_code", {}) for a, b in sorted(asked)))


def _first_with_others(own: Iterable[int]) -> list[tuple[int, int]]:
    first, *others = sorted(own)
    return [(first, other) for other in others]


def _known(db: Connection, at: cuts.Cut, wanted: Mapping[str, object]) -> dict[str, int]:
    """The products of the register that bear these codes."""
    links = joining.joined(db, at, date.max)
    register = codes(db, at, date.max)
    rated = sought.rated(db, at)
    found = ((fold(register.of(links.of(number))), links.of(number)) for number in rated)
    return {code: number for code, number in found if code in wanted}
