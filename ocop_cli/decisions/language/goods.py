"""Whether words set apart in a name say what the goods are, or who makes them: "(men lá)", "(bà
Lan)".

A name is free text: no list holds all that may stand in one. These lists only confirm. What they
know is of the goods or of the maker; of all else nobody knows what it says (`is_known`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions.language import foreign
from ocop_cli.decisions.language.wordings import known
from ocop_cli.law import groups
from ocop_cli.text import product_words, things, units, vocabulary
from ocop_cli.text.keys import clean, fold, plain_key, same_key, words
from ocop_cli.text.phrases import Phrases
from ocop_cli.text.syllables import is_syllable

# How goods are sorted, counted and marked: what is said so from end to end.
SORTS = (
    known("number", r"\W{0,3}\d[\d.,/ x-]{0,20}\W{0,3}", "(2)"),
    known(
        "amount",
        r"(?:\w{1,12} ){0,3}\d[\d.,]{0,9} ?(?:mg|g|gr|gam|gram|kg|ml|cl|l|lít|lit|cm|m|%|độ|°|"
        r"viên|gói|túi|hộp|chai|lon|con|cây|quả|trái|cái|miếng|người|tháng|năm|tuổi)\b.*",
        "hộp 500 g",
    ),
    known("code", r"\W{0,3}[^\W\d_]{0,5}[-.]?\d[\w.-]{0,20}\W{0,3}", "A12"),
    known("sort", r"(?:loại|hạng|số|cỡ|size|mẫu|kiểu|dòng|mã|type|grade) \w{1,3}", "loại 1"),
    known("letter", r"[a-d]|[iv]{1,3}", "A"),
    known("of", r"\d{1,2} (?:trong|in) \d{1,2}", "3 trong 1"),
    known(
        "made",
        r"(?:(?:đã|được) )?(?:ướp|ngâm|xay|bóc|tách|lột|thái|ép|ủ|vắt|giã|quết|tẩm|phơi|dệt|đan|"
        r"nấu|trộn|cán|quấn|pha|nương|thô|rẫy)(?: [\w ]+)?",
        "ướp sen",
    ),
    known(
        "free of",
        r"(?:không|có|ít|giàu|ko|100%)(?: (?:có|chứa|dùng|chất|thêm))? (?:caf+ein|gluten|cồn|ga|"
        r"gas|bảo quản|phụ gia|phẩm màu|hóa chất|lactose|béo|calo|đạm|canxi|chất xơ|đường|cay|"
        r"hạt|xương|vỏ|da)\w?",
        "không cafein",
    ),
    # What the Tày and Thái call rice.
    known("rice", r"khẩu \w+", "khẩu nua"),
    known(
        "kind",
        r"(?:nguyên|dạng|vị|mùi|hương|kiểu|mẫu|màu|giống|size|cỡ|đóng|bao bì|nhãn) [\w ]+",
        "dạng bột",
    ),
)
# Who stands for a maker, and how one is reached.
MAKERS = (
    known(
        "person",
        r"(?:(?:phó )?giám đốc|chủ (?:nhiệm|hộ|tịch|cơ sở|trang trại|vườn)|tổ trưởng|đại diện|"
        r"người đại diện|vợ|chồng|nghệ nhân|gia đình)\b[ :.-]*\w.*",
        "Giám đốc: Nguyễn Văn An",
    ),
    known(
        "reached", r"(?:điện thoại|đt|sđt|tel|hotline|zalo|mst|mã số thuế)\b.*", "ĐT: 0912 345 678"
    ),
)
# What may mean something else where it stands alone: "(loại)" may be one that was turned down.
_TOO_LITTLE = frozenset(
    product_words.listed(
        "lên, loại, số, hạng, đặc, tổ, giá, điểm, tinh, nhất, trải, tủ, may, trùng, nghiệm, hút, "
        "mới, sản, phẩm, and, of, with, the, for, from"
    )
)


@lru_cache(1)
def _goods() -> tuple[Phrases, Phrases]:
    """The words of goods, with their marks and without."""
    lines = (things.MADE_OF, things.MADE_INTO, things.PART_OF, things.SORTS.replace("\n\n", ","))
    forms = (form for line in product_words.FORMS.values() for form in line)
    listed = {
        name.strip()
        for entry in (*product_words.listed(",".join(lines)), *forms)
        for name in entry.split("/")
    }
    listed |= product_words.THINGS | product_words.COMPOUNDS | product_words.HERBS
    listed |= product_words.COLOURS | product_words.QUALITIES | product_words.GATHERING
    listed |= product_words.ENGLISH | things.BEFORE
    listed = (listed - _TOO_LITTLE) | {"đặc sản"}
    return Phrases(listed), Phrases(map(fold, listed))


_OF_MAKERS = frozenset(
    (*vocabulary.ENTITY_ABBREVIATIONS, *vocabulary.TITLES, *vocabulary.FOREIGN_COMPANIES)
)
_MAKERS = Phrases(
    (*(name for name, _ in vocabulary.ENTITY_TYPES), *vocabulary.ENTITY_ABBREVIATIONS.values())
)
# "HTX khác": it is not said which.
_ANOTHER = frozenset({"khác", "khac"})
_PLACES = frozenset((*units.UNITS, *units.HAMLETS, *units.SHORTENED))
_SHORTEST_BRAND = 4
_VOWELS = frozenset("aeiouy")


def is_known(part: str, beside: str) -> bool:
    """Whether what is set apart in a name is known to be of its goods, its place or its maker;
    `beside` is the rest of the name."""
    if _is_of_any(part, bare=beside.isascii()):
        return True
    return foreign.is_name(part) or (not foreign.speaks(part) and _is_name(part, beside))


def names_any(text: str) -> bool:
    """Whether a text has a word of goods, by the law's list of groups or by these, or says that
    they are the other ones: "Lâm sản ngoài gỗ", "Sản phẩm khác"."""
    marked, unmarked = _goods()
    spoken = words(plain_key(text))
    listed = (marked if not text.isascii() else unmarked).take(spoken)[0]
    of_law = any(groups.is_of_goods(word) for word in spoken)
    return bool(listed) or of_law or not _ANOTHER.isdisjoint(spoken)


@lru_cache(1 << 12)
def _is_of_any(part: str, *, bare: bool) -> bool:
    """The same of words that are so in any name; `bare` says that the rest of this has no marks."""
    said = same_key(part).strip(" .,:;")
    spoken = words(plain_key(part))
    if not spoken:
        return False
    if any(pattern.fullmatch(said) for _, pattern, _ in (*SORTS, *MAKERS)):
        return True
    marked, unmarked = _goods()
    if _are_of_goods(marked, spoken, _names_in(part)):
        return True
    if bare and part.isascii() and _are_of_goods(unmarked, spoken, _names_in(part)):
        return True
    maker = not _OF_MAKERS.isdisjoint(spoken) or bool(_MAKERS.take(spoken)[0])
    if (maker and spoken[-1] not in _ANOTHER) or _is_place(part):
        return True
    return groups.place(part) is not None


def _are_of_goods(known: Phrases, spoken: tuple[str, ...], names: frozenset[str]) -> bool:
    """Whether words are of goods, each of them, but for names, figures and what joins words: "ướp
    hoa nhài Tây Hồ", but not "trả hộp cũ"."""
    units = known.cut(spoken)
    rest = {word for unit in units if unit not in known for word in unit.split()}
    said = any(unit in known for unit in units)
    return said and all(word[:1].isdigit() or word in _BESIDE_GOODS for word in rest - names)


