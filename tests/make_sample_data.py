"""Make ``sample_data/`` and what the program should answer about it.

Run ``python -m tests.make_sample_data`` at the top of the project; users never need to. The same
model gives the same files.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from tests.sample import course, market, province
from tests.sample.course import Rating, acts_on, decomposed, expected, rows_of
from tests.sample.layouts import ACT_COLUMNS, LAYOUTS, LISTINGS, REGISTER_COLUMNS, Layout, Listing
from tests.sample.letters import act_letter, letter
from tests.sample.province import DECISIONS
from tests.sample.rows import act_table, cell, table, written
from tests.sample.texts import write_csv, write_docx
from tests.sample.workbooks import write_act, write_decision, write_register

HERE = Path(__file__).parent
SAMPLE_DATA = HERE.parent / "sample_data"
EXPECTED = HERE / "files" / "sample_expected.json"


def _decisions(folder: Path) -> None:
    for key, layout in LAYOUTS.items():
        decision, rows = DECISIONS[key], rows_of(key)
        path, text = folder / decision.file, letter(decision, rows)
        if path.suffix == ".docx":
            write_docx(path, text, table(rows, layout))
        else:
            write_decision(
                path,
                text,
                table(rows, layout),
                letterhead=layout.letterhead,
                sheets=layout.sheets,
            )


def _acts(folder: Path) -> None:
    for key, acts in (("22V", province.REVOCATIONS), ("24R", province.REMOVALS)):
        decision = DECISIONS[key]
        write_act(
            folder / decision.file,
            act_letter(decision, len(acts), removal=key == "24R"),
            act_table(acts_on(acts), ACT_COLUMNS[key]),
        )
    extension = DECISIONS["24X"]
    write_csv(
        folder / extension.file,
        ("kind", "product", "entity", "decision", "issued_on", "authority", "extended_until"),
        (
            (
                *("extension", owner.name, owner.entity, extension.number),
                *(extension.issued_on.isoformat(), extension.authority, str(act.until)),
            )
            for act, owner in acts_on(province.EXTENSIONS)
        ),
    )


def _register(folder: Path) -> None:
    rows = tuple(rating for key in province.REGISTER_HOLDS for rating in rows_of(key))
    made = replace(table(rows, Layout(REGISTER_COLUMNS)), total="")
    write_register(
        folder / province.REGISTER_FILE,
        "SỔ THEO DÕI SẢN PHẨM OCOP TỈNH LÂM KHÊ NĂM 2023-2024 (CHỌN LỌC)",
        "Cập nhật đến tháng 11 năm 2024. Ngày hết hạn chỉ ghi khi Giấy chứng nhận in ngày khác.",
        made,
    )


def _list(path: Path, key: str, listing: Listing) -> None:
    """A decision that came as CSV: each office its own headings, signs and encoding."""

    def text(rating: Rating, name: str, number: int) -> str:
        value = cell(rating, name, listing.layout, number)
        if isinstance(value, date):
            return value.isoformat() if listing.codes else written(value)
        if name in listing.codes:
            return rating.kind if name == "kind" else "passed" if rating.passed else "failed"
        said = "" if value is None else str(value)
        return decomposed(said) if rating.product in listing.decomposed else said

    write_csv(
        path,
        [column.heading for column in listing.layout.columns],
        (
            [text(rating, column.field, number) for column in listing.layout.columns]
            for number, rating in enumerate(rows_of(key), start=1)
        ),
        delimiter=listing.delimiter,
        encoding=listing.encoding,
    )


def make(folder: Path) -> None:
    """Write every file but the README below `folder`."""
    decisions = folder / "decisions"
    for one in (decisions, folder / "acts", folder / "market"):
        one.mkdir(parents=True, exist_ok=True)
    _decisions(decisions)
    _acts(decisions)
    _register(decisions)
    for key, listing in LISTINGS.items():
        _list(decisions / DECISIONS[key].file, key, listing)
    for sheet in market.SHEETS:
        write_csv(folder / sheet.file, sheet.headings, sheet.rows)


def answers() -> str:
    """What the program should answer, as json text."""
    told = expected() | {
        "files": len({decision.file for decision in DECISIONS.values()}),
        "labels": [
            {"product": row[0], "entity": row[1], "verdict": verdict}
            for row, verdict in zip(market.LABELS.rows, market.VERDICTS, strict=True)
        ],
    }
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    make(SAMPLE_DATA)
    EXPECTED.write_text(answers(), encoding="utf-8")
    print(f"{SAMPLE_DATA}: {len(course.products())} products")
