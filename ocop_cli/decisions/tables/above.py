"""What stands above a table: the title of its list, and what heads groups of its rows."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from itertools import zip_longest

from ocop_cli.decisions.language import kinds, subjects
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.clauses import PRAISES
from ocop_cli.decisions.language.deeds import phrases, stated
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.terms import term
from ocop_cli.decisions.letterhead import labels, statements
from ocop_cli.decisions.letterhead.lines import says_only_which
from ocop_cli.decisions.lines import formulas
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.decisions.rows.remark_words import MADE
from ocop_cli.decisions.tables import group_rows, page_heads, place_rows, sections
from ocop_cli.decisions.tables.context import Context
from ocop_cli.decisions.tables.group_levels import GroupLevels
from ocop_cli.decisions.tables.sections import Layout, Section
from ocop_cli.law import groups as law_groups
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.model import reading
from ocop_cli.model.reading import Place, Problem, Severity
from ocop_cli.text import units, vocabulary
from ocop_cli.text.keys import clean, fold

_OF_A_YEAR = 4  # figures
_LABEL = 40  # letters
MOST_BROKEN = 3  # lines over which a bracket may go on
_ENDS_SENTENCE = (".", ";", ",")
# What is no caption, however long: the parts that `formulas` knows by short lines, and a subject.
_OF_PAPER = re.compile(r"(?:(?:dieu|article) \d|noi nhan|kinh gui|v/v|ve viec)")
_BESIDE = (PaperPart.FURNITURE, PaperPart.REMARK, PaperPart.TOTAL)
_MAY_BE_CAPTIONS = (None, PaperPart.LIST, PaperPart.TITLE)
_OF_ENDS = frozenset({"đến", "từ", "sau", "sau khi"})
_SAYING_MORE = (Part.NEGATION, Part.REASON, Part.BREAK, Part.VOICE, Part.DOSSIER)
_NUMBER = re.compile(r"\A(?:[IVX]+|[A-H]|\d{1,2}|[a-h])\s?[.)]\s?(?=\S)")
_NUMBERED = re.compile(r"(?:[IVX]+|[A-H]|\d{1,2}|[a-h])\s?[.)]\s?\S")


def title(lines: Sequence[reading.Line]) -> str:
    """The title lines directly above a table: from the last "Phụ lục" or "Danh sách" on.

    Where there is none, the last line but for those that say whose annex it is, if it ends with a
    colon ("Điều 1. Thu hồi … sau đây:") or is a caption, however it begins ("Bảng kê các sản phẩm
    bị thu hồi").
    """
    pieces = _pieces(lines)
    start = _title_at(pieces)
    if start is None:
        return _caption([text for text, _ in pieces])
    first = _NUMBER.sub("", pieces[start][0], count=1)  # "II. Danh sách …" is the title of a list
    more = (text for text, _ in pieces[start + 1 :] if not _is_term(text))
    titles = _without_annex_lines([first, *more])
    return " ".join(text for text in titles if not (_NUMBERED.match(text) or _is_beside(text)))


def _caption(above: Sequence[str]) -> str:
    """The last of the lines above a table, or the last two as one, where that is its caption; below
    it may stand whose annex the table is."""
    said = _without_annex_lines(above)
    texts = [text for text in said if not _is_beside(text)][-3:] or [""]
    if texts[-1].endswith(":") or _is_caption(texts):
        return texts[-1]
    *before, first, last = "", "", *texts
    both = f"{first} {last}"
    broken = (
        first.isupper() and last.isupper() and formulas.formula_of(first) is not PaperPart.TITLE
    )
    return both if broken and _is_caption([*before, both]) else ""


def _is_term(text: str) -> bool:
    """Whether a line under a title plainly gives the term, which is read where it stands, and does
    nothing else: "(Giấy chứng nhận có giá trị 36 tháng kể từ ngày ký)"."""
    found = term(text)
    return found is not None and found.plain and not kinds.heading(text).holds


def _is_beside(text: str) -> bool:
    """Whether a line under a title is none of it: a page's number, a note, a stated total, a label
    of the decision with what it names."""
    return formulas.formula_of(text) in _BESIDE or labels.speaks(text) or labels.is_value(text)


def _is_caption(texts: Sequence[str]) -> bool:
    """Whether the last of these lines speaks of products and is no sentence, group, or other part
    of a paper: under "QUYẾT ĐỊNH" stands a decision's title."""
    *before, text = texts
    if text.endswith(_ENDS_SENTENCE) or _NUMBERED.match(text):
        return False
    if any(formulas.formula_of(one) is PaperPart.TITLE for one in before):
        return False
    if formulas.formula_of(text) in _MAY_BE_CAPTIONS and not _OF_PAPER.match(fold(text)):
        of_products = any(unit.part is Part.SUBJECT for unit in phrases(text))
        return of_products or (text.isupper() and bool(stated(text).deeds))
    return False


def is_plain(text: str) -> bool:
    """Whether a line above a list only says that it is one of products, and whose or of when:
    "THEO DÕI SẢN PHẨM OCOP TỈNH HÒA PHÚ NĂM 2024"."""
    said = stated(text)
    says_more = said.deeds or said.lapsed or said.proposed or said.other or said.unknown
    if says_more or said.stray or subjects.beyond(text).words:
        return False
    found = phrases(text)
    parts = {unit.part for unit in found}
    if Part.SUBJECT not in parts or not parts.isdisjoint(_SAYING_MORE) or bearing(text):
        return False
    return not any(unit.value in _OF_ENDS for unit in found)  # "… đến 30/6/2024": a term, perhaps


def _without_annex_lines(texts: Sequence[str]) -> Iterator[str]:
    """The lines without those that say whose annex it is: "(Kèm theo Quyết định số … của", and what
    follows it on the next lines, to the closing bracket."""
    left = 0
    for text in texts:
        if left:
            left = 0 if ")" in text else left - 1
        elif not statements.is_annex_line(text):
            if not (text.startswith("(") and text.endswith(")") and says_only_which(text)):
                yield text
        elif text.count("(") > text.count(")"):
            left = MOST_BROKEN


def headings(section: Section) -> list[tuple[str, Place]]:
    """Paragraphs that head a table as group rows do: "I. Sản phẩm 4 sao", "2. Huyện Chợ Đồn".

    Under the title of a list, and between its tables, all count; elsewhere only the one right above
    the table, for the articles of a decision are numbered too.
    """
    pieces = _pieces(section.before)
    start = _title_at(pieces)
    wanted = pieces if start is None else pieces[start + 1 :]
    if start is None and section.new_list:
        wanted = pieces[-1:]
    found = [one for one in wanted if _heads(one[0])]
    if not section.new_list and pieces and pieces[-1] not in found:
        # The list goes on under another paragraph: what it says may hold for the rows to come.
        found += [
            piece for piece in pieces[-1:] if group_rows.speaks(piece[0]) or _may_head(piece[0])
        ]
    return found


def texts(section: Section) -> Iterator[str]:
    """The lines that stand above a section."""
    return (text for text, _ in _pieces(section.before))


def unknown_caption(section: Section, known: Container[str]) -> tuple[str, Place] | None:
    """The short line right above a table that is no known part of a paper, no title and no group,
    and of which some word is not understood: "Dự phòng", "Đợt sau". Under the title of its list,
    or the line that says whose annex it is, it may be any that stands there.

    `known` are the lines that stood above the tables before, as those do that run along a paper.
    """
    pieces = _pieces(section.before)
    titled = max((at for at, (text, _) in enumerate(pieces) if _is_title(text)), default=None)
    start = _title_at(pieces)
    below = pieces[-1:] if start is None and titled is None else []
    if start is not None:
        below = [one for one in pieces[start + 1 :] if not _is_title(one[0])]
    elif titled is not None:
        below = pieces[titled + 1 :]
    whole = set(_without_annex_lines([text for text, _ in pieces]))
    for text, place in below:
        said = page_heads.without_goes_on(text)
        if text in whole and said not in known and _is_unknown_caption(said):
            return said, place
    return None


def _is_title(text: str) -> bool:
    return statements.is_annex_line(text) or sections.is_list_title(text)


def _is_unknown_caption(text: str) -> bool:
    """Whether some word of a short line that may head a table is not understood."""
    if _is_title(text) or _NUMBERED.match(text) or not _may_head(text) or _is_beside(text):
        return False
    if ":" in text[:-1] or term(text) is not None:
        return False  # a label with what it names; a term is read where it stands
    if group_rows.stars_alone(text) or law_groups.place(text) is not None:
        return False
    if place_rows.is_region(text) or group_rows.of_decision(text) is not None:
        return False
    more = subjects.beyond(MADE.sub("", text, count=1)).words
    praised = PRAISES.issuperset(more.lower().split())
    return not praised or _says_little(text)


def _says_little(text: str) -> bool:
    """Whether a line has no word of what is listed, of how many, of where or of what was done."""
    found = phrases(text)
    plain = all(one.part in (Part.TAIL, Part.PLAIN, Part.JOIN, Part.BREAK) for one in found)
    if [one.value for one in found] == ["chính thức"]:
        return False  # the very list
    return bool(found) and plain and not any(one.value in units.UNITS for one in found)


def enter_titled(section: Section, context: Context, groups: GroupLevels) -> None:
    """Begin a list of the decision that its title names, in a paper that has none of its own."""
    if not section.new_list or context.prints_number or context.own:
        return
    group = group_rows.of_decision(context.above)
    if group is not None:
        groups.enter("title", group)


def _heads(text: str) -> bool:
    """Whether a paragraph heads a table by its number, or by no more than stars or a decision."""
    if _NUMBERED.match(text) or group_rows.stars_alone(text):
        return True
    titled = statements.is_annex_line(text) or sections.is_list_title(text)
    return not titled and group_rows.of_decision(text) is not None


def _may_head(text: str) -> bool:
    """Whether a paragraph between two pieces of a list is short, no sentence, and no known part of
    a paper: then it may head the rows to come ("Nhóm còn lại"); so does a region."""
    if place_rows.is_region(text):
        return True
    sentence = text.endswith(_ENDS_SENTENCE) or len(text) > group_rows.LONGEST
    if sentence or formulas.formula_of(text) is not None or labels.is_value(text):
        return False
    signs = formulas.is_person(text) and text.split()[0].lower() in vocabulary.FAMILY_NAMES
    return not signs


# Headings under which nothing was granted, however little else of them is understood.
_NOTHING_GRANTED = (Unclear.PROPOSED, Unclear.DENIED, Unclear.LAPSED)


def grants_nothing(text: str) -> bool:
    """Whether a heading that is not understood says that its rows are none of those recognised:
    only asked for, denied, failed, taken back."""
    said = kinds.heading(text)
    bad = said.absent or said.result == "failed" or said.unclear in _NOTHING_GRANTED
    return bad or said.kind in CERTIFICATE_ACTS or kinds.denies(text)


def unknown(text: str, place: Place) -> Problem:
    """A heading that is not understood, above rows that it may be about."""
    values = {"value": text}
    if kinds.heading(text).unclear is Unclear.PROPOSED:
        return Problem("proposed", Severity.ERROR, place, values, "list")
    return Problem("unknown_heading", Severity.ERROR, place, values)


def strange(layout: Layout, lines: Sequence[reading.Line]) -> str:
    """The lines above all lists that are no known part of their paper, as printed; else ""."""
    above = {line.place for line in layout.sections[0].before}
    ends = {layout.sections[0].before[-1].place} if above else set()
    titles = {
        text
        for line in layout.sections[0].before
        for text in map(clean, line.text.splitlines())
        if sections.is_list_title(text)
    }
    titles |= {text for text, _ in headings(layout.sections[0])}
    return " ".join(
        line.text
        for line, part in formulas.parts(lines, ends)
        if part is PaperPart.REMARK
        and formulas.formula_of(line.text) is None
        and line.place in above
        and line.text not in titles
        and not is_plain(line.text)
    )


def _pieces(lines: Sequence[reading.Line]) -> list[tuple[str, Place]]:
    return [
        (clean(part), line.place)
        for line in _without_summary(lines)
        for part in line.text.splitlines()
        if part.strip()
    ]


def _title_at(pieces: Sequence[tuple[str, Place]]) -> int | None:
    """Where the title of the list begins: at the last "Phụ lục", else the last "Danh sách"."""
    start = None
    for at, (text, _) in enumerate(pieces):
        if statements.is_annex_line(text) or not sections.is_list_title(text):
            continue
        if start is None or _is_annex(text) or not _is_annex(pieces[start][0]):
            start = at
    return start


def _without_summary(lines: Sequence[reading.Line]) -> Iterator[reading.Line]:
    """The lines without the rows of a summary, and without the row of several cells over them."""
    for line, below in zip_longest(lines, lines[1:]):
        heads = below is not None and _counts(below) and len(_parts(line)) > 1
        if not (_counts(line) or (heads and _is_label(_parts(line)[0]))):
            yield line


def _parts(line: reading.Line) -> list[str]:
    return [clean(text) for text in line.text.splitlines()]


def _counts(line: reading.Line) -> bool:
    """Whether a row above a list counts what it names, as those of a summary do: "4 sao | 12"; a
    year in a cell of its own is no count."""
    label, *rest = _parts(line) or [""]
    counts = [one for one in rest if one.isdecimal() and len(one) < _OF_A_YEAR]
    return bool(counts) and not label.isdecimal() and _is_label(label)


def _is_label(text: str) -> bool:
    """Whether a text may say what is counted: it is no title, and says nothing of a deed."""
    said = kinds.heading(text)
    return not (said.holds or said.rates or sections.is_list_title(text)) and len(text) <= _LABEL


def _is_annex(text: str) -> bool:
    return fold(text).startswith(("phu luc", "annex", "appendix"))
