"""A bar on a terminal while many files are written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from ocop_cli.commands.asking.console import is_lively


@contextmanager
def followed(count: int) -> Iterator[Callable[[object], None]]:
    """A bar on a terminal, where there is more than a handful to write."""
    if count < 10 or not is_lively():
        yield lambda one: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress

    with Progress(
        BarColumn(), MofNCompleteColumn(), console=Console(stderr=True), transient=True
    ) as bar:
        task = bar.add_task("", total=count)
        yield lambda one: bar.update(task, advance=1)
