"""What the properties of a packed document (docx, xlsx, ods) say of it, and where it comes from."""

from __future__ import annotations

import html
import re
import zipfile
from pathlib import Path
from typing import NamedTuple

from ocop_cli.model.origin import OWN_LIST

_PARTS = ("docProps/core.xml", "meta.xml")
_LARGEST = 1_000_000
# What people write there themselves, or a program writes of the state of their work.
_SAID = re.compile(
    r"<(?:\w{1,10}:)?(?:title|subject|description|keywords?|category|contentStatus)"
    r"(?:\s[^<>]{0,200})?>([^<>]{1,300})</"
)


class Properties(NamedTuple):
    """Whether a file's keywords say that it was written as a list of this program's, and what its
    title, its subject and the like say."""

    own_list: bool = False
    said: tuple[str, ...] = ()


def of(path: Path) -> Properties:
    """Those of the file at `path`, which its reader has read; one of another kind has none."""
    if not zipfile.is_zipfile(path):
        return Properties()
    with zipfile.ZipFile(path) as package:
        names = set(package.namelist()).intersection(_PARTS)
        parts = [package.read(one) for one in names if package.getinfo(one).file_size <= _LARGEST]
    texts = [part.decode("utf-8", "replace") for part in parts]
    said = (html.unescape(one).strip() for text in texts for one in _SAID.findall(text))
    own = any(OWN_LIST in text for text in texts)
    return Properties(own, tuple(dict.fromkeys(one for one in said if one)))
