"""The two pictures of the README, made by the program from the sample data: run by hand.

    python -m tests.made.pictures

A notice of the sample's day and the first page of its public site, of no real
office; each is small enough to be looked at in a list of files.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from PIL import Image
from pypdfium2 import PdfDocument

from tests.conftest import ROOT, program
from tests.made.browser import browser

FOLDER = ROOT / "sample_data" / "pictures"
DAY = "2024-12-24"
OFFICE = {
    "office": "Sở Nông nghiệp và | Phát triển nông thôn",
    "office-parent": "Ủy ban nhân dân | tỉnh Lâm Khê",
    "office-code": "SNN",
    "place": "Lâm Khê",
    "province": "Lâm Khê",
    "signatory-title": "Giám đốc",
}
COLOURS = 64


def main() -> None:
    """Draw both pictures anew."""
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        register = folder / "register.db"
        program(register, "import", ROOT / "sample_data" / "decisions")
        for name, value in OFFICE.items():
            program(register, "config", name, value)
        _notice(register, folder)
        _site(register, folder)


def _notice(register: Path, folder: Path) -> None:
    path = folder / "notice.pdf"
    program(register, "notice", "announcement", "--as-of", DAY, "-o", path)
    with PdfDocument(path) as document:
        page = document[0].render(scale=1.4).to_pil()
    _save(page, "notice.png")


def _site(register: Path, folder: Path) -> None:
    program(register, "publish", folder / "site", "--as-of", DAY)
    with browser(folder / "profile") as window:
        window.on(DAY)
        window.send("Emulation.setScrollbarsHidden", hidden=True)
        window.open((folder / "site" / "index.html").as_uri(), width=1000, height=1150)
        window.picture(folder / "site.png", whole=False)
    with Image.open(folder / "site.png") as page:
        _save(page.convert("RGB"), "site.png")


def _save(page: Image.Image, name: str) -> None:
    page.quantize(COLOURS).save(FOLDER / name, optimize=True)


if __name__ == "__main__":
    main()
