"""What became of one file's entries."""

from __future__ import annotations

from dataclasses import dataclass, field

from ocop_cli.model.problem import Bad
from ocop_cli.model.reading import Place, Problem, Severity


@dataclass(slots=True)
class Outcome:
    """What became of one file's entries; `refused` are the places of rows that did not go in."""

    imported: int = 0
    rated: int = 0  # of the imported, those that are ratings
    unchanged: int = 0
    completed: int = 0
    new_products: int = 0
    re_evaluations: int = 0
    to_review: int = 0
    held: int = 0  # questions of kind remark
    whole: int = 0  # what the file does to whole decisions, beside its rows
    problems: list[Problem] = field(default_factory=list)
    refused: list[Place] = field(default_factory=list)

    def warn(
        self, code: str, place: Place | None, variant: str | None = None, **values: object
    ) -> None:
        """Note a warning; the row goes in as printed."""
        texts = {key: str(value) for key, value in values.items()}
        self.problems.append(Problem(code, Severity.WARNING, place, texts, variant))

    def refuse(self, code: str, place: Place, variant: str | None = None, **values: object) -> None:
        """Note an error; the row does not go in."""
        texts = {key: str(value) for key, value in values.items()}
        self.problems.append(Problem(code, Severity.ERROR, place, texts, variant))
        self.refused.append(place)

    def refuse_bad(self, bad: Bad, place: Place) -> None:
        """Note what cannot stand, at the cell of the first field it is about."""
        field = {"field": bad.fields[0]} if bad.fields else {}
        self.refuse(bad.code, place, bad.variant, **bad.values, **field)
