"""Ctrl-C, `kill`, a closed terminal: one line, exit code 130, and nothing left behind.

What the command was to do is done whole or not at all, as after any accident.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterable
from itertools import count
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.made.accidents import command, some, stops_at, writing
from tests.made.lapsed_office import DAY, made

SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


@pytest.fixture
def office(ocop: Run, tmp_path: Path) -> Path:
    """A folder with a register, a copy, outputs of before and a list that is not in yet."""
    folder = tmp_path / "office"
    own = lines(folder)
    return made(ocop, folder, (own[name] for name in ("output", "publish", "letters", "backup")))


def lines(folder: Path) -> dict[str, list[object]]:
    db = ["--db", folder / "register.db"]
    return {
        "import": ["import", folder / "3.csv", *db],
        "first": ["import", folder / "3.csv", "--db", folder / "new.db"],
        "dry": ["import", "--dry-run", folder / "3.csv", "--db", folder / "none.db"],
        "rejects": ["import", folder / "3.csv", "--rejects", folder / "rest.xlsx", *db],
        "output": ["ratings", "-o", folder / "out.docx", *DAY, *db],
        "publish": ["publish", folder / "site", *DAY, *db],
        "letters": ["notice", "reminder", "-o", folder / "letters", *DAY, *db],
        "backup": ["backup", folder / "copy.db", *db],
        "restore": ["restore", folder / "copy.db", *db],
        "config": ["config", "province", "Lâm Khê", *db],
    }


def tree(folder: Path) -> dict[str, bytes]:
    """Every file by its name; registers, which hold the same in other bytes, by their seals."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith(("register.db", "new.db", "copy.db"))
    }


def archived(names: Iterable[str], files: dict[str, bytes]) -> dict[str, bytes]:
    """Those of the files that lie in the archive of a register."""
    return {name: files[name] for name in names if Path(name).parent.name.endswith(".files")}


def seal(register: Path) -> object:
    """What the log holds: nothing where there is no register, or one just made."""
    ran = command("log", "--format", "csv", "--db", register)
    assert ran.code == 0 or "There is no register" in ran.err
    return ran.out.partition("\n")[2] or None


def stopped(ocop: Run, office: Path, name: str, every: bool) -> int:
    """Stop a command at one moment after the other; gives how many moments it has."""
    temporary = office.with_name("tmp")
    temporary.mkdir()
    done = office.with_name("done")
    shutil.copytree(office, done)
    assert command(*lines(done)[name]).code == 0
    kept = [p.name for p in done.glob("register.db.replaced*")]
    before, after = tree(office), tree(done)
    for moment in some(count(1), every):
        one = office.with_name(f"try{moment}")
        shutil.copytree(office, one)
        number = SIGNALS[moment % len(SIGNALS)]
        stops = stops_at(moment, number)

        def befalls(stops=stops) -> None:  # type: ignore[no-untyped-def]
            os.environ["TMPDIR"] = str(temporary)
            stops()

        ended = command(*lines(one)[name], before=befalls)
        assert ended.code in (0, 130), ended.err
        if ended.code == 130:
            said = [line for line in ended.err.splitlines() if "Interrupted" in line]
            assert len(said) == 1 and "Traceback" not in ended.err, ended
        # A file kept just before its entry may stay without it, for another process may have found
        # it there: the next import of the same file finds it (`register.file.archive`).
        ended_as = tree(one)
        kept_early = archived((ended_as.keys() - before.keys()) & after.keys(), after)
        # What went in stands though the file of the rows left out was not begun yet: the same line
        # run again writes it.
        without = {one: held for one, held in after.items() if one != "rest.xlsx"}
        # The note of what was entered is begun before its first line; one too few is told less.
        begun = {one: b"" for one in after.keys() - before.keys() if one.endswith("/entries.tsv")}
        assert ended_as in (before, after, before | kept_early, without, after | begun)
        assert not list(temporary.iterdir())
        assert not [p for p in one.rglob(".*")]
        for register in ("register.db", "new.db", "copy.db"):
            known = seal(office / register), seal(done / register)
            assert seal(one / register) in known
        assert {p.name for p in one.glob("register.db.replaced*")} <= set(kept)
        shutil.rmtree(one)
        if ended.code == 0:
            return moment
    raise AssertionError("it never came to its end")


NAMES = ("import", "first", "dry", "rejects", "output", "publish", "letters", "backup", "restore",
         "config")  # fmt: skip


QUICK = ("first", "letters")


@pytest.mark.thorough
@pytest.mark.parametrize(
    "name", (*QUICK, *(pytest.param(n, marks=pytest.mark.slow) for n in NAMES if n not in QUICK))
)
def test_at_some_moments(ocop: Run, office: Path, name: str) -> None:
    assert stopped(ocop, office, name, every=False) > 2


@pytest.mark.slow
@pytest.mark.parametrize("name", NAMES)
def test_at_every_moment(ocop: Run, office: Path, name: str) -> None:
    assert stopped(ocop, office, name, every=True) > 10


@pytest.mark.thorough
def test_where_what_clears_up_fails_in_its_turn(office: Path) -> None:
    """An archive that is shut while a part of it is begun says that it cannot be."""

    def befalls() -> None:
        stops_at(0, signal.SIGINT)()

        def begin(*_: object) -> None:
            os.kill(os.getpid(), signal.SIGINT)
            time.sleep(1)

        zipfile._ZipWriteFile.__init__ = begin  # type: ignore[attr-defined]

    ended = command(*lines(office)["output"], before=befalls)
    assert ended.code == 130 and ended.err.count("\n") == 1, ended.err
    assert "Interrupted" in ended.err and not list(office.glob(".*"))


