"""What is told of a text without looking at all of it, against looking at all of it."""

from __future__ import annotations

import contextlib
import re
import unicodedata
from collections.abc import Callable
from unittest import mock

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from ocop_cli.decisions import cells, unread_cells
from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.language import bearing as listener
from ocop_cli.decisions.language import (
    bearing_words,
    deeds,
    english,
    lexicon,
    named_times,
    printed_words,
    ranks,
    standstill,
    terms,
)
from ocop_cli.decisions.language import kinds as said_kinds
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.lines import formula_words, formulas
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.rows import contradicted, remarked, set_apart
from ocop_cli.decisions.tables import filling, summaries
from ocop_cli.law.numbers import number_key
from ocop_cli.matching import kinds
from ocop_cli.matching.product_names import KNOWN
from ocop_cli.model.pages import Row, Value
from ocop_cli.model.problem import Bad
from ocop_cli.text import damage, entity_names, keys, recoding, tones, vocabulary
from ocop_cli.text.figures import is_code
from ocop_cli.text.phrases import Phrases
from ocop_cli.text.recoding import VIETNAMESE

_TEXTS = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("  nhưtrêđồngkacxNT.\"'“”…_[]()#?&%\\¹²³⁴⁾u00e8;́̂�￼\ue000Ãâ€º½"),
    ),
    max_size=30,
)
_STANDING_IN = st.one_of(
    st.from_regex(cells._PLACEHOLDERS, fullmatch=True),
    st.sampled_from(
        ["#REF!", "Không", "chưa có thông tin", "Để trống", "…", "....", "___", "[Tên sản phẩm]",
         "Click here to enter text.", "Nhấn vào đây", "chọn nội dung", "XX", "n/a", "(trống)"]
    ),
)  # fmt: skip


class TestACellThatOnlyStandsForAName:
    @pytest.mark.thorough
    @given(st.one_of(_TEXTS, _STANDING_IN))
    def test_is_known_by_how_it_ends_or_is_none(self, text: str) -> None:
        said = keys.clean(text)
        assert cells.is_placeholder(said) == bool(cells._PLACEHOLDERS.fullmatch(keys.fold(said)))

    @pytest.mark.thorough
    @given(_STANDING_IN)
    def test_is_found(self, text: str) -> None:
        if cells._PLACEHOLDERS.fullmatch(keys.fold(text)):
            assert cells.is_placeholder(keys.clean(text))


class TestADitto:
    @pytest.mark.thorough
    @given(_TEXTS)
    @example("Như dòng trên")
    @example('"')
    @example("nt" + " " * 40)
    @example("n" + "\u0301" * 40 + "t")
    def test_is_found_as_if_every_cell_were_folded(self, text: str) -> None:
        said = keys.fold(text)
        plain = (
            bool(said)
            and len(said) <= filling.LONGEST_DITTO
            and bool(filling._DITTO.fullmatch(said))
        )
        assert filling.is_ditto(text) == plain


_SIGNING = st.one_of(
    st.from_regex(formula_words.SIGNER, fullmatch=True),
    st.sampled_from(["KT. CHỦ TỊCH", "NGƯỜI LẬP BIỂU", "- Trưởng phòng", "Chánh Văn phòng",
                     "(đã ký)", "Thủ trưởng", "TM.UBND", "Kế toán", "Ban sao y",
                     "Bánh tráng", "Thuốc nam"]),
)  # fmt: skip


class TestASignature:
    @pytest.mark.thorough
    @given(st.one_of(_TEXTS, _SIGNING))
    def test_is_known_by_how_its_first_word_begins_or_is_none(self, text: str) -> None:
        signs = formula_words.SIGNER.match(keys.fold(text)) is not None
        found = signs and formulas.formula_of(text) is PaperPart.SIGNATURE
        assert formulas.is_signature(text) == found


_BEHIND_NAMES = st.builds(
    "{} {}".format,
    st.sampled_from(["Chè Thủy", "HTX Nhận Hòa", "Giá đỗ", "Mật ong 500 ml", "CHÈ ỔI", "Cà phê"]),
    st.one_of(
        st.from_regex(remarked._BEHIND, fullmatch=True),
        st.sampled_from(
            ["(đã thu hồi)", "THU HỒI", "Công Nhận lại", "- bị đình chỉ", "đổi chủ", ""]
        ),
    ),
)


