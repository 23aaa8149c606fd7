"""What a clause does: its deeds, each by what it is done to.

What a verb does hangs on its object: "hủy bỏ Giấy chứng nhận" revokes, "hủy bỏ Quyết định thu hồi"
annuls a revocation, "thu hồi đất" is none of this. Where the object is not understood, neither is
the deed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import dropwhile, pairwise, takewhile

from ocop_cli.decisions.language.lexicon import Part, Unit
from ocop_cli.text.keys import fold
from ocop_cli.text.units import UNITS

RATES = frozenset({"evaluation", "recognition", "first", "re_evaluation", "upgrade"})
# A deed on certificates or on decisions about them.
ACTS = frozenset(
    {"revocation", "removal", "extension", "annulment", "correction", "replacement", "reissue",
     "again", "rename", "transfer", "hold"}
)  # fmt: skip
UNKNOWN = "unknown"  # a verb whose object is not understood
OTHER = "other"  # business that rates nothing
FAILURE = "failure"
ABSENCE = "absence"
_TAKING_BACK = frozenset({"revocation", "removal", "extension", "annulment", "hold"})
# What may stand right behind a rating, before what is rated is said.
_OF_RATING = frozenset({"cho", "đối với", "năm", "đợt", "quý", "tháng", "giai đoạn", "cấp", "từ",
                        "ngày", "số", "tại", "trong", "in", "phase", "round", "from", "year",
                        "batch"})  # fmt: skip
_OURS = frozenset({"sản phẩm", "sp", "ocop", "bộ sản phẩm", "mỗi xã một sản phẩm", "product",
                   "products"})  # fmt: skip
# Where nothing but these stands behind a rating, it is one of the products of a list.
_NAMES_ALONE = frozenset({Part.TAIL, Part.LIST, Part.CERTIFICATE, Part.OWNER})


@dataclass(slots=True)
class Clause:
    """A run of deeds with one negation and one voice, and what it is done to."""

    names: list[str]
    negated: bool = False
    proposed: bool = False
    voiced: bool = False
    counted: bool = False
    nth: bool = False
    verbs: list[str] = field(default_factory=list)  # as printed, the described ones among them
    object: list[Unit] = field(default_factory=list)
    about: list[str] = field(default_factory=list)
    why: list[Unit] = field(default_factory=list)  # from "do", "theo" on

    def is_rank(self, name: str) -> bool:
        """Whether a deed is no more than the rank that was reached: "đạt 4 sao"."""
        return name == "recognition" and "achieved" in self.names and name not in self.names


_POINTS = frozenset({"điểm", "số điểm"})  # of a council, or of sale
_SPECIAL = ("first", "re_evaluation", "upgrade")
_PLAIN = frozenset({"evaluation", "recognition"})


def done(clause: Clause) -> list[str]:
    """The deeds of a clause, by what each is done to; "công nhận kết quả đánh giá lại" is both."""
    found = [_by_object(name, clause) for name in clause.names]
    if clause.negated and not {"achieved", "recognition"}.isdisjoint(clause.names):
        return found  # "không đạt lần 2", "không công nhận nâng hạng": whichever it was, it failed
    special = [name for name in _SPECIAL if name in clause.about]
    if not special or not RATES.issuperset(found):
        return found
    alike = _PLAIN.isdisjoint(clause.about) and _PLAIN.issuperset(found)
    return special if alike else found + special


def _by_object(name: str, clause: Clause) -> str:
    about = set(clause.about)
    said = [unit for unit in clause.object if unit.part not in (Part.PLAIN, Part.NUMBER)]
    parts = [unit.part for unit in said]
    if name in (FAILURE, ABSENCE):
        return name
    if name in ("result", *RATES) and _is_of_makers(clause.object):
        return UNKNOWN
    if name in ("achieved", "result"):
        timed = not about and _is_timed(clause.object)
        return "recognition" if name == "achieved" and timed else _achieved(name, said, about)
    if Part.OTHER in parts and not _stands_before(parts, Part.OTHER):
        return OTHER
    if name in RATES:
        if parts[:1] in ([Part.RESULT], [Part.CERTIFICATE]) and _is_kept(name, clause.verbs):
            return UNKNOWN  # "giữ nguyên kết quả", "… thời hạn": what was granted before stands
        return _rates(name, said, about, voiced=clause.voiced)
    return _act_by_object(name, clause, said, about)


def _is_kept(name: str, verbs: Sequence[str]) -> bool:
    return name == "re_evaluation" and any(verb.startswith("giữ") for verb in verbs)


def _act_by_object(name: str, clause: Clause, said: Sequence[Unit], about: set[str]) -> str:
    parts = [unit.part for unit in said]
    first = said[0] if said else None
    if name in ("taking", "removal", "out"):
        return "removal" if Part.LIST in parts and name != "out" else UNKNOWN
    if name == "annulment":
        return _annuls(parts, about)
    if name == "change":
        return _changes(first, about)
    if name == "revocation":
        return _revokes(first, clause, about)
    if name == "hold":
        return _holds(parts, about, clause.verbs)
    if name == "again":
        return _prints_anew(said, clause.why)
    return _allowed(name, said)


def _prints_anew(said: Sequence[Unit], why: Sequence[Unit]) -> str:
    """What "cấp lại" is by what is said of the old certificate, or by why: "cấp lại giấy chứng nhận
    bị mất" prints it anew, "… do thay đổi địa chỉ" is not known to say that it was earned again."""
    if any(unit.value in _LOST for unit in (*said, *why)):
        return "reissue"
    named = [unit.value for unit in why[:1]] in (["do"], ["vì"])
    earned = any(unit.part in _EARNING or unit.value in RATES for unit in why)
    return UNKNOWN if named and not earned else _allowed("again", said)


