"""What sentences say is done: deed, object, negation and politeness, combined."""

from __future__ import annotations

from itertools import product

import pytest

from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.kinds import Said, Unclear, cell, heading, strange
from ocop_cli.text.keys import fold
from tests.made import pages
from tests.made.each import each

# A deed with an object that fits it, and the kind its title gives (None: ratings of no one kind).
RATINGS = {
    "công nhận sản phẩm OCOP": None,
    "công nhận kết quả đánh giá, phân hạng sản phẩm OCOP": None,
    "đánh giá, phân hạng và cấp Giấy chứng nhận sản phẩm OCOP": None,
    "chứng nhận sản phẩm đạt 4 sao": None,
    "công nhận lại sản phẩm OCOP": "re_evaluation",
    "đánh giá, phân hạng lại sản phẩm OCOP": "re_evaluation",
    "công nhận kết quả đánh giá lại sản phẩm OCOP": "re_evaluation",
    "nâng hạng sản phẩm OCOP": "upgrade",
    "công nhận mới sản phẩm OCOP": "recognition",
}
ACTS = {
    "thu hồi Giấy chứng nhận sản phẩm OCOP": "revocation",
    "thu hồi Quyết định công nhận sản phẩm OCOP": "revocation",
    "chấm dứt hiệu lực Giấy chứng nhận sản phẩm OCOP": "revocation",
    "hủy bỏ kết quả công nhận sản phẩm OCOP": "revocation",
    "đưa 04 sản phẩm ra khỏi danh sách sản phẩm OCOP": "removal",
    "loại khỏi danh mục các sản phẩm OCOP": "removal",
    "gia hạn hiệu lực Giấy chứng nhận sản phẩm OCOP": "extension",
    "kéo dài thời hạn Giấy chứng nhận sản phẩm OCOP": "extension",
}
OTHERS = {
    "đính chính Quyết định số 9/QĐ-UBND": "correction",
    "sửa đổi, bổ sung Quyết định số 9/QĐ-UBND": "correction",
    "điều chỉnh thông tin sản phẩm OCOP": "correction",
    "thay thế Quyết định số 9/QĐ-UBND": "replacement",
    "hủy bỏ Quyết định số 9/QĐ-UBND": "annulment",
    "bãi bỏ Quyết định công nhận sản phẩm OCOP": "annulment",
    "cấp đổi Giấy chứng nhận sản phẩm OCOP": "reissue",
    "in lại Giấy chứng nhận sản phẩm OCOP": "reissue",
    "đổi tên chủ thể sản phẩm OCOP": "rename",
    "thay đổi tên gọi sản phẩm OCOP": "rename",
    "chuyển nhượng sản phẩm OCOP đã được công nhận đạt 4 sao": "transfer",
    "thay đổi chủ thể sản phẩm OCOP": "transfer",
    "tạm đình chỉ hiệu lực Giấy chứng nhận sản phẩm OCOP": "hold",
    "tạm đình chỉ công nhận sản phẩm OCOP": "hold",
    "tạm dừng hiệu lực Giấy chứng nhận sản phẩm OCOP": "hold",
}
NOT_DONE = ("không", "chưa")
ASKED_FOR = ("đề nghị", "kiến nghị", "xem xét", "dự kiến", "chuẩn bị")
FORMS = ("Về việc {}", "V/v {}", "Quyết định {}")


# What no list of deeds knows, in the place of a verb.
STRANGE_VERBS = ("dừng", "ngưng", "thôi", "treo", "hoãn", "từ chối", "chấp thuận", "phủ nhận",
                 "xem lại", "lùi thời gian")  # fmt: skip
TAKEN_BACK = ("(đề xuất)", "(dự kiến)", "- dự kiến", "(đang xin)", "năm 2024 (đề nghị)")
NO_GOODS = ("cửa hàng OCOP đạt chuẩn", "điểm bán hàng OCOP", "trung tâm OCOP",
            "điểm giới thiệu và bán sản phẩm OCOP", "Hội đồng đánh giá sản phẩm OCOP",
            "Tổ tư vấn đánh giá sản phẩm OCOP")  # fmt: skip
