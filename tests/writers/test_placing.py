"""No output ever falls on what a command reads, nor on a register: by name, link, case, companion.

Refused before anything is written, and all is byte for byte as it was.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.model import system
from ocop_cli.model.errors import OcopError
from ocop_cli.writers import placing
from tests.conftest import Run, answered

Write = Callable[[str, str], Path]
HEAD = "product,entity,stars,decision,issued_on,authority\n"
LIST = HEAD + "Mật ong,HTX Suối Nga,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Lâm Khê\n"
SEEN = "product,entity,stars\nMật ong,HTX Suối Nga,3\n"


def tree(folder: Path) -> dict[str, bytes]:
    """Every file by its name; what SQLite puts beside a register that is read is none of ours."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not path.name.endswith("-shm") and path.stat().st_size
    }


def linked(target: Path, how: str) -> Path:
    """Another name for the file `target`."""
    link = target.with_name(f"lien-ket{target.suffix}")
    if how == "symbolic":
        link.symlink_to(target)
    elif how == "hard":
        link.hardlink_to(target)
    elif how == "through a folder":
        (target.parent / "duong").symlink_to(target.parent)
        return target.parent / "duong" / target.name
    elif how == "roundabout":
        return target.parent / "." / ".." / target.parent.name / target.name
    elif how == "case":
        return target.with_name(target.name.swapcase())
    else:
        return target
    return link


def shell(line: str) -> subprocess.CompletedProcess[bytes]:
    """A line of a shell that begins with the program."""
    line = f'"$0" -m ocop_cli {line}'
    return subprocess.run(["sh", "-c", line, sys.executable], capture_output=True, check=False)


NAMES = ("same", "symbolic", "hard", "through a folder", "roundabout", "case")


@pytest.fixture
def office(ocop: Run, write: Write, tmp_path: Path) -> Path:
    ocop("import", write("a.csv", LIST))
    write("seen.csv", SEEN)
    write("pairs.csv", "name_a,entity_a,name_b,entity_b\nMật ong,HTX A,Mật ong,HTX A\n")
    return tmp_path


