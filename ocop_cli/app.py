"""The application: commands loaded when called, and the one door every error goes out by."""

from __future__ import annotations

import gc
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from errno import ENOENT
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

from ocop_cli import __version__
from ocop_cli.commands.asking.console import speak_plainly, stand_in
from ocop_cli.model import remarks, sources, stopping, unfinished
from ocop_cli.model.errors import OcopError
from ocop_cli.model.system import is_closed, working_folder_is_gone
from ocop_cli.words import Language, say

PROGRAM = "ocop"
INTERRUPTED = 130
# Python looks for circles of garbage after so many new objects: rows of a list make none, and there
# may be a hundred thousand of them.
OBJECTS = 100_000
REFUSED = 4  # exit code of what a file held that could not go in
# What Python makes of bytes on the command line, or in a name, that are no text.
SURROGATE = re.compile("[\ud800-\udfff]")


def main(argv: Sequence[str] | None = None) -> NoReturn:
    """Run the program and end the process with the exit code of the contract."""
    gc.set_threshold(OBJECTS)
    arguments = list(sys.argv[1:] if argv is None else argv)
    stand_in()
    speak_plainly(sys.stdout, sys.stderr)
    try:
        code = run(arguments)
    except KeyboardInterrupt:
        code = interrupted(arguments)
    except Exception as error:
        code = _unforeseen(error, arguments)
    stopping.too_late()
    unfinished.take_all_away()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):  # said already, or nobody reads
            stream.flush()
    # Taking apart all that a large import made, piece by piece, is a tenth of its time.
    os._exit(code)


def run(arguments: list[str]) -> int:
    """Run one command line and give its exit code; the only place that prints errors."""
    language: Language = "vi"
    sources.forget()
    remarks.begin()
    try:
        if arguments == ["--version"]:
            print(f"{PROGRAM} {__version__}")
            code = 0
        else:
            from ocop_cli.commands.asking.surroundings import language_of, leave_out_clocks

            leave_out_clocks()
            language = language_of(arguments)
            group = application(language)
            try:
                code = group.main(args=arguments, prog_name=PROGRAM, standalone_mode=False)
            finally:
                _tell_remarks(language)
        if code == INTERRUPTED:  # Typer keeps the exception to itself
            return interrupted(arguments)
        with suppress(BrokenPipeError):
            sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except KeyboardInterrupt:
        return interrupted(arguments)
    except SystemExit as error:  # Typer's own end where nobody reads a help page to its end
        if isinstance(error.__context__, BrokenPipeError):
            return 0
        raise
    except Exception as error:
        if stopping.is_asked():  # what was to clear up has failed in its turn
            return interrupted(arguments)
        return _failed(error, language, arguments)


def _failed(error: Exception, language: Language, arguments: list[str]) -> int:
    """Say what went wrong, and give the exit code for it; raises what is a fault of the program."""
    if isinstance(error, OcopError):
        _print_error(error, language)
        return error.exit_code
    if isinstance(error, BrokenPipeError):
        return 0
    if isinstance(error, OSError):
        _print_error(_of_the_system(error), language)
        return 1
    if isinstance(error, MemoryError):
        _print_error(OcopError("error.memory"), language)
        return 1
    if isinstance(error, UnicodeEncodeError) and SURROGATE.search(error.object):
        near = error.object[max(0, error.start - 30) : error.end + 30]
        _print_error(OcopError("error.not_text", value=near), language)
        return 1
    return _usage(error, language, arguments)


def interrupted(arguments: list[str]) -> int:
    """Say in one line that the program was asked to end; the exit code for it."""
    from ocop_cli.commands.asking.surroundings import language_of
    from ocop_cli.commands.asking.telling import tell

    language: Language = "vi"
    with suppress(OcopError):
        language = language_of(arguments)
    tell(say("error.interrupted", language))
    return INTERRUPTED


def _of_the_system(error: OSError) -> OcopError:
    """What the system would not do, where no room below has said it better."""
    reason = error.strerror or type(error).__name__
    if error.filename is not None:
        return OcopError("error.system", path=error.filename, reason=reason)
    if error.errno == ENOENT and working_folder_is_gone():
        return OcopError("error.folder_gone")
    if is_closed(error):
        return OcopError("error.output_closed")
    return OcopError("error.not_printed", reason=reason)


def _unforeseen(error: Exception, arguments: list[str]) -> int:
    """The last door: a fault of the program itself, in one line that says where it is."""
    import traceback

    from ocop_cli.commands.asking.surroundings import language_of, wants_trace

    language: Language = "vi"
    with suppress(OcopError):
        language = language_of(arguments)
    frames = traceback.extract_tb(error.__traceback__)
    own = [frame for frame in frames if PROGRAM in Path(frame.filename).parent.as_posix()]
    at = (own or frames)[-1]
    place = f"{Path(at.filename).name}:{at.lineno}"
    reason = str(error).replace("\n", " ")[:200]
    values = {"kind": type(error).__name__, "place": place, "reason": reason}
    _print_error(OcopError("error.unforeseen", **values), language)
    if wants_trace():
        with suppress(OSError):
            traceback.print_exception(error)
    return 1


