"""Random histories of one office: papers imported, taken back, brought again, questions answered.

Whatever the sequence, no row is lost, nothing is lapsed that a paper in the register gives a valid
rating or leaves in doubt, and in the end the register answers as one that took in the same papers
by their days. A failure names its seed: ``pytest tests/intake/test_any_sequence.py -m slow -k 17``.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from ocop_cli.law.rules import anniversary
from tests.conftest import Run
from tests.intake.test_any_order import paper

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,note,kind,extended_until,decision,issued_on,authority\n"
PROVINCE, DISTRICT = "UBND tỉnh Lâm Khê", "UBND huyện Tràng Sơn"
NAMES = {
    "Mật ong Suối Nga": "HTX Suối Nga",
    "Chè Núi Mây": "HTX Núi Mây",
    "Măng khô Tân Lập": "HTX Tân Lập",
    "Rượu ngô Men Lá": "HTX Men Lá",
    "Cam sành Bản Vai": "Công ty Bản Vai",
    "Miến dong Khe Vắng": "HTX Khe Vắng",
}
NEW = ("Trà hoa vàng", "HTX Trà Hoa")
SAYS = (
    "Thu hồi Giấy chứng nhận OCOP của sản phẩm {}.",
    "Gia hạn Giấy chứng nhận của sản phẩm {} đến hết ngày 31/12/2026.",
    "Tạm đình chỉ hiệu lực Giấy chứng nhận của các sản phẩm sau: 1. {}.",
)
DAYS = ("2023-06-30", "2024-12-31", "2025-06-30", "2026-11-20")
ASKED = ("product", "entity", "status", "pending_review", "extended_until")
SEEDS = [1, 2, 3, *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(4, 60))]


@dataclass
class Paper:
    """A file, the day of its decision, and what it says: ratings by product, and doubts."""

    path: Path
    on: date
    rated: dict[str, date] = field(default_factory=dict)
    doubted: set[str] = field(default_factory=set)
    number: int = 0


def papers(chance: Random, write: Write, folder: Path) -> list[Paper]:
    """Six to eight papers of one office and a district, by their days."""
    found = []
    for at in range(chance.randint(4, 5)):
        on = date(2020 + at, chance.randint(1, 12), chance.randint(1, 28))
        names = [name for name in NAMES if chance.random() < 0.6] or [next(iter(NAMES))]
        by = chance.choice((PROVINCE, PROVINCE, DISTRICT))
        number = 100 * (at + 1) + chance.randint(10, 90)
        doubted: set[str] = set()
        lines = []
        for name in names:
            note = ""
            if chance.random() < 0.15:
                other = chance.choice(list(NAMES))
                note = f"thay cho {other} đã bị thu hồi giấy chứng nhận"
                doubted |= {name, other}
            shown = chance.choice((name, name.upper(), name.replace(" ", "  ")))
            lines.append(
                f"{shown},{NAMES[name]},,{chance.choice((3, 4, 5))},{note},,,"
                f"{number}/QĐ-UBND,{on},{by}\n"
            )
        text = HEAD + "".join(lines)
        found.append(Paper(write(f"{at}.csv", text), on, dict.fromkeys(names, on), doubted, number))
        if chance.random() < 0.3:
            again = write(f"{at}-again.csv", HEAD + "".join(reversed(lines)))
            found.append(Paper(again, on, dict.fromkeys(names, on), doubted, number))
    named = chance.sample(list(NAMES), 2)
    said = chance.choice(SAYS).format(named[0])
    on = date(2025, 2, 20)
    found.append(
        Paper(paper(folder, 910, "Công nhận kết quả theo Phụ lục.", said), on, {NEW[0]: on},
              {named[0]}, 910)
    )  # fmt: skip
    of = chance.choice(found[:4])
    revoked = chance.choice(list(of.rated))
    row = (
        f"{revoked},{NAMES.get(revoked, NEW[1])},,,,revocation,,950/QĐ-UBND,2025-03-01,{PROVINCE}\n"
    )
    found.append(Paper(write("950.csv", HEAD + row), date(2025, 3, 1)))
    return sorted(found, key=lambda one: (one.on, one.path.name))


class Office:
    """A register, and which papers are in it by which entry of its log."""

    def __init__(self, ocop: Run, name: str, patch: pytest.MonkeyPatch) -> None:
        self.ocop, self.name, self.patch = ocop, name, patch
        self.within: dict[str, tuple[Paper, int]] = {}
        self.answered = False

    def run(self, line: str, *more: object) -> Any:
        self.patch.setenv("OCOP_DB", self.name)
        return self.ocop(line, *more)

    def json(self, line: str, *more: object) -> Any:
        return self.run(f"{line} --format json", *more).json

    def tried(self, line: str, *more: object) -> Any:
        """What a command gave, or None where it was refused by its rules."""
        try:
            return self.run(line, *more)
        except AssertionError as error:
            assert "exited with 1" in str(error) or "exited with 4" in str(error), error
            assert "Traceback" not in str(error)
            return None

    def bring(self, one: Paper, options: str = "") -> bool:
        """Import a paper; every row of it is in, or refused."""
        done = self.tried(f"import {options} --format json", one.path)
        if done is None:
            return False
        (file,) = done.json["files"]
        errors = [p for p in file["problems"] if p["severity"] == "error"]
        assert not errors and not file["refused"]
        assert file["rows"] == file["imported"] + file["unchanged"] + file["completed"], file
        changed = file["imported"] + file["completed"] + file["held"]
        if changed:
            self.within[one.path.name] = one, self.json("log")[-1]["log_id"]
        return True

    def take_back(self, name: str) -> bool:
        _, entry = self.within[name]
        if self.tried(f"undo {entry} --yes") is None:
            return False  # later facts stand on it
        del self.within[name]
        return True

    def answer(self, chance: Random) -> None:
        open_now = self.json("review") if Path(self.name).exists() else ()
        if open_now:
            verdict = chance.choice(("accept", "reject"))
            self.tried(f"review {verdict} {chance.choice(open_now)['review_id']}")
            self.answered = True

    def answers(self) -> list[list[tuple[Any, ...]]]:
        return [
            sorted(
                (tuple(row[name] for name in ASKED) for row in self.json(f"ratings --as-of {day}")),
                key=str,
            )
            for day in DAYS
        ]

    def hold_true(self) -> None:
        """Nothing is lapsed that a paper in the register gives a valid rating or a doubt."""
        known = [one for one, _ in self.within.values()]
        if not Path(self.name).exists():
            return  # what was tried so far was refused
        for day in DAYS:
            today = date.fromisoformat(day)
            for row in self.json(f"ratings --as-of {day}"):
                if row["status"] != "lapsed" or row["pending_review"]:
                    continue
                name = next(n for n in (*NAMES, NEW[0]) if n.lower() == row["product"].lower())
                grants = [on for one in known if (on := one.rated.get(name)) and on <= today]
                assert not any(today <= anniversary(on) for on in grants), (day, row)
                if self.answered:
                    continue
                newest = max(grants)
                doubts = [one.on for one in known if name in one.doubted]
                assert not any(newest <= on <= today for on in doubts), (day, row)


@pytest.mark.thorough
@pytest.mark.parametrize("seed", SEEDS)
def test_any_sequence(
    ocop: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = Random(seed)
    every = papers(chance, write, tmp_path)
    by_day = Office(ocop, str(tmp_path / "by-day.db"), monkeypatch)
    in_order = all(by_day.bring(one) for one in every)
    by_day.hold_true()
    any_order = Office(ocop, str(tmp_path / "any.db"), monkeypatch)
    answering = chance.random() < 0.3
    waiting = chance.sample(every, len(every))
    for _ in range(14):
        what = chance.random()
        if what < 0.6 and waiting:
            one = waiting.pop()
            if not any_order.bring(one, chance.choice(("", "", "--replace"))):
                waiting.insert(0, one)
        elif what < 0.75 and any_order.within:
            name = chance.choice(sorted(any_order.within))
            one = any_order.within[name][0]
            if any_order.take_back(name):
                waiting.insert(chance.randint(0, len(waiting)), one)
        elif what < 0.85:
            if answering:
                any_order.answer(chance)
        elif any_order.within:
            name = chance.choice(sorted(any_order.within))
            assert any_order.bring(any_order.within[name][0]) or answering
        any_order.hold_true()
    while waiting:
        left = [one for one in waiting if not any_order.bring(one)]
        if len(left) == len(waiting):
            break
        waiting = left
    any_order.hold_true()
    any_order.run("check")
    if in_order and not answering:
        assert not waiting, [one.path.name for one in waiting]
        assert any_order.answers() == by_day.answers(), seed
