"""Products named in the items of an article: "1. Sản phẩm Chè búp của HTX A, xã B: 4 sao;".

An item is read as a row only where each of its words has a place: the name, its maker, their
address, what it reached. A sentence says as easily what was asked for, or denied, as what was
granted: one item more that is not wholly understood, and none of its page is read.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.language.bearing import bearing
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.layouts.relaid import Piece, Spot
from ocop_cli.decisions.lines import formulas, untabled
from ocop_cli.decisions.tables import group_rows, witness
from ocop_cli.law.kinds import RATINGS
from ocop_cli.model.pages import Page, PageKind, Row
from ocop_cli.text.keys import clean

LABELS = ("STT", "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Điểm", "Hạng sao", "Hình thức đánh giá")
_MOST_LINES = 4  # over which an item goes on, on paper
BEGINS = re.compile(r"(?:(?P<number>\d{1,3}(?:\.\d{1,2})?)[.)/]|[a-hđ]\)|[-–+•*])\s*+")
_OF_PLACE = (
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|tổ dân phố|khu phố|xóm|"
    r"làng|buôn|khóm|tp\.?|tx\.?|tt\.?)\s"
)
# Texts are cleaned: what parts their words is one space.
_SCORE = r"(?P<score{}>\d{{1,3}}(?:[.,]\d{{1,2}})?) ?điểm"
_STARS = r"(?:0?[1-5]|một|hai|ba|bốn|năm) ?sao"
_REACHED = (
    r"(?:được )?(?:công nhận )?(?:đạt )?(?:sản phẩm )?(?:ocop )?(?:(?:xếp |phân )?hạng,? |xếp )?"
)
_RESULT = re.compile(
    rf"{_REACHED}(?:(?P<stars>{_STARS}(?: ocop)?(?: năm 20\d\d)?)"
    rf"(?:,? (?:với )?(?:đạt )?{_SCORE.format(1)})?|"
    rf"{_SCORE.format(2)}(?:,? (?:và )?{_REACHED}(?P<starred>{_STARS}))?)[ .]?",
    re.IGNORECASE,
)
_NAMED = (
    r"(?:sản phẩm ?:? )?[“\"]?(?P<name>[^“”\",; ](?:[^“”\",;]{0,200}?[^“”\",; ])?)[”\"]?"
    r"(?:,? của | ?\((?:của )?| [-–] |, )(?:chủ thể ?:? )?"
    r"(?=htx|hợp tác xã|công ty|cty|hộ|tổ hợp tác|tht|cơ sở|doanh nghiệp|dntn|hkd|trang trại)"
)
# The maker's name ends where a sign parts it from what it reached, or a verb does.
_MAKER = _NAMED + r"(?P<maker>[^,;:()]{1,160}?)"
_WITH_COMMAS = re.compile(_MAKER + r"(?= ?(?:,(?!\d)|[;:()])| [-–] )", re.IGNORECASE)
_TO_END = re.compile(_MAKER + r"(?=[ .]*$)", re.IGNORECASE)
_WITH_VERB = re.compile(_MAKER + r"(?= (?:được công nhận|đạt) )", re.IGNORECASE)
_KIND = re.compile(
    r" ?\((?P<kind>đánh giá lại|công nhận lại|(?:đánh giá |công nhận )?lần đầu|nâng hạng|"
    r"(?:đánh giá |công nhận )?mới)\)[ ;.]*$",
    re.IGNORECASE,
)
_LABELLED = re.compile(r"^(?:địa chỉ|nơi sản xuất|trụ sở) ?:? ?", re.IGNORECASE)
SAID_STARS = re.compile(rf"\b{_STARS}\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r"(?<!\d),|,(?!\d)|[:;()]| [-–] | (?=được công nhận )|(?<!công nhận) (?=đạt )"
)
_POINTS = re.compile(r"\d ?điểm\b", re.IGNORECASE)
_SAYING_MORE = frozenset(
    {Part.DEED, Part.NEGATION, Part.PROPOSAL, Part.VOICE, Part.REASON, Part.BREAK, Part.DOSSIER}
)


class Placed(NamedTuple):
    """A line of running text and its page."""

    page: int
    row: Row


class ArticleItem(NamedTuple):
    """A product as an item names it, each part as printed; `lines` are those it stands in."""

    number: str | None
    product: str
    entity: str
    place: str | None
    score: str | None
    stars: str | None
    kind: str | None
    lines: tuple[Placed, ...]


def pieces(pages: Sequence[Page]) -> dict[int, list[Piece]]:
    """The lists that the items of each page make, by its index; none where one item of the file is
    not wholly understood, or stands under no sentence that rates."""
    if any(page.kind not in (PageKind.DOCUMENT, PageKind.PAPER) for page in pages):
        return {}
    lines = running(pages)
    found: dict[int, list[Piece]] = {}
    at, left = 0, []
    while at < len(lines):
        run, end = _run(lines, at)
        if not any(isinstance(one, ArticleItem) for one in run):
            left.append(lines[at])
            at += 1
            continue
        if not left or not _rates(text_of(left[-1].row)) or not _ends(lines, end):
            return {}
        run = _starred(run, text_of(left[-1].row))
        for page, parts in groupby(run, key=_page_of):
            found.setdefault(page, []).append(as_piece(list(parts)))
        at = end
    return {} if any(untabled.rates(text_of(one.row)) for one in left) else found


def running(pages: Sequence[Page]) -> list[Placed]:
    """The lines of running text, in their order, but for the numbers of pages and the like."""
    return [
        Placed(at, row)
        for at, page in enumerate(pages)
        for row in page.rows
        if row.table is None and not formulas.is_furniture(text_of(row))
    ]


def _run(lines: Sequence[Placed], at: int) -> tuple[list[ArticleItem | Placed], int]:
    """The items from a line on, with the lines between them that head groups of them, and where
    they end."""
    run: list[ArticleItem | Placed] = []
    while at < len(lines):
        item = _item(lines, at)
        if item is not None:
            run.append(item)
            at += len(item.lines)
        elif _heads(text_of(lines[at].row)):
            run.append(lines[at])
            at += 1
        else:
            break
    return run, at


def _starred(run: Sequence[ArticleItem | Placed], lead: str) -> list[ArticleItem | Placed]:
    """The items with the stars that the sentence before them says of all, where it names one rank
    and neither they nor a line between them any."""
    said = {found[0].lower() for found in SAID_STARS.finditer(lead)}
    own = any(isinstance(one, Placed) or one.stars for one in run)
    if own or len(said) != 1:
        return list(run)
    stars = said.pop()
    return [one._replace(stars=stars) if isinstance(one, ArticleItem) else one for one in run]


def _page_of(one: ArticleItem | Placed) -> int:
    return one.lines[0].page if isinstance(one, ArticleItem) else one.page


def _rates(text: str) -> bool:
    """Whether a sentence that leads in to items says that they were recognised."""
    said = kinds.heading(text)
    plain = said.unclear is None and said.result != "failed" and not said.absent
    return text.endswith(":") and said.rates and plain and said.kind in (None, *RATINGS)


AFTER = re.compile(r"(?:điều|article)\s\d|nơi nhận|tm\.|kt\.|q\.|chủ tịch|phó chủ tịch", re.I)


def _ends(lines: Sequence[Placed], end: int) -> bool:
    """Whether items end where their paper goes on with its next article, or ends."""
    return end == len(lines) or AFTER.match(text_of(lines[end].row)) is not None


def _heads(text: str) -> bool:
    """Whether a line heads a group of items as a row does: "1. Sản phẩm đạt 4 sao:"."""
    said = BEGINS.sub("", text, count=1).rstrip(" :")
    return group_rows.stars_alone(said)


def as_piece(run: Sequence[ArticleItem | Placed]) -> Piece:
    """The items of one page as a list, headed by labels that stand nowhere."""
    items = [one for one in run if isinstance(one, ArticleItem)]
    fields = [tuple(one[:7]) for one in items]
    kept = [at for at in range(len(LABELS)) if at in (1, 2) or any(one[at] for one in fields)]
    spot = _spot(run[0])
    rows: list[tuple[tuple[Spot, str | None], ...]] = [tuple((spot, LABELS[at]) for at in kept)]
    covers: set[tuple[int | None, int]] = set()
    for one in run:
        head = (text_of(one.row).rstrip(" :"),) if isinstance(one, Placed) else ()
        cells = [one[at] for at in kept] if isinstance(one, ArticleItem) else [*head, *kept[1:]]
        said = [cell if isinstance(cell, str) else None for cell in cells]
        rows.append(tuple((_spot(one), cell) for cell in said))
        lines = one.lines if isinstance(one, ArticleItem) else (one,)
        covers |= {(line.row.table, line.row.number) for line in lines}
    return Piece(tuple(rows), 1, frozenset(covers))


def _spot(one: ArticleItem | Placed) -> Spot:
    row = one.lines[0].row if isinstance(one, ArticleItem) else one.row
    return Spot(row.table, row.number, 0)


def text_of(row: Row) -> str:
    """The text of a line."""
    return clean(str(row.cells[0] or "")) if row.cells else ""


def _item(lines: Sequence[Placed], at: int) -> ArticleItem | None:
    """The item that begins at a line, with the lines over which it goes on; None for none."""
    text = text_of(lines[at].row)
    begins = BEGINS.match(text)
    if begins is None:
        return None
    for end in range(at + 1, min(at + _MOST_LINES, len(lines)) + 1):
        whole = tuple(lines[at:end])
        if len({one.page for one in whole}) > 1:
            return None
        after = text_of(lines[end].row) if end < len(lines) else ""
        over = not after or BEGINS.match(after) or AFTER.match(after) or text.endswith((";", "."))
        if over:
            return parsed(text[begins.end() :], begins["number"], whole)
        text = f"{text} {after}"
    return None


def parsed(text: str, number: str | None, lines: tuple[Placed, ...]) -> ArticleItem | None:
    """An item whose every word has a place."""
    kind = None
    if found := _KIND.search(text):
        text, kind = text[: found.start()], found["kind"]
    for pattern in (_WITH_COMMAS, _WITH_VERB, _TO_END):
        found = pattern.match(text)
        if found is None:
            continue
        rest = _rest(text[found.end() :])
        maker, name = found["maker"].strip(), found["name"].strip()
        if rest is None or not witness.names_entity(maker):
            continue
        if ranks.in_text(maker) or _POINTS.search(maker):
            continue
        # Where no sign parts the verb from the name, what stands between them may be a word of it.
        named = pattern is not _WITH_VERB or maker.split()[-1][:1].isupper()
        if named and name[:1].isupper() and _is_plain(name) and _is_plain(maker):
            return ArticleItem(number, name, maker, *rest, kind, lines)
    return None


def _rest(text: str) -> tuple[str | None, str | None, str | None] | None:
    """Address, score and stars behind the maker's name; None where anything else stands there."""
    parts = [part.strip() for part in _BETWEEN.split(text.rstrip(" .")) if part.strip(" .")]
    places: list[str] = []
    if parts and _LABELLED.match(parts[0]):
        parts[0] = _LABELLED.sub("", parts[0])
        parts = parts if parts[0] else parts[1:]
    while parts and re.match(_OF_PLACE, parts[0], re.IGNORECASE) and _is_plain(parts[0]):
        places.append(parts.pop(0))
    if not parts:
        return ", ".join(places) or None, None, None  # its rank stands over it
    result = _RESULT.fullmatch(", ".join(parts))
    if result is None:
        return None
    stars = result["stars"] or result["starred"]
    return ", ".join(places) or None, result["score1"] or result["score2"], stars


def _is_plain(text: str) -> bool:
    """Whether a part of an item says nothing of a rating or a certificate."""
    return bearing(text) is None and _SAYING_MORE.isdisjoint(one.part for one in phrases(text))
