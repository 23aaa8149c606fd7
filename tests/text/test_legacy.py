"""Text of the 1990s: letter by letter, both ways, and when it is believed to be that."""

from __future__ import annotations

import csv
from pathlib import Path
from unicodedata import is_normalized, normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ocop_cli.model.pages import Mark
from ocop_cli.text import legacy
from ocop_cli.text.legacy import TCVN3, VNI, DecodedText, FontText, SensibleReading
from tests.made.each import each

FILES = Path(__file__).parent.parent / "files"

TONES = "\u0300\u0309\u0303\u0301\u0323"
VOWELS = "aăâeêioôơuưy"
SMALL = "".join(
    normalize("NFC", vowel + tone) for vowel in VOWELS for tone in ("", *TONES)
) + "đ"  # fmt: skip
OLD_LETTERS = {
    "tcvn3": {new: old for old, new in TCVN3.items()},
    "vni": {new: old for old, new in sorted(VNI.items(), reverse=True)},
}


def published_names() -> set[str]:
    """Product and entity names of published decisions (see README-name-pairs.md)."""
    with (FILES / "name-pairs.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    columns = ("name_a", "name_b", "entity_a", "entity_b")
    return {row[column] for row in rows for column in columns if row[column]}


def old(text: str, encoding: legacy.Encoding) -> str:
    """`text` as an office typed it in the 1990s; TCVN3 keeps no capitals with tones."""
    letters = OLD_LETTERS[encoding]
    return "".join(letters.get(letter, letters.get(letter.lower(), letter)) for letter in text)


def as_kept(text: str, encoding: legacy.Encoding) -> str:
    """What of `text` the encoding can keep."""
    if encoding == "vni":
        return text
    return "".join(
        letter if letter in TCVN3.values() or letter.isascii() else letter.lower()
        for letter in text
    )


class TestTables:
    @each("letter", [letter for letter in SMALL if not letter.isascii()])
    def test_every_vietnamese_letter_has_a_place_in_both(self, letter: str) -> None:
        assert legacy.convert(OLD_LETTERS["tcvn3"][letter], "tcvn3") == letter
        assert legacy.convert(OLD_LETTERS["vni"][letter], "vni") == letter
        assert legacy.convert(OLD_LETTERS["vni"][letter.upper()], "vni") == letter.upper()

    def test_tcvn3_has_capitals_without_tone_only(self) -> None:
        capitals = {letter for letter in TCVN3.values() if letter != letter.lower()}
        assert capitals == set("ĂÂÊÔƠƯĐ")

    def test_no_letter_has_two_readings(self) -> None:
        assert len(set(TCVN3.values())) == len(TCVN3) == 74
        assert set(map(str.lower, VNI.values())) == set(SMALL) - set("aeiouy")

    def test_tcvn3_is_the_published_standard(self) -> None:
        """The code of each letter in TCVN 5712:1993, written as the standard's table has them."""
        standard = {
            0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
            0xB5: "àảãáạ",
            0xBB: "ằẳẵắ",
            0xC6: "ặầẩẫấậè",
            0xCE: "ẻẽéẹềểễếệìỉ",
            0xDC: "ĩíịò",
            0xE1: "ỏõóọồổỗốộờởỡớợù",
            0xF1: "ủũúụừửữứựỳỷỹýỵ",
        }
        codes = {
            chr(first + place): letter
            for first, letters in standard.items()
            for place, letter in enumerate(letters)
        }
        assert codes == TCVN3

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("Saûn phaåm ñaëc tröng", "Sản phẩm đặc trưng"),
            ("HÔÏP TAÙC XAÕ", "HỢP TÁC XÃ"),
            ("Nöôùc maém Hoøa Thònh", "Nước mắm Hòa Thịnh"),
            ("Quyù khaùch, kyõ, tyû, thuûy", "Quý khách, kỹ, tỷ, thủy"),
            ("Ñoàng Thaùp Möôøi", "Đồng Tháp Mười"),
        ],
    )
    def test_vni_as_it_stands_in_files(self, written: str, meant: str) -> None:
        assert legacy.convert(written, "vni") == meant

    @pytest.mark.thorough
    @given(st.text(alphabet=SMALL + SMALL.upper() + " ,.-0123456789bcdghklmnpqrstvx"))
    def test_there_and_back(self, text: str) -> None:
        for encoding in ("tcvn3", "vni"):
            kept = as_kept(text, encoding)
            assert legacy.convert(old(kept, encoding), encoding) == kept

    @pytest.mark.thorough
    @given(st.text())
    def test_whatever_comes_out_is_nfc(self, text: str) -> None:
        for encoding in ("tcvn3", "vni"):
            assert is_normalized("NFC", legacy.convert(text, encoding))


