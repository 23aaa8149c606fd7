"""The product that Article 1 itself names: "Công nhận sản phẩm Chè búp của HTX A đạt 3 sao".

A decision on one product has no list. Its article is read as an item of one is (`items`): only
where each of its words has a place, those before the product rate it and name nothing, and no other
line of the paper rates another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocop_cli.decisions.cells import filled
from ocop_cli.decisions.language import kinds, ranks, subjects
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.layouts import items
from ocop_cli.decisions.layouts.items import ArticleItem, Placed
from ocop_cli.decisions.layouts.relaid import Piece
from ocop_cli.decisions.lines import formulas, untabled
from ocop_cli.decisions.lines.formula_words import PaperPart
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RATINGS
from ocop_cli.model.pages import Page, PageKind
from ocop_cli.text.keys import fold

_FIRST = re.compile(r"\A(?:điều|article) 1\b[\s.:–-]*", re.IGNORECASE)
_PRODUCT = re.compile(r"\bsản phẩm ?:? (?=[“\"]?\w)|: ", re.IGNORECASE)
# "Chè xanh và Mật ong" may be two products, of which each has its certificate, as well as one.
_JOINS = re.compile(r"\s(?:và|va|với|cùng|kèm|hay|hoặc)\s|[&/+,;]|\s[–-]\s", re.IGNORECASE)
_QUOTES = ("“", '"')
_IN_WORDS = re.compile(r"(?<=\d) \(\w+\)")  # "01 (một) sản phẩm"
_PLURAL = re.compile(r"\b(?:các|những|cặp|đôi|bộ đôi|nhóm)\s*\Z", re.IGNORECASE)
_COUNT = re.compile(
    r"\b(?:(?P<count>\d{1,3}|hai|ba|bốn)|một) (?:\(\w+\) )?"
    r"(?=sản phẩm\b|sp\b)", re.IGNORECASE
)  # fmt: skip
_MANY = 4
_MOST_LINES = 5  # over which the sentence goes on, on paper
_ANEW = {"re_evaluation": "Đánh giá lại", "upgrade": "Nâng hạng", "recognition": "Lần đầu"}


def pieces(pages: Sequence[Page]) -> dict[int, list[Piece]]:
    """The one product of a paper as a list of one row, by its page; none where more is said."""
    if any(page.kind not in (PageKind.DOCUMENT, PageKind.PAPER) for page in pages):
        return {}
    lines = items.running(pages)
    at = next((at for at, one in enumerate(lines) if _FIRST.match(items.text_of(one.row))), None)
    counted = [_counts(items.text_of(one.row)) for one in lines]
    found = _article(lines, at, single=1 in counted) if at is not None else None
    if any(count not in (None, 1) for count in counted):
        return {}  # "công nhận 02 sản phẩm"
    if at is None or found is None or found.stars is None:
        return {}
    if _has_a_list(pages, lines[at]):
        return {}
    above = [items.text_of(one.row) for one in lines[:at]]
    below = [items.text_of(one.row) for one in lines[at + len(found.lines) :]]
    if any(kinds.heading(text).kind in CERTIFICATE_ACTS for text in above) or _goes_on(below[:1]):
        return {}
    if not all(_agrees(text, found) for text in (*above, *below)):
        return {}
    return {found.lines[0].page: [items.as_piece([found])]}


_OF_ENDS = (PaperPart.RECIPIENTS, PaperPart.SIGNATURE, PaperPart.LETTERHEAD)


def _has_a_list(pages: Sequence[Page], article: Placed) -> bool:
    """Whether a table stands below the article that does not only say who signs and to whom the
    paper goes: what it lists is not read."""
    at = pages[article.page].rows.index(article.row)
    below = (
        *pages[article.page].rows[at:],
        *(r for p in pages[article.page + 1 :] for r in p.rows),
    )
    tabled = (cell for row in below if row.table is not None for cell in row.cells if filled(cell))
    firsts = (str(cell).strip().splitlines()[0] for cell in tabled)
    return not all(
        formulas.formula_of(one) in _OF_ENDS or formulas.is_person(one) for one in firsts
    )


def _goes_on(below: Sequence[str]) -> bool:
    """Whether the next line is an item that names another maker."""
    return any(items.BEGINS.match(text) and untabled.names_maker(text) for text in below)


def _counts(text: str) -> int | None:
    """How many products a line says it is about, several being many; None where it does not."""
    found = _COUNT.search(text)
    if found is None or not kinds.heading(text).rates:
        return None
    count = found["count"] or "1"
    return int(count) if count.isdigit() else _MANY


def _article(lines: Sequence[Placed], at: int, *, single: bool) -> ArticleItem | None:
    """The product of the sentence that begins at a line; on paper it goes on over several.
    `single` says that the paper is about one."""
    text = _FIRST.sub("", items.text_of(lines[at].row), count=1)
    for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
        whole = tuple(lines[at:end])
        after = items.text_of(lines[end].row) if end < len(lines) else ""
        if text.endswith(".") or not after or items.AFTER.match(after):
            one_page = len({one.page for one in whole}) == 1
            return _sentence(text, whole, single=single) if one_page else None
        text = f"{text} {after}"
    return None


def _sentence(text: str, lines: tuple[Placed, ...], *, single: bool) -> ArticleItem | None:
    """The last product that the sentence names, where all before it says that it was rated."""
    for found in reversed(list(_PRODUCT.finditer(text))):
        item = items.parsed(text[found.end() :], None, lines)
        if item is not None and ranks.in_text(item.product) is None:
            before = text[: found.start()]
            if untabled.names_maker(item.entity.partition(" và ")[2]):
                return None  # whose it is, the two would have to say
            quoted = text[found.end() :].startswith(_QUOTES)
            joined = _JOINS.search(item.product) and not (single or quoted)
            if joined or _PLURAL.search(before):
                return None
            kind = _rates(before)
            return _ranked(item._replace(kind=kind or None), before) if kind is not None else None
    return None


def _ranked(item: ArticleItem, before: str) -> ArticleItem | None:
    """The item with the stars that the words before it say; none where both say any."""
    said = {found[0].lower() for found in items.SAID_STARS.finditer(before)}
    if not said:
        return item
    return item._replace(stars=said.pop()) if item.stars is None and len(said) == 1 else None


def _rates(before: str) -> str | None:
    """What the words before a product say of its kind, "" for nothing; None where they do not say
    that it was rated, name anything, or are not understood."""
    before = _IN_WORDS.sub("", before)
    whole = f"{before} sản phẩm OCOP"
    said = kinds.heading(whole)
    names = any(one.part in (Part.UNKNOWN, Part.OWNER, Part.BREAK) for one in phrases(before))
    plain = said.rates and said.unclear is None and said.result is None and not said.absent
    if names or not plain or said.kind not in (None, *RATINGS) or subjects.beyond(whole).words:
        return None
    return _ANEW.get(said.kind or "", "")


def _agrees(text: str, found: ArticleItem) -> bool:
    """Whether another line rates nobody, or this very product with its stars."""
    if not untabled.rates(text):
        return True
    stars = ranks.in_text(text)
    own = ranks.in_text(found.stars or "")
    _, named, after = fold(text).partition(fold(found.product))
    goes_on = _JOINS.match(f"{after} ") is not None  # "Chè xanh và Mật ong"
    return bool(named) and not goes_on and (stars is None or stars == own)
