"""Where outputs go: each whole or not at all, and never on a file that this command reads."""

from __future__ import annotations

import filecmp
import os
import shutil
import stat
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from errno import EACCES, EISDIR
from io import BytesIO
from itertools import count
from pathlib import Path
from typing import BinaryIO

from ocop_cli.model import remarks, sources, system, unfinished
from ocop_cli.model.errors import Misused, OcopError, Unreadable
from ocop_cli.words import Language, say


def check(path: Path) -> None:
    """Raise Misused where an output at `path` would fall on a file this command reads.

    The same goes for any database and what belongs to one: no report ever replaces a register,
    though it be another one.
    """
    if sources.fallen_on(path) is not None:
        raise Misused("output.on_source", path=path)
    if sources.is_database(path) or sources.is_companion(path):
        raise Misused("output.on_database", path=path)


def ready(path: Path, *, folder: bool = False) -> None:
    """Raise, before any work is done, where it is known already that `path` cannot be written.

    With `folder` it may be one, for files of its own.
    """
    check(path)
    try:
        target = system.resolved(path)
        if system.descriptor(path) is not None:
            return
        with suppress(FileNotFoundError):
            target.lstat()  # a name the disk cannot have
        if not target.parent.is_dir():
            raise no_folder(_folder_of(path, target))
        sources.check_name(path, target)
        if target.is_dir() and not folder:
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(path))
        # What is put in the place of a file is written beside it first.
        needed = [target] if target.exists() else []
        if target.is_file() or not needed:
            needed.append(target.parent)
        if not all(os.access(one, os.W_OK) for one in needed):
            raise PermissionError(EACCES, os.strerror(EACCES))
    except OSError as error:
        raise sources.cannot_write(path, error) from error


PIECE = 1 << 20  # bytes of what comes in that are taken at once


@contextmanager
def standard_output(language: Language) -> Iterator[BinaryIO]:
    """Standard output for bytes; a reader that went away ends the writing quietly.

    Any other OSError is for the door of the program, which knows what was done all the same.
    """
    try:
        sys.stdout.flush()
        if sys.stdout.isatty() and sys.stdout.encoding.lower().replace("_", "-") != "utf-8":
            spoken = BytesIO()
            yield spoken
            # The stream knows how to say in the terminal's own letters what those do not have.
            sys.stdout.write(spoken.getvalue().decode("utf-8"))
            sys.stdout.flush()
            return
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        # What is left in the buffer would fail once more when the interpreter ends.
        system.let_go(sys.stdout)


@contextmanager
def received(paths: Sequence[Path], language: Language) -> Iterator[list[Path]]:
    """The paths, where ``-`` stands with a file of what comes in on standard input, for a while."""
    if Path("-") not in paths:
        yield list(paths)
        return
    folder = unfinished.temporary()
    try:
        file = folder / "stdin"
        with suppress(OSError, ValueError):
            sources.note_open(sys.stdin.fileno())
        try:
            folder.mkdir(mode=0o700)
            with file.open("xb") as out:
                _take_in(sys.stdin.buffer, out, language)
        except OSError as error:
            raise sources.cannot_write(folder, error) from error
        sources.stand(file, "-", say("output.standard_input", language))
        yield [file if path == Path("-") else path for path in paths]
    finally:
        unfinished.take_away(folder)