def heeding() -> None:
    """The process heeds signals, though the tests be run by something that ignores them (nohup)."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)


def started(*arguments: object) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "ocop_cli", *map(str, arguments)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heeding,
    )


@pytest.mark.thorough
@pytest.mark.parametrize(
    "number",
    [SIGNALS[0], *(pytest.param(number, marks=pytest.mark.slow) for number in SIGNALS[1:])],
)
def test_while_it_waits_for_another_one(office: Path, number: signal.Signals) -> None:
    register = office / "register.db"
    with writing(register):
        waiting = started("import", office / "3.csv", "--db", register)
        time.sleep(2.0)
        begun = time.monotonic()
        waiting.send_signal(number)
        _, said = waiting.communicate(timeout=20)
    assert waiting.returncode == 130 and said.count("\n") == 1
    assert "Interrupted" in said and time.monotonic() - begun < 3


@pytest.mark.slow
def test_at_any_time_from_the_first(office: Path) -> None:
    """The interpreter's own start, before the program, is the only time that is not ours."""
    db = ("--db", office / "register.db")
    for step in range(60):
        running = started("ratings", "-o", office / "out.docx", *DAY, *db)
        time.sleep(0.02 + step * 0.02)
        running.send_signal(SIGNALS[step % 3])
        _, said = running.communicate(timeout=20)
        if running.returncode not in (0, 130):
            # Before the first line of the program: the interpreter's own way to end.
            assert step < 5 and "ocop_cli" not in said
            continue
        assert said.count("\n") == (running.returncode == 130), said
        assert not list(office.glob(".*"))


@pytest.mark.thorough
def test_what_is_ignored_at_the_start_stays_ignored(office: Path) -> None:
    line = [sys.executable, "-m", "ocop_cli", "ratings", "--db", str(office / "register.db")]
    running = subprocess.Popen(["nohup", *line], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    time.sleep(0.3)
    running.send_signal(signal.SIGHUP)
    running.communicate(timeout=20)
    assert running.returncode == 0


# Ctrl-C comes when each of those modules is looked for.
EARLY = """
import os, signal, sys

class Stops:
    def find_spec(name, path=None, target=None):
        if name in left:
            left.remove(name)
            os.kill(os.getpid(), signal.SIGINT)

left = sys.argv.pop(1).split(",")
sys.meta_path.insert(0, Stops)
from ocop_cli.__main__ import main
main()
"""


def run_by(program: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    """A program in Python's own words, in a process that heeds signals."""
    line = [sys.executable, "-c", program, *map(str, arguments)]
    return subprocess.run(line, capture_output=True, text=True, check=False, preexec_fn=heeding)


@pytest.mark.thorough
@pytest.mark.parametrize(
    "module",
    ["ocop_cli.app", "ocop_cli.words", "ocop_cli.model.stopping", "shutil", "typer",
     "ocop_cli.commands.lapsed", "ocop_cli.law.standing", "sqlite3"],
)  # fmt: skip
def test_while_the_program_is_loaded(module: str, office: Path) -> None:
    ended = run_by(EARLY, module, "lapsed", "--db", office / "register.db")
    assert ended.returncode == 130 and not ended.stdout
    assert ended.stderr.count("\n") == 1 and "Interrupted" in ended.stderr


@pytest.mark.thorough
def test_twice_while_it_is_loaded_ends_it_at_once(tmp_path: Path) -> None:
    """From a slow disk that may take a while, and nothing is begun that could be left behind."""
    ended = run_by(EARLY, "ocop_cli.app,ocop_cli.words", "--bogus")
    assert (ended.returncode, ended.stdout, ended.stderr) == (130, "", "")


# The program has done what it was to do, and clears up.
LATE = """
import os, signal
from ocop_cli.__main__ import main
from ocop_cli.model import unfinished

clear = unfinished.take_all_away

def stopped():
    os.kill(os.getpid(), signal.SIGINT)
    clear()
    os.kill(os.getpid(), signal.SIGTERM)

unfinished.take_all_away = stopped
main()
"""


@pytest.mark.thorough
def test_too_late_changes_nothing() -> None:
    ended = run_by(LATE, "--version")
    assert (ended.returncode, ended.stderr) == (0, "") and ended.stdout.startswith("ocop ")


# Ctrl-C comes in a function that Python calls by itself, from which no exception gets out.
SWALLOWED = """
import os, signal, weakref
from ocop_cli import app
from ocop_cli.__main__ import main

class Thing:
    pass

def swallows(dead):
    os.kill(os.getpid(), signal.SIGINT)
    for _ in range(1000):
        pass

run = app.run

def runs(arguments):
    for _ in range(3):
        thing = Thing()
        weakref.finalize(thing, swallows, None).atexit = False
        del thing
    return run(["lapsed"])

app.run = runs
main()
"""


@pytest.mark.thorough
def test_where_no_exception_gets_out_it_is_raised_again(office: Path) -> None:
    os.environ["OCOP_DB"] = str(office / "register.db")
    ended = run_by(SWALLOWED, "x")
    assert ended.returncode == 130 and not ended.stdout
    assert ended.stderr.count("\n") == 1 and "Interrupted" in ended.stderr
