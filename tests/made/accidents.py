"""What befalls a process: killed at a chosen moment, a full disk, an account with few rights.

Each command line runs in a child process of the test, which has loaded the program already, so
that hundreds of deaths take seconds.
"""

from __future__ import annotations

import gc
import os
import pkgutil
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import ocop_cli
from ocop_cli import app
from ocop_cli.model import stopping
from ocop_cli.register.connection import Connection

# No command of these tests may take longer, whatever befalls it.
LONGEST = 60.0
NOBODY = 65534
# How a process ends that is killed, or that writes past the size files may have.
KILLED, OUTGROWN = -signal.SIGKILL, -signal.SIGXFSZ

# The whole program, loaded now: an account with few rights may not be able to read its folder.
for _module in pkgutil.walk_packages(ocop_cli.__path__, "ocop_cli."):
    if not _module.name.endswith("__main__"):
        import_module(_module.name)


KEPT_OPEN = 30  # looks in a row at which a file is open, before a command is taken to hold it


@dataclass(frozen=True)
class Ended:
    """How a command ended: its exit code, or minus the signal that killed it; what it took."""

    code: int
    out: str
    err: str
    seconds: float = 0.0  # of the processor
    megabytes: float = 0.0  # more than the test itself had


class Started:
    """A command running in a child process."""

    def __init__(self, arguments: Sequence[object], before: Callable[[], None]) -> None:
        self._out = tempfile.TemporaryFile()  # noqa: SIM115
        self._err = tempfile.TemporaryFile()  # noqa: SIM115
        self._held = _held()
        self.pid = os.fork()
        if self.pid == 0:
            self._run([str(one) for one in arguments], before)

    def _run(self, arguments: list[str], before: Callable[[], None]) -> None:
        code = 99
        # What the tests have made is not looked through, and so not copied, in each child.
        gc.freeze()
        try:
            os.dup2(self._out.fileno(), 1)
            os.dup2(self._err.fileno(), 2)
            sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123
            before()
            code = app.run(arguments)
        except BaseException:
            traceback.print_exc()
        finally:
            # What the command says comes out whatever befell it.
            most = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
            for stream in (sys.stdout, sys.stderr):
                try:
                    stream.flush()
                except (OSError, ValueError):
                    code = code or 98
            os._exit(code)

    def kill(self) -> None:
        os.kill(self.pid, signal.SIGKILL)

    def wait_until_it_opened(self, path: Path) -> None:
        """Wait until the process holds `path` open, and keeps it so: it may have looked into it
        before. Where no /proc says so, for a while."""
        descriptors = Path(f"/proc/{self.pid}/fd")
        if not descriptors.is_dir():
            time.sleep(3)
            return
        late = time.monotonic() + LONGEST
        looks = 0
        while looks < KEPT_OPEN:
            looks = looks + 1 if any(_leads_to(one, path) for one in descriptors.iterdir()) else 0
            if time.monotonic() > late:
                raise AssertionError(f"the command never opened {path}")
            time.sleep(0.01)

    def end(self) -> Ended:
        """Wait for the end; a command that hangs is a failure."""
        late = time.monotonic() + LONGEST
        pause = 0.001
        while True:
            pid, status, used = os.wait4(self.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > late:
                self.kill()
                os.waitpid(self.pid, 0)
                raise AssertionError("the command hangs")
            time.sleep(pause)
            pause = min(pause * 1.5, 0.005)
        code, out, err = os.waitstatus_to_exitcode(status), _text(self._out), _text(self._err)
        most = used.ru_maxrss / 1024 - self._held
        return Ended(code, out, err, used.ru_utime + used.ru_stime, most)


def _held() -> float:
    """The megabytes this process holds; 0 where no /proc says so."""
    statistics = Path("/proc/self/statm")
    if not statistics.exists():
        return 0.0
    pages = int(statistics.read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 1024 / 1024


def _leads_to(descriptor: Path, path: Path) -> bool:
    try:
        return descriptor.readlink() == path
    except OSError:
        return False


def _text(file: object) -> str:
    file.seek(0)  # type: ignore[attr-defined]
    text: str = file.read().decode("utf-8", "replace")  # type: ignore[attr-defined]
    file.close()  # type: ignore[attr-defined]
    return text


def nothing() -> None:
    """Nothing befalls the process."""


def start(*arguments: object, before: Callable[[], None] = nothing) -> Started:
    """Start a command line in a process of its own; `before` runs in it first."""
    return Started(arguments, before)


def command(*arguments: object, before: Callable[[], None] = nothing) -> Ended:
    """Run a command line in a process of its own."""
    return start(*arguments, before=before).end()


TOUCHING = {
    "open", "os.link", "os.rename", "os.remove", "os.chmod", "os.mkdir", "os.rmdir",
    "os.truncate", "os.symlink", "shutil.copyfile", "shutil.move", "shutil.rmtree",
}  # fmt: skip


def stops_at(moment: int, number: signal.Signals) -> Callable[[], None]:
    """The process is asked to end by a signal at such a call; it listens to signals."""

    def arrange() -> None:
        # Though the tests be run by something that ignores them, as nohup does.
        signal.signal(number, signal.SIG_DFL)
        stopping.listen((number,))
        dies_at(moment, number)()

    return arrange


def dies_at(moment: int, number: signal.Signals = signal.SIGKILL) -> Callable[[], None]:
    """The process kills itself at its `moment`-th call to SQLite or to the file system."""

    def arrange() -> None:
        left = moment

        def count() -> None:
            nonlocal left
            left -= 1
            if left == 0:
                os.kill(os.getpid(), number)

        class Watched(Connection):
            def execute(self, *given: object) -> sqlite3.Cursor:  # type: ignore[override]
                count()
                return super().execute(*given)  # type: ignore[arg-type]

            def executemany(self, *given: object) -> sqlite3.Cursor:  # type: ignore[override]
                count()
                return super().executemany(*given)  # type: ignore[arg-type]

            def backup(self, *given: object, **named: object) -> None:  # type: ignore[override]
                count()
                super().backup(*given, **named)  # type: ignore[arg-type]
                count()

        connect = sqlite3.connect

        def watched(*given: object, **named: object) -> sqlite3.Connection:
            count()
            return connect(*given, **{**named, "factory": Watched})  # type: ignore[call-overload, no-any-return]

        sqlite3.connect = watched  # type: ignore[assignment]

        def audit(event: str, _: object) -> None:
            if event in TOUCHING:
                count()

        sys.addaudithook(audit)

    return arrange


def dies_unclosed() -> None:
    """The process kills itself once its change is kept, before its register is closed.

    A connection that changed nothing closes as ever: a command may look into the register first.
    """

    class Unclosed(Connection):
        def close(self) -> None:
            if self.total_changes:
                os.kill(os.getpid(), signal.SIGKILL)
            super().close()

    connect = sqlite3.connect
    sqlite3.connect = lambda *a, **k: connect(*a, **{**k, "factory": Unclosed})  # type: ignore[assignment]


def some(moments: Iterator[int], every: bool) -> Iterator[int]:
    """All moments, or few of them: each four times as late as the one before."""
    wanted = 1
    for moment in moments:
        if every or moment >= wanted:
            yield moment
            wanted = 4 * moment


def files_end_at(size: int, *, deadly: bool = False) -> Callable[[], None]:
    """No file can grow past `size` bytes: the disk is full, or (`deadly`) the process is killed."""

    def arrange() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_DFL if deadly else signal.SIG_IGN)
        _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, most))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))

    return arrange


