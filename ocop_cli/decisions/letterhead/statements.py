"""What a decision says of itself: number, day, authority, kind, in letterhead and annex lines.

A decision cites many others; only four places are its own: the letterhead above the title, the
title, the line under an annex ("Kèm theo Quyết định số …"), and the stamp of a digital signature.
The legal bases ("Căn cứ …"), the articles and everything of the Prime Minister are citations.
Decree 30/2020/NĐ-CP lays the letterhead out; offices leave the day blank there for the clerk.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto

from ocop_cli.decisions.cells import day
from ocop_cli.decisions.citations import Cited, cited, quiet_day
from ocop_cli.decisions.language import kinds
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.letterhead import labels
from ocop_cli.decisions.letterhead.lines import (
    OF_DECISION,
    OTHER_NUMBER,
    committee_line,
    goes_on,
    head_authority,
    head_day,
    is_of_form,
    number_line,
)
from ocop_cli.decisions.letterhead.list_titles import ListTitles, Tables
from ocop_cli.decisions.letterhead.stamps import is_stamp
from ocop_cli.law.authorities import is_central
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Line, Place
from ocop_cli.text.keys import clean, fold


@dataclass(frozen=True, slots=True)
class Own:
    """One place where a file speaks of itself, and what it says there."""

    said: Cited
    place: Place
    weak: bool = False  # counts only where nothing else says it
    labelled: bool = False  # named behind a label as what it is, and no letterhead


@dataclass(frozen=True, slots=True)
class Statements:
    """All that a file, or one sheet of it, says of itself."""

    own: tuple[Own, ...]
    title: str | None = None
    other_paper: bool = False  # a notice, a proposal, a report: it decides nothing
    no_days: tuple[Line, ...] = ()  # where a day stands that does not exist
    first_article: str = ""
    articles: tuple[str, ...] = ()  # the first line of each
    named_lists: bool = False  # the title of a list names the decision of its products
    other_lists: bool = False  # the title of a list names none

    def values(self, name: str) -> tuple[tuple[str | date, Own], ...]:
        """What each place says of ``number``, ``issued_on`` or ``authority``.

        The stamp of a signature, and the title of a list of what a decision recognised, count only
        where nothing else does; what a label names is that, whatever letterhead stands above.
        """
        said = [(value, own) for own in self.own if (value := getattr(own.said, name)) is not None]
        labelled = [pair for pair in said if pair[1].labelled]
        return tuple(labelled or [pair for pair in said if not pair[1].weak] or said)

    def labelled_authorities(self) -> list[str]:
        """Whom a label names as having decided."""
        return [one.said.authority for one in self.own if one.labelled and one.said.authority]


class _Zone(Enum):
    """Where in a document a line stands."""

    HEAD = auto()  # above the title
    TITLE = auto()  # from the title to the legal bases
    BODY = auto()  # legal bases and articles: citations
    ANNEX = auto()


_STARTS_BODY = re.compile(
    r"(?:can cu|xet|theo |thuc hien|tren co so|dieu \d+|article \d+|chuong |muc )"
)
_ARTICLE = re.compile(
    r"(?:dieu \d+|article \d+|phu luc|annex|appendix|danh sach|list of|danh muc|noi nhan)\b"
)
_STARTS_ANNEX = re.compile(
    r"(?:phu luc|annex|appendix|danh sach|danh muc|bang tong hop|list of |"
    r"\(? ?(?:ban hanh |dinh )?kem theo)"
)
_SIGN = re.compile(r"^(?:[ivx]{1,4}|[a-h]|\d{1,2})[.)] ?")
_ANNEX = re.compile(
    r"[\s(\[“\"*–-]*+(?:phụ lục\s*+\S*\s*+|danh sách\s*+|danh mục\s*+)?(?:\(\s*+)?"
    r"(?:(?:được\s+)?(?:ban hành|đính|gửi)\s+)?kèm(?:\s+theo)?\s+(?:của\s+)?"
    r"(?:quyết định|qđ|thông báo)",
    re.I,
)
_UNDER_TITLE = re.compile(
    r"\s*\(\s*(?:theo|tại|trích|căn cứ)\s+(?:các\s+)?(?:quyết định|qđ)\b", re.I
)
_TITLE = re.compile(
    r"(?:quyet dinh|thong bao|to trinh|bao cao|ke hoach|bien ban|cong van|giay moi|nghi quyet|"
    r"huong dan|hop dong|phuong an)"
    r"(?:[ :.]*$|[ :.]+(?P<rest>(?:so\b|\d|v/v|ve |cong nhan|phe duyet|thu hoi|dua |gia han|"
    r"ban hanh|huy |cap |ket qua|danh sach).*))"
)
# Papers that say by their name, whatever stands behind it, that they only record or ask.
_NO_DECISION = re.compile(r"(?:bien ban|to trinh|phieu trinh|giay moi)\b(?= \w)")
# Papers of trade, whose number is none of a decision.
_TRADE = re.compile(r"(?:hoa don|phieu|bang (?:bao )?gia|bang ke|bao gia|don (?:dat )?hang)\b")
_DECIDES = re.compile(r"quyet (?:dinh|nghi)[ :.]*$")  # above the articles
_SUBJECT = re.compile(
    r"(?:v/v|ve viec|ve |phe duyet|cong nhan|thu hoi|dua |gia han|huy bo|"
    r"on |regarding |concerning )"
)
_SIGNED = re.compile(
    r"(?:ngày ký|thời gian ký|signed)\D{0,12}(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})", re.I
)


def read(
    lines: Sequence[Line], below: frozenset[Place] = frozenset(), tables: Tables | None = None
) -> Statements:
    """What the lines outside the tables, in reading order, say of the document itself.

    `below` are the places of those that stand under its first list: no title goes on there.
    `tables` says which table a line stands above.
    """
    reader = _HeadReader(_made_whole(_pieces(lines)), below, tables or {})
    for order, line in enumerate(reader.pieces):
        reader.take(order, line)
    return reader.letterhead()


def _signed(text: str) -> re.Match[str] | None:
    """The day of a digital signature; that behind a number is the paper's own."""
    return _SIGNED.search(text) if number_line(text) is None else None


