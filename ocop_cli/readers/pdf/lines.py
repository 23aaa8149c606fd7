"""Pieces of words put in order by their places: words, lines, and the text of a cell."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import combining, normalize

from ocop_cli.readers.pdf.broken import as_syllables, is_broken
from ocop_cli.readers.pdf.letters import LetterRun
from ocop_cli.text.legacy import FontText

# In parts of the size of letters: a space is a quarter of it or more, a gap in a word near none.
WORD_GAP = 0.12
SAME_LINE = 0.5
OVERLAP = 0.2
COVERED = 0.6  # of the narrower of two letters
# Between two words of one line; justified text stays below, neighbouring columns above.
COLUMN_GAP = 1.2
# A letterhead begins in the first lines of a page; one edge differs by hardly a point.
FARTHEST_HEAD = 4.0
ALIGNED = 1.0
# Two parts of one line alone are two blocks only when they are further apart.
LONE_GAP = 2.5

NUMBER = re.compile(r"[\d.,]+")
BREAKS_AFTER = re.compile(r"\S[-/–]$")

Single = Callable[[LetterRun], list[LetterRun]]


@dataclass(slots=True)
class Word:
    """A word at its place: what stands without a gap.

    `fonts` are its letters by their fonts, where one is noted; `index` is where it begins in the
    file. The runs it is made of are not kept: a long list would be ten times as large for them.
    """

    x0: float
    x1: float
    text: str
    index: int = 0
    unsure: bool = False
    fonts: tuple[FontText, ...] = ()


@dataclass(slots=True)
class WordLine:
    """The words of one line from left to right."""

    y0: float
    y1: float
    words: list[Word]

    @property
    def x0(self) -> float:
        return self.words[0].x0

    @property
    def x1(self) -> float:
        return self.words[-1].x1

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def text(self) -> str:
        return normalize("NFC", " ".join(word.text for word in self.words))

    @property
    def unsure(self) -> bool:
        return any(word.unsure for word in self.words)

    def parts(self) -> list[WordLine]:
        """The line, cut where the gap between two words is as wide as between columns."""
        found = [WordLine(self.y0, self.y1, self.words[:1])]
        for before, word in pairwise(self.words):
            if word.x0 - before.x1 > COLUMN_GAP * self.height:
                found.append(WordLine(self.y0, self.y1, []))
            found[-1].words.append(word)
        return found


def lines(pieces: Iterable[LetterRun], single: Single) -> list[WordLine]:
    """The lines of `pieces`, top to bottom; `single` gives the letters of a piece."""
    return [line(row, single) for row in levels(pieces)]


def levels(pieces: Iterable[LetterRun]) -> list[list[LetterRun]]:
    """The pieces that stand on one line each, top to bottom."""
    rows: list[list[LetterRun]] = []
    middle = 0.0
    for piece in sorted(pieces, key=lambda one: one.middle):
        if rows and piece.middle - middle <= SAME_LINE * min(piece.height, rows[-1][0].height):
            rows[-1].append(piece)
        else:
            rows.append([piece])
            middle = piece.middle
    return rows


def line(pieces: list[LetterRun], single: Single) -> WordLine:
    """One line from pieces that stand on it, in any order."""
    pieces.sort(key=lambda one: (one.x0, one.index))
    if interleaved(pieces):
        pieces = in_place([letter for piece in pieces for letter in single(piece)])
    gap = WORD_GAP * max([piece.y1 - piece.y0 for piece in pieces])
    words: list[Word] = []
    runs: list[LetterRun] = []
    end = 0.0
    for piece in pieces:
        if runs:
            # Measured was the gap to the letter before it in the file; another may stand between.
            near = 0 <= piece.index - runs[-1].index - len(runs[-1].text) <= 1
            if piece.x0 - end > max(gap, piece.reach if near else 0.0):
                words.append(_word(runs, end))
                runs = []
        end = max(end, piece.x1) if runs else piece.x1
        runs.append(piece)
    words.append(_word(runs, end))
    return WordLine(min([p.y0 for p in pieces]), max([p.y1 for p in pieces]), words)


def _word(runs: Sequence[LetterRun], end: float) -> Word:
    """The word that `runs` make, which ends at `end`."""
    first = runs[0]
    if len(runs) == 1 and first.font is None:
        return Word(first.x0, end, first.text, first.index, first.unsure)
    text = "".join([run.text for run in runs])
    fonts = tuple(FontText(run.text, run.font) for run in runs)
    unsure = any(run.unsure for run in runs)
    noted = any(run.font is not None for run in runs)
    return Word(first.x0, end, text, first.index, unsure, fonts if noted else ())


def interleaved(pieces: Sequence[LetterRun]) -> bool:
    """Whether letters of one piece stand between letters of another, or on them."""
    for before, after in pairwise(pieces):
        if after.x0 < before.x1 - OVERLAP * min(before.height, after.height):
            return True
    return any(len(piece.text) == 1 and combining(piece.text) for piece in pieces)


def in_place(letters: list[LetterRun]) -> list[LetterRun]:
    """Letters from left to right, each accent after the letter it stands on."""
    bases = [letter for letter in letters if not combining(letter.text)]
    accents = [letter for letter in letters if combining(letter.text)]
    bases.sort(key=lambda one: (one.centre, one.index))
    carried: dict[int, list[LetterRun]] = {}
    for accent in accents:
        if not bases:
            return letters
        # Drawn with its letter, it follows it in the file; drawn apart, it stands over it.
        bearer = next((base for base in bases if base.index == accent.index - 1), None)
        if bearer is None:
            bearer = min(bases, key=lambda base: abs(base.centre - accent.centre))
        carried.setdefault(bearer.index, []).append(accent)
    for left, right in pairwise(bases):
        if left.x1 - right.x0 > COVERED * min(left.x1 - left.x0, right.x1 - right.x0):
            # Two texts printed over each other: which letter belongs to which is lost.
            left.unsure = right.unsure = True
    return [letter for base in bases for letter in (base, *carried.get(base.index, ()))]


def upright(pieces: Iterable[LetterRun]) -> list[LetterRun]:
    """Pieces of one cell, those that are turned against the page put upright below the others.

    A cell that has both may hold what is printed over the page: which is its own is not sure.
    """
    straight: list[LetterRun] = []
    turned: list[LetterRun] = []
    for piece in pieces:
        if piece.quarter == 0:
            straight.append(piece)
            continue
        x0, y0, x1, y1 = piece.x0, piece.y0, piece.x1, piece.y1
        if piece.quarter == 1:
            x0, y0, x1, y1 = -piece.y1, piece.x0, -piece.y0, piece.x1
        elif piece.quarter == 2:
            x0, y0, x1, y1 = -piece.x1, -piece.y1, -piece.x0, -piece.y0
        else:
            x0, y0, x1, y1 = piece.y0, -piece.x1, piece.y1, -piece.x0
        turned.append(
            LetterRun(x0, y0, x1, y1, piece.text, piece.index, font=piece.font, unsure=piece.unsure)
        )
    if not turned:
        return straight
    below = max((piece.y1 for piece in straight), default=0.0)
    top = min(piece.y0 for piece in turned)
    for piece in turned:
        piece.unsure = piece.unsure or bool(straight)
        piece.y0, piece.y1 = piece.y0 - top + below + 1, piece.y1 - top + below + 1
    return straight + turned


def said(found: Sequence[WordLine], width: float | None = None) -> list[FontText]:
    """What the lines of a cell say, by font; `width` is that of its column, where it is known.

    A line ends with "\n", except after a hyphen or stroke inside a word ("QĐ-UBND"), and within a
    number too long for its column.
    """
    if not found:
        return []
    within = in_words(found, width)
    ends = [
        "" if number in within or runs_on(found[number - 1], found[number], width) else "\n"
        for number in range(1, len(found))
    ]
    if not any(word.fonts for one in found for word in one.words):
        printed = [" ".join([word.text for word in one.words]) for one in found]
        whole = "".join([part for pair in zip(["", *ends], printed, strict=True) for part in pair])
        return [FontText(normalize("NFC", whole), None)]
    texts: list[FontText] = []
    for end, one in zip(["", *ends], found, strict=True):
        if end:
            join(texts, end)
        for place, word in enumerate(one.words):
            if place:
                join(texts, " ")
            for text, font in word.fonts or (FontText(word.text),):
                join(texts, text, font, given=True)
    return [
        FontText(normalize("NFC", text) if font is None else text, font) for text, font in texts
    ]


def join(texts: list[FontText], text: str, font: str | None = None, *, given: bool = False) -> None:
    """Add `text` to the last of `texts` where the font is the same, or where it has none."""
    if texts and (not given or texts[-1].font == font):
        texts[-1] = FontText(texts[-1].text + text, texts[-1].font)
    else:
        texts.append(FontText(text, font))


def runs_on(before: WordLine, after: WordLine, width: float | None) -> bool:
    """Whether a word goes on from one line to the next."""
    if BREAKS_AFTER.search(before.text):
        return True
    if width is None or len(before.words) > 1:
        return False
    if NUMBER.fullmatch(before.text) and NUMBER.fullmatch(after.text):
        return _room(before, width) < 0
    return _is_full(before, after, width) and is_broken(before.text, after.words[0].text)


def _room(line: WordLine, width: float) -> float:
    """What a line leaves of its column, half its height kept free at both ends."""
    return width - line.height - (line.x1 - line.x0)


def _is_full(line: WordLine, after: WordLine, width: float) -> bool:
    """Whether a line of one word had no room for a further letter of the next."""
    first = after.words[0]
    letter = max((first.x1 - first.x0) / len(first.text), line.height / 2)
    return len(line.words) == 1 and _room(line, width) < letter


MOST_PIECES = 24  # of words broken in one cell


def in_words(found: Sequence[WordLine], width: float | None) -> frozenset[int]:
    """The lines of a narrow cell that begin within a word, where its pieces make syllables in one
    way only: "Đ", "iể", "m" is "Điểm", and "Chủ", "thể" two words."""
    if width is None or len(found) < 2:
        return frozenset()
    within: set[int] = set()
    start = 0
    while start < len(found):
        end = start
        while end + 1 < len(found) and end - start < MOST_PIECES:
            if not _is_full(found[end], found[end + 1], width):
                break
            end += 1
        pieces = [found[at].words[0].text for at in range(start, end + 1)]
        ways = as_syllables(pieces) if len(pieces) > 1 else []
        if len(ways) == 1:
            within |= {start + at for at in ways[0]}
        start = end + 1
    return frozenset(within)


def in_reading_order(found: Iterable[WordLine]) -> Iterator[WordLine]:
    """Lines of running text; where two blocks stand side by side, as in a letterhead, the left one
    comes whole before the right one, also where no line of one is level with one of the other."""
    block: list[list[WordLine]] = []
    gutter = (0.0, 0.0)
    held: WordLine | None = None
    top = None
    for one in found:
        top = top or one
        parts = one.parts()
        if block and one.y0 - block[-1][0].y1 <= 1.5 * one.height:
            beside = narrowed(gutter, parts)
            if beside is not None:
                block.append(parts)
                gutter = beside
                continue
        yield from _letterhead(block, gutter, top)
        block = []
        if held is not None:
            beside = staggered(held, parts)
            if beside is not None:
                block, gutter, held = [[held], parts], beside, None
                continue
            yield held
            held = None
        if len(parts) == 2:
            block, gutter = [parts], (parts[0].x1, parts[1].x0)
        elif len(parts) == 1:
            held = one
        else:
            yield one
    if top is not None:
        yield from _letterhead(block, gutter, top)
    if held is not None:
        yield held


def _letterhead(
    block: list[list[WordLine]], gutter: tuple[float, float], top: WordLine
) -> Iterator[WordLine]:
    """Two blocks side by side, then what follows below the right one and is no part of the left:
    at the `top` of a page the title of a spreadsheet that begins where the left block does."""
    right = [at for at, parts in enumerate(block) if parts[-1].x0 >= gutter[1]]
    if not right or block[0][0].y0 > top.y1 + FARTHEST_HEAD * top.height:
        yield from side_by_side(block, gutter)
        return
    left = [parts[0] for parts in block[: right[-1] + 1] if parts[0].x1 <= gutter[0]]
    wide = max((one.x1 for one in left), default=0.0)
    cut = next(
        (at for at in range(right[-1] + 1, len(block))
         if left and block[at][0].x1 > wide and abs(block[at][0].x0 - left[0].x0) < ALIGNED),
        len(block),
    )  # fmt: skip
    yield from side_by_side(block[:cut], gutter)
    yield from (part for parts in block[cut:] for part in parts)


def staggered(one: WordLine, parts: list[WordLine]) -> tuple[float, float] | None:
    """The gutter between two lines that overlap in height and stand beside each other."""
    if len(parts) != 1 or parts[0].y0 > one.y1 - OVERLAP * one.height:
        return None
    left, right = sorted((one, parts[0]), key=lambda line: line.x0)
    return (left.x1, right.x0) if right.x0 - left.x1 > COLUMN_GAP * one.height else None


def narrowed(gutter: tuple[float, float], parts: list[WordLine]) -> tuple[float, float] | None:
    """The gutter that is left when `parts` stand on its two sides; None where they do not."""
    left, right = gutter
    if len(parts) == 1:
        part = parts[0]
        least = COLUMN_GAP * part.height
        if part.x1 <= left + part.height or part.x0 >= right - part.height:
            return gutter
        if part.x1 < right - least and part.x0 < left:
            return part.x1, right
        if part.x0 > left + least and part.x1 > right:
            return left, part.x0
        return None
    if len(parts) != 2:
        return None
    left, right = max(left, parts[0].x1), min(right, parts[1].x0)
    return (left, right) if right - left > COLUMN_GAP * parts[0].height else None


def side_by_side(block: list[list[WordLine]], gutter: tuple[float, float]) -> Iterator[WordLine]:
    if len(block) == 1 and block[0][1].x0 - block[0][0].x1 < LONE_GAP * block[0][0].height:
        left, right = block[0]
        yield WordLine(min(left.y0, right.y0), max(left.y1, right.y1), left.words + right.words)
        return
    centre = sum(gutter) / 2
    parts = [part for parts in block for part in parts]
    yield from (part for part in parts if part.x0 < centre)
    yield from (part for part in parts if part.x0 >= centre)
