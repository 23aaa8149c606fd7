"""Products in the items of an article: read where every word of every item has a place."""

from __future__ import annotations

import pytest

from ocop_cli.model.pages import Page, PageKind
from tests.made.pages import LETTERHEAD, NOTHING_GIVEN, Cells, codes, document, read

TITLE = "Về việc công nhận kết quả đánh giá, phân hạng sản phẩm OCOP năm 2024"
LEADS = "Điều 1. Công nhận 02 sản phẩm OCOP năm 2024, gồm:"
NEXT = "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."
MADE = [("Chè búp nõn", "HTX chè Nà Hiên", "xã Nà Hiên, huyện Khe Mây", "84,5", "4 sao"),
        ("Mật ong", "Hộ kinh doanh Lý Páo", "phường Đá Vân", "61", "3 sao")]  # fmt: skip


def paper(*items: str, lead: str = LEADS, kind: PageKind = PageKind.DOCUMENT) -> Page:
    above = LETTERHEAD if kind is PageKind.DOCUMENT else [
        "UBND TỈNH HÒA PHÚ", "Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024", "QUYẾT ĐỊNH",
    ]  # fmt: skip
    return document(*above, TITLE, lead, *items, NEXT, kind=kind)


def listed(form: str) -> list[str]:
    return [
        form.format(number=at, name=name, maker=maker, place=place, score=score, stars=stars)
        for at, (name, maker, place, score, stars) in enumerate(MADE, 1)
    ]


FORMS = [
    "{number}. Sản phẩm {name} của {maker}, {place}: {stars};",
    "- {name} của {maker}, {place}: đạt {stars};",
    "{number}. {name} ({maker}, {place}): {stars} ({score} điểm);",
    "{number}) Sản phẩm “{name}” của {maker}, đạt {score} điểm, xếp hạng {stars}.",
    "+ {name} - {maker}, {place} - {stars}",
    "{number}. {name}, {maker}, {place}, {score} điểm, hạng {stars};",
    "{number}. Sản phẩm {name} của {maker} đạt {stars};",
    "{number}. Sản phẩm {name} của {maker} đạt {score} điểm, xếp hạng {stars};",
    "{number}. {name} của {maker} ({place}), được công nhận đạt hạng {stars}",
    "a) Sản phẩm {name} của {maker}: {stars};",
    "* {name} – {maker} – {stars} – {score} điểm",
    "{number}. Sản phẩm {name} của {maker}, {place}; xếp hạng: {stars}.",
    "{number}. Sản phẩm: {name} của {maker}, địa chỉ: {place}: {score} điểm, {stars};",
]


@pytest.mark.parametrize("kind", [PageKind.DOCUMENT, PageKind.PAPER])
@pytest.mark.parametrize("form", FORMS)
def test_each_item_is_a_product(form: str, kind: PageKind) -> None:
    said = read(paper(*listed(form), kind=kind), given=NOTHING_GIVEN)
    assert codes(said) == [], said.problems
    assert [
        (one.product, one.entity, one.locality, one.score, one.stars) for one in said.entries
    ] == [
        (name, maker, place if "{place}" in form else None,
         float(score.replace(",", ".")) if "{score}" in form else None, int(stars[0]))
        for name, maker, place, score, stars in MADE
    ]  # fmt: skip
    assert (said.head.number, str(said.head.issued_on)) == ("12/QĐ-UBND", "2024-05-06")


def test_each_fact_has_its_line() -> None:
    page = paper(*listed(FORMS[0]))
    said = read(page, given=NOTHING_GIVEN)
    lines = {row.number: row.cells[0] for row in page.rows if row.table is None}
    for one in said.entries:
        assert one.place.table is None and one.product in str(lines[one.place.row])


def test_under_lines_that_say_their_stars() -> None:
    items = ["1. Sản phẩm đạt 4 sao:", "- Chè búp nõn (HTX chè Nà Hiên), 84,5 điểm;",
             "2. Sản phẩm đạt 3 sao:", "- Mật ong (Hộ kinh doanh Lý Páo), 61 điểm."]  # fmt: skip
    said = read(paper(*items), given=NOTHING_GIVEN)
    assert [(one.product, one.stars, one.score) for one in said.entries] == [
        ("Chè búp nõn", 4, 84.5), ("Mật ong", 3, 61.0),
    ]  # fmt: skip
    assert codes(said) == []


def test_over_the_lines_of_paper_and_the_end_of_a_page() -> None:
    first = ["1. Sản phẩm Chè búp nõn của HTX chè", "Nà Hiên, xã Nà Hiên: 4 sao;"]
    page = document("UBND TỈNH HÒA PHÚ", "Số: 12/QĐ-UBND", "Hòa Phú, ngày 06 tháng 5 năm 2024",
                    "QUYẾT ĐỊNH", TITLE, LEADS, *first, kind=PageKind.PAPER)  # fmt: skip
    second = document("2", "2. Sản phẩm Mật ong của HTX ong Đá Vân: 3 sao.", NEXT,
                      kind=PageKind.PAPER)  # fmt: skip
    said = read(page, second, given=NOTHING_GIVEN)
    assert [(one.product, one.entity, one.stars) for one in said.entries] == [
        ("Chè búp nõn", "HTX chè Nà Hiên", 4), ("Mật ong", "HTX ong Đá Vân", 3),
    ]  # fmt: skip


GOOD = "2. Sản phẩm Mật ong của HTX ong Đá Vân, xã Đá Vân: 3 sao;"


