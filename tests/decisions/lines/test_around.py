"""Terms and remarks printed around the tables: in articles, in notes, in rows of their own."""

from __future__ import annotations

from datetime import date
from itertools import product

import pytest

from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.terms import LEGAL, UNCLEAR, Term, term
from ocop_cli.model.reading import Reading
from ocop_cli.text.keys import fold
from tests.made.pages import (
    ANNEX,
    GIVEN,
    HEADS,
    LETTERHEAD,
    NOTHING_GIVEN,
    ROW,
    codes,
    document,
    lines,
    only,
    read,
    sheet,
)

LAST, FIRST = date(2026, 12, 31), date(2024, 1, 1)
TITLE = "Về việc công nhận sản phẩm OCOP"
SUBJECTS = ("", "Giấy chứng nhận ", "Giấy chứng nhận sản phẩm OCOP ", "Kết quả công nhận ")
VERBS = ("có giá trị", "có hiệu lực", "có thời hạn")


def written(said: str) -> tuple[str, str, str]:
    return said, said.upper(), fold(said)


class TestTerms:
    @pytest.mark.parametrize(("subject", "verb"), [*product(SUBJECTS, VERBS)])
    def test_a_last_day(self, subject: str, verb: str) -> None:
        for day in ("31/12/2026", "31-12-2026", "31 tháng 12 năm 2026"):
            for to in ("đến hết ngày", "đến ngày", "đến"):
                for text in written(f"{subject}{verb} {to} {day}"):
                    assert term(text) == Term(last=LAST), text

    @pytest.mark.parametrize(("subject", "verb"), [*product(SUBJECTS, VERBS)])
    def test_a_first_day(self, subject: str, verb: str) -> None:
        for months in ("", "36 tháng ", "36 (ba mươi sáu) tháng ", "03 năm "):
            for since in ("kể từ ngày", "từ ngày", "từ"):
                for text in written(f"{subject}{verb} {months}{since} 01/01/2024"):
                    assert term(text) == Term(first=FIRST), text

    @pytest.mark.parametrize(
        ("months", "since"),
        [*product(("", "36 tháng ", "ba năm "), ("kể từ ngày ký", "từ ngày ban hành"))],
    )
    def test_the_legal_term(self, months: str, since: str) -> None:
        for text in written(f"Giấy chứng nhận có giá trị {months}{since}"):
            assert term(text) == LEGAL, text

    @pytest.mark.parametrize(
        "text",
        [
            "Giấy chứng nhận có giá trị 24 tháng kể từ ngày ký",
            "Giấy chứng nhận của sản phẩm số 4 có hiệu lực từ ngày 01/7/2023",
            "Giấy chứng nhận có giá trị đến hết ngày 30/02/2026",
            "Giấy chứng nhận có giá trị đến ngày 31/12/2026; riêng chè có hiệu lực đến 01/6/2026",
        ],
    )
    def test_that_are_not_plain(self, text: str) -> None:
        assert term(text) == UNCLEAR

    @pytest.mark.parametrize(
        "text",
        [
            "Số liệu tính đến ngày 31/12/2024", "Báo cáo trước ngày 30/6/2025",
            "thời hạn nộp hồ sơ đến ngày 30/6/2025", "Gia hạn hiệu lực đến ngày 30/6/2026",
            "HTX có giá trị sản xuất 5 tỷ đồng năm 2023", "Năm 2024", "",
        ],
    )  # fmt: skip
    def test_sentences_about_something_else(self, text: str) -> None:
        assert term(text) is None


# The decision's own effect: how it is named, and the verb.
OF_DECISIONS = [
    *product(
        ("Quyết định này", "Quyết định", "QĐ này", "Văn bản này"),
        ("có hiệu lực", "có hiệu lực thi hành", "phát sinh hiệu lực"),
    )
]


