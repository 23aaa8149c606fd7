"""Standard output and standard error: in which encoding, in colour or not.

Into a file or a pipe all goes as UTF-8, whatever the code page of the machine, as data does. A
terminal is spoken to in its own encoding; a letter it does not have loses its marks rather than
becoming a question mark ("Mat ong" for "Mật ong" in Latin-1).
"""

from __future__ import annotations

import codecs
import os
import sys
import unicodedata
from contextlib import suppress
from typing import TextIO

from ocop_cli.model.system import is_windows

PLAIN = "ocop-plain"
# Letters that are no letter with a mark.
OTHERWISE = {
    "đ": "d", "Đ": "D", "«": '"', "»": '"', "“": '"', "”": '"', "–": "-", "…": "...", "─": "-",
    "’": "'",
}  # fmt: skip
# Of Windows' console: handles are counted from -11, -12; this bit has it obey escape sequences.
_HANDLES = {"stdout": -11, "stderr": -12}
_VIRTUAL_TERMINAL = 4


def stand_in() -> None:
    """Put something in the place of each stream that whoever started us had closed.

    Standard input is then empty, and what would be said on standard error is heard by nobody. Data
    that was asked for cannot get lost in silence: standard output becomes one that refuses to be
    written to. The numbers of all three are taken, so that no file the program opens gets one.
    """
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is not None:
            continue
        taken = os.open(os.devnull, os.O_WRONLY if name == "stderr" else os.O_RDONLY)
        mode = "r" if name == "stdin" else "w"
        if taken != number:
            with suppress(OSError):
                os.dup2(taken, number)
                os.close(taken)
                taken = number
        setattr(sys, name, open(taken, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


def speak_plainly(*streams: TextIO) -> None:
    """Let nothing that is written to `streams` fail for want of a letter."""
    codecs.register_error(PLAIN, plain)
    for stream in streams:
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if not is_terminal(stream):
            reconfigure(encoding="utf-8", errors="backslashreplace", newline="\n")
        elif _encoding(stream) != "utf-8":
            reconfigure(errors=PLAIN)
        else:
            reconfigure(errors="backslashreplace")


def is_terminal(stream: TextIO) -> bool:
    """Whether a person looks at what is written to (or types what is read from) `stream`."""
    try:
        return stream.isatty()
    except ValueError:  # closed
        return False


def _encoding(stream: TextIO) -> str:
    try:
        return codecs.lookup(stream.encoding or "utf-8").name
    except LookupError:
        return "?"


def plain(error: UnicodeError) -> tuple[str, int]:
    """What to write for letters an encoding does not have: the letter without marks, else ``?``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    said = []
    for letter in error.object[error.start : error.end]:
        bare = OTHERWISE.get(letter) or unicodedata.normalize("NFD", letter)[0]
        bare = OTHERWISE.get(bare, bare)
        said.append(bare if bare.isascii() else "?")
    return "".join(said), error.end


def is_coloured() -> bool:
    """Whether standard output is a terminal that takes colours, and the user wants them."""
    return is_terminal(sys.stdout) and not os.environ.get("NO_COLOR") and is_lively("stdout")


def is_lively(name: str = "stderr") -> bool:
    """Whether `name` is a terminal where lines can be written over."""
    if not is_terminal(getattr(sys, name)) or os.environ.get("TERM", "").lower() == "dumb":
        return False
    return not is_windows() or _obeys(name)


def _obeys(name: str) -> bool:
    """Have a console of Windows obey escape sequences; False where it is too old for that."""
    if sys.platform != "win32":
        return False
    import ctypes

    kernel = ctypes.windll.kernel32
    handle, mode = kernel.GetStdHandle(_HANDLES[name]), ctypes.c_ulong()
    if not kernel.GetConsoleMode(handle, ctypes.byref(mode)):
        return False
    return bool(kernel.SetConsoleMode(handle, mode.value | _VIRTUAL_TERMINAL))
