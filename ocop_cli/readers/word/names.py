"""By which names the elements of a Word document go, in both forms of the standard."""

from __future__ import annotations

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


def usual(xml: bytes) -> bytes:
    """A part with the names that most programs write, where it has those of the strict form."""
    if STRICT[0] in xml:
        for strict, name in STRICT_NAMES:
            xml = xml.replace(strict, name)
    return xml
