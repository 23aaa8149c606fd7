"""Registers that name, beside one column of stars, a decision that recognised and one that did so
again: the rating is the later one's, and a person is asked whose stars these are."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.model.reading import Given, Reading
from tests.made.pages import Cells, codes, errors, read, sheet

FIRST, AGAIN = "12/QĐ-UBND ngày 05/3/2020", "45/QĐ-UBND ngày 10/4/2023"
GIVEN = Given(authority="UBND tỉnh Lâm Khê")


def said(heads: Cells, *rows: Cells) -> Reading:
    named = [(at, f"Chè {at}", "HTX A", *row) for at, row in enumerate(rows, 1)]
    title = ("DANH SÁCH SẢN PHẨM OCOP ĐÃ ĐƯỢC CÔNG NHẬN",)
    return read(sheet(title, ("STT", "Tên sản phẩm", "Chủ thể", *heads), *named), given=GIVEN)


@pytest.mark.parametrize(
    ("first", "again"),
    [("QĐ công nhận lần đầu", "QĐ công nhận lại"),
     ("Quyết định công nhận", "Quyết định công nhận lại"),
     ("Số QĐ công nhận lần đầu", "Số quyết định đánh giá lại"),
     ("Quyết định công nhận", "QĐ đánh giá, công nhận lại")],
)  # fmt: skip
def test_the_later_decision_rates_and_the_product_is_held(first: str, again: str) -> None:
    for heads, row, other in (
        ((first, again, "Hạng sao"), (FIRST, AGAIN, 4), (FIRST, None, 3)),
        (("Hạng sao", first, again), (4, FIRST, AGAIN), (3, FIRST, None)),
    ):
        reading = said(heads, row, other)
        assert codes(reading) == ["remark.re_evaluation"]
        anew, once = reading.entries
        assert (anew.kind, anew.stars, anew.decision) == ("re_evaluation", 4, "45/QĐ-UBND")
        assert anew.issued_on == date(2023, 4, 10) and anew.held
        assert (anew.of_decision, anew.of_issued_on) == ("12/QĐ-UBND", date(2020, 3, 5))
        assert (once.stars, once.decision, once.issued_on, once.held) == (
            3, "12/QĐ-UBND", date(2020, 3, 5), (),
        )  # fmt: skip


def test_a_day_in_a_column_of_its_own() -> None:
    heads = ("QĐ công nhận lần đầu", "Ngày công nhận lần đầu", "QĐ công nhận lại", "Ngày ban hành",
             "Hạng sao")  # fmt: skip
    (entry,) = said(heads, ("12/QĐ-UBND", "05/3/2020", "45/QĐ-UBND", "10/4/2023", 4)).entries
    assert (entry.decision, entry.issued_on) == ("45/QĐ-UBND", date(2023, 4, 10))
    assert (entry.of_decision, entry.of_issued_on) == ("12/QĐ-UBND", date(2020, 3, 5))


@pytest.mark.parametrize(
    ("heads", "row"),
    [(("QĐ công nhận lần đầu", "QĐ công nhận lại"), (AGAIN, FIRST)),  # the later one first
     (("QĐ công nhận lần đầu", "QĐ công nhận lại"), ("12/QĐ-UBND", "45/QĐ-UBND")),  # and when?
     (("QĐ công nhận lần đầu", "QĐ công nhận lại", "Ngày ban hành"),
      ("12/QĐ-UBND", "45/QĐ-UBND", "10/4/2023")),  # the day of which?
     (("QĐ công nhận", "Số QĐ"), (FIRST, AGAIN))],
)  # fmt: skip
def test_what_does_not_say_which_is_the_later_is_refused(heads: Cells, row: Cells) -> None:
    reading = said((*heads, "Hạng sao"), (*row, 4))
    assert errors(reading) and not reading.entries
