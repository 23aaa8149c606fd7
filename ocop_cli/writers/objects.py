"""json and ndjson: objects under the contract's field names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from json import JSONEncoder
from typing import BinaryIO

from ocop_cli.model import Report
from ocop_cli.words import Language
from ocop_cli.writers import Options

BLOCK = 1_000


def write_json(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """One array, an object on each line; or `report.whole`, where the contract asks for it."""
    if report.whole is not None:
        whole = JSONEncoder(ensure_ascii=False, default=_iso, indent=2).encode(report.whole)
        _put(out, whole + "\n")
        return
    separator = "[\n"
    lines = _objects(report)
    while block := list(islice(lines, BLOCK)):
        _put(out, separator + ",\n".join(block))
        separator = ",\n"
    _put(out, "[]\n" if separator == "[\n" else "\n]\n")


def write_ndjson(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """One object a line, for each row."""
    lines = _objects(report)
    while block := list(islice(lines, BLOCK)):
        _put(out, "\n".join(block) + "\n")


def _objects(report: Report) -> Iterator[str]:
    encode = JSONEncoder(ensure_ascii=False, default=_iso).encode
    fields = report.fields
    return (encode(dict(zip(fields, row, strict=True))) for row in report.rows)


def _iso(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"not for json: {value!r}")


def _put(out: BinaryIO, text: str) -> None:
    # A lone surrogate (a file name that is not UTF-8) becomes its own json escape.
    out.write(text.encode("utf-8", "backslashreplace"))
