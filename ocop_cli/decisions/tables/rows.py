"""Which row of a table is what: a product's, a group's heading, a total, a signature.

Offices mix them freely; only what is plainly none of the others is left out as framing, and what
is not understood is told. Group rows hold for the rows under them; merged cells, and entities
written once for several rows, are filled in here, a product's name never.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from ocop_cli.decisions import kinds
from ocop_cli.decisions.cells import filled, is_ordinal, text_stars
from ocop_cli.decisions.headings import finding
from ocop_cli.decisions.letterhead import statements
from ocop_cli.decisions.tables.columns import SHARED, Columns
from ocop_cli.decisions.tables.context import NOTHING, Group
from ocop_cli.decisions.tables.sections import Section
from ocop_cli.decisions.tables.stated_totals import is_total
from ocop_cli.model.pages import Page, Row, Value
from ocop_cli.text.keys import clean, fold


class What(Enum):
    """What a row of a table is."""

    ENTRY = auto()
    GROUP = auto()
    TOTAL = auto()
    FRAMING = auto()
    UNKNOWN = auto()


class Groups:
    """What the group rows say, level by level: a district, its stars, its kinds.

    A level is known by its marker ("I.", "1.", "a)") or, without one, by what it speaks of. A new
    row of a level ends what the levels under it said: the stars of one district's last group are
    not those of the next district.
    """

    def __init__(self) -> None:
        self.levels: list[tuple[str, Group]] = []
        self.now = Group()

    def enter(self, level: str, group: Group) -> None:
        """Begin a group of a level, and end the level's former group and those under it."""
        known = [name for name, _ in self.levels]
        if level in known:
            del self.levels[known.index(level) :]
        self.levels.append((level, group))
        now = Group()
        for _, one in self.levels:
            now = Group(
                one.stars or now.stars,
                one.said if one.said != NOTHING else now.said,
                one.group or now.group,
                one.place or now.place,
                one.entity or now.entity,
            )
        self.now = now


class Told(NamedTuple):
    """A row with its cells, the group it stands in, and what it is.

    `filled_from` is the entity taken from the row above, where that is worth a warning.
    """

    row: Row
    values: Sequence[Value]
    group: Group
    what: What
    filled_from: str | None = None


_EVIDENCE = (
    "entity", "_entity_locality", "stars", "score", "decision", "issued_on", "kind", "locality",
    "_recognition_decision", "_commune", "_district", "group", "on", "document",
)  # fmt: skip


def told_apart(
    section: Section, page: Page, columns: Columns, groups: Groups, *, training: bool
) -> Iterator[Told]:
    """Each row of a section with its cells (merged ones filled in), its group and what it is."""
    at = columns.at
    number = at.get("_number")
    named = at.get("product", at.get("entity", 0))
    evidence = tuple(at[name] for name in _EVIDENCE if name in at and at[name] != named)
    shared = _merged(page, section, columns)
    by_hand = not section.heading.named_by_field and not training
    entity = at.get("entity", at.get("_entity_locality"))
    fills = number is not None and by_hand and entity is not None
    wide = _wide_rows(page, section, named)
    # A table that says so, with merged cells or by writing a name out again for its next product,
    # leaves an entity blank where it has none.
    explicit = entity is not None and (
        _is_merged(page, section, entity) or _is_repeated(section, entity)
    )
    ended = False
    above: Sequence[Value] | None = None
    for place, row in enumerate(section.rows):
        values: Sequence[Value] = row.cells
        if shared:
            values = shared.get(row.number, values)
        filled_from = None
        numbers_columns = place < 2 and finding.is_column_numbers(row)
        if numbers_columns or not _plain(values, named, number, evidence):
            what = _what(place, row, columns, groups, ended=ended, wide=row.number in wide)
            ended = ended or what is What.TOTAL
            if what is not What.ENTRY:
                if what in (What.GROUP, What.TOTAL):
                    above = None
                yield Told(row, values, groups.now, what)
                continue
        if fills and above is not None and entity is not None:
            values, filled_from = _filled_down(values, above, columns, entity, explicit=explicit)
        yield Told(row, values, groups.now, What.ENTRY, filled_from)
        above = values


def _plain(
    values: Sequence[Value], named: int, number: int | None, evidence: Sequence[int]
) -> bool:
    """Whether a row is plainly a product's: numbered where rows are, named, and saying more."""
    width = len(values)
    name = values[named] if named < width else None
    if name is None or name == "":
        return False
    if number is None and isinstance(name, str) and name[:2].lower() in _TOTAL_BEGINS:
        return False
    if number is not None and not (number < width and is_ordinal(values[number])):
        return False
    for column in evidence:
        if column < width and values[column] is not None and values[column] != "":
            return True
    return False