class TestWordsInsideAName:
    @pytest.mark.thorough
    @given(st.one_of(_TEXTS, _BEHIND_NAMES))
    @example("Chè gıa hạn")
    @example("Chè GİA HẠN")
    @example("Chè (\u212ahông còn)")
    def test_are_heard_as_if_all_were_sought_in_it(self, text: str) -> None:
        behind = remarked._BEHIND.search(text)
        apart = behind is not None and text[behind.start()] in "(,;–-"
        assert remarked.in_name(text) == (
            behind is not None and (bearing(text) is not None or apart)
        )

    @pytest.mark.thorough
    @given(st.lists(st.one_of(_TEXTS, _BEHIND_NAMES), max_size=6))
    @example(["Chè Thủy", "Chè bị", "đình chỉ"])
    @example(["Chè (", "đã thu", " hồi", "Gạo đổi", "chủ"])
    def test_are_heard_in_many_names_at_once(self, texts: list[str]) -> None:
        assert remarked.in_names(set(texts)) == set(filter(remarked.in_name, texts))


_RANKING = st.one_of(
    _TEXTS,
    _BEHIND_NAMES,
    st.from_regex(contradicted._RANKED_NAME),
    st.sampled_from(["Chè (5 ſao)", "ĐİỂM 90", "Pоınt", "90/100", "Gạo ST25 100g", "STAR"]),
)


@pytest.mark.thorough
@given(st.lists(_RANKING, max_size=6))
@example(["Chè 4 sa", "o", "90/", "100"])
def test_stars_and_points_are_found_in_many_names_at_once(texts: list[str]) -> None:
    ranked = {text for text in texts if contradicted._RANKED_NAME.search(text)}
    assert contradicted.ranked_names(set(texts)) == ranked


_CELLS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(0, 40),
    st.sampled_from(
        ["", " ", "TT", "Huyện", "Số lượng", "4 sao", "Xã An Bình", "12", "3,5 %", "II", "HTX A",
         "Danh sách", "Thu hồi 3 sản phẩm"]
    ),
)  # fmt: skip


@pytest.mark.thorough
@given(st.lists(st.lists(_CELLS, max_size=4), max_size=7))
@example([["TT", "Huyện", "Số lượng"], ["1", "An Bình", 5], ["2", "Nà Hiên", 7]])
def test_a_table_that_only_counts_is_told_by_its_last_row_or_by_all(
    rows: list[list[Value]],
) -> None:
    said = [[cell for cell in cells if filled(cell)] for cells in rows]
    page = [Row(number, tuple(cells)) for number, cells in enumerate(rows, 1)]
    assert summaries.counts(page) == summaries._count(said)


_SPELLING = (
    "Hoà", "thuỷ", "khuỵê", "qúy", "Mỹ", "lý", "ĐĂK", "lăk", "-", "–", " ", "y", "“", "…", "ΟΔΟΣ",
    "İ", "e\u0301", "\u0323",
)  # fmt: skip
_SPELLED = st.builds(
    str.join, st.sampled_from(["", " "]), st.lists(st.sampled_from(_SPELLING), max_size=8)
)
_PLAINLY = st.text(st.sampled_from(VIETNAMESE + "aZ09 ,.()/-\u0301\u00ad?&"), max_size=12)