class TestFonts:
    @pytest.mark.parametrize("font", [".VnTime", ".VnTimeH", ".vnarial", " .VnArial Narrow"])
    def test_fonts_of_tcvn3(self, font: str) -> None:
        assert legacy.by_font(font) == "tcvn3"

    @pytest.mark.parametrize("font", ["VNI-Times", "VNI-Helve-Condense", "vni-times"])
    def test_fonts_of_vni(self, font: str) -> None:
        assert legacy.by_font(font) == "vni"

    @pytest.mark.parametrize("font", ["Times New Roman", "Vntime", "Arial", "", "UVN Gia Dinh"])
    def test_other_fonts(self, font: str) -> None:
        assert legacy.by_font(font) is None

    def test_capital_fonts_show_capitals(self) -> None:
        assert legacy.shows_capitals(".VnTimeH")
        assert not legacy.shows_capitals(".VnTime")
        assert not legacy.shows_capitals("ArialH")
        settled = legacy.settle({1: FontText("quyÕt ®Þnh", ".VnTimeH")})
        assert settled == {1: DecodedText("QUYẾT ĐỊNH", Mark.CONVERTED)}


class TestTheLanguageTest:
    def test_names_read_as_what_they_are(self) -> None:
        for name in published_names():
            if name.isascii():
                assert legacy.reading(name, "tcvn3") is SensibleReading.PLAIN
                continue
            for encoding in ("tcvn3", "vni"):
                assert legacy.reading(name, encoding) in (
                    SensibleReading.NEW,
                    SensibleReading.EITHER,
                ), name
                assert legacy.reading(old(name, encoding), encoding) in (
                    SensibleReading.OLD,
                    SensibleReading.EITHER,
                ), name

    @pytest.mark.parametrize("encoding", ["tcvn3", "vni"])
    def test_a_list_without_fonts_is_told(self, encoding: legacy.Encoding) -> None:
        names = sorted(published_names())
        for start in range(0, len(names) - 10, 10):
            few = [old(name, encoding) for name in names[start : start + 10]]
            assert legacy.guess(few) == encoding

    def test_unicode_is_never_taken_for_old(self) -> None:
        for name in published_names():
            assert legacy.guess([name]) is None
            assert legacy.guess([normalize("NFD", name)]) is None

    @pytest.mark.parametrize(
        "text",
        [
            "hoà toà hoá «Chè» 5 m²",
            "VietGAP® OCOP®",
            "sản\u00adphẩm",
            "Hà",
            "Rượu Château",
            "Crème brûlée, Café",
            "50 µm, 20 °C, § 5",
            "",
        ],
    )
    def test_signs_and_foreign_words_are_not_old(self, text: str) -> None:
        assert legacy.guess([text]) is None

    def test_a_single_old_word_is_doubt(self) -> None:
        assert legacy.guess([old("sản phẩm", "tcvn3")]) == "unsure"


class TestSettling:
    """Cells are judged together; only what is sure is converted."""

    def test_old_cells_are_converted_and_new_ones_left(self) -> None:
        settled = legacy.settle(
            {
                "a": FontText("s¶n phÈm", ".VnTime"),
                "b": FontText("sản phẩm", ".VnTime"),  # typed in Unicode into a cell set in .VnTime
                "c": FontText("OCOP 3 sao", ".VnTime"),
                "d": FontText("sản phẩm", "Arial"),
            }
        )
        assert settled == {"a": DecodedText("sản phẩm", Mark.CONVERTED)}

    def test_what_fits_both_goes_with_the_others(self) -> None:
        either = "èng hót tre"
        sure = FontText("s¶n phÈm", ".VnTime")
        settled = legacy.settle({1: sure, 2: FontText(either, ".VnTime")})
        assert settled[2] == DecodedText("ống hút tre", Mark.CONVERTED)

    def test_what_fits_both_alone_or_among_a_mixture_is_asked(self) -> None:
        either = FontText("èng hót tre", ".VnTime")
        assert legacy.settle({1: either}) == {1: DecodedText(either.text, Mark.UNSURE)}
        mixed = {1: either, 2: FontText("s¶n phÈm", ".VnTime"), 3: FontText("sản phẩm", ".VnTime")}
        assert legacy.settle(mixed)[1].mark is Mark.UNSURE

    def test_what_fits_both_among_unicode_is_unicode(self) -> None:
        both = {1: FontText("èng hót tre", ".VnTime"), 2: FontText("sản phẩm", ".VnTime")}
        assert legacy.settle(both) == {}

    def test_a_font_of_capitals_shows_capitals(self) -> None:
        settled = legacy.settle({1: FontText("ocop", ".VnTimeH"), 2: FontText("OCOP", ".VnTimeH")})
        assert settled == {1: DecodedText("OCOP", Mark.CONVERTED)}

    def test_doubt_without_a_font_is_asked(self) -> None:
        settled = legacy.settle({1: FontText("s¶n phÈm"), 2: FontText("STT")})
        assert settled == {1: DecodedText("s¶n phÈm", Mark.UNSURE)}

    def test_a_whole_list_without_fonts_is_converted(self) -> None:
        names = sorted(name for name in published_names() if not name.isascii())[:40]
        settled = legacy.settle(
            {index: FontText(old(name, "vni")) for index, name in enumerate(names)}
        )
        assert [settled[index].text for index in range(len(names))] == names

    def test_nothing_in_unicode_is_touched(self) -> None:
        names = {name: FontText(name) for name in published_names()}
        assert legacy.settle(names) == {}
