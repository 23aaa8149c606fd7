"""Sentences that only count the products of their paper: "Sản phẩm đánh giá lại: 03 sản phẩm".

A decision says in its articles of how many products it disposes, by kind of evaluation, by stars,
by place, by group. Such a sentence is known by all of its words: what has one word more, or lets
anything go on, says something else and is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.language import others
from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.lexicon import Part, Unit, units
from ocop_cli.decisions.language.wordings import heard
from ocop_cli.law import groups
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked
from ocop_cli.text.units import UNITS


class Counted(NamedTuple):
    """So many products, or None for a bare figure; of `stars`, where the sentence says no more of
    them than that; `failed` where they did not pass."""

    number: int | None
    stars: int | None = None
    failed: bool = False


# A day, written in whatever way.
_OF_PAPERS = re.compile(r"\bngày\b|\d[/.-]\d{1,2}[/.-]\d")
# What begins an item of a list, or an article.
_ITEM = re.compile(
    r"^[\W_]{0,9}"
    r"(?:(?:điều \d{1,3}|\d{1,2}(?:\.\d{1,2}){0,3}|[a-hđ]|[ivx]{1,4})\s?[.)][\W_]{0,9})?",
    re.IGNORECASE,
)
_SPELLED = re.compile(r"\(\s?[^\W\d_]++(?: [^\W\d_]++){0,3}\s?\)")  # "07 (bảy) sản phẩm"
# What was found of so many: "02 sản phẩm giữ hạng 4 sao".
_KEPT = re.compile(
    marked(
        r"\b\d{1,4} (?:sản phẩm|sp)(?: ocop)?(?: được)?"
        r" (?:giữ|duy trì)(?: nguyên)? (?:hạng|sao|phân hạng|mức)\b"
    )
)
# Who recognised them before: "(đã được UBND huyện A công nhận trước khi sắp xếp)".
_BY_WHOM = re.compile(
    r"\(\s?(?:đã )?được (?:chủ tịch )?(?:ubnd|ủy ban nhân dân) (?:tỉnh|huyện|thành phố|thị xã|quận)"
    r"(?P<name>(?: [^\W\d_]++){1,5}?) (?:đánh giá|phân hạng|công nhận)"
    r"(?: trước (?:đây|khi (?:sắp xếp|sáp nhập|hợp nhất)(?: đơn vị hành chính)?))?\s?\)",
    re.IGNORECASE,
)
_COUNT = re.compile(r"(\d{1,4})(?:/\d{1,4})?")
_SAYING = frozenset(
    {Part.NUMBER, Part.SUBJECT, Part.OWNER, Part.AGAIN, Part.FIRST, Part.ACHIEVED, Part.STARS,
     Part.RANK, Part.RESULT, Part.LIST, Part.TAIL, Part.REASON, Part.BELOW, Part.PUBLISHED}
)  # fmt: skip
# Of the phrases that say nothing by themselves, those that lead on to a number; and of the others
# those that say no more beside one.
_LEADING = frozenset(
    {"là", "trở lên", "lần", "các", "theo địa bàn", "địa bàn", "toàn huyện", "toàn tỉnh", "về",
     "hình thức", "loại", "chung", "chính thức", "trong đó", "tổng số", "tổng cộng", "ấn định",
     "cơ cấu", "số lượng", "cụ thể", "chi tiết", "như sau", "lượt", "này", "sau đây"}
)  # fmt: skip
_BESIDE = {
    Part.PLAIN: _LEADING,
    Part.VOICE: frozenset({"được", "đã được"}),
    Part.PROPOSAL: frozenset({"tham gia"}),
    Part.NEGATION: frozenset({"không", "không được"}),
    Part.JOIN: frozenset({"", "và"}),
    Part.BREAK: frozenset({""}),
    Part.DEED: RATES,
}
_PRODUCTS = frozenset({"sản phẩm", "sp", "bộ sản phẩm"})


_NOTE = re.compile(r"^[\s*(]{0,3}(?:ghi chú|chú thích)\s?:\s?", re.IGNORECASE)


@lru_cache(1 << 8)  # a sentence is asked about several times on end
def counted(text: str) -> tuple[Counted, ...]:
    """What a sentence counts; () for one that counts nothing, or says anything besides."""
    text = _NOTE.sub("", text)
    by_whom = _BY_WHOM.search(text)
    if by_whom is not None and all(word[0].isupper() for word in by_whom["name"].split()):
        text = f"{text[: by_whom.start()]} {text[by_whom.end() :]}"
    said = same_key(text)
    if not any(map(str.isdigit, text)) or _OF_PAPERS.search(said) or numbers(text):
        return ()
    said = _KEPT.sub(" ", said)
    if any(heard(table, said) for table in (others.GOES_ON, others.LEAVES, others.REST)):
        return ()
    # What stands in brackets counts a part of what stands before them.
    found = units(_SPELLED.sub(" ", _ITEM.sub("", text.strip("( )"))).replace("(", "; "))
    return tuple(_counts(found)) if _is_understood(found) else ()


def _is_understood(found: Sequence[Unit]) -> bool:
    """Whether every phrase is one of a count: products, kinds, ranks, results, places, groups."""
    again = _evaluated_again(found)
    for at, unit in enumerate(found):
        if unit.part is Part.LAPSED:
            if not again[at]:
                return False  # they ran out, and that is all
        elif unit.part is Part.NEGATION:
            if unit.value not in _BESIDE[Part.NEGATION] or not _fails(found[at + 1 : at + 3]):
                return False
        elif unit.part is Part.UNKNOWN:
            if not _names(found, at):
                return False
        elif unit.part not in _SAYING and unit.value not in _BESIDE.get(unit.part, ()):
            return False
    return True


def _evaluated_again(found: Sequence[Unit]) -> list[bool]:
    """For each phrase, whether its part of the sentence is of products evaluated again."""
    said: list[bool] = []
    for part in _parts(found):
        again = {unit.part for unit in part}
        said += [Part.AGAIN in again and Part.NEGATION not in again] * (len(part) + 1)
    return said


def _fails(behind: Sequence[Unit]) -> bool:
    """Whether a negation is that of a result: "không đạt", "không công nhận", and not "không đánh
    giá lại", which nobody did."""
    first, *rest = (*behind, None)
    if first is None or first.part is Part.ACHIEVED:
        return first is not None
    denied = first.part is Part.DEED and first.value == "recognition"
    return denied and not (rest[0] is not None and rest[0].part is Part.AGAIN)