class TestTheEffectOfTheDecisionItself:
    @pytest.mark.parametrize(("subject", "verb"), OF_DECISIONS)
    def test_is_no_term_of_certificates(self, subject: str, verb: str) -> None:
        for since in ("kể từ ngày", "từ ngày"):
            for text in written(f"{subject} {verb} {since} 01/01/2024"):
                assert term(text) == Term(first=FIRST, plain=False), text
            assert term(f"{subject} {verb} {since} ký") == LEGAL
            assert term(f"{subject} {verb} sau 10 ngày {since} ký") == LEGAL

    @pytest.mark.parametrize(("subject", "verb"), OF_DECISIONS[:2])
    def test_with_a_length_is_that_of_what_it_grants(self, subject: str, verb: str) -> None:
        assert term(f"{subject} {verb} 36 tháng kể từ ngày 01/01/2024") == Term(first=FIRST)
        assert term(f"{subject} {verb} đến hết ngày 31/12/2026") == Term(last=LAST)

    @pytest.mark.parametrize(
        ("said", "held"),
        [
            ("kể từ ngày ký", False), ("từ ngày 06/5/2024", False), ("kể từ ngày 01/6/2024", True),
            ("từ ngày 01 tháng 6 năm 2024", True),
        ],
    )  # fmt: skip
    def test_on_another_day_than_that_of_issue_is_asked(self, said: str, held: bool) -> None:
        said = f"Quyết định này có hiệu lực {said}."
        inside = document(
            *LETTERHEAD, TITLE, "Điều 1. Công nhận sản phẩm OCOP.", f"Điều 2. {said}", "PHỤ LỤC",
            ANNEX, [HEADS, ROW],
        )  # fmt: skip
        for page in (inside, document(*LETTERHEAD, TITLE, [HEADS, ROW], said)):
            found = read(page, given=NOTHING_GIVEN)
            assert (only(found).effective_from, bool(only(found).held)) == (None, held)

    def test_a_certificate_that_begins_days_later_is_asked(self) -> None:
        assert term("Giấy chứng nhận có hiệu lực sau 10 ngày kể từ ngày ký") == UNCLEAR


class TestTheTermOfADecision:
    @pytest.mark.parametrize("number", ["Điều 2.", "Điều 3:", "2."])
    def test_in_an_article(self, number: str) -> None:
        said = f"{number} Giấy chứng nhận có giá trị đến hết ngày 31/12/2026."
        page = document(
            *LETTERHEAD, TITLE, "Điều 1. Công nhận sản phẩm OCOP.", said, "PHỤ LỤC", ANNEX,
            [HEADS, ROW],
        )  # fmt: skip
        found = read(page, given=NOTHING_GIVEN)
        assert (only(found).valid_through, codes(found)) == (LAST, [])

    def test_above_and_under_a_table(self) -> None:
        said = ("Giấy chứng nhận có giá trị 36 tháng kể từ ngày 01/01/2024",)
        for rows in ((said, HEADS, ROW), (HEADS, ROW, (), said)):
            assert only(read(sheet(*rows))).effective_from == FIRST

    def test_in_a_remark_is_the_rows(self) -> None:
        said = read(
            lines(
                "Sản phẩm|Chủ thể|Sao|Ghi chú", "Chè|HTX A|4|Hiệu lực từ ngày 01/01/2024",
                "Miến|HTX B|4|",
            )
        )  # fmt: skip
        assert [entry.effective_from for entry in said.entries] == [FIRST, None]
        assert not codes(said)

    def test_the_rows_own_day_counts_first(self) -> None:
        page = lines(
            "Giấy chứng nhận có giá trị đến hết ngày 31/12/2026||||", "Sản phẩm|Chủ thể|Sao|Ngày "
            "hết hạn", "Chè|HTX A|4|01/06/2026",
        )  # fmt: skip
        assert only(read(page)).valid_through == date(2026, 6, 1)

    def test_duties_and_threats_of_articles_are_no_remarks(self) -> None:
        page = document(
            *LETTERHEAD, TITLE, "Điều 1. Công nhận sản phẩm OCOP.",
            "Điều 2. Chủ thể nộp hồ sơ đánh giá lại trước khi hết hạn; nếu vi phạm thì bị thu hồi.",
            "Điều 3. Quyết định này có hiệu lực kể từ ngày ký.", "PHỤ LỤC", ANNEX, [HEADS, ROW],
        )  # fmt: skip
        found = read(page, given=NOTHING_GIVEN)
        assert not codes(found) and not only(found).held


