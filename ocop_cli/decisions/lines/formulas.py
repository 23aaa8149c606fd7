"""The standing parts of papers: what each line outside the tables is, known by its formula.

A decision is made of parts that every office writes alike (Decree 30/2020/NĐ-CP, annex I): its
letterhead, its title, its bases, articles, recipients and signatures, the line and the title of an
annex. A line is one of them only where it looks like one, or goes on one that stands open; every
other line is a remark, and remarks are listened to.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from enum import Enum, auto
from itertools import pairwise
from typing import NamedTuple

from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.letterhead import labels, statements
from ocop_cli.decisions.letterhead.lines import is_of_form
from ocop_cli.decisions.letterhead.stamps import is_stamp
from ocop_cli.decisions.tables import group_rows, place_rows
from ocop_cli.decisions.tables.stated_totals import is_average, is_total
from ocop_cli.law import groups as law_groups
from ocop_cli.model.pages import PageKind
from ocop_cli.model.reading import Line, Place
from ocop_cli.text import vocabulary
from ocop_cli.text.keys import clean, first_word, fold


class PaperPart(Enum):
    """What a line of a paper is."""

    LETTERHEAD = auto()  # who writes, number, place and day, the motto
    TITLE = auto()
    BASIS = auto()
    ARTICLE = auto()
    RECIPIENTS = auto()
    SIGNATURE = auto()
    ANNEX = auto()  # to which decision an annex belongs
    LIST = auto()  # the title of a list, or of a part of it
    TOTAL = auto()
    FURNITURE = auto()  # page numbers, rulings, units of measure, how new a list is
    REMARK = auto()
    COMMENT = auto()  # what a person wrote beside the paper, on no row of a list


class PaperLine(NamedTuple):
    """One line of text, whole, and which part of its paper it is."""

    line: Line
    part: PaperPart


_NOTE = re.compile(r"[\W_]*(?:ghi chu|luu y|chu thich|chu y|\(?\*|trong do)")
_BASIS = re.compile(
    r"[\W_]*(?:can cu|theo de nghi|tren co so|chieu theo|thuc hien|"
    r"xet (?:de nghi|to trinh|ket qua|bien ban|cong van|bao cao|y kien|ho so|thay)) "
)
_ARTICLE = re.compile(r"(?:dieu|article) \d+\b")
_RECIPIENTS = re.compile(r"[\W_]*(?:noi nhan|luu ?:|kinh gui)")
_NUMBER = re.compile(r"so ?: ?[\w/. -]{0,40}$|so \d[\w/. -]{0,30}$")
_DAY = re.compile(r"[^\d:;()]{0,40},? ?ngay[\d ._…]{0,8}thang[\d ._…]{0,8}nam[\d ._…]{0,8}$|"
                  r"[^\d:;()]{2,40}, (?:ngay )?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\W*$")  # fmt: skip
_MOTTO = re.compile(r"cong hoa xa hoi chu nghia|doc lap ?-? ?tu do")
_MOTTO_ENDS = re.compile(
    r"(?:(?:(?:(?:hoi )?chu )?nghia )?viet )?nam$|(?:(?:tu do ?- ?)?hanh )?phuc$"
)
_ORGAN = re.compile(
    r"(?:uy ban|ubnd|hdnd|hoi dong|so|bo|van phong|chi cuc|phong|ban|tinh|thanh pho|tp|huyen|"
    r"thi xa|quan|xa|phuong|thi tran|chu tich|bo truong|thu tuong|giam doc|cuc|tong cuc|"
    r"trung tam|lien minh|hoi|(?:va )?(?:phat trien|moi truong)|nhan dan|nong|dang uy|"
    r"co quan|du thao|hoa toc)\b"
)
_COMMITTEE = re.compile(
    r"(?:ubnd|uy ban nhan dan)(?: (?:tinh|huyen|thanh pho|tp|xa|phuong).{0,40})?"
)
# How the name of a ministry or a department goes on in its next line.
_NAME_ENDS = re.compile(
    r"va (?:moi truong|phat trien nong thon|ptnt|cong nghe|cong thuong|du lich|the thao)\W*$"
)
_PAPER = re.compile(
    r"(?:quyet dinh|thong bao|bao cao|to trinh|cong bo|nghi quyet|ke hoach|cong van|bien ban)"
    r"[\s:.]*(?:so ?:? ?\S+)?$"
)
_SUBJECT = re.compile(r"(?:v/v|ve viec|ve |phe duyet |cong nhan |thu hoi |dua |gia han |cong bo |"
                      r"on |regarding |concerning )")  # fmt: skip
_SIGNER = re.compile(
    r"[\W_]*(?:(?:kt|tm|tl|tuq|q)(?:\.| ) ?(?:chu|uy|bo|giam|truong|hoi|thu|pho)|"
    r"(?:pho |thu )?(?:chu tich|bo truong|giam doc|chanh van phong|truong phong|truong ban)\b|"
    r"(?:ban )?(?:sao (?:y|luc)|trich sao)\b|"
    r"\(?(?:da ky|ky ten|ky,)|ky boi|nguoi ky|ngay ky|thoi gian ky|nguoi (?:lap|tong hop)|"
    r"(?:thu ky|ke toan|can bo|thu truong|xac nhan)\b|thu truong|truong phong)"
)
# How the first word of each of those begins.
_SIGNERS_BEGIN = (
    "kt", "tm", "tl", "tuq", "q", "pho", "thu", "chu", "bo", "giam", "chanh", "truong", "ban",
    "sao", "trich", "da", "ky", "nguoi", "ngay", "thoi", "ke", "can", "xac",
)  # fmt: skip
_LIST = re.compile(
    r"[\W_]*(?:phu luc|annex|appendix|danh sach|danh muc|bieu|bang|so theo doi|ket qua|list of)\b"
)
_TOTAL = re.compile(
    r"\W*+(?:(?:danh sach|phu luc|bang)\s*+)?(?:nay |tren )?(?:gom|co|tong(?: cong| so)?)\b"
    r"(?: tat ca| co)? ?:?\s*\d+"
)
_FURNITURE = re.compile(
    r"\W*+(?:(?:trang|page)\W*+)?(?:\d++(?:\W*+(?:(?<=/)|(?<=/ )|(?:tren|of)\W*+)\d++)?\W*+)?$|"
    r"\W*+tiep (?:theo|tuc)(?: trang truoc)?\W*+$|\W*+continued\W*+$|"
    r"\W*+(?:ngay in|in (?:ngay|luc))\b[\d\s/.:,h-]*+(?:trang [\d/ ]*+)?$|"
    r"\W*+nguon\b[^;]{0,80}$|"
    r"\W*+(?:nguon\b[^;.]{0,60}[.;]? ?)?"
    r"(?:(?:so lieu )?(?:cap nhat|tinh|chot|thong ke)(?: so lieu)?|so lieu) "
    r"(?:den|ngay|luc|toi)\b[\w ,/.:-]{0,50}+\)?$"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_NAME = re.compile(r"(?:[^\W\d_]++\.? ?){1,6}")
_OF_TITLE = re.compile(r"\W*(?:dot|nam|quy|giai doan|cap|tinh|huyen|thanh pho|thi xa|xa|phuong) ")
_SHORT = 90
_AFTER_SIGNER = 4  # lines under an office in which its holder's name stands


def parts(
    lines: Iterable[Line], ends: Container[Place] = (), *, headed: bool = True
) -> Iterator[PaperLine]:
    """Each line of text, whole, with the part of its paper that it is.

    `headed` says that a letterhead may stand first, as it does in all but the rows of a table;
    `ends` are the places of the lines right above the tables.
    """
    reader = _PaperReader(PaperPart.LETTERHEAD if headed else PaperPart.REMARK)
    known = list(lines)
    under = {one.place for over, one in pairwise(known) if over.place in ends}
    for line in paragraphs(known, ends):
        if line.place in under:
            reader.pass_table()
            under.discard(line.place)  # its further lines go on from the first
        yield PaperLine(line, reader.part(line))


class _PaperReader:
    """Goes down a paper; `open` is the part that the next line may go on."""

    def __init__(self, first: PaperPart) -> None:
        self.open = first
        self.signed = 0  # lines left in which a signer's name may stand

    def pass_table(self) -> None:
        """A table stands before the next line: the title of its list goes on no more."""
        if self.open in (PaperPart.TITLE, PaperPart.LIST):
            self.open = PaperPart.REMARK

    def part(self, line: Line) -> PaperPart:
        """What the next line is."""
        text, said = line.text, fold(line.text)
        self.signed = max(0, self.signed - 1)
        found = formula_of(text)
        if self.open is PaperPart.RECIPIENTS and text[0] in "-–+•" and found is not PaperPart.ANNEX:
            found = PaperPart.RECIPIENTS
        if found is None:
            found = self._going_on(text, said)
        if found is PaperPart.SIGNATURE and _SIGNER.match(said):
            self.signed = _AFTER_SIGNER
        if found not in (PaperPart.FURNITURE, PaperPart.REMARK):
            self.open = found
        elif _NOTE.match(said):
            self.open = PaperPart.REMARK
        return found

    def _going_on(self, text: str, said: str) -> PaperPart:
        """What a line is that has no formula of its own, by what it may go on."""
        if self.open in (PaperPart.ARTICLE, PaperPart.BASIS):
            return self.open
        if self.open is PaperPart.TITLE and _SUBJECT.match(said):
            return PaperPart.TITLE
        if self.signed and is_person(text) and not _says_something(text):
            return PaperPart.SIGNATURE
        going_on = text.isupper() or text[0].islower() or _OF_TITLE.match(said)
        if self.open in (PaperPart.TITLE, PaperPart.LIST) and going_on and len(text) <= 2 * _SHORT:
            return self.open
        if self.open is PaperPart.LETTERHEAD and _SUBJECT.match(said):
            return PaperPart.TITLE
        if self.open is PaperPart.LETTERHEAD and (
            (text.isupper() and _NAME_ENDS.match(said))
            or _COMMITTEE.fullmatch(said)
            or _MOTTO_ENDS.match(said)
            or labels.is_value(text)
        ):
            return PaperPart.LETTERHEAD
        return PaperPart.REMARK


def is_person(text: str) -> bool:
    """Whether a text may be the name of a person who signs: two words or more, all capitalised."""
    named = all(word[:1].isupper() for word in text.split()) and len(text) <= 50
    return named and _NAME.fullmatch(text) is not None


def _says_something(text: str) -> bool:
    """Whether words in capitals where a signer's name may stand are none: "CÁC TRƯỜNG HỢP XIN RÚT";
    a name begins with a family's, or has no word that papers speak with."""
    if text.split()[0].lower() in vocabulary.FAMILY_NAMES:
        return False
    return any(unit.part is not Part.UNKNOWN for unit in units(text))


