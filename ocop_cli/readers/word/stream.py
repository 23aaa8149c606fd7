"""The body of a Word document, a paragraph or a row at a time, so that a long list fits in memory.

lxml takes some twenty times the size of the barest XML. So the part is gone through twice: once for
what stands anywhere in it and is needed first (which headers it has, whether it holds pictures),
once for its text; what was read is let go.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import IO

from lxml import etree
from lxml.etree import _Element as Element

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers.word.names import RELATION, STRICT, W, usual
from ocop_cli.readers.word.pictures import Pictured
from ocop_cli.readers.word.text import BOX, GONE, WITHOUT_TEXT

PARAGRAPH, TABLE, ROW, BODY = W + "p", W + "tbl", W + "tr", W + "body"
HEAD = 1 << 16  # in which a document says by which names it goes
MOST_BLOCKS = 500_000  # paragraphs and rows, most of them empty where there are so many
LARGEST_BLOCK = 8_000_000  # of a paragraph or a row of a table, which is held whole


@dataclass(slots=True)
class Outline:
    """What a document refers to and shows, wherever in it."""

    headers: list[str] = field(default_factory=list)
    footers: list[str] = field(default_factory=list)
    pictured: Pictured = field(default_factory=Pictured)


def outline(package: zipfile.ZipFile, name: str) -> Outline:
    """The first look at the part `name`. Raises Unreadable: ``damaged`` where it is no document,
    ``embedded.part`` where it has parts in another format."""
    found = Outline()
    has_body = False
    with closing(_events(package, name, (PARAGRAPH, ROW, BODY))) as events:
        for count, (event, element) in enumerate(events):
            has_body = has_body or element.tag == BODY
            if event == "end":
                _take(element, found)
                _let_go(element)
            if count > 2 * MOST_BLOCKS:
                raise Unreadable("unreadable.bomb", part=name)
    if not has_body:
        raise Unreadable("unreadable.damaged", reason=name)
    return found


def _take(element: Element, found: Outline) -> None:
    for foreign in element.iter(W + "altChunk", W + "subDoc"):
        raise Unreadable("embedded.part", part=str(foreign.get(RELATION)))
    for reference in element.iter(W + "headerReference"):
        found.headers.append(reference.get(RELATION, ""))
    for reference in element.iter(W + "footerReference"):
        found.footers.append(reference.get(RELATION, ""))
    found.pictured.take(element)


def blocks(
    package: zipfile.ZipFile, name: str
) -> Generator[tuple[Element | None, Element], None, None]:
    """The paragraphs of the body and the rows of its tables in their order, each row with the
    table it is of (of which no more is there than its properties). What is handed out is let go
    before the next."""
    with closing(_events(package, name, (PARAGRAPH, ROW, TABLE))) as events:
        yield from _blocks(events)


def _blocks(
    events: Iterable[tuple[str, Element]],
) -> Iterator[tuple[Element | None, Element]]:
    table: Element | None = None
    for event, element in events:
        if element.tag == TABLE:
            if table is None and event == "start" and _is_read(element, BODY):
                table = element
            elif element is table and event == "end":
                table = None
                _let_go(element)
        elif event == "end":
            if table is None and _is_read(element, BODY):
                yield None, element
            elif table is not None and element.tag == ROW and _is_within(element, table):
                yield table, element
            _let_go(element)


def _let_go(element: Element) -> None:
    """Take what was read out of the tree, but for the element itself, which the next follows."""
    element.clear()
    before, parent = element.getprevious(), element.getparent()
    if before is not None and parent is not None and before.tag in (PARAGRAPH, ROW, TABLE):
        parent.remove(before)


def _is_read(element: Element, top: str) -> bool:
    """Whether nothing between an element and the one called `top` keeps its text from the page."""
    for above in element.iterancestors():
        if above.tag == top:
            return True
        if above.tag in GONE or above.tag in WITHOUT_TEXT or above.tag == BOX:
            return False
    return False


def _is_within(row: Element, table: Element) -> bool:
    for above in row.iterancestors():
        if above is table:
            return True
        if above.tag in WITHOUT_TEXT:
            return False
    return False


def _events(
    package: zipfile.ZipFile, name: str, tags: Iterable[str]
) -> Generator[tuple[str, Element], None, None]:
    """The beginnings and ends of the outermost elements called so; those of a table come too, and
    of what stands in it. Raises as lxml does, and Unreadable where a document type is declared."""
    with _opened(package, name) as opened:
        stream = _Stream(opened, name)
        reader = etree.iterparse(
            stream, ("start", "end"), tag=tuple(tags), resolve_entities=False, no_network=True,
            load_dtd=False, remove_comments=True, remove_pis=True, huge_tree=False,
        )  # fmt: skip
        within = 0
        for event, element in reader:
            block = element.tag in (PARAGRAPH, ROW)
            within -= block and event == "end"
            if not within:
                yield event, element
                stream.since = 0
            within += block and event == "start"
        root = reader.root
        if root is not None and root.getroottree().docinfo.internalDTD is not None:
            raise Unreadable("unreadable.entities", part=root.tag)


@dataclass(slots=True)
class _Stream:
    """A part as it is read, and how much since a block ended."""

    opened: IO[bytes]
    name: str
    since: int = 0

    def read(self, size: int) -> bytes:
        read = self.opened.read(size)
        self.since += len(read)
        if self.since > LARGEST_BLOCK:
            raise Unreadable("unreadable.bomb", part=self.name)
        return read


def _opened(package: zipfile.ZipFile, name: str) -> IO[bytes]:
    """The part with the names of elements that most programs write."""
    with package.open(name) as stream:
        strict = STRICT[0] in stream.read(HEAD)
    if not strict:
        return package.open(name)
    return io.BytesIO(usual(package.read(name)))
