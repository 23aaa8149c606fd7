"""Remarks of a register beside ratings that ran out, or may be renewed by now: what is not known to
say nothing may say that, and is asked about; beside those in force it is told."""

from __future__ import annotations

import pytest

from tests.made.each import each
from tests.made.pages import NOTHING_GIVEN, Reading, codes, lines, read, sheet

HEADS = "Sản phẩm|Chủ thể|Hạng sao|Số QĐ|Ngày QĐ|Cơ quan|Ghi chú"
OTHER = "Trà lá|HTX Trà|3 sao|95/QĐ-UBND|10/12/2022|UBND tỉnh Hòa Phú|"
# Of an office whose register says so of a certificate that ran out in 2025.
STRANGE = (
    "Đã ĐGL", "Đã họp HĐ tháng 10", "Chuyển 2026", "Có QĐ mới", "Xem QĐ 2025", "Đã lên 5 sao",
    "Đã công nhận 4 sao lần 2", "Còn hạn đến 2026", "GCN mới đến 2028", "Đang đánh giá", "Chờ",
    "Đã tái cấp", "Được tiếp tục dùng tem", "Bảo lưu", "Vẫn 4 sao", "Duy trì 4 sao", "Đã xong",
    "Đã thẩm định xong", "82 điểm (2025)", "Năm 2025: 4 sao", "2025", "T10/2025", "+6 tháng",
    "renewed", "valid until 2026", "Da danh gia lai", "dang cho", "Được phép", "Đã đôn đốc",
    # What says yes, and not to what; what was done since with a certificate or a dossier.
    "Tiếp tục", "OK", "Đạt", "Có", "x", "Duy trì", "Vẫn còn", "Còn hiệu lực", "Chưa nhận GCN",
    "Đã nhận GCN ngày 20/6/2025", "Hồ sơ đầy đủ",
    # That it ran out is known; what else is said is not.
    "Hết hạn, đã nộp hồ sơ", "Hết hạn tháng 11/2025, đang lập hồ sơ", "Hết hạn, đã có QĐ mới",
    "Hết hạn, chờ kết quả", "Hết hạn (đang xin cấp lại)", "Hết hạn nhưng vẫn dùng tem",
    "Hết hạn, GCN mới 2025", "Hết hạn, đề nghị giữ", "Hết hạn; hội đồng đã họp", "Quá hạn, xem lại",
    "Hết hạn - không phải đánh giá lại", "expired; new certificate", "Hết hạn - cấp mới",
    "Đã cấp mới", "Đã cấp giấy mới", "Đã trao giấy chứng nhận mới", "Hết hạn, 4 sao mới",
    "Hết hạn, OK", "Hết hạn; tiếp tục", "Hết hạn, đạt", "lapsed - passed",
    "Cấp đổi GCN", "Đã cấp đổi năm 2025", "In lại giấy chứng nhận ngày 5/12/2025",
)  # fmt: skip
PLAIN = (
    "Chưa đánh giá lại", "Hết hạn", "Quá hạn", "Đợt 1", "Đã nhận GCN", "Hộp 500 g", "0912345678",
    "Hết hạn tháng 11/2025", "Đã hết thời hạn 36 tháng", "Quá hạn 2 tháng",
    "Hết hạn, chưa đánh giá lại", "Hết hạn, không tham gia đánh giá lại",
    "Hết hạn, không nộp hồ sơ", "GCN hết hạn sử dụng", "Hết hạn; sđt 0912345678",
    "Chủ thể là nữ", "Đã xuất khẩu Nhật Bản", "Nay là xã Sơn Hà", "Đạt 4 sao", "2022", "Ổn định",
)  # fmt: skip


def noted(remark: str, day: str = "10/11/2022", other: str = OTHER) -> Reading:
    row = f"Cam|HTX Cam|4 sao|90/QĐ-UBND|{day}|UBND tỉnh Hòa Phú|{remark}"
    return read(lines(HEADS, row, other), given=NOTHING_GIVEN)


@pytest.mark.thorough
@each("remark", STRANGE)
def test_a_strange_remark_beside_what_ran_out_is_asked_about(remark: str) -> None:
    reading = noted(remark)
    assert [bool(entry.held) for entry in reading.entries] == [True, False]
    assert "unread_remark" not in codes(reading)


@pytest.mark.parametrize("remark", PLAIN)
def test_one_that_is_known_to_be_no_news_is_not(remark: str) -> None:
    assert [bool(entry.held) for entry in noted(remark).entries] == [False, False]


def test_what_every_row_says_alike_is_no_answer() -> None:
    for remark in ("Đạt", "OK", "x"):
        said = noted(remark, other=f"{OTHER}{remark}")
        assert [bool(entry.held) for entry in said.entries] == [False, False]


