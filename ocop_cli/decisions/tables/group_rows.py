"""Rows that head others: a district, stars, a kind, an entity, a group of goods, a decision.

Such a row holds for every row under it, so that half of one is worse than none of it: it counts
only where each of its words is accounted for. "Sản phẩm 4 sao" is; "Sản phẩm 4 sao bị từ chối",
"Nhóm còn lại" and "Rượu 5 Sao Việt" are not, and nothing is concluded from the part that is.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ocop_cli.decisions.headings.meaning import meaning
from ocop_cli.decisions.language import english, kinds, ranks, reasons, time_before
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.language.ranks import Stars
from ocop_cli.decisions.own_words import OwnWords
from ocop_cli.decisions.rows import names
from ocop_cli.decisions.tables import (
    decision_rows,
    group_words,
    heading_notes,
    heading_terms,
    place_rows,
)
from ocop_cli.decisions.tables.context import NOTHING, RowGroup
from ocop_cli.decisions.tables.group_levels import NO_GROUP, GroupLevels
from ocop_cli.decisions.tables.place_rows import BULLET, LEADING
from ocop_cli.law import groups as law_groups
from ocop_cli.law.kinds import DEEDS, RATINGS, RENEWALS
from ocop_cli.model.pages import PageKind
from ocop_cli.text.figures import years
from ocop_cli.text.keys import clean, fold, same_key
from ocop_cli.text.marked import folding, marked

LONGEST = 90


_COUNT = re.compile(
    r"(?:(?<![\s:–(,-])[\s:–(,-]++)?(?:(?:gồm|có|tổng số|tổng cộng|cộng)[\s:]*+)?\d{1,9}\s*+"
    r"(?:sản phẩm|sp|chủ thể)\b\s*+\)?[\s.:;]*+$|"
    r"(?:(?<!\s)\s++)?\(\s*+\d{1,9}\s*+(?:(?:sản phẩm|sp)\s*+)?\)[\s.:;]*+$",
    re.IGNORECASE,
)
_ENTITY = re.compile(
    r"(?:htx|hop tac xa|cong ty|cty|tht|to hop tac|ho kinh doanh|hkd|ho sx|co so|doanh nghiep|dntn|"
    r"lien hiep|chi nhanh|trang trai|ho gia dinh)\b"
)
_GOODS = re.compile(r"^(?:nhóm|ngành)(?: sản phẩm| ngành| hàng)*\s*:?\s*", re.IGNORECASE)
# What a heading of rows says beside stars and kinds. Each word of it must be here, or be a number
# of stars, a year, a count: a word more, and it is not known what the heading says.
_PRINTED = (
    "sản phẩm sp ocop đạt được hạng xếp phân loại mức nhóm cấp tỉnh huyện trung ương quốc gia",
    "năm đợt danh sách mục các những tiêu chuẩn kết quả đánh giá công nhận chung lần đầu mới lại",
    "nâng sao từ lên xuống thành và chủ thể của thuộc tại gồm có là hạ giữ nguyên không chưa dưới",
    "tham nộp hồ sơ thu hồi đưa ra khỏi hạn giấy hiệu lực điều kiện ba bốn",
)
_WORDS = frozenset(fold(word) for words in _PRINTED for word in words.split())
_folded = folding(*_PRINTED, "tiềm năng hai một")
_FIVE = re.compile(r"\b(?:0?5|nam) ?(?:sao|stars?)")  # what a product of four may be hoped to earn
_YEAR = re.compile(r"\bnam (?:19|20)\d\d\b|\b(?:19|20)\d\d\b|\bdot (?:\d{1,2}|[ivx]{1,4})\b")
_COUNTED = re.compile(r"^\d{1,4} (?=san pham\b|sp\b)")
_STARS_ALONE = re.compile(
    r"(?:\d+ )?(?:san pham |hang |nhom |dat |ocop )*0?[1-5] sao"
    r"(?:[^\w(]*+\((?>.*\))|\W*+\d++ san pham)?\W*+"
)
_OF_RATINGS = re.compile(r"cong nhan|danh gia|phan hang|thu hoi|(?:de nghi|du kien|dang ky)\b")
_SPEAKS = re.compile(r"\bsao\b|★|cong nhan|danh gia|phan hang|thu hoi|\bdat\b|san pham")
# The fields of a label within a row of its own: "Chủ thể: HTX chè Nà Hiên", "Hạng: 4 sao".
_LABELLED = {
    "entity": "entity", "_entity_locality": "entity", "group": "group", "locality": "place",
    "_commune": "place", "_district": "place", "_province": "place",
}  # fmt: skip


def stars_alone(label: str) -> bool:
    """Whether a text says a number of stars and nothing else: "Hạng 3 sao: 21 sản phẩm"."""
    return _STARS_ALONE.fullmatch(fold(BULLET.sub("", label))) is not None


def speaks(text: str) -> bool:
    """Whether a heading that was not understood speaks of a rating all the same.

    A sentence too long for a heading is a remark, and heads nothing.
    """
    if len(text) > LONGEST:
        return False
    return _SPEAKS.search(fold(text)) is not None or kinds.heading(text) != NOTHING


def is_no_name(text: str) -> bool:
    """Whether a short text speaks of ratings, and is no product's name: "đề nghị công nhận"."""
    return len(text) <= LONGEST and _OF_RATINGS.search(fold(text)) is not None


