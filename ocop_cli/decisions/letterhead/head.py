"""The head of a file: what its letterhead and annex lines say, what the user gives, who wins.

A workbook whose sheets are annexes of different decisions has a head a sheet. Where two places
disagree, or nothing is said, the problem names the option that settles it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Container, Sequence
from datetime import date

from ocop_cli.decisions.cells import in_words
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.letterhead import statements, titles
from ocop_cli.decisions.letterhead.list_titles import Tables
from ocop_cli.decisions.letterhead.settling import (
    differs,
    field_of,
    first_said,
    parted,
    printed_first,
    refuses,
    same_value,
    unlisted,
)
from ocop_cli.decisions.letterhead.statements import Statements
from ocop_cli.law import authorities
from ocop_cli.law.kinds import DEEDS, OTHER_ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.pages import Mark, Page, PageKind
from ocop_cli.model.reading import Entry, Given, Head, Line, Place, Problem, Severity
from ocop_cli.text.keys import fold

Key = tuple[int, int | None, int]  # of a row: page, table, number
OPTIONS = {"number": "--number", "issued_on": "--issued-on", "authority": "--authority"}


class Heads:
    """What a file says of itself, sheet by sheet in a workbook, whole otherwise."""

    def __init__(
        self,
        lines: Sequence[Line],
        pages: Sequence[Page],
        given: Given,
        today: date,
        below: frozenset[Place] = frozenset(),
        tables: Tables | None = None,
    ) -> None:
        self.given = given
        self.today = today
        self.marks = [page.marks for page in pages]
        self.by_sheet = bool(pages) and pages[0].kind is PageKind.SHEET
        self.letterheads: dict[int, Statements] = {}
        self.problems: list[Problem] = []
        own: defaultdict[int, list[Line]] = defaultdict(list)
        for line in lines:
            own[line.place.page if self.by_sheet else 0].append(line)
        for index in range(len(pages) if self.by_sheet else 1):
            self.letterheads[index] = statements.read(own[index], below, tables)
        every = self.letterheads.values()
        self.first_title = next((one.title for one in every if one.title), None)
        self.first_article = next(filter(None, (one.first_article for one in every)), "")
        self.nothing = any(map(self.decides_nothing, self.letterheads))
        self.separate = self._separate()
        self.head = self._head(None)

    def _separate(self) -> bool:
        """Whether sheets are annexes of different decisions, each with its own number and day."""
        said = {
            (number_key(str(number)), first_said(one, "issued_on"))
            for one in self.letterheads.values()
            if (number := first_said(one, "number"))
        }
        return self.by_sheet and (len(said) > 1 or self._lists_differ())

    def _lists_differ(self) -> bool:
        """Whether the list of one sheet names its decision, and that of another one none."""
        every = self.letterheads.values()
        named = [one for one in every if one.named_lists]
        lettered = any(own.said.number and not own.weak for one in every for own in one.own)
        return bool(named) and not lettered and any(
            one.other_lists for one in every if one not in named
        )  # fmt: skip

    def _of(self, page: int) -> Statements:
        return self.letterheads.get(page if self.by_sheet else 0, Statements(()))

    def title(self, page: int) -> str | None:
        """The title of the decision that holds for a page."""
        return self._of(page).title or self.first_title

    def is_titled(self, page: int) -> bool:
        """Whether the title of a decision stands on this page itself."""
        return page in self.letterheads and self.letterheads[page].title is not None

    def article(self, page: int) -> str:
        """Article 1 of the decision that holds for a page, "" where it does not say plainly.

        "Công nhận 02 sản phẩm đạt hạng 3 sao (có danh sách kèm theo)" ranks a list without stars;
        "sản phẩm từ 3 sao trở lên" ranks none.
        """
        said = self._of(page).first_article or self.first_article
        return "" if _FROM_STARS.search(fold(said)) else said

    def articles(self, page: int) -> tuple[str, ...]:
        """The first lines of the decision's articles."""
        every = (a for one in self.letterheads.values() for a in one.articles)
        return self._of(page).articles or tuple(every)

    @property
    def deed(self) -> str | None:
        """The deed on decisions or names that the title says, where no article does another."""
        odd = titles.at_odds(self.first_title, self.articles(0))
        return self.head.kind if self.head.kind in DEEDS and not odd else None

    def decides_nothing(self, page: int) -> bool:
        """Whether the file is no decision on ratings, and the user did not say otherwise.

        It may be a notice, a proposal, a report, or decide on something else. A list in it may
        still name the decisions of its rows.
        """
        if self.given.kind is not None:
            return False
        own = self._of(page)
        return titles.decides_nothing(own.title) or (self.given.number is None and own.other_paper)

    def rows(self) -> frozenset[tuple[int, int | None, int]]:
        """Where the file says its own number, day or authority: page, table and row."""
        places = (own.place for one in self.letterheads.values() for own in one.own)
        return frozenset(place.line for place in places)

    def number(self, page: int) -> str | None:
        """The number of the decision the rows of a page belong to, unless they say another."""
        return self.given.number or self._of_page(page).number

    def prints_number(self, page: int) -> bool:
        """Whether the paper of a page prints its own number, other than as that of a list."""
        every = [self._of(page)] if self.separate else list(self.letterheads.values())
        return any(own.said.number and not own.weak for one in every for own in one.own)

    def issued_on(self, page: int) -> date | None:
        """The day of the decision the rows of a page belong to, unless they say another."""
        return self._of_page(page).issued_on

    def _of_page(self, page: int) -> Head:
        return self._head(page) if self.separate else self.head

    def _head(self, page: int | None) -> Head:
        """The head of one sheet, or of all: what is given, else what is printed first."""
        own = [self._of(page)] if page is not None else list(self.letterheads.values())
        printed = {} if self.nothing else {name: printed_first(own, name) for name in OPTIONS}
        title_kind = titles.said(next((one.title for one in own if one.title), None))
        given = self.given
        number, issued = printed.get("number"), printed.get("issued_on")
        authority = printed.get("authority")
        return Head(
            given.number or (number if isinstance(number, str) else None),
            given.issued_on or (issued if isinstance(issued, date) else None),
            given.authority or (authority if isinstance(authority, str) else None),
            given.kind or title_kind.kind,
        )

    def settle(
        self, entries: Sequence[Entry], problems: list[Problem], heading: Place,
        rated: Container[Key] = (),
    ) -> tuple[list[Entry], list[Entry], Head]:  # fmt: skip
        """Entries that stand, entries refused because of the head, and the file's head.

        Where sheets differ an entry takes the head of its own. Adds to `problems` what disagrees,
        what is missing, and what lies in the future. `rated` are the rows whose list says so.
        """
        if self.given.kind in OTHER_ACTS:
            return list(entries), [], self.head
        # An act of the office, a new name, a hold: their paper and day need not be a decision's.
        acting = [entry for entry in entries if entry.kind in OTHER_ACTS]
        entries = [entry for entry in entries if entry.kind not in OTHER_ACTS]
        entries = [self._authorised(entry) for entry in entries]
        settled = [self._dated(entry) for entry in entries] if self.separate else list(entries)
        head = self._common()
        wrong = self._unsure(entries, problems)
        for name in OPTIONS:
            if any(getattr(entry, field_of(name)) is None for entry in entries):
                problems += self._left_open(name, settled, wrong, heading)
        if "issued_on" not in wrong and (ahead := self._ahead(settled, head, heading)):
            wrong.add("issued_on")
            problems.append(ahead)
        if self._numbered_in_vain(settled):
            wrong.add("decision")
            problems.append(self._no_decision(Severity.ERROR, heading))
        problems += self._title_doubts(entries, wrong, heading)
        if self._kind_unclear(settled, rated):
            wrong.add("kind")
            titled = filter(None, (one.title for one in self.letterheads.values()))
            values = {"option": kinds.offered(*titled)}
            problems.append(Problem("missing_head", Severity.ERROR, heading, values, "kind"))
        standing, refused = parted(settled, wrong)
        return standing + acting, refused, head

    def _left_open(
        self, name: str, entries: Sequence[Entry], wrong: set[str], heading: Place
    ) -> list[Problem]:
        """What the head says in two ways or not at all; its field joins `wrong` where it must."""
        field, groups = field_of(name), self._decisions()
        found = [one for group in groups for one in self._disagreements(group, name)]
        if getattr(self._common(), name) is None:
            found += self._missing(entries, name, field, heading)
        elif name == "authority":
            found += self._unnamed(entries, heading)
        if refuses(found):
            wrong.add(field)
        return found

    def _common(self) -> Head:
        """The head that holds for every row: of separate decisions only what the user gives."""
        given = self.given
        if not self.separate:
            return self.head
        return Head(given.number, given.issued_on, given.authority, self.head.kind)

    def _decisions(self) -> list[list[Statements]]:
        """The letterheads, those of one decision together: among them nothing may disagree."""
        every = list(self.letterheads.values())
        return [[one] for one in every] if self.separate else [every]

    def _ahead(self, entries: Sequence[Entry], head: Head, heading: Place) -> Problem | None:
        """The head's day of issue where it lies in the future and a row depends on it."""
        issued = head.issued_on
        if issued is None or issued <= self.today:
            return None
        if all(entry.issued_on is not None for entry in entries):
            return None
        said = (own for one in self.letterheads.values() for _, own in one.values("issued_on"))
        where = next((own.place for own in said), heading)
        return Problem("future_date", Severity.ERROR, where, {"value": in_words(issued)}, "head")

    def _numbered_in_vain(self, entries: Sequence[Entry]) -> bool:
        """Whether the user gives a number to a paper that decides nothing: it needs the kind."""
        return (
            self.given.number is not None
            and self.nothing
            and any(entry.decision is None for entry in entries)
        )

    def _dated(self, entry: Entry) -> Entry:
        own = self._head(entry.place.page)
        if entry.decision is not None or own.number is None:
            return entry
        return entry._replace(
            decision=own.number,
            issued_on=entry.issued_on or own.issued_on,
            authority=entry.authority or own.authority,
        )

    def _authorised(self, entry: Entry) -> Entry:
        """A row that names its own decision, with the authority that is said for all rows.

        Its own authority counts first; then what the user gives, then what a label names. A bare
        letterhead may be that of an office that only keeps the list, and gives it none.
        """
        if entry.authority is not None or entry.decision is None or not self._apart(entry):
            return entry
        page = entry.place.page
        number = self.number(page)
        if number is not None:
            return entry  # what is said of that decision is not said of this one
        every = [name for one in self.letterheads.values() for name in one.labelled_authorities()]
        named = self._of(page).labelled_authorities() or every
        one = bool(named) and all(authorities.same_authority(named[0], name) for name in named)
        said = self.given.authority or (named[0] if one else None)
        if said is None or not authorities.may_have_numbered(said, entry.decision):
            return entry
        return entry._replace(authority=said)

    def _apart(self, entry: Entry) -> bool:
        """Whether a row names a decision that is not the one of its page's head."""
        number = self.number(entry.place.page)
        return number is None or number_key(number) != number_key(entry.decision or number)

    def _unnamed(self, entries: Sequence[Entry], heading: Place) -> list[Problem]:
        """The rows whose own decision is named without an authority that the head could tell."""
        left = [e for e in entries if e.decision and e.authority is None and self._apart(e)]
        if not left:
            return []
        given = self.given.authority is not None or self.number(left[0].place.page) is not None
        if not given:
            values = {"option": OPTIONS["authority"]}
            return [Problem("missing_head", Severity.WARNING, heading, values, "authority")]
        values = {"count": str(len(left)), "value": str(left[0].decision)}
        return [Problem("missing_head", Severity.WARNING, left[0].place, values, "authority_row")]

    def _disagreements(self, own: Sequence[Statements], name: str) -> list[Problem]:
        """What two places print differently, unless the user settled it; then only that he did."""
        option, given = OPTIONS[name], getattr(self.given, name)
        said = [(v, o) for one in own for v, o in one.values(name) if v != ""]
        if not said:
            return []
        first, where = said[0]
        if given is not None:
            if any(same_value(name, given, value) for value, _ in said):
                return []
            values = {"given": in_words(given), "printed": in_words(first), "option": option}
            return [differs(self.given, name, where.place, values)]
        for value, source in said[1:]:
            if not same_value(name, first, value):
                values = {"first": in_words(first), "second": in_words(value), "option": option}
                return [Problem("head_conflict", Severity.ERROR, source.place, values, name)]
        return []

    def _missing(
        self, entries: Sequence[Entry], name: str, field: str, heading: Place
    ) -> list[Problem]:
        """What neither the head nor the rows say: once for the file, or at each row without it."""
        without = [entry for entry in entries if getattr(entry, field) is None]
        if not without:
            return []
        if self.nothing and any(entry.decision is None for entry in entries):
            # Said once, and settled at once: what else is missing depends on it.
            return [self._no_decision(Severity.ERROR, heading)] if name == "number" else []
        option = {"option": OPTIONS[name]}
        no_days = [line for one in self.letterheads.values() for line in one.no_days]
        if name == "issued_on" and no_days:
            values = {"value": no_days[0].text[:80]}
            return [Problem("bad_date", Severity.ERROR, no_days[0].place, values)]
        if name == "authority":
            return [Problem("missing_head", Severity.WARNING, heading, option, name)]
        told: list[Problem] = []
        if any(one.named_lists for one in self.letterheads.values()):
            told, without = unlisted(without, name)
        places = [heading] if len(without) == len(entries) else [e.place for e in without]
        told += [Problem("missing_head", Severity.ERROR, place, option, name) for place in places]
        return told

    def _title_doubts(
        self, entries: Sequence[Entry], wrong: set[str], heading: Place
    ) -> list[Problem]:
        """What a person must know of a title under which rows go in all the same."""
        if not entries or "decision" in wrong:
            return []
        if self.nothing:
            return [self._no_decision(Severity.WARNING, heading)]
        printed = [one.title for one in self.letterheads.values() if one.title]
        again = next((title for title in printed if titles.said(title).again), None)
        if again is None or self.given.kind is not None:
            return []
        values = {"title": again[:120]}
        return [Problem("odd_title", Severity.WARNING, heading, values, "reprint")]

    def _no_decision(self, severity: Severity, heading: Place) -> Problem:
        """What this paper is, where it is no decision on ratings."""
        pages = [page for page in self.letterheads if self.decides_nothing(page)]
        said = next((title for page in pages if (title := self._of(page).title)), "")
        if any(titles.said(self.title(page)).unclear is Unclear.LAPSED for page in pages):
            variant = None
        elif any(self._of(page).other_paper for page in pages):
            variant = "paper"
        else:
            variant = "deed"
        if severity is Severity.WARNING:
            variant = "rows" if said else "untitled"
        return Problem("announcement", severity, heading, {"title": said[:120]}, variant)

    def _unsure(self, entries: Sequence[Entry], problems: list[Problem]) -> set[str]:
        """The fields that only lines in an undecided encoding say; each is an error."""
        wrong: set[str] = set()
        for name in OPTIONS:
            field = field_of(name)
            said = [pair for one in self.letterheads.values() for pair in one.values(name)]
            doubted = [
                own.place
                for _, own in said
                if self.marks[own.place.page].get((own.place.table or 0, own.place.row, 0))
                is Mark.UNSURE
            ]
            if getattr(self.given, name) is not None or not doubted or len(doubted) < len(said):
                continue
            if any(getattr(entry, field) is None for entry in entries):
                wrong.add(field)
                values = {"option": OPTIONS[name]}
                problems.append(
                    Problem("bad_text", Severity.ERROR, doubted[0], values, "unsure_head")
                )
        return wrong

    def _kind_unclear(self, entries: Sequence[Entry], rated: Container[Key]) -> bool:
        """Whether the title does several things, one of them an act, and neither a row nor the
        title of its list says which."""
        of = ((one.title, self.articles(at)) for at, one in self.letterheads.items())
        several = any(titles.said(t, titles.ordered(a)).unclear is Unclear.SEVERAL for t, a in of)
        unsaid = any(one.kind is None and one.place.line not in rated for one in entries)
        return self.given.kind is None and several and unsaid


_FROM_STARS = re.compile(r"tro (?:len|xuong)|toi thieu|\b(?:tu|duoi|den|tren) (?:hang )?0?\d sao")
