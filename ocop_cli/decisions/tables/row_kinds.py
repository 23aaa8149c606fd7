"""Which row of a table is what: a product's, a group's heading, a total, a signature, a remark.

Offices mix them freely. Only what is plainly none of the others is left out as framing; what is
not understood is a doubt, and never a product's row that is lost.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ocop_cli.decisions.cells import filled, is_ordinal
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.language import translated
from ocop_cli.decisions.letterhead import statements
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.tables import (
    decision_rows,
    group_rows,
    page_heads,
    place_rows,
    running_numbers,
)
from ocop_cli.decisions.tables.group_levels import NO_GROUP, GroupLevels
from ocop_cli.decisions.tables.group_rows import LONGEST
from ocop_cli.decisions.tables.place_rows import LEADING
from ocop_cli.decisions.tables.stated_totals import is_average, is_total
from ocop_cli.law import groups as law_groups
from ocop_cli.model.pages import Row, Value
from ocop_cli.text.keys import clean, fold


class What(Enum):
    """What a row of a table is."""

    ENTRY = auto()
    GROUP = auto()
    TOTAL = auto()
    FRAMING = auto()
    UNKNOWN = auto()  # a text that stands where a heading of rows does
    STRAY = auto()  # a text beside the names, or a sentence: it may be about anything


# Who signs, who made the list, where it goes: they say nothing of any row.
_FRAMING = re.compile(
    r"(?:kt|tm|tl|tuq|q)\. ?|(?:pho )?(?:chu tich|giam doc|truong)|truong phong|can bo|chuyen vien|"
    r"noi nhan|luu:|- |nguoi (?:lap|tong hop)|thu ky|ho ten|thu truong|ky ten|\(?da ky|xac nhan|"
    r"ke toan|ghi chu|luu y|nguon|don vi tinh|trang \d|\(?\*|-{2,}|(?:dieu|article) \d|"
    r"ngay .{0,12}thang|.{0,40}, ngay .{0,12}thang|(?:danh sach )?(?:nay )?(?:gom|co) (?:\w+ )?\d+|"
    r"cong hoa xa hoi|doc lap|uy ban nhan dan|ubnd|hoi dong|so ?:|\(?(?:ban hanh )?kem theo"
)
_MARKER = re.compile(r"\(?(?:[IVXLC]+|[A-H])[.)]?")


@dataclass(frozen=True, slots=True)
class _RowLook:
    """A row that is not plainly a product's, as it looks: its filled cells and where they stand."""

    said: tuple[tuple[int, Value], ...]
    texts: tuple[str, ...]
    numbered: bool
    has_name: bool
    marked: bool  # a cell of its own holds the running sign of a group ("I", "A")
    wide: bool
    in_number: bool  # it stands in the column of running numbers

    @property
    def alone(self) -> bool:
        """Whether the row holds one text, with or without a running sign before it."""
        return len(self.said) == 1 or (len(self.said) == 2 and self.marked)

    @property
    def heads(self) -> bool:
        """Whether the text looks as a heading of rows does: by a sign, its width or its place."""
        sign = self.marked or (self.texts and LEADING.match(self.texts[0]) is not None)
        return bool(sign) or self.wide or self.in_number

    @property
    def placed(self) -> bool:
        """Whether the text stands where a heading of rows may, and no product's name."""
        return self.heads or not self.has_name


def what(
    rows: Sequence[Row],
    order: int,
    groups: GroupLevels,
    *,
    number: int | None,
    named: int,
    ended: bool,
    wide: bool,
    before: Row | None = None,
) -> What:
    """What the row at `order` is, not plainly a product's; a group row is entered into `groups`.

    `number` and `named` are the columns of running numbers and names; `ended` says that a total
    stood above, `wide` that one cell covers most of the row; `before` is the product's row above.
    """
    row = rows[order]
    after = rows[order + 1] if order + 1 < len(rows) else None
    look = _look(row, number, named, wide=wide)
    if not look.said or (order < 2 and finding.is_column_numbers(row)):
        return What.FRAMING
    if look.texts and not look.numbered and is_total(fold(look.texts[0])):
        return What.TOTAL
    if look.texts and not look.numbered and is_average(fold(look.texts[0])):
        return What.FRAMING
    if look.numbered:
        return _numbered(look, groups, goes_on=_goes_on(before, row, after, number))
    label = " ".join(look.texts)
    marker = look.texts[0] if look.texts and len(look.said) == 2 else ""
    if look.texts and any(map(groups.own.ignores, (label, look.texts[-1]))):
        return _ignored(look, label, groups, marker)
    heads = page_heads.without_goes_on(label)
    if look.alone and look.texts and group_rows.understood(heads, groups, marker):
        groups.columns.add(look.said[-1][0])
        return What.GROUP
    return _unnumbered(look, groups, ended=ended)


