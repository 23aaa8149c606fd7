"""``ocop undo``: take one change back, whole; on a terminal it is shown and asked for first."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.consent import Yes, agreed
from ocop_cli.commands.asking.options import CommonOptions, Doing, Option, changing
from ocop_cli.commands.asking.surroundings import now
from ocop_cli.commands.asking.telling import tell
from ocop_cli.model.errors import Misused
from ocop_cli.queries.asked import VIET_NAM
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import opening
from ocop_cli.register.settings import SETTINGS, shown
from ocop_cli.register.writing import journal, log
from ocop_cli.register.writing.journal import Undone
from ocop_cli.words import Language, count, knows, say

LogId = Annotated[int | None, typer.Argument(help="option.log_id", metavar="[ID]")]
Last = Annotated[bool, Option("--last", help="option.undo_last")]


def undo(
    common: CommonOptions, log_id: LogId = None, *, last: Last = False, yes: Yes = False
) -> None:
    if last == (log_id is not None):
        raise Misused("error.undo_which")
    with changing(common) as doing:
        _undo(doing, log_id, ask=doing.interactive and not yes)


def _undo(doing: Doing, log_id: int | None, *, ask: bool) -> None:
    language = doing.language
    if ask:
        with opening.changing(doing.register) as db:
            back = journal.take_back(db, log.begin(db, now()), _chosen(db, log_id))
            db.execute("ROLLBACK")
        tell(_entry(back, language))
        _tell_facts(back, language)
        if not agreed("ask.undo", language, log_id=back.entry.log_id):
            tell(say("done.left_as_it_was", language))
            return
        log_id = back.entry.log_id
    with opening.changing(doing.register) as db:
        entry = log.begin(db, now())
        back = journal.take_back(db, entry, _chosen(db, log_id))
    key = "done.undo_undone" if back.restored else "done.undone"
    one = back.entry
    did = str(one.detail["what"]) if back.restored else one.what
    said = telling.sentence(journal.named(did, _subject(back) or one.file), language)
    tell(say(key, language, log_id=one.log_id, entry=said))
    if not ask:
        _tell_facts(back, language)
    telling.entry(entry.log_id, language)


def _chosen(db: Connection, log_id: int | None) -> int:
    return log_id if log_id is not None else journal.last(db)


def _entry(back: Undone, language: Language) -> str:
    """The entry as the log has it: number, instant, who, what, of which kind, about what."""
    one = back.entry
    at = one.at.astimezone(VIET_NAM)
    day = f"{at:%d/%m/%Y %H:%M}" if language == "vi" else f"{at:%Y-%m-%d %H:%M}"
    kind = journal.kind(one)
    named = say(f"value.kind.{kind}", language) if kind and knows(f"value.kind.{kind}") else None
    what = say(f"value.logged.{one.what}", language)
    said = (day, one.who, what, named, _subject(back))
    return say("ask.undo_entry", language, log_id=one.log_id, entry=" · ".join(filter(None, said)))


def _subject(back: Undone) -> str:
    return journal.subject(back.entry) or ""


def _tell_facts(back: Undone, language: Language) -> None:
    """What goes, or comes back."""
    for table, number in back.gone.items():
        if number:
            tell("  " + count(f"done.facts_{table}", number, language))
    for one in back.repeated:
        said = say("done.repeated", language, file=one.file, log_id=one.log_id, rows=one.rows)
        tell("  " + said)
    for name, value in back.settings.items():
        if name not in SETTINGS:
            continue  # what a heading or a phrase means: `ocop config words` lists what is left
        held = shown(value) or SETTINGS[name].default or "–"
        tell("  " + say("done.setting", language, name=name, value=held))
