"""Being stopped from outside: Ctrl-C, a closed terminal, `kill`, a machine that shuts down.

Each becomes one exception, raised where the program is, so that what it was writing is taken away
as after any error. While it is being taken away a second signal changes nothing; one that comes
later than that means it.
"""

from __future__ import annotations

import _thread
import os
import signal
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NoReturn

CLEARING = 5.0  # seconds
SOON = 0.002


class Stopped(KeyboardInterrupt):
    """The program was asked to end."""


_asked_at: float | None = None
_undivided = 0
_waiting = False
_over = False
_number = signal.SIGINT  # the one that came


def listen(numbers: Iterable[int]) -> None:
    """From now on each of these signals raises `Stopped`."""
    sys.unraisablehook = _unheard
    for number in numbers:
        signal.signal(number, _stop)


def stop() -> NoReturn:
    """End as the program was asked to; what asks again meanwhile changes nothing."""
    global _asked_at
    _asked_at = time.monotonic()
    raise Stopped


def is_asked() -> bool:
    """Whether the program was asked to end."""
    return _asked_at is not None


def too_late() -> None:
    """The program is ending by itself: what asks it to changes nothing."""
    global _asked_at, _over
    _asked_at, _over = time.monotonic(), True


def _stop(number: int, frame: FrameType | None) -> None:
    global _waiting, _number
    if _asked_at is None:
        _number = signal.Signals(number)
        if not _undivided:
            stop()
        _waiting = True
    elif time.monotonic() - _asked_at > CLEARING:
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)


def _unheard(found: sys.UnraisableHookArgs) -> None:
    """The signal came in a function that Python calls by itself, as when it frees memory: from
    there no exception gets out, so it is to come once more."""
    if isinstance(found.exc_value, Stopped):
        _thread.start_new_thread(_ask_again, ())
    elif _asked_at is None:  # else it is what clears up that failed in its turn
        sys.__unraisablehook__(found)


def _ask_again() -> None:
    global _asked_at
    time.sleep(SOON)
    if not _over:
        _asked_at = None
        _thread.interrupt_main(_number)


@contextmanager
def undivided() -> Iterator[None]:
    """A few steps that are done together or not at all: a signal waits for their end."""
    global _undivided
    _undivided += 1
    try:
        yield
    finally:
        _undivided -= 1
    if _waiting and not _undivided and _asked_at is None:
        stop()
