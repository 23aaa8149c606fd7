"""Product groups: what is printed -> its place in the list of the rule in force.

The list is Annex I of Decision 26/2026/QĐ-TTg: 6 sectors, 17 groups, 26 sets (a group without sets
counts as one). Decisions print its names, those of the older lists, or their own; what fits no
known name stays as printed. A name is never stretched: where an old group has no single successor
it is placed no deeper than is sure.
"""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass
from functools import lru_cache

from ocop_cli.text import keys, search
from ocop_cli.words import LANGUAGES, say
from ocop_cli.words.group import WORDS

CODES: tuple[str, ...] = tuple(key for key in WORDS if re.fullmatch(r"[IV]+(\.\d)?(\.[a-d])?", key))
# Other names met in decisions, the code they stand for and where they come from.
# 490: Decision 490/QĐ-TTg of 7 May 2018, its six groups; 1048: the sets of Decision 1048/QĐ-TTg of
# 21 August 2019, as the scoring software of that time carries them; 26: Annex II of Decision
# 26/2026/QĐ-TTg, which names some sets otherwise than its Annex I; usage: as lists print them.
ALIASES: tuple[tuple[str, str, str], ...] = (
    ("Thảo dược", "III", "490"),
    ("Vải và may mặc", "IV.2", "490"),
    ("Lưu niệm - nội thất - trang trí", "IV", "490"),
    ("Dịch vụ du lịch nông thôn, bán hàng", "VI", "490"),
    ("Thịt, trứng, sữa tươi", "I.1.b", "1048"),
    ("Gạo, ngũ cốc", "I.2.a", "1048"),
    ("Mật ong, các sản phẩm từ mật ong, mật khác", "I.2.b", "1048"),
    ("Chế biến từ thịt, trứng, sữa", "I.3.d", "1048"),
    ("Chế biến từ thủy, hải sản", "I.3.d", "1048"),
    ("Tương, nước mắm, gia vị lỏng khác", "I.4.a", "1048"),
    ("Các sản phẩm khác từ chè, trà", "I.5", "1048"),
    ("Nước khoáng thiên nhiên, nước uống tinh khiết", "II.2.a", "1048"),
    ("Thực phẩm chức năng, thuốc từ dược liệu, thuốc y học cổ truyền", "III.1", "1048"),
    ("Mỹ phẩm", "III.2", "1048"),
    ("Trang thiết bị, dụng cụ y tế", "III", "1048"),
    ("Thảo dược khác", "III", "1048"),
    ("Thủ công mỹ nghệ, trang trí", "IV.1", "1048"),
    ("Thủ công mỹ nghệ gia dụng", "IV.1", "1048"),
    ("Dịch vụ du lịch - truyền thống - lễ hội", "VI", "1048"),
    (
        "Chế biến từ thịt, thủy sản, trứng, sữa, các sản phẩm từ mật ong, mật khác "
        "và nông sản thực phẩm khác",
        "I.3.d",
        "26",
    ),
    ("Chè tươi, chè chế biến", "I.5.a", "26"),
    ("Sản phẩm trà từ thực vật khác", "I.5.b", "26"),
    ("Đồ uống không cồn khác", "II.2.b", "26"),
    ("Thực phẩm tươi", "I.1", "usage"),
    ("Trà", "I.5", "usage"),
    ("Chè, trà", "I.5", "usage"),
    ("Trà từ thực vật khác", "I.5.b", "usage"),
    ("Chè từ thực vật khác", "I.5.b", "usage"),
    ("Cà phê", "I.6", "usage"),
    ("Rượu", "II.1", "usage"),
    ("Nước khoáng", "II.2.a", "usage"),
    ("Nước uống đóng chai", "II.2.a", "usage"),
    ("Dược liệu", "III", "usage"),
    ("Thực phẩm chức năng", "III.1", "usage"),
    ("Tinh dầu", "III.3", "usage"),
    ("Thủ công mỹ nghệ", "IV", "usage"),
    ("Hàng lưu niệm", "IV", "usage"),
    ("Hoa, cây cảnh", "V", "usage"),
    ("Dịch vụ du lịch", "VI", "usage"),
    ("Điểm du lịch", "VI", "usage"),
    ("Du lịch", "VI", "usage"),
    ("Du lịch cộng đồng", "VI", "usage"),
    ("Du lịch nông thôn", "VI", "usage"),
    ("Dịch vụ du lịch nông thôn", "VI", "usage"),
    ("Dịch vụ du lịch cộng đồng và điểm du lịch", "VI", "usage"),
)

# What stands before a name: "I.", "2)", "a.", "Nhóm", "Bộ sản phẩm:", "Ngành hàng".
_NUMBERED = re.compile(r"^(?:[IVX]+|\d+|[a-dđ])\s*[.):/-]\s*", re.IGNORECASE)
_CALLED = re.compile(
    r"^(?:phân nhóm|nhóm ngành|nhóm|ngành hàng|ngành|lĩnh vực|bộ sản phẩm|bộ)\b[\s:]*",
    re.IGNORECASE,
)
_GOODS = re.compile(r"^(?:các )?(?:sản phẩm|mặt hàng)\b[\s:]*", re.IGNORECASE)
_BRACKETED = re.compile(r"\([^)]{0,300}\)|\[[^\]]{0,300}\]")
_JOINED = re.compile(r"(?<!\s)\s++[-–—>]++\s++|(?:(?<!\s)\s++)?[/;:>→]\s*+|(?<!\s)\s*\n\s*+")


