"""A person is asked before something is done that is easily done by mistake."""

from __future__ import annotations

import sys
from typing import Annotated

from ocop_cli.commands.asking.options import Option
from ocop_cli.commands.asking.telling import harmless
from ocop_cli.words import Language, say

Yes = Annotated[bool, Option("--yes", "-y", help="option.yes")]

_YES = frozenset({"y", "yes", "c", "có", "co"})


def agreed(key: str, language: Language, **values: object) -> bool:
    """Whether the person at the terminal says yes to the question `key`; silence is no."""
    question = say(key, language, **values)
    sys.stderr.write(harmless(f"{question} {say('ask.yes_or_no', language)} "))
    sys.stderr.flush()
    return sys.stdin.readline().strip().lower() in _YES
