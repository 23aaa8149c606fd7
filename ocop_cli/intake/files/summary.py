"""The end of an import: how much of how many files went where, and what to do next."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ocop_cli.intake.files.imported import Imported, refused_places
from ocop_cli.intake.files.words import PRODUCTS, ROWS, counts
from ocop_cli.model.reading import Severity
from ocop_cli.words import Language, count, say


def lines(
    done: Sequence[Imported], register: Path, language: Language, *, dry: bool, made: bool
) -> list[str]:
    """One summary of a run, `made` where it began the register.

    A single file is told by its own line; here stand its warnings, the register and what is next.
    """
    kept = [one for one in done if not one.refused]
    said = []
    if len(done) > 1:
        numbers = {name: sum(getattr(one.outcome, name) for one in kept) for name in ROWS}
        products = {name: sum(getattr(one.outcome, name) for one in kept) for name in PRODUCTS}
        rows = sum(one.rows for one in done)
        numbers["left"] = rows - sum(numbers.values())
        key = "imported.in_all_dry" if dry else "imported.in_all"
        said.append(
            say(
                key,
                language,
                files=count("imported.files", len(done), language),
                rows=count("imported.rows", rows, language),
                counts=counts(numbers, language),
            )
        )
        if any(products.values()):
            said.append(say("imported.products", language, counts=counts(products, language)))
    waiting = waits(done) if kept or len(done) > 1 else {}
    if any(waiting.values()):
        said.append(say("imported.waiting", language, counts=counts(waiting, language)))
    if not kept:
        return said
    if not dry:
        key = "imported.register_new" if made else "imported.register"
        said.append(say(key, language, path=register))
        said += entries(done, language)
    said.append(say("imported.next", language, commands=" · ".join(_next(waiting, dry=dry))))
    return said


def waits(done: Sequence[Imported]) -> dict[str, int]:
    """What a person must look at, by its word in `words.imported`."""
    asked = sum(one.outcome.to_review for one in done if not one.refused)
    left = next((n for one in done if (n := one.open_questions) is not None), asked)
    return {
        "refused": sum(one.refused for one in done),
        "held": sum(one.outcome.held for one in done if not one.refused),
        "to_review": left,
        "warnings": sum(p.severity is Severity.WARNING for one in done for p in one.problems),
    }


def entries(done: Sequence[Imported], language: Language) -> list[str]:
    """The entries of the log a run made, and how to take them back."""
    made = [one.outcome.log_id for one in done if one.outcome.log_id is not None]
    if not made:
        return []
    if len(made) == 1:
        return [say("imported.entry", language, entry=made[0])]
    return [say("imported.entries", language, first=made[0], last=made[-1])]


def _next(waiting: dict[str, int], *, dry: bool) -> tuple[str, ...]:
    """The next two commands."""
    asked = waiting["to_review"] or waiting["held"]
    first = "ocop review --ask" if asked and not dry else "ocop lapsed"
    return (first, "ocop status")


def rejected(done: Sequence[Imported], path: Path, language: Language) -> str:
    """How many rows went where, with ``--rejects``."""
    bad = sum(len(_bad(one)) for one in done)
    good = sum(_good(one) for one in done if not one.refused)
    if not bad:
        return say("imported.no_rejects", language, path=path)
    return say(
        "imported.rejects",
        language,
        good=count("imported.rows", good, language),
        bad=count("imported.rows", bad, language),
        path=path,
    )


def _good(one: Imported) -> int:
    return one.outcome.imported + one.outcome.unchanged + one.outcome.completed


def _bad(one: Imported) -> set[tuple[int, int | None, int]]:
    """The places of the rows that are written to the file of rejects."""
    said = one.reading.refused if one.reading else ()
    own = {(p.page, p.table, p.row) for p in refused_places(one)}
    return own | {(place[0], place[1], place[2]) for place in said}