OWNERS = ("HTX Nông nghiệp Tân Lập", "Công ty TNHH Trà Việt", "Hộ kinh doanh Lò Văn Sướng",
          "Tổ hợp tác làm tương Vóc Yên")  # fmt: skip


def written(said: str) -> tuple[str, str, str]:
    """A sentence as printed, in capitals, and without marks."""
    return said, said.upper(), fold(said)


# Who asks, and who did it: "được Hội đồng đề nghị và UBND tỉnh công nhận".
ASKING = (
    "được Hội đồng đề nghị",
    "đã được UBND huyện đề xuất",
    "được Hội đồng cấp huyện kiến nghị",
)
DOING = {
    " và UBND tỉnh công nhận": True,
    " và được UBND tỉnh công nhận": True,
    " và Hội đồng cấp tỉnh đánh giá, phân hạng": True,
    " và tỉnh sẽ công nhận": False,
    " UBND tỉnh công nhận": False,
    " và công nhận 5 sao": False,
    ", UBND tỉnh đang xem xét công nhận": False,
}
# Without marks "cho" is "for" only between what is done and whom it is for.
UNMARKED = {
    "Cap giay chung nhan cho cac chu the": True,
    "Cap GCN cho Cong ty An Nam": True,
    "Cong nhan san pham cho 5 chu the": True,
    "DANH SACH NHUNG SAN PHAM DAT 3 SAO": True,
    "Cho y kien": False,
    "CHO DUYET": False,
    "danh sach san pham cho xet": False,
    "San pham cho": False,
    "PHỤ LỤC Danh sach san pham cho cong nhan": False,
}


