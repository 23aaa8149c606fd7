"""Which columns of a table say what of a label: by their headings, and by what stands in them.

A heading is one witness, its cells are another: what looks like a maker, a day or stars under a
heading nobody knows is never passed over. Where two columns speak of stars, the one whose heading
is of the label counts, and no label is held wrong by stars that may be those that were granted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from ocop_cli.decisions import cells
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.headings import immaterial
from ocop_cli.decisions.headings.meaning import meaning as heading_meaning
from ocop_cli.decisions.language.named_times import named_times
from ocop_cli.decisions.tables import witness
from ocop_cli.decisions.tables.columns import cell_of
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.headings import phrase
from ocop_cli.text.keys import clean, fold, same_key
from ocop_cli.text.marked import marked

FIELDS = ("product", "entity", "stars", "gtin", "seen_on", "place", "locality")
# Headings that mean something else on a list of decisions.
_HERE: Mapping[str, str] = {
    "seen on": "seen_on", "ngay thay": "seen_on", "ngay ghi nhan": "seen_on",
    "ngay phat hien": "seen_on", "ngay mua": "seen_on", "ngay kiem tra": "seen_on",
    "thoi gian": "seen_on", "thoi diem": "seen_on",
    "place": "place", "noi thay": "place", "noi ban": "place", "noi phat hien": "place",
    "noi ghi nhan": "place", "diem ban": "place", "dia diem": "place", "noi mua": "place",
    "dia diem ban": "place", "dia diem kiem tra": "place", "dia diem ghi nhan": "place",
    "sao": "stars", "nha san xuat": "entity", "co so": "entity", "don vi": "entity",
}  # fmt: skip
_ALSO = {"issued_on": "seen_on", "on": "seen_on", "_stars": "stars"}
# What a heading says besides its field: that it stands on the label; that the goods were looked at.
_ON_IT = re.compile(
    r" (?:(?:duoc |dang |co )?(?:ghi|in|the hien|dan|cong bo) )?(?:tren |o |on |cua )"
    r"(?:(?:nhan|bao bi|tem|bao goi|logo|san pham|hang hoa|the|label|pack|package)(?: |$))+$"
)
_LOOKED_AT = re.compile(
    r"^((?:ten )?(?:san pham|sp|hang hoa|mat hang|hang)) "
    r"(?:(?:duoc |da )?(?:kiem tra|lay mau|khao sat|giam sat|phat hien|ghi nhan|bay ban) ?)+$"
)


def meaning(text: str) -> str | None:
    """The field a heading means on a list of what was seen."""
    said = phrase(text.replace("_", " "))
    if said in _HERE:
        return _HERE[said]
    found = heading_meaning(text.replace("_", " "))
    if found is None:
        plain = _LOOKED_AT.sub(r"\1", _ON_IT.sub("", said))
        if plain == said:
            return None
        found = (_HERE[plain], 1) if plain in _HERE else heading_meaning(plain)
    if found is None:
        return None
    name = _ALSO.get(found[0], found[0])
    return name if name in FIELDS else None


@dataclass(frozen=True, slots=True)
class LabelColumns:
    """The columns of one table: `names` and `texts` in their order, the heading as printed."""

    names: tuple[str, ...]
    texts: tuple[str, ...]
    witnesses: tuple[int, ...] = ()  # others that may speak of the label's stars
    granted: bool = False  # the stars may be those that were granted, not the label's
    days: tuple[int, ...] = ()  # of days of which nobody knows what was on them

    @property
    def unread(self) -> tuple[str, ...]:
        """The headings of the columns that are not read and may bear on a label."""
        return tuple(
            text
            for name, text in zip(self.names, self.texts, strict=True)
            if text and name not in FIELDS and not _says_nothing(text)
        )


# The running number, a note, the price: of the list, and not of a label.
_ASIDE = re.compile(r"(?:stt|tt|so tt|so thu tu|no|ghi chu|gia(?: ban)?|so luong|don vi tinh|dvt)")


def _says_nothing(text: str) -> bool:
    return _ASIDE.fullmatch(phrase(text)) is not None or immaterial.is_immaterial(text)


Headed = tuple[list[str], list[str | None]]  # the headings of a table, and their fields


def headed(row: Row, least: int) -> Headed | None:
    """The headings of a row and their fields, where it is one: `least` fields, one to go by."""
    texts = [clean(cell) if isinstance(cell, str) else "" for cell in row.cells]
    fields = [meaning(text) if text else None for text in texts]
    if not {"product", "gtin"} & set(fields) or sum(f is not None for f in fields) < least:
        return None
    if sum(map(bool, texts)) != sum(map(filled, row.cells)):
        return None
    return texts, fields


def goes_on(heading: Headed, row: Row) -> Headed | None:
    """The heading with a second row of it, right below: nothing stands there under the product, and
    what stands there are words. "Nhãn" over "Số sao" and "Vị trí"."""
    texts, fields = heading
    below = [clean(cell) if isinstance(cell, str) else "" for cell in row.cells]
    at = next(at for at, name in enumerate(fields) if name in ("product", "gtin"))
    if filled(row.value(at)) or sum(map(bool, below)) != sum(map(filled, row.cells)):
        return None
    if any(map(str.isdigit, "".join(below))) or not any(below):
        return None
    width = max(len(texts), len(below))
    texts = [*texts, *[""] * (width - len(texts))]
    fields = [*fields, *[None] * (width - len(fields))]
    over, known = "", False
    for column, low in enumerate(below):
        over = texts[column] or over  # a merged cell stands over the next ones too
        if low:
            texts[column] = f"{over} {low}".strip()
            fields[column] = meaning(low) or meaning(texts[column])
            known = known or fields[column] is not None
    return (texts, fields) if known else None


def settled(texts: Sequence[str], said: Sequence[str | None], rows: Sequence[Row]) -> LabelColumns:
    """The columns under these headings, of which `said` is what they mean, by their cells too."""
    width = max(map(_width, (texts, *(row.cells for row in rows))))
    texts = [*texts, *[""] * (width - len(texts))][:width]
    fields = [*said, *[None] * (width - len(said))][:width]
    if "entity" not in fields:
        makers = [at for at in _unknown(fields) if _is_of_makers(texts[at], rows, at)]
        if len(makers) == 1:
            fields[makers[0]] = "entity"
    days = [at for at in _unknown(fields) if _is_of_days(texts[at], rows, at)]
    if "seen_on" not in fields and len(days) == 1 and _SEEN.search(fold(texts[days[0]])):
        fields[days[0]] = "seen_on"
    if "seen_on" in fields:
        days = []
    main = _of_stars(texts, fields, rows)
    fields = [None if name == "stars" and at != main else name for at, name in enumerate(fields)]
    if main is not None:
        fields[main] = "stars"
    granted = main is not None and _is_granted(texts[main])
    witnesses = [at for at in _unknown(fields) if granted or not _is_granted(texts[at])]
    return LabelColumns(_named(texts, fields), tuple(texts), tuple(witnesses), granted, tuple(days))


def _width(values: Sequence[Value]) -> int:
    return max((at + 1 for at, value in enumerate(values) if filled(value)), default=0)


def _cells(rows: Sequence[Row], at: int) -> list[Value]:
    return [cell for row in rows if filled(cell := cell_of(row, at))]


def _unknown(fields: Sequence[str | None]) -> list[int]:
    return [at for at, name in enumerate(fields) if name is None]


def _named(texts: Sequence[str], fields: Sequence[str | None]) -> tuple[str, ...]:
    names: list[str] = []
    for place, (field, text) in enumerate(zip(fields, texts, strict=True)):
        name = field if field and field not in names else text or f"#{place + 1}"
        names.append(name if name not in names else f"{name} ({place + 1})")
    return tuple(names)


_OF_SELLERS = re.compile(r"\b(?:kiem tra|ban|cua hang|sieu thi|noi|phan phoi|dai ly|lay mau)\b")


def _is_of_makers(text: str, rows: Sequence[Row], at: int) -> bool:
    """Whether nearly all cells of a column begin as makers' names, and not those of who sells."""
    return witness.share(rows, at) >= witness.MOST and not _OF_SELLERS.search(fold(text))


