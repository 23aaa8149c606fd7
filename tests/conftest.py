"""What tests share: a register of their own, and the program run as a user runs it."""

from __future__ import annotations

import io
import json
import os
import shlex
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from ocop_cli import app
from tests.made import programs

ROOT = Path(__file__).parent.parent
FILES = Path(__file__).parent / "files"

# A slow machine is no fault of the program; the same cases everywhere, so that a failure is found.
settings.register_profile(
    "ocop", deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True
)
settings.load_profile("ocop")

# Files that live for one test need no disk under them, where the machine offers memory for it.
MEMORY = Path("/dev/shm")
if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) and shutil.disk_usage(MEMORY).free > 4 << 30:
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", str(MEMORY))

# Programs that tests start are compiled once, as installed ones are, not by each of them.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="write expected files anew, for review")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    programs.demand(item)


@dataclass(frozen=True)
class Ran:
    """What one command line gave."""

    code: int
    out: str
    err: str
    raw: bytes

    @property
    def json(self) -> object:
        """Standard output as json."""
        return json.loads(self.out)


Run = Callable[..., Ran]


class _Keyboard(io.StringIO):
    """Standard input at a terminal, with what a person types."""

    def isatty(self) -> bool:
        return True


class _Bytes(io.TextIOWrapper):
    """Standard output as the program sees it: text, with bytes under it, and no terminal."""


def outside(patch: pytest.MonkeyPatch, register: Path) -> None:
    """What surrounds the program: its register, its language, and the same "now" on any day."""
    patch.setenv("OCOP_DB", str(register))
    patch.setenv("OCOP_LANG", "en")
    patch.setenv("OCOP_NOW", "2026-11-24T09:00:00+07:00")
    patch.setenv("NO_COLOR", "1")
    patch.delenv("COLUMNS", raising=False)


def answered(arguments: Sequence[str], typed: str | None = None) -> Ran:
    """Run a command line, whatever it exits with."""
    out, err = _Bytes(io.BytesIO(), "utf-8", newline=""), io.StringIO()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", out)
        patch.setattr(sys, "stderr", err)
        patch.setattr(sys, "stdin", io.StringIO() if typed is None else _Keyboard(typed))
        got = app.run(list(arguments))
        out.flush()
    raw = out.buffer.getvalue()  # type: ignore[attr-defined]
    return Ran(got, raw.decode("utf-8", "replace"), err.getvalue(), raw)


def ran(arguments: Sequence[str], code: int = 0, typed: str | None = None) -> Ran:
    """Run a command line, which must exit with `code`."""
    said = answered(arguments, typed)
    got = said.code
    assert got == code, f"ocop {shlex.join(arguments)} exited with {got}\n{said.out}\n{said.err}"
    return said


def program(register: Path, *arguments: object) -> str:
    """Standard output of a command line, for registers that several tests share."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        outside(patch, register)
        return ran([*map(str, arguments)]).out


@pytest.fixture
def ocop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run a command line in an empty folder, against a register of this test's own.

    ``ocop("lapsed --as-of 2024-12-24")`` or ``ocop("import", path)``; `code` is what it must exit
    with; `typed` is what a person at a terminal types. "Now" is fixed, so that the
    same test gives the same output on any day.
    """
    monkeypatch.chdir(tmp_path)
    outside(monkeypatch, tmp_path / "register.db")

    def run(line: str, *more: object, code: int = 0, typed: str | None = None) -> Ran:
        return ran([*shlex.split(line), *map(str, more)], code, typed)

    return run


@pytest.fixture(scope="session")
def sample_register(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register of the sample decisions, made once; tests copy it."""
    path = tmp_path_factory.mktemp("sample") / "register.db"
    program(path, "import", ROOT / "sample_data" / "decisions")
    return path


@pytest.fixture
def sample(ocop: Run, sample_register: Path, tmp_path: Path) -> Run:
    """The program over a register of the sample decisions."""
    shutil.copy2(sample_register, tmp_path / "register.db")
    return ocop


@pytest.fixture
def reachable() -> Iterator[Path]:
    """A folder that other accounts can reach: into that of `tmp_path` pytest lets nobody, and each
    run of it that begins shuts it again."""
    with tempfile.TemporaryDirectory(dir=os.environ.get("PYTEST_DEBUG_TEMPROOT")) as made:
        folder = Path(made)
        folder.chmod(0o755)
        yield folder


@pytest.fixture
def write(tmp_path: Path) -> Callable[[str, str], Path]:
    """Write a text file into the test's folder and give its path."""

    def put(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return put