class TestTitles:
    @pytest.mark.parametrize("asking", ASKING)
    @pytest.mark.parametrize("doing", DOING)
    def test_of_what_one_asked_for_and_another_did(self, asking: str, doing: str) -> None:
        for title in written(f"Danh sách sản phẩm {asking}{doing}"):
            found = heading(title)
            assert found.rates is DOING[doing], title
            assert (found.unclear is Unclear.PROPOSED) is not DOING[doing], title

    @pytest.mark.parametrize("title", UNMARKED)
    def test_without_marks_a_word_of_two_senses_leaves_it_open(self, title: str) -> None:
        found = heading(title)
        assert found.rates is UNMARKED[title]
        assert (found.unclear is Unclear.PROPOSED) is not UNMARKED[title]

    @pytest.mark.parametrize("opening", ["PHỤ LỤC ", "Phụ lục 1: ", ""])
    def test_a_line_without_marks_under_one_with_them(self, opening: str) -> None:
        assert strange(f"{opening}Danh sach san pham OCOP tinh Hoa Phu nam 2024") == ""

    @each("form", FORMS)
    @each("said", RATINGS)
    def test_that_rate(self, said: str, form: str) -> None:
        for title in written(form.format(said)):
            found = heading(title)
            assert (found.kind, found.rates, found.unclear) == (RATINGS[said], True, None), title

    @each("form", FORMS)
    @each("said", [*ACTS, *OTHERS])
    def test_of_other_deeds(self, said: str, form: str) -> None:
        for title in written(form.format(said)):
            assert heading(title) == Said((ACTS | OTHERS)[said]), title

    @each(("no", "said"), [*product(NOT_DONE, ACTS | OTHERS)])
    def test_that_deny_a_deed(self, no: str, said: str) -> None:
        for title in written(f"Về việc {no} {said}"):
            assert heading(title) == Said(unclear=Unclear.DENIED), title

    @pytest.mark.parametrize(("no", "said"), [*product(NOT_DONE, RATINGS)])
    def test_that_deny_a_rating_grant_none(self, no: str, said: str) -> None:
        for title in written(f"Về việc {no} {said}"):
            found = heading(title)
            assert found.result == "failed" or found.absent, title

    @pytest.mark.thorough
    @each(("please", "said"), [*product(ASKED_FOR, ACTS | OTHERS)])
    def test_that_ask_for_a_deed(self, please: str, said: str) -> None:
        for title in written(f"Về việc {please} {said}"):
            assert heading(title) == Said(unclear=Unclear.SEVERAL), title

    @pytest.mark.thorough
    @each(("please", "said"), [*product((*ASKED_FOR, "đăng ký", "tham gia"), RATINGS)])
    def test_that_ask_for_a_rating(self, please: str, said: str) -> None:
        for title in written(f"Phê duyệt danh sách {please} {said}"):
            assert heading(title).unclear is Unclear.PROPOSED, title

    @pytest.mark.thorough
    @each("said", [*ACTS, *RATINGS])
    @each(
        ("outer", "kind"),
        [
            ("hủy bỏ Quyết định số 5/QĐ-UBND ngày 01/02/2023 về việc {}", "annulment"),
            ("bãi bỏ Quyết định {}", "annulment"),
            ("chấm dứt hiệu lực Quyết định {}", "annulment"),
            ("đính chính Quyết định số 5/QĐ-UBND của UBND tỉnh về {}", "correction"),
            ("thay thế Quyết định số 5/QĐ-UBND về việc {}", "replacement"),
        ],
    )
    def test_of_decisions_about_decisions(self, outer: str, kind: str, said: str) -> None:
        for title in written("Về việc " + outer.format(said)):
            assert heading(title) == Said(kind), title

    @pytest.mark.thorough
    @each("before", ["phê duyệt", "công nhận", "ban hành"])
    @each("rating", ["kết quả đánh giá", "kết quả đánh giá, phân hạng", "KQ chấm điểm", "kết quả"])
    @each(
        ("which", "kind"),
        [("nâng hạng", "upgrade"), ("nâng sao", "upgrade"), ("giữ hạng", "re_evaluation"),
         ("tái công nhận", "re_evaluation")],
    )  # fmt: skip
    def test_that_say_which_rating_it_was(
        self, before: str, rating: str, which: str, kind: str
    ) -> None:
        for title in written(f"Về việc {before} {rating} {which} sản phẩm OCOP"):
            found = heading(title)
            assert (found.kind, found.rates, found.unclear) == (kind, True, None), title
        both = heading(f"Về việc {before} {rating} và {which} sản phẩm OCOP")
        assert both.kind is None or rating == "kết quả"

    @each("business", ["kế hoạch", "quy định", "hướng dẫn", "phương án"])
    @each("said", ACTS)
    def test_of_the_business_of_an_act_do_none(self, business: str, said: str) -> None:
        for title in written(f"Về việc {business} {said}"):
            assert heading(title).unclear is Unclear.SEVERAL, title
        for title in written(f"Về việc kiểm tra, {said}"):
            assert heading(title).kind == ACTS[said], title

    @pytest.mark.parametrize("verb", ["thôi", "dừng", "ngưng", "hoãn"])
    def test_that_let_a_recognition_go_grant_none(self, verb: str) -> None:
        for title in written(f"Về việc cho {verb} công nhận sản phẩm OCOP"):
            assert not heading(title).rates, title

    @pytest.mark.parametrize("what", ["ý tưởng", "tiềm năng", "triển vọng"])
    def test_of_what_is_not_there_yet_grant_none(self, what: str) -> None:
        for title in written(f"Về việc công nhận {what} sản phẩm OCOP"):
            assert heading(title).unclear is Unclear.PROPOSED, title

    @pytest.mark.parametrize("how", ["bị mất", "hỏng", "bị rách"])
    def test_that_print_a_lost_certificate_anew(self, how: str) -> None:
        assert heading(f"V/v cấp lại Giấy chứng nhận OCOP {how}").kind != "re_evaluation"

    @pytest.mark.parametrize("why", ["do bị mất", "vì bị rách", "do thất lạc"])
    def test_that_print_a_lost_one_anew_give_no_term(self, why: str) -> None:
        for title in written(f"Về việc cấp lại Giấy chứng nhận sản phẩm OCOP {why}"):
            assert heading(title) == Said("reissue"), title

    @pytest.mark.parametrize(
        "why", ["do thay đổi địa chỉ", "vì sáp nhập xã", "do Ủy ban nhân dân huyện đã cấp"]
    )
    def test_that_print_anew_for_a_reason_nobody_knows_are_not_known(self, why: str) -> None:
        for title in written(f"Về việc cấp lại Giấy chứng nhận sản phẩm OCOP {why}"):
            assert heading(title).unclear is Unclear.UNKNOWN, title

    @pytest.mark.parametrize(
        "why", ["do hết hạn", "do được đánh giá lại", "theo Quyết định số 5", "vì đạt 4 sao", ""]
    )
    def test_that_print_anew_what_may_have_been_earned_again(self, why: str) -> None:
        assert heading(f"Về việc cấp lại Giấy chứng nhận sản phẩm OCOP {why}").again

    @pytest.mark.parametrize("how", ["cấp thay thế", "thay thế"])
    def test_that_put_another_certificate_in_place_of_one(self, how: str) -> None:
        assert heading(f"V/v {how} Giấy chứng nhận sản phẩm OCOP bị hỏng") == Said("reissue")
        assert heading("V/v thay thế Quyết định số 12/QĐ-UBND") == Said("replacement")

    @pytest.mark.parametrize("verb", ["cập nhật", "bổ sung"])
    @pytest.mark.parametrize(
        "what", ["tên gọi chủ thể", "tên", "thông tin", "chủ thể", "Giấy chứng nhận"]
    )
    @pytest.mark.parametrize("reached", ["đạt 4 sao", "được công nhận đạt 4 sao"])
    def test_that_change_what_is_said_of_goods(self, verb: str, what: str, reached: str) -> None:
        for title in written(f"Về việc {verb} {what} sản phẩm OCOP {reached}"):
            found = heading(title)
            assert not found.rates and (found.kind or found.unclear), title

    @pytest.mark.parametrize("said", ["bổ sung sản phẩm OCOP", "cập nhật danh sách sản phẩm OCOP"])
    def test_that_add_goods_to_a_list_may_rate_them(self, said: str) -> None:
        assert heading(f"Về việc {said} được công nhận đạt 4 sao").rates

    def test_of_a_new_name(self) -> None:
        assert not heading("Công bố tên mới sản phẩm OCOP đạt 4 sao").rates

    @pytest.mark.parametrize("said", ACTS)
    def test_that_suspend_an_act_are_not_known(self, said: str) -> None:
        assert heading(f"Về việc tạm dừng {said}").unclear is Unclear.UNKNOWN

    @pytest.mark.parametrize("verb", ["tạm dừng", "tạm ngừng", "tạm hoãn", "tạm thời dừng"])
    def test_that_put_off_a_recognition_suspend_no_certificate(self, verb: str) -> None:
        for title in written(f"Về việc {verb} công nhận sản phẩm OCOP"):
            assert heading(title).unclear is Unclear.UNKNOWN, title

    @pytest.mark.parametrize("deed", ["công nhận", "chứng nhận", "phê duyệt kết quả"])
    @pytest.mark.parametrize(
        "foreign",
        [
            "làng nghề truyền thống", "làng nghề có sản phẩm OCOP đạt 4 sao", "nghệ nhân ưu tú",
            "làng nghề sản xuất sản phẩm OCOP 4 sao", "cửa hàng giới thiệu sản phẩm OCOP 4 sao",
            "xã đạt chuẩn nông thôn mới", "sản phẩm nông nghiệp tiêu biểu",
            "sản phẩm OCOP tiêu biểu", "vùng an toàn dịch bệnh",
        ],
    )  # fmt: skip
    def test_of_other_honours(self, deed: str, foreign: str) -> None:
        found = heading(f"Về việc {deed} {foreign}")
        assert not found.rates and found.kind is None

    @pytest.mark.parametrize(
        "goods", ["Chè Shan tuyết sản phẩm OCOP 4 sao", "danh hiệu sản phẩm OCOP 4 sao",
                  "mật ong là sản phẩm OCOP 4 sao", "rượu ngô men lá đạt 4 sao"],
    )  # fmt: skip
    def test_of_goods_by_their_name(self, goods: str) -> None:
        assert heading(f"Về việc công nhận {goods}").rates

    @pytest.mark.parametrize("deed", ["thu hồi", "hủy bỏ", "gia hạn"])
    @pytest.mark.parametrize("foreign", ["đất trồng chè", "kinh phí hỗ trợ", "sáng kiến"])
    def test_of_other_things_taken_back(self, deed: str, foreign: str) -> None:
        found = heading(f"Về việc {deed} {foreign}")
        assert found.kind is None and found.unclear in (Unclear.UNKNOWN, Unclear.OTHER)

    @each(
        "reason",
        ["do không đánh giá lại", "hết hạn, chưa đánh giá lại", "đã hết thời hạn, không nâng hạng",
         "theo đề nghị của Sở Nông nghiệp", "được công nhận năm 2020"],
    )  # fmt: skip
    @each("said", ACTS)
    def test_the_reason_of_an_act_is_no_deed(self, said: str, reason: str) -> None:
        assert heading(f"Về việc {said} {reason}") == Said(ACTS[said])

    @pytest.mark.parametrize(
        "said",
        ["Về việc công bố sản phẩm OCOP hết hạn, chưa đánh giá lại",
         "Công bố danh sách sản phẩm OCOP đã hết hiệu lực chứng nhận",
         "DANH SÁCH SẢN PHẨM OCOP HẾT HẠN, CHƯA ĐƯỢC ĐÁNH GIÁ, PHÂN HẠNG LẠI"],
    )  # fmt: skip
    def test_that_say_what_ran_out(self, said: str) -> None:
        assert heading(said) == Said(unclear=Unclear.LAPSED)

    @pytest.mark.thorough
    @each(("verb", "said"), [*product(STRANGE_VERBS, RATINGS | ACTS)])
    def test_a_word_nobody_knows_before_a_deed_leaves_none(self, verb: str, said: str) -> None:
        for title in (f"Về việc {verb} {said}", f"Về việc {verb} {said}".upper()):
            found = heading(title)
            assert not found.rates and found.kind is None and found.unclear, title

    @pytest.mark.thorough
    @each(("end", "said"), [*product(TAKEN_BACK, RATINGS | ACTS)])
    def test_taken_back_at_the_end_it_is_only_asked_for(self, end: str, said: str) -> None:
        for title in written(f"Về việc {said} {end}"):
            found = heading(title)
            assert not found.rates and found.kind is None, title

    @pytest.mark.parametrize(("deed", "thing"), [*product(("công nhận", "chứng nhận"), NO_GOODS)])
    def test_of_what_is_no_product(self, deed: str, thing: str) -> None:
        found = heading(f"Về việc {deed} {thing}")
        assert not found.rates and found.kind is None

    @pytest.mark.thorough
    @each(("whose", "said"), [*product(OWNERS, RATINGS)])
    def test_that_name_an_owner_still_rate(self, whose: str, said: str) -> None:
        assert heading(f"Về việc {said} của {whose}").rates

    def test_two_deeds_in_one(self) -> None:
        for first, second in product(ACTS, RATINGS):
            assert heading(f"Về việc {first} và {second}").unclear is Unclear.SEVERAL