class TestAnOutput:
    @pytest.mark.parametrize("how", NAMES)
    def test_never_falls_on_the_register(self, ocop: Run, office: Path, how: str) -> None:
        target = linked(office / "register.db", how)
        before = tree(office)
        for line in ("lapsed", "ratings --history", "log", "check", "stats", "labels seen.csv"):
            said = ocop(f"{line} --format csv -o", target, code=2).err
            assert "register" in said and "another name" in said
        ocop("notice announcement --format docx -o", target, code=2)
        ocop("backup copy.db -f json -o", target, code=2)
        assert not (office / "copy.db").exists()
        assert not (office / "copy.db.files").exists()
        assert tree(office) == before

    @pytest.mark.parametrize("ending", ("-wal", "-shm", "-journal"))
    def test_never_takes_the_place_of_a_companion(
        self, ocop: Run, office: Path, ending: str
    ) -> None:
        before = tree(office)
        for name in (f"register.db{ending}", f"other.db{ending}"):
            if name.startswith("other"):
                (office / "other.db").write_bytes((office / "register.db").read_bytes())
                before = tree(office)
            ocop("lapsed --format csv -o", office / name, code=2)
        ocop("backup", office / f"register.db{ending}", code=2)
        assert tree(office) == before

    def test_never_replaces_a_register_though_another(self, ocop: Run, office: Path) -> None:
        ocop("backup copy.db")
        before = tree(office)
        assert "is a database" in ocop("lapsed --format csv -o copy.db", code=2).err
        assert tree(office) == before

    @pytest.mark.parametrize("how", NAMES)
    def test_never_falls_on_what_is_read(self, ocop: Run, office: Path, how: str) -> None:
        seen, pairs = office / "seen.csv", office / "pairs.csv"
        target = linked(seen, how)
        before = tree(office)
        ocop("labels", seen, "-o", target, code=2)
        assert tree(office) == before
        ocop("review check", pairs, "-o", pairs, code=2)
        assert tree(office) == before

    @pytest.mark.parametrize("how", NAMES)
    def test_is_refused_before_anything_is_entered(self, ocop: Run, office: Path, how: str) -> None:
        """A label of five stars on a product of three, an office's own letterhead."""
        seen, letterhead = office / "seen.csv", office / "letter.docx"
        seen.write_text(SEEN.replace(",3", ",5"), encoding="utf-8")
        ocop("notice announcement -o", letterhead)
        for line, read in (
            ("labels --record -f csv", seen),
            ("config letterhead -f csv", letterhead),
        ):
            target = linked(read, how)
            before = tree(office)
            ocop(line, read, "-o", target, code=2)
            assert tree(office) == before
            for link in office.iterdir():
                if link.is_symlink():
                    link.unlink()

    def test_may_replace_a_file_that_is_none_of_these(self, ocop: Run, office: Path) -> None:
        (office / "out.csv").write_text("old", encoding="utf-8")
        ocop("ratings -o out.csv")
        assert (office / "out.csv").read_text(encoding="utf-8").startswith("product_id")

    @pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no names for what is open")
    @pytest.mark.parametrize("folder", ("/dev/fd", "a link"))
    def test_goes_on_with_what_is_open_already(self, ocop: Run, office: Path, folder: str) -> None:
        """``-o /dev/stdout >> log`` had put a new file in the place of the log."""
        log = office / "log.txt"
        log.write_text("before\n", encoding="utf-8")
        with log.open("ab") as out:
            name = Path(f"/dev/fd/{out.fileno()}")
            if folder == "a link":
                (office / "here.csv").symlink_to(name)
                name = office / "here.csv"
            ocop("ratings --format csv --columns product -o", name)
            out.write(b"after\n")
        assert log.read_text(encoding="utf-8").splitlines() == [
            "before",
            "product",
            "Mật ong",
            "after",
        ]

    @pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no names for what is open")
    def test_goes_into_a_pipe_that_is_open(self, ocop: Run, office: Path) -> None:
        """What a shell makes of ``-o >(gzip > list.csv.gz)``."""
        ends = os.pipe()
        try:
            ocop("ratings --format csv --columns product -o", f"/dev/fd/{ends[1]}")
            assert os.read(ends[0], 1000).decode("utf-8").splitlines()[1] == "Mật ong"
        finally:
            os.close(ends[1])
            os.close(ends[0])

    @pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no names for what is open")
    def test_is_no_error_where_its_reader_has_gone(self, ocop: Run, office: Path) -> None:
        ends = os.pipe()
        os.close(ends[0])
        try:
            assert not ocop("ratings --format csv -o", f"/dev/fd/{ends[1]}").err
        finally:
            os.close(ends[1])

    @pytest.mark.skipif(not Path("/dev/fd").is_dir(), reason="no names for what is open")
    def test_never_goes_on_with_the_register(self, ocop: Run, office: Path) -> None:
        before = tree(office)
        with (office / "register.db").open("ab") as out:
            ocop("ratings --format csv -o", f"/dev/fd/{out.fileno()}", code=2)
        assert tree(office) == before


class TestStandardOutput:
    @pytest.mark.thorough
    @pytest.mark.parametrize("line", ("ratings >> register.db", "import a.csv --dry-run >> a.csv"))
    def test_never_goes_on_with_a_file_that_is_read(self, office: Path, line: str) -> None:
        before = tree(office)
        said = shell(line)
        assert said.returncode == 2 and b"this command reads" in said.stderr
        assert tree(office) == before


class TestRefusedRows:
    @pytest.mark.parametrize("how", NAMES)
    @pytest.mark.parametrize("dry", ("", "--dry-run"))
    def test_never_fall_on_the_file_they_come_from(
        self, ocop: Run, office: Path, write: Write, how: str, dry: str
    ) -> None:
        source = write("src.csv", LIST.replace(",3,", ",9,"))
        target = linked(source, how)
        before, log = tree(office), ocop("log").out
        said = ocop(f"import {dry}", source, "--rejects", target, code=2)
        assert not said.out and tree(office) == before
        ocop(f"import {dry}", office, "--rejects", target, code=2)
        assert tree(office) == before and ocop("log").out == log

    @pytest.mark.thorough
    def test_never_fall_on_what_comes_in_on_standard_input(
        self, office: Path, write: Write
    ) -> None:
        """``import - --rejects src.csv < src.csv`` had left an empty file."""
        source = write("src.csv", LIST.replace(",3,", ",9,"))
        before = tree(office)
        said = shell(f"import - --rejects {linked(source, 'hard').name} < src.csv")
        assert said.returncode == 2 and b"this command reads" in said.stderr
        assert tree(office) == before | {"lien-ket.csv": before["src.csv"]}

    def test_nor_on_the_register_to_be_made(self, ocop: Run, office: Path) -> None:
        ocop("import a.csv --db new.csv --rejects new.csv", code=2)
        ocop("import a.csv --db a.csv", code=2)
        ocop("import a.csv --rejects no/folder/rest.csv", code=1)
        (office / "rest.csv").mkdir()
        ocop("import a.csv --rejects rest.csv", code=1)
        assert not (office / "new.csv").exists()

    def test_nor_does_the_draft_of_a_scan(self, ocop: Run, office: Path) -> None:
        before = tree(office)
        ocop("import --ocr a.csv a.csv", code=2)
        ocop("import --ocr register.db a.csv", code=2)
        assert tree(office) == before