_ALLOWED = {
    "extension": {Part.CERTIFICATE, Part.SUBJECT, Part.TAIL},
    "correction": {Part.DECISION, Part.LIST, Part.NAME, Part.CERTIFICATE, Part.OWNER, Part.SUBJECT,
                   Part.RANK, Part.STARS, Part.RESULT},
    "replacement": {Part.DECISION, Part.LIST, Part.CERTIFICATE, Part.RESULT},
    "reissue": {Part.CERTIFICATE, Part.SUBJECT, Part.TAIL, Part.OWNER},
    "again": {Part.CERTIFICATE, Part.SUBJECT, Part.TAIL, Part.OWNER, Part.DECISION, Part.RANK},
    "rename": {Part.OWNER, Part.SUBJECT, Part.TAIL, Part.NAME, Part.CERTIFICATE},
    "transfer": {Part.OWNER, Part.SUBJECT, Part.TAIL, Part.CERTIFICATE},
}  # fmt: skip


def _allowed(name: str, said: Sequence[Unit]) -> str:
    """An act where its object may be one of its."""
    if name == "replacement" and said and said[0].part is Part.CERTIFICATE:
        return "reissue"  # another sheet of paper, and no other decision
    if name == "extension":
        # "gia hạn thời gian sử dụng Giấy chứng nhận": what is used longer is said behind.
        used = "dụng" in {unit.value for unit in said[:4]}
        said = list(dropwhile(lambda unit: unit.value in _USE, said))
        rated = [unit.part for unit in said[:2]] == [Part.RESULT, Part.DEED]
        if used and rated and any(unit.part is Part.SUBJECT for unit in said):
            return name  # the use of what was rated, and not the time to rate it
    return name if not said or said[0].part in _ALLOWED[name] else UNKNOWN


_USE = frozenset({"thời", "gian", "hạn", "sử", "dụng", "thoi", "han", "su", "dung"})


_EARNING = (Part.LAPSED, Part.RESULT, Part.ACHIEVED, Part.STARS)
# Words of what became of it; "thất lạc" by its first.
_LOST = frozenset({"mất", "hỏng", "rách", "thất", "hư", "mat", "hong", "rach", "that"})


