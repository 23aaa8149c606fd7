"""The columns of acts that move no certificate: their Vietnamese values as the contract's.

Offices write the same thing in many words ("Không phát hiện vi phạm", "Xử phạt 5 triệu đồng"). A
value is taken where its words name exactly one; what says more than the value is handed back too,
to be kept as it was printed.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions import cells, values
from ocop_cli.decisions.language import kinds, ranks
from ocop_cli.law import marks
from ocop_cli.law.agencies import AGENCIES, agency
from ocop_cli.model.pages import Value
from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import fold


class Worded(NamedTuple):
    """A value of the contract's, and the words that said it where they say more than that."""

    value: str | None
    words: str | None = None


# Field -> value -> the words that name it, folded. A negation stands before what it negates, and
# what was matched is taken out, so that "không vi phạm" is no "vi phạm".
_WORDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "how": (("periodic", r"dinh ky|hang nam|hang quy|thuong xuyen"), ("surprise", r"dot xuat")),
    "about": (
        (
            "criteria",
            r"(?:duy tri )?(?:cac )?tieu chi|chat luong|an toan thuc pham|attp|dieu kien san xuat",
        ),
        (
            "mark",
            r"(?:su dung )?(?:nhan hieu|nhan mac|nhan|logo|bieu trung|tem)\b|bao bi|quang cao",
        ),
    ),
    "outcome": (
        (
            "conforms",
            r"(?:khong|chua) (?:(?:co|phat hien|thay|ghi nhan|dau hieu) )*(?:vi pham|sai pham)",
        ),
        (
            "violation",
            r"(?:khong|chua) (?:duoc )?(?:dat|phu hop|dam bao|bao dam|dung|tuan thu|chap hanh|"
            r"duy tri|dap ung)(?: yeu cau| quy dinh)?",
        ),
        ("violation", r"(?:co |phat hien )?(?:dau hieu )?(?:vi pham|sai pham)"),
        (
            "conforms",
            r"\b(?:dat|phu hop|chap hanh|tuan thu|dam bao|bao dam|duy tri|dap ung|dung)\b"
            r"(?: (?:yeu cau|quy dinh|tot))*|^tot$",
        ),
    ),
    "handling": (
        ("warning", r"(?:xu )?phat canh cao|canh cao|nhac nho"),
        ("fine", r"(?:xu )?\bphat\b(?: vi pham hanh chinh| hanh chinh)?(?: tien)?(?! hien)"),
        ("referred", r"chuyen\b(?: (?:ho so|co quan co tham quyen|co quan chuc nang))*"),
    ),
    "audience": (
        (
            "entities",
            r"(?:cac )?chu the(?: ocop)?|htx|hop tac xa|doanh nghiep|ho kinh doanh|co so san xuat",
        ),
        ("officials", r"can bo(?: quan ly)?|cong chuc|vien chuc|lanh dao"),
    ),
    "intentional": (
        ("false", r"^(?:khong(?: co y)?|vo y|false|no|0)$"),
        ("true", r"^(?:co(?: y)?|true|yes|x|1)$"),
    ),
}  # fmt: skip
_PATTERNS = {
    name: tuple((code, re.compile(words)) for code, words in found)
    for name, found in _WORDS.items()
}
_NOTHING = frozenset({"khong", "khong xu ly", "khong co"})
# A dossier that is still being looked at: no result yet.
_WAITS = re.compile(
    r"(?:dang|cho|chua (?:co|tra|xem|tham|danh gia|xet)|bo sung|moi (?:nop|nhan))\b"
)
_DEPARTMENT = re.compile(r"so |(?:chi )?cuc quan ly thi truong$|(?:chi )?cuc qltt$")
ALLOWED: Mapping[str, frozenset[str]] = {
    **{name: frozenset(code for code, _ in words) for name, words in _WORDS.items()},
    "agency": frozenset(AGENCIES),
}


@lru_cache(1 << 12)
def named(name: str, said: str) -> Worded | None:
    """The contract's value for what a cell or an option says of a field; None where it names none.

    "Trung bình" names no outcome, nor does "Đạt nhưng vi phạm nhãn", which names two.
    """
    if name == "ground":
        known = values.known("ground", said)
        return Worded(known) if known else None
    if name == "result":
        return _result(said)
    if known := values.known(name, said):
        return Worded(known)
    bare = fold(said)
    if name == "agency":
        found = agency(said)
        return Worded(found, None if _DEPARTMENT.match(bare) else said) if found else None
    if name == "handling" and bare in _NOTHING:
        return Worded(None)
    return _by_words(name, said)


def _result(said: str) -> Worded | None:
    """How a dossier was judged; no value yet where it is still being looked at."""
    if _WAITS.match(fold(said)):
        return Worded(None, said)
    stars = ranks.in_text(said)
    if stars is not None and stars.number is not None:
        return Worded("passed" if stars.number >= 3 else "failed", said)
    outcome = kinds.cell(said)
    return Worded(outcome.result) if outcome and outcome.result and not outcome.kind else None


def _by_words(name: str, said: str) -> Worded | None:
    """The one value of a field whose words stand in what is said."""
    rest, codes = fold(said).removeprefix("kiem tra "), []
    for code, words in _PATTERNS[name]:
        rest, count = words.subn("|", rest)
        codes += [code] * bool(count)
    if len(set(codes)) == 1:
        return Worded(codes[0], said if rest.strip(" .,;|") else None)
    # A course for both is told by whether the row names an entity.
    return Worded(None, said) if codes and name == "audience" else None


def reader(name: str) -> Callable[[Value], Worded | None]:
    """How the cells of a further column are read: days as ISO, values as the contract's.

    It raises Bad for a value that is none of the field's, and for a barcode or a series of stamps
    that cannot be right.
    """
    read: Callable[[Value], Worded | None]
    if name == "follow_up_by":
        read = _iso
    elif name in ALLOWED or name == "result":
        read = _choice(name)
    else:
        read = _marked(name)
    return read


def _iso(cell: Value) -> Worded | None:
    day = cells.day(cell)
    return None if day is None else Worded(day.isoformat())


def _choice(name: str) -> Callable[[Value], Worded | None]:
    def read(cell: Value) -> Worded | None:
        said = cells.text(cell)
        if said is None:
            return None
        found = named(name, said)
        if found is None:
            raise Bad("bad_kind", "result") if name == "result" else Bad("bad_value", name)
        return found

    return read


_MARKS: Mapping[str, Callable[[str], object]] = {"gtin": marks.gtin, "stamps": marks.stamps}


def _marked(name: str) -> Callable[[Value], Worded | None]:
    check = _MARKS.get(name)

    def read(cell: Value) -> Worded | None:
        said = cells.text(cell)
        if said is None:
            return None
        try:
            if check is not None:
                check(said)
        except Bad as bad:
            raise Bad(bad.code, f"{bad.variant}_cell") from None
        return Worded(said)

    return read