class TestASite:
    @pytest.mark.thorough
    def test_never_holds_the_register(self, ocop: Run, office: Path) -> None:
        ocop("publish site")
        inside = office / "site" / "register.db"
        inside.write_bytes((office / "register.db").read_bytes())
        before = tree(office)
        assert "public" in ocop("publish site --db", inside, code=2).err
        ocop("publish .", code=2)
        assert tree(office) == before

    @pytest.mark.parametrize("root", ("/", "//", "/.", "/tmp/.."))
    def test_never_takes_the_place_of_a_whole_disk(
        self, ocop: Run, office: Path, root: str
    ) -> None:
        assert "empty folder" in ocop("publish", root, code=1).err


class TestAFolderOfFiles:
    @pytest.mark.parametrize(
        "line",
        ("report --out", "report --record --out", "publish", "notice announcement --proof",
         "notice reminder -o", "decisions 1 --files -o"),
    )  # fmt: skip
    @pytest.mark.parametrize("ending", ("-journal", "-wal", "-shm", ".files"))
    def test_is_never_made_where_a_register_has_what_belongs_to_it(
        self, ocop: Run, sample_register: Path, tmp_path: Path, line: str, ending: str
    ) -> None:
        copy = tmp_path / "register.db"
        shutil.copy2(sample_register, copy)
        before = tree(tmp_path)
        said = answered([*line.split(), f"{copy}{ending}", "--as-of", "2023-06-01"])
        assert said.code in (1, 2) and "Error" in said.err, said
        assert {name: held for name, held in tree(tmp_path).items() if name in before} == before
        assert not Path(f"{copy}{ending}").is_dir()
        ocop("lapsed")

    @pytest.mark.thorough
    def test_adds_nothing_to_an_archive(self, ocop: Run, office: Path) -> None:
        before = tree(office / "register.db.files")
        ocop("report --out register.db.files", code=2)
        (office / "link").symlink_to("register.db.files")
        ocop("report --record --out link", code=2)
        assert tree(office / "register.db.files") == before


