"""What a line under a list says that a sign beside names means: "(*) Sản phẩm đánh giá lại".

Such a line is of the rows that bear its sign, and of no other. Where it says no more than which
kind of rating theirs is, that is their kind; whatever else it says, it says of them as a remark of
their own would. A sign that no row bears, or that is explained twice in two ways, explains nothing.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.decisions.lines.spoken_rows import SpokenRows
from ocop_cli.decisions.own_words import RESULTS, key
from ocop_cli.decisions.rows import remarked
from ocop_cli.law.kinds import RATINGS
from ocop_cli.model.pages import Page, Row
from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Entry
from ocop_cli.text.keys import clean, fold

_SIGN = r"[*#†‡§]{1,4}"
_SIGNS = frozenset("*#†‡§")
_QUOTED = rf"[\"“”'(\[]{{0,2}}(?P<sign>{_SIGN})[\"“”')\]]{{0,2}}"
_NOTE = r"(?:(?:ghi chú|chú thích|lưu ý|chú ý|ký hiệu|trong đó)\s*+(?::\s*+)?)?+"
_SUBJECT = (
    r"(?:(?:các |những )?(?:tên )?(?:sản phẩm|sp)\s++(?:(?:có|được|mang|đánh|gắn)\s++){1,2})?"
)
_LINE = re.compile(
    rf"[\s:+–-]*+{_NOTE}{_SUBJECT}(?:(?:dấu|ký hiệu|kí hiệu)\s*+)?{_QUOTED}", re.IGNORECASE
)
_MEANS = re.compile(
    r"[\s:=–,-]*+(?:(?:là|chỉ|nghĩa là|thể hiện|gồm|đối với)\b[\s:]*+)?(?P<meaning>.*)",
    re.IGNORECASE,
)
_MARKED = re.compile(
    rf"^[(\[]?(?P<before>{_SIGN})[)\]]?\s*(?=\w)|(?<=\S)\s*[(\[]?(?P<behind>{_SIGN})[)\]]?$"
)


class Legend(NamedTuple):
    """A sign, and what a line says that it means."""

    sign: str
    meaning: str


def of_line(text: str) -> list[Legend]:
    """The signs that a line explains, each with its words; none where it is no such line."""
    found: list[Legend] = []
    if _SIGNS.isdisjoint(text):
        return found
    for part in re.split(r"[;\n]", clean(text)):
        said = _LINE.match(part)
        if said is None:
            return []
        means = _MEANS.match(part, said.end())
        found.append(Legend(said["sign"], means["meaning"].strip(" .,)/") if means else ""))
    return found if all(map(_is_meaning, (one.meaning for one in found))) else []


# A bullet stands before these; they are of the whole list.
_OF_LIST = re.compile(
    r"(?:ghi chú|chú thích|lưu ý|chú ý|trong đó|tổng|danh sách)\b|(?:có |gồm )?\d", re.IGNORECASE
)


def _is_meaning(text: str) -> bool:
    return bool(text) and _OF_LIST.match(text) is None


def agreed(lines: Iterable[str]) -> dict[str, str]:
    """The signs that the lines of a paper explain, each in one way, with what they mean."""
    said: dict[str, dict[str, str]] = defaultdict(dict)
    for text in lines:
        for one in of_line(text):
            said[one.sign].setdefault(fold(one.meaning), one.meaning)
    return {sign: next(iter(ways.values())) for sign, ways in said.items() if len(ways) == 1}


# Letters or a sign that a line says the meaning of: "ĐT = đạt", "x: không đạt".
_SPELLED = re.compile(
    r"\s*+[\"“'(]?(?P<sign>[^\W_]{1,5}|[√✓✔✗✘])[\"”')]?\s?(?:[:=–-]|là)\s?(?P<meaning>[^:=;]{2,40})",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[;\n]|,(?!\d)")
_LEADING = re.compile(r"\A[\s(*+–-]*" + _NOTE, re.IGNORECASE)


def spelled_out(text: str) -> dict[str, str]:
    """What a line says that letters in a column of results or of kinds mean, as the values of
    these: "ĐT = đạt; KĐ = không đạt"; nothing where it says anything else."""
    found: dict[str, str] = {}
    for part in _PARTS.split(_LEADING.sub("", clean(text)).strip(" .)")):
        said = _SPELLED.fullmatch(part)
        meant = kinds.cell(said["meaning"].strip(" .")) if said else None
        value = (meant.result or meant.kind) if meant else None
        if said is None or value is None or value not in _VALUES or not _may_stand_for(said, value):
            return {}
        found[key(said["sign"])] = value
    return found


_VALUES = frozenset((*RATINGS, *RESULTS))


def _may_stand_for(said: re.Match[str], value: str) -> bool:
    """Whether nothing that is known of a sign speaks against what it is said to mean."""
    own = kinds.cell(said["sign"])
    try:
        rank = ranks.of_text(said["sign"])
    except Bad:
        rank = None
    failed = rank is not None and rank.failed
    return (own is None or value in (own.result, own.kind)) and (not failed or value == "failed")


def own_words(given: Mapping[str, str], pages: Iterable[Page]) -> dict[str, str]:
    """What words mean in a file: as a person said, else as its own lines say of letters; what two
    lines say differently is not known."""
    said: dict[str, set[str]] = defaultdict(set)
    for page in pages:
        for row in page.rows:
            for sign, value in spelled_out(_line(row)).items():
                said[sign].add(value)
    found = {sign: values.pop() for sign, values in said.items() if len(values) == 1}
    return {**found, **given}


def _line(row: Row) -> str:
    """The text of a row that is a line; "" of any other."""
    full = [cell for cell in row.cells if cell not in (None, "")]
    line = full[0] if len(full) == 1 else ""
    return line if isinstance(line, str) and len(line) <= _LONGEST else ""


_LONGEST = 200


def kind(meaning: str, *, of_all: bool) -> str | None:
    """The kind of rating that a sign says its rows are, where it says no more; `of_all` that every
    row of the list bears it, so that "lần 2" may be the year's second round."""
    above = kinds.heading(meaning)
    said = kinds.cell(meaning) or above
    plain = said.unclear is None and said.result != "failed" and not (said.absent or said.again)
    return said.kind if plain and said.kind in RATINGS and not (of_all and above.nth) else None