def understood(label: str, groups: GroupLevels, marker: str = "") -> bool:
    """Whether a text heads the rows below it, and says what in full; then `groups` has it.

    `marker` is a running sign in a cell of its own ("I", "a"), which is part of `label` too.
    """
    if len(label) > 2 * LONGEST:
        return False
    leading = LEADING.match(label)
    plain = label[leading.end() :] if leading else _behind(label, marker)
    told = _by_person(label, plain, groups.own)
    is_marked = bool(leading or marker)
    group = told or _of_words(plain, groups, marked=is_marked)
    if group is None and (found := _with_term(plain, groups, marked=is_marked)) is not None:
        label, group = found
    if group is None or (told is None and groups.of_act and _rates(group)):
        return False
    level = _level(leading, marker, group)
    now, known = groups.now, any(level == name for name, _ in groups.levels)
    if not known and group == NO_GROUP != now:
        return False  # it says nothing, and what stood before it would go on
    if not known and group.stars and now.said.result == "failed":
        return False
    if told is not None and told.stars is None:
        groups.end_stars()  # what a person said of these rows is no number of stars
    dated = years(time_before.without(label, groups.issued_on))
    groups.enter(level, replace(group, dated=label) if dated else group)
    return True


def _behind(label: str, marker: str) -> str:
    """A heading without its running sign, or its bullet: "a) Thực phẩm (tươi sống)"."""
    return BULLET.sub("", label.removeprefix(marker)).lstrip(" .-)").rstrip(" .-")


def _of_words(plain: str, groups: GroupLevels, *, marked: bool) -> RowGroup | None:
    """What a heading says by its own words."""
    return (
        labelled(plain)
        or of_decision(plain)
        or _said(_plainly(plain, groups), marked=marked)
        or _of_goods(plain, groups.printed())
        or _of_reason(plain, groups)
    )


def _with_term(plain: str, groups: GroupLevels, *, marked: bool) -> tuple[str, RowGroup] | None:
    """What a heading says of products that were rated, before it gives the term they have."""
    if groups.of_act:
        return None
    for before, term in heading_terms.parted(_COUNT.sub("", clean(plain))):
        group = _of_words(before, groups, marked=marked)
        if group is not None and _grants(group):
            return before, replace(group, term=term)
    return None


def _grants(group: RowGroup) -> bool:
    of_ratings = group.stars is not None or group.said.kind in RATINGS
    return of_ratings and not group.said.absent and group.said.result is None


def _plainly(plain: str, groups: GroupLevels) -> str:
    """A heading without what only tells why, or of whom; stars from above would be given to whoever
    takes part."""
    counted = _COUNT.sub("", clean(plain)).strip(" .:;-–")
    rated = groups.rated and groups.now.stars is None
    said = group_words.plainly(counted, rated=rated, own=groups.issued_on)
    return plain if said == counted else said


def _rates(group: RowGroup) -> bool:
    """Whether a heading says that the products under it were rated."""
    return group.said.kind in RATINGS and group.said.result is None