def is_annex_line(text: str) -> bool:
    """Whether a line says to which decision an annex belongs."""
    return _ANNEX.match(text) is not None


class _HeadReader:
    """Goes through the lines of one document and keeps what it says of itself."""

    def __init__(self, pieces: Sequence[Line], below: frozenset[Place], tables: Tables) -> None:
        self.pieces = pieces
        self.below = below
        self.zone = _Zone.HEAD
        self.own: list[Own] = []
        self.lists = ListTitles(tables)
        self.upper: list[str] = []  # the lines above the number: the authority stands there
        self.title: list[str] = []
        self.no_days: list[Line] = []
        self.first_article: list[str] = []
        self.in_article = False
        self.articles: list[str] = []
        self.numbered = False
        self.value: int | None = None  # the line that is the value of the label above it
        self.other_paper = False
        self.decides = False  # "QUYẾT ĐỊNH" stands above a title
        self.letter = False  # a number without "QĐ", or "Kính gửi": no decision unless it says so

    def letterhead(self) -> Statements:
        """What was found; the authority of the letterhead first, for it stands first."""
        authority = head_authority(self.upper)
        if authority:
            self.own.insert(0, Own(Cited(authority=authority), self.pieces[0].place))
        self.own += (Own(said, place, weak=True) for said, place in self.lists.decision())
        title = " ".join(self.title) or None
        other_paper = self.other_paper or (self.letter and not self.decides)
        article = " ".join(self.first_article)
        no_days, articles = tuple(self.no_days), tuple(self.articles)
        return Statements(
            tuple(self.own), title, other_paper, no_days, article, articles,
            named_lists=bool(self.lists.named), other_lists=any(self.lists.others()),
        )  # fmt: skip

    def take(self, order: int, line: Line) -> None:
        """Read one line in the zone reached."""
        bare = fold(line.text)
        if self.zone is not _Zone.BODY and self._labelled(order, line):
            return
        if _ARTICLE.match(bare):
            if bare.startswith(("dieu ", "article ")):
                self.articles.append(line.text)
            self.in_article = bare.startswith(("dieu 1", "article 1")) and not self.first_article
        if self.in_article:
            self.first_article.append(line.text)
        if self._is_annex(line.text):
            self.zone = _Zone.ANNEX
            self._cited(_until_closed(self.pieces, order), line)
        elif (signed := _signed(line.text)) or is_stamp(line.text):
            issued = quiet_day(signed[1]) if signed else None
            self.own.append(Own(Cited(issued_on=issued), line.place, weak=True))
        elif _STARTS_ANNEX.match(bare if self.zone is _Zone.BODY else _SIGN.sub("", bare)):
            self.zone = _Zone.ANNEX
            self.lists.take(line, self.pieces[order + 1 : order + 2])
        elif _STARTS_BODY.match(bare):
            self.zone = _Zone.BODY
        elif self.zone is _Zone.HEAD and not _COPY.match(bare):
            self._above_title(line, bare)
        elif self.zone is _Zone.TITLE and line.place._replace(column=None) in self.below:
            self.zone = _Zone.BODY
        elif self.zone is _Zone.TITLE:
            self._under_title(line)

    def _labelled(self, order: int, line: Line) -> bool:
        """Take who decided, the number and the day where a label names them; whether a line is such
        a label or its value."""
        if order == self.value:
            return True
        if number := labels.number(line.text):
            self.numbered = True
            self._cited(f"Quyết định số {number}", line)
            return True
        if number_line(line.text) is None and (day_text := labels.day_text(line.text)):
            try:
                self.own.append(Own(Cited(issued_on=day(day_text)), line.place))
            except Bad:
                self.no_days.append(line)
            return True
        following = self.pieces[order + 1].text if order + 1 < len(self.pieces) else ""
        authority = labels.authority(line.text, following)
        if authority is None:
            return labels.is_label(line.text)
        if labels.is_label(line.text):
            self.value = order + 1
        self.own.append(Own(Cited(authority=authority), line.place, labelled=True))
        return True

    def _is_annex(self, text: str) -> bool:
        # Within the articles such words go on a sentence, unless a line begins with them.
        if self.zone is _Zone.BODY:
            return (text[0] in "([" or text[0].isupper()) and _ANNEX.match(text) is not None
        return bool(_ANNEX.match(text) or _UNDER_TITLE.match(text))

    def _cited(self, text: str, line: Line) -> None:
        """Take what a line says of its own decision, unless it cites the Prime Minister's."""
        try:
            said = cited(text)
        except Bad as bad:
            if bad.code == "bad_date":
                self.no_days.append(line)
            return
        if not is_central(said.authority, said.number):
            self.own.append(Own(said, line.place))

    def _above_title(self, line: Line, bare: str) -> None:
        if found := _TITLE.match(bare):
            self.zone = _Zone.TITLE
            self.decides = self.decides or bare.startswith("quyet dinh")
            self.other_paper = self.other_paper or not bare.startswith("quyet dinh")
            rest = found["rest"] or ""
            if bare.startswith("quyet dinh") and re.match(r"(?:so\b[ :]*)?\d", rest):
                self._cited(line.text, line)
            elif rest:
                self.title.append(line.text[len(line.text) - len(rest) :])
            return
        if (found := _NO_DECISION.match(bare)) and line.text[: found.end()].isupper():
            self.zone = _Zone.TITLE
            self.other_paper = True
            self.title.append(line.text[found.end() :].strip())
            return
        if line.text.isupper() and _TRADE.match(bare):
            self.zone = _Zone.TITLE
            self.other_paper = True
            return
        if bare.startswith("kinh gui"):
            self.zone = _Zone.BODY
            self.letter = True
            return
        number = number_line(line.text)
        if self._number_or_day(line, number):
            return
        if not self.numbered:
            self.upper.append(line.text)
        elif _SUBJECT.match(bare):
            self.title.append(line.text)

    def _number_or_day(self, line: Line, number: str | None) -> bool:
        """Take the number and the day a line of the head gives; whether it gave one."""
        try:
            issued = head_day(line.text)
        except Bad:
            issued = None
            self.no_days.append(line)
        if number is not None:
            self.numbered = True
            self.other_paper = self.other_paper or OTHER_NUMBER.search(number) is not None
            self.letter = self.letter or not OF_DECISION.search(number)
            self.own.append(Own(Cited(number=number or None), line.place))
        if issued:
            self.own.append(Own(Cited(issued_on=issued), line.place))
        return number is not None or issued is not None

    def _under_title(self, line: Line) -> None:
        if authority := committee_line(line.text):
            self.own.append(Own(Cited(authority=authority), line.place))
            self.zone = _Zone.BODY
        elif self._is_remark(line.text) or (self.title and _DECIDES.match(fold(line.text))):
            self.zone = _Zone.BODY
        elif self.title and is_of_form(line.text):
            return
        elif self._goes_on(line.text) or not self._number_or_day(line, number_line(line.text)):
            self.title.append(line.text)

    def _is_remark(self, text: str) -> bool:
        """Whether a line under a whole title is a sentence of its own, about certificates."""
        own = text[0].isupper() and not text.isupper() and not _SUBJECT.match(fold(text))
        # The title comes last: it grows with each line, where a table is read as lines of text.
        if not (own and self.title and bearing(text) is not None):
            return False
        return kinds.heading(" ".join(self.title)).rates

    def _goes_on(self, text: str) -> bool:
        """Whether a line is of the title, whatever decision, with its day, it names."""
        bare = fold(text)
        begun = bool(self.title) or _SUBJECT.match(bare) is not None
        return begun and not _OWN_LINE.match(bare)


