"""What every command is asked: register, language, day, filters, format, output.

Each option is declared once, as an alias that says its type; those that go together are the fields
of one class, which a command's signature names like any option of its own (`building` makes the
options of it). Help is declared by a key of `words`, which the application puts into the user's
language.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, cast

import typer

from ocop_cli.commands.asking.console import is_coloured, is_lively, is_terminal
from ocop_cli.commands.asking.days import day, instant
from ocop_cli.commands.asking.surroundings import register_path, today
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import Report
from ocop_cli.queries.asked import VIET_NAM, Asked
from ocop_cli.words import Language

Option = typer.Option

Db = Annotated[str | None, Option("--db", metavar="PATH", help="option.db")]
Lang = Annotated[str | None, Option("--lang", metavar="vi|en", help="option.lang")]
NoInput = Annotated[bool, Option("--no-input", help="option.no_input")]
AsOf = Annotated[str | None, Option("--as-of", metavar="DAY", help="option.as_of")]
KnownAt = Annotated[str | None, Option("--known-at", metavar="INSTANT", help="option.known_at")]
Format = Annotated[str | None, Option("--format", "-f", metavar="FORMAT", help="option.format")]
Output = Annotated[str | None, Option("--output", "-o", metavar="FILE", help="option.output")]
Bom = Annotated[bool, Option("--bom", help="option.bom")]
Sort = Annotated[str | None, Option("--sort", metavar="FIELD", help="option.sort")]
Limit = Annotated[int | None, Option("--limit", metavar="N", min=0, help="option.limit")]
Stars = Annotated[
    list[int] | None, Option("--stars", metavar="N", min=1, max=5, help="option.stars")
]
Status = Annotated[list[str] | None, Option("--status", metavar="S", help="option.status")]
Entity = Annotated[str | None, Option("--entity", metavar="TEXT", help="option.entity")]
Locality = Annotated[str | None, Option("--locality", metavar="TEXT", help="option.locality")]
Group = Annotated[str | None, Option("--group", metavar="TEXT", help="option.group")]
Decision = Annotated[str | None, Option("--decision", metavar="NUMBER", help="option.decision")]


@dataclass(frozen=True, slots=True)
class CommonOptions:
    """What every command is asked; register and ``--no-input`` may stand before its name too."""

    context: typer.Context
    db: Db = None
    lang: Lang = None  # the application has looked at it: all its texts depend on it
    no_input: NoInput = False

    @property
    def register(self) -> Path:
        """Where the register is, as given after the command's name, else before it."""
        before = self.context.parent.params.get("db") if self.context.parent else None
        return register_path(self.db or before)

    @property
    def language(self) -> Language:
        """The user's language."""
        return cast(Language, self.context.obj)

    @property
    def interactive(self) -> bool:
        """Whether a person is there to be asked."""
        before = self.context.parent.params.get("no_input") if self.context.parent else False
        return not self.no_input and not before and is_terminal(sys.stdin)


@dataclass(frozen=True, slots=True)
class ReadOptions(CommonOptions):
    """What every command is asked that reports something."""

    as_of: AsOf = None
    known_at: KnownAt = None
    format: Format = None
    output: Output = None
    bom: Bom = False
    sort: Sort = None
    limit: Limit = None


@dataclass(frozen=True, slots=True)
class Filters:
    """Which products a list is about."""

    stars: Stars = None
    status: Status = None
    entity: Entity = None
    locality: Locality = None
    group: Group = None
    decision: Decision = None


ALL = Filters()


def settle(
    read: ReadOptions,
    filters: Filters = ALL,
    *,
    formats: tuple[str, ...] = (),
    folder: str | None = None,
) -> Asked:
    """What a read command was asked, with all defaults settled; raises Misused.

    `formats` are further ones it alone can write; `folder` is the format it writes into a folder,
    where ``-o`` may name one.
    """
    known = instant(read.known_at) if read.known_at else None
    output = Path(read.output) if read.output not in (None, "-") else None
    return Asked(
        register=read.register,
        language=read.language,
        day=_day(read.as_of, known),
        known_at=known,
        format=_format(read.format, output, formats, folder),
        output=output,
        bom=read.bom,
        sort=read.sort,
        limit=read.limit,
        stars=tuple(sorted(set(filters.stars or ()))),
        status=_statuses(filters.status or ()),
        entity=filters.entity,
        locality=filters.locality,
        group=filters.group,
        decision=filters.decision,
        interactive=read.interactive,
    )


def _day(as_of: str | None, known: datetime | None) -> date:
    if as_of:
        return day(as_of)
    return known.astimezone(VIET_NAM).date() if known else today()


def _format(
    said: str | None, output: Path | None, formats: tuple[str, ...], folder: str | None
) -> str:
    from ocop_cli import writers

    form = said
    if form is None:
        form = "table" if output is None else writers.format_of(output)
        if form is None and output is not None and (output.is_dir() or not output.suffix):
            form = folder
        if form is None:
            raise Misused("error.unknown_suffix", path=output)
    if form not in formats and form not in writers.WRITERS:
        raise Misused("output.unknown_format", format=form, formats=", ".join(writers.WRITERS))
    return form


def _statuses(said: Sequence[str]) -> tuple[str, ...]:
    from ocop_cli.model.ratings import Status as Known

    known = {status.value for status in Known}
    for one in said:
        if one not in known:
            raise Misused("error.bad_status", value=one, known=", ".join(s.value for s in Known))
    return tuple(dict.fromkeys(said))


def show(answer: Report, asked: Asked) -> None:
    """Write a report where it was asked for, in its format."""
    from ocop_cli import writers

    width = None
    if asked.format == "table" and asked.output is None and is_terminal(sys.stdout):
        import shutil

        width = shutil.get_terminal_size().columns
    colour = width is not None and is_coloured()
    options = writers.Options(bom=asked.bom, width=width, colour=colour)
    writers.write(answer, asked.format, asked.output, asked.language, options)


@dataclass(frozen=True, slots=True)
class Doing:
    """What a command that changes something was asked."""

    register: Path
    language: Language
    interactive: bool
    terminal: bool  # standard error is one: progress may be shown


@contextmanager
def changing(common: CommonOptions) -> Iterator[Doing]:
    """What a command that changes something was asked; says at its end who else could have."""
    from ocop_cli.commands.asking import telling

    doing = Doing(common.register, common.language, common.interactive, is_lively())
    try:
        yield doing
    finally:
        telling.warn(doing.register, doing.language)


def start(
    context: typer.Context,
    db: Db = None,
    lang: Lang = None,
    no_input: NoInput = False,
    version: Annotated[bool, Option("--version", help="option.version")] = False,
) -> None:
    """What may stand before the command's name; `CommonOptions` looks it up there."""
    if version:
        from ocop_cli import __version__

        sys.stdout.write(f"ocop {__version__}\n")
        raise typer.Exit
