"""What printed words beside a product speak of that may bear on its certificate.

A remark, a state, a line under a table. What is read into a fact is not here; what is known to
bear on no certificate ("chưa đánh giá lại", "không thu hồi", "cấp đổi do mất") is nothing either.
All else that speaks of an evaluation, a dossier, an end, a term, a correction or a new name is a
doubt, of the kind that `Bearing` names.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.clauses import ABSENCE, FAILURE, UNKNOWN
from ocop_cli.decisions.deeds import Statement, stated
from ocop_cli.decisions.lexicon import Part, units
from ocop_cli.decisions.terms import LEGAL, term
from ocop_cli.law.authorities import is_central
from ocop_cli.law.numbers import number_key
from ocop_cli.text.keys import fold


class Bearing(StrEnum):
    """What words may mean for a certificate; each has its sentence in ``words`` ``review``."""

    RE_EVALUATION = "re_evaluation"
    DOSSIER = "dossier"
    EXTENSION = "extension"
    ENDING = "ending"
    LAPSED = "lapsed"
    TERM = "term"
    CORRECTION = "correction"
    NAME = "name"
    FAILURE = "failure"
    HOLD = "hold"
    DECISION = "decision"  # another decision is named, whatever it did
    OTHER = "other"


_OF_DEED = {
    "re_evaluation": Bearing.RE_EVALUATION,
    "upgrade": Bearing.RE_EVALUATION,
    "again": Bearing.RE_EVALUATION,
    "revocation": Bearing.ENDING,
    "removal": Bearing.ENDING,
    "annulment": Bearing.ENDING,
    "extension": Bearing.EXTENSION,
    "correction": Bearing.CORRECTION,
    "replacement": Bearing.CORRECTION,
    "rename": Bearing.NAME,
    "transfer": Bearing.NAME,
    "hold": Bearing.HOLD,
    FAILURE: Bearing.FAILURE,
}
_DOSSIER = re.compile(
    r"(?<!khong )(?<!chua )\b(?:nop|gui|lap|trinh|bo sung|hoan thien|tiep nhan|tham dinh|xet) "
    r"(?:lai )?(?:ho so|don|phieu)\b|\bho so (?:dang|da|cho|moi)\b|\bda co ho so\b|"
    r"\bdang (?:lam|nop|lap|hoan thien) (?:ho so|thu tuc)\b"
)
_NEW_NAME = re.compile(
    r"\b(?:nay la|truoc (?:day|kia) la|ten (?:moi|cu)|doi thanh|sap nhap|hop nhat|doi chu|"
    r"chu the (?:moi|cu)|chuyen (?:sang|cho|ve) (?:htx|hop tac xa|cong ty|ho|chu the|co so))\b"
)
_LEAST_SAID = 12  # words of a bare citation: "QĐ số 45/QĐ-UBND ngày 3/4/2023 của UBND huyện …"
_ENDED = re.compile(r"\b(?:khong con|mat) (?:hieu luc|gia tri)\b|\btra lai (?:giay|gcn)\b")
# A verb of an act done to something that is not understood.
_OF_ACTS = re.compile(r"\b(?:thu hoi|huy|dinh chi|tam (?:dung|ngung)|cham dut|gia han|thay doi)\b")
_NOT_AGAIN = re.compile(r"\bkhong (?:duoc )?(?:cong nhan lai|tai cong nhan)\b")
_DENIED_DOSSIER = re.compile(r"\b(?:khong|chua) (?:\w+ )?(?:nop|gui|lap|co) (?:ho so|don)\b")


@lru_cache(1 << 14)
def bearing(text: str, own: frozenset[str] = frozenset()) -> Bearing | None:
    """What a remark may mean for the certificate beside it; None where it means nothing.

    `own` are the keys of the decisions that the row itself names: to name them again says nothing.
    """
    said = fold(text)
    if (of := term(text)) is not None and (of.first or of.last or not of.plain):
        return Bearing.TERM
    statement = stated(text)
    if found := _of_deeds(statement):
        return found
    if _NOT_AGAIN.search(said):
        return Bearing.FAILURE
    if any(deed.name == UNKNOWN for deed in statement.deeds) and _OF_ACTS.search(said):
        return Bearing.OTHER
    if _ENDED.search(said):
        return Bearing.ENDING
    if statement.lapsed:
        return Bearing.LAPSED
    if _NEW_NAME.search(said):
        return Bearing.NAME
    if _DOSSIER.search(said) and not _DENIED_DOSSIER.search(said):
        return Bearing.DOSSIER
    if _names_another(text, own):
        return Bearing.DECISION
    return None


def _names_another(text: str, own: frozenset[str]) -> bool:
    """Whether a remark is the number of another decision and hardly a word more."""
    others = [one for one in numbers(text) if not is_central(None, one)]
    if not others or any(number_key(one) in own for one in others):
        return False
    return len(re.findall(r"[^\W\d_]{2,}", text)) <= _LEAST_SAID


def _of_deeds(said: Statement) -> Bearing | None:
    """What the deeds of a remark mean; those denied, and the rating itself, mean nothing."""
    for deed in said.deeds:
        denied = deed.negated
        if deed.name == "recognition" and denied:
            return Bearing.FAILURE
        if denied or deed.name == ABSENCE:
            continue
        if found := _OF_DEED.get(deed.name):
            return found
    return None


# Deeds that say no more than that the product was rated.
_PLAIN = frozenset({"recognition", "evaluation", "first"})
_ALWAYS = frozenset({Part.LAPSED, Part.DOSSIER, Part.AGAIN})
_SPOKEN = re.compile(
    r"hieu luc|thoi han|co gia tri (?:den|tu)|het ngay|\bden ngay\b|36 thang|ba nam ke tu|"
    r"\bchu (?:the |so huu |co so )?moi\b|\bten moi\b|\bdoi (?:chu|ten)\b|"
    r"\b(?:bo|loai|rut) (?:san pham|khoi|ra)|khong con|chua xet|cho (?:ket luan|kiem nghiem|xet)"
)
_DECISION = re.compile(r"\d+ ?/ ?(?:\d{4} ?/ ?)?q[dđ]\b|quyet dinh (?:so )?\d", re.IGNORECASE)


@lru_cache(1 << 13)
def bears(text: str) -> bool:
    """Whether words that nothing reads (a comment, a cell of a column nobody knows) may bear on it.

    Nothing else is read there, so that less is enough than in a remark.
    """
    if term(text) == LEGAL and bearing(text) is None:
        return False
    said = units(text)
    parts = {unit.part for unit in said}
    if parts & _ALWAYS or (Part.NEGATION in parts and _denies(parts)):
        return True
    if any(unit.part is Part.DEED and unit.value not in _PLAIN for unit in said):
        return True
    bare = fold(text)
    return _SPOKEN.search(bare) is not None or _DECISION.search(bare) is not None


def _denies(parts: set[Part]) -> bool:
    """Whether what is denied is a rating: "không đạt", "chưa được công nhận"."""
    return bool(parts & {Part.DEED, Part.ACHIEVED, Part.RANK, Part.STARS, Part.CERTIFICATE})
