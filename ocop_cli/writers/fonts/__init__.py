"""The typefaces documents carry along, so that they look on every machine as they were set.

Decree 30/2020/NĐ-CP asks for Times New Roman, which is not every machine's to give. OCOP Serif is
the part of Liberation Serif that Viet Nam's languages need, with the same widths; DejaVu Sans,
whole, lends a PDF the signs it lacks.
"""

from __future__ import annotations

from pathlib import Path

SERIF = "OCOP Serif"
LENDER = "DejaVuSans"


def path_of(face: str) -> Path:
    """The file of a face, such as ``OCOPSerif-Bold``."""
    return Path(__file__).parent / f"{face}.ttf"
