"""The sample data: what its own model promises, and that the files kept here are those it makes."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from python_calamine import CalamineWorkbook

from tests import make_sample_data
from tests.sample import course, market, province
from tests.sample.course import AS_OF, anniversary, expected, products, rows_of, state
from tests.sample.province import DECISIONS, MINISTRY, UBND

EXPECTED = expected()
DECISION_FILES = {decision.file for decision in DECISIONS.values()}


def statuses() -> Counter[str]:
    return Counter(state(product).status for product in products())


class TestTotalsOfTheModelProvince:
    def test_273_products_were_ever_recognised(self) -> None:
        assert EXPECTED["ever"] == {"3": 182, "4": 89, "5": 2, "total": 273}

    def test_170_entities_own_them(self) -> None:
        assert EXPECTED["entities"]["ever"] == 170

    def test_fewer_are_in_force(self) -> None:
        assert EXPECTED["in_force"]["total"] < 273
        assert EXPECTED["in_force"]["total"] == statuses()["valid"]

    def test_between_60_and_80_lapsed(self) -> None:
        assert 60 <= statuses()["lapsed"] <= 80

    def test_products_below_three_stars_are_not_among_them(self) -> None:
        assert statuses()["not_certified"] == len(products()) - 273 > 0


class TestNames:
    def test_an_entity_stands_once_in_the_list(self) -> None:
        lines = course.BUSINESSES.read_text(encoding="utf-8").splitlines()
        named = Counter(line.partition(" ")[2] for line in lines if line.startswith("@"))
        assert [name for name, count in named.items() if count > 1] == []

    def test_a_product_stands_once_at_its_entity(self) -> None:
        pairs = Counter((product.name, product.entity) for product in products())
        assert [pair for pair, count in pairs.items() if count > 1] == []

    def test_a_decision_rates_a_product_once(self) -> None:
        for key in DECISIONS:
            pairs = Counter((row.product, row.entity) for row in rows_of(key))
            assert [pair for pair, count in pairs.items() if count > 1] == []

    def test_one_name_at_two_entities_is_two_products(self) -> None:
        owners = [one.entity for one in products() if one.name == "Mật ong hoa rừng"]
        assert len(owners) == 2

    def test_a_number_was_used_in_two_years_and_by_two_authorities(self) -> None:
        used: dict[str, set[tuple[int, str]]] = {}
        for decision in DECISIONS.values():
            year = decision.issued_on.year
            used.setdefault(decision.number, set()).add((year, decision.authority))
        twice = {number for number, uses in used.items() if len(uses) == 2}
        assert used["1255/QĐ-UBND"] == {(2021, UBND), (2024, UBND)}
        assert used["2680/QĐ-UBND"] == {(2023, UBND), (2023, "UBND huyện Khe Mây")}
        assert twice == {"1255/QĐ-UBND", "2680/QĐ-UBND"}


class TestTheDecisionsAreBelievable:
    def test_every_decision_has_rows(self) -> None:
        without = {key for key in DECISIONS if not rows_of(key)}
        assert without == {"22V", "24R", "24X"}  # they hold acts

    def test_histories_run_forward(self) -> None:
        for product in products():
            days = [rating.decision.issued_on for rating in product.ratings]
            assert days == sorted(set(days)), product.name

    def test_authorities_grant_what_they_may_but_for_one_row(self) -> None:
        wrong = []
        for product in products():
            for row in product.ratings:
                by_district = row.decision.district
                if (row.stars == 5) != (row.decision.authority == MINISTRY):
                    wrong.append(row.product)
                if by_district and row.passed and row.stars != 3:
                    wrong.append(row.product)
                if by_district and row.decision.issued_on < date(2023, 2, 24):
                    wrong.append(row.product)
        assert wrong == ["Chả cốm lá sen"]

    def test_scores_lie_in_their_bands_but_for_one_row(self) -> None:
        bands = {5: (90, 101), 4: (70, 90), 3: (50, 70), 2: (30, 50)}
        wrong = [
            row.product
            for product in products()
            for row in product.ratings
            if not bands[row.stars or 2][0] <= row.score < bands[row.stars or 2][1]
        ]
        assert wrong == ["Bánh rợm"]

    def test_districts_decide_for_their_own_communes(self) -> None:
        for product in products():
            for row in product.ratings:
                if row.decision.district:
                    home = province.DISTRICTS[row.commune[0]]
                    assert row.decision.authority == f"UBND {home}", row.product

    def test_only_lapsed_products_are_removed(self) -> None:
        for act, product in course.acts_on(province.REMOVALS):
            day = DECISIONS[act.decision].issued_on
            assert state(product, day).status == "lapsed", product.name

    def test_an_extension_adds_180_days_at_most(self) -> None:
        for act, product in course.acts_on(province.EXTENSIONS):
            (rating,) = (one for one in product.ratings if one.decision.key == act.of_decision)
            assert act.until is not None
            assert 0 < (act.until - rating.last_day).days <= 180

    def test_a_revocation_ends_a_certificate_in_force(self) -> None:
        for act, product in course.acts_on(province.REVOCATIONS):
            (rating,) = (one for one in product.ratings if one.decision.key == act.of_decision)
            day = DECISIONS[act.decision].issued_on
            assert rating.first_day < day < rating.last_day


class TestWhatTheSampleShows:
    @pytest.mark.parametrize(
        ("first_day", "last_day"),
        [
            (date(2020, 2, 29), date(2023, 2, 28)),
            (date(2020, 8, 31), date(2023, 8, 31)),
            (date(2021, 12, 24), date(2024, 12, 24)),
        ],
    )
    def test_month_ends(self, first_day: date, last_day: date) -> None:
        assert anniversary(first_day) == last_day

    @pytest.mark.parametrize(
        ("name", "status"),
        [
            ("Giấm táo mèo", "valid"),  # failed while its certificate holds
            ("Dưa lưới ruột xanh", "failed"),  # failed before its last day, which has passed
            ("Bánh đa vừng đen", "failed"),  # failed after it
            ("Phở khô cuộn tròn", "valid"),  # failed, then passed
            ("Dâu tây Tia Nắng", "valid"),  # a refused upgrade changes nothing
            ("Kẹo dừa sữa", "revoked"),
            ("Trứng gà thảo mộc", "valid"),  # revoked, recognised again
            ("Tỏi đen một nhánh", "valid"),  # removed, recognised again
            ("Thịt bò một nắng", "valid"),  # extended
            ("Tương bần hạt mốc", "lapsed"),  # an extension that has run out
            ("Giò bò", "valid"),  # on its last day
            ("Bánh quế vị mặn", "lapsed"),  # its sibling was renewed
            ("Bánh quế vị ngọt", "valid"),
            ("Tinh dầu quế", "lapsed"),  # a printed last day
            ("Bạch trà Thượng Mây", "valid"),
        ],
    )
    def test_a_case_of_each(self, name: str, status: str) -> None:
        (product,) = (one for one in products() if one.name == name)
        assert state(product).status == status

    def test_stars_went_up_and_down(self) -> None:
        steps = {(row["stars_before"], row["stars_after"]) for row in EXPECTED["changed"]}
        assert steps == {(3, 4), (4, 3), (4, 5)}

    def test_respelt_renewals_name_rows_that_exist(self) -> None:
        printed = {
            (rating.decision.key, rating.product)
            for product in products()
            for rating in product.ratings
        }
        respelt = {(key, name) for (key, _), name in province.RESPELT_PRODUCTS.items()}
        assert respelt <= printed
        assert len(EXPECTED["respelt"]) >= 12

    def test_the_older_product_of_each_question_lapsed_and_the_later_row_holds(self) -> None:
        by_name = {(product.name, product.entity): product for product in products()}
        for older, later in province.QUESTIONS:
            assert state(by_name[older]).status == "lapsed"
            assert state(by_name[later]).status == "valid"

    def test_certificates_end_in_late_2026_and_2027(self) -> None:
        ends = [one.last_day for one in map(state, products()) if one.status == "valid"]
        years = Counter(end.year for end in ends if end)
        assert years[2026] >= 30
        assert years[2027] >= 30

    def test_barcodes_carry_their_check_digit(self) -> None:
        column = market.MARKS.headings.index("gtin")
        for row in market.MARKS.rows:
            digits = [int(digit) for digit in row[column]]
            assert len(digits) == 13
            assert (sum(digits[::2]) + 3 * sum(digits[1::2])) % 10 == 0

    def test_labels_show_every_verdict(self) -> None:
        assert set(market.VERDICTS) == {
            *("ok", "wrong_stars", "lapsed", "failed", "revoked"),
            *("not_certified", "unknown", "ask"),
        }

    def test_labels_are_judged_by_the_register_of_that_day(self) -> None:
        printed = {
            (rating.product, rating.entity): product
            for product in products()
            for rating in product.ratings
        }
        printed |= {(product.name, product.entity): product for product in products()}
        for row, verdict in zip(market.LABELS.rows, market.VERDICTS, strict=True):
            name, entity, stars, _, seen_on, _ = row
            if verdict in ("unknown", "ask"):
                continue
            if verdict in ("ok", "wrong_stars"):
                owner = printed.get((name, entity)) or next(
                    one for one in products() if name in {rating.product for rating in one.ratings}
                )
                found = state(owner, date.fromisoformat(seen_on))
                assert found.certificate is not None
                assert found.status == "valid", name
                assert (found.certificate.stars == int(stars)) == (verdict == "ok"), name
            else:
                found = state(printed[name, entity], date.fromisoformat(seen_on))
                assert found.status == verdict, name


def _said(path: Path) -> object:
    """What a file says, without the archive around it."""
    if path.suffix == ".xlsx":
        book = CalamineWorkbook.from_path(path)
        return [
            (name, sheet.to_python(skip_empty_area=False), sorted(sheet.merged_cell_ranges or ()))
            for name in book.sheet_names
            for sheet in (book.get_sheet_by_name(name),)
        ]
    if path.suffix == ".docx":
        return re.findall(r"<w:t[ >][^<]*<|<w:tc>", Document(str(path)).element.xml)
    return path.read_bytes()


class TestTheFilesKeptHere:
    def test_are_those_the_model_makes(self, tmp_path: Path) -> None:
        make_sample_data.make(tmp_path)
        made = {path.relative_to(tmp_path) for path in tmp_path.rglob("*.*")}
        kept = {
            path.relative_to(make_sample_data.SAMPLE_DATA)
            for path in make_sample_data.SAMPLE_DATA.rglob("*.*")
        }
        assert kept - made == {Path("README.md")}
        for name in sorted(made):
            assert _said(make_sample_data.SAMPLE_DATA / name) == _said(tmp_path / name), name

    def test_are_18_to_25_decisions(self) -> None:
        folder = make_sample_data.SAMPLE_DATA / "decisions"
        assert {path.name for path in folder.iterdir()} == DECISION_FILES
        assert 18 <= len(DECISION_FILES) <= 25

    def test_the_late_one_comes_last_by_name(self) -> None:
        assert max(DECISION_FILES) == DECISIONS["21z"].file

    def test_the_answers_are_those_of_the_model(self) -> None:
        kept = make_sample_data.EXPECTED.read_text(encoding="utf-8")
        assert kept == make_sample_data.answers()
        assert json.loads(kept)["as_of"] == AS_OF.isoformat()
