"""The program with its three streams as a shell would hand them over, in a child of the test.

The child has loaded the program already, so that a line takes as long as its work, not as long as
an interpreter takes to begin. What the interpreter itself does for a closed stream is done here as
it does it; a few tests start a whole process and so hold the two alike.
"""

from __future__ import annotations

import gc
import os
import sys
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path
from subprocess import CompletedProcess

from ocop_cli import app

NAMES = ("stdin", "stdout", "stderr")
# How a shell writes it: the number of the stream, and the file put there; None closes it.
REDIRECTIONS: dict[str, tuple[int, str | None]] = {
    "<&-": (0, None), ">&-": (1, None), "2>&-": (2, None),
    ">/dev/full": (1, "/dev/full"), "2>/dev/full": (2, "/dev/full"),
}  # fmt: skip
LEAVES = "| head -c 1"


def program(
    *arguments: object,
    redirected: str = "",
    page: str = "utf-8",
    comes_in: bytes = b"",
    gone: Path | None = None,
    **outside: str,
) -> CompletedProcess[bytes]:
    """Run a command line; `redirected` is how a shell says where its streams go.

    `page` is the encoding of the machine, `comes_in` what stands on standard input, `gone`
    the folder it works in, which is deleted before it begins.
    """
    line = [str(one) for one in arguments]
    leaves = redirected == LEAVES
    places = dict(REDIRECTIONS[word] for word in ("" if leaves else redirected).split())
    with (
        tempfile.TemporaryFile() as given,
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
    ):
        given.write(comes_in)
        given.seek(0)
        reader, writer = os.pipe() if leaves else (-1, out.fileno())
        pid = os.fork()
        if pid == 0:
            if leaves:
                os.close(reader)
            _run(line, (given.fileno(), writer, err.fileno()), places, page, gone, outside)
        if leaves:
            os.close(writer)
            os.read(reader, 1)
            os.close(reader)
        _, status = os.waitpid(pid, 0)
        for stream in (out, err):
            stream.seek(0)
        return CompletedProcess(line, os.waitstatus_to_exitcode(status), out.read(), err.read())


def _run(
    line: Sequence[str],
    numbers: tuple[int, int, int],
    places: dict[int, str | None],
    page: str,
    gone: Path | None,
    outside: dict[str, str],
) -> None:
    """In the child: the streams as an interpreter makes them, then the program to its end."""
    gc.freeze()
    try:
        os.environ.update(outside)
        if gone is not None:
            os.chdir(gone)
            gone.rmdir()
        for number, given in enumerate(numbers):
            os.dup2(given, number)
        for number, place in places.items():
            if place is None:
                os.close(number)
            else:
                opened = os.open(place, os.O_WRONLY)
                os.dup2(opened, number)
                os.close(opened)
        for number, (name, mode) in enumerate(zip(NAMES, "rww", strict=True)):
            stream = None
            if number not in places or places[number] is not None:
                stream = open(number, mode, encoding=page, closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)
        app.main(line)
    except BaseException:
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(99)
