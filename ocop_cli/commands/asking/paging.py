"""A report that is longer than the screen, handed to the pager a person uses."""

from __future__ import annotations

import subprocess
from contextlib import suppress
from io import BytesIO

from ocop_cli import writers
from ocop_cli.commands.asking.surroundings import Screen, for_pager
from ocop_cli.model.listing import Report
from ocop_cli.words import Language
from ocop_cli.writers.placing import standard_output


def write(answer: Report, language: Language, options: writers.Options, screen: Screen) -> None:
    """Write a table to the terminal: as it is where it fits on the screen, else by the pager.

    A pager that cannot be run is done without.
    """
    text = BytesIO()
    writers.writer_of("table")(answer, text, language, options)
    long = text.getvalue().count(b"\n") >= screen.height
    if long and screen.pager and _paged(text.getvalue(), screen.pager):
        return
    with standard_output(language) as out:
        out.write(text.getvalue())


def _paged(text: bytes, pager: tuple[str, ...]) -> bool:
    try:
        running = subprocess.Popen(pager, stdin=subprocess.PIPE, env=for_pager())
    except OSError:
        return False
    with suppress(BrokenPipeError):  # left before the end
        running.communicate(text)
    while True:
        try:
            running.wait()
        except KeyboardInterrupt:  # the pager's own: it searches on, or stops
            continue
        return True
