"""Makers behind whose names something was noted: "HTX Gấc (2021)" may be HTX Gấc."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.matching.case import Named
from ocop_cli.matching.makers import Kinship, kinship
from ocop_cli.matching.verdicts import compare
from tests.conftest import Run
from tests.made.each import each

Write = Callable[[str, str], Path]
HEAD = "product,entity,locality,stars,decision,issued_on,authority\n"
NOTES = ("(2021)", "(QĐ 45)", "(3 sao)", "(đợt 1)", "(0912 345 678)", "(thành lập 2019)", "[2021]",
         "- 2021", "- đợt 1", ", QĐ 45", "/2021", "2021", "năm 2021")  # fmt: skip


@each("maker", ["HTX Gấc", "HTX Tân Lập", "Hộ Páo", "Công ty Asuka", "Hộ kinh doanh Lý Văn Páo"])
@each("note", NOTES)
def test_are_asked_about(maker: str, note: str) -> None:
    first, second = Named("Cao gấc", f"{maker} {note}", "xã Mây"), Named("Cao gấc", maker, "xã Mây")
    assert compare(first, second).verdict != "different"
    assert compare(second, first).verdict != "different"


@each("maker", ["HTX Gấc", "HTX Tân Lập", "Hộ Páo", "Công ty Asuka"])
@each("note", ["– cũ", "- cũ", "(cũ)", ", cũ", "(mới)", "– mới", "- Mới", "(số 2)", ", số 2"])
def test_one_that_may_be_the_other_of_two_is_asked_about_and_never_joined(
    maker: str, note: str
) -> None:
    first, second = Named("Cao gấc", f"{maker} {note}", "xã Mây"), Named("Cao gấc", maker, "xã Mây")
    assert compare(first, second).verdict == compare(second, first).verdict == "ask"


def test_two_that_are_numbered_are_never_joined() -> None:
    assert kinship("HTX Tân Lập (số 1)", "HTX Tân Lập (số 2)") is Kinship.DOUBTFUL


@each("maker", ["HTX Phố Mới", "HTX Xóm Cũ", "HTX Nông thôn mới"])
def test_a_name_that_ends_so_is_its_own(maker: str) -> None:
    first, second = Named("Cao gấc", maker, "xã Mây"), Named("Cao gấc", maker.upper(), "xã Mây")
    assert compare(first, second).verdict == "same"


@each("maker", ["HTX Tân Qui, số 2 đường Lê Lợi", "HTX Tân Qui (số nhà 2, xã Tân Qui)"])
def test_a_number_in_a_street_is_an_address(maker: str) -> None:
    assert kinship(maker, "HTX Tân Qui") is Kinship.SAME


@each(
    ("one", "other"),
    [("HTX Gấc (2021)", "HTX Sim (2021)"), ("HTX Gấc 1", "HTX Gấc 2"),
     ("HTX 19/5", "HTX 1/5"),
     ("HTX Xanh Tươi", "HTX Xanh"), ("HTX Gấc (2021)", "HTX Gấc Rừng Nà Hiên"),
     ("HTX Nông nghiệp, dịch vụ Hảo Đạt", "HTX Nông nghiệp, dịch vụ Tân Lập"),
     ("HTX Nông nghiệp – Dịch vụ Hảo Đạt", "HTX Nông nghiệp – Dịch vụ Tân Lập"),
     ("HTX chè, rau Hảo Đạt", "HTX chè, rau Tân Lập"),
     ("HTX Sản xuất - Thương mại Hảo Đạt", "HTX Sản xuất - Thương mại Tân Lập")],
)  # fmt: skip
def test_two_makers_stay_two(one: str, other: str) -> None:
    assert kinship(one, other) is Kinship.OTHER


@pytest.mark.parametrize("note", ["(2021)", "- 2021", "(3 sao)"])
def test_what_ran_out_under_such_a_name_waits_for_an_answer(
    ocop: Run, write: Write, note: str
) -> None:
    write("old.csv", f"{HEAD}Cao gấc,HTX Gấc {note},xã Mây,3,45/QĐ-UBND,2022-03-15,UBND tỉnh A\n")
    write("new.csv", f"{HEAD}Cao gấc,HTX Gấc,xã Mây,3,450/QĐ-UBND,2025-03-01,UBND tỉnh A\n")
    ocop("import", "old.csv", "new.csv")
    found = ocop("lapsed", "--as-of", "2026-11-20", "--format", "json").json
    assert [one["pending_review"] for one in found] == [True]


@each(
    ("short", "maker"),
    [("HTX T.Lập", "HTX Tân Lập"), ("HTX T. Lập", "HTX chè Tân Lập"),
     ("HKD Nguyễn T. Lụa", "Hộ kinh doanh Nguyễn Thị Lụa"),
     ("HKD Ng. Thị Lụa", "Hộ kinh doanh Nguyễn Thị Lụa"),
     ("Cty Hòa P.", "Công ty TNHH Hòa Phú")],
)  # fmt: skip
@each("product", ["Miến dong", "Bánh khảo Nà Hiên"])
def test_a_maker_written_by_first_letters_is_asked_about(
    product: str, short: str, maker: str
) -> None:
    first, second = Named(product, short, "xã Mây"), Named(product, maker, "xã Nga")
    assert compare(first, second).verdict == compare(second, first).verdict == "ask"


@each(
    ("one", "other"),
    [("HTX T.Lập", "HTX Hòa Lập"), ("HTX TL", "HTX Hòa Lập"), ("HTX A", "HTX An"),
     ("HTX A", "HTX B"), ("HKD Nguyễn T. Lụa", "HKD Trần Thị Lụa")],
)  # fmt: skip
def test_other_letters_are_another_maker(one: str, other: str) -> None:
    assert kinship(one, other) is Kinship.OTHER


@pytest.mark.parametrize("turned", [False, True])
def test_the_renewal_of_a_maker_written_by_first_letters_waits_for_an_answer(
    ocop: Run, write: Write, turned: bool
) -> None:
    names = ["HTX Tân Lập", "HTX T.Lập"]
    first, second = reversed(names) if turned else names
    write("old.csv", f"{HEAD}Miến dong,{first},xã Mây,3,45/QĐ-UBND,2022-03-15,UBND tỉnh A\n")
    write("new.csv", f"{HEAD}Miến dong,{second},xã Mây,3,450/QĐ-UBND,2025-03-01,UBND tỉnh A\n")
    ocop("import", "old.csv", "new.csv")
    found = ocop("lapsed", "--as-of", "2026-11-20", "--format", "json").json
    assert [one["pending_review"] for one in found] == [True]


def test_goods_in_english_are_asked_of_a_maker_in_english() -> None:
    here = Named("Chè xanh Tân Lập", "HTX chè Tân Lập", "xã Tân Lập")
    there = Named("Tan Lap green tea", "Tan Lap Tea Cooperative", "Tan Lap commune")
    assert compare(here, there).verdict == compare(there, here).verdict == "ask"
