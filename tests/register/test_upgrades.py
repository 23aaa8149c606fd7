"""Registers of earlier versions are brought up to date whole, or stay as they were.

`tests/files/registers/N.sql` is a register as the release with schema N left it, `N.csv` what its
``ratings --history`` said. What a later version does to them is shown with a further migration
that only these tests know.
"""

from __future__ import annotations

import csv
import io
import re
import shlex
import shutil
import sqlite3
from collections.abc import Callable
from itertools import count, takewhile
from pathlib import Path

import pytest
from sqlite_utils import Database, Migrations

from ocop_cli.matching.verdicts import blocks
from ocop_cli.register import connection
from ocop_cli.register.file import integrity, making, opening, schema
from ocop_cli.register.writing.pairing import as_compared
from tests.conftest import FILES, Run
from tests.made import accidents
from tests.made.accidents import KILLED, OUTGROWN, beside, command, dies_at, files_end_at, some

REGISTERS = FILES / "registers"
FILED_ANEW = 13  # the last schema whose migration files and compares all names anew
VERSIONS = sorted(int(path.stem) for path in REGISTERS.glob("*.sql"))
SEAL = "83a8960a9ddb7eed1b54fd1b35ac90a2ff3d30760f58ae58ff5f1de0433ff618"
HISTORY = "ratings --history --as-of 2024-06-30 --format csv"
ANSWERS = (HISTORY, "lapsed --as-of 2024-06-30 --format json", "stats --format csv", "log -f json")


def left_by(version: int, path: Path) -> Path:
    """The register of a release, as a file; its journal was brought in and taken away."""
    db = sqlite3.connect(path)
    db.executescript((REGISTERS / f"{version}.sql").read_text(encoding="utf-8"))
    db.execute("PRAGMA journal_mode = WAL")
    db.close()
    path.chmod(0o600)
    return path


def version_of(path: Path) -> int:
    db = sqlite3.connect(path)
    version: int = db.execute("PRAGMA user_version").fetchone()[0]
    db.close()
    return version


def contents(path: Path) -> list[str]:
    """All that a register's tables hold."""
    db = sqlite3.connect(path)
    found = list(db.iterdump())
    db.close()
    return found


class TestEveryRelease:
    def test_has_its_register_here(self) -> None:
        assert list(range(1, connection.VERSION + 1)) == VERSIONS

    def test_has_a_schema_that_was_never_edited_afterwards(self, tmp_path: Path) -> None:
        fresh = sqlite3.connect(":memory:", isolation_level=None)
        fresh.execute("BEGIN")
        schema.migrate(fresh, connection.APPLICATION, connection.VERSION)
        kept = sqlite3.connect(left_by(connection.VERSION, tmp_path / "kept.db"))
        text = "SELECT type, name, sql FROM sqlite_schema ORDER BY name"
        assert kept.execute(text).fetchall() == fresh.execute(text).fetchall()
        kept.close()
        fresh.close()

    def test_looks_for_what_refers_to_a_row_by_an_index(self) -> None:
        db = sqlite3.connect(":memory:", isolation_level=None)
        db.executescript(schema.FIRST)
        tables = [row[0] for row in db.execute("SELECT name FROM sqlite_schema WHERE type='table'")]
        refers = {
            (table, column)
            for table in tables
            for _, _, to, column, *_ in db.execute(f"PRAGMA foreign_key_list({table})")
            if to != "log"
        }
        leads = {
            (table, db.execute(f"PRAGMA index_info({name})").fetchone()[2])
            for table in tables
            for _, name, *_ in db.execute(f"PRAGMA index_list({table})")
        }
        db.close()
        assert len(refers) > 10
        assert refers - leads == set()

    @pytest.mark.thorough
    @pytest.mark.parametrize("version", VERSIONS)
    def test_left_registers_that_go_on(
        self, ocop: Run, write: Callable[[str, str], Path], tmp_path: Path, version: int
    ) -> None:
        left_by(version, tmp_path / "register.db")
        entries = list(csv.DictReader(io.StringIO(ocop("log --sort -log_id --format csv").out)))
        for entry in entries:
            if entry["what"] != "undo" and not entry["undone_by"]:
                ocop("undo", entry["log_id"])
        assert ocop("ratings --history --format json").json == []
        head = "product,entity,stars,decision,issued_on,authority\n"
        row = "Chè xanh Núi Mây,HTX Núi Mây,4,95/QĐ-UBND,2024-02-01,UBND tỉnh A\n"
        ocop("import", write("later.csv", head + row))
        ocop("check")

    @pytest.mark.thorough
    @pytest.mark.parametrize("version", VERSIONS)
    def test_left_registers_that_say_the_same_today(
        self, ocop: Run, tmp_path: Path, version: int
    ) -> None:
        path = left_by(version, tmp_path / "register.db")
        said = (REGISTERS / f"{version}.csv").read_text(encoding="utf-8")
        then = list(csv.DictReader(io.StringIO(said)))
        now = list(csv.DictReader(io.StringIO(ocop(HISTORY).out)))
        assert [{name: row[name] for name in then[0]} for row in now] == then
        ocop(f"check --expect {SEAL}")
        assert version_of(path) == connection.VERSION

    @pytest.mark.parametrize("version", [one for one in VERSIONS if one < FILED_ANEW])
    def test_left_registers_whose_names_are_filed_and_compared_as_today(
        self, ocop: Run, tmp_path: Path, version: int
    ) -> None:
        path = left_by(version, tmp_path / "register.db")
        db = sqlite3.connect(path)
        db.execute("UPDATE block SET block_key = 'x:' || block_key")
        if version > 2:
            db.execute("UPDATE likeness SET verdict = 'near' WHERE because_of = 0")
            asked = db.execute("SELECT product_id, other_id, likeness_id FROM likeness").fetchall()
        else:
            asked = db.execute("SELECT product_id, other_id, pair_id FROM pair").fetchall()
        db.commit()
        db.close()
        ocop("check")
        db = sqlite3.connect(path)
        names = db.execute("SELECT product_id, name, entity, commune FROM product").fetchall()
        filed = set(db.execute("SELECT product_id, block_key FROM block"))
        now = dict(db.execute("SELECT likeness_id, verdict FROM likeness"))
        pairs = db.execute("SELECT product_id, other_id, likeness_id FROM likeness").fetchall()
        db.close()
        assert filed == {
            (number, key) for number, *name in names for key in blocks(as_compared(*name))
        }
        assert set(pairs) >= set(asked) and "same" in now.values()


