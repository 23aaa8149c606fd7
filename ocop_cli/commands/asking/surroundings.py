"""What surrounds a command: the clock, the language, the place of the register."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import NamedTuple

from ocop_cli.commands.asking.days import instant
from ocop_cli.model.errors import Misused
from ocop_cli.model.system import is_windows
from ocop_cli.queries.asked import VIET_NAM
from ocop_cli.words import LANGUAGES, Language


def now() -> datetime:
    """This instant. ``OCOP_NOW`` replaces it, so that a whole session can be run again."""
    text = os.environ.get("OCOP_NOW")
    if not text:
        return datetime.now(UTC)
    try:
        return instant(text)
    except Misused as error:
        raise Misused("error.bad_now", value=text) from error


def leave_out_clocks() -> None:
    """Take out of the environment what would put another time into a document than its day:
    ``SOURCE_DATE_EPOCH``, which the library that writes pdf reads."""
    os.environ.pop("SOURCE_DATE_EPOCH", None)


def wants_trace() -> bool:
    """Whether a maintainer wants to see where in the program a fault of its own lies."""
    return bool(os.environ.get("OCOP_TRACE"))


def today() -> date:
    """Today in Viet Nam, whatever the machine's zone."""
    return now().astimezone(VIET_NAM).date()


class Screen(NamedTuple):
    """The terminal a person looks at."""

    width: int
    height: int
    pager: tuple[str, ...]  # the command that shows a text page by page; empty for none


def screen() -> Screen:
    """The terminal standard output is, and how a person wants it used."""
    import shlex
    import shutil

    size = shutil.get_terminal_size()
    wanted = os.environ.get("PAGER")
    try:
        # On Windows a backslash parts folders; elsewhere it takes the next letter as it is.
        words = shlex.split(wanted or "", posix=not is_windows())
    except ValueError:  # an open quotation mark
        words = []
    pager = tuple(word.strip('"') if is_windows() else word for word in words)
    # On a terminal that can only write on, less asks for a key before it shows anything.
    if wanted is None and os.environ.get("TERM") != "dumb" and shutil.which("less"):
        pager = ("less",)
    return Screen(size.columns, size.lines, pager)


def page_width() -> int | None:
    """How wide a page is where there is no terminal, if a person has said so (``COLUMNS``)."""
    said = os.environ.get("COLUMNS", "")
    return int(said) if said.isdecimal() and int(said) > 0 else None


def for_pager() -> dict[str, str]:
    """The environment of a pager: less keeps colours, and cuts no line it can show by scrolling."""
    return {"LESS": "FRSX", **os.environ}


def language_of(argv: list[str]) -> Language:
    """``--lang`` wherever it stands, else OCOP_LANG, else the locale, else Vietnamese."""
    chosen = os.environ.get("OCOP_LANG", "")
    for place, word in enumerate(argv):
        if word == "--lang" and place + 1 < len(argv):
            chosen = argv[place + 1]
        elif word.startswith("--lang="):
            chosen = word[len("--lang=") :]
    if chosen:
        if chosen not in LANGUAGES:
            raise Misused("error.bad_language", value=chosen)
        return "en" if chosen == "en" else "vi"
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if value := os.environ.get(name):
            return "en" if value.lower().startswith("en") else "vi"
    return "vi"


def register_path(given: str | None) -> Path:
    """Where the register is: ``--db``, else OCOP_DB, else the user data folder (made if needed)."""
    if given == "":
        raise Misused("error.empty_path", name="--db")
    named = given or os.environ.get("OCOP_DB")
    if named == "-":
        raise Misused("error.no_stream", name="OCOP_DB" if given is None else "--db")
    if named:
        return Path(named)
    import platformdirs

    from ocop_cli.register import connection

    folder = Path(platformdirs.user_data_dir("ocop", appauthor=False))
    connection.own_folder = folder  # made when a register is first put there
    return folder / "register.db"
