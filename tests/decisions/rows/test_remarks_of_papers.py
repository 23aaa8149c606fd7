"""Remarks beside the ratings of a paper's own decision: they were written with it."""

from __future__ import annotations

import pytest

from ocop_cli.model.reading import Entry
from tests.made.each import each
from tests.made.pages import ANNEX, LETTERHEAD, NOTHING_GIVEN, document, errors, lines, read

HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao", "Ghi chú")
TITLE = "Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP đợt 1 năm 2024"
AGAIN = "Phê duyệt kết quả đánh giá lại sản phẩm OCOP năm 2024"


def _paper(*remarks: str, title: str = TITLE, caption: str = "DANH SÁCH SẢN PHẨM",
           heads: str = "") -> list[Entry]:  # fmt: skip
    """The entries of a decision of 6 May 2024 whose rows bear these remarks."""
    rows: list[tuple[str, ...]] = [(heads,)] if heads else []
    for number, remark in enumerate(remarks, 1):
        place = "xã Tân Lập, huyện Sơn Hà"
        rows.append((str(number), f"Chè Nắng {number}", "HTX Nắng", place, "81,5", "4 sao", remark))
    paper = document(*LETTERHEAD, title, "Điều 1. Công nhận các sản phẩm (danh sách kèm theo).",
                     caption, ANNEX, [HEADS, *rows])  # fmt: skip
    said = read(paper, given=NOTHING_GIVEN)
    assert not errors(said), errors(said)
    return list(said.entries)


@pytest.mark.parametrize(
    "remark",
    ["Hết hạn, đánh giá lại", "Đã hết hạn - đánh giá lại", "GCN hết hạn, đánh giá lại",
     "Đánh giá lại (hết hạn tháng 6/2024)", "Đánh giá lại, hết hạn ngày 15/5/2024",
     "Công nhận lại; hết hạn năm 2024", "Đánh giá lại (công nhận năm 2021)",
     "Đánh giá lại (đã công nhận 3 sao năm 2021)", "Đánh giá, phân hạng lại", "Lại", "CNL",
     "SP cũ", "Sản phẩm cũ", "Lần 2", "Lần thứ hai", "ĐGL lần 2", "Đánh giá lần 2"],
)  # fmt: skip
def test_a_rating_anew_is_heard_with_what_is_said_of_the_one_before(remark: str) -> None:
    first, second = _paper(remark, "")
    assert (first.kind, first.held, second.kind) == ("re_evaluation", (), None)


@each(
    ("remark", "kind"),
    [("Đánh giá lại, giữ 4 sao", "re_evaluation"), ("Đánh giá lại (đạt 4 sao)", "re_evaluation"),
     ("ĐGL - 4 sao", "re_evaluation"), ("Lần 2, giữ 4 sao", "re_evaluation"),
     ("Nâng sao từ 3 lên 4", "upgrade"), ("Nâng hạng từ 3 sao lên 4 sao", "upgrade"),
     ("Hạ từ 5 sao xuống 4 sao", "re_evaluation")],
)  # fmt: skip
def test_so_is_one_that_says_the_row_s_own_stars(remark: str, kind: str) -> None:
    first, _ = _paper(remark, "")
    assert (first.kind, first.held) == (kind, ())


@pytest.mark.parametrize(
    "remark",
    ["Đánh giá lại, giữ 3 sao", "Nâng sao từ 4 lên 5", "Đánh giá lại, giữ 4 sao đến 2026"],
)
def test_other_stars_or_a_term_are_asked_about(remark: str) -> None:
    assert _paper(remark, "")[0].held


@pytest.mark.parametrize(
    "remark",
    ["Đánh giá lại (hết hạn tháng 6/2027)", "Đánh giá lại (hết hạn tháng 6/2025)",
     "Hết hạn 06/5/2027, đánh giá lại", "Đánh giá lại đợt sau", "Hết hạn, cần đánh giá lại",
     "Hết hạn, chưa đánh giá lại kịp", "Đánh giá lại năm tới", "Lần 2 năm 2025"],
)  # fmt: skip
def test_what_may_be_the_new_term_or_another_time_is_asked(remark: str) -> None:
    assert _paper(remark, "")[0].held