# What a cell of kinds says, and what it may stand in.
CELLS = {
    "Đánh giá lại": "re_evaluation", "Công nhận lại": "re_evaluation", "ĐG lại": "re_evaluation",
    "Tái công nhận": "re_evaluation", "Giữ nguyên hạng": "re_evaluation", "Nâng hạng": "upgrade",
    "Nâng sao": "upgrade", "Lần đầu": "recognition", "Cấp mới": "recognition",
    "Công nhận mới": "recognition",
}  # fmt: skip
ACT_CELLS = {
    "Thu hồi": "revocation", "Thu hồi giấy chứng nhận": "revocation",
    "Đưa ra khỏi danh sách": "removal", "Gia hạn": "extension",
}  # fmt: skip


class TestCells:
    @each(("frame", "said"), [*product(("{}", "{} năm 2023", "{}."), CELLS)])
    def test_of_ratings(self, frame: str, said: str) -> None:
        for text in written(frame.format(said)):
            found = cell(text)
            assert found is not None and (found.kind, found.result) == (CELLS[said], None), text

    @pytest.mark.parametrize("said", CELLS)
    def test_of_failures(self, said: str) -> None:
        for text in written(f"{said}, không đạt"):
            found = cell(text)
            assert found is not None and (found.kind, found.result) == (CELLS[said], "failed"), text

    @pytest.mark.parametrize(("before", "said"), [*product(("", "Đã ", "Bị "), ACT_CELLS)])
    def test_of_acts(self, before: str, said: str) -> None:
        for text in written(f"{before}{said}"):
            assert cell(text) == Said(ACT_CELLS[said], bare=said == "Thu hồi"), text

    @each(
        ("before", "said"),
        [*product(("Không ", "Chưa ", "Đề nghị ", "Dự kiến ", "Xem xét ", "Tạm dừng "), ACT_CELLS)],
    )
    def test_an_act_denied_or_asked_for_is_none(self, before: str, said: str) -> None:
        for text in written(before + said):
            assert cell(text) is None, text

    @each(("before", "said"), [*product(("Đề nghị ", "Đăng ký ", "Dự kiến "), CELLS)])
    def test_a_rating_asked_for_is_none(self, before: str, said: str) -> None:
        for text in written(before + said):
            assert cell(text) is None, text

    @pytest.mark.parametrize("before", ["Chưa ", "Không ", "Chưa được "])
    @pytest.mark.parametrize("said", ["đánh giá lại", "đánh giá, phân hạng lại", "nâng hạng"])
    def test_not_yet_evaluated_again_is_no_rating(self, before: str, said: str) -> None:
        for text in written(before + said):
            assert cell(text) == Said(absent=True), text

    @pytest.mark.parametrize("before", ["không", "chưa", "đề nghị", "xem xét"])
    @pytest.mark.parametrize("said", ["nâng hạng", "nâng sao", "giữ hạng", "tái công nhận"])
    def test_a_rating_denied_or_asked_for_inside_another_is_none(
        self, before: str, said: str
    ) -> None:
        for text in written(f"Kết quả đánh giá {before} {said}"):
            assert cell(text) is None, text

    @pytest.mark.parametrize("before", ["Hủy bỏ quyết định ", "Bãi bỏ quyết định "])
    @pytest.mark.parametrize("said", ["thu hồi", "gia hạn", "công nhận", "đưa ra khỏi danh sách"])
    def test_a_decision_annulled(self, before: str, said: str) -> None:
        found = cell(before + said)
        assert found is not None and found.kind == "annulment"

    @each("before", CELLS)
    @each("after", ["nhưng chưa ký", "(xem công văn)", "theo mẫu", "rồi hủy"])
    def test_a_cell_with_a_word_that_is_not_known_is_not_understood(
        self, before: str, after: str
    ) -> None:
        found = cell(f"{before} {after}")
        assert found is None or after == "theo mẫu"

    def test_what_was_granted_beside_what_was_not(self) -> None:
        assert cell("Đạt 3 sao, không đạt 4 sao") == Said(None, "passed", rates=True)
        assert cell("Không đạt 3 sao") == Said(None, "failed", rates=True)
        assert cell("Dưới 3 sao") == Said(None, "failed", rates=True)