def _take_in(coming: BinaryIO, out: BinaryIO, language: Language) -> None:
    """Copy what comes in; raises Unreadable where it is more than is ever read of a file, for it
    may have no end and would fill the disk."""
    from ocop_cli.readers import LARGEST_FILE

    left = LARGEST_FILE + 1
    while some := coming.read(min(left, PIECE)):
        out.write(some)
        left -= len(some)
        if not left:
            name = say("output.standard_input", language)
            raise Unreadable("unreadable.endless", file=name, most=LARGEST_FILE // 1_000_000)


@contextmanager
def whole(path: Path) -> Iterator[BinaryIO]:
    """A file for bytes that takes the place of `path` when all went well, else leaves no trace.

    Links are followed, permissions of a file that is replaced are kept; a device, a pipe or what
    is open already (``/dev/stdout``) is written directly, and a reader of it that goes away ends
    the writing quietly. Raises OcopError where it cannot be written, Misused as `check` does.
    """
    part: Path | None = None
    try:
        target = system.resolved(path)
        if (number := system.descriptor(path)) is not None:
            check(path)
            sys.stdout.flush()
            # Under its own name it would be opened anew: what a shell appends to, replaced.
            with os.fdopen(os.dup(number), "wb") as out:
                yield out
            remarks.placed(path)
            return
        if not target.parent.is_dir():
            raise no_folder(_folder_of(path, target))
        sources.check_name(path, target)
        check(path)
        mode = target.stat().st_mode if target.exists() else None
        if mode is not None and not stat.S_ISREG(mode):
            with target.open("wb") as out:
                yield out
            remarks.placed(path)
            return
        if mode is not None and not os.access(target, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
        part = unfinished.part_in(target.parent)
        with part.open("xb") as out:
            if mode is not None:
                part.chmod(stat.S_IMODE(mode))
            yield out
            out.flush()
            os.fsync(out.fileno())
        put(part, target)
        part = None
        remarks.placed(path)
        system.sync_folder(target.parent)
    except BrokenPipeError:  # only a pipe has a reader
        return
    except OSError as error:
        raise sources.cannot_write(path, error) from error
    finally:
        if part is not None:
            unfinished.take_away(part)


def set_aside(path: Path, ending: str) -> Path:
    """Keep the file at `path` under its name with that ending too, which no other file has yet.

    Raises OcopError where it cannot be kept.
    """
    try:
        target = system.resolved(path)
        for number in count(1):
            kept = target.with_name(f"{target.name}.{ending}" + f"-{number}" * (number > 1))
            if not os.path.lexists(kept):
                with suppress(FileExistsError):
                    _keep(target, kept)
                    system.sync_folder(target.parent)
                    return kept if path.is_symlink() else path.with_name(kept.name)
    except OSError as error:
        raise sources.cannot_write(path, error) from error
    raise AssertionError("numbers do not end")


def _folder_of(path: Path, target: Path) -> Path:
    """The folder of an output as it was given, or of what its link leads to."""
    return path.parent if not path.parent.is_dir() else target.parent


def no_folder(folder: Path) -> OcopError:
    """That the folder an output is to go into is not there."""
    return sources.missing(folder, "output.no_folder", folder=folder)


def put(part: Path, target: Path, *, name: Path | None = None) -> None:
    """`part` takes the place of `target`; raises OcopError, which speaks of `name`, where Windows
    finds it, or something in it, open."""
    try:
        system.put(part, target)
    except PermissionError as error:
        if not system.is_windows():
            raise
        raise OcopError("output.held_open", path=name or target) from error


Add = Callable[[str], AbstractContextManager[BinaryIO]]


@contextmanager
def whole_files(folder: Path) -> Iterator[Add]:
    """A function that opens a file of that name; when all went well they stand in `folder`.

    They are written beside it first. A folder that does not exist is made in one step with all
    that is in it; files of one that exists are replaced one after the other, and put back as they
    were where one of them cannot be. Raises OcopError where they cannot be written.
    """
    check(folder)
    made: Path | None = None
    try:
        target = system.resolved(folder)
        if not target.parent.is_dir():
            raise no_folder(_folder_of(folder, target))
        if not target.name:  # the root of a disk
            raise PermissionError(EACCES, os.strerror(EACCES))
        sources.check_name(folder, target)
        made = unfinished.part_in(target.parent)
        made.mkdir(mode=0o700)
        staging = made
        names: list[str] = []

        @contextmanager
        def add(name: str) -> Iterator[BinaryIO]:
            check(target / name)
            sources.check_name(target / name, target / name)
            with (staging / name).open("xb") as out:
                yield out
                out.flush()
                os.fsync(out.fileno())
            names.append(name)

        yield add
        if target.exists():
            _put_all(staging, target, names)
        else:
            staging.chmod(0o777 & ~system.umask())
            put(staging, target)
            made = None
        remarks.placed(folder)
        system.sync_folder(target.parent)
    except OSError as error:
        raise sources.cannot_write(folder, error) from error
    finally:
        if made is not None:
            unfinished.take_away(made)


def _put_all(staging: Path, target: Path, names: list[str]) -> None:
    """Move the files into the folder, all of them or none."""
    for name in names:
        if (target / name).is_dir():
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR), str(target / name))
    before = staging / "before"
    before.mkdir()
    done: list[str] = []
    try:
        for name in names:
            done.append(name)
            if os.path.lexists(target / name):
                _keep(target / name, before / name)
            put(staging / name, target / name)
    except BaseException:
        for name in done:
            if os.path.lexists(before / name):
                (before / name).replace(target / name)
            elif not (staging / name).exists():
                (target / name).unlink(missing_ok=True)
        raise


