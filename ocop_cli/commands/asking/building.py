"""A command of the application, made of a plain function.

A parameter of the function is an option or an argument; one whose type is a class of options (as
`options.ReadOptions`) stands for all its fields, and the function is given one value of that class.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperOption
from typer.main import get_click_param
from typer.main import get_params_convertors_ctx_param_name_from_function as options_of
from typer.utils import get_params_from_function

from ocop_cli.commands.asking.helping import headed, paragraphs, translated, write_options
from ocop_cli.commands.asking.options import CommonOptions, Filters, ReadOptions
from ocop_cli.model.errors import Misused
from ocop_cli.words import Language, say


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter of a function: options given as one value of `kind`, or one given alone."""

    options: tuple[TyperArgument | TyperOption, ...]
    convertors: Mapping[str, Callable[[Any], Any]]
    kind: Callable[..., object] | None = None
    context: str | None = None

    def value(self, given: Mapping[str, Any], context: object) -> object:
        """What was given of these options."""
        own: dict[str, object] = {}
        for option in self.options:
            name = option.name or ""
            _check(option, given[name])
            convert = self.convertors.get(name)
            own[name] = convert(given[name]) if convert else given[name]
        if self.kind is None:
            return next(iter(own.values()))
        if self.context:
            own[self.context] = context
        return self.kind(**own)


def _check(option: TyperArgument | TyperOption, value: object) -> None:
    """Raise Misused for an empty path, which would be the folder this process works in, and for
    ``-`` where no stream is read or written, which would be a file of that name."""
    if option.type.name != "path" and name_of(option) != "--output":
        return
    values = value if isinstance(value, list | tuple) else (value,)
    if "" in values:
        raise Misused("error.empty_path", name=name_of(option))
    if "-" in values and not getattr(option.type, "allow_dash", True):
        raise Misused("error.no_stream", name=name_of(option))


def name_of(option: TyperArgument | TyperOption) -> str:
    """What a person calls it: an option by its long name, an argument as help has it."""
    return option.opts[0] if option.param_type_name == "option" else str(option.metavar)


def parts(function: Callable[..., object]) -> dict[str, Parameter]:
    """The options of a function, by the name of its parameter."""
    found = {}
    for name, parameter in get_params_from_function(function).items():
        kind = parameter.annotation
        if isinstance(kind, type) and is_dataclass(kind):
            options, convertors, context = options_of(kind)
            found[name] = Parameter(tuple(options), convertors, kind, context)
        else:
            option, convertor = get_click_param(parameter)
            found[name] = Parameter((option,), {name: convertor} if convertor else {})
    return found


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What help shows once a kind is known: these options, and examples that begin so."""

    options: Collection[str]
    example: str


Narrow = Callable[[Sequence[str]], Narrowed | None]


class Command(TyperCommand):
    """A function as a command: its own options first, its texts in one language.

    `narrow` says what of its own matters, once some words of the command line are known; help shows
    no more.
    """

    def __init__(
        self,
        name: str,
        function: Callable[..., object],
        language: Language,
        narrow: Narrow | None = None,
    ) -> None:
        self.function, self.parts, self.language = function, parts(function), language
        self.narrow = narrow
        self.said: tuple[str, ...] = ()
        own_first = sorted(self.parts.values(), key=lambda part: part.kind is not None)
        super().__init__(
            name,
            params=[option for part in own_first for option in part.options],
            help=paragraphs(say(f"command.{name}", language)),
            rich_markup_mode=None,
        )
        translated(self, language)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        self.said = tuple(args)
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> object:
        return self.function(
            **{name: part.value(ctx.params, ctx) for name, part in self.parts.items()}
        )

    def narrowed(self) -> Narrowed | None:
        """What matters of it, by the words it was called with."""
        return self.narrow(self.said) if self.narrow else None

    def format_help_text(self, ctx: Any, formatter: Any) -> None:
        whole, found = self.help, self.narrowed()
        if found is not None and whole is not None:
            lines = whole.split("\n")
            own = [x for x in lines if not x.startswith("$ ") or x.startswith(found.example)]
            self.help = "\n".join(own)
        super().format_help_text(ctx, formatter)
        self.help = whole

    def get_help(self, ctx: Any) -> str:
        return headed(str(super().get_help(ctx)), self.language)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        write_options(ctx, formatter, self.grouped(ctx), self.language)

    def grouped(self, ctx: Any) -> dict[str, list[Any]]:
        """Its arguments and options by the heading of their group."""
        groups: dict[str, list[Any]] = {
            key: [] for key in ("arguments", "options", *HEADINGS.values(), "common")
        }
        found = self.narrowed()
        common = {field.name for field in fields(CommonOptions)} | {"help"}
        headings = {
            option.name: HEADINGS.get(part.kind, "options")
            for part in self.parts.values()
            for option in part.options
        }
        for parameter in self.get_params(ctx):
            heading = headings.get(parameter.name, "options")
            if parameter.param_type_name == "argument":
                groups["arguments"].append(parameter)
            elif parameter.name in common:
                groups["common"].append(parameter)
            elif heading != "options" or found is None or parameter.name in found.options:
                groups[heading].append(parameter)
        return groups


# How the options of a class are headed.
HEADINGS: dict[object, str] = {ReadOptions: "reading", Filters: "filters"}
