"""Help of options and arguments."""

from __future__ import annotations

from ocop_cli.words.option import act, command, help_page, shared

WORDS: dict[str, tuple[str, str]] = {
    **help_page.WORDS,
    **shared.WORDS,
    **act.WORDS,
    **command.WORDS,
}
