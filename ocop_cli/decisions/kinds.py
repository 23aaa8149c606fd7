"""What a text says was done to a product: the kind of act, the result, the ground of a revocation.

Three readers of the same words: a cell of one row, the heading above rows, and the title of a
decision. They differ in how much they may conclude, because "hết hạn, không đánh giá lại" in a
title is the reason of a removal and no re-evaluation.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ocop_cli.decisions import values
from ocop_cli.law.acts import CERTIFICATE_ACTS, OTHER_ACTS, RATINGS
from ocop_cli.text.keys import fold

# What a decision does to a certificate; the first that fits counts.
_ACTS = (
    (
        "removal",
        re.compile(
            r"(?:dua|loai|rut|xoa)\b.{0,90}\b(?:ra )?khoi (?:danh sach|danh muc)|removal|delisting"
        ),
    ),
    ("revocation", re.compile(r"thu hoi|huy bo (?:ket qua|quyet dinh|giay)|tuoc|revocation")),
    ("extension", re.compile(r"(?<!khong )gia han|keo dai (?:hieu luc|thoi han)|extension")),
)
_ANNOUNCED = re.compile(r"het (?:thoi )?han|het hieu luc|het gia tri|expired|lapsed")
_NOT_TAKEN_PART = re.compile(
    r"(?:khong|chua) (?:tham gia|nop ho so|lap ho so|dang ky|de nghi|thuc hien|danh gia)"
)
_NEGATED = re.compile(
    r"(?:khong|chua|de nghi|phai|can|den han) (?:\w+ ){0,4}?(?:danh gia|cong nhan|phan hang) lai"
)
_RATINGS = (
    ("upgrade", re.compile(r"nang (?:hang|sao|cap)|upgrade")),
    (
        "re_evaluation",
        re.compile(
            r"(?:danh gia|cong nhan|phan hang|xep hang|cap|chung nhan)(?:,? \w+){0,3}? lai\b|"
            r"tai (?:cong nhan|danh gia)|\bd[gđ] lai|re-?evaluat|renew|"
            r"\b(?:giu|giu nguyen|ha) (?:hang|sao)\b"
        ),
    ),
    (
        "recognition",
        re.compile(
            r"(?:cong nhan|danh gia|san pham|dang ky|chung nhan|cap) (?:\w+ )?(?:moi|lan dau)\b|"
            r"lan dau|first|^moi$|^recognition$"
        ),
    ),
)
_FAILED = re.compile(
    r"(?:khong|chua) (?:dat|du dieu kien|duoc cong nhan|cong nhan|dap ung)\b|"
    r"duoi (?:0?3|ba) sao|\bfailed\b"
)
_PASSED = re.compile(r"(?:dat|passed|duoc cong nhan)\b|co$")

# One title for first ratings and for others: "công nhận và nâng hạng", "công nhận, công nhận lại".
_MIXED = re.compile(
    r"\b(?:cong nhan|chung nhan|danh gia)\b(?! \w* ?lai)[^,]*?(?:,| va) "
    r"(?:nang (?:hang|sao)|(?:cong nhan|danh gia) lai)"
)
# A title that grants as well as takes back.
_GRANTS = re.compile(
    r"^(?:v/v |ve viec |ve )?(?:cong nhan|phe duyet ket qua|cap giay)|"
    r"(?:[,;]| va) (?:cong nhan|cap giay chung nhan)\b"
)


class Said(NamedTuple):
    """What a text says: `kind` and `result` where it does, and whether nobody took part.

    `unclear_act`: it names an act on certificates, but among others, or as a proposal.
    """

    kind: str | None = None
    result: str | None = None
    absent: bool = False
    unclear_act: bool = False


_NOTHING = Said()


@lru_cache(1 << 12)
def heading(text: str) -> Said:
    """The kind that the heading above rows, a sheet's name or a decision's title gives to them.

    Several kinds in one text give none; an act on certificates beats its reason.
    """
    said = fold(text)
    acts = [kind for kind, pattern in _ACTS if pattern.search(said)]
    rest = _NEGATED.sub(" ", said)
    ratings = [kind for kind, pattern in _RATINGS if pattern.search(rest)]
    if acts:
        if len(acts) > 1 or _GRANTS.search(said) or _PROPOSED_ACT.search(said):
            return Said(unclear_act=True)
        return Said(acts[0])
    result = "failed" if _FAILED.search(said) else None
    if _NOT_TAKEN_PART.search(said) and result is None:
        return Said(absent=True)
    if len(ratings) > 1 or (ratings and ratings[0] != "recognition" and _MIXED.search(rest)):
        return Said(result=result)
    if ratings:
        return Said(ratings[0], result)
    return Said(None, result) if result else _NOTHING


@lru_cache(1 << 14)
def cell(text: str) -> Said | None:
    """What the cell of one row says; None where it is not understood.

    The field names of kinds and results, and what offices print: "Nâng hạng", "Lần đầu",
    "Đánh giá lại", "Không đạt", "Thu hồi", "Không tham gia".
    """
    said = fold(text).replace("_", "-")
    if (exact := said.replace("-", "_")) in (*RATINGS, *CERTIFICATE_ACTS, *OTHER_ACTS):
        return Said(exact)
    failed = "failed" if _FAILED.search(said) else None
    acts = [kind for kind, pattern in _ACTS if pattern.search(said)]
    if acts:
        unsure = len(acts) > 1 or _PROPOSED.search(said) or _ANOTHER.search(said)
        return None if unsure else Said(acts[0])
    for kind, pattern in _RATINGS:
        if pattern.search(_NEGATED.sub(" ", said)):
            return Said(kind, failed)
    if failed:
        return Said(None, failed)
    if _NOT_TAKEN_PART.search(said):
        return Said(absent=True)
    if said in ("moi", "lan dau", "cap moi", "new", "cong nhan"):
        return Said("recognition")
    if said in ("lai", "cu", "renewal"):
        return Said("re_evaluation")
    if _PASSED.match(said):
        return Said(None, "passed")
    return None


_PROPOSED_ACT = re.compile(
    r"\b(?:de nghi|kien nghi|de xuat|du kien|xem xet|chuan bi) (?:\w+ ){0,3}?"
    r"(?:thu hoi|dua|gia han|huy|loai)\b"
)
# An act that is only asked for, and one that comes with another: neither says what was done.
_PROPOSED = re.compile(r"\b(?:de nghi|kien nghi|de xuat|du kien|xem xet|chuan bi|se|dang)\b")
_ANOTHER = re.compile(r"\bcap (?:lai|doi|moi)|cong nhan (?:lai|moi)|nang hang")
_NOTE = re.compile(
    r"(?:san pham |duoc |da |cong nhan |danh gia )*(?:nang (?:hang|sao)|danh gia lai|cong nhan lai|"
    r"danh gia (?:moi|lan dau)|cong nhan (?:moi|lan dau)|lan dau|khong dat)"
    r"(?: (?:tu |len |dat |hang )*\d sao)*[.;]?"
)
_NOTE_ACT = re.compile(
    r"thu hoi|khoi danh sach|gia han|huy (?:bo)?|dung san xuat|ngung|giai the|khong dat|chua dat"
)


@lru_cache(1 << 14)
def note(text: str) -> Said | None:
    """What a remark says of the row's kind, where the whole remark says nothing else."""
    return cell(text) if _NOTE.fullmatch(fold(text)) else None


