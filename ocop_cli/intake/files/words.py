"""What is said of an imported file: lines for a person, the contract's object for a program."""

from __future__ import annotations

from ocop_cli.intake.files import problem_words
from ocop_cli.intake.files.importing import Imported
from ocop_cli.model.reading import Severity
from ocop_cli.readers import as_text
from ocop_cli.words import Language, say


def sentence(error_key: str, values: dict[str, object], language: Language) -> str:
    """The sentence of an error that ended the reading of a file."""
    return say(error_key, language, **values)


def lines(
    one: Imported, language: Language, *, dry: bool, partly: bool = False
) -> tuple[list[str], list[str]]:
    """What was understood and done (for standard output), and the problems (for standard error).

    `partly` says that good rows were to go in by themselves.
    """
    told: list[str] = []
    head = one.head
    name = one.path.name
    if one.error is not None:
        text = sentence(one.error.key, one.error.values, language)
        return [say("imported.refused_file", language, file=name)], [f"  {text}"]
    named = " – ".join(
        text
        for text in (
            head.number,
            head.issued_on.strftime("%d/%m/%Y") if head.issued_on else None,
            head.authority,
            say(f"value.kind.{head.kind}", language) if head.kind else None,
        )
        if text
    )
    told.append(f"{name}: {named}" if named else f"{name}:")
    out = one.outcome
    key = "imported.would" if dry else "imported.done"
    if one.refused:
        refused = "imported.refused_whole" if partly else "imported.refused_rows"
        told.append("  " + say(refused, language, rows=one.rows, count=len(one.errors)))
    else:
        told.append(
            "  "
            + say(
                key,
                language,
                rows=one.rows,
                imported=out.imported,
                unchanged=out.unchanged,
                completed=out.completed,
                new_products=out.new_products,
                re_evaluations=out.re_evaluations,
            )
        )
        if out.to_review:
            told.append("  " + say("imported.to_review", language, count=out.to_review))
    if one.put_back:
        told.append("  " + say("imported.put_back", language))
    if dry and one.columns:
        told += ["  " + say("imported.columns", language)]
        for heading, field in one.columns:
            meaning = say(f"field.{field}", language) if field else say("imported.unused", language)
            told.append(f"    {heading} → {meaning}")
        told += _rows(one, language)
    problems = [f"  {problem_words.line(p, language)}" for p in one.problems]
    return told, problems


def _rows(one: Imported, language: Language) -> list[str]:
    """For a dry run: each row as it was understood."""
    said = one.reading
    if said is None:
        return []
    found = ["  " + say("imported.rows", language)]
    for entry in said.entries:
        parts = [entry.product, entry.entity or "–"]
        if entry.kind:
            parts.append(say(f"value.kind.{entry.kind}", language))
        if entry.stars is not None:
            parts.append(say("imported.stars", language, stars=entry.stars))
        if entry.score is not None:
            parts.append(f"{entry.score:g}".replace(".", "," if language == "vi" else "."))
        if entry.decision and entry.decision != said.head.number:
            parts.append(entry.decision)
        found.append(f"    {entry.place.row}: " + " | ".join(parts))
    return found


def whole(done: list[Imported], language: Language) -> dict[str, object]:
    """The contract's object for ``import --format json``."""
    return {"files": [_file(one, language) for one in done]}


def _file(one: Imported, language: Language) -> dict[str, object]:
    out, head = one.outcome, one.head
    kept = not one.refused
    problems = [
        {
            "row": p.place.row if p.place else None,
            "cell": problem_words.cell(p, language),
            "severity": p.severity.value,
            "code": p.code,
            "message": problem_words.message(p, language),
        }
        for p in one.problems
    ]
    if one.error is not None and not problems:
        problems.append(
            {
                "row": None,
                "cell": None,
                "severity": Severity.ERROR.value,
                "code": one.error.key.partition(".")[2],
                "message": sentence(one.error.key, one.error.values, language),
            }
        )
    return {
        "path": as_text(one.path),
        "decision": head.number,
        "issued_on": head.issued_on.isoformat() if head.issued_on else None,
        "authority": head.authority,
        "kind": head.kind,
        "rows": one.rows,
        "imported": out.imported if kept else 0,
        "unchanged": out.unchanged if kept else 0,
        "completed": out.completed if kept else 0,
        "new_products": out.new_products if kept else 0,
        "re_evaluations": out.re_evaluations if kept else 0,
        "to_review": out.to_review if kept else 0,
        "refused": one.refused,
        "problems": problems,
    }
