"""``python -m ocop_cli``, and the program `ocop`: what ends it is listened to before all else.

A Ctrl-C amid the loading of a module ends in a traceback, or is lost there. So the first statements
load nothing: they have signals noted, which are heeded once the program is loaded; a second one
ends it at once, for nothing is begun so far. What comes before is Python's own, and out of reach.
"""

import _signal  # type: ignore[import-not-found]  # of what `signal` is made; in the interpreter
import os
import sys

# SIGHUP is Unix' own, SIGBREAK (Ctrl-Break) that of Windows.
NAMES = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
INTERRUPTED = 130
came: list[int] = []


def note(number: int, frame: object) -> None:
    """Keep a signal until it can be answered."""
    if came:
        os._exit(INTERRUPTED)
    came.append(number)


# What is ignored at the start stays ignored: ``nohup`` has SIGHUP ignored, and a shell SIGINT of
# what runs in its background.
heeded = [
    number
    for number in (getattr(_signal, name) for name in NAMES if hasattr(_signal, name))
    if _signal.getsignal(number) != _signal.SIG_IGN
]
for number in heeded:
    _signal.signal(number, note)

TYPE_CHECKING = False  # as `typing` has it, which takes a while to load
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> "NoReturn":
    """Run the program and end the process with the exit code of the contract."""
    if sys.getfilesystemencoding() == "ascii" and not all(map(str.isascii, sys.argv)):
        from ocop_cli.model import system

        if not came:
            system.begin_in_utf8()
    from ocop_cli import app
    from ocop_cli.model import stopping

    try:
        stopping.listen(heeded)
        if came:
            stopping.stop()
        app.main()
    except KeyboardInterrupt:
        sys.exit(app.interrupted(sys.argv[1:]))


if __name__ == "__main__":
    main()
