"""What stands around a page of the public site: where it lies, and holes for what is its own."""

from __future__ import annotations

from typing import NamedTuple

from ocop_cli.words import Language


class PlacedPage(NamedTuple):
    """How a page reaches the pages of its language, the top of the site, the other language."""

    base: str
    top: str
    other_page: str


def placed(page: str, language: Language) -> PlacedPage:
    """Where a page lies, by its path within its language."""
    base = "../" * page.count("/")
    if language == "vi":
        return PlacedPage(base, base, f"{base}en/{page}")
    top = f"{base}../"
    return PlacedPage(base, top, f"{top}{page}")


HOLES = ("title", "content", "canonical", "other_page")
HOLE = "\0{}\0"


class HoledPage:
    """A page rendered once, whose holes are filled tens of thousands of times."""

    def __init__(self, text: str) -> None:
        self.pieces = text.split("\0")

    def filled(self, **values: str) -> str:
        """The page with these pieces of HTML in its holes."""
        return "".join(
            values[piece] if place % 2 else piece for place, piece in enumerate(self.pieces)
        )
