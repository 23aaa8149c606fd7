"""Administrative documents, many formats: one file for all letters, or a file each in a folder."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from ocop_cli.publishing.letters.letter import Letter
from ocop_cli.words import Language
from ocop_cli.writers.placing import standard_output, whole, whole_files

FORMATS: dict[str, str] = {
    "docx": "docx",
    "pdf": "pdf",
    "html": "markup",
    "md": "markup",
}


class LetterWriter(Protocol):
    def __call__(self, letters: Sequence[Letter], out: BinaryIO) -> None: ...


def writer_of(format: str) -> LetterWriter:  # noqa: A002 - the contract's word
    """The function that writes letters as `format`, one of FORMATS."""
    module = import_module(f"ocop_cli.publishing.letters.{FORMATS[format]}")
    return cast(LetterWriter, getattr(module, f"write_{format}"))


def write(
    letters: Sequence[Letter],
    format: str,  # noqa: A002 - the contract's word
    to: Path | None,
    language: Language,
) -> None:
    """All letters in one file, whole or not at all; None is standard output.

    Raises OcopError where it cannot be written. The letters themselves are in Vietnamese, as the
    decree asks; `language` is that of error messages.
    """
    writer = writer_of(format)
    with standard_output(language) if to is None else whole(to) as out:
        writer(letters, out)


def write_each(
    letters: Sequence[Letter],
    format: str,  # noqa: A002 - the contract's word
    folder: Path,
    step: Callable[[Letter], None],
) -> None:
    """Each letter in a file of its own in `folder`, all of them or none; `step` follows along."""
    writer = writer_of(format)
    with whole_files(folder) as add:
        for letter in letters:
            with add(f"{letter.name}.{format}") as out:
                writer([letter], out)
            step(letter)
