"""What is heard of a text without looking at all its figures and words, against a whole look."""

from __future__ import annotations

from datetime import date
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ocop_cli.decisions.language import bearing as listener
from ocop_cli.decisions.language import (
    bearing_words,
    lexicon,
    others,
    sentences,
    standstill,
    term_words,
    vietnamese,
)
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.wordings import KnownWording, heard, hearing, spoken
from ocop_cli.decisions.rows import strange_remarks
from ocop_cli.decisions.rows.remark_words import DOUBTS, OPEN, REMARKS, STATES
from ocop_cli.text.figures import with_long_alike
from ocop_cli.text.keys import fold, same_key

TERMS = tuple(one for one in vars(term_words).values() if isinstance(one, KnownWording))
TABLES = (
    *(bearing_words.NOT_AGAIN, bearing_words.OF_ACTS, bearing_words.ON_CONDITION),
    *(bearing_words.ONLY_ON_CONDITION, bearing_words.ENDED, bearing_words.NEW_NAME),
    *(bearing_words.DOSSIER, bearing_words.DENIED_DOSSIER, bearing_words.SPOKEN),
    *(bearing_words.STANDS, standstill.STOPPED, standstill.SOLD, TERMS, DOUBTS, OPEN),
    *(others.REACHES, others.GOES_ON, others.LEAVES, others.SETTLED, others.OWN),
    *(sentences.STANDING, REMARKS, STATES),
)
AT_ONCE = [(table, hearing(table)) for table in TABLES]
WORDS = sorted(
    {word for table in TABLES for one in table for word in one.example.split()}
    | {word for said in vietnamese.PHRASES.values() for one in said.all for word in one.split()}
    | {word for said in vietnamese.DEEDS.values() for one in said.all for word in one.split()}
)
PHRASES = sorted({one.example for table in TABLES for one in table})
FIGURES = st.one_of(
    st.integers(0, 99_999_999).map(str),
    st.integers(100, 999).map(str),
    st.sampled_from(["036", "2024", "1999", "36500", "45291", "2024a", "x100", "180", "365", "7"]),
)
SAID = st.lists(
    st.one_of(st.sampled_from(WORDS), st.sampled_from(PHRASES), FIGURES), min_size=1, max_size=7
).map(" ".join)  # fmt: skip


class TestLongNumbers:
    """ "5 giá trị 1203" means what "5 giá trị 7777" does: a column that counts is heard once."""

    @pytest.mark.parametrize(
        ("text", "alike"),
        [
            ("5 giá trị 1203", "5 giá trị 7777"),
            ("lô 12345 và lô 678", "lô 77777 và lô 777"),
            ("3871x12", "7777x12"),
        ],
    )
    def test_are_sevens(self, text: str, alike: str) -> None:
        assert with_long_alike(text) == alike

    @pytest.mark.parametrize(
        "text",
        ["36 tháng", "036 tháng", "năm 2027", "QĐ 1203/QĐ-UBND", "12.500", "1203-12",
         "đến 1/3/2027", "1203 / 45", "tới 31-12-2026 lô 1203", "công nhận 1999", "4 sao",
         "lô ２０３"],
    )  # fmt: skip
    def test_are_none_of_a_day_a_decision_a_year_or_a_count(self, text: str) -> None:
        assert with_long_alike(text) == text

    @pytest.mark.thorough
    @settings(max_examples=500)
    @given(SAID, st.sampled_from([str, str.upper, str.title, fold]))
    @example("sau 180 ngày kể từ ngày ký", str)
    @example("có giá trị đến ngày 12345", str)
    @example("tháng 1203 tháng", str)
    def test_say_nothing_by_which_they_are(self, said: str, written) -> None:  # type: ignore[no-untyped-def]
        text = written(said)
        alike = with_long_alike(text)
        meant = listener._meant.__wrapped__
        assert meant(text, frozenset()) == meant(alike, frozenset())
        assert lexicon.is_quiet.__wrapped__(text) == lexicon.is_quiet.__wrapped__(alike)
        for own in (None, date(2022, 3, 1)):
            assert strange_remarks.speaks_anew(text, own) == strange_remarks.speaks_anew(alike, own)

    @pytest.mark.parametrize("phrase", PHRASES)
    def test_say_nothing_beside_whatever_is_known(self, phrase: str) -> None:
        for text in (f"{phrase} %s", f"%s {phrase}", f"{phrase} %s ngày", f"%s tháng {phrase}"):
            for one, other in (("203", "777"), ("9999", "7777"), ("45291", "77777")):
                assert bearing(text % one) == listener._meant.__wrapped__(text % one, frozenset())
                assert bearing(text % one) == bearing(text % other)


class TestWordsOfSeveralTables:
    @pytest.mark.thorough
    @settings(max_examples=500)
    @given(SAID, st.sampled_from([str, str.upper, fold, lambda text: text.replace(" ", "x")]))
    def test_are_heard_at_once_where_one_of_them_is(self, text: str, written) -> None:  # type: ignore[no-untyped-def]
        said = same_key(written(text))
        for table, at_once in AT_ONCE:
            assert (at_once.search(said) is None) == (heard(table, said) is None)

    @pytest.mark.thorough
    @pytest.mark.parametrize("phrase", PHRASES)
    def test_hear_each_example(self, phrase: str) -> None:
        every = hearing(*TABLES)
        assert all(every.search(same_key(one)) for one in (phrase, phrase.upper(), fold(phrase)))

    @pytest.mark.parametrize(
        ("pattern", "heard_in", "deaf_to"),
        [
            (r"\bcòn|hết hạn\b", ["còn", "chết hạn"], ["xcòn"]),
            (r"(?<!không )\bcòn\b", ["còn", "đã còn"], ["không còn", "xcòn"]),
            (r"(?<!(?:chưa|chua) )(?<!x )\bcòn\b", ["còn"], ["chưa còn", "chua còn", "x còn"]),
            (r"[|(]còn|\|hết", ["(còn", "|còn", "|hết"], ["còn", "hết"]),
            (r"(?:^|\b)còn(?:a|b)", ["cònb"], ["xcòna", "còn"]),
        ],
    )
    def test_stand_where_their_patterns_say(
        self, pattern: str, heard_in: list[str], deaf_to: list[str]
    ) -> None:
        every = hearing([spoken("one", pattern, heard_in[0]), spoken("two", r"\bkhác\b", "khác")])
        assert all(every.search(one) for one in heard_in)
        assert not any(every.search(one) for one in deaf_to)


@pytest.mark.thorough
@settings(max_examples=300)
@given(SAID, st.sampled_from([str, str.upper, str.title, fold]))
def test_a_word_that_begins_no_phrase_is_looked_up_as_any_other(text: str, written) -> None:  # type: ignore[no-untyped-def]
    said = written(text)
    found = lexicon.units.__wrapped__(said)
    with mock.patch.object(lexicon, "_begins_none", lambda _: False):
        assert lexicon.units.__wrapped__(said) == found
