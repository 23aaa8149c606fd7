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
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Annotated, cast

import typer

from ocop_cli.commands.asking import completing, surroundings
from ocop_cli.commands.asking.console import is_coloured, is_lively, is_terminal
from ocop_cli.commands.asking.days import day, instant
from ocop_cli.commands.asking.surroundings import register_path, today
from ocop_cli.model import sources
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import Report
from ocop_cli.queries.asked import VIET_NAM, Asked
from ocop_cli.words import Language, say

Option = typer.Option

Db = Annotated[str | None, Option("--db", metavar="PATH", help="option.db")]
Lang = Annotated[str | None, Option("--lang", metavar="vi|en", help="option.lang")]
NoInput = Annotated[bool, Option("--no-input", help="option.no_input")]
AsOf = Annotated[str | None, Option("--as-of", metavar="DAY", help="option.as_of")]
KnownAt = Annotated[str | None, Option("--known-at", metavar="INSTANT", help="option.known_at")]
Format = Annotated[
    str | None,
    Option(
        "--format",
        "-f",
        metavar="FORMAT",
        help="option.format",
        autocompletion=completing.values("format", completing.formats),
    ),
]
Output = Annotated[str | None, Option("--output", "-o", metavar="FILE", help="option.output")]
Csv = Annotated[bool, Option("--csv", help="option.csv")]
Json = Annotated[bool, Option("--json", help="option.json")]
Shown = Annotated[
    str | None,
    Option(
        "--columns", metavar="FIELD,FIELD", help="option.columns", autocompletion=completing.fields
    ),
]
NoPager = Annotated[bool, Option("--no-pager", help="option.no_pager")]
Bom = Annotated[bool, Option("--bom", help="option.bom")]
Sort = Annotated[
    str | None,
    Option("--sort", metavar="FIELD", help="option.sort", autocompletion=completing.fields),
]
Limit = Annotated[int | None, Option("--limit", metavar="N", min=0, help="option.limit")]
Stars = Annotated[
    list[int] | None, Option("--stars", metavar="N", min=1, max=5, help="option.stars")
]
Status = Annotated[
    list[str] | None,
    Option(
        "--status",
        metavar="S",
        help="option.status",
        autocompletion=completing.values("status", completing.statuses),
    ),
]
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
        return register_path(before if self.db is None else self.db)

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
    csv: Csv = False
    json: Json = False
    output: Output = None
    columns: Shown = None
    sort: Sort = None
    limit: Limit = None
    bom: Bom = False
    no_pager: NoPager = False


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
EVER = datetime(9999, 12, 30, tzinfo=UTC)


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
    as_of = _day(read.as_of, known)
    output = Path(read.output) if read.output not in (None, "-") else None
    if output is not None:
        from ocop_cli.writers import placing

        sources.note(read.register, register=True)
        placing.ready(output, folder=folder is not None)
    return Asked(
        register=read.register,
        language=read.language,
        day=as_of,
        # Known now, or later, is all: though a clock that ran ahead has dated it later still.
        known_at=EVER if known is not None and known >= surroundings.now() else known,
        format=_format(_asked_format(read), output, formats, folder),
        output=output,
        bom=read.bom,
        sort=read.sort,
        limit=read.limit,
        stars=tuple(sorted(set(filters.stars or ()))),
        status=_statuses(filters.status or (), read.language),
        entity=filters.entity,
        locality=filters.locality,
        group=filters.group,
        decision=filters.decision,
        interactive=read.interactive,
        columns=tuple(filter(None, (one.strip() for one in (read.columns or "").split(",")))),
        forecast=as_of > today(),
        paged=not read.no_pager and read.interactive,
    )


def _asked_format(read: ReadOptions) -> str | None:
    """``--format``, or one of its short forms; two that differ are refused."""
    shorts = [name for name, asked in (("csv", read.csv), ("json", read.json)) if asked]
    said = [*shorts, *([read.format] if read.format else [])]
    if len(set(said)) > 1:
        first, second = (
            f"--format {one}" if one == read.format else f"--{one}" for one in said[:2]
        )
        raise Misused("error.not_together", first=first, second=second)
    return said[0] if said else None


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


def _statuses(said: Sequence[str], language: Language) -> tuple[str, ...]:
    if not said:
        return ()
    from ocop_cli.model.ratings import Status as Known
    from ocop_cli.queries import choices

    known = tuple(status.value for status in Known)
    meant = (choices.chosen(one, "status", known, "--status", language) for one in said)
    return tuple(dict.fromkeys(meant))


def show(answer: Report, asked: Asked) -> None:
    """Write a report where it was asked for, in its format; page by page on a terminal."""
    from ocop_cli import writers

    if asked.columns:
        from ocop_cli.queries import choices

        chosen = choices.columns(asked.columns, answer)
        answer = replace(answer, chosen=chosen)
    seen = asked.format == "table" and asked.output is None and is_terminal(sys.stdout)
    screen = surroundings.screen() if seen else None
    options = writers.Options(
        bom=asked.bom,
        width=screen.width if screen else surroundings.page_width(),
        colour=screen is not None and is_coloured(),
    )
    if screen is None or not asked.paged:
        writers.write(answer, asked.format, asked.output, asked.language, options)
        if asked.format == "csv" and asked.output and not asked.bom and is_terminal(sys.stderr):
            # A spreadsheet program that opens it by a double click takes UTF-8 for a code page.
            from ocop_cli.commands.asking.telling import tell

            tell(say("output.csv_in_a_spreadsheet", asked.language))
        return
    from ocop_cli.commands.asking import paging

    paging.write(answer, asked.language, options, screen)


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
