"""The form of an administrative document: paper, sizes of letters, what stands beside what.

Source: Decree 30/2020/NĐ-CP, annex I: A4 with 20-25 mm above and below, 30-35 mm on the left and
15-20 mm on the right; Times New Roman; national heading 12-13 and motto 13-14, both bold; name of
the office 12-13 bold, of its parent 12-13; number 13; place and day 13-14 italic; type name, title
and text 13-14; recipients 12 bold italic and 11; page numbers 13-14, centred above the text,
none on the first page; an annex counts its own pages.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ocop_cli.publishing.letters.letter import LetterTable
from ocop_cli.writers.layout import Measure, wrapped
from ocop_cli.writers.legible import TextGrid
from ocop_cli.writers.paper import MILLIMETRE, Paper, TableSetting, extents, set_on

NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
NUMBER = "Số:"
TO = "Kính gửi:"
RECIPIENTS = "Nơi nhận:"
DECIDES = "QUYẾT ĐỊNH:"

HEAD = 13.0
MOTTO_SIZE = 14.0
TITLE = 14.0
TEXT = 13.0
SUBJECT = 12.0  # of an official letter, under its number
RECIPIENTS_SIZE = 12.0
SMALL = 11.0
NOTE = 10.5
INDENT = 12.7 * MILLIMETRE
AFTER = 6.0
SIGNING_ROOM = 4  # lines left for the signature and the stamp


@dataclass(frozen=True, slots=True)
class LetterPaper(Paper):
    """A page of a document, or of an annex that lies across."""

    @property
    def left(self) -> float:
        return (20 if self.landscape else 30) * MILLIMETRE

    @property
    def right(self) -> float:
        return (20 if self.landscape else 15) * MILLIMETRE

    @property
    def top(self) -> float:
        return 20 * MILLIMETRE

    @property
    def bottom(self) -> float:
        return 20 * MILLIMETRE


UPRIGHT = LetterPaper(landscape=False)
ACROSS = LetterPaper(landscape=True)

# The left and the right of the heading, and of the foot with recipients and signature.
SIDES = (67 * MILLIMETRE, UPRIGHT.body - 67 * MILLIMETRE)


def foot_of(paper: Paper) -> tuple[float, float]:
    """The widths of recipients and signature on that paper."""
    return paper.body * 0.48, paper.body * 0.52


FOOT = foot_of(UPRIGHT)


def set_table(
    table: LetterTable, paper: Paper, regular: Measure, bold: Measure
) -> tuple[TextGrid, TableSetting]:
    """A table ready to be drawn on `paper`: its texts, the size of its letters, its widths."""
    full = TextGrid(
        table.headings, table.headings, tuple(False for _ in table.headings), table.rows, ()
    )
    return full, set_on(paper, extents(full, regular, bold))


def aligned(table: LetterTable) -> list[Literal["center", "left"]]:
    """How the cells of each column stand."""
    return ["center" if centred else "left" for centred in table.centred]


def is_article(line: str) -> int:
    """How many letters of a paragraph name its article ("Điều 1."), 0 where it is none."""
    if not line.startswith("Điều "):
        return 0
    number, dot, _ = line[5:].partition(".")
    return 5 + len(number) + 1 if dot and number.isdecimal() else 0


def balanced(text: str, width: float, measure: Measure) -> list[str]:
    """`text` in as few lines as `width` asks for, these about equally long."""
    lines = wrapped(text, width, measure)
    while len(lines) > 1:
        width = max(map(measure, lines)) - 1
        shorter = wrapped(text, width, measure)
        if len(shorter) > len(lines):
            break
        lines = shorter
    return lines