_SEEN = re.compile(
    r"\b(?:lay mau|kiem tra|khao sat|ghi nhan|phat hien|thay|chup|mua|lap|thu thap|giam sat|"
    r"hau kiem|den|lam viec|xac minh|seen|checked|visited|inspected|bought)\b"
)
# The days of the goods, and of papers.
_OF_GOODS = re.compile(
    r"\b(?:san xuat|nsx|hsd|han|het|quyet dinh|qd|cong nhan|cap|ban hanh|dong goi|nhap|thanh lap|"
    r"dang ky|cong bo|gcn|chung nhan|lo|exp|mfg|expiry|produced|issued)\b"
)


def _is_of_days(text: str, rows: Sequence[Row], at: int) -> bool:
    """Whether all that a column says are days, and its heading is not of the goods' own."""
    said = _cells(rows, at)
    return bool(said) and not _OF_GOODS.search(fold(text)) and all(day(cell) for cell in said)


def day(value: Value) -> date | None:
    """The day of a cell that is one; None for a number, a text, or a day that does not exist."""
    if isinstance(value, datetime):
        return value.date()
    if not isinstance(value, str | date):
        return None
    try:
        return cells.day(value)
    except Bad:
        return None


_ON_LABEL = re.compile(
    r"\bnhãn\b|(?<!cong )(?<!chung )(?<!ghi )(?<!ca )(?<!xac )(?<!tiep )\bnhan\b|"
    + marked(r"\b(?:bao bì|bao gói|tem|logo|vỏ hộp)\b|\b(?:label|pack|packaging|printed)\b")
)
_GRANTED = re.compile(
    r"\b(?:cong nhan|quyet dinh|theo qd|duoc cap|chung nhan|da dat|phan hang|thuc te|so sach|giay|"
    r"gcn|granted|certified|awarded)\b"
)


