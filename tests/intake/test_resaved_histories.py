"""The program's own csv, opened and saved by a spreadsheet: it comes back as it was, or is refused.

Never half: three products beside the real ones, or a last day two months off, would be lapsed by
their spelling.
"""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import Run

LIST = """product,entity,stars,score,decision,issued_on,authority,product_code,locality
Chè tôm nõn,HTX chè Khe Nhạn,4,80.5,0012/QĐ-UBND,2023-05-03,UBND tỉnh Lâm Khê,001200,xã Nà Hiên
Mật ong,Hộ Lò Văn Sướng,3,61,0012/QĐ-UBND,2023-05-03,UBND tỉnh Lâm Khê,1234567890123456,xã Pù Vang
Gạo nếp,HTX Suối Nga,3,62,13/QĐ-UBND,2023-06-04,UBND tỉnh Lâm Khê,1234567890123457,xã Đa Văn
"""
DAYS = {"issued_on", "valid_through", "printed_valid_through"}
Rows = list[list[str]]


@pytest.fixture
def history(ocop: Run, tmp_path: Path) -> str:
    (tmp_path / "list.csv").write_text(LIST, encoding="utf-8")
    ocop("import list.csv")
    return ocop("ratings --history --format csv").out


def _each(text: str, change: Callable[[str, str], str], sign: str = ",") -> str:
    head, *rows = csv.reader(io.StringIO(text))
    out = io.StringIO()
    write = csv.writer(out, delimiter=sign)
    write.writerow(head)
    for row in rows:
        write.writerow([change(*pair) if pair[1] else "" for pair in zip(head, row, strict=True)])
    return out.getvalue()


def _same(_: str, cell: str) -> str:
    return cell


def _day(form: str) -> Callable[[str, str], str]:
    def changed(name: str, cell: str) -> str:
        if name not in DAYS:
            return cell
        year, month, day = map(int, cell.split("-"))
        return form.format(d=day, m=month, y=year)

    return changed


def _rounded(name: str, cell: str) -> str:
    return "1.23457E+15" if name == "product_code" and len(cell) > 12 else cell


COMES_BACK: dict[str, Callable[[str], bytes]] = {
    "as it was": lambda text: text.encode(),
    "with a mark": lambda text: ("\ufeff" + text).encode(),
    "semicolons": lambda text: _each(text, _same, ";").encode(),
    "tabs": lambda text: _each(text, _same, "\t").encode("utf-16"),
    "sep": lambda text: ("sep=;\r\n" + _each(text, _same, ";")).encode(),
    "decimal comma": lambda text: _each(
        text, lambda name, cell: cell.replace(".", ",") if name == "score" else cell, ";"
    ).encode(),
    "capitals": lambda text: text.replace("false", "FALSE").replace("true", "TRUE").encode(),
    "serial": lambda text: (
        text.replace("2023-05-03", "45049").replace("2023-06-04", "45081").encode()
    ),
    "empty columns": lambda text: (
        _each(text, lambda _, cell: cell).replace("\r\n", ",,\r\n").encode()
    ),
}
REFUSED: dict[str, tuple[Callable[[str], bytes], str]] = {
    **{
        f"{code} {how}": (
            lambda text, code=code, how=how: text.encode().decode(code, how).encode(),
            "went through a wrong encoding",
        )
        for code in ("cp1252", "cp1257", "cp1258", "latin-1")
        for how in ("ignore", "replace")
    },
    "cp1258": (
        lambda text: unicodedata.normalize("NFD", text).encode("cp1258", "replace"),
        "the encoding of its text cannot be told",
    ),
    "ascii": (lambda text: text.encode("ascii", "replace"), "were lost"),
    "month first": (lambda text: _each(text, _day("{m}/{d}/{y}")).encode(), "--day-order"),
    "day first": (lambda text: _each(text, _day("{d}/{m}/{y}")).encode(), "--day-order"),
    "two digits": (lambda text: _each(text, _day("{m}/{d}/23")).encode(), "a year of two digits"),
    "hidden": (lambda text: _each(text, _day("########")).encode(), "is not a day that exists"),
    "rounded": (lambda text: _each(text, _rounded).encode(), "its further digits are lost"),
    "rounded, comma": (
        lambda text: _each(text, _rounded, ";").replace("1.23", "1,23").encode(),
        "its further digits are lost",
    ),
    "turned": (lambda text: text.replace("13/QĐ-UBND", "13-Mar").encode(), "turned a number"),
    "a score turned": (lambda text: text.replace("80.5", "May-80").encode(), "is not a score"),
}


@pytest.mark.thorough
@pytest.mark.parametrize("how", COMES_BACK)
def test_it_comes_back_as_it_was(ocop: Run, tmp_path: Path, history: str, how: str) -> None:
    (tmp_path / "saved.csv").write_bytes(COMES_BACK[how](history))
    ocop("import --db again.db saved.csv")
    again = ocop("ratings --history --format csv --db again.db").out
    assert _without_sources(again) == _without_sources(history)
    ocop("import saved.csv")
    assert _without_sources(ocop("ratings --history --format csv").out) == _without_sources(history)


@pytest.mark.thorough
@pytest.mark.parametrize("how", REFUSED)
def test_it_is_refused(ocop: Run, tmp_path: Path, history: str, how: str) -> None:
    damaged, said = REFUSED[how]
    (tmp_path / "saved.csv").write_bytes(damaged(history))
    assert said in ocop("import --lang en saved.csv", code=4).err
    assert ocop("ratings --history --format csv").out == history
    assert said in ocop("import --db again.db saved.csv", code=4).err


@pytest.mark.thorough
def test_the_order_of_its_days_can_be_said(ocop: Run, tmp_path: Path, history: str) -> None:
    (tmp_path / "us.csv").write_text(_each(history, _day("{m}/{d}/{y}")), encoding="utf-8")
    ocop("import --db again.db --day-order mdy us.csv")
    again = ocop("ratings --history --format csv --db again.db").out
    assert _without_sources(again) == _without_sources(history)


def _without_sources(text: str) -> Rows:
    head, *rows = csv.reader(io.StringIO(text))
    kept = [at for at, name in enumerate(head) if not name.startswith("source_")]
    return [[row[at] for at in kept] for row in (head, *rows)]