def test_beside_what_one_decision_grants_it_says_what_the_row_does() -> None:
    for remark, told in (("Đạt", False), ("OK", False), ("Hồ sơ đầy đủ, hợp lệ", False),
                         ("Thay đổi mẫu mã", False), ("Thay đổi bao bì, nhãn mác", False),
                         ("Ngày nhận GCN: 20/6/2025", False), ("Chưa nhận GCN", True),
                         ("từ năm 2024", True)):  # fmt: skip
        said = read(lines("Sản phẩm|Chủ thể|Hạng sao|Ghi chú", f"Cam|HTX Cam|4 sao|{remark}"))
        assert not said.entries[0].held
        assert ("unread_remark" in codes(said)) is told, remark
    for remark in ("Thay đổi chủ thể", "Thay đổi nhãn hiệu", "Hồ sơ thiếu", "Đã trả GCN"):
        said = read(lines("Sản phẩm|Chủ thể|Hạng sao|Ghi chú", f"Cam|HTX Cam|4 sao|{remark}"))
        assert said.entries[0].held, remark


@pytest.mark.parametrize(
    ("day", "held"),
    [("24/11/2023", True), ("23/05/2024", True), ("24/05/2024", False), ("01/07/2024", False)],
)
def test_a_renewal_may_be_filed_half_a_year_before_the_last_day(day: str, held: bool) -> None:
    reading = noted("Đã họp HĐ", day)  # read on 24/11/2026
    assert bool(reading.entries[0].held) is held
    assert ("unread_remark" in codes(reading)) is not held


def test_what_stands_beside_the_products_of_one_decision_was_written_with_it() -> None:
    row = "Cam|HTX Cam|4 sao|90/QĐ-UBND|10/11/2022|UBND tỉnh Hòa Phú|Đã họp HĐ"
    other = OTHER.replace("95", "90").replace("10/12", "10/11")
    title = "DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN OCOP NĂM 2022"
    reading = read(lines(title, HEADS, row, other), given=NOTHING_GIVEN)
    assert [entry.held for entry in reading.entries] == [(), ()]
    assert "unread_remark" in codes(reading)


COLUMNS = ("STT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Số QĐ", "Ngày QĐ", "Cơ quan", "Ghi chú")
OVER = (1, "Rượu ngô Nà Bó", "HTX Nà Bó", "3 sao", "45/QĐ-UBND", "15/3/2022", "UBND tỉnh A")


@pytest.mark.thorough
@each(("title", "held"), [
    ("SỔ THEO DÕI SẢN PHẨM OCOP TỈNH LÂM KHÊ", True),
    ("DANH SÁCH SẢN PHẨM OCOP XÃ NÀ BÓ", True),
    ("TỔNG HỢP SẢN PHẨM OCOP TOÀN HUYỆN", True),
    ("DANH SÁCH SẢN PHẨM ĐƯỢC CÔNG NHẬN OCOP NĂM 2022", False),  # as its annex is called
])  # fmt: skip
def test_a_list_that_is_called_a_register_is_one_of_one_decision_too(
    title: str, held: bool
) -> None:
    for remark in ("→ 5*", "Đã lên 4 sao", "xong", "đã ĐG", "có mới"):
        page = sheet((title,), COLUMNS, (*OVER, remark), (2, "Mật ong", *OVER[2:], ""))
        reading = read(page, given=NOTHING_GIVEN)
        assert [bool(one.held) for one in reading.entries] == [held, False], remark


def test_a_remark_that_repeats_the_kind_of_its_row_is_no_news() -> None:
    heads = HEADS.replace("Ghi chú", "Hình thức|Ghi chú")
    row = "Cam|HTX Cam|4 sao|90/QĐ-UBND|10/11/2022|UBND tỉnh Hòa Phú|Đánh giá lại|Đánh giá lại"
    reading = read(lines(heads, row, OTHER + "|"), given=NOTHING_GIVEN)
    assert [entry.held for entry in reading.entries] == [(), ()]


@pytest.mark.thorough
@each("heading", ["Tiến độ", "Tình trạng", "Tình hình thực hiện"])
@each(
    ("state", "asked"),
    [("Đã họp HĐ tháng 10", True), ("Có QĐ mới", True), ("Năm 2025: 4 sao", True),
     ("Đã công nhận 4 sao lần 2", True), ("Đang xử lý", True), ("Chưa đánh giá lại", False),
     ("Đã hết hạn", False), ("Ổn định", False)],
)  # fmt: skip
def test_so_is_a_state_or_how_far_it_got(heading: str, state: str, asked: bool) -> None:
    heads = HEADS.replace("Ghi chú", heading)
    row = f"Cam|HTX Cam|4 sao|90/QĐ-UBND|10/11/2022|UBND tỉnh Hòa Phú|{state}"
    reading = read(lines(heads, row, OTHER), given=NOTHING_GIVEN)
    assert [bool(entry.held) for entry in reading.entries] == [asked, False]


