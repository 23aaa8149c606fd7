"""What a title says of all its products beside that they were rated: "đạt 4 sao bị khiếu nại".

The rating stands as it is printed. Where the end of a title is not understood and speaks of what
may bear on certificates, every product under it is held; else it is told (`strange_titles`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterator, Sequence
from datetime import date

from ocop_cli.decisions.language import kinds, not_in_full, ranks_said, subjects, why_again
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import ACTS as DEEDS_ON_CERTIFICATES
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.language.terms import bounded_by_years
from ocop_cli.decisions.rows import remarked, times
from ocop_cli.decisions.rows.plain_remarks import is_of_lists
from ocop_cli.decisions.rows.remark_words import MADE
from ocop_cli.decisions.rows.remarked import RowSaid
from ocop_cli.decisions.tables.context import Context
from ocop_cli.law.acts import ACTS
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RATINGS, RENEWALS
from ocop_cli.law.rules import RULES
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.problem import Place, Problem
from ocop_cli.model.reading import Entry
from ocop_cli.text.figures import years
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked


def held(
    entries: Sequence[Entry], context: Context, place: Place, today: date, strange: str = ""
) -> tuple[list[Entry], list[Problem]]:
    """The entries of a list with what its title, or the decision's, leaves in doubt of them.

    `strange` are the words of an annex's title that nobody understands.
    """
    found, told = list(entries), []
    # Where a title does several things, its lists say which: it leaves none of them in doubt.
    several = context.title.unclear is Unclear.SEVERAL
    for text in (context.above, "" if several else context.titled):
        odd = strange if text == context.above else ""
        open_ = None if context.given_kind else _under_way(text)  # unless a person has said
        meant = heard(text) or open_ or _bounded(text, context) or (Bearing.OTHER if odd else None)
        if meant is None or context.own or (meant is not open_ and _is_of_others(text, context)):
            continue
        words = odd or subjects.beyond(text).words or text
        doubt = remarked.doubt(words, place, meant)
        rows = [at for at, one in enumerate(found) if _is_news(one, context, meant, doubt, today)]
        for at in rows:
            found[at] = found[at]._replace(held=(*found[at].held, doubt))
        if rows:
            told.append(doubt.problem())
    return found, [*told, *_hold_of_another_rank(found, context, place)]


def _hold_of_another_rank(found: list[Entry], context: Context, place: Place) -> Iterator[Problem]:
    """Hold the ratings of a decision that print other stars than the title of their list says all
    on it reached, unless their scores are those of the stars: one of the two is wrong."""
    rank = ranks_said.of_all(context.above) if context.stars is None else None
    if rank is None or context.own or context.given_kind:
        return
    doubt = remarked.doubt(context.above, place, Bearing.RATING)
    own = [at for at, one in enumerate(found) if one.issued_on is None and one.kind not in ACTS]
    others = [
        at
        for at in own
        if found[at].stars not in (None, rank) and found[at].result != "failed"
        if not _is_earned(found[at].score, found[at].stars)
    ]
    for at in others:
        found[at] = found[at]._replace(held=(*found[at].held, doubt))
    if others:
        yield doubt.problem()


def _is_earned(score: float | None, stars: int | None) -> bool:
    return score is not None and any(rule.stars_for(score) == stars for rule in RULES)


def held_as_left(
    entries: Sequence[Entry], context: Context, place: Place
) -> tuple[list[Entry], list[Problem]]:
    """The entries of a list of which a title says only by words that leave it open that they were
    rated again (`not_in_full`), and no other line of their paper says it in full."""
    found = list(entries)
    titles = [text for text in (context.above, context.titled) if text]
    said = next(filter(None, map(not_in_full.words, titles)), "")
    if not said or context.own or context.given_kind:
        return found, []
    if not_in_full.says_in_full((*titles, *context.articles)):
        return found, []
    doubt = remarked.doubt(said, place, Bearing.ANEW)
    # Of a register, whose rows name their decisions, `in_force` asks about those that ran out.
    own = (at for at, one in enumerate(found) if one.issued_on is None)
    rows = [at for at in own if found[at].kind == "re_evaluation"]
    for at in rows:
        found[at] = found[at]._replace(held=(*found[at].held, doubt))
    return found, [doubt.problem()] if rows else []


def held_by(
    entries: Sequence[Entry], caption: str, place: Place
) -> tuple[list[Entry], list[Problem]]:
    """The entries of a list with the doubt that its caption leaves of them, which nobody
    understands."""
    doubt = remarked.doubt(caption, place, Bearing.OTHER)
    found = [
        one
        if one.kind in ACTS or doubt.is_among(one.held)
        else one._replace(held=(*one.held, doubt))
        for one in entries
    ]
    return found, [doubt.problem()] if any(doubt in one.held for one in found) else []


def _bounded(title: str, context: Context) -> Bearing | None:
    """A term by years alone that a title gives to what it rates."""
    rated = bool(title) and may_grant(title) and kinds.heading(title).rates
    return Bearing.TERM if rated and bounded_by_years(title, context.issued_on) else None


def held_as_later(
    entries: Sequence[Entry], context: Context, text: str, place: Place
) -> tuple[list[Entry], list[Problem]]:
    """The entries under a heading that names a year of ratings behind their day, or years before
    it: day, year or list may be another's.

    Of first ratings it is so for the next year, in whose first weeks days are written with the old
    one. A register of a year has decisions of those before, unless it says that its products were
    rated in that year.
    """
    found = list(entries)
    if context.own or not years(text):
        return found, []
    kind = kinds.heading(_SIGN.sub("", text)).kind
    again = kind in RENEWALS
    of_year = kind in RATINGS or _RECOGNISED_IN.search(same_key(text))
    doubt = remarked.doubt(text, place, Bearing.RE_EVALUATION)
    told: list[Problem] = []
    for at, one in enumerate(found):
        own = one.issued_on or context.issued_on
        judged = own is not None and one.kind not in ACTS and (one.issued_on is None or of_year)
        if not judged or own is None:
            continue
        before = one.issued_on is None and not again and _is_of_long_before(text, own, context)
        later = times.is_rated_later(text, own, next_alone=not again)
        if before or later or (again and times.begins_later(text, own)):
            found[at] = one._replace(held=(*one.held, doubt))
            told = told or [doubt.problem()]
    return found, told


def held_by_sheet(
    entries: Sequence[Entry], context: Context, place: Place
) -> tuple[list[Entry], list[Problem]]:
    """The entries of a sheet that says no more above its list than the year in its name, where it
    is another than that of the decision: "2024", "Đợt 2-2020". In the first weeks of a year the
    round of the last one is decided."""
    found = list(entries)
    named = times.years_of_ratings(place.name)
    if context.own or context.given_kind or context.issued_on is None or not named:
        return found, []
    own = context.issued_on.year
    if not (max(named) > own or max(named) < own - 1):
        return found, []
    doubt = remarked.doubt(place.name, place, Bearing.RE_EVALUATION)
    told: list[Problem] = []
    for at, one in enumerate(found):
        if one.issued_on is None and one.kind not in ACTS and doubt not in one.held:
            found[at] = one._replace(held=(*one.held, doubt))
            told = told or [doubt.problem()]
    return found, told


# The running sign of a group of rows, in a cell of its own: "I", "A".
_SIGN = re.compile(r"\A(?:[IVX]{1,4}|[A-H]|\d{1,2})[.)]?\s+(?=\w)")


def _is_of_long_before(text: str, own: date, context: Context) -> bool:
    """Whether a heading says that its products were rated, or are, of a year before the last one.

    The title of a decision names other years too; there it has to say that they were rated in one.
    """
    if text == context.titled and _RECOGNISED_IN.search(same_key(text)) is None:
        return False
    named = times.years_of_ratings(text)
    return bool(named) and max(named) < own.year - 1 and max(years(text)) < own.year - 1


_RECOGNISED_IN = re.compile(marked(r"\b(?:công nhận|đánh giá|phân hạng)(?: đợt \w+)? năm 20\d\d\b"))


def may_grant(title: str) -> bool:
    """Whether a title says that its products were rated, or leaves it to another."""
    said = kinds.heading(title)
    return not (said.result or said.absent or said.unclear or said.kind in CERTIFICATE_ACTS)


# Behind the number of an annex a word has a capital as one that begins a sentence has: "Phụ lục 2:
# Dự phòng" names nothing.
_NUMBERED = re.compile(
    r"^\W*(?:phụ lục|danh sách|biểu|bảng|mẫu biểu)(?: số)? (?:\d{1,2}|[IVX]{1,4}|[A-H])\b[\s.:–-]*"
    r"(?=\w)", re.IGNORECASE
)  # fmt: skip


def without_number(title: str) -> str:
    """The title of an annex without the number that it begins with."""
    return _NUMBERED.sub("", title, count=1)


def heard(title: str) -> Bearing | None:
    """What the end of a title may mean for the certificates of all under it."""
    title = MADE.sub("", why_again.without(without_number(title)), count=1)
    end = subjects.beyond(title).words if title and may_grant(title) else ""
    meant = bearing(end) if end and not is_of_lists(end) else None
    return None if meant is Bearing.DECISION else meant


def _is_of_others(title: str, context: Context) -> bool:
    """Whether what a decision does beside rating is done to another list of it: "công nhận kết quả
    đánh giá lại và đưa ra khỏi danh sách", where this one's own title says that it was rated."""
    own = context.above
    if title != context.titled or not own or not kinds.heading(own).rates or not may_grant(own):
        return False
    if heard(own) is not None:
        return False
    deeds = stated(subjects.beyond(title).words).deeds
    done = [one.name in DEEDS_ON_CERTIFICATES for one in deeds if not (one.voiced or one.negated)]
    return bool(done) and len(done) == len(deeds) and all(done)


