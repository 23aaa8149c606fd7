"""``python -m ocop_cli``, and the program `ocop`: what ends it is listened to before all else.

So nothing is loaded before `main` begins but what Python has loaded already: a Ctrl-C in that
while would end in a traceback. What comes before it is Python's own, and out of reach.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # as `typing` has it, which takes a while to load
if TYPE_CHECKING:
    from typing import NoReturn


def main() -> NoReturn:
    """Run the program and end the process with the exit code of the contract."""
    try:
        from ocop_cli.model import stopping

        stopping.listen()
        if sys.getfilesystemencoding() == "ascii" and not all(map(str.isascii, sys.argv)):
            from ocop_cli.model import system

            system.begin_in_utf8()
        from ocop_cli import app

        app.main()
    except KeyboardInterrupt:  # so early that nothing else is loaded yet
        from ocop_cli.app import interrupted

        sys.exit(interrupted(sys.argv[1:]))


if __name__ == "__main__":
    main()
