"""Names of files may hold anything; none ends a line that is said, nor acts on a terminal."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.conftest import Run, answered

NAMES = ("a\nError: all is well", "a\x1b[31mred", "a\rb", "a\x85b", "a\u2028b", "a\x07b")
ACTING = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]")
HEAD = "product,entity,stars,decision,issued_on,authority\n"


@pytest.mark.thorough
@pytest.mark.parametrize("name", NAMES)
def test_a_name_ends_no_line_and_moves_no_cursor(ocop: Run, tmp_path: Path, name: str) -> None:
    for stars in (3, 9):
        row = f"Mật ong,HTX Suối Nga,{stars},{stars}/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
        (tmp_path / f"{name}{stars}.csv").write_text(HEAD + row, encoding="utf-8")
    (tmp_path / f"{name}.xlsx").write_bytes(b"nothing")
    for line, code in (
        (("import", f"{name}3.csv"), 0),
        (("import", f"{name}9.csv"), 4),
        (("import", f"{name}.xlsx"), 4),
        (("import", f"no{name}.csv"), 1),
        (("log",), 0),
        (("show", "1"), 0),
        (("ratings", "-o", f"{name}/x.csv"), 1),
        (("ratings", "-o", f"{name}.odd"), 2),
        (("backup", f"{name}3.csv"), 1),
        (("restore", f"{name}3.csv"), 1),
    ):
        ran = answered(line)
        assert ran.code == code, (line, ran.err)
        said = ran.out + ran.err
        assert not ACTING.search(said), (line, said)
        assert "\nError: all is well" not in said, (line, said)
