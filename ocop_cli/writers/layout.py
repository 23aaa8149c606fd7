"""How wide each column is, and where its text breaks: the same for a screen and for paper.

Lengths are whatever `measure` says: cells of a terminal, points of a page. Text breaks between
words; a word wider than its column breaks after a sign inside it (``/``, ``-``), then anywhere.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from unicodedata import combining, east_asian_width

Measure = Callable[[str], float]

# Where every office program breaks a word too.
_AFTER_HYPHEN = re.compile(r"(?<=[^\W_]-)(?=\w)")
_AFTER_SIGN = re.compile(r"(?<=[/\\_.,;:-])(?=[^\s/\\_.,;:-])")


@dataclass(frozen=True, slots=True)
class Extent:
    """What a column would like: room for the longest piece of a word that a hyphen ends, for its
    longest word, its usual text, its longest text, and its heading on one line too; and how long
    its longest text is without the heading."""

    piece: float
    narrow: float
    usual: float
    wide: float
    headed: float
    text: float = 0.0


# All that may take no cell or two; Vietnamese lies outside, so that most text is only measured.
_UNEVEN = re.compile("[\u0300-\u036f\u0483-\u1dff\u20d0-\u20ff\u2300-\u2bff\u2e80-\U0010ffff]")


def cells(text: str) -> int:
    """How many cells of a terminal `text` takes."""
    if text.isascii() or not _UNEVEN.search(text):
        return len(text)
    return sum(
        0 if combining(sign) else 2 if east_asian_width(sign) in "WF" else 1 for sign in text
    )


def extent(
    heading: str, texts: Sequence[str], measure: Measure, heading_measure: Measure | None = None
) -> Extent:
    """What a column with this heading and these texts would like.

    The usual text is one that nine of ten do not exceed, so that a single long name does not take
    the room of all others; a heading is usual in two lines, and may be in wider letters.
    """
    bold = heading_measure or measure
    different = set(texts)
    lengths = sorted(map(measure, different)) or [0.0]
    words = {word for text in different for word in text.split()}
    narrow = max((*map(measure, words), *map(bold, heading.split())), default=0)
    folded = max(narrow, _folded(heading, bold))
    pieces = {piece for word in words for piece in _AFTER_HYPHEN.split(word)}
    return Extent(
        piece=max((*map(measure, pieces), *map(bold, heading.split())), default=0),
        narrow=narrow,
        usual=max(lengths[len(lengths) * 9 // 10], folded),
        wide=max(lengths[-1], folded),
        headed=max(lengths[-1], bold(heading)),
        text=lengths[-1],
    )


def _folded(text: str, measure: Measure) -> float:
    """The least width in which `text` takes two lines at most."""
    words = text.split()
    return min(
        (
            max(measure(" ".join(words[:index])), measure(" ".join(words[index:])))
            for index in range(len(words))
        ),
        default=0,
    )


def share(
    least: Sequence[float], extents: Sequence[Extent], total: float, step: float = 1
) -> list[float]:
    """Widths from `least` upwards that together fill at most `total`, no column beyond its need.

    What is left over goes, a `step` at a time, where the usual text takes the most lines, then
    where the longest does, then to the headings.
    """
    widths = list(least)
    room = total - sum(widths)
    for need in ("usual", "wide", "headed"):
        needs: list[float] = [getattr(extent, need) for extent in extents]
        open_ = [index for index, wish in enumerate(needs) if widths[index] < wish]
        while room >= step and open_:
            fullest = max(open_, key=lambda index: needs[index] / max(widths[index], step))
            grown = min(step, needs[fullest] - widths[fullest])
            widths[fullest] += grown
            room -= grown
            if widths[fullest] >= needs[fullest]:
                open_.remove(fullest)
    return widths


def wrapped(text: str, width: float, measure: Measure) -> list[str]:
    """`text` as lines no wider than `width`; at least one line."""
    if measure(text) <= width:
        return [text]
    lines: list[str] = []
    line = ""
    for word in text.split():
        joined = f"{line} {word}" if line else word
        if measure(joined) <= width:
            line = joined
            continue
        if line:
            lines.append(line)
        line = word
        if measure(word) > width:
            *full, line = _broken(word, width, measure)
            lines.extend(full)
    if line or not lines:
        lines.append(line)
    return lines


def _broken(word: str, width: float, measure: Measure) -> list[str]:
    lines = [""]
    for piece in _AFTER_SIGN.split(word):
        if measure(lines[-1] + piece) <= width:
            lines[-1] += piece
        elif measure(piece) <= width:
            lines.append(piece)
        else:
            for sign in piece:
                if lines[-1] and measure(lines[-1] + sign) > width:
                    lines.append("")
                lines[-1] += sign
    return [line for line in lines if line]
