"""Labels seen on the market: a verdict each, and never an accusation on a guess."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from ocop_cli.commands import labels
from ocop_cli.intake.sightings import table as sightings_table
from ocop_cli.intake.sightings import verdicts as sightings_verdicts
from ocop_cli.intake.sightings.verdicts import Candidate, LabelVerdict, Why, meant
from ocop_cli.law import standing
from ocop_cli.matching.verdicts import Verdict as Likeness
from ocop_cli.model.pages import Page, PageKind, Row
from tests.conftest import ROOT, Run
from tests.made.histories import act, rating

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,kind,decision,issued_on,authority\n"
LIST = HEAD + (
    "Chè búp,HTX Chè Nà Hiên,xã Nà Hiên,4,,10/QĐ-UBND,2022-03-01,UBND tỉnh A\n"
    "Mật ong rừng,Công ty TNHH Ong Vàng,xã Mây,3,,11/QĐ-UBND,2021-03-01,UBND tỉnh A\n"
    "Rượu ngô,Hộ kinh doanh Lò Thị Mây,xã Mây,3,,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
    "Rượu ngô,Hộ kinh doanh Lò Thị Mây,xã Mây,2,re_evaluation,30/QĐ-UBND,2023-06-01,UBND tỉnh A\n"
    "Miến dong,HTX Dong Trám,xã Trám,3,,13/QĐ-UBND,2022-03-01,UBND tỉnh A\n"
    "Kẹo lạc,Cơ sở sản xuất Bảy Nhẫn,xã Trám,2,,14/QĐ-UBND,2022-03-01,UBND tỉnh A\n"
)
SEEN = "product,entity,stars,gtin,seen_on,place\n"


@pytest.fixture
def office(ocop: Run, write: Write) -> Run:
    """As of 01/10/2024: valid with four stars, lapsed, failed, revoked, never certified."""
    ocop("import", write("list.csv", LIST))
    ocop('record revocation "Miến dong" --on 2024-02-01 --decision 99/QĐ-UBND')
    ocop('record mark "Chè búp" --on 2024-01-01 --gtin 8939990000115')
    ocop('record mark "Mật ong rừng" --on 2024-01-01 --gtin 8939990000122')
    return ocop


Answer = Callable[..., dict[str, Any]]


@pytest.fixture
def label(office: Run, write: Write) -> Answer:
    """The answer to one row of a file of labels."""

    def ask(row: str, options: str = "--as-of 2024-10-01") -> dict[str, Any]:
        ran = office(f"labels {options} --format json", write("seen.csv", SEEN + row + "\n"))
        found = ran.json
        assert isinstance(found, list) and len(found) == 1
        answer: dict[str, Any] = found[0]
        return answer

    return ask


class TestSixStates:
    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("row", "verdict", "allowed"),
        [
            ("Chè búp,HTX Chè Nà Hiên,4,,,", "ok", 4),
            ("Chè búp,HTX Chè Nà Hiên,5,,,", "wrong_stars", 4),
            ("Mật ong rừng,Công ty TNHH Ong Vàng,3,,,", "lapsed", None),
            ("Rượu ngô,Hộ kinh doanh Lò Thị Mây,3,,,", "failed", None),
            ("Miến dong,HTX Dong Trám,3,,,", "revoked", None),
            ("Kẹo lạc,Cơ sở sản xuất Bảy Nhẫn,3,,,", "not_certified", None),
            ("Trà hoa vàng,HTX Hoa Vàng,3,,,", "unknown", None),
        ],
    )
    def test_verdicts(self, label: Answer, row: str, verdict: str, allowed: int | None) -> None:
        answer = label(row)
        assert (answer["verdict"], answer["stars_allowed"]) == (verdict, allowed)
        assert answer["reasons"]

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        ("seen_on", "verdict"),
        [
            ("2021-02-28", "unknown"),  # the day before it was recognised
            ("2021-03-01", "ok"),
            ("01/03/2024", "ok"),  # to the end of its last day
            ("2024-03-02", "lapsed"),
        ],
    )
    def test_as_of_the_day_it_was_seen(self, label: Answer, seen_on: str, verdict: str) -> None:
        answer = label(f"Mật ong rừng,Công ty TNHH Ong Vàng,3,,{seen_on},")
        assert answer["verdict"] == verdict

    @pytest.mark.thorough
    def test_an_extension_keeps_a_label_right(self, office: Run, label: Answer) -> None:
        office('record extension "Mật ong rừng" --on 2024-02-01 --document 9/QĐ --until 2024-08-01')
        row = "Mật ong rừng,Công ty TNHH Ong Vàng,3,,2024-08-0"
        assert label(row + "1,")["verdict"] == "ok"
        assert label(row + "2,")["verdict"] == "lapsed"

    @pytest.mark.thorough
    @given(st.integers(1, 5), st.dates(date(2020, 1, 1), date(2026, 1, 1)), st.booleans())
    def test_ok_exactly_where_the_stars_are_those_in_force(
        self, stars: int, day: date, pending: bool
    ) -> None:
        history = (rating("2020-03-01", 3), rating("2022-05-01", 4))
        acts = (act("revocation", "2023-09-01"),)
        now = standing.of(history, acts, day)
        said = sightings_verdicts.verdict(now, stars, pending=pending)
        right = now is not None and now.status == "valid" and now.rating.stars == stars
        assert (said is LabelVerdict.OK) == right
        if pending and now is not None and not right:
            assert said is LabelVerdict.ASK


class TestWhichProduct:
    @pytest.mark.thorough
    def test_another_spelling_of_the_same(self, label: Answer) -> None:
        answer = label("Trà búp,Hợp tác xã chè Nà Hiên,4,,,")
        assert (answer["verdict"], answer["product_id"]) == ("ok", 1)

    @pytest.mark.thorough
    def test_the_barcode_alone(self, label: Answer) -> None:
        assert label(",,4,8939990000115,,")["verdict"] == "ok"
        assert label(",,4,8939990000139,,")["verdict"] == "unknown"

    @pytest.mark.thorough
    def test_a_barcode_and_a_name_of_two_products(self, label: Answer) -> None:
        answer = label("Chè búp,HTX Chè Nà Hiên,4,8939990000122,,")
        assert answer["verdict"] == "ask" and "Mật ong rừng" in str(answer["reasons"])

    @pytest.mark.thorough
    def test_a_name_nobody_knows_with_a_known_barcode(self, label: Answer) -> None:
        assert label("Trà hoa vàng,HTX Hoa Vàng,4,8939990000115,,")["verdict"] == "ask"

    @pytest.mark.thorough
    def test_a_known_name_at_an_unknown_maker(self, label: Answer) -> None:
        answer = label("Miến dong,Cơ sở đóng gói Hưng Sạp,3,,,")
        assert answer["verdict"] == "ask" and "HTX Dong Trám" in str(answer["reasons"])

    @pytest.mark.thorough
    def test_a_known_name_at_a_known_maker_who_has_no_such_product(self, label: Answer) -> None:
        assert label("Miến dong,Công ty TNHH Ong Vàng,3,,,")["verdict"] == "unknown"

    @pytest.mark.thorough
    def test_a_name_without_maker_is_asked(self, label: Answer) -> None:
        assert label("Mật ong rừng,,3,,,")["verdict"] == "ask"

    @pytest.mark.thorough
    @pytest.mark.parametrize(
        "row",
        [
            "che bup,HTX Che Na Hien,4",
            "Ruou ngo,Ho kinh doanh Lo Thi May,3",
            "MAT ONG RUNG,CONG TY TNHH ONG VANG,3",
            "mat ong rung,,3",
        ],
    )
    def test_a_name_typed_without_marks_is_asked(self, label: Answer, row: str) -> None:
        answer = label(f"{row},,,")
        assert answer["verdict"] == "ask" and answer["product_id"] is None
        assert any("–" in why for why in answer["reasons"]), "the product it may be is named"

    @pytest.mark.thorough
    def test_a_name_typed_without_marks_is_settled_by_its_barcode(self, label: Answer) -> None:
        assert label("mat ong rung,cty ong vang,3,8939990000122,,")["verdict"] in ("lapsed", "ask")
        assert label("mat ong rung,,3,8939990000122,,")["verdict"] == "lapsed"

    @pytest.mark.thorough
    def test_a_barcode_that_cannot_be_read_was_not_looked_for(self, label: Answer) -> None:
        assert label(",,4,8939990000116,,")["verdict"] == "ask"

    @pytest.mark.thorough
    def test_a_doubtful_name_is_settled_by_its_barcode(self, label: Answer) -> None:
        assert label("Mật ong rừng,,3,8939990000122,,")["verdict"] == "lapsed"

    @pytest.mark.thorough
    def test_under_review_nothing_is_held_against_it(
        self, office: Run, write: Write, label: Answer
    ) -> None:
        old = HEAD + "Rượu nếp 40 độ,HTX Mây,xã Mây,3,,12/QĐ-UBND,2020-03-01,UBND tỉnh A\n"
        new = HEAD + "Rượu nếp 39 độ,HTX Mây,xã Mây,4,,80/QĐ-UBND,2023-02-01,UBND tỉnh A\n"
        office("import", write("old.csv", old), write("new.csv", new))
        assert label("Rượu nếp 40 độ,HTX Mây,3,,,")["verdict"] == "ask"
        office("review reject 1")
        assert label("Rượu nếp 40 độ,HTX Mây,3,,,")["verdict"] == "lapsed"


WAYS = st.sampled_from(list(Likeness)[:2])


class TestNeverAGuess:
    @pytest.mark.thorough
    @given(
        st.lists(st.tuples(st.integers(1, 4), WAYS, st.booleans()), max_size=4),
        st.frozensets(st.integers(1, 5), max_size=3),
    )
    def test_a_product_is_named_only_where_nothing_points_elsewhere(
        self, near: list[tuple[int, Likeness, bool]], barcode: frozenset[int]
    ) -> None:
        named = [Candidate(i, way, exact, f"n{i}", (Why("k"),)) for i, way, exact in near]
        bearers = {i: f"n{i}" for i in barcode}
        found = meant(named, (), bearers, name_given=True, maker_known=True)
        if found.product_id is None:
            assert found.ask or not (named or bearers)
            return
        assert found.product_id in {one.product_id for one in named}
        assert not bearers or found.product_id in bearers
        surest = {o.product_id for o in named if o.likeness is Likeness.SAME}
        exact = {o.product_id for o in named if o.likeness is Likeness.SAME and o.exact}
        assert found.product_id in bearers or (exact or surest) == {found.product_id}


class TestTheFile:
    @pytest.mark.thorough
    @pytest.mark.parametrize("said", ["không ghi", "Không có", "không"])
    def test_a_label_without_stars_in_words(self, label: Answer, said: str) -> None:
        answer = label(f"Chè búp,HTX Chè Nà Hiên,{said},,,")
        assert (answer["verdict"], answer["stars"]) == ("ok", said)

    @pytest.mark.thorough
    @pytest.mark.parametrize("said", ["4 sao", "4*", "★★★★", "Bốn sao", "OCOP 4 sao"])
    def test_stars_in_any_writing(self, label: Answer, said: str) -> None:
        answer = label(f"Chè búp,HTX Chè Nà Hiên,{said},,,")
        assert (answer["verdict"], answer["stars"]) == ("ok", 4)

    @pytest.mark.thorough
    def test_a_scanners_list_is_barcodes_alone(self, office: Run, write: Write) -> None:
        path = write("a.csv", "Mã vạch\n8939990000115\n8939990000139\n")
        ran = office("labels --as-of 2024-10-01 --format json", path).json
        assert isinstance(ran, list)
        assert [row["verdict"] for row in ran] == ["ok", "unknown"]

    @pytest.mark.thorough
    def test_totals_and_signatures_are_no_labels(self, office: Run) -> None:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        for line in (
            ("ĐỘI QUẢN LÝ THỊ TRƯỜNG SỐ 3",),
            ("TT", "Tên sản phẩm", "Cơ sở sản xuất", "Hạng sao ghi trên nhãn", "Ngày kiểm tra"),
            ("(1)", "(2)", "(3)", "(4)", "(5)"),
            (1, "Chè búp", "HTX Chè Nà Hiên", 4.0, datetime(2024, 9, 1, 10)),  # noqa: DTZ001
            ("Tổng cộng: 01 sản phẩm",),
            (None, None, "Ngày 01 tháng 9 năm 2024"),
            (None, "Người lập biểu", "Trưởng đoàn"),
        ):
            sheet.append(line)
        book.save("seen.xlsx")
        ran = office("labels seen.xlsx --format json").json
        assert isinstance(ran, list)
        assert [(row["verdict"], row["seen_on"]) for row in ran] == [("ok", "2024-09-01")]

    @pytest.mark.thorough
    def test_every_row_is_answered_whatever_it_says(self, office: Run, write: Write) -> None:
        rows = (
            "Chè búp,HTX Chè Nà Hiên,9,,,\n"
            "Chè búp,HTX Chè Nà Hiên,4,8939990000114,,\n"
            "Chè búp,HTX Chè Nà Hiên,4,,31/02/2024,\n"
            "Chè búp,HTX Chè Nà Hiên,tiềm năng 5 sao,,,\n"
            "Chè búp,HTX Chè Nà Hiên,,,,Chợ Mây\n"
            ",HTX Chè Nà Hiên,4,,,\n"
            "Chè búp,HTX Chè Nà Hiên,4,,2030-01-01,\n"
        )
        ran = office("labels --as-of 2024-10-01 --format json", write("a.csv", SEEN + rows)).json
        assert isinstance(ran, list)
        verdicts = [row["verdict"] for row in ran]
        assert verdicts == ["ask", "ok", "ask", "ask", "ok", "unknown", "ask"]
        assert ran[0]["stars"] == 9 or ran[0]["stars"] == "9"
        assert "8939990000114" in str(ran[1]["reasons"])
        assert ran[2]["seen_on"] == "31/02/2024"

    @pytest.mark.thorough
    def test_headings_in_vietnamese_and_further_columns_are_kept(
        self, office: Run, tmp_path: Path
    ) -> None:
        book = Workbook()
        sheet = book.active
        assert sheet is not None
        sheet.append(["BIÊN BẢN GHI NHẬN NHÃN SẢN PHẨM"])
        sheet.append(["TT", "Tên sản phẩm", "Chủ thể", "Số sao", "Mã vạch", "Ngày thấy", "Giá bán"])
        day = date(2024, 10, 1)
        sheet.append([1, "Chè búp", "HTX Chè Nà Hiên", "4 sao", 8939990000115, day, 120000])
        book.save(tmp_path / "market.xlsx")
        (row,) = office("labels --format json", tmp_path / "market.xlsx").json  # type: ignore[misc]
        assert row["verdict"] == "ok" and row["stars"] == 4 and row["Giá bán"] == 120000
        assert row["gtin"] == "8939990000115" and row["seen_on"] == "2024-10-01"

    @pytest.mark.thorough
    def test_a_file_without_products_says_what_it_needs(self, office: Run, write: Write) -> None:
        refused = office("labels", write("b.csv", "a,b\n1,2\n"), code=4)
        assert "product" in refused.err

    def test_why_is_shown_on_any_screen(self) -> None:
        assert all("reasons" in (labels.COLUMNS.on(width) or ()) for width in (80, 100, 120, 160))

    @pytest.mark.thorough
    def test_as_a_table_for_the_agency(self, office: Run, write: Write) -> None:
        row = "Chè búp,HTX Chè Nà Hiên,5,,2024-10-01,Chợ Mây\n"
        ran = office("labels --format csv --as-of 2024-11-01", write("c.csv", SEEN + row))
        (found,) = csv.DictReader(io.StringIO(ran.out))
        assert (found["place"], found["verdict"], found["stars_allowed"]) == (
            "Chợ Mây",
            "wrong_stars",
            "4",
        )

    def test_two_tables_of_one_file_keep_their_own_columns(self) -> None:
        cells = (
            ("Sản phẩm", "Chủ thể", "Sao"), ("Chè", "HTX A", 3),
            ("Sản phẩm", "Mã vạch", "Nơi bán"), ("Gạo", "8939990000115", "Chợ"),
        )  # fmt: skip
        rows = tuple(Row(i + 1, values) for i, values in enumerate(cells))
        table = sightings_table.read([Page("a", PageKind.SHEET, rows)])
        assert table is not None
        assert table.columns == ("product", "entity", "stars", "gtin", "place")
        assert [row.given for row in table.rows] == [
            ("Chè", "HTX A", 3, None, None),
            ("Gạo", None, None, "8939990000115", "Chợ"),
        ]

    def test_what_was_not_understood_stays_as_it_was_given(self) -> None:
        noon = datetime(2024, 10, 1, 12, 30)  # noqa: DTZ001 - a sheet's day has no zone
        cells = (
            ("Sản phẩm", "Chủ thể", "Sao", "Ghi chú"),
            ("Chè", "HTX A", "nhiều", noon),
            ("Mật", "HTX B", 3, date(2024, 10, 1)),
            ("Gạo", "HTX C", True, 4.5),
        )
        rows = tuple(Row(i + 1, values) for i, values in enumerate(cells))
        table = sightings_table.read([Page("a", PageKind.SHEET, rows)])
        assert table is not None
        assert [row.given[2:] for row in table.rows] == [
            ("nhiều", "2024-10-01 12:30:00"), (3, date(2024, 10, 1)), (True, 4.5),
        ]  # fmt: skip
        assert [row.unreadable for row in table.rows] == [True, False, True]

    def test_a_row_with_numbers_is_no_heading(self) -> None:
        cells = (("Sản phẩm", "Mã vạch", 2024), ("Sản phẩm", "Chủ thể", "Sao"), ("Chè", "HTX A", 3))
        rows = tuple(Row(i + 1, values) for i, values in enumerate(cells))
        table = sightings_table.read([Page("a", PageKind.SHEET, rows)])
        assert table is not None
        assert table.columns == ("product", "entity", "stars")


class TestSampleMarket:
    @pytest.mark.thorough
    def test_every_verdict_of_the_sample(self, sample: Run) -> None:
        marks = (ROOT / "sample_data" / "acts" / "marks.csv").read_text(encoding="utf-8")
        for row in csv.DictReader(io.StringIO(marks)):
            subject = f"{row['product']} {row['entity']}"
            sample("record mark --on", row["on"], "--gtin", row["gtin"], subject)
        ran = sample("labels --format json", ROOT / "sample_data/market/labels-2024-11.csv").json
        assert isinstance(ran, list)
        assert [row["verdict"] for row in ran] == [
            *("ok", "ok", "ok", "wrong_stars", "wrong_stars", "lapsed", "lapsed", "ok", "failed"),
            *("revoked", "not_certified", "unknown", "ask", "ask"),
        ]


class TestKeepingWhatWasSeen:
    @pytest.mark.thorough
    def test_wrong_labels_become_findings_and_are_watched(self, office: Run, write: Write) -> None:
        rows = (
            "Chè búp,HTX Chè Nà Hiên,4,,2024-10-01,Chợ Mây\n"
            "Chè búp,HTX Chè Nà Hiên,5,,2024-10-01,Chợ Mây\n"
            "Mật ong rừng,Công ty TNHH Ong Vàng,3,,2024-10-01,Chợ Trám\n"
            "Mật ong rừng,,3,,2024-10-01,Chợ Trám\n"
            "Trà hoa vàng,HTX Hoa Vàng,3,,2024-10-01,Chợ Trám\n"
        )
        path = write("seen.csv", SEEN + rows)
        line = "labels --record --agency 'Chi cục QLTT' --document 52/BB-KT"
        assert "2 violations" in office(line, path).err
        assert "0 violations" in office(line, path).err
        watched = office("watch --as-of 2024-10-02 --format json").json
        assert isinstance(watched, list)
        wanted = ("sold_lapsed", "open_finding")
        found = [(r["reason"], r["product"], r["agency"]) for r in watched if r["reason"] in wanted]
        assert found == [
            ("sold_lapsed", "Mật ong rừng", "market_surveillance"),
            ("open_finding", "Chè búp", "market_surveillance"),
        ]
        (last,) = office("log --format json").json[-1:]  # type: ignore[index]
        assert (last["what"], last["file"], last["changes"]) == ("record", "seen.csv", 2)
        office(f"undo {last['log_id']}")
        assert "2 violations" in office(line, path).err

    @pytest.mark.thorough
    def test_asked_only_it_keeps_nothing(self, office: Run, write: Write) -> None:
        before = office("log").out
        office("labels", write("seen.csv", SEEN + "Chè búp,HTX Chè Nà Hiên,5,,,\n"))
        assert office("log").out == before
        office("labels seen.csv --record --known-at 2026-11-24", code=2)
        office("labels seen.csv --record --agency police", code=2)
