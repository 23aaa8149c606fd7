"""What the statements of a file come to: which value counts, which rows stand without it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from ocop_cli.decisions.letterhead.statements import Statements
from ocop_cli.law import authorities
from ocop_cli.law.numbers import number_key
from ocop_cli.model.problem import Problem, Severity
from ocop_cli.model.reading import Entry, Given, Place


def first_said(one: Statements, name: str) -> str | date | None:
    """What one letterhead says first of a value; None where it says nothing."""
    return next((value for value, _ in one.values(name) if value != ""), None)


def printed_first(own: Sequence[Statements], name: str) -> str | date | None:
    """What is printed first; of authorities the last that is named, not just its rank."""
    said = [value for one in own for value, _ in one.values(name) if value != ""]
    if name == "authority":
        said = [v for v in said if not authorities.is_generic(str(v))] or said
    return said[-1 if name == "authority" else 0] if said else None


def field_of(option: str) -> str:
    """The field of an entry that an option of the head settles."""
    return "decision" if option == "number" else option


def parted(entries: Sequence[Entry], wrong: set[str]) -> tuple[list[Entry], list[Entry]]:
    """The entries that stand without what is wrong in the head, and those that need it."""
    standing: list[Entry] = []
    refused: list[Entry] = []
    for entry in entries:
        needs = any(getattr(entry, field) is None for field in wrong)
        (refused if needs else standing).append(entry)
    return standing, refused


def refuses(problems: Sequence[Problem]) -> bool:
    """Whether rows are refused for any of these."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def same_value(name: str, a: object, b: object) -> bool:
    """Whether two values of the head are one, however they are written."""
    if name == "number":
        return number_key(str(a)) == number_key(str(b))
    if name == "authority":
        return authorities.same_authority(str(a), str(b))
    return a == b


def differs(given: Given, name: str, place: Place, values: Mapping[str, str]) -> Problem:
    """That a file prints another thing than what was given for it, which holds; what was given for
    several files at once is never taken for what one of them prints."""
    if given.shared:
        return Problem("given_differs", Severity.ERROR, place, values, "shared")
    return Problem("given_differs", Severity.WARNING, place, values, name)


def unlisted(without: Sequence[Entry], name: str) -> tuple[list[Problem], list[Entry]]:
    """What is told, once, of the entries of a list whose title names no decision, where that of
    another does; and the other entries."""
    bare = [entry for entry in without if entry.decision is None]
    if not bare:
        return [], list(without)
    values = {"count": str(len(bare))}
    told = Problem("missing_head", Severity.ERROR, bare[0].place, values, "list")
    rest = [entry for entry in without if entry.decision is not None]
    return [told] if name == "number" else [], rest
