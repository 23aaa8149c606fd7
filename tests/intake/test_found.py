"""Which files a command reads of the folders it was given, and what it says of the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_cli.model import system
from tests.conftest import Run
from tests.made import accidents

LIST = "product,entity,stars,decision,issued_on\n{name},HTX A,4,{number}/QĐ-UBND,2023-05-01\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one list."""
    made = tmp_path / "quyết định"
    made.mkdir()
    (made / "a.csv").write_text(LIST.format(name="Chè", number=1), encoding="utf-8")
    return made


@pytest.mark.parametrize(
    "name", ["b.rtf", "b.odt", "b.zip", "b.rar", "b.xlsb", "b.docm", "b.heic", "b", "b.xlsx.bak"]
)
def test_a_file_of_a_kind_that_is_not_read_is_told(ocop: Run, folder: Path, name: str) -> None:
    (folder / "2023").mkdir()
    (folder / "2023" / name).write_bytes(b"x")
    ran = ocop("import", folder)
    assert "1 thing was not read" in ran.err and str(Path("2023", name)) in ran.err
    assert "1 imported" in ran.out


def test_many_are_told_by_kind(ocop: Run, folder: Path) -> None:
    for number in range(9):
        (folder / f"{number}.rtf").touch()
    (folder / "z.zip").touch()
    err = ocop("import", folder).err
    assert "10 things" in err and "4.rtf … z.zip" in err.replace("…,", "…") and "5.rtf" not in err


def test_what_nobody_put_there_is_not(ocop: Run, folder: Path) -> None:
    for name in ("Thumbs.db", "desktop.ini", ".DS_Store", "~$a.csv", ".hidden.rtf"):
        (folder / name).touch()
    for name in ("$RECYCLE.BIN", "System Volume Information", "__MACOSX"):
        (folder / name).mkdir()
        deleted = LIST.format(name="Cam", number=2)
        (folder / name / "b.csv").write_text(deleted, encoding="utf-8")
    ran = ocop("import", folder)
    assert "not read" not in ran.err and "1 imported" in ran.out


@pytest.mark.thorough
def test_neither_is_the_register_with_its_files(ocop: Run, folder: Path) -> None:
    ocop("import", folder, "--db", folder / "r.db")
    assert "not read" not in ocop("import", folder, "--db", folder / "r.db").err


def test_a_link_to_a_folder_is_told(ocop: Run, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (folder / "linked").symlink_to(tmp_path / "elsewhere")
    assert "linked" in ocop("import", folder).err


@pytest.mark.thorough
def test_so_is_a_folder_that_may_not_be_entered(folder: Path, reachable: Path) -> None:
    where = accidents.shared(folder / "register.db", reachable)
    (where / "2022").mkdir(mode=0)
    line = ("import", where, "--db", where / "register.db")
    ran = accidents.command(*line, before=accidents.as_nobody)
    (where / "2022").chmod(0o700)
    assert ran.code == 0 and "2022" in ran.err, ran.err


class TestOnWindows:
    """Its shells hand a pattern on as it was typed."""

    @pytest.fixture(autouse=True)
    def there(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(system, "is_windows", lambda: True)

    @pytest.mark.thorough
    def test_a_pattern_stands_for_its_files(self, ocop: Run, folder: Path) -> None:
        (folder / "b.csv").write_text(LIST.format(name="Cam", number=2), encoding="utf-8")
        (folder / "~$b.csv").touch()
        ran = ocop("import", folder / "*.csv")
        assert "2 imported" in ran.out

    def test_one_that_no_file_fits_is_refused(self, ocop: Run, folder: Path) -> None:
        assert "no file or folder" in ocop("import", folder / "*.xlsx", code=1).err

    @pytest.mark.parametrize("number", [32, 33])
    def test_a_file_that_another_program_holds_is_said_so(
        self, ocop: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, number: int
    ) -> None:
        whole = Path.open

        def held(path: Path, *given: object, **named: object) -> object:
            if path.name == "a.csv":
                error = PermissionError(13, "The process cannot access the file")
                error.winerror = number  # type: ignore[attr-defined]
                raise error
            return whole(path, *given, **named)  # type: ignore[call-overload]

        monkeypatch.setattr(Path, "open", held)
        ran = ocop("import", folder / "a.csv", code=1)
        assert "is open in another program" in ran.err