def _merged(page: Page, section: Section, columns: Columns) -> dict[int, tuple[Value, ...]]:
    """The rows under a cell merged over several rows, with what that cell says for all of them."""
    if not page.merged or not section.rows:
        return {}
    table = section.rows[0].table
    held = {columns.at[name] for name in SHARED if name in columns.at}
    by_number = {row.number: row for row in section.rows}
    filled_in: dict[int, list[Value]] = {}
    for span in page.merged:
        if span.table != table or span.last_row == span.first_row:
            continue
        if span.first_row not in by_number:
            continue
        for column in range(span.first_column, span.last_column + 1):
            first = by_number[span.first_row].cells
            if column not in held or column >= len(first):
                continue
            for number in range(span.first_row + 1, span.last_row + 1):
                if number in by_number:
                    cells = filled_in.setdefault(number, list(by_number[number].cells))
                    cells.extend([None] * (column + 1 - len(cells)))
                    if not filled(cells[column]):
                        cells[column] = first[column]
    return {number: tuple(cells) for number, cells in filled_in.items()}


def _filled_down(
    values: Sequence[Value],
    above: Sequence[Value],
    columns: Columns,
    entity: int,
    *,
    explicit: bool,
) -> tuple[Sequence[Value], str | None]:
    """An entity named once for the rows under it, where the table has no merged cells to say so.

    A row without a running number is a further product of the entity above. A numbered row without
    entity and address is taken so too, and the entity given back for a warning, unless the table is
    `explicit` (then a blank one is blank).
    """
    if entity < len(values) and filled(values[entity]):
        return values, None
    if entity >= len(above) or not filled(above[entity]):
        return values, None
    number = columns.at["_number"]
    numbered = number < len(values) and filled(values[number])
    if numbered and explicit:
        return values, None
    places = columns.localities
    for column in places:
        own = values[column] if column < len(values) else None
        same = column < len(above) and own == above[column]
        if filled(own) and (numbered or not same):
            return values, None
    result = list(values) + [None] * (len(above) - len(values))
    for column in (entity, *places):
        if column < len(above) and not filled(result[column]):
            result[column] = above[column]
    return result, clean(str(above[entity])) if numbered else None


_FRAMING = re.compile(
    r"(?:kt|tm|tl|tuq|q)\. ?|(?:pho )?(?:chu tich|giam doc|truong)|truong phong|can bo|chuyen vien|"
    r"noi nhan|luu:|- |nguoi (?:lap|tong hop)|thu ky|ho ten|thu truong|ky ten|\(?da ky|xac nhan|"
    r"ke toan|ghi chu|luu y|nguon|don vi tinh|trang \d|\*|-{2,}|dieu \d|"
    r"ngay .{0,12}thang|.{0,40}, ngay .{0,12}thang|(?:danh sach )?(?:nay )?(?:gom|co) (?:\w+ )?\d+|"
    r"cong hoa xa hoi|doc lap|uy ban nhan dan|ubnd|hoi dong|so ?:|phu luc|danh sach|"
    r"\(?(?:ban hanh )?kem theo"
)
_LEADING = re.compile(r"(?:([ivxlc]+)|([a-h])|(\d{1,2}(?:\.\d+)*))\s*[.):/-]+\s*", re.IGNORECASE)
_LONGEST = 90
_PLACE_ROW = re.compile(
    r"(?:dia ban |khu vuc )?(?:huyen|thanh pho|tp\.?|thi xa|tx\.?|xa|phuong|thi tran|quan|tinh)\s"
)
_ENTITY_ROW = re.compile(
    r"(?:htx|hop tac xa|cong ty|cty|tht|to hop tac|ho kinh doanh|hkd|ho sx|co so|doanh nghiep|dntn|"
    r"lien hiep|chi nhanh|trang trai|ho gia dinh)\b"
)
# The six groups of products, of 490/QĐ-TTg (2018) and of 919/QĐ-TTg (2022).
_GROUP_ROW = re.compile(
    r"(?:nhom|nganh)\b|thuc pham|do uong|thao duoc|duoc lieu|vai(?: va|,) may mac|luu niem|"
    r"(?:hang )?thu cong|sinh vat canh|dich vu du lich"
)
_OF_PRODUCTS = re.compile(r"(?:cac |nhom |danh sach )?san pham (?:cap|ocop|cua|thuoc|tren)\b")
_TOTAL_BEGINS = frozenset({"tổ", "to", "cộ", "co"})