def _of_reason(plain: str, groups: GroupLevels) -> RowGroup | None:
    """In a paper that takes certificates back, what only says why: of ratings, nothing."""
    rated = ranks.in_text(plain) is not None or kinds.heading(plain).rates
    return RowGroup() if groups.of_act and not rated and reasons.says(plain) else None


def ended(label: str, groups: GroupLevels, marker: str = "") -> bool:
    """Whether a row that a person said means nothing ends a group all the same, by its sign.

    "II. …" ends what stood under "I. …", whatever it says.
    """
    level = _level(LEADING.match(label), marker, NO_GROUP)
    if level == "said" or level not in (name for name, _ in groups.levels):
        return False
    groups.enter(level, NO_GROUP)
    return True


def _by_person(label: str, plain: str, own: OwnWords) -> RowGroup | None:
    """What a person said that a heading means."""
    for text in (label, plain):
        if (stars := own.stars(text)) is not None:
            return RowGroup(stars=stars)
        if (said := own.said(text)) is not None and said != NOTHING:
            return RowGroup(said=said)
    return None


def labelled(plain: str) -> RowGroup | None:
    """What "Chủ thể: …" says: the label is a heading known in tables, what follows its value."""
    label, colon, value = plain.partition(":")
    known = meaning(label) if colon else None
    value = clean(value)
    if known is None or not value:
        return None
    if known[0] == "stars":
        stars = ranks.in_text(value)
        return RowGroup(stars=stars) if stars and _rest(value) == "" else None
    name = _LABELLED.get(known[0])
    if name is None:
        return None
    if name == "entity":
        return of_maker(value)
    group, place = (value if name == of else None for of in ("group", "place"))
    return RowGroup(group=group, place=place)


def of_maker(text: str) -> RowGroup:
    """A maker that a row names, without its label, and its address where that is labelled too."""
    maker, address = names.parted(text, PageKind.DOCUMENT, both=False, apart=False)
    said = labelled(maker) if ":" in maker else None
    if said is not None and said.entity is not None:
        maker = said.entity
    return RowGroup(entity=clean(maker), place=clean(address) or None)


def of_decision(plain: str) -> RowGroup | None:
    """What a heading says that names the decision by which the rows under it were rated."""
    headed = decision_rows.named(plain)
    if headed is None:
        return None
    again = _said(headed.before, marked=False) if headed.before else None
    if again is not None and again.said.kind in RENEWALS:
        return replace(again, former=headed.decision)
    group = _said(headed.besides, marked=False) if headed.besides else RowGroup()
    if group is None or group.said.kind not in (None, *RATINGS) or group.said.absent:
        return None
    return replace(group, decision=headed.decision)


def _said(plain: str, *, marked: bool) -> RowGroup | None:
    """What a heading says where all of it is understood, None where a word is not."""
    short = heading_notes.without_points(_COUNT.sub("", clean(plain)).strip(" .:;-–"))
    located = _COMMITTEE.sub("", short) if marked else short
    if place_rows.is_place(located) or place_rows.is_moved(located):
        return RowGroup(place=located)
    of_goods = law_groups.place(short) is not None
    if not heading_notes.are_known(short, deeds=not of_goods):
        return None
    if of_goods:
        return RowGroup(group=_GOODS.sub("", short) or None)
    if marked and _names_maker(short):
        return of_maker(clean(plain))
    if _rest(short) and not _fails_in_english(short):
        return None
    return _of_ratings(short)


_COMMITTEE = re.compile(r"^(?:UBND|Ủy ban nhân dân) ", re.IGNORECASE)


def _of_ratings(short: str) -> RowGroup | None:
    """The stars, the kind and the result that a heading says, each of whose words is known."""
    said = kinds.heading(short)
    stars = _stars(short)
    hoped = _is_hoped(said, stars, fold(short))
    if (said.unclear is not None and not hoped) or said.kind in DEEDS:
        return None
    if said.result is None and not said.absent and group_words.say_more(short):
        return None
    if not said.holds and (kind := ranks.moved(short)):
        said = said._replace(kind=kind, rates=True)
    return RowGroup(
        stars=stars, said=said if (said.kind or said.result or said.absent) else NOTHING
    )


