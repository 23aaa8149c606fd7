"""What a Word document's styles say about letters: their font, and whether they are hidden.

Text of the 1990s is known by its font alone, and the font of a whole document may be named once,
in the style called Normal.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import _Element as Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = W + "val"
DEEPEST = 20  # Word itself allows 11 styles, each based on the next


@dataclass(frozen=True, slots=True)
class Look:
    """The font of letters, whether they are hidden, struck through or raised; None: not said."""

    font: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None

    def under(self, nearer: Look) -> Look:
        """This look where `nearer` says nothing."""
        if nearer is FONTLESS:
            return self
        return Look(
            self.font if nearer.font is None else nearer.font,
            self.hidden if nearer.hidden is None else nearer.hidden,
            self.struck if nearer.struck is None else nearer.struck,
            self.raised if nearer.raised is None else nearer.raised,
        )


FONTLESS = Look()


class WordStyles:
    """The looks of a document's styles, each resolved through those it is based on."""

    def __init__(self, root: Element | None) -> None:
        self.own: dict[str, Look] = {}
        self.base: dict[str, str] = {}
        self.resolved: dict[str, Look] = {}
        self.default = FONTLESS
        self.normal: str | None = None
        if root is not None:
            self.fill(root)

    def fill(self, root: Element) -> None:
        for properties in root.iterfind(f"{W}docDefaults/{W}rPrDefault/{W}rPr"):
            self.default, _ = direct_look(properties)
        for style in root.iterchildren(W + "style"):
            name = style.get(W + "styleId", "")
            for properties in style.iterchildren(W + "rPr"):
                self.own[name], _ = direct_look(properties)
            for base in style.iterchildren(W + "basedOn"):
                self.base[name] = base.get(VAL, "")
            if style.get(W + "type") == "paragraph" and on(style.get(W + "default", "0")):
                self.normal = name

    def paragraph(self, style: str | None) -> Look:
        """The look a paragraph style gives; None is the style of paragraphs that name none."""
        name = style if style is not None else self.normal
        return FONTLESS if name is None else self.look(name)

    def character(self, style: str | None) -> Look:
        return FONTLESS if style is None else self.look(style)

    def table(self, style: str | None) -> Look:
        """The look of letters in a table of `style`, over the document's defaults."""
        return self.default if style is None else self.default.under(self.look(style))

    def look(self, name: str) -> Look:
        if name not in self.resolved:
            chain = [name]
            while len(chain) < DEEPEST and (base := self.base.get(chain[-1])):
                chain.append(base)
            look = FONTLESS
            for ancestor in reversed(chain):
                look = look.under(self.own.get(ancestor, FONTLESS))
            self.resolved[name] = look
        return self.resolved[name]


def direct_look(properties: Element) -> tuple[Look, str | None]:
    """What run properties say themselves, and the character style they name."""
    font: str | None = None
    style: str | None = None
    hidden: bool | None = None
    struck: bool | None = None
    raised: bool | None = None
    for child in properties:
        tag = child.tag
        if tag == W + "rFonts":
            # hAnsi is the font of the letters above ASCII, where the old encodings differ.
            font = child.get(W + "hAnsi") or child.get(W + "ascii") or child.get(W + "cs")
        elif tag == W + "rStyle":
            style = child.get(VAL)
        elif tag == W + "vanish":
            hidden = on(child.get(VAL))
        elif tag in (W + "strike", W + "dstrike"):
            struck = struck or on(child.get(VAL))
        elif tag == W + "vertAlign":
            raised = child.get(VAL) == "superscript"
        elif tag == W + "position" and raised is None:
            raised = (child.get(VAL) or "").isdigit() and child.get(VAL) != "0"
    if font is None and hidden is None and struck is None and raised is None:
        return FONTLESS, style
    return Look(font, hidden, struck, raised), style


def on(value: str | None) -> bool:
    """A property that is there is on, unless it says otherwise."""
    return value not in ("0", "false", "off", "none")