def is_furniture(text: str) -> bool:
    """Whether a line only numbers a page, rules it off, names a unit or the age of a list, or seals
    the file."""
    bare = not any(map(str.isalpha, text)) and not _YEAR.search(text)
    if bare or is_of_form(text) or _FURNITURE.match(fold(text)) is not None:
        return True
    return is_stamp(text)


def is_signature(text: str) -> bool:
    """Whether a line is the office of one who signs: "NGƯỜI LẬP BIỂU", "Chánh Văn phòng".

    So it is where `formula_of` says so, which is asked of the few lines alone that begin like one.
    """
    first = first_word(text)
    if first[:1].isalpha() and not first.startswith(_SIGNERS_BEGIN):
        return False
    return _SIGNER.match(fold(text)) is not None and formula_of(text) is PaperPart.SIGNATURE


def formula_of(text: str) -> PaperPart | None:
    """The part of a paper that a line is by its own words; None where it has no formula."""
    said = fold(text)
    if is_furniture(text):
        return PaperPart.FURNITURE
    if _NOTE.match(said):
        return PaperPart.REMARK
    if statements.is_annex_line(text):
        return PaperPart.ANNEX
    short = len(text) <= _SHORT
    for part, pattern, brief in _FORMULAS:
        if part is PaperPart.LIST and text.endswith("."):
            continue  # "Kết quả công nhận có thể bị hủy."
        if (short or not brief) and pattern.match(said):
            return part
    if short and text.isupper() and _ORGAN.match(said):
        return PaperPart.LETTERHEAD
    if _TOTAL.match(said) or is_total(said) or is_average(said):
        return PaperPart.TOTAL
    if labels.speaks(text):
        return PaperPart.LETTERHEAD
    heads = group_rows.stars_alone(text) or place_rows.is_place(text)
    return PaperPart.LIST if heads or law_groups.place(text) is not None else None


