"""Lines around the tables: articles, notes under a list, remarks that stand in rows of their own.

A term that such a line prints plainly is the term of the decision's rows. A line that may bear on
certificates and says no more than that holds the products it names, or all of its list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from ocop_cli.decisions.bearing import Bearing, bearing
from ocop_cli.decisions.letterhead import statements
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.remarked import RowSaid
from ocop_cli.decisions.tables.sections import Layout
from ocop_cli.decisions.terms import Term, term
from ocop_cli.law.acts import ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Entry, Head, Line, Problem
from ocop_cli.text.keys import clean, fold


class Around(NamedTuple):
    """The entries with what the lines around them say, and what a person is told of these."""

    entries: list[Entry]
    problems: list[Problem]


_ARTICLE = re.compile(r"dieu \d+\b")
_BASES = re.compile(r"(?:can cu|xet|theo de nghi|tren co so|chieu theo)\b")
_RECIPIENTS = re.compile(r"(?:noi nhan|luu ?:)")
_BEGINS = re.compile(r"(?:dieu \d|\d{1,2}[.)]|[a-h]\)|[-+*•(]|ghi chu|luu y|noi nhan|can cu)")
_NOTE = re.compile(r"[\W_]*(?:ghi chu|luu y|chu thich|chu y|\(?\*|trong do)")


def articles(layout: Layout) -> Iterator[Line]:
    """The sentences of a decision's articles, each whole."""
    inside = False
    for line in _paragraphs(layout.lines):
        said = fold(line.text)
        if _ARTICLE.match(said):
            inside = True
        elif _BASES.match(said) or _RECIPIENTS.match(said) or statements.is_annex_line(line.text):
            inside = False
        if inside:
            yield line


def notes(layout: Layout) -> Iterator[Line]:
    """The lines beside the tables that are neither articles nor a letterhead.

    Under the last table all count; above one only those that say they are notes, or print a term.
    """
    above = {line.place for section in layout.sections for line in section.before}
    inside = False
    for line in _paragraphs(layout.lines):
        said = fold(line.text)
        inside = (inside or bool(_ARTICLE.match(said))) and not _NOTE.match(said)
        if _RECIPIENTS.match(said):
            return
        if inside or _BASES.match(said) or statements.is_annex_line(line.text):
            continue
        if line.place not in above or _NOTE.match(said) or term(line.text):
            yield line


def _paragraphs(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines one by one; on paper, where a sentence runs on, those of one paragraph joined."""
    whole: Line | None = None
    for line in lines:
        for piece in line.text.splitlines():
            text = clean(piece)
            if not text:
                continue
            paper = line.place.kind is PageKind.PAPER
            if whole is not None and paper and not _BEGINS.match(fold(text)) and _goes_on(whole):
                whole = whole._replace(text=f"{whole.text} {text}")
                continue
            if whole is not None:
                yield whole
            whole = Line(text, line.place)
    if whole is not None:
        yield whole


def _goes_on(line: Line) -> bool:
    return len(line.text) > 40 and not line.text.rstrip().endswith((".", ";", ":"))


def applied(
    said: Sequence[Entry], head: Head, of_decision: Sequence[Line], beside: Sequence[Line],
    today: date,
) -> Around:  # fmt: skip
    """The entries with the terms and the doubts that the lines of the file give to them."""
    reader = _LineReader(list(said), head, today)
    for line in of_decision:
        reader.article(line)
    for line in beside:
        reader.note(line)
    return Around(reader.entries, reader.problems)


class _LineReader:
    def __init__(self, entries: list[Entry], head: Head, today: date) -> None:
        self.entries = entries
        self.head = head
        self.today = today
        self.problems: list[Problem] = []

    def article(self, line: Line) -> None:
        """An article speaks of a term; its duties and threats are no fact of any product."""
        found = term(line.text)
        if found is None:
            return
        if found.plain:
            self._term(found, self._of_decision())
        else:
            self._hold(remarked.doubt(line.text, line.place, Bearing.TERM), self._of_decision())

    def note(self, line: Line) -> None:
        """A note beside a list: the products it names, or all."""
        named = self._named(line.text)
        found = term(line.text)
        if found is not None and found.plain:
            self._term(found, named or self._of_decision())
            return
        own = remarked.keys(self.head.number)
        meant = bearing(line.text, own)
        if meant is None or meant is Bearing.DECISION:
            return
        self._hold(remarked.doubt(line.text, line.place, meant), named or self._ratings(), meant)

    def _ratings(self) -> list[int]:
        return [at for at, one in enumerate(self.entries) if one.kind not in ACTS]

    def _of_decision(self) -> list[int]:
        """The ratings of the file's own decision."""
        number = number_key(self.head.number or "")
        return [
            at
            for at in self._ratings()
            if self.entries[at].decision is None
            or number_key(self.entries[at].decision or "") == number
        ]

    def _named(self, text: str) -> list[int]:
        said = fold(text)
        return [at for at in self._ratings() if fold(self.entries[at].product) in said]

    def _term(self, found: Term, rows: Sequence[int]) -> None:
        for at in rows:
            one = self.entries[at]
            self.entries[at] = one._replace(
                effective_from=one.effective_from or found.first,
                valid_through=one.valid_through or found.last,
            )

    def _hold(self, doubt: Doubt, rows: Sequence[int], meant: Bearing = Bearing.TERM) -> None:
        held = False
        for at in rows:
            one = self.entries[at]
            since = one.effective_from or one.issued_on or self.head.issued_on
            row = RowSaid(
                frozenset(), since, one.valid_through, one.result == "failed", self.today, one.kind
            )
            if not remarked.known(meant, row):
                self.entries[at] = one._replace(held=(*one.held, doubt))
                held = True
        if held:
            self.problems.append(doubt.problem())