class TestAnOutputThatCannotBe:
    """It is known before anything is entered, not after."""

    @pytest.mark.parametrize("name", ("dangling.csv", "circle.csv", "x" * 300 + ".csv", "dir.csv"))
    def test_is_refused_before_the_import(self, ocop: Run, office: Path, name: str) -> None:
        (office / "dangling.csv").symlink_to("nowhere/x.csv")
        (office / "circle.csv").symlink_to("circle.csv")
        (office / "dir.csv").mkdir()
        ocop("import a.csv --db new.db --rejects", name, code=1)
        assert not (office / "new.db").exists()

    def test_where_the_folder_or_the_file_lets_nobody_write(
        self, ocop: Run, office: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (office / "closed").mkdir()
        (office / "own.csv").touch()
        access = os.access
        shut = {office / "closed", office / "own.csv"}
        monkeypatch.setattr(
            os, "access", lambda path, mode: path not in shut and access(path, mode)
        )
        for name in ("closed/x.csv", "own.csv"):
            said = ocop("import a.csv --db new.db --rejects", name, code=1).err
            assert "Permission denied" in said and not (office / "new.db").exists()


class TestWhatIsSaidOfAnOutputThatCannotBe:
    """Each cause has its own remedy: to free space helps nobody who named a file for a folder."""

    @pytest.mark.parametrize(
        "line", ("publish a.csv", "report --out a.csv", "notice announcement --proof a.csv")
    )
    def test_where_a_file_stands_for_a_folder(self, ocop: Run, office: Path, line: str) -> None:
        ocop("import a.csv")
        before = tree(office)
        said = ocop(f"{line} --as-of 2024-06-01 --lang en", code=1).err
        assert "a file stands where a folder is needed" in said and "name a folder" in said
        assert "space" not in said and tree(office) == before

    @pytest.mark.parametrize("line", ("ratings -o dir.csv", "import b.csv --rejects dir.csv"))
    def test_where_a_folder_stands_for_a_file(self, ocop: Run, office: Path, line: str) -> None:
        ocop("import a.csv")
        (office / "b.csv").write_text(LIST.replace("Mật", "Một"), encoding="utf-8")
        (office / "dir.csv").mkdir()
        said = ocop(f"{line} --lang en", code=1).err
        assert "it is a folder" in said and "name a file within it" in said

    @pytest.mark.parametrize(
        ("number", "advice"),
        [
            (errno.ENOSPC, "free some space"),
            (errno.EDQUOT, "free some space"),
            (errno.EACCES, "a folder you may write to"),
            (errno.EROFS, "a folder you may write to"),
            (errno.ENAMETOOLONG, "a shorter name"),
            (errno.EIO, "choose another place"),
        ],
    )
    def test_of_what_the_system_says(
        self,
        ocop: Run,
        office: Path,
        monkeypatch: pytest.MonkeyPatch,
        number: int,
        advice: str,
    ) -> None:
        ocop("import a.csv")

        def fails(part: Path, target: Path) -> None:
            raise OSError(number, os.strerror(number))

        monkeypatch.setattr(system, "put", fails)
        said = ocop("ratings -o out.csv --lang en", code=1).err
        assert advice in said and "Traceback" not in said
        assert not (office / "out.csv").exists()


class TestLettersInAFolder:
    @pytest.mark.thorough
    def test_are_all_there_or_none(self, ocop: Run, sample_register: Path, tmp_path: Path) -> None:
        line = f"notice reminder --as-of 2023-06-01 --db {sample_register} -o"
        ocop(line, "all")
        names = sorted(p.name for p in Path("all").iterdir())
        assert len(names) > 2
        folder = tmp_path / "some"
        folder.mkdir()
        (folder / names[0]).write_text("of before", encoding="utf-8")
        (folder / names[-1]).mkdir()
        assert "Nothing was written" in ocop(line, folder, code=1).err
        assert tree(folder) == {names[0]: b"of before"} and not list(tmp_path.glob(".*"))

    def test_are_put_back_where_one_cannot_be_placed(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        (tmp_path / "a.md").write_text("of before", encoding="utf-8")
        put = system.put

        def refuses(part: Path, target: Path) -> None:
            if target.name == "c.md":
                raise PermissionError(13, "Permission denied")
            put(part, target)

        monkeypatch.setattr(system, "put", refuses)
        with pytest.raises(OcopError), placing.whole_files(tmp_path) as add:
            for name in ("a.md", "b.md", "c.md"):
                with add(name) as out:
                    out.write(b"new")
        assert tree(tmp_path) == {"a.md": b"of before"}
        assert [p.name for p in tmp_path.iterdir()] == ["a.md"]


class TestANewRegister:
    @pytest.mark.thorough
    def test_is_its_owners_alone_though_a_file_stood_there(self, ocop: Run, office: Path) -> None:
        old = os.umask(0)
        try:
            for mode in (0o644, 0o666, 0o777):
                path = office / f"{mode:o}.db"
                path.touch()
                path.chmod(mode)
                ocop("import a.csv --db", path)
                assert path.stat().st_mode & 0o777 == 0o600
            ocop("import a.csv --db fresh.db")
            assert (office / "fresh.db").stat().st_mode & 0o777 == 0o600
        finally:
            os.umask(old)


@pytest.mark.parametrize("name", ["con.csv", "LPT1.csv", "a?.csv", "a.", "tuần 1: hết hạn.csv"])
def test_a_name_windows_does_not_take_is_refused_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(system, "is_windows", lambda: True)
    with pytest.raises(OcopError) as refused, placing.whole(tmp_path / name):
        pass
    assert refused.value.key == "output.no_windows_name"
    assert not list(tmp_path.iterdir())


def as_windows_leads_on(path: Path) -> Path:
    """A path as Windows makes it whole: a name of a device alone, nothing at the end of a name."""
    if path.name.casefold().startswith(("nul", "con")):
        return Path(f"//./{path.name}")
    return path.parent.resolve() / path.name.rstrip(". ")


@pytest.mark.parametrize("name", ["con.csv", "nul.csv", "a.csv.", "a.csv ", "r.db."])
@pytest.mark.parametrize("folder", [False, True])
def test_nor_where_windows_itself_would_write_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, folder: bool
) -> None:
    """What is written to a device is lost; `a.csv.` would take the place of `a.csv`."""
    (tmp_path / "a.csv").write_text("kept", encoding="utf-8")
    monkeypatch.setattr(system, "is_windows", lambda: True)
    monkeypatch.setattr(system, "resolved", as_windows_leads_on)
    with pytest.raises(OcopError) as ready:
        placing.ready(tmp_path / name, folder=folder)
    write = placing.whole_files if folder else placing.whole
    with pytest.raises(OcopError) as refused, write(tmp_path / name):
        pass
    keys = {ready.value.key, refused.value.key}
    assert keys <= {"output.no_windows_name", "output.no_folder"}
    assert [one.name for one in tmp_path.iterdir()] == ["a.csv"]


def test_a_folder_above_has_a_name_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.setattr(system, "is_windows", lambda: True)
    placing.ready(tmp_path / "here" / "..", folder=True)


@pytest.mark.parametrize("name", ["NUL.db", "com¹.db", "copy.db:stream", "copy.db.", "copy.db "])
@pytest.mark.parametrize(
    "line",
    ["backup {}", "publish {}", "report --out {}", "notice reminder -o {}/", "lapsed -o {}.csv",
     "import a.csv --db {}", "stats --chart {}.svg"],
)  # fmt: skip
def test_neither_does_any_command_write_there(
    office: Path, ocop: Run, monkeypatch: pytest.MonkeyPatch, line: str, name: str
) -> None:
    """A register in a stream beside a file would be lost with the first copy of that file."""
    if name[-1:] in ". " and "{}." in line:
        return
    monkeypatch.setattr(system, "is_windows", lambda: True)
    words = [word.format(name) for word in line.split()]
    assert "Windows takes no file of the name" in ocop("", *words, code=1).err
    stem = name.partition(".")[0]
    assert not [one for one in office.iterdir() if one.name.startswith(stem)]


class TestALongPathOfWindows:
    """Unless it was told to take such, Windows says of one that it is not there."""

    @pytest.fixture(autouse=True)
    def there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system, "is_windows", lambda: True)

    @pytest.mark.parametrize(
        "line",
        ["import {}/a.csv", "lapsed -o {}/x.csv", "backup {}/copy.db", "publish {}/site",
         "notice reminder -o {}/", "report --out {}/reports", "restore {}/copy.db"],
    )  # fmt: skip
    def test_is_called_one(self, office: Path, ocop: Run, line: str) -> None:
        folder = "/".join([str(office), *["Quyết định công nhận sản phẩm"] * 8])
        ran = ocop("", *[word.format(folder) for word in line.split()], code=1)
        assert "more than Windows takes" in ran.err, ran.err

    @pytest.mark.thorough
    def test_but_not_where_it_is_taken(self, office: Path, ocop: Run) -> None:
        folder = Path(office, *["Quyết định công nhận sản phẩm"] * 8)
        folder.mkdir(parents=True)
        ocop("lapsed -o", folder / "x.csv")
        assert (folder / "x.csv").exists()

    def test_nor_where_it_is_short(self, office: Path, ocop: Run) -> None:
        assert "no folder" in ocop("lapsed -o", office / "nowhere" / "x.csv", code=1).err


@pytest.mark.parametrize("fails", [3, 99])
def test_a_new_folder_a_scanner_looks_into_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: int
) -> None:
    whole, left = Path.replace, fails

    def held(path: Path, target: Path) -> Path:
        nonlocal left
        if target.name == "letters" and left:
            left -= 1
            raise PermissionError(13, "Access is denied")
        return whole(path, target)

    monkeypatch.setattr(system, "is_windows", lambda: True)
    monkeypatch.setattr(system, "PAUSE", 0)
    monkeypatch.setattr(Path, "replace", held)

    def write() -> None:
        with placing.whole_files(tmp_path / "letters") as add, add("a.html") as out:
            out.write(b"a")

    if fails < system.TRIES:
        write()
        assert (tmp_path / "letters" / "a.html").read_bytes() == b"a"
    else:
        with pytest.raises(OcopError) as refused:
            write()
        assert refused.value.key == "output.held_open" and not list(tmp_path.iterdir())
