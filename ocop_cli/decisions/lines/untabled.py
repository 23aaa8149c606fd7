"""Products that a file names in no table: in sentences, or field by field down the page.

What `layouts` cannot set upright is not read, for a sentence says as easily what was asked for as
what was granted. What helps is said by what is there: a table of one row a product, or the sheet
turned on its side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.tables import sections
from ocop_cli.model.pages import Page, Row
from ocop_cli.model.reading import Head, Line, Place, Problem, Severity
from ocop_cli.text import damage
from ocop_cli.text.keys import clean, fold

_MAKER = re.compile(
    r"\b(?:htx|hop tac xa|cong ty|cty|ho (?:kinh doanh|san xuat|gia dinh|ong|ba)|to hop tac|tht|"
    r"co so|doanh nghiep|dntn)\b"
)
_RATED = re.compile(r"\b0?[1-5] sao\b|\b(?:ba|bon|nam) sao\b|\d ?diem\b")
_FIELDS = frozenset({"product", "entity", "stars", "score", "locality"})
# What is done to a product that is known, and needs no more of it than its name.
_ENTERED_BY_HAND = frozenset(
    {"revocation", "removal", "extension", "reissue", "hold", "rename", "transfer"}
)
_ENTERED_WITH_MORE = frozenset({"extension", "rename", "transfer"})
_FEWEST = 3  # different fields one under the other


class Untabled(NamedTuple):
    """How products stand outside every table: ``prose`` or ``down``, where first, how many
    sentences or lines say them, and the first of these."""

    form: str
    place: Place
    sentences: int
    text: str


def problem(
    lines: Sequence[Line], pages: Sequence[Page], head: Head, title: str | None = None
) -> Problem:
    """What a person is told of a file in which no table was read, under the head that it has.

    Its text is damaged, it does something to products that `record` can be told, or by its `title`
    what may bear on them and is not understood, its lines name products, it corrects something, a
    heading of it is not known, or there is nothing of a list.
    """
    place = lines[0].place if lines else None
    if (harmed := next((one for one in lines if damage.of(one.text)), None)) is not None:
        values = {"value": clean(harmed.text)[:60]}
        return Problem("damaged_text", Severity.ERROR, harmed.place, values)
    unnamed = any(finding.unnamed(pages))
    if head.kind in _ENTERED_BY_HAND and not unnamed:
        return _to_be_entered(head, place)
    if title and head.number and head.kind is None and not unnamed and _may_hold(title):
        return _to_be_entered(replace(head, kind="hold"), place)
    if (named := found(lines)) is not None:
        values = {"value": named.text, "count": str(named.sentences)}
        return Problem("no_table", Severity.ERROR, named.place, values, named.form)
    if head.kind == "correction":
        return Problem("no_table", Severity.ERROR, place, {}, head.kind)
    for page, row, text in finding.unnamed(pages):
        place = sections.place(pages, page, row)
        if _is_numbered(text, row):
            break  # to read one of them would leave the products of the other out
        return Problem("no_table", Severity.ERROR, place, {"value": text}, "heading")
    return Problem("no_table", Severity.ERROR, place)


def _is_numbered(heading: str, row: Row) -> bool:
    """Whether a heading stands in its row again but for a number: "Sản phẩm 1", "Sản phẩm 2"."""
    texts = [_NUMBER.sub("", clean(cell)) for cell in row.cells if isinstance(cell, str)]
    return _NUMBER.search(heading) is not None and texts.count(_NUMBER.sub("", heading)) > 1


_NUMBER = re.compile(r"\d")


def _may_hold(title: str) -> bool:
    """Whether what a paper does is not understood, and may bear on certificates: "tạm đình chỉ
    thi hành Quyết định …", "giải quyết khiếu nại"; until then its products are under review."""
    return kinds.heading(title).unclear is Unclear.UNKNOWN and bearing(title) is not None


def _to_be_entered(head: Head, place: Place | None) -> Problem:
    """What to type for each product that an act names in its sentences."""
    on = f" --on {head.issued_on.isoformat()}" if head.issued_on else ""
    document = f" --document {head.number}" if head.number else ""
    values = {"kind": str(head.kind), "document": f"{on}{document}"}
    variant = head.kind if head.kind in _ENTERED_WITH_MORE else "act"
    return Problem("no_table", Severity.ERROR, place, values, variant)


def found(lines: Sequence[Line]) -> Untabled | None:
    """What products the lines of a file without a table name, if any."""
    labelled = list(_labelled(lines))
    names = {name for name, _, _ in labelled}
    if "product" in names and len(names) >= _FEWEST:
        _, text, place = next(one for one in labelled if one[0] == "product")
        return Untabled("down", place, len(labelled), text)
    rated = [(line.text, line.place) for line in formulas.paragraphs(lines) if rates(line.text)]
    if not rated:
        return None
    text, place = rated[0]
    return Untabled("prose", place, len(rated), text)


def rates(text: str) -> bool:
    """Whether a sentence names a maker, and stars or points."""
    return names_maker(text) and _RATED.search(fold(text)) is not None


def names_maker(text: str) -> bool:
    """Whether a line names a maker, by how such names begin."""
    return _MAKER.search(fold(text)) is not None


def _labelled(lines: Sequence[Line]) -> Iterator[tuple[str, str, Place]]:
    """The fields that stand before a colon, or in the first cell of a row: name, text, place."""
    for line in lines:
        first, _, rest = line.text.partition("\n")
        label, colon, value = first.partition(":")
        known = meaning(clean(label)) if colon or rest else None
        if known is not None and known[0] in _FIELDS and (value.strip() or rest):
            yield known[0], clean(label), line.place