# Who copied a paper, and when (Decree 30/2020/NĐ-CP, article 25): nothing of the paper itself.
_COPY = re.compile(r"(?:ban )?(?:sao (?:y|luc)|trich sao)\b|so ?:? ?\d+ ?/ ?(?:sy|sl|trs)\b")
# A line that says a number or a day and nothing else.
_OWN_LINE = re.compile(r"so\b[ :]*\d|(?:[a-z .]{1,40}, ?)?ngay\b.{0,40}\d{4}\W*$")
_MOTTO = re.compile(
    r"c[ộo]ng h[oò][aà]\s+x[ãa] h[ộo]i\s+ch[ủu] ngh[ĩi]a(?:\s+vi[ệe]t)?(?:\s+nam)?|"
    r"độc lập\s*+(?:[-–]\s*+)?tự do\s*+(?:[-–]\s*+)?hạnh phúc|^nam$|[-–—_=*]{3,}",
    re.I,
)


def _pieces(lines: Iterable[Line]) -> Iterator[Line]:
    """The lines one by one, a cell of several lines apart, without motto and rulings."""
    for line in lines:
        for order, piece in enumerate(line.text.splitlines()):
            said = clean(_MOTTO.sub(" ", clean(piece)))
            if said and said.strip(" -–—_*.=/"):
                column = line.columns[order] if order < len(line.columns) else None
                yield Line(said, line.place._replace(column=column))


