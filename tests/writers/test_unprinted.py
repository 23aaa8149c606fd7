"""Standard output on a full disk: said plainly, nothing lost, and nothing published unseen."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.made import streams

FULL = Path("/dev/full")

pytestmark = pytest.mark.skipif(not FULL.exists(), reason="a device that is always full")


def onto_a_full_disk(*arguments: str) -> tuple[int, str]:
    """The exit code and standard error of a command whose standard output has no room."""
    ran = streams.program(*arguments, redirected=">/dev/full")
    return ran.returncode, ran.stderr.decode()


@pytest.mark.thorough
@pytest.mark.parametrize(
    "line",
    ["--version", "--help", "lapsed --help", "lapsed", "lapsed --format csv", "log", "config"],
)
def test_is_told_without_a_trace(ocop: Run, write_rows: Path, line: str) -> None:
    ocop("import", write_rows)
    code, said = onto_a_full_disk(*line.split())
    assert code == 1
    assert "No space left on device" in said and "Traceback" not in said


@pytest.mark.thorough
def test_what_was_imported_stays_and_is_known_again(ocop: Run, write_rows: Path) -> None:
    code, said = onto_a_full_disk("import", str(write_rows))
    assert code == 1
    assert "stays" in said and "ocop log" in said and "Traceback" not in said
    assert len(ocop("log --format json").json) == 1  # type: ignore[arg-type]
    again = ocop("import --format json", write_rows).json
    assert isinstance(again, dict)
    assert (again["files"][0]["imported"], again["files"][0]["unchanged"]) == (0, 1)


@pytest.mark.thorough
def test_a_notice_that_could_not_be_shown_was_not_published(ocop: Run, write_rows: Path) -> None:
    ocop("import", write_rows)
    for more in ((), ("--format", "md"), ("-o", "/dev/full", "--format", "csv")):
        line = ("notice", "announcement", "--issue", "12/TB", "--on", "2026-01-15", *more)
        code, said = onto_a_full_disk(*line)
        assert code == 1 and "Traceback" not in said
    assert [one["what"] for one in ocop("log --format json").json] == ["import"]  # type: ignore[attr-defined]


@pytest.mark.thorough
@pytest.mark.parametrize("closed", ["<&-", "2>&-", "<&- 2>&-"])
def test_closed_input_and_errors_are_as_if_nobody_were_there(
    ocop: Run, write_rows: Path, closed: str
) -> None:
    for line in (f"import {write_rows.name}", "lapsed", "config province A", "--version"):
        ran = streams.program(*line.split(), redirected=closed)
        assert ran.returncode == 0 and b"Traceback" not in ran.stderr, line
        assert (line == "lapsed") == ("Núi Mây" in ran.stdout.decode())
    whats = [one["what"] for one in ocop("log --format json").json]  # type: ignore[attr-defined]
    assert sorted(whats) == ["import", "setting"]


@pytest.mark.thorough
@pytest.mark.parametrize("closed", [">&-", "<&- >&-", "<&- >&- 2>&-"])
def test_a_closed_output_is_told_and_what_was_entered_stays(
    ocop: Run, write_rows: Path, closed: str
) -> None:
    for line in (
        f"import {write_rows.name}", "config province A", "lapsed", "lapsed --format csv",
        "lapsed --format xlsx", "--version", "--help", "report",
    ):  # fmt: skip
        ran = streams.program(*line.split(), redirected=closed)
        told = ran.stderr.decode()
        assert ran.returncode == 1 and not ran.stdout, line
        heard = "2>&-" not in closed
        said = "standard output is closed" in told or "đầu ra chuẩn đã bị đóng" in told
        assert said == heard, (line, told)
        assert "Traceback" not in told
    whats = [one["what"] for one in ocop("log --format json").json]  # type: ignore[attr-defined]
    assert sorted(whats) == ["import", "setting"]


@pytest.mark.thorough
@pytest.mark.parametrize(("closed", "said"), [(">&-", "is closed"), (">/dev/full", "No space")])
def test_a_whole_process_says_the_same(ocop: Run, write_rows: Path, closed: str, said: str) -> None:
    ocop("import", write_rows)
    line = f'"$0" -m ocop_cli lapsed {closed}'
    ran = subprocess.run(["sh", "-c", line, sys.executable], capture_output=True, timeout=60)
    assert ran.returncode == 1 and said in ran.stderr.decode() and not ran.stdout


@pytest.mark.thorough
def test_an_output_that_goes_into_a_file_needs_no_other(ocop: Run, write_rows: Path) -> None:
    ocop("import", write_rows)
    line = '"$0" -m ocop_cli lapsed --format csv -o out.csv >&-'
    ran = subprocess.run(["sh", "-c", line, sys.executable], capture_output=True, timeout=60)
    assert ran.returncode == 0 and "Núi Mây" in Path("out.csv").read_text(encoding="utf-8")


@pytest.fixture
def write_rows(tmp_path: Path) -> Path:
    """A list of one product that lapsed."""
    path = tmp_path / "rows.csv"
    path.write_text(
        "product,entity,stars,decision,issued_on,authority\n"
        "Chè xanh Núi Mây,HTX Núi Mây,3,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n",
        encoding="utf-8",
    )
    return path
