"""What printed words beside a product speak of that may bear on its certificate.

A remark, a state, a line under a table. What is read into a fact is not here; what is known to
bear on no certificate ("chưa đánh giá lại", "không thu hồi", "cấp đổi do mất") is nothing either.
All else that speaks of an evaluation, a dossier, an end, a term, a correction or a new name is a
doubt, of the kind that `Bearing` names.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from enum import StrEnum
from functools import lru_cache

from ocop_cli.decisions.citations import numbers
from ocop_cli.decisions.headings.immaterial import is_immaterial
from ocop_cli.decisions.language import bearing_words, english
from ocop_cli.decisions.language.bearing_words import MOVED, NOT_HANDED_OVER, QUIET
from ocop_cli.decisions.language.clauses import ABSENCE, FAILURE, UNKNOWN
from ocop_cli.decisions.language.deeds import Statement, phrases, stated
from ocop_cli.decisions.language.lexicon import Part, Unit, is_quiet, units
from ocop_cli.decisions.language.standstill import SOLD, STOPPED, sold, stopped
from ocop_cli.decisions.language.term_words import OF_SOME_TERM
from ocop_cli.decisions.language.terms import LEGAL, term
from ocop_cli.decisions.language.wordings import hearing, joined
from ocop_cli.law.authorities import is_central
from ocop_cli.law.numbers import number_key
from ocop_cli.text.figures import with_long_alike
from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked


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
    STOPPED = "stopped"  # the maker stopped
    RATING = "rating"  # other stars or points than those of the row
    GRANTED = "granted"  # stars, where it says above the row that it did not pass
    DECISION = "decision"  # another decision is named, whatever it did
    STATE = "state"  # a state that nobody understands
    STANDS = "stands"  # a certificate stands whose term, as it was counted, is over
    ANEW = "anew"  # rated again, or only left as it was
    PAPER = "paper"  # what stands beside the number of a row's decision, or for one
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
_NOT_AGAIN = joined(bearing_words.NOT_AGAIN)
_OF_ACTS = joined(bearing_words.OF_ACTS)
_ON_CONDITION = joined(bearing_words.ON_CONDITION)
_ONLY_ON_CONDITION = joined(bearing_words.ONLY_ON_CONDITION)
_ENDED = joined(bearing_words.ENDED)
_NEW_NAME = joined(bearing_words.NEW_NAME)
_DOSSIER = joined(bearing_words.DOSSIER)
_DENIED_DOSSIER = joined(bearing_words.DENIED_DOSSIER)
_SPOKEN = hearing(bearing_words.SPOKEN)
_STANDS = joined(bearing_words.STANDS)
_LEAST_SAID = 12  # words of a bare citation: "QĐ số 45/QĐ-UBND ngày 3/4/2023 của UBND huyện …"


_NOTE = re.compile(marked(r"^\W{0,3}(?:ghi chú|lưu ý|chú thích|chú ý) ?: ?"))
_NOTHING_STATED = Statement()


_NO_NUMBERS: frozenset[str] = frozenset()


def bearing(text: str, own: frozenset[str] = _NO_NUMBERS) -> Bearing | None:
    """What words may mean for the certificate they stand beside; None where they mean nothing.

    The one listener for remarks, states, comments, footnotes, lines of text and cells that nothing
    else reads. Words that are understood are what they say, or nothing ("chưa đánh giá lại"); words
    that are not, and speak of certificates all the same, are `Bearing.OTHER`. `own` are the keys of
    the decisions that the row itself names: to name them again says nothing.
    """
    # Hardly a text names a decision: what it means is the same then beside any.
    if own and numbers(text):
        return _meant(text, own)
    return _meant(with_long_alike(text), _NO_NUMBERS)


@lru_cache(1 << 14)
def _meant(text: str, own: frozenset[str]) -> Bearing | None:
    said = same_key(text)
    quiet = is_quiet(text)
    if quiet and not _may_say(text, said, own):
        return None
    alone = _NOTE.sub("", said)
    if _ALL_QUIET.fullmatch(alone) is not None:
        return None
    of = term(text)
    if of is not None and (of.first or of.last or not of.plain):
        return Bearing.TERM
    statement = _NOTHING_STATED if quiet else stated(text)
    found = _of_deeds(statement) or _of_maker(text) or _in_words(said, statement)
    if found in _RUNS_OUT and _is_of_a_scheme(said):
        return None
    if found is not None:
        return found
    if _names_another(text, own):
        return Bearing.DECISION
    if of == LEGAL or _says_nothing(text, said, statement) or not _speaks(text, said, quiet=quiet):
        return None
    return Bearing.OTHER


_ALL_QUIET = joined((*QUIET, NOT_HANDED_OVER))
# What is heard in a text in which no phrase is known that does something: by patterns alone.
_HEARD = hearing(
    *(STOPPED, SOLD, OF_SOME_TERM),
    *(bearing_words.NOT_AGAIN, bearing_words.ON_CONDITION, bearing_words.ENDED),
    *(bearing_words.NEW_NAME, bearing_words.DOSSIER),
)


def _may_say(text: str, said: str, own: frozenset[str]) -> bool:
    """Whether a text that is quiet may mean something all the same: most that are do not, and to
    take each apart for all that `bearing` listens for costs four times as much."""
    return (
        _HEARD.search(said) is not None
        or english.reads(text)
        or _names_another(text, own)
        or _speaks(text, said, quiet=True)
    )


def _is_of_a_scheme(said: str) -> bool:
    """Whether what runs out or is extended is the certificate of another scheme."""
    if "," in said or ";" in said:
        return False
    rest = _OTHER_CERTIFICATE.sub(" ", said)
    return rest != said and _OF_OURS.search(rest) is None


def only_on_condition(text: str) -> bool:
    """Whether a text says that a rating is granted on a condition alone: "chỉ được công nhận sau
    khi nộp đủ hồ sơ"."""
    return _ONLY_ON_CONDITION.search(same_key(text)) is not None


