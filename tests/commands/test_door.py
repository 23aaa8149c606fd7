"""The error door: whatever is typed or stands in a file, a sentence that helps and no traceback."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run, answered
from tests.made import streams

Write = Callable[[str, str], Path]
LONG = "9" * 5000
HEAD = "product,entity,stars,decision,issued_on,authority\n"
ROW = "Mật ong,HTX Suối Nga,3,1/QĐ-UBND,2021-03-01,UBND tỉnh Lâm Khê\n"


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    ocop("import", write("a.csv", HEAD + ROW))
    return ocop


class TestNumbers:
    @pytest.mark.parametrize("number", (LONG, "99999999999999999999", "9223372036854775808"))
    @pytest.mark.parametrize(
        "line",
        ("undo {}", "show {}", "review accept {}", "review reject {}", "review link 1 {}",
         "record close {} --on 2024-01-01", "record dossier {} --on 2024-01-01",
         "config notify-days {}", "expiry --within {}d", "expiry --within {}m", "lapsed --limit {}",
         "lapsed --stars {}", "record mark 1 --on 2024-01-01 --stamps {}-{}",
         "record mark 1 --on 2024-01-01 --gtin {}", "entities {}", "decisions {}",
         "decisions --decision {}", "ratings {}"),
    )  # fmt: skip
    def test_of_any_length_are_answered(self, office: Run, line: str, number: str) -> None:
        said = ran_any(line.replace("{}", number))
        assert "sqlite" not in said.lower() and "register.db' cannot" not in said

    @pytest.mark.parametrize("number", ("²", "³", "٣", "Ⅷ", "½", "1e999", "NaN", "-1", "0", "1.0"))
    @pytest.mark.parametrize(
        "line", ("undo {}", "show {}", "review accept {}", "config notify-days {}",
                 "record close {} --on 2024-01-01", "expiry --within {}d",
                 "record mark 1 --on 2024-01-01 --stamps {}")
    )  # fmt: skip
    def test_that_only_look_like_one_are_answered(
        self, office: Run, line: str, number: str
    ) -> None:
        ran_any(line.replace("{}", number))

    @pytest.mark.thorough
    def test_of_a_decision_are_no_longer_than_a_number_is(self, office: Run, write: Write) -> None:
        path = write("b.csv", HEAD + ROW.replace("1/QĐ-UBND", f"{LONG}/QĐ-UBND"))
        said = office("import", path, code=4).err
        assert "decision" in said and len(said) < 3000
        office("import", write("c.csv", HEAD + ROW), "--number", f"{LONG}/QĐ-UBND", code=2)
        for line in ("lapsed", "decisions", "check", "stats", "ratings --history"):
            office(line)


class TestDays:
    @pytest.mark.parametrize(
        "line",
        ("lapsed --known-at 0001-01-01T00:00:00+14:00", "log --known-at 9999-12-31T23:59:59-12:00",
         "lapsed --as-of 0001-01-01", "lapsed --as-of 9999-12-31", "expiry --as-of 9999-12-31",
         "due --as-of 9999-12-31", "expiry --issued-on 9996-12-31", "expiry --issued-on 9999-12-31",
         "expiry --issued-on 0001-01-01", "stats --as-of 9999-12-31", "watch --as-of 9999-12-31",
         "report --as-of 9999-12-31", "lapsed --since 0001-01-01", "due --as-of 0001-01-01",
         "record extension 1 --on 9999-12-31 --until 9999-12-31 --document 1",
         "expiry --within 9999999d", "expiry --within 119999m", "due -f ics --as-of 9999-12-31"),
    )  # fmt: skip
    def test_at_the_ends_of_the_calendar_are_answered(self, office: Run, line: str) -> None:
        ran_any(line)

    @pytest.mark.thorough
    @pytest.mark.parametrize("text", ("valid_through", "effective_from", "issued_on"))
    @pytest.mark.parametrize("on", ("9999-12-31", "0001-01-01", "9996-12-31", "1899-12-30"))
    def test_printed_ones_too(self, office: Run, write: Write, text: str, on: str) -> None:
        if text == "issued_on":
            lines = HEAD + ROW.replace("2021-03-01", on)
        else:
            lines = HEAD.rstrip() + f",{text}\n" + ROW.rstrip() + f",{on}\n"
        ran_any("import", str(write("b.csv", lines.replace("Mật ong", "Chè"))))
        for line in ("lapsed", "expiry", "due", "ratings --history", "check", "report", "watch"):
            office(line, code=0)

    @pytest.mark.parametrize(
        "now", ("", "x", "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "9999-12-31",
                LONG, "2026-13-01", "0001-01-01", "2026-11-24T09:00:00+99:00")
    )  # fmt: skip
    def test_an_odd_now_is_said_or_survived(
        self, office: Run, now: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("OCOP_NOW", now)
        for line in (
            "lapsed",
            "status",
            "check",
            "config province A",
            "expiry",
            "due",
            "backup x.db",
        ):
            ran_any(line)

    def test_a_broken_now_is_said_by_its_name(
        self, office: Run, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for now in ("garbage", " ", "2026-13-01", "2026-01-01T25:00:00Z"):
            monkeypatch.setenv("OCOP_NOW", now)
            said = office("lapsed", code=2).err
            assert "OCOP_NOW" in said and f"'{now}'" in said, said


@pytest.mark.parametrize("line", ("config letterhead", "notice announcement -o a.docx --wording"))
def test_a_device_that_never_ends_is_no_file_of_an_office(office: Run, line: str) -> None:
    assert "too large" in office(line, "/dev/zero", code=1).err


class TestAClockOfOthers:
    @pytest.mark.parametrize("value", ["ascii", "", "0", "1700000000", "-1", "9" * 30])
    def test_changes_no_byte_of_a_document(
        self, office: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, value: str
    ) -> None:
        plain, again = tmp_path / "plain.pdf", tmp_path / "again.pdf"
        office("lapsed --as-of 2024-12-24 -o", plain)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", value)
        office("lapsed --as-of 2024-12-24 -o", again)
        assert again.read_bytes() == plain.read_bytes()


class TestAHome:
    @pytest.mark.parametrize("line", ("lapsed", "import a.csv", "report --quiet", "check"))
    def test_that_cannot_be_made(
        self, office: Run, tmp_path: Path, line: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("OCOP_DB")
        (tmp_path / "a-file").touch()
        for name in ("HOME", "XDG_DATA_HOME"):
            monkeypatch.setenv(name, str(tmp_path / "a-file"))
        said = ran_any(line, codes={1})
        assert "--db" in said

    @pytest.mark.thorough
    def test_is_left_alone_by_who_only_asks(
        self, office: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.delenv("OCOP_DB")
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
        home = tmp_path / "home"
        home.mkdir()
        monkeypatch.setenv("HOME", str(home))
        for line in ("lapsed", "ratings", "log", "check", "import --dry-run a.csv", "undo 1"):
            ran_any(line)
            assert not list(home.iterdir()), line
        office("import a.csv")
        (register,) = home.rglob("register.db")
        assert stat.S_IMODE(register.parent.stat().st_mode) == 0o700


@pytest.mark.thorough
def test_a_working_folder_that_is_gone_is_said(ocop: Run, tmp_path: Path) -> None:
    gone = tmp_path / "gone"
    for line in (
        "lapsed --db x.db", "import x.csv", "import x.csv --db x.db", "publish site", "backup b.db",
        "lapsed -o x.csv", "restore b.db", "report --out r", "config province A --db x.db",
    ):  # fmt: skip
        gone.mkdir()
        done = streams.program(*line.split(), gone=gone)
        said = done.stderr.decode()
        if "register.db" in said:  # what it asked of the register came first
            continue
        assert done.returncode == 1 and "Traceback" not in said, line
        assert "is gone" in said and "cd" in said, (line, said)


@pytest.mark.parametrize(
    ("line", "word"),
    [("lapsed --db /dev/null", "ordinary"), ("import a.csv --db /dev/null", "ordinary")],
)
def test_what_is_no_file_is_said_to_be_none(office: Run, line: str, word: str) -> None:
    said = ran_any(line, codes={1})
    assert word in said and "chmod" not in said


@pytest.mark.parametrize(
    "text", ("x" * 100_000, "a " * 20_000, "%" * 60_000, "_" * 200, "ậ " * 5_000, "((((", "[a-")
)
def test_a_search_of_any_length_is_answered(office: Run, text: str) -> None:
    for line in (["ratings"], ["expiry"], ["entities"], ["decisions"], ["lapsed", "--entity"],
                 ["lapsed", "--locality"], ["lapsed", "--group"]):  # fmt: skip
        assert not office(line[0], *line[1:], text, code=0).err
    said = ran_any("show", text, codes={1})
    assert len(said) < 10_000


def test_a_setting_is_no_longer_than_a_notice_has_room_for(office: Run) -> None:
    said = office("config", "office", "Sở " * 40_000, code=2).err
    assert "120000" in said and len(said) < 300
    office("config", "office", "Sở " * 1000)


def test_a_file_is_proposed_in_the_folder_that_is_no_register(tmp_path: Path) -> None:
    assert "--db /ocop.db" in ran_any("status --db /", codes={1})
    assert f"--db {tmp_path}/ocop.db" in ran_any(f"status --db {tmp_path}/", codes={1})


def ran_any(
    line: str, *more: str, codes: frozenset[int] | set[int] = frozenset({0, 1, 2, 4})
) -> str:
    """Standard error of a line that may end in any of these ways, and in no other."""
    said = answered([*line.split(" "), *more])
    assert said.code in codes, said
    return said.err
