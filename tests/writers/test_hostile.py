"""Text that would act instead of being read, in every output: it stays text.

Names come in files of strangers, notes and settings are typed, and a file's own name may be
anything. Csv and json keep text exactly; nothing else sends a terminal, a browser or an office
program what it would act on.
"""

from __future__ import annotations

import csv
import io
import json
import re
import shutil
import zipfile
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.conftest import Run, program

TAGS = '<b>Chè</b><script>alert(1)</script> {{7*7}} {seal} %s [red]đỏ[/red] | *m* `c` "q" ]]> <!--'
FORMULAS = ("=1+1|cmd", "@SUM(A1)", "+84", "-x")
LONG = "Rất dài " * 240
# A terminal's escape, a change of direction, a bell.
ACTS = "\x1b[31mđỏ\u202etxt\x07"
FILE = f"a{ACTS}\n.csv"
HEAD = ("product", "entity", "locality", "stars", "decision", "issued_on", "authority", "group")
LINES = (
    "ratings --history", "decisions", "entities", "watch", "log", "config", "show 3", "show 6",
    "report", "stats --by group", "notice announcement", "notice recall",
)  # fmt: skip
EXACT = ("csv", "json", "ndjson")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A register with hostile names, notes and settings, and the file of a hostile name."""
    folder = tmp_path_factory.mktemp("office")
    register = folder / "register.db"
    with (folder / FILE).open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(HEAD)
        for name in (*FORMULAS, TAGS, LONG):
            row = (name, f"HTX {name}", f"xã {name}", 4, "12/QĐ-UBND", "2021-03-01", TAGS, name)
            rows.writerow(row)
    on = ("--on", "2024-01-01")
    program(register, "import", folder / FILE)
    program(register, "record", "inspection", 3, *on, "--outcome", "violation", "--note", ACTS)
    program(register, "record", "recall", 6, *on, "--ordered-by", ACTS + TAGS)
    program(register, "config", "office", ACTS + TAGS)
    return folder


@pytest.fixture
def office(ocop: Run, folder: Path, tmp_path: Path) -> Run:
    """The program where that register and that file are."""
    for path in (one for one in folder.iterdir() if one.is_file()):
        shutil.copy2(path, tmp_path / path.name)
    return ocop


def inside(out: bytes, form: str) -> str:
    """What an output holds, its parts unpacked."""
    if form in ("xlsx", "docx"):
        with zipfile.ZipFile(io.BytesIO(out)) as packed:
            return "".join(packed.read(n).decode() for n in packed.namelist() if "xml" in n)
    if form == "pdf":
        with PdfDocument(out) as paper:
            texts = [page.get_textpage().get_text_bounded() for page in paper]
        # So pdfium says the end of a line and a hyphen at it.
        return "".join(texts).replace("\r", "").replace("\2", "-")
    return out.decode("utf-8")


@pytest.mark.thorough
@pytest.mark.parametrize("form", ("table", "md", "html", "xlsx", "docx", "pdf"))
def test_nothing_acts_in_any_list_or_document(office: Run, form: str) -> None:
    for line in LINES:
        if line.startswith("notice") and form in ("table", "xlsx"):
            continue
        ran = office(f"{line} --as-of 2024-12-24 --format {form}")
        held = inside(ran.raw, form)
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]", held), line
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", ran.err), line
        if form in ("html", "md", "docx", "xlsx"):
            assert "<b>Chè" not in held and "<script>alert" not in held, line
        if form == "xlsx":
            assert "<f>" not in held, line


@pytest.mark.parametrize("form", EXACT)
def test_programs_are_given_it_exactly(office: Run, form: str) -> None:
    out = office(f"ratings --history --as-of 2024-12-24 --format {form}").raw.decode("utf-8")
    if form == "csv":
        found = list(csv.DictReader(io.StringIO(out, newline="")))
    else:
        found = json.loads(out) if form == "json" else [json.loads(x) for x in out.splitlines()]
    assert [row["product"] for row in found] == [*FORMULAS, TAGS, LONG.strip()]
    assert {row["source_file"] for row in found} == {FILE}


@pytest.mark.thorough
def test_the_site_and_the_reports_hold_none(office: Run, tmp_path: Path) -> None:
    office("publish site --as-of 2024-12-24")
    office("report --out reports --as-of 2024-12-24")
    pages = [*(tmp_path / "site").rglob("*.html"), *(tmp_path / "reports").glob("*.html")]
    assert len(pages) > 10
    for page in pages:
        held = page.read_text(encoding="utf-8")
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", held), page
        assert "<b>Chè" not in held and "alert(1)</script>" not in held, page


class TestWhatIsSaid:
    """Sentences name files and repeat what was typed."""

    LINES = (
        ("import", FILE), ("import", f"no{ACTS}.csv"), ("lapsed", "--db", f"no{ACTS}.db"),
        ("show", ACTS), (ACTS,), ("lapsed", f"--{ACTS}"), ("lapsed", "-o", f"no{ACTS}/x.csv"),
        ("lapsed", "-o", f"x{ACTS}"), ("config", ACTS), ("config", "place", ACTS),
        ("backup", f"k{ACTS}.db"), ("restore", f"no{ACTS}.db"), ("lapsed", "--entity", ACTS),
        ("lapsed", "--as-of", ACTS), ("record", "mark", "1", "--on", "2024-01-01", "--gtin", ACTS),
        ("record", "removal", ACTS, "--on", "2024-01-01"), ("review", "accept", ACTS),
        ("import", "--kind", ACTS, FILE), ("labels", FILE), ("review", "check", FILE),
        ("notice", "announcement", "-o", f"n{ACTS}.docx"),
        ("notice", "announcement", "--issue", f"9/TB{ACTS}", "--on", "2024-06-01", "-o", "n.md"),
    )  # fmt: skip

    @pytest.mark.parametrize("line", LINES, ids=lambda line: ascii(" ".join(line))[1:40])
    def test_nothing_in_it_acts(self, office: Run, line: tuple[str, ...]) -> None:
        for code in (0, 1, 2, 4):
            try:
                ran = office("", *line, code=code)
            except AssertionError as error:
                if "exited with" not in str(error):
                    raise
            else:
                break
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f\u202a-\u202e]", ran.err + ran.out)


class TestBytesThatAreNoText:
    """Names in an encoding of the past, as old archives give them."""

    NAME = b"s\xa1ch\xff.csv".decode("utf-8", "surrogateescape")

    @pytest.fixture
    def named(self, ocop: Run, tmp_path: Path) -> Run:
        row = "Chè xanh,HTX A,3,12/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
        head = "product,entity,stars,decision,issued_on,authority\n"
        (tmp_path / self.NAME).write_text(head + row, encoding="utf-8")
        return ocop

    @pytest.mark.thorough
    def test_a_file_of_such_a_name_goes_in(self, named: Run) -> None:
        (file,) = named("import --format json", self.NAME).json["files"]  # type: ignore[index]
        assert (file["imported"], file["path"]) == (1, "s\\udca1ch\\udcff.csv")
        for form in ("table", *EXACT, "md", "html", "xlsx", "docx", "pdf"):
            assert named(f"ratings --history --format {form}").raw
        assert "s\\udca1ch\\udcff.csv" in named("log --format csv").out
        named("check")

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "line",
        ("config office", "record inspection 1 --on 2024-01-01 --note", "import a.csv --number"),
    )
    def test_typed_they_are_refused(self, named: Run, tmp_path: Path, line: str) -> None:
        named("import", self.NAME)
        (tmp_path / "a.csv").write_text("product,entity,stars\nChè,HTX B,3\n", encoding="utf-8")
        before = named("log --format csv").out
        more = ["--issued-on", "2021-01-01"] * line.startswith("import")
        said = named(line, self.NAME, *more, code=1).err
        assert said.startswith("Error: 's\\udca1ch\\udcff.csv' holds bytes that are no text")
        assert named("log --format csv").out == before
