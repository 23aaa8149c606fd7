"""Where a packed document says it comes from."""

from __future__ import annotations

import zipfile
from datetime import date
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.decisions import reading
from ocop_cli.model.origin import OWN_LIST
from ocop_cli.model.reading import Given
from tests.conftest import FILES

KEYWORDS = {
    "docProps/core.xml": f"<cp:keywords>{OWN_LIST}</cp:keywords>",
    "meta.xml": f"<meta:keyword>{OWN_LIST}</meta:keyword>",
}
ANY = {"xlsx": "docProps/core.xml", "docx": "docProps/core.xml", "ods": "meta.xml"}


def some(kind: str) -> Path:
    return min(FILES.rglob(f"*.{kind}"), key=lambda path: (path.stat().st_size, path.name))


def marked_with(kind: str, words: str, tmp_path: Path) -> Path:
    """A copy of some file of a kind, its properties these."""
    plain, marked = some(kind), tmp_path / f"marked.{kind}"
    with zipfile.ZipFile(plain) as before, zipfile.ZipFile(marked, "w") as after:
        for name in before.namelist():
            if name != ANY[kind]:
                after.writestr(name, before.read(name))
        after.writestr(ANY[kind], f"<x>{words}</x>")
    return marked


@pytest.mark.parametrize("kind", ANY)
@pytest.mark.parametrize(
    ("words", "said"),
    [("<dc:title>Dự thảo quyết định</dc:title>", "Dự thảo quyết định"),
     ("<dc:subject>Bản nháp</dc:subject>", "Bản nháp"),
     ("<dc:description>QĐ công nhận OCOP - dự thảo 2</dc:description>",
      "QĐ công nhận OCOP - dự thảo 2"),
     ("<cp:contentStatus>Draft</cp:contentStatus>", "Draft"),
     ("<cp:keywords>ocop; draft</cp:keywords>", "ocop; draft"),
     ("<dc:title xml:lang='vi'>D&#7921; th&#7843;o</dc:title>", "Dự thảo"),
     ("<meta:keyword>Dự thảo</meta:keyword>", "Dự thảo")],
)  # fmt: skip
def test_a_draft_in_the_properties_is_told(
    kind: str, words: str, said: str, tmp_path: Path
) -> None:
    pages = readers.read(marked_with(kind, words, tmp_path))
    told = reading.read(pages, Given(), date(2026, 11, 24)).problems
    found = [
        one.values["value"] for one in told if (one.code, one.variant) == ("draft", "property")
    ]
    assert found == [said]


@pytest.mark.parametrize(
    "words",
    ["<dc:title>Quyết định công nhận sản phẩm OCOP</dc:title>", "<dc:title></dc:title>",
     "<dc:creator>Dự thảo</dc:creator>", "<cp:contentStatus>Final</cp:contentStatus>",
     "<dc:description>Bảng tổng hợp 2024</dc:description>"],
)  # fmt: skip
def test_what_else_stands_there_is_not(words: str, tmp_path: Path) -> None:
    pages = readers.read(marked_with("xlsx", words, tmp_path))
    told = reading.read(pages, Given(), date(2026, 11, 24)).problems
    assert not [one for one in told if one.code == "draft"]


@pytest.mark.parametrize("kind", ANY)
def test_only_its_keywords_tell_a_list_of_this_program(kind: str, tmp_path: Path) -> None:
    """An office program that saves it anew keeps them; LibreOffice writes them into meta.xml."""
    plain, marked = some(kind), marked_with(kind, KEYWORDS[ANY[kind]], tmp_path)
    assert not any(page.own_list for page in readers.read(plain))
    assert all(page.own_list for page in readers.read(marked))
