"""Whatever surrounds the program: an answer or a sentence, a code of the contract, no traceback.

The seed is printed and may be set, to see the same surroundings again:
``OCOP_SEED=7 pytest -m slow tests/commands/test_any_surroundings.py``.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

FIRST = int(os.environ.get("OCOP_SEED", "1"))
CODES = {0, 1, 2, 3, 4}
LIST = (
    "product,entity,stars,decision,issued_on,authority\n"
    "Mật ong,HTX A,3,1/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
)
LINES = (
    "lapsed", "ratings -f json", "status", "import list.csv", "import list.csv --dry-run", "check",
    "ratings -o out.xlsx", "lapsed -f pdf -o out.pdf", "notice announcement", "publish site",
    "backup copy.db", "report --out reports", "config", "log", "--help", "help ratings", "due",
    "lapsed --bogus", "show 1", "", "import -", "undo --last --yes",
    "expiry --issued-on 2024-01-01",
)  # fmt: skip
PLACES = (
    "", " ", "/", "/dev/null", "/proc", "/proc/self/fd", "/nonexistent", "/nonexistent/a/b", ".",
    "..", "list.csv", "register.db", "folder", "~", "~nobody", "a\nb", "\udcff\udcfe", "x" * 5000,
    "con", "C:\\Users\\a", "\\\\server\\share", "file:///tmp", "ố/ộ", "-", "--help", "closed",
)  # fmt: skip
WORDS = (
    "", " ", "0", "-1", "1", "80", "99999999999999999999", "1e999", "NaN", "x", "vi", "en", "EN",
    "vi_VN.UTF-8", "en_US", "C", "POSIX", "tr_TR.UTF-8", "zz_ZZ.nothing", "vi:en", "\udcff",
    "x" * 5000, "a\nb", "%s%n", "${HOME}", "\t", "‮", "utf-8", "ascii", "cp1258", "UTC", "utf-8:bad",
)  # fmt: skip
ZONES = (
    "", "UTC", "Asia/Ho_Chi_Minh", "America/New_York", "Nowhere/Land", ":/etc/passwd", "UTC+99",
    "XXX-24:59:59", "\udcff", "x" * 5000, "<+07>-7",
)  # fmt: skip
NOWS = (
    "", "2026-11-24T09:00:00+07:00", "2026-11-24", "0001-01-01T00:00:00+14:00", "yesterday",
    "9999-12-31T23:59:59-12:00", "2026-02-30", "\udcff", "9" * 5000, "2026-11-24T25:00",
)  # fmt: skip
# Of PYTHONIOENCODING and PYTHONUTF8 a wrong value ends Python itself, before the program begins.
CODINGS = (
    "", "utf-8", "ascii", "latin-1:strict", "cp1252", "cp1258:replace", "utf-16", ":strict",
    "ascii:surrogateescape", "utf-8:backslashreplace",
)  # fmt: skip
COLOURS = ("", "1", "0", "x")
KNOWN: dict[str, tuple[str, ...]] = {
    "HOME": PLACES, "OCOP_DB": PLACES, "TMPDIR": PLACES, "XDG_DATA_HOME": PLACES,
    "XDG_CONFIG_HOME": PLACES, "XDG_CACHE_HOME": PLACES, "XDG_RUNTIME_DIR": PLACES, "PWD": PLACES,
    "APPDATA": PLACES, "OCOP_LANG": WORDS, "LANG": WORDS, "LC_ALL": WORDS, "LC_MESSAGES": WORDS,
    "LANGUAGE": WORDS, "TERM": ("", "dumb", "xterm", "\udcff", "x" * 5000, "linux", "nothing"),
    "COLUMNS": WORDS, "LINES": WORDS, "TZ": ZONES, "OCOP_NOW": NOWS, "PYTHONIOENCODING": CODINGS,
    "PYTHONUTF8": ("0", "1"), "NO_COLOR": COLOURS, "FORCE_COLOR": COLOURS, "OCOP_TRACE": COLOURS,
    "PAGER": ("", "cat", "/nonexistent", "false", "'", "less -R", "\udcff"), "USER": WORDS,
    "LOGNAME": WORDS, "SHELL": PLACES, "EDITOR": ("", "/nonexistent", "'"),
    "SOURCE_DATE_EPOCH": WORDS,
    "OCOP_PAGER": ("", "cat", "'"), "SQLITE_TMPDIR": PLACES, "_TYPER_COMPLETE_ARGS": WORDS,
    "COMP_WORDS": WORDS, "COMP_CWORD": WORDS, "TYPER_USE_RICH": COLOURS,
    "PYTHONHASHSEED": ("0", "7"),
}  # fmt: skip


def surroundings(seed: int, count: int) -> list[tuple[dict[str, str | None], str]]:
    """Variables to set, or (None) to take away, and a line to run in them."""
    chance = random.Random(seed)
    found = []
    for _ in range(count):
        names = chance.sample(sorted(KNOWN), chance.randint(1, 6))
        odd = {
            name: None if chance.random() < 0.15 else chance.choice(KNOWN[name]) for name in names
        }
        found.append((odd, chance.choice(LINES)))
    return found


def try_surroundings(seed: int, count: int, folder: Path, sample: Path) -> dict[int, int]:
    """Run each line in its surroundings, every other one over a register; what came of them."""
    codes = dict.fromkeys(sorted(CODES), 0)
    plain = {
        name: held for name, held in os.environ.items() if not name.startswith(("OCOP_", "XDG_"))
    }
    for number, (odd, line) in enumerate(surroundings(seed, count)):
        desk = folder / f"{number}"
        desk.mkdir()
        (desk / "list.csv").write_text(LIST, encoding="utf-8")
        (desk / "folder").mkdir()
        (desk / "closed").mkdir(mode=0o500)
        if number % 2:
            shutil.copy2(sample, desk / "register.db")
        env = plain | {"PYTHONPATH": str(ROOT), "HOME": str(desk), "OCOP_DB": "register.db"}
        env |= {name: held for name, held in odd.items() if held is not None}
        for name in (name for name, held in odd.items() if held is None):
            env.pop(name, None)
        shown = {name: held and held[:40] for name, held in odd.items()}
        told = f"seed {seed}, {number}: {shown} ocop {line}"
        done = subprocess.run(
            [sys.executable, "-m", "ocop_cli", *line.split()],
            cwd=desk, env=env, input=b"", capture_output=True, timeout=120,
        )  # fmt: skip
        said = done.stderr.decode("utf-8", "replace")
        assert done.returncode in CODES, f"{told} exited with {done.returncode}: {said[-600:]}"
        assert "Traceback" not in said, f"{told}: {said[-600:]}"
        assert "fault of the program" not in said, f"{told}: {said[-600:]}"
        assert "lỗi của chương trình" not in said, f"{told}: {said[-600:]}"
        assert done.returncode in (0, 3) or said.strip(), f"{told} said nothing"
        assert (desk / "list.csv").read_text(encoding="utf-8") == LIST, f"{told} spoilt a file"
        codes[done.returncode] += 1
    return codes


@pytest.mark.thorough
def test_some_surroundings(tmp_path: Path, sample_register: Path) -> None:
    codes = try_surroundings(1, 8, tmp_path, sample_register)
    assert sum(codes.values()) == 8


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(FIRST, FIRST + 4))
def test_many_surroundings(tmp_path: Path, sample_register: Path, seed: int) -> None:
    codes = try_surroundings(seed, 100, tmp_path, sample_register)
    print(f"seed {seed}: {codes}")
    assert codes[0] > 10 and codes[1] > 5
