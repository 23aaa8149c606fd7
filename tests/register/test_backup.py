"""Copies of the register, and putting one back."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.made.accidents import beside

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority\n"
DECISION = "Mật ong {number},HTX Suối Nga,3,{number}/QĐ-UBND,2021-03-0{number},UBND tỉnh A\n"
ENDINGS = ("", ".files")  # a register, and the files its facts came from
LAPSED = "lapsed --as-of 2024-06-01 --format csv"


@pytest.fixture
def decide(ocop: Run, write: Write) -> Callable[..., None]:
    """Import a decision by number, into the register or another one."""

    def go(number: int, more: str = "") -> None:
        ocop(f"import {more}", write(f"{number}.csv", HEAD + DECISION.format(number=number)))

    return go


def row(ocop: Run, line: str) -> dict[str, Any]:
    """The one object a command printed."""
    found = ocop(f"{line} --format json").json
    assert isinstance(found, list) and len(found) == 1
    return dict(found[0])


def changed(path: Path | str, statement: str) -> None:
    """Change a file by SQLite alone, past the program."""
    with sqlite3.connect(path) as db:
        db.execute(statement)
    db.close()


def damage(path: Path) -> None:
    """Spoil a page in the middle of a file."""
    contents = bytearray(path.read_bytes())
    contents[4096 * 3 : 4096 * 3 + 2000] = b"\xff" * 2000
    path.write_bytes(contents)


Decide = Callable[..., None]


class TestACopy:
    def test_is_the_register_in_one_file(self, ocop: Run, decide: Decide, tmp_path: Path) -> None:
        decide(1)
        done = row(ocop, "backup copy.db")
        assert (done["file"], done["log_id"], done["of_this_register"]) == ("copy.db", 1, True)
        assert done["backed_up_on"] == "2026-11-24"
        assert ocop(f"{LAPSED} --db copy.db").raw == ocop(LAPSED).raw
        ocop(f"check --db copy.db --expect {done['seal']}")
        names = {p.name for p in tmp_path.iterdir() if not p.name.endswith(("-wal", "-shm"))}
        assert names == {"1.csv", *(f"{n}{e}" for n in ("copy.db", "register.db") for e in ENDINGS)}
        assert Path("copy.db").stat().st_mode & 0o777 == 0o600

    @pytest.mark.thorough
    @pytest.mark.parametrize("error", (PermissionError(1, "no"), NotImplementedError()))
    def test_on_a_disk_without_links(
        self, ocop: Run, decide: Decide, monkeypatch: pytest.MonkeyPatch, error: Exception
    ) -> None:
        def link(*_names: object, **_how: object) -> None:
            raise error

        monkeypatch.setattr(Path, "hardlink_to", link)
        decide(1)
        for copy in ("copy.db", "other.db"):
            ocop(f"backup {copy}")
            assert ocop(f"{LAPSED} --db {copy}").raw == ocop(LAPSED).raw
            ocop(f"check --db {copy}")

    def test_in_a_folder_is_named_by_the_day(
        self, ocop: Run, decide: Decide, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        decide(1)
        folder = tmp_path / "stick"
        folder.mkdir()
        ocop("backup stick")
        decide(2)
        ocop("backup stick")
        monkeypatch.setenv("OCOP_NOW", "2026-11-25T09:00:00+07:00")
        ocop("backup stick")
        assert sorted(p.name for p in folder.glob("*.db")) == [
            "register-2026-11-24.db",
            "register-2026-11-25.db",
        ]

    @pytest.mark.thorough
    def test_takes_the_place_of_an_earlier_one(self, ocop: Run, decide: Decide) -> None:
        decide(1)
        ocop("backup copy.db")
        decide(2)
        assert row(ocop, "backup copy.db")["log_id"] == 2

    @pytest.mark.thorough
    @pytest.mark.parametrize("other", ("document", "word", "register", "later", "damaged", "empty"))
    def test_takes_the_place_of_nothing_else(
        self, ocop: Run, decide: Decide, tmp_path: Path, other: str
    ) -> None:
        decide(1)
        ocop("backup early.db")
        path = tmp_path / "there.db"
        if other == "document":
            path.write_text("what an officer wrote\n" * 100)
        elif other == "word":
            path.write_text("product,entity\n")  # shorter than any database
        elif other == "register":
            decide(2, "--db there.db")
        elif other == "later":
            decide(2)
            ocop("backup there.db")
            ocop("restore early.db")
        elif other == "damaged":
            decide(2)
            ocop("backup there.db")
            os.truncate(path, 5000)
        else:
            path.touch()
        before = path.read_bytes()
        ran = ocop("backup there.db", code=1)
        assert "not written over" in ran.err
        assert path.read_bytes() == before
        assert not [name for name in beside(path) if name.endswith(".part")]

    def test_of_the_register_upon_itself_is_refused(
        self, ocop: Run, decide: Decide, tmp_path: Path
    ) -> None:
        decide(1)
        (tmp_path / "link.db").symlink_to("register.db")
        for name in ("register.db", "link.db"):
            assert "the register itself" in ocop(f"backup {name}", code=1).err

    @pytest.mark.thorough
    def test_of_a_register_that_is_not_sound_is_refused_and_the_earlier_one_stays(
        self, ocop: Run, decide: Decide
    ) -> None:
        decide(1)
        ocop("backup copy.db")
        changed("register.db", "UPDATE rating SET stars = 5")
        before = Path("copy.db").read_bytes()
        for name in ("copy.db", "other.db"):
            assert "not sound: entry 1" in ocop(f"backup {name}", code=1).err
        assert Path("copy.db").read_bytes() == before
        assert not Path("other.db").exists()

    @pytest.mark.parametrize("ending", ("-wal", "-WAL", "-Journal", "-shm"))
    def test_never_where_sqlite_would_take_it_for_the_registers_own(
        self, ocop: Run, decide: Decide, tmp_path: Path, ending: str
    ) -> None:
        decide(1)
        ran = ocop(f"backup Register.db{ending}", "--db", tmp_path / "register.db", code=2)
        assert "so it is not written over" in ran.err
        assert not (tmp_path / f"Register.db{ending}").exists()

    def test_where_it_cannot_be(self, ocop: Run, decide: Decide, tmp_path: Path) -> None:
        assert "no register" in ocop("backup copy.db", code=1).err
        decide(1)
        assert "no folder" in ocop("backup nowhere/copy.db", code=1).err
        assert "Name a file" in ocop("backup", code=2).err
        assert "Name a file" in ocop("backup copy.db --list .", code=2).err
        os.mkfifo(tmp_path / "pipe")
        assert "not an ordinary file" in ocop("backup pipe", code=1).err

    @pytest.mark.thorough
    def test_of_a_register_with_its_log_left_behind_holds_all_of_it(
        self, ocop: Run, decide: Decide, tmp_path: Path
    ) -> None:
        decide(1)
        db = sqlite3.connect("register.db", isolation_level=None)
        db.execute("SELECT * FROM log").fetchall()  # keeps the log from being brought in
        decide(2)
        assert Path("register.db-wal").stat().st_size > 0
        assert row(ocop, "backup copy.db")["log_id"] == 2
        db.close()


class TestTheListOfCopies:
    @pytest.mark.thorough
    def test_tells_their_day_newest_entry_and_whose_they_are(
        self, ocop: Run, decide: Decide, tmp_path: Path
    ) -> None:
        folder = tmp_path / "stick"
        folder.mkdir()
        decide(1)
        ocop("backup stick/a.db")
        decide(2)
        ocop("backup stick/b.db")
        decide(3)
        ocop("backup stick/damaged.db")
        damage_header(folder / "damaged.db")
        decide(3, "--db other.db")
        ocop("backup stick/other.db --db other.db")
        (folder / "notes.txt").write_text("no register")
        os.utime(folder / "a.db", (0, 86400 * 20000))
        found = ocop("backup --list stick --format json").json
        assert isinstance(found, list)
        rows = {Path(one["file"]).name: one for one in found}
        assert {n: (r["log_id"], r["of_this_register"]) for n, r in rows.items()} == {
            "b.db": (2, True), "a.db": (1, True), "other.db": (1, False),
            "damaged.db": (None, None),
        }  # fmt: skip
        assert rows["a.db"]["backed_up_on"] == "2024-10-04"
        assert len(rows["a.db"]["seal"]) == 64
        names = [Path(one["file"]).name for one in found]
        assert names[0] == "b.db" and names[-1] == "damaged.db"
        files = sorted(p.name for p in folder.iterdir() if not p.name.endswith(".files"))
        assert files == sorted([*rows, "notes.txt"])

    def test_is_there_without_a_register(self, ocop: Run, decide: Decide, tmp_path: Path) -> None:
        decide(1, "--db other.db")
        found = ocop("backup --list . --format json").json
        assert isinstance(found, list)
        assert [one["of_this_register"] for one in found] == [None]

    def test_of_a_folder_without_copies_is_empty(self, ocop: Run, tmp_path: Path) -> None:
        (tmp_path / "stick").mkdir()
        assert ocop("backup --list stick --format json").json == []
        assert ocop("backup --list nowhere", code=1).err.startswith("Error: ")


def damage_header(path: Path) -> None:
    """Cut a file off after its first page."""
    os.truncate(path, 4096)


class TestPuttingACopyBack:
    @pytest.mark.thorough
    def test_gives_what_it_held_and_keeps_what_it_replaces(
        self, ocop: Run, decide: Decide, tmp_path: Path
    ) -> None:
        decide(1)
        early = ocop(LAPSED).raw
        ocop("backup copy.db")
        decide(2)
        late = ocop(LAPSED).raw
        ran = ocop("restore copy.db")
        assert "up to entry 1" in ran.err and "up to entry 2" in ran.err
        assert "register.db.replaced-2026-11-24" in ran.err
        assert ocop(LAPSED).raw == early
        assert ocop(f"{LAPSED} --db register.db.replaced-2026-11-24").raw == late
        ocop("check")
        ocop("restore register.db.replaced-2026-11-24")
        assert ocop(LAPSED).raw == late
        decide(3)

    @pytest.mark.thorough
    def test_keeps_every_state_it_replaces_once(
        self, ocop: Run, decide: Decide, tmp_path: Path
    ) -> None:
        decide(1)
        ocop("backup copy.db")
        decide(2)
        ocop("restore copy.db")
        ocop("restore copy.db")
        decide(3)
        ocop("restore copy.db")
        ocop("restore copy.db")
        kept = sorted(p for p in tmp_path.glob("register.db.replaced-*") if p.suffix != ".db-shm")
        kept = [p for p in kept if not p.name.endswith(("-wal", "-shm"))]
        assert len(kept) == 3
        held = {ocop(f"{LAPSED} --db", path).raw for path in kept}
        assert len(held) == 3

    @pytest.mark.thorough
    def test_where_there_is_no_register_yet(self, ocop: Run, decide: Decide) -> None:
        decide(1, "--db other.db")
        ran = ocop("restore other.db")
        assert "kept" not in ran.err
        ocop("check")
        assert ocop(LAPSED).raw == ocop(f"{LAPSED} --db other.db").raw
        assert Path("register.db").stat().st_mode & 0o777 == 0o600

    @pytest.mark.thorough
    @pytest.mark.parametrize("harm", ("cut", "zeros", "middle", "edited", "nothing"))
    def test_in_the_place_of_a_spoilt_register(
        self, ocop: Run, decide: Decide, tmp_path: Path, harm: str
    ) -> None:
        decide(1)
        early = ocop(LAPSED).raw
        ocop("backup copy.db")
        decide(2)
        path = tmp_path / "register.db"
        if harm == "cut":
            os.truncate(path, 9000)
        elif harm == "zeros":
            path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
        elif harm == "middle":
            damage(path)
        elif harm == "edited":
            changed(path, "UPDATE rating SET stars = 5")
        else:
            os.truncate(path, 0)
        spoilt = path.read_bytes()
        ocop("check", code=1)
        ocop("restore copy.db")
        assert ocop(LAPSED).raw == early
        ocop("check")
        if harm != "nothing":
            (kept,) = (
                p for p in tmp_path.glob("register.db.replaced-*")
                if not p.name.endswith(("-wal", "-shm"))
            )  # fmt: skip
            if harm in ("cut", "zeros"):
                assert kept.read_bytes() == spoilt
        decide(3)

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "harm", ("document", "database", "cut", "middle", "edited", "newer", "empty", "folder")
    )
    def test_of_what_is_no_sound_copy_is_refused(
        self, ocop: Run, decide: Decide, tmp_path: Path, harm: str
    ) -> None:
        decide(1)
        copy = tmp_path / "copy.db"
        ocop("backup copy.db")
        decide(2)
        if harm == "document":
            copy.write_text("what an officer wrote\n" * 500)
        elif harm == "database":
            copy.unlink()
            changed(copy, "CREATE TABLE a (b)")
        elif harm == "cut":
            os.truncate(copy, copy.stat().st_size - 5000)
        elif harm == "middle":
            damage(copy)
        elif harm == "edited":
            changed(copy, "UPDATE log SET who = 'somebody'")
        elif harm == "newer":
            changed(copy, "PRAGMA user_version = 99")
        elif harm == "empty":
            copy.write_bytes(b"")
        else:
            copy.unlink()
            copy.mkdir()
        before = ocop(LAPSED).raw
        names = beside(tmp_path / "register.db")
        ran = ocop("restore copy.db", code=1)
        assert ran.err.startswith("Error: ")
        if harm in ("document", "cut"):
            assert "no copy of a register" in ran.err and "Choose another" in ran.err
        assert ocop(LAPSED).raw == before
        assert beside(tmp_path / "register.db") == names
        ocop("check")

    @pytest.mark.thorough
    @pytest.mark.parametrize("what", ("document", "database", "newer"))
    def test_never_takes_the_place_of_a_file_of_another_kind(
        self, ocop: Run, decide: Decide, tmp_path: Path, what: str
    ) -> None:
        decide(1)
        ocop("backup copy.db")
        path = tmp_path / "thesis.docx"
        if what == "document":
            path.write_bytes(b"PK\x03\x04" + bytes(3000))
        elif what == "database":
            changed(path, "CREATE TABLE a (b)")
        else:
            shutil.copy("copy.db", path)
            changed(path, "PRAGMA user_version = 99")
        before = path.read_bytes()
        ocop("restore copy.db --db thesis.docx", code=1)
        assert path.read_bytes() == before

    def test_of_itself_or_of_nothing_is_refused(self, ocop: Run, decide: Decide) -> None:
        decide(1)
        assert "itself" in ocop("restore register.db", code=1).err
        assert "no file" in ocop("restore nowhere.db", code=1).err

    def test_holds_the_changes_still_in_the_log_of_the_copy(
        self, ocop: Run, decide: Decide, tmp_path: Path
    ) -> None:
        decide(1)
        db = sqlite3.connect("register.db", isolation_level=None)
        db.execute("SELECT * FROM log").fetchall()
        decide(2)
        for ending in ("", "-wal"):
            shutil.copy(f"register.db{ending}", f"other.db{ending}")
        db.close()
        ocop("restore other.db --db new.db")
        assert len(json.loads(ocop("log --format json --db new.db").out)) == 2

    @pytest.mark.thorough
    def test_through_a_link_goes_to_what_it_points_to(
        self, ocop: Run, decide: Decide, tmp_path: Path
    ) -> None:
        decide(1)
        ocop("backup copy.db")
        (tmp_path / "elsewhere").mkdir()
        (tmp_path / "link.db").symlink_to(tmp_path / "elsewhere" / "real.db")
        ocop("restore copy.db --db link.db")
        assert (tmp_path / "link.db").is_symlink()
        ocop("check --db elsewhere/real.db")