def _keep(old: Path, place: Path) -> None:
    """The file of before under another name too; a killed process leaves it where it was."""
    try:
        os.link(old, place, follow_symlinks=False)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without links, as memory sticks are
        shutil.copy2(old, place, follow_symlinks=False)


def added(folder: Path, stem: str, makers: Mapping[str, Callable[[BinaryIO], None]]) -> Path:
    """Put files `stem`.<ending> into `folder`, each as its maker writes it, and overwrite nothing.

    Where others have these names they are called `stem`-2, `stem`-3 and so on; what stands there
    already with the same contents, from a run that was cut short or made the same, stays. Gives
    their path without the ending. Raises OcopError where they cannot be written.
    """
    check(folder)
    if not folder.exists():
        with whole_files(folder) as add:
            for ending, make in makers.items():
                with add(f"{stem}.{ending}") as out:
                    make(out)
        return folder / stem
    made: Path | None = None
    try:
        target = system.resolved(folder)
        made = unfinished.part_in(target.parent)
        made.mkdir(mode=0o700)
        files = {ending: made / ending for ending in makers}
        for ending, make in makers.items():
            with files[ending].open("xb") as out:
                make(out)
                out.flush()
                os.fsync(out.fileno())
        for number in count(1):
            name = stem if number == 1 else f"{stem}-{number}"
            wanted = {target / f"{name}.{ending}": part for ending, part in files.items()}
            if _all_stand(wanted):
                remarks.placed(folder)
                system.sync_folder(target)
                return folder / name
    except OSError as error:
        raise sources.cannot_write(folder, error) from error
    finally:
        if made is not None:
            unfinished.take_away(made)
    raise AssertionError("numbers do not end")


def _all_stand(wanted: Mapping[Path, Path]) -> bool:
    """Whether what was written to these parts stands under these names now; nothing is placed where
    another has one of them."""
    there = {path for path in wanted if path.exists()}
    if not all(_are_alike(path, wanted[path]) for path in there):
        return False
    for path, part in wanted.items():
        if path in there:
            continue
        try:
            _put_anew(part, path)
        except FileExistsError:  # another run came between
            return _all_stand(wanted)
    return True


def _are_alike(path: Path, part: Path) -> bool:
    """Whether two files hold the same; a part that is gone was moved to its place."""
    return not part.exists() or (path.is_file() and filecmp.cmp(path, part, shallow=False))


def _put_anew(part: Path, path: Path) -> None:
    """Give a file its name, which nobody has; unlike a renaming, a link never takes one over."""
    try:
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # a disk without links, as memory sticks are
        if path.exists():
            raise FileExistsError from None
        put(part, path)