@pytest.mark.thorough
def test_names_compared_anew_keep_the_log_whole(
    ocop: Run, write: Callable[[str, str], Path], tmp_path: Path
) -> None:
    head = "product,entity,locality,stars,decision,issued_on,authority\n"
    row = '{},{},"xã A, huyện B",3,{},UBND huyện B\n'
    before = row.format("Miến dong", "Hộ kinh doanh Nguyễn Thị Hoa", "12/QĐ-UBND,2021-03-01")
    before += row.format("Rượu ngô 40 độ", "HTX Bản Cọ", "12/QĐ-UBND,2021-03-01")
    after = row.format("Miến dong", "HTX Hoa Tuấn", "90/QĐ-UBND,2024-05-01")
    after += row.format("Rượu ngô 39 độ", "HTX Bản Cọ", "90/QĐ-UBND,2024-05-01")
    ocop("import", write("before.csv", head + before), write("after.csv", head + after))
    asked = ocop("review --format json").json
    assert isinstance(asked, list) and len(asked) == 2
    db = sqlite3.connect(tmp_path / "register.db")  # as the release before left it
    db.execute("DROP TABLE compared_before")
    db.execute("DROP TABLE refused_file")
    db.execute("DELETE FROM _sqlite_migrations WHERE id > 9")
    db.execute("PRAGMA user_version = 9")
    db.commit()
    db.close()
    assert ocop("review --format json").json == asked
    assert version_of(tmp_path / "register.db") == connection.VERSION
    assert "log_digest" not in ocop("check --format csv").out
    more = row.format("Rượu ngô 38 độ", "HTX Bản Cọ", "95/QĐ-UBND,2024-08-01")
    ocop("import", write("more.csv", head + more))
    assert "log_digest" not in ocop("check --format csv").out


def add_a_table(db: Database) -> None:
    db.executescript("ALTER TABLE rating ADD COLUMN remark TEXT; CREATE TABLE shop (a TEXT);")


def add_and_fail(db: Database) -> None:
    add_a_table(db)
    db.execute("UPDATE rating SET stars = 5")
    raise ValueError("no such thing as a shop")


