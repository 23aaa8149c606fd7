"""Any value in any column of any list: it goes in or is refused with its cell, and all goes on.

What a spreadsheet can hold and no person would type (INF, 1e999, numbers of a thousand digits), and
texts a hundred thousand letters long. After it each query still answers.
"""

from __future__ import annotations

import csv
import io
import time
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from tests.conftest import Run, answered
from tests.made.spreadsheet import spreadsheet

HEADINGS = {
    "product": "Mật ong", "entity": "HTX Suối Nga", "stars": "3", "score": "75,5",
    "decision": "1/QĐ-UBND", "issued_on": "2021-03-01", "authority": "UBND tỉnh Lâm Khê",
    "locality": "xã Đa Văn", "group": "Thực phẩm", "kind": "recognition", "result": "passed",
    "valid_through": "2024-03-01", "effective_from": "2021-03-01", "product_code": "SP1",
    "note": "", "tax_number": "",
}  # fmt: skip
ODD = (
    "9" * 5000, "-" + "9" * 5000, "9" * 400 + " sao", "1e999", "-INF", "NaN", "²", "٣", "Ⅷ",
    "½ sao", "9999-12-31", "0001-01-01", "31/12/9999", "1/1/0001", "10000-01-01", "²/³/2021",
    "99/99/9999", "ngày " + "1" * 300 + " tháng 1 năm 2021",
    "3" + "0" * 400, "0" * 4400 + "3", "3." + "0" * 5000,
    "36 tháng" * 3000, "{}", "{0}", "%s", "\\", "'", '"', "\u202e", "\ufeff", "\U0010ffff", "ﬁ",
)  # fmt: skip
NUMBERS = ("1e999", "-1e999", "INF", "NaN", "1e308", "-1e308", "1e-320", "9" * 400,
           "2958465.9999999", "2958466", "-1", "0.5", "1e18", "9223372036854775808")  # fmt: skip
QUERIES = ("lapsed", "ratings --history", "stats --by year", "due", "expiry", "check", "watch",
           "decisions", "entities", "review", "report", "log", "changed")  # fmt: skip


def as_csv(*rows: dict[str, str]) -> str:
    out = io.StringIO()
    csv.writer(out).writerows([HEADINGS, *(row.values() for row in rows)])
    return out.getvalue()


