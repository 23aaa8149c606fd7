"""A product, its maker and their address in one cell: set out where every cell can be parted."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ocop_cli.decisions.layouts import packed_cells
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Entry
from tests.made.pages import codes, document, errors, lines, read, sheet

ONE = ("product",)
TWO = ("product", "entity")
THREE = ("product", "entity", "locality")


def said(*entries: Entry) -> list[tuple[str, str | None, str | None]]:
    return [(one.product, one.entity, one.locality) for one in entries]


WHOLE = ("Chè Shan", "HTX Sơn Trà", "xã Hồng Thái")
CELLS = [
    (THREE, "Chè Shan\nHTX Sơn Trà\nxã Hồng Thái", WHOLE),
    (THREE, "Chè Shan\nHTX Sơn Trà\nHồng Thái, Na Hang\nĐT: 0912 345 678",
     ("Chè Shan", "HTX Sơn Trà", "Hồng Thái, Na Hang")),
    (THREE, "Chè Shan\nHà Thị Tuyết\nxã Hồng Thái", ("Chè Shan", "Hà Thị Tuyết", "xã Hồng Thái")),
    (THREE, "Chè Shan\nChủ thể: HTX Sơn Trà\nĐịa chỉ: xã Hồng Thái", WHOLE),
    (THREE, "Tên sản phẩm: Chè Shan; Chủ thể: HTX Sơn Trà; Đ/c: xã Hồng Thái", WHOLE),
    (THREE, "Chè Shan, HTX Sơn Trà, xã Hồng Thái", WHOLE),
    (TWO, "Chè Shan - HTX Sơn Trà", ("Chè Shan", "HTX Sơn Trà", None)),
    (TWO, "Chè Shan – HTX Sơn Trà, xã Hồng Thái", WHOLE),
    (TWO, "Chè Shan của HTX Sơn Trà", ("Chè Shan", "HTX Sơn Trà", None)),
    (("entity", "product"), "HTX Sơn Trà\nChè Shan", ("Chè Shan", "HTX Sơn Trà", None)),
    (("entity", "product"), "HTX Sơn Trà - Chè Shan", ("Chè Shan", "HTX Sơn Trà", None)),
    (ONE, "Chè Shan (Chủ thể: HTX Sơn Trà; Địa chỉ: xã Hồng Thái)", WHOLE),
    (ONE, "Chè Shan (HTX Sơn Trà)", ("Chè Shan", "HTX Sơn Trà", None)),
    (ONE, "Chè Shan. Cơ sở sản xuất: HTX Sơn Trà", ("Chè Shan", "HTX Sơn Trà", None)),
]  # fmt: skip
NO_CELLS = [
    (ONE, "Chè Shan"),
    (ONE, "Chè Shan - loại đặc biệt"),
    (ONE, "Chè HTX Sơn Trà"),
    (TWO, "Chè Shan - HTX Sơn Trà; Mật ong - HTX Ong Tuyên"),
    (THREE, "Chè Shan\nHTX Sơn Trà\nMật ong\nHTX Ong Tuyên"),
    (THREE, "Chè Shan\nChủ thể:\nĐịa chỉ: xã Hồng Thái"),
    (THREE, "Chè Shan\nChủ thể: HTX Sơn Trà\nThời hạn: 31/12/2026"),
    (TWO, "HTX Sơn Trà"),
]


class TestACell:
    @pytest.mark.parametrize(("fields", "text", "parts"), CELLS)
    def test_is_parted_by_labels_lines_or_the_sign_before_a_maker(
        self, fields: Sequence[str], text: str, parts: tuple[str | None, ...]
    ) -> None:
        found = packed_cells.parted(text, fields, PageKind.DOCUMENT)
        assert found is not None
        assert tuple(found.get(name) for name in THREE) == parts

    @pytest.mark.parametrize(("fields", "text"), NO_CELLS)
    def test_is_not_parted_where_it_says_anything_else(
        self, fields: Sequence[str], text: str
    ) -> None:
        assert packed_cells.parted(text, fields, PageKind.DOCUMENT) is None

    def test_of_paper_breaks_its_lines_anywhere(self) -> None:
        text = "Chè Shan\ntuyết\nHTX Sơn Trà\nxã Hồng Thái"
        assert packed_cells.parted(text, THREE, PageKind.PAPER) is None
        labelled = packed_cells.parted(
            "Chè Shan\ntuyết; Chủ thể: HTX\nSơn Trà", THREE, PageKind.PAPER
        )
        assert labelled == {"product": "Chè Shan tuyết", "entity": "HTX Sơn Trà"}


HEADS = ("TT", "Tên sản phẩm, chủ thể, địa chỉ", "Hạng sao")
ROWS = [
    (1, "Chè Shan\nHTX Sơn Trà\nxã Hồng Thái", "4 sao"),
    (2, "Mật ong\nHộ kinh doanh Lý Páo\nxã Đá Vân", "3 sao"),
]
OUT = [WHOLE, ("Mật ong", "Hộ kinh doanh Lý Páo", "xã Đá Vân")]


class TestATable:
    @pytest.mark.parametrize(
        "head",
        ["Tên sản phẩm, chủ thể, địa chỉ", "Sản phẩm/Chủ thể/Địa chỉ",
         "Tên sản phẩm\nChủ thể\nĐịa chỉ",
         "Tên sản phẩm - Chủ thể - Địa chỉ", "Sản phẩm, đơn vị sản xuất và địa chỉ",
         "Tên sản phẩm (chủ thể, địa chỉ)"],
    )  # fmt: skip
    def test_is_set_out_under_headings_that_name_the_three(self, head: str) -> None:
        found = read(sheet(("TT", head, "Hạng sao"), *ROWS))
        assert said(*found.entries) == OUT and errors(found) == []
        assert [one.place.row for one in found.entries] == [2, 3]

    def test_in_a_document_with_groups_and_a_total(self) -> None:
        table = [HEADS, ("I", "Huyện Na Hang", None), *ROWS, (None, "Tổng cộng: 02 sản phẩm", "2")]
        found = read(document("DANH SÁCH", table))
        assert [one.product for one in found.entries] == ["Chè Shan", "Mật ong"]
        assert found.entries[0].locality == "xã Hồng Thái, Huyện Na Hang"
        assert codes(found) == []

    def test_in_a_csv_by_its_labels(self) -> None:
        found = read(
            lines("STT|Sản phẩm|Hạng sao", "1|Chè Shan (Chủ thể: HTX Sơn Trà)|4 sao",
                  "2|Mật ong (Chủ thể: Hà Thị Tuyết)|3 sao", "3|Cam (Chủ thể: HTX B)|3 sao")
        )  # fmt: skip
        assert said(*found.entries)[:2] == [
            ("Chè Shan", "HTX Sơn Trà", None), ("Mật ong", "Hà Thị Tuyết", None),
        ]  # fmt: skip

    def test_over_two_pages_of_a_document(self) -> None:
        found = read(document([HEADS, ROWS[0]], [ROWS[1]]))
        assert said(*found.entries) == OUT

    def test_stays_as_it_is_where_one_cell_cannot_be_parted(self) -> None:
        rows = [*ROWS, (3, "Gạo nếp cái hoa vàng", "3 sao")]
        assert read(sheet(HEADS, *rows)).entries == ()
        plain = read(
            sheet(("TT", "Tên sản phẩm", "Hạng sao"), (1, "Chè (HTX A)", 4), (2, "Gạo", 3))
        )
        assert [one.product for one in plain.entries] == ["Chè (HTX A)", "Gạo"]
        assert codes(plain) == ["missing_entity", "missing_entity"]

    def test_with_a_column_of_makers_is_left_alone(self) -> None:
        heads = ("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao")
        found = read(sheet(heads, (1, "Chè (HTX A)", "HTX B", 4), (2, "Gạo (HTX A)", None, 3)))
        assert [one.product for one in found.entries] == ["Chè (HTX A)", "Gạo (HTX A)"]


class TestACellOfMakerAndAddress:
    @pytest.mark.parametrize(
        ("text", "entity", "place"),
        [
            ("HTX Sơn Trà\nHồng Thái, Na Hang\nĐT: 0912345678", "HTX Sơn Trà",
             "Hồng Thái, Na Hang"),
            ("HTX Sơn Trà\nHồng Thái\nNa Hang", "HTX Sơn Trà", "Hồng Thái, Na Hang"),
            ("HTX nông nghiệp\nTháng Mười\nYên Thuận, Hàm Yên", "HTX nông nghiệp Tháng Mười",
             "Yên Thuận, Hàm Yên"),
        ],
    )  # fmt: skip
    def test_may_have_more_lines_than_two(self, text: str, entity: str, place: str) -> None:
        heads = ("TT", "Tên sản phẩm", "Chủ thể, địa chỉ, điện thoại", "Hạng sao")
        found = read(sheet(heads, (1, "Chè Shan", text, 4)))
        assert said(*found.entries) == [("Chè Shan", entity, place)]
