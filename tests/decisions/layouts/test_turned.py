"""Headings down the first column, one product a column or a card: read as the same list upright."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from ocop_cli.model.doubt import Consequence, Doubt
from ocop_cli.model.pages import Mark, Note, NoteKind, Page, PageKind
from ocop_cli.model.reading import Entry, Place, Reading
from tests.made.each import each
from tests.made.pages import (
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    Cells,
    codes,
    document,
    errors,
    lines,
    read,
    sheet,
)  # fmt: skip

TITLE = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP"
ABOVE: list[Cells] = [
    ("UBND TỈNH HÒA PHÚ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
    ("Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024"), ("QUYẾT ĐỊNH",), (TITLE,),
]  # fmt: skip
ROWS: list[Cells] = [
    (1, "Chè xanh", "HTX A", "xã Tân Lập", "81,5", "4 sao"),
    (2, "Mật ong", "Công ty TNHH B", "xã Đá Vân", "64", "3 sao"),
    (3, "Miến dong", "Hộ kinh doanh Lý Páo", "xã Khe Mây", "58", "3 sao"),
]


HERE = Place(0, PageKind.SHEET, "", 1, 1)
DOUBT = Doubt(Consequence.HELD, "remark", HERE, "")


def turned(rows: Sequence[Cells]) -> list[Cells]:
    return [tuple(column) for column in zip(*rows, strict=True)]


def card(row: Cells, heads: Cells = HEADS, first: int = 1) -> list[Cells]:
    return list(zip(heads[first:], row[first:], strict=True))


def cards(rows: Sequence[Cells], heads: Cells = HEADS) -> list[Cells]:
    return [line for row in rows for line in [*card(row, heads), (None,)]]


def bare(said: Reading) -> list[Entry]:
    """The entries wherever they stand, and however many doubts hold each."""
    return [one._replace(place=HERE, held=one.held and (DOUBT,)) for one in said.entries]


LIST = read(sheet(*ABOVE, HEADS, *ROWS), given=NOTHING_GIVEN)


class TestATableThatIsTurned:
    def test_says_what_it_says_upright(self) -> None:
        said = read(sheet(*ABOVE, *turned([HEADS, *ROWS])), given=NOTHING_GIVEN)
        assert codes(said) == [] and len(said.entries) == len(ROWS)
        assert bare(said) == bare(LIST) and said.head == LIST.head

    @pytest.mark.thorough
    def test_in_a_csv_a_document_and_a_product_alone(self) -> None:
        table = turned([HEADS, *ROWS])
        text = lines(*("|".join("" if c is None else str(c) for c in row) for row in table))
        assert bare(read(text)) == bare(read(sheet(*ABOVE, HEADS, *ROWS)))
        paper = document(LETTERHEAD[0], "QUYẾT ĐỊNH", TITLE, "Điều 1. Công nhận:", table)
        assert bare(read(paper, given=NOTHING_GIVEN)) == bare(LIST)
        one = read(sheet(*ABOVE, *turned([HEADS, ROWS[0]])), given=NOTHING_GIVEN)
        assert bare(one) == bare(LIST)[:1]

    def test_each_fact_has_the_cell_it_stands_in(self) -> None:
        said = read(sheet(*ABOVE, *turned([HEADS, *ROWS])))
        assert [(e.place.table, e.place.row, e.place.column) for e in said.entries] == [
            (1, 6, 1), (1, 6, 2), (1, 6, 3),
        ]  # fmt: skip
        rows = [ROWS[0], (*ROWS[1][:5], "3-4 sao"), ROWS[2]]
        (problem,) = errors(read(sheet(*ABOVE, *turned([HEADS, *rows]))))
        place = problem.place
        assert place is not None
        assert (problem.code, place.table, place.row, place.column) == ("several_values", 1, 10, 2)

    def test_under_labels_in_two_columns(self) -> None:
        labels = [("STT", None), ("Sản phẩm", "Tên sản phẩm"), ("Chủ thể", "Tên"),
                  (None, "Địa chỉ"), ("Kết quả", "Điểm"), (None, "Hạng sao")]  # fmt: skip
        table = [(*two, *row) for two, row in zip(labels, turned(ROWS), strict=True)]
        assert bare(read(sheet(*ABOVE, *table))) == bare(LIST)

    @pytest.mark.thorough
    def test_two_blocks_of_it_and_a_list_beside_them(self) -> None:
        blocks = [*turned([HEADS, *ROWS[:2]]), (None,), *turned([HEADS, ROWS[2]])]
        assert bare(read(sheet(*ABOVE, *blocks))) == bare(LIST)
        mixed = [*turned([HEADS, *ROWS[:2]]), (None,), HEADS, ROWS[2]]
        assert bare(read(sheet(*ABOVE, *mixed))) == bare(LIST)

    def test_a_merged_maker_and_a_ditto_are_of_both_products(self) -> None:
        rows = [ROWS[0], (*ROWS[1][:2], None, *ROWS[1][3:])]
        merged = sheet(*turned([HEADS, *rows]), merged=[(3, 1, 3, 2)])
        assert [one.entity for one in read(merged).entries] == ["HTX A", "HTX A"]
        rows = [ROWS[0], (*ROWS[1][:2], "nt", *ROWS[1][3:])]
        said = read(sheet(*turned([HEADS, *rows])))
        assert [one.entity for one in said.entries] == ["HTX A", "HTX A"]
        assert codes(said) == ["filled"]

    @pytest.mark.thorough
    @each(
        "cell",
        ["Đã thu hồi theo Quyết định 7/QĐ-UBND ngày 2/3/2025", "Không đạt", "3-4 sao", "31/02/2024",
         "Đang chờ kết luận", "nt", "Ch� xanh", "Đánh giá lại", None],
    )  # fmt: skip
    @each("column", range(1, 8))
    def test_whatever_a_cell_says_is_heard_as_in_a_list(self, column: int, cell: str) -> None:
        heads = (*HEADS, "Ghi chú", "Tình trạng")
        rows = [(*row, None, "Bình thường") for row in ROWS]
        rows[1] = (*rows[1][:column], cell, *rows[1][column + 1 :])
        upright, other = read(sheet(heads, *rows)), read(sheet(*turned([heads, *rows])))
        if column == 1 and not other.entries:
            assert errors(other)  # a label where a name belongs: not turned
        else:
            assert bare(other) == bare(upright)
            assert sorted(codes(other)) == sorted(codes(upright))

    def test_comments_and_marks_keep_their_cells(self) -> None:
        page = sheet(*turned([HEADS, *ROWS]), marks={(6, 2): Mark.STRUCK})
        note = Note(NoteKind.COMMENT, "Đã thu hồi", 2, 3)
        said = read(replace(page, notes=(note,)))
        at = {one.code: one.place for one in said.problems}
        assert {code: place and (place.row, place.column) for code, place in at.items()} == {
            "comment": (2, 3), "struck": (6, 2),
        }  # fmt: skip
        assert [bool(one.held) for one in said.entries] == [False, False, True]

    def test_what_stands_beside_without_a_name_is_told_or_refused(self) -> None:
        table = [list(row) for row in turned([HEADS, *ROWS])]
        table[2].append("HTX C")
        assert codes(read(sheet(*table))) == ["not_understood"]
        table[4].append("70")
        table[5].append("4 sao")
        assert codes(read(sheet(*table))) == ["missing_product"]

    def test_notes_and_signatures_under_it_are_none_of_it(self) -> None:
        under = [("Ghi chú: sản phẩm số 2 không được công nhận",),
                 ("TM. ỦY BAN NHÂN DÂN", None, None, "CHỦ TỊCH")]  # fmt: skip
        said = read(sheet(*ABOVE, *turned([HEADS, *ROWS]), *under), given=NOTHING_GIVEN)
        assert codes(said) == ["remark.failure"] and all(one.held for one in said.entries)

    def test_what_is_hidden_of_it_is_not_turned(self) -> None:
        page = replace(sheet(*turned([HEADS, *ROWS])), hidden_columns=frozenset({2}))
        assert codes(read(page)) == ["no_table.down"]

    @pytest.mark.parametrize(
        "rows",
        [[("Hạng sao", "3 sao", "4 sao"), ("Sản phẩm", 10, 5), ("Chủ thể", 8, 4)],
         [("Hạng sao", "3 sao", "4 sao"), ("Sản phẩm", "10 sản phẩm", "5 sản phẩm"),
          ("Chủ thể", "8 chủ thể", "4 chủ thể")],
         [("Tên sản phẩm", "Chủ thể"), ("Chủ thể", "Hạng sao"), ("Hạng sao", "Điểm")]],
    )  # fmt: skip
    def test_counts_and_forms_are_no_products(self, rows: list[Cells]) -> None:
        assert not read(sheet(*ABOVE, *rows)).entries


class TestCards:
    @pytest.mark.thorough
    def test_say_what_the_list_says(self) -> None:
        said = read(sheet(*ABOVE, *cards(ROWS)), given=NOTHING_GIVEN)
        assert codes(said) == [] and bare(said) == bare(LIST)
        assert [one.place.row for one in said.entries] == [5, 11, 17]

    def test_without_a_blank_row_between_them(self) -> None:
        tight = [line for row in ROWS for line in card(row)]
        assert bare(read(sheet(*ABOVE, *tight))) == bare(LIST)

    @pytest.mark.thorough
    def test_as_tables_of_a_document(self) -> None:
        for between in ([], ["Sản phẩm OCOP"]):
            parts = [part for row in ROWS for part in (*between, card(row))]
            said = read(document(*LETTERHEAD, TITLE, *parts), given=NOTHING_GIVEN)
            assert bare(said) == bare(LIST), said.problems

    def test_as_paragraphs_of_a_document(self) -> None:
        parts = [f"{label}: {value}" for row in ROWS for label, value in card(row)]
        said = read(document(*LETTERHEAD, TITLE, "Điều 1. Công nhận:", *parts), given=NOTHING_GIVEN)
        assert bare(said) == bare(LIST), said.problems
        bulleted = [f"- {part}" if at % 5 else f"{at // 5 + 1}. {part}"
                    for at, part in enumerate(parts)]  # fmt: skip
        said = read(document(*LETTERHEAD, TITLE, "Điều 1. Công nhận:", *bulleted))
        assert bare(said) == bare(LIST), said.problems

    @pytest.mark.thorough
    def test_two_beside_each_other_and_one_under_them(self) -> None:
        beside = [(*one, None, *other) for one, other in zip(card(ROWS[0]), card(ROWS[1]),
                                                             strict=True)]  # fmt: skip
        page = sheet(*ABOVE, *beside, (None,), *card(ROWS[2]))
        assert bare(read(page)) == bare(LIST)
        four = sheet(*ABOVE, *beside, (None,), *beside)
        assert [one.product for one in read(four).entries] == ["Chè xanh", "Mật ong"] * 2

    @pytest.mark.thorough
    def test_with_their_running_numbers_at_the_left(self) -> None:
        numbered = [
            (order if at == 0 else None, *line)
            for order, row in enumerate(ROWS, 1)
            for at, line in enumerate(card(row))
        ]
        assert bare(read(sheet(*ABOVE, *numbered))) == bare(LIST)

    def test_that_differ_in_their_labels(self) -> None:
        more = [*card(ROWS[0]), (None,), *card(ROWS[1]), ("Ghi chú", "Đã thu hồi"), (None,),
                *card(ROWS[2])]  # fmt: skip
        said = read(sheet(*ABOVE, *more))
        assert [bool(one.held) for one in said.entries] == [False, True, False]

    @pytest.mark.parametrize(("lacks", "code"), [(0, "missing_product"), (4, "bad_stars")])
    def test_one_that_lacks_something_is_refused_alone(self, lacks: int, code: str) -> None:
        made = card(ROWS[1])
        made[lacks] = (made[lacks][0], None)
        page = sheet(*ABOVE, *card(ROWS[0]), *made, *card(ROWS[2]))
        said = read(page)
        assert [one.code for one in errors(said)] == [code]
        assert {row for _, _, row in said.refused} == {10, 11, 12, 13, 14}
        assert [one.product for one in said.entries] == ["Chè xanh", "Miến dong"]


@pytest.mark.thorough
def test_no_row_of_a_page_is_lost_when_parts_of_it_are_turned() -> None:
    """Whatever cards stand on a page, beside and under each other, each product is read once."""
    for shape in ((1, 1, 1), (2, 1), (1, 2), (3,), (2, 2)):
        page, wanted = _in_shape(shape)
        assert [one.product for one in read(page).entries] == wanted


def _in_shape(shape: Sequence[int]) -> tuple[Page, list[str]]:
    rows: list[Cells] = []
    wanted = []
    for count in shape:
        names = [f"Chè Bản {len(wanted) + at}" for at in range(count)]
        wanted += names
        made = [card((1, name, *ROWS[0][2:])) for name in names]
        rows += [tuple(cell for line in row for cell in (*line, None)) for row in zip(*made,
                 strict=True)]  # fmt: skip
        rows.append((None,))
    return sheet(*ABOVE, *rows), wanted


def test_what_was_read_is_not_refused_for_a_part_that_only_looks_turned() -> None:
    parts = [
        "Tên sản phẩm: các sản phẩm của huyện",
        "Chủ thể: các HTX",
        "Hạng sao: từ 3 sao trở lên",
    ]
    table = [HEADS, *ROWS]
    prose = "1. Sản phẩm Trà của HTX D: 3 sao"
    said = read(document(*LETTERHEAD, TITLE, table, *parts, prose), given=NOTHING_GIVEN)
    assert bare(said) == bare(LIST) and not errors(said)
    assert "not_read.lines" in codes(said)