def _tell_remarks(language: Language) -> None:
    """What came up beside the answer, though the command fails."""
    for key, values in remarks.taken():
        from ocop_cli.commands.asking.telling import tell

        tell(say(key, language, **values))


def _print_error(error: OcopError, language: Language) -> None:
    from ocop_cli.commands.asking.telling import sentence, tell

    text = sentence(error, language)
    if working_folder_is_gone() and any(map(_is_relative, error.values.values())):
        text = say("error.folder_gone", language)
    tell(f"{say('error.prefix', language)} {text}")
    if remarks.has_entered() and error.exit_code != REFUSED:  # its summary has said so
        tell(say("error.stays_entered", language))
    if placed := remarks.has_placed():
        tell(say("error.stays_written", language, paths=", ".join(map(str, placed))))


def _is_relative(value: object) -> bool:
    return isinstance(value, Path) and not value.is_absolute()


def _usage(error: Exception, language: Language, arguments: list[str]) -> int:
    """The command line was misused in a way Typer sees; anything else is a bug, with its trace."""
    from ocop_cli.commands.asking.misuse import sentence
    from ocop_cli.commands.asking.telling import tell

    kind = type(error).__name__
    if kind == "Abort":
        tell(say("error.interrupted", language))
        return INTERRUPTED
    if not hasattr(error, "format_message"):
        raise error
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else _called(arguments)
    tell(f"{say('error.prefix', language)} {sentence(kind, error, language)}")
    tell(say("error.see_help", language, command=path))
    return 2


def _called(arguments: list[str]) -> str:
    """The program with the command that was called, where Typer does not know it."""
    from ocop_cli.commands import MODULES

    return " ".join([PROGRAM, *[word for word in arguments if word in MODULES][:1]])


@cache
def application(language: Language) -> Any:
    """The command group, its texts in `language`; built once, as are its commands."""
    import typer
    from typer.core import TyperCommand, TyperGroup

    from ocop_cli.commands import COMMANDS, GROUPS, MODULES
    from ocop_cli.commands.asking import options, surroundings
    from ocop_cli.commands.asking.building import Command
    from ocop_cli.commands.asking.helping import headed, paragraphs, translated

    class CommandGroup(TyperGroup):
        """The commands by name; a command's module is imported when it is called."""

        completing = False  # a shell asks for names and summaries alone

        def get_help(self, ctx: Any) -> str:
            return headed(str(super().get_help(ctx)), language)

        def list_commands(self, ctx: Any) -> list[str]:
            return list(COMMANDS)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            if cmd_name not in MODULES:
                return None
            if self.completing:
                return TyperCommand(cmd_name, help=say(f"summary.{cmd_name}", language))
            return build(cmd_name)

        def invoke(self, ctx: Any) -> Any:
            answer = super().invoke(ctx)
            return answer if ctx.invoked_subcommand else self.alone(ctx)

        def alone(self, ctx: Any) -> int:
            """No command at all: the desk where there is a register, else this help."""
            from ocop_cli.commands.asking.telling import tell
            from ocop_cli.register import connection

            register = surroundings.register_path(ctx.params.get("db"))
            if not connection.is_there(register):
                tell(self.get_help(ctx))
                return 2
            desk = build("status")
            with desk.make_context("status", [], parent=ctx) as own:
                desk.invoke(own)
            return 0

        def shell_complete(self, ctx: Any, incomplete: str) -> list[Any]:
            self.completing = True
            try:
                return list(super().shell_complete(ctx, incomplete))
            finally:
                self.completing = False

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            if args and args[0] not in MODULES:
                from difflib import get_close_matches

                from ocop_cli.model.errors import Misused

                near = get_close_matches(args[0], list(COMMANDS), 1)
                if near:
                    raise Misused("error.no_such_command_near", name=args[0], near=near[0])
                raise Misused("error.no_such_command", name=args[0])
            return super().resolve_command(ctx, args)

        def format_commands(self, ctx: Any, formatter: Any) -> None:
            for key, names in GROUPS.items():
                with formatter.section(say(f"option.group_{key}", language)):
                    formatter.write_dl([(name, say(f"summary.{name}", language)) for name in names])

    @cache
    def build(name: str) -> Any:
        module = import_module(f"ocop_cli.commands.{MODULES[name]}")
        narrow = getattr(module, "narrow", None)
        return Command(name, getattr(module, MODULES[name]), language, narrow)

    app = typer.Typer(
        cls=CommandGroup,
        help=paragraphs(say("command.ocop", language)),
        invoke_without_command=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )

    app.callback()(options.start)
    root = translated(typer.main.get_command(app), language)
    root.context_settings["obj"] = language
    return root
