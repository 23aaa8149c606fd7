"""The names an entity is called by, of those that stand in one: in brackets, behind a sign, joined.

"HTX Tân Mây (hợp nhất từ HTX Núi Mây)" may be asked for by either, and "HTX Gấc (2021)" is HTX Gấc,
beside which something was noted.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.matching import maker_words
from ocop_cli.places.names import gazetteer
from ocop_cli.text import entity_names
from ocop_cli.text.phrases import Phrases


@lru_cache(1 << 13)
def called(name: str) -> tuple[str, ...]:
    """The names an entity is called by: as printed, each of those in and before brackets, those of
    a branch or works and of what it belongs to, and those of makers named together."""
    if not SEVERAL.search(name):
        return (name,)
    inside = [said.strip() for said in _IN_BRACKETS.findall(name)]
    before = _IN_BRACKETS.sub(" ", name).strip()
    parted = [part.strip(" ,;-–") for one in (before, *inside) for part in _BRANCH.split(one)]
    others = [one for one in (before, *inside, *parted) if _is_a_whole_name(one)]
    others += (one for part in (before, *inside) for one in _makers(part))
    others += _before_a_sign(name)
    return (name, *dict.fromkeys(one for one in others if one != name))


def _before_a_sign(name: str) -> list[str]:
    """The name before brackets, figures behind a sign, or a year, be it of one syllable: "HTX Gấc
    (2021)", "HTX Gấc - đợt 1" may be HTX Gấc, beside which something was noted."""
    short = _SET_APART.split(name, maxsplit=1)[0].strip()
    kind, rest = entity_names.entity_parts(short)
    _, own = _OF_TRADE.take(rest)
    return [short] if short != name and kind is not None and own else []


# "HTX Nông nghiệp, dịch vụ Hảo Đạt": what stands before the sign is nobody's name.
_OF_TRADE = Phrases(maker_words.TRADES | maker_words.LEGAL_FORMS)


def _makers(name: str) -> list[str]:
    """The makers that one name joins, each begun by its type: "HTX Tân Lập và HTX Sơn Hà"."""
    named = [part.strip(" ,;-–/+&") for part in _TOGETHER.split(name)] if name else []
    whole = [one for one in named if _TYPED.match(one) and entity_names.entity_parts(one)[1]]
    return [_JOINT.sub("", one) for one in whole] if len(named) > 1 else []


def _is_a_whole_name(name: str) -> bool:
    """Whether words may name an entity by themselves: more than a type, and more than a place."""
    kind, rest = entity_names.entity_parts(name)
    return len(rest) > 1 and (kind is not None or rest not in gazetteer().districts)


_IN_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_SIGN = r"[(\[]|(?:[,;/]|\s[–-]\s)(?=[^,;/–]{0,20}\d)|\s(?:(?:năm|nam|từ|tu)\s)?(?:19|20)\d\d$"
_SET_APART = re.compile(_SIGN, re.IGNORECASE)
# A branch and its house, a works and what it belongs to; without marks as well.
_BELONGS = r"(?:trực )?thuộc|(?:truc )?thuoc|chi nhánh|chi nhanh|tại|tai|ở"
_BRANCH = re.compile(rf"[,;]|\s[-–]\s|(?<!\w)(?:{_BELONGS})(?!\w)", re.IGNORECASE)
# Makers named together: what stands between them, and how each begins.
_TYPE = (
    r"(?:htx|hợp tác xã|hop tac xa|tht|tổ hợp tác|to hop tac|công ty|cong ty|cty|hộ|ho|hkd|"
    r"cơ sở|co so|doanh nghiệp|doanh nghiep|dntn|trang trại|trang trai|liên hiệp|lien hiep|ông|bà)"
)
_JOINT = re.compile(r"^(?:liên danh|lien danh|liên kết|nhóm(?: hộ)?)\s+", re.IGNORECASE)
_TYPED = re.compile(rf"(?:{_JOINT.pattern[1:]})?{_TYPE}(?!\w)", re.IGNORECASE)
_WITH = r"và|va|cùng|cung|với|voi|liên kết|lien ket|liên danh|hợp tác|hop tac|phối hợp"
# A line of its own in its cell is parted by no sign: "HTX Tân Lập Công ty TNHH Sơn Hà".
_LINED = r"(?<=\w)\s(?=(?:htx|hợp tác xã|hop tac xa|công ty|cong ty|cty)\s)"
_TOGETHER = re.compile(
    rf"(?:[/;,+&–-]|(?<!\w)(?:{_WITH})(?!\w))\s*(?={_TYPE}(?!\w))|{_LINED}", re.IGNORECASE
)
SEVERAL = re.compile(
    rf"{_SIGN}|(?<!\w)(?:thuộc|thuoc|chi nhánh|chi nhanh)(?!\w)|{_TOGETHER.pattern}", re.IGNORECASE
)
