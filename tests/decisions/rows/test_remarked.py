"""What stands inside a name and is no part of it."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.rows import remarked

NAMES = ("Chè Thủy", "Chè Thi", "Hồng Thủy Tiên", "HTX Phủ Thủy", "Mật ong Bích Thủy 500 ml")
SAID = ("(đã bán)", "(đã thu hồi)", "- bị đình chỉ", "(nay là HTX An Hòa)", ", không còn sản xuất",
        "(hủy theo QĐ 12/QĐ-UBND)")  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_alone_holds_no_words_about_its_certificate(name: str) -> None:
    assert not remarked.in_name(name)


@pytest.mark.parametrize("said", SAID)
@pytest.mark.parametrize("name", NAMES)
def test_what_is_said_behind_a_name_is_heard_whatever_syllables_the_name_has(
    name: str, said: str
) -> None:
    assert remarked.in_name(f"{name} {said}")
