"""Lists, notices and letters that this program wrote: they are about the register, no decisions.

They print what the program worked out: days left, a status, the last day that the law gives. Taken
for a decision they would make printed days of computed ones. What carries a register to another is
its history (``ratings --history``), which has a column for what was printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.tables.sections import Layout
from ocop_cli.law.rules import LastDay, valid_through
from ocop_cli.model.pages import Page, Value
from ocop_cli.model.reading import Entry
from ocop_cli.text.headings import phrase
from ocop_cli.text.keys import clean, fold
from ocop_cli.words import desk, field, report
from ocop_cli.words import list as list_words

# Fields no office prints and this program works out: two of them in one heading are its own.
_WORKED_OUT = (
    "days_left", "lapsed_on", "days_lapsed", "announced_in", "file_from", "file_by", "notify_by",
    "step", "stars_before", "stars_after", "changed_on", "pending_review", "removed_on",
    "product_code", "product_id", "extended_until", "status",
)  # fmt: skip
_LEAST = 3
_VALUE = re.compile(r"\{[a-z]+\}")
_LONG = 60  # letters of a cell that may be a sentence
# How a notice and a letter head the columns that no decision has.
_OF_NOTICES = ("het hieu luc tu ngay", "tinh trang viec can lam")


@lru_cache(1)
def _headings() -> dict[str, str]:
    found = {phrase(name.replace("_", " ")): name for name in _WORKED_OUT}
    for name in _WORKED_OUT:
        found |= {phrase(label): name for label in field.WORDS.get(name, ())}
    return found


@lru_cache(1)
def _sentences() -> tuple[tuple[str, ...], ...]:
    """What this program alone prints over and under its lists, each in the parts around its values:
    by which rule days are counted, up to which day and decision, and what a report begins with."""
    texts = [
        text
        for key, pair in list_words.WORDS.items()
        if key.startswith("convention_")
        for text in pair
    ]
    for day in ("as_of", "forecast"):
        known = zip(list_words.WORDS[day], list_words.WORDS["newest"], strict=True)
        texts += [" · ".join(pair) for pair in known]
    for key in ("title", "since", "first", "newest", "counts", "seal"):
        texts += report.WORDS[key]
    texts += (*desk.WORDS["decisions"], *desk.WORDS["forecast"])
    return tuple(tuple(map(fold, _VALUE.split(text))) for text in texts)


def _is_said(sentence: tuple[str, ...], text: str) -> bool:
    at = 0
    for part in sentence:
        found = text.find(part.strip(), at)
        if found < 0:
            return False
        at = found + len(part.strip())
    return True


_LEAST_LABELS = 4
_TOP = 12  # rows of a page in which the heading of a list stands


def is_labelled(heading: Heading) -> bool:
    """Whether every heading of a table is, letter for letter, one this program prints, all in one
    language: what of its lists is left where all around the columns was cut off."""
    said = [
        (text, name)
        for text, name in zip(map(clean, heading.texts), heading.fields, strict=True)
        if text
    ]
    if len(said) < _LEAST_LABELS:
        return False
    return any(
        all(text == field.WORDS[name][at] if name in field.WORDS else text in labels
            for text, name in said)
        for at, labels in enumerate(_labels())
    )  # fmt: skip


@lru_cache(1)
def _labels() -> tuple[frozenset[str], ...]:
    """The labels of all fields, in each language."""
    return tuple(map(frozenset, zip(*field.WORDS.values(), strict=True)))


def _is_of_report(cells: Sequence[Value]) -> bool:
    """Whether a row is the heading of a list this program writes, by its names of fields in csv or
    by their labels in one language; one of them at least is of what no decision says."""
    said = [clean(cell) for cell in cells if isinstance(cell, str) and cell.strip()]
    if len(said) < _LEAST_LABELS or all(meaning(one) is not None for one in said):
        return False
    return any(all(text in names for text in said) for names in (field.WORDS, *_labels()))


def _is_of_csv(texts: Sequence[str]) -> bool:
    """Whether the heading of a table is that of a csv which a command writes: names of fields, and
    one of them of what no file says but the register knows."""
    said = [text for text in map(clean, texts) if text]
    worked_out = (one for one in said if "_" in one and meaning(one) is None)
    return all(one in field.WORDS for one in said) and any(worked_out)


def without_computed(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries of such a table, without the last days that the law gives them anyhow: those
    were worked out, and printed by nobody."""
    for entry in entries:
        first = entry.effective_from or entry.issued_on
        lasts = [valid_through(first, convention) for convention in LastDay] if first else []
        yield entry._replace(valid_through=None) if entry.valid_through in lasts else entry


def is_own_list(pages: Sequence[Page], layout: Layout) -> bool:
    """Whether a file is a list, a notice or a letter of this program's own."""
    sections = layout.sections
    if any(page.own_list for page in pages) or any(_is_headed(one.heading) for one in sections):
        return True
    if not sections and any(_is_of_report(row.cells) for page in pages for row in page.rows[:_TOP]):
        return True
    texts = [line.text for line in layout.lines]
    # In a text file what stands under a table is a row of one cell.
    texts += [
        cell for section in sections for row in section.rows for cell in row.cells
        if isinstance(cell, str) and len(cell) > _LONG
    ]  # fmt: skip
    return any(_is_said(sentence, said) for said in map(fold, texts) for sentence in _sentences())


def _is_headed(heading: Heading) -> bool:
    """Whether a table has columns that this program alone works out, or that its papers head."""
    if _is_of_csv(heading.texts):
        return True
    said = [phrase(text.replace("_", " ")) for text in heading.texts]
    worked_out = {_headings()[text] for text in said if text in _headings()}
    return len(worked_out) >= _LEAST or any(text in _OF_NOTICES for text in said)
