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
from datetime import date, timedelta
from functools import lru_cache

from ocop_cli.decisions.citations import quiet_day
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.remark_words import AGREES, IN_FORCE, OF_CERTIFICATES, OF_TRADE, STATES
from ocop_cli.decisions.rows.times import is_later
from ocop_cli.decisions.tables.columns import Columns
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.rows import Told
from ocop_cli.law.kinds import RATINGS, RENEWALS
from ocop_cli.law.rules import term_end
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Entry, Place, Problem
from ocop_cli.text.figures import years
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

# Behind these a day, or a month, is that of the list.
_AS_OF = re.compile(
    marked(
        r"\b(?:tính|cập nhật|chốt|thống kê|số liệu|rà soát|kiểm tra|theo dõi|"
        r"còn (?:hiệu lực|hạn|thời hạn|giá trị))\b"
    )
)
_TIME = re.compile(
    marked(
        r"\b(?P<day>\d{1,2})(?:[/.-]| tháng )(?P<of>\d{1,2})(?:[/.-]| năm )(?P<in>\d{4})\b|"
        r"\btháng (?P<month>\d{1,2})(?:[/.-]| năm )(?P<year>\d{4})\b|"
        r"\bquý (?P<quarter>[1-4]|iv|i{1,3})(?:[/.-]| năm )(?P<of_year>\d{4})\b"
    )
)
_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_FAR = 60  # letters: what stands farther before a day says nothing of it


def day_of(context: Context, today: date) -> date:
    """The day a list says it is of ("tính đến ngày 31/12/2023", "còn hiệu lực đến 30/6/2025", "sổ
    theo dõi tháng 6/2025"), where it says one before today.

    A day of what was decided is none: "theo dõi sản phẩm công nhận tháng 6/2022".
    """
    said = same_key(" ".join((context.titled, context.above, context.name)))
    found = [
        end
        for time in _TIME.finditer(said)
        if _is_of_the_list(said[max(0, time.start() - _FAR) : time.start()])
        and (end := _end_of(time)) is not None
    ]
    return min([today, *found])


def _is_of_the_list(before: str) -> bool:
    """Whether what stands before a time makes it the list's: a word of its making, and no deed."""
    words = list(_AS_OF.finditer(before))
    if not words or any(sign.isdigit() for sign in before[words[-1].end() :]):
        return False
    between = units(before[words[-1].end() :])
    return not any(unit.part in _DECIDED for unit in between)


_DECIDED = frozenset({Part.DEED, Part.ACHIEVED, Part.AGAIN, Part.FIRST, Part.DECISION, Part.RESULT})


def _end_of(time: re.Match[str]) -> date | None:
    """The last day of a day, a month or a quarter as written; None for one that does not exist."""
    if time["day"]:
        return quiet_day(f"{time['day']}/{time['of']}/{time['in']}")
    if time["month"]:
        year, month = int(time["year"]), int(time["month"])
    else:
        quarter = time["quarter"]
        year, month = int(time["of_year"]), 3 * (_QUARTERS.get(quarter) or int(quarter))
    if not 1 <= month <= 12:
        return None
    first = date(year + month // 12, month % 12 + 1, 1)
    return first - timedelta(days=1)


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
    context: Context | None = None

    @classmethod
    def of(cls, context: Context, columns: Columns, texts: Sequence[str | None]) -> StateColumn:
        """The one of a list, `texts` being what its rows say, from the first."""
        column = columns.at.get("_state")
        if column is None or context.number is not None or context.own:
            return cls()
        return cls(columns.heading.texts[column], [text or "" for text in texts], context)

    def contradicts(self, text: str, first: date | None, last: date | None, today: date) -> bool:
        """Whether a state says of a certificate that ran out by the day of the list that it goes
        on; `first` and `last` are the days of its term.

        "Đang sản xuất" is of the maker, unless the heading is of certificates; what every row says
        alike tells none from another.
        """
        if self.context is None or not ran_out(first, last, day_of(self.context, today)):
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
    day = day_of(context, today)
    over = [
        (line, one)
        for line, one in products
        if ran_out(one.effective_from or one.issued_on, one.valid_through, day)
    ]
    for column, line, entry, said in of_nobody(fields, over, context):
        if entry.result != "failed" and _stands(texts[column], said):
            where = place(line.row.number, column)
            yield column, line.row.number, remarked.doubt(said, where, Bearing.STANDS)


def of_nobody(
    fields: Sequence[str | None], products: Sequence[tuple[Told, Entry]], context: Context
) -> Iterator[tuple[int, Told, Entry, str]]:
    """What cells under headings that nobody understands say beside these rows: (column, row, its
    entry, text); `fields` is what the headings mean."""
    for column in (at for at, field in enumerate(fields) if field is None):
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
    day, held = day_of(context, today), dict[str, Doubt]()
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
    texts = [text for text in (context.above, context.titled, sheet) if text]
    yield from ((text, Bearing.STANDS) for text in texts if _says_of_all(text))
    if entry.kind in RENEWALS:
        yield from ((text, Bearing.RE_EVALUATION) for text in texts if _is_again(text, entry))
    for text, words in strange():
        if not years(words) or is_later(words, end):
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
    """Whether the cell of such a column says it, by its own words or its heading's."""
    if says(text):
        return True
    agrees = AGREES.fullmatch(same_key(text)) is not None
    return agrees and says(heading)
