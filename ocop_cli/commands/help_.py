"""``ocop help``: the help of a command, or the manual page of them all."""

from __future__ import annotations

from typing import Annotated

import typer

from ocop_cli.commands.asking import manual
from ocop_cli.commands.asking.options import CommonOptions, Option
from ocop_cli.commands.asking.telling import answer
from ocop_cli.model.errors import Misused

Topic = Annotated[
    list[str] | None, typer.Argument(help="option.help_topic", metavar="[COMMAND] [KIND]")
]
Man = Annotated[bool, Option("--man", help="option.help_man")]


def help_(common: CommonOptions, topic: Topic = None, *, man: Man = False) -> None:
    root = common.context.parent
    assert root is not None
    if man:
        if topic:
            raise Misused("error.not_together", first="--man", second=topic[0])
        answer(manual.page(root, common.language))
        return
    answer(manual.help_on(root, topic or []) + "\n")
