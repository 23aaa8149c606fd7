"""What every command is asked: register, language, day, filters, format, output.

The clock and the environment are read here and nowhere else. `@report` gives a plain function
``name(asked, own options) -> Report`` the options every read command has; declarations name their
help by a key of `words`, which the application puts into the user's language.
"""

from __future__ import annotations

import functools
import inspect
import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, cast

import typer

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

COMMON: dict[str, tuple[object, object]] = {
    "db": (Db, None),
    "lang": (Lang, None),
    "no_input": (NoInput, False),
}
READ: dict[str, tuple[object, object]] = {
    "as_of": (AsOf, None),
    "known_at": (KnownAt, None),
    "format": (Format, None),
    "output": (Output, None),
    "bom": (Bom, False),
    "sort": (Sort, None),
    "limit": (Limit, None),
}
FILTERS: dict[str, tuple[object, object]] = {
    "stars": (Stars, None),
    "status": (Status, None),
    "entity": (Entity, None),
    "locality": (Locality, None),
    "group": (Group, None),
    "decision": (Decision, None),
}
ALL_FILTERS = tuple(FILTERS)


def _widened(
    function: Callable[..., object],
    shared: dict[str, tuple[object, object]],
    body: Callable[..., None],
) -> Callable[..., None]:
    """`body` under the name of `function`, with its own parameters and the shared ones."""
    own = [p for p in inspect.signature(function, eval_str=True).parameters.values()][1:]
    more = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind)
        for name, (kind, default) in shared.items()
    ]
    context = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    own = [p.replace(kind=inspect.Parameter.KEYWORD_ONLY) for p in own]
    functools.update_wrapper(body, function)
    del body.__wrapped__  # type: ignore[attr-defined]
    parameters = [*own, *more, context]
    body.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    body.__annotations__ = {p.name: p.annotation for p in parameters}
    return body


def _common(given: dict[str, object], context: typer.Context) -> tuple[str | None, bool]:
    """Register and ``--no-input``, given after the command or before it."""
    before: dict[str, object] = context.parent.params if context.parent else {}
    db = given.pop("db") or before.get("db")
    no_input = bool(given.pop("no_input")) or bool(before.get("no_input"))
    given.pop("lang")
    assert db is None or isinstance(db, str)
    return db, no_input


def report(
    *,
    filters: tuple[str, ...] = ALL_FILTERS,
    formats: tuple[str, ...] = (),
    folder: str | None = None,
) -> Callable[[Callable[..., Report]], Callable[..., None]]:
    """Make a command of a function that answers with a Report.

    `filters` are those whose field its rows have; `formats` are further ones it alone can write.
    `folder` is the format it writes into a folder, where ``-o`` may name one.
    """

    def decorate(function: Callable[..., Report]) -> Callable[..., None]:
        shared = COMMON | READ | {name: FILTERS[name] for name in filters}

        def body(**given: object) -> None:
            context = cast(typer.Context, given.pop("context"))
            asked = settle(given, context, formats, folder)
            answer = function(asked, **given)
            show(answer, asked)

        return _widened(function, shared, body)

    return decorate


def settle(
    given: dict[str, object],
    context: typer.Context,
    formats: tuple[str, ...],
    folder: str | None = None,
) -> Asked:
    """Take the shared options out of `given` and settle their defaults; raises Misused."""
    from ocop_cli import writers

    db, no_input = _common(given, context)
    as_of, known_at = given.pop("as_of"), given.pop("known_at")
    output = given.pop("output")
    path = Path(str(output)) if output not in (None, "-") else None
    form = given.pop("format")
    if form is None:
        form = "table" if path is None else writers.format_of(path)
        if form is None and path is not None and (path.is_dir() or not path.suffix):
            form = folder
        if form is None:
            raise Misused("error.unknown_suffix", path=path)
    if form not in formats and form not in writers.WRITERS:
        raise Misused("output.unknown_format", format=form, formats=", ".join(writers.WRITERS))
    known = instant(str(known_at)) if known_at else None
    if as_of:
        chosen = day(str(as_of))
    elif known:
        chosen = known.astimezone(VIET_NAM).date()
    else:
        chosen = today()
    stars = given.pop("stars", None)
    status = given.pop("status", None)
    return Asked(
        register=register_path(db),
        language=context.obj,
        day=chosen,
        known_at=known,
        format=str(form),
        output=path,
        bom=bool(given.pop("bom")),
        sort=_text(given.pop("sort")),
        limit=_number(given.pop("limit")),
        stars=tuple(sorted(set(stars))) if isinstance(stars, list) else (),
        status=_statuses(status),
        entity=_text(given.pop("entity", None)),
        locality=_text(given.pop("locality", None)),
        group=_text(given.pop("group", None)),
        decision=_text(given.pop("decision", None)),
        interactive=not no_input and sys.stdin.isatty(),
    )


def _text(value: object) -> str | None:
    return str(value) if value is not None else None


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _statuses(value: object) -> tuple[str, ...]:
    from ocop_cli.model.ratings import Status as Known

    if not isinstance(value, list):
        return ()
    for one in value:
        if one not in {s.value for s in Known}:
            raise Misused("error.bad_status", value=one, known=", ".join(s.value for s in Known))
    return tuple(dict.fromkeys(value))


def show(answer: Report, asked: Asked) -> None:
    """Write a report where it was asked for, in its format."""
    from ocop_cli import writers

    width = None
    if asked.format == "table" and asked.output is None and sys.stdout.isatty():
        import shutil

        width = shutil.get_terminal_size().columns
    options = writers.Options(
        bom=asked.bom, width=width, colour=width is not None and not os.environ.get("NO_COLOR")
    )
    writers.write(answer, asked.format, asked.output, asked.language, options)


@dataclass(frozen=True, slots=True)
class Doing:
    """What a command that changes something was asked."""

    register: Path
    language: Language
    interactive: bool
    terminal: bool  # standard error is one: progress may be shown


def change(function: Callable[..., object]) -> Callable[..., None]:
    """Make a command of a function ``name(doing, own options)`` that changes something."""

    def body(**given: object) -> None:
        context = cast(typer.Context, given.pop("context"))
        db, no_input = _common(given, context)
        from ocop_cli.commands.asking import telling

        register, language = register_path(db), cast(Language, context.obj)
        interactive = not no_input and sys.stdin.isatty()
        try:
            function(Doing(register, language, interactive, sys.stderr.isatty()), **given)
        finally:
            telling.warn(register, language)

    return _widened(function, COMMON, body)


def start(
    context: typer.Context,
    db: Db = None,
    lang: Lang = None,
    no_input: NoInput = False,
    version: Annotated[bool, Option("--version", help="option.version")] = False,
) -> None:
    """What may stand before the command's name; `_common` looks it up there."""
    if version:
        from ocop_cli import __version__

        sys.stdout.write(f"ocop {__version__}\n")
        raise typer.Exit