class TestAText:
    @pytest.mark.thorough
    @given(st.one_of(_TEXTS, _PLAINLY))
    @example("\u00e2\u0169")
    @example("a\u0301")
    def test_is_plain_only_where_nothing_in_it_is_cleaned_or_damaged(self, text: str) -> None:
        if keys.is_plain(text):
            spaced = keys._SPACES.sub(" ", unicodedata.normalize("NFC", text)).strip(" ")
            assert text == spaced == text.translate(keys._AS_SHOWN)
            assert not keys.has_control(text)
            assert damage.of(text) is None
            assert text not in cells._EMPTY
            assert keys.without_mark(text) == text

    @pytest.mark.thorough
    @given(st.one_of(_TEXTS, _SPELLED))
    @example("Mỹ Lý - Đăk Lăk…–y")
    @example("HOÀ - qúy ΟΔΟΣ")
    def test_has_the_key_of_all_its_words_together(self, text: str) -> None:
        key = keys.clean(text).lower().translate(keys._LOOKALIKE)
        key = tones.placed(unicodedata.normalize("NFC", key))
        key = keys._AROUND_DASH.sub("-", key)
        assert keys.same_key(text) == key
        plain = keys._SYLLABLE_Y.sub(lambda y: y[1] + y[2].translate(keys._Y_TO_I), key)
        assert keys.plain_key(text) == keys._HIGHLAND.sub(r"\1ắk", plain)

    @pytest.mark.thorough
    @given(_TEXTS)
    def test_begins_with_its_first_word(self, text: str) -> None:
        assert keys.first_word(text) == keys.fold(text).partition(" ")[0]

    @pytest.mark.thorough
    @given(_TEXTS, st.integers(0, 20))
    def test_is_called_longer_only_where_its_key_is(self, text: str, length: int) -> None:
        assert not keys.is_longer(text, length) or len(keys.fold(text)) > length

    @pytest.mark.thorough
    @given(_TEXTS)
    def test_ends_with_its_last_word(self, text: str) -> None:
        assert keys.last_word(text) == keys.fold(text).rpartition(" ")[2]

    @pytest.mark.thorough
    @given(_TEXTS, st.sampled_from(["", "¹", "²³", "⁽¹⁾", " ⁴", "m²", "¹\n"]))
    def test_loses_a_raised_mark_wherever_it_stands_at_the_end(self, text: str, mark: str) -> None:
        plain = keys._RAISED.sub("", text + mark)
        assert keys.without_mark(text + mark) == plain

    @pytest.mark.thorough
    @given(_TEXTS)
    @example("Ch\ue000è")
    @example("\U00100000")
    @example("&#232;")
    @example("M\u00c3\u00a1")
    @example("M\u0431t")
    def test_is_damaged_as_if_all_signs_were_sought_in_it(self, text: str) -> None:
        assert damage.of(text) == _damage(text)


def _damage(text: str) -> str | None:
    if damage._LOST.search(text):
        return "lost"
    if recoding.is_recoded(text):
        return "twice"
    if damage._is_mixed(text):
        return "mixed"
    if damage._MARKS.search(text):
        return "marks"
    return "escapes" if damage._ESCAPES.search(text) else None


_WORDS = sorted(
    {word for axis in kinds._AXES for phrase in axis.entries for word in phrase.split()}
)


class TestAName:
    @pytest.mark.thorough
    @given(
        st.lists(st.sampled_from([*_WORDS, "sena", "lan", "st25", "25"]), min_size=1, max_size=6)
    )
    def test_is_of_the_kinds_that_each_list_finds_in_it(self, said: list[str]) -> None:
        words = tuple(said)
        found = kinds.kind(words)
        assert (found.head, found.line) == kinds._head(words)
        every = tuple(kinds._found(axis, words) for axis in kinds._AXES)
        assert (found.made_of, *found.others) == every
        assert found.marks == {w for w in words if re.search(r"\d", w) and re.search(r"\D", w)}


_FEW = st.sampled_from(["mật", "ong", "rừng", "hoa", "chè", "bột"])
_LISTED = st.lists(st.lists(_FEW, min_size=1, max_size=4).map(" ".join), max_size=8)
_KNOWN_WORDS = sorted({word for entry in KNOWN for word in entry.split()})


def _cut(known: set[str], words: tuple[str, ...]) -> list[str]:
    """`words` cut into the longest listed phrases, each length tried at each place."""
    units, place = [], 0
    while place < len(words):
        tried = (" ".join(words[place:end]) for end in range(len(words), place + 1, -1))
        units.append(next((phrase for phrase in tried if phrase in known), words[place]))
        place += units[-1].count(" ") + 1
    return units


class TestAListOfPhrases:
    @pytest.mark.thorough
    @given(_LISTED, st.lists(_FEW, max_size=8))
    def test_cuts_words_as_if_each_length_were_tried(
        self, listed: list[str], said: list[str]
    ) -> None:
        assert [*Phrases(listed).cut(tuple(said))] == _cut(set(listed), tuple(said))

    @pytest.mark.thorough
    @given(st.lists(st.sampled_from(_KNOWN_WORDS), max_size=8))
    def test_does_so_with_the_words_of_products(self, said: list[str]) -> None:
        units, words = Phrases(KNOWN), tuple(said)
        assert [*units.cut(words)] == _cut(units._known, words)


_CALLED = st.tuples(
    st.sampled_from(["", "Cơ sở", "Ông", *(form for form, _ in vocabulary.ENTITY_TYPES)]),
    st.sampled_from(["Nguyễn Văn An", "Trà Tân Lập", "Lò Thị Mai", "số 2", "An", "Hoàng Gia"]),
).map(" ".join)
_PLACES = st.sampled_from([None, "", "xã Tân Lập, huyện Hòa An", "xóm 3", "thị trấn Na Rì"])


