"""The pieces a Word document is made of: runs, paragraphs, rules, fields, sections, styles.

Written as XML by hand: building a table through a library's objects takes longer by far, and a
document made from a template brings its clock along. Lists, reports and letters all speak this one
vocabulary; `tables` sets it in cells, `package` puts it into a file.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal
from xml.sax.saxutils import escape, quoteattr

from ocop_cli.words import Language
from ocop_cli.writers.legible import neutral
from ocop_cli.writers.paper import Paper

Align = Literal["left", "center", "right", "both"]

FONT = "Times New Roman"


def twips(points: float) -> int:
    """A length as Word counts it: twentieths of a point."""
    return round(points * 20)


def run(text: str, *, bold: bool = False, italic: bool = False, size: float | None = None) -> str:
    """A stretch of text in one look; every sign of it is shown, none acts."""
    look = ("<w:b/><w:bCs/>" if bold else "") + ("<w:i/><w:iCs/>" if italic else "") + _size(size)
    look = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(neutral(text))}</w:t></w:r>'


def _size(points: float | None) -> str:
    if points is None:
        return ""
    return f'<w:sz w:val="{round(points * 2)}"/><w:szCs w:val="{round(points * 2)}"/>'


def paragraph(
    text: str | Sequence[str],
    *,
    align: Align = "left",
    style: str | None = None,
    bold: bool = False,
    italic: bool = False,
    size: float | None = None,
    indent: float = 0,
    sides: float = 0,
    before: float | None = None,
    after: float | None = None,
    keep: bool = False,
) -> str:
    """A paragraph of text, or of runs made by `run`.

    `indent` is that of its first line, `sides` what it is drawn in by on both; `before` and `after`
    are left to the style where they are None; `keep` holds it to the next one.
    """
    look = f'<w:pStyle w:val="{style}"/>' if style else ""
    look += "<w:keepNext/>" if keep else ""
    look += _spacing(before, after)
    look += f'<w:ind w:firstLine="{twips(indent)}"/>' if indent else ""
    look += _drawn_in(sides) if twips(sides) else ""
    look += f'<w:jc w:val="{align}"/>' if align != "left" else ""
    # The end of a paragraph has a size too, and the line is as high as that.
    look += f"<w:rPr>{_size(size)}</w:rPr>" if size else ""
    look = f"<w:pPr>{look}</w:pPr>" if look else ""
    runs = [run(text, bold=bold, italic=italic, size=size)] if isinstance(text, str) else text
    return f"<w:p>{look}{''.join(runs)}</w:p>"


def _spacing(before: float | None, after: float | None) -> str:
    given = {"before": before, "after": after}
    said = "".join(f' w:{side}="{twips(x)}"' for side, x in given.items() if x is not None)
    return f"<w:spacing{said}/>" if said else ""


def _drawn_in(by: float) -> str:
    return f'<w:ind w:left="{twips(by)}" w:right="{twips(by)}"/>'


def rule(width: float, room: float) -> str:
    """A line of that width, in the middle of the room."""
    return (
        '<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        '<w:spacing w:before="20" w:after="60" w:line="120" w:lineRule="exact"/>'
        f"{_drawn_in((room - width) / 2)}<w:rPr>{_size(2)}</w:rPr></w:pPr></w:p>"
    )


def field(name: str, size: float) -> str:
    """What Word counts by itself, such as ``PAGE``."""
    look = f"<w:rPr>{_size(size)}</w:rPr>"
    return f'<w:fldSimple w:instr=" {name} "><w:r>{look}<w:t>1</w:t></w:r></w:fldSimple>'


def section(paper: Paper, references: str, *, apart: bool = False) -> str:
    """The paper of what stands before; `references` are the margins it bears (`header`, `footer`).

    A section set `apart` begins on a page of its own, counts its pages from one, and its first page
    bears what it says is the first one's.
    """
    lying = ' w:orient="landscape"' if paper.landscape else ""
    begins = '<w:type w:val="nextPage"/>' if apart else ""
    counted = '<w:pgNumType w:start="1"/><w:titlePg/>' if apart else ""
    return (
        f"<w:sectPr>{references}{begins}"
        f'<w:pgSz w:w="{twips(paper.width)}" w:h="{twips(paper.height)}"{lying}/>'
        f'<w:pgMar w:top="{twips(paper.top)}" w:right="{twips(paper.right)}" '
        f'w:bottom="{twips(paper.bottom)}" w:left="{twips(paper.left)}" '
        f'w:header="{twips(paper.top / 2)}" w:footer="{twips(paper.bottom / 2)}" w:gutter="0"/>'
        f"{counted}</w:sectPr>"
    )


def ended(section: str) -> str:
    """The paragraph that ends a section inside a document: hardly a line high."""
    return (
        '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>'
        f"<w:rPr>{_size(1)}</w:rPr>{section}</w:pPr></w:p>"
    )


def reference(kind: str, name: str, pages: str = "default") -> str:
    """That a section bears a margin: a ``header`` or ``footer``, on which of its pages."""
    return f'<w:{kind}Reference w:type="{pages}" r:id="{name}"/>'


def styles(language: Language, *, line: float) -> str:
    """The styles of a document; `line` is how high a line of its text is, in lines."""
    tongue = "vi-VN" if language == "vi" else "en-GB"
    scripts = ("ascii", "hAnsi", "cs", "eastAsia")
    fonts = f"<w:rFonts {' '.join(f'w:{script}={quoteattr(FONT)}' for script in scripts)}/>"
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr>{fonts}{_size(13)}"
        f'<w:lang w:val="{tongue}" w:eastAsia="{tongue}" w:bidi="{tongue}"/>'
        "</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
        f'<w:spacing w:before="0" w:after="120" w:line="{round(line * 240)}" w:lineRule="auto"/>'
        "</w:pPr></w:pPrDefault></w:docDefaults>"
        + _style("Normal", "Normal", "", "", default=True)
        + _style(
            "Title",
            "Title",
            f'{_spacing(6, 6)}<w:jc w:val="center"/>',
            f"<w:b/><w:bCs/>{_size(14)}",
        )
        + _style(
            "Heading2",
            "heading 2",
            f'<w:keepNext/>{_spacing(12, 6)}<w:outlineLvl w:val="1"/>',
            "<w:b/><w:bCs/>",
        )
        + _style(
            "Cell",
            "Cell",
            '<w:spacing w:before="20" w:after="20" w:line="240" w:lineRule="auto"/>',
            "",
        )
    )


def _style(key: str, name: str, layout: str, look: str, *, default: bool = False) -> str:
    kind = ' w:default="1"' if default else ""
    base = "" if default else '<w:basedOn w:val="Normal"/>'
    return (
        f'<w:style w:type="paragraph" w:styleId="{key}"{kind}>'
        f'<w:name w:val="{name}"/>{base}<w:qFormat/><w:pPr>{layout}</w:pPr><w:rPr>{look}</w:rPr>'
        "</w:style>"
    )
