"""Drawn lines in the picture of a page, and the picture put straight, with Pillow alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from PIL import Image, ImageChops

from ocop_cli.readers.pdf.grid import Grid, Segment, grids

INK = 0.88  # of the grey of the paper: darker is ink
STEEPEST = 3.0  # degrees by which a page may lie crooked on the glass
LOOK = 700  # pixels across, enough to see how crooked it lies
# The shortest lines, in points: no stroke of a letter is as long, nor any row of letters as dark.
LEVEL, UPRIGHT = 30.0, 20.0
FINEST = 0.05


def straightened(page: Image.Image) -> Image.Image:
    """The page turned so that its lines run level."""
    angle = tilt(page)
    if abs(angle) < FINEST:
        return page
    return page.rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)


def tilt(page: Image.Image) -> float:
    """By how many degrees the page must be turned: where its rows are clearest, dark or white."""
    small = page.resize((LOOK, max(1, page.height * LOOK // page.width)), Image.Resampling.BOX)
    best = 0.0
    for step, reach in ((0.5, STEEPEST), (0.1, 0.5), (FINEST, 0.1)):
        count = round(reach / step)
        angles = [best + number * step for number in range(-count, count + 1)]
        best = max(angles, key=lambda angle: (clearness(small, angle), -abs(angle)))
    return best


def clearness(page: Image.Image, angle: float) -> int:
    turned = page.rotate(angle, Image.Resampling.BILINEAR, fillcolor=255)
    rows = turned.resize((1, turned.height), Image.Resampling.BOX).tobytes()
    return sum((a - b) ** 2 for a, b in pairwise(rows))


def tables(page: Image.Image, unit: float) -> list[Grid]:
    """The tables with drawn lines on a straight page; `unit` is the pixels of a point."""
    half = page.reduce(2)
    dark = int(paper(half) * INK)
    ink = half.point([0] * dark + [255] * (256 - dark))
    # A line that is not quite level goes on in the next row; letters must not run together.
    level = ImageChops.darker(ink, ImageChops.offset(ink, 0, 1))
    upright = ImageChops.darker(ink, ImageChops.offset(ink, 1, 0))
    return grids(
        list(runs(level, LEVEL * unit / 2)),
        list(runs(upright.transpose(Image.Transpose.TRANSPOSE), UPRIGHT * unit / 2)),
        unit=unit,
    )


def paper(page: Image.Image) -> int:
    """The grey of the paper: the light one that most of the page has."""
    light = page.histogram()[128:]
    return 128 + light.index(max(light))


def runs(ink: Image.Image, shortest: float) -> Iterator[Segment]:
    """The long dark stretches of each row, in pixels of the whole page: (row, start, end)."""
    width, height = ink.size
    long = re.compile(rb"\x00{%d,}" % max(4, int(shortest)))
    letters = ink.tobytes()
    for row in range(height):
        for found in long.finditer(letters, row * width, (row + 1) * width):
            start, end = found.span()
            yield row * 2.0, (start - row * width) * 2.0, (end - row * width) * 2.0