def _of_maker(text: str) -> Bearing | None:
    """What befell the maker: whoever stopped may have lost the certificate, whoever sold renewed it
    under another's name."""
    if stopped(text):
        return Bearing.STOPPED
    return Bearing.NAME if sold(text) else None


def _in_words(said: str, statement: Statement) -> Bearing | None:
    """What words mean in which no deed on a certificate was found."""
    if _NOT_AGAIN.search(said):
        return Bearing.FAILURE
    if any(deed.name == UNKNOWN for deed in statement.deeds) and _OF_ACTS.search(said):
        return Bearing.OTHER
    if _ON_CONDITION.search(said):
        return Bearing.OTHER
    if _ENDED.search(said):
        return Bearing.ENDING
    if statement.lapsed:
        return Bearing.LAPSED
    if _NEW_NAME.search(said) and not MOVED.pattern.fullmatch(said):
        return Bearing.NAME
    if _DOSSIER.search(said) and not _DENIED_DOSSIER.search(said):
        return Bearing.DOSSIER
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


# Deeds that say no more than that the product was rated, or that no certificate came of it.
_PLAIN = frozenset({"recognition", "evaluation", "first", "reissue", ABSENCE})
# Marks and certificates of other schemes.
_SCHEMES = (
    r"viet ?gap|global ?gap|\bgap\b|\biso\b|haccp|hữu cơ|organic|halal|\bfda\b|fssc|\bgmp\b|"
    r"an toàn thực phẩm|\battp\b|vs ?attp|nhãn hiệu|chỉ dẫn địa lý|thương hiệu|kiểm định|"
    r"hợp quy"
)
_OTHER_MARKS = re.compile(marked(_SCHEMES))
# The certificate of another scheme, and what else than its words speaks of ours.
_OTHER_CERTIFICATE = re.compile(
    marked(
        r"\b(?:(?:giấy )?(?:phép|chứng nhận)|gcn|giấy)? ?(?:cơ sở )?(?:đủ điều kiện )?"
        rf"(?:{_SCHEMES})"
    )
)
_OF_OURS = re.compile(
    marked(r"\b(?:ocop|gcn|giấy|công nhận|chứng nhận|sao|hạng|đánh giá|kết quả|quyết định|qđ)\b")
)
_RUNS_OUT = frozenset({Bearing.EXTENSION, Bearing.LAPSED})
_CERTIFICATES = frozenset({"giấy chứng nhận", "gcn", "giấy công nhận", "certificate", "sao",
                           "hạng sao"})  # fmt: skip
# What may stand before the verb of such a remark, and how many phrases.
_BEFORE_A_VERB = frozenset({Part.VOICE, Part.NEGATION, Part.PROPOSAL, Part.UNKNOWN, Part.SUBJECT,
                            Part.OWNER})  # fmt: skip
_LONGEST_WAY = 4
_OURS = frozenset({Part.CERTIFICATE, Part.RANK, Part.STARS})
# What is done to every certificate that is granted.
_HANDED_OVER = frozenset({"nhận", "trao", "giao", "phát", "kèm", "bản", "mã", "lễ", "photo"})
_HOPED_FIVE = re.compile(marked(r"\b(?:0?5|năm) ?sao\b|\btrung ương\b|\btw\b"))


