"""A short table with the colours of a terminal, by rich; imported only there."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ocop_cli.model.listing import MARK
from ocop_cli.words import Language
from ocop_cli.writers.fitted import Fitted
from ocop_cli.writers.layout import cells, wrapped
from ocop_cli.writers.legible import labels

STYLES: dict[str, dict[str, str]] = {
    "status": {
        "valid": "green",
        "lapsed": "bold red",
        "failed": "red",
        "revoked": "magenta",
        "not_certified": "dim",
    },
    "step": {"late": "bold red", "lapsed": "red", "notify": "yellow"},
    "severity": {"error": "bold red", "warning": "yellow"},
    "verdict": {"ok": "green", "lapsed": "bold red", "wrong_stars": "red", "ask": "yellow"},
    MARK: {"?": "bold yellow"},
}


def coloured(fitted: Fitted, language: Language, width: int) -> str:
    """The fitted table as text with terminal colours, without its last line end.

    Cells come wrapped and go in as they are: nothing in a name is taken for markup.
    """
    shown = fitted.grid
    styles = {field: _styles(field, language) for field in shown.fields}
    table = Table.grid(padding=(0, fitted.gap, 0, 0), pad_edge=False)
    for column_width, numeric in zip(fitted.widths, shown.numeric, strict=True):
        table.add_column(width=column_width, justify="right" if numeric else "left", no_wrap=True)
    if any(shown.headings):
        table.add_row(*_cells(shown.headings, fitted, ["bold"] * len(shown.headings)))
        table.add_row(*(Text("─" * column_width, "dim") for column_width in fitted.widths))
    for row in shown.rows:
        style = [styles[field].get(text, "") for field, text in zip(shown.fields, row, strict=True)]
        table.add_row(*_cells(row, fitted, style))
    console = Console(
        file=StringIO(),
        width=width,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
    )
    with console.capture() as capture:
        console.print(table)
    return "\n".join(line.rstrip() for line in capture.get().splitlines())


def _styles(field: str, language: Language) -> dict[str, str]:
    """The colour of each text that may stand in a column."""
    known = STYLES.get(field, {})
    called = labels(field, language) | {sign: sign for sign in known if not sign.isalnum()}
    shortly = labels(field, language, short=True)
    return {
        text: style
        for value, style in known.items()
        for text in (called.get(value), shortly.get(value))
        if text
    }


def _cells(row: tuple[str, ...], fitted: Fitted, styles: list[str]) -> list[Text]:
    return [
        Text("\n".join(wrapped(text, width, cells)), style)
        for text, width, style in zip(row, fitted.widths, styles, strict=True)
    ]