ANEW_IN_STARS = (
    "4 sao (đánh giá lại)", "4 sao, cấp lại", "4 sao theo kết quả đánh giá lại",
    "4 sao theo quyết định mới", "4 sao, có giấy mới",
)  # fmt: skip


@each("stars", ANEW_IN_STARS)
def test_stars_that_say_they_were_given_anew_beside_what_ran_out_are_asked_about(
    stars: str,
) -> None:
    def held(day: str) -> list[bool]:
        row = f"Cam|HTX Cam|{stars}|90/QĐ-UBND|{day}|UBND tỉnh Hòa Phú|"
        reading = read(lines(HEADS, row, OTHER), given=NOTHING_GIVEN)
        return [bool(one.held) for one in reading.entries]

    assert held("10/11/2022") == [True, False]
    assert held("10/11/2025") == [False, False]


# What a cell that is read says of another time, beside what ran out in 2025 and beside a paper's.
ANEW = (
    ("Hạng sao", "4 sao (đánh giá lại)", "re_evaluation"),
    ("Hạng sao", "4 sao giữ hạng", "re_evaluation"), ("Hạng sao", "4 sao, nâng hạng", "upgrade"),
    ("Hạng sao", "Nâng từ 3 lên 4 sao", "upgrade"),
    ("Hạng sao", "4 sao (hạ từ 5 sao)", "re_evaluation"),
    ("Kết quả", "Đạt, đã đánh giá lại", None), ("Kết quả", "Đạt lần 2", None),
    ("Kết quả", "Giữ hạng", None), ("Loại", "Đã đánh giá lại", None),
    ("Số QĐ", "90/QĐ-UBND (đã đánh giá lại)", None), ("Số QĐ", "90/QĐ-UBND, nâng hạng", None),
)  # fmt: skip


@pytest.mark.thorough
@each("anew", ANEW)
def test_a_cell_that_says_anew_is_asked_beside_what_ran_out(
    anew: tuple[str, str, str | None],
) -> None:
    heading, text, kind = anew
    own = {"Số QĐ": "90/QĐ-UBND", "Hạng sao": "4 sao", "Kết quả": "", "Loại": ""}
    both = [own | {heading: text}, own | {"Số QĐ": "95/QĐ-UBND"}]
    heads = f"Sản phẩm|Chủ thể|{'|'.join(own)}|Ngày QĐ|Cơ quan"
    rows = [f"{name}|HTX {name}|{'|'.join(one.values())}|10/11/2022|UBND tỉnh Hòa Phú"
            for name, one in zip(("Cam", "Trà"), both, strict=True)]  # fmt: skip
    said = read(lines(heads, *rows), given=NOTHING_GIVEN)
    assert [bool(entry.held) for entry in said.entries] == [True, False]
    if heading == "Hạng sao":
        paper = read(lines("Sản phẩm|Chủ thể|Hạng sao", f"Cam|HTX Cam|{text}"))
        assert paper.entries[0].kind == kind and not paper.entries[0].held


def test_a_kind_whose_certificate_is_denied_is_refused() -> None:
    for kind in ("Đánh giá lại, chưa cấp giấy", "Công nhận mới, chưa được công nhận",
                 "Nâng hạng (không cấp giấy chứng nhận)"):  # fmt: skip
        said = read(lines("Sản phẩm|Chủ thể|Hạng sao|Loại", f"Cam|HTX Cam|4 sao|{kind}"))
        assert codes(said) == ["unknown_act.cell"] and not said.entries


def test_a_year_long_before_the_papers_is_told() -> None:
    for remark, told in (("năm 2021", True), ("đợt 1 năm 2022", True), ("năm 2023", False)):
        said = read(lines("Sản phẩm|Chủ thể|Hạng sao|Ghi chú", f"Cam|HTX Cam|4 sao|{remark}"))
        assert ("unread_remark" in codes(said)) is told, remark


def test_a_remark_that_a_failed_row_passed_after_all_is_asked_about() -> None:
    heads = "Sản phẩm|Chủ thể|Hạng sao|Kết quả|Ghi chú"
    for remark, asked in (("Phúc tra đạt", True), ("năm 2021 đạt", True), ("QĐ 99", True),
                          ("Đạt 3 sao năm 2021", True), ("Đạt", True), ("chấm lại", True),
                          ("Không đủ điểm", False), ("Chủ thể là nữ", False),
                          ("Bao bì chưa đạt", False), ("Hộp 500 g", False)):  # fmt: skip
        said = read(lines(heads, f"Cam|HTX Cam||Không đạt|{remark}", "Trà|HTX Trà|4 sao|Đạt|"))
        assert [bool(entry.held) for entry in said.entries] == [asked, False], remark
        assert said.entries[0].result == "failed"