def _names(found: Sequence[Unit], at: int) -> bool:
    """Whether a phrase that is not known is of the name of a place, or of a group of products."""
    start = at
    while start and found[start - 1].part is Part.UNKNOWN:
        start -= 1
    run = list(takewhile(lambda unit: unit.part is Part.UNKNOWN, found[start:]))
    if start and found[start - 1].value in UNITS and all(unit.named for unit in run):
        return True
    return groups.place(" ".join(unit.text for unit in run)) is not None


def _counts(found: Sequence[Unit]) -> Iterator[Counted]:
    """The numbers of products, each with what its part of the sentence says of them."""
    for part in _parts(found):
        yield from _of_part(part)


def _parts(found: Sequence[Unit]) -> Iterator[list[Unit]]:
    """The parts of a sentence between its commas and semicolons, without these."""
    part: list[Unit] = []
    for unit in (*found, _END):
        if unit.part in (Part.BREAK, Part.JOIN):
            yield part
            part = []
        else:
            part.append(unit)


_END = Unit(Part.BREAK, "", "")


def _of_part(part: Sequence[Unit]) -> Iterator[Counted]:
    stars = [unit.value for unit in part if unit.part is Part.STARS]
    plain = all(unit.part in _OF_STARS for unit in part)
    failed = any(unit.part is Part.NEGATION for unit in part) or _is_below(part)
    for at, unit in enumerate(part):
        told = _COUNT.fullmatch(unit.value) if unit.part is Part.NUMBER else None
        if told is None or (at and part[at - 1].value in _OF_NUMBERS):
            continue
        behind = part[at + 1] if at + 1 < len(part) else None
        if behind is None and not _is_a_year(told[1]):
            yield Counted(None, failed=failed)
        elif behind is not None and behind.value in _PRODUCTS:
            rank = int(stars[0]) if plain and len(stars) == 1 and stars[0].isdigit() else None
            yield Counted(int(told[1]), rank, failed)


def _is_a_year(figure: str) -> bool:
    """Whether a bare figure is a year, and counts nothing: "ĐGL 2025"."""
    return figure.startswith(("19", "20")) and len(figure) == len("2025")


def _is_below(part: Sequence[Unit]) -> bool:
    """Whether products are counted that stay below a score, which is no upper bound: "dưới 50
    điểm", and not "từ 50 đến dưới 90 điểm"."""
    return any(
        unit.part is Part.BELOW and (not at or part[at - 1].value not in _UP_TO)
        for at, unit in enumerate(part)
    )


_UP_TO = frozenset({"đến", "tới", "và", ""})
_OF_STARS = frozenset({Part.NUMBER, Part.SUBJECT, Part.STARS, Part.ACHIEVED, Part.RANK, Part.RESULT,
                       Part.PLAIN})  # fmt: skip
# Before a number that counts nothing: "năm 2023", "Biểu số 02", "từ 50 điểm".
_OF_NUMBERS = frozenset({"năm", "đợt", "quý", "tháng", "ngày", "số", "từ", "đến", "phụ lục", "pl",
                         "biểu", "bảng", "lần"})  # fmt: skip
