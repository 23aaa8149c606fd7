"""Barcodes, series of stamps and tax numbers."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli import words
from ocop_cli.law import marks
from ocop_cli.law.marks import Allotted, Stamps, conflicts
from ocop_cli.model.problem import Bad
from ocop_cli.words import mark


def fault(check: object, text: str) -> str:
    assert callable(check)
    with pytest.raises(Bad) as caught:
        check(text)
    for language in words.LANGUAGES:
        assert words.say(f"mark.{caught.value.variant}", language, **caught.value.values)
    return f"mark.{caught.value.variant}"


class TestABarcodeOfTwoProducts:
    CODE, OTHER = "8938505974194", "4006381333931"

    def given(self, product_id: int, on: str, gtin: str | None) -> Allotted:
        return Allotted(product_id, f"chè {product_id}", date.fromisoformat(on), gtin, None)

    def test_is_a_conflict_of_both_from_the_day_the_second_bore_it(self) -> None:
        acts = [
            self.given(2, "2024-03-01", self.CODE), self.given(1, "2024-01-01", self.CODE),
            self.given(3, "2024-01-01", None), self.given(4, "2024-01-01", self.OTHER),
        ]  # fmt: skip
        assert conflicts(acts) == dict.fromkeys((1, 2), (date(2024, 3, 1), self.CODE))

    def test_of_two_conflicts_the_first_counts(self) -> None:
        acts = [
            self.given(1, "2024-01-01", self.CODE), self.given(2, "2024-03-01", self.CODE),
            self.given(1, "2024-01-01", self.OTHER), self.given(3, "2024-02-01", self.OTHER),
        ]  # fmt: skip
        for order in (acts, acts[::-1]):
            found = conflicts(order)
            assert {one: day for one, (day, _) in found.items()} == {
                1: date(2024, 2, 1), 2: date(2024, 3, 1), 3: date(2024, 2, 1),
            }  # fmt: skip

    def test_twice_on_one_product_is_none(self) -> None:
        twice = [self.given(1, day, self.CODE) for day in ("2024-01-01", "2024-02-01")]
        assert conflicts(twice) == {}


class TestBarcodes:
    @pytest.mark.parametrize(
        "number",
        [
            "8938505974194",  # the prefix of Viet Nam, 893
            "4006381333931",  # the example of the EAN-13 literature
            "036000291452",  # the example of the UPC literature
            "96385074",  # the example of the EAN-8 literature
            "10614141000415",  # GS1's own example of a case
        ],
    )
    def test_with_a_right_check_digit_are_taken(self, number: str) -> None:
        assert marks.gtin(number) == number

    def test_may_be_written_with_spaces_and_dashes(self) -> None:
        assert marks.gtin(" 4 006381 333931 ") == "4006381333931"
        assert marks.gtin("4-006381-333931") == "4006381333931"

    def test_with_one_wrong_digit_are_refused_and_the_right_one_is_said(self) -> None:
        with pytest.raises(Bad) as caught:
            marks.gtin("4006381333932")
        assert f"mark.{caught.value.variant}" == "mark.gtin_digit"
        assert caught.value.values["digit"] == "1"

    @pytest.mark.parametrize("text", ["", "123", "400638133393A", "8.93851E+12", "40063813339311"])
    def test_of_another_form_are_refused(self, text: str) -> None:
        assert fault(marks.gtin, text) in ("mark.gtin_form", "mark.gtin_digit")

    def test_of_zeros_are_refused(self) -> None:
        assert fault(marks.gtin, "0000000000000") == "mark.gtin_zero"

    def test_are_one_whatever_their_length(self) -> None:
        assert marks.gtin_key("036000291452") == marks.gtin_key("0036000291452")

    @pytest.mark.thorough
    @given(st.from_regex(r"[0-9]{7}|[0-9]{11,13}", fullmatch=True))
    def test_any_number_with_its_digit_is_right_and_any_other_digit_is_wrong(
        self, digits: str
    ) -> None:
        right = marks.gtin_digit(digits)
        if not digits.strip("0"):
            return
        assert marks.gtin(digits + right) == digits + right
        for digit in set("0123456789") - {right}:
            assert fault(marks.gtin, digits + digit) == "mark.gtin_digit"


class TestSeriesOfStamps:
    @pytest.mark.parametrize(
        "text",
        [
            "A000001-A000500",
            "A000001 - A000500",
            "A000001–A000500",
            "a000001 đến a000500",
            "từ A000001 đến A000500",
            "Từ số A000001 đến số A000500",
            "A000001-000500",
            "A000001...A000500",
        ],
    )
    def test_are_read_as_offices_write_them(self, text: str) -> None:
        assert marks.stamps(text) == Stamps("A", 1, 500, 6)

    def test_may_carry_dashes_and_years_of_their_own(self) -> None:
        series = marks.stamps("TN-2024-000001 - TN-2024-000500")
        assert series == Stamps("TN-2024-", 1, 500, 6)
        assert marks.stamps("TN-000001-TN-000500") == Stamps("TN-", 1, 500, 6)
        assert marks.stamps("0001/TN - 0500/TN") == Stamps("", 1, 500, 4, "/TN")

    def test_may_be_one_stamp(self) -> None:
        assert marks.stamps("A000007") == Stamps("A", 7, 7, 6)
        assert marks.stamps("A000007").text == "A000007"

    def test_hold_both_ends(self) -> None:
        assert marks.stamps("A000001-A000500").count == 500

    def test_that_end_before_they_begin_are_refused(self) -> None:
        assert fault(marks.stamps, "A000500-A000001") == "mark.stamps_order"

    @pytest.mark.parametrize(
        "text",
        ["", "A", "A000001-B000500", "A000001-A500", "A000001-500", "A000001-A000500-A000900"],
    )
    def test_of_two_kinds_are_refused(self, text: str) -> None:
        assert fault(marks.stamps, text) == "mark.stamps_form"

    @pytest.mark.parametrize(
        ("one", "other", "shared"),
        [
            ("A000001-A000500", "A000500-A000900", "A000500"),
            ("A000001-A000500", "A000100-A000200", "A000100 - A000200"),
            ("A000001-A000500", "a000001-a000500", "A000001 - A000500"),
            ("A000001-A000500", "A000501-A000900", None),
            ("A000001-A000500", "B000001-B000500", None),
            ("A000001-A000500", "A0001-A0500", None),
        ],
    )
    def test_overlap_in_the_stamps_both_hold(
        self, one: str, other: str, shared: str | None
    ) -> None:
        first, second = marks.stamps(one), marks.stamps(other)
        found = first.shared(second)
        assert (found.text if found else None) == shared
        assert second.shared(first) == found

    @pytest.mark.thorough
    @given(
        st.sampled_from(["", "A", "TN-", "OCOP2024/"]),
        st.integers(0, 9999),
        st.integers(0, 9999),
    )
    def test_are_read_back_from_their_own_text(self, prefix: str, one: int, other: int) -> None:
        series = Stamps(prefix, min(one, other), max(one, other), 4)
        assert marks.stamps(series.text) == series


class TestTaxNumbers:
    @pytest.mark.parametrize(
        "number",
        ["0300588569", "0101248141", "0100109106"],  # Vinamilk, FPT, Viettel: public registers
    )
    def test_of_enterprises_carry_a_check_digit(self, number: str) -> None:
        assert marks.tax_number(number) == marks.TaxNumber(number, checked=True)
        wrong = number[:-1] + str((int(number[-1]) + 1) % 10)
        assert fault(marks.tax_number, wrong) == "mark.tax_digit"

    def test_of_branches_have_three_digits_more(self) -> None:
        assert marks.tax_number("0100109106011").number == "0100109106-011"
        assert marks.tax_number("0100109106 - 011").number == "0100109106-011"
        assert fault(marks.tax_number, "0100109106-000") == "mark.tax_form"

    def test_of_persons_have_twelve_digits_and_are_not_checked(self) -> None:
        assert marks.tax_number("019085000123") == marks.TaxNumber("019085000123", checked=False)

    def test_that_lost_the_first_zero_in_a_sheet_are_said_to_have(self) -> None:
        with pytest.raises(Bad) as caught:
            marks.tax_number("101248141")
        assert f"mark.{caught.value.variant}" == "mark.tax_zero"
        assert caught.value.values["number"] == "0101248141"

    @pytest.mark.parametrize("text", ["", "12345", "01012481A1", "1.01248E+8", "123456789"])
    def test_of_another_form_are_refused(self, text: str) -> None:
        assert fault(marks.tax_number, text) == "mark.tax_form"


def test_every_sentence_is_in_both_languages() -> None:
    assert all(vi and en for vi, en in mark.WORDS.values())
