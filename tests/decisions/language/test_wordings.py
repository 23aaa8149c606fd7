"""Tables of wordings: each entry says one thing, and knows its example with and without marks."""

from __future__ import annotations

import pytest

from ocop_cli.decisions.headings import meaning, of_acts
from ocop_cli.decisions.headings.words import HEADERS
from ocop_cli.decisions.language import (
    asked,
    bearing_words,
    english,
    others,
    reasons,
    sentences,
    standstill,
    term_words,
    vietnamese,
)
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.wordings import (
    KnownHeadings,
    KnownPhrases,
    KnownWording,
    begins,
    folded,
    heard,
    known,
    spoken,
)
from ocop_cli.decisions.letterhead import labels, stamps
from ocop_cli.decisions.letterhead.unofficial import MARKS
from ocop_cli.decisions.lines import formula_words, formulas, own_deeds
from ocop_cli.decisions.rows import verdict_columns
from ocop_cli.decisions.rows.remark_words import DENIED, DOUBTS, MENDED, OPEN, REMARKS, STATES
from ocop_cli.decisions.rows.wanting import OF_GOODS, WANTS
from ocop_cli.decisions.tables import former
from ocop_cli.text.keys import fold, same_key


@pytest.mark.parametrize(
    "one",
    [*REMARKS, *STATES, *MARKS, bearing_words.NOT_HANDED_OVER],
    ids=lambda one: f"{one.says}: {one.example}",
)
def test_an_entry_knows_its_example_however_it_is_written(one: KnownWording) -> None:
    for text in (one.example, one.example.upper(), fold(one.example)):
        assert one.pattern.fullmatch(same_key(text)), text


@pytest.mark.parametrize("table", [REMARKS, STATES])
def test_a_table_knows_what_is_said_from_end_to_end_and_no_more(
    table: tuple[KnownWording, ...],
) -> None:
    for one in table:
        said = same_key(f"{one.example} nhưng đã thu hồi")
        assert not any(other.pattern.fullmatch(said) for other in table)
    assert len({one.says for one in table}) == len(table)


HEARD_ANYWHERE = (
    others.REACHES,
    others.GOES_ON,
    others.LEAVES,
    others.SETTLED,
    others.OWN,
    sentences.STANDING,
    bearing_words.NOT_AGAIN,
    bearing_words.OF_ACTS,
    bearing_words.ON_CONDITION,
    bearing_words.ONLY_ON_CONDITION,
    bearing_words.ENDED,
    bearing_words.NEW_NAME,
    bearing_words.DOSSIER,
    bearing_words.DENIED_DOSSIER,
    bearing_words.SPOKEN,
    bearing_words.STANDS,
    standstill.STOPPED,
    standstill.SOLD,
    DOUBTS,
    WANTS,
    OF_GOODS,
    DENIED,
    MENDED,
    OPEN,
    own_deeds.LISTED,
    (verdict_columns.JUDGES,),
    tuple(own_deeds.OBJECTS.values()),
    tuple(one for one in vars(term_words).values() if isinstance(one, KnownWording)),
)


@pytest.mark.parametrize("table", HEARD_ANYWHERE)
def test_what_may_stand_anywhere_is_heard_however_it_is_written(
    table: tuple[KnownWording, ...],
) -> None:
    for one in table:
        for text in _however_written(one.example):
            assert one.pattern.search(same_key(text)), text
        assert heard(table, same_key("Hộp 500 g")) is None
    assert len({one.says for one in table}) == len(table)


HEARD_FOLDED = (of_acts.OLD, of_acts.NEW, former.FORMER, former.OWN, reasons.GOES_ON)


@pytest.mark.parametrize("table", (*HEARD_FOLDED, reasons.GIVEN_BACK))
def test_so_is_what_is_compared_without_marks(table: tuple[KnownWording, ...]) -> None:
    for one in table:
        assert all(one.pattern.search(fold(text)) for text in _however_written(one.example))
    assert len({one.says for one in table}) == len(table)
    with pytest.raises(ValueError, match="does not hear 'Hết hạn'"):
        folded("rest", "con lai", "Hết hạn")


BEGINNING_FOLDED = (
    asked.ASKS,
    formula_words.NOTE,
    formula_words.ORGANS,
    formula_words.TOTALS,
    formula_words.FURNITURE,
    formula_words.SUBJECTS,
    formula_words.NAME_ENDS,
    formula_words.GOING_ON,
    formula_words.OF_TITLE,
    formula_words.BEGINS,
    labels.AUTHORITY,
    labels.NUMBER,
    labels.DAY,
    tuple(one.wording for one in stamps.LABELS),
    tuple(one.wording for one in formula_words.FORMULAS),
)


@pytest.mark.parametrize("table", BEGINNING_FOLDED)
def test_what_a_line_begins_with_is_the_entry_of_its_example(
    table: tuple[KnownWording, ...],
) -> None:
    for one in table:
        assert all(begins(table, fold(text)) is one for text in _however_written(one.example)), one
    assert begins(table, fold("Mật ong hoa rừng")) is None
    assert len({one.says for one in table}) == len(table)


@pytest.mark.parametrize("one", formula_words.FORMULAS, ids=lambda one: one.wording.says)
def test_a_line_is_the_part_of_its_paper_whose_example_it_is(one: formula_words.Formula) -> None:
    for text in _however_written(one.wording.example):
        assert formulas.formula_of(text) is one.part, text


def test_a_wording_that_is_not_heard_in_its_own_example_is_none() -> None:
    with pytest.raises(ValueError, match="does not hear 'Hết hạn'"):
        spoken("rest", "còn lại", "Hết hạn")


def test_a_wording_that_does_not_know_its_own_example_is_none() -> None:
    with pytest.raises(ValueError, match="does not know 'Hết hạn'"):
        known("standing", "còn hạn", "Hết hạn")


SENSES = [
    pytest.param(name, said, id=f"{table.__name__.rpartition('.')[2]} {name}")
    for table in (vietnamese, english)
    for name, said in table.PHRASES.items()
]
NAMED_DEEDS = [
    pytest.param(name, said, id=f"{table.__name__.rpartition('.')[2]} {name}")
    for table in (vietnamese, english)
    for name, said in table.DEEDS.items()
]


@pytest.mark.parametrize(("name", "said"), SENSES)
def test_a_phrase_is_in_its_example_what_its_table_says(name: str, said: KnownPhrases) -> None:
    """With its marks and without, in capitals and in small letters."""
    for text in _however_written(said.example):
        found = [unit.value for unit in units(text) if unit.part is Part[name]]
        assert not set(found).isdisjoint((*said.all, "lần 1")), text


@pytest.mark.parametrize(("name", "said"), NAMED_DEEDS)
def test_a_deed_is_named_by_its_example(name: str, said: KnownPhrases) -> None:
    for text in _however_written(said.example):
        assert name in [unit.value for unit in units(text) if unit.part is Part.DEED], text


def _however_written(example: str) -> tuple[str, ...]:
    return example, example.upper(), example.lower(), fold(example)


@pytest.mark.parametrize(("name", "said"), HEADERS.items())
def test_a_heading_means_its_field(name: str, said: KnownHeadings) -> None:
    for text in (said.example, said.example.upper(), fold(said.example)):
        assert meaning.meaning(text) == (name, meaning.SURE), text
