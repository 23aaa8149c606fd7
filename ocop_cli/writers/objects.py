"""json and ndjson: objects under the contract's field names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from json import JSONEncoder
from typing import BinaryIO

from ocop_cli.model.listing import ObjectRows, Report
from ocop_cli.words import Language
from ocop_cli.writers import Options

BLOCK = 1_000


def write_json(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """One array, an object on each line; or `report.whole`, where the contract asks for it."""
    if report.whole is not None:
        _put_whole(out, report.whole)
        return
    separator = "[\n"
    lines = _objects(report)
    while block := list(islice(lines, BLOCK)):
        _put(out, separator + ",\n".join(block))
        separator = ",\n"
    _put(out, "[]\n" if separator == "[\n" else "\n]\n")


def write_ndjson(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """One object a line, for each row; or `report.whole` on one line."""
    if report.whole is not None:
        _put(out, JSONEncoder(ensure_ascii=False, default=_iso).encode(report.whole) + "\n")
        return
    lines = _objects(report)
    while block := list(islice(lines, BLOCK)):
        _put(out, "\n".join(block) + "\n")


def _put_whole(out: BinaryIO, whole: object) -> None:
    """One object, each of its values on a line, and each item of a list: an encoder that indents
    takes many times as long. Long lists are written as they are gone through."""
    encode = JSONEncoder(ensure_ascii=False, default=_iso).encode
    if not isinstance(whole, dict) or not whole:
        _put(out, encode(whole) + "\n")
        return
    opening = "{\n"
    for key, value in whole.items():
        _put(out, f"{opening}  {encode(key)}: ")
        opening = ",\n"
        if not isinstance(value, list | ObjectRows) or not value:
            _put(out, encode([] if isinstance(value, ObjectRows) else value))
            continue
        items, separator = iter(value), "[\n"
        while block := [f"    {encode(item)}" for item in islice(items, BLOCK)]:
            _put(out, separator + ",\n".join(block))
            separator = ",\n"
        _put(out, "\n  ]")
    _put(out, "\n}\n")


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
