"""Phrases that mean another thing beside their neighbours."""

from __future__ import annotations

from ocop_cli.decisions import titled
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.kinds import Unclear


def test_a_look_through_is_one_with_the_rating_whose_result_is_approved() -> None:
    for text, kind in (
        ("V/v phê duyệt kết quả rà soát, đánh giá lại sản phẩm OCOP", "re_evaluation"),
        ("V/v công nhận kết quả rà soát, đánh giá lại sản phẩm OCOP đã hết hạn", "re_evaluation"),
        ("Phê duyệt kết quả rà soát và đánh giá, phân hạng sản phẩm OCOP đợt 1", None),
    ):
        said = kinds.heading(text)
        assert (said.kind, said.rates, said.unclear) == (kind, True, None), text


def test_alone_planned_or_of_something_else_it_rates_nothing() -> None:
    for text in (
        "V/v rà soát, đánh giá lại sản phẩm OCOP",
        "V/v phê duyệt kế hoạch rà soát, đánh giá lại sản phẩm OCOP",
        "V/v phê duyệt danh sách rà soát, đánh giá lại sản phẩm OCOP",
        "V/v phê duyệt kết quả rà soát sản phẩm OCOP cần đánh giá lại",
        "V/v phê duyệt kết quả rà soát sản phẩm OCOP chưa đánh giá lại",
        "V/v phê duyệt kết quả rà soát, đề nghị đánh giá lại sản phẩm OCOP",
        "V/v phê duyệt kết quả rà soát, không đánh giá lại sản phẩm OCOP",
        "V/v phê duyệt kết quả rà soát, đánh giá sản phẩm OCOP đã hết hạn",
        "V/v phê duyệt kết quả rà soát, đánh giá lại thực trạng sản xuất",
        "V/v phê duyệt kết quả rà soát, đánh giá thực trạng sản phẩm OCOP",
    ):
        assert not kinds.heading(text).rates, text
    end = "V/v phê duyệt kết quả rà soát, đánh giá lại các sản phẩm đề nghị thu hồi"
    assert titled.heard(end) is not None


def test_an_extension_that_is_allowed_is_given() -> None:
    used = "kéo dài thời gian sử dụng"
    for text in (
        f"Về việc cho phép {used} Giấy chứng nhận sản phẩm OCOP",
        f"Về việc cho phép {used} kết quả đánh giá, phân hạng sản phẩm OCOP",
        "Cho phép gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP",
    ):
        assert kinds.heading(text).kind == "extension", text
    for text in (
        f"Về việc không cho phép {used} Giấy chứng nhận sản phẩm OCOP",
        f"Về việc chưa xem xét cho phép {used} Giấy chứng nhận sản phẩm OCOP",
        f"Về việc từ chối cho phép {used} Giấy chứng nhận sản phẩm OCOP",
        f"Về việc đề nghị cho phép {used} Giấy chứng nhận sản phẩm OCOP",
        f"Về việc cho phép {used} kinh phí OCOP",
        f"Về việc cho phép {used} kết quả thẩm định giá đất",
        f"Về việc cho phép {used} kết quả xét nghiệm sản phẩm OCOP",
        "Về việc kéo dài thời gian đánh giá, phân hạng sản phẩm OCOP",
        "Về việc kéo dài thời gian nộp hồ sơ đánh giá lại sản phẩm OCOP",
        "Về việc cho phép đánh giá lại sản phẩm OCOP",
    ):
        said = kinds.heading(text)
        assert said.kind is None and said.unclear not in (None, Unclear.LAPSED), text


def test_what_ran_out_may_be_said_to_have_done_so_where_it_is_rated_again() -> None:
    for text in (
        "Về việc công nhận lại sản phẩm OCOP đã hết hạn 36 tháng",
        "Phê duyệt kết quả đánh giá, phân hạng lại sản phẩm OCOP đã hết thời hạn công nhận",
    ):
        assert kinds.heading(text).rates and titled.heard(text) is None, text
    assert titled.heard("Về việc công nhận sản phẩm OCOP đã hết hạn hồ sơ") is not None


def test_a_ranking_and_the_certificate_end_the_re_evaluation_they_follow() -> None:
    for end in (
        "đánh giá lại, phân hạng sản phẩm OCOP đợt 1 năm 2023",
        "đánh giá lại và xếp hạng sản phẩm OCOP",
        "đánh giá lại, phân hạng lại sản phẩm OCOP",
        "đánh giá lại và cấp Giấy chứng nhận sản phẩm OCOP",
        "đánh giá lại sản phẩm OCOP và cấp Giấy chứng nhận",
        "đánh giá lại, phân hạng và cấp giấy chứng nhận cho sản phẩm OCOP",
        "đánh giá, phân hạng lại và trao giấy chứng nhận sản phẩm OCOP",
        "đánh giá lại, nâng hạng sản phẩm OCOP",
        "tái đánh giá, phân hạng sản phẩm OCOP",
        "tái đánh giá, xếp hạng và cấp giấy chứng nhận sản phẩm OCOP",
        "đánh giá lại - phân hạng sản phẩm OCOP",
    ):
        said = kinds.heading(f"Về việc phê duyệt kết quả {end}")
        assert (said.kind, said.rates, said.unclear) == ("re_evaluation", True, None), end
    assert kinds.heading("Công nhận lại và cấp giấy chứng nhận OCOP").kind == "re_evaluation"


def test_beside_a_first_rating_or_a_plain_one_they_leave_both() -> None:
    for end in (
        "đánh giá, phân hạng và đánh giá lại sản phẩm OCOP",
        "đánh giá, đánh giá lại, phân hạng sản phẩm OCOP",
        "đánh giá lại, đánh giá, phân hạng sản phẩm OCOP",
        "đánh giá lại, phân hạng lần đầu sản phẩm OCOP",
        "đánh giá mới, đánh giá lại và phân hạng sản phẩm OCOP",
        "đánh giá lại và cấp mới giấy chứng nhận sản phẩm OCOP",
        "đánh giá lại, công nhận sản phẩm OCOP",
        "đánh giá mới, nâng hạng, đánh giá lại sản phẩm OCOP",
    ):
        said = kinds.heading(f"Về việc phê duyệt kết quả {end}")
        assert (said.kind, said.rates, said.unclear) == (None, True, None), end


def test_an_honour_joined_to_the_recognition_is_one_with_it() -> None:
    for title in ("Về việc công nhận, tôn vinh sản phẩm OCOP năm 2024",
                  "CÔNG NHẬN VÀ TÔN VINH SẢN PHẨM OCOP ĐẠT 4 SAO"):  # fmt: skip
        said = kinds.heading(title)
        assert (said.kind, said.rates, said.unclear) == (None, True, None), title
    for title in ("Về việc tôn vinh sản phẩm OCOP", "Tôn vinh và công nhận sản phẩm OCOP",
                  "Công nhận, tôn vinh nghệ nhân",
                  "Đề nghị công nhận, tôn vinh sản phẩm OCOP"):  # fmt: skip
        assert not kinds.heading(title).rates or titled.is_weak(title, frozenset), title
