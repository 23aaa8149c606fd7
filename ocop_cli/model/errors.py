"""The one family of errors a user can meet; each carries its exit code.

Raised where the fact is known, printed in one place (`app`). A bad row is not an exception but a
`document.Problem`: problems are gathered for the whole file, then one `Refused` ends it.
"""

from __future__ import annotations


class OcopError(Exception):
    """It could not be done; nothing was changed.

    `key` names the sentence in `words` (what, where, what to do next); `values` fill it.
    """

    exit_code = 1

    def __init__(self, key: str, **values: object) -> None:
        super().__init__(key, values)
        self.key = key
        self.values = values


class Unreadable(OcopError):
    """A file cannot be read as any format known here (empty, cut, protected, a bomb, a picture)."""

    exit_code = 4


class Refused(OcopError):
    """A file was read, and refused because of what it says; nothing of it went in."""

    exit_code = 4


class NotFound(OcopError):
    """What the user named is not in the register, or names several things."""


class RegisterError(OcopError):
    """The register cannot be opened, read or written."""


class Misused(OcopError):
    """The command line asks for something that does not exist or does not go together."""

    exit_code = 2
