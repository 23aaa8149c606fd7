"""Whose decisions the rows of a list name: by their own word, the user's, or a label's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ocop_cli.decisions.letterhead import labels
from ocop_cli.law.authorities import tidy_authority
from ocop_cli.model.pages import Page, PageKind
from ocop_cli.model.reading import Given
from tests.made.pages import Cells, codes, document, errors, lines, read, sheet

NOTHING = Given()
LIST: list[Cells] = [
    ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số quyết định", "Ngày quyết định"),
    (1, "Chè búp nõn", "HTX chè Nà Hiên", "4 sao", "1412/QĐ-UBND", "20/6/2023"),
    (2, "Mật ong rừng", "HTX Khe Vắng", "3 sao", "55/QĐ-UBND", "07/3/2024"),
]
PROVINCE = "UBND tỉnh Lâm Khê"


def under(*above: Cells, name: str = "Sổ") -> Page:
    return sheet(("SỔ THEO DÕI SẢN PHẨM OCOP",), *above, (None,), *LIST, name=name)


def authorities(*pages: Page, given: Given = NOTHING) -> list[str | None]:
    said = read(*pages, given=given)
    assert not errors(said), errors(said)
    return [entry.authority for entry in said.entries]


# A label and what it names, in one text; which authority that gives.
WORDINGS = [
    ("Cơ quan ban hành: UBND tỉnh Lâm Khê", PROVINCE),
    ("Cơ quan ban hành quyết định: Ủy ban nhân dân tỉnh Lâm Khê.", PROVINCE),
    ("CƠ QUAN BAN HÀNH: ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ", PROVINCE),
    ("Cơ quan cấp giấy chứng nhận: Chủ tịch UBND tỉnh Lâm Khê", PROVINCE),
    ("Đơn vị cấp GCN – UBND tỉnh Lâm Khê", PROVINCE),
    ("Cấp công nhận: UBND huyện Hà Sơn, tỉnh Lâm Khê", "UBND huyện Hà Sơn"),
    ("Cơ quan quyết định công nhận: UBND huyện Hà Sơn - tỉnh Lâm Khê", "UBND huyện Hà Sơn"),
    ("Thẩm quyền công nhận: UBND TP. Đông Khê", "UBND thành phố Đông Khê"),
    ("Cơ quan ban hành UBND tỉnh Lâm Khê", PROVINCE),
    ("Ban hành bởi: UBND tỉnh Lâm Khê", PROVINCE),
    ("Nơi cấp: UBND xã Nà Hiên", "UBND xã Nà Hiên"),
    ("Issued by: People's Committee of Lam Khe Province",
     "People's Committee of Lam Khe Province"),
    ("Issuing authority: Ha Son District People's Committee",
     "Ha Son District People's Committee"),
    # An office that keeps, draws up, reports, evaluates or proposes has decided nothing.
    ("Đơn vị: Văn phòng Điều phối NTM tỉnh Lâm Khê", None),
    ("Đơn vị lập biểu: UBND huyện Hà Sơn", None),
    ("Cơ quan ban hành danh sách: UBND tỉnh Lâm Khê", None),
    ("Cơ quan chủ trì: UBND huyện Hà Sơn", None),
    ("Cơ quan tổng hợp, báo cáo: UBND huyện Hà Sơn", None),
    ("Cơ quan đánh giá: UBND huyện Hà Sơn", None),
    ("Cơ quan đề nghị công nhận: UBND huyện Hà Sơn", None),
    ("Prepared by: People's Committee of Lam Khe Province", None),
    # Who grants nothing, and who are several.
    ("Cơ quan ban hành: Sở Nông nghiệp và Môi trường tỉnh Lâm Khê", None),
    ("Cơ quan ban hành: UBND tỉnh Lâm Khê và UBND huyện Hà Sơn", None),
    ("Cơ quan công nhận: UBND tỉnh Lâm Khê, Bộ NN&PTNT (5 sao)", None),
    ("Cơ quan ban hành: UBND các huyện", None),
    ("Cơ quan công nhận: UBND tỉnh Lâm Khê (trừ hạng 5 sao)", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "meant"), WORDINGS)
class TestALabelInEveryShape:
    def test_in_one_cell(self, text: str, meant: str | None) -> None:
        assert authorities(under((text,))) == [meant, meant]

    def test_in_one_line_of_a_csv(self, text: str, meant: str | None) -> None:
        rows = ("|".join(map(str, row)) for row in LIST)
        assert authorities(lines(text.replace("|", " "), *rows)) == [meant, meant]

    def test_in_a_paragraph_of_a_document(self, text: str, meant: str | None) -> None:
        assert authorities(document("DANH SÁCH SẢN PHẨM OCOP", text, LIST)) == [meant, meant]

    def test_in_two_cells(self, text: str, meant: str | None) -> None:
        label, colon, value = text.partition(":")
        if colon:
            assert authorities(under((label, value.strip()))) == [meant, meant]

    def test_in_two_lines(self, text: str, meant: str | None) -> None:
        label, colon, value = text.partition(":")
        if colon:
            assert authorities(document(f"{label}:", value.strip(), LIST)) == [meant, meant]

    def test_one_without_authority_is_told(self, text: str, meant: str | None) -> None:
        told = "missing_head.authority" in codes(read(under((text,)), given=NOTHING))
        assert told == (meant is None)


def test_what_a_label_says_is_told_only_where_it_is_not_understood() -> None:
    assert codes(read(under(("Cơ quan cấp giấy chứng nhận", PROVINCE)), given=NOTHING)) == []
    said = read(under(("Đơn vị lập biểu: UBND huyện Hà Sơn",)), given=NOTHING)
    assert codes(said) == ["unread_line", "missing_head.authority"]


def test_a_letterhead_gives_none_and_that_is_told() -> None:
    page = sheet(
        ["ỦY BAN NHÂN DÂN TỈNH LÂM KHÊ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
        ["VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI"],
        ["SỔ THEO DÕI SẢN PHẨM OCOP"], *LIST,
    )  # fmt: skip
    said = read(page, given=NOTHING)
    assert [entry.authority for entry in said.entries] == [None, None]
    assert codes(said) == ["missing_head.authority"]


class TestGivenByTheUser:
    def test_it_is_that_of_every_row_and_nothing_is_advised(self) -> None:
        given = Given(authority=PROVINCE)
        assert authorities(under(), given=given) == [PROVINCE, PROVINCE]
        assert codes(read(under(), given=given)) == []

    def test_it_goes_before_the_label(self) -> None:
        page = under(("Cơ quan ban hành: UBND huyện Hà Sơn",))
        assert authorities(page, given=Given(authority=PROVINCE)) == [PROVINCE, PROVINCE]

    def test_the_rows_own_authority_counts(self) -> None:
        rows = [(*row, own) for row, own in zip(LIST, ("Cơ quan", "UBND huyện Hà Sơn", None),
                                                strict=True)]  # fmt: skip
        rows[0] = (*LIST[0], "Cơ quan ban hành")
        given = Given(authority=PROVINCE)
        assert authorities(sheet(*rows), given=given) == ["UBND huyện Hà Sơn", PROVINCE]

    @pytest.mark.parametrize(
        ("number", "given"),
        [("4415/QĐ-BNN-VPĐP", PROVINCE), ("12/QĐ-UBND", "Bộ Nông nghiệp và Môi trường")],
    )
    def test_a_number_that_can_be_no_decision_of_it_stays_without(
        self, number: str, given: str
    ) -> None:
        row = (3, "Miến dong", "HTX C", "5 sao", number, "28/10/2024")
        said = read(sheet(LIST[0], row), given=Given(authority=given))
        assert [entry.authority for entry in said.entries] == [None]
        assert codes(said) == ["missing_head.authority_row"]

    def test_with_a_number_it_is_of_that_decision_alone(self) -> None:
        said = read(sheet(*LIST), given=Given("1412/QĐ-UBND", authority=PROVINCE))
        assert [entry.authority for entry in said.entries] == [None, None]
        assert codes(said) == ["missing_head.authority_row"]


class TestSeveralLabels:
    def test_each_sheet_has_its_own(self) -> None:
        one = under(("Cơ quan ban hành: UBND huyện Hà Sơn",), name="Hà Sơn")
        other = under(("Cơ quan ban hành", "UBND huyện Khe Vắng"), name="Khe Vắng")
        found = authorities(one, replace(other, name="Khe Vắng"))
        assert found == ["UBND huyện Hà Sơn"] * 2 + ["UBND huyện Khe Vắng"] * 2

    def test_two_on_one_sheet_are_asked(self) -> None:
        page = under(("Cơ quan ban hành: UBND huyện A",), ("Cơ quan ban hành: UBND huyện B",))
        said = read(page, given=NOTHING)
        assert [one.code for one in errors(said)] == ["head_conflict"] and not said.entries


def test_a_label_over_a_decision_says_whose_it_is() -> None:
    page = document(
        "Số: 12/QĐ-UBND", "Cơ quan ban hành: UBND huyện Hà Sơn", "Hà Sơn, ngày 06 tháng 5 năm 2024",
        "QUYẾT ĐỊNH", "Về việc công nhận sản phẩm OCOP", [row[:4] for row in LIST],
    )  # fmt: skip
    said = read(page, given=NOTHING)
    assert (said.head.number, said.head.authority) == ("12/QĐ-UBND", "UBND huyện Hà Sơn")
    assert len(said.entries) == 2 and not errors(said)


@pytest.mark.parametrize("kind", [PageKind.DOCUMENT, PageKind.PAPER])
def test_a_committee_behind_an_unknown_label_is_no_letterhead(kind: PageKind) -> None:
    page = document("Đơn vị quản lý: UBND huyện Hà Sơn", LIST, kind=kind)
    assert read(page, given=NOTHING).head.authority is None


def test_a_label_needs_every_word_known() -> None:
    assert labels.is_label("Cơ quan ban hành quyết định công nhận kết quả đánh giá, phân hạng:")
    assert not labels.is_label("Cơ quan ban hành quy chế")


def test_a_shortened_city_keeps_its_name() -> None:
    assert tidy_authority("UBND TP. Đông Khê") == "UBND thành phố Đông Khê"
