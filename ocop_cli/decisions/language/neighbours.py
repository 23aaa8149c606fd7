"""What a phrase means beside its neighbours, where it means another thing elsewhere.

"Rà soát" is another business than rating, but "kết quả rà soát, đánh giá lại" is the result of one
act that both verbs name, and so are "đánh giá lại, phân hạng" and the certificate that is granted
upon it. "Cho phép" may be of what is still to be done; an extension that is allowed is given by
that. "Cập nhật", "bổ sung" say nothing of a list, and change the name that stands behind them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ocop_cli.decisions.language.lexicon import Part, Unit

_RANKS = frozenset({"phân hạng", "xếp hạng", "xếp loại", "phan hang", "xep hang", "xep loai"})
_GRANT = re.compile(r"(?:cấp|trao) (?:giấy|gcn|bằng|chứng nhận)")
_RATES = frozenset({"evaluation", "recognition"})
# "cập nhật tên gọi sản phẩm OCOP đạt 4 sao" grants nothing, as "cập nhật danh sách …" may.
_ALTERS = frozenset({"cập nhật", "bổ sung"})
_ALTERED = (Part.NAME, Part.OWNER, Part.CERTIFICATE)
_BEFORE_RATING = frozenset({"rà soát", "ra soat"})


def settled(found: list[Unit]) -> None:
    """Put, in place, the sense of phrases that hangs on those next to them."""
    for at, unit in enumerate(found):
        if unit.part is Part.OTHER and _is_of_rating(found, at):
            # The verb before is one with the next: what joins them parts no deeds.
            found[at] = unit._replace(part=Part.PLAIN)
            if found[at + 1].part is Part.JOIN:
                found[at + 1] = found[at + 1]._replace(part=Part.PLAIN)
        elif unit.part is Part.UNKNOWN and _allows_extension(found, at):
            found[at] = unit._replace(part=Part.PLAIN)
        elif unit.part is Part.UNKNOWN and _honours_besides(found, at):
            for place in (at - 1, at, at + 1):
                found[place] = found[place]._replace(part=Part.PLAIN)
        elif _alters_what_is_said(found, at):
            found[at] = unit._replace(part=Part.DEED, value="change")
        elif unit.part is Part.FIRST and at and found[at - 1].part is Part.NAME:
            found[at] = unit._replace(part=Part.UNKNOWN)  # "tên mới": of what is known
        elif unit.part is Part.DEED and (_ranks_again(found, at) or _grants_upon(found, at)):
            found[at] = unit._replace(part=Part.PLAIN)
            if found[at - 1].part is Part.JOIN:
                found[at - 1] = found[at - 1]._replace(part=Part.PLAIN)


def _alters_what_is_said(found: Sequence[Unit], at: int) -> bool:
    """Whether a verb of lists has the name, the maker or the certificate of goods behind it."""
    if found[at].value not in _ALTERS or at + 1 == len(found):
        return False
    of_goods = any(one.part is Part.SUBJECT for one in found[at + 2 :])
    return found[at + 1].part in _ALTERED and of_goods


def _is_of_rating(found: Sequence[Unit], at: int) -> bool:
    """Whether "rà soát" is one act with the rating behind it: "kết quả rà soát, đánh giá lại"; what
    is only "rà soát, đánh giá" is looked through."""
    if found[at].value not in _BEFORE_RATING or not at or found[at - 1].part is not Part.RESULT:
        return False
    behind = [one for one in found[at + 1 : at + 6] if one.part is not Part.JOIN]
    if [one.value for one in behind[:1]] != ["evaluation"]:
        return False
    return any(
        one.part is Part.AGAIN or (one.part is Part.DEED and one.text.lower() in _RANKS)
        for one in behind[1:3]
    )


def _ranks_again(found: Sequence[Unit], at: int) -> bool:
    """Whether a ranking is the end of the re-evaluation before it: "kết quả đánh giá lại, phân hạng
    sản phẩm" is of one act, as "đánh giá, phân hạng" is; "…, phân hạng lần đầu" are two."""
    if found[at].text.lower() not in _RANKS or at < 2:
        return False
    if any(one.part in (Part.AGAIN, Part.FIRST) for one in found[at + 1 : at + 2]):
        return False
    before = found[: at - 1] if found[at - 1].part is Part.JOIN else found[:at]
    if before[-1].value == "re_evaluation":
        return True
    return before[-1].part is Part.AGAIN and before[-2:-1] != [] and before[-2].value in _RATES


def _grants_upon(found: Sequence[Unit], at: int) -> bool:
    """Whether the grant of certificates ends the re-evaluation before it: "kết quả đánh giá lại và
    cấp Giấy chứng nhận"; what is granted for the first time ends none."""
    if not _GRANT.match(found[at].text.lower()) or not at or found[at - 1].part is not Part.JOIN:
        return False
    before = found[:at]
    if any(one.part in (Part.BREAK, Part.FIRST, Part.NEGATION, Part.PROPOSAL) for one in before):
        return False
    again = any(
        one.value == "re_evaluation" or (one.part is Part.AGAIN and deed.value in _RATES)
        for deed, one in pairwise(before)
    )
    return again and all(one.part is not Part.FIRST for one in found[at:])


def _honours_besides(found: Sequence[Unit], at: int) -> bool:
    """Whether a word is the first of "tôn vinh" joined to the recognition before it: "công nhận,
    tôn vinh sản phẩm OCOP". Alone it is a reward, as it is before the recognition."""
    if found[at].value not in _HONOURS or at < 2:
        return False
    if found[at - 1].part is not Part.JOIN or found[at - 2].value != "recognition":
        return False
    said = [one.text.lower() for one in found[at : at + 2]]
    return said in (["tôn", "vinh"], ["ton", "vinh"])


_HONOURS = frozenset({"tôn", "ton"})  # of most words no more need be looked at
_ALLOWS = frozenset({"phép", "phep"})


def _allows_extension(found: Sequence[Unit], at: int) -> bool:
    """Whether a word is the second of "cho phép" right before an extension."""
    if found[at].value not in _ALLOWS:
        return False
    if [one.value for one in found[at + 1 : at + 2]] != ["extension"]:
        return False
    if any(one.part is Part.NEGATION for one in found[max(0, at - 4) : at]):
        return False
    words = [one.text.lower() for one in found[max(0, at - 1) : at + 1]]
    return words in (["cho", "phép"], ["cho", "phep"])