# Of these a re-evaluation is still to be asked for.
_DUE = frozenset({"đến hạn", "sắp", "cần", "phải", "sẽ", "dự kiến"})
_OPEN = (Unclear.PROPOSED, Unclear.LAPSED, Unclear.UNKNOWN)


def _under_way(title: str) -> Bearing | None:
    """What the title of a list that rates nobody means for those on it, whose rows name their own
    decisions: "đã nộp hồ sơ đánh giá lại"; nothing where it only says what is due."""
    if not title or kinds.heading(title).unclear not in _OPEN:
        return None
    title = MADE.sub("", title, count=1)
    end = subjects.beyond(title).words
    asked = [unit.value for unit in units(end) if unit.part is Part.PROPOSAL]
    return None if asked and _DUE.issuperset(asked) else bearing(end or title)


def denied(title: str) -> bool:
    """Whether the end of a title that rates takes it back: "… không thuộc diện công nhận"."""
    end = subjects.beyond(title).words if may_grant(title) else ""
    return any(
        unit.part is Part.NEGATION or (unit.part is Part.VOICE and unit.value.endswith("bị"))
        for unit in units(end)
    )


# Behind these it is said whose the products are, where and of when.
_OF_WHOM = frozenset({Part.OWNER, Part.TAIL, Part.REASON})


def is_weak(title: str, printed: Callable[[], Container[str]]) -> bool:
    """Whether a title that rates says more of its products than is understood, and neither their
    stars nor that it is the result of an evaluation: "công nhận sản phẩm OCOP đạt giải Hội thi".

    `printed` gives the keys of the words of the names in its table.
    """
    end = subjects.beyond_printed(title, printed)
    if not end.words or end.named or end.behind in _OF_WHOM:
        return False
    parts = {unit.part for unit in units(title)}
    return Part.STARS not in parts and Part.RESULT not in parts


def _is_news(entry: Entry, context: Context, meant: Bearing, doubt: Doubt, today: date) -> bool:
    if entry.kind in ACTS:
        return False
    since = entry.effective_from or entry.issued_on or context.issued_on
    failed = entry.result == "failed"
    row = RowSaid(frozenset(), since, entry.valid_through, failed, today, entry.kind)
    return not remarked.known(meant, row, doubt.text)
