"""What the program has to tell the person beside the answer, from rooms that print nothing.

Gathered while a command runs, in the order it came up, and taken by whoever prints.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple


class Remark(NamedTuple):
    """A sentence of `words` with its values."""

    key: str
    values: dict[str, object]


_waiting: list[Remark] = []
_entered = False
_placed: list[Path] = []


def begin() -> None:
    """Another command begins."""
    global _entered
    _entered = False
    _placed.clear()


def entered() -> None:
    """Something went into the register, and stays whatever comes after."""
    global _entered
    _entered = True


def has_entered() -> bool:
    """Whether something went into the register since the command began."""
    return _entered


def placed(path: Path) -> None:
    """A file or folder a person asked for stands at `path`, whole, whatever comes after."""
    if path not in _placed:
        _placed.append(path)


def has_placed() -> tuple[Path, ...]:
    """The files and folders that were placed since the command began."""
    return tuple(_placed)


def remark(key: str, **values: object) -> None:
    """Leave a sentence for the person."""
    _waiting.append(Remark(key, values))


def taken() -> Iterator[Remark]:
    """The sentences left so far, each once."""
    while _waiting:
        yield _waiting.pop(0)