def as_nobody() -> None:
    """The process has an account that owns nothing."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(NOBODY)
        os.setuid(NOBODY)


def with_memory(megabytes: int) -> Callable[[], None]:
    """The process may take so much memory and no more."""

    def arrange() -> None:
        size = megabytes * 1024 * 1024
        resource.setrlimit(resource.RLIMIT_AS, (size, size))

    return arrange


@contextmanager
def writing(register: Path) -> Iterator[None]:
    """Another process is writing to the register while the block runs."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(register)], stdout=subprocess.PIPE
    ) as holder:
        assert holder.stdout is not None and holder.stdout.read(1) == b"!"
        yield
        holder.kill()


HOLDER = """
import signal, sqlite3, sys
db = sqlite3.connect(sys.argv[1], isolation_level=None)
db.execute("BEGIN IMMEDIATE")
sys.stdout.write("!")
sys.stdout.flush()
signal.pause()
"""


def beside(register: Path) -> list[str]:
    """The names in the register's folder that a dead process may not leave."""
    known = {register.name, f"{register.name}-wal", f"{register.name}-shm"}
    return sorted(p.name for p in register.parent.iterdir() if p.name not in known)


def fresh(register: Path, folder: Path) -> Path:
    """The register, and what the commands read, in a folder of its own."""
    folder.mkdir()
    for path in register.parent.iterdir():
        if path.is_file():
            shutil.copy2(path, folder / path.name)
        elif path.name.endswith(".db.files"):
            shutil.copytree(path, folder / path.name)
    return folder / register.name


def shared(register: Path, reachable: Path) -> Path:
    """The register in a folder within one that other accounts can reach, owned by one of those."""
    folder = fresh(register, reachable / "shared").parent
    for one in (folder, *folder.rglob("*")):
        if os.getuid() == 0:
            os.chown(one, NOBODY, NOBODY)
    return folder
