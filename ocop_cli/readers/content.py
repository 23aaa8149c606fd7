"""What a file is, told by what is in it."""

from __future__ import annotations

import hashlib
import re
import zipfile
from pathlib import Path

from ocop_cli.model.errors import Unreadable
from ocop_cli.readers import compound
from ocop_cli.readers.archive import plain

HEAD = 4096

PICTURES: tuple[tuple[bytes, str], ...] = (
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"BM", "BMP"),
    (b"RIFF", "WEBP"),
)
PACKED: tuple[tuple[bytes, str], ...] = (
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ", "xz"),
)
OTHER_MIMETYPES = {
    "application/vnd.oasis.opendocument.text": "OpenDocument (.odt)",
    "application/vnd.oasis.opendocument.presentation": "OpenDocument (.odp)",
}
HTML = re.compile(
    rb"\s*+(?:<\?xml[^>]*+>\s*+)?(?:(?><!--.*?-->)\s*+)*+<(?:!doctype\s+html|html|head|body|table|meta)\b",
    re.I | re.S,
)
# The heads of an e-mail, in whatever order its program wrote them.
MESSAGE = re.compile(rb"(?:[A-Za-z][\w-]{1,40}:[ \t].*\r?\n(?:[ \t].*\r?\n)*+){2,}")
MESSAGE_HEADS = (b"from", b"to", b"subject", b"date", b"received")
SAVED_BY = b"<Saved by "  # a web page that a browser saved as one file
# A list of records, or the first of many, each by its own line.
RECORDS = re.compile(rb"\s*+(?:\[\s*+)?\{\s*+\"[^\"\r\n]{1,80}\"\s*+:")
SEALED = bytes.fromhex("06092a864886f70d010702")  # the name of PKCS#7's signed data
MHTML = re.compile(rb"\s*(?:MIME-Version:\s|From: <Saved by )", re.I)


def hash_of(path: Path) -> str:
    """The SHA-256 of what is in the file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def format_of(path: Path) -> str:
    """The format of the file, as `readers.READERS` names it. Raises Unreadable for others."""
    with path.open("rb") as stream:
        head = stream.read(HEAD)
    if not head:
        raise Unreadable("unreadable.empty")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return format_of_zip(path)
    if head.startswith(compound.SIGNATURE):
        return format_of_compound(path)
    if b"%PDF-" in head[:1024]:
        return "pdf"
    refuse_by_head(head)
    return "csv"


def refuse_by_head(head: bytes) -> None:
    """Raises Unreadable, with its reason, for what begins like nothing that is read here."""
    for start, kind in PACKED:
        if head.startswith(start):
            raise Unreadable("unreadable.packed", kind=kind)
    if head.startswith(b"SQLite format 3\0"):
        raise Unreadable("unreadable.database")
    if head.startswith(b"{\\rtf"):
        raise Unreadable("unreadable.other_document", kind="RTF")
    for start, kind in PICTURES:
        # Two letters may begin an honest text; a picture has bytes no text has.
        if head.startswith(start) and (len(start) > 4 or b"\0" in head or start[0] > 127):
            raise Unreadable("unreadable.picture", kind=kind)
    if head[4:12] in (b"ftypheic", b"ftypmif1", b"ftypheix"):
        raise Unreadable("unreadable.picture", kind="HEIC")
    if head.startswith(b"\x30") and SEALED in head[:32]:
        raise Unreadable("unreadable.sealed")
    _refuse_text(head.removeprefix(b"\xef\xbb\xbf"))


def _refuse_text(plain: bytes) -> None:
    """Raises Unreadable for a text that is no table: records, an e-mail, a web page."""
    if RECORDS.match(plain):
        raise Unreadable("unreadable.records")
    if is_message(plain):
        raise Unreadable("unreadable.message")
    if plain.startswith((b"\xff\xfe", b"\xfe\xff")):
        plain = plain[2:].replace(b"\0", b"")
    if b"urn:schemas-microsoft-com:office:spreadsheet" in plain and b"<?xml" in plain:
        raise Unreadable("unreadable.old_xml")
    if HTML.match(plain) or MHTML.match(plain):
        raise Unreadable("unreadable.html")
    if plain.lstrip().startswith(b"<?xml"):
        raise Unreadable("unreadable.unknown")


def is_message(head: bytes) -> bool:
    """Whether a file begins with the heads of an e-mail, two at least that each has."""
    found = MESSAGE.match(head)
    if found is None or SAVED_BY in head:
        return False
    names = {line.partition(b":")[0].lower() for line in found[0].splitlines()}
    return len(names.intersection(MESSAGE_HEADS)) > 1


def format_of_zip(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as archive:
            names = frozenset(plain(name) for name in archive.namelist())
            mimetype = (
                archive.read("mimetype")[:200].decode("ascii", "replace")
                if "mimetype" in names
                else ""
            )
    except RuntimeError as error:
        raise Unreadable("unreadable.password") from error
    except Exception as error:  # zipfile lets struct, unicode and zlib errors through
        raise Unreadable("unreadable.damaged", reason=str(error) or "zip") from error
    if "xl/workbook.bin" in names:
        raise Unreadable("unreadable.binary_workbook")
    if "xl/workbook.xml" in names:
        return "xlsx"
    if any(name.startswith("word/") and name.endswith(".xml") for name in names):
        return "docx"
    mimetype = mimetype.strip()
    if mimetype.startswith("application/vnd.oasis.opendocument.spreadsheet"):
        return "ods"
    if mimetype in OTHER_MIMETYPES:
        raise Unreadable("unreadable.other_document", kind=OTHER_MIMETYPES[mimetype])
    if any(name.startswith("ppt/") for name in names):
        raise Unreadable("unreadable.other_document", kind="PowerPoint")
    raise Unreadable("unreadable.packed", kind="zip")


def format_of_compound(path: Path) -> str:
    names = compound.names(path)
    if "EncryptedPackage" in names:
        raise Unreadable("unreadable.password")
    if "Workbook" in names or "Book" in names:
        return "xls"
    if any(name.startswith("__properties") for name in names):
        raise Unreadable("unreadable.message")
    if "WordDocument" in names:
        raise Unreadable("unreadable.other_document", kind="Word 97–2003 (.doc)")
    raise Unreadable("unreadable.unknown")
