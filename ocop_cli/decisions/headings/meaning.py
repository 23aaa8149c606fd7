"""What the heading of a column means, alone or under another one.

The phrases stand in `words`, the beginnings they may have in `beginnings`; here is how they are
looked for, in a heading and in its parts, and how two rows of a heading are read.
"""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache

from ocop_cli.decisions.headings.beginnings import BEGINNINGS, VOCABULARY
from ocop_cli.decisions.headings.words import HEADERS
from ocop_cli.text.headings import LONGEST, PrintedHeading, phrase, taken_apart
from ocop_cli.text.keys import fold
from ocop_cli.text.marked import marked

_WORDINGS: dict[str, str] = {
    phrase: field for field, said in HEADERS.items() for phrase in said.phrases
}

_MOST_WORDS = 4  # of a part of such a phrase
# What may stand in brackets behind such a heading and says only how it is to be filled in.
_HOW = frozenset({
    "ngay", "thang", "nam", "so", "diem", "sao", "dd", "mm", "yyyy", "yy", "ghi", "ro", "neu",
    "co", "100", "tren", "tu", "den", "hang", "lan", "tb", "trung", "binh", "tong",
    "quyet", "dinh", "qd", "tai", "3", "4", "5", "1", "2", "stars", "star", "score", "points",
    "date", "no", "x", "dau", "tich", "muc", "quy", "148", "1048", "1489", "26",
    "ttg", "hieu", "va", "dat", "khong",
})  # fmt: skip

SURE = 2  # a listed wording; 1 is one known by its beginning
_PUNCTUATION = re.compile(r"[^0-9a-z]+")

# What stands in brackets is left out, unless it says which of two things a heading means.
_IN_BRACKETS = (
    ("entity", "dia chi", "_entity_locality"),
    ("result", "diem", "score"),
    ("stars", "diem", "score"),
    ("result", "sao", "stars"),
    ("result", "hang", "stars"),
    ("_stars_5", "tiem nang", "_stars_potential"),
)


# Of these a list has one a row, which brackets, or a further line, may say to be another's.
_OF_ONE = frozenset({"stars", "score", "decision", "_recognition_decision", "issued_on",
                     "_recognised_on", "valid_through", "effective_from", "result", "kind",
                     "_kind_recognition", "_kind_re_evaluation", "_kind_again", "_kind_upgrade",
                     "_result_passed", "_result_failed"})  # fmt: skip


# English words that are others without their marks: "Nợ", "Ơn".
_ENGLISH = frozenset({"no", "on"})


def _is_no_heading(one: PrintedHeading) -> bool:
    """Whether a text is blank, or a word that only looks like a heading."""
    if not one.text.strip():
        return True
    return not one.text.isascii() and one.said in _ENGLISH


def _meaning(said: str) -> tuple[str, int] | None:
    if not said:
        return None
    if exact := _WORDINGS.get(said):
        return exact, SURE
    for name, begins, unless in BEGINNINGS:
        if begins.match(said) and not (unless and unless.match(said)) and _understood(name, said):
            return name, 1
    return None


def _understood(name: str, said: str, more: frozenset[str] = frozenset()) -> bool:
    """Whether each part of a phrase is one that a heading of the field may have."""
    known, words, at = VOCABULARY.get(name), said.split(), 0
    while known is not None and at < len(words):
        for size in range(_MOST_WORDS, 0, -1):
            part = words[at : at + size]
            if " ".join(part) in known or (size == 1 and part[0] in more):
                at += len(part)
                break
        else:
            return False
    return True


_STAR_SIGN = re.compile(r"\s*0?([3-5]) ?(?:\*|★|☆|⭐)\s*")  # "3*", over ticks


def meaning(text: str) -> tuple[str, int] | None:
    """The field a heading means, and how sure that is (2 listed, 1 by its beginning), or None."""
    return meaning_of(taken_apart(text)) if len(text) <= LONGEST else None


