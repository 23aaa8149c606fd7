"""Which decision an act is of that stands above a list: the paper's own, or one before it."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Given, Reading
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, codes, document, read

RECOGNISES = "Về việc công nhận sản phẩm OCOP"
FIRST = "Điều 1. Công nhận 05 sản phẩm OCOP (Phụ lục I kèm theo)."
ACTS = {
    "Danh sách sản phẩm bị thu hồi giấy chứng nhận": (
        "revocation", "Điều 2. Thu hồi Giấy chứng nhận của 01 sản phẩm (Phụ lục II)."),
    "Danh sách sản phẩm được gia hạn hiệu lực giấy chứng nhận": (
        "extension", "Điều 2. Gia hạn hiệu lực Giấy chứng nhận của 01 sản phẩm."),
    "Danh sách sản phẩm đưa ra khỏi danh sách sản phẩm OCOP": (
        "removal", "Điều 2. Đưa ra khỏi danh sách sản phẩm OCOP 01 sản phẩm."),
    "DANH SÁCH SẢN PHẨM ĐÃ BỊ THU HỒI GIẤY CHỨNG NHẬN": (
        "revocation", "Điều 2. Thu hồi Giấy chứng nhận sản phẩm OCOP."),
}  # fmt: skip


def _read(title: str, *articles: str, of: str = RECOGNISES, kind: str | None = None) -> Reading:
    paper = document(*LETTERHEAD, of, *articles, "PHỤ LỤC II", title, ANNEX, [HEADS, ROW])
    return read(paper, given=Given(kind=kind) if kind else NOTHING_GIVEN)


@pytest.mark.parametrize("title", ACTS)
def test_an_act_that_the_decision_does_not_do_is_not_dated_by_it(title: str) -> None:
    said = _read(title, FIRST)
    assert not said.entries
    assert "missing_head.kind" in codes(said)
    assert [one.kind for one in _read(title, FIRST, kind=ACTS[title][0]).entries] == [
        ACTS[title][0]
    ]


@pytest.mark.parametrize("title", ACTS)
def test_one_that_an_article_does_is(title: str) -> None:
    kind, article = ACTS[title]
    assert [one.kind for one in _read(title, FIRST, article).entries] == [kind]


OF_120 = "kèm theo Quyết định số 120/QĐ-UBND ngày 15/01/2024 của UBND tỉnh Lâm Khê"


def test_what_changes_a_part_of_a_decision_is_told_as_that() -> None:
    for title in (
        f"Về việc thay thế một phần Phụ lục {OF_120}",
        f"Về việc bổ sung sản phẩm vào Phụ lục {OF_120}",
        f"Về việc bổ sung, thay thế một số nội dung tại Phụ lục {OF_120}",
    ):
        assert "unknown_act.part" in codes(_read("Danh sách sản phẩm", of=title)), title
    central = "Về việc bổ sung sản phẩm theo Quyết định số 148/QĐ-TTg ngày 24/02/2023"
    assert "unknown_act" in codes(_read("Danh sách sản phẩm", of=central))


def test_without_articles_only_what_was_done_before_is_another_decisions() -> None:
    assert [one.kind for one in _read("Danh sách sản phẩm thu hồi giấy chứng nhận").entries] == [
        "revocation"
    ]
    for title in ("đã thu hồi giấy chứng nhận", "đã bị thu hồi GCN", "vừa bị tước giấy chứng nhận"):
        assert "missing_head.kind" in codes(_read(f"Danh sách sản phẩm {title}"))


@pytest.mark.parametrize(
    "of",
    ["Về việc công nhận và thu hồi Giấy chứng nhận sản phẩm OCOP",
     "Về việc công nhận sản phẩm OCOP; thu hồi Giấy chứng nhận sản phẩm OCOP"],
)  # fmt: skip
def test_under_a_title_of_both_each_list_says_which_it_is(of: str) -> None:
    assert [one.kind for one in _read("Danh sách sản phẩm được công nhận", of=of).entries] == [None]
    assert [one.kind for one in _read(next(iter(ACTS)), of=of).entries] == ["revocation"]
    assert "missing_head.kind" in codes(_read("Danh sách sản phẩm", of=of))


REVOKES = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
OF_A_REASON = (
    "Sản phẩm vi phạm quy định", "Sản phẩm vi phạm quy định về an toàn thực phẩm",
    "Sản phẩm của chủ thể giải thể", "Sản phẩm của chủ thể ngừng hoạt động",
    "Sản phẩm không duy trì tiêu chí", "Sản phẩm tự nguyện trả lại Giấy chứng nhận",
)  # fmt: skip


class TestReasonsInADecisionThatRevokes:
    @pytest.mark.parametrize("reason", OF_A_REASON)
    def test_head_a_list(self, reason: str) -> None:
        paper = document(*LETTERHEAD, REVOKES, f"DANH SÁCH {reason.upper()}", ANNEX, [HEADS, ROW])
        assert [one.kind for one in read(paper, given=NOTHING_GIVEN).entries] == ["revocation"]

    @pytest.mark.parametrize("reason", OF_A_REASON)
    def test_head_rows_of_one(self, reason: str) -> None:
        other = ("2", *ROW[1:])
        rows = [("Hàng giả, hàng nhái",), ROW, (f"II. {reason}",), other]
        rows[0] = ("I. Sản phẩm của chủ thể giải thể",)
        title = "DANH SÁCH SẢN PHẨM BỊ THU HỒI"
        said = read(
            document(*LETTERHEAD, REVOKES, title, ANNEX, [HEADS, *rows]), given=NOTHING_GIVEN
        )
        assert [one.kind for one in said.entries] == ["revocation", "revocation"]

    @pytest.mark.parametrize(
        "text", ["II. Sản phẩm vi phạm nhưng tiếp tục có hiệu lực", "II. Sản phẩm còn hiệu lực",
                 "II. Sản phẩm tạm giữ lại", "II. Sản phẩm đạt 3 sao"],
    )  # fmt: skip
    def test_what_says_that_they_go_on_takes_back_none(self, text: str) -> None:
        rows = [("I. Sản phẩm của chủ thể giải thể",), ROW, (text,), ("2", *ROW[1:])]
        title = "DANH SÁCH SẢN PHẨM BỊ THU HỒI"
        said = read(
            document(*LETTERHEAD, REVOKES, title, ANNEX, [HEADS, *rows]), given=NOTHING_GIVEN
        )
        assert len(said.entries) < 2

    @pytest.mark.parametrize("reason", OF_A_REASON[:4])
    def test_in_one_that_recognises_are_not_understood(self, reason: str) -> None:
        rows = [("I. Sản phẩm 4 sao",), ROW, (f"II. {reason}",), ("2", *ROW[1:])]
        title = "DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN"
        said = read(
            document(*LETTERHEAD, RECOGNISES, title, ANNEX, [HEADS, *rows]), given=NOTHING_GIVEN
        )
        assert "unknown_heading" in codes(said) and len(said.entries) < 2


GRANTS = "Về việc công nhận sản phẩm OCOP năm 2024"
ENDS = "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP"
PLAIN = "Danh sách kèm theo"


@pytest.mark.parametrize(("of", "kind"), [
    (GRANTS, "revocation"), (GRANTS, "removal"), (GRANTS, "extension"),
    ("Phê duyệt kết quả đánh giá, phân hạng sản phẩm OCOP", "revocation"),
    ("Về việc đánh giá lại, công nhận lại sản phẩm OCOP", "removal"),
    (ENDS, "recognition"), (ENDS, "re_evaluation"), (ENDS, "upgrade"),
    ("Về việc đưa ra khỏi danh sách sản phẩm OCOP", "recognition"),
    ("Về việc gia hạn Giấy chứng nhận sản phẩm OCOP", "recognition"),
])  # fmt: skip
def test_a_kind_given_against_the_title_is_refused(of: str, kind: str) -> None:
    said = _read(PLAIN, of=of, kind=kind)
    assert not said.entries and "given_differs.kind" in codes(said), (of, kind)


@pytest.mark.parametrize(("of", "articles", "kind"), [
    (GRANTS, (), "recognition"), (GRANTS, (), "re_evaluation"), (ENDS, (), "revocation"),
    (ENDS, (FIRST,), "recognition"),
    (GRANTS, ("Điều 2. Thu hồi Giấy chứng nhận của 01 sản phẩm.",), "revocation"),
    ("Về việc công nhận và thu hồi Giấy chứng nhận sản phẩm OCOP", (), "revocation"),
    ("Về việc công nhận và thu hồi Giấy chứng nhận sản phẩm OCOP", (), "recognition"),
    ("Danh sách sản phẩm OCOP", (), "revocation"), ("Danh sách sản phẩm OCOP", (), "removal"),
])  # fmt: skip
def test_one_that_the_paper_agrees_with_or_leaves_open_settles_it(
    of: str, articles: tuple[str, ...], kind: str
) -> None:
    said = _read(PLAIN, *articles, of=of, kind=kind)
    assert [one.kind for one in said.entries] == [kind], (of, codes(said))
