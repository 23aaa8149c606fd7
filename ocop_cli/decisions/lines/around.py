"""Lines around the tables: articles, notes, headers, footers, rows that stand for no product.

Each is the part of its paper that its formula says (`formulas`), or a remark. A term that a line
prints plainly is the term of the decision's rows. What may bear on certificates and says no more
than that holds the products it names, or all of its list. Any other remark is told: what has no
formula is not known to say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import partial
from typing import NamedTuple

from ocop_cli.decisions.language import others, sentences
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.counted import counted
from ocop_cli.decisions.language.superseded import Superseded, only_ran_out, superseded
from ocop_cli.decisions.language.terms import extended_until, names_a_day, term
from ocop_cli.decisions.letterhead import labels, unofficial
from ocop_cli.decisions.letterhead.lines import says_only_which
from ocop_cli.decisions.letterhead.named import tells_no_more
from ocop_cli.decisions.letterhead.stamps import is_stamp
from ocop_cli.decisions.lines import (
    act_limits,
    cited,
    legends,
    older_terms,
    own_deeds,
    singled_out,
    unread_lines,
)
from ocop_cli.decisions.lines.clauses_apart import clauses_apart, duties_apart
from ocop_cli.decisions.lines.elsewhere import ReadElsewhere
from ocop_cli.decisions.lines.facts import is_news, says_no_more, tells_of_own
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.lines.formulas import PaperLine, states_a_total
from ocop_cli.decisions.lines.of_registers import hold_in_register
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.rows import remarked
from ocop_cli.decisions.rows.remark_words import MADE
from ocop_cli.law.kinds import RATINGS
from ocop_cli.law.numbers import EVERY_EARLIER
from ocop_cli.model.doubt import Doubt
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Entry, Head, Line, Problem, Saying


class Around(NamedTuple):
    """The entries with what the lines around them say, and what a person is told of these."""

    entries: list[Entry]
    problems: list[Problem]
    sayings: list[Saying]  # what may name a product of another decision
    settled: list[Doubt]  # what of the rows a line explains


# Parts in which a deed is cited, or read by what reads titles.
_CITING = frozenset({PaperPart.BASIS, PaperPart.TITLE, PaperPart.ANNEX, PaperPart.LIST})
# Where a decision says until when it extends.
_EXTENDING = frozenset({PaperPart.TITLE, PaperPart.ARTICLE, PaperPart.REMARK})
_LIMITING = frozenset({PaperPart.ARTICLE, PaperPart.REMARK})
# Where a paper says how many products it disposes of.
_COUNTING = frozenset({PaperPart.TITLE, PaperPart.LIST, PaperPart.TOTAL, PaperPart.REMARK})
# A line that lists what it speaks of behind it, and what is listed there.
_OPENS = re.compile(r":\s*+(?:(?:\d{1,3}|[a-zđ])[.)]|[-+*•–])?\s*+$")
_ITEM = re.compile(r"\W*(?:\d{1,3}|[a-zđ])\s*[.)]\s*\w|\s*[-+*•–]\s*\w")
_NUMBERED = re.compile(r"^[\W_]*(?:điều \d+|article \d+|\d{1,2}|[a-h])\s*[.):]\s*", re.IGNORECASE)


def applied(
    said: Sequence[Entry], head: Head, pieces: Iterable[PaperLine], known: ReadElsewhere,
    today: date,
) -> Around:  # fmt: skip
    """The entries with the terms and the doubts that the lines of the file give to them."""
    paper = list(pieces)
    reader = _LineReader(list(said), head, known, today)
    reader.legends = legends.agreed(piece.line.text for piece in paper)
    for piece in paper:
        reader.take(piece)
    held = {one.line.place for one in paper if older_terms.hold(one, reader.rows)}
    reader.remarks = [line for line in reader.remarks if line.place not in held]
    reader.rows.hold_further()
    reader.rows.extend(reader.extended)
    for line, of in cited.of_parts(head, (one.line for one in paper), reader.sayings):
        doubt = remarked.doubt(line.text, line.place, Bearing.CORRECTION)
        reader.sayings.append(Saying(doubt, line.text, numbers=((of.number, of.issued_on),)))
    return Around(reader.rows.entries, reader.told(), reader.sayings, reader.rows.settled)


class _LineReader:
    def __init__(self, entries: list[Entry], head: Head, known: ReadElsewhere, today: date) -> None:
        self.rows, self.head = SpokenRows(entries, head, today), head
        self.known = known
        self.remarks: list[Line] = []  # to be told
        self.sayings: list[Saying] = []
        # What the last line says of what is listed behind it, and its number among the sayings.
        self.opened: tuple[Doubt, Bearing, int] | None = None
        self.before = ""  # the sentence of an article before
        self.extended: set[date] = set()  # the days until which the decision extends
        self.pages: dict[str, int] = {}  # of remarks on paper, the page each stood on first
        self.legends: Mapping[str, str] = {}  # the signs that lines explain

    def take(self, piece: PaperLine) -> None:
        """Take one line, by the part of its paper that it is."""
        line, part = piece.line, self._part(piece)
        named = self.rows.named(line.text)
        if part in _EXTENDING and (until := extended_until(line.text)) is not None:
            self.extended.add(until)
        if (line.text, line.place) in self.known.titles:
            return
        if self._is_item(line.text, part) and bearing(line.text) is None:
            self._item(line, named)
            return
        self.opened = None
        own_deeds.hold_other(line, self.head, self.rows)
        if legends.explain(line.text, self.legends, self.rows, partial(self._of_marked, line)):
            return
        if part in _COUNTING and self._counts(line, named):
            return
        put_off = part in _EXTENDING and act_limits.put_off(line, self.rows, named)
        if put_off or (part in _LIMITING and act_limits.hold(line, self.rows)):
            return
        if part is PaperPart.ARTICLE:
            for sentence in duties_apart(act_limits.BREAKS.split(_NUMBERED.sub("", line.text))):
                self._sentence(line._replace(text=sentence))
        elif part is PaperPart.COMMENT:
            self._heard(line, named, "comment")
        elif part is PaperPart.REMARK or self._speaks(line.text, part, named):
            if not self._runs_along(line):
                self._remark(line, named)
        elif part is PaperPart.BASIS:
            # What a paper goes by is no fact of its list; it may be one of a product it names.
            self._of_another(line, bearing(line.text), named, cites=True)

    def _part(self, piece: PaperLine) -> PaperPart:
        """The part of its paper that a line is, by what else is known of it."""
        line, part = piece
        if line.place.line in self.known.heads and says_only_which(line.text):
            return PaperPart.LETTERHEAD
        counts = part is PaperPart.TOTAL and (counted(line.text) or states_a_total(line.text))
        # "Có 01 sản phẩm …" begins like a total.
        return PaperPart.REMARK if part is PaperPart.TOTAL and not counts else part

    def _of_marked(self, line: Line, words: str, rows: Sequence[int]) -> bool:
        """Hear what a sign says of the rows that bear it; False where it bears on nothing."""
        if self._meant(words) is None:
            return False
        self._remark(line._replace(text=words), rows)
        return True

    def _counts(self, line: Line, named: Sequence[int]) -> bool:
        """Whether a line only counts products; of failures that are not listed a person is told."""
        bounded = sentences.is_bounded(line.text, self.head.issued_on)
        found = () if named or bounded else counted(line.text)
        if any(one.failed for one in found) and not self.rows.failed():
            self.remarks.append(line)
        return bool(found)

    def _runs_along(self, line: Line) -> bool:
        """Whether a line was heard on another page of paper already, as what stands at the head or
        the foot of each; it says nothing more the second time."""
        if line.place.kind is not PageKind.PAPER:
            return False
        return self.pages.setdefault(line.text, line.place.page) != line.place.page

    def _speaks(self, text: str, part: PaperPart, named: Sequence[int]) -> bool:
        """Whether a standing part of a paper says more than it does by its formula."""
        if part in _CITING and not named:
            return False
        if is_stamp(text):
            return False
        if part is PaperPart.LETTERHEAD and labels.speaks(text):
            return False  # "Cơ quan cấp giấy chứng nhận: …" says who, and nothing of a certificate
        found = term(text)
        heard = self._meant(text) not in (None, Bearing.DECISION)
        return heard or (found is not None and found.plain)

    def _sentence(self, line: Line) -> None:
        """A sentence; where nothing comes of it, each of its clauses that may say more."""
        before = self._so_far()
        self._article(line)
        if self._so_far() != before:
            return
        of = sentences.term_said(line.text, self.head.issued_on)
        for clause in clauses_apart(line.text, self.head.issued_on, self.rows):
            said, named = line._replace(text=clause), self.rows.named(clause)
            if of is not None and named and names_a_day(clause):
                self._hold_by_term(said, named)  # another than that of the rest
                continue
            self._article(said)
            if self._so_far() == before and self.rows.names_maker(clause):
                self.remarks.append(said)

    def _so_far(self) -> tuple[int, int, int]:
        return len(self.remarks), len(self.sayings), self.rows.times_held

    def _article(self, line: Line) -> None:
        """A sentence of an article: a term, a further deed, a fact of a product it names, an order.

        What it orders and threatens is no fact; what it does besides the deed of its title is.
        """
        named = self.rows.named(line.text)
        before, self.before = self.before, line.text
        if self._is_of_own(line, named) or singled_out.hold_excepted(line, self.rows):
            return
        line = line if named else singled_out.pointing(line, before, self.rows)
        found = sentences.term_said(line.text, self.head.issued_on)
        if self.opened is not None and found is None and bearing(line.text) is None:
            self._item(line, named)
            return
        if self.rows.take_effect(found):
            return
        if found is not None and not named and any(cited.other(line.text, self.head)):
            self._of_another(line, Bearing.TERM, named)
            self.remarks.append(line)
            return
        if found is not None and found.plain:
            self.rows.give_term(found, named or self.rows.of_decision())
            return
        if found is not None:
            known = sentences.may_be_of_others(line.text, self.head.issued_on)
            if not known or not self._of_earlier(line, named):
                self._hold_by_term(line, [])
                if known:
                    self._of_another(line, Bearing.TERM, named)
            return
        self._deed(line, named)

    def _is_of_own(self, line: Line, named: Sequence[int]) -> bool:
        """Whether a sentence is wholly understood, and says of the paper's own products what they
        have by their rating: how many they are, what ends by it, what goes on to its own end."""
        if sentences.is_bounded(line.text, self.head.issued_on):
            return False
        if not named and tells_no_more(line.text, self.head.names):
            return True
        if not named and (others.leaves_contents(line.text) or only_ran_out(line.text)):
            return True
        if own_deeds.is_of_one_list(line.text, self.rows.entries, self.head.issued_on):
            return True
        if self.opened is None and (self._counts(line, named) or others.only_to_own_end(line.text)):
            return True
        whose = None if named else superseded(line.text)
        if whose is not None:
            self._ended_by_this(line, whose)
        return whose is not None

    def _ended_by_this(self, line: Line, whose: Superseded) -> None:
        """What a paper ends that was granted before: of those it rates anew its own rating decides
        anyway, but a certificate in force of one that failed, or was left out, is asked about."""
        doubt = remarked.doubt(line.text, line.place, Bearing.ENDING)
        if whose is Superseded.CITED:
            numbers = tuple(cited.earlier(line.text, self.head))
            self.sayings.append(Saying(doubt, line.text, numbers=numbers))
        if whose is not Superseded.CONTRARY and (failed := self.rows.failed()):
            self.rows.hold(doubt, failed)

    def _deed(self, line: Line, named: Sequence[int]) -> None:
        """A sentence of an article that gives no term."""
        meant = self._meant(line.text)
        if sentences.rates_plainly(line.text):
            meant = None
        if self._of_earlier(line, named):
            return
        if not own_deeds.is_of_its_list(line.text, self.head, len(self.rows.entries)):
            self._of_another(line, meant, named)
        if self.head.kind in (None, *RATINGS) and (more := self._conditions(line.text, named)):
            self._conditional(line, more, named)
            return
        if meant is not None and (named or tells_of_own(line.text, meant, self.head)):
            doubt = remarked.doubt(line.text, line.place, meant)
            self.rows.hold(doubt, named or self.rows.ratings())
        elif is_news(line.text, self.head, named):
            self.remarks.append(line)

    def _conditions(self, text: str, named: Sequence[int]) -> str:
        """What a sentence that rates says besides, but for the names that the list prints."""
        for at in named:
            for name in (self.rows.entries[at].product, self.rows.entries[at].entity):
                text = text.replace(name, " ") if name else text
        return sentences.conditions(text)

    def _conditional(self, line: Line, more: str, named: Sequence[int]) -> None:
        """A sentence that rates, and says more than is understood: on a condition, perhaps."""
        meant = bearing(more)
        if meant is None and bearing(line.text) is Bearing.OTHER:
            meant = Bearing.OTHER  # what makes it a condition may be of the part understood
        if meant is not None:
            doubt = remarked.doubt(line.text, line.place, meant)
            self.rows.hold(doubt, named or self.rows.of_decision())
        else:
            self.remarks.append(line)

    def _is_item(self, text: str, part: PaperPart) -> bool:
        """Whether a line goes on a list that a line before it opened."""
        goes_on = part in (PaperPart.ARTICLE, PaperPart.REMARK, PaperPart.COMMENT)
        return self.opened is not None and goes_on and _ITEM.match(text) is not None

    def _item(self, line: Line, named: Sequence[int]) -> None:
        """One of what a line lists behind a colon: it says of each what that line says."""
        assert self.opened is not None
        doubt, meant, at = self.opened
        self.sayings[at] = (said := self.sayings[at])._replace(
            words=f"{said.words} {line.text}", own=said.own or bool(named)
        )
        free = [row for row in named if doubt not in self.rows.entries[row].held]
        if free:
            self.rows.hold(doubt, free, meant)
        if not named:
            self.remarks.append(line)

    def _remark(self, line: Line, named: Sequence[int]) -> None:
        """A note beside a list: of the products it names, or of all."""
        found = sentences.term_said(line.text, self.head.issued_on)
        if found is not None and found.plain:
            self.rows.give_term(found, named or self.rows.of_decision())
            return
        if self.rows.take_effect(found):
            return
        if found is not None and term(line.text) is None:
            self._hold_by_term(line, named)
            return
        self._heard(line, named)

    def _hold_by_term(self, line: Line, named: Sequence[int]) -> None:
        """Hold rows of the paper's own decision for a term that is not plain."""
        doubt = remarked.doubt(line.text, line.place, Bearing.TERM)
        failed = self.rows.failed() if sentences.is_of_failed(line.text) else []
        self.rows.hold(doubt, named or failed or self.rows.of_decision())

    def _heard(self, line: Line, named: Sequence[int], code: str = "remark") -> None:
        """Hold what a line may bear on; what bears on nothing, or no rating, is told."""
        meant = self._meant(line.text)
        rows = named or self.rows.ratings()
        if self._of_earlier(line, named, article=False):
            return
        self._of_another(line, meant, named)
        if meant is None or meant is Bearing.DECISION or not rows:
            heard = hold_in_register(line, self.rows, named)
            if not (heard or says_no_more(line.text, named=bool(self.rows.named(line.text)))):
                self.remarks.append(line)
            return
        self.rows.hold(remarked.doubt(line.text, line.place, meant), rows, meant, code)

    def _meant(self, text: str) -> Bearing | None:
        """What a line may mean for the certificates of its list: a paper that says it is none of
        an official may grant nothing."""
        found = bearing(MADE.sub("", text, count=1), remarked.keys(self.head.number))
        return Bearing.OTHER if found is None and unofficial.is_mark(text) else found

    def _of_another(
        self, line: Line, meant: Bearing | None, named: Sequence[int], *, cites: bool = False
    ) -> None:
        """Keep what may bear on a certificate: the register knows whether it names a product of
        another decision, or rated by a decision that it names, which is not only cited."""
        bears = sentences.may_bear_on_others(line.text) or others.lets_go_on(line.text)
        if meant is None and bears:
            meant = Bearing.OTHER  # where it names one
        if meant is not None:
            doubt = remarked.doubt(line.text, line.place, meant)
            numbers = () if cites or named else cited.in_question(line.text, self.head, meant)
            self.sayings.append(
                Saying(doubt, line.text, own=bool(named) or cites, numbers=tuple(numbers))
            )
            if _OPENS.search(line.text):
                self.opened = doubt, meant, len(self.sayings) - 1

    def _of_earlier(self, line: Line, named: Sequence[int], *, article: bool = True) -> bool:
        """Keep a line that may let certificates of products beside the list go on, whichever they
        are: the register knows those that may have run out by then.

        Only a paper of one day has any before it; what names a maker of the list is of its rows.
        """
        rated = self.head.kind in (None, *RATINGS) and not sentences.begins_by_rating(line.text)
        of_paper = self.head.issued_on
        if named or not rated or of_paper is None or self.rows.names_maker(line.text):
            return False
        if not others.go_on(line.text, of_paper, article=article):
            return False
        numbers = tuple(cited.other(line.text, self.head)) or ((EVERY_EARLIER, None),)
        doubt = remarked.doubt(line.text, line.place, Bearing.EXTENSION)
        self.sayings.append(Saying(doubt, line.text, numbers=numbers))
        if others.may_lengthen_own(line.text, of_paper):
            self.rows.hold(doubt, self.rows.of_decision())
        else:
            self.remarks.append(line)
        return True

    def told(self) -> list[Problem]:
        """What a person is told of the lines that nothing here reads."""
        if not self.rows.entries:
            return []
        strange = unread_lines.strange(self.remarks, self.known.headings, self.rows.named)
        kept = {one.doubt.place for one in self.sayings}
        alone = (one for one in strange if one.place not in kept)
        self.sayings += map(unread_lines.saying, unread_lines.runs(alone))
        unread = unread_lines.runs(one for one in strange if one.place.line not in self.known.told)
        return [*self.rows.problems, *map(unread_lines.problem, unread)]
