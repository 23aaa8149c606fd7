"""A list on a screen, or as plain text where there is none.

Each list has its own columns for 80, 120 and 160 cells, 120 where there is no screen; text wraps
in them. Where a list has none, or the screen is narrower still, columns go, the least important
last-named first, and the foot says which and how to see them; columns that were asked for and have
no room stand under each other. Long tables are laid out here, for rich takes some fifty times as
long; short ones get its colours.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import BinaryIO

from ocop_cli.model.listing import MARK, Report
from ocop_cli.words import Language, say
from ocop_cli.writers import Options
from ocop_cli.writers.fitted import GAP, Fitted
from ocop_cli.writers.layout import Extent, cells, extent, share, wrapped
from ocop_cli.writers.legible import TextGrid, closing, grid, neutral
from ocop_cli.writers.made_columns import legend

BLOCK = 1_000  # lines written at once
LONG = 300
LONGEST_WORD = 20
COMFORTABLE = 16
WITHOUT_SCREEN = 120
SHORT_TEXT = 14


def write_table(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """`report` for people: title and sentences, its table fitted to the terminal, its parts."""
    width = options.width or WITHOUT_SCREEN
    for index, part in enumerate((report, *report.parts)):
        if index:
            _put(out, [""])
        _put(out, _sentences((part.title, *part.before), options.width))
        if part.cards and not part.chosen:
            _put(out, _cards(part.cards, width))
            said: tuple[str, ...] = ()
        else:
            said = _table(part, width, out, language, options) if part.rows else ()
        # What a screen has no room for is not lost in a text that is kept.
        more = part.remarks if options.width is None else ()
        closed = closing(part, language) if part.after or not index else ()
        _put(out, _sentences((*said, *closed, *more), options.width))


def _cards(cards: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    """Each card after an empty line; a line too long goes on further in than it began."""
    for card in cards:
        yield ""
        for line in card:
            yield from fitted_line(line, width)
    yield ""


def fitted_line(line: str, width: int) -> Iterator[str]:
    """A line on as many as it needs, those behind the first further in than it began."""
    text = line.lstrip()
    space = " " * (len(line) - len(text))
    first, *rest = wrapped(neutral(text), max(width - len(space) - 2, 1), cells)
    yield space + first
    yield from (f"{space}  {more}" for more in rest)


def _table(
    part: Report, width: int, out: BinaryIO, language: Language, options: Options
) -> tuple[str, ...]:
    """Write the table between two empty lines; what is to be said of its columns."""
    fields = part.chosen or (part.columns.on(width) if part.columns else None)
    full = grid(part, language, fields, short=fields is not None and not part.chosen)
    fitted = fit(full, part.first, width)
    _put(out, [""])
    if part.chosen and fitted.left_out:
        _put(out, _records(full, width))
        return ()
    if not options.colour or len(full.rows) > LONG:
        _put(out, lines(fitted))
    else:
        from ocop_cli.writers.terminal import coloured

        _put(out, [coloured(fitted, language, width)])
    _put(out, [""])
    said = []
    if MARK in full.fields:
        marks = [row[full.fields.index(MARK)] for row in full.rows]
        said.append(legend(marks, language) or "")
    if fitted.left_out:
        said.append(say("screen.narrow", language, columns=", ".join(fitted.left_out)))
    return tuple(said)


def _records(full: TextGrid, width: int) -> Iterator[str]:
    """Rows as labels and values under each other, for more columns than a line has room for."""
    for row in full.rows:
        pairs = tuple((h, text) for h, text in zip(full.headings, row, strict=True) if text)
        upright = TextGrid(("field", "value"), ("", ""), (False, False), pairs, ())
        yield from lines(fit(upright, (), width))
        yield ""


def fit(full: TextGrid, first: Sequence[str], width: int) -> Fitted:
    """`full` cut to `width`: all columns where they fit at their narrowest, else those of `first`
    and then the others in their order, as many as fit comfortably; always at least one."""
    extents = [
        extent(heading, column, cells)
        for heading, column in zip(full.headings, zip(*full.rows, strict=True), strict=True)
    ]
    kept, least, gap = list(range(len(extents))), _narrow(extents, SHORT_TEXT), GAP
    if _together(least, gap) > width:
        least = _narrow(extents)
    if _together(least, gap) > width:
        least, gap = [wish.piece for wish in extents], 1
    if _together(least, gap) > width:
        narrow = zip(extents, _narrow(extents), strict=True)
        least, gap = [min(wish.wide, max(least, COMFORTABLE)) for wish, least in narrow], GAP
        kept = _kept(full.fields, first, least, width)
    shared = share(
        [min(least[index], width) for index in kept],
        [extents[index] for index in kept],
        width - gap * (len(kept) - 1),
    )
    left_out = tuple(h for index, h in enumerate(full.headings) if index not in set(kept))
    return Fitted(_only(full, kept), tuple(map(int, shared)), gap, left_out)


def _narrow(extents: Sequence[Extent], short: int = 0) -> list[float]:
    """The least width of each column; a text of up to `short` cells is better not broken."""
    return [
        max(wish.piece, min(wish.narrow, LONGEST_WORD), wish.text if wish.text <= short else 0)
        for wish in extents
    ]


def _together(widths: Sequence[float], gap: int) -> float:
    return sum(widths) + gap * (len(widths) - 1)


def _kept(
    fields: Sequence[str], first: Sequence[str], least: Sequence[float], width: int
) -> list[int]:
    ranked = sorted(
        range(len(fields)),
        key=lambda index: (
            first.index(fields[index]) if fields[index] in first else len(first),
            index,
        ),
    )
    count = 1
    while count < len(ranked) and _together([least[i] for i in ranked[: count + 1]], GAP) <= width:
        count += 1
    return sorted(ranked[:count])


def _only(full: TextGrid, kept: Sequence[int]) -> TextGrid:
    if len(kept) == len(full.fields):
        return full
    return replace(
        full,
        fields=tuple(full.fields[index] for index in kept),
        headings=tuple(full.headings[index] for index in kept),
        numeric=tuple(full.numeric[index] for index in kept),
        rows=tuple(tuple(row[index] for index in kept) for row in full.rows),
    )


def lines(fitted: Fitted) -> Iterator[str]:
    """The table as plain lines: headings, a rule, then each row on as many lines as it needs."""
    shown = fitted.grid
    if any(shown.headings):
        yield from _row(shown.headings, fitted)
        yield (" " * fitted.gap).join("─" * width for width in fitted.widths)
    for row in shown.rows:
        yield from _row(row, fitted)


def _row(row: Sequence[str], fitted: Fitted) -> Iterator[str]:
    columns = [wrapped(text, width, cells) for text, width in zip(row, fitted.widths, strict=True)]
    for height in range(max(map(len, columns))):
        yield (
            (" " * fitted.gap)
            .join(
                _padded(column[height] if height < len(column) else "", width, right=numeric)
                for column, width, numeric in zip(
                    columns, fitted.widths, fitted.grid.numeric, strict=True
                )
            )
            .rstrip()
        )


def _padded(text: str, width: int, *, right: bool) -> str:
    space = " " * (width - cells(text))
    return space + text if right else text + space


def _sentences(sentences: Iterable[str], width: int | None) -> Iterator[str]:
    for sentence in sentences:
        for line in sentence.split("\n"):
            clean = neutral(line)
            yield from [clean] if width is None else wrapped(clean, width, cells)


def _put(out: BinaryIO, text: Iterable[str]) -> None:
    rest = iter(text)
    while some := [f"{line}\n" for line in islice(rest, BLOCK)]:
        out.write("".join(some).encode("utf-8", "backslashreplace"))
