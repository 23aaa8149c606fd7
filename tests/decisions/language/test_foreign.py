"""A word of another language, set apart in a name: told by how it is written, or asked."""

from __future__ import annotations

from ocop_cli.decisions.language import foreign


def test_a_word_of_a_people_is_told_by_how_it_begins() -> None:
    for name in ("pẻng phạ", "Pậm mạ", "bloóng", "hmôngz", "krông"):
        assert foreign.is_name(name), name
    for word in (
        "phê duyệt",
        "trượt",
        "khẩu nua",
        "pending",
        "kpan",
        "pẻng chưa đạt",
        "bị trả",
        "trượt",
        "tỷ",
    ):
        assert not foreign.is_name(word), word


def test_a_plant_is_told_by_its_latin_ending_and_its_capital() -> None:
    for name in ("Ganoderma", "Zanthoxylum", "Panax vietnamensis", "Solanum procumbens"):
        assert foreign.is_name(name), name
    for word in ("ganoderma", "Quota", "Not Pass", "Lapsus", "Temporaria", "Detox", "a, b"):
        assert not foreign.is_name(word), word


def test_an_english_state_speaks_in_any_case() -> None:
    for text in ("FAIL", "Rejected", "not ok", "NO", "on hold", "EXPIRED", "to be reviewed"):
        assert foreign.speaks(text), text
    for text in ("VICOSAP", "Robusta", "Nonna", "Ontario", "Organic"):
        assert not foreign.speaks(text), text
