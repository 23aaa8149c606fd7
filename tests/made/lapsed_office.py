"""An office's folder: a register of lapsed products, what was written of it, a list not in yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.conftest import Run

HEAD = "product,entity,stars,decision,issued_on,authority,locality\n"
ROW = "Mật ong {n},HTX Suối {n},3,{n}/QĐ-UBND,2021-03-0{n},UBND tỉnh Lâm Khê,xã Đa Văn\n"
DAY = ("--as-of", "2024-06-01")


def made(ocop: Run, folder: Path, written: Iterable[Sequence[object]]) -> Path:
    """The folder, in which the command lines `written` ran between the first list and the second;
    a third lies there."""
    folder.mkdir()
    for number in (1, 2, 3):
        path = folder / f"{number}.csv"
        path.write_text(HEAD + ROW.format(n=number), encoding="utf-8")
    ocop("import --db", folder / "register.db", folder / "1.csv")
    for line in written:
        ocop(*map(str, line))
    ocop("import --db", folder / "register.db", folder / "2.csv")
    return folder
