"""A number that a workbook shows as a time, and that is none of any calendar: which cell holds it.

The library that reads values gives up at such a number, and names no cell; what it prints of its
own on standard error is for its makers, and is not let through.
"""

from __future__ import annotations

import os
import re
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.etree import ElementTree

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers import archive
from ocop_cli.readers.workbook import number_format, xlsx
from ocop_cli.readers.workbook.strings import local

_MOST_DAYS = 999_999_999
_NUMBER = re.compile(
    rb'<c r="(?P<cell>[A-Z]{1,3}[0-9]{1,7})"(?P<given>[^<>]*)>(?:<f[^<>]*/>|<f[^<>]*>[^<]*</f>)?'
    rb"<v[^<>]*>(?P<value>[^<]++)</v>"
)
_STYLE = re.compile(rb'\ss="([0-9]{1,6})"')


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """What the library raises at such a number, as Unreadable (``odd_number``) with its cell."""
    try:
        with _unheard():
            yield
    except BaseException as error:
        panicked = type(error).__name__ == "PanicException"  # its class is not public
        if not (panicked or isinstance(error, OverflowError)):
            raise
        for sheet, cell, value in _found(path):
            raise Unreadable(
                "unreadable.odd_number", sheet=sheet, cell=cell, value=value
            ) from error
        raise Unreadable("unreadable.damaged", reason=str(error)[:200]) from error


def _found(path: Path) -> Iterator[tuple[str, str, str]]:
    """The sheet, the address and the digits of each such number."""
    with zipfile.ZipFile(path) as packed:
        times = set(_times(packed))
        for name, part in xlsx.parts(packed):
            for _, addressed in xlsx.addressed_pieces(packed, part) if part else ():
                for one in _NUMBER.finditer(addressed):
                    drawn = _STYLE.search(one["given"])
                    if drawn and int(drawn[1]) in times and _is_odd(one["value"]):
                        yield (
                            name,
                            one["cell"].decode(),
                            one["value"][:40].decode("utf-8", "replace"),
                        )


def _is_odd(value: bytes) -> bool:
    try:
        return not abs(float(value)) <= _MOST_DAYS
    except ValueError:
        return False


def _times(packed: zipfile.ZipFile) -> Iterator[int]:
    """The numbers of the styles that show a day or a time."""
    part = archive.part(packed, "xl/styles.xml")
    if part is None:
        return
    codes = {str(one): code for one, code in number_format.BUILT_IN.items()}
    with packed.open(part) as stream:
        for _, element in ElementTree.iterparse(stream):
            if local(element) == "numFmt":
                codes[element.get("numFmtId", "")] = element.get("formatCode", "")
            elif local(element) == "cellXfs":
                for at, drawn in enumerate(element):
                    if number_format.is_moment(codes.get(drawn.get("numFmtId", "0"), "General")):
                        yield at


@contextmanager
def _unheard() -> Iterator[None]:
    """Whatever is not Python writes to standard error goes nowhere."""
    try:
        sys.stderr.flush()
        kept = os.dup(2)
    except (OSError, ValueError, AttributeError):  # there is none, or it is full
        yield
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 2)
        os.close(nowhere)
        yield
    finally:
        os.dup2(kept, 2)
        os.close(kept)
