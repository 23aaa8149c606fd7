"""Wordings as other offices write them, each with what may become of it.

The table (`tests/files/wordings.csv`) holds abbreviations, northern and southern words, texts
without marks, capitals, brackets, typing errors; nearly all outcomes were set down before. An
outcome names what must hold of the reading: ``rate`` (granted as printed, in no doubt), a kind,
``failed``, ``held``, ``told``, ``refuse``, ``4*``; ``a|b`` is either, ``a+b`` both.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from ocop_cli.model.reading import Reading
from tests.made.pages import (
    ANNEX,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    document,
    errors,
    lines,
    read,
    sheet,
)

RECOGNISES = "Về việc công nhận sản phẩm OCOP"
UNRANKED = (2, "Chè xanh", "HTX A", "xã T", "81,5", None)


def _beside(heading: str) -> Callable[[str], Reading]:
    def made(text: str) -> Reading:
        return read(
            lines(f"Sản phẩm|Chủ thể|Sao|Điểm|{heading}", f"Chè|HTX A|4|75|{text}"), given=None
        )

    return made


def _article(text: str) -> Reading:
    first = "Điều 1. Công nhận 01 sản phẩm OCOP (Phụ lục kèm theo)."
    parts = (RECOGNISES, first, f"Điều 2. {text}", "Điều 3. Thi hành.", "PHỤ LỤC", ANNEX)
    return read(document(*LETTERHEAD, *parts, [HEADS, ROW]), given=NOTHING_GIVEN)


def _group(text: str) -> Reading:
    before = (1, "Cam", "HTX C", "xã T", "61", None)
    return read(sheet(HEADS, ("I", "Sản phẩm 3 sao"), before, ("II", text), UNRANKED))


def _heading(text: str) -> Reading:
    heading, cell = (part.strip() for part in text.split("=>"))
    return read(lines(f"Sản phẩm|Chủ thể|Hạng sao|{heading}", f"Chè|HTX A|4|{cell}"))


WHERE: Mapping[str, Callable[[str], Reading]] = {
    "title": lambda text: read(document(*LETTERHEAD, text, [HEADS, ROW]), given=NOTHING_GIVEN),
    "list": lambda text: read(document("PHỤ LỤC", text, ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN),
    "stars": lambda text: read(lines("Sản phẩm|Chủ thể|Hạng sao", f"Chè|HTX A|{text}")),
    "kind": _beside("Hình thức"),
    "result": _beside("Kết quả"),
    "note": _beside("Ghi chú"),
    "state": _beside("Tình trạng"),
    "heading": _heading,
    "group": _group,
    "group_with_stars": lambda text: read(sheet(HEADS, ("II", text), ROW)),
    "article": _article,
    "under": lambda text: read(
        document(*LETTERHEAD, RECOGNISES, [HEADS, ROW], text), given=NOTHING_GIVEN
    ),
}


def _outcome(said: Reading) -> set[str]:
    found = {"refuse"} if errors(said) else set()
    for entry in said.entries:
        found.add(f"{entry.stars}*")
        if entry.kind:
            found.add(entry.kind)
        if entry.result == "failed":
            found.add("failed")
        elif entry.held:
            found.add("held")
        elif entry.kind in (None, "recognition"):
            found.add("rate")
    if not said.entries and not errors(said):
        found.add("nothing")
    return found | ({"told"} if len(said.problems) > len(errors(said)) else set())


def _table() -> list[tuple[str, str, str]]:
    path = Path(__file__).parents[1] / "files" / "wordings.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return [(row["where"], row["text"], row["outcome"]) for row in csv.DictReader(file)]


@pytest.mark.parametrize(("where", "text", "outcome"), _table())
def test_a_wording_of_another_office(where: str, text: str, outcome: str) -> None:
    found = _outcome(WHERE[where](text))
    assert any(set(one.split("+")) <= found for one in outcome.split("|")), found
