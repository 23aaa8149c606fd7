"""Two columns of one meaning, and what leaving one of them out does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocop_cli.decisions import own_words
from ocop_cli.model.pages import Value
from ocop_cli.model.reading import Given, Reading
from tests.made.pages import GIVEN, codes, errors, only, products, read, sheet

OTHER_HEADINGS = [
    # the second heading beside "Hạng sao", what the refusal offers for it
    ("Hạng sao", "same"),
    ("HẠNG SAO:", "same"),
    ("Xếp hạng sao", None),
    ("Hạng sao công nhận lại", "again"),
    ("Hạng sao sau khi đánh giá lại", "again"),
    ("Hạng sao (đánh giá lại)", "again"),
    ("Hạng đạt được", None),
]


def saying(**columns: str) -> Given:
    """What was said of headings, beside number, day and authority."""
    return replace(GIVEN, columns={name.replace("_", " "): to for name, to in columns.items()})


def two(heading: str, first: Value, second: Value, *, ignored: bool = False) -> Reading:
    """A list with a second column beside its stars, which a person may have left out."""
    given = saying(**{own_words.key(heading): "ignore"}) if ignored else GIVEN
    heads = ("STT", "Sản phẩm", "Chủ thể", "Hạng sao", heading)
    return read(sheet(heads, (1, "Chè", "HTX A", first, second)), given=given)


def ignoring(heading: str, first: Value, second: Value) -> Reading:
    return two(heading, first, second, ignored=True)


@pytest.mark.parametrize(("heading", "variant"), OTHER_HEADINGS)
def test_that_differ_are_refused_with_what_helps(heading: str, variant: str | None) -> None:
    (problem,) = errors(two(heading, "4 sao", "3 sao"))
    assert (problem.code, problem.variant) == ("double_heading", variant)


class TestLeavingOneOut:
    @pytest.mark.parametrize("heading", ["Xếp hạng sao", "Năm 2025", "Hạng sao công nhận lại"])
    def test_holds_the_product_to_which_it_gives_other_stars(self, heading: str) -> None:
        said = ignoring(heading, "4 sao", "3 sao")
        assert codes(said) == ["unread_column.left_out"]
        assert [doubt.text for doubt in said.entries[0].held] == ["3 sao"]

    @pytest.mark.parametrize("heading", ["Hạng sao tự chấm", "Hạng sao đề nghị", "Hạng sao cũ"])
    def test_but_not_where_that_was_only_planned_or_before(self, heading: str) -> None:
        said = ignoring(heading, "4 sao", "3 sao")
        assert codes(said) == [] and not said.entries[0].held

    def test_nor_where_it_says_the_same(self) -> None:
        assert codes(ignoring("Xếp hạng sao", "4 sao", "4 sao")) == []

    @pytest.mark.parametrize(
        ("heading", "cell"),
        [("Hạng sao công nhận lại", "4 sao"), ("Số quyết định công nhận lại", "99/QĐ-UBND"),
         ("Quyết định đánh giá lại", "Quyết định số 99/QĐ-UBND ngày 20/6/2025")],
    )  # fmt: skip
    def test_holds_whatever_stands_there_below_a_heading_of_re_evaluations(
        self, heading: str, cell: str
    ) -> None:
        said = ignoring(heading, "4 sao", cell)
        assert codes(said) == ["unread_column.left_out"] and said.entries[0].held

    def test_a_blank_cell_there_holds_nothing(self) -> None:
        assert codes(ignoring("Hạng sao công nhận lại", "4 sao", None)) == []


class TestWhatWasLeftOutOfOneFile:
    """The register remembers it for later files, which may be laid out otherwise."""

    @pytest.mark.parametrize(
        ("column", "row"),
        [("ten san pham", ("Chè", "HTX A", "4 sao")), ("chu the", ("Chè", "HTX A", "4 sao")),
         ("hang sao", ("Chè", "HTX A", "4 sao"))],
    )  # fmt: skip
    def test_is_read_where_it_alone_says_what_a_list_needs(
        self, column: str, row: tuple[str, ...]
    ) -> None:
        given = saying(**{column: "ignore"})
        said = read(sheet(("Tên sản phẩm", "Chủ thể", "Hạng sao"), row), given=given)
        assert [(e.product, e.entity, e.stars) for e in said.entries] == [("Chè", "HTX A", 4)]

    def test_is_left_out_where_another_column_says_it(self) -> None:
        columns = {"chu the": "ignore", "dau moi": "entity"}
        given = saying(**columns)
        page = sheet(("Tên sản phẩm", "Chủ thể", "Đầu mối", "Hạng sao"), ("Chè", "x", "HTX A", 4))
        assert [entry.entity for entry in read(page, given=given).entries] == ["HTX A"]

    def test_both_of_two_left_out_are_refused_again(self) -> None:
        columns = {"hang sao": "ignore", "xep hang": "ignore"}
        given = saying(**columns)
        page = sheet(("Sản phẩm", "Chủ thể", "Hạng sao", "Xếp hạng"), ("Chè", "HTX A", 4, 3))
        said = read(page, given=given)
        assert codes(said) == ["double_heading"] and not products(said)


def test_a_column_of_entities_nobody_can_read_offers_the_one_beside_it() -> None:
    heads = ("Sản phẩm", "Chủ thể", "Đầu mối", "Hạng sao")
    rows = [("Chè", "#REF!", "Nguyễn Văn An", 4), ("Cam", "#REF!", "Trần Thị Bình", 3)]
    (problem,) = errors(read(sheet(heads, *rows)))
    assert problem.variant == "unread_beside"
    assert problem.values["columns"] == "--column 'Đầu mối=entity'"
    columns = {"chu the": "ignore", "dau moi": "entity"}
    given = saying(**columns)
    said = read(sheet(heads, *rows), given=given)
    assert [entry.entity for entry in said.entries] == ["Nguyễn Văn An", "Trần Thị Bình"]


def test_two_columns_on_which_no_rating_hangs_refuse_nothing() -> None:
    headings = ("Tên sản phẩm", "Nhóm", "Phân nhóm", "Chủ thể", "Địa chỉ trụ sở",
                "Địa chỉ sản xuất", "Hạng sao")  # fmt: skip
    row = ("Chè", "Đồ uống", "Chè", "HTX A", "xã Tân Lập", "thôn 1, xã Tân Lập", "4 sao")
    said = read(sheet(headings, row), given=GIVEN)
    entry = only(said)
    assert (entry.group, entry.locality) == ("Đồ uống", "xã Tân Lập")
    assert codes(said) == []  # one more group of goods, and one more address
