"""``ocop undo``: take one change back, whole."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking.options import CommonOptions, Doing, changing
from ocop_cli.commands.asking.surroundings import now
from ocop_cli.commands.asking.telling import tell
from ocop_cli.register.file import opening
from ocop_cli.register.settings import SETTINGS
from ocop_cli.register.writing import journal, log
from ocop_cli.words import say

LogId = Annotated[int, typer.Argument(help="option.log_id", metavar="ID")]


def undo(common: CommonOptions, log_id: LogId) -> None:
    with changing(common) as doing:
        _undo(doing, log_id)


def _undo(doing: Doing, log_id: int) -> None:
    with opening.changing(doing.register) as db:
        back = journal.take_back(db, log.begin(db, now()), log_id)
    key = "done.undo_undone" if back.restored else "done.undone"
    what = say(f"value.what.{back.entry.what}", doing.language)
    tell(say(key, doing.language, log_id=log_id, what=what, file=back.entry.file or ""))
    for table, count in back.gone.items():
        if count:
            tell("  " + say(f"done.facts_{table}", doing.language, count=count))
    for name, value in back.settings.items():
        if name not in SETTINGS:
            continue  # what a heading or a phrase means: `ocop config words` lists what is left
        held = value or SETTINGS[name].default or "–"
        tell("  " + say("done.setting", doing.language, name=name, value=held))
