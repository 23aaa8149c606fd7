"""Help in the user's language: Typer's own words replaced, and options declared by key."""

from __future__ import annotations

from typing import Any

from ocop_cli.words import Language, say


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
    for word in ("Usage", "Options", "Arguments", "Commands"):
        heading = say(f"option.heading_{word.lower()}", language)
        text = text.replace(f"\n{word}:", f"\n{heading}:")
        if text.startswith(f"{word}:"):
            text = heading + text[len(word) :]
    return text.replace("Show this message and exit.", say("option.help", language))
