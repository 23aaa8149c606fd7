"""What a sentence says is done: its deeds, by whom they are denied or only asked for, and to what.

A small grammar over the phrases of `lexicon`: deed, object, negation, proposal, voice. The deed at
the head, and those joined to it by "và" or a comma, are done by the paper itself; a deed further
inside ("Quyết định … về việc thu hồi", "sản phẩm đã được công nhận") only says what the object is.
What a verb does to its object, `clauses` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions.language import english, neighbours, senses
from ocop_cli.decisions.language.clauses import ABSENCE, ACTS, FAILURE, RATES, Clause, done
from ocop_cli.decisions.language.lexicon import Part, Unit, units
from ocop_cli.text.keys import fold


class Deed(NamedTuple):
    """One deed that a sentence says is done by its paper, or asked for, or denied."""

    name: str
    negated: bool = False
    proposed: bool = False
    voiced: bool = False  # "được", "bị": told of the products of a list
    counted: bool = False  # "lần 2 năm 2023": the year's second round as well as another time
    nth: bool = False  # only "lần 2" says that it is another time
    ranked: bool = False  # "đạt 4 sao": only the rank that was reached
    about: str = ""  # what it is done to, as a deed: "hủy bỏ việc thu hồi"


class Statement(NamedTuple):
    """What a text says is done.

    `deeds` are those it does itself. `lapsed` says that products ran out, `proposed` that something
    is planned of which no deed says more, `other` that its business is another. `unknown` are the
    words without a sense: those before the first deed, and where there is none, all.
    """

    deeds: tuple[Deed, ...] = ()
    lapsed: bool = False
    proposed: bool = False
    other: bool = False
    unknown: tuple[str, ...] = ()
    stray: bool = False  # something is denied that is no deed of the sentence's own


@lru_cache(1 << 14)
def stated(text: str) -> Statement:
    """What a title, a heading or a cell says is done."""
    found = phrases(text)
    if _NAMING.issuperset(unit.part for unit in found):
        strange = (unit for unit in found if unit.part is Part.UNKNOWN and not unit.named)
        return Statement(unknown=tuple(unit.text for unit in strange))
    reader = _ClauseReader()
    for unit in found:
        reader.take(unit)
    return reader.statement()


# What only names things: of these alone nothing is done, and none means more beside another.
_NAMING = frozenset({Part.UNKNOWN, Part.NUMBER, Part.CERTIFICATE, Part.DECISION, Part.DOSSIER,
                     Part.SUBJECT, Part.OWNER, Part.NAME, Part.RANK, Part.STARS, Part.LIST,
                     Part.JOIN, Part.BREAK})  # fmt: skip


@lru_cache(1 << 8)  # a text is asked about several times on end
def phrases(text: str) -> tuple[Unit, ...]:
    """The phrases of a text; "loại", "đưa" are deeds only where "ra khỏi" follows."""
    read = units(text)
    if _NAMING.issuperset(unit.part for unit in read):
        return read
    found = list(read)
    out = [place for place, unit in enumerate(found) if unit.value == "out"]
    for place, unit in enumerate(found):
        if unit.value == "taking" and not any(place < other <= place + 25 for other in out):
            known = senses.is_of_a_kind(found, place)
            found[place] = unit._replace(part=Part.PLAIN if known else Part.UNKNOWN)
        elif unit.value in _COUNTS and senses.is_of_a_year(found[place + 1 :]):
            found[place] = unit._replace(value=_ROUND)
    neighbours.settled(found)
    return tuple(found)


_ROUND = "lần n của năm"
# "đề nghị UBND tỉnh đánh giá": who is asked stands between.
_ASKING = frozenset({"đề nghị", "kiến nghị", "đề xuất", "xin", "trình", "chờ", "cần", "phải",
                     *english.PHRASES["PROPOSAL"].all})  # fmt: skip
# What counts evaluations behind a deed, and the year's rounds behind what is rated.
_COUNTS = frozenset({"lần 1", "lần n"})
# What right behind a deed says that it is done to what is not there yet.
_NOT_YET = frozenset({"ý tưởng", "tiềm năng", "triển vọng", "kỳ vọng", "ứng viên", "mục tiêu"})
# "sản phẩm đủ điều kiện đánh giá": fit for what is still to be done.
_UP_TO = frozenset({"đến", "tới"})
_FIT = frozenset({"đủ điều kiện", "đáp ứng", "đáp ứng yêu cầu", "đủ tiêu chuẩn", "đạt yêu cầu"})
_YET_TO_COME = frozenset({"evaluation", "re_evaluation", "upgrade"})
_IS_DONE = frozenset({"đã", "đã được", "đã bị", "vừa"})
_BELONGING = "thuộc"
# What may say to which kind products belong.
_OF_KINDS = frozenset({Part.PLAIN, Part.UNKNOWN, Part.LIST, Part.RESULT, Part.NAME})
_WHO_IS_ASKED = frozenset({Part.UNKNOWN, Part.TAIL, Part.NUMBER, Part.SUBJECT})
# "từ chối", "sau", "số hóa": what follows is no name of a place or of a person.
_BEFORE_NO_NAME = frozenset({"từ", "lên", "đến", "thành", "với", "có", "sau", "sau khi", "trong",
                             "gồm", "bao gồm", "số", "ký"})  # fmt: skip
_BEFORE_OBJECT = frozenset({"cho", "cấp"})
_VERBS = (Part.DEED, Part.ACHIEVED)
_KINDS_BY_COUNT = frozenset({"first", "re_evaluation"})
_PLAIN_RUNS = (["recognition"], ["evaluation"])


def _without_plain(run: list[str]) -> None:
    """Take the plain ratings from the end of a run of deeds that the next one says more of."""
    while run[-1:] in _PLAIN_RUNS:
        run.pop()


class _ClauseReader:
    """Goes through the phrases of one text and puts its clauses together."""

    def __init__(self) -> None:
        self.clauses: list[Clause] = []
        self.now: Clause | None = None
        self.nested = False  # the last deed only describes the object
        self.fresh = True  # nothing stands between here and the head, a break, or "và"
        self.in_run = False  # the last phrase was a deed, or the "và" behind one
        self.linked = False  # that "và" stands between
        self.because = False
        self.tail = False  # names may stand here
        self.turned = False  # "nhưng": what is denied from here on is no reason
        self.agent = False  # the name of who did it stands here
        self.timed = self.dated = False  # a time is begun, and said in full
        self.negated = self.proposed = self.voiced = self.failed = False
        self.asked = False  # the proposal asks another: who is asked may stand before the deed
        self.suffers = False  # "được": by whom, and what, is said from here on
        self.business = False  # "kế hoạch": what follows is planned, ruled or taught, and not done
        self.belongs = False  # "thuộc diện": what follows may be done to these, and is not yet
        self.second = False  # "được … đề nghị và": another may be named who did it
        self.last: Part | None = None  # what the phrase before was
        self.joined: Part | None = None  # what the last "và" stood behind
        self.fit = False  # and that it says for what products are fit
        self.unknown: list[str] = []
        self.lapsed = self.planned = self.other = self.below = self.up_to = self.stray = False

    def take(self, unit: Unit) -> None:
        """Take the next phrase."""
        part = unit.part
        if self.now is not None and (self.because or part is Part.REASON):
            self.now.why.append(unit)
        if part is Part.UNKNOWN:
            self._object(unit)  # most phrases
        elif part in (Part.DEED, Part.ACHIEVED, Part.RESULT):
            name = {Part.ACHIEVED: "achieved", Part.RESULT: "result"}.get(part, unit.value)
            self._deed(name, unit)
        elif part in (Part.AGAIN, Part.FIRST):
            self._again(unit)
        elif part in (Part.JOIN, Part.BREAK):
            self._joined(part)
            self.turned = self.turned or unit.value == "nhưng"
        elif part is Part.NEGATION:
            self.negated, self.failed = True, unit.value in english.FAILING
        elif part is Part.PROPOSAL:
            self._proposal(unit)
        elif part is Part.VOICE:
            self.voiced = self.suffers = True
            self.proposed = self.proposed and unit.value not in _IS_DONE
        elif part is not Part.PUBLISHED or not self._publishes_besides():
            self._object(unit)
        self.last = part
        self.fit = unit.value in _FIT
        self.up_to = unit.value in _UP_TO

    def _deed(self, name: str, unit: Unit) -> None:
        if self.because:
            return
        if self.negated and self.failed and name in RATES:
            name = "achieved"  # "failed re-evaluation": they took part
        verb = unit.text.lower()
        self.stray = self.stray or ((self.negated or self.proposed) and self._is_inside(name))
        self._put(name, unit)
        if self.now is not None:
            self.now.verbs.append(verb)
            self.now.proposed = self.now.proposed or (self.fit and name in _YET_TO_COME)
        self.negated = self.proposed = self.voiced = self.agent = False
        self.suffers = self.second = self.business = self.belongs = False
        self.fresh, self.in_run, self.linked, self.tail = False, True, False, False

    def _put(self, name: str, unit: Unit) -> None:
        """Put a deed to the clause it goes on or stands within, or begin another."""
        if self.now is not None and self._goes_on(name):
            (self.now.about if self.nested else self.now.names).append(name)
            if self.nested:
                self.now.object.append(unit)
        elif self.now is not None and not self.fresh:
            self._inside(name, unit, self.now)
        elif self.clauses and self.negated and name != "achieved" and not self.turned:
            pass  # "…, không đánh giá lại": the reason of what stands before
        else:
            due = self.belongs and not self.voiced
            planned = self.proposed or self.business or due
            self.now = Clause([name], self.negated, planned, self.voiced)
            self.clauses.append(self.now)
            self.nested = False

    def _inside(self, name: str, unit: Unit, now: Clause) -> None:
        """Take a deed within the object of another: what that one is about."""
        if self.nested and self.in_run and self._is_which(name, now.about):
            _without_plain(now.about)
        self.nested = True
        now.about.append(name)
        now.object.append(unit)
        if name == "achieved" and self.negated:
            self.clauses.append(Clause([FAILURE], voiced=True))

    def _goes_on(self, name: str) -> bool:
        """Whether a deed is one more of the run before it: "đánh giá, phân hạng"."""
        assert self.now is not None
        if not self.in_run or self.negated or self.proposed:
            return False
        if self.voiced and name not in ACTS and not ACTS.isdisjoint(self.now.names[-1:]):
            # "thu hồi, được công nhận tại …": which products, and not what is done to them.
            self.fresh = False
            return False
        run = self.now.about if self.nested else self.now.names
        if self._is_which(name, run):
            return False
        return self.linked or (name in RATES and bool(run) and run[-1] in RATES)

    def _is_which(self, name: str, run: Sequence[str]) -> bool:
        """Whether a deed says which rating the one before it is: "công nhận nâng hạng sao", "kết
        quả đánh giá nâng hạng"."""
        plain = not self.linked and not (self.negated or self.proposed)
        return plain and name in ("upgrade", "re_evaluation") and run[-1:] in _PLAIN_RUNS

    def _is_inside(self, name: str) -> bool:
        """Whether a rating stands within what another is about, so that its denial, or the
        wish for it, is not the sentence's own: "kết quả đánh giá không nâng hạng"."""
        return self.now is not None and not self.fresh and name in ("upgrade", "re_evaluation")

    def _again(self, unit: Unit) -> None:
        """ "lại", "lần đầu" behind a deed make another of it; alone they are one."""
        if self.because or (
            unit.value in (*_COUNTS, _ROUND) and self.last not in (None, Part.DEED)
        ):
            return  # "sản phẩm OCOP (lần 2) năm 2021"
        means = "re_evaluation" if unit.part is Part.AGAIN else "first"
        now = self.now
        verb = self.last is Part.UNKNOWN or (self.last is Part.TAIL and not self.tail)
        if now is None and verb and fold(unit.text) in ("lai", "moi"):
            self.unknown.append(unit.text)  # "trả lại", "ký mới": what is done again nobody knows
            return
        if now is None:
            self._deed(means, unit)
            if self.now is not None:
                self.now.counted, self.now.nth = unit.value == _ROUND, unit.value == "lần n"
            return
        names = now.about if self.nested else now.names
        if any(name in RATES for name in names) and len(now.object) <= 6:
            _make_again(now, names, means, unit.value)
        elif not self.nested and "again" not in names:
            now.about.append(means)
        self.in_run = True

    def _joined(self, part: Part) -> None:
        self.joined = self.last
        self.business = False  # "kiểm tra, thu hồi": both are done
        if part is Part.BREAK:
            self.now, self.because, self.in_run, self.tail = None, False, False, False
            self.negated = self.voiced = self.suffers = False
        self.second = part is Part.JOIN and self.suffers and self.proposed
        if self.in_run:
            self.linked = True
        else:
            self.fresh = True
            self.nested = False
        if not self.proposed:
            self.voiced = False

    def _proposal(self, unit: Unit) -> None:
        if self.because:
            return
        if self.negated and unit.value in ("tham gia", "đăng ký", "đề nghị"):
            self.clauses.append(Clause([ABSENCE], voiced=True))
            self.negated = False
            self.now = self.now or self.clauses[-1]
            self.fresh = False
            return
        if self.now is not None and self.in_run and unit.value in _NOT_YET:
            self.now.proposed = True  # "công nhận ý tưởng", "đạt tiềm năng 5 sao"
        self.proposed, self.asked = True, unit.value in _ASKING
        if self.now is None:
            self.planned = True

    def _publishes_besides(self) -> bool:
        """Whether what is published is a further deed: "Bãi bỏ Quyết định số 5/QĐ-UBND và phê duyệt
        kết quả đánh giá"."""
        behind = self.last is Part.JOIN and self.joined not in (Part.PUBLISHED, Part.DEED)
        return behind and self.fresh and not self.because

    def _object(self, unit: Unit) -> None:
        if unit.part is Part.TAIL and unit.value == _BELONGING:
            self.belongs = not self.negated
        elif unit.named or unit.part not in _OF_KINDS:
            self.belongs = False
        if unit.part is not Part.UNKNOWN:
            self._tell(unit)
            self._expect_names(unit)
        self._collect(unit)
        self._close(unit.part)

    def _tell(self, unit: Unit) -> None:
        """Take what a phrase says without a deed: a reason, a lapse, other business, a failure."""
        part = unit.part
        if self.second and part is Part.TAIL:
            # "được Hội đồng đề nghị và UBND tỉnh công nhận": the second did what the first asked.
            self.proposed, self.voiced = False, True
        if part is Part.REASON:
            self.because = True
        elif part is Part.LAPSED and not self.because:
            self.lapsed = self.lapsed or self.now is None or self.now.voiced
            # "hết thời hạn chứng nhận": what ran out, and no deed.
            self.now = self.now or Clause([], voiced=True)
        elif part is Part.OTHER and self.now is None:
            self.other = self.business = True
        elif part is Part.BELOW:
            self.below = self.below or not self.up_to  # "từ 50 đến dưới 70 điểm" is a band
        elif part is Part.STARS and self.below and not self.because:
            self.clauses.append(Clause([FAILURE], voiced=True))

    def _expect_names(self, unit: Unit) -> None:
        """Names may stand behind "của" and its like, until a phrase with a sense follows."""
        part = unit.part
        if part is Part.TAIL:
            # Before any deed these name nobody: "cho thôi công nhận", "cấp tem cho".
            names = unit.value not in _BEFORE_OBJECT or self.now is not None or self.voiced
            self.tail = self.tail or (names and unit.value not in _BEFORE_NO_NAME)
            self.timed, self.dated = unit.value in senses.OF_TIMES, False
        elif part is Part.OWNER and self.tail:
            return  # "của HTX Nông nghiệp Tân Lập"
        elif part is Part.NUMBER:
            self.dated = self.dated or self.timed
        elif part is not Part.PLAIN:
            self.tail = False

    def _collect(self, unit: Unit) -> None:
        """Put a phrase to the object of the clause; names of places and people are not in it."""
        if self.because:
            return
        unknown = unit.part is Part.UNKNOWN
        # Behind "năm 2024" no name goes on, unless a deed says what the sentence is about.
        named = self.tail and not (self.dated and self.now is None)
        # "đã được Bộ Nông nghiệp công nhận": by whom it was done.
        self.agent = self.agent or (self.voiced and unit.named)
        # "cấp giấy chứng nhận VietGAP": which one, and nobody's name; "công nhận T9/2024": when.
        whose = self.last not in _VERBS or self.nested or len(unit.text) == 1
        if unknown and ((unit.named and whose) or named or self.agent):
            return
        if self.now is not None:
            self.now.object.append(unit)
        elif unknown:
            self.unknown.append(unit.text)

    def _close(self, part: Part) -> None:
        """End what an object ends: the run of deeds, their negation and voice, a description."""
        if part is not Part.PLAIN:
            self.stray = self.stray or (self.negated and not self.because)
            self.fresh = self.in_run = False
            self.negated = self.voiced = False
            self.proposed = self.proposed and self.asked and part in _WHO_IS_ASKED
        if self.now is not None and part not in (Part.PLAIN, Part.NUMBER, Part.STARS):
            self.nested = False

    def statement(self) -> Statement:
        """What was found."""
        deeds = tuple(
            Deed(
                name, clause.negated, clause.proposed, clause.voiced,
                counted=clause.counted and name in _KINDS_BY_COUNT,
                nth=clause.nth and name == "re_evaluation",
                ranked=clause.is_rank(name), about=clause.about[0] if clause.about else "",
            )
            for clause in self.clauses
            for name in dict.fromkeys(done(clause))
        )  # fmt: skip
        planned = self.planned and not any(deed.name in RATES | ACTS for deed in deeds)
        stray = self.stray or self.negated
        return Statement(deeds, self.lapsed, planned, self.other, tuple(self.unknown), stray)


def _make_again(clause: Clause, names: list[str], means: str, said: str) -> None:
    """Make the ratings among the `names` of a clause what "lại" or a count says that they are."""
    # "đánh giá, phân hạng lại" is one; "công nhận, công nhận lại" are two.
    twice = clause.verbs.count(clause.verbs[-1]) > 1 if clause.verbs else False
    for place in range(len(names) - 1 if twice else 0, len(names)):
        if names[place] in ("evaluation", "recognition"):
            names[place] = means
            clause.counted = clause.counted or said == _ROUND
            clause.nth = clause.nth or said == "lần n"
