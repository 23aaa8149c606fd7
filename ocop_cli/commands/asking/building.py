"""A command of the application, made of a plain function.

A parameter of the function is an option or an argument; one whose type is a class of options (as
`options.ReadOptions`) stands for all its fields, and the function is given one value of that class.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, is_dataclass
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperOption
from typer.main import get_click_param
from typer.main import get_params_convertors_ctx_param_name_from_function as options_of
from typer.utils import get_params_from_function

from ocop_cli.commands.asking.helping import headed, paragraphs, translated
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
            convert = self.convertors.get(name)
            own[name] = convert(given[name]) if convert else given[name]
        if self.kind is None:
            return next(iter(own.values()))
        if self.context:
            own[self.context] = context
        return self.kind(**own)


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


class Command(TyperCommand):
    """A function as a command: its own options first, its texts in one language."""

    def __init__(self, name: str, function: Callable[..., object], language: Language) -> None:
        self.function, self.parts, self.language = function, parts(function), language
        own_first = sorted(self.parts.values(), key=lambda part: part.kind is not None)
        super().__init__(
            name,
            params=[option for part in own_first for option in part.options],
            help=paragraphs(say(f"command.{name}", language)),
            rich_markup_mode=None,
        )
        translated(self, language)

    def invoke(self, ctx: Any) -> object:
        return self.function(
            **{name: part.value(ctx.params, ctx) for name, part in self.parts.items()}
        )

    def get_help(self, ctx: Any) -> str:
        return headed(str(super().get_help(ctx)), self.language)
