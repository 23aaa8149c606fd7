"""The parts of a Word document that hold text, found through its relations and parsed safely.

Nothing outside the file is ever opened: no external link, entity or document type.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers import archive

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
STRICT = (b"http://purl.oclc.org/ooxml/", b"http://schemas.openxmlformats.org/")
STRICT_NAMES = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", RELATION[1:-3].encode()),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/math",
        b"http://schemas.openxmlformats.org/officeDocument/2006/math",
    ),
)
# lxml takes some twenty times the size of the barest XML; so much holds nearly ten thousand rows.
LARGEST = 24_000_000
SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(frozen=True, slots=True)
class DocumentParts:
    """The text of a document, in the order it is read, and its styles.

    `notes` are its comments, footnotes and endnotes, by their kind and id.
    """

    body: Element
    headers: tuple[Element, ...]
    rests: tuple[Element, ...]
    styles: Element | None
    notes: Mapping[tuple[str, str], Element]


def open_parts(path: Path) -> DocumentParts:
    """The parts of the document at `path`. Raises Unreadable; see `word.read`."""
    archive.check(path, largest=LARGEST)
    try:
        with zipfile.ZipFile(path) as package:
            return find_parts(package)
    except etree.XMLSyntaxError as error:
        raise Unreadable("unreadable.damaged", reason=str(error).splitlines()[0]) from error
    except zipfile.BadZipFile as error:
        raise Unreadable("unreadable.damaged", reason=str(error)) from error


def find_parts(package: zipfile.ZipFile) -> DocumentParts:
    names = {name.casefold(): name for name in package.namelist()}

    def parse(part: str) -> Element | None:
        name = names.get(part.casefold().lstrip("/"))
        return None if name is None else parsed(package.read(name))

    main = next(
        (target for kind, _, target in relations(parse, "") if kind == "officeDocument"),
        "word/document.xml",
    )
    document = parse(main)
    body = None if document is None else next(document.iterchildren(W + "body"), None)
    if document is None or body is None:
        raise Unreadable("unreadable.damaged", reason="word/document.xml")
    for foreign in document.iter(W + "altChunk", W + "subDoc"):
        raise Unreadable("embedded.part", part=str(foreign.get(RELATION)))
    by_id = {number: (kind, target) for kind, number, target in relations(parse, main)}
    by_kind = dict(by_id.values())

    def referred(name: str) -> Iterator[Element]:
        targets = (by_id.get(reference.get(RELATION, "")) for reference in document.iter(W + name))
        for target in dict.fromkeys(target[1] for target in targets if target is not None):
            root = parse(target)
            if root is not None:
                yield root

    def notes() -> Iterator[tuple[tuple[str, str], Element]]:
        for kind in ("comment", "footnote", "endnote"):
            root = parse(by_kind[f"{kind}s"]) if f"{kind}s" in by_kind else None
            for note in root.iterchildren(W + kind) if root is not None else ():
                if note.get(W + "type") not in SEPARATORS:
                    yield (kind, note.get(W + "id", "")), note

    return DocumentParts(
        body=body,
        headers=tuple(referred("headerReference")),
        rests=tuple(referred("footerReference")),
        styles=parse(by_kind["styles"]) if "styles" in by_kind else None,
        notes=dict(notes()),
    )


def parsed(xml: bytes) -> Element:
    """The root of `xml`. Raises Unreadable when it declares a document type."""
    if STRICT[0] in xml:
        for strict, usual in STRICT_NAMES:
            xml = xml.replace(strict, usual)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    root = etree.fromstring(xml, parser)
    if root.getroottree().docinfo.internalDTD is not None:
        raise Unreadable("unreadable.entities", part=root.tag)
    return root


def relations(parse: Callable[[str], Element | None], part: str) -> Iterator[tuple[str, str, str]]:
    """Kind, id and target of what `part` ("" is the package) refers to inside the file."""
    folder, name = posixpath.split(part)
    root = parse(posixpath.join(folder, "_rels", f"{name}.rels"))
    if root is None:
        return
    for relation in root:
        if relation.get("TargetMode") == "External":
            continue
        kind = relation.get("Type", "").rpartition("/")[2]
        target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", "")))
        yield kind, relation.get("Id", ""), target.lstrip("/")
