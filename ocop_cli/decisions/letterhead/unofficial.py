"""Marks by which a paper says that it is not, or not yet, what its title says: "DỰ THẢO".

A draft has the number, the day and the title of the decision that may come of it. A line above the
tables, or on the margin, that bears such a mark and hardly a word more refuses what stands below.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ocop_cli.decisions.citations import NUMBER, besides
from ocop_cli.decisions.language.wordings import known
from ocop_cli.model.pages import NoteKind, Page
from ocop_cli.model.reading import Line
from ocop_cli.text.keys import clean, same_key

LONGEST = 60
_PAPER = r"(?:bản|tài liệu|văn bản|quyết định|danh sách|phụ lục|số liệu|mẫu|the|this|list|is|a)"
_LEADING = (
    rf"\W*(?:{_PAPER}\b[^\w\n]{{0,3}}){{0,4}}(?:này |dưới đây |sau đây |là |chỉ |dùng |được |"
    r"mang tính |để |for |only ){0,5}"
)
MARKS = (
    known("draft", rf"{_LEADING}(?:dự thảo|nháp|draft)\b", "Bản dự thảo"),
    known(
        "sample",
        rf"{_LEADING}(?:thử nghiệm|mẫu thử|ví dụ|minh họa|specimen|sample)\b",
        "Mẫu thử",
    ),
    known("reference", rf"{_LEADING}(?:tham khảo|reference)\b", "Số liệu chỉ để tham khảo"),
    known(
        "for_comment",
        rf"{_LEADING}(?:(?:lấy|xin|tham gia) ý kiến|góp ý)\b",
        "Tài liệu lấy ý kiến",
    ),
    known("internal", rf"{_LEADING}(?:lưu hành nội bộ|internal)\b", "Lưu hành nội bộ"),
    known(
        "not_final",
        rf"{_LEADING}(?:chưa|không|not)(?: phải| có| được| yet| an| a){{0,3}} (?:bản |văn bản )?"
        r"(?:chính thức|trình ký|trình|ký|phê duyệt|ban hành|phát hành|công bố|hiệu lực|official|"
        r"signed|approved|final)\b",
        "Văn bản này chưa có hiệu lực",
    ),
)


def mark(before: Sequence[Line], lines: Sequence[Line], pages: Sequence[Page]) -> str:
    """The first line above the first table, or on a margin, that says so; "" where none does.

    `before` are the lines right above the table, `lines` all outside the tables in their order.
    """
    texts = [*_above(before, lines), *_margins(pages)]
    said = (clean(line) for text in texts for line in text.splitlines())
    return next((line for line in said if is_mark(line) or _bears(line)), "")


def of_properties(pages: Sequence[Page]) -> str:
    """What the properties of a file say that make it a draft: its title, its state in a program;
    "" where none does. They stay behind when a draft is signed, so that a person is only told."""
    said = dict.fromkeys(clean(one) for page in pages[:1] for one in page.properties)
    return next((one for one in said if is_mark(one[:LONGEST]) or _ends_so(one)), "")


def _ends_so(said: str) -> bool:
    parts = (part.strip() for part in _PARTS.split(said))
    return any(is_mark(part) for part in parts if len(part) <= LONGEST)


_PARTS = re.compile(r"[;,:()\[\]|_]|\s[–-]\s")
# What stands in brackets at the end of a line.
_LAST = re.compile(r"[(\[]([^()\[\]]{1,60})[)\]][\s.;]*$")


def _bears(said: str) -> bool:
    """Whether a line bears such a mark behind a number, or in brackets at its end: "Số: 743/QĐ-UBND
    (bản dự thảo)"."""
    if found := _LAST.search(said):
        return is_mark(found[1])
    return NUMBER.search(said) is not None and is_mark(besides(said).removeprefix("Số").strip(" :"))


def _above(before: Sequence[Line], lines: Sequence[Line]) -> Iterator[str]:
    last = before[-1].place if before else None
    for line in lines if last is not None else ():
        yield line.text
        if line.place == last:
            return


def _margins(pages: Sequence[Page]) -> Iterator[str]:
    for page in pages:
        yield from (n.text for n in page.notes if n.kind in (NoteKind.BOX, NoteKind.MARGIN))


def is_mark(said: str) -> bool:
    """Whether a line bears such a mark and hardly a word more."""
    if not 0 < len(said) <= LONGEST:
        return False
    key = same_key(said)
    return any(pattern.match(key) for _, pattern, _ in MARKS)