# A part, its formula, and whether only a short line is one.
_FORMULAS = (
    (PaperPart.BASIS, _BASIS, False),
    (PaperPart.ARTICLE, _ARTICLE, False),
    (PaperPart.RECIPIENTS, _RECIPIENTS, True),
    (PaperPart.LETTERHEAD, _NUMBER, True),
    (PaperPart.LETTERHEAD, _DAY, True),
    (PaperPart.LETTERHEAD, _MOTTO, True),
    (PaperPart.TITLE, _PAPER, True),
    (PaperPart.SIGNATURE, _SIGNER, True),
    (PaperPart.LIST, _LIST, False),
)

_BEGINS = re.compile(
    r"(?:(?:dieu|article) \d|\d{1,2}[.)]|[a-h]\)|[-+*•(]|ghi chu|luu y|noi nhan|can cu)"
)


def paragraphs(lines: Iterable[Line], ends: Container[Place] = ()) -> Iterator[Line]:
    """The lines one by one; on paper, where a sentence runs on, those of one paragraph joined.

    Nothing goes on behind a line at one of the places `ends`, where a table begins.
    """
    whole: Line | None = None
    last: Place | None = None
    for line in lines:
        for piece in line.text.splitlines():
            text = clean(piece)
            if not text:
                continue
            paper = line.place.kind is PageKind.PAPER and last not in ends
            begins = _BEGINS.match(fold(text)) is not None
            if whole is not None and paper and not begins and _goes_on(whole, text):
                whole = whole._replace(text=f"{whole.text} {text}")
            else:
                if whole is not None:
                    yield whole
                whole = Line(text, line.place)
            last = line.place
    if whole is not None:
        yield whole


def _goes_on(line: Line, following: str) -> bool:
    text = line.text.rstrip()
    if is_stamp(text) and not is_stamp(f"{text} {following}"):
        return False
    closed = text.endswith(")") and text.count("(") == text.count(")")
    return len(text) > 40 and not text.endswith((".", ";", ":")) and not closed
