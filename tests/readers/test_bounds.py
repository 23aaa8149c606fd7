"""How much one file may hold: counted while it is read, said with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from ocop_cli import readers, words
from ocop_cli.model.errors import Unreadable
from ocop_cli.readers import bounds
from ocop_cli.readers.word import stream
from ocop_cli.readers.workbook import xlsx
from tests.made.paper import drawn
from tests.made.paper import words as printed
from tests.made.word import document, paragraph

FILES = Path(__file__).parents[1] / "files"
LISTS = (
    sorted(
        next(
            path
            for path in (FILES / "documents").rglob(f"*.{form}")
            if path.parent.name != "broken"
        )
        for form in ("csv", "xlsx", "ods", "docx", "pdf")
    )
    + sorted(FILES.rglob("*.xls"))[:1]
)


def refusal(path: Path) -> Unreadable:
    """Why a file is given up; both its sentences name it, how much there is, and the bound."""
    with pytest.raises(Unreadable) as caught:
        readers.read(path)
    given = caught.value
    for language in words.LANGUAGES:
        said = words.say(given.key, language, **given.values)
        assert path.name in said and str(given.values["most"]) in said
    return given


class TestRows:
    @pytest.mark.parametrize("path", LISTS, ids=lambda path: path.suffix)
    def test_too_many_are_given_up_with_how_many_there_are(
        self, path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        rows = sum(len(page.rows) for page in readers.read(path))
        monkeypatch.setattr(bounds, "MOST_ROWS", rows // 2)
        given = refusal(path)
        assert given.key == "unreadable.rows" and given.values["most"] == rows // 2
        said = given.values["rows"]
        # A quick look: lines of text in a document, or empty rows, make it no more than "some".
        assert isinstance(said, int) and rows // 2 < said <= 3 * rows

    @pytest.mark.parametrize("path", LISTS, ids=lambda path: path.suffix)
    def test_as_many_as_allowed_are_read(self, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        pages = readers.read(path)
        # On paper a row that a page's end cuts in two is counted twice.
        most = sum(len(page.rows) for page in pages) + (len(pages) if path.suffix == ".pdf" else 0)
        monkeypatch.setattr(bounds, "MOST_ROWS", most)
        assert readers.read(path) == pages

    def test_a_history_of_its_own_is_read_whole(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bounds, "MOST_ROWS", 2)
        path = tmp_path / "history.csv"
        path.write_text("product,stars,printed_valid_through\n" + "a,3,\n" * 9, encoding="utf-8")
        assert len(readers.read(path)[0].rows) == 10
        path.write_text("product,stars\n" + "a,3\n" * 9, encoding="utf-8")
        assert refusal(path).key == "unreadable.rows"

    def test_the_whole_country_fits(self) -> None:
        assert bounds.MOST_ROWS > 2 * 20_000 and bounds.MOST_PAGES * 20 > 20_000


class TestCells:
    """What one file may say in all: packed formats hold a hundred times what they weigh."""

    @pytest.mark.parametrize("path", LISTS, ids=lambda path: path.suffix)
    @pytest.mark.parametrize("what", ["cells", "letters"])
    def test_too_much_in_them_is_given_up(
        self, path: Path, what: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        said = [cell for page in readers.read(path) for row in page.rows for cell in row.cells
                if cell not in (None, "")]  # fmt: skip
        much = len(said) if what == "cells" else sum(len(one) for one in said if type(one) is str)
        monkeypatch.setattr(bounds, f"MOST_{what.upper()}", much)
        readers.read(path)
        monkeypatch.setattr(bounds, f"MOST_{what.upper()}", much - 1)
        given = refusal(path)
        assert (given.key, given.values[what]) == (f"unreadable.{what}", much)

    def test_a_history_of_its_own_is_read_whole(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(bounds, "MOST_CELLS", 5)
        path = tmp_path / "history.csv"
        path.write_text("product,stars,printed_valid_through\n" + "a,3,\n" * 9, encoding="utf-8")
        assert len(readers.read(path)[0].rows) == 10

    def test_the_whole_country_fits(self) -> None:
        assert bounds.MOST_CELLS >= 30 * 20_000 and bounds.MOST_LETTERS >= 400 * 20_000


class TestPages:
    def test_too_many_are_given_up_before_any_is_read(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        path = drawn(tmp_path / "a.pdf", *[printed((72, 72, "Số: 743/QĐ-UBND"))] * 3)
        monkeypatch.setattr(bounds, "MOST_PAGES", 3)
        assert len(readers.read(path)) == 3
        monkeypatch.setattr(bounds, "MOST_PAGES", 2)
        given = refusal(path)
        assert (given.key, given.values["pages"]) == ("unreadable.pages", 3)


class TestDocuments:
    @pytest.mark.thorough
    def test_one_endless_paragraph_is_not_held(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(stream, "LARGEST_BLOCK", 100_000)
        path = document(tmp_path / "a.docx", paragraph("Chè " * 200_000))
        with pytest.raises(Unreadable) as caught:
            readers.read(path)
        assert caught.value.key == "unreadable.bomb"
        # As much in many paragraphs is what a long paper has.
        path = document(tmp_path / "b.docx", paragraph("Chè " * 20_000) * 10)
        assert len(readers.read(path)[0].rows) == 10


class TestStyles:
    def test_thousands_of_them_are_read_as_a_few_are(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for path in sorted((FILES / "documents").glob("*.xlsx")):
            few = readers.read(path)
            with monkeypatch.context() as many:
                many.setattr(xlsx, "FEW_STYLES", 0)
                assert readers.read(path) == few
