"""What a register once had and lost without a trace in it: the note beside its archive tells."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.made.accidents import beside, start

Write = Callable[[str, str], Path]
LIST = (
    "product,entity,stars,decision,issued_on,authority\n"
    "Mật ong,HTX A,3,1/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
)
NOTE = Path("register.db.files/entries.tsv")


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    """A register with an import, and a copy of it."""
    ocop("import", write("a.csv", LIST))
    ocop("backup copy.db")
    return ocop


def lost(ocop: Run, *more: object) -> list[str]:
    """What `check` says of entries that are lost."""
    found = ocop("check --format json", *more).json
    assert isinstance(found, list)
    return [one["message"] for one in found if one["code"] == "entries_lost"]


class TestWhatIsEntered:
    @pytest.mark.thorough
    def test_leaves_a_line_each_with_its_seal(self, office: Run) -> None:
        office("config office 'Sở A'")
        office("record hold 1 --on 2024-01-01 --note x")
        office("undo --last --yes")
        noted = [line.split("\t") for line in NOTE.read_text("utf-8").splitlines()]
        with closing(sqlite3.connect("register.db")) as db:
            log = db.execute("SELECT log_id, at, what, file, seal FROM log").fetchall()
        assert [tuple(row) for row in noted] == [
            (str(number), at, what, file or "", seal) for number, at, what, file, seal in log
        ]
        assert len(log) == 4 and not lost(office)
        assert NOTE.stat().st_mode & 0o777 == 0o600

    @pytest.mark.thorough
    def test_is_not_noted_where_it_was_only_tried(self, office: Run, write: Write) -> None:
        before = NOTE.read_bytes()
        office("import --dry-run", write("b.csv", LIST.replace("1/QĐ", "2/QĐ")))
        office("config last-day never", code=2)
        assert NOTE.read_bytes() == before

    @pytest.mark.thorough
    def test_by_several_at_once_has_a_line_each(self, office: Run) -> None:
        running = [start("config", "office", f"Sở {number}") for number in range(5)]
        assert [one.end().code for one in running] == [0] * 5
        assert len(NOTE.read_text("utf-8").splitlines()) == 6 and not lost(office)

    @pytest.mark.thorough
    @pytest.mark.parametrize("harm", ("a folder", "may not be written", "deleted"))
    def test_fails_no_command_where_it_cannot_be_noted(self, office: Run, harm: str) -> None:
        NOTE.unlink()
        if harm == "a folder":
            NOTE.mkdir()
        elif harm == "may not be written":
            NOTE.symlink_to("/dev/full")
        office("config office 'Sở A'")
        assert not lost(office)

    def test_needs_no_archive(self, ocop: Run, write: Write) -> None:
        ocop("import --no-input", write("a.csv", LIST), "--db", "other.db")
        shutil.rmtree("other.db.files")
        ocop("config office 'Sở A' --db other.db")
        assert not Path("other.db.files").exists()


class TestWhatIsLost:
    @pytest.mark.thorough
    def test_with_the_log_that_was_not_copied_along_is_named(self, office: Run) -> None:
        file = Path("register.db").read_bytes()
        office("config place 'Hà Sơn'")
        office("record hold 1 --on 2024-01-01 --note x")
        Path("register.db").write_bytes(file)  # as a copy without its log says it
        for ending in ("-wal", "-shm"):
            Path(f"register.db{ending}").unlink(missing_ok=True)
        (said,) = lost(office)
        assert "2 entries" in said and "setting place" in said and "record" in said
        assert str(NOTE.name) in said
        office("config office 'Sở B'")  # goes on: what is lost is still said
        assert len(lost(office)) == 1
        NOTE.unlink()
        assert not lost(office)

    @pytest.mark.thorough
    @pytest.mark.parametrize("cut", (0, 32, 1000, 5000))
    def test_with_a_torn_log_is_named(self, office: Run, cut: int) -> None:
        files = Path("register.db").read_bytes()
        with closing(sqlite3.connect("register.db")) as reader:  # keeps the log from going in
            reader.execute("BEGIN")
            reader.execute("SELECT count(*) FROM log").fetchone()
            office("config office 'Sở A'")
            log = Path("register.db-wal").read_bytes()
        assert len(log) > cut
        Path("register.db").write_bytes(files)
        Path("register.db-wal").write_bytes(log[:cut])
        Path("register.db-shm").unlink(missing_ok=True)
        (said,) = lost(office)
        assert "1 entry" in said and "office" in said

    @pytest.mark.thorough
    def test_is_told_by_a_restore_over_what_cannot_be_opened(self, office: Run) -> None:
        office("config office 'Sở A'")
        os.truncate("register.db", 20_000)
        Path("register.db").write_bytes(b"\0" * 20_000)
        said = office("restore copy.db").err
        assert "by the note beside its archive" in said and "office" in said
        assert len(lost(office)) == 1

    @pytest.mark.thorough
    def test_is_told_by_a_restore_where_the_register_is_gone(self, office: Run) -> None:
        office("config office 'Sở A'")
        for name in ["register.db", *beside(Path("register.db"))]:
            if name.startswith("register.db") and Path(name).is_file():
                Path(name).unlink()
        assert "by the note beside its archive" in office("restore copy.db").err

    @pytest.mark.thorough
    def test_by_a_restore_that_names_it_is_not_named_again(self, office: Run) -> None:
        office("config office 'Sở A'")
        assert "Enter again" in office("restore copy.db").err
        assert not lost(office)
        office("config office 'Sở B'")
        assert not lost(office)

    @pytest.mark.thorough
    def test_is_not_told_of_lines_that_nobody_wrote_so(self, office: Run) -> None:
        with NOTE.open("ab") as note:
            note.write(
                b"\xff\xfe\n\n1\t2\n9\tnever\ta\tb\tc\nx\t2024-01-01\ta\tb\tc\n" + b"9" * 5000
            )
        assert not lost(office)


@pytest.mark.thorough
def test_the_note_is_no_stray_file_of_the_archive(office: Run) -> None:
    codes = {one["code"] for one in office("check --format json").json}  # type: ignore[attr-defined]
    assert "archive" in codes and "archive_stray" not in codes