# A list under an annex line and no decision's title: its own title is all that could say a deed.
PLAIN_LISTS = (
    "Danh sách sản phẩm OCOP", "Danh sách sản phẩm OCOP năm 2024", "Danh mục sản phẩm OCOP",
    "Danh sách các sản phẩm OCOP huyện Chợ Đồn đợt 1 năm 2024", "Phụ lục danh sách sản phẩm",
    "Danh sách sản phẩm OCOP cấp tỉnh", "Bảng tổng hợp sản phẩm OCOP đạt 3 sao, 4 sao",
    "Danh sách sản phẩm được công nhận", "Danh sách chủ thể và sản phẩm OCOP tỉnh Hòa Phú",
)  # fmt: skip
STRANGE = (
    "chủ lực", "tiêu biểu", "đặc trưng", "thế mạnh", "xúc tiến thương mại", "trưng bày",
    "giới thiệu", "nông nghiệp sạch", "kết nối cung cầu", "gian hàng Tết",
)  # fmt: skip
BUSINESS = ("tham gia Chương trình OCOP", "dự kiến đánh giá", "đăng ký năm 2024", "hết hạn")


def _listed(title: str) -> list[str]:
    said = pages.read(
        pages.document("PHỤ LỤC", title, pages.ANNEX, [pages.HEADS, pages.ROW]),
        given=pages.NOTHING_GIVEN,
    )
    assert bool(said.entries) != bool(pages.errors(said))
    return [problem.code for problem in pages.errors(said)]


