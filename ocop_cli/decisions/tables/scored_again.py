"""A column of the points of this evaluation, named as one more: "Điểm đánh giá lại".

In the annex of a decision that rates again it is the score. In a list whose rows name the decisions
that recognised them it tells of another evaluation than theirs, and is asked about.
"""

from __future__ import annotations

from dataclasses import replace

from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.text.keys import clean, fold

_HEADINGS = frozenset(
    f"{points} {time}"
    for points in ("diem", "so diem", "tong diem", "tong so diem", "diem trung binh")
    for time in ("danh gia lai", "phan hang lai", "danh gia phan hang lai", "cham lai", "lan nay")
)
# Where one of these stands, it is not plain whose evaluation the points are of.
_OF_OTHERS = frozenset(
    {"decision", "issued_on", "_recognition_decision", "_recognised_on", "of_decision",
     "valid_through", "effective_from", "_state", "score"}
)  # fmt: skip


def assigned(heading: Heading) -> Heading:
    """The heading, with the one column of such points taken for the score, beside stars."""
    if "stars" not in heading.fields or not _OF_OTHERS.isdisjoint(heading.fields):
        return heading
    found = [
        column
        for column, (text, name) in enumerate(zip(heading.texts, heading.fields, strict=True))
        if name is None and " ".join(fold(clean(text)).replace(",", " ").split()) in _HEADINGS
    ]
    if len(found) != 1:
        return heading
    fields = ["score" if at == found[0] else name for at, name in enumerate(heading.fields)]
    return replace(heading, fields=tuple(fields))
