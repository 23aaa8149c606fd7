"""The manual page, and the help of any command, from the texts the commands have anyway."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ocop_cli import __version__
from ocop_cli.commands import GROUPS
from ocop_cli.commands.asking.helping import FORMS
from ocop_cli.words import Language, say


def help_on(root: Any, topic: Sequence[str]) -> str:
    """The help of the command `topic` begins with, as far as its further words narrow it; of the
    program where there is none. Raises Misused for a command that does not exist."""
    if not topic:
        return str(root.command.get_help(root))
    name, command, rest = root.command.resolve_command(root, list(topic))
    command.said = tuple(rest)
    context = command.context_class(command, info_name=name, parent=root)
    return str(command.get_help(context))


def page(root: Any, language: Language) -> str:
    """The manual page of the program, in troff with the macros of man(7)."""
    return "\n".join(_page(root, language)) + "\n"


def _page(root: Any, language: Language) -> Iterator[str]:
    text, _, _ = say("command.ocop", language).partition("\n\n")
    yield "'\\\" -*- coding: utf-8 -*-"
    yield f'.TH OCOP 1 "" "ocop {__version__}"'
    yield from (_section("man.name", language), _plain(f"ocop - {text}"))
    yield _section("man.synopsis", language)
    yield r".B ocop"
    yield _plain(say("man.usage", language))
    for key, names in GROUPS.items():
        yield _section(f"option.group_{key}", language)
        for name in names:
            yield from _command(root, name, language)
    yield _section("man.common", language)
    for record in _records(root, root.command.get_params(root)):
        yield from _item(*record)
    yield _section("man.forms", language)
    for form in FORMS:
        yield from (".PP", _plain(say(f"option.form_{form.lower()}", language)))
    for heading in ("exit", "environment"):
        yield _section(f"man.{heading}", language)
        for line in say(f"man.{heading}_text", language).split("\n"):
            yield from (".PP", _plain(line))


def _command(root: Any, name: str, language: Language) -> Iterator[str]:
    command = root.command.get_command(root, name)
    context = command.context_class(command, info_name=name, parent=root)
    pieces = " ".join(command.collect_usage_pieces(context))
    text, _, examples = say(f"command.{name}", language).partition("\n\n")
    yield f".SS {_escaped(f'ocop {name} {pieces}')}"
    yield _plain(text)
    groups = command.grouped(context)
    for key in ("arguments", "options"):
        for record in _records(context, groups[key]):
            yield from _item(*record)
    shared = [key for key in ("reading", "filters") if groups[key]]
    if shared:
        named = "; ".join(
            ", ".join(parameter.opts[0] for parameter in groups[key]) for key in shared
        )
        yield from (".PP", _plain(say("man.also", language, options=named)))
    yield from (".PP", ".nf", ".RS", *map(_plain, examples.split("\n")), ".RE", ".fi")


def _records(context: Any, parameters: Sequence[Any]) -> list[tuple[str, str]]:
    found = (parameter.get_help_record(context) for parameter in parameters)
    return [record for record in found if record is not None]


def _item(term: str, text: str) -> Iterator[str]:
    yield from (".TP", f".B {_escaped(term)}", _plain(text))


def _section(key: str, language: Language) -> str:
    return f".SH {_escaped(say(key, language).upper())}"


def _plain(text: str) -> str:
    """A line of text that begins no request."""
    escaped = _escaped(text)
    return f"\\&{escaped}" if escaped.startswith((".", "'")) else escaped


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
