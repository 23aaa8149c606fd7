"""``ocop backup``: a verified copy of the register, made while others write; the earlier ones."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.options import Option, ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import today
from ocop_cli.model.errors import Misused, OcopError
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.queries import listing as queries_listing
from ocop_cli.queries.asked import VIET_NAM, Asked
from ocop_cli.register.file import copying
from ocop_cli.words import say

FIELDS = ("file", "backed_up_on", "log_id", "at", "seal", "size", "of_this_register")
COLUMNS = ShownColumns(
    narrow=("file", "backed_up_on", "log_id", "at"),
    usual=("file", "backed_up_on", "log_id", "at", "size", "of_this_register"),
    wide=FIELDS,
)
Target = Annotated[Path | None, typer.Argument(help="option.backup_target", metavar="[FILE|DIR]")]
Listing = Annotated[Path | None, Option("--list", metavar="DIR", help="option.backup_list")]


def backup(read: ReadOptions, target: Target = None, *, listing: Listing = None) -> None:
    asked = settle(read)
    if (target is None) == (listing is None):
        raise Misused("error.backup_where")
    if listing is not None:
        show(_earlier(asked, listing), asked)
    elif target is not None:
        show(_made(asked, target), asked)


def _made(asked: Asked, target: Path) -> Report:
    path = target / _name(asked.register) if target.is_dir() else target
    done = copying.back_up(asked.register, path)
    telling.files(path, done.files, asked.language)
    row: tuple[Cell, ...] = (
        str(path),
        today(),
        done.newest.log_id,
        _instant(done.newest.at),
        done.newest.seal,
        path.stat().st_size,
        True,
    )
    title = say("done.backed_up", asked.language)
    return Report("backup", title, FIELDS, [row], first=FIELDS, upright=True)


def _name(register: Path) -> str:
    """What a copy is called in a folder: the register's name and the day, so one a day stays."""
    return f"{register.stem}-{today().isoformat()}{register.suffix or '.db'}"


def _earlier(asked: Asked, folder: Path) -> Report:
    if not folder.is_dir():
        raise OcopError("error.no_such_file", path=folder)
    rows: list[tuple[Cell, ...]] = [
        (
            str(one.path),
            datetime.fromtimestamp(one.written, VIET_NAM).date(),
            one.newest.log_id if one.newest else None,
            _instant(one.newest.at) if one.newest else None,
            one.newest.seal if one.newest else None,
            one.size,
            one.ours,
        )
        for one in copying.copies(folder, asked.register)
    ]
    title = say("title.backup", asked.language)
    shown = queries_listing.arranged(asked, FIELDS, rows)
    return Report("backup", title, FIELDS, shown, first=FIELDS, columns=COLUMNS)


def _instant(text: str) -> str:
    return datetime.fromisoformat(text).astimezone(VIET_NAM).isoformat()