def test_a_count_that_all_rows_have_may_be_the_round_of_the_year() -> None:
    assert {(one.kind, bool(one.held)) for one in _paper("Lần 2", "Lần 2")} == {(None, True)}


@pytest.mark.parametrize(
    "remark",
    ["15/QĐ-UBND", "QĐ số 15/QĐ-UBND", "Theo QĐ số 15/QĐ-UBND ngày 02/3/2021",
     "Hết hạn tháng 6/2024", "Hết hạn", "GCN hết hạn ngày 02/3/2024"],
)  # fmt: skip
def test_of_what_is_rated_anew_the_decision_before_and_its_end_are_no_news(remark: str) -> None:
    (only,) = _paper(remark, title=AGAIN)
    assert (only.kind, only.held) == ("re_evaluation", ())
    assert _paper(remark)[0].held  # it may be the row's own


@pytest.mark.parametrize("remark", ["15/QĐ-UBND ngày 02/3/2024", "Hết hạn tháng 6/2026"])
def test_a_decision_of_these_months_or_an_end_to_come_may_be_this_one_s(remark: str) -> None:
    assert _paper(remark, title=AGAIN)[0].held


@pytest.mark.thorough
@each(
    "text",
    ["Sản phẩm công nhận lại (hết hạn năm 2024)", "Sản phẩm đánh giá lại (hết hạn tháng 5/2024)",
     "Sản phẩm đánh giá lại (công nhận năm 2020)", "Sản phẩm đánh giá lại, đã hết hạn"],
)  # fmt: skip
def test_a_heading_tells_of_the_rating_before_as_well(text: str) -> None:
    for paper in (_paper("", caption=f"DANH SÁCH {text}"), _paper("", heads=f"I. {text}")):
        assert [(one.kind, one.held) for one in paper] == [("re_evaluation", ())]


def test_beside_a_register_a_remark_may_be_of_a_later_time() -> None:
    heads = "Tên sản phẩm | Chủ thể | Hạng sao | Số quyết định | Ngày ban hành | Ghi chú"
    said = read(
        lines(
            heads,
            "Chè An | HTX An | 4 sao | 5/QĐ-UBND | 01/02/2021 | Hết hạn, đánh giá lại",
            "Chè Bình | HTX An | 4 sao | 6/QĐ-UBND | 01/02/2022 | SP cũ",
            "Chè Ca | HTX An | 4 sao | 6/QĐ-UBND | 01/02/2022 | Không thay đổi",
            "Chè Dung | HTX An | 4 sao | 6/QĐ-UBND | 01/02/2022 | ",
        ),
        given=NOTHING_GIVEN,
    )
    assert [bool(one.held) for one in said.entries] == [True, True, True, False]


def test_no_change_is_no_news() -> None:
    assert not any(one.held for one in _paper("Không thay đổi", "Không có gì thay đổi", ""))


@pytest.mark.thorough
@each(
    "remark",
    ["Không tham gia", "Chưa tham gia", "Vắng mặt", "Không nộp hồ sơ", "Không gửi mẫu",
     "Không đánh giá", "Chưa đánh giá", "Không tham dự", "Chưa chấm", "Không xét", "Vắng",
     "Thiếu giấy ATTP", "Có ý kiến", "Còn đơn khiếu nại", "Xem xét", "Phúc khảo", "Kiến nghị",
     "Chuyển", "Đã chuyển", "Chuyển sang sổ khác", "Cty mới", "Chủ thể mới", "Xem dòng 12",
     "see new file", "theo dõi ở sổ khác", "4/9 phiếu", "Tán thành 4/9", "33% đồng ý",
     "Điểm thấp", "Đang kiểm nghiệm", "Không có mẫu", "Chưa gửi phiếu", "Sai mã số", "Lưu ý",
     "Lưu ý: nguồn gốc nguyên liệu", "Chưa rõ nguồn gốc", "Chất lượng kém", "Đang xác minh",
     "Còn tranh chấp", "Nghi vấn", "Treo", "Tạm tính", "Yêu cầu hoàn thiện", "Cần giải trình",
     "khong co mau", "Rớt", "Không qua", "Bị gạch tên", "Dự bị", "Trả hồ sơ", "fail", "pending"],
)  # fmt: skip
def test_a_few_words_that_may_take_the_grant_back_are_asked_about(remark: str) -> None:
    first, second = _paper(remark, "")
    assert first.held and not second.held