@lru_cache(1 << 13)
def meaning_of(one: PrintedHeading) -> tuple[str, int] | None:
    """The same of a heading that is taken apart.

    "Tên sản phẩm / Product name" is known by its parts; "Chủ thể (tên, địa chỉ)" holds both, and
    "Kết quả (điểm)" the score.
    """
    if _is_no_heading(one):
        return None
    if ticked := _STAR_SIGN.fullmatch(one.text):
        return f"_stars_{ticked[1]}", SURE
    if _is_of_makers_too(one) or _is_of_places_too(one):
        return "product", 1
    found = _meant(one.said, one.spelled)
    if found is not None:
        for name, word, instead in _IN_BRACKETS:
            if found[0] == name and word in one.inside:
                return instead, found[1]
        if found[0] in _OF_ONE and not _understood(
            found[0], _PUNCTUATION.sub(" ", one.inside), _HOW
        ):
            return None  # "Hiệu lực đến (ATTP)", "Hạng sao (dự kiến)"
    return found or _by_parts(one) or _run_on(one.text)


def _run_on(text: str) -> tuple[str, int] | None:
    """What a heading means whose words a program ran on, each with a capital: "TenSanPham"."""
    if " " in text or text.isupper():
        return None
    pairs = zip(" " + text, text, strict=False)
    parted = "".join(
        f" {one}" if before.islower() and one.isupper() else one for before, one in pairs
    )
    found = meaning_of(taken_apart(parted)) if parted != text else None
    return found if found is not None and found[1] == SURE else None


def _by_parts(one: PrintedHeading) -> tuple[str, int] | None:
    """What a heading means whose parts say it, each alone: in two languages, or over what may stand
    below it."""
    parts = {said: spelled for said, spelled in one.by_lines if said}
    known = {said: found for said, spelled in parts.items() if (found := _meant(said, spelled))}
    names = {name for name, _ in known.values()}
    if len(names) == 1 and (
        names.isdisjoint(_OF_ONE) or all(_known(part, known) for part in parts)
    ):
        return next(iter(known.values()))
    if _names_kinds(one):
        return "kind", SURE
    return _said_twice(one.said.split())


_FORMER = re.compile(
    marked(r"\b(?:cũ|trước|hiện tại|hiện nay|đã đạt|tự đánh giá|tự chấm|lần 1|huyện chấm|đây)$")
)


def _meant(said: str, spelled: str) -> tuple[str, int] | None:
    """What a heading means as a whole; one known by its end alone ends so with its marks: "Đồng Cừ"
    is a name, "Hạng cũ" what stood before."""
    found = _meaning(said)
    if found == ("_before", 1) and _FORMER.search(spelled) is None:
        return None
    return found


def _said_twice(words: Sequence[str]) -> tuple[str, int] | None:
    """The field of a heading that says it twice, in two languages: "Tên sản phẩm Product name"."""
    for at in range(1, len(words)):
        first = _WORDINGS.get(" ".join(words[:at]))
        if first is not None and first == _WORDINGS.get(" ".join(words[at:])):
            return first, SURE
    return None


def _known(part: str, known: Container[str]) -> bool:
    return part in known or _HOW.issuperset(part.split())


def names_makers_too(text: str) -> bool:
    """Whether a heading is of makers and of products under them: "Chủ thể / sản phẩm"."""
    return len(text) <= LONGEST and _is_of_makers_too(taken_apart(text))


def _is_of_makers_too(one: PrintedHeading) -> bool:
    known = [found[0] for part in one.by_fields if (found := _meaning(part)) is not None]
    return len(known) == len(one.by_fields) and set(known) == {"product", "entity"}


_OF_GROUPS = frozenset({"nhom", "nhom san pham", "nganh", "nganh hang", "phan nhom", "linh vuc"})
_OF_PLACES = frozenset({"locality", "_hamlet", "_commune", "_district", "_province"})


def _is_of_places_too(one: PrintedHeading) -> bool:
    """Whether a heading is of places, or of groups of goods, that head the products under them:
    "Địa phương/Sản phẩm", "Nhóm / Tên sản phẩm"."""
    if len(one.by_fields) != 2:
        return False
    heads, products = (found[0] if (found := _meaning(part)) else None for part in one.by_fields)
    return (heads in _OF_PLACES or one.by_fields[0] in _OF_GROUPS) and products == "product"