_JOINING = (*product_words.FILLERS, *_TOO_LITTLE, *units.UNITS, *product_words.BESIDE)
_BESIDE_GOODS = frozenset(
    word for one in _JOINING for form in (one, fold(one)) for word in form.split()
)


def _names_in(part: str) -> frozenset[str]:
    """The words of a text that stand in it as names do: with a capital behind the first."""
    if part.isupper():
        return frozenset()
    return frozenset(words(plain_key(" ".join(w for w in part.split()[1:] if w[:1].isupper()))))


def _is_place(part: str) -> bool:
    """Whether a text begins with a unit of places and goes on as a name or a number does."""
    printed = part.replace(".", ". ").split()
    for size in (3, 2, 1):
        if same_key(" ".join(printed[:size])).rstrip(".") in _PLACES and len(printed) > size:
            return printed[size][0].isupper() or printed[size][0].isdigit()
    return False


def _is_name(part: str, beside: str) -> bool:
    """Whether a text is a name: of more words than one, each with a capital; of a word that no
    language here has, in capitals where the rest is not; the first letters of the rest."""
    printed = words(clean(part))
    capitals = [word for word in printed if word[0].isupper() or word[0].isdigit()]
    if len(printed) > 1 and len(capitals) == len(printed) and not _holds_goods(part):
        # "VẮNG MẶT" is no name for its capitals; in a name of capitals they say nothing.
        shouted = part.isupper() and not beside.isupper()
        return not (shouted and all(is_syllable(same_key(word)) for word in printed))
    shortened = "".join(word[0] for word in words(fold(beside)))
    if len(printed) == 1 and len(printed[0]) > 2 and fold(printed[0]) in shortened:
        return True
    return not beside.isupper() and any(map(_is_brand, printed))


def _holds_goods(part: str) -> bool:
    """Whether a text, whose capitals tell nothing as it has no other letters, names goods: "TRẢ HỘP
    CŨ" is no name."""
    known, _ = _goods()
    return part.isupper() and bool(known.take(words(plain_key(part)))[0])


def _is_brand(word: str) -> bool:
    """Whether a word can be spoken, and is printed as no word of Vietnamese is: "VICOSAP"."""
    said = same_key(word)
    if len(word) < _SHORTEST_BRAND or _VOWELS.isdisjoint(fold(word)) or _may_be_a_word(said):
        return False
    return word.isupper() if word.isascii() else word[0].isupper()


def _may_be_a_word(said: str) -> bool:
    return is_syllable(said) or is_syllable(f"{said}\u0301")


# What only parts or points, and says nothing: "(...)", "(-)".
_SAYS_NOTHING = re.compile(r"[\s.…_–—-]*")


def is_blank(part: str) -> bool:
    """Whether what is set apart holds nothing but what would fill a gap."""
    return _SAYS_NOTHING.fullmatch(part) is not None