def as_workbook(path: Path, column: int, stored: str, form: str = "General") -> None:
    """A workbook with a number as its XML may have it, whatever program wrote it."""
    book = xlsxwriter.Workbook(path)
    sheet = book.add_worksheet()
    sheet.write_row(0, 0, HEADINGS)
    sheet.write_row(1, 0, HEADINGS.values())
    sheet.write_number(1, column, 123456789, book.add_format({"num_format": form}))
    book.close()
    packed = {}
    with zipfile.ZipFile(path) as whole:
        for name in whole.namelist():
            packed[name] = whole.read(name)
    name = "xl/worksheets/sheet1.xml"
    assert b"<v>123456789</v>" in packed[name]
    packed[name] = packed[name].replace(b"<v>123456789</v>", f"<v>{stored}</v>".encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as whole:
        for part, content in packed.items():
            whole.writestr(part, content)


def goes_in_or_is_refused(path: Path, register: Path, *more: str) -> int:
    begun = time.process_time()
    ran = answered(["import", str(path), "--db", str(register), *more])
    assert ran.code in (0, 4), (ran.code, ran.err[:500])
    assert "fault of the program" not in ran.err
    if ran.code == 4:
        assert "error:" in ran.err or "Error:" in ran.err
    if register.exists():
        for line in QUERIES:
            said = answered([*line.split(), "--db", str(register)])
            assert said.code in (0, 1), (line, said.err[:500])
            assert "Error" not in said.err, (line, said.err[:500])
    assert time.process_time() - begun < 20
    return ran.code


@pytest.mark.thorough
@pytest.mark.parametrize("heading", HEADINGS)
def test_all_in_one_csv(ocop: Run, tmp_path: Path, heading: str) -> None:
    path = tmp_path / "all.csv"
    names = [f"Mật ong {letter * 2}{other}" for letter in "abcdefgh" for other in "klmnp"]
    rows = [
        HEADINGS | {"product": name, heading: value}
        for name, value in zip(names, ODD, strict=False)
    ]
    path.write_text(as_csv(*rows), encoding="utf-8")
    goes_in_or_is_refused(path, tmp_path / "all.db", "--rejects", str(tmp_path / "rest.csv"))


@pytest.mark.slow
@pytest.mark.parametrize("heading", HEADINGS)
def test_in_a_csv(ocop: Run, tmp_path: Path, heading: str) -> None:
    codes = set()
    for number, value in enumerate(ODD):
        path = tmp_path / f"{number}.csv"
        path.write_text(as_csv(HEADINGS | {heading: value}), encoding="utf-8")
        codes.add(goes_in_or_is_refused(path, tmp_path / f"{number}.db"))
    assert codes & {0, 4}


@pytest.mark.thorough
@pytest.mark.parametrize("heading", ("issued_on", "effective_from", "valid_through"))
@pytest.mark.parametrize(
    ("stored", "form"), (("2958465", "dd/mm/yyyy"), ("1", "dd/mm/yyyy"), ("1e999", "General"))
)
def test_a_day_at_either_end_of_all_days(
    ocop: Run, tmp_path: Path, heading: str, stored: str, form: str
) -> None:
    path = tmp_path / "list.xlsx"
    as_workbook(path, list(HEADINGS).index(heading), stored, form)
    assert goes_in_or_is_refused(path, tmp_path / "list.db") == 4


@pytest.mark.parametrize("heading", ("effective_from", "valid_through"))
@pytest.mark.parametrize(
    ("kind", "value"), (("date", "9999-12-31"), ("float", "1e999"), ("float", "9" * 400))
)
def test_such_a_day_in_an_open_document(
    ocop: Run, tmp_path: Path, heading: str, kind: str, value: str
) -> None:
    path = tmp_path / "list.ods"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    odd = (
        f'<table:table-cell office:value-type="{kind}" office:date-value="{value}" '
        f'office:value="{value}"><text:p>{value}</text:p></table:table-cell>'
    )
    below = (odd if name == heading else cell.format(one) for name, one in HEADINGS.items())
    rows = ("".join(map(cell.format, HEADINGS)), "".join(below))
    spreadsheet(path, "".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
    assert goes_in_or_is_refused(path, tmp_path / "list.db") == 4


@pytest.mark.slow
@pytest.mark.parametrize("heading", HEADINGS)
def test_in_a_workbook(ocop: Run, tmp_path: Path, heading: str) -> None:
    column = list(HEADINGS).index(heading)
    dated = heading in ("issued_on", "effective_from", "valid_through", "score")
    forms = ("General", "dd/mm/yyyy", "0.00") if dated else ("General",)
    for form in forms:
        for number, value in enumerate(NUMBERS):
            path = tmp_path / f"{number}.xlsx"
            as_workbook(path, column, value, form)
            goes_in_or_is_refused(path, tmp_path / f"{form[:2].strip('0.')}{number}.db")


@pytest.mark.thorough
@pytest.mark.parametrize("stored", ("1e999", "INF", "NaN", "-1e999"))
def test_stars_and_scores_that_are_no_numbers_are_refused_with_their_cell(
    ocop: Run, tmp_path: Path, stored: str
) -> None:
    for heading, cell in (("stars", "C2"), ("score", "D2")):
        path = tmp_path / f"{heading}.xlsx"
        as_workbook(path, list(HEADINGS).index(heading), stored)
        problems = ocop("import --format json", path, code=4).json["files"][0]["problems"]  # type: ignore[index]
        errors = [one for one in problems if one["severity"] == "error"]
        assert [(one["cell"], one["code"] in ("bad_stars", "bad_number")) for one in errors] == [
            (cell, True)
        ]


@pytest.mark.parametrize("language", ("en", "vi"))
@pytest.mark.parametrize("form", ("[h]:mm:ss", "dd/mm/yyyy", "hh:mm", "[m]"))
@pytest.mark.parametrize(
    "stored", ("1e18", "-1e18", "1e9", "-1e300", "INF", "1e999", "9" * 5000, "-" + "9" * 5000)
)
def test_a_number_that_is_no_time_is_named_with_its_cell(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], stored: str, form: str, language: str
) -> None:
    """Whatever the library that reads values says of it on standard error by itself."""
    path = tmp_path / "a.xlsx"
    as_workbook(path, 3, stored, form)
    ran = answered(["import", str(path), "--db", str(tmp_path / "r.db"), "--lang", language])
    assert ran.code == 4 and "D2" in ran.err
    assert "panicked" not in ran.err + "".join(capfd.readouterr())


def test_such_a_number_that_is_shown_as_one_is_no_time(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    as_workbook(path, 15, "8936012345678", "0")
    assert answered(["import", str(path), "--db", str(tmp_path / "r.db")]).code == 0


@pytest.mark.parametrize("stored", ("1,5,5", "1.5.5", "9" * 5000, "0x10", "1e999"))
def test_a_number_no_program_writes_is_named_with_its_cell(tmp_path: Path, stored: str) -> None:
    """An OpenDocument sheet whose stored value is none: what it shows is judged."""
    shown = "<table:table-cell{}><text:p>{}</text:p></table:table-cell>"
    words, number = ' office:value-type="string"', ' office:value-type="float" office:value="{}"'
    head = "".join(shown.format(words, one) for one in HEADINGS)
    row = "".join(
        shown.format(*((number.format(stored), stored) if one == "score" else (words, said)))
        for one, said in HEADINGS.items()
    )
    rows = "".join(f"<table:table-row>{one}</table:table-row>" for one in (head, row))
    path = spreadsheet(tmp_path / "a.ods", rows)
    ran = answered(["import", str(path), "--db", str(tmp_path / "r.db")])
    assert ran.code == 4 and "D2" in ran.err
