"""``ocop config``: the settings kept in the register and in its log."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.options import Option, ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import now
from ocop_cli.commands.asking.telling import tell
from ocop_cli.model import sources
from ocop_cli.model.errors import Misused, OcopError
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.queries import choices, listing
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import Asked
from ocop_cli.register import connection
from ocop_cli.register.file import opening
from ocop_cli.register.reading import cuts
from ocop_cli.register.settings import LONGEST, SETTINGS, accepts, kept, shown
from ocop_cli.register.writing import log
from ocop_cli.writers import placing

WORDS = "words"
FIELDS = ("key", "value", "default")
COLUMNS = ShownColumns(narrow=("key", "value"), usual=FIELDS, wide=FIELDS)
Key = Annotated[str | None, typer.Argument(help="option.config_key", metavar="[KEY]")]
NewValue = Annotated[str | None, typer.Argument(help="option.config_value", metavar="[VALUE]")]
Unset = Annotated[bool, Option("--unset", help="option.unset")]


def config(
    read: ReadOptions, key: Key = None, value: NewValue = None, *, unset: Unset = False
) -> None:
    asked = settle(read)
    if key == WORDS and value is None:
        show_words(asked)
        return
    if key is not None and key not in SETTINGS:
        raise Misused("error.unknown_setting", name=key, known=", ".join(SETTINGS))
    if key is not None and (value is not None or unset):
        # A wrong field of the list that is shown after it is said before anything is set.
        choices.columns(asked.columns, Report("config", "", FIELDS, [], first=FIELDS))
        listing.arranged(asked, FIELDS, [])
        change(asked, key, None if unset else value)
    current: dict[str, str] = {}
    if connection.is_there(asked.register):
        with queries_view.view(asked) as view:
            current = view.settings
    names = [key] if key else list(SETTINGS)
    rows: list[tuple[Cell, ...]] = [
        (name, shown(current.get(name, SETTINGS[name].default)), SETTINGS[name].default)
        for name in names
    ]
    from ocop_cli.words import say

    title = say("title.config", asked.language)
    found = listing.arranged(asked, FIELDS, rows)
    answer = Report("config", title, FIELDS, found, first=FIELDS, columns=COLUMNS, day=asked.day)
    show(answer, asked)


def show_words(asked: Asked) -> None:
    """List what headings and phrases mean here, as a person said at an import."""
    from ocop_cli.intake.files import learned
    from ocop_cli.words import say

    current: dict[str, str] = {}
    if connection.is_there(asked.register):
        with queries_view.view(asked) as view:
            current = learned.meanings(view.settings)
    rows: list[tuple[Cell, ...]] = list(learned.listed(current))
    title = say("title.config_words", asked.language)
    fields = ("option", "as_printed", "value")
    show(Report("config_words", title, fields, rows, first=fields, day=asked.day), asked)


def _last_days(asked: Asked) -> dict[int, date | None]:
    """The last day of each product, by the convention that holds now."""
    if not connection.is_there(asked.register):
        return {}
    with queries_view.view(asked) as view:
        return {one.product_id: one.standing.valid_through for one in queries_view.held(view)}


def _file(given: str) -> str:
    """An office's letterhead, to be kept in the register; raises OcopError where it is none."""
    from ocop_cli.publishing.letters import letterhead

    path = Path(given)
    try:
        content = sources.contents(path)
    except OSError as error:
        raise OcopError(
            "letterhead.unreadable", path=path, reason=error.strerror or type(error).__name__
        ) from error
    letterhead.read(content)
    return kept(path.name, content)


def change(asked: Asked, key: str, value: str | None) -> None:
    """Set or unset one setting; nothing is logged where nothing changes."""
    from ocop_cli.words import count, say

    setting = SETTINGS[key]
    if value is not None and not accepts(setting, value):
        known = ", ".join(setting.allowed) or "0–1000"
        raise Misused("error.bad_value", value=value, name=key, known=known)
    if value is not None and len(value) > LONGEST:
        raise Misused("error.long_value", name=key, letters=len(value), most=LONGEST)
    if value is not None and setting.file:
        value = _file(value)
        if asked.output is not None:  # it may be that very file
            placing.check(asked.output)
    days = _last_days(asked) if key == "last-day" else {}
    with opening.changing(asked.register, make=True) as db:
        before = cuts.settings(db, cuts.cut(db)).get(key)
        if before == value:
            db.execute("ROLLBACK")
            return
        entry = log.begin(db, now())
        log.add_setting(db, entry, key, value)
        detail = {"name": key, "value": shown(value), "before": shown(before)}
        log.finish(db, entry, "setting", changes=1, file=key, detail=detail)
    tell(
        say("done.setting", asked.language, name=key, value=shown(value) or setting.default or "–")
    )
    if days:
        moved = sum(day != days.get(number) for number, day in _last_days(asked).items())
        tell(count("done.last_days_moved", moved, asked.language))
    telling.entry(entry.log_id, asked.language)
    telling.warn(asked.register, asked.language)
