"""Patterns of words that count with their marks, or without any."""

from __future__ import annotations

import re

import pytest

from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import bare, folding, marked


def found(pattern: str, text: str) -> bool:
    return re.search(marked(pattern), same_key(text)) is not None


@pytest.mark.parametrize("text", ["Đổi chủ", "ĐỔI CHỦ", "doi chu", "Đổi chu", "đã đổi  chủ rồi"])
def test_a_word_is_found_with_its_marks_or_bare(text: str) -> None:
    assert found(r"\bđổi chủ\b", text)


@pytest.mark.parametrize("text", ["Theo dõi chủ thể", "dội chủ", "đôi chu", "đổi chữ"])
def test_and_not_with_other_marks(text: str) -> None:
    assert not found(r"\bđổi chủ\b", text)


def test_tones_stand_where_they_may() -> None:
    assert found(r"\bhủy\b", "Huỷ") and found(r"\bhòa\b", "hoà")


def test_signs_of_patterns_keep_their_meaning() -> None:
    pattern = r"(?<!không )\bnộp [đd]ơn \d+\b|\bhồ sơ\b"
    assert found(pattern, "nop dơn 5") and found(pattern, "Hồ So")
    assert not found(pattern, "không nộp đơn 5") and not found(pattern, "khong nop don 5")


def test_a_group_keeps_its_name() -> None:
    assert re.search(marked(r"(?P<quarter>\d) (?P<month>\d)"), "1 2") is not None


def test_a_bare_pattern_keeps_its_signs() -> None:
    assert re.search(bare(r"\A\W*sở hữu\W"), "- so huu.") is not None


FOLDED = folding("sao đạt bốn nâng", "hạng ký kí")


@pytest.mark.parametrize(
    "text", ["Đạt bốn sao", "ĐẠT BỐN SAO", "dat bon sao", "Đat bôn sao", "đạt bốn  sao"]
)
def test_a_listed_word_is_folded_however_many_of_its_marks_it_has(text: str) -> None:
    assert FOLDED(text) == "dat bon sao"


@pytest.mark.parametrize("text", ["4 sào", "Đất", "hàng", "nàng", "bổn", "sảo", "kỳ"])
def test_one_with_marks_of_its_own_keeps_them(text: str) -> None:
    assert FOLDED(text) == same_key(text)


def test_all_other_words_are_folded() -> None:
    assert FOLDED("Hợp tác xã Tân Lập: 4 sao") == "hop tac xa tan lap: 4 sao"
