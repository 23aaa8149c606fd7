"""Help in the user's language, its options in groups; the common ones are told in one line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ocop_cli.words import Language, say

# The words of Typer that head a page of help.
_HEADINGS = ("Usage", "Options", "Arguments", "Commands")


def translated(command: Any, language: Language) -> Any:
    """Put the help of a command's options, declared by key, into `language`."""
    for parameter in command.params:
        text = getattr(parameter, "help", None)
        if text and text.startswith("option."):
            parameter.help = say(text, language)
        elif parameter.name in ("help", "install_completion", "show_completion"):
            parameter.help = say(f"option.{parameter.name}", language)
    return command


def paragraphs(text: str) -> str:
    """A command's help as Typer lays it out: the examples are written one a line."""
    # Typer takes \b for "keep these lines as they are".
    return text.replace("\n\n$ ", "\n\n\b\n$ ")


def headed(text: str, language: Language) -> str:
    """A page of help with its headings in `language`."""
    for word in _HEADINGS:
        heading = say(f"option.heading_{word.lower()}", language)
        text = text.replace(f"\n{word}:", f"\n{heading}:")
        if text.startswith(f"{word}:"):
            text = heading + text[len(word) :]
    return text.replace("Show this message and exit.", say("option.help", language))


def write_options(
    ctx: Any, formatter: Any, groups: Mapping[str, Iterable[Any]], language: Language
) -> None:
    """The arguments and options of a command, group by group.

    `groups` are parameters by the key of the group's heading (``option.heading_…``); those under
    `common` are named in one line, for their help stands in the program's own.
    """
    metavars = set()
    for key, parameters in groups.items():
        records = [
            (record, parameter)
            for parameter in parameters
            if (record := parameter.get_help_record(ctx)) is not None
        ]
        metavars |= {parameter.metavar for _, parameter in records}
        if not records:
            continue
        if key == "common":
            named = ", ".join(record[0] for record, _ in records)
            formatter.write_paragraph()
            formatter.write_text(say("option.also", language, options=named))
        else:
            with formatter.section(say(f"option.heading_{key}", language)):
                formatter.write_dl([record for record, _ in records])
    forms = [say(f"option.form_{name.lower()}", language) for name in FORMS if name in metavars]
    if forms:
        formatter.write_paragraph()
        formatter.write_text(" · ".join(forms))


# Values whose form is said once, under the options.
FORMS = ("DAY", "INSTANT")