class TestNotes:
    @pytest.mark.parametrize(
        ("note", "meant"),
        [
            ("Ghi chú: Sản phẩm không được công nhận do thiếu hồ sơ.", "failure"),
            ("Ghi chú: Các sản phẩm có STT 1, 3 được công nhận lại.", "re_evaluation"),
            ("* Sản phẩm đánh giá lại; ** sản phẩm nâng hạng", "re_evaluation"),
            ("(*) Sản phẩm có dấu * không đạt 3 sao.", "failure"),
            ("Những dòng tô màu xám: sản phẩm đã bị thu hồi giấy chứng nhận", "ending"),
            ("Lưu ý: Giấy chứng nhận của sản phẩm số 4 có hiệu lực từ ngày 01/7/2023.", "term"),
            (
                "Ghi chú: Danh sách này thay thế danh sách tại Quyết định số 1400/QĐ-UBND",
                "correction",
            ),
        ],
    )
    def test_under_a_list_hold_its_rows(self, note: str, meant: str) -> None:
        said = read(sheet(HEADS, ROW, (2, *ROW[1:]), (None, note)))
        assert f"remark.{meant}" in codes(said)
        assert [doubt.variant for entry in said.entries for doubt in entry.held] == [meant] * 2

    def test_that_name_products_hold_those(self) -> None:
        other = (2, "Miến dong", "HTX B", "xã Tân Lập", "60", "3 sao")
        said = read(sheet(HEADS, ROW, other, (None, "Ghi chú: Chè xanh đang chờ kết luận")))
        assert [bool(entry.held) for entry in said.entries] == [True, False]

    @pytest.mark.parametrize(
        "note",
        ["Nguồn: Văn phòng Điều phối. Số liệu tính đến ngày 31/12/2024", "Danh sách có 2 sản phẩm",
         "Người lập biểu", "Ghi chú: điểm là điểm trung bình của Hội đồng"],
    )  # fmt: skip
    def test_that_say_nothing_of_certificates_hold_nothing(self, note: str) -> None:
        said = read(sheet(HEADS, ROW, (None, note)))
        assert not only(said).held

    @pytest.mark.parametrize(
        "note",
        ["Ghi chú: HTX: Hợp tác xã; HKD: Hộ kinh doanh; THT: Tổ hợp tác.",
         "Ghi chú: Các sản phẩm đạt từ 70 đến dưới 90 điểm xếp hạng 4 sao, từ 50 đến dưới 70 điểm "
         "xếp hạng 3 sao.",
         "Ghi chú: tên sản phẩm ghi theo hồ sơ đăng ký của chủ thể.",
         "Ghi chú: Địa danh ghi theo giấy đăng ký kinh doanh của chủ thể tại thời điểm nộp hồ sơ.",
         "Ghi chú: Trường hợp sai sót tên chủ thể, đề nghị liên hệ Văn phòng để đính chính."],
    )  # fmt: skip
    def test_that_explain_the_list_say_nothing(self, note: str) -> None:
        said = read(sheet(HEADS, ROW, (None, note)))
        assert not only(said).held and codes(said) == []

    @pytest.mark.parametrize(
        "note",
        ["Ghi chú: TH: Tạm hoãn", "Ghi chú: HTX: Hợp tác xã; CHT: Chưa hoàn tất hồ sơ",
         "Ghi chú: Sản phẩm đạt dưới 70 điểm xếp hạng 3 sao, dưới 3 sao không được công nhận.",
         "Ghi chú: tên sản phẩm ghi theo hồ sơ đánh giá lại.",
         "Ghi chú: tên chủ thể đã được đính chính do sai sót.",
         "Ghi chú: Trường hợp sai sót đã được đính chính tại Quyết định số 20/QĐ-UBND."],
    )  # fmt: skip
    def test_that_say_more_are_told_or_asked(self, note: str) -> None:
        said = read(sheet(HEADS, ROW, (None, note)))
        assert codes(said)


