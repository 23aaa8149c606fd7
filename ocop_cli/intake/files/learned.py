"""What a person said that headings and phrases mean: read from options, kept in the register.

One log entry for what one command said, undone like any other; it holds for later files.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from ocop_cli.decisions import own_words
from ocop_cli.decisions.own_words import AS_PRINTED, COLUMN, WORD
from ocop_cli.model.errors import Misused
from ocop_cli.register import connection
from ocop_cli.register.connection import translated
from ocop_cli.register.file import opening
from ocop_cli.register.reading import cuts
from ocop_cli.register.writing import log
from ocop_cli.text.keys import clean


def said(columns: Sequence[str], words: Sequence[str]) -> dict[str, str]:
    """What the options ``--column 'HEADING=FIELD'`` and ``--word 'PHRASE=VALUE'`` say, by setting.

    Raises Misused for one without "=", and for a field or a value that there is none of.
    """
    found: dict[str, str] = {}
    for option, texts, prefix, read, known in (
        ("--column", columns, COLUMN, own_words.field_of, (*own_words.FIELDS, own_words.IGNORE)),
        ("--word", words, WORD, own_words.value_of, own_words.VALUES),
    ):
        for text in texts:
            phrase, equals, meant = text.rpartition("=")
            value = read(meant)
            if not equals or not own_words.key(phrase) or value is None:
                raise Misused(
                    "error.bad_meaning", option=option, value=text, known=", ".join(known)
                )
            found[prefix + own_words.key(phrase)] = f"{value}{AS_PRINTED}{clean(phrase)}"
    return found


def known(register: Path) -> dict[str, str]:
    """What was said before, as the register has it now."""
    if not connection.is_there(register):
        return {}
    with translated(register), closing(connection.open_to_read(register)) as db:
        if connection.version_of(db, register) is None:  # an empty file, which an import fills
            return {}
        return meanings(cuts.settings(db, cuts.cut(db)))


def meanings(settings: Mapping[str, str]) -> dict[str, str]:
    """Those of the register's settings that say what a heading or a phrase means."""
    return {name: value for name, value in settings.items() if name.startswith((COLUMN, WORD))}


def listed(settings: Mapping[str, str]) -> list[tuple[str, str, str]]:
    """Each meaning with its option, the phrase as it was given, and what it means."""
    found = []
    for option, prefix in (("--column", COLUMN), ("--word", WORD)):
        for name, meant in sorted(settings.items()):
            value, _, text = meant.partition(AS_PRINTED)
            if name.startswith(prefix):
                found.append((option, text or name.removeprefix(prefix), value))
    return found


def remember(register: Path, meant: Mapping[str, str], now: Callable[[], datetime]) -> int | None:
    """Keep what is new of `meant` as one entry of the log; gives its id, None for nothing new."""
    with translated(register), opening.changing(register, make=True) as db:
        before = cuts.settings(db, cuts.cut(db))
        new = {name: value for name, value in meant.items() if before.get(name) != value}
        if not new:
            db.execute("ROLLBACK")
            return None
        entry = log.begin(db, now())
        for name, value in new.items():
            log.add_setting(db, entry, name, value)
        said_now = "; ".join(f"{text} = {value}" for _, text, value in listed(new))
        log.finish(db, entry, "setting", changes=len(new), file=said_now, detail={"words": new})
        return entry.log_id