def test_other_columns_that_tell_of_a_new_certificate_or_a_later_round_are_asked_about() -> None:
    for heading, text, asked in (
        ("Tình trạng", "Đã cấp giấy mới", True), ("Giấy chứng nhận", "Đã cấp mới", True),
        ("Đợt", "2 (2024)", True), ("Đợt", "Đợt 2/2024", True), ("Đợt", "1", False),
        ("Đợt", "Đợt 1 năm 2022", False),
    ):  # fmt: skip
        rows = (f"Cam|HTX Cam|4 sao|90/QĐ-UBND|10/11/2022|UBND tỉnh Hòa Phú|{text}", OTHER)
        said = read(lines(HEADS.replace("Ghi chú", heading), *rows), given=NOTHING_GIVEN)
        assert [bool(entry.held) for entry in said.entries] == [asked, False], (heading, text)


BARE = "Sản phẩm|Chủ thể|Hạng sao|Số QĐ|Ngày QĐ|Ghi chú"


def bare(remark: str, day: str, heading: str = "Ghi chú") -> list[bool]:
    """Whether each row is held of a list of one decision that has no title and no letterhead."""
    heads = BARE.replace("Ghi chú", heading)
    rows = (f"Cam|HTX Cam|4 sao|90/QĐ-UBND|{day}|{remark}", f"Lê|HTX Lê|3 sao|90/QĐ-UBND|{day}|")
    return [bool(one.held) for one in read(lines(heads, *rows), given=NOTHING_GIVEN).entries]


@each(
    "remark",
    ["có bản mới", "updated", "done", "old", "cũ", "đã thay", "xong", "v2",
     "archived", "see new", "ok", "x"],
)  # fmt: skip
def test_a_list_without_a_title_may_be_a_register_of_one_decision(remark: str) -> None:
    assert bare(remark, "10/11/2022") == [True, False]
    assert bare(remark, "10/06/2026") == [False, False]
    if remark not in ("v2", "ok"):
        assert bare(remark, "10/11/2022", "Theo dõi") == [True, False]


@each("remark", ["Sai", "Trùng", "Đề nghị rút", "Không có mẫu", "4/9 phiếu"])
def test_or_be_written_with_it(remark: str) -> None:
    assert bare(remark, "10/06/2026") == [True, False]


@each("remark", ["Chưa đánh giá lại", "Hộp 500 g", "Ổn định",
                 'page prints "huyện Lâm Hà"; kept as printed'])  # fmt: skip
def test_what_is_no_news_there_is_not_asked(remark: str) -> None:
    assert bare(remark, "10/11/2022") == [False, False]


@each("remark", ["Chủ thể đã làm xong thủ tục với sở tháng trước",
                 "xem file của anh Tuấn gửi tháng 5", "anh Nam bảo cái này cứ để như thế",
                 "có trong danh sách anh Hùng gửi hôm thứ hai",
                 "Sở báo đã có danh sách mới gửi về",
                 "vừa họp hội đồng xong kết quả tốt đẹp"])  # fmt: skip
def test_so_may_a_whole_sentence_tell_what_became_of_one_row(remark: str) -> None:
    assert bare(remark, "10/11/2022") == [True, False]
    assert bare(remark, "10/06/2026") == [False, False]


@each("remark", ["Sản phẩm làm từ gạo nếp cái hoa vàng trồng tại Nà Tấu",
                 "Vùng nguyên liệu 5 ha tại xã Tân Lập, liên kết 30 hộ",
                 "Hương vị thơm ngon, hậu ngọt, nước xanh trong",
                 "Sản phẩm đã có mặt tại các siêu thị trong tỉnh",
                 "Sử dụng công nghệ sấy lạnh của Hàn Quốc",
                 "the photo caption of the same page says otherwise"])  # fmt: skip
def test_but_not_one_of_goods_nor_of_how_the_list_was_copied(remark: str) -> None:
    assert bare(remark, "10/11/2022") == [False, False]


def test_nor_where_most_rows_have_one() -> None:
    rows = [f"{name}|HTX {name}|3 sao|90/QĐ-UBND|10/11/2022|{said}" for name, said in (
        ("Cam", "Chị Hoa và anh Hùng cùng làm ra"), ("Lê", "Anh Hùng và chị Hoa cùng làm ra"),
        ("Na", ""))]  # fmt: skip
    said = read(lines(BARE, *rows), given=NOTHING_GIVEN)
    assert not any(one.held for one in said.entries)
