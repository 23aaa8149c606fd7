"""How a problem is said to a person: its sentence, and its place in the words of its file.

A workbook's cell is its address ("C7"), a csv's is its heading, a document's or a page's is said in
words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ocop_cli.decisions.place_words import heading_said, place_said
from ocop_cli.model.pages import PageKind, column_letters
from ocop_cli.model.reading import Problem
from ocop_cli.text.keys import in_quotes
from ocop_cli.words import Language, article, in_a_line, knows, numbered, say

# A stored name -> the field a person knows it by.
_KNOWN_AS = {"printed_last_day": "valid_through", "printed_first_day": "effective_from"}


class _Filled(dict[str, str]):
    """Values of a sentence; what is not known is a dash, not an error."""

    def __missing__(self, name: str) -> str:
        return "–"


def message(problem: Problem, language: Language) -> str:
    """What is the matter and what to do next, without the place."""
    key = f"problem.{problem.code}"
    if problem.variant and knows(f"{key}.{problem.variant}"):
        key = f"{key}.{problem.variant}"
    values = _values(problem.values, language)
    said = {name: in_a_line(value) for name, value in values.items()}
    shown = {name: _shortened(value) for name, value in said.items() if name != "columns"}
    pasted = {f"pasted_{name}": in_quotes(value) for name, value in said.items()}
    sentence = _PASTED.sub(r"'{pasted_\1}=", say(key, language))
    return numbered(sentence, said).format_map(_Filled({**said, **shown, **pasted}))


# What stands within an option to paste ("--word '{value}=ignore'") is whole, and the shell's.
_PASTED = re.compile(r"'\{(\w+)\}=")
_LONGEST = 160


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 3]}…"


def _values(values: Mapping[str, str], language: Language) -> Mapping[str, str]:
    said = dict(values)
    if "fields" in said:
        names = (_KNOWN_AS.get(name, name) for name in said["fields"].split(", "))
        said["fields"] = ", ".join(
            say(f"field.{name}", language).lower() if knows(f"field.{name}") else name
            for name in names
        )
    if kind := said.get("kind"):  # as it is typed; as a deed it has a name
        key = f"value.kind.{kind}"
        said["deed"] = say(key, language) if knows(key) else kind
    if "act" in said:
        said["act"] = article(said["act"], language)
    if (status := said.get("status")) and knows(f"value.status.{status}"):
        said["status"] = say(f"value.status.{status}", language)
    return said


def cell(problem: Problem, language: Language) -> str | None:
    """The contract's ``cell``: a workbook's address, a csv's heading, words elsewhere.

    None where a problem is about the whole file, or about a line without a column.
    """
    place = problem.place
    if place is None:
        return None
    if place.kind is PageKind.SHEET:
        return None if place.column is None else f"{column_letters(place.column)}{place.row}"
    if place.kind is PageKind.LINES:
        return None if place.column is None else heading_said(place, language)
    return place_said(place, language)


def line(problem: Problem, language: Language) -> str:
    """One line for a screen: how grave, where, what, and what to do."""
    grave = say(f"value.severity.{problem.severity.value}", language)
    said = message(problem, language)
    if problem.place is None:
        return f"{grave}: {said}"
    return f"{grave}: {place_said(problem.place, language)}: {said}"
