"""``ocop import``: read decisions and lists from files or folders into the register."""

from __future__ import annotations

import json
from contextlib import contextmanager
from dataclasses import replace as replace_fields
from pathlib import Path
from typing import Annotated

import typer

from ocop_cli.commands.asking import completing
from ocop_cli.commands.asking.days import day
from ocop_cli.commands.asking.options import CommonOptions, Doing, Json, Option, changing
from ocop_cli.commands.asking.surroundings import now, today
from ocop_cli.commands.asking.telling import answer, harmless, tell
from ocop_cli.decisions import own_words
from ocop_cli.intake.files import found as files_found
from ocop_cli.intake.files import importing, learned, left_out, rejects, summary
from ocop_cli.intake.files.imported import Imported
from ocop_cli.intake.files.importing import ImportOptions
from ocop_cli.intake.files.words import lines, whole
from ocop_cli.law.kinds import CERTIFICATE_ACTS, DEEDS, OTHER_ACTS, RATINGS
from ocop_cli.model import sources
from ocop_cli.model.errors import Misused, OcopError, Unreadable
from ocop_cli.model.reading import DayOrder, Given
from ocop_cli.queries import choices
from ocop_cli.readers import READERS, as_text, shown, sniff
from ocop_cli.register import connection
from ocop_cli.words import say
from ocop_cli.writers import placing

LONGEST_NUMBER = 100
KINDS = tuple(dict.fromkeys((*RATINGS, *CERTIFICATE_ACTS, *OTHER_ACTS, *DEEDS)))

NAMED = 5

Paths = Annotated[
    list[Path], typer.Argument(help="option.paths", metavar="PATH...", allow_dash=True)
]
DryRun = Annotated[bool, Option("--dry-run", help="option.dry_run")]
Rejects = Annotated[Path | None, Option("--rejects", metavar="FILE", help="option.rejects")]
Replace = Annotated[bool, Option("--replace", help="option.replace")]
Number = Annotated[str | None, Option("--number", metavar="NUMBER", help="option.import_number")]
IssuedOn = Annotated[str | None, Option("--issued-on", metavar="DAY", help="option.issued_on")]
Authority = Annotated[str | None, Option("--authority", metavar="NAME", help="option.authority")]
Kind = Annotated[
    str | None,
    Option(
        "--kind", metavar="KIND", help="option.kind",
        autocompletion=completing.values("kind", lambda: KINDS),
    ),
]  # fmt: skip
Column = Annotated[
    list[str] | None, Option("--column", metavar="HEADING=FIELD", help="option.column")
]
Word = Annotated[list[str] | None, Option("--word", metavar="PHRASE=VALUE", help="option.word")]
DayOrderOption = Annotated[
    str | None, Option("--day-order", metavar="dmy|mdy", help="option.day_order")
]
Forget = Annotated[bool, Option("--forget", help="option.forget")]
Ocr = Annotated[Path | None, Option("--ocr", metavar="DRAFT.csv|xlsx", help="option.ocr")]
Form = Annotated[str, Option("--format", "-f", metavar="FORMAT", help="option.import_format")]


def import_(
    common: CommonOptions,
    paths: Paths,
    *,
    dry_run: DryRun = False,
    rejects_file: Rejects = None,
    replace: Replace = False,
    number: Number = None,
    issued_on: IssuedOn = None,
    authority: Authority = None,
    kind: Kind = None,
    column: Column = None,
    word: Word = None,
    day_order: DayOrderOption = None,
    forget: Forget = False,
    ocr: Ocr = None,
    form: Form = "table",
    as_json: Json = False,
) -> None:
    form = "json" if as_json else form
    if forget:
        _forget(common, paths, {"--dry-run": dry_run, "--rejects": rejects_file, "--ocr": ocr})
        return
    if ocr is not None:
        with changing(common) as doing, placing.received(paths, doing.language) as there:
            draft(doing, ocr, there)
        return
    comes_as = form if Path("-") in paths and form in READERS else None
    form = "table" if comes_as else form
    if form not in ("table", "json"):
        raise Misused("error.bad_value", value=form, name="--format", known="table, json")
    if kind is not None:
        kind = choices.chosen(kind, "kind", KINDS, "--kind", common.language)
    if rejects_file is not None and rejects_file.suffix.lower() not in rejects.SUFFIXES:
        raise Misused("error.rejects_format", path=rejects_file)
    if number is not None and len(number) > LONGEST_NUMBER:
        raise Misused("error.long_number", name="--number")
    if day_order is not None and day_order not in [*DayOrder]:
        raise Misused("error.bad_value", value=day_order, name="--day-order", known="dmy, mdy")
    meant = learned.said(column or (), word or ())
    given = Given(
        number, day(issued_on) if issued_on else None, authority, kind,
        DayOrder(day_order) if day_order else None,
    )  # fmt: skip
    wish = ImportOptions(
        given=given,
        keep=not dry_run,
        replace=replace,
        partly=rejects_file is not None,
    )
    with changing(common) as doing, placing.received(paths, doing.language) as there:
        if comes_as:
            _comes_in_as(comes_as, there[paths.index(Path("-"))])
        found = _files(doing, there, rejects_file)
        _import(doing, found, _with_words(doing, wish, meant), rejects_file, form)