def _names_kinds(one: PrintedHeading) -> bool:
    """Whether a heading says what may stand below it: "Lần đầu / đánh giá lại / nâng hạng"."""
    named = [
        _WORDINGS.get(part, "").startswith("_kind_")
        for part in one.by_kinds
        if part not in ("", "lai")
    ]
    return len(named) > 1 and all(named)


# Sub-headings that say little without the heading above them.
_UNDER = {
    ("entity", "ten"): "entity",
    ("entity", "ho ten"): "entity",
    ("entity", "dia chi"): "locality",
    ("product", "ten"): "product",
    ("product", "ten goi"): "product",
    ("product", "nhom"): "group",
    ("product", "ma"): "product_code",
    ("decision", "so"): "decision",
    ("decision", "ngay"): "issued_on",
    ("decision", "ngay thang"): "issued_on",
    ("decision", "ngay thang nam"): "issued_on",
    ("decision", "ngay ky"): "issued_on",
    ("decision", "ngay ban hanh"): "issued_on",
    ("decision", "co quan"): "authority",
    ("_recognition_decision", "so"): "_recognition_decision",
    ("_recognition_decision", "ngay"): "_recognised_on",
    ("_recognition_decision", "ngay thang"): "_recognised_on",
    ("_recognition_decision", "ngay thang nam"): "_recognised_on",
    ("_recognition_decision", "ngay ky"): "_recognised_on",
    ("_recognition_decision", "ngay ban hanh"): "_recognised_on",
    ("_recognition_decision", "so quyet dinh"): "_recognition_decision",
    ("_recognition_decision", "so qd"): "_recognition_decision",
    ("_recognition_decision", "ngay quyet dinh"): "_recognised_on",
    ("_recognition_decision", "co quan"): "authority",
    ("stars", "moi"): "stars",
    ("result", "moi"): "result",
    ("stars", "dat"): "stars",
    ("score", "dat"): "score",
    ("stars", "sau"): "stars",
    ("score", "moi"): "score",
    ("score", "tong cong"): "score",
    ("score", "tong"): "score",
    ("score", "cong"): "score",
    ("score", "trung binh"): "score",
    ("score", "sau"): "score",
    ("decision", "moi"): "decision",
    ("valid_through", "tu"): "effective_from",
    ("valid_through", "tu ngay"): "effective_from",
    ("valid_through", "den"): "valid_through",
    ("valid_through", "den ngay"): "valid_through",
    ("stars", "ba"): "_stars_3",
    ("stars", "bon"): "_stars_4",
    ("stars", "nam"): "_stars_5",
    ("stars", "3"): "_stars_3",
    ("stars", "4"): "_stars_4",
    ("stars", "5"): "_stars_5",
}  # fmt: skip


def combined(above: str, below: str) -> tuple[str, int] | None:
    """The field of a heading in two rows: what stands below, read under what stands above."""
    if not below:
        return meaning(above)
    if not above:
        return meaning(below)
    over = phrase(above)
    top = meaning(above) or _meaning(over.removeprefix("thong tin ").removeprefix("ve "))
    under = phrase(below)
    if top and (known := _UNDER.get((top[0], under))):
        return known, SURE
    if (known_below := meaning(below)) is not None:
        if top and top[0] == "_before":
            return "_before", 1
        if (
            under in _BARE
            and (top is None or top[0] != "product")
            and not _OF_PRODUCTS.search(over)
        ):
            return None  # the name of what stands above, which is not understood
        return known_below
    return _meaning(f"{over} {under}")


# A heading that alone is that of a list's products, and under another one is of what that names.
_BARE = frozenset({"ten", "ten goi", "name"})
_OF_PRODUCTS = re.compile(r"\b(?:san pham|sp|product|products)\b")

_BEGIN = frozenset(phrase[:2] for said in HEADERS.values() for phrase in said.phrases)


@lru_cache(1 << 12)
def _begins(two: str) -> bool:
    return fold(two) in _BEGIN


def may_begin(text: str) -> bool:
    """Whether `text` begins with the letters some listed heading begins with: a quick look."""
    return _begins(text.lstrip()[:2])
