"""Words without marks: what may be a name or a code is none of the words it looks like."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.text.keys import fold
from tests.made.each import each
from tests.made.pages import ANNEX, HEADS, NOTHING_GIVEN, ROW, codes, document, lines, only, read

# A deed of a title, and what the paper is by it, with marks or without.
TITLES = {
    "Công nhận sản phẩm OCOP": (None, None),
    "Không công nhận sản phẩm OCOP": (None, "failed"),
    "Hủy kết quả công nhận sản phẩm OCOP": ("revocation", None),
    "Thu hồi giấy chứng nhận sản phẩm OCOP": ("revocation", None),
    "Gia hạn hiệu lực giấy chứng nhận": ("extension", None),
    "Đánh giá lại sản phẩm OCOP": ("re_evaluation", None),
    "Nâng hạng sản phẩm OCOP": ("upgrade", None),
    "Chưa công nhận sản phẩm OCOP": (None, "failed"),
    "Bãi bỏ Quyết định thu hồi": ("annulment", None),
    "Đổi tên sản phẩm OCOP": ("rename", None),
}
UNCLEAR = ("Đã hết hạn", "Dừng công nhận sản phẩm OCOP", "Chờ công nhận sản phẩm OCOP",
           "Thôi công nhận sản phẩm OCOP", "Đề nghị công nhận sản phẩm OCOP",
           "Xét công nhận sản phẩm OCOP", "Miễn công nhận sản phẩm OCOP")  # fmt: skip


def _bare(text: str) -> str:
    """A text without marks, its capitals where they were."""
    pairs = zip(text, fold(text), strict=True)
    return "".join(bare.upper() if one.isupper() else bare for one, bare in pairs)


@pytest.mark.parametrize("title", TITLES)
def test_a_title_without_marks_says_what_it_says_with_them(title: str) -> None:
    for said in (title, title.upper(), _bare(title), _bare(title.upper()), f"V/v {_bare(title)}"):
        found = kinds.heading(said)
        assert (found.kind, found.result) == TITLES[title], said


@pytest.mark.parametrize("title", UNCLEAR)
def test_or_leaves_open_what_it_leaves_open(title: str) -> None:
    for said in (title, title.upper(), _bare(title), _bare(title.upper())):
        assert kinds.heading(said).unclear is not None, said


@pytest.mark.parametrize("title", ["KHONG CONG NHAN", "HUY KET QUA CONG NHAN", "CHUA CONG NHAN",
                                   "THU HOI CHUNG NHAN"])  # fmt: skip
def test_capitals_within_a_title_without_marks_are_no_names(title: str) -> None:
    paper = document("PHU LUC", f"Danh sach {title} san pham OCOP", ANNEX, [HEADS, ROW])
    said = read(paper, given=NOTHING_GIVEN)
    granted = [one for one in said.entries if one.kind is None and one.result is None]
    assert not granted or all(one.held for one in granted)


@pytest.mark.parametrize("code", ["HUY-01", "HUY01", "HUY_7", "LOAI-2", "LAI-3", "SUA12"])
def test_a_code_is_no_word(code: str) -> None:
    assert units(code)[0].part is Part.UNKNOWN
    said = read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", f"Chè|HTX A|4|{code}"))
    assert (only(said).held, codes(said)) == ((), ["unread_remark"])


@pytest.mark.thorough
@each("name", ["Huy", "HUY", "Lai", "Sua", "Thu Hoi", "Gia Han", "Doi"])
@each("heading", ["Người nhập", "Cán bộ phụ trách", "Người lập", "Họ và tên NV",
                                     "Chuyên viên", "Updated by"])  # fmt: skip
def test_a_persons_name_is_none_either(name: str, heading: str) -> None:
    said = only(read(lines(f"Sản phẩm|Chủ thể|Sao|{heading}", f"Chè|HTX A|4|{name}")))
    assert said.held == ()


@pytest.mark.parametrize("text", ["Hủy", "Thu hồi GCN", "đã thu hoi", "hủy kết quả"])
def test_words_of_a_deed_are_heard_below_any_heading(text: str) -> None:
    assert only(read(lines("Sản phẩm|Chủ thể|Sao|Người nhập", f"Chè|HTX A|4|{text}"))).held


@pytest.mark.parametrize("text", ["Huy", "HUY", "huy", "Gia Han", "Thu hoi"])
def test_where_it_may_be_either_it_is_asked(text: str) -> None:
    assert only(read(lines("Sản phẩm|Chủ thể|Sao|Ghi chú", f"Chè|HTX A|4|{text}"))).held
