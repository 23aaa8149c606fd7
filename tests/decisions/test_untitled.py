"""A list under no title that anyone knows: nothing is recognised because nothing was understood."""

from __future__ import annotations

import itertools

import pytest

from ocop_cli.decisions.language.kinds import Unclear, heading
from ocop_cli.model.reading import Reading
from tests.made.each import each
from tests.made.pages import HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, codes, document, errors, read

HEAD = LETTERHEAD[:1]  # authority, number, day: no title


def under(*above: str) -> Reading:
    return read(document(*HEAD, *above, [HEADS, ROW]), given=NOTHING_GIVEN)


class TestWhatStandsBelowALetterhead:
    @pytest.mark.parametrize(
        "title",
        [
            ("DECISION", "On surrendering OCOP certificates of two products"),
            ("DECISION", "On the list of leading products"),
            ("QUYẾT ĐỊNH", "Trả lại sao của các cơ sở"),
            ("Rút lại sao đã trao cho các cơ sở sau",),
            ("Trả lại sao của các cơ sở",),
            ("Niêm yết giá bán",),
        ],
    )
    def test_in_words_nobody_knows_is_no_recognition(self, title: tuple[str, ...]) -> None:
        said = under(*title)
        assert not said.entries
        assert [one.code for one in errors(said)] == ["unknown_act"]

    def test_may_be_nothing(self) -> None:
        assert len(under().entries) == 1


class TestACaptionRightAboveTheTable:
    @pytest.mark.parametrize("begins", ["Bảng kê", "Tổng hợp", "Thống kê", "Các", "Một số"])
    def test_says_what_is_done_however_it_begins(self, begins: str) -> None:
        assert under(f"{begins} sản phẩm bị rút giấy chứng nhận").entries[0].kind == "revocation"

    @pytest.mark.parametrize("begins", ["Bảng kê", "Tổng hợp", "Thống kê", "Các", "Một số"])
    @pytest.mark.parametrize("says", ["sản phẩm không còn mang sao", "sản phẩm OCOP chủ lực"])
    def test_in_words_nobody_knows_recognises_nothing(self, begins: str, says: str) -> None:
        said = under(f"{begins} {says}")
        assert not said.entries
        assert [one.code for one in errors(said)] == ["unknown_act"]


ASKS = ("đề nghị", "kiến nghị", "đề xuất", "trình", "xin", "chờ", "đang chờ")
ASKED = ("UBND tỉnh", "Hội đồng OCOP cấp tỉnh", "Trung ương", "cấp trên", "Bộ Nông nghiệp")
DEEDS = ("đánh giá, phân hạng", "công nhận", "công nhận lại", "nâng hạng sao", "xem xét công nhận")


@pytest.mark.thorough
@each(("asks", "asked", "deed"), list(itertools.product(ASKS, ASKED, DEEDS)))
def test_what_another_is_asked_for_is_not_done(asks: str, asked: str, deed: str) -> None:
    said = heading(f"Danh sách sản phẩm {asks} {asked} {deed}")
    assert (said.rates, said.unclear) == (False, Unclear.PROPOSED)


@pytest.mark.parametrize("asked", ASKED)
def test_what_was_asked_for_and_is_done_is_done(asked: str) -> None:
    assert heading(f"Danh sách sản phẩm đề nghị và đã được {asked} công nhận").rates


@pytest.mark.parametrize(
    "title", ["BIÊN BẢN HỌP", "BIÊN BẢN họp Hội đồng đánh giá", "TỜ TRÌNH ĐỀ NGHỊ CÔNG NHẬN"]
)
def test_minutes_and_proposals_decide_nothing_whatever_follows_their_name(title: str) -> None:
    page = document(
        "UBND TỈNH HÒA PHÚ", title, "Đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2025",
        [("TT", "Tên sản phẩm", "Chủ thể", "Xếp hạng"), (1, "Chè Shan", "HTX Sơn Trà", "4 sao")],
    )  # fmt: skip
    said = read(page, given=NOTHING_GIVEN)
    assert said.entries == () and "announcement.paper" in codes(said)
