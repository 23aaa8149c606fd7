"""What is said of an imported file: lines for a person, the contract's object for a program."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ocop_cli.intake.files import problem_words
from ocop_cli.intake.files.imported import Imported
from ocop_cli.model import sources
from ocop_cli.model.reading import Head, Problem, Severity
from ocop_cli.readers import as_text
from ocop_cli.words import Language, count, in_a_line, say

# So many rows with one and the same warning are said in one line.
MANY = 4
# What is counted of a file and of all, in this order; a dry run says the same.
ROWS = ("imported", "unchanged", "completed")
PRODUCTS = ("new_products", "re_evaluations")


def sentence(error_key: str, values: dict[str, object], language: Language) -> str:
    """The sentence of an error that ended the reading of a file."""
    return say(error_key, language, **values)


def lines(
    one: Imported, language: Language, *, dry: bool, partly: bool = False, several: bool = False
) -> tuple[list[str], list[str]]:
    """What was understood and done (for standard output), and the problems (for standard error),
    each of them after the name of the file.

    `partly` says that good rows were to go in by themselves; of `several` files each is told
    shortly.
    """
    name = in_a_line(as_text(sources.short_name_of(one.path)))
    if one.error is not None:
        text = sentence(one.error.key, one.error.values, language)
        named = text if name in text else f"{name}: {text}"
        return [say("imported.refused_file", language, file=name)], [named]
    problems = [f"{name}: {text}" for text in _told(one.problems, language)]
    done = _done(one, language, dry=dry, partly=partly, several=several)
    head = one.decides
    if several:
        told = [f"{name}: {head.number}, {done}" if head.number else f"{name}: {done}"]
        if one.outcome.put_back:
            told.append("  " + say("imported.put_back", language))
        return told, problems
    named = " – ".join(
        text
        for text in (
            head.number,
            _shown(head, language),
            head.authority,
            say(f"value.kind.{head.kind}", language) if head.kind else None,
        )
        if text
    )
    told = [f"{name}: {named}" if named else f"{name}:", f"  {done}"]
    if one.outcome.whole:
        of = ", ".join(dict.fromkeys(named.number for named in one.head.names))
        told.append("  " + say("imported.whole", language, decisions=of, count=one.outcome.whole))
    if one.outcome.put_back:
        told.append("  " + say("imported.put_back", language))
    if dry and one.columns:
        told += ["  " + say("imported.columns", language)]
        for heading, field in one.columns:
            meaning = say(f"field.{field}", language) if field else say("imported.unused", language)
            told.append(f"    {heading} → {meaning}")
        told += _rows(one, language)
    return told, problems


def _told(problems: Sequence[Problem], language: Language) -> Iterator[str]:
    """Each problem in a line; a warning that many rows of a column share, once with their rows."""
    shared: dict[tuple[object, ...], list[Problem]] = {}
    for number, one in enumerate(problems):
        place = one.place
        if one.severity is Severity.ERROR or place is None:
            shared[(number,)] = [one]
            continue
        column = (place.kind, place.page, place.name, place.table, place.column)
        said = problem_words.message(one, language)
        shared.setdefault((one.code, said, *column), []).append(one)
    for alike in shared.values():
        if len(alike) < MANY:
            yield from (problem_words.line(one, language) for one in alike)
            continue
        rows = [one.place.row for one in alike[1:] if one.place is not None]
        line = problem_words.line(alike[0], language)
        yield say("imported.alike", language, line=line, count=len(rows), rows=_runs(rows))


def _runs(rows: Sequence[int]) -> str:
    """Numbers of rows in short: "9–13, 17"."""
    runs: list[list[int]] = []
    for row in sorted(set(rows)):
        if runs and row == runs[-1][-1] + 1:
            runs[-1][1:] = [row]
        else:
            runs.append([row])
    return ", ".join("–".join(map(str, run)) for run in runs)


def _shown(head: Head, language: Language) -> str | None:
    if head.issued_on is None:
        return None
    return f"{head.issued_on:%d/%m/%Y}" if language == "vi" else head.issued_on.isoformat()


def _done(one: Imported, language: Language, *, dry: bool, partly: bool, several: bool) -> str:
    """What became of the rows of a file, in one line; of several files what is as it mostly is goes
    without saying."""
    rows = count("imported.rows", one.rows, language)
    if one.refused:
        whole = "imported.refused_whole" if one.rows else "imported.refused_unread"
        refused = "imported.refused_rows" if one.rows and not partly else whole
        errors = count("imported.errors", len(one.errors), language)
        return f"{rows}: {say(refused, language, errors=errors)}"
    before = say("imported.dry", language) if dry and not several else ""
    names = ROWS if several else ROWS + PRODUCTS
    said = counts({name: getattr(one.outcome, name) for name in names}, language)
    as_usual = several and one.outcome.imported == one.rows
    told = rows if as_usual else f"{before}{rows}: {said}"
    if one.outcome.to_review:
        question = count("imported.to_review", one.outcome.to_review, language)
        told += f" · {question}: ocop review"
    if one.outcome.held:
        told += f" · {count('imported.held', one.outcome.held, language)}: ocop review"
    return told


def counts(numbers: Mapping[str, int], language: Language) -> str:
    """Those that are not nought, each in its words."""
    said = [count(f"imported.{name}", n, language) for name, n in numbers.items() if n]
    return ", ".join(said) or say("imported.nothing", language)


def _rows(one: Imported, language: Language) -> list[str]:
    """For a dry run: each row as it was understood."""
    said = one.reading
    if said is None:
        return []
    found = ["  " + say("imported.understood", language)]
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
    out, head = one.outcome, one.decides
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
        "path": as_text(sources.given(one.path)),
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
        "held": out.held if kept else 0,
        "problems": problems,
    }
