"""Where a row stands on its page: its letters lie there, and ink lies on its picture."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from ocop_cli import readers
from ocop_cli.model.errors import Unreadable
from ocop_cli.readers.pdf import document, drawing, pictures
from ocop_cli.readers.pdf.letters import Letters
from tests.made.paper import CATALOGUE, HELVETICA, ONE_PAGE, assembled, page_of, stream

FILES = Path(__file__).parent.parent / "files"
DOCUMENTS = sorted(FILES.glob("documents*/*.pdf"))


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.stem)
class TestEachRow:
    @pytest.mark.thorough
    def test_stands_where_its_letters_are(self, path: Path) -> None:
        pages = readers.read(path)
        with pictures.taken(path) as shots, document.opened(path) as whole:
            pieces = []
            for number in range(len(whole)):
                page = whole[number]
                letters = Letters(page)
                pieces.append(
                    [one for p in letters.pieces(fonts=False) for one in letters.letters(p)]
                )
                letters.close()
        for index, page_read in enumerate(pages):
            for row in page_read.rows:
                areas = shots.areas[index, row.table, row.number]
                there = Counter(
                    piece.text
                    for area in areas
                    for piece in pieces[area.page]
                    if area.left - 1 <= piece.centre <= area.right + 1
                    and area.top - 1 <= piece.middle <= area.bottom + 1
                )
                printed = Counter(
                    sign
                    for cell in row.cells
                    for sign in str(cell or "")
                    if sign.isascii() and sign.isalnum()
                )
                covered = {
                    (span.first_row, span.last_row)
                    for span in page_read.merged
                    if span.table == row.table and span.first_row <= row.number <= span.last_row
                }
                if not covered:
                    assert printed <= there, (index, row)

    @pytest.mark.thorough
    def test_has_ink_where_its_words_are(self, path: Path) -> None:
        with pictures.taken(path) as shots, document.opened(path) as whole:
            for number in sorted({0, len(whole) - 1}):
                page = whole[number]
                letters = Letters(page)
                words = [
                    p for p in letters.pieces(fonts=False) if p.quarter == 0 and len(p.text) > 2
                ]
                letters.close()
                picture = shots.picture(number).convert("L")
                inked = 0
                for word in words:
                    area = pictures.Area(number, word.x0, word.y0, word.x1, word.y1)
                    box = shots.box(area)
                    assert box.right - box.left > box.bottom - box.top - 6  # words run to the right
                    inked += picture.crop(tuple(map(round, box))).getextrema()[0] < 128
                assert inked >= 0.98 * len(words)


def page_with(path: Path, resources: bytes, content: bytes, *more: bytes) -> Path:
    """A page with a word on it, and what else is drawn."""
    text = b"BT /F 12 Tf 72 700 Td (Quyet dinh so 1) Tj ET "
    about = page_of(b"/Resources<<%b%b>>" % (HELVETICA, resources))
    return assembled(path, CATALOGUE, ONE_PAGE, about, stream(text + content), *more)


class TestBounds:
    def refused(self, path: Path) -> None:
        assert readers.read(path)
        with pictures.taken(path) as shots, pytest.raises(Unreadable) as raised:
            shots.picture(0)
        assert raised.value.key == "unreadable.drawing"

    @pytest.mark.thorough
    def test_a_picture_that_unpacks_to_gigabytes_is_not_drawn(self, tmp_path: Path) -> None:
        about = (
            b"/Type/XObject/Subtype/Image/Width 60000/Height 60000/BitsPerComponent 1"
            b"/ColorSpace/DeviceGray"
        )
        image = stream(bytes(100), about, packed=True)
        content = b"q 9 0 0 9 72 600 cm /I Do Q"
        self.refused(page_with(tmp_path / "a.pdf", b"/XObject<</I 5 0 R>>", content, image))

    @pytest.mark.thorough
    def test_a_pattern_of_a_million_tiles_is_given_up(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(drawing, "WAIT", 2.0)
        tile = stream(
            b"0 0 0.5 0.5 re f",
            b"/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]"
            b"/XStep 0.005/YStep 0.005/Resources<<>>",
        )
        content = b"/Pattern cs /P scn 0 0 595 842 re f"
        self.refused(page_with(tmp_path / "a.pdf", b"/Pattern<</P 5 0 R>>", content, tile))

    @pytest.mark.thorough
    def test_a_page_as_large_as_a_field_is_drawn_small(self, tmp_path: Path) -> None:
        about = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200000 200000]/Contents 4 0 R"
        path = assembled(
            tmp_path / "a.pdf", CATALOGUE, ONE_PAGE,
            about + b"/Resources<<%b>>>>" % HELVETICA,
            stream(b"BT /F 12 Tf 72 700 Td (Quyet dinh so 1) Tj ET"),
        )  # fmt: skip
        with pictures.taken(path) as shots:
            assert max(shots.picture(0).size) <= 4000