_GOES_ON = re.compile(
    r"\b(?:của|và|chủ tịch|bộ trưởng|bộ|ubnd|[uủ][yỷ] ban|[uủ][yỷ] ban nhân|nhân dân)$", re.I
)


def _made_whole(pieces: Iterable[Line]) -> list[Line]:
    """The lines, those joined that a narrow cell of a letterhead broke."""
    whole: list[Line] = []
    for piece in pieces:
        before = whole[-1] if whole else None
        if before is not None and _is_labelled(before, piece):
            whole[-1] = before._replace(text=f"{before.text.rstrip(' :')}: {piece.text}")
            continue
        if before is not None and before.place.column == piece.place.column:
            joined = goes_on(before.text, piece.text)
            if joined is not None:
                whole[-1] = before._replace(text=joined)
                continue
        whole.append(piece)
    return whole


def _is_labelled(label: Line, piece: Line) -> bool:
    """Whether a piece is what a label names in the cell, or the line, before it."""
    return labels.is_head_label(label.text) and labels.is_value(piece.text)


def _until_closed(pieces: Sequence[Line], start: int) -> str:
    """An annex line to its closing bracket, over at most four lines."""
    whole = pieces[start].text
    for following in pieces[start + 1 : start + 4]:
        ends = "(" not in whole and re.search(r"\d{4}\W*$|\bcủa\b", whole)
        if ")" in whole or (ends and not _GOES_ON.search(whole)):
            break
        if _STARTS_ANNEX.match(fold(following.text)):
            break
        whole = f"{whole} {following.text}"
    return whole