def explain(
    text: str,
    known: Mapping[str, str],
    rows: SpokenRows,
    hear: Callable[[str, Sequence[int]], bool],
) -> bool:
    """Whether a line only explains signs that rows bear, of those `known`; it is taken then.

    `hear` is handed what is no kind of rating, with the rows, and says whether it bears on them.
    What a sign was asked of alone is settled where it is known what that means.
    """
    if spelled_out(text):
        return True
    found = [one for one in of_line(text) if one.sign in known] if known else []
    marked = [_marked(rows, one.sign) for one in found]
    if not found or not all(marked):
        return False
    read = True
    for one, at in zip(found, marked, strict=True):
        of_all = len(at) == len(rows.entries)
        said = kind(one.meaning, of_all=of_all)
        if (said is not None and rows.give_kind(said, at)) or hear(f"{one.sign} {one.meaning}", at):
            _unmark(rows, one.sign, at)
        else:
            read = False
    return read


def _marked(rows: SpokenRows, sign: str) -> Sequence[int]:
    """The rows whose product or maker bears a sign."""
    if rows.signed is None:  # a sign may be explained as often as there are rows
        rows.signed = {}
        for at in range(len(rows.entries)):
            _note_signs(rows, rows.signed, at)
    return rows.signed.get(sign, ())


def _note_signs(rows: SpokenRows, signed: dict[str, list[int]], at: int) -> None:
    for sign in _signs(rows.entries[at]):
        signed.setdefault(sign, []).append(at)


def _signs(one: Entry) -> set[str]:
    """The signs that the names of a row bear."""
    return {sign for name in (one.product, one.entity) if (sign := _sign(name)) is not None}


def _unmark(rows: SpokenRows, sign: str, at: Sequence[int]) -> None:
    """Take a sign off the names of rows, of which it is no part, and what was asked of it alone."""
    for row in at:
        one = rows.entries[row]
        product, entity = _without(one.product, sign), _without(one.entity, sign)
        plain = {
            name
            for field, name, bare in (("product", one.product, product),
                                      ("entity", one.entity, entity))
            if bare != name and bare and not remarked.in_cell(field, bare)
        }  # fmt: skip
        held = tuple(doubt for doubt in one.held if doubt.text not in plain)
        rows.settled += [doubt for doubt in one.held if doubt.text in plain]
        rows.entries[row] = one._replace(product=product or one.product, entity=entity, held=held)
    others = any(map(_signs, map(rows.entries.__getitem__, at)))
    rows.renamed(None if others or rows.signed is None else {**rows.signed, sign: []})


def _without(name: str | None, sign: str) -> str | None:
    return _MARKED.sub("", name) if name and _sign(name) == sign else name


def _sign(name: str | None) -> str | None:
    found = _MARKED.search(name) if name else None
    return None if found is None else found["before"] or found["behind"]
