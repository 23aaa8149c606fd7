"""The files a command reads, noted as it opens them: no output may fall on one of them.

Whoever opens a file to read it notes it here, whoever opens one to write it asks, so that no
command has to think of it. A register has companions that SQLite takes for part of it, whether
they are there or not.
"""

from __future__ import annotations

import errno
import os
import stat
import unicodedata
from contextlib import suppress
from pathlib import Path

from ocop_cli.model import system
from ocop_cli.model.errors import Misused, OcopError

ARCHIVE = ".files"  # the folder of the files a register's facts came from
COMPANIONS = ("-wal", "-shm", "-journal", ARCHIVE)
DATABASE = b"SQLite format 3\0"
MARK = slice(68, 72)  # where a database says whose it is
STANDARD_OUTPUT = 1
LARGEST = 50_000_000  # bytes of a letterhead, or a wording
SNAPSHOT = 0x4F434F53  # "OCOS": a list written as a database, which a newer one may replace

_noted: dict[Path, tuple[Path, ...]] = {}
_open: list[os.stat_result] = []
_given: dict[Path, tuple[str, str]] = {}


def note(path: Path, *, register: bool = False) -> None:
    """This command reads `path`; with `register` its companions belong to it.

    Raises Misused where standard output goes on with that very file (``>> register.db``).
    """
    if _goes_into(path):
        raise Misused("output.on_source", path=path)
    forms = [path]
    if register:
        real = Path(os.path.realpath(path))
        forms += [Path(f"{one}{ending}") for one in (path, real) for ending in COMPANIONS]
    _noted[path] = tuple(forms)


def contents(path: Path) -> bytes:
    """What is in a file of a person's own that this command uses whole, noted; raises OSError, also
    where there is more in it than such a file has, as in a device that never ends."""
    note(path)
    with path.open("rb") as file:
        found = file.read(LARGEST + 1)
    if len(found) > LARGEST:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
    return found


def note_open(number: int) -> None:
    """This command reads what is open under that number, a file perhaps (``< list.csv``)."""
    known = os.fstat(number)
    if stat.S_ISREG(known.st_mode):
        _open.append(known)


def _goes_into(path: Path) -> bool:
    try:
        said, known = os.fstat(STANDARD_OUTPUT), path.stat()
    except OSError:
        return False
    return stat.S_ISREG(said.st_mode) and os.path.samestat(said, known)


def stand(path: Path, given: str, name: str) -> None:
    """The file at `path` stands for what a person gave as `given` (``-``) and knows as `name`."""
    _given[path] = given, name


def given(path: Path) -> str:
    """The path as it was given."""
    return _given[path][0] if path in _given else str(path)


def name_of(path: Path) -> str:
    """The path as a person knows it."""
    return _given[path][1] if path in _given else str(path)


def short_name_of(path: Path) -> str:
    """The file's name as a person knows it, without its folder."""
    return _given[path][1] if path in _given else path.name


def forget() -> None:
    """Another command begins."""
    _noted.clear()
    _open.clear()
    _given.clear()


def fallen_on(target: Path) -> Path | None:
    """The file read that writing to `target` would replace: by name, link, hard link or case."""
    for path, forms in _noted.items():
        if any(same(target, form) for form in forms):
            return path
    with suppress(OSError):
        known = target.stat()
        if any(os.path.samestat(known, one) for one in _open):
            return target
    return None


def within(folder: Path) -> Path | None:
    """A file read that lies in `folder`, links followed."""
    whole = Path(os.path.realpath(folder))
    for path in _noted:
        if Path(os.path.realpath(path)).is_relative_to(whole):
            return path
    return None


def same(one: Path, other: Path) -> bool:
    """Whether two paths name one file, be it there or not.

    Names that differ in case or in the form of their marks alone count as one where nothing
    stands yet: some disks tell them apart and some do not.
    """
    try:
        return one.samefile(other)
    except OSError:
        return _plain(one) == _plain(other)


def _plain(path: Path) -> str:
    return unicodedata.normalize("NFC", os.path.realpath(path)).casefold()


def check_name(said: Path, target: Path) -> None:
    """Raise OcopError where the system could not have a file or folder of the name that was `said`,
    or of the `target` it leads to.

    Windows keeps some for devices, takes what follows a colon for a stream beside the file, and
    leaves out points and spaces at the end: led on by itself, it would write elsewhere.
    """
    for name in (said.name, target.name):
        if system.is_windows() and name != ".." and system.no_name_for_windows(name):
            raise OcopError("output.no_windows_name", name=name)


def missing(place: Path, key: str, **values: object) -> OcopError:
    """That there is no such thing at `place`, or what may be the cause: of a long path Windows says
    that it is not there, unless it was told to take such."""
    if system.is_too_long(place):
        return OcopError("output.long_windows_path", path=place, most=system.LONGEST_PATH)
    return OcopError(key, **values)


_ADVICE = {
    errno.ENOSPC: "output.full",
    errno.EDQUOT: "output.full",
    errno.ENOTDIR: "output.is_file",
    errno.EISDIR: "output.is_folder",
    errno.EACCES: "output.not_allowed",
    errno.EPERM: "output.not_allowed",
    errno.EROFS: "output.not_allowed",
    errno.ENAMETOOLONG: "output.long_name",
}


def cannot_write(path: Path, error: OSError) -> OcopError:
    """What the system says of an output, as the user's sentence: each cause has its own remedy."""
    if error.errno == errno.ENOENT and error.filename is None and system.working_folder_is_gone():
        return OcopError("error.folder_gone")
    values = {"path": path, "reason": error.strerror or type(error).__name__}
    if error.errno == errno.ENOENT:
        return missing(path, "output.cannot_write", **values)
    return OcopError(_ADVICE.get(error.errno or 0, "output.cannot_write"), **values)


def is_database(path: Path) -> bool:
    """Whether a file holds a register, or some other database of SQLite that is no mere list."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            first = file.read(MARK.stop)
        return first.startswith(DATABASE) and first[MARK] != SNAPSHOT.to_bytes(4)
    except OSError:
        return False


def is_companion(path: Path) -> bool:
    """Whether a file at `path` would be part of a database beside it, or of its archive."""
    real = Path(os.path.realpath(path))
    archives = [folder for folder in real.parents if folder.name.endswith(ARCHIVE)]
    return any(
        name.endswith(ending) and is_database(Path(name.removesuffix(ending)))
        for name in (str(path), str(real), *map(str, archives))
        for ending in COMPANIONS
    )
