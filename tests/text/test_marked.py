"""Patterns of words that count with their marks, or without any."""

from __future__ import annotations

import re

import pytest

from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked


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
