"""What offices write in the columns of their acts, and the values of the contract it means."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.rows import act_values
from ocop_cli.decisions.rows.act_values import Worded, named
from ocop_cli.words.value import WORDS
from tests.made.each import each


class TestOneMeaning:
    @each(
        ("field", "said", "value"),
        [
            ("how", "Định kỳ", "periodic"),
            ("how", "Kiểm tra đột xuất", "surprise"),
            ("about", "Sử dụng nhãn hiệu", "mark"),
            ("about", "Việc sử dụng logo, tem OCOP", "mark"),
            ("about", "Duy trì tiêu chí", "criteria"),
            ("outcome", "Vi phạm", "violation"),
            ("outcome", "Có vi phạm", "violation"),
            ("outcome", "Phát hiện dấu hiệu vi phạm", "violation"),
            ("outcome", "Không đạt yêu cầu", "violation"),
            ("outcome", "Chưa đúng quy định", "violation"),
            ("outcome", "Không vi phạm", "conforms"),
            ("outcome", "Không phát hiện vi phạm", "conforms"),
            ("outcome", "Chưa phát hiện sai phạm", "conforms"),
            ("outcome", "Chấp hành tốt", "conforms"),
            ("outcome", "Đạt", "conforms"),
            ("handling", "Phạt tiền", "fine"),
            ("handling", "Xử phạt cảnh cáo", "warning"),
            ("handling", "Chuyển hồ sơ", "referred"),
            ("intentional", "Cố ý", "true"),
            ("intentional", "x", "true"),
            ("intentional", "Không cố ý", "false"),
            ("intentional", "vô ý", "false"),
            ("audience", "Cán bộ xã, huyện", "officials"),
            ("audience", "HTX, doanh nghiệp", "entities"),
            ("agency", "Sở KH&CN", "science_technology"),
            ("agency", "Đội Quản lý thị trường số 3", "market_surveillance"),
            ("result", "Đạt", "passed"),
            ("result", "Không đạt", "failed"),
            ("ground", "Vi phạm pháp luật", "law_breach"),
        ],
    )  # fmt: skip
    def test_is_its_value(self, field: str, said: str, value: str) -> None:
        found = named(field, said)
        assert found is not None and found.value == value

    @pytest.mark.parametrize("language", [0, 1], ids=["vi", "en"])
    def test_each_label_the_program_prints_is_read_back(self, language: int) -> None:
        fields = {*act_values.ALLOWED, "result", "ground"}
        labels = [
            (family, value, words[language])
            for key, words in WORDS.items()
            for family, _, value in [key.partition(".")]
            if family in fields
        ]
        assert len(labels) > 20
        for field, value, label in labels:
            assert named(field, label) == Worded(value)


class TestNoGuess:
    @pytest.mark.parametrize(
        ("field", "said"),
        [
            ("outcome", "Đạt nhưng vi phạm về nhãn"),
            ("outcome", "Phù hợp một phần, còn vi phạm"),
            ("outcome", "Trung bình"),
            ("how", "Theo kế hoạch"),
            ("how", "Định kỳ và đột xuất"),
            ("about", "Tiêu chí và nhãn hiệu"),
            ("handling", "Phạt tiền và nhắc nhở"),
            ("intentional", "chưa rõ"),
            ("agency", "Công an huyện"),
            ("result", "có thể"),
        ],
    )
    def test_two_meanings_or_none_are_refused(self, field: str, said: str) -> None:
        assert named(field, said) is None

    def test_a_dossier_still_looked_at_has_no_result(self) -> None:
        assert named("result", "Đang thẩm định") == Worded(None, "Đang thẩm định")

    def test_nothing_was_done(self) -> None:
        assert named("handling", "Không") == Worded(None)


class TestWhatTheWordsSayBeyond:
    @pytest.mark.parametrize(
        ("field", "said"),
        [
            ("handling", "Phạt tiền 5.000.000 đồng"),
            ("agency", "Đội QLTT số 3"),
            ("outcome", "Vi phạm: nhãn in 4 sao"),
            ("audience", "Chủ thể và cán bộ xã"),
        ],
    )
    def test_is_kept_as_printed(self, field: str, said: str) -> None:
        found = named(field, said)
        assert found is not None and found.words == said

    @pytest.mark.parametrize(
        ("field", "said"),
        [("handling", "phạt tiền"), ("agency", "Sở Y tế"), ("outcome", "Không vi phạm")],
    )
    def test_nothing_is_kept_where_they_say_no_more(self, field: str, said: str) -> None:
        found = named(field, said)
        assert found is not None and found.words is None
