"""New names of one file are compared across its decisions, however many are looked at together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.register.writing import pairing
from tests.conftest import Run

Write = Callable[[str, str], Path]
HEAD = "product,entity,stars,decision,issued_on,authority\n"
GOODS = ("Mật ong hoa nhãn", "Chè búp tôm", "Gạo nếp nương", "Miến dong đỏ", "Rượu ngô men lá")


def rows(respelt: str, decision: str, day: str) -> str:
    """One decision: each product under a name that is near its name in another decision."""
    return "".join(
        f"{name} {respelt},HTX Gió Lành {maker},3,{decision},{day},UBND tỉnh A\n"
        for name in GOODS
        for maker in ("Tân Lập", "Khe Mây")
    )


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("limit", "at_once"),
    [*(("AT_ONCE", count) for count in (1, 2, 3, 10, 11)), ("LETTERS_AT_ONCE", 100)],
)
def test_the_questions_do_not_depend_on_it(
    ocop: Run, write: Write, monkeypatch: pytest.MonkeyPatch, limit: str, at_once: int
) -> None:
    path = write(
        "all.csv",
        HEAD
        + rows("thượng hạng", "1/QĐ-UBND", "2020-05-01")
        + rows("đặc biệt", "2/QĐ-UBND", "2023-04-01")
        + rows("loại một", "3/QĐ-UBND", "2026-03-01"),
    )
    asked = "review --format json --db"
    ocop("import --db together.db", path)
    together = ocop(asked, "together.db").json
    assert len(together) >= len(GOODS)
    monkeypatch.setattr(pairing, limit, at_once)
    ocop("import --db some.db", path)
    assert ocop(asked, "some.db").json == together
