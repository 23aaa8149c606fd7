"""What the title of a decision must say before the rows under it are read as its own.

A title says positively that it rates, or names another deed that rows are read for; else nothing is
read from it. A decision to reward those recognised last year, to correct their names or to print
certificates anew, prints the same tables as the one that recognised them.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.language import subjects
from ocop_cli.decisions.language.clauses import RATES
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.kinds import NOTHING_SAID, Said, Unclear, heading
from ocop_cli.decisions.language.lexicon import Part, units
from ocop_cli.decisions.letterhead import named
from ocop_cli.law.kinds import CERTIFICATE_ACTS, RATINGS
from ocop_cli.text.keys import clean, same_key

_ARTICLE = re.compile(r"^\W*(?:điều|dieu|article) \d+\W*", re.IGNORECASE)
# Papers that neither rate nor take back: their number and day are those of no rating.
_NOTHING_DECIDED = frozenset({Unclear.OTHER, Unclear.PROPOSED, Unclear.LAPSED})


def said(title: str | None, done: Collection[str] | None = None) -> Said:
    """What a decision's title says of all its rows; `done` are the acts that its articles do.

    A rank that is taken down, or left, by a paper that speaks of no evaluation may be a measure
    that gives no new term: "Về việc hạ sao sản phẩm OCOP" is not understood. Of what is taken back
    ("Thu hồi và công nhận lại sản phẩm OCOP") an article may say that it is the certificate. That a
    decision ends as a whole is said of no row.
    """
    found = heading(title) if title else NOTHING_SAID
    if title and found.unclear is Unclear.UNKNOWN and "revocation" in (done or ()):
        found = heading(_TAKES_BACK.sub("thu hồi Giấy chứng nhận", clean(title)))
    if title and found.unclear is Unclear.SEVERAL:
        found = _besides_an_end(title) or found
    if title and found.kind == "re_evaluation" and _only_moves_a_rank(title):
        return found._replace(kind=None, rates=False, unclear=Unclear.UNKNOWN)
    return found


_ABOUT = re.compile(r"^\W*(?:về việc|v/v)\s+", re.IGNORECASE)
_AND = re.compile(r" và |[,;] (?:và )?", re.IGNORECASE)


def _besides_an_end(title: str) -> Said | None:
    """What a title says that first ends another decision as a whole, and then rates; None for any
    other: "Bãi bỏ Quyết định số 5/QĐ-UBND và phê duyệt kết quả đánh giá"."""
    text = _ABOUT.sub("", clean(title))
    for found in _AND.finditer(text):
        ended, rest = text[: found.start()], text[found.end() :]
        if numbers(ended) and named.ends_whole(ended):
            said = heading(rest)
            return said if said.rates and said.unclear is None else None
    return None


_TAKES_BACK = re.compile(r"\bthu hồi\b(?= (?:và|các|\d+|sản phẩm|sp)\b|,)", re.IGNORECASE)


def _only_moves_a_rank(title: str) -> bool:
    said = units(title)
    moved = [
        unit.part is Part.DEED and same_key(unit.text).split(" ", 1)[0] in _MOVES for unit in said
    ]
    rated = any(
        unit.part in (Part.AGAIN, Part.RESULT) or unit.value in RATES
        for unit, moves in zip(said, moved, strict=True)
        if not moves
    )
    return any(moved) and not rated


_MOVES = frozenset({"giữ", "hạ", "xuống", "duy", "giu", "ha", "xuong"})


def decides_nothing(title: str | None) -> bool:
    """Whether a paper is plainly about something else: it rewards, plans, says what ran out."""
    return said(title).unclear in _NOTHING_DECIDED


@lru_cache(1 << 10)
def confirmed(title: str | None, own: Said, witnesses: Sequence[str]) -> bool:
    """Whether a title, which says so much by its `own` words, says which deed its rows are of.

    Where it names none at all, the decision's first article or the title of its list may: they are
    the `witnesses`. A file without a title has none that could say otherwise.
    """
    if title is None or own.rates or own.kind is not None or own.unclear is Unclear.SEVERAL:
        return True
    if own.unclear is not None or subjects.beyond(title).words:
        return False
    return any(said(text).rates for text in witnesses if text)


@lru_cache(1 << 8)
def ordered(articles: Sequence[str]) -> frozenset[str]:
    """The acts on certificates that the articles of a decision do, each by its first lines."""
    said = (heading(_ARTICLE.sub("", one)) for text in articles for one in text.split(". "))
    return frozenset(one.kind for one in said if one.kind in CERTIFICATE_ACTS)


# What takes back, or leaves as it was, what an article that rates would grant.
_RATES_NOTHING = frozenset({*CERTIFICATE_ACTS, "reissue", "hold"})


@lru_cache(1 << 8)
def at_odds(title: str | None, articles: Sequence[str]) -> str:
    """The article of a decision that does another deed than its title says, where the title is of
    one that rates nothing, and no article does that; else ""."""
    own = said(title)
    if own.kind not in _RATES_NOTHING or own.rates:
        return ""
    done = {text: _done(_ARTICLE.sub("", text)) for text in articles}
    other = [text for text, deed in done.items() if deed is not None]
    return "" if not other or own.kind in done.values() else other[0]


def speaks_against(title: str | None, beside: Sequence[str], kind: str) -> bool:
    """Whether a title says positively that it rates where a person says of the file that it is an
    act on certificates of that kind, or the other way round, and nothing of it, and nothing beside
    it, agrees: an article, the title of the list."""
    own = said(title)
    texts = [title or "", *(_ARTICLE.sub("", one) for one in beside)]
    if kind in CERTIFICATE_ACTS:
        acts = {deed.name for text in texts for deed in stated(text).deeds if not deed.negated}
        return own.rates and kind not in acts | ordered(beside)
    rated = any(said(text).rates for text in texts)
    return kind in RATINGS and own.kind in CERTIFICATE_ACTS and not rated


def _done(article: str) -> str | None:
    """The deed that an article begins with."""
    found = units(article)
    if not found or found[0].part not in (Part.DEED, Part.PUBLISHED):
        return None
    own = heading(article.split(". ", 1)[0])
    if own.again:
        return "reissue"  # it may print them anew
    return own.kind or ("recognition" if own.rates else None)