def _forget(common: CommonOptions, paths: list[Path], others: dict[str, object]) -> None:
    """Name refused files no more; raises Misused beside `others`, which are of an import."""
    if (other := next((name for name, chosen in others.items() if chosen), None)) is not None:
        raise Misused("error.not_together", first="--forget", second=other)
    with changing(common) as doing:
        for place in left_out.forget(doing.register, paths, now()):
            tell(say("done.forgotten", doing.language, path=place))


def _comes_in_as(expected: str, path: Path) -> None:
    """Raise Unreadable where what came in on standard input is not of the format it was said to
    be: another program put something else there, its error perhaps."""
    if (found := sniff(path)) != expected:
        raise Unreadable("unreadable.other_format", file=shown(path), found=found, said=expected)


def _files(doing: Doing, paths: list[Path], rejects_file: Path | None) -> list[Path]:
    """The files to read, looked at before the register is: none of them may be it."""
    found = files_found.files(paths)
    sources.note(doing.register, register=True)
    if rejects_file is not None:
        placing.ready(rejects_file)
    if (own := next((one for one in found if sources.same(one, doing.register)), None)) is not None:
        raise Misused("error.import_itself", path=own)
    return found


def _with_words(doing: Doing, wish: ImportOptions, meant: dict[str, str]) -> ImportOptions:
    """The wish with what the register, and this command, say that headings and phrases mean."""
    if meant and wish.keep:
        entry = learned.remember(doing.register, meant, now)
        if entry is not None:
            tell(say("done.learned", doing.language, count=len(meant), log_id=entry))
    columns, words = own_words.parted(learned.known(doing.register) | meant)
    return replace_fields(wish, given=replace_fields(wish.given, columns=columns, words=words))


def _import(
    doing: Doing, found: list[Path], wish: ImportOptions, rejects_file: Path | None, form: str
) -> None:
    new = not connection.is_there(doing.register)
    done: list[Imported] = []
    unsaid: OSError | None = None
    with _progress(doing, len(found)) as step:
        for one in importing.run(doing.register, found, wish, now, today()):
            done.append(one)
            step(one)
            alone = len(found) == 1 and one.error is not None  # said once, when the command ends
            if form == "table" and not alone:
                # What cannot be said of one file is no reason to leave out the next.
                try:
                    _report(doing, one, wish, several=len(found) > 1)
                except OSError as error:
                    unsaid = error
    if rejects_file is not None:
        _reject(doing, done, rejects_file, keep=wish.keep)
    if form == "json":
        text = json.dumps(whole(done, doing.language), ensure_ascii=False, indent=1)
        answer(text + "\n")
    if unsaid is not None:
        raise unsaid
    if form == "table" and any(one.error is None for one in done):
        made = new and connection.is_there(doing.register)
        end = summary.lines(done, doing.register, doing.language, dry=not wish.keep, made=made)
        answer("".join(f"{harmless(line)}\n" for line in end))
    _end(done)


def _reject(doing: Doing, done: list[Imported], path: Path, *, keep: bool) -> None:
    kept = rejects.write(path, done, doing.register, today(), doing.language)
    if keep:
        left_out.set_aside(doing.register, path, done, now())
    tell(summary.rejected(done, path, doing.language))
    if kept is not None:
        tell(say("imported.set_aside", doing.language, path=path, kept=kept))


def draft(doing: Doing, path: Path, scans: list[Path]) -> None:
    """Read scans into a draft for a person; nothing is imported."""
    from ocop_cli.intake.files import scan_draft

    found = files_found.files(scans)
    sources.note(doing.register, register=True)
    placing.ready(path)
    rows = scan_draft.write(path, found, doing.language)
    tell(say("scan.drafted", doing.language, rows=rows, path=path))


def _report(doing: Doing, one: Imported, wish: ImportOptions, *, several: bool) -> None:
    told, problems = lines(
        one, doing.language, dry=not wish.keep, partly=wish.partly, several=several
    )
    answer("".join(f"{harmless(line)}\n" for line in told))
    for line in problems:
        tell(line)


def _end(done: list[Imported]) -> None:
    refused = [one for one in done if one.refused]
    if not refused:
        return
    code = max((one.error.exit_code if one.error else 4) for one in refused)
    if len(done) == 1 and refused[0].error is not None:
        raise refused[0].error
    names = [as_text(sources.short_name_of(one.path)) for one in refused]
    shown = ", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else "")
    problem = OcopError("error.refused", count=len(refused), files=shown)
    problem.exit_code = code
    raise problem


@contextmanager
def _progress(doing: Doing, count: int):  # type: ignore[no-untyped-def]
    """A bar on a terminal, where there is more than a handful to do."""
    if not doing.terminal or count < 5:
        yield lambda one: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}", markup=False))
    with Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("", total=count)
        yield lambda one: bar.update(task, advance=1, description=sources.short_name_of(one.path))