def _what(
    place: int, row: Row, columns: Columns, groups: Groups, *, ended: bool, wide: bool
) -> What:
    """What a row is that is not plainly a product's; a group row is entered into `groups`.

    `ended` says that a total stood above, `wide` that one cell covers most of the row.
    """
    said = [(column, cell) for column, cell in enumerate(row.cells) if filled(cell)]
    if not said or (place < 2 and finding.is_column_numbers(row)):
        return What.FRAMING
    number = columns.at.get("_number")
    named = columns.at.get("product", columns.at.get("entity", 0))
    texts = [clean(cell) for _, cell in said if isinstance(cell, str)]
    numbered = number is not None and any(
        column == number and is_ordinal(cell) for column, cell in said
    )
    has_name = any(column == named for column, _ in said)
    if texts and not numbered and is_total(fold(texts[0])):
        return What.TOTAL
    if numbered:
        if len(said) == 1:
            return What.FRAMING
        label = " ".join(texts)
        if len(said) == 2 and has_name and heads_alone(label) and heads(label, groups, ""):
            return What.GROUP
        return What.ENTRY
    few = len(said) == 1 or (len(said) == 2 and said[0][0] == number)
    if few and texts and heads(" ".join(texts), groups, texts[0] if len(said) == 2 else ""):
        return What.GROUP
    if all(_FRAMING.match(fold(text)) for text in texts) and not (has_name and len(said) > 2):
        return What.FRAMING
    if statements.is_annex_line(texts[0] if texts else ""):
        return What.FRAMING
    if len(said) > 1 and said[0][0] != number:
        return What.ENTRY
    if len(said) > 2:
        return What.ENTRY
    alone = not has_name or wide or ended or len(texts[0] if texts else "") > _LONGEST
    return What.UNKNOWN if alone or len(said) == 2 else What.ENTRY


def _wide_rows(page: Page, section: Section, named: int) -> frozenset[int]:
    """The rows in which a merged cell reaches over several columns, the product's among them."""
    table = section.rows[0].table if section.rows else None
    return frozenset(
        number
        for span in page.merged
        if span.table == table
        and span.first_column <= named <= span.last_column
        and span.last_column > span.first_column
        for number in range(span.first_row, span.last_row + 1)
    )


def _is_merged(page: Page, section: Section, column: int) -> bool:
    """Whether the table merges cells of one column over several rows."""
    table = section.rows[0].table if section.rows else None
    first = section.rows[0].number if section.rows else 0
    return any(
        span.table == table
        and span.first_column <= column <= span.last_column
        and span.last_row > span.first_row >= first
        for span in page.merged
    )


def _is_repeated(section: Section, column: int) -> bool:
    """Whether a name in this column is written out again in the very next row."""
    said = [row.cells[column] if column < len(row.cells) else None for row in section.rows]
    return any(filled(one) and one == other for one, other in pairwise(said))


def heads_alone(label: str) -> bool:
    """Whether a text without a sign before it can only head others: a district, stars alone."""
    bare = fold(label)
    if _PLACE_ROW.match(_LEADING.sub("", bare)) and len(bare.split()) <= 7:
        return True
    return stars_alone(label)


_STARS_ALONE = re.compile(
    r"(?:\d+ )?(?:san pham |hang |nhom |dat |ocop )*0?[1-5] sao\W*(?:\(.*\)|\d+ san pham)?\W*"
)


def stars_alone(label: str) -> bool:
    """Whether a text says a number of stars and nothing else: "Hạng 3 sao: 21 sản phẩm"."""
    return _STARS_ALONE.fullmatch(fold(label)) is not None


def heads(label: str, groups: Groups, marker: str = "") -> bool:
    """Whether a text heads the rows below it; then it is entered into `groups`.

    `marker` is a running sign in a cell of its own ("I", "a"), which is part of `label` too.
    """
    if len(label) > 2 * _LONGEST:
        return False
    leading = _LEADING.match(label)
    plain = label[leading.end() :] if leading else label.removeprefix(marker).strip(" .-)")
    bare = fold(plain)
    said = kinds.heading(plain)
    stars = text_stars(plain)
    group = Group(stars=stars, said=said if (said.kind or said.result or said.absent) else NOTHING)
    short = re.sub(r"[(:].*", "", plain).strip(" .-")
    if _PLACE_ROW.match(bare) and len(short) < 50:
        group = replace(group, place=short)
    elif _GROUP_ROW.match(bare) and len(short) < _LONGEST:
        name = re.sub(r"^(?:nhóm|ngành)(?: sản phẩm| ngành| hàng)*\s*:?\s*", "", short, flags=re.I)
        group = replace(group, group=name or None)
    elif _ENTITY_ROW.match(bare) and group == Group():
        group = replace(group, entity=clean(plain))
    elif group == Group() and not _OF_PRODUCTS.match(bare):
        return False
    groups.enter(_level(leading, marker, group), group)
    return True


def _level(leading: re.Match[str] | None, marker: str, group: Group) -> str:
    """The name of a group row's level: its kind of marker, else what it speaks of."""
    sign = leading.group(1, 2, 3) if leading else (None, None, None)
    mark = marker.strip(" .)-")
    if sign[0] or re.fullmatch(r"[IVXLC]+", mark):
        return "roman"
    if sign[1] or re.fullmatch(r"[A-Ha-h]", mark):
        return "capital" if (sign[1] or mark).isupper() else "letter"
    if sign[2]:
        return f"number {sign[2].count('.')}"
    for name in ("place", "group", "entity"):
        if getattr(group, name):
            return name
    return "stars" if group.stars else "said"
