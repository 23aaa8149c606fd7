"""What stands behind a comma in a name or an address, in small letters, and is none of it.

"xã Sơn Hà, đợt sau", "HTX Bản Lác, không được dùng nhãn hiệu": each piece of an address has a name
or a number, and what a maker does stands behind other words of the kind.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ocop_cli.decisions.language import goods
from ocop_cli.decisions.language.deeds import phrases
from ocop_cli.decisions.language.lexicon import Part
from ocop_cli.decisions.rows.plain_remarks import is_plain
from ocop_cli.decisions.rows.set_apart import begins_a_sentence, parts, said_apart
from ocop_cli.law import groups as law_groups
from ocop_cli.text.keys import fold
from ocop_cli.text.units import UNITS

_PIECES = re.compile(r"[,;()\[\]]")
_TRADE = frozenset({"san", "xuat", "che", "bien", "thuong", "mai", "dich", "vu", "kinh", "doanh",
                    "tong", "hop", "xay", "dung", "van", "tai", "nong", "lam"})  # fmt: skip


@lru_cache(1 << 12)
def of_address(text: str) -> str | None:
    """The piece of an address that is several words in small letters, and none that is known."""
    if "," not in text and "(" not in text and ";" not in text:
        return None
    if text == text.lower():
        return None  # typed without capitals throughout
    said = (piece.strip() for piece in _PIECES.split(text)[1:])
    return next((piece for piece in said if _says_more(piece)), None)


def _says_more(piece: str) -> bool:
    """Whether a piece speaks of a certificate, or is words that nobody knows."""
    return said_apart(piece) is not None or (_is_small(piece) and not is_plain(piece))


@lru_cache(1 << 12)
def of_maker(text: str) -> str | None:
    """The last piece of a maker's name, behind its name in capitals, that is neither of goods nor
    of trade; or what in brackets counts evaluations: "(đạt lại)", "(lần 2)"."""
    if (counted := next(filter(_counts, parts(text)), None)) is not None:
        return counted
    before, comma, last = text.rpartition(",")
    last = last.strip()
    if not comma or not last or not before.split():
        return None
    if said_apart(last) is not None or begins_a_sentence(last):
        return last
    name = before.split()[-1]
    if not (name[:1].isupper() or name[-1:].isdigit()):
        return None  # "sản xuất, chế biến"
    of_goods = law_groups.is_of_goods(last) or goods.names_any(last)
    of_trade = not _TRADE.isdisjoint(fold(last).split())
    plain = of_goods or of_trade or not _is_small(last) or is_plain(last)
    return None if plain else last


def _counts(part: str) -> bool:
    return any(unit.part is Part.AGAIN and not unit.named for unit in phrases(part))


def _is_small(piece: str) -> bool:
    """Whether a piece is words in small letters alone, and no bare unit of places: "tỉnh"."""
    lettered = piece == piece.lower() and any(map(str.isalpha, piece))
    return lettered and not any(map(str.isdigit, piece)) and piece not in UNITS
