"""Ratios, measured side by side in one run: ``python -m tests.benchmark [SIZE | FOLDER ...]``.

For each size (1,000, 60,000 and 1,000,000 ratings unless named) lists are made up; a FOLDER holds
lists of one's own, CSVs under the field names of ``ocop ratings --history``. A register is made by
importing them, and questions are asked of it as of ``--day``: what lapsed, the
totals, a search, what ends soon, what is due; with ``--whole`` also a report, a site and a check.
The floor is plain sqlite3 with hand-written SQL over the same register; DuckDB and pandas, where
``--peers`` has them installed into an environment of their own, read the same CSV. All are whole
processes, run in turn; medians of their processor time are printed as ratios, so a busy machine
changes little.
"""

from __future__ import annotations

import argparse
import compileall
import csv
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.benchmark import registers
from tests.benchmark.questions import FLOORS, IMPORT, PANDAS, PEERS, QUESTIONS

ROOT = Path(__file__).parent.parent.parent
OCOP = [sys.executable, "-m", "ocop_cli"]
FEW = 10_000  # ratings: so few are imported three times


def spent(command: list[str], codes: tuple[int, ...] = (0,)) -> tuple[float, float]:
    """Processor seconds of one whole process, and its peak memory in MB."""
    with tempfile.TemporaryFile() as told:
        ran = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=told, cwd=ROOT)
        _, status, used = os.wait4(ran.pid, 0)
        if os.waitstatus_to_exitcode(status) not in codes:
            told.seek(0)
            raise SystemExit(told.read().decode()[-2000:])
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def asks(line: str) -> list[str]:
    """What comes before the program where a shell asks how `line` may go on."""
    words = [f"COMP_WORDS={line}", f"COMP_CWORD={line.count(' ')}"]
    return ["env", "_OCOP_COMPLETE=complete_bash", *words]


def medians(cases: dict[str, list[str]], rounds: int) -> tuple[dict[str, float], dict[str, float]]:
    """Median processor seconds of each case, run in turn; and the most memory it took, in MB."""
    found: dict[str, list[float]] = {name: [] for name in cases}
    memory = dict.fromkeys(cases, 0.0)
    for _ in range(rounds):
        for name, command in cases.items():
            seconds, peak = spent(command)
            found[name].append(seconds)
            memory[name] = max(memory[name], peak)
    return {name: statistics.median(times) for name, times in found.items()}, memory


def start_up(register: Path, day: str, rounds: int) -> None:
    """Whole processes against ``python -c pass``."""
    python = [sys.executable, "-c"]
    db = ["--db", str(register)]
    cases = {
        "python -c pass": [*python, "pass"],
        "ocop --version": [*OCOP, "--version"],
        "ocop --help": [*OCOP, "--help"],
        "completion of a command": [*asks("ocop la"), *OCOP],
        "completion of an option": [*asks("ocop lapsed --for"), *OCOP],
        "ocop lapsed --format csv": [*OCOP, "lapsed", "--format", "csv", "--as-of", day, *db],
    }
    found, _ = medians(cases, rounds)
    bare = found["python -c pass"]
    print("\nwhole processes, python -c pass = 1")
    for name, seconds in found.items():
        print(f"  {name:28} x{seconds / bare:.1f}")