@pytest.fixture
def next_version(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Database], None]], None]:
    """Make the program one whose schema is a version further, by one more migration."""

    def make(step: Callable[[Database], None]) -> None:
        further = Migrations("ocop")
        for name in sorted(name for name in vars(schema) if re.match(r"m\d{3}_", name)):
            further()(getattr(schema, name))
        further(name="m099_further")(step)
        monkeypatch.setattr(schema, "migration", further)
        next_one = connection.VERSION + 1
        for module in (connection, opening, making, integrity):
            monkeypatch.setattr(module, "VERSION", next_one)

    return make


Next = Callable[[Callable[[Database], None]], None]


@pytest.fixture
def old(ocop: Run, tmp_path: Path) -> Path:
    """A register of the newest release, with what it answers asked once."""
    return left_by(connection.VERSION, tmp_path / "register.db")


def kept_copy(register: Path) -> Path:
    return register.with_name(f"{register.name}.v{connection.VERSION - 1}")


class TestTheNextVersion:
    @pytest.mark.thorough
    def test_brings_a_register_up_to_date_and_keeps_a_copy_of_it(
        self, ocop: Run, old: Path, next_version: Next
    ) -> None:
        answers = [ocop(line).out for line in ANSWERS]
        before = contents(old)
        next_version(add_a_table)
        told = [ocop(line) for line in ANSWERS]
        assert [one.out for one in told] == answers
        assert kept_copy(old).name in told[0].err and not any(one.err for one in told[1:])
        assert version_of(old) == connection.VERSION
        copy = kept_copy(old)
        assert (version_of(copy), contents(copy)) == (connection.VERSION - 1, before)
        assert copy.stat().st_mode & 0o777 == 0o600
        assert beside(old) == [copy.name]
        ocop(f"check --expect {SEAL}")
        ocop("config office 'Sở A'")
        ocop("check")

    def test_says_where_the_copy_is_though_the_command_fails(
        self, ocop: Run, old: Path, next_version: Next
    ) -> None:
        next_version(add_a_table)
        assert kept_copy(old).name in ocop("show nothing", code=1).err

    @pytest.mark.thorough
    def test_reads_copies_of_earlier_versions_and_puts_them_back(
        self, ocop: Run, old: Path, next_version: Next, tmp_path: Path
    ) -> None:
        shutil.copy(old, tmp_path / "copy.db")
        answers = [ocop(line).out for line in ANSWERS]
        next_version(add_a_table)
        ocop("config office 'Sở A'")
        ocop("restore copy.db")
        assert [ocop(line).out for line in ANSWERS] == answers
        ocop("check")

    @pytest.mark.thorough
    def test_files_names_anew_where_it_looks_for_them_elsewhere(
        self, ocop: Run, old: Path, next_version: Next
    ) -> None:
        db = sqlite3.connect(old)
        before = db.execute("SELECT * FROM block").fetchall()
        db.execute("UPDATE block SET block_key = 'as an earlier version did: ' || block_key")
        db.commit()
        db.close()
        assert "misfiled" in ocop("check --format json", code=1).out
        next_version(lambda db: db.executescript("DELETE FROM block"))
        ocop(f"check --expect {SEAL}")
        db = sqlite3.connect(old)
        assert db.execute("SELECT * FROM block").fetchall() == before
        db.close()

    def test_that_fails_leaves_the_register_as_it_was_with_a_copy_beside_it(
        self, ocop: Run, old: Path, next_version: Next, tmp_path: Path
    ) -> None:
        before = contents(old)
        with pytest.MonkeyPatch.context() as later:
            next_version(add_and_fail)
            for line in ("lapsed", "config office 'Sở A'"):
                ran = ocop(line, code=1)
                assert ran.err.startswith("Error: ") and "Traceback" not in ran.err
                assert all(
                    said in ran.err
                    for said in ("no such thing as a shop", "as before", kept_copy(old).name)
                )
            copy = kept_copy(old)
            later.undo()
        assert contents(old) == before and version_of(old) == connection.VERSION - 1
        assert contents(copy) == before
        # The same state is kept once, however often it was tried.
        assert beside(old) == [copy.name]


def fill_a_shop(db: Database) -> None:
    """A step that writes more than the register holds."""
    add_a_table(db)
    db.execute("WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300)"
               " INSERT INTO shop SELECT hex(randomblob(1000)) FROM n")  # fmt: skip


READS, WRITES = "lapsed --as-of 2024-06-30 --format json", "config office 'Sở A'"


