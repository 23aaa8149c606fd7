"""``ocop stats --chart``: the picture says what the table says, and what lapses when."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from lxml import etree

from ocop_cli.model.ratings import Rating, Status
from ocop_cli.queries.totals import pictures
from ocop_cli.queries.totals.counting import Certified
from tests.conftest import ROOT, Run

SVG = "{http://www.w3.org/2000/svg}"


def rating(number: int, *, locality: str | None = None, stars: int = 3) -> Rating:
    on = date(2020, 1, 1)
    return Rating(
        number, number, "1/QĐ", on, None, None, True, stars, None, on, date(2023, 1, 1), None,
        None, f"P{number}", "E", None, locality, None, 1, "f", None, 1,
    )  # fmt: skip


def certified(number: int, status: Status = Status.VALID, **more: str) -> Certified:
    return Certified(rating(number, **more), status, number)


def bars(path: Path) -> set[str]:
    """What each bar says when one points at it."""
    tree = etree.parse(path)
    return {str(bar.findtext(f"{SVG}title")) for bar in tree.iter(f"{SVG}rect")} - {"None"}


class TestTheSheet:
    @pytest.mark.thorough
    def test_draws_the_numbers_of_the_table(self, ocop: Run, tmp_path: Path) -> None:
        ocop("import", ROOT / "sample_data/decisions/2020-08-31-1906-qd-ubnd.xlsx")
        rows = ocop("stats --as-of 2022-01-01 --chart a.svg --format json").json
        drawn = bars(tmp_path / "a.svg")
        assert isinstance(rows, list)
        for row in rows[:-1]:
            assert f"{row['key']} stars, ever recognised: {row['ever_products']}" in drawn
            assert f"{row['key']} stars, in force: {row['in_force_products']}" in drawn
        assert f"ever recognised, products: {rows[-1]['ever_products']}" in drawn

    @pytest.mark.thorough
    def test_is_the_same_bytes_again(self, ocop: Run, tmp_path: Path) -> None:
        ocop("import", ROOT / "sample_data/decisions/2020-08-31-1906-qd-ubnd.xlsx")
        for name in ("a", "b"):
            ocop(f"stats --as-of 2022-01-01 --by group --chart {name}.svg")
        assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()

    def test_is_an_svg_or_nothing(self, ocop: Run, tmp_path: Path) -> None:
        ocop("config last-day day-before")
        ocop("stats --chart a.png", code=2)
        ocop("stats --chart nowhere/a.svg", code=1)
        assert not (tmp_path / "a.png").exists()


class TestLapsesByMonth:
    def test_stand_behind_and_ahead_of_the_day(self) -> None:
        day = date(2024, 12, 24)
        chart = pictures.of_months(
            [date(2024, 12, 1), date(2023, 12, 1), date(2023, 11, 30)],
            [date(2024, 12, 25), date(2025, 12, 31), date(2026, 1, 1)],
            day,
            "vi",
        )
        behind, ahead = (dict(zip(chart.labels, s.values, strict=True)) for s in chart.series)
        assert chart.labels[0] == "12/2023" and chart.labels[-1] == "12/2025"
        assert (behind["12/2024"], behind["12/2023"], behind["01/2025"]) == (1, 1, None)
        assert (ahead["12/2024"], ahead["12/2025"], ahead["11/2024"]) == (1, 1, None)


class TestManyGroups:
    def test_the_smallest_are_drawn_as_one_and_none_is_lost(self) -> None:
        ever = [
            certified(100 * place + n, locality=f"xã Số {place}, huyện H{place}")
            for place in range(40)
            for n in range(place + 1)
        ]
        found = pictures.split(ever, "locality", "en")
        chart = pictures.of_split(found, "en")
        assert len(found.rows) == 40 and len(chart.labels) == pictures.MOST
        assert sum(v or 0 for v in chart.series[0].values) == len(ever)
        assert chart.labels[-1] == "the other 26"

    def test_what_is_not_printed_stands_last(self) -> None:
        ever = [certified(1), certified(2), certified(3, locality="xã A, huyện B")]
        assert [name for name, _ in pictures.split(ever, "locality", "en").rows] == [
            "huyện B",
            "not printed",
        ]
