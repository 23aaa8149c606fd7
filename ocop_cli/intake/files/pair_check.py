"""The tool's own measure: what the rules say of pairs of names in a file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from ocop_cli import readers
from ocop_cli.matching.case import Named
from ocop_cli.matching.verdicts import Verdict, compare
from ocop_cli.model import sources
from ocop_cli.model.errors import Unreadable
from ocop_cli.model.listing import Cell, Report
from ocop_cli.model.pages import Value
from ocop_cli.text.keys import clean, fold
from ocop_cli.words import Language, say

NEEDED = ("name_a", "entity_a", "name_b", "entity_b")
YES, NO = ("yes", "true", "1", "co", "x"), ("no", "false", "0", "khong")


def report(path: Path, language: Language) -> Report:
    """A verdict and reasons for each pair; with a column `same`, how many were right and wrong.

    Raises Unreadable for a file without the four columns, or with a pair that lacks a name.
    """
    pairs = _pairs(path)
    answers: list[tuple[Cell, ...]] = []
    whole = []
    counts: Counter[str] = Counter()
    for pair in pairs:
        match = compare(
            Named(pair["name_a"] or "", pair["entity_a"]),
            Named(pair["name_b"] or "", pair["entity_b"]),
        )
        reasons = tuple(say(f"reason.{r.key}", language, **r.values) for r in match.reasons)
        whole.append({**pair, "verdict": match.verdict.value, "reasons": reasons})
        answers.append((*(pair.get(n) for n in NEEDED), pair.get("same"), match.verdict, reasons))
        counts.update(_counted(pair.get("same"), match.verdict))
    told = _told(counts, labelled=any(pair.get("same") for pair in pairs))
    return Report(
        "review_check",
        say("title.review_check", language),
        (*NEEDED, "same", "verdict", "reasons"),
        answers,
        after=tuple(f"{name}: {count}" for name, count in told.items()),
        first=("verdict", "name_a", "name_b", "entity_a", "entity_b", "reasons", "same"),
        whole={"pairs": whole, "counts": told},
    )


def _pairs(path: Path) -> list[dict[str, str | None]]:
    """The pairs of a file, by its columns; raises Unreadable."""
    rows = [row for page in readers.read(path) for row in page.rows if any(map(_text, row.cells))]
    if not rows:
        raise Unreadable("unreadable.empty", file=sources.short_name_of(path))
    heading = [clean(str(cell or "")) for cell in rows[0].cells]
    missing = [name for name in NEEDED if name not in heading]
    if missing:
        raise Unreadable(
            "error.pair_columns", file=sources.short_name_of(path), missing=", ".join(missing)
        )
    pairs: list[dict[str, str | None]] = []
    for row in rows[1:]:
        pair = dict.fromkeys(heading) | dict(zip(heading, map(_text, row.cells), strict=False))
        if not (pair["name_a"] and pair["name_b"]):
            raise Unreadable("error.pair_names", file=sources.short_name_of(path), row=row.number)
        pairs.append(pair)
    return pairs


def _told(counts: Counter[str], *, labelled: bool) -> dict[str, int]:
    told = {name: counts[name] for name in ("pairs", "same", "ask", "different")}
    if labelled:
        told |= {name: counts[name] for name in ("right", "asked", "wrong")}
        told |= {
            f"{truth}_{verdict.value}": counts[f"{truth}_{verdict.value}"]
            for truth in ("yes", "no")
            for verdict in Verdict
        }
    return told


def _text(value: Value) -> str | None:
    text = clean(str(value)) if value is not None else ""
    return text or None


def _counted(same: str | None, verdict: Verdict) -> Iterable[str]:
    yield "pairs"
    yield verdict.value
    said = fold(same or "")
    truth = "yes" if said in YES else "no" if said in NO else None
    if truth is None:
        return
    yield f"{truth}_{verdict.value}"
    if verdict is Verdict.ASK:
        yield "asked"
    else:
        yield "right" if (verdict is Verdict.SAME) == (truth == "yes") else "wrong"
