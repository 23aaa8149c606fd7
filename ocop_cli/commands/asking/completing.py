"""What a shell offers for the value of an option, and what each means; loaded in full on use."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import typer

Offer = list[tuple[str, str]]


def values(
    family: str, known: Callable[[], Iterable[str]]
) -> Callable[[typer.Context, str], Offer]:
    """The stored values of a family, each with what it is called; `known` is asked on use."""

    def offer(ctx: typer.Context, incomplete: str) -> Offer:
        from ocop_cli.words import knows, say

        language = ctx.find_root().obj
        return [
            (code, say(key, language) if knows(key := f"value.{family}.{code}") else "")
            for code in known()
        ]

    return offer


def statuses() -> Iterable[str]:
    from ocop_cli.model.ratings import Status

    return [status.value for status in Status]


def steps() -> Iterable[str]:
    from ocop_cli.law.due import Step

    return [step.value for step in Step]


def reasons() -> Iterable[str]:
    from ocop_cli.law.watch import WatchReason

    return [reason.value for reason in WatchReason]


def agencies() -> Iterable[str]:
    from ocop_cli.law.agencies import AGENCIES

    return AGENCIES


def grounds() -> Iterable[str]:
    from ocop_cli.law.rules import GROUNDS

    return GROUNDS


def formats() -> Iterable[str]:
    from ocop_cli.writers import WRITERS

    return WRITERS


def fields(ctx: typer.Context, incomplete: str) -> Offer:
    """The fields of a command's list; of several, after commas, the last is completed."""
    from importlib import import_module

    from ocop_cli.commands import MODULES
    from ocop_cli.queries.listing import PRODUCT_FIELDS
    from ocop_cli.words import knows, say

    module = import_module(f"ocop_cli.commands.{MODULES[str(ctx.info_name)]}")
    names: tuple[str, ...] = getattr(module, "FIELDS", PRODUCT_FIELDS)
    before, comma, _ = incomplete.rpartition(",")
    before = before.removeprefix("-") if not comma else before
    sign = "-" if incomplete.startswith("-") and not comma else ""
    language = ctx.find_root().obj
    return [
        (
            f"{sign}{before}{comma}{name}",
            say(key, language) if knows(key := f"field.{name}") else "",
        )
        for name in names
    ]