def _stands_before(parts: Sequence[Part], one: Part) -> bool:
    """Whether products, results or certificates stand before the first part of this sense."""
    ours = (Part.SUBJECT, Part.STARS, Part.CERTIFICATE, Part.DEED, Part.DECISION)
    return any(part in ours for part in parts[: parts.index(one)])


def _rates(name: str, said: Sequence[Unit], about: set[str], *, voiced: bool = False) -> str:
    """A rating is one of products, of results, of nothing said; a village earns another title."""
    if said and said[0].part is Part.TAIL:
        if said[0].value not in _OF_RATING:
            return UNKNOWN  # a village, a district, a region: they are what is recognised
        if voiced:
            return name  # "sản phẩm được công nhận thuộc Chương trình …": what is rated is said
    rated = _what_is_rated(said)
    praised = "evaluation" in about and _is_praised(rated)
    return name if not rated or praised or _is_of_products(rated, about) else UNKNOWN


# What goods are called beside OCOP, each word: evaluating them so called is evaluating OCOP goods,
# while to recognise "sản phẩm OCOP tiêu biểu" may be a prize.
PRAISES = frozenset({"đặc", "trưng", "tiêu", "biểu", "chủ", "lực"})


def _is_praised(rated: Sequence[Unit]) -> bool:
    """Whether OCOP goods are evaluated, and only praised besides: "sản phẩm OCOP đặc trưng"."""
    unknown = [unit.value for unit in rated if unit.part is Part.UNKNOWN]
    named = [unit for unit in rated if unit.part not in (Part.RESULT, Part.DEED)]
    ours = named[:1] != [] and named[0].value in _OURS and any(u.value == "ocop" for u in named)
    return ours and unknown != [] and PRAISES.issuperset(unknown)


_TITLES_OF_GOODS = frozenset({"danh hiệu", "thương hiệu", "danh hieu", "thuong hieu"})


def _is_of_makers(said: Sequence[Unit]) -> bool:
    """Whether words without a sense run on into the products: "làng nghề sản xuất sản phẩm OCOP 4
    sao", "cửa hàng giới thiệu sản phẩm OCOP" are who makes and shows them."""
    unknown = list(takewhile(lambda unit: unit.part is Part.UNKNOWN, said))
    behind = said[len(unknown) :][:1]
    if not unknown or unknown[0].named or _joined(unknown) in _TITLES_OF_GOODS:
        return False
    return any(unit.value in ("sản phẩm", "sp") for unit in behind)


def _joined(said: Sequence[Unit]) -> str:
    return " ".join(unit.value for unit in said)


def _what_is_rated(said: Sequence[Unit]) -> Sequence[Unit]:
    """ "làng nghề có sản phẩm đạt 4 sao": the village is what is recognised."""
    if not said or said[0].part is not Part.UNKNOWN:
        return said
    return said[: next((at for at, unit in enumerate(said) if unit.value == "có"), len(said))]


def _is_of_products(rated: Sequence[Unit], about: set[str]) -> bool:
    """Whether what is rated are products; "… đạt 4 sao" says so, whatever earned the stars."""
    parts = {unit.part for unit in rated}
    ours = (
        Part.RESULT in parts
        or any(unit.value in _OURS for unit in rated)
        or not RATES.isdisjoint(about)
    )
    ranks = {unit.value for unit in rated if unit.part is Part.RANK}
    ranked = "achieved" in about or Part.STARS in parts or bool(ranks - _POINTS)
    if rated[0].part is Part.UNKNOWN and Part.STARS not in parts:
        return False  # "cửa hàng OCOP đạt chuẩn": a shop is what is recognised
    if Part.UNKNOWN in parts:
        return ranked and (ours or Part.STARS in parts)
    return ranked or ours or parts <= _NAMES_ALONE


def _achieved(name: str, said: Sequence[Unit], about: set[str]) -> str:
    """ "đạt 4 sao" and "kết quả đánh giá" rate; "kết quả lựa chọn nhà thầu" is none of ours."""
    if name == "result":
        before = [unit.part for unit in said]
        if Part.OTHER in before and not _stands_before(before, Part.OTHER):
            return OTHER
        return _rates("evaluation", said, about)
    earned = not said or any(
        unit.part in (Part.STARS, Part.RANK, Part.SUBJECT) for unit in said[:6]
    )
    return "recognition" if earned else UNKNOWN