def _is_granted(text: str) -> bool:
    """Whether a heading may be of the stars that were granted, and says nothing of the label."""
    return _GRANTED.search(fold(text)) is not None and not _is_on_label(text)


def _is_on_label(text: str) -> bool:
    return _ON_LABEL.search(same_key(text)) is not None


def _of_stars(
    texts: Sequence[str], fields: Sequence[str | None], rows: Sequence[Row]
) -> int | None:
    """The column of the label's stars; None where none speaks of stars, or several do under
    headings that nobody knows."""
    headed_so = [at for at, name in enumerate(fields) if name == "stars"]
    shown = [at for at in _unknown(fields) if _shows_stars(texts[at], rows, at)]
    on_label = [at for at in (*headed_so, *shown) if _is_on_label(texts[at])]
    if len(on_label) == 1:
        return on_label[0]
    sure = [at for at in headed_so if not _is_granted(texts[at])] or headed_so
    if sure or len(shown) != 1:
        return next(iter(sure), None)
    return shown[0]


_MOST_LETTERS = 40  # of a cell that says no more than stars


def _shows_stars(text: str, rows: Sequence[Row], at: int) -> bool:
    """Whether a column of which the heading says nothing speaks of stars in most of its cells, or
    gives a rank in each where it is of the label."""
    said = _cells(rows, at)
    if not said:
        return False
    if _is_on_label(text) and all(_is_rank(cell) for cell in said):
        return True
    short = [cell for cell in said if len(str(cell)) <= _MOST_LETTERS and spoken_stars(cell)]
    return 2 * len(short) >= len(said)


def _is_rank(value: Value) -> bool:
    try:
        return cells.stars(value) is not None
    except Bad:
        return False


_SPOKEN = re.compile(marked(r"(?<![\d.,])0?([1-5]) ?(?:sao\b|stars?\b|[*★⭐☆])"))
_IN_WORDS = re.compile(marked(r"\b(một|hai|ba|bốn|năm) sao\b"))
_BY_WORD = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}
_SIGNS = re.compile(r"[*★⭐]{1,5}(?![*★⭐])")


def spoken_stars(value: Value) -> frozenset[int]:
    """All the numbers of stars that a cell speaks of: "tem cũ 3 sao, nay in 4 sao" of two."""
    if not isinstance(value, str):
        return frozenset()
    said = same_key(value)
    found = {int(number) for number in _SPOKEN.findall(said)}
    found |= {_BY_WORD[fold(word)] for word in _IN_WORDS.findall(said)}
    return frozenset(found or {len(signs) for signs in _SIGNS.findall(said)})


_A_PAPER = re.compile(r"\d ?/ ?[^\W\d_]|\bsố:? ?\d", re.I)  # "12/QĐ-UBND", "Số 12"


def days_above(lines: Sequence[str]) -> Iterator[date]:
    """The days that the lines above a table name, but those of papers they cite."""
    for line in lines:
        if _A_PAPER.search(line) is None:
            yield from (one.first for one in named_times(same_key(line)) if one.first == one.last)