class TestAnEntity:
    @pytest.mark.thorough
    @given(_CALLED, _PLACES)
    def test_has_its_commune_in_its_key_where_it_is_called_by_a_person_or_is_local(
        self, name: str, locality: str | None
    ) -> None:
        kind, _ = entity_names.entity_parts(name)
        local = kind in vocabulary.LOCAL_TYPES or bool(entity_names.person(name))
        place = entity_names.commune(locality)
        expected = f" | {place}" if local and place else ""
        assert entity_names.entity_key(name, locality) == entity_names.entity_key(name) + expected


_WORDS = st.sampled_from(
    ["đang", "đã", "chưa", "không", "được", "bị", "chờ", "xin", "đề nghị", "dang", "da", "chua",
     "khong", "xã", "Xã", "Tân", "huyện", "HTX", "Lập", "no", "not", "proposed", "pending",
     "being", "vẫn", "tiếp", "tục", "dự", "kiến", "sắp", "2", "(đang", '"chưa', "-", "nhóm",
     "thực", "phẩm", "lần"]
)  # fmt: skip


@pytest.mark.thorough
@given(st.lists(_WORDS, min_size=1, max_size=5).map(" ".join))
def test_a_sentence_is_known_by_its_first_word_as_if_it_were_read(text: str) -> None:
    first = phrases(text)[:1]
    read = any(one.part in set_apart._BEGUN and not one.named for one in first)
    assert set_apart.begins_a_sentence(text) == read


_SAID_WORDS = st.one_of(
    st.sampled_from(
        sorted(
            {word for words in lexicon._table().marked for word in words}
            | {keys.fold(word) for words in lexicon._table().marked for word in words}
            | {word for words in english._table() for word in words}
        )
    ),
    st.sampled_from(
        ["sao", "SAO", "3", "03", "(ba)", "ba", "lần", "2", "năm 2025", "Loại II", "hạng B", "No.",
         "12", "of", "ghế", "bàn", "zzz", "ﬁ", "İ", "e\u0301", "thu\u00adhồi", "thu-hồi", "V/v",
         "gia\u200bhạn", "gіa hạn", ",", ";", "/", "HUY-01", "HS\u0303A",
         "V/vthu hồi", "Mỗi xã, phường một sản phẩm"]
    ),
)  # fmt: skip
_SAID = st.builds(
    str.join, st.sampled_from([" ", " ", ""]), st.lists(_SAID_WORDS, min_size=1, max_size=5)
)


@pytest.mark.thorough
@given(st.one_of(_SAID, _SAID.map(str.upper), _SAID.map(str.title), _TEXTS))
def test_a_text_is_quiet_where_all_its_phrases_are(text: str) -> None:
    quiet = lexicon.QUIET.issuperset(unit.part for unit in lexicon.units(text))
    assert lexicon.is_quiet(text) == quiet
    if quiet:
        assert lexicon.QUIET.issuperset(unit.part for unit in phrases(text))
        said = stated(text)
        assert not said.deeds
        # What `cell` goes on to, where a text is not quiet.
        done = said_kinds._done(said)
        assert done.isdisjoint(said_kinds.ACTS | {said_kinds.UNKNOWN, said_kinds.OTHER})
        assert said_kinds._row_rating(said, done) is None


_RANK_WORDS = st.one_of(
    st.sampled_from(sorted(ranks._known_words())),
    st.sampled_from(
        ["4", "3", "sao", "SAO", "Đạt", "đạt", "không", "chưa", "k", "ko", "nâng", "từ", "lên",
         "hạng", "năm", "2024", "lần", "thứ", "hai", "(", ")", "→", "☐", "☒", "★★★", "điểm", "85",
         "ghế", "quà", "sào", "-", "/", "*", "tiềm", "IV", "bốn", "(bốn)", "4-star", "¹"]
    ),
)  # fmt: skip


@pytest.mark.thorough
@given(
    st.builds(
        str.join, st.sampled_from([" ", " ", ""]), st.lists(_RANK_WORDS, min_size=1, max_size=6)
    )
)
@example("khongdat 5 sao 4 sao")
@example("☐ 3 sao giỏi ☒ 4 sao")
@settings(max_examples=600)
def test_a_text_with_a_strange_word_is_nobodys_own_rank(text: str) -> None:
    if not ranks.may_be(text):
        with contextlib.suppress(Bad):
            assert ranks.of_text(text) not in [ranks.Stars(number) for number in range(1, 6)]