# "không đạt năm 2023, đợt 2": when, and not what was to be reached.
_TIMES = frozenset({"năm", "tháng", "quý", "đợt", "giai đoạn", "year", "round", "phase", "batch"})
_WHERE = frozenset((*UNITS, "của", "tại", "trên địa bàn"))


def _is_timed(said: Sequence[Unit]) -> bool:
    """Whether a time with its number stands behind a verb, and nothing else but places: "đạt quý I
    năm 2023 của huyện Vị Xuyên"; "đợt này", "từ năm 2024" do not say that it is over."""
    said = [unit for unit in said if unit.part is not Part.PLAIN]
    if not said or said[0].value not in _TIMES:
        return False
    pairs = zip(said, [*said[1:], None], strict=True)
    return all(
        unit.part is Part.NUMBER
        or unit.value in _WHERE
        or (unit.value in _TIMES and after is not None and after.part is Part.NUMBER)
        for unit, after in pairs
    )


def _annuls(parts: Sequence[Part], about: set[str]) -> str:
    if about & _TAKING_BACK:
        return "annulment"
    for part in parts:
        if part is Part.DECISION:
            return "annulment"
        if part in (Part.CERTIFICATE, Part.RESULT):
            return "revocation"
        if part is Part.DEED:
            return "revocation" if about & RATES else UNKNOWN
        break
    return UNKNOWN


def _changes(first: Unit | None, about: set[str]) -> str:
    for name in ("upgrade", "re_evaluation"):
        if name in about:
            return name
    if first is None:
        return UNKNOWN
    if first.part is Part.NAME:
        return "rename" if first.value in ("tên", "tên gọi") else "correction"
    if first.part is Part.OWNER:
        return "transfer"
    return "correction" if first.part in (Part.DECISION, Part.LIST) else UNKNOWN


def _revokes(first: Unit | None, clause: Clause, about: set[str]) -> str:
    """Certificates, results, recognitions are revoked; goods ("thu hồi sản phẩm") are recalled."""
    if about & _TAKING_BACK:
        return "annulment"
    if _is_for_a_time(clause.object) or _is_to_be_replaced(clause.why):
        return UNKNOWN
    if first is None or first.part in (Part.CERTIFICATE, Part.RESULT, Part.DECISION):
        return "revocation"
    if first.part is Part.DEED and about & RATES:
        return "revocation"
    if first.part in (Part.TAIL, Part.SUBJECT):
        certificate = any(unit.part is Part.CERTIFICATE for unit in clause.object)
        return "revocation" if clause.voiced or certificate else UNKNOWN
    return UNKNOWN


def _is_for_a_time(units: Sequence[Unit]) -> bool:
    """Whether what is taken back is so for a while: "thu hồi có thời hạn"."""
    return any(one.value == "có" and two.value == "thời hạn" for one, two in pairwise(units))


def _is_to_be_replaced(why: Sequence[Unit]) -> bool:
    """Whether it is taken back for another to be given: "thu hồi … để cấp đổi"."""
    given = any(unit.part is Part.DEED and unit.value in _GIVES for unit in why)
    return given and why[0].value == "để"


_GIVES = frozenset({"reissue", "again", *RATES})


def _holds(parts: Sequence[Part], about: set[str], verbs: Sequence[str]) -> str:
    """A suspension of certificates, or of nothing said; "tạm dừng công nhận" may be of products
    that wait to be recognised."""
    if about & _TAKING_BACK or about & {"correction", "change", "reissue", "rename", "transfer"}:
        return UNKNOWN
    plain = not parts or set(parts) <= {Part.TAIL, Part.SUBJECT, Part.OWNER}
    suspended = "recognition" in about and any("dinh chi" in fold(verb) for verb in verbs)
    return "hold" if plain or Part.CERTIFICATE in parts or suspended else UNKNOWN
