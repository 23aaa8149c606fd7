"""What an article says of products that its own list does not have: it is told, and where it names
their decision they are held, for it may keep their certificates in force."""

from __future__ import annotations

from datetime import date

import pytest

from ocop_cli.decisions.language.sentences import is_of_others
from ocop_cli.law.numbers import EVERY_EARLIER
from ocop_cli.model.reading import Given, Reading
from tests.made.each import each
from tests.made.pages import ANNEX, HEADS, LETTERHEAD, NOTHING_GIVEN, ROW, codes, document, read

OF_OTHERS = (
    "Các sản phẩm hết hạn trong năm 2025 được gia hạn sử dụng Giấy chứng nhận đến 31/12/2025.",
    "Đối với các sản phẩm đã hết hạn chưa đánh giá lại, được tiếp tục sử dụng Giấy chứng nhận đến "
    "hết ngày 30/6/2026.",
    "Các sản phẩm chưa đánh giá lại được tiếp tục sử dụng tem OCOP đến hết quý II/2026.",
    "Sản phẩm đã nộp hồ sơ đánh giá lại được sử dụng Giấy chứng nhận cũ cho đến khi có kết quả.",
    "Cho phép các chủ thể có sản phẩm hết hạn tiếp tục sử dụng kết quả phân hạng đến hết năm 2026.",
    "Bảo lưu kết quả công nhận năm 2022 của các sản phẩm chưa nộp hồ sơ.",
    "Các sản phẩm không có tên trong danh sách này tiếp tục duy trì hạng sao đã công nhận.",
    "Các sản phẩm thuộc xã sáp nhập được giữ nguyên Giấy chứng nhận.",
    "Chủ thể có sản phẩm chưa đánh giá lại vẫn được dùng tem OCOP.",
)
# The same in words of which no list of what lets go on has more than one or two.
IN_OTHER_WORDS = (
    "Giữ nguyên hạng sao các sản phẩm còn lại.",
    "Tiếp tục hỗ trợ các sản phẩm hết hạn sử dụng nhãn hiệu OCOP, hoàn thiện bao bì đến hết năm "
    "2026.",
    "Hướng dẫn các chủ thể có sản phẩm hết hạn sử dụng logo OCOP đến hết ngày 31/12/2026.",
    "Sở Nông nghiệp theo dõi, hỗ trợ các sản phẩm hết thời hạn dùng tem OCOP đến hết tháng 6/2026.",
    "Trong thời gian chờ đánh giá lại, các sản phẩm hết hạn được dùng tem OCOP cũ.",
    "UBND tỉnh đồng ý cho các sản phẩm hết hạn tiếp tục gắn sao đến hết quý II/2026.",
    "Giao các địa phương cho phép các chủ thể có sản phẩm hết hạn sử dụng bao bì in logo "
    "OCOP đến khi hết bao bì.",
    "Đến hết ngày 30/6/2026, các sản phẩm chưa đánh giá lại được xem là còn giá trị công nhận.",
    "Đối với 35 sản phẩm còn lại, cho chủ thể thời gian đến hết tháng 6/2026 để hoàn thiện hồ sơ.",
    "Các sản phẩm còn lại giữ hạng sao cũ.",
    "Các sản phẩm công nhận năm 2022 vẫn mang sao đến đợt đánh giá tiếp theo.",
    "Hạng sao của các sản phẩm chưa đánh giá lại không thay đổi.",
    "Kết quả phân hạng năm 2022 vẫn được công nhận cho đến khi có quyết định mới.",
    "Không thu hồi Giấy chứng nhận của các sản phẩm đã hết hạn nhưng đã nộp hồ sơ.",
    "Tạm thời chưa thu hồi Giấy chứng nhận đối với các sản phẩm hết hạn.",
    "Các sản phẩm hết hạn trong thời gian sáp nhập xã được kéo thêm 06 tháng.",
    "Thời hạn của các Giấy chứng nhận hết hạn trước ngày 31/12/2025 được tính thêm 180 ngày.",
    "Các Giấy chứng nhận cấp năm 2022 có thời hạn 48 tháng.",
    "Thống nhất lùi thời hạn đánh giá lại của các sản phẩm công nhận năm 2022 sang năm 2026.",
    "Hội đồng thống nhất cho 20 sản phẩm hết hạn được đánh giá lại trong quý I/2026.",
    "Các chủ thể có sản phẩm hết hạn được sử dụng bao bì cũ đến hết năm 2025.",
    "Cho các chủ thể thêm 6 tháng để đánh giá lại.",
    "Chưa áp dụng việc dừng sử dụng logo OCOP với các sản phẩm đang chờ kết quả.",
    "Việc sử dụng nhãn hiệu chứng nhận OCOP của các sản phẩm hết hạn thực hiện đến hết 31/12/2025.",
    "Sản phẩm chưa đánh giá lại: chủ thể được gắn logo OCOP trên sản phẩm đã in.",
    "Công nhận tạm thời đối với các sản phẩm còn lại.",
    "Gia hạn Giấy chứng nhận cho các sản phẩm hết hạn trong năm 2025 thêm 06 tháng.",
    "Tự động gia hạn đối với các sản phẩm đã nộp hồ sơ.",
    "Sản phẩm hết hạn mà chủ thể đã đăng ký đánh giá lại thì không coi là hết hạn.",
    "Trường hợp sản phẩm đã nộp hồ sơ nhưng chưa có kết quả thì Giấy chứng nhận cũ vẫn dùng được.",
    "Nếu chưa kịp đánh giá lại, sản phẩm được dùng nhãn cũ đến 30/6/2026.",
    "Trường hợp chưa tổ chức đánh giá kịp thì kết quả cũ có giá trị đến khi có kết quả mới.",
    "Chấp thuận để các sản phẩm hết hạn được lưu hành với nhãn cũ.",
    "Bảo lưu sao cho các sản phẩm còn lại.",
    "Bảo lưu kết quả.",
    "Các sản phẩm khác không thay đổi.",
    "Sản phẩm đã công nhận đợt trước nay vẫn còn nguyên giá trị.",
    "Giấy chứng nhận đã cấp vẫn có giá trị sử dụng.",
    "The remaining products may keep using the OCOP logo until 30 June 2026.",
    "Products not yet re-evaluated keep their stars until the next round.",
    "Cac san pham het han duoc tiep tuc su dung tem OCOP den het ngay 30/6/2026.",
    "Cac san pham con lai giu nguyen hang sao.",
)
OF_ITS_OWN = (
    "Các sản phẩm được công nhận được quyền sử dụng nhãn hiệu chứng nhận OCOP theo quy định.",
    "Các chủ thể có sản phẩm được công nhận có trách nhiệm duy trì chất lượng.",
    "Các Giấy chứng nhận cấp theo Quyết định này được quản lý, sử dụng theo quy định.",
    "Các sản phẩm có tên tại Điều 1 được in logo OCOP trên bao bì.",
    "Giao Sở Nông nghiệp và Môi trường rà soát các sản phẩm hết hạn, tham mưu thu hồi theo quy "
    "định.",
    "Giao UBND các huyện hướng dẫn chủ thể sử dụng Giấy chứng nhận, tem OCOP theo đúng quy định.",
    "Sản phẩm vi phạm sẽ bị thu hồi Giấy chứng nhận theo quy định.",
    "Sản phẩm OCOP được sử dụng logo theo quy định.",
    "Chánh Văn phòng Ủy ban nhân dân tỉnh chịu trách nhiệm thi hành Quyết định này.",
    "Công nhận 02 sản phẩm đạt 4 sao tại Phụ lục I; 03 sản phẩm đạt 3 sao tại Phụ lục II.",
)
# What papers say of every product, or have an office do.
ORDINARY = (
    "Sản phẩm được sắp xếp theo thứ tự điểm từ cao xuống thấp.",
    "Các sản phẩm hết hạn phải thực hiện đánh giá lại theo quy định.",
    "Sản phẩm hết hạn không được sử dụng tem OCOP.",
    "Sản phẩm chưa đánh giá lại phải dừng sử dụng Giấy chứng nhận.",
    "Các sản phẩm OCOP tiếp tục duy trì chất lượng, mẫu mã.",
    "Sản phẩm OCOP được sử dụng logo theo quy định.",
    "Các sản phẩm được công nhận được quyền sử dụng nhãn hiệu chứng nhận OCOP theo quy định.",
    "Chủ thể có sản phẩm được công nhận có trách nhiệm duy trì và nâng cao chất lượng sản phẩm.",
    "Giao Sở Nông nghiệp và Môi trường tiếp tục hướng dẫn chủ thể nâng cấp sản phẩm, sử dụng "
    "nhãn hiệu OCOP.",
    "UBND các xã, phường tiếp tục hỗ trợ các chủ thể duy trì hạng sao, nâng hạng sản phẩm.",
    "Sở Công Thương hỗ trợ các sản phẩm OCOP tham gia xúc tiến thương mại.",
    "Hết thời hạn 36 tháng, các chủ thể phải đăng ký đánh giá lại theo quy định.",
    "Giấy chứng nhận được cấp có giá trị 36 tháng kể từ ngày ký Quyết định.",
    "Trước khi hết hạn 90 ngày, chủ thể nộp hồ sơ đánh giá lại.",
    "Chủ thể được sử dụng Giấy chứng nhận để quảng bá sản phẩm.",
    "Văn phòng Điều phối nông thôn mới tỉnh in, cấp Giấy chứng nhận cho các chủ thể.",
    "Giao UBND huyện rà soát, đôn đốc các chủ thể có sản phẩm sắp hết hạn lập hồ sơ đánh giá lại.",
    "Các chủ thể được sử dụng logo OCOP trên bao bì sản phẩm.",
    "Sản phẩm được công nhận được gắn sao trên bao bì.",
    "Các chủ thể có tên tại Điều 1 được sử dụng nhãn hiệu chứng nhận OCOP Việt Nam trong 36 tháng.",
    "Chủ thể được sử dụng nhãn hiệu chứng nhận OCOP, trong thời hạn 36 tháng.",
    "Các chủ thể có tên tại Điều 1 có quyền sử dụng logo OCOP với thời hạn 36 tháng.",
    "Sở Khoa học và Công nghệ hướng dẫn, quản lý việc sử dụng nhãn hiệu chứng nhận OCOP.",
    "Chủ thể OCOP chịu trách nhiệm về chất lượng sản phẩm, sử dụng logo OCOP đúng quy định, "
    "đúng hạng sao được công nhận.",
    "Kết quả phân hạng là căn cứ để cấp Giấy chứng nhận và sử dụng biểu trưng OCOP.",
    "Khuyến khích các chủ thể tiếp tục nâng cấp, hoàn thiện sản phẩm để đạt hạng sao cao hơn.",
    "Các cơ quan, đơn vị theo chức năng kiểm tra, giám sát việc duy trì tiêu chuẩn của sản phẩm.",
    "Yêu cầu chủ thể thường xuyên duy trì các điều kiện được công nhận; khi hết hạn phải "
    "đánh giá lại.",
    "Các sản phẩm không duy trì được chất lượng bị thu hồi Giấy chứng nhận.",
    "Thời hạn sử dụng Giấy chứng nhận là 36 tháng.",
    "Sản phẩm đạt 4 sao được dự thi cấp quốc gia.",
    "Việc in tem, nhãn OCOP do chủ thể tự thực hiện.",
    "Mức thưởng cho các sản phẩm đạt 4 sao thực hiện theo Nghị quyết của HĐND tỉnh.",
    "Các sản phẩm đạt hạng 4 sao được hưởng các chính sách hỗ trợ theo quy định hiện hành.",
    "Giao Phòng Kinh tế quản lý hồ sơ, lưu trữ theo quy định.",
)


