"""How far apart the letters of one word stand on a page, where it moves them apart.

A page that draws its spaces says by their width what a space is: letters that stand nearer, with
none between them, are of one word. On a page that draws none, the gaps between its letters fall
into two: those within words, and those between them, wider by a space. Where they do not clearly
fall in two, nothing is concluded, and words end where the usual gap says.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

FEWEST = 12  # gaps, before they tell anything
OF_SPACE = 0.8  # of a space: what is as wide parts two words, whether it was drawn or not
NARROWEST_SPACE = 0.18  # in parts of the size of letters, as all gaps here
LONGEST = 1.2  # beyond it two texts stand beside each other
CLEAR = 0.06  # between the two kinds of gaps
SHARE = 0.15  # of all gaps that are at least within words, and between them


class LetterGap(NamedTuple):
    """A gap between two letters of one line, and whether a space was drawn in it."""

    gap: float
    drawn: bool


class WordGap(NamedTuple):
    """The widest gap within a word, and whether it was told by the width of drawn spaces."""

    widest: float
    of_space: bool


def word_gap(breaks: Sequence[LetterGap]) -> WordGap | None:
    """The widest gap within a word, in parts of the size of letters; None where it is the usual."""
    near = [one for one in breaks if one.gap < LONGEST]
    drawn = [one.gap for one in near if one.drawn]
    if len(near) < FEWEST:
        return None
    if len(drawn) * 2 > len(near):
        space = median(drawn)
        return WordGap(OF_SPACE * space, True) if space > NARROWEST_SPACE else None
    widest = None if drawn else _between(sorted(one.gap for one in near))
    return WordGap(widest, False) if widest is not None else None


def _between(gaps: Sequence[float]) -> float | None:
    """What parts sorted gaps in two, where the first of them are no spaces: none is so narrow."""
    for count, (below, above) in enumerate(pairwise(gaps), 1):
        enough = SHARE * len(gaps) <= count <= (1 - SHARE) * len(gaps)
        if enough and above - below > CLEAR and below < NARROWEST_SPACE:
            return (below + above) / 2
    return None
