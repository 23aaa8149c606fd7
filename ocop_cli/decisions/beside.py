"""What stands beside the cells that are read: columns nobody knows, comments, footnotes, colours.

None of it is read into a rating. Each piece is looked at: where its words may bear on a
certificate, or it holds a later day, another decision or other stars than the row's own, the
product is held; so it is by a cell that is filled below a heading which speaks of such a thing. In
every other case a person is told, once a column.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date

from ocop_cli.decisions import cells, changed_names, score_parts
from ocop_cli.decisions.cells import filled, in_words
from ocop_cli.decisions.headings import doubled, immaterial
from ocop_cli.decisions.headings.immaterial import is_contact, is_immaterial, is_of_keeping
from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.own_words import IGNORED, NO_WORDS, OwnWords
from ocop_cli.decisions.rows import in_force, remarked
from ocop_cli.decisions.rows.number_cells import beside_numbers
from ocop_cli.decisions.rows.plain_remarks import (
    RowKnown,
    is_of_other_matters,
    is_plain,
    repeats,
)
from ocop_cli.decisions.rows.remark_words import AGREES, OF_TRADE
from ocop_cli.decisions.rows.strange_remarks import speaks_anew
from ocop_cli.decisions.rows.times import is_later
from ocop_cli.decisions.tables import witness
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.unread_cells import (
    NOT_SO,
    OF_OTHERS,
    OF_TODAY,
    OF_YEARS,
    bears,
    below,
    is_a_round,
    is_before,
    is_its_year,
    is_of_rounds,
    says_nothing,
    speaks_of_ratings,
)
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.model.doubt import Consequence, Doubt
from ocop_cli.model.pages import Note, Value
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry, Place
from ocop_cli.text.figures import years
from ocop_cli.text.keys import clean, fold, same_key

LONGEST = 200


def columns(
    texts: Sequence[str],
    fields: Sequence[str | None],
    products: Sequence[tuple[Told, Entry]],
    own: tuple[str | None, date | None],
    place: Callable[[int, int], Place],
    words: OwnWords = NO_WORDS,
    over: Callable[[Entry], bool] = lambda _: False,
) -> Iterator[tuple[int, int, Doubt | None]]:
    """Each column under a heading that is not understood, or under none, and its cells in doubt.

    Gives (column, row, doubt); the doubt is None once a column that holds something, at its first
    row. `own` are number and day of the file's own decision, `place` the place of a cell; `over`
    says which entries of a register may be renewed by now: beside these nothing that is not known
    to be no news is only told.
    """
    parting = _parting(products)
    scored = score_parts.found(fields, products)
    widest = max((len(line.values) for line, _ in products), default=0)
    for column in range(max(widest, len(texts))):
        text = texts[column].strip() if column < len(texts) else ""
        field = fields[column] if column < len(fields) else None
        former = field == "_before"  # what stood before this rating, or stands today
        if field == IGNORED:
            yield from _left_out(column, text, products, own, place)
            yield from _unticked(column, text, products, place)
        elif field == "_number":
            yield from beside_numbers(column, products, place)
        elif field in _OF_WORDS:
            yield from _word_left_out(column, products, place, words)
        elif field is None or former:
            telling = bool(text) and column not in scored
            telling = telling and not _immaterial(column, text, products, parting, own[1])
            told = former or not telling
            news = over if telling or not (text or former) else None
            heard = _column(column, text, products, own, place, words, news, former=former)
            for number, doubt in heard:
                if doubt is not None or not told:
                    told = told or doubt is None
                    yield column, number, doubt


def _column(
    column: int,
    heading: str,
    products: Sequence[tuple[Told, Entry]],
    own: tuple[str | None, date | None],
    place: Callable[[int, int], Place],
    words: OwnWords,
    news: Callable[[Entry], bool] | None,
    *,
    former: bool,
) -> Iterator[tuple[int, Doubt | None]]:
    """The filled cells of one such column, each with its row and what in it is in doubt."""
    ticked = _ticks_some(column, heading, products)
    for line, entry in products:
        value = line.value(column)
        if not _counts(value, words) or (former and not _is_news(heading, value, entry)):
            continue
        meant = bears(value, entry, own) or below(heading, value, entry, own)
        if _says_who_or_when(heading, value):
            meant = None
        if meant in OF_OTHERS and is_before(heading, value, entry, own[1]):
            meant = None
        if changed_names.is_of_names(heading):
            if meant is None and (former or changed_names.is_changed(heading, value, entry)):
                meant = Bearing.NAME
            elif meant is Bearing.NAME and not changed_names.names_other(heading, value, entry):
                meant = None
        over = meant is None and news is not None and news(entry)
        if over and _is_unsaid(value, entry, ticked=ticked):
            meant = Bearing.OTHER
        if meant is None:
            yield line.row.number, None
        else:
            said = clean(in_words(value))[:LONGEST]
            where = place(line.row.number, column)
            yield line.row.number, remarked.doubt(said, where, meant)


def _says_who_or_when(heading: str, value: Value) -> bool:
    """Whether a cell only says who keeps a row, or when it was written down."""
    if isinstance(value, str) and immaterial.names_a_person(heading, clean(value)):
        return True
    return is_of_keeping(heading) and cells.is_day(value)


_MOST_SAID = 12  # words: what is longer describes, and is heard for what it speaks of


_TICKS = frozenset(["x", "v", "+", "√", "✓", "✔", "có", "co", "rồi", "roi", "yes"])


def _ticks_some(column: int, heading: str, products: Sequence[tuple[Told, Entry]]) -> bool:
    """Whether a tick in a column may be news of its row: it is not in all, and the heading is of no
    trade and no year; what says that certificates stand is heard elsewhere (`in_force`)."""
    of_other = years(heading) or OF_TRADE.search(same_key(heading)) or in_force.says(heading)
    texts = {same_key(in_words(line.value(column))) for line, _ in products}
    return len(texts) > 1 and not of_other


def _is_unsaid(value: Value, entry: Entry, *, ticked: bool) -> bool:
    """Whether a cell of a column that nobody knows is a few words, not known to be no news; names
    in capitals, codes and figures are none, nor what only says yes, but a tick where its column has
    rows `ticked` and others not."""
    words = (said := clean(value) if isinstance(value, str) else "").split()
    coded = len(words) == 1 and any(map(str.isdigit, said))
    if said.lower() in _TICKS or AGREES.fullmatch(same_key(said)):
        return ticked and said.lower() in _TICKS
    if len(words) > _MOST_SAID or not any(map(str.isalpha, said)) or coded or fold(said) in NOT_SO:
        return False
    named = len(words) > 1 and all(word[0].isupper() for word in words)
    return not named and _may_be_news(said, entry)


_OF_RATINGS = frozenset(
    {"stars", "kind", "result", "decision", "issued_on", "effective_from", "valid_through"}
)


def _left_out(
    column: int,
    heading: str,
    products: Sequence[tuple[Told, Entry]],
    own: tuple[str | None, date | None],
    place: Callable[[int, int], Place],
) -> Iterator[tuple[int, int, Doubt]]:
    """The cells of a column that a person said to leave out, which show another rating all the
    same: other stars than the row's, or, below a heading of ratings, words, a later day or another
    decision that may bear on it."""
    again = doubled.speaks_of_another(heading)
    meant = meaning(heading)
    rated = again or (meant is not None and meant[0] in _OF_RATINGS)
    if not again and witness.is_before(heading):
        return
    for line, entry in products:
        value = line.value(column)
        try:
            stars = witness.rank(value, heading)
        except Bad:
            stars = None
        other = stars is not None and (again or stars != entry.stars)
        found = bears(value, entry, own) if rated and filled(value) else None
        if rated and found is None and entry.result != "failed" and _says_failed(value):
            found = Bearing.FAILURE
        if other or found is not None:
            said = clean(in_words(value))[:LONGEST]
            told = found or Bearing.RE_EVALUATION
            where = place(line.row.number, column)
            yield column, line.row.number, remarked.doubt(said, where, told)


def variant(field: str | None, doubt: Doubt) -> str:
    """The sentence that tells of a cell in doubt, by the field of its column."""
    if field in _OF_WORDS:
        return "word_left_out"
    if field != IGNORED:
        return "held"
    return "unticked" if doubt.text.endswith(_NO_TICK) else "left_out"


_NO_TICK = ": –"
_TICKED = {"_result_passed": False, "_result_failed": True}


def _unticked(
    column: int,
    heading: str,
    products: Sequence[tuple[Told, Entry]],
    place: Callable[[int, int], Place],
) -> Iterator[tuple[int, int, Doubt]]:
    """The rows that a column of ticks, which a person said to leave out, does not say to have
    passed: blank below "Đạt" where others are ticked, ticked below "Không đạt"."""
    meant = meaning(heading)
    fails = _TICKED.get(meant[0]) if meant is not None else None
    if fails is None:
        return
    ticks = [_is_ticked(line.values, column) for line, _ in products]
    for (line, entry), ticked in zip(products, ticks, strict=True):
        if any(ticks) and ticked is fails and entry.result != "failed":
            said = f"{heading}: x" if ticked else f"{heading}{_NO_TICK}"
            where = place(line.row.number, column)
            yield column, line.row.number, remarked.doubt(said, where, Bearing.FAILURE)


def _is_ticked(values: Sequence[Value], column: int) -> bool:
    try:
        return column < len(values) and bool(cells.marked(values[column]))
    except Bad:
        return True


_OF_WORDS = frozenset({"result", "kind"})


def _says_failed(value: Value) -> bool:
    """Whether a word is known to say that a product failed, or lost its certificate."""
    known = kinds.cell(value) if isinstance(value, str) else None
    return known is not None and (known.result == "failed" or known.kind in CERTIFICATE_ACTS)


def _word_left_out(
    column: int,
    products: Sequence[tuple[Told, Entry]],
    place: Callable[[int, int], Place],
    words: OwnWords,
) -> Iterator[tuple[int, int, Doubt]]:
    """The cells whose word a person said to leave out, which is known to say that a product failed
    or lost its certificate."""
    if not words.words:
        return
    for line, _ in products:
        value = line.value(column)
        if not isinstance(value, str) or not words.ignores(value):
            continue
        if _says_failed(value):
            said = clean(in_words(value))[:LONGEST]
            where = place(line.row.number, column)
            yield column, line.row.number, remarked.doubt(said, where, Bearing.FAILURE)


def _immaterial(
    column: int,
    heading: str,
    products: Sequence[tuple[Told, Entry]],
    parting: frozenset[int],
    of_file: date | None,
) -> bool:
    """Whether a column is known to say nothing about a rating, by its heading or its cells."""
    if is_immaterial(heading) or is_of_other_matters(heading):
        rounds = not is_of_rounds(heading) or all(
            is_a_round(line.value(column)) for line, _ in products
        )
        return column not in parting and rounds
    if is_of_keeping(heading):
        return all(cells.is_day(line.value(column)) for line, _ in products)
    if fold(heading) == "nam" or (OF_YEARS.match(fold(heading)) and speaks_of_ratings(heading)):
        return all(is_its_year(line.value(column), one, of_file) for line, one in products)
    said = [in_words(line.value(column)) for line, _ in products if filled(line.value(column))]
    if immaterial.numbers_certificates(heading):
        return all(any(map(str.isdigit, one)) for one in said)
    if not said or column in parting:
        return bool(said) and all(map(is_contact, said))
    if score_parts.counts(heading) and all(map(score_parts.is_count, said)):
        return True
    besides = says_nothing(heading) and all(_is_said(column, heading, *one) for one in products)
    return besides or all(map(is_contact, said)) or all(map(_is_of_other_matters, said))


def _is_said(column: int, heading: str, line: Told, entry: Entry) -> bool:
    """Whether a cell is one more address or group of a row that has one, or says who sees to it."""
    person = immaterial.is_of_people(heading) and bool(entry.entity)
    place = immaterial.is_of_places(heading) and bool(entry.locality)
    group, said = immaterial.is_of_groups(heading) and bool(entry.group), line.text(column)
    return said is None or repeats(said, place=place, group=group, person=person)


def _is_of_other_matters(cell: str) -> bool:
    """Whether a cell is of goods, trade, people or votes, each piece of it."""
    said = [piece for piece in re.split(r"[,;\n]\s*", cell[:LONGEST]) if piece.strip(" .")]
    return bool(said) and all(is_of_other_matters(piece.strip(" .")) for piece in said)


def _counts(value: Value, words: OwnWords) -> bool:
    """Whether a cell holds something, and no word a person said to leave out."""
    return filled(value) and not (isinstance(value, str) and words.ignores(value))


def _parting(products: Sequence[tuple[Told, Entry]]) -> frozenset[int]:
    """The columns that alone tell two rows of one product and entity apart: 500 ml and 5 litres."""
    first: dict[tuple[str, str | None], Sequence[Value]] = {}
    found: set[int] = set()
    for line, entry in products:
        other = first.setdefault((entry.product, entry.entity), line.values)
        if other is not line.values:
            found |= {
                column
                for column, (one, two) in enumerate(zip(line.values, other, strict=False))
                if one != two
            }
    return frozenset(found)


def _is_news(heading: str, value: Value, entry: Entry) -> bool:
    """Whether a cell that should hold a former rank, or today's, holds a higher one, or words about
    the certificate."""
    if changed_names.is_of_names(heading):
        return changed_names.names_other(heading, value, entry)
    stars = _stars(value)
    if stars is None:
        return isinstance(value, str) and bearing(clean(value)) is not None
    return OF_TODAY.search(fold(heading)) is not None and stars > (entry.stars or 0)


def _stars(value: Value) -> int | None:
    """The stars a cell names, or is the bare figure of."""
    said = in_words(value)
    found = ranks.in_text(said) or ranks.in_text(f"{said} sao")
    return found.number if found else None


def note(
    found: Note, place: Place, entry: Entry | None, own: date | None = None, *, over: bool = False
) -> Doubt:
    """A comment or a footnote: held where it hangs on a rating's row and may bear on it.

    Beside one that may be `over` by now whatever is not known to be no news may say that it was
    renewed, as a remark may; so may what names a later time than its `own` day.
    """
    said = clean(found.text)[:LONGEST]
    over = over or (own is not None and is_later(said, own))
    meant = bearing(said)
    if meant is None and over and entry is not None and _may_be_news(said, entry):
        meant = Bearing.OTHER
    if entry is not None and entry.kind not in CERTIFICATE_ACTS and meant is not None:
        return remarked.doubt(said, place, meant)
    return Doubt(Consequence.TOLD, found.kind.value, place, said)


def _may_be_news(said: str, entry: Entry) -> bool:
    own = remarked.keys(entry.decision)
    known = RowKnown(entry.entity, entry.stars, entry.score, entry.issued_on, own)
    agrees = AGREES.fullmatch(same_key(said)) is not None
    return agrees or speaks_anew(said, entry.issued_on) or not is_plain(said, known)
