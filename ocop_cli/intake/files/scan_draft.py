"""What was read from scans, as a csv for a person to correct and then import.

The cells stand as on the page; after those of a table its page, its row, and how sure Tesseract was
of the least sure word. Nothing of it enters the register by itself.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path

from ocop_cli.readers.scan import ocr
from ocop_cli.words import Language, say
from ocop_cli.writers import placing


def write(draft: Path, scans: Sequence[Path], language: Language) -> int:
    """Read `scans` by Tesseract into the csv `draft`; gives how many rows were read.

    Raises OcopError where Tesseract or its Vietnamese is missing, or a scan cannot be opened.
    """
    rows = [(path, row) for path in scans for row in ocr.draft(path)]
    width = max((len(row.cells) for _, row in rows), default=0)
    with placing.whole(draft, language) as out:
        text = io.TextIOWrapper(out, encoding="utf-8-sig", newline="", write_through=True)
        lines = csv.writer(text)
        for path, row in rows:
            place = say("scan.of_page", language, file=path.name, page=row.page, row=row.row)
            sure = say("scan.sure", language, percent=row.confidence)
            blank = [""] * (width - len(row.cells))
            # A line of running text stays alone on its line: it is no row of the table.
            lines.writerow([*row.cells, *blank, place, sure] if row.table else row.cells)
        text.detach()
    return len(rows)