@lru_cache(1 << 14)
def note_warns(text: str) -> bool:
    """Whether a remark speaks of a revocation, removal, extension or failure."""
    return _NOTE_ACT.search(fold(text)) is not None


def announces(text: str) -> bool:
    """Whether a title announces that certificates ran out, which is an act on none of them."""
    said = fold(text)
    return _ANNOUNCED.search(said) is not None and not any(p.search(said) for _, p in _ACTS)


# The grounds of `law.rules.GROUNDS`, by the words offices use for each.
_GROUNDS = (
    (
        "dishonest_dossier",
        re.compile(r"khong trung thuc|gia mao|gian doi|sai su that|lam gia ho so"),
    ),
    (
        "mark_misuse",
        re.compile(
            r"(?:nhan hieu|logo|bieu trung|nhan mac|tem)\b.*(?:sai|trai|khong dung)|"
            r"(?:sai|trai|khong dung).*(?:nhan hieu|logo|bieu trung|tem ocop)"
        ),
    ),
    (
        "production_stopped",
        re.compile(
            r"(?:dung|ngung|tam ngung|tam dung|khong con|khong tiep tuc|thoi|cham dut)"
            r"(?: (?:hoat dong|san xuat|kinh doanh|cung ung))+|giai the|pha san|khong san xuat"
        ),
    ),
    (
        "law_breach",
        re.compile(
            r"vi pham|(?:khong|chua) (?:\w+ )?(?:bao )?dam (?:an toan|ve sinh|attp|vsattp)|"
            r"ngo doc|hang gia|so huu tri tue"
        ),
    ),
    (
        "criteria_lost",
        re.compile(
            r"khong (?:con )?(?:dap ung|dat|du|duy tri|"
            r"dung (?:chat luong|quy trinh|ho so|mau ma|tieu chuan))|"
            r"khong co ho so|tieu chi|chat luong"
        ),
    ),
)


@lru_cache(1 << 12)
def ground(text: str) -> str:
    """The ground of revocation a reason as printed comes under; ``other`` where none is plain.

    A reason of two grounds is ``other`` too: the words as printed are kept beside it.
    """
    said = fold(text)
    if named := values.known("ground", text):
        return named
    found = [code for code, pattern in _GROUNDS if pattern.search(said)]
    return found[0] if len(found) == 1 else "other"
