"""A register survives accidents: what happens to the process or the disk does not happen to it.

After each accident the register is as it was before the command, or as the command would have left
it; `ocop check` finds it sound, nothing is locked, and the next command works.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from ocop_cli.register import connection
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import opening, storage
from tests.conftest import Run
from tests.made import accidents
from tests.made.accidents import (
    KILLED,
    OUTGROWN,
    beside,
    command,
    dies_at,
    dies_unclosed,
    files_end_at,
    fresh,
    shared,
    some,
    start,
)

HEAD = "product,entity,stars,score,decision,issued_on,authority,locality\n"


def decision(number: int, rows: int = 40) -> str:
    """A decision's list, of products that no other number names."""
    lines = (
        f"Mật ong số {number:03d}{row:03d},HTX Suối Nga {number:03d}{row:03d},{3 + row % 3},,"
        f"{number}/QĐ-UBND,2021-03-{number % 28 + 1:02d},UBND tỉnh Lâm Khê,xã Đa Văn {row}\n"
        for row in range(rows)
    )
    return HEAD + "".join(lines)


@pytest.fixture
def register(ocop: Run, tmp_path: Path) -> Path:
    """A register with an import, a setting and a second import in its log."""
    for number in (1, 2, 3):
        (tmp_path / f"{number}.csv").write_text(decision(number), encoding="utf-8")
    path, copy = tmp_path / "register.db", tmp_path / "copy.db"
    if not BUILT:
        ocop("import 1.csv")
        ocop("backup copy.db")
        ocop("config last-day day-before")
        ocop("import 2.csv")
        BUILT.update(
            (one.relative_to(tmp_path), one.read_bytes())
            for one in (path, copy, *tmp_path.glob("*.db.files/*"))
        )
    for place, contents in BUILT.items():
        one = tmp_path / place
        one.parent.mkdir(mode=0o700, exist_ok=True)
        one.write_bytes(contents)
        one.chmod(0o600)
    return path


# The register of `register` and its copy, with their archives, which are built once.
BUILT: dict[Path, bytes] = {}


@pytest.fixture
def said(ocop: Run) -> Callable[[Path], str]:
    """What a register holds, after a check found it sound: the seal over all of it."""

    def say(path: Path) -> str:
        found = ocop("check --format json --db", path).json
        assert isinstance(found, list)
        (seal,) = (row["subject"] for row in found if row["code"] == "sealed")
        return str(seal)

    return say


def lines(register: Path) -> dict[str, list[object]]:
    """The commands an accident may befall, each as a command line."""
    folder = register.parent
    db = ["--db", register]
    return {
        "import": ["import", folder / "3.csv", *db],
        "undo": ["undo", 3, *db],
        "config": ["config", "province", "Lâm Khê", *db],
        "restore": ["restore", folder / "copy.db", *db],
        "backup": ["backup", folder / "copy.db", *db],
        "output": ["lapsed", "--as-of", "2024-06-01", "-o", folder / "out.xlsx", *db],
        "first": ["import", folder / "3.csv", "--db", folder / "new.db"],
    }


COMMANDS = ("import", "undo", "config", "restore", "backup", "output", "first")


