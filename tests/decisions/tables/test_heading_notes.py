"""What stands in brackets in a heading of rows, or at the end of a list's title."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.tables import heading_notes
from ocop_cli.text import keys
from tests.made.pages import codes, lines, read

_STARS = "Sản phẩm|Chủ thể|Điểm", "Chè|HTX A|75"
_GOODS = "Sản phẩm|Chủ thể|Sao|Điểm", "Chè|HTX A|4|75"


def headed(label: str, form: tuple[str, str]) -> list[str]:
    heads, row = form
    return codes(read(lines(heads, f"{label}{'|' * heads.count('|')}", row)))


def test_each_note_knows_its_example() -> None:
    for says, pattern, example in heading_notes.NOTES:
        assert pattern.fullmatch(keys.same_key(example)), says


@pytest.mark.parametrize(
    "note",
    ["(từ 70 đến 90 điểm)", "(70-89 điểm)", "(từ 70 điểm trở lên)", "(≥ 70 điểm)",
     "(từ 70 đến dưới 90 điểm)", "(đạt từ 70,0 đến 89,9 điểm)"],
)  # fmt: skip
def test_points_that_are_those_of_the_stars_say_nothing_more(note: str) -> None:
    for label in (f"Sản phẩm đạt 4 sao {note}", f"I. Hạng 4 sao {note}"):
        assert not headed(label, _STARS)


@pytest.mark.parametrize(
    "note", ["(từ 50 đến 69 điểm)", "(Rút)", "(KĐ)", "(*)", "(trừ sản phẩm X)", "(chờ)", "(x)"]
)
def test_another_note_of_stars_leaves_the_heading_open(note: str) -> None:
    assert headed(f"Sản phẩm đạt 4 sao {note}", _STARS)


@pytest.mark.parametrize(
    "note",
    ["(chờ bổ sung)", "(Rút)", "(không thu hồi)", "(đã hết hạn)", "(*)", "(KĐ)", "(dự kiến)"],
)
def test_a_heading_of_goods_or_places_with_a_note_that_is_none(note: str) -> None:
    for label in ("Nhóm thực phẩm", "II. Đồ uống", "Xã Tân Cương", "3. Huyện Đại Từ"):
        assert headed(f"{label} {note}", _GOODS), label


@pytest.mark.parametrize(
    ("label", "group", "place"),
    [("Thực phẩm (tươi sống)", "Thực phẩm (tươi sống)", None),
     ("Nhóm thực phẩm (đợt 2)", "thực phẩm (đợt 2)", None),
     ("Nhóm đồ uống (có cồn)", "đồ uống (có cồn)", None),
     ("Xã Tân Cương, huyện Đại Từ", None, "Xã Tân Cương, huyện Đại Từ"),
     ("Xã Sơn Hà (cũ)", None, "Xã Sơn Hà (cũ)"),
     ("Xã Sơn Hà (nay là xã Tân Hà)", None, "Xã Sơn Hà (nay là xã Tân Hà)"),
     ("Xã Sơn Hà - Huyện Đại Từ", None, "Xã Sơn Hà - Huyện Đại Từ")],
)  # fmt: skip
def test_what_goods_and_places_are_called(label: str, group: str, place: str) -> None:
    heads, row = _GOODS
    (entry,) = read(lines(heads, f"{label}|||", row)).entries
    assert (entry.group, entry.locality) == (group, place)


@pytest.mark.parametrize("end", ["(Rút)", "- Rút", "(KĐ)", "(*)", "(đã hết hạn)", "(hoãn)"])
def test_a_title_that_ends_in_what_nobody_knows_is_told_or_refused(end: str) -> None:
    page = lines(f"Danh sách sản phẩm OCOP đạt 4 sao {end}", *_STARS)
    assert {"odd_title.list", "unknown_act.list"} & set(codes(read(page)))


@pytest.mark.parametrize(
    "end", ["(đợt 2)", "(từ 70 đến 89 điểm)", "(nhóm thực phẩm)", "(huyện Đại Từ)", "(bổ sung)"]
)
def test_a_title_that_says_which_is_not(end: str) -> None:
    assert not codes(read(lines(f"Danh sách sản phẩm OCOP đạt 4 sao {end}", *_STARS)))
