"""Registers on a share or in a folder kept in step, copies that parted, clocks that ran ahead."""

from __future__ import annotations

import json
import shlex
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from ocop_cli.model import system
from ocop_cli.register import connection
from ocop_cli.register.file import storage
from ocop_cli.register.file.storage import StorageKind
from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,stars,decision,issued_on,authority\n"


def decision(number: int) -> str:
    return HEAD + (
        f"Mật ong {chr(97 + number) * 3},HTX {chr(97 + number) * 3},3,{number}/QĐ-UBND,"
        f"2021-03-0{number},UBND tỉnh A\n"
    )


def journal(register: Path) -> str:
    with closing(sqlite3.connect(register)) as db:
        return str(db.execute("PRAGMA journal_mode").fetchone()[0])


def mounted(at: Path, kind: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """As Linux says it of a disk mounted at `at`."""
    point = str(at).replace(" ", "\\040")
    lines = (
        "22 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
        "31 22 0:28 / /proc rw shared:13 - proc proc rw",
        f"36 22 0:45 / {point} rw,relatime shared:19 - {kind} //may-chu/dung-chung rw",
    )
    listed = tmp_path / "mountinfo"
    listed.write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.setattr(storage, "MOUNTS", listed)


class TestAShare:
    @pytest.mark.parametrize("kind", ("nfs4", "cifs", "smb3", "fuse.sshfs", "fuse.rclone", "9p",
                                      "vboxsf", "davfs", "ceph", "fuse.glusterfs"))  # fmt: skip
    def test_is_known_by_its_file_system(
        self, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        mounted(tmp_path / "dung chung", kind, monkeypatch, tmp_path)
        assert storage.of(tmp_path / "dung chung" / "x" / "r.db") == (StorageKind.SHARE, kind)
        assert storage.of(tmp_path / "dung chung 2" / "r.db").kind is StorageKind.OWN

    @pytest.mark.parametrize("kind", ("ext4", "xfs", "btrfs", "overlay", "tmpfs", "fuseblk", "zfs",
                                      "vfat", "exfat", "fuse.fuse-overlayfs", "ntfs3"))  # fmt: skip
    def test_is_no_disk_of_ones_own(
        self, kind: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        mounted(tmp_path, kind, monkeypatch, tmp_path)
        assert storage.of(tmp_path / "r.db").kind is StorageKind.OWN

    @pytest.mark.thorough
    def test_gets_the_older_journal_and_the_user_is_told(
        self, ocop: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        share = tmp_path / "share"
        share.mkdir()
        mounted(share, "cifs", monkeypatch, tmp_path)
        said = ocop("import", write("1.csv", decision(1)), "--db", share / "r.db").err
        assert "another machine's disk (cifs)" in said
        assert journal(share / "r.db") == "delete"
        for line in ("lapsed", "config province A", "check", "log"):
            ocop(line, "--db", share / "r.db")
        assert not list(share.glob("r.db-*"))
        found = ocop("check --format json --db", share / "r.db").json
        assert ("warning", "share") in [(f["severity"], f["code"]) for f in found]  # type: ignore[union-attr]

    @pytest.mark.thorough
    def test_moved_to_and_from_a_share_the_journal_goes_along(
        self, ocop: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ocop("import", write("1.csv", decision(1)))
        assert journal(tmp_path / "register.db") == "wal"
        share = tmp_path / "share"
        share.mkdir()
        moved = share / "register.db"
        shutil.move(tmp_path / "register.db", moved)
        mounted(share, "nfs4", monkeypatch, tmp_path)
        ocop("lapsed --db", moved)
        assert "nfs4" in ocop("config province A --db", moved).err
        assert journal(moved) == "delete"
        shutil.move(moved, tmp_path / "register.db")
        assert "nfs4" not in ocop("config province B").err
        assert journal(tmp_path / "register.db") == "wal"
        ocop("check")

    @pytest.mark.thorough
    def test_a_copy_is_put_back_there_too(
        self, ocop: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        share = tmp_path / "share"
        share.mkdir()
        mounted(share, "nfs", monkeypatch, tmp_path)
        ocop("import", write("1.csv", decision(1)), "--db", share / "r.db")
        ocop("backup", share / "copy.db", "--db", share / "r.db")
        ocop("import", write("2.csv", decision(2)), "--db", share / "r.db")
        ocop("restore", share / "copy.db", "--db", share / "r.db")
        assert journal(share / "r.db") == "delete"
        assert len(json.loads(ocop("log -f json --db", share / "r.db").out)) == 1


class TestAFolderKeptInStep:
    @pytest.mark.parametrize("name", ("OneDrive", "OneDrive - Sở NN&PTNT", "Dropbox",
                                      "Google Drive",
                                      "My Drive", "Drive của tôi", "Nextcloud",
                                      "iCloud Drive", "Dropbox (Sở)",
                                      "GoogleDrive-a@b.vn", "Nextcloud2"))  # fmt: skip
    def test_is_known_by_its_name(self, ocop: Run, write: Write, tmp_path: Path, name: str) -> None:
        folder = tmp_path / name / "OCOP"
        folder.mkdir(parents=True)
        assert (
            "kept in step"
            in ocop("import", write("1.csv", decision(1)), "--db", folder / "r.db").err
        )
        assert journal(folder / "r.db") == "delete"

    @pytest.mark.parametrize(
        "mark", (".dropbox", ".stfolder", ".sync_1a2b.db", ".owncloudsync.log")
    )
    def test_or_by_what_lies_in_it(self, tmp_path: Path, mark: str) -> None:
        (tmp_path / "a" / "b").mkdir(parents=True)
        (tmp_path / "a" / mark).touch()
        assert storage.of(tmp_path / "a" / "b" / "r.db").kind is StorageKind.IN_STEP

    @pytest.mark.parametrize(
        "name", ("Driver", "Boxes", "sync", "du lieu", "Onedrives", "megabyte")
    )
    def test_others_are_not(self, tmp_path: Path, name: str) -> None:
        assert storage.of(tmp_path / name / "r.db").kind is StorageKind.OWN


class TestWindows:
    @pytest.mark.parametrize(
        ("path", "share"),
        [
            ("\\\\may-chu\\dung-chung\\register.db", "\\\\may-chu\\dung-chung\\"),
            ("\\\\?\\UNC\\may-chu\\dung-chung\\r.db", "\\\\?\\UNC\\may-chu\\dung-chung\\"),
            ("C:\\Users\\a\\r.db", ""),
            ("\\\\?\\C:\\Users\\a\\r.db", ""),
            ("Z:\\r.db", "Z:"),
        ],
    )
    def test_shares_are_known(self, path: str, share: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system, "_is_remote", lambda root: root == "Z:\\")
        found = system.remote_drive(PureWindowsPath(path))  # type: ignore[arg-type]
        assert found.rstrip("\\") == share.rstrip("\\")

    @pytest.mark.parametrize(
        ("path", "address"),
        [
            (
                PureWindowsPath("\\\\may-chu\\chung\\sổ.db"),
                "file:%5C%5Cmay-chu%5Cchung%5Cs%E1%BB%95.db",
            ),
            (PureWindowsPath("C:\\a b\\r#1.db"), "file:C%3A%5Ca%20b%5Cr%231.db"),
            (
                PurePosixPath("/a/Sổ ?x=1&mode=ro#f.db"),
                "file:///a/S%E1%BB%95%20%3Fx%3D1%26mode%3Dro%23f.db",
            ),
            (PurePosixPath("//tmp/r.db"), "file:////tmp/r.db"),
        ],
    )
    def test_sqlite_is_given_no_server_as_authority(
        self, path: PurePosixPath, address: str
    ) -> None:
        class Absolute:
            def absolute(self) -> object:
                return path

        assert connection.address(Absolute(), "mode=ro") == f"{address}?mode=ro"  # type: ignore[arg-type]


@pytest.mark.thorough
def test_a_register_opens_under_any_name(ocop: Run, write: Write, tmp_path: Path) -> None:
    for name in ("Sổ ?x=1&mode=ro#f.db", "a%20b.db", "c\nd.db", "'e'.db", "-f.db", "file:x.db"):
        ocop("import --db", tmp_path / name, write("1.csv", decision(1)))
        assert "Mật ong" in ocop("ratings --db", tmp_path / name).out
    ocop("ratings --db", f"/{tmp_path}/a%20b.db")


CALLED = (
    "register-PC01.db", "register (1).db", "register 2.db", "Bản sao của register.db",
    "register (An's conflicted copy 2026-11-29).db", "register - Copy.db",
    "register (Bản sao xung đột của Máy An 2026-11-29).db", "register.db.bak",
    "register.sync-conflict-20261129-101112-ABCDEFG.db", 'a"b$(c)`d`.db',
    "register (conflicted copy 2026-11-29 101112).db",
)  # fmt: skip


class TestCopiesThatParted:
    @pytest.fixture
    def parted(self, ocop: Run, write: Write, tmp_path: Path) -> Path:
        copy = tmp_path / "register (conflicted copy).db"
        ocop("import", write("1.csv", decision(1)))
        ocop("backup", copy)
        ocop("import", write("2.csv", decision(2)))
        ocop("import", write("3.csv", decision(3)), "--db", copy)
        return copy

    @pytest.mark.thorough
    def test_are_named_by_check(self, ocop: Run, parted: Path) -> None:
        (found,) = (f for f in ocop("check -f json").json if f["code"] == "parted")  # type: ignore[union-attr]
        assert found["severity"] == "warning" and found["subject"] == str(parted)
        assert found["count"] == 1

    @pytest.mark.thorough
    def test_earlier_states_and_other_registers_are_not(
        self, ocop: Run, write: Write, tmp_path: Path
    ) -> None:
        ocop("import", write("1.csv", decision(1)))
        ocop("backup 2021.db")
        ocop("import", write("2.csv", decision(2)))
        ocop("import 1.csv --db other.db")
        assert "parted" not in ocop("check -f csv").out

    @pytest.mark.thorough
    @pytest.mark.parametrize("language", ("vi", "en"))
    def test_are_named_whatever_they_are_called_with_a_line_to_paste(
        self, ocop: Run, parted: Path, language: str
    ) -> None:
        there = {str(parted.with_name(name)) for name in CALLED}
        for name in there:
            shutil.copy(parted, name)
        parted.unlink()
        found = ocop("check -f json --lang", language).json
        said = {f["subject"]: f["message"] for f in found if f["code"] == "parted"}  # type: ignore[union-attr]
        assert said.keys() == there
        for name, message in said.items():
            line = message.partition("ocop log")[2].partition(";")[0]
            assert shlex.split(f"log{line}") == ["log", "--db", name]
            assert ocop(f"log{line}").out

    @pytest.mark.thorough
    def test_are_not_written_over_by_a_backup(self, ocop: Run, parted: Path) -> None:
        before = parted.read_bytes()
        ocop("backup", parted, code=1)
        assert parted.read_bytes() == before

    @pytest.mark.thorough
    def test_a_restore_says_what_is_gone(self, ocop: Run, parted: Path) -> None:
        said = ocop("restore", parted).err
        assert "had parted" in said and "2.csv" in said
        (found,) = (f for f in ocop("check -f json").json if f["code"] == "parted")  # type: ignore[union-attr]
        assert found["severity"] == "info" and ".replaced-" in found["subject"]

    @pytest.mark.thorough
    def test_so_does_one_of_an_earlier_state(self, ocop: Run, write: Write) -> None:
        ocop("import", write("1.csv", decision(1)))
        ocop("backup copy.db")
        assert "Entries that only" not in ocop("restore copy.db").err
        ocop("import", write("2.csv", decision(2)))
        ocop("config province A")
        said = ocop("restore copy.db").err
        assert "gone from this one: 2" in said and "2.csv" in said and "parted" not in said
        ocop("import 2.csv")


class TestAClockThatRanAhead:
    @pytest.mark.thorough
    def test_hides_nothing_from_who_asks_now(
        self, ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OCOP_NOW", "2031-01-01T08:00:00+07:00")
        ocop("import", write("1.csv", decision(1)))
        monkeypatch.setenv("OCOP_NOW", "2026-11-24T09:00:00+07:00")
        ocop("import", write("2.csv", decision(2)))
        for known in ("2026-11-24T09:00:00+07:00", "2026-11-24", "2027-01-01"):
            assert len(ocop(f"ratings -f ndjson --known-at {known}").out.splitlines()) == 2
        assert not ocop("ratings -f ndjson --known-at 2026-11-23").out
        # The log neither, though its entries bear those instants; a day of the past is one.
        assert len(ocop("log -f ndjson").out.splitlines()) == 2
        assert not ocop("log -f ndjson --as-of 2026-11-23").out

    @pytest.mark.thorough
    def test_is_named_by_check(
        self, ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        ocop("import", write("1.csv", decision(1)))
        assert "clock_ahead" not in ocop("check -f csv").out
        monkeypatch.setenv("OCOP_NOW", "2031-01-01T08:00:00+07:00")
        ocop("import", write("2.csv", decision(2)))
        monkeypatch.setenv("OCOP_NOW", "2026-11-25T09:00:00+07:00")
        ocop("config province A")
        (found,) = (f for f in ocop("check -f json").json if f["code"] == "clock_ahead")  # type: ignore[union-attr]
        assert (found["severity"], found["subject"], found["count"]) == ("warning", "2", 2)
