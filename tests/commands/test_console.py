"""Whatever the code page of a machine: letters come out, and nothing fails after it was entered."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.commands.asking import console
from ocop_cli.model.errors import Unreadable
from ocop_cli.words import say
from ocop_cli.writers import placing
from tests.conftest import Run
from tests.made import streams

PAGES = ("ascii", "latin-1", "cp1252", "cp1258", "utf-16", "cp437")
HEAD = "product,entity,stars,decision,issued_on,authority\n"
LIST = HEAD + "Mật ong hoa nhãn,HTX Suối Nga,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Lâm Khê\n"


def program(
    *arguments: object, page: str = "utf-8", closed: str = "", **outside: str
) -> subprocess.CompletedProcess[bytes]:
    """The program with its streams somewhere else than at a terminal, on a machine of that page."""
    said = {"OCOP_LANG": "vi"} | outside
    return streams.program(*arguments, redirected=closed, page=page, **said)


@pytest.mark.thorough
@pytest.mark.parametrize("page", PAGES)
def test_help_and_errors_come_in_letters(ocop: Run, page: str) -> None:
    for line in (["--help"], ["lapsed", "--help"], ["notice", "announcement", "--show-wording"]):
        ran = program(*line, page=page)
        assert ran.returncode == 0 and b"Traceback" not in ran.stderr
        assert any(word in ran.stdout.decode("utf-8") for word in ("Cách dùng", "sản phẩm"))
    ran = program("lapsed", "--bogus", page=page)
    assert "Không có tùy chọn --bogus" in ran.stderr.decode("utf-8") and ran.returncode == 2


@pytest.mark.thorough
def test_what_is_entered_is_reported(ocop: Run, tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(LIST, encoding="utf-8")
    for page in ("ascii", "cp1252"):
        db = ("--db", tmp_path / f"{page}.db")
        ran = program("import", "a.csv", *db, page=page)
        assert ran.returncode == 0 and b"Traceback" not in ran.stderr
        ran = program("record", "recall", "Mật ong hoa nhãn", "--on", "2022-01-01", "--ordered-by",
                      "Chi cục Quản lý chất lượng", *db, page=page)  # fmt: skip
        assert ran.returncode == 0 and "Mật ong" in ran.stdout.decode("utf-8")


@pytest.mark.thorough
def test_what_is_typed_is_understood_where_the_locale_knows_no_letters(
    ocop: Run, tmp_path: Path
) -> None:
    (tmp_path / "danh sách.csv").write_text(LIST, encoding="utf-8")
    plain = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "OCOP_LANG": "vi"}

    def typed(*line: str, **told: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "ocop_cli", *line, "--db", "sổ.db"],
            env=plain | told, capture_output=True, check=False,
        )  # fmt: skip

    assert typed("import", "danh sách.csv").returncode == 0
    for told in ({}, {"PYTHONIOENCODING": "ascii"}):
        ran = typed("show", "Mật ong hoa nhãn", **told)
        assert ran.returncode == 0 and b"1/Q" in ran.stdout, ran


@pytest.mark.parametrize(
    ("page", "said"),
    [
        ("ascii", 'Mat ong "hoa nhan" - HTX Duc ...'),
        ("latin-1", 'Mat ong "hoa nhãn" - HTX Duc ...'),
        ("cp1252", "Mat ong “hoa nhãn” – HTX Duc …"),
    ],
)
def test_a_terminal_gets_what_its_letters_allow(page: str, said: str) -> None:
    class Terminal(io.TextIOWrapper):
        def isatty(self) -> bool:
            return True

    out = Terminal(io.BytesIO(), encoding=page)
    console.speak_plainly(out)
    out.write("Mật ong “hoa nhãn” – HTX Đức …")
    out.flush()
    assert out.buffer.getvalue().decode(page) == said  # type: ignore[attr-defined]


class TestAFullStandardError:
    @pytest.mark.thorough
    def test_changes_nothing_of_what_is_done(self, ocop: Run, tmp_path: Path) -> None:
        (tmp_path / "a.csv").write_text(LIST.replace(",3,", ",9,") + LIST[len(HEAD) :], "utf-8")
        ran = program("import", "a.csv", "--rejects", "rest.csv", closed="2>/dev/full")
        assert ran.returncode == 0 and b"1" in ran.stdout
        assert program("lapsed", "--bogus", closed="2>/dev/full").returncode == 2
        assert program("show", "nothing", closed="2>&-").returncode == 1


@pytest.mark.thorough
def test_a_reader_that_leaves_hears_nothing_more(sample: Run) -> None:
    for line in (
        "lapsed",
        "ratings --history -f json",
        "log",
        "--help",
        "check",
        "lapsed -f xlsx -o -",
    ):
        ran = program(*line.split(), closed="| head -c 1")
        assert not ran.stderr, line
    for line in ("lapsed", "--help", "log"):
        ran = program(*line.split(), closed=">/dev/full", OCOP_LANG="en")
        assert ran.returncode == 1 and b"Traceback" not in ran.stderr and b"Error:" in ran.stderr
        assert program(*line.split(), closed=">&-").returncode in (0, 1)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("line", "code"),
    [("import none.csv more.csv", 4), ("import --help", 0), ("lapsed --fail-if-any", 3)],
)
def test_a_reader_that_leaves_takes_nothing_from_what_is_done(
    sample: Run, tmp_path: Path, line: str, code: int
) -> None:
    """The code is that of what was done: it was 1, "nothing changed", after a list was entered."""
    (tmp_path / "none.csv").write_text("a\n", encoding="utf-8")
    (tmp_path / "more.csv").write_text(LIST, encoding="utf-8")
    ends = os.pipe()
    os.close(ends[0])
    ran = subprocess.run(
        [sys.executable, "-m", "ocop_cli", *line.split()],
        stdout=ends[1], stderr=subprocess.PIPE, check=False,
    )  # fmt: skip
    os.close(ends[1])
    assert ran.returncode == code
    assert ("more.csv" in sample("log").out) is ("more" in line)


class TestColour:
    @pytest.mark.parametrize(
        ("outside", "coloured"),
        [
            ({}, True),
            ({"NO_COLOR": "1"}, False),
            ({"TERM": "dumb"}, False),
            ({"TERM": "DUMB"}, False),
        ],
    )
    def test_is_for_terminals_that_take_it(
        self, outside: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("NO_COLOR", raising=False)
        monkeypatch.setenv("TERM", "xterm")
        for name, value in outside.items():
            monkeypatch.setenv(name, value)
        monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
        assert console.is_coloured() is coloured


@pytest.mark.thorough
def test_a_list_comes_in_on_standard_input(ocop: Run, tmp_path: Path) -> None:
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    line = [sys.executable, "-m", "ocop_cli", "import", "-", "--format", "json"]
    env = os.environ | {"TMPDIR": str(temporary)}
    ran = subprocess.run(line, input=LIST.encode(), capture_output=True, env=env, check=False)
    assert ran.returncode == 0 and json.loads(ran.stdout)["files"][0]["imported"] == 1
    assert "Mật ong" in ocop("ratings").out and not list(temporary.iterdir())
    assert json.loads(ran.stdout)["files"][0]["path"] == "-"
    ran = subprocess.run(line, input=b"", capture_output=True, env=env, check=False)
    assert ran.returncode == 4 and not list(temporary.iterdir())


def reading(
    comes_in: bytes, folder: Path, form: str = "table", closed: str = ""
) -> subprocess.CompletedProcess[bytes]:
    """The program importing from standard input into a register in the folder."""
    line = ("import", "-", "--db", folder / "r.db", "--format", form)
    return streams.program(*line, redirected=closed, comes_in=comes_in, OCOP_LANG="en")


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("comes_in", "said", "code"),
    [
        (b"", "standard input is empty", 4),
        (b"a\n", "standard input: error", 4),
        (LIST.replace(",3,", ",9,").encode(), "standard input: error: line 2", 4),
        (LIST.encode(), "standard input: 1/QĐ-UBND", 0),
    ],
)
@pytest.mark.parametrize("form", ["table", "csv"])
def test_what_is_said_of_standard_input(
    tmp_path: Path, comes_in: bytes, said: str, code: int, form: str
) -> None:
    """Never of the file it is kept in for a while, which nobody knows."""
    ran = reading(comes_in, tmp_path, form)
    told = ran.stdout.decode() + ran.stderr.decode()
    assert ran.returncode == code and said in told, told
    assert "stdin" not in told and "/ocop-" not in told


class _Endless(io.RawIOBase):
    """What never ends, as /dev/zero or a program that was set going by mistake."""

    def readable(self) -> bool:
        return True

    def readinto(self, room: bytearray) -> int:  # type: ignore[override]
        view = memoryview(room)
        view[:] = b"0" * len(view)
        return len(view)


def test_a_standard_input_without_end_is_given_up(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(readers, "LARGEST_FILE", 3_500_000)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BufferedReader(_Endless())))
    with pytest.raises(Unreadable) as refused, placing.received([Path("-")], "en"):
        raise AssertionError("it was taken in")
    assert say(refused.value.key, "en", **refused.value.values) == (
        "standard input has more than 3 MB, or no end. Send it in smaller parts."
    )
    assert not list(tmp_path.iterdir())


def test_a_closed_standard_input_is_an_empty_one(tmp_path: Path) -> None:
    ran = reading(b"", tmp_path, closed="<&-")
    assert ran.returncode == 4 and "standard input is empty" in ran.stderr.decode()


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("line", "comes_in", "said", "code"),
    [
        ("labels - -f csv", "product,entity,stars\nMật ong,HTX A,3\n", "HTX A,3,unknown", 0),
        ("labels -", "a,b\n1,2\n", "in 'standard input'", 4),
        ("labels -", "", "standard input is empty", 4),
        ("review check - -f csv", "name_a,entity_a,name_b,entity_b\nChè,A,Che,A\n", "same", 0),
        ("review check -", "name_a,entity_a\nChè,A\n", "standard input", 4),
    ],
)
def test_what_reads_a_file_reads_standard_input(
    sample: Run, line: str, comes_in: str, said: str, code: int
) -> None:
    ran = streams.program(*line.split(), comes_in=comes_in.encode(), OCOP_LANG="en")
    told = ran.stdout.decode() + ran.stderr.decode()
    assert ran.returncode == code and said in told, told
    assert "stdin" not in told and "/ocop-" not in told


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("backup -", "[FILE|DIR]"), ("backup --list -", "--list"), ("restore -", "FILE"),
        ("publish -", "DIR"), ("report --out -", "--out"), ("stats --chart -", "--chart"),
        ("lapsed --db -", "--db"), ("notice removal --proof -", "--proof"),
        ("notice removal --wording -", "--wording"), ("import list.csv --rejects -", "--rejects"),
        ("import list.csv --ocr -", "--ocr"),
    ],
)  # fmt: skip
def test_what_is_no_stream_is_no_file_called_so_either(
    sample: Run, tmp_path: Path, line: str, name: str
) -> None:
    """``backup - > copy.db`` had left an empty copy, and the register in a file named "-"."""
    before = {path.name for path in tmp_path.iterdir()}
    assert f"{name} takes no stream '-'" in sample(line, code=2).err
    assert {path.name for path in tmp_path.iterdir()} == before


@pytest.mark.parametrize("form", ["xlsx", "pdf"])
def test_what_comes_in_is_what_the_format_says(tmp_path: Path, form: str) -> None:
    ran = reading(LIST.encode(), tmp_path, form)
    assert ran.returncode == 4 and f"standard input is not {form} but csv" in ran.stderr.decode()
    assert not (tmp_path / "r.db").exists()


class TestAFullStandardOutput:
    """What was done before the answer could not be printed is said, and nothing that was not."""

    @pytest.mark.thorough
    @pytest.mark.parametrize("closed", [">/dev/full", ">&-"])
    @pytest.mark.parametrize(
        ("line", "stands"),
        [
            ("backup copy.db", "copy.db"),
            ("publish site", "site"),
            ("report --out reports", "reports"),
            ("report --out reports --record", "reports"),
            ("import more.csv --rejects rest.xlsx", "rest.xlsx"),
        ],
    )
    def test_names_what_was_written(
        self, sample: Run, tmp_path: Path, line: str, stands: str, closed: str
    ) -> None:
        (tmp_path / "more.csv").write_text(LIST + LIST[len(HEAD) :].replace(",3,", ",9,"), "utf-8")
        ran = program(*line.split(), closed=closed, OCOP_LANG="en")
        said = ran.stderr.decode()
        assert ran.returncode == 1 and "could not be printed" in said, said
        assert said.endswith(f"Written before that, and whole: {stands}.\n"), said
        assert "Nothing was written" not in said and (tmp_path / stands).exists()
        assert ("entered in the register stays" in said) is ("import" in line), said

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("line", "entered"),
        [
            ("import list.csv", True),
            ("record recall 1 --on 2022-01-01 --ordered-by Sở", True),
            ("config province X", True),
            ("import list.csv --dry-run", False),
            ("notice announcement", False),
            ("lapsed", False),
            ("report --record", False),
        ],
    )
    def test_says_whether_anything_was_entered(
        self, sample: Run, tmp_path: Path, line: str, *, entered: bool
    ) -> None:
        (tmp_path / "list.csv").write_text(LIST, "utf-8")
        before = len(json.loads(sample("log -f json").out))
        ran = program(*line.split(), closed=">/dev/full", OCOP_LANG="en")
        grown = len(json.loads(sample("log -f json").out)) > before
        said = ran.stderr.decode()
        assert b"Traceback" not in ran.stderr and grown is entered, said
        if ran.returncode:
            assert ("entered in the register stays" in said) is entered, said
