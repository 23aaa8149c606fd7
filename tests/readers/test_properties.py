"""Where a packed document says it comes from."""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.model.origin import OWN_LIST
from tests.conftest import FILES

KEYWORDS = {
    "docProps/core.xml": f"<cp:keywords>{OWN_LIST}</cp:keywords>",
    "meta.xml": f"<meta:keyword>{OWN_LIST}</meta:keyword>",
}
ANY = {"xlsx": "docProps/core.xml", "docx": "docProps/core.xml", "ods": "meta.xml"}


def some(kind: str) -> Path:
    return min(FILES.rglob(f"*.{kind}"), key=lambda path: (path.stat().st_size, path.name))


@pytest.mark.parametrize("kind", ANY)
def test_only_its_keywords_tell_a_list_of_this_program(kind: str, tmp_path: Path) -> None:
    """An office program that saves it anew keeps them; LibreOffice writes them into meta.xml."""
    plain, marked = some(kind), tmp_path / f"marked.{kind}"
    shutil.copy(plain, marked)
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(marked, "w") as after:
        for name in before.namelist():
            if name != ANY[kind]:
                after.writestr(name, before.read(name))
        after.writestr(ANY[kind], f"<x>{KEYWORDS[ANY[kind]]}</x>")
    assert not any(page.own_list for page in readers.read(plain))
    assert all(page.own_list for page in readers.read(marked))
