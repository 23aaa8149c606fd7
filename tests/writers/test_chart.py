"""Charts without scripts: every number is drawn in proportion, written out, and in a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from ocop_cli.writers.chart import Chart, Series, drawing, figure, sheet

SVG = "{http://www.w3.org/2000/svg}"

STARS = Chart(
    "Theo hạng sao",
    ("3 sao", "4 sao", "5 sao"),
    (Series("đã công nhận", (182, 89, 2)), Series("còn hiệu lực", (91, 60, 1))),
)
MONTHS = Chart(
    "Hết hạn theo tháng",
    ("11/2024", "12/2024", "01/2025"),
    (Series("đã qua", (4, 8, None)), Series("sắp tới", (None, None, 2))),
    standing=True,
)


def drawn(svg: str) -> etree._Element:
    return etree.fromstring(svg.encode())


def bars(svg: str, side: str) -> dict[str, float]:
    """The length of each bar by its title."""
    return {
        str(bar.findtext(f"{SVG}title")): float(bar.get(side) or 0)
        for bar in drawn(svg).iter(f"{SVG}rect")
        if bar.find(f"{SVG}title") is not None
    }


def shown(svg: str) -> list[str]:
    return ["".join(map(str, text.itertext())) for text in drawn(svg).iter(f"{SVG}text")]


class TestDrawing:
    def test_bars_are_as_long_as_their_numbers(self) -> None:
        widths = bars(drawing(STARS, "vi"), "width")
        longest = widths["3 sao, đã công nhận: 182"]
        assert widths["3 sao, còn hiệu lực: 91"] == pytest.approx(longest / 2, abs=0.1)
        assert widths["5 sao, đã công nhận: 2"] == pytest.approx(longest * 2 / 182, abs=0.1)
        assert len(widths) == 6

    def test_columns_are_as_high_as_their_numbers_and_none_where_there_is_none(self) -> None:
        heights = bars(drawing(MONTHS, "vi"), "height")
        assert heights["12/2024, đã qua: 8"] == 2 * heights["11/2024, đã qua: 4"]
        assert heights["01/2025, sắp tới: 2"] == heights["12/2024, đã qua: 8"] / 4
        assert len(heights) == 3

    @pytest.mark.parametrize("chart", [STARS, MONTHS])
    def test_every_label_and_number_is_written_out(self, chart: Chart) -> None:
        said = shown(drawing(chart, "vi"))
        assert chart.title in said
        assert set(chart.labels) <= set(said)
        for series in chart.series:
            assert series.name in said
            assert {str(value) for value in series.values if value is not None} <= set(said)

    def test_it_is_named_and_told_to_those_who_do_not_see_it(self) -> None:
        picture = drawn(drawing(STARS, "vi"))
        assert picture.get("role") == "img"
        assert picture.get("aria-label") == picture.findtext(f"{SVG}title") == "Theo hạng sao"
        assert picture.findtext(f"{SVG}desc") == "3 sao: 182, 91; 4 sao: 89, 60; 5 sao: 2, 1"

    def test_numbers_follow_the_language(self) -> None:
        chart = Chart("x", ("a",), (Series("b", (8.5,)),))
        assert "8,5" in shown(drawing(chart, "vi"))
        assert "8.5" in shown(drawing(chart, "en"))

    @pytest.mark.thorough
    @given(st.text(max_size=30), st.integers(0, 10**9))
    def test_any_name_is_text(self, name: str, number: int) -> None:
        for standing in (True, False):
            chart = Chart(name, (name,), (Series(name, (number,)),), standing)
            picture = drawn(drawing(chart, "vi"))
            allowed = {"svg", "title", "desc", "rect", "g", "text", "line"}
            assert {etree.QName(part).localname for part in picture.iter()} <= allowed

    def test_a_long_name_takes_lines_and_no_word_is_cut(self) -> None:
        name = "Ủy ban nhân dân huyện miền núi và các xã vùng đồng bào dân tộc thiểu số " * 2
        chart = Chart("Theo cơ quan", (name.strip(), "B"), (Series("a", (1, 2)),))
        for svg in (drawing(chart, "vi"), sheet("Tổng", (chart,), "vi")):
            lines = shown(svg)
            assert not any("…" in line for line in lines)
            assert name.strip() in " ".join(lines)
            assert all(len(line) < 65 for line in lines)
        lowest = max(
            float(text.get("y") or 0) for text in drawn(drawing(chart, "vi")).iter(f"{SVG}text")
        )
        assert lowest < float(drawn(drawing(chart, "vi")).get("height") or 0)

    def test_nothing_to_draw_is_said(self) -> None:
        assert "Không có dòng nào." in shown(drawing(Chart("x", (), ()), "vi"))
        assert shown(drawing(Chart("x", ("a",), (Series("b", (0,)),)), "vi")) == ["x", "a", "0"]


class TestFigure:
    def test_the_numbers_stand_in_a_table(self) -> None:
        part = html.fragment_fromstring(figure(STARS, "vi"))
        rows = [[cell.text_content() for cell in row] for row in part.iterfind(".//table//tr")]
        assert rows == [
            ["", "đã công nhận", "còn hiệu lực"],
            ["3 sao", "182", "91"],
            ["4 sao", "89", "60"],
            ["5 sao", "2", "1"],
        ]

    def test_it_has_no_script_and_no_style_a_strict_policy_would_block(self) -> None:
        part = html.fragment_fromstring(figure(MONTHS, "vi"))
        assert not part.xpath(".//script | .//style | .//@style | .//@href | .//@onclick")


class TestSheet:
    def test_all_charts_stand_in_one_file_with_their_tables(self) -> None:
        svg = sheet("Số liệu", [STARS, MONTHS], "vi")
        said = shown(svg)
        assert {"Số liệu", STARS.title, MONTHS.title} <= set(said)
        assert said.count("3 sao") == said.count("182") == 2
        assert len(bars(svg, "width")) == 9

    def test_nothing_lies_outside_the_picture(self) -> None:
        long = Chart(
            "Theo nhóm",
            tuple(
                f"Dịch vụ du lịch cộng đồng, du lịch sinh thái và điểm du lịch {n}"
                for n in range(30)
            ),
            (Series("số sản phẩm đã công nhận (lũy kế)", tuple(range(30))),),
        )
        picture = drawn(sheet("x", [long, STARS], "vi"))
        height = float(picture.get("height") or 0)
        for group in picture.iter(f"{SVG}g"):
            top = float(str(group.get("transform")).split()[1].rstrip(")"))
            lowest = max(float(text.get("y") or 0) for text in group.iter(f"{SVG}text"))
            assert top + lowest < height
            assert all(0 <= float(text.get("x") or 0) <= 760 for text in group.iter(f"{SVG}text"))