class TestRemarks:
    @pytest.mark.parametrize(
        ("text", "meant"),
        [
            ("Đã thu hồi", Bearing.ENDING), ("Tạm đình chỉ", Bearing.HOLD),
            ("Đã đánh giá lại năm 2023", Bearing.RE_EVALUATION), ("Đã gia hạn", Bearing.EXTENSION),
            ("Đã nộp hồ sơ", Bearing.DOSSIER), ("Đang hoàn thiện hồ sơ", Bearing.DOSSIER),
            ("Hết hạn", Bearing.LAPSED), ("Đổi tên thành HTX chè ABC", Bearing.NAME),
            ("Trước đây là HTX chè Nà Hiên", Bearing.NAME), ("Đã đính chính", Bearing.CORRECTION),
            ("Không được công nhận lại", Bearing.FAILURE), ("Đề nghị thu hồi", Bearing.ENDING),
            ("Đăng ký đánh giá lại năm 2025", Bearing.RE_EVALUATION),
            ("QĐ số 45/QĐ-UBND ngày 3/4/2023", Bearing.DECISION),
            ("Chỉ được công nhận sau khi nộp giấy kiểm nghiệm", Bearing.OTHER),
            ("Công nhận nếu bổ sung nhãn", Bearing.OTHER),
            ("Đạt 4 sao với điều kiện có mã QR", Bearing.OTHER),
        ],
    )  # fmt: skip
    def test_that_may_bear_on_a_certificate(self, text: str, meant: Bearing) -> None:
        assert bearing(text) is meant

    @pytest.mark.parametrize(
        "text",
        ["Chưa đánh giá lại", "Chưa nộp hồ sơ", "Không thu hồi", "Không đăng ký đánh giá lại",
         "Còn hiệu lực", "cấp đổi", "Giao hàng tận nơi", "Sản phẩm chủ lực",
         "Đạt giải nhất hội thi", "ISO 22000", "Tiềm năng 5 sao", "Đã được cấp chứng nhận VietGAP",
         "Sau khi được công nhận, chủ thể duy trì chất lượng", "Làng nghề được công nhận năm 2010",
         "Công nhận sản phẩm miến dong 4 sao", "Được công nhận tại quyết định nêu trên"],
    )  # fmt: skip
    def test_that_bear_on_none(self, text: str) -> None:
        assert bearing(text) is None


class TestTheHeadOfThePaper:
    @pytest.mark.parametrize(
        "line",
        [
            "(Theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của UBND huyện Sơn Hà)",
        ],
    )
    def test_a_line_that_gave_it_is_not_told(self, line: str) -> None:
        rows = sheet(("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN",), (line,), (None,), HEADS, ROW)
        said = read(rows, given=NOTHING_GIVEN)
        assert only(said)
        assert said.head.number == "12/QĐ-UBND"
        assert "unread_line" not in codes(said)

    def test_number_place_and_day_on_one_line_are_not_told(self) -> None:
        first = "Số: 12/QĐ-UBND\tHòa Phú, ngày 06 tháng 5 năm 2024"
        title = "QUYẾT ĐỊNH\nVề việc công nhận sản phẩm OCOP"
        said = read(document(first, title, [HEADS, ROW]), given=NOTHING_GIVEN)
        assert only(said)
        assert said.head.number == "12/QĐ-UBND"
        assert "unread_line" not in codes(said)

    @pytest.mark.parametrize("more", ["bản nháp", "chưa ký", "để tham khảo", "không phát hành"])
    def test_a_word_more_is_told(self, more: str) -> None:
        line = f"(Theo Quyết định số 12/QĐ-UBND ngày 06/5/2024 của UBND huyện Sơn Hà, {more})"
        said = read(
            sheet(("DANH SÁCH SẢN PHẨM OCOP ĐƯỢC CÔNG NHẬN",), (line,), (None,), HEADS, ROW)
        )
        assert said.problems or not said.entries

    def test_a_heading_within_a_word_explains_no_line(self) -> None:
        """ "Hạng" stands in "tháng"."""
        headings = (*HEADS[:5], "Hạng")
        note = "Lãnh đạo huyện làm việc với các hộ trong tháng"
        said = read(document([headings, ROW], note), given=GIVEN)
        assert "unread_line" in codes(said)


class TestPlaces:
    def test_a_column_of_figures_is_none(self) -> None:
        """What a district's council gave stands under "Cấp huyện"."""
        headings = ("Tên sản phẩm", "Chủ thể", "Cấp huyện", "Điểm", "Hạng sao")
        said = read(sheet(headings, ("Chè", "HTX A", 75, 81.5, 4)), given=GIVEN)
        assert not only(said).locality
        assert "unread_column.heading" in codes(said)