_NAMING_WORDS = st.one_of(
    _SAID_WORDS,
    st.sampled_from(
        ["giấy chứng nhận", "GCN", "giá trị", "sản phẩm", "OCOP", "hạng", "quyết định", "tên", "và",
         "chủ thể", "danh sách", "hồ sơ", "12", "4 sao", "ghế", "Lập", "tin", ";", "nhưng", "bị"]
    ),
)  # fmt: skip


@pytest.mark.thorough
@given(
    st.lists(_NAMING_WORDS, min_size=1, max_size=6).map(" ".join).flatmap(
        lambda text: st.sampled_from([text, text.lower(), text.upper(), text.title()])
    )
)  # fmt: skip
@example("0 giá trị 12")
@example("bị GCN")
def test_a_text_that_only_names_things_says_what_a_whole_look_does(text: str) -> None:
    quick = phrases.__wrapped__(text), stated.__wrapped__(text)
    tells = listener._tells(quick[0], keys.same_key(text))
    phrases.cache_clear()
    with (
        mock.patch.object(deeds, "_NAMING", frozenset()),
        mock.patch.object(listener, "_TELLING", frozenset(lexicon.Part)),
    ):
        assert (phrases(text), stated.__wrapped__(text)) == quick
        assert listener._tells(quick[0], keys.same_key(text)) == tells
    phrases.cache_clear()


@pytest.mark.thorough
@given(st.one_of(_SAID, _TEXTS).map(str.lower).filter(lambda text: not any(map(str.isupper, text))))
def test_words_in_small_letters_are_read_as_any_others(text: str) -> None:
    said = keys.clean(text)
    pieces = printed_words._PIECE.findall(said)
    assert printed_words._in_small_letters(pieces) == [*printed_words._printed(said, pieces)]


_HEARD_WORDS = st.one_of(
    _SAID_WORDS,
    st.sampled_from(
        sorted(
            {
                word
                for table in (
                    *(bearing_words.NOT_AGAIN, bearing_words.ON_CONDITION, bearing_words.ENDED),
                    *(bearing_words.NEW_NAME, bearing_words.DOSSIER, bearing_words.SPOKEN),
                    *(bearing_words.STANDS, standstill.STOPPED, standstill.SOLD),
                )
                for one in table
                for word in one.example.split()
            }
        )
    ),
    st.sampled_from(
        ["hiệu lực", "giá trị", "hạn", "36 tháng", "ba (3) năm", "3 năm", "kể từ ngày ký",
         "đến năm 2027", "gcn", "đến hết quý I năm 2027", "valid", "until", "years", "the",
         "45/QĐ-UBND", "bỏ sản phẩm", "31/12/2027", "số", "giá", "bàn", "Ghi chú:", "."]
    ),
)  # fmt: skip


@pytest.mark.thorough
@settings(max_examples=400)
@given(
    st.builds(str.join, st.just(" "), st.lists(_HEARD_WORDS, min_size=1, max_size=7)),
    st.sampled_from([str, str.upper, keys.fold]),
)
@example("giá trị 12", str)
@example("kể từ ngày ký", str)
@example("trước là HTX", str)
def test_what_a_quiet_text_means_is_what_taking_it_apart_finds(
    text: str, written: Callable[[str], str]
) -> None:
    said = written(text)
    found = listener._meant.__wrapped__(said, frozenset())
    with mock.patch.object(listener, "_may_say", lambda *_: True):
        assert found == listener._meant.__wrapped__(said, frozenset())


_WRITTEN = st.one_of(
    _TEXTS,
    st.lists(
        st.sampled_from(
            ["không", "CHƯA", "có", "n/a", "None", "0", "–", "x", "4 sao", "ba sao", "★★★", "*",
             "tiềm năng", "5", "đề nghị", "stars", "77/QĐ-UBND", "số 077/qđ-ubnd", "77", "0077",
             "a1b2c3d4e5f6", "a1b2c3d4e", "12/2024", "２０２４", "năm 2026", "1999", "quý II/2025"]
        ),
        max_size=4,
    ).map(" ".join),
)  # fmt: skip


