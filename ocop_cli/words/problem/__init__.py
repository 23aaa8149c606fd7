"""What is the matter with a row, a cell or a file, and what to do next: a sentence a problem.

A key with a second part is another sentence of the same code.
"""

from __future__ import annotations

from ocop_cli.words.problem import act, cell, column, document, head, place, register, remark, told

WORDS: dict[str, tuple[str, str]] = {
    **cell.WORDS,
    **column.WORDS,
    **document.WORDS,
    **head.WORDS,
    **remark.WORDS,
    **told.WORDS,
    **register.WORDS,
    **act.WORDS,
    **place.WORDS,
}
