"""A small report with everything in it, and what the writers make of it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO

from ocop_cli.model.listing import Report
from ocop_cli.words import Language
from ocop_cli.writers import Options, writer_of

FIELDS = (
    "product_id",
    "product",
    "entity",
    "stars",
    "score",
    "decision",
    "issued_on",
    "valid_through",
    "extended_until",
    "status",
    "pending_review",
    "reasons",
)
FIRST = ("product", "valid_through", "stars")
ROWS = (
    (
        1,
        "Chè tôm nõn Hương Quê",
        "Hợp tác xã chè an toàn Hương Quê",
        4,
        90.86,
        "743/QĐ-UBND",
        date(2020, 2, 4),
        date(2023, 2, 4),
        None,
        "lapsed",
        True,
        ("tên giống", "cùng chủ thể"),
    ),
    (
        2,
        "Miến dong, loại “đặc biệt”",
        None,
        3,
        70.5,
        "12/QĐ-UBND",
        date(2021, 12, 31),
        None,
        None,
        "revoked",
        False,
        (),
    ),
)


def a_report(
    rows: tuple[tuple[object, ...], ...] = ROWS,
    fields: tuple[str, ...] = FIELDS,
    **more: object,
) -> Report:
    return Report("lapsed", "Danh sách", fields, rows, **{"first": FIRST, **more})  # type: ignore[arg-type]


def written(
    report: Report, form: str, language: Language = "vi", options: Options | None = None
) -> bytes:
    out = BytesIO()
    writer_of(form)(report, out, language, options or Options())
    return out.getvalue()


def text(
    report: Report, form: str, language: Language = "vi", options: Options | None = None
) -> str:
    return written(report, form, language, options).decode()


HOSTILE = (
    "=1+1",
    "@SUM(A1)",
    "<script>alert(1)</script>",
    "a | b",
    "**x** _y_ [z](http://a.example)",
    "& &amp; \"q\" 'p'",
    "{{ x }} %s {0}",
    "http://a.example/",
)


def a_list_of(names: Sequence[str], **more: object) -> Report:
    rows = tuple((number, name) for number, name in enumerate(names, start=1))
    return a_report(rows, ("product_id", "product"), **more)
