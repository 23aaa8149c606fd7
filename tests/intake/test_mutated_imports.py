"""Spoilt files through the whole import: each row goes in or is refused, and nothing breaks.

A few files of each kind by default; thousands of them with ``-m slow``.
"""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path
from random import Random

import pytest

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.model.errors import OcopError
from ocop_cli.model.reading import Given
from ocop_cli.words import say
from tests.conftest import FILES, ROOT, Run, program
from tests.made.accidents import command
from tests.made.mutated import spoilt
from tests.made.pages import TODAY

MOST_SECONDS, MOST_MEGABYTES = 60, 500  # of one import
FEW, HUNDREDS = 3, {".csv": 12, ".xlsx": 9, ".docx": 7, ".ods": 3, ".xls": 3, ".pdf": 6}

SAMPLE = ROOT / "sample_data"
FOLDERS = (
    FILES / "documents", FILES / "documents-more", FILES / "reading",
    SAMPLE / "decisions", SAMPLE / "acts",
)  # fmt: skip
DOCUMENTS = sorted(
    path
    for folder in FOLDERS
    for path in folder.iterdir()
    if path.suffix in HUNDREDS and not path.name.endswith(".before.csv")
)
GIVEN = ("--number", "77/QĐ-UBND", "--issued-on", "2023-02-01", "--authority", "UBND tỉnh A")
CASES = [
    pytest.param(kind, range(FEW) if few else range(100 * n, 100 * n + 100),
                 marks=() if few else pytest.mark.slow, id=f"{kind[1:]}-{'few' if few else n}")
    for kind, hundreds in HUNDREDS.items()
    for few, n in [(True, 0), *((False, n) for n in range(hundreds))]
]  # fmt: skip


@pytest.fixture(scope="module")
def history(sample_register: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the tool itself writes, to be read again."""
    path = tmp_path_factory.mktemp("history") / "history.csv"
    line = ("ratings", "--history", "--as-of", "2024-12-24", "-o", path)
    program(sample_register, *line)
    return path


@pytest.mark.thorough
@pytest.mark.parametrize(("kind", "seeds"), CASES)
def test_each_row_goes_in_or_is_refused(
    ocop: Run, tmp_path: Path, sample_register: Path, history: Path, kind: str, seeds: range
) -> None:
    files = [path for path in DOCUMENTS if path.suffix == kind] + [history] * (kind == ".csv")
    for seed in seeds:
        chance = Random(f"{kind} {seed}")
        original = chance.choice(files)
        folder = tmp_path / str(seed)
        folder.mkdir()
        (folder / f"spoilt{kind}").write_bytes(spoilt(original, chance))
        line = options(original, folder, chance)
        # Acts are of products that are known; of other files half are known already.
        if "--kind" in line or chance.random() < 0.5:
            shutil.copy2(sample_register, folder / "register.db")
        try:
            imported(ocop, folder / f"spoilt{kind}", folder / "register.db", line)
        except AssertionError as error:
            raise AssertionError(f"{original.name}, seed {seed}: {error}") from error
        each_row_is_somewhere(folder / f"spoilt{kind}")
        shutil.rmtree(folder)


def each_row_is_somewhere(path: Path) -> None:
    """Each row of a file that can be read is an entry, refused, or told apart from those."""
    try:
        pages = readers.read(path)
    except OcopError:
        return
    said = reading.read(pages, Given(), TODAY)
    entries = {(e.place.page, e.place.table, e.place.row) for e in said.entries}
    there = {(n, row.table, row.number) for n, page in enumerate(pages) for row in page.rows}
    assert entries | set(said.refused) | set(said.framing) == there, path
    assert len(said.entries) + len(said.refused) == said.rows


def options(original: Path, folder: Path, chance: Random) -> list[object]:
    """What a person would say besides."""
    said: list[object] = []
    if original.parent.name == "acts":
        said = ["--kind", original.stem.split("-")[0].removesuffix("s")]
    elif original.parent.name == "reading" or chance.random() < 0.2:
        said = [*GIVEN]
    return [*said, "--rejects", folder / "rejects.csv"] if chance.random() < 0.6 else said


def imported(ocop: Run, path: Path, register: Path, options: list[object]) -> None:
    """Import a file and hold what the contract says of each of its rows."""
    before, rejects = log(ocop, register), path.with_name("rejects.csv")
    ended = command("import", "--format", "json", "--db", register, *options, path)
    assert ended.code in (0, 4), (ended.code, ended.err)
    assert "Traceback" not in ended.err, ended.err
    assert ended.seconds < MOST_SECONDS and ended.megabytes < MOST_MEGABYTES
    (file,) = json.loads(ended.out)["files"]
    errors = [one for one in file["problems"] if one["severity"] == "error"]
    refused = rejected(rejects) if rejects.exists() else file["rows"] * bool(errors)
    went_in, changes = (sum(file[name] for name in names) for names in (KEPT, KEPT[:2]))
    if file["refused"]:
        # What is wrong may keep out rows that could not be counted: no table was found, say.
        assert went_in == 0 and errors and refused >= file["rows"] * rejects.exists()
    else:
        # Headings may be what is wrong, and then carry their reason among the refused rows.
        assert went_in <= file["rows"] <= went_in + refused and bool(refused) == bool(errors)
        assert errors or went_in == file["rows"]
    assert file["refused"] == (ended.code == 4)
    added = log(ocop, register)[len(before) :]
    changes += file["held"] * (not file["refused"])  # a remark that holds a row is a fact too
    assert [entry["changes"] for entry in added] == [str(changes)] * bool(changes)
    if register.exists():
        ocop("check --db", register)


HEADING = say("imported.reason", "en")
KEPT = ("imported", "completed", "unchanged")


def rejected(path: Path) -> int:
    """How many rows a file of refused rows holds; the rest of it are headings and what is above."""
    with path.open(encoding="utf-8", newline="") as file:
        return sum(line[-1] not in ("", HEADING) for line in csv.reader(file) if line)


def log(ocop: Run, register: Path) -> list[dict[str, str]]:
    """The entries of a register's log; none where there is no register."""
    if not register.exists():
        return []
    return list(csv.DictReader(io.StringIO(ocop("log --format csv --db", register).out)))
