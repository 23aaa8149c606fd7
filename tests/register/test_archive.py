"""The files the facts came from: kept beside the register, checked, carried, put back."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from ocop_cli.register.file import archive
from tests.conftest import Run
from tests.made.accidents import KILLED, command, dies_at, files_end_at

Write = Callable[[str, str], Path]

HEAD = "product,entity,stars,decision,issued_on,authority\n"
ROW = "Mật ong {number},HTX Suối Nga,3,{number}/QĐ-UBND,2021-03-0{number},UBND tỉnh A\n"


@pytest.fixture
def decide(ocop: Run, write: Write) -> Callable[..., Path]:
    """Import a decision by number; gives its file."""

    def go(number: int, more: str = "") -> Path:
        path = write(f"{number}.csv", HEAD + ROW.format(number=number))
        ocop(f"import {more}", path)
        return path

    return go


Decide = Callable[..., Path]


def place_of(path: Path, register: Path) -> Path:
    """Where the archive of a register keeps a file."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return archive.folder_of(register) / f"{digest}.gz"


def found(ocop: Run, more: str = "", code: int = 0) -> dict[str, dict[str, Any]]:
    """What a check finds, by its code."""
    rows = json.loads(ocop(f"check --format json {more}", code=code).out)
    return {row["code"]: row for row in rows}


