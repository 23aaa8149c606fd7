"""The parts of a Word document that hold text, found through its relations and parsed safely.

Nothing outside the file is ever opened: no external link, entity or document type.
"""

from __future__ import annotations

import posixpath
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lxml import etree
from lxml.etree import _Element as Element

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers import archive
from ocop_cli.readers.word import stream
from ocop_cli.readers.word.names import W, usual
from ocop_cli.readers.word.pictures import Pictured

# Of all parts but the body: lxml takes some twenty times the size of the barest XML.
LARGEST = 24_000_000
SEPARATORS = ("separator", "continuationSeparator", "continuationNotice")


@dataclass(frozen=True, slots=True)
class DocumentParts:
    """The text of a document beside its body, in the order it is read, and its styles.

    `main` is the part that holds the body, `notes` are the comments, footnotes and endnotes, by
    their kind and id.
    """

    main: str
    pictured: Pictured
    headers: tuple[Element, ...]
    rests: tuple[Element, ...]
    styles: Element | None
    notes: Mapping[tuple[str, str], Element]


def open_parts(path: Path) -> DocumentParts:
    """The parts of the document at `path`. Raises Unreadable; see `word.read`."""
    archive.check(path)
    try:
        with zipfile.ZipFile(path) as package:
            return find_parts(package)
    except etree.XMLSyntaxError as error:
        raise Unreadable("unreadable.damaged", reason=str(error).splitlines()[0]) from error
    except zipfile.BadZipFile as error:
        raise Unreadable("unreadable.damaged", reason=str(error)) from error


def find_parts(package: zipfile.ZipFile) -> DocumentParts:
    names = {name.casefold(): name for name in package.namelist()}
    parts: dict[str, int] = {}

    def parse(part: str) -> Element | None:
        name = names.get(part.casefold().lstrip("/"))
        if name is None:
            return None
        parts[name] = package.getinfo(name).file_size
        if sum(parts.values()) > LARGEST:
            raise Unreadable("unreadable.bomb", part=name)
        return parsed(package.read(name))

    main = next(
        (target for kind, _, target in relations(parse, "") if kind == "officeDocument"),
        "word/document.xml",
    )
    name = names.get(main.casefold().lstrip("/"))
    if name is None:
        raise Unreadable("unreadable.damaged", reason=main)
    outline = stream.outline(package, name)
    by_id = {number: (kind, target) for kind, number, target in relations(parse, main)}
    by_kind = dict(by_id.values())

    def referred(references: Sequence[str]) -> Iterator[Element]:
        targets = map(by_id.get, references)
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
        main=name,
        pictured=outline.pictured,
        headers=tuple(referred(outline.headers)),
        rests=tuple(referred(outline.footers)),
        styles=parse(by_kind["styles"]) if "styles" in by_kind else None,
        notes=dict(notes()),
    )


def parsed(xml: bytes) -> Element:
    """The root of `xml`. Raises Unreadable when it declares a document type."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=False,
    )  # fmt: skip
    root = etree.fromstring(usual(xml), parser)
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
