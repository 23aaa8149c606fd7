"""Lists without addresses: the maker's name is all there is, and it may be typed wrong too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from ocop_cli.matching.nearly_called import meeting_points, nearly_called
from tests.conftest import Run
from tests.made.each import each

HEAD = "Tên sản phẩm;Chủ thể;Địa chỉ;Hạng sao;Số QĐ;Ngày QĐ;Cơ quan ban hành"
THERE = "xã Tân Lập"
Renewed = list[tuple[str, str, str, str]]  # product and maker, as they were and as they are
NEARLY: Renewed = [
    ("Nấm linh chi khô", "HTX nấm Phú Gia", "Nấm linh chi khô hộp 200g", "HTX nấm Phú"),
    ("Tinh bột nghệ vàng", "THT nghệ Đồng Bẩm", "Đặc sản tinh bột nghệ vàng", "THT nghệ Bẩm"),
    ("Tinh dầu sả chanh", "HTX Quân Chu", "Tinh dầu sả chanh - Quê Tôi", "HTX Quân hu"),
    ("Cá tép dầu kho", "HTX thủy sản Núi Cốc", "Cá tép dầu", "HTX thủy sản Nú Cốc"),
    ("Măng khô nứa", "HKD Hoàng Thị Mai", "Măng khô nứa loại 1", "HKD Hong Thị Mai"),
    ("Giò lụa", "HKD Trần Hồng Phong", "Giò lụa Hồng Phong", "HKD Trần Hồng Phong và các con"),
    ("Đậu phụ Bình Long", "HKD Phạm Văn Bình", "Đậu ph Bình Long", "HKD Phạm Bình"),
    ("Thịt lợn chua", "Cơ sở Trường Foods", "Thịt lợn chua túi 500g", "Cơ ởs Trường Foods"),
    ("Rau bò khai", "HTX rau Nhật Tân", "Rau bò khai sạch - Sao Việt", "HTX rau Nhật"),
    ("Cao cà gai leo", "Công ty TNHH Xuân Sơn", "Cao gai leo", "Công ty TNHH Xuân Sơ"),
]
CALLED = ["Ông Nam", "Bà Nam", "Hộ ông Nam", "Cơ sở Nam", "Nhà anh Nam", "Ông Nam (thôn 3)"]
OTHERS: Renewed = [
    ("Nấm linh chi khô", "HTX nấm Phú Gia", "Nấm linh chi khô", "HTX nấm Hòa Bình"),
    ("Măng khô nứa", "HKD Hoàng Thị Mai", "Măng khô nứa", "HKD Hoàng Thị Lan"),
    ("Giò lụa", "HKD Trần Hồng Phong", "Chả cá", "HKD Trần Hồng Phong và các con"),
    ("Mật ong", "HKD Trần Văn Nam", "Mật ong", "HTX Nam Hải Vân"),
    ("Chè xanh", "HKD Lê Văn Nam", "Chè xanh", "Nguyễn Hoài Nam"),
    ("Thịt lợn chua", "Cơ sở Trường Foods", "Rượu ngô", "Cơ ởs Trường Foods"),
]


def lapsed_unasked(
    ocop: Run, write: Callable[[str, str], Path], renewed: Renewed, places: tuple[str, str]
) -> set[str]:
    """Of these products, each rated anew under other names, those that show as lapsed."""
    for at, day in enumerate(("10/5/2021", "02/5/2025")):
        rows = [
            f"{one[2 * at]};{one[2 * at + 1]};{places[at]};3;8/QĐ-UBND;{day};A" for one in renewed
        ]
        ocop("import", write(f"{at}.csv", "\n".join([HEAD, *rows, ""])))
    rows = ocop("lapsed --as-of 2025-12-31 --format json").json
    return {row["product"] for row in rows if not row["pending_review"]}


PLACES = pytest.mark.parametrize("places", [(THERE, ""), ("", THERE), ("", "")])


@PLACES
def test_makers_nearly_called_alike_are_asked_about(
    ocop: Run, write: Callable[[str, str], Path], places: tuple[str, str]
) -> None:
    assert lapsed_unasked(ocop, write, NEARLY, places) == set()


@PLACES
def test_other_makers_are_not(
    ocop: Run, write: Callable[[str, str], Path], places: tuple[str, str]
) -> None:
    assert lapsed_unasked(ocop, write, OTHERS, places) == {one[0] for one in OTHERS}


@PLACES
@pytest.mark.parametrize("called", CALLED)
def test_who_is_called_by_a_given_name_may_be_that_person(
    ocop: Run, write: Callable[[str, str], Path], called: str, places: tuple[str, str]
) -> None:
    renewed = [("Mật ong", "Trần Văn Nam", "Mật ong", called)]
    assert lapsed_unasked(ocop, write, renewed, places) == set()


def test_in_two_communes_goods_are_two_and_a_name_of_its_own_is_asked(
    ocop: Run, write: Callable[[str, str], Path]
) -> None:
    renewed = [
        ("Chè đinh Thác Mây", "HTX chè Thác Mây", "Chè đinh Thác Mây loại 1", "HTX chè Thác Mây 2"),
        ("Miến dong Tà Xùa", "HKD Lò Văn Pun", "Miến dong Tà Xùa", "HKD Lò Văn Pun 2"),
        ("Nấm linh chi khô", "HTX nấm Phú Gia", "Nấm linh chi khô", "HTX nấm Phú"),
    ]
    found = lapsed_unasked(ocop, write, renewed, (THERE, "xã Yên Sơn"))
    assert found == {"Nấm linh chi khô"}


@each(("one", "other"), [(was, now) for _, was, _, now in NEARLY])
def test_makers_nearly_called_alike_meet(one: str, other: str) -> None:
    assert nearly_called(one, other)
    here, there = meeting_points(one), meeting_points(other)
    assert here.filed & there.sought and there.filed & here.sought
