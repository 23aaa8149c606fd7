"""Being stopped from outside: Ctrl-C, a closed terminal, `kill`, a machine that shuts down.

Each becomes one exception, raised where the program is, so that what it was writing is taken away
as after any error. While it is being taken away a second signal changes nothing; one that comes
later than that means it.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

# SIGHUP is Unix' own, SIGBREAK (Ctrl-Break) that of Windows.
NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
CLEARING = 5.0  # seconds


class Stopped(KeyboardInterrupt):
    """The program was asked to end."""


_asked_at: float | None = None
_undivided = 0
_waiting = False


def listen() -> None:
    """From now on a signal to end raises `Stopped`; what was ignored at the start stays ignored.

    ``nohup`` has SIGHUP ignored, and a shell SIGINT of what runs in its background.
    """
    for name in NAMES:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
            signal.signal(number, _stop)


def _stop(number: int, frame: FrameType | None) -> None:
    global _asked_at, _waiting
    if _undivided:
        _waiting = True
        return
    if _asked_at is None:
        _asked_at = time.monotonic()
        raise Stopped
    if time.monotonic() - _asked_at > CLEARING:
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


@contextmanager
def undivided() -> Iterator[None]:
    """A few steps that are done together or not at all: a signal waits for their end."""
    global _undivided, _waiting
    _undivided += 1
    try:
        yield
    finally:
        _undivided -= 1
    if _waiting and not _undivided:
        _waiting = False
        raise Stopped