def _names_maker(short: str) -> bool:
    """Whether a heading is the name of a maker, and no more."""
    named = _ENTITY.match(fold(short)) is not None and len(short) <= LONGEST
    return named and _plainly_a_name(short)


def _fails_in_english(short: str) -> bool:
    """Whether a heading in English says that products fell short: "Products not recognised"."""
    if not english.reads(short) or any(one.part is Part.UNKNOWN for one in phrases(short)):
        return False
    said = kinds.heading(short)
    return said.result == "failed" and said.kind is None


def _of_goods(plain: str, printed: frozenset[str]) -> RowGroup | None:
    """What a heading says that names goods, a region or makers, by the law's words for goods and
    by those of the names under it: of ratings, nothing."""
    short = _COUNT.sub("", clean(plain)).strip(" .:;-–")
    if place_rows.names_others(short):
        return RowGroup()
    if heading_notes.says_more(short):
        return None
    if law_groups.is_of_goods(short):
        return RowGroup(group=short)
    region = place_rows.region(short)
    if (region is not None and region.named) or place_rows.is_region(short):
        return RowGroup()  # "Khu vực Tân Lập", "Cụm số 2"
    bare, more = (short, printed) if region is None else (region.rest, printed | region.words)
    if is_type(bare) or law_groups.is_of_goods(bare, more):
        return RowGroup()
    return None


_TYPES = re.compile(
    marked(
        r"(?:(?:các|nhóm|khối|loại hình|và|,) ?)*(?:htx|hợp tác xã|tht|tổ hợp tác|công ty|hộ|hkd|"
        r"hộ (?:kinh doanh|sản xuất|gia đình)|cơ sở(?: sản xuất)?|doanh nghiệp|dn|trang trại)"
    )
)


def is_type(text: str) -> bool:
    """Whether a text only says what kind of makers: "Các hợp tác xã"."""
    return _TYPES.fullmatch(same_key(text)) is not None


def _is_hoped(said: kinds.Said, stars: Stars | None, bare: str) -> bool:
    """Whether only a fifth star is proposed, which products have the potential for."""
    proposed = said.unclear is kinds.Unclear.PROPOSED
    return proposed and stars is not None and stars.potential and bool(_FIVE.search(bare))


def _stars(short: str) -> Stars | None:
    rise = group_words.RISE.search(fold(short))
    if rise:
        return Stars(int(rise[2]))
    return ranks.in_text(group_words.without_the_former(short))


def _plainly_a_name(text: str) -> bool:
    """Whether a text that begins as an entity's name says nothing of ratings besides."""
    return kinds.heading(text) == NOTHING and ranks.in_text(text) is None and ";" not in text


def _rest(text: str) -> str:
    """The words of a heading that nothing here accounts for."""
    bare = _folded(text)
    if (hoped := ranks.in_text(text)) is not None and hoped.potential:
        bare = bare.replace("tiem nang", " ")
    bare = _COUNTED.sub("", bare)
    said = _YEAR.sub(" ", group_words.STARS.sub(" ", group_words.RISE.sub(" ", bare)))
    words = re.findall(r"[^\W_]+", said)
    return " ".join(word for word in words if word not in _WORDS)


# Behind "A.", "B."; no list has as many groups as these are in Roman numerals.
_NO_ROMANS = frozenset("CL")


def _level(leading: re.Match[str] | None, marker: str, group: RowGroup) -> str:
    """The name of a group row's level: its kind of marker, else what it speaks of."""
    roman, letter, number = leading.group(1, 2, 3) if leading else (None, None, None)
    mark = marker.strip(" .)-")
    if (roman or mark) in _NO_ROMANS:
        return "capital"
    if roman or re.fullmatch(r"[IVXLC]+(?:\.\d{1,2})*", mark):
        return f"roman {(roman or mark).count('.')}"  # "I", and under it "I.1"
    if letter or re.fullmatch(r"[A-Ha-h]", mark):
        return "capital" if (letter or mark).isupper() else "letter"
    if number:
        return f"number {number.count('.')}"
    for name in ("decision", "former", "place", "group", "entity"):
        if getattr(group, name):
            return name
    return "stars" if group.stars else "said"
