"""``ocop status``: the office's desk, and what bare ``ocop`` says where there is a register."""

from __future__ import annotations

from ocop_cli.commands.asking.options import ReadOptions, settle, show
from ocop_cli.queries import desk
from ocop_cli.queries import view as queries_view


def status(read: ReadOptions) -> None:
    asked = settle(read)
    with queries_view.view(asked) as view:
        answer = desk.report(view)
    show(answer, asked)
