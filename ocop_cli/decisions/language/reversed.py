"""Results that one clause of a text states and another reverses: which of the two stood at last,
nobody can say from it."""

from __future__ import annotations

from collections.abc import Iterator

from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.deeds import Statement
from ocop_cli.decisions.language.lexicon import Part, Unit, units


def takes_back(said: Statement) -> bool:
    """Whether a rank was reached and the recognition itself denied: "đạt nhưng chưa công nhận"."""
    named = [deed for deed in said.deeds if deed.name == "recognition"]
    reached = any(deed.ranked and not deed.negated for deed in named)
    return reached and any(deed.negated and not deed.ranked for deed in named)


def passed_another_time(text: str) -> bool:
    """Whether a text says of one time that its product fell short, and of another that it passed:
    "Không đạt lần 1, đạt lần 2"."""
    clauses = [{unit.part for unit in clause} for clause in _clauses(text)]
    reached = [parts for parts in clauses if Part.ACHIEVED in parts]
    short = [Part.NEGATION in parts for parts in reached]
    timed = any(parts & {Part.AGAIN, Part.FIRST} for parts in reached)
    return timed and any(short) and not all(short)


def _clauses(text: str) -> Iterator[list[Unit]]:
    clause: list[Unit] = []
    for unit in units(text):
        if unit.part in (Part.JOIN, Part.BREAK):
            yield clause
            clause = []
        else:
            clause.append(unit)
    yield clause


def denies_a_paper(text: str) -> bool:
    """Whether behind a rating it is denied that it was recognised, or its certificate given out:
    "Đánh giá lại, chưa cấp giấy"."""
    found = iter(units(text))
    rated = any(unit.value in RATES for unit in found)
    denied = rated and any(unit.part is Part.NEGATION for unit in found)
    return denied and any(unit.value == "recognition" for unit in found)
