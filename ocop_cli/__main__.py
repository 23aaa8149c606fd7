"""``python -m ocop_cli``, and the program `ocop`: what ends it is listened to before all else."""

from __future__ import annotations

import sys
from typing import NoReturn

from ocop_cli.model import stopping


def main() -> NoReturn:
    """Run the program and end the process with the exit code of the contract."""
    try:
        stopping.listen()
        from ocop_cli import app

        app.main()
    except KeyboardInterrupt:  # so early that nothing else is loaded yet
        from ocop_cli.app import interrupted

        sys.exit(interrupted(sys.argv[1:]))


if __name__ == "__main__":
    main()
