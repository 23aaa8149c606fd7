"""From which stars a product came to those it has: "Nâng sao từ 3 lên 4", "4 sao (nâng từ 3)"."""

from __future__ import annotations

import re
from typing import NamedTuple

from ocop_cli.text.keys import same_key
from ocop_cli.text.marked import marked

_STARS = r"(?:hạng |mức |ocop )?0?{}[1-5])(?: ?(?:sao|\*))?"
_BEFORE, _AFTER = _STARS.format("(?P<before>"), _STARS.format("(?P<after>")
_DONE = r"(?:được |đã )?(?:nâng|lên|tăng|hạ|giảm|xuống)(?: hạng sao| hạng| sao)?"
_SIGN = r"(?:lên|xuống|thành|sang|→|⇒|->|=>|>)"
_MOVE = re.compile(marked(rf"\W{{0,3}}(?:{_DONE} )?(?:từ )?{_BEFORE} ?{_SIGN} ?{_AFTER}\W{{0,3}}"))
_BEHIND = re.compile(
    marked(rf"\W{{0,3}}(?:đạt )?{_AFTER} ?[(,;–-] ?(?:{_DONE} )?từ {_BEFORE}\W{{0,3}}")
)
# The stars that stand behind what kind of rating it is.
_KEPT = re.compile(
    marked(
        r"(?P<kind>.{3,40}?) ?[-–,;(] ?(?:(?:giữ nguyên|giữ|vẫn|duy trì|đạt|xếp) ){1,2}"
        r"(?:hạng )?0?(?P<stars>[1-5]) ?sao\W{0,3}"
    )
)


class Move(NamedTuple):
    """The kind of rating that a text tells of, and the stars it led to."""

    kind: str
    stars: int


class KeptStars(NamedTuple):
    """What a text says before the stars behind it, and these."""

    kind: str
    stars: int


def moved(text: str) -> Move | None:
    """What a text says that is all of such a move."""
    said = same_key(text)
    found = _MOVE.fullmatch(said) or _BEHIND.fullmatch(said)
    if found is None:
        return None
    before, after = int(found["before"]), int(found["after"])
    return Move("upgrade" if after > before else "re_evaluation", after)


def kept(text: str) -> KeptStars | None:
    """The parts of a text that names a kind and the stars that a product kept, or reached."""
    found = _KEPT.fullmatch(same_key(text))
    return KeptStars(found["kind"], int(found["stars"])) if found else None


def stars(text: str) -> int | None:
    """The stars that such a text says its row has; None where it is none."""
    found = moved(text) or kept(text)
    return found.stars if found else None
