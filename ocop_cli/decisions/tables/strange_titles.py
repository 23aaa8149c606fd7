"""Titles of lists, and names of sheets, that are not understood over rows that are read.

Under a decision that recognises, neither need say a word of it. What they say all the same may be
that these rows are none of its own ("Nháp", "Danh sách sản phẩm tạm gác"): what is only asked for,
and what nobody understands, is told. A name is no news where the table or the decision's title
prints it too. Where the title of an annex says no rating itself, its products are held.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Sequence

from ocop_cli.decisions import titled
from ocop_cli.decisions.language import kinds, subjects
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.clauses import PRAISES
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.kinds import Unclear
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.wordings import heard, known
from ocop_cli.decisions.letterhead import unofficial
from ocop_cli.decisions.rows.plain_remarks import is_of_lists, is_of_other_matters
from ocop_cli.decisions.rows.remark_words import DOUBTS
from ocop_cli.decisions.tables import place_rows
from ocop_cli.decisions.tables.context import Context
from ocop_cli.law import groups as law_groups
from ocop_cli.model.pages import Page, PageKind, Row
from ocop_cli.model.reading import Place, Problem, Severity
from ocop_cli.text import units
from ocop_cli.text.keys import fold, same_key

LONGEST = 120
_LONGEST_NAME = 8  # words: of a district and its province
# What a program calls a sheet by itself, and what says no more than that it holds a list.
_NEUTRAL = re.compile(
    r"[\s(]*(?:trang tinh|trang|work ?sheet|table|bang|data|du lieu|export|page|feuille?|tabelle|"
    r"hoja|tiep(?: theo)?|phan|to|cont(?:inued)?)[\s\d()_.-]*"
)


def told(
    page: Page,
    rows: Sequence[Row],
    context: Context,
    place: Place,
    printed: Callable[[], Container[str]],
    *,
    refused: bool,
) -> Iterator[Problem]:
    """What a person should know of the title above a list, else of the name of its sheet.

    `printed` gives the keys of the words of the names in its table.
    Where there is no decision's title, `refusals` has asked more of the list's own, but for whose
    products these are; of rows that are refused, what nobody understands is said by that.
    """
    if context.own or not context.decides:
        return
    names = [("title", context.titled)] if context.titled else []
    names += [] if context.of_sheet else [("list", context.above)]
    if page.kind is PageKind.SHEET and not set_aside(page, context):
        names.append(("sheet", page.name))
    for variant, name in names:
        if kinds.heading(name).nth and not (context.given_kind or refused):
            yield _warning("odd_title", "round", name, place)
            return
        planned = kinds.heading(name).unclear is Unclear.PROPOSED
        if planned and context.titled and _took_part(name):
            continue  # the decision's own title says what became of them
        if planned and not refused:
            yield _warning("announcement", "planned", name, place)
            return
        if variant == "list" and in_doubt(context, rows, printed):
            continue  # it is held
        if context.given_kind or refused:
            continue
        if _is_odd(variant, name, context, rows, printed):
            yield _warning("odd_title", variant, name, place)
            return


def set_aside(page: Page, context: Context) -> str:
    """The name of a sheet that says that its list is none that counts: "Nháp", "Bản cũ", "Mẫu";
    under a decision also that it is only asked for: "Trình ký"."""
    if context.own or context.given_kind or page.kind is not PageKind.SHEET:
        return ""
    name = page.name.strip()
    key = same_key(name)
    aside = (
        FORM.fullmatch(key) or unofficial.is_mark(name) or OLD.fullmatch(key) or heard(DOUBTS, key)
    )
    asked = context.headed and kinds.heading(name).unclear is Unclear.PROPOSED
    return name if aside or (asked and not _took_part(name)) else ""


# What programs call a sheet that was copied from another.
_COPIED = re.compile(
    r"(?:copy of |bản sao của )(?P<of>.+)|(?P<first>.*[^ _-])[ _-]*+(?:\(\d{1,2}\)|copy|bản sao)",
    re.IGNORECASE,
)


def untitled(page: Page, pages: Sequence[Page], context: Context) -> str:
    """The name of a sheet that has no title above its list, under a decision of another sheet,
    where nobody understands it ("Mẫu"), or it is a copy of one that is there ("PL1 (2)")."""
    if context.own or context.given_kind or context.lettered or not context.headed:
        return ""
    if page.kind is not PageKind.SHEET:
        return ""
    name = page.name.strip()
    plain = is_plain_sheet(name) or law_groups.is_of_goods(name)
    return name if copied_from(page, pages) is not None or not plain else ""


def copied_from(page: Page, pages: Sequence[Page]) -> int | None:
    """The index of the sheet that a sheet is called a copy of; None where it is called none."""
    found = _COPIED.fullmatch(page.name.strip()) if page.kind is PageKind.SHEET else None
    if found is None:
        return None
    first = (found["of"] or found["first"]).strip().lower()
    others = (at for at, one in enumerate(pages) if one is not page)
    return next((at for at in others if pages[at].name.strip().lower() == first), None)


def line_set_aside(context: Context, lines: Iterable[str]) -> str:
    """The line above a list that says so of it: "BẢN CŨ", "(bản cũ – không sử dụng)"; a decision's
    draft is refused by that (`unofficial`)."""
    if context.own or context.given_kind:
        return ""
    said = (text.strip() for line in lines for text in line.splitlines())
    return next((one for one in said if _is_set_aside(one)), "")


def _is_set_aside(line: str) -> bool:
    """Whether each part of a line, or the first of them, is such a mark."""
    parts = [one.strip(" .:*") for one in re.split(r"[()\[\]–;,]| - ", line) if one.strip(" .:*")]
    return bool(parts) and OLD.fullmatch(same_key(parts[0])) is not None


def untold(problems: Sequence[Problem], place: Place) -> list[Problem]:
    """Problems without what `told` tells of the list at a place: it is asked about."""
    return [
        one
        for one in problems
        if one.code not in ("odd_title", "announcement") or one.place != place
    ]


def _is_odd(
    variant: str, name: str, context: Context, rows: Sequence[Row],
    printed: Callable[[], Container[str]],
) -> bool:  # fmt: skip
    """Whether a title, or the name of a sheet that says something, is not wholly understood."""
    known = _is_known(variant, name, context.titled, rows, printed)
    return not known or (variant == "list" and _bounds(name)) or _is_shortened(variant, name)


# Letters that stand for words, behind a year, a comma or a dash, or in brackets: "năm 2023, HSĐG".
_SHORTENED = re.compile(r"(?:\d|,|[(\[]|\s[–-]) ?([^\W\d_]{2,6})[)\]]?[\s.]{0,3}$")


def _is_shortened(variant: str, name: str) -> bool:
    """Whether a title, of which other letters are small, ends in some that nobody knows."""
    found = _SHORTENED.search(name) if variant == "title" and not name.isupper() else None
    if found is None or not found[1].isupper() or found[1] in _KNOWN_LETTERS:
        return False
    return bool(subjects.beyond(found[1].lower()).words)


_KNOWN_LETTERS = frozenset({"OCOP", "UBND", "NTM", "MTQG", "CTMTQG", "HTX", "TW", "VPĐP"})


_OF_TIME = re.compile(r"(?: (?:đợt|năm|giai đoạn|quý) [\divx –/-]{1,15}){1,3}$")


def in_doubt(context: Context, rows: Sequence[Row], printed: Callable[[], Container[str]]) -> str:
    """The words of an annex's title that nobody understands under a decision that rates: under
    "Danh sách sản phẩm dự phòng" may stand those that it did not recognise."""
    apart = context.own or context.of_sheet or context.given_kind
    if apart or not (context.decides and context.titled):
        return ""
    above = titled.without_number(context.above)
    if _is_known("list", above, context.titled, rows, printed):
        return ""
    found = subjects.beyond_printed(above, printed)
    praised = PRAISES.issuperset(_OF_TIME.sub("", found.words.lower()).split())
    labelled = context.said.rates and ":" in above  # "Đơn vị: …", on a line of its own
    return "" if found.named or praised or labelled else found.words


# A sheet that was kept beside the one that counts.
OLD = known(
    "old",
    r"(?:(?:bản|ds|danh sách|phụ lục|pl|bảng|biểu|sheet|số liệu|dữ liệu|file|trang)[\s\d.]*)?"
    r"(?:cũ|old|bỏ|(?:không|ko)(?: còn)? (?:dùng|sử dụng)(?: nữa)?|thừa|trùng|loại|"
    r"backup|tạm|thử|test|demo|dự phòng|dự bị|"
    r"(?:chưa|trước(?: khi)?) (?:sửa|chốt|chỉnh sửa|rà soát|họp))[\s\d()_.-]*",
    "Bản cũ",
).pattern


# A sheet that is there to be filled in, and nothing more.
FORM = known(
    "form",
    r"(?:(?:bản|biểu|form|file|sheet) )?(?:mẫu|template|form|vd|ví dụ|example)(?: trống)?[\s.]*",
    "Biểu mẫu",
).pattern


# A list of these asks nothing anew: they are to be evaluated, or ran out.
_DUE = frozenset({"đến hạn", "sắp", "cần", "phải", "sẽ", "dự kiến", "trình", "đề nghị"})


def of_register(
    context: Context, printed: Callable[[], Container[str]]
) -> Iterator[tuple[str, str]]:
    """Each title above a list, its sheet's name too, of which nobody understands some words, and
    these: "Danh sách sản phẩm OCOP đã qua rà soát"."""
    named = context.page_kind is PageKind.SHEET and not is_plain_sheet(context.name)
    for text in dict.fromkeys((context.above, context.titled, context.name if named else "")):
        found = subjects.beyond_printed(text, printed) if text else subjects.NOTHING
        if fit := _fit(text):
            yield text, fit
        if not found.words or found.named or _is_due(text):
            continue
        if not (place_rows.ends_with_region(text, found.words) or _is_no_news(found.words)):
            yield text, found.words


_FIT = frozenset({"đủ điều kiện", "đáp ứng", "đáp ứng yêu cầu", "đủ tiêu chuẩn"})


def _fit(title: str) -> str:
    """What a title says products are fit for, from that word on: "đủ điều kiện" is said of those to
    be evaluated, or found in order, as well as of those recognised."""
    found = phrases(title) if title else ()
    at = next((at for at, unit in enumerate(found) if unit.value in _FIT), None)
    if at is None or any(unit.part is Part.PROPOSAL for unit in found):
        return ""
    return " ".join(unit.text for unit in found[at:] if unit.text)


_UNIT = re.compile(
    rf"(?:(?:của|tại|thuộc|trên địa bàn|cho) )?\b(?:{units.pattern(units.UNITS)}) (?=\S)",
    re.IGNORECASE,
)


def _without_place(words: str) -> str:
    """The words of a title without the place it ends in: "tính đến nay tỉnh Hòa Phú"."""
    for found in _UNIT.finditer(words):
        name = words[found.end() :]
        if not subjects.beyond(words[found.start() :]).words and len(name.split()) <= _LONGEST_NAME:
            return words[: found.start()].strip(" ,-–")
    return words


def _is_no_news(words: str) -> bool:
    """Whether the words of a title are of goods, of trade, or of how its list was made."""
    words = _without_place(words)
    said = _OF_TIME.sub("", words.lower())
    if not words or is_of_lists(words) or law_groups.place(words) is not None:
        return True
    return is_of_other_matters(said) or is_of_other_matters(f"sản phẩm {said}")


def _is_due(title: str) -> bool:
    """Whether a title says that what is on its list ran out, or is to be evaluated yet."""
    if kinds.heading(title).unclear is Unclear.LAPSED:
        return True
    asked = {unit.value for unit in phrases(title) if unit.part is Part.PROPOSAL}
    return bool(asked) and asked <= _DUE


def _warning(code: str, variant: str, name: str, place: Place) -> Problem:
    return Problem(code, Severity.WARNING, place, {"title": name[:LONGEST]}, variant)


def _took_part(name: str) -> bool:
    """Whether a title says that its products took part in an evaluation, and asks for nothing."""
    found = phrases(name)
    asked = {one.value for one in found if one.part is Part.PROPOSAL}
    return asked == {"tham gia"} and any(one.part is Part.DEED for one in found)


# What stands last in a title, in brackets or behind a dash.
_LAST = re.compile(r"(?:[(\[]|\s[–-]\s)([^()\[\]–-]{1,60})[)\]]?[\s.:]{0,3}$")
_ENDS = frozenset({Bearing.LAPSED, Bearing.ENDING, Bearing.HOLD, Bearing.STOPPED})


def _bounds(name: str) -> bool:
    """Whether a title ends in a word or a sign that nobody knows, set apart as no name of goods or
    places is, or in what ends certificates: "… 4 sao (Rút)", "(*)", "(đã hết hạn)"."""
    found = _LAST.search(name)
    last = found[1].strip() if found else ""
    if not last:
        return False
    if " " in last:
        return bearing(last) in _ENDS
    if any(map(str.isdigit, last)) or law_groups.place(last) is not None:
        return False
    return not any(map(str.isalpha, last)) or bool(subjects.beyond(last.lower()).words)


def _is_known(
    variant: str,
    name: str,
    title: str,
    rows: Sequence[Row],
    printed: Callable[[], Container[str]],
) -> bool:
    if variant == "sheet":
        deed = kinds.heading(name)
        words = kinds.strange(name)
        words = words or ("" if deed.holds or deed.rates else subjects.beyond(name).words)
    else:
        grants = titled.may_grant(name) and titled.heard(name) is None
        words = subjects.beyond_printed(name, printed).words if grants else ""
    said = fold(words)
    if variant == "title" and kinds.took_part(name):
        return True  # its list says what became of those who did
    if len(said) < 2 or law_groups.place(words) is not None:
        return True
    if (variant == "sheet" and _is_plain(name)) or (variant == "list" and _is_no_news(words)):
        return True
    if place_rows.ends_with_region(name, words):
        return True
    key = fold if words.isascii() else same_key
    elsewhere = _texts(rows) if variant == "title" else (title, *_texts(rows))
    return any(key(words) in key(text) for text in elsewhere)


def is_plain_sheet(name: str) -> bool:
    """Whether the name of a sheet says no word that is not understood."""
    words = kinds.strange(name)
    return len(words) < 2 or law_groups.place(words) is not None or _is_plain(name)


# What the sheets of a register are called by those who keep it: "Sổ theo dõi", "Tổng hợp".
_OF_REGISTERS = frozenset({"so", "theo", "doi", "quan", "ly", "tong", "hop", "luy", "ke", "ocop",
                           "ds", "th", "chot", "cap", "nhat", "final", "goc", "loc", "sp", "san",
                           "pham", "nam", "toan", "tinh", "huyen", "xa", "chung"})  # fmt: skip


def _is_plain(name: str) -> bool:
    if all(word.isdigit() or word in _OF_REGISTERS for word in fold(name).split()):
        return True
    return _NEUTRAL.fullmatch(fold(name)) is not None or _is_name(name)


def _is_name(name: str) -> bool:
    """Whether each of several words begins with a capital, as names of places do: "Khe Mây"."""
    words = [word for word in name.split() if word[0].isalpha()]
    return len(words) > 1 and all(word[0].isupper() and not word.isupper() for word in words)


def _texts(rows: Sequence[Row]) -> Iterator[str]:
    return (cell for row in rows for cell in row.cells if isinstance(cell, str))