class TestKilled:
    """kill -9, at any moment."""

    def outcomes(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run
    ) -> Callable[[Callable[[], None]], bool]:
        """A test of one death: whether the command came to its end."""
        before = said(register)
        done = fresh(register, register.parent / "done")
        assert command(*lines(done)[name]).code == 0
        after = said(done) if name != "first" else said(done.with_name("new.db"))
        count = 0

        def dies(how: Callable[[], None]) -> bool:
            nonlocal count
            count += 1
            one = fresh(register, register.parent / f"try{count}")
            ended = command(*lines(one)[name], before=how)
            assert ended.code in (0, KILLED, OUTGROWN), ended.err
            if name == "first":
                new = one.with_name("new.db")
                ran = command("check", "--db", new)
                assert ran.code == 0 or "There is no register" in ran.err, ran.err
                ocop("import --db", new, one.with_name("3.csv"))
                assert said(new) == after
            else:
                assert said(one) in ((after,) if ended.code == 0 else (before, after))
                ocop("import --db", one, one.with_name("3.csv"))
                ocop("check --db", one)
            if name == "backup":
                assert said(one.with_name("copy.db")) in (
                    said(register.with_name("copy.db")),
                    after,
                )
            if name == "output" and (out := one.with_name("out.xlsx")).exists():
                assert out.read_bytes() == done.with_name("out.xlsx").read_bytes()
            assert not [left for left in beside(one) if left.endswith("-journal")]
            shutil.rmtree(one.parent)
            return ended.code == 0

        return dies

    def at_calls(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run, every: bool
    ) -> int:
        dies = self.outcomes(name, register, said, ocop)
        for moment in some(iter(range(1, 10_000)), every):
            if dies(dies_at(moment)):
                return moment
        raise AssertionError("it never came to its end")

    def at_sizes(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run, every: bool
    ) -> int:
        dies = self.outcomes(name, register, said, ocop)
        step = 1024 if every else 48 * 1024
        for size in range(0, 4 * 1024 * 1024, step):
            if dies(files_end_at(size + 20, deadly=True)):
                return size
        raise AssertionError("it never came to its end")

    @pytest.mark.thorough
    @pytest.mark.parametrize("name", ("import", "first", "restore"))
    def test_at_some_calls(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run
    ) -> None:
        self.at_calls(name, register, said, ocop, every=False)

    @pytest.mark.slow
    @pytest.mark.parametrize("name", COMMANDS)
    def test_at_every_call(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run
    ) -> None:
        self.at_calls(name, register, said, ocop, every=True)

    @pytest.mark.thorough
    @pytest.mark.parametrize("name", ("restore",))
    def test_amid_some_writes(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run
    ) -> None:
        self.at_sizes(name, register, said, ocop, every=False)

    @pytest.mark.slow
    @pytest.mark.parametrize("name", COMMANDS)
    def test_amid_every_write(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run
    ) -> None:
        self.at_sizes(name, register, said, ocop, every=True)

    @pytest.mark.slow
    @pytest.mark.parametrize("name", COMMANDS)
    def test_at_random(
        self, name: str, register: Path, said: Callable[[Path], str], ocop: Run
    ) -> None:
        before, chance = said(register), random.Random(name)
        done = fresh(register, register.parent / "done")
        begun = time.monotonic()
        assert command(*lines(done)[name]).code == 0
        long = time.monotonic() - begun
        after = said(done) if name != "first" else ""
        for count in range(60):
            one = fresh(register, register.parent / f"try{count}")
            running = start(*lines(one)[name])
            time.sleep(chance.uniform(0, long * 1.1))
            running.kill()
            running.end()
            assert said(one) in (before, after)
            new = one.with_name("new.db") if name == "first" else one
            ocop("import --db", new, one.with_name("3.csv"))
            ocop("check --db", new)
            shutil.rmtree(one.parent)

    @pytest.mark.thorough
    def test_with_any_part_of_the_log_on_disk(
        self, register: Path, said: Callable[[Path], str], ocop: Run, tmp_path: Path
    ) -> None:
        before = said(register)

        # As the plug is pulled after the last write, before the log was brought into the file.
        assert command("import", "3.csv", before=dies_unclosed).code == KILLED
        log = Path(f"{register}-wal").read_bytes()
        assert len(log) > 32 + 24 + 4096
        frame = 24 + 4096
        cuts = {0, 10, 32, 40, len(log) - frame, len(log) - 1, len(log)}
        cuts |= {32 + frame * n + at for n in range(0, len(log) // frame, 7) for at in (0, 1999)}
        file, seen = register.read_bytes(), set()
        for cut in sorted(cuts):
            one = tmp_path / f"cut{cut}.db"
            one.write_bytes(file)
            Path(f"{one}-wal").write_bytes(log[:cut])
            seen.add(said(one))
        assert len(seen) == 2 and before in seen
        whole = tmp_path / f"cut{len(log)}.db"
        ocop("import --db", whole, "3.csv")
        assert len(json.loads(ocop("log --format json --db", whole).out)) == 4

    @pytest.mark.thorough
    def test_while_it_waits_it_leaves_no_lock(self, register: Path, ocop: Run) -> None:
        with accidents.writing(register):
            waiting = start("import", "3.csv")
            time.sleep(0.3)
            waiting.kill()
            waiting.end()
        ocop("import 3.csv")


@pytest.mark.slow
class TestKilledWithTheOlderJournal(TestKilled):
    """The same where a register keeps no log: on a share, in a folder kept in step."""

    test_with_any_part_of_the_log_on_disk = None

    @pytest.fixture(autouse=True)
    def older(self, register: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        lies = storage.Storage(storage.StorageKind.IN_STEP, "a folder kept in step")
        monkeypatch.setattr(storage, "of", lambda path: lies)
        for path in (register, register.with_name("copy.db")):
            with closing(sqlite3.connect(path)) as db:
                assert db.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
        yield
        assert register.read_bytes()[18:20] == b"\1\1"  # no log was begun again


LOG = "log --format json --db"


def replaced(register: Path) -> list[Path]:
    """The states of a register that restores kept."""
    found = register.parent.glob(f"{register.name}.replaced-*")
    return [path for path in found if not path.name.endswith(("-wal", "-shm"))]


class TestTwoAtOnce:
    """Several people, and cron, with one register."""

    @pytest.mark.thorough
    def test_writers_and_readers_lose_nothing_and_wait_for_each_other(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        numbers = range(1, 11)
        for number in numbers:
            (tmp_path / f"{number}.csv").write_text(decision(number, 12), encoding="utf-8")
        ocop("import 1.csv")
        writers = [start("import", f"{number}.csv") for number in numbers]
        readers = [
            start(name, "--as-of", "2024-06-01", "--format", "json")
            for _ in range(3)
            for name in ("lapsed", "stats", "check", "log")
        ]
        for one in (*writers, *readers):
            ended = one.end()
            assert ended.code == 0, ended.err
            assert "locked" not in ended.err
        assert len(json.loads(ocop("lapsed --as-of 2025-01-01 --format json").out)) == 120
        assert len(json.loads(ocop("log --format json").out)) == 10
        ocop("check")

    @pytest.mark.thorough
    def test_imports_beside_what_goes_out_and_what_is_put_back_lose_no_state(
        self, ocop: Run, tmp_path: Path
    ) -> None:
        numbers = range(1, 9)
        for number in numbers:
            (tmp_path / f"{number}.csv").write_text(decision(number, 12), encoding="utf-8")
        ocop("import 1.csv")
        ocop("backup copy.db")
        others = (
            ("publish", "site"), ("publish", "site"), ("backup", "b.db"), ("restore", "copy.db"),
            ("lapsed", "--as-of", "2024-06-01", "-o", "list.xlsx"), ("restore", "copy.db"),
            ("report", "--record", "--out", "reports"), ("notice", "announcement", "-o", "a.docx"),
        )  # fmt: skip
        lines = [("import", f"{number}.csv") for number in numbers]
        running = [start(*line) for pair in zip(lines, others, strict=True) for line in pair]
        for one in running:
            ended = one.end()
            # What another made of the place meanwhile is said; a copy that went on is not replaced.
            assert ended.code == 0 or "written over" in ended.err, ended.err
        states = [tmp_path / "register.db", *replaced(tmp_path / "register.db")]
        known: set[str] = set()
        for state in states:
            known |= {row["decision"] for row in ocop("decisions --format json --db", state).json}
            ocop("check --db", state)
        assert known == {f"{number}/QĐ-UBND" for number in numbers}
        assert (tmp_path / "site" / "index.html").exists() and not list(tmp_path.glob(".*"))

    @pytest.mark.thorough
    def test_the_same_file_is_taken_once(self, ocop: Run, tmp_path: Path) -> None:
        for number in range(1, 4):
            (tmp_path / f"{number}.csv").write_text(decision(number, 30), encoding="utf-8")
            both = [start("import", f"{number}.csv", "--format", "json") for _ in range(2)]
            ended = [one.end() for one in both]
            assert [one.code for one in ended] == [0, 0], ended
            files = [json.loads(one.out)["files"][0] for one in ended]
            assert sorted((f["imported"], f["unchanged"]) for f in files) == [(0, 30), (30, 0)]
        assert len(json.loads(ocop("log --format json").out)) == 3
        ocop("check")

    @pytest.mark.thorough
    def test_beginning_one_register_at_once(self, ocop: Run, tmp_path: Path) -> None:
        for number in range(1, 5):
            (tmp_path / f"{number}.csv").write_text(decision(number, 3), encoding="utf-8")
        for count in range(4):
            db = tmp_path / f"new{count}.db"
            if count % 2:
                db.touch()
            running = [start("import", f"{n}.csv", "--db", db) for n in range(1, 5)]
            running.append(start("config", "province", "Lâm Khê", "--db", db))
            for one in running:
                ended = one.end()
                assert ended.code == 0, ended.err
            assert len(json.loads(ocop("log --format json --db", db).out)) == 5
            ocop("check --db", db)

    def test_a_register_another_process_makes_amid_a_look_is_no_strangers(
        self, tmp_path: Path
    ) -> None:
        path = tmp_path / "new.db"
        path.touch()

        class Meanwhile(Connection):
            """After its first look, another process makes the register."""

            made = False

            def execute(self, *asked: Any) -> Any:
                rows = super().execute(*asked).fetchall()
                if not self.made:
                    self.made = True
                    with opening.changing(path, make=True):
                        pass
                return SimpleNamespace(fetchone=lambda: rows[0] if rows else None)

        db = sqlite3.connect(path, factory=Meanwhile, isolation_level=None)
        assert connection.version_of(db, path) is None
        assert connection.version_of(db, path) == connection.VERSION
        db.close()

    @pytest.mark.thorough
    def test_a_copy_is_of_one_moment_while_others_write(self, ocop: Run, tmp_path: Path) -> None:
        for number in range(1, 9):
            (tmp_path / f"{number}.csv").write_text(decision(number, 20), encoding="utf-8")
        ocop("import 1.csv")
        running = [start("import", f"{number}.csv") for number in range(2, 9)]
        copies = [start("backup", f"copy{n}.db") for n in range(4)]
        for one in (*copies, *running):
            ended = one.end()
            assert ended.code == 0, ended.err
        for n in range(4):
            ocop(f"check --db copy{n}.db")
            rows = json.loads(ocop(f"lapsed --as-of 2025-01-01 --format json --db copy{n}.db").out)
            assert len(rows) % 20 == 0

    @pytest.mark.thorough
    def test_what_is_entered_during_a_restore_is_kept_before_or_after_it(
        self, register: Path, ocop: Run, tmp_path: Path
    ) -> None:
        for number in range(4, 10):
            (tmp_path / f"{number}.csv").write_text(decision(number, 5), encoding="utf-8")
        running = [start("import", f"{number}.csv", "--format", "json") for number in range(4, 7)]
        running.append(start("restore", "copy.db"))
        running += [start("import", f"{number}.csv", "--format", "json") for number in range(7, 10)]
        running += [start("lapsed", "--as-of", "2024-06-01") for _ in range(3)]
        for one in running:
            ended = one.end()
            assert ended.code == 0, ended.err
        kept = replaced(register)
        there, before = (
            {row["file"] for path in paths for row in json.loads(ocop(LOG, path).out)}
            for paths in ([register], kept)
        )
        assert there | before >= {f"{number}.csv" for number in range(4, 10)}
        assert not (there & before) - {"1.csv"}
        for path in (register, *kept):
            ocop("check --db", path)

    @pytest.mark.thorough
    def test_several_restores_at_once_leave_one_register_and_lose_no_state(
        self, register: Path, said: Callable[[Path], str], ocop: Run, tmp_path: Path
    ) -> None:
        before, copy = said(register), said(tmp_path / "copy.db")
        running = [start("restore", "copy.db") for _ in range(4)]
        for one in running:
            ended = one.end()
            assert ended.code == 0, ended.err
        assert said(register) == copy
        kept = {said(path) for path in replaced(register)}
        assert before in kept and kept <= {before, copy}


class TestDisk:
    """The disk is full, or may not be written to."""

    @pytest.mark.thorough
    @pytest.mark.parametrize("name", ("import", "undo", "restore", "backup", "output", "first"))
    @pytest.mark.parametrize(
        "sizes",
        [
            (0, 5000, 130_000),
            pytest.param(
                (0, 200, 1000, 2000, 20_000, 40_000, 90_000, 180_000), marks=pytest.mark.slow
            ),
        ],
    )
    def test_full_it_says_so_and_all_is_as_before(
        self,
        sizes: tuple[int, ...],
        name: str,
        register: Path,
        said: Callable[[Path], str],
        ocop: Run,
    ) -> None:
        before = said(register)
        failed = 0
        for count, size in enumerate(sizes):
            one = fresh(register, register.parent / f"try{count}")
            files = {p.name for p in one.parent.iterdir()}
            ended = command(*lines(one)[name], before=files_end_at(size))
            assert "Traceback" not in ended.err, ended.err
            assert ended.code in (0, 1), ended.err
            if ended.code == 1:
                failed += 1
                assert ended.err.startswith("Error: "), ended.err
                assert said(one) == before
                if name == "backup":
                    ocop("check --db", one.with_name("copy.db"))
                new = {p.name for p in one.parent.iterdir()} - files
                left = {n for n in new if not n.endswith(("-wal", "-shm"))}
                kept = ("new.db", "register.db.rep", "register.db.files", "copy.db.files")
                assert not {n for n in left if not n.startswith(kept)}
                assert command(*lines(one)[name]).code == 0
            shutil.rmtree(one.parent)
        assert failed >= 2

    @pytest.mark.thorough
    def test_a_folder_nobody_may_write_to_is_still_read(
        self, register: Path, ocop: Run, reachable: Path
    ) -> None:
        folder = shared(register, reachable)
        db = folder / register.name
        folder.chmod(0o555)
        names = {path.name for path in folder.iterdir()}
        ran = command("lapsed", "--as-of", "2024-06-01", "--db", db, before=accidents.as_nobody)
        assert (ran.code, "Total" in ran.out) == (0, True), ran.err
        assert command("check", "--db", db, before=accidents.as_nobody).code == 0
        for line in (["import", folder / "3.csv"], ["undo", 3], ["config", "province", "A"]):
            ran = command(*line, "--db", db, before=accidents.as_nobody)
            assert ran.code == 1 and "Error: " in ran.err and "Traceback" not in ran.err
            assert "may not be written" in ran.err, ran.err
        ran = command(
            "import", folder / "3.csv", "--db", folder / "new.db", before=accidents.as_nobody
        )
        assert (ran.code, "cannot be made" in ran.err) == (1, True), ran.err
        ran = command("backup", folder / "copy.db", "--db", db, before=accidents.as_nobody)
        assert (ran.code, "Cannot write" in ran.err) == (1, True), ran.err
        for line in (
            ["lapsed", "-o", folder / "out.xlsx"], ["publish", folder / "site"],
            ["report", "--out", folder / "reports"], ["report", "--record"],
            ["restore", folder / "copy.db"],
        ):  # fmt: skip
            ran = command(*line, "--db", db, before=accidents.as_nobody)
            assert (ran.code, "Error: " in ran.err) == (1, True), ran.err
            assert str(folder) in ran.err and "Traceback" not in ran.err
        assert {path.name for path in folder.iterdir()} == names

    @pytest.mark.thorough
    def test_a_register_left_with_its_log_there_asks_for_somebody_who_may(
        self, register: Path, ocop: Run, reachable: Path
    ) -> None:
        folder = shared(register, reachable)
        db = folder / register.name
        leave_log(db)
        Path(f"{db}-shm").unlink()
        folder.chmod(0o555)
        ran = command("lapsed", "--db", db, before=accidents.as_nobody)
        assert (ran.code, "-wal" in ran.err, "Traceback" in ran.err) == (1, True, False), ran.err
        folder.chmod(0o755)
        assert command("lapsed", "--db", db).code == 0

    @pytest.mark.thorough
    def test_a_file_nobody_may_write_to(self, register: Path, ocop: Run, reachable: Path) -> None:
        folder = shared(register, reachable)
        db = folder / register.name
        db.chmod(0o444)
        ran = command("import", folder / "3.csv", "--db", db, before=accidents.as_nobody)
        assert (ran.code, "may not be written" in ran.err) == (1, True), ran.err
        assert command("check", "--db", db, before=accidents.as_nobody).code == 0

    @pytest.mark.thorough
    def test_a_file_nobody_may_read(self, register: Path, reachable: Path) -> None:
        folder = shared(register, reachable)
        db = folder / register.name
        db.chmod(0o000)
        for line in (["lapsed"], ["import", folder / "3.csv"], ["check"], ["backup", "/tmp"]):
            ran = command(*line, "--db", db, before=accidents.as_nobody)
            assert (ran.code, "Traceback" in ran.err) == (1, False), ran.err
            assert "Error: " in ran.err

    @pytest.mark.thorough
    def test_a_folder_nobody_may_enter(self, register: Path, reachable: Path) -> None:
        folder = shared(register, reachable)
        folder.chmod(0o000)
        for line in (["lapsed"], ["config", "province", "A"], ["check"], ["backup", "/tmp"]):
            ran = command(*line, "--db", folder / "register.db", before=accidents.as_nobody)
            assert (ran.code, "Traceback" in ran.err) == (1, False), ran.err
        folder.chmod(0o755)


def leave_log(register: Path) -> None:
    """Leave changes in the register's log, as a process does that is killed."""
    ended = command("config", "province", "Lâm Khê", "--db", register, before=dies_unclosed)
    assert ended.code == KILLED
    assert Path(f"{register}-wal").stat().st_size > 0


class TestFiles:
    """What may stand where the register should be."""

    LINES = (
        "lapsed", "check", "import 3.csv", "undo 1", "config province A", "backup other.db",
        "record removal 1 --on 2024-01-01 --document 9/QĐ", "log", "ratings x",
    )  # fmt: skip

    def refused(self, ocop: Run, path: Path, *said: str) -> None:
        """Every command refuses `path` with these words, and leaves it alone."""
        before = path.read_bytes() if path.is_file() else None
        names = beside(path)
        for line in self.LINES:
            ran = ocop(f"{line} --db", path, code=1)
            assert all(word in ran.err for word in said), ran.err
            assert ran.err.startswith("Error: ") and ran.out == ""
        assert (path.read_bytes() if path.is_file() else None) == before
        assert beside(path) == names

    @pytest.mark.thorough
    def test_a_document(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        path = tmp_path / "thesis.docx"
        path.write_bytes(b"PK\x03\x04" + bytes(range(256)) * 100)
        self.refused(ocop, path, "damaged, or no register at all")

    def test_another_programs_database(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        path = tmp_path / "other.sqlite"
        with sqlite3.connect(path) as db:
            db.execute("CREATE TABLE a (b)")
        db.close()
        self.refused(ocop, path, "not a register of ocop", "not touched")

    def test_a_newer_register(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        with sqlite3.connect(register) as db:
            db.execute("PRAGMA user_version = 99")
        db.execute("PRAGMA journal_mode = DELETE")
        db.close()
        self.refused(ocop, register, "newer ocop", "99", "Update")

    @pytest.mark.thorough
    @pytest.mark.parametrize("size", (1, 99, 4096, 50_000))
    def test_one_that_is_none_says_how_a_backup_takes_its_place(
        self, register: Path, ocop: Run, size: int
    ) -> None:
        register.write_bytes(b"%PDF" * (size // 4 + 1))
        said = ocop("lapsed", code=1).err
        assert "Move that file aside" in said and "ocop restore COPY" in said
        register.rename(register.with_name("aside.db"))
        for ending in ("-wal", "-shm"):
            Path(f"{register}{ending}").unlink(missing_ok=True)
        ocop("restore copy.db")
        ocop("check")

    @pytest.mark.parametrize("size", (1, 99, 4096, 50_000))
    def test_a_truncated_one(self, register: Path, ocop: Run, size: int) -> None:
        os.truncate(register, size)
        self.refused(ocop, register, "damaged", "backup")

    def test_a_copy_of_a_damaged_one_is_refused_by_its_name(
        self, register: Path, ocop: Run, tmp_path: Path
    ) -> None:
        with closing(sqlite3.connect(register)) as db:
            (page,) = db.execute(
                "SELECT rootpage FROM sqlite_schema WHERE name = 'product_search'"
            ).fetchone()
        whole = bytearray(register.read_bytes())
        whole[(page - 1) * 4096 : page * 4096] = bytes(4096)
        register.write_bytes(whole)
        said = ocop("backup other.db", code=1).err
        assert "register.db' is damaged" in said and ".part" not in said, said
        assert not (tmp_path / "other.db").exists()

    def test_a_folder(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        folder = tmp_path / "folder"
        folder.mkdir()
        self.refused(ocop, folder, "is a folder")

    def test_a_pipe(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        self.refused(ocop, tmp_path / "pipe", "not an ordinary file")

    def test_a_name_too_long(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        for line in self.LINES:
            assert ocop(f"{line} --db", tmp_path / ("a" * 300), code=1).err.startswith("Error: ")

    def test_a_file_as_folder(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        for line in ("lapsed", "import 3.csv"):
            ran = ocop(f"{line} --db", tmp_path / "1.csv" / "register.db", code=1)
            assert ran.err.startswith("Error: ")

    def test_no_folder(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        ran = ocop("import 3.csv --db", tmp_path / "nowhere" / "register.db", code=1)
        assert "no folder" in ran.err

    @pytest.mark.thorough
    def test_an_empty_file_is_a_register_to_be_begun(
        self, register: Path, ocop: Run, tmp_path: Path
    ) -> None:
        path = tmp_path / "empty.db"
        path.touch()
        assert "no register" in ocop("lapsed --db", path, code=1).err
        assert "no register" in ocop("undo 1 --db", path, code=1).err
        ocop("import 3.csv --db", path)
        ocop("check --db", path)

    @pytest.mark.thorough
    def test_a_link_is_followed(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        (tmp_path / "elsewhere").mkdir()
        link = tmp_path / "link.db"
        link.symlink_to(tmp_path / "elsewhere" / "real.db")
        ocop("import 3.csv --db", link)
        assert link.is_symlink()
        assert (tmp_path / "elsewhere" / "real.db").stat().st_mode & 0o777 == 0o600
        ocop("check --db", link)
        (tmp_path / "circle.db").symlink_to(tmp_path / "circle.db")
        assert ocop("lapsed --db circle.db", code=1).err.startswith("Error: ")

    @pytest.mark.thorough
    def test_what_a_killed_process_left_in_the_log_is_brought_in(
        self, register: Path, ocop: Run
    ) -> None:
        leave_log(register)
        assert "Lâm Khê" in ocop("config province").out
        ocop("check")

    @pytest.mark.thorough
    def test_what_a_killed_process_had_written_by_half_is_taken_back(
        self, register: Path, said: Callable[[Path], str]
    ) -> None:
        before, whole = said(register), register.read_bytes()

        def dies_by_half() -> None:
            db = sqlite3.connect(register, isolation_level=None)
            db.execute("PRAGMA journal_mode = DELETE")
            db.execute("PRAGMA cache_size = 1")
            db.execute("BEGIN")
            db.execute("CREATE TABLE half AS SELECT a.* FROM rating AS a, rating AS b")
            os.kill(os.getpid(), 9)

        assert command("log", before=dies_by_half).code == KILLED
        assert Path(f"{register}-journal").stat().st_size and register.read_bytes() != whole
        assert said(register) == before

    @pytest.mark.thorough
    def test_a_log_without_its_register_is_not_thrown_away(
        self, register: Path, ocop: Run, tmp_path: Path
    ) -> None:
        leave_log(register)
        (tmp_path / "elsewhere").mkdir()
        register.rename(tmp_path / "elsewhere" / "register.db")
        log = Path(f"{register}-wal").read_bytes()
        self.refused(ocop, register, "register.db-wal", "Put that register back")
        register.touch()
        self.refused(ocop, register, "register.db-wal", "Put that register back")
        assert Path(f"{register}-wal").read_bytes() == log
        (tmp_path / "elsewhere" / "register.db").replace(register)
        assert "Lâm Khê" in ocop("config province").out

    @pytest.mark.thorough
    @pytest.mark.parametrize("whose", ("another register's", "a later state's"))
    def test_a_log_of_what_stood_there_before_is_not_mixed_in(
        self, register: Path, ocop: Run, tmp_path: Path, said: Callable[[Path], str], whose: str
    ) -> None:
        """A copy put over the register by hand, while the log of before still lay there."""
        before = said(tmp_path / "copy.db")
        ocop("import 3.csv --db", register if whose.startswith("a later") else "other.db")
        source = register if whose.startswith("a later") else tmp_path / "other.db"
        (tmp_path / "4.csv").write_text(decision(4), encoding="utf-8")
        line = ("import", "4.csv", "--db", source)
        assert command(*line, before=dies_unclosed).code == KILLED
        log = Path(f"{source}-wal").read_bytes()
        shutil.copy2(tmp_path / "copy.db", register)
        Path(f"{register}-wal").write_bytes(log)
        Path(f"{register}-shm").unlink(missing_ok=True)
        copy = register.read_bytes()
        self.refused(ocop, register, "register.db-wal' beside", "Move it")
        assert Path(f"{register}-wal").read_bytes() == log and register.read_bytes() == copy
        ocop("restore copy.db")
        assert said(register) == before
        kept = tmp_path.glob("register.db.replaced-*-wal")
        assert [one.read_bytes() for one in kept] == [log]

    @pytest.mark.thorough
    def test_neither_after_it_is_moved_away(
        self, register: Path, ocop: Run, tmp_path: Path, said: Callable[[Path], str]
    ) -> None:
        ocop("import 3.csv --db other.db")
        leave_log(tmp_path / "other.db")
        before = said(register)
        shutil.copy2(tmp_path / "other.db-wal", f"{register}-wal")
        ocop("lapsed", code=1)
        for ending in ("-wal", "-shm"):
            Path(f"{register}{ending}").unlink(missing_ok=True)
        assert said(register) == before

    @pytest.mark.thorough
    @pytest.mark.parametrize("fate", ("deleted", "moved", "replaced"))
    def test_moved_or_deleted_while_a_command_writes(
        self, register: Path, ocop: Run, tmp_path: Path, fate: str
    ) -> None:
        elsewhere = tmp_path / "elsewhere.db"
        with accidents.writing(register):
            waiting = start("import", "3.csv")
            waiting.wait_until_it_opened(Path(f"{register}-shm"))  # the last it opens
            if fate == "deleted":
                register.unlink()
            elif fate == "moved":
                register.rename(elsewhere)
            else:
                shutil.copy2(register, elsewhere)
                elsewhere.replace(register)
        ended = waiting.end()
        assert (ended.code, "entered nothing" in ended.err) == (1, True), ended.err
        if fate == "moved":
            assert len(json.loads(ocop("log --format json --db", elsewhere).out)) == 3

    @pytest.mark.thorough
    def test_deleted_while_a_command_reads(self, register: Path, ocop: Run) -> None:
        whole = ocop("ratings --history --format csv").out

        def gone_at_the_end() -> None:
            connect = sqlite3.connect

            def watched(*given: object, **named: object) -> sqlite3.Connection:
                db = connect(*given, **named)  # type: ignore[call-overload]
                db.execute("SELECT count(*) FROM log").fetchone()
                register.unlink()
                return db  # type: ignore[no-any-return]

            sqlite3.connect = watched  # type: ignore[assignment]

        ended = command("ratings", "--history", "--format", "csv", before=gone_at_the_end)
        assert "Traceback" not in ended.err
        assert ended.code == 1 or (ended.code, ended.out) == (0, whole)


class TestPermissions:
    @pytest.mark.thorough
    def test_the_register_and_all_beside_it_are_its_owners_alone(
        self, register: Path, ocop: Run, tmp_path: Path
    ) -> None:
        old = os.umask(0o000)
        try:
            leave_log(register)
            ocop("import 3.csv --db new.db")
            ocop("backup other.db")
            ocop("restore copy.db")
        finally:
            os.umask(old)
        modes = {
            path.name: path.stat().st_mode & 0o777
            for path in tmp_path.iterdir()
            if path.name.startswith(("register.db", "new.db", "copy.db", "other.db"))
        }
        assert {"register.db", "new.db", "copy.db", "other.db"} < set(modes)
        folders = {name: modes.pop(name) for name in [*modes] if name.endswith(".files")}
        assert set(folders.values()) == {0o700}, folders
        assert set(modes.values()) == {0o600}, modes

    @pytest.mark.thorough
    def test_beside_a_log_left_behind(self, register: Path) -> None:
        leave_log(register)
        for ending in ("-wal", "-shm"):
            assert Path(f"{register}{ending}").stat().st_mode & 0o777 == 0o600

    WRITING = (
        "import 3.csv", "import 3.csv --format json",
        "record removal 1 --on 2024-06-01 --document 9/QĐ", "undo 3",
        "config province 'Lâm Khê'", "review link 1 2", "report --record", "restore copy.db",
        "notice announcement --issue 9/TB --on 2024-06-01 -o a.html",
        "labels seen.csv --record",
    )  # fmt: skip

    @pytest.mark.parametrize("line", WRITING)
    def test_a_command_that_writes_warns_where_others_can_write(
        self, register: Path, ocop: Run, tmp_path: Path, line: str
    ) -> None:
        seen = "product,entity,stars,seen_on\nMật ong số 001000,HTX Suối Nga 001000,5,2022-01-01\n"
        (tmp_path / "seen.csv").write_text(seen, encoding="utf-8")
        if line.startswith("restore"):
            tmp_path.chmod(0o777)
        else:
            register.chmod(0o620)
        ran = ocop(line)
        (said,) = (text for text in ran.err.splitlines() if text.startswith("Warning: "))
        assert "Other accounts can" in said and "chmod" in said
        assert "Warning" not in ran.out

    @pytest.mark.thorough
    def test_so_does_an_answer(self, register: Path, ocop: Run, tmp_path: Path) -> None:
        rows = (
            "Rượu ngô 40 độ,HTX Bản Cọ,4,,1/QĐ-UBND,2021-03-02,UBND tỉnh Lâm Khê,\n"
            "Rượu ngô 39 độ,HTX Bản Cọ,4,,9/QĐ-UBND,2023-03-02,UBND tỉnh Lâm Khê,\n"
        )
        (tmp_path / "asked.csv").write_text(HEAD + rows, encoding="utf-8")
        ocop("import asked.csv")
        (question,) = json.loads(ocop("review --format json").out)
        register.chmod(0o666)
        assert "Warning: " in ocop("review accept", question["review_id"]).err

    @pytest.mark.thorough
    def test_one_that_reads_does_not(self, register: Path, ocop: Run) -> None:
        ocop("report --record")
        register.chmod(0o666)
        for line in ("lapsed", "report", "config", "backup other.db", "report --record --quiet"):
            assert "Warning" not in ocop(line).err, line

    @pytest.mark.thorough
    def test_nobody_is_warned_of_what_only_the_owner_can_write_to(
        self, register: Path, ocop: Run, tmp_path: Path
    ) -> None:
        register.chmod(0o644)
        for mode in (0o1777, 0o755, 0o700):
            tmp_path.chmod(mode)
            assert "Warning" not in ocop("import 3.csv").err

    @pytest.mark.thorough
    def test_a_folder_of_the_users_own_group_is_closed(
        self, register: Path, ocop: Run, tmp_path: Path
    ) -> None:
        tmp_path.chmod(0o775)
        own = tmp_path.stat().st_uid == tmp_path.stat().st_gid
        assert ("Warning" in ocop("import 3.csv").err) is not own
        if os.getuid() == 0:
            os.chown(tmp_path, 0, accidents.NOBODY)
            assert "Warning" in ocop("import 3.csv").err