class TestACellThatNobodyReads:
    @pytest.mark.thorough
    @given(_WRITTEN)
    def test_says_no_or_nothing_as_if_all_its_words_were_folded(self, text: str) -> None:
        said = keys.fold(" ".join(re.findall(r"\w+", text)))
        assert unread_cells._says_not_so(text) == (said in unread_cells.NOT_SO)

    @pytest.mark.thorough
    @given(_WRITTEN, st.sampled_from(["", "77/QĐ-UBND", "Số 077", "QĐ-UBND", "12/2024"]))
    def test_is_parted_from_its_number_as_if_each_word_were_compared(
        self, text: str, number: str
    ) -> None:
        said, known = keys.clean(text), number_key(number)
        left = [one for one in said.split() if not (number_key(one) == known or is_code(one))]
        assert unread_cells._beside_number(said, known) == " ".join(left)

    @pytest.mark.thorough
    @given(_WRITTEN)
    def test_names_stars_as_if_all_patterns_were_sought(self, text: str) -> None:
        found = ranks.in_text(text)
        with mock.patch.object(ranks, "_A_STAR", re.compile("")):
            assert found == ranks.in_text(text)

    @pytest.mark.thorough
    @given(_WRITTEN)
    def test_names_times_as_if_all_patterns_were_sought(self, text: str) -> None:
        said = keys.same_key(text)
        found = [*named_times.named_times(said)]
        with mock.patch.object(named_times, "_FOUR_FIGURES", re.compile("")):
            assert found == [*named_times.named_times(said)]


@pytest.mark.thorough
@given(
    st.one_of(
        _WRITTEN,
        st.lists(
            st.sampled_from(
                ["không", "k", "kđ", "Chưa", "ĐẠT", "đủ điểm", "bị loại", "90 điểm", "3 sao",
                 "3-star", "dưới", "failed", "not", "passed", "☒", "☐ 4 sao", "hạng", "công nhận",
                 "loai", "IV"]
            ),
            max_size=5,
        ).map(" ".join),
    )
)  # fmt: skip
def test_a_remark_falls_short_as_if_it_were_weighed(text: str) -> None:
    found = contradicted._fails(text)
    with mock.patch.object(contradicted, "_FALLS_SHORT", re.compile("")):
        assert found == contradicted._fails(text)


_OF_TERMS = st.sampled_from(
    ["hiệu lực", "thời hạn", "đến hết ngày 31/12/2026", "từ ngày 01/01/2024", "kể từ ngày ký",
     "36 tháng", "ba năm", "3 năm", "hai nam", "đến hết quý I năm 2027", "giấy chứng nhận",
     "đến năm", "đến năm 2027", "gia hạn", "thu hồi", "hết hạn", "tháng 6/2025", "quý II/2026",
     "năm 2026", "chè", ",", ";", "vĩnh viễn", "đến khi có", "vẫn còn giá trị", "tiếp tục",
     "miễn đánh giá lại", "hạng sao"]
)  # fmt: skip


@pytest.mark.thorough
@given(st.lists(_OF_TERMS, min_size=1, max_size=5).map(" ".join))
@example("03 (ba) năm từ ngày 01/01/2024 đến 01/01/2027")
@example("GCN dùng đến năm 2027")
@example("Valid until 31/12/2027")
def test_a_text_without_a_word_of_terms_has_none(text: str) -> None:
    found = terms.term.__wrapped__(text)
    with mock.patch.object(terms, "_OF_SOME_TERM", re.compile("")):
        assert found == terms.term.__wrapped__(text)


@pytest.mark.thorough
@given(st.lists(_OF_TERMS, min_size=1, max_size=5).map(" ".join))
def test_the_bounds_of_a_term_are_those_that_each_pattern_finds(text: str) -> None:
    said = keys.same_key(text)
    lasts, rest = terms._taken(terms._TO, terms._TO_THE_END.sub(" ", said))
    lasts += [terms._end(found) for found in terms._TO_THE_END.finditer(said)]
    firsts, rest = terms._taken(terms._FROM, rest)
    months = [int(one) for one in terms._MONTHS.findall(rest)]
    months += [
        12 * (int(a) if a else terms._COUNTS[keys.fold(b)]) for a, b in terms._YEARS.findall(rest)
    ]
    signed = terms.term_words.SIGNED.search(rest) is not None
    rest = terms.term_words.SIGNED.pattern.sub(" ", rest)
    rest = terms._YEARS.sub(" ", terms._MONTHS.sub(" ", rest))
    assert terms._bounds(said) == (firsts, lasts, months, signed, rest)
