"""What could not be done, and what to do next."""

from __future__ import annotations

from ocop_cli.words.error import command_line, files, register, run, subject

WORDS: dict[str, tuple[str, str]] = {
    **run.WORDS,
    **command_line.WORDS,
    **files.WORDS,
    **register.WORDS,
    **subject.WORDS,
}
