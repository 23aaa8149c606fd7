"""A heading taken apart once, for all that asks what it means."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.text.headings import LONGEST, phrase, spelled, taken_apart

_HEADINGS = st.text(
    st.one_of(
        st.sampled_from("Tên sảnphẩmĐơvịchủthểvàoặc hayor and/\n(),;&+-–[]{}"), st.characters()
    ),
    max_size=LONGEST,
)


class TestAHeadingTakenApart:
    @pytest.mark.parametrize(
        "text",
        ["TÊN SẢN PHẨM", "Ten san pham", "Tên sản phẩm (ghi rõ)", "Tên  sản phẩm:", "tên_sản_phẩm"],
    )
    def test_is_one_phrase_however_it_is_printed(self, text: str) -> None:
        assert taken_apart(text).said == "ten san pham"

    def test_keeps_the_marks_of_its_letters_apart(self) -> None:
        one = taken_apart("Hạng cũ (sao)")
        assert (one.said, one.spelled, one.inside) == ("hang cu", "hạng cũ", "(sao)")

    def test_has_the_parts_that_two_languages_or_two_things_make(self) -> None:
        one = taken_apart("Chủ thể / Sản phẩm")
        assert [said for said, _ in one.by_lines] == ["chu the", "san pham"]
        assert one.by_fields == ("chu the", "san pham")
        assert taken_apart("Lần đầu hoặc đánh giá lại").by_kinds == ("lan dau", "danh gia lai")

    def test_is_equal_to_another_printed_alike_alone(self) -> None:
        assert taken_apart("Hạng") != taken_apart("HẠNG")
        decomposed = unicodedata.normalize("NFD", "Hạng")
        assert taken_apart("Hạng").said == taken_apart(decomposed).said

    @pytest.mark.thorough
    @given(_HEADINGS)
    def test_says_what_its_text_alone_would(self, text: str) -> None:
        one = taken_apart(text)
        assert (one.said, one.spelled) == (phrase(text), spelled(text))

    @pytest.mark.thorough
    @given(_HEADINGS)
    def test_has_no_parts_only_where_nothing_parts_it(self, text: str) -> None:
        one = taken_apart(text)
        signs = re.search(r"[/\n(),;&+]|\s[-–]\s|\b(?:và|va|and|hoặc|hay|hoac|or)\b", text, re.I)
        assert bool(one.by_lines) == bool(signs) == bool(one.by_kinds)
        if signs:
            assert [phrase(part) for part in re.split(r"[/\n()]", text)] == [
                said for said, _ in one.by_lines
            ]