@pytest.mark.parametrize(
    "item",
    [
        "1. Sản phẩm Chè của HTX A không đạt 3 sao;",
        "1. Sản phẩm Chè của HTX A, xã B: chưa đạt 4 sao;",
        "1. Sản phẩm Chè của HTX A, xã B: đề nghị 4 sao;",
        "1. Sản phẩm Chè của HTX A dự kiến đạt 4 sao;",
        "1. Sản phẩm Chè của HTX A suýt đạt 4 sao;",
        "1. Sản phẩm Chè của HTX A, xã B (đã thu hồi): 4 sao;",
        "1. Sản phẩm Chè của HTX A, xã B: 4 sao (tiềm năng 5 sao);",
        "1. Sản phẩm Chè của HTX A, xã B: 3-4 sao;",
        "1. Sản phẩm Chè của HTX A: nâng hạng từ 3 sao lên 4 sao;",
        "1. Sản phẩm Chè, Miến của HTX A, xã B: 4 sao;",
        "1. Sản phẩm Chè của HTX A: 4 sao; sản phẩm Miến của HTX B: 3 sao;",
        "1. Không công nhận sản phẩm Chè của HTX A, xã B: 4 sao;",
        "1. Thu hồi giấy chứng nhận sản phẩm Chè của HTX A: 4 sao;",
        "1. Sản phẩm Chè của HTX A, xã B: 4 sao sau khi nộp hồ sơ;",
        "1. Sản phẩm Chè của HTX A, xã B: 4 sao đến ngày 31/12/2024;",
        "Riêng sản phẩm Chè của HTX A chỉ được công nhận 4 sao sau khi nộp hồ sơ.",
    ],
)
def test_one_that_says_anything_more_refuses_them_all(item: str) -> None:
    said = read(paper(item, GOOD), given=NOTHING_GIVEN)
    assert codes(said) == ["no_table.prose"] and not said.entries


@pytest.mark.parametrize(
    "lead",
    ["Điều 1. Đề nghị công nhận 02 sản phẩm:", "Điều 1. Không công nhận các sản phẩm sau:",
     "Điều 1. Thu hồi giấy chứng nhận các sản phẩm sau:", "Điều 1. Khen thưởng các sản phẩm sau:",
     "Điều 1. Các sản phẩm sau:", "Điều 1. Công nhận 02 sản phẩm OCOP năm 2024"],
)  # fmt: skip
def test_under_no_sentence_that_rates_nothing_is_read(lead: str) -> None:
    said = read(paper(*listed(FORMS[0]), lead=lead), given=NOTHING_GIVEN)
    assert not said.entries and codes(said) == ["no_table.prose"]


def test_beside_a_list_they_are_told() -> None:
    table: list[Cells] = [("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao"),
                          (1, "Chè xanh", "HTX A", "4 sao")]  # fmt: skip
    page = document(*LETTERHEAD, TITLE, table, "Điều 2. Tặng thưởng:", *listed(FORMS[0]), NEXT)
    said = read(page, given=NOTHING_GIVEN)
    assert [one.product for one in said.entries] == ["Chè xanh"]
    assert "not_read.lines" in codes(said)


def test_stars_that_the_sentence_before_them_says_of_all() -> None:
    lead = "Điều 1. Công nhận 02 sản phẩm đạt OCOP hạng 3 sao năm 2024, cụ thể:"
    said = read(paper(*listed("{number}. {name} của {maker}: {score} điểm;"), lead=lead),
                given=NOTHING_GIVEN)  # fmt: skip
    assert [one.stars for one in said.entries] == [3, 3]


@pytest.mark.parametrize(
    "lead", ["Điều 1. Công nhận 02 sản phẩm đạt 3 sao và 4 sao:", "Điều 1. Công nhận 02 sản phẩm:"]
)
def test_without_stars_of_their_own_under_no_one_rank_none_is_guessed(lead: str) -> None:
    said = read(paper(*listed("{number}. {name} của {maker}: {score} điểm;"), lead=lead),
                given=NOTHING_GIVEN)  # fmt: skip
    assert not any(one.stars for one in said.entries)


@pytest.mark.parametrize(
    ("printed", "kind"),
    [("đánh giá lại", "re_evaluation"), ("lần đầu", "recognition"), ("nâng hạng", "upgrade")],
)
def test_the_kind_of_evaluation_behind_an_item(printed: str, kind: str) -> None:
    items = listed(f"{{number}}. {{name}} của {{maker}}: {{stars}} ({printed});")
    assert {one.kind for one in read(paper(*items), given=NOTHING_GIVEN).entries} == {kind}


def test_items_under_ranks_need_say_none() -> None:
    said = read(
        paper(
            "1. Hạng 4 sao: 02 sản phẩm",
            "a) Chè Shan của HTX chè Nà Hiên, xã Nà Hiên;",
            "b) Mật ong của Công ty TNHH Ong Vàng;",
            "2. Hạng 3 sao: 01 sản phẩm",
            "a) Gạo nếp của Hộ kinh doanh Lò Văn Pánh, xã Nậm Xít.",
        ),
        given=NOTHING_GIVEN,
    )
    assert not codes(said)
    assert [(one.product, one.entity, one.locality, one.stars) for one in said.entries] == [
        ("Chè Shan", "HTX chè Nà Hiên", "xã Nà Hiên", 4),
        ("Mật ong", "Công ty TNHH Ong Vàng", None, 4),
        ("Gạo nếp", "Hộ kinh doanh Lò Văn Pánh", "xã Nậm Xít", 3),
    ]
