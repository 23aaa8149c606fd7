"""A long list on a terminal goes to the pager a person uses; a short one to the screen."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ocop_cli.commands.asking import paging, surroundings
from ocop_cli.commands.asking.surroundings import Screen
from ocop_cli.writers import Options
from tests.made.reports import a_report

KEEP = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
END = "2 dòng.\n"


@pytest.fixture
def given(tmp_path: Path) -> Path:
    """Where the pager of these tests puts what it was given."""
    return tmp_path / "given.txt"


def shown(height: int, *pager: str) -> None:
    paging.write(a_report(), "vi", Options(width=80), Screen(80, height, pager))


def test_a_long_list_goes_to_the_pager(given: Path, capfd: pytest.CaptureFixture[str]) -> None:
    shown(5, sys.executable, "-c", KEEP, str(given))
    assert given.read_text(encoding="utf-8").endswith(END)
    assert not capfd.readouterr().out


def test_a_list_that_fits_does_not(given: Path, capfd: pytest.CaptureFixture[str]) -> None:
    shown(50, sys.executable, "-c", KEEP, str(given))
    assert capfd.readouterr().out.endswith(END) and not given.exists()


@pytest.mark.parametrize("pager", [(), ("no-such-pager",)])
def test_without_a_pager_all_is_written(
    capfd: pytest.CaptureFixture[str], pager: tuple[str, ...]
) -> None:
    shown(5, *pager)
    assert capfd.readouterr().out.endswith(END)


@pytest.mark.parametrize(
    ("wanted", "windows", "pager"),
    [
        ("less -R", False, ("less", "-R")), ("a\\ b", False, ("a b",)), ("'", False, ()),
        ('"less', False, ()), ("", False, ()),
        ("C:\\tools\\less.exe -R", True, ("C:\\tools\\less.exe", "-R")),
        ('"C:\\Program Files\\less.exe" -R', True, ("C:\\Program Files\\less.exe", "-R")),
        ('"C:\\less.exe', True, ()),
    ],
)  # fmt: skip
def test_the_pager_a_person_names(
    monkeypatch: pytest.MonkeyPatch, wanted: str, windows: bool, pager: tuple[str, ...]
) -> None:
    monkeypatch.setenv("PAGER", wanted)
    monkeypatch.setattr(surroundings, "is_windows", lambda: windows)
    assert surroundings.screen().pager == pager


@pytest.mark.parametrize(("kind", "pager"), [("dumb", ()), ("xterm", ("less",))])
def test_none_that_nobody_named_on_a_terminal_that_only_writes_on(
    monkeypatch: pytest.MonkeyPatch, kind: str, pager: tuple[str, ...]
) -> None:
    monkeypatch.delenv("PAGER", raising=False)
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setenv("TERM", kind)
    assert surroundings.screen().pager == pager


def test_a_pager_that_is_left_early_is_no_error(capfd: pytest.CaptureFixture[str]) -> None:
    shown(5, sys.executable, "-c", "pass")
    assert not capfd.readouterr().out