@each(
    "remark",
    ["Không", "Không có", "Không thay đổi", "Chưa có máy sấy", "HTX mới thành lập",
     "Hoàn thiện bao bì", "Xem ảnh", "Chưa đánh giá lại", "Sản phẩm mới", "9/9 phiếu",
     "7/9 phiếu đồng ý", "Không dùng chất bảo quản", "Chưa có website", "Đang mở rộng vùng trồng",
     "Không có bao bì", "Cần hỗ trợ vốn", "Không trùng", "Không có ý kiến khác", "Hộ gia đình",
     "Sữa chua", "Tam thất", "Thu nhập thấp", "Đề nghị 5 sao", "no brand on the page"],
)  # fmt: skip
def test_what_leaves_it_as_it_is_holds_nothing(remark: str) -> None:
    assert not _paper(remark, "")[0].held


@each(
    "remark",
    ["Cấp đổi", "In lại", "Đổi giấy chứng nhận", "cấp đổi, giữ thời hạn cũ", "Cấp bản sao GCN",
     "In lại do thay đổi địa chỉ", "reissue"],
)  # fmt: skip
def test_a_certificate_printed_anew_keeps_its_term_so_a_grant_beside_it_is_asked_about(
    remark: str,
) -> None:
    first, second = _paper(remark, "Không cấp đổi")
    assert first.held
    assert not second.held
    state = document(*LETTERHEAD, TITLE, "DANH SÁCH SẢN PHẨM", ANNEX,
                     [(*HEADS[:6], "Trạng thái"), ("1", "Chè", "HTX Nắng", "xã Tân Lập", "81,5",
                                                   "4 sao", remark)])  # fmt: skip
    assert read(state, given=NOTHING_GIVEN).entries[0].held


@each("cell", ["Thay thế", "replacement", "Thay thế giấy cũ"])
def test_no_row_of_a_paper_about_something_else_replaces_a_decision(cell: str) -> None:
    paper = document(*LETTERHEAD, TITLE, "DANH SÁCH SẢN PHẨM", ANNEX,
                     [(*HEADS[:6], "Hình thức"), ("1", "Chè", "HTX Nắng", "xã Tân Lập", "81,5",
                                                  "4 sao", cell)])  # fmt: skip
    said = read(paper, given=NOTHING_GIVEN)
    assert [one.code for one in errors(said)] == ["unknown_act"]
    assert not said.entries


@each(
    "remark",
    ["giữ thời hạn cũ", "hạn như cũ", "hạn cũ", "Giữ nguyên thời hạn", "giữ hạn", "Giữ nguyên hạn",
     "Hạn theo giấy cũ", "vẫn tính hạn cũ", "thời gian hiệu lực giữ nguyên", "kế thừa thời hạn",
     "hiệu lực như QĐ trước", "Thời hạn còn lại", "Đánh giá lại; giữ thời hạn cũ"],
)  # fmt: skip
def test_a_term_that_is_not_the_decision_s_own_is_asked_about(remark: str) -> None:
    first, second = _paper(remark, "")
    assert [one.consequence for one in first.held] == ["held"]
    assert (first.kind, second.held) == (None, ())


@each(
    "remark",
    ["Hạn dùng 12 tháng", "Hạn sử dụng 24 tháng", "HSD 6 tháng", "Còn hạn", "hiệu lực 36 tháng",
     "Hiệu lực kể từ ngày ký", "nộp đúng hạn", "Thời hạn 3 năm", "Hạn chế: bao bì chưa đẹp"],
)  # fmt: skip
def test_nor_is_what_is_of_goods_of_a_dossier_or_the_legal_term(remark: str) -> None:
    assert not _paper(remark, "")[0].held
