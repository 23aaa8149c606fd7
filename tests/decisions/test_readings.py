"""Every example document with the reading beside it: head, rows, every field, problems.

What a document says depends on no register, so that pages and entries are compared without one.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.law.authorities import same_authority
from ocop_cli.model.reading import Entry, Given, Reading
from tests.made.each import each
from tests.made.pages import TODAY

FILES = Path(__file__).parent.parent / "files"
DOCUMENTS = sorted(
    path.with_name(path.name.removesuffix(".expected.json"))
    for folder in ("documents", "documents-more", "accidents")
    for path in (FILES / folder).glob("*.expected.json")
)
Said = Mapping[str, object]


def expected(path: Path) -> Said:
    said: Said = json.loads(Path(f"{path}.expected.json").read_text("utf-8"))
    return said


def read(path: Path, args: list[str]) -> Reading:
    """What the document says, with the options its reading names."""
    options = dict(zip(args[::2], args[1::2], strict=True))
    day = options.get("--issued-on")
    given = Given(
        options.get("--number"), date.fromisoformat(day) if day else None,
        options.get("--authority"), options.get("--kind"),
    )  # fmt: skip
    return reading.read(readers.read(path), given, TODAY)


def field(entry: Entry, name: str) -> object:
    """What an entry says of a field, as a reading writes it; of doubts, how many hold it."""
    value = getattr(entry, name)
    if name == "locality":
        return places(value)
    if name == "held":
        return len(value)  # type: ignore[arg-type]
    return value.isoformat() if isinstance(value, date) else value


def places(value: object) -> str:
    return re.sub(r"[\s,]+", " ", str(value or ""))


def missing(entry: Entry, row: Said, said: Reading) -> dict[str, object]:
    """What an entry says otherwise than its row in the reading."""
    wrong = {}
    for name, value in row.items():
        if name not in Entry._fields or name == "authority":
            continue
        own = field(entry, name)
        if name in ("decision", "issued_on", "kind"):
            own = own or str(getattr(said.head, "number" if name == "decision" else name))
        if own != (places(value) if name == "locality" else value):
            wrong[name] = own
    return wrong


@pytest.mark.thorough
@each("path", DOCUMENTS)
def test_a_document_says_what_its_reading_says(path: Path) -> None:
    reading = expected(path)
    args, rows = reading.get("args", []), reading["rows"]
    assert isinstance(args, list) and isinstance(rows, list)
    said = read(path, args)
    left = list(said.entries)
    for row in rows:
        fitting = [entry for entry in left if not missing(entry, row, said)]
        near = [missing(e, row, said) for e in left if e.product == row["product"]]
        assert fitting, (row, near)
        left.remove(fitting[0])
    assert not left, "a row that the document does not have"
    if rows and "decision" in reading:
        assert said.head.number == reading["decision"]
        assert str(said.head.issued_on) == reading["issued_on"]
        assert same_authority(str(said.head.authority), str(reading["authority"]))
    if "codes" in reading:
        assert sorted({problem.code for problem in said.problems}) == reading["codes"]
