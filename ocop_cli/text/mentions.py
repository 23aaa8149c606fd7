"""How a line of text names a product: its words alone, and what of a name is looked for there."""

from __future__ import annotations

import re

from ocop_cli.text.keys import fold

_SIGNS = re.compile(r"[\W_]+")


def bare(text: str) -> str:
    """The words of a text, folded, with one space between them."""
    return _SIGNS.sub(" ", fold(text)).strip()


def looked_for(name: str) -> str:
    """What a line says that names the product of this bare name, between spaces.

    A name of one word is a word like any other, and counts only behind "sản phẩm".
    """
    return f" {name} " if " " in name else f" san pham {name} "
