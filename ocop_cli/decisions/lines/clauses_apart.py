"""The clauses of a sentence of an article that may say more than the sentence was heard to.

A duty, a term or the charge to carry a paper out makes a sentence one that every decision has.
Behind it another clause may say what befalls one product, or those of a year before: "…; các giấy
chứng nhận năm 2020 được giữ nguyên". Such a clause is heard alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.language import others, sentences
from ocop_cli.decisions.language.bearing import Bearing, bearing
from ocop_cli.decisions.language.terms import LEGAL, term
from ocop_cli.decisions.language.wordings import heard
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.text.figures import years
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_CLAUSES = re.compile(
    marked(
        r";\s|,\s(?=(?:riêng|trừ|ngoại trừ|áp dụng|trong đó)\b)|"
        # What is said of others begins a clause of its own, behind a bare comma or "và" too.
        r"(?:,|,? (?:và|đồng thời))\s(?=(?:áp dụng (?:cho|với|đối với) )?"
        r"(?:các |những |một số |toàn bộ )?(?:sản phẩm|sp|giấy chứng nhận|gcn|giấy công nhận)\b)"
    ),
    re.IGNORECASE,
)

# Where behind a term a sentence goes on with who does what, and what it may hang on then.
_ACTING = re.compile(
    marked(
        r"(?:,|,? (?:và|đồng thời))\s(?=(?:các |mỗi )?(?:chủ thể|sở|ubnd|ủy ban|uỷ ban|cơ quan|"
        r"đơn vị|phòng|văn phòng|hội đồng)\b)"
    ),
    re.IGNORECASE,
)
_HANGS = re.compile(r"\b(?:sau|khi|nếu|trừ|riêng|trước|từ|tính|kể|chỉ|không|chưa)\b")


# Where behind a rating a sentence goes on with the term of what it grants.
_TERM_BEHIND = re.compile(
    marked(r",\s(?=(?:giấy chứng nhận |gcn )?(?:có )?(?:thời hạn|hiệu lực|giá trị)\b)"),
    re.IGNORECASE,
)


def duties_apart(said: Iterable[str]) -> list[str]:
    """These sentences, of which one that gives the legal term and then says who does what by it is
    two: "Giấy chứng nhận có giá trị 36 tháng, Sở Nông nghiệp trao Giấy chứng nhận"; so is one that
    rates and then gives the term: "Công nhận 02 sản phẩm, thời hạn 36 tháng kể từ ngày …"."""
    parts = (part for one in said for part in _with_term_apart(one))
    return [part for one in parts for part in _with_duty_apart(one)]


def _with_term_apart(text: str) -> list[str]:
    head, *terms = _TERM_BEHIND.split(text, maxsplit=1)
    given = term(terms[0]) if terms else None
    if given is None or not given.plain or term(head) is not None:
        return [text]
    return [head, terms[0]] if sentences.begins_by_rating(head) else [text]


def _with_duty_apart(text: str) -> list[str]:
    head, *duties = _ACTING.split(text, maxsplit=1)
    if not duties or term(head) != LEGAL or term(duties[0]) is not None:
        return [text]
    bears = bearing(duties[0]) not in (None, Bearing.DECISION)
    hangs = duties[0].isascii() or _HANGS.search(same_key(duties[0])) is not None
    if bears or hangs or not sentences.is_standing(duties[0]):
        return [text]
    return [head, duties[0]]


def clauses_apart(text: str, issued_on: date | None, rows: SpokenRows) -> list[str]:
    """The clauses of a sentence that name a product or a maker of its list, an earlier year, or
    what may bear on a certificate; none of a sentence of one clause."""
    clauses = [one.strip() for one in _CLAUSES.split(text) if one.strip()]
    return [one for one in clauses[1:] if _may_say_more(one, issued_on, rows)]


def _may_say_more(clause: str, issued_on: date | None, rows: SpokenRows) -> bool:
    said = same_key(clause)
    if heard(sentences.OFFICE, said) is not None:
        return False
    if rows.named(clause) or rows.names_maker(clause):
        return True
    if sentences.is_standing(clause) and heard(others.LEAVES, said) is None:
        return False
    if bearing(clause) not in (None, Bearing.DECISION) or others.go_on(clause, issued_on):
        return True
    earlier = issued_on is not None and any(year < issued_on.year for year in years(clause))
    return earlier and not numbers(clause) and heard(others.ABOUT, said) is not None