def _says_nothing(text: str, said: str, statement: Statement) -> bool:
    """Whether words about certificates are understood, and leave this one as it is."""
    if _DENIED_DOSSIER.search(said):
        return True
    deeds = statement.deeds
    understood = bool(deeds) and all(
        (deed.negated and deed.name != UNKNOWN) or deed.name in _PLAIN for deed in deeds
    )
    asked = any(deed.proposed for deed in deeds) and _HOPED_FIVE.search(said) is None
    if understood and _holds_more(units(text), {deed.name for deed in deeds}):
        return False
    return understood and not statement.unknown and not asked


def _holds_more(found: Sequence[Unit], done: Collection[str]) -> bool:
    """Whether a phrase ran out of, or did, what is none of the deeds a sentence was found to say:
    "Chứng nhận OCOP đã quá hạn"."""
    return any(
        unit.part is Part.LAPSED
        or (unit.part is Part.DEED and unit.value not in _PLAIN and unit.value not in done)
        for unit in found
    )


def _speaks(text: str, said: str, *, quiet: bool) -> bool:
    """Whether words that are not understood speak of certificates, of what may befall them."""
    if not quiet and _tells(phrases(text), said):
        return True
    if _SPOKEN.search(_STANDS.sub(" ", said)) is not None:
        return True
    return _LEFT_OUT.search(text if not text.isascii() else "") is not None


def _tells(found: Sequence[Unit], said: str) -> bool:
    """The same of phrases, some of which the lexicon knows."""
    # Of the rest only a word that nobody knows can be said of a certificate.
    if _TELLING.isdisjoint(unit.part for unit in found) and _CERTIFICATES.isdisjoint(
        unit.value for unit in found
    ):
        return False
    every = range(len(found))
    if any(_says(found, at) or _befalls(found, at) for at in every):
        return True
    suffered = any(_suffered(found, at) for at in every) and not _OURS.isdisjoint(
        unit.part for unit in found
    )
    return (suffered or any(_undone(found, at) for at in every)) and not _OTHER_MARKS.search(said)


_TELLING = frozenset({Part.LAPSED, Part.DOSSIER, Part.AGAIN, Part.NEGATION, Part.DEED, Part.VOICE,
                      Part.PROPOSAL})  # fmt: skip
# What is denied is a rating: "không đạt", "chưa được công nhận".
_DENIED = frozenset({Part.DEED, Part.ACHIEVED, Part.RANK, Part.STARS, Part.CERTIFICATE})
_NEAR = 3  # phrases between a negation and what it denies
_LEFT_OUT = re.compile(r"\bbỏ (?:sản phẩm|sp)\b", re.IGNORECASE)


def _says(said: Sequence[Unit], at: int) -> bool:
    """Whether a phrase speaks of an end, a dossier, another time, or denies a rating."""
    unit = said[at]
    if unit.part is Part.LAPSED or (unit.part is Part.DOSSIER and unit.value == "hồ sơ"):
        return True
    if unit.part is Part.AGAIN:
        return not unit.named
    denied = (other.part for other in said[at + 1 : at + 1 + _NEAR])
    return unit.part is Part.NEGATION and not _DENIED.isdisjoint(denied)


def _befalls(said: Sequence[Unit], at: int) -> bool:
    """Whether a phrase is a deed on certificates; new packaging is none, nor a better workshop."""
    unit = said[at]
    if unit.part is not Part.DEED or unit.value in _PLAIN:
        return False
    return not is_immaterial(" ".join(other.text for other in said[at + 1 :]))


def _undone(said: Sequence[Unit], at: int) -> bool:
    """Whether something not known is done to a certificate, a rank or a recognition, or one is
    waited for: "ngưng công nhận", "trả GCN", "chờ GCN"."""
    if at + 1 == len(said):
        return False
    unit, after = said[at], said[at + 1]
    if unit.part not in (Part.UNKNOWN, Part.PROPOSAL) or unit.named:
        return False
    if unit.value in _HANDED_OVER or at > _LONGEST_WAY:
        return False
    if any(other.part not in _BEFORE_A_VERB for other in said[:at]):
        return False
    recognised = after.part is Part.DEED and after.value == "recognition"
    return recognised or after.value in _CERTIFICATES


def _suffered(said: Sequence[Unit], at: int) -> bool:
    """Whether something not known befell what is spoken of: "GCN bị thu"."""
    after = said[at + 1] if at + 1 < len(said) else None
    return said[at].value == "bị" and after is not None and after.part is Part.UNKNOWN
