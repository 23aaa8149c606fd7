"""How much one file may hold: what goes in within a minute and 600 MB, given up while it is read.

A list of the whole country has some 20,000 products, so a file of so many rows goes in whatever its
format; beyond these bounds a file is no list any more, or several that nobody has parted. Nothing
of it is kept, and the message says how much there is, what the bound is, and to split it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ocop_cli.model.errors import Unreadable
from ocop_cli.model.pages import Page, Value

MOST_ROWS = 50_000  # of all sheets, with something in them; lines of running text count as well
MOST_OWN_ROWS = 500_000  # of a history that this program wrote: a whole register's ratings
OWN_HISTORY = "printed_valid_through"  # a field of this program's own histories alone
MOST_CELLS = 600_000  # with something in them: thirty for each product of the whole country
MOST_LETTERS = 8_000_000  # of text in cells: some 3,000 pages of it
MOST_PAGES = 1_200  # of paper: a list of 20,000 products has some 850


class RowCount:
    """The rows of a file, counted while it is read.

    `in_all` says how many there are to the end of the file, as near as a quick look can tell; it is
    asked only of a file that is given up. `own` says that this program wrote it.
    """

    def __init__(self, in_all: Callable[[], int], *, own: bool = False) -> None:
        self.count = 0
        self._in_all = in_all
        self._most = MOST_OWN_ROWS if own else MOST_ROWS

    def take(self, count: int = 1) -> None:
        """Count further rows. Raises Unreadable (``rows``) once there are too many."""
        self.count += count
        if self.count > self._most:
            raise self.too_many()

    def too_many(self) -> Unreadable:
        """What is said of a file with too many of them."""
        rows = max(self.count, self._in_all())
        return Unreadable("unreadable.rows", rows=rows, most=self._most)


def check_pages(pages: int) -> None:
    """Raises Unreadable (``pages``) where a file has too many of them."""
    if pages > MOST_PAGES:
        raise Unreadable("unreadable.pages", pages=pages, most=MOST_PAGES)


def check_cells(pages: Iterable[Page]) -> None:
    """Raises Unreadable (``cells``, ``letters``) where a file's cells hold more than can be heard:
    packed formats hold a hundred megabytes of it in one."""
    cells = letters = 0
    for page in pages:
        for row in page.rows:
            for value in row.cells:
                if not _is_blank(value):
                    cells += 1
                    letters += len(value) if isinstance(value, str) else 0
    if cells > MOST_CELLS:
        raise Unreadable("unreadable.cells", cells=cells, most=MOST_CELLS)
    if letters > MOST_LETTERS:
        raise Unreadable("unreadable.letters", letters=letters, most=MOST_LETTERS)


def _is_blank(value: Value) -> bool:
    return value is None or value == ""