def imported(parts: list[Path], register: Path) -> None:
    """Import of all lists by one process, start-up left out, against floors of ``executemany``.

    One reads the same CSVs into one table of two indexes; one writes the ratings the import made
    into the register's own table, with its indexes and checks; one writes all rows it made, names
    and the index of names among them.
    """
    files = [str(part) for part in parts]
    ours = [sys.executable, "-c", IMPORT, str(register), *files]
    floor = [sys.executable, "-c", FLOORS["import"], str(register) + ".floor", *files]
    rows = [sys.executable, "-c", FLOORS["rows"], str(register), str(register) + ".rows"]
    turns: list[tuple[float, ...]] = []
    start = statistics.median(
        spent([sys.executable, "-c", "import csv, sqlite3"])[0] for _ in "123"
    )
    memory = 0.0
    for _ in range(3 if ratings_in(parts) < FEW else 1):
        for made in (register, Path(floor[3]), Path(rows[4])):
            made.unlink(missing_ok=True)
        before = spent(floor)[0]
        spans, peak = told(ours)
        Path(floor[3]).unlink()
        flat = (before + spent(floor)[0]) / 2 - start
        rated, _ = told(rows)
        turns.append((sum(spans), flat, *rated))
        memory = max(memory, peak)
    whole, flat, own, rating = (statistics.median(times) for times in zip(*turns, strict=True))
    size = ratings_in(parts)
    print(f"\nimport of {size} ratings, processor time; {size / whole:.0f} rows a second")
    print(f"  x{whole / flat:.1f} of executemany of the files' rows into one plain table")
    print(
        f"  x{whole / rating:.1f} of executemany of the same ratings into the register's own table"
    )
    print(f"  x{whole / own:.1f} of executemany of all rows it makes into the register's tables")
    print(f"  most memory {memory:.0f} MB")
    spans = spans[1:-1]  # the first stands for reading them all, the last file may be a short one
    tenth = max(1, len(spans) // 10)
    if len(spans) > 1:
        growth = statistics.mean(spans[-tenth:]) / statistics.mean(spans[:tenth])
        print(f"  the last whole files took {growth:.2f} times the first ({tenth} each)")


def told(command: list[str]) -> tuple[list[float], float]:
    """The seconds that a process measured itself and wrote out, and its peak memory in MB."""
    with tempfile.TemporaryFile() as out:
        ran = subprocess.Popen(command, stdout=out, cwd=ROOT)
        _, status, used = os.wait4(ran.pid, 0)
        if os.waitstatus_to_exitcode(status):
            raise SystemExit(f"failed: {command[:2]}")
        out.seek(0)
        return [float(one) for one in out.read().split()], used.ru_maxrss / 1024


def ratings_in(parts: list[Path]) -> int:
    """The rows of the lists, less their headings."""
    total = 0
    for part in parts:
        with part.open(encoding="utf-8-sig", newline="") as lines:
            total += sum(1 for _ in csv.reader(lines)) - 1
    return total


def asked(parts: list[Path], register: Path, day: str, rounds: int, peer: Path | None) -> None:
    """The questions against the floor and, where there is one, the peers."""
    db = ["--db", str(register)]
    cases = {
        "start": [*OCOP, "lapsed", "--as-of", "1900-01-01", "--format", "csv", *db],
        "floor start": [sys.executable, "-c", "import sqlite3, csv, sys"],
    }
    for name, words in QUESTIONS.items():
        cases[name] = [*OCOP, *words, "--as-of", day, "--format", "csv", *db]
        cases[f"floor {name}"] = [sys.executable, "-c", FLOORS[name], str(register), day]
    if peer is not None:
        cases["duckdb lapsed"] = [str(peer), "-c", PEERS["lapsed"], day, *map(str, parts)]
        cases["pandas lapsed"] = [str(peer), "-c", PANDAS, day, *map(str, parts)]
    found, memory = medians(cases, rounds)
    size = ratings_in(parts)
    print(f"\n{size} ratings: processor time against the floor, start-up taken off on both sides")
    print(f"  the floor's own seconds: {', '.join(floor_seconds(found))}")
    for name in QUESTIONS:
        ours = found[name] - found["start"]
        floor = max(found[f"floor {name}"] - found["floor start"], 0.001)
        whole = found[name] / found[f"floor {name}"]
        print(
            f"  {name:8} x{ours / floor:.1f}  (whole processes x{whole:.1f}; {memory[name]:.0f} MB)"
        )
    for name in ("duckdb lapsed", "pandas lapsed"):
        if name in found:
            print(f"  {name}: {found[name] / found['lapsed']:.1f} times ocop's whole process")


def whole(register: Path, day: str, folder: Path) -> None:
    """What makes many files or reads every fact, once each: seconds and memory."""
    db = ["--db", str(register), "--as-of", day]
    cases = {
        "report --out": ["report", "--record", "--out", str(folder / "reports"), *db],
        "publish": ["publish", str(folder / "site"), *db],
        "check": ["check", "--db", str(register)],
    }
    print("\nwhole processes, processor time")
    for name, words in cases.items():
        seconds, peak = spent([*OCOP, *words], codes=(0, 1))
        print(f"  {name:14} {seconds:6.1f} s, {peak:.0f} MB")


def floor_seconds(found: dict[str, float]) -> list[str]:
    """What the floor took, for the growth from one size to the next."""
    start = found["floor start"]
    return [f"{name} {found[f'floor {name}'] - start:.3f}" for name in QUESTIONS]


def peers(folder: Path) -> Path:
    """An environment of their own for DuckDB and pandas: beside ocop they would slow its start."""
    subprocess.run([sys.executable, "-m", "venv", str(folder / "peers")], check=True)
    python = folder / "peers" / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "-q", "duckdb", "pandas"], check=True)
    return python


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.benchmark", description=__doc__)
    parser.add_argument("lists", nargs="*", default=["1000", "60000", "1000000"])
    parser.add_argument("--day", default="2025-06-30", help="the day asked for")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--peers", action="store_true", help="compare with DuckDB and pandas")
    parser.add_argument("--whole", action="store_true", help="a report, a site and a check too")
    parser.add_argument("--keep", type=Path, help="folder for the registers, used again if there")
    wanted = parser.parse_args()
    os.environ["OCOP_LANG"] = "en"
    # As an installed program starts: compiled before, whatever this machine's environment forbids.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    compileall.compile_dir(ROOT / "ocop_cli", quiet=2)
    with tempfile.TemporaryDirectory(prefix="ocop-benchmark-") as name:
        folder = Path(name)
        peer = peers(folder) if wanted.peers else None
        for place, one in enumerate(wanted.lists):
            own = None if one.isdecimal() else Path(one)
            parts = sorted(own.glob("*.csv")) if own else registers.parts(folder, int(one))
            register = (wanted.keep or folder) / f"{own.name if own else one}.db"
            if wanted.keep is None or not register.exists():
                imported(parts, register)
            if place == 0:
                start_up(register, wanted.day, max(wanted.rounds, 15))
            asked(parts, register, wanted.day, wanted.rounds, peer)
            if wanted.whole:
                whole(register, wanted.day, folder)


if __name__ == "__main__":
    main()
