"""``ocop restore``: a copy put in the place of the register, which is kept beside it."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.options import CommonOptions, Doing, changing
from ocop_cli.commands.asking.surroundings import today
from ocop_cli.commands.asking.telling import tell
from ocop_cli.queries.asked import VIET_NAM
from ocop_cli.register.file import restoring
from ocop_cli.register.file.integrity import Newest
from ocop_cli.register.writing import journal
from ocop_cli.text.keys import in_quotes
from ocop_cli.words import Language, say

SHOWN = 20  # entries said one by one

Source = Annotated[Path, typer.Argument(help="option.restore_source", metavar="FILE")]


def restore(common: CommonOptions, source: Source) -> None:
    with changing(common) as doing:
        _restore(doing, source)


def _restore(doing: Doing, source: Path) -> None:
    done = restoring.restore(source, doing.register, today())
    language = doing.language
    tell(
        say(
            "done.restored",
            language,
            path=doing.register,
            source=source,
            log_id=done.newest.log_id,
            at=_instant(done.newest, language),
            seal=done.newest.seal,
        )
    )
    telling.files(doing.register, done.files, language)
    if done.kept is not None and done.before is not None:
        tell(
            say(
                "done.replaced",
                language,
                kept=done.kept,
                log_id=done.before.log_id,
                at=_instant(done.before, language),
            )
        )
    elif done.kept is not None:
        tell(say("done.replaced_damaged", language, kept=done.kept))
    _lost(done, language)


def _lost(done: restoring.Replaced, language: Language) -> None:
    """Say which entries are in the file that was replaced alone."""
    if not done.lost:
        return
    said = "done.lost_parted" if done.parted else "done.lost"
    said = said if done.before is not None else "done.lost_noted"
    tell(say(said, language, count=len(done.lost)))
    for one in done.lost[:SHOWN]:
        what = telling.sentence(journal.named(one.what, one.file), language)
        tell(f"  {one.log_id}  {_shown(one.at, language)}  {what}")
    if len(done.lost) > SHOWN and done.before is None:
        tell(say("done.lost_noted_more", language, count=len(done.lost) - SHOWN))
    elif len(done.lost) > SHOWN:
        typed = in_quotes(str(done.kept))
        tell(say("done.lost_more", language, count=len(done.lost) - SHOWN, typed=typed))


def _instant(newest: Newest, language: Language) -> str:
    return _shown(newest.at, language)


def _shown(instant: str, language: Language) -> str:
    at = datetime.fromisoformat(instant).astimezone(VIET_NAM)
    return f"{at:%d/%m/%Y %H:%M}" if language == "vi" else f"{at:%Y-%m-%d %H:%M}"