@dataclass(frozen=True, slots=True)
class ProductGroup:
    """A place in the list: `code` is "I", "I.5" or "I.5.a"."""

    code: str

    @property
    def sector(self) -> str:
        """I food, II beverages, III medicinal, IV handicrafts, V ornamental, VI tourism."""
        return self.code.partition(".")[0]

    @property
    def key(self) -> str:
        """Its name in `words`."""
        return f"group.{self.code}"

    @property
    def chain(self) -> tuple[str, ...]:
        """The codes from the sector down to this one."""
        parts = self.code.split(".")
        return tuple(".".join(parts[: length + 1]) for length in range(len(parts)))

    def holds(self, other: ProductGroup) -> bool:
        """Whether `other` is this group or a part of it."""
        return self.code in other.chain


def _key(name: str) -> str:
    """Equal for one name with other commas, spaces, "và" or "&", tone placement, y or i."""
    return "".join(word for word in keys.words(keys.plain_key(name)) if word != "và")


@lru_cache(1)
def _known() -> dict[str, str]:
    """Every known name -> code; a name of several codes stands for the highest of them."""
    known: dict[str, str] = {}
    for name, code in [
        *((WORDS[code][0], code) for code in CODES),
        *((n, c) for n, c, _ in ALIASES),
    ]:
        known.setdefault(_key(name), code)
    for code in CODES:
        known.setdefault(_key(WORDS[code][1]), code)
    return known


@lru_cache(1)
def _known_unmarked() -> dict[str, str | None]:
    """The same without marks; None where two names differ by marks alone."""
    unmarked: dict[str, str | None] = {}
    for name, code in _known().items():
        folded = keys.fold(name)
        unmarked[folded] = code if unmarked.get(folded, code) == code else None
    return unmarked


def _named(name: str) -> str | None:
    key = _key(name)
    code = _known().get(key)
    return _known_unmarked().get(key) if code is None and name.isascii() else code


def _bare(text: str) -> list[str]:
    """`text` with less and less before it: as it is, without its number, its kind, "sản phẩm"."""
    forms = [keys.clean(_BRACKETED.sub(" ", text)).strip(" .,:;-…*")]
    for opening in (_NUMBERED, _CALLED, _NUMBERED, _GOODS):
        forms.append(opening.sub("", forms[-1]))
    return list(dict.fromkeys(forms))


@lru_cache(1 << 12)
def place(text: str | None) -> ProductGroup | None:
    """Where the group printed as `text` stands in the list; None where that is not known.

    A code of the list itself ("I.5") is no printed name: the older lists number otherwise.
    """
    if not text:
        return None
    for form in _bare(text):
        code = _named(form)
        if code is not None:
            return ProductGroup(code)
    parts = _JOINED.split(text)
    if len(parts) == 1:
        return None
    # "Thực phẩm - Chè": one within the other; "Thực phẩm - Đồ uống" is neither.
    found = [place(part) for part in parts if part]
    deepest = max((one for one in found if one), key=lambda one: len(one.code), default=None)
    if deepest and all(one and one.holds(deepest) for one in found):
        return deepest
    return None


# Words of the list's names that say no goods, and what may stand beside those that do.
_NAMING_NONE = (
    "có không điểm phần thành chức năng trang thiết bị dụng cụ y tế bán lễ hội truyền thống cộng "
    "đồng"
)
_BESIDE = "các những loại dạng từ và khác nhóm phân ngành hàng mặt sản phẩm sp ocop bộ làm"
_NO_GOODS, _FILLERS = frozenset(_NAMING_NONE.split()), frozenset(_BESIDE.split())


@lru_cache(1)
def _goods() -> tuple[frozenset[str], frozenset[str]]:
    """The words by which the list names goods, with their marks and without."""
    names = [*(WORDS[code][0] for code in CODES), *(name for name, _, _ in ALIASES)]
    found = {word for name in names for word in keys.words(keys.same_key(name))}
    goods = frozenset(found - _NO_GOODS - _FILLERS)
    return goods, frozenset(map(keys.fold, goods))


def is_of_goods(text: str, more: Container[str] = ()) -> bool:
    """Whether a text is made of the words by which the list names goods, in any order: "Chè các
    loại", "Sản phẩm tươi sống"; `more` are keys of words that count as well."""
    said = keys.words(keys.same_key(text))
    marked, bare = _goods()
    goods, fillers = marked, _FILLERS
    if text.isascii():
        goods, fillers = bare, frozenset(map(keys.fold, _FILLERS))
    rest = [word for word in said if word not in fillers]
    return bool(rest) and all(word in goods or word in more for word in rest)


def sector(text: str | None) -> str | None:
    """The sector, I to VI, of the group printed as `text`."""
    group = place(text)
    return group.sector if group else None


def of_code(text: str) -> ProductGroup | None:
    """The group a user asks for by its code: "I", "i.5", "I.5.a"."""
    asked = keys.clean(text).lower()
    return next((ProductGroup(code) for code in CODES if code.lower() == asked), None)


def matches(asked: str, printed: str | None) -> bool:
    """Whether the group printed as `printed` is what ``--group`` asks for.

    A name or code of the list asks for all that lies within it, whatever it was called when it was
    printed; any other text is searched in what is printed and in the names of its place.
    """
    if not printed:
        return False
    wanted, found = of_code(asked) or place(asked), place(printed)
    if wanted is not None and found is not None:
        return wanted.holds(found)
    if search.search_rank(asked, printed) is not None:
        return True
    if wanted is not None or found is None:
        return False
    labels = (say(f"group.{code}", language) for code in found.chain for language in LANGUAGES)
    return any(search.search_rank(asked, label) is not None for label in labels)