class TestMetByAnAccident:
    """The next version meets a register, and an accident comes in between."""

    @pytest.fixture(autouse=True)
    def _next_version(self, old: Path, ocop: Run, next_version: Next) -> None:
        self.before = contents(old)
        self.answer = ocop(READS).out
        self.whole = old.read_bytes()
        next_version(fill_a_shop)

    def another(self, folder: Path) -> Path:
        """The old register again, in a folder of its own."""
        folder.mkdir()
        path = folder / "register.db"
        path.write_bytes(self.whole)
        path.chmod(0o600)
        return path

    def is_new(self, path: Path) -> bool:
        """Whether it is of the next version; the old one stands as it was, or is kept beside it."""
        new = version_of(path) == connection.VERSION
        assert new or contents(path) == self.before
        if new or kept_copy(path).exists():
            assert contents(kept_copy(path)) == self.before
        left = [name for name in beside(path) if not name.endswith(".part")]
        assert set(left) <= {kept_copy(path).name}
        return new

    def goes_on(self, ocop: Run, path: Path) -> None:
        """The next command finds all of it."""
        assert ocop(f"{READS} --db", path).out == self.answer
        assert self.is_new(path)
        ocop("check --db", path)

    def dies(self, ocop: Run, path: Path, line: str, how: Callable[[], None]) -> bool:
        """Whether it came to no end; all is there either way."""
        ended = command(*shlex.split(line), "--db", path, before=how)
        assert ended.code in (0, KILLED, OUTGROWN), ended.err
        assert self.is_new(path) or ended.code
        self.goes_on(ocop, path)
        return ended.code != 0

    @pytest.mark.thorough
    @pytest.mark.parametrize("every", (False, pytest.param(True, marks=pytest.mark.slow)))
    @pytest.mark.parametrize("line", (READS, WRITES))
    def test_killed_at_its_calls(self, ocop: Run, tmp_path: Path, line: str, every: bool) -> None:
        def deadly(moment: int) -> bool:
            return self.dies(ocop, self.another(tmp_path / str(moment)), line, dies_at(moment))

        assert len(list(takewhile(deadly, some(count(1), every)))) > 3

    @pytest.mark.thorough
    @pytest.mark.parametrize("step", (96 * 1024, pytest.param(1024, marks=pytest.mark.slow)))
    def test_killed_amid_its_writes(self, ocop: Run, tmp_path: Path, step: int) -> None:
        def deadly(size: int) -> bool:
            ends = files_end_at(size, deadly=True)
            return self.dies(ocop, self.another(tmp_path / str(size)), READS, ends)

        assert len(list(takewhile(deadly, count(20, step)))) > 3

    @pytest.mark.thorough
    @pytest.mark.parametrize("line", (READS, WRITES))
    def test_by_a_full_disk(self, ocop: Run, tmp_path: Path, line: str) -> None:
        # Before a copy is whole, at the steps themselves, and where all has room.
        for share, kept in ((0, False), (0.6, False), (1.2, True), (2, True)):
            path = self.another(tmp_path / str(share))
            size = int(share * len(self.whole))
            ended = command(*shlex.split(line), "--db", path, before=files_end_at(size))
            assert (ended.code, ended.out) == (1, "")
            assert ended.err.startswith("Error: ") and "as before" in ended.err
            assert ("space" in ended.err and "earlier ocop" not in ended.err) or not kept
            assert (self.is_new(path), kept_copy(path).exists()) == (False, kept)
            assert beside(path) == [kept_copy(path).name] * kept
            self.goes_on(ocop, path)

    @pytest.mark.thorough
    def test_by_several_at_once(self, ocop: Run, tmp_path: Path, old: Path) -> None:
        running = [accidents.start(*shlex.split(READS)) for _ in range(3)]
        running += [accidents.start("config", "office", f"Sở {n}") for n in range(3)]
        for one in running:
            ended = one.end()
            assert ended.code == 0, ended.err
            assert ended.out == self.answer or "is now Sở" in ended.err
        self.goes_on(ocop, old)
        assert ocop("log --format csv").out.count("setting,office") == 3

    @pytest.mark.thorough
    @pytest.mark.parametrize("line", (READS, WRITES, "check"))
    def test_where_nobody_may_write(self, ocop: Run, old: Path, reachable: Path, line: str) -> None:
        path = accidents.shared(old, reachable) / old.name
        path.parent.chmod(0o555)
        ended = command(*shlex.split(line), "--db", path, before=accidents.as_nobody)
        path.parent.chmod(0o755)
        assert (ended.code, ended.out) == (1, "")
        assert ended.err.startswith("Error: ") and "account that may write" in ended.err
        assert not self.is_new(path)
        self.goes_on(ocop, path)
