"""kill -9, a full disk, two at once, while something is written that leaves the office.

All is there, or what was before. A report counts as made only once its files are there; a site is
swapped in whole; what a death leaves behind never stands in the way of the next run.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.made.accidents import KILLED, OUTGROWN, command, dies_at, files_end_at, some, start
from tests.made.lapsed_office import DAY, made


@pytest.fixture
def office(ocop: Run, tmp_path: Path) -> Path:
    """A folder with a register of lapsed products, a report made before and a site published."""
    folder = tmp_path / "office"
    return made(ocop, folder, lines(folder).values())


def lines(folder: Path) -> dict[str, list[object]]:
    """The commands that may be killed, each as a command line."""
    db = ["--db", folder / "register.db"]
    return {
        "report": ["report", "--record", "--out", folder / "reports", *DAY, *db],
        "publish": ["publish", folder / "site", *DAY, *db],
        "notice": ["notice", "announcement", "-o", folder / "notice.docx", *DAY, *db],
        "issued": ["notice", "announcement", "--issue", "9/TB", "--on", "2024-06-01",
                   "-o", folder / "notice.docx", *DAY, *db],
    }  # fmt: skip


def tree(folder: Path) -> dict[str, bytes]:
    """Every file in a folder, by its name in it."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def outputs(folder: Path) -> dict[str, bytes]:
    """What the commands wrote, unfinished pieces with other names left out."""
    found = {name: tree(folder / name) for name in ("reports", "site")}
    whole = {f"{top}/{name}": data for top, files in found.items() for name, data in files.items()}
    return whole | {"notice.docx": (folder / "notice.docx").read_bytes()}


def log(ocop: Run, folder: Path) -> str:
    return ocop("log --format csv --db", folder / "register.db").out


Befalls = Callable[[], None]


def deaths(ocop: Run, office: Path, name: str, befalling: Iterable[Befalls]) -> int:
    """Let one accident after the other befall a command until one run comes to its end.

    Gives how many did not; what the office has is as before, or as after, and the next run works.
    """

    done = office.with_name("done")
    shutil.copytree(office, done)
    assert command(*lines(done)[name]).code == 0
    before, after = (log(ocop, office), outputs(office)), (log(ocop, done), outputs(done))
    for number, befalls in enumerate(befalling):
        one = office.with_name(f"try{number}")
        shutil.copytree(office, one)
        ended = command(*lines(one)[name], before=befalls)
        assert ended.code in (0, 1, KILLED, OUTGROWN), ended.err
        now = log(ocop, one), outputs(one)
        if ended.code == 1:
            assert "Error: " in ended.err and "Traceback" not in ended.err
            assert now == before and not parts(one)
        if now[0] == after[0] and before[0] != after[0]:
            assert now[1] == after[1], "entered in the log, and its files are not there"
        if name == "report":
            known = {*before[1].items(), *after[1].items()}
            assert set(now[1].items()) <= known
        else:
            assert now[1] in (before[1], after[1])
        assert command("check", "--db", one / "register.db").code == 0
        if now[0] == before[0]:
            assert command(*lines(one)[name]).code == 0
            assert outputs(one) == after[1]
        shutil.rmtree(one)
        if ended.code == 0:
            return number
    raise AssertionError("it never came to its end")


def parts(folder: Path) -> list[Path]:
    """Pieces a command left unfinished."""
    return [path for path in folder.rglob("*") if ".part" in path.name or ".ocop" in path.name]


WRITERS = ("report", "publish", "notice", "issued")


@pytest.mark.thorough
@pytest.mark.parametrize("name", ("publish", pytest.param("issued", marks=pytest.mark.slow)))
def test_killed_at_some_calls(ocop: Run, office: Path, name: str) -> None:
    assert deaths(ocop, office, name, map(dies_at, some(count(1), False))) > 2


@pytest.mark.slow
@pytest.mark.parametrize("name", WRITERS)
def test_killed_at_every_call(ocop: Run, office: Path, name: str) -> None:
    assert deaths(ocop, office, name, map(dies_at, count(1))) > 20


@pytest.mark.slow
@pytest.mark.parametrize("name", WRITERS)
def test_killed_amid_every_write(ocop: Run, office: Path, name: str) -> None:
    sizes = count(0, 1000)
    assert deaths(ocop, office, name, (files_end_at(s, deadly=True) for s in sizes)) > 20


@pytest.mark.thorough
@pytest.mark.parametrize(
    "name",
    ("issued", *(pytest.param(one, marks=pytest.mark.slow) for one in ("report", "publish"))),
)
def test_on_a_full_disk_all_is_as_before(ocop: Run, office: Path, name: str) -> None:
    assert deaths(ocop, office, name, map(files_end_at, some(count(0, 1000), False))) > 2


@pytest.mark.thorough
@pytest.mark.parametrize("name", ("publish", "issued"))
def test_by_several_at_once_it_is_made_whole(ocop: Run, office: Path, name: str) -> None:
    done = office.with_name("done")
    shutil.copytree(office, done)
    assert command(*lines(done)[name]).code == 0
    running = [start(*lines(office)[name]) for _ in range(4)]
    for one in running:
        ended = one.end()
        assert ended.code == 0, ended.err
    assert (log(ocop, office), outputs(office)) == (log(ocop, done), outputs(done))
    assert not parts(office)