# Of others, perhaps; but none lets a certificate go on that has run out.
DUTIES = (
    "Các sản phẩm OCOP tiếp tục duy trì chất lượng, mẫu mã.",
    "Sản phẩm hết hạn không được sử dụng tem OCOP.",
    "Sản phẩm OCOP được sử dụng logo khi bán hàng.",
    "Sản phẩm chưa đánh giá lại phải dừng sử dụng Giấy chứng nhận.",
    "Sản phẩm đã hết hạn mà không được đánh giá lại thì không được tiếp tục sử dụng nhãn hiệu.",
)


def decided(article: str) -> Reading:
    paper = (*LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "Điều 1. Công nhận 01 sản phẩm.")
    return read(document(*paper, f"Điều 2. {article}", ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN)


@pytest.mark.parametrize("article", OF_OTHERS)
def test_what_may_keep_others_in_force_is_told(article: str) -> None:
    assert is_of_others(article)
    reading = decided(article)
    assert [one.held for one in reading.entries] == [()]
    assert reading.problems
    assert [one.numbers for one in reading.sayings] == [((EVERY_EARLIER, None),)]


@pytest.mark.thorough
@each("article", IN_OTHER_WORDS)
def test_so_may_what_is_said_in_other_words(article: str) -> None:
    reading = decided(article)
    assert [one.held for one in reading.entries] == [()]
    assert [one.numbers for one in reading.sayings] == [((EVERY_EARLIER, None),)]


@each(
    "article",
    ["Tiếp tục hỗ trợ các sản phẩm hết hạn đến hết năm 2026.",
     "Theo dõi, giúp đỡ các chủ thể có sản phẩm hết hạn đến hết ngày 30/6/2026."],
)  # fmt: skip
def test_a_day_behind_what_ran_out_is_told_whatever_is_done_until_then(article: str) -> None:
    assert "unread_line" in codes(decided(article))


@each(
    "article",
    ["Các sản phẩm hết hạn phải dừng sử dụng nhãn hiệu OCOP, báo cáo đến hết ngày 31/12/2025.",
     "Giao Sở Nông nghiệp hướng dẫn các chủ thể sử dụng nhãn hiệu OCOP theo quy định.",
     "Tiếp tục hỗ trợ các chủ thể hoàn thiện bao bì, nhãn mác sản phẩm OCOP đến hết năm 2026.",
     "Tiếp tục hỗ trợ các chủ thể có sản phẩm hết hạn đánh giá lại theo quy định."],
)  # fmt: skip
def test_what_only_helps_or_forbids_keeps_nothing_in_force(article: str) -> None:
    assert not any(one.numbers for one in decided(article).sayings)


# A rule for all certificates, from now on: of its own list as well, when that runs out.
OF_ALL = (
    "Thời hạn công nhận là 36 tháng và được gia hạn thêm 06 tháng trong khi chờ đánh giá lại.",
    "Hết thời hạn trên, sản phẩm được gia hạn thêm 06 tháng.",
    "Khi Giấy chứng nhận hết hạn, chủ thể được kéo dài việc sử dụng thêm 03 tháng.",
    "Đối với sản phẩm đã nộp hồ sơ đánh giá lại trước khi hết hạn, Giấy chứng nhận có hiệu lực "
    "đến khi có Quyết định mới.",
    "Đã nộp hồ sơ đánh giá lại thì kết quả công nhận còn giá trị tới khi có kết quả mới.",
)


@pytest.mark.thorough
@each("article", OF_ALL)
def test_what_lengthens_all_certificates_is_asked_of_its_own_list_as_well(article: str) -> None:
    reading = decided(article)
    assert [one.numbers for one in reading.sayings] == [((EVERY_EARLIER, None),)]
    assert [[doubt.text for doubt in one.held] for one in reading.entries] == [[article]]


# Of the list itself, whichever of its products is meant: each names an end, or tells of so many.
OF_THE_LIST = (
    "Thời hạn công nhận: 36 tháng, kể từ ngày hết hạn của lần công nhận trước.",
    "Sản phẩm số 1 được công nhận đến hết ngày 30/6/2026.",
    "Sản phẩm được mang sao OCOP tới hết quý III/2025.",
    "Chủ thể được sử dụng logo OCOP đến hết năm 2025.",
    "Sản phẩm số 1 được bảo lưu kết quả đến đợt sau.",
    "Có 01 sản phẩm chưa đủ điều kiện cấp giấy.",
    "Trong 02 sản phẩm có 01 sản phẩm tạm dừng.",
    "01 sản phẩm chờ bổ sung hồ sơ.",
)


@pytest.mark.thorough
@each("article", OF_THE_LIST)
def test_an_end_without_a_word_for_a_term_is_asked_of_the_list_and_so_is_what_befell_some_of_it(
    article: str,
) -> None:
    reading = decided(article)
    assert [[doubt.text for doubt in one.held] for one in reading.entries] == [[article]]


@each("article", ["01/02 sản phẩm có điểm dưới 50.", "Có 01 sản phẩm không đạt."])
def test_of_failures_that_are_not_listed_a_person_is_told(article: str) -> None:
    assert "unread_line" in codes(decided(article))


@each(
    "article",
    [
        "Giao Sở Nông nghiệp báo cáo kết quả công nhận đến hết ngày 31/12/2025.",
        "Phấn đấu đến cuối năm 2025 có 100 sản phẩm OCOP được công nhận.",
        "Công nhận 01 sản phẩm đạt từ 50 điểm đến dưới 90 điểm.",
    ],
)
def test_ends_of_office_work_and_of_plans_are_of_no_certificate(article: str) -> None:
    reading = decided(article)
    assert [one.held for one in reading.entries] == [()]


def test_of_the_products_of_a_decision_it_names_those_are_asked_about() -> None:
    by = "các sản phẩm công nhận tại Quyết định số 900/QĐ-UBND ngày 10/11/2021"
    for said in (
        f"Không thu hồi Giấy chứng nhận của {by}.",
        f"Thêm 06 tháng cho {by}.",
        f"Trừ {by}.",
    ):
        (saying,) = decided(said).sayings
        assert saying.numbers == (("900/QĐ-UBND", date(2021, 11, 10)),)


@pytest.mark.thorough
@each("article", (*DUTIES, *ORDINARY))
def test_what_others_must_do_holds_none(article: str) -> None:
    reading = decided(article)
    assert [one.held for one in reading.entries] == [()]
    assert not any(one.numbers for one in reading.sayings)


@pytest.mark.parametrize(
    "note",
    ["(*) Sản phẩm giữ nguyên hạng", "Ghi chú: STT 3, 5 là sản phẩm đánh giá lại",
     "Ghi chú: sản phẩm đánh giá lại in đậm", "Sản phẩm đánh giá lại: 05 sản phẩm"],
)  # fmt: skip
def test_a_note_below_a_list_is_about_its_rows(note: str) -> None:
    paper = (*LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "Điều 1. Công nhận 01 sản phẩm.")
    reading = read(document(*paper, ANNEX, [HEADS, ROW], note), given=NOTHING_GIVEN)
    assert not any(one.numbers for one in reading.sayings)


def test_an_extension_is_of_its_own_list() -> None:
    paper = (*LETTERHEAD, "Về việc gia hạn Giấy chứng nhận sản phẩm OCOP")
    text = "Điều 1. Giấy chứng nhận được gia hạn đến hết ngày 30/6/2027."
    reading = read(document(*paper, text, ANNEX, [HEADS, ROW]), given=Given(kind="extension"))
    assert not any(one.numbers for one in reading.sayings)


@pytest.mark.parametrize("article", OF_ITS_OWN)
def test_what_its_own_products_must_do_is_not(article: str) -> None:
    assert not is_of_others(article)
    assert not {*codes(decided(article))} - {"count_mismatch"}  # the list made here has fewer


@pytest.mark.parametrize(
    "article",
    [
        "Giấy chứng nhận đã cấp theo Quyết định số 900/QĐ-UBND ngày 10/11/2022 tiếp tục có giá trị "
        "đến hết ngày 30/6/2026.",
        "Giấy chứng nhận cấp theo Quyết định số 900/QĐ-UBND có giá trị đến hết ngày 30/6/2026.",
    ],
)
def test_the_term_of_another_decision_is_none_of_its_own_products(article: str) -> None:
    reading = decided(article)
    (entry,) = reading.entries
    assert (entry.valid_through, entry.held) == (None, ())
    assert [one.numbers[0][0] for one in reading.sayings] == ["900/QĐ-UBND"]


ACT_HEADS = ("STT", "Tên sản phẩm", "Chủ thể", "Lý do")
ACT_ROW = (1, "Chè Nà Hiên", "HTX Nà Hiên", "Vi phạm an toàn thực phẩm")
CITED = "Quyết định số 900/QĐ-UBND ngày 10/11/2021"


def revoked(article: str) -> Reading:
    paper = (*LETTERHEAD, "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP", f"Điều 1. {article}")
    return read(document(*paper, ANNEX, [ACT_HEADS, ACT_ROW]), given=NOTHING_GIVEN)


@pytest.mark.thorough
@each(
    "article",
    [
        f"Thu hồi Giấy chứng nhận của 01 sản phẩm đã công nhận tại {CITED} (danh sách kèm theo).",
        f"Thu hồi 01 Giấy chứng nhận cấp theo {CITED}.",
        f"Thu hồi Giấy chứng nhận của các sản phẩm có tên trong danh sách, cấp theo {CITED}.",
        f"Chủ thể có sản phẩm bị thu hồi nộp lại Giấy chứng nhận cấp theo {CITED}.",
        f"Các nội dung khác của {CITED} giữ nguyên hiệu lực.",
    ],
)
def test_a_paper_that_revokes_what_it_lists_asks_of_no_other_product_of_the_decision_it_cites(
    article: str,
) -> None:
    reading = revoked(article)
    assert [one.kind for one in reading.entries] == ["revocation"]
    assert not any(one.numbers for one in reading.sayings)
    assert not any(one.held for one in reading.entries)


@pytest.mark.thorough
@each(
    "article",
    [
        f"Thu hồi Giấy chứng nhận của toàn bộ sản phẩm đã công nhận tại {CITED}.",
        f"Thu hồi Giấy chứng nhận của 05 sản phẩm đã công nhận tại {CITED}.",
        f"Thu hồi Giấy chứng nhận của các sản phẩm tại {CITED}.",
        f"Các sản phẩm còn lại của {CITED} cũng bị thu hồi.",
    ],
)
def test_what_may_reach_further_than_its_list_is_asked_of_that_decision(article: str) -> None:
    numbers = [one.numbers for one in revoked(article).sayings]
    assert (("900/QĐ-UBND", date(2021, 11, 10)),) in numbers


RATED = (1, "Trà hoa vàng", "HTX Nậm Búng", "xã A", "80", "4 sao")
OF_ONE_LIST = (
    ("SẢN PHẨM BỊ THU HỒI GIẤY CHỨNG NHẬN",
     f"Thu hồi Giấy chứng nhận đã cấp cho 01 sản phẩm tại {CITED} (Phụ lục I)."),
    ("SẢN PHẨM BỊ THU HỒI GIẤY CHỨNG NHẬN",
     f"Thu hồi Giấy chứng nhận cấp theo {CITED} đối với các sản phẩm có tên tại Phụ lục I."),
    ("SẢN PHẨM ĐƯỢC GIA HẠN",
     f"Gia hạn 01 sản phẩm đã công nhận tại {CITED} đến hết ngày 31/12/2026 (Phụ lục I)."),
)  # fmt: skip
FURTHER = (
    f"Thu hồi Giấy chứng nhận đã cấp cho 03 sản phẩm tại {CITED} (Phụ lục I).",
    f"Thu hồi Giấy chứng nhận của toàn bộ sản phẩm đã công nhận tại {CITED}.",
    f"Thu hồi Giấy chứng nhận của 01 sản phẩm tại {CITED} kể từ ngày 01/01/2027.",
    f"Thu hồi Giấy chứng nhận của 01 sản phẩm tại {CITED} nếu chủ thể không khắc phục.",
    f"Không thu hồi Giấy chứng nhận của 01 sản phẩm tại {CITED}.",
)


def of_two_lists(title: str, article: str) -> Reading:
    paper = (*LETTERHEAD, "Về việc công nhận sản phẩm OCOP", f"Điều 1. {article}",
             "Điều 2. Công nhận 01 sản phẩm OCOP (Phụ lục II).")  # fmt: skip
    act = (f"PHỤ LỤC I. {title}", [ACT_HEADS, ACT_ROW])
    return read(document(*paper, *act, "PHỤ LỤC II", [HEADS, RATED]), given=NOTHING_GIVEN)


def test_an_act_that_one_list_of_a_paper_is_for_holds_neither_its_ratings_nor_others() -> None:
    for title, article in OF_ONE_LIST:
        reading = of_two_lists(title, article)
        assert len({one.kind for one in reading.entries}) == 2, article
        assert not any(one.numbers for one in reading.sayings), article
        assert not any(one.held for one in reading.entries), article


@pytest.mark.thorough
def test_an_act_on_more_than_its_list_later_or_on_a_condition_is_asked() -> None:
    for article in FURTHER:
        reading = of_two_lists(OF_ONE_LIST[0][0], article)
        asked = any(one.numbers for one in reading.sayings)
        assert asked or any(one.held for one in reading.entries), article
        later = "kể từ" in article or "nếu" in article
        held = [bool(one.held) for one in reading.entries if one.kind == "revocation"]
        assert held in ([], [later]), article


def test_who_recognised_before_gives_no_leave() -> None:
    who = "Sản phẩm đánh giá lại: 01 sản phẩm (đã được UBND huyện A công nhận trước khi sắp xếp)."
    assert not any(one.numbers for one in decided(who).sayings)
    leave = "Các sản phẩm hết hạn được UBND xã cho dùng tem OCOP."
    assert any(one.numbers for one in decided(leave).sayings)


def test_what_befalls_the_failed_is_not_asked_of_those_that_passed() -> None:
    article = "Các sản phẩm không đạt dừng sử dụng logo OCOP kể từ ngày Quyết định có hiệu lực."
    paper = (*LETTERHEAD, "Phê duyệt kết quả đánh giá lại sản phẩm OCOP", f"Điều 1. {article}")
    failed = [*ACT_ROW[:3], "xã A", "45", "", "Không đạt"]
    table = [[*HEADS, "Kết quả"], [*RATED, "Đạt"], failed]
    reading = read(document(*paper, ANNEX, table), given=NOTHING_GIVEN)
    assert [(one.result, bool(one.held)) for one in reading.entries] == [
        ("passed", False), ("failed", True)]  # fmt: skip
