"""What the phrases beside a word make of it: a kind or a verb, one evaluation more or a round."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ocop_cli.decisions.language.lexicon import Part, Unit

# What begins a time, which its number ends: "năm 2024", "đợt 1".
OF_TIMES = frozenset({"năm", "tháng", "quý", "ngày", "đợt", "giai đoạn", "số", "tính đến",
                      "cập nhật đến", "đến"})  # fmt: skip
_YEAR = re.compile(r"(?:19|20)\d\d")
_KINDS = frozenset({"loại", "loai"})
_BEFORE_KINDS = frozenset({"các", "những", "theo", "phân theo", "chia theo", "số"})


def is_of_a_kind(found: Sequence[Unit], place: int) -> bool:
    """Whether "loại" is a kind of something: "loại 4 sao", "theo loại". Where nothing stands behind
    it, as in "sản phẩm loại", it may be a verb."""
    if found[place].text.lower() not in _KINDS:
        return False
    before, after = found[max(0, place - 1) : place], found[place + 1 : place + 2]
    ends = not after or after[0].part in (Part.JOIN, Part.BREAK)
    return not ends or any(unit.value in _BEFORE_KINDS for unit in before)


def is_of_a_year(after: Sequence[Unit]) -> bool:
    """Whether a count is followed by its time: "(lần thứ ba) năm 2023", "lần 2, quý I"."""
    said = [unit for unit in after if unit.part not in (Part.JOIN, Part.PLAIN, Part.REASON)]
    said = [unit for unit in said[:3] if unit.value not in ("của", "trong")]
    if said[:1] and _YEAR.fullmatch(said[0].value):
        return True
    begins = said[:1] != [] and said[0].value in OF_TIMES
    return begins and said[1:2] != [] and said[1].part is Part.NUMBER
