"""The headings of a list of acts, by the kind the user names: "Nội dung" of training is its topic.

On a list of decisions the same word means something else ("Nội dung" says whether a row is a first
recognition), so that these count only where a file is imported as acts of one kind. "Quyết định thu
hồi" is the act's own document on a list of revocations, and another act's on a list of ratings.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from ocop_cli.decisions.citations import besides, numbers
from ocop_cli.decisions.headings.finding import Heading
from ocop_cli.decisions.language.wordings import folded, heard
from ocop_cli.decisions.own_words import IGNORED
from ocop_cli.law.acts import ACTS, OFFICE
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, OTHER_ACTS
from ocop_cli.law.numbers import number_key
from ocop_cli.model.pages import Row
from ocop_cli.text.headings import phrase
from ocop_cli.words.field import WORDS

_COMMON: Mapping[str, tuple[str, ...]] = {
    "on": (
        "ngay",
        "ngay thang",
        "ngay thang nam",
        "thoi gian",
        "thoi diem",
        "ngay ghi nhan",
        "ngay lap",
        "ngay van ban",
        "ngay ban hanh",
    ),
    "document": (
        "so ho so",
        "ma ho so",
        "so phieu",
        "so ke hoach",
        "ke hoach",
        "van ban so",
        "so van ban",
        "so hieu van ban",
        "so ky hieu",
    ),
}
_OWN: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "dossier": {
        "on": (
            "ngay nhan", "ngay nhan ho so", "ngay tiep nhan ho so", "ngay gui ho so", "ngay gui",
            "ngay dang ky", "thoi gian nop", "thoi gian nop ho so", "ngay thang nop",
        ),
        "document": ("so phieu dang ky", "phieu dang ky", "so tiep nhan", "so bien nhan", "ho so"),
        "result": ("ket qua", "ket qua tham dinh", "ket qua danh gia", "ket qua xu ly"),
    },
    "inspection": {
        "on": ("ngay giam sat", "thoi gian kiem tra", "ngay lap bien ban", "ngay thanh tra"),
        "document": ("so bien ban kiem tra", "bien ban kiem tra", "so quyet dinh kiem tra"),
        "how": (
            "hinh thuc", "loai hinh", "loai kiem tra", "hinh thuc giam sat", "loai hinh kiem tra",
        ),
        "about": ("noi dung", "noi dung giam sat"),
        "agency": (
            "co quan", "don vi", "co quan thuc hien", "don vi thuc hien", "doan kiem tra",
            "co quan giam sat", "don vi chu tri", "to kiem tra",
        ),
        "outcome": ("ket qua", "ket luan", "ket qua giam sat", "danh gia", "ket luan giam sat"),
        "handling": ("xu ly vi pham", "bien phap", "ket qua xu ly", "hinh thuc xu phat"),
        "intentional": ("co y vi pham", "vi pham co y", "tinh chat"),
        "follow_up_by": (
            "han khac phuc", "thoi han khac phuc", "ngay khac phuc", "yeu cau khac phuc truoc",
            "khac phuc truoc", "thoi han khac phuc xong",
        ),
    },
    "recall": {
        "on": ("ngay yeu cau", "ngay yeu cau thu hoi", "thoi gian thu hoi"),
        "document": ("van ban yeu cau", "van ban thu hoi", "so van ban thu hoi", "so thong bao"),
        "ordered_by": (
            "co quan", "don vi yeu cau", "co quan ban hanh", "co quan quyet dinh",
            "co quan ra quyet dinh", "co quan ban hanh quyet dinh", "co quan thu hoi",
            "noi ban hanh", "co quan ra van ban",
        ),
    },
    "training": {
        "on": ("ngay to chuc", "thoi gian to chuc", "ngay hoc", "thoi gian tap huan"),
        "topic": (
            "noi dung", "chuyen de", "ten lop", "lop tap huan", "noi dung dao tao", "ten lop hoc",
            "ten lop tap huan", "chuyen de tap huan",
        ),
        "by": (
            "don vi", "co quan", "don vi thuc hien", "don vi giang day", "giang vien",
            "co quan to chuc", "don vi chu tri",
        ),
        "audience": ("doi tuong tham gia", "thanh phan", "doi tuong tham du", "thanh phan tham du"),
    },
    "mark": {
        "on": (
            "ngay cap", "ngay dang ky", "ngay cap tem", "ngay cap ma", "ngay giao tem",
            "ngay cap van bang", "ngay cap ma so ma vach", "ngay cap phat",
        ),
        "stamps": (
            "tem", "so tem", "dai tem", "day tem", "dai so tem", "so se ri tem", "so seri tem",
            "so xe ri tem", "seri tem", "tem tu den", "so se ri", "so seri", "day so", "dai so",
            "tem truy xuat", "so tem cap", "tem ocop", "so tem ocop",
        ),
        "trademark": (
            "nhan hieu", "so nhan hieu", "van bang", "so van bang", "van bang bao ho",
            "so van bang bao ho", "so dang ky nhan hieu", "giay chung nhan nhan hieu",
            "so giay chung nhan nhan hieu", "nhan hieu bao ho", "so bang bao ho",
            "so giay chung nhan dang ky nhan hieu", "giay chung nhan dang ky nhan hieu",
            "nhan hieu dang ky", "dang ky nhan hieu",
        ),
        "gtin": ("so ma vach", "ma so vach", "gtin 13", "ma vach gtin", "ean", "ma ean"),
    },
}  # fmt: skip

# The words by which a heading names an act's own decision, or the day of it.
_ACT_WORDS: Mapping[str, re.Pattern[str]] = {
    "revocation": re.compile(r"thu hoi|huy"),
    "recall": re.compile(r"thu hoi"),
    "extension": re.compile(r"gia han"),
    "removal": re.compile(r"khoi (?:danh sach|danh muc)"),
}


_DAY_OF: Mapping[str, str] = {
    "_own_decision": "on",
    "document": "on",
    "_recognition_decision": "_recognised_on",
    "of_decision": "of_issued_on",
}
_MOVING = {"on": ("ngay van ban", "ngay cong van", "ngay to trinh", "ngay ky van ban")}


@lru_cache(1)
def _wordings() -> Mapping[str, Mapping[str, str]]:
    """Kind -> heading as compared -> field; the labels this program prints are among them."""
    found: dict[str, dict[str, str]] = {}
    for kind in OFFICE:
        own = found.setdefault(kind, {})
        for field in ACTS[kind].fields:
            own |= {phrase(label): field.name for label in WORDS[field.name]}
        for names in (_COMMON, _OWN.get(kind, {})):
            for name, said in names.items():
                own |= dict.fromkeys(said, name)
    for kind in CERTIFICATE_ACTS:
        found[kind] = {text: name for name, said in _MOVING.items() for text in said}
    return found


@lru_cache(1)
def _labels() -> frozenset[str]:
    return frozenset(phrase(text) for pair in WORDS.values() for text in pair)


def is_ours(heading: str) -> bool:
    """Whether a column is one this program prints: a list written out, and filled in as acts."""
    return heading in WORDS or phrase(heading) in _labels()


def understood(heading: Heading, kind: str | None) -> Heading:
    """The heading read as one of acts of `kind`, where the user or the title named one."""
    wordings = _wordings().get(kind or "")
    heading = heading if wordings is None else _read(heading, wordings, kind)
    return _old_and_new(heading, kind) if kind in _CHANGES else heading


# What only the acts of an office have columns for ("Hình thức xử lý", "Đội kiểm tra").
_OF_OFFICES = frozenset(
    field.name for kind in OTHER_ACTS if kind not in DEEDS for field in ACTS[kind].fields
) - {"result", "of_decision", "of_issued_on"}


def of_decisions(heading: Heading) -> Heading:
    """The heading of a list of decisions: what only other acts have is no column it understands."""
    fields = tuple(None if name in _OF_OFFICES else name for name in heading.fields)
    return replace(heading, fields=fields)


# What a register's own file says of deeds beside what it says of ratings and acts.
OWN_COLUMNS = ("to", "dissolved", "certificate", "struck", "changed", "closed_on", "of_authority")


def of_own(heading: Heading) -> Heading:
    """The heading of the tool's own file: what it says of deeds stands under those very names, or
    in a workbook under what these are called."""
    known = {phrase(label): name for name in OWN_COLUMNS for label in (name, *WORDS[name])}
    fields = tuple(
        known.get(phrase(text), name)
        for name, text in zip(heading.fields, heading.texts, strict=True)
    )
    return replace(heading, fields=fields)


# A deed that changes a name prints the old one and the new one beside each other: which is which is
# said by these words, and what they are the names of by the rest of the heading.
_CHANGES = ("rename", "transfer", "correction")
OLD = (
    folded("before", r"\b(?:(?<!can )cu|truoc(?: (?:day|khi \w+))?|former|old)\b", "Chủ thể cũ"),
    folded(
        "printed",
        r"\b(?:da (?:ghi|in|cong nhan|cap|dang ky)|hien (?:tai|nay)|was|as printed)\b",
        "Hạng sao đã công nhận",
    ),
    folded("wrong", r"\b(?:sai|chua dinh chinh)\b", "Nội dung sai"),
    folded(
        "giver",
        r"\b(?:ben (?:chuyen|giao|ban)(?: \w+)?|(?<!nhan )chuyen (?:giao|nhuong))\b",
        "Bên chuyển nhượng",
    ),
)
NEW = (
    folded("after", r"\b(?:moi|sau(?: khi \w+)?|nay la|new|now)\b", "Chủ thể mới"),
    folded("becomes", r"\b(?:doi thanh|thanh(?! pho)|de nghi doi)\b", "Đổi thành"),
    folded(
        "right",
        r"\b(?:(?<!noi )dung|dinh chinh(?: (?:thanh|lai))?|"
        r"(?:dieu chinh|chinh sua)(?: (?:thanh|lai|moi))?|sua (?:thanh|lai)|corrected)\b",
        "Hạng sao điều chỉnh",
    ),
    folded("taker", r"\b(?:ben (?:nhan|mua)(?: \w+)*|nhan chuyen \w+)\b", "Bên nhận"),
)
_OF_NAMES = (None, "_before", "product", "entity", "_entity_locality")
_THE_PRODUCT = re.compile(r"\b(?:san pham|sp|product)\b")


def _old_and_new(heading: Heading, kind: str | None) -> Heading:
    """The columns of the names before and after a change, where both are printed.

    Of a rename or a transfer the old one names what is changed; of a correction they are what
    stood there and what is right.
    """
    said = [phrase(text) for text in heading.texts]
    old = [at for at, text in enumerate(said) if heard(OLD, text) and not heard(NEW, text)]
    new = [at for at, text in enumerate(said) if heard(NEW, text) and not heard(OLD, text)]
    new = [at for at in new if heading.fields[at] not in ("_other_act", "on", "decision")]
    old = [at for at in old if heading.fields[at] not in ("_other_act", "on", "decision")]
    if len(new) != 1 or len(old) > 1:
        return heading
    fields = list(heading.fields)
    if kind == "correction":
        if not old:
            return heading
        fields[new[0]], fields[old[0]] = "now", "was"
        return replace(heading, fields=tuple(fields))
    fields[new[0]] = "to"
    if old and heading.fields[old[0]] in _OF_NAMES:
        own = "product" if _THE_PRODUCT.search(said[old[0]]) else "entity"
        for at, name in enumerate(fields):
            if name == own:
                fields[at] = None
        fields[old[0]] = own
    return replace(heading, fields=tuple(fields))


def _read(heading: Heading, wordings: Mapping[str, str], kind: str | None) -> Heading:
    fields = list(heading.fields)
    said = [phrase(text.replace("_", " ")) for text in heading.texts]
    taken = {name for name, text in zip(fields, said, strict=True) if name and text not in wordings}
    for column, text in enumerate(said):
        own = wordings.get(text)
        if own is not None and own not in taken:
            taken.add(own)
            fields[column] = own
        elif fields[column] == "kind" and text != "kind":
            # "Hình thức: trực tuyến" of a training names no kind of rating; of a reissue it may.
            fields[column] = "_rated_as" if kind in DEEDS else None
    doubtful = tuple(
        (one, other)
        for one, other in heading.doubtful
        if fields[one] is not None and fields[one] == fields[other]
    )
    return replace(heading, fields=tuple(fields), doubtful=doubtful)


def of_act(
    heading: Heading, kind: str | None, rows: Sequence[Row] = (), own: str | None = None
) -> Heading:
    """The heading of a list of acts of `kind`, its own decision told from the certificate's.

    A day without a name of its own belongs to the decision at its left. A column nobody knows, of
    whose `rows` each names one decision that is not the list's `own`, says which certificate.
    """
    words = _ACT_WORDS.get(kind or "")
    if words is None:
        return heading
    if kind in CERTIFICATE_ACTS:
        heading = _citing(heading, rows, number_key(own or ""))
    fields = list(heading.fields)
    for column, (name, text) in enumerate(zip(heading.fields, heading.texts, strict=True)):
        said = phrase(text)
        if name == "_other_act" and words.search(said):
            own = "on" if said.startswith("ngay") else "_own_decision"
            fields[column] = own if own not in fields else name
    if "issued_on" in fields:
        column = fields.index("issued_on")
        day = _DAY_OF.get(fields[column - 1] or "") if column else None
        if day is not None and day not in fields:
            fields[column] = day
    return replace(heading, fields=tuple(fields))


def of_undone(heading: Heading, undone: str | None) -> Heading:
    """The heading of a list for which an act of the kind `undone` is annulled.

    "Quyết định thu hồi" names what is annulled; "Quyết định công nhận" only says which certificate
    it was about.
    """
    words = _ACT_WORDS.get(undone or "")
    if words is None:
        return heading
    fields = list(heading.fields)
    for column, (name, text) in enumerate(zip(heading.fields, heading.texts, strict=True)):
        said = phrase(text)
        day = name in _DAYS and column > 0 and heading.fields[column - 1] in _RECOGNISING
        if name in _RECOGNISING or day:
            fields[column] = IGNORED
        elif name in ("_other_act", "_own_decision", "decision", *_DAYS) and words.search(said):
            own = "of_issued_on" if said.startswith("ngay") else "of_decision"
            fields[column] = own if own not in fields else name
    return replace(heading, fields=tuple(fields))


_RECOGNISING = frozenset({"_recognition_decision", "_recognised_on"})
_DAYS = ("issued_on", "on")
_WHICH = frozenset({"of_decision", "_recognition_decision", "decision"})
# Of a paper and no more, or of one that recognised: "Quyết định xử phạt" is of none.
_PAPER = r"(?:theo|tai|so|quyet dinh|qd|ngay|van ban|thang|nam|truoc|day|da|duoc|cu|kem|can cu)"
_GRANT = r"(?:cong nhan|chung nhan|phe duyet|phan hang|danh gia|cap|ho so|ket qua|lan dau)"
_OF_GRANTS = re.compile(rf"(?:(?:{_PAPER}|{_GRANT})(?: |$))+")
_GRANTS = re.compile(rf"\b{_GRANT}\b")


def _citing(heading: Heading, rows: Sequence[Row], own: str) -> Heading:
    """The heading with the one unknown column that names a decision in each row taken for that of
    the certificate: "Theo Quyết định", "Căn cứ công nhận"."""
    if not _WHICH.isdisjoint(heading.fields):
        return heading
    doubled = {column for two in heading.doubtful for column in two}  # "Căn cứ" beside "Lý do"
    found = []
    for column, (name, text) in enumerate(zip(heading.fields, heading.texts, strict=True)):
        said = phrase(text)
        plain = name in (None, "_before") or (name == "ground" and _GRANTS.search(said))
        if not (plain or (name == "ground" and column in doubled)) or not _OF_GRANTS.fullmatch(
            said
        ):
            continue
        if _names_decisions(rows, column, own, alone=not plain):
            found.append(column)
    if len(found) != 1:
        return heading
    fields = list(heading.fields)
    for other in (one for two in heading.doubtful if found[0] in two for one in two):
        fields[other] = fields[other] or fields[found[0]]  # what it was in doubt with has it alone
    fields[found[0]] = "of_decision"
    doubtful = tuple(two for two in heading.doubtful if found[0] not in two)
    return replace(heading, fields=tuple(fields), doubtful=doubtful)


def _names_decisions(rows: Sequence[Row], column: int, own: str, *, alone: bool) -> bool:
    """Whether each cell of a column names one decision that is not the list's `own`; `alone`, and
    says no more of it than which it is, or that it granted."""
    said = [str(one.cells[column]) for one in rows if one.cells[column : column + 1] not in _BLANK]
    named = [{number_key(one) for one in numbers(cell)} for cell in said]
    if alone and not all(_only_grants(phrase(besides(cell))) for cell in said):
        return False
    return bool(named) and all(len(one) == 1 and own not in one for one in named)


_BLANK = ((), (None,), ("",))


def _only_grants(said: str) -> bool:
    return not said or _OF_GRANTS.fullmatch(said) is not None or _GRANTS.search(said) is not None
