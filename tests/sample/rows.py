"""The rows of a decision's table, as they are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from tests.sample import province
from tests.sample.course import Product, Rating
from tests.sample.layouts import Column, Layout
from tests.sample.province import DECISIONS, Act

Cell = str | int | float | date | None

KINDS = {"recognition": "Lần đầu", "upgrade": "Nâng hạng", "re_evaluation": "Đánh giá lại"}
OWNED = ("entity", "address", "commune")  # what a merged cell says of several rows


@dataclass(frozen=True, slots=True)
class Table:
    """Rows ready to be written; `spans` are merged cells (first row, last row, column)."""

    columns: tuple[Column, ...]
    body: tuple[tuple[Cell, ...], ...]
    group_rows: frozenset[int]
    spans: tuple[tuple[int, int, int], ...] = ()
    total: str = ""


def written(day: date) -> str:
    """A day in figures as offices write it: 05/7/2021, 01/02/2020."""
    return (
        f"{day.day:02}/{day.month:02}/{day.year}"
        if day.month < 3
        else (f"{day.day:02}/{day.month}/{day.year}")
    )


def commas(number: float) -> str:
    """A score as offices write it, with two decimals and a comma."""
    return f"{number:.2f}".replace(".", ",")


def group_name(rating: Rating) -> str:
    changed = rating.decision.issued_on >= province.GROUPS_CHANGED_ON
    return (province.GROUPS_2022 if changed else province.GROUPS_2018)[rating.group]


def stars_as(style: str, stars: int | None) -> Cell:
    if stars is None:
        return None
    if style == "number":
        return stars
    return "★" * stars if style == "glyph" else f"{stars} sao"


def cell(rating: Rating, name: str, layout: Layout, number: int) -> Cell:
    """What stands in one cell of one row."""
    commune = province.COMMUNES[rating.commune]
    if name.startswith("stars_"):
        return "x" if rating.stars == int(name[-1]) else None
    values: dict[str, Cell] = {
        "stt": number,
        "product": rating.product,
        "entity": rating.entity,
        "entity_address": f"{rating.entity}\n{rating.locality}",
        "address": rating.locality,
        "commune": commune,
        "district": province.DISTRICTS[rating.commune[0]],
        "group": group_name(rating),
        "score": commas(rating.score) if layout.comma else rating.score,
        "stars": stars_as(layout.stars, rating.stars),
        "kind": KINDS[rating.kind],
        "result": "Đạt" if rating.passed else "Không đạt",
        "last_day": written(rating.printed_last_day) if rating.printed_last_day else None,
        "first_day": written(rating.first_day),
        "number": rating.decision.number,
        "issued_on": rating.decision.issued_on,
        "authority": rating.decision.authority,
        "note": province.NOTES.get((rating.decision.key, rating.product)),
    }
    return values[name]


def _grouped(rows: tuple[Rating, ...], by: str) -> Iterator[tuple[str, tuple[Rating, ...]]]:
    if not by:
        yield "", rows
        return
    roman = iter(("I", "II", "III", "IV", "V", "VI"))
    if by == "stars":
        for stars in (5, 4, 3):
            if some := tuple(row for row in rows if row.stars == stars):
                yield f"{next(roman)}. SẢN PHẨM ĐẠT {stars} SAO", some
    elif by == "district":
        for letter, district in province.DISTRICTS.items():
            if some := tuple(row for row in rows if row.commune[0] == letter):
                yield f"{next(roman)}. {district.upper()}", some
    else:
        for kind, title in (
            ("recognition", "SẢN PHẨM ĐÁNH GIÁ LẦN ĐẦU"),
            ("upgrade", "SẢN PHẨM NÂNG HẠNG"),
            ("re_evaluation", "SẢN PHẨM ĐÁNH GIÁ LẠI"),
        ):
            if some := tuple(row for row in rows if row.kind == kind):
                yield f"{next(roman)}. {title}", some


def table(rows: tuple[Rating, ...], layout: Layout) -> Table:
    """The table of a decision's annex."""
    body: list[tuple[Cell, ...]] = []
    heads: list[int] = []
    spans: list[tuple[int, int, int]] = []
    number = entities = 0
    names = [column.field for column in layout.columns]
    for title, some in _grouped(rows, layout.groups):
        if title:
            heads.append(len(body))
            body.append((title, *[None] * (len(names) - 1)))
        for _, owned in groupby(some, key=attrgetter("entity")):
            first = len(body)
            entities += 1
            for rating in owned:
                number += 1
                shown = entities if layout.entity == "blank" else number
                line = [cell(rating, name, layout, shown) for name in names]
                if layout.entity != "each" and len(body) > first:
                    left = (*OWNED, "stt") if layout.entity == "blank" else OWNED
                    for column, name in enumerate(names):
                        if name in left:
                            line[column] = None
                body.append(tuple(line))
            if layout.entity == "merged" and len(body) - first > 1:
                spans.extend(
                    (first, len(body) - 1, column)
                    for column, name in enumerate(names)
                    if name in OWNED
                )
    total = f"Tổng cộng: {number:02} sản phẩm"
    return Table(layout.columns, tuple(body), frozenset(heads), tuple(spans), total)


def act_table(acts: tuple[tuple[Act, Product], ...], columns: tuple[Column, ...]) -> Table:
    """The table of a revocation or removal."""
    body: list[tuple[Cell, ...]] = []
    for number, (act, product) in enumerate(acts, start=1):
        of_decision = DECISIONS[act.of_decision]
        named = next(one for one in product.ratings if one.decision is of_decision)
        values: dict[str, Cell] = {
            "stt": number,
            "product": named.product,
            "entity": named.entity,
            "address": named.locality,
            "stars": f"{named.stars} sao",
            "of_decision": f"{of_decision.number} ngày {written(of_decision.issued_on)}",
            "reason": act.reason,
        }
        body.append(tuple(values[column.field] for column in columns))
    return Table(columns, tuple(body), frozenset(), (), f"Tổng cộng: {len(body):02} sản phẩm")
