"""The package of a Word document: its parts, how they belong together, and its own letters.

Times New Roman is not every machine's to give: a typeface of the same widths travels inside, so
that no word breaks elsewhere than it was set. All dates inside are fixed or the document's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from io import BytesIO
from typing import BinaryIO, NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from ocop_cli.words import Language
from ocop_cli.writers.docx.pieces import FONT
from ocop_cli.writers.fonts import SERIF, path_of
from ocop_cli.writers.legible import PROGRAM, neutral

FACES = (
    ("embedRegular", "OCOPSerif-Regular"),
    ("embedBold", "OCOPSerif-Bold"),
    ("embedItalic", "OCOPSerif-Italic"),
)
BOLD_ITALIC = ("embedBoldItalic", "OCOPSerif-BoldItalic")
# How `pieces.run` asks for it.
_BOTH = "<w:b/><w:bCs/><w:i/>"
MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_PROPERTIES = "docProps/core.xml"
_START = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


class Margin(NamedTuple):
    """What stands above or below the text: its id in the document, ``header`` or ``footer``, and
    the paragraphs."""

    id: str
    kind: str
    content: str


def write(
    out: BinaryIO,
    body: str,
    *,
    styles: str,
    margins: Sequence[Margin],
    title: str,
    office: str,
    day: date | None,
    language: Language,
    keywords: str = "",
) -> None:
    """Write the document with this body; the same bytes each time."""
    core = _core(title, office, day, language, keywords)
    _pack(_parts(body, styles, margins, core, language), out)


def rewrite(
    parts: Mapping[str, bytes], out: BinaryIO, *, title: str, office: str, day: date | None
) -> None:
    """Write a document of parts made from another one's; its properties are this one's."""
    own = {_PROPERTIES: _core(title, office, day, "vi")} if _PROPERTIES in parts else {}
    _pack(((name, own.get(name, content)) for name, content in parts.items()), out)


def _pack(parts: Iterable[tuple[str, str | bytes]], out: BinaryIO) -> None:
    memory = BytesIO()
    with ZipFile(memory, "w", ZIP_DEFLATED) as archive:
        for name, content in parts:
            entry = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content if isinstance(content, bytes) else _START + content)
    out.write(memory.getvalue())


def _parts(
    body: str,
    styles: str,
    margins: Sequence[Margin],
    core: str,
    language: Language,
) -> Iterator[tuple[str, str | bytes]]:
    faces = (*FACES, BOLD_ITALIC) if _BOTH in body else FACES
    yield "[Content_Types].xml", _content_types(margins)
    yield (
        "_rels/.rels",
        _related(
            ("officeDocument", f"{RELATIONS}/officeDocument", "word/document.xml"),
            ("core", f"{_PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        ),
    )
    yield _PROPERTIES, core
    yield (
        "word/_rels/document.xml.rels",
        _related(
            *((name, f"{RELATIONS}/{name}", f"{name}.xml") for name in ("styles", "settings")),
            ("fonts", f"{RELATIONS}/fontTable", "fontTable.xml"),
            *((one.id, f"{RELATIONS}/{one.kind}", f"{one.id}.xml") for one in margins),
        ),
    )
    yield "word/styles.xml", f'<w:styles xmlns:w="{MAIN}">{styles}</w:styles>'
    yield (
        "word/settings.xml",
        f'<w:settings xmlns:w="{MAIN}"><w:embedTrueTypeFonts/><w:saveSubsetFonts/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
    )
    yield "word/fontTable.xml", _font_table(faces)
    yield (
        "word/_rels/fontTable.xml.rels",
        _related(*((face, f"{RELATIONS}/font", f"fonts/{face}.odttf") for _, face in faces)),
    )
    for _, face in faces:
        yield f"word/fonts/{face}.odttf", _veiled(face)
    for one in margins:
        root = "w:hdr" if one.kind == "header" else "w:ftr"
        yield f"word/{one.id}.xml", f'<{root} xmlns:w="{MAIN}">{one.content}</{root}>'
    yield (
        "word/document.xml",
        f'<w:document xmlns:w="{MAIN}" xmlns:r="{RELATIONS}"><w:body>{body}</w:body></w:document>',
    )


def _content_types(margins: Sequence[Margin]) -> str:
    kinds = {"document": "document.main", "fontTable": "fontTable"}
    kinds |= {name: name for name in ("styles", "settings")} | {m.id: m.kind for m in margins}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" '
        f'ContentType="{_OFFICE}.wordprocessingml.{kind}+xml"/>'
        for name, kind in kinds.items()
    )
    package = "application/vnd.openxmlformats-package"
    return (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        f'<Default Extension="rels" ContentType="{package}.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Default Extension="odttf" ContentType="{_OFFICE}.obfuscatedFont"/>{overrides}'
        '<Override PartName="/docProps/core.xml" '
        f'ContentType="{package}.core-properties+xml"/></Types>'
    )


def _related(*relations: tuple[str, str, str]) -> str:
    inner = "".join(
        f'<Relationship Id="{name}" Type="{kind}" Target="{target}"/>'
        for name, kind, target in relations
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inner}</Relationships>'


def _core(title: str, office: str, day: date | None, language: Language, keywords: str = "") -> str:
    made = ""
    if day is not None:
        instant = f"{day.isoformat()}T00:00:00Z"
        made = f'<dcterms:created xsi:type="dcterms:W3CDTF">{instant}</dcterms:created>'
    kept = f"<cp:keywords>{escape(keywords)}</cp:keywords>" if keywords else ""
    return (
        f'<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(neutral(title))}</dc:title>"
        f"<dc:creator>{escape(neutral(office or PROGRAM))}</dc:creator>{made}"
        f"<dc:language>{language}</dc:language>{kept}</cp:coreProperties>"
    )


def _font_table(faces: Sequence[tuple[str, str]]) -> str:
    embedded = "".join(
        f'<w:{use} r:id="{face}" w:fontKey="{{{_key(face)}}}"/>' for use, face in faces
    )
    look = '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/>'
    return (
        f'<w:fonts xmlns:w="{MAIN}" xmlns:r="{RELATIONS}">'
        f'<w:font w:name="{FONT}"><w:altName w:val="{SERIF}"/>{look}</w:font>'
        f'<w:font w:name="{SERIF}">{look}{embedded}</w:font></w:fonts>'
    )


def _key(face: str) -> str:
    return str(uuid5(NAMESPACE_URL, face)).upper()


def _veiled(face: str) -> bytes:
    """A font as a document holds it: its first 32 bytes crossed with its key (ECMA-376, 17.8.1)."""
    font = path_of(face).read_bytes()
    key = bytes.fromhex(_key(face).replace("-", ""))[::-1] * 2
    return bytes(a ^ b for a, b in zip(font[:32], key, strict=True)) + font[32:]
