"""The typeface that travels with documents, cut from Liberation Serif; run by hand, when a new
version of it is taken in.

    pip install fonttools
    apt-get install fonts-liberation
    python -m tests.made.fonts /usr/share/fonts/truetype/liberation

What goes: letters of other scripts, hints for coarse screens, features none of our documents asks
for. What stays draws as it did, at the same widths. Its licence (SIL Open Font License 1.1,
condition 3) keeps its name for the whole, so the part is called OCOP Serif.
"""

from __future__ import annotations

import sys
from pathlib import Path

FONTS = Path(__file__).parent.parent.parent / "ocop_cli" / "writers" / "fonts"
FAMILY, TAKEN = "OCOP Serif", "Liberation Serif"
FACES = ("Regular", "Bold", "Italic", "BoldItalic")
# Latin as Viet Nam's languages write it, the signs of ordinary text, small figures and fractions,
# đồng and euro, arrows, what compares numbers. DejaVu Sans lends all others.
RANGES = (
    (0x20, 0x7E), (0xA0, 0x180), (0x1A0, 0x1A1), (0x1AF, 0x1B0), (0x1CD, 0x1D4), (0x243, 0x243),
    (0x300, 0x309), (0x323, 0x323), (0x391, 0x3C9), (0x1EA0, 0x1EF9), (0x2010, 0x203A),
    (0x2070, 0x2089), (0x20AB, 0x20AC), (0x2116, 0x2122), (0x2153, 0x215E), (0x2190, 0x2195),
    (0x2212, 0x2212), (0x2248, 0x2248), (0x2260, 0x2265),
)  # fmt: skip


def cut(whole: Path, part: Path) -> None:
    """Write the part of the font `whole` that documents need."""
    from fontTools.subset import Options, Subsetter
    from fontTools.ttLib import TTFont

    font = TTFont(whole, recalcTimestamp=False)
    options = Options(hinting=False, layout_features=[], name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14])
    options.drop_tables += ["GDEF", "GPOS", "GSUB", "kern", "gasp"]
    options.notdef_outline = True
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[code for first, last in RANGES for code in range(first, last + 1)])
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 3, 4, 6):
            joined = FAMILY.replace(" ", "") if record.nameID == 6 else FAMILY
            text = record.toUnicode().replace(TAKEN.replace(" ", ""), joined)
            record.string = text.replace(TAKEN, joined)
    font.save(part)


def main(folder: Path) -> None:
    """Cut the four faces of the Liberation Serif in `folder`."""
    for face in FACES:
        cut(folder / f"LiberationSerif-{face}.ttf", FONTS / f"OCOPSerif-{face}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
