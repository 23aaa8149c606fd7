"""The cell of a decision: what stands in it besides the number is understood, or asked."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.law.numbers import is_of_decision, number_key, tidy_number
from ocop_cli.model.reading import Entry, Given
from tests.made.each import each
from tests.made.pages import codes, lines, only, read

HEADS = "Sản phẩm|Chủ thể|Sao|Số quyết định|Ngày quyết định"


def row(decision: str, day: str = "20/03/2023") -> tuple[Entry, list[str]]:
    said = read(lines(HEADS, f"Chè xanh|HTX A|3|{decision}|{day}"))
    return only(said), codes(said)


PLAIN = ["743/QĐ-UBND", "743/QĐ-UBND (đợt 1)", "743/QĐ-UBND, Phụ lục II", "Theo QĐ 743/QĐ-UBND",
         "743/QĐ-UBND (QĐ công nhận)", "743/QĐ-UBND công nhận lại", "743/QĐ-UBND lần 2", "743",
         "743/QĐ-UBND 2023", "743/QĐ-UBND năm 2023", "743/QĐ-UBND¹", "* 743/QĐ-UBND", "Số: 743",
         "743/QĐ-UBND ngày 20/3", "743/QĐ-UBND ngày 20/3/2023 của UBND tỉnh Hà Sơn về việc công "
         "nhận kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2023", "743/QĐ-UBND (1)",
         "Quyết định số 743/QĐ-UBND ngày 20 tháng 3 năm 2023", "743 QĐ UBND", "743/QĐ-UBND;",
         "743/QĐ-BNN-VPĐP", "743/QĐ-BNNMT", "743/QĐ-CT", "QĐ 743", "743/2023/QĐ-UBND"]  # fmt: skip


@pytest.mark.thorough
@each("decision", PLAIN)
def test_what_is_understood_is_no_doubt(decision: str) -> None:
    found, said = row(decision)
    assert not found.held
    assert not [one for one in said if one.startswith("remark")]


IN_DOUBT = ["743/QĐ-UBND (đã thu hồi)", "743/QĐ-UBND (cũ)", "743/QĐ-UBND (hết hiệu lực)",
            "743/QĐ-UBND (đính chính)", "743/QĐ-UBND đã được thay thế", "Dự thảo 743/QĐ-UBND",
            "Tờ trình 743/QĐ-UBND", "743/QĐ-UBND (chưa ban hành)", "QĐ thu hồi 743/QĐ-UBND",
            "743/QĐ-UBND (chờ ký)", "743/QĐ-UBND (tạm thời)", "743/QĐ-UBND xin gia hạn",
            "hủy 743", "743/QĐ-UBND (đang xin ý kiến)", "743/QĐ-UBND về kiện toàn Hội đồng",
            "QĐ thu hồi số 743",
            "743/QĐ-UBND về việc hỗ trợ sản phẩm OCOP", "743/QĐ-UBND năm 2021",
            "743/QĐ-UBND gốc mất", "743/QĐ-UBND (cấp lại)",
            "743/TB-UBND", "743/KH-UBND", "743/TTr-SNN", "743/NQ-HĐND", "743/GCN-UBND", "GCN 743",
            "743/UBND-NN"]  # fmt: skip


@pytest.mark.thorough
@each("decision", IN_DOUBT)
def test_what_is_not_holds_the_row_with_the_cell_as_it_is_printed(decision: str) -> None:
    found, said = row(decision)
    assert [(one.text, one.place.column) for one in found.held] == [(decision, 3)]
    assert any(one.startswith("remark") for one in said)


def test_a_cell_that_two_looks_doubt_is_asked_about_once() -> None:
    cell = "743/QĐ-UBND ngày 20/3/2020 (cấp lại 20/6/2023)"
    title = "SỔ THEO DÕI SẢN PHẨM OCOP TỈNH LÂM KHÊ"
    heads = "Tên sản phẩm|Chủ thể|Sao|Quyết định công nhận"
    said = read(lines(title, "", heads, f"Chè xanh|HTX A|3|{cell}"), given=Given())
    assert [one.text for one in only(said).held] == [cell]
    assert len([one for one in codes(said) if one.startswith("remark")]) == 1


def test_what_many_rows_say_alike_is_told_and_asked_once() -> None:
    rows = [f"Chè {name}|HTX A|3|743/TB-UBND|20/03/2023" for name in ("xanh", "đen", "vàng")]
    said = read(lines(HEADS, *rows))
    assert [[one.place.row for one in entry.held] for entry in said.entries] == [[2], [2], [2]]
    assert [one for one in codes(said) if one.startswith("remark")] == ["remark.paper"]


def test_the_committee_behind_a_number_is_the_one_that_decided() -> None:
    for words in ("(UBND huyện Na Hang)", "huyện Na Hang", "của UBND huyện Na Hang"):
        found, _ = row(f"743/QĐ-UBND {words}")
        assert (found.decision, found.authority) == ("743/QĐ-UBND", "UBND huyện Na Hang")


@pytest.mark.parametrize(
    "typed",
    ["743/QÐ-UBND", "743/QĐ–UBND", "743∕QĐ-UBND", "743/QĐ_UBND", "743 / QĐ - UBND", "743/QƉ‑UBND",
     "743／QĐ—UBND"],
)  # fmt: skip
def test_letters_and_signs_that_look_alike_are_the_numbers_own(typed: str) -> None:
    assert row(typed)[0].decision == tidy_number(typed) == "743/QĐ-UBND"
    assert number_key(typed) == number_key("743/QĐ-UBND")


def test_the_figures_behind_so_are_the_number() -> None:
    assert row("Quyết định công nhận số 743")[0].decision == "743"


@pytest.mark.parametrize("number", ["743", "743a/QĐ-UBND", "12/2023/QĐ-UBND", "743/QĐUBND"])
def test_a_number_of_a_decision(number: str) -> None:
    assert is_of_decision(number)


@pytest.mark.parametrize("day", ["20/3/2023 00:00:00", "20/03/2023 0:00", "2023-03-20T00:00:00",
                                 "2023-03-20 15:30", "20/3/2023 3:30 CH"])  # fmt: skip
def test_a_time_behind_a_day_is_nothing_more(day: str) -> None:
    assert row("743/QĐ-UBND", day)[0].issued_on == date(2023, 3, 20)


def test_but_one_with_a_zone_may_be_of_another_day() -> None:
    said = read(lines(HEADS, "Chè xanh|HTX A|3|743/QĐ-UBND|2023-03-19T17:00:00.000Z"))
    assert (said.entries, codes(said)) == ((), ["bad_date"])


@pytest.mark.parametrize("behind", [" – HTX A", " - KĐ", " - HTX chè Hà Sơn", " – Rút"])
def test_what_stands_apart_behind_a_whole_number_is_none_of_it(behind: str) -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao|Số quyết định", f"A|B|3|99/QĐ-UBND{behind}"))
    assert [(one.decision, bool(one.held)) for one in said.entries] == [("99/QĐ-UBND", True)]


def test_but_a_number_may_be_typed_with_spaces() -> None:
    for typed in ("99/QĐ - UBND", "99 / QĐ - UBND", "99/QĐ- UBND"):
        said = read(lines("Sản phẩm|Chủ thể|Sao|Số quyết định", f"A|B|3|{typed}"))
        assert [(one.decision, bool(one.held)) for one in said.entries] == [("99/QĐ-UBND", False)]


@pytest.mark.parametrize("cell", ["99 và 100/QĐ-UBND", "99-100/QĐ-UBND", "99, 100/QĐ-UBND",
                                  "99/QĐ-UBND và 100", "Số 98, 99 và 100/QĐ-UBND",
                                  "99/QĐ-UBND; 100"])  # fmt: skip
def test_figures_that_share_the_sign_of_a_number_are_another(cell: str) -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao|Số quyết định", f"A|B|3|{cell}"))
    assert (said.entries, codes(said)) == ((), ["bad_decision.several"])


LEFT_OUT = ["743/QĐ-UBND lần 2", "743/QĐ-UBND - lần 2", "743/QĐ-UBND lần thứ hai"]


@each("decision", LEFT_OUT)
def test_a_person_is_told_what_beside_a_number_is_not_read(decision: str) -> None:
    found, said = row(decision)
    assert (found.decision, found.held) == ("743/QĐ-UBND", ())
    assert "odd_name.number" in said


def test_but_not_of_what_says_which_it_is_nor_twice() -> None:
    for words in ("(1)", "năm 2023", "đợt 2", "của UBND tỉnh Hà Sơn", "Phụ lục II", "Điều 2"):
        assert "odd_name.number" not in row(f"743/QĐ-UBND {words}")[1], words
    rows = [f"Chè {name}|HTX A|3|743/QĐ-UBND lần 2|20/03/2023" for name in ("xanh", "đen")]
    assert codes(read(lines(HEADS, *rows))).count("odd_name.number") == 1


@pytest.mark.parametrize("sign", ["VX", "NN", "KTN", "- VX", "(VX)"])
def test_a_departments_sign_apart_from_the_number_is_asked(sign: str) -> None:
    found, _ = row(f"743/QĐ-UBND {sign}")
    assert [one.variant for one in found.held] == ["paper"]


@pytest.mark.parametrize("number", ["?743/QĐ-UBND", "743?/QĐ-UBND", "~743/QĐ-UBND", "743/QĐ-UBND?"])
def test_a_sign_of_doubt_beside_a_number(number: str) -> None:
    assert row(number)[0].held


@pytest.mark.parametrize("number", ["12O3/QĐ-UBND", "1.203/QĐ-UBND", "7l3/QĐ-UBND"])
def test_a_letter_or_a_point_among_the_figures_is_asked(number: str) -> None:
    assert [one.variant for one in row(number)[0].held] == ["paper"]


def test_two_numbers_written_short() -> None:
    said = read(lines("Sản phẩm|Chủ thể|Sao|Số quyết định", "A|B|3|QĐ 1203 và QĐ 900"))
    assert (said.entries, codes(said)) == ((), ["bad_decision.several"])
