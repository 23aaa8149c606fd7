"""The rank a cell gives, word by word: what was granted, what was refused, what is only hoped for.

One number of stars stands in such a cell, and every word beside it is accounted for: "4 sao (nâng
hạng từ 3 sao)" is four, "Đạt 3 sao, không đạt 4 sao" three, "4 sao (không đạt)" failed, "Đề nghị
4 sao" none. Two numbers where one belongs, and a word not known here, are asked: "3-4 sao",
"4 sao (thu hồi)".
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.model.problem import Bad
from ocop_cli.text.keys import clean, fold, without_mark
from ocop_cli.text.marked import folding

_SIZE = 1 << 14


class Stars(NamedTuple):
    """What a cell says of the rank: `number` 1 to 5, or failed, or only hoped for.

    `potential` are the five stars that a council hopes for, `proposed` stars that somebody asks
    for; neither is granted. `beside` is another number that a mere sign ties to it ("3 sao → 4
    sao"): which of them was granted, the row must say elsewhere.
    """

    number: int | None
    failed: bool = False
    potential: bool = False
    proposed: bool = False
    beside: int | None = None


# The words that the patterns below, which are folded, have with their marks.
folded = folding(
    "một hai ba bốn năm ngôi sao đạt hạng xếp mức loại cấp chuẩn tiêu thành là công nhận được từ",
    "sản phẩm điểm nâng tăng lên hạ giảm xuống sang dự kiến đăng ký kí phấn đấu đề nghị xuất kiến",
    "mục tiêu kế hoạch hướng tới đến triển vọng kỳ kì trình chờ xét đánh giá sẽ tham gia trung",
    "ương bộ tiềm năng có không chưa đủ điều kiện phân bị dưới hoặc và đợt tỉnh huyện quốc gia",
    "chung kết quả lần đầu mới lại giữ nguyên so số tại theo quyết định này giấy",
)
_SIGNS = re.compile(r"[★⭐☆✩✭✮✯✰🌟\ufe0f ]+|[* ]+")
_EMPTY_SIGNS = re.compile(r"[☆✩✰]")
_BOX = re.compile(r"[☐□☒☑✓✔✗✘🗹]")
_TICKED = frozenset("☒☑✓✔🗹")
_COUNT_WORDS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5}
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5}
_IN_ROMAN = re.compile(r"\b(i{1,3}|iv|v) ?(?=sao\b|stars?\b)")
_HYPHENED = re.compile(r"\b(?<![\d.,-])(0?[1-5])-(?=sao\b|stars?\b)")  # "4-star"
_WORDED = re.compile(r"\b(mot|hai|ba|bon|nam) ?sao\b")
# One number in figures and in words, as official texts write it: "03 (ba) sao", "Ba (03) sao".
_TWICE = re.compile(r"\b(?:0?([1-5]) ?\((\w+)\)|(\w+) ?\(0?([1-5])\)) ?(?=sao)")
_SAO = r"(?:sao\b|stars?\b|\*|★|⭐)"
_A_STAR = re.compile(r"sao|star|[*★⭐]")  # what each number of stars stands before
_N = r"(?<![\d.,])0?(\d{1,2})(?:[.,]0+)?(?![\d])"
_OF_RANK = (
    r"(?:(?:dat|hang|xep|muc|loai|cap|chuan|ocop|tieu|thanh|la|cong nhan|duoc|tu|san pham)\b"
    r"[ :]*+){0,8}"
)
_TO_RANK = _OF_RANK.replace("|tu|", "|")
_POINTS = re.compile(
    r"\(?\b\d{1,3}(?:[.,]\d{1,3})? ?(?:diem\b|d\b|/ ?100)(?: diem)?\)?|"
    r"\bdiem:? ?\d{1,3}(?:[.,]\d+)?"
)
_ARROW = re.compile(r"(?<!-)-++>|(?<!=)=++>|[→⇒⇨➔➜]")
_RISING, _FALLING = frozenset({"nang", "tang", "len"}), frozenset({"ha", "giam", "xuong"})
_BECOMES = r"(?:nang|tang|len|ha|giam|xuong|thanh|sang)"
_CHANGE = re.compile(
    rf"((?:(?:nang|ha|tang|giam|xuong|len)\b ?(?:hang|sao|cap)? ?)?)(?:tu )?{_OF_RANK}{_N} ?{_SAO}?"
    rf"[ ,;(]*({_BECOMES}\b(?: (?:{_BECOMES}|hang|sao|cap)\b)*) ?{_TO_RANK}{_N} ?{_SAO}?"
    r"\)?"
)
# A sign between two numbers is what the words beside it say: "3 sao → 4 sao (nâng hạng)".
_TOLD = (
    ("len", re.compile(r"\b(?:nang|tang|len) ?(?:hang|sao|cap)?\b")),
    ("xuong", re.compile(r"\b(?:ha|giam|xuong) ?(?:hang|sao|cap)?\b")),
)
_BY_SIGN = re.compile(rf"{_N} ?{_SAO}? ?> ?{_OF_RANK}{_N} ?{_SAO}?")
_CHANGED_FROM = re.compile(
    rf"(?:nang|ha|tang|giam)\b ?(?:hang|sao|cap)* ?tu {_OF_RANK}{_N} ?{_SAO}?"
)
_HOPE = (
    r"(?:du kien|dang ky|phan dau|de nghi|de xuat|kien nghi|muc tieu|ke hoach|huong toi|huong den|"
    r"trien vong|ky vong|trinh|cho (?:cong nhan|xet|danh gia)|se)\b"
)
_HOPED_FOR = re.compile(
    rf"{_HOPE}(?: (?:cong nhan|danh gia|xet|tham gia|trung uong|bo|nang)){{0,8}}:? *{_OF_RANK}"
    rf"(?:(?:len|hang|xep) ){{0,4}}{_N} ?{_SAO}?"
)
_HOPED_CHANGE = re.compile(
    rf"{_HOPE}[ :]*(?:(?:cong nhan|danh gia|xet|tham gia|nang|hang|len|sao)\b[ :]*)*(?:tu )?"
    rf"{_OF_RANK}{_N} ?{_SAO}? ?(?:(?:{_BECOMES}\b|>) ?)+{_TO_RANK}{_N} ?{_SAO}?"
)
_HOPED_AFTER = re.compile(rf"{_N} ?{_SAO}? ?[-–,(:]? ?{_HOPE}(?: cong nhan| danh gia)*\)?")
_POTENTIAL = re.compile(
    r"\(?(?:co )?tiem nang(?: dat| hang| la)*:? ?(?:0?\d+|nam|bon|ba)? ?\*?(?:sao)?\)?"
)
_REFUSED = (
    r"(?:(?:khong|chua|k|ko) ?(?:du(?: dieu kien)?|duoc|dat|cong nhan|xep|phan|hang|loai)\b ?)"
    r"(?:(?:cong nhan|dat|xep|hang|loai|phan|chuan|diem|tieu chuan)\b ?)*"
)
_FAILED_AT = re.compile(rf"\(?{_REFUSED}{_N} ?{_SAO}\)?")
_FAILED = re.compile(
    rf"\(?{_REFUSED}(?:sao\b)?\)?|\bkd\b|\bduoi (?:0?3|ba) ?(?:sao\b)?|\bkhong ?du diem\b|"
    r"\bbi loai\b|\bfailed\b|\bnot passed\b"
)
_RANGE = re.compile(
    rf"{_N} ?{_SAO}? ?(?:-|–|—|/|,|~|&|\+|;|\bhoac\b|\bden\b|\btoi\b|\bva\b) ?{_N} ?{_SAO}"
)
_COUNTED = re.compile(rf"{_N} ?{_SAO}")
_BARE = re.compile(rf"{_OF_RANK}{_N}\W*")
# Signs that add nothing to a number beside them; "4+" may be more than four, "4%" is no rank.
_PLAIN_SIGNS = frozenset(" .,;:()[]{}|/\\-–—_*&'\"“”‘’…•·√")
# To whom a product is handed on, and the stars are none of those yet.
_HANDED_ON = re.compile(r"\b(?:len|ra) (?:trung uong|quoc gia|bo|tw)\b")
_MARK = re.compile(r"(?<=sao) ?(?:\(\d{1,2}\)|\*+)$")
_YEAR = re.compile(r"\b(?:nam |dot \d{1,2}[ ,/-]*+){0,6}(?:nam )?(?:19|20)\d\d\b|\bdot \d{1,2}\b")
# Which time it is that the rank was given, for the row's kind to say more of.
_TIMES = re.compile(r"\blan (?:thu )?(?:0?[1-9]|hai|ba)\b(?! sao)")
# Words that may stand beside a number of stars and add nothing to it.
_WORDS = frozenset(
    word
    for words in (
        "dat duoc hang xep phan loai muc ocop cap tinh huyen quoc gia trung uong chuan tieu san",
        "pham cong nhan chung ket qua danh gia lan dau moi lai nang giu nguyen ha sao so la tai",
        "co tu len xuong thanh theo quyet dinh giay the re and star stars rating passed",
    )
    for word in words.split()
)


def _once(found: re.Match[str]) -> str:
    figure, word = found[1] or found[4], found[2] or found[3]
    return f"{figure} " if _COUNT_WORDS.get(word) == int(figure) else found[0]


def _count(number: int) -> Stars:
    if not 1 <= number <= 5:
        raise Bad("bad_stars")
    return Stars(number)


def of_text(text: str) -> Stars | None:
    """The rank a cell's text gives; None where it is blank. Raises Bad, see `cells.stars`."""
    found = _rank_or_why(text)
    if isinstance(found, Bad):
        raise Bad(found.code, found.variant, fields=found.fields, **found.values)
    return found


def may_be(text: str) -> bool:
    """Whether a text may be the rank that was granted, and no more: none of its words is strange.

    Most remarks are none, and weighing one costs ten times as much.
    """
    if _BOX.search(text):
        return True  # what stands behind another box says nothing
    known = _known_words()
    return all(word in known or _RUN_ON.search(word) for word in _LETTERS.findall(folded(text)))


_LETTERS = re.compile(r"[^\W\d_]+")
# What may be written as one word: a denial and what it denies, a count and its stars ("bonsao").
_RUN_ON = re.compile(r"(?:khong|chua|k|ko)(?:du|dat|cong|xep|phan|hang|loai)|(?:sao|stars?)\Z")


@lru_cache(1)
def _known_words() -> frozenset[str]:
    """The words that add nothing to a number of stars, and those that any pattern here has."""
    patterns = (one for one in globals().values() if isinstance(one, re.Pattern))
    spelled = (re.findall(r"\\.|([a-z]+)", one.pattern) for one in patterns)
    return _WORDS.union(_COUNT_WORDS, _ROMAN, *spelled)


@lru_cache(_SIZE)
def _rank_or_why(text: str) -> Stars | Bad | None:
    """The rank, or what is wrong: a remark is asked often whether it is a rank, and is none."""
    try:
        return _read(text)
    except Bad as bad:
        return bad.with_traceback(None)


def _read(text: str) -> Stars | None:
    cleaned = without_mark(clean(text))
    if "?" in cleaned:
        raise Bad("bad_stars")
    if _SIGNS.fullmatch(cleaned):
        return _count(len(_EMPTY_SIGNS.sub("", cleaned).replace(" ", "").replace("\ufe0f", "")))
    if _BOX.search(cleaned):
        cleaned = _ticked(cleaned)
    said = folded(cleaned).replace("\n", " ").replace("ngoi sao", "sao")
    said = _IN_ROMAN.sub(lambda found: f"{_ROMAN[found[1]]} ", _HYPHENED.sub(r"\1 ", said))
    said = " ".join(_POINTS.sub(" ", _ARROW.sub(" > ", said)).split())
    said = _WORDED.sub(lambda found: f"{_COUNT_WORDS[found[1]]} sao", _TWICE.sub(_once, said))
    if ">" in said and (verb := next((v for v, said_so in _TOLD if said_so.search(said)), None)):
        said = said.replace(">", verb)
    return _weighed(_MARK.sub("", said.strip()))


def _ticked(text: str) -> str:
    """What stands behind the one box that is ticked: "☐ 3 sao ☒ 4 sao ☐ 5 sao"."""
    boxes = list(_BOX.finditer(text))
    ends = [box.start() for box in boxes[1:]] + [len(text)]
    ticked = [
        text[box.end() : end].strip()
        for box, end in zip(boxes, ends, strict=True)
        if box[0] in _TICKED
    ]
    if len(ticked) != 1:
        raise Bad("several_values" if ticked else "bad_stars", "stars" if ticked else "missing")
    return ticked[0]


class _Scale:
    """A text being weighed: what is understood is taken off it, until nothing is left."""

    def __init__(self, said: str) -> None:
        self.said = said
        self.numbers: set[int] = set()

    def take(self, pattern: re.Pattern[str], group: int | None = None) -> list[int | None]:
        """Take off all that fits; the numbers in `group`, None for each match without one."""
        found = list(pattern.finditer(self.said))
        self.said = pattern.sub(" | ", self.said)
        return [int(one[group]) if group and one[group] else None for one in found]


def _weighed(said: str) -> Stars:
    scale = _Scale(said)
    potential = bool(scale.take(_POTENTIAL)) if "tiem nang" in said else False
    hoped = scale.take(_HOPED_CHANGE) + scale.take(_HOPED_FOR, 1) + scale.take(_HOPED_AFTER, 1)
    refused_at = [number for number in scale.take(_FAILED_AT, 1) if number]
    failed = bool(scale.take(_FAILED))
    numbers = _changed(scale.said)
    scale.take(_CHANGE)
    scale.take(_CHANGED_FROM)
    beside = scale.take(_BY_SIGN, 1) if _BY_SIGN.fullmatch(scale.said.strip(" |")) else []
    if beside:
        numbers |= {int(found[2]) for found in _BY_SIGN.finditer(said)}
    if _RANGE.search(scale.said):
        raise Bad("several_values", "stars")
    numbers |= {number for number in scale.take(_COUNTED, 1) if number is not None}
    bare = scale.said.replace("|", " ").strip(" .,;:()")
    if any(not (sign.isalnum() or sign in _PLAIN_SIGNS) for sign in _SIGNS.sub(" ", bare)):
        raise Bad("bad_stars", "words" if numbers or _BARE.fullmatch(bare) else None)
    if not numbers and (found := _BARE.fullmatch(bare)):
        numbers, bare = {int(found[1])}, ""
    elif not numbers and (word := bare.removeprefix("hang ")) in _COUNT_WORDS:
        numbers, bare = {_COUNT_WORDS[word]}, ""
    if len(numbers) > 1:
        raise Bad("several_values", "stars")
    if _says_more(bare):
        raise Bad("bad_stars", "words" if numbers or failed else None)
    stars = _settled(numbers, refused_at, failed=failed, hoped=bool(hoped), potential=potential)
    return stars._replace(beside=beside[0]) if beside else stars


def _says_more(bare: str) -> bool:
    """Whether what is left of a text says anything that is not known to add nothing to its rank."""
    rest = _TIMES.sub(" ", _YEAR.sub(" ", bare))
    unknown = any(word not in _WORDS for word in re.findall(r"[^\W_]+", rest))
    return unknown or _HANDED_ON.search(bare) is not None


def _changed(said: str) -> set[int]:
    """The rank at the end of each change that words tell: "từ 3 sao lên 4 sao" is four.

    Raises Bad where the verb says the other way of the numbers ("nâng từ 4 lên 3").
    """
    ends: set[int] = set()
    for found in _CHANGE.finditer(said):
        before, after = int(found[2]), int(found[4])
        verbs = {*found[1].split(), *found[3].split()}
        risen, fallen = bool(verbs & _RISING), bool(verbs & _FALLING)
        if (risen and fallen) or (risen and after <= before) or (fallen and after >= before):
            raise Bad("several_values", "stars")
        ends.add(after)
    return ends


def _settled(
    numbers: set[int], refused_at: list[int], *, failed: bool, hoped: bool, potential: bool
) -> Stars:
    number = next(iter(numbers), None)
    if number is not None and not 1 <= number <= 5:
        raise Bad("bad_stars")
    if number is None:
        failed = failed or bool(refused_at)
    elif any(one <= number for one in refused_at):
        raise Bad("several_values", "stars")
    if failed:
        return Stars(number if number is not None and number < 3 else None, failed=True)
    if potential and number in (None, 5):
        # "5 sao (tiềm năng)": the five are what is hoped for.
        return Stars(None, potential=True)
    if number is None and not hoped:
        raise Bad("bad_stars")
    return Stars(number, potential=potential, proposed=hoped)


def in_text(said: str) -> Stars | None:
    """The rank named in a longer text (a group heading), None where there is not exactly one."""
    bare = folded(said)
    potential = "tiem nang" in bare
    if potential:
        bare = _POTENTIAL.sub(" ", bare)
    elif _A_STAR.search(bare) is None:
        return None
    bare = _HOPED_AFTER.sub(" ", _HOPED_FOR.sub(" ", bare))
    counts = _counts(bare)
    if potential and counts <= {5}:
        return Stars(None, potential=True)
    only = counts.pop() if len(counts) == 1 else 0
    return Stars(only, potential=potential) if 1 <= only <= 5 else None


def is_handed_on(text: str) -> bool:
    """Whether a text says that a product goes on to a higher council: "Lên trung ương"."""
    return _HANDED_ON.search(folded(text)) is not None


_FROM = re.compile(
    r"\btu (?:(?:hang|muc|ocop) )*0?([1-5]) ?(?:sao\b|(?=(?:len|xuong|thanh)\b))|"
    r"\btu (?:ba|bon|nam) sao\b"
)
_DOWN = re.compile(r"\b(?:xuong|ha)\b")


def most_in(text: str) -> int:
    """The most stars that a text names, but for those "from" which a product came; 0 for none."""
    bare = _FROM.sub(" ", folded(text))
    if _A_STAR.search(bare) is None:
        return 0
    return max((one for one in _counts(bare) if one <= 5), default=0)


def _counts(bare: str) -> set[int]:
    """The numbers of stars in a folded text, in figures and in words."""
    counts = {int(number) for number in _COUNTED.findall(bare)}
    return counts | {_COUNT_WORDS[word] for word in _WORDED.findall(bare)}


def moved(text: str) -> str | None:
    """The kind of a rating where a text says from which stars it came: "từ 3 lên 4 sao"."""
    bare = fold(text)
    if not _FROM.search(bare):
        return None
    return "re_evaluation" if _DOWN.search(bare) else "upgrade"
