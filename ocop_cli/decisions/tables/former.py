"""The evaluation before, printed beside a decision's own: "Kết quả đã công nhận | Kết quả đánh giá
lại", each with points and stars.

Under a decision of its own a list has one rating a row. Where two columns mean one field, and the
heading of one of them alone says that it is of what was before, that one and its neighbours are
read as such, and the other counts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language.wordings import KnownWording, folded, heard
from ocop_cli.decisions.tables.context import Context
from ocop_cli.text.keys import fold

_DEED = r"(?:cong nhan|danh gia|phan hang|xep hang|chung nhan|cap)"
# How a heading says that its column is of an evaluation before.
FORMER = (
    folded(
        "done before",
        rf"\b(?:da (?:duoc )?{_DEED}|{_DEED} (?:lan dau|lan truoc|truoc day|lan 1|truoc do))"
        r"\b(?! lai)",
        "Kết quả đã công nhận",
    ),
    folded(
        "time before",
        r"\b(?:lan truoc|truoc day|truoc do|dot truoc|ky truoc|nam truoc|lan dau|lan 1|cu)"
        r"\b(?! lai)",
        "Hạng sao đợt trước",
    ),
)
# The same of the evaluation at hand.
OWN = (
    folded("again", rf"\b(?:{_DEED} lai|nang hang|moi)\b", "Kết quả đánh giá lại"),
    folded("this time", r"\b(?:lan nay|dot nay|ky nay|nam nay|lan 2|lan hai)\b", "Điểm lần này"),
)
_RANKS = frozenset({"stars", "score", "result"})
# What an evaluation has of its own.
_OF_EVALUATION = _RANKS | {"decision", "_recognition_decision", "issued_on", "_recognised_on",
                           "valid_through", "effective_from"}  # fmt: skip


def set_aside(heading: Heading, context: Context) -> Heading:
    """The heading with the columns of the evaluation before known as such; as it is where there are
    none, or the rows have no decision but those they name."""
    if context.number is None or context.issued_on is None:
        return heading
    fields, doubtful = list(heading.fields), []
    parted = False
    for column, own in _now(heading):
        parted, fields[column] = True, own
    for first, second in heading.doubtful:
        name = fields[first] or fields[second]
        former = [at for at in (first, second) if is_former(heading.text(at))]
        if name not in _OF_EVALUATION or len(former) != 1:
            doubtful.append((first, second))
            continue
        kept = second if former[0] == first else first
        fields[kept], fields[former[0]] = name, "_before"
        parted = parted or name in _RANKS
    for column, name in enumerate(fields):
        if name is None and _former_field(heading.text(column)) in {*fields} - {None}:
            fields[column] = "_before"
            parted = True
    if not parted:
        return heading
    for column, name in enumerate(fields):
        if name in _OF_EVALUATION and is_former(heading.text(column)):
            fields[column] = "_before"
    return replace(heading, fields=tuple(fields), doubtful=tuple(doubtful))


def _now(heading: Heading) -> Iterator[tuple[int, str]]:
    """The columns of no known meaning that have a rating done now, beside one of such a rating done
    before: "Hạng sao công nhận lần này", "Hạng sao đã công nhận"."""
    columns = list(enumerate(zip(heading.texts, heading.fields, strict=True)))
    before = {_former_field(text) for _, (text, name) in columns if name in (None, "_before")}
    for column, (text, name) in columns:
        own = _own_field(text) if name is None else None
        if own is not None and own in before and own not in heading.fields:
            yield column, own


def _former_field(text: str) -> str | None:
    """The field of a rating before that a heading of no known meaning says its column has."""
    if not is_former(text):
        return None
    known = meaning(_without(FORMER, text))
    return known[0] if known is not None and known[0] in _RANKS else None


def _own_field(text: str) -> str | None:
    """The field of the rating done now that a heading of no known meaning says its column has."""
    if is_former(text) or heard(OWN, fold(text)) is None:
        return None
    known = meaning(_without(OWN, text))
    return known[0] if known is not None and known[0] in _RANKS else None


def is_former(text: str) -> bool:
    """Whether a heading says that its column is of an evaluation before, and of no later one."""
    said = fold(text)
    return heard(FORMER, said) is not None and heard(OWN, said) is None


def _without(table: Sequence[KnownWording], text: str) -> str:
    """A heading without the words of a table."""
    said = fold(text)
    for one in table:
        said = one.pattern.sub(" ", said)
    return " ".join(said.split())
