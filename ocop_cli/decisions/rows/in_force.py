"""What says that a certificate stands beside a rating that ran out by the day of its list.

A register's own column says "Còn hiệu lực" of a rating of four years ago: by then its product may
have been evaluated again, or its certificate prolonged, by a paper the register has not. A person
says which. What a decision prints beside its own ratings is of its own day, and contradicts
nothing; nor does a list that says of which earlier day it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.named_times import named_times
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.remark_words import AGREES, IN_FORCE, OF_CERTIFICATES, OF_TRADE, STATES
from ocop_cli.decisions.rows.times import is_later
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.decisions.unread_cells import OF_TODAY
from ocop_cli.law.kinds import RATINGS, RENEWALS
from ocop_cli.law.rules import term_end
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Entry, Place, Problem
from ocop_cli.text.figures import years
from ocop_cli.text.keys import fold, same_key
from ocop_cli.text.marked import marked

# Behind these a day, or a month, is that of the list.
_AS_OF = re.compile(
    marked(
        r"\b(?:tính|cập nhật|chốt|thống kê|số liệu|rà soát|kiểm tra|theo dõi|"
        r"còn (?:hiệu lực|hạn|thời hạn|giá trị))\b"
    )
)
_FAR = 60  # letters: what stands farther before a day says nothing of it


def day_of(context: Context, issued: Iterable[date | None], today: date) -> date:
    """The day a list says it is of ("tính đến ngày 31/12/2023", "còn hiệu lực đến 30/6/2025", "sổ
    theo dõi tháng 6/2025", "cập nhật cuối năm 2023"), where it says one before today.

    A day of what was decided is none: "theo dõi sản phẩm công nhận tháng 6/2022". Nor is one before
    the decisions of its rows, which were `issued` on these days: a list is carried on under the
    title it once had.
    """
    said = same_key(" ".join((context.titled, context.above, context.name)))
    found = [
        time.last
        for time in named_times(said)
        if _is_of_the_list(said[max(0, time.start - _FAR) : time.start])
    ]
    day = max(found, default=today)
    carried_on = any(on is not None and on > day for on in issued)
    return today if carried_on else min(day, today)


def _is_of_the_list(before: str) -> bool:
    """Whether what stands before a time makes it the list's: a word of its making, and no deed."""
    words = list(_AS_OF.finditer(before))
    if not words or any(sign.isdigit() for sign in before[words[-1].end() :]):
        return False
    between = units(before[words[-1].end() :])
    return not any(unit.part in _DECIDED for unit in between)


_DECIDED = frozenset({Part.DEED, Part.ACHIEVED, Part.AGAIN, Part.FIRST, Part.DECISION, Part.RESULT})


def says(text: str) -> bool:
    """Whether a text says that a certificate is in force, or kept so."""
    return IN_FORCE.fullmatch(same_key(text)) is not None


def ran_out(first: date | None, last: date | None, on: date) -> bool:
    """Whether a rating's term was over by a day."""
    end = term_end(first, last)
    return end is not None and end < on


@dataclass(frozen=True, slots=True)
class StateColumn:
    """The column of states of one list: its heading, and all that it says."""

    heading: str = ""
    texts: Sequence[str] = ()
    day: date | None = None  # that of the list; None where its states contradict nothing

    @classmethod
    def of(
        cls,
        context: Context,
        columns: Columns,
        texts: Sequence[str | None],
        issued: Iterable[date | None],
        today: date,
    ) -> StateColumn:
        """The one of a list, `texts` being what its rows say, from the first, and `issued` the days
        of their decisions."""
        column = columns.at.get("_state")
        if column is None or context.number is not None or context.own:
            return cls()
        day = day_of(context, issued, today)
        return cls(columns.heading.texts[column], [text or "" for text in texts], day)

    def contradicts(self, text: str, first: date | None, last: date | None) -> bool:
        """Whether a state says of a certificate that ran out by the day of the list that it goes
        on; `first` and `last` are the days of its term.

        "Đang sản xuất" is of the maker, unless the heading is of certificates; what every row says
        alike tells none from another.
        """
        if self.day is None or not ran_out(first, last, self.day):
            return False
        said = same_key(text)
        if says(text):
            return True
        if not (AGREES.fullmatch(said) or any(one.fullmatch(said) for _, one, _ in STATES)):
            return False
        if OF_CERTIFICATES.search(same_key(self.heading)):
            return True
        alike = len(set(map(same_key, self.texts))) == 1
        return not (alike or OF_TRADE.search(said) or self._is_of_makers())

    def _is_of_makers(self) -> bool:
        """Whether the column tells of makers: by its heading, or as some of them stopped."""
        if OF_TRADE.search(same_key(self.heading)):
            return True
        return any(bearing(text) is Bearing.STOPPED for text in set(self.texts))


def unread(
    texts: Sequence[str],
    fields: Sequence[str | None],
    products: Sequence[tuple[Told, Entry]],
    context: Context,
    place: Callable[[int, int], Place],
    today: date,
) -> Iterator[tuple[int, int, Doubt]]:
    """The cells of columns that nobody reads which say so of a rating that ran out: (column, row,
    doubt); `place` gives the place of a cell."""
    if context.number is not None or context.own:
        return
    day = day_of(context, (one.issued_on for _, one in products), today)
    over = [
        (line, one)
        for line, one in products
        if ran_out(one.effective_from or one.issued_on, one.valid_through, day)
    ]
    today_s = [at for at, field in enumerate(fields) if field == "_before" and _of_today(texts[at])]
    for column, line, entry, said in of_nobody(fields, over, context, today_s):
        if entry.result != "failed" and _stands(texts[column], said):
            where = place(line.row.number, column)
            yield column, line.row.number, remarked.doubt(said, where, Bearing.STANDS)


def of_nobody(
    fields: Sequence[str | None],
    products: Sequence[tuple[Told, Entry]],
    context: Context,
    besides: Sequence[int] = (),
) -> Iterator[tuple[int, Told, Entry, str]]:
    """What cells under headings that nobody understands, or `besides` in these columns, say beside
    these rows: (column, row, its entry, text); `fields` is what the headings mean."""
    for column in (*(at for at, field in enumerate(fields) if field is None), *besides):
        for line, entry in products:
            said = line.text(column)
            if said is not None and not context.own_words.ignores(said):
                yield column, line, entry, said


def titled(
    entries: Sequence[Entry],
    context: Context,
    place: Place,
    today: date,
    strange: Callable[[], Iterable[tuple[str, str]]],
) -> tuple[list[Entry], list[Problem]]:
    """The entries of a register whose title may say that they were renewed, each held that ran out
    by the day of the list.

    So says one that they are in force, one that they were evaluated again and not when, and any of
    which some words are `strange` (each title with these): "được phép dùng nhãn". Of words that
    name a time those count that go on behind the term.
    """
    found = list(entries)
    if context.number is not None or context.own:
        return found, []
    day = day_of(context, (one.issued_on for one in entries), today)
    held: dict[str, Doubt] = {}
    for at, one in enumerate(found):
        end = term_end(one.effective_from or one.issued_on, one.valid_through)
        if end is None or end >= day or one.result == "failed" or one.kind not in (None, *RATINGS):
            continue
        claim = next(_claims(context, one, end, strange), None)
        asked = claim is not None and any(doubt.text in claim[0] for doubt in one.held)
        if claim is not None and not asked:
            doubt = remarked.doubt(claim[0], place, claim[1])
            found[at] = one._replace(held=(*one.held, doubt))
            held.setdefault(doubt.text, doubt)
    return found, [doubt.problem() for doubt in held.values()]


def _claims(
    context: Context,
    entry: Entry,
    end: date,
    strange: Callable[[], Iterable[tuple[str, str]]],
) -> Iterator[tuple[str, Bearing]]:
    """The titles that may say of an entry, which ran out at the end of a day, that it goes on."""
    sheet = context.name if context.page_kind is PageKind.SHEET else ""
    ignores = context.own_words.ignores
    texts = [one for one in (context.above, context.titled, sheet) if one and not ignores(one)]
    yield from ((text, Bearing.STANDS) for text in texts if _says_of_all(text))
    if entry.kind in RENEWALS:
        yield from ((text, Bearing.RE_EVALUATION) for text in texts if _is_again(text, entry))
    for text, words in strange():
        if not ignores(text) and (not years(words) or is_later(words, end)):
            yield text, Bearing.STANDS


def _is_again(title: str, entry: Entry) -> bool:
    """Whether a title says that products were evaluated again, and not in the time of this one."""
    of_its_time = entry.issued_on and any(year <= entry.issued_on.year for year in years(title))
    return kinds.heading(title).kind in RENEWALS and not of_its_time


_OF_ALL = re.compile(
    marked(
        r"\b(?<!không )(?<!chưa )(?:còn|đang(?: còn)?) (?:có )?(?:trong )?"
        r"(?:hiệu lực|hạn|thời hạn|giá trị)\b"
    )
)


def _says_of_all(title: str) -> bool:
    return bool(title) and _OF_ALL.search(same_key(title)) is not None


@lru_cache(1 << 12)
def _stands(heading: str, text: str) -> bool:
    """Whether the cell of such a column says it, by its own words or its heading's: stars that a
    product has today are those of a certificate that holds."""
    if says(text) or (_of_today(heading) and _names_stars(text)):
        return True
    agrees = AGREES.fullmatch(same_key(text)) is not None
    return agrees and says(heading)


def _of_today(heading: str) -> bool:
    """Whether a column is of the stars that products have today: "Hạng sao hiện nay"."""
    said = same_key(heading)
    return OF_TODAY.search(fold(heading)) is not None and OF_CERTIFICATES.search(said) is not None


def _names_stars(text: str) -> bool:
    return (ranks.in_text(text) or ranks.in_text(f"{text} sao")) is not None