class TestAnArticleThatRates:
    """What it says besides is understood, or a person hears of it: it may be a condition."""

    @staticmethod
    def said(article: str) -> Reading:
        paper = (*LETTERHEAD, TITLE, f"Điều 1. {article}", "PHỤ LỤC", ANNEX, [HEADS, ROW])
        return read(document(*paper), given=NOTHING_GIVEN)

    @pytest.mark.parametrize(
        "article",
        ["Công nhận 05 sản phẩm đạt 4 sao nếu nộp đủ hồ sơ.", "Chỉ công nhận nếu nộp đủ hồ sơ.",
         "Công nhận sản phẩm với điều kiện có mã QR.", "Công nhận sau khi nộp giấy kiểm nghiệm."],
    )  # fmt: skip
    def test_on_a_condition_holds_its_list(self, article: str) -> None:
        assert only(self.said(article)).held

    @pytest.mark.parametrize(
        "article",
        ["Công nhận sản phẩm tùy kết quả kiểm tra.", "Công nhận chờ bổ sung.",
         "Công nhận sản phẩm OCOP song phải bổ sung nhãn.", "Công nhận trước, bổ sung sau.",
         "Công nhận sản phẩm và yêu cầu hoàn thiện bao bì.", "Công nhận theo cam kết.",
         "Công nhận, đề nghị hoàn thiện nhãn.", "Công nhận tạm 01 sản phẩm."],
    )  # fmt: skip
    def test_and_says_what_nobody_understands_is_told(self, article: str) -> None:
        said = self.said(article)
        assert only(said).held or "unread_line" in codes(said)

    @pytest.mark.parametrize(
        "article",
        ["Công nhận 01 sản phẩm đạt hạng 4 sao (có danh sách kèm theo).",
         "Công nhận kết quả đánh giá, phân hạng sản phẩm OCOP (chi tiết tại Phụ lục đính kèm).",
         "Phê duyệt kết quả và công nhận 01 sản phẩm OCOP theo đề nghị của Sở Nông nghiệp.",
         "Công nhận 01 sản phẩm của 01 chủ thể trên địa bàn huyện Sơn Hà, cụ thể như sau:",
         "Công nhận và cấp Giấy chứng nhận cho 01 sản phẩm, trong đó có 01 sản phẩm 4 sao.",
         "Công nhận 01 sản phẩm sau đây:", "Công nhận sản phẩm Chè xanh của HTX A đạt 4 sao."],
    )  # fmt: skip
    def test_and_no_more_is_not_told(self, article: str) -> None:
        said = self.said(article)
        assert not only(said).held
        assert not codes(said)


class TestAnActThatIsPutOff:
    """A revocation takes effect on the day of its paper, unless that says another."""

    @staticmethod
    def revoked(article: str) -> Reading:
        paper = (*LETTERHEAD, "Về việc thu hồi Giấy chứng nhận sản phẩm OCOP")
        first = "Điều 1. Thu hồi Giấy chứng nhận của các sản phẩm có tên trong danh sách."
        return read(
            document(*paper, first, f"Điều 2. {article}", ANNEX, [HEADS, ROW]), given=NOTHING_GIVEN
        )

    @pytest.mark.parametrize(
        "article",
        [
            "Quyết định này có hiệu lực kể từ ngày 01/01/2026.",
            "Quyết định này có hiệu lực thi hành từ ngày 01 tháng 01 năm 2026.",
            "Thời điểm thu hồi: kể từ ngày 01/01/2026.",
            "Việc thu hồi được thực hiện từ ngày 01/01/2026.",
            "Giấy chứng nhận hết giá trị kể từ ngày 01/01/2026.",
            "Quyết định này có hiệu lực sau 45 ngày kể từ ngày ký.",
        ],
    )
    def test_is_held(self, article: str) -> None:
        entry = only(self.revoked(article))
        assert entry.kind in (None, "revocation")
        assert [doubt.variant for doubt in entry.held] == ["term"]

    @pytest.mark.parametrize(
        "article",
        [
            "Quyết định này có hiệu lực kể từ ngày ký.",
            "Quyết định này có hiệu lực từ ngày 06/5/2024.",
            "Chánh Văn phòng báo cáo kết quả trước ngày 30/12/2026.",
        ],
    )
    def test_is_not_where_it_begins_with_its_paper(self, article: str) -> None:
        assert only(self.revoked(article)).held == ()
