"""Which other decisions a decision names as the ones it is about: in its title, or in an article.

"Đính chính Quyết định số 100/QĐ-UBND ngày 15/11/2023" is a title; "Quyết định này thay thế Quyết
định số 100/QĐ-UBND" an article at the end of any decision. Legal bases cite, and do nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ocop_cli.decisions.citations import NUMBER, besides, cited, numbers
from ocop_cli.decisions.language.clauses import ACTS
from ocop_cli.decisions.language.deeds import stated
from ocop_cli.decisions.language.subjects import beyond
from ocop_cli.decisions.language.superseded import is_of_its_own
from ocop_cli.decisions.language.wordings import known
from ocop_cli.law.kinds import DEEDS
from ocop_cli.law.numbers import number_key, same_number
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Line, NamedDecision
from ocop_cli.text.keys import clean, fold, same_key

# "Quyết định này thay thế …": in an article, of a decision that does something else besides.
_ENDS = (
    ("replacement", re.compile(r"\bthay the\b|\bthay cho\b")),
    ("annulment", re.compile(r"\b(?:bai bo|huy bo)\b|\bhet hieu luc\b")),
)
_ASIDE = re.compile(r"[()]|\s[-–—]\s")
_NUMBERED = re.compile(r"^\W*(?:điều|article) \d+\W+", re.IGNORECASE)
_BASIS = re.compile(r"^(?:can cu|theo|xet|thuc hien|tren co so)\b")


def in_title(title: str | None, own: str | None, deed: str) -> tuple[NamedDecision, ...]:
    """The decisions that a title names beside its `own`."""
    return tuple(_cited(title or "", own, deed))


def in_articles(lines: Iterable[Line], own: str | None) -> tuple[NamedDecision, ...]:
    """The decisions that an article replaces or ends; `partly` where only a part of one."""
    found: dict[str, NamedDecision] = {}
    for line in lines:
        for sentence in re.split(r"(?<=[.;])\s+|\n", line.text):
            said = fold(sentence)
            deed = next((name for name, pattern in _ENDS if pattern.search(said)), None)
            if deed is None or _BASIS.match(said):
                continue
            if any(one.negated for one in stated(sentence).deeds):
                continue
            if is_of_its_own(_NUMBERED.sub("", sentence)):
                continue  # of the paper's own products, which it rates anew
            whole = _ended_whole(sentence)
            for one in _cited(sentence, own, deed):
                key = number_key(one.number)
                # Where one sentence ends it as a whole, another says no less by naming a part.
                if key not in found or (found[key].partly and key in whole):
                    found[key] = one._replace(partly=key not in whole)
    return tuple(found.values())


def _ended_whole(sentence: str) -> set[str]:
    """The keys of the decisions that a sentence ends as wholes: all that it names, or those of what
    a title puts in brackets or behind a dash, "… năm 2023 (thay thế Quyết định số …)"."""
    pieces = [sentence]
    if not ends_whole(sentence):
        pieces = [one for one in _ASIDE.split(sentence) if ends_whole(one)]
    return {number_key(number) for one in pieces for number in numbers(one)}


def _cited(text: str, own: str | None, deed: str) -> Iterator[NamedDecision]:
    """Each decision a text names, with the day and authority that stand behind its number."""
    said = clean(text)
    starts = [found.start() for found in NUMBER.finditer(said)]
    ends = [*starts[1:], len(said)]
    for start, end in zip(starts, ends, strict=False):
        part = said[start:end]
        try:
            one = cited(part)
        except Bad:
            continue
        number = one.number if numbers(part) else None
        if number is None or (own is not None and number_key(number) == number_key(own)):
            continue
        yield NamedDecision(deed, number, one.issued_on, one.authority)


def of_file(
    title: str | None, lines: Sequence[Line], own: str | None, kind: str | None
) -> tuple[NamedDecision, ...]:
    """The decisions a file is about by its own word: those of its title, else of its articles."""
    if kind in ("correction", "replacement", "annulment", "hold", "reissue"):
        return in_title(title, own, kind) or in_articles(lines, own)
    return in_articles(lines, own)


_OF = r"(?: của (?:chủ tịch )?(?:ubnd|ủy ban nhân dân|bộ|hội đồng)[^,;.:]{0,60}?)?"
_TITLE = r"(?:,? (?P<title>(?:về|v/v) [^;:]{0,250}?))?"
_FROM = (
    r"(?:(?:có hiệu lực |có giá trị )?(?:thi hành )?(?:kể )?từ(?: ngày)?"
    r"(?: (?:ký|ban hành|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}))*"
    r"(?: quyết định này(?: (?:có|phát sinh) hiệu lực(?: thi hành)?)?)?)"
)
_BESIDE = rf"(?:(?:(?:điều|khoản) \d{{1,2}}|quyết định này|nay|và|{_FROM})[\s,.:]{{1,3}}){{0,5}}"
_BEHIND = rf"(?:[\s,]{{1,3}}(?:và )?{_FROM})?"
_DECISION = rf"(?:các )?quyết định(?:,? (?:số|và(?: số)?))*{_OF}{_TITLE}"
# Sentences that do no more than end decisions as wholes, their numbers and days taken out.
ENDS_WHOLE = (
    known(
        "ends a decision",
        rf"\A{_BESIDE}(?:(?:được )?(?:thay thế|thay cho|bãi bỏ|hủy bỏ))(?: toàn bộ)?(?: cho)? "
        rf"{_DECISION}{_BEHIND}\W*$",
        "Quyết định này thay thế Quyết định số của UBND tỉnh Hà Sơn",
    ),
    known(
        "a decision ends",
        rf"\A{_BESIDE}{_DECISION} (?:(?:bị |được )?(?:thay thế|bãi bỏ|hủy bỏ)"
        rf"(?: (?:bằng|bởi) quyết định này)?|hết hiệu lực(?: thi hành)?){_BEHIND}\W*$",
        "Quyết định số của UBND tỉnh hết hiệu lực kể từ ngày Quyết định này có hiệu lực",
    ),
)


def ends_whole(sentence: str) -> bool:
    """Whether a sentence ends the decisions that it names, says so in words that are all known, and
    nothing besides: whatever more it says may be of a part of them."""
    said = same_key(besides(sentence))
    found = next((one for form in ENDS_WHOLE if (one := form.pattern.fullmatch(said))), None)
    return found is not None and _is_a_title(found["title"] or "")


def _is_a_title(text: str) -> bool:
    """Whether a text is wholly understood as what a decision is about, or is none."""
    if not beyond(text).words:
        return True
    said = stated(text)
    acts = all(one.name in ACTS and not one.negated for one in said.deeds)
    return bool(said.deeds) and acts and not said.unknown


def tells_no_more(sentence: str, names: Sequence[NamedDecision]) -> bool:
    """Whether a sentence says that a decision is replaced or ended as a whole, which is one of
    `names`: nothing is left of it to be told."""
    own = {number_key(one.number) for one in names if not one.partly}
    cited_here = {number_key(number) for number in numbers(sentence)}
    return bool(cited_here) and cited_here <= own and ends_whole(sentence)


def is_about(title: str | None, kind: str | None, number: str) -> bool:
    """Whether `number` is that of the decision a title corrects, replaces, ends or prints anew."""
    if kind not in DEEDS:
        return False
    return any(same_number(one.number, number) for one in in_title(title, None, kind))