def _ignored(look: _RowLook, label: str, groups: GroupLevels, marker: str) -> What:
    """A row that a person said means nothing: it may head others all the same, for its sign or for
    standing where headings do; then what was said above it holds no longer."""
    if group_rows.ended(label, groups, marker):
        return What.GROUP
    if look.alone and groups.now != NO_GROUP:
        groups.end()
        return What.GROUP
    return What.FRAMING


def _look(row: Row, number: int | None, named: int, *, wide: bool) -> _RowLook:
    said = tuple((column, cell) for column, cell in enumerate(row.cells) if filled(cell))
    texts = tuple(translated.line(clean(cell)) for _, cell in said if isinstance(cell, str))
    numbered = any(column == number and is_ordinal(cell) for column, cell in said)
    first = said[0] if said else (0, None)
    sign = isinstance(first[1], str) and _MARKER.fullmatch(first[1].strip()) is not None
    marked = len(said) > 1 and (first[0] == number or (sign and first[0] != named))
    has_name = any(column == named for column, _ in said)
    in_number = number is not None and bool(said) and first[0] == number
    return _RowLook(said, texts, numbered, has_name, marked and not numbered, wide, in_number)


def _goes_on(before: Row | None, row: Row, after: Row | None, number: int | None) -> bool:
    """Whether a row has the running number behind that of the product above it, or the first, and
    not the row below it as well."""
    now = running_numbers.of(row, number)
    above = running_numbers.of(before, number) if before is not None else 0
    below = running_numbers.of(after, number) if after is not None else None
    return now is None or above is None or (now == above + 1 and now != below)


def _numbered(look: _RowLook, groups: GroupLevels, *, goes_on: bool) -> What:
    """A row with a running number: a product's, unless its name can only head others, as that of a
    group of the law does whose number is none of the products' own."""
    if len(look.said) == 1:
        return What.FRAMING
    label = look.texts[-1] if look.texts else ""
    heads = _can_only_head(label) or (not goes_on and law_groups.place(label) is not None)
    if len(look.said) == 2 and look.has_name and heads:
        return What.GROUP if group_rows.understood(label, groups) else What.ENTRY
    return What.ENTRY


def _can_only_head(label: str) -> bool:
    return group_rows.stars_alone(label) or place_rows.is_place(label)


def _unnumbered(look: _RowLook, groups: GroupLevels, *, ended: bool) -> What:
    texts = look.texts
    if look.alone and texts and _names_decision(texts[0]):
        return What.UNKNOWN  # the rows below may be of it
    if all(map(_frames, texts)) and not (look.has_name and len(look.said) > 2):
        return What.FRAMING
    if statements.is_annex_line(texts[0] if texts else ""):
        return What.FRAMING
    if not look.alone:
        return What.ENTRY
    text = texts[0] if texts else ""
    no_name = len(text) > LONGEST or group_rows.is_no_name(text)
    # Where groups stand unmarked among the names of products, this may be one as well.
    placed = look.placed or (groups.now != NO_GROUP and look.said[-1][0] in groups.columns)
    if not (placed or ended or no_name):
        return What.ENTRY
    return What.UNKNOWN if look.heads and len(text) <= LONGEST else What.STRAY


def _names_decision(text: str) -> bool:
    """Whether a text begins as the heading of a decision's products does."""
    return not statements.is_annex_line(text) and decision_rows.begins(text)


def _frames(text: str) -> bool:
    """Whether a text signs, says who made a list or where it goes, or belongs to its page."""
    if _FRAMING.match(fold(text)) is not None or formulas.is_signature(text):
        return True
    lettered = any(map(str.isalpha, text))  # "333" may be the name of a beer
    return (lettered and formulas.is_furniture(text)) or page_heads.goes_on(text)


def heading_others(whats: Sequence[What], *, goes_on: bool) -> list[bool]:
    """Of each row whether a product's row follows before a heading that is understood; `goes_on`
    says that one follows the last."""
    found: list[bool] = []
    follows = goes_on
    for one in reversed(whats):
        found.append(follows)
        if one in (What.ENTRY, What.GROUP, What.TOTAL):
            follows = one is What.ENTRY
    return found[::-1]