class TestWhatIsTakenBackForAWhile:
    """Or for another to be given in its place: it is no revocation, and needs a person's word."""

    @pytest.mark.parametrize(
        "title",
        [
            "thu hồi có thời hạn Giấy chứng nhận sản phẩm OCOP",
            "thu hồi Giấy chứng nhận sản phẩm OCOP có thời hạn 06 tháng",
            "thu hồi Giấy chứng nhận sản phẩm OCOP để cấp đổi",
            "thu hồi Giấy chứng nhận sản phẩm OCOP để cấp lại theo tên mới",
        ],
    )
    def test_is_no_revocation(self, title: str) -> None:
        assert [one.name for one in stated(title).deeds] == ["unknown"]

    @pytest.mark.parametrize("why", ["do hết thời hạn", "để bảo vệ người tiêu dùng"])
    def test_for_another_reason_it_is(self, why: str) -> None:
        title = f"thu hồi Giấy chứng nhận sản phẩm OCOP {why}"
        assert [one.name for one in stated(title).deeds] == ["revocation"]


class TestTitlesOfLists:
    @pytest.mark.parametrize("title", PLAIN_LISTS)
    def test_that_only_say_what_they_list_are_read(self, title: str) -> None:
        assert _listed(title) == _listed(title.upper()) == _listed(title.title()) == []

    @pytest.mark.thorough
    @each(("what", "strange"), [*product(PLAIN_LISTS[:4], STRANGE)])
    def test_with_a_word_nobody_knows_say_no_deed(self, what: str, strange: str) -> None:
        for title in (f"{what} {strange}", f"{what} {strange}".upper()):
            assert _listed(title) == ["unknown_act"], title

    @pytest.mark.parametrize(("what", "business"), [*product(PLAIN_LISTS[:3], BUSINESS)])
    def test_of_other_business_rate_nothing(self, what: str, business: str) -> None:
        (code,) = _listed(f"{what} {business}")
        assert code in ("proposed", "unknown_act")

    def test_under_a_title_that_recognises_need_say_nothing(self) -> None:
        page = pages.document(
            *pages.LETTERHEAD, "Về việc công nhận sản phẩm OCOP", "PHỤ LỤC",
            "DANH SÁCH SẢN PHẨM OCOP CHỦ LỰC", pages.ANNEX, [pages.HEADS, pages.ROW],
        )  # fmt: skip
        assert pages.only(pages.read(page, given=pages.NOTHING_GIVEN)).stars == 4

    def test_whose_rows_name_their_decisions_are_of_those(self) -> None:
        page = pages.lines(
            "DANH SÁCH SẢN PHẨM OCOP CHỦ LỰC|||", "Sản phẩm|Chủ thể|Sao|Quyết định",
            "Chè|HTX A|4|5/QĐ-UBND ngày 16/12/2023",
        )  # fmt: skip
        assert pages.only(pages.read(page, given=pages.NOTHING_GIVEN)).decision == "5/QĐ-UBND"
