"""Rows that name an entity for the products under them, numbered as those are."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Value
from tests.made.pages import codes, products, read, sheet

HEADS = ("STT", "Tên sản phẩm", "Địa chỉ", "Điểm", "Hạng sao")


def entities(*rows: tuple[Value, ...], heads: tuple[str, ...] = HEADS) -> dict[str, str | None]:
    said = read(sheet(heads, *rows))
    assert not codes(said), said.problems
    return {entry.product: entry.entity for entry in said.entries}


@pytest.mark.parametrize(
    ("first", "second", "under"),
    [("I", "II", ("1", "2", "1")), (1, 2, (1.1, 1.2, 2.1)), ("1", "2", ("1.1", "1.2", "2.1")),
     ("A", "B", (1, 2, 3)), (1, 2, (None, None, None)), (None, None, (1, 2, 3))],
)  # fmt: skip
@pytest.mark.parametrize("maker", ["HTX chè La Bằng", "Công ty TNHH Bình An", "Hộ kinh doanh Páo"])
def test_numbered_in_any_way(
    first: Value, second: Value, under: tuple[Value, ...], maker: str
) -> None:
    one, two, three = under
    found = entities(
        (first, maker, "xã A", None, None), (one, "Chè búp", None, 84.5, "4 sao"),
        (two, "Hồng trà", None, 66, "3 sao"), (second, "HTX Mây Ngàn", None, None, None),
        (three, "Gạo nếp", None, 72, "4 sao"),
    )  # fmt: skip
    assert found == {"Chè búp": maker, "Hồng trà": maker, "Gạo nếp": "HTX Mây Ngàn"}


def test_their_address_is_that_of_their_products() -> None:
    said = read(
        sheet(HEADS, (1, "HTX A", "xã Tân Lập", None, None), (1.1, "Chè", None, 84, "4 sao"))
    )
    assert [entry.locality for entry in said.entries] == ["xã Tân Lập"]


@pytest.mark.parametrize("person", ["Nguyễn Thị Hoa", "Ông Lý Văn Páo", "hộ bà Lò Thị Mai"])
def test_a_person_among_them(person: str) -> None:
    found = entities(
        ("I", "HTX A", None, None, None), (1, "Chè", None, 84, "4 sao"),
        ("II", person, None, None, None), (1, "Bánh khẩu sli", None, 66, "3 sao"),
    )  # fmt: skip
    assert found == {"Chè": "HTX A", "Bánh khẩu sli": person}


@pytest.mark.parametrize("row", ["Nhóm còn lại", "Các sản phẩm khác", "Chưa xếp"])
def test_what_is_no_name_lets_no_entity_go_on(row: str) -> None:
    said = read(
        sheet(HEADS, ("I", "HTX A", None, None, None), (1, "Chè", None, 84, "4 sao"),
              ("II", row, None, None, None), (1, "Cam", None, 66, "3 sao"))
    )  # fmt: skip
    assert products(said) == ["Chè"] and "unknown_heading" in codes(said)


def test_a_product_that_is_named_like_an_entity_stays_one() -> None:
    found = entities(
        (1, "Trang trại nấm Hòa Phú", "xã A", 84, "4 sao"), (2, "Chè", "xã B", 66, "3 sao"),
        heads=(*HEADS[:2], "Chủ thể", *HEADS[3:]),
    )  # fmt: skip
    assert list(found) == ["Trang trại nấm Hòa Phú", "Chè"]


class TestOneHeadingOfMakersAndProducts:
    """ "Chủ thể / sản phẩm": each maker's row is followed by those of its products."""

    @pytest.mark.parametrize(
        "heading",
        ["Chủ thể / sản phẩm", "Tên chủ thể, sản phẩm", "CHỦ THỂ/SẢN PHẨM", "Sản phẩm và chủ thể",
         "Tên chủ thể và tên sản phẩm", "Chủ thể - Sản phẩm", "Cơ sở sản xuất/Tên sản phẩm"],
    )  # fmt: skip
    def test_is_read_by_what_stands_under_it(self, heading: str) -> None:
        heads = ("STT", heading, *HEADS[2:])
        found = entities(
            ("I", "HTX chè La Bằng", "xã A", None, None), (1, "Chè búp", None, 84.5, "4 sao"),
            (2, "- Hồng trà", None, 66, "3 sao"), ("II", "Công ty TNHH B", "xã B", None, None),
            (1, "Gạo nếp", None, 72, "4 sao"), heads=heads,
        )  # fmt: skip
        maker = "HTX chè La Bằng"
        assert found == {"Chè búp": maker, "Hồng trà": maker, "Gạo nếp": "Công ty TNHH B"}

    @pytest.mark.parametrize(
        "rows",
        [[(1, "Chè búp\nHTX chè La Bằng", None, 84, "4 sao"), (2, "Hồng trà\nHTX B", None, 66, 3)],
         [(1, "Chè búp - HTX chè La Bằng", None, 84, "4 sao")],
         [(1, "Chè búp", None, 84, "4 sao"), (None, "HTX chè La Bằng", None, None, None),
          (2, "Hồng trà", None, 66, "3 sao"), (None, "HTX B", None, None, None)],
         [(1, "Chè búp", None, 84, "4 sao"), (2, "Hồng trà", None, 66, "3 sao")]],
    )  # fmt: skip
    def test_names_that_stand_under_no_maker_refuse_the_list(
        self, rows: list[tuple[Value, ...]]
    ) -> None:
        """Makers under their products, or in one cell with them, would go to the wrong ones."""
        said = read(sheet(("STT", "Chủ thể / sản phẩm", *HEADS[2:]), *rows))
        assert codes(said) == ["missing_entity.both"] and not said.entries

    def test_beside_a_column_of_each_it_is_neither(self) -> None:
        heads = ("STT", "Tên sản phẩm", "Chủ thể", "Chủ thể/sản phẩm", "Hạng sao")
        said = read(sheet(heads, (1, "Chè búp", "HTX A", "x", "4 sao")))
        assert [one.product for one in said.entries] == ["Chè búp"]


@pytest.mark.parametrize("label", ["Chủ thể: ", "Tên chủ thể: ", "Cơ sở sản xuất: "])
def test_the_label_before_a_maker_is_no_part_of_its_name(label: str) -> None:
    said = read(
        sheet(
            HEADS,
            ("I", f"{label}HTX chè La Bằng; Địa chỉ: xã Tân Lập", None, None, None),
            (1, "Chè", None, 84, "4 sao"),
        )
    )
    assert [(one.entity, one.locality) for one in said.entries] == [
        ("HTX chè La Bằng", "xã Tân Lập")
    ]