class TestAnImportedFile:
    @pytest.mark.thorough
    def test_is_kept_once_by_its_hash(self, decide: Decide, ocop: Run, tmp_path: Path) -> None:
        path = decide(1)
        copy = tmp_path / "again.csv"
        shutil.copy(path, copy)
        ocop("import", copy)
        place = place_of(path, tmp_path / "register.db")
        assert [one.name for one in place.parent.glob("*.gz")] == [place.name]
        assert gzip.decompress(place.read_bytes()) == path.read_bytes()
        assert found(ocop)["archive"]["count"] == 1

    def test_is_for_its_owner_alone(self, decide: Decide, tmp_path: Path) -> None:
        before = os.umask(0)
        try:
            place = place_of(decide(1), tmp_path / "register.db")
        finally:
            os.umask(before)
        assert place.stat().st_mode & 0o777 == 0o600
        assert place.parent.stat().st_mode & 0o777 == 0o700

    @pytest.mark.thorough
    def test_stays_when_its_entry_is_taken_back(
        self, decide: Decide, ocop: Run, tmp_path: Path
    ) -> None:
        place = place_of(decide(1), tmp_path / "register.db")
        ocop("undo --last --yes") if "--yes" in ocop("undo --help").out else ocop("undo 1")
        assert place.exists()
        assert "archive_stray" not in found(ocop)

    def test_is_not_kept_in_a_dry_run(self, ocop: Run, write: Write) -> None:
        ocop("import --dry-run", write("1.csv", HEAD + ROW.format(number=1)))
        assert not Path("register.db.files").exists()

    def test_is_not_kept_when_it_is_refused(self, ocop: Run, write: Write) -> None:
        ocop("import", write("1.csv", HEAD + ROW.format(number=1).replace(",3,", ",9,")), code=4)
        assert not Path("register.db.files").exists()

    def test_is_not_kept_where_the_office_does_not_want_it(self, decide: Decide, ocop: Run) -> None:
        ocop("config archive off")
        path = decide(1)
        assert not Path("register.db.files").exists()
        assert found(ocop)["archive_without"]["count"] == 1
        ocop("config archive on")
        assert "put back" not in ocop("import --dry-run", path).out
        assert "put back" in ocop("import", path).out
        assert "archive_without" not in found(ocop)

    def test_that_changes_while_it_is_read_is_not_taken(
        self, ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = write("1.csv", HEAD + ROW.format(number=1))
        keep = archive.keep

        def later(folder: Path, file: Path) -> str:
            file.write_text(HEAD, encoding="utf-8")
            return keep(folder, file)

        monkeypatch.setattr(archive, "keep", later)
        assert "changed or vanished" in ocop("import", path, code=1).err
        assert json.loads(ocop("log --format json", code=0).out) == []


class TestACheck:
    @pytest.mark.thorough
    def test_names_a_file_that_is_gone_and_the_next_import_puts_it_back(
        self, decide: Decide, ocop: Run, tmp_path: Path
    ) -> None:
        path = decide(1)
        place_of(path, tmp_path / "register.db").unlink()
        gone = found(ocop)["archive_missing"]
        assert (gone["severity"], gone["subject"]) == ("warning", "1.csv")
        assert "put back" in ocop("import", path).out
        assert "archive_missing" not in found(ocop)
        assert len(json.loads(ocop("log --format json").out)) == 1

    @pytest.mark.thorough
    @pytest.mark.parametrize("how", ("cut", "other", "empty", "longer"))
    def test_names_a_file_that_is_no_longer_what_was_imported(
        self, how: str, decide: Decide, ocop: Run, tmp_path: Path
    ) -> None:
        path = decide(1)
        place = place_of(path, tmp_path / "register.db")
        contents = place.read_bytes()
        place.write_bytes(
            {
                "cut": contents[:-9],
                "other": gzip.compress(b"something else"),
                "empty": b"",
                "longer": contents + b"x",
            }[how]
        )
        assert found(ocop, code=1)["archive_changed"]["subject"] == "1.csv"
        ocop("import", path)
        assert "archive_changed" not in found(ocop)
        assert place.read_bytes() == contents

    @pytest.mark.thorough
    def test_names_what_no_entry_knows(self, decide: Decide, ocop: Run) -> None:
        decide(1)
        folder = Path("register.db.files")
        (folder / f"{'0' * 64}.gz").write_bytes(gzip.compress(b""))
        assert found(ocop)["archive_stray"]["subject"] == "0" * 64


class TestKilled:
    @pytest.mark.thorough
    @pytest.mark.parametrize("every", (False, pytest.param(True, marks=pytest.mark.slow)))
    def test_between_the_archive_and_the_entry_nothing_stays_unnamed(
        self, decide: Decide, write: Write, ocop: Run, tmp_path: Path, every: bool
    ) -> None:
        decide(1)
        path = write("2.csv", HEAD + ROW.format(number=2))
        left = set()
        # Every moment; or those on the way to the last before the entry is in.
        low, high = 0, 400
        while high - low > (1 if every else 8):
            moment = low + 1 if every else (low + high) // 2
            one = tmp_path / f"try{moment}"
            one.mkdir()
            register = one / "register.db"
            shutil.copy("register.db", register)
            shutil.copytree("register.db.files", f"{register}.files")
            ended = command("import", path, "--db", register, before=dies_at(moment))
            names = {p.name for p in Path(f"{register}.files").iterdir()}
            rows = json.loads(ocop("check --format json --db", register).out)
            told = {row["subject"] for row in rows} | {f"{row['subject']}.gz" for row in rows}
            entries = len(json.loads(ocop("log --format json --db", register).out))
            own = {place_of(file, register).name for file in (Path("1.csv"), path)[:entries]}
            own.add("entries.tsv")
            assert names - own <= told
            left |= {row["code"] for row in rows if row["code"].startswith("archive_")}
            ocop("import --db", register, path)
            codes = {
                row["code"] for row in json.loads(ocop("check --format json --db", register).out)
            }
            assert not [code for code in codes if code.startswith("archive_")]
            shutil.rmtree(one)
            assert ended.code in (0, KILLED)
            entered = ended.code == 0 or (entries > 1 and not every)
            low, high = (low, moment) if entered else (moment, high)
        assert left == {"archive_stray", "archive_unfinished"} if every else left

    @pytest.mark.thorough
    def test_a_full_disk_is_said_and_nothing_is_entered(
        self, decide: Decide, write: Write, ocop: Run, tmp_path: Path
    ) -> None:
        decide(1)
        path = tmp_path / "2.csv"
        lines = [ROW.format(number=2).replace("Mật ong 2", f"Mật {os.urandom(400).hex()}")
                 for _ in range(20)]  # fmt: skip
        path.write_text(HEAD + "".join(lines), encoding="utf-8")
        register = tmp_path / "register.db"
        with register.open("ab"):
            size = register.stat().st_size
        ended = command("import", path, before=files_end_at(3000))
        assert (ended.code, size) == (1, register.stat().st_size)
        assert len(json.loads(ocop("log --format json").out)) == 1
        assert len(list(Path("register.db.files").glob("*.gz"))) == 1


class TestACopy:
    @pytest.mark.thorough
    def test_brings_the_files_and_a_restore_puts_them_back(
        self, decide: Decide, ocop: Run, tmp_path: Path
    ) -> None:
        one, other = decide(1), decide(2)
        register, copy = tmp_path / "register.db", tmp_path / "copy.db"
        assert "With 2 files" in ocop("backup copy.db").err
        assert found(ocop, "--db copy.db")["archive"]["count"] == 2
        place_of(one, register).unlink()
        place_of(other, register).write_bytes(b"spoilt")
        assert "With 2 files" in ocop("restore copy.db").err
        assert found(ocop)["archive"]["count"] == 2
        assert place_of(one, copy).stat().st_mode & 0o777 == 0o600
        assert archive.folder_of(copy).stat().st_mode & 0o777 == 0o700

    @pytest.mark.thorough
    def test_beside_another_copy_takes_no_room_for_the_same_files(
        self, decide: Decide, ocop: Run, tmp_path: Path
    ) -> None:
        path = decide(1)
        (tmp_path / "stick").mkdir()
        ocop("backup stick/a.db")
        ocop("backup stick/b.db")
        a, b = (place_of(path, tmp_path / "stick" / name) for name in ("a.db", "b.db"))
        assert a.samefile(b)
        assert not a.samefile(place_of(path, tmp_path / "register.db"))

    def test_says_which_files_it_lacks(self, decide: Decide, ocop: Run, tmp_path: Path) -> None:
        path = decide(1)
        place_of(path, tmp_path / "register.db").unlink()
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        assert digest in ocop("backup copy.db").err
        assert digest in ocop("restore copy.db --db other.db").err

    @pytest.mark.thorough
    def test_a_register_copied_without_its_log_is_asked_after(
        self, decide: Decide, ocop: Run, tmp_path: Path
    ) -> None:
        decide(1)
        shutil.copy2(tmp_path / "register.db", tmp_path / "plain")
        decide(2)
        for ending in ("", "-wal", "-shm"):
            (tmp_path / f"register.db{ending}").unlink(missing_ok=True)
        (tmp_path / "plain").rename(tmp_path / "register.db")
        said = found(ocop)["archive_stray"]
        assert said["severity"] == "warning" and "-wal" in said["message"]

    @pytest.mark.thorough
    def test_never_takes_away_what_the_archive_holds(self, decide: Decide, ocop: Run) -> None:
        decide(1)
        ocop("backup copy.db")
        decide(2)
        ocop("restore copy.db")
        assert found(ocop)["archive_stray"]["severity"] == "info"
        decide(2)
        assert found(ocop)["archive"]["count"] == 2


class TestAFileGivenBack:
    @pytest.mark.thorough
    def test_is_listed_with_its_hash(self, decide: Decide, ocop: Run) -> None:
        path = decide(1)
        (row,) = json.loads(ocop("decisions 1/QĐ-UBND --file --format json").out)
        assert row["file_hash"] == hashlib.sha256(path.read_bytes()).hexdigest()
        assert (row["file"], row["decision"], row["archived"]) == ("1.csv", "1/QĐ-UBND", True)

    @pytest.mark.thorough
    @pytest.mark.parametrize("to", ("back.csv", "back.bin", "back"))
    def test_is_the_very_file(self, to: str, decide: Decide, ocop: Run) -> None:
        path = decide(1)
        decide(2)
        ocop("decisions 1/QĐ-UBND --file -o", to)
        back = Path(to) / "1.csv" if to == "back" else Path(to)
        assert back.read_bytes() == path.read_bytes()
        assert ocop("decisions 1/QĐ-UBND --file -o -").raw == path.read_bytes()

    @pytest.mark.thorough
    def test_of_several_needs_a_folder(self, decide: Decide, ocop: Run, tmp_path: Path) -> None:
        decide(1)
        (tmp_path / "1.csv").write_text(HEAD + ROW.format(number=1).replace("Mật", "Trà"))
        ocop("import 1.csv")
        assert "1.csv, 1-2.csv" in ocop("decisions 1/QĐ-UBND --file -o one.csv", code=2).err
        ocop("decisions 1/QĐ-UBND --file -o all")
        assert sorted(p.name for p in Path("all").iterdir()) == ["1-2.csv", "1.csv"]

    def test_that_is_missing_or_changed_is_named_and_not_given(
        self, decide: Decide, ocop: Run, tmp_path: Path
    ) -> None:
        place = place_of(decide(1), tmp_path / "register.db")
        place.write_bytes(gzip.compress(b"another"))
        assert "no longer what was imported" in ocop("decisions --file -o x.csv", code=1).err
        place.unlink()
        assert "archive lacks" in ocop("decisions --file -o x.csv", code=1).err
        assert not Path("x.csv").exists()

    def test_of_an_unknown_decision_is_said(self, decide: Decide, ocop: Run) -> None:
        decide(1)
        assert "knows no file" in ocop("decisions 9/QĐ-UBND --file -o x.csv", code=1).err
