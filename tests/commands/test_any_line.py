"""Whatever is typed: an answer or a sentence, a code of the contract, and nothing lost.

The seed is printed with a failure and may be set, to see the same lines again:
``OCOP_SEED=7 pytest -m slow tests/commands/test_any_line.py``.
"""

from __future__ import annotations

import contextlib
import io
import os
import shutil
import sqlite3
import sys
from itertools import islice
from pathlib import Path

import pytest

from ocop_cli import app
from ocop_cli.model import remarks, sources
from tests.conftest import Run
from tests.made.lines import lines

CODES = {0, 1, 2, 3, 4}
HEAD = "product,entity,stars,decision,issued_on,authority\n"


def furnish(folder: Path) -> None:
    """What command lines may name: lists, folders, links, files that are none."""
    (folder / "list.csv").write_text(HEAD + "Mật ong,HTX A,3,1/QĐ-UBND,2021-03-01,UBND tỉnh A\n")
    (folder / "seen.csv").write_text("product,entity,stars\nMật ong,HTX A,3\n")
    (folder / "pairs.csv").write_text("name_a,entity_a,name_b,entity_b\nMật ong,A,Mat ong,A\n")
    (folder / "empty.csv").touch()
    (folder / "broken.xlsx").write_bytes(b"PK\3\4 no workbook")
    (folder / "folder").mkdir()
    (folder / "link").symlink_to("list.csv")
    (folder / "circle").symlink_to("circle")


def history(register: Path) -> list[tuple[object, ...]]:
    with contextlib.closing(sqlite3.connect(register)) as db:
        return db.execute("SELECT log_id, what, seal FROM log").fetchall()


def try_lines(seed: int, count: int, folder: Path, sample: Path) -> dict[int, int]:
    """Run lines one after the other over one register, made anew now and then."""
    furnish(folder)
    register = folder / "register.db"
    codes = dict.fromkeys(sorted(CODES), 0)
    for number, line in enumerate(islice(lines(seed), count)):
        if number % 50 == 0 or not register.exists():
            for old in folder.glob("register.db*"):
                shutil.rmtree(old) if old.is_dir() else old.unlink()
            shutil.copy2(sample, register)
        before = history(register)
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        shown = [word if len(word) < 60 else f"{word[:20]}…×{len(word)}" for word in line]
        told = f"seed {seed}, line {number}: ocop {shown}"
        streams = sys.stdout, sys.stderr, sys.stdin
        sys.stdout, sys.stderr, sys.stdin = out, err, io.TextIOWrapper(io.BytesIO(), "utf-8")
        try:
            code = app.run(line)
        except BaseException as error:
            sys.stdout, sys.stderr, sys.stdin = streams
            raise AssertionError(
                f"{told} ended in {type(error).__name__}: {error}"[:600]
            ) from error
        finally:
            sys.stdout, sys.stderr, sys.stdin = streams
            sources.forget()
            list(remarks.taken())
        said = err.getvalue()
        assert code in CODES, f"{told} exited with {code}"
        assert "Traceback" not in said and "fault of the program" not in said, told
        if code in (1, 2) and "--help" not in line:
            assert said.strip() or code == 1, f"{told} said nothing"
        if code in (1, 2) and register.exists():
            assert history(register) == before, (
                f"{told} changed the register and exited with {code}"
            )
        codes[code] += 1
    return codes


@pytest.fixture
def place(ocop: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("OCOP_DB", str(folder / "register.db"))
    monkeypatch.setenv("HOME", str(tmp_path))
    return folder


@pytest.mark.thorough
def test_a_few_lines(place: Path, sample_register: Path) -> None:
    codes = try_lines(1, 120, place, sample_register)
    assert codes[0] > 10 and codes[2] > 10


FIRST = int(os.environ.get("OCOP_SEED", "1"))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FIRST, FIRST + 8))
def test_a_few_thousand(place: Path, sample_register: Path, seed: int) -> None:
    codes = try_lines(seed, 500, place, sample_register)
    print(f"seed {seed}: {codes}")
    assert codes[0] > 50 and codes[2] > 50
