"""What an import left out, kept in mind by the register until it comes in.

A file that was refused may renew what the lists show as lapsed. It is said once where it is
refused; from then on each list that names what lapsed says that such files wait.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date, datetime
from pathlib import Path

from ocop_cli.intake.files.imported import Imported, refused_places
from ocop_cli.law.numbers import number_key
from ocop_cli.model import sources
from ocop_cli.model.errors import Misused, OcopError, RegisterError
from ocop_cli.readers import as_text
from ocop_cli.register import connection
from ocop_cli.register.file import archive, opening
from ocop_cli.register.reading import refused_files
from ocop_cli.register.reading.refused_files import RefusedFile
from ocop_cli.register.writing import refused_files as writing


class FileRefusals:
    """The files of one run that were refused, as they come; a register that is not there yet gets
    them once it is."""

    def __init__(self, changes: opening.Changes, now: Callable[[], datetime]) -> None:
        self._changes, self._now = changes, now
        self._new: list[RefusedFile] = []
        self._known: list[RefusedFile] | None = None

    def heed(self, one: Imported) -> None:
        """A file of the run is done: it waits where it was refused, else those it stands for wait
        no more."""
        if one.refused:
            if _may_bring(one):
                self._new.append(_of(one, self._now()))
        elif one.received is not None:
            self._settle(one)
        self.keep()

    def keep(self) -> None:
        """Write down those that were refused, where there is a register."""
        if not self._new or not connection.is_there(self._changes.path):
            return
        # The refusal itself was said: that it cannot be kept in mind is no second failure.
        with suppress(RegisterError), self._changes.one() as db:
            for file in self._new:
                writing.keep(db, file)
            self._new.clear()
            self._known = None

    def _settle(self, one: Imported) -> None:
        assert one.received is not None
        path, digest = _place(one.path), one.received.digest
        number, day = _decision(one)
        if not any(
            path == file.path or digest == file.digest or (number and number == file.number_key)
            for file in self._waiting()
        ):
            return
        with suppress(RegisterError), self._changes.one() as db:
            writing.settle(db, path, digest, number, day, one.rows)
            self._known = None

    def _waiting(self) -> Sequence[RefusedFile]:
        if self._known is None:
            self._known = waiting(self._changes.path)
        return self._known


def waiting(register: Path) -> list[RefusedFile]:
    """Those of a register that wait; none where there is no register."""
    if not connection.is_there(register):
        return []
    with suppress(RegisterError), opening.opened(register) as db:
        return refused_files.waiting(db)
    return []


def set_aside(register: Path, rejects: Path, done: Sequence[Imported], at: datetime) -> None:
    """The rows that ``--rejects`` wrote to a file wait in it."""
    rows = sum(len(refused_places(one)) for one in done if not one.refused)
    if not rows:
        return
    said = {_decision(one) for one in done}
    number, day = said.pop() if len(said) == 1 else ("", None)
    file = RefusedFile(_place(rejects), archive.digest_of(rejects), at, rows, number, day)
    with opening.changing(register) as db:
        writing.keep(db, file)


def forget(register: Path, paths: Sequence[Path], at: datetime) -> list[str]:
    """A person says that these bring nothing: gives where they stand. A path may be a folder's, for
    all that is in it, or the file's name alone. Raises Misused where none waits."""
    known = [file.path for file in waiting(register)]
    found: dict[str, None] = {}
    for path in paths:
        place = _place(path)
        those = [one for one in known if one == place or one.startswith(place + os.sep)]
        those = those or [one for one in known if Path(one).name == as_text(path)]
        if not those:
            named = ", ".join(known) or "–"
            raise Misused("error.not_refused", path=as_text(path), known=named)
        found.update(dict.fromkeys(those))
    with opening.changing(register) as db:
        writing.leave(db, found, at)
    return list(found)


def _may_bring(one: Imported) -> bool:
    """Whether a refused file may bring anything: not what this program wrote about the register,
    nor what came in on standard input, which stands nowhere."""
    own = any(problem.code == "own_list" for problem in one.errors)
    return not own and sources.given(one.path) == str(one.path)


def _of(one: Imported, at: datetime) -> RefusedFile:
    number, day = _decision(one)
    digest = one.received.digest if one.received is not None else None
    if digest is None:
        with suppress(OcopError):
            digest = archive.digest_of(one.path)
    return RefusedFile(_place(one.path), digest, at, one.rows, number, day)


def _decision(one: Imported) -> tuple[str, date | None]:
    said = one.decides
    return (number_key(said.number), said.issued_on) if said.number else ("", None)


def _place(path: Path) -> str:
    return as_text(os.path.abspath(path))  # noqa: PTH100 - a link is not followed
