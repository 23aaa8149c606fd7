"""Sessions written down: ``$ ocop …`` lines with the output they gave, run again and compared.

A line of output that is ``…`` alone stands for any lines; a command followed by ``# exits with N``
must end so. Output is what a person sees, standard error after standard output.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from tests.conftest import Ran

EXIT = re.compile(r"\s+# exits with (\d+)$")


class Step(NamedTuple):
    """One command of a session and the output written under it."""

    line: str
    command: str
    code: int
    output: list[str]


def steps(text: str) -> Iterator[Step]:
    """The commands of one session."""
    found: list[Step] = []
    for line in text.splitlines():
        if line.startswith("$ "):
            exits = EXIT.search(line)
            command = EXIT.sub("", line[2:])
            found.append(Step(line, command, int(exits[1]) if exits else 0, []))
        elif found:
            found[-1].output.append(line.rstrip())
    yield from found


def shown(ran: Ran) -> list[str]:
    """What a command printed, as lines without blanks at their ends."""
    lines = [line.rstrip() for line in (ran.out + ran.err).splitlines()]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def agrees(written: list[str], printed: list[str]) -> bool:
    """Whether output is as written; ``…`` alone on a line stands for any lines."""
    if not written:
        return not printed
    if written[0].strip() == "…":
        return any(agrees(written[1:], printed[i:]) for i in range(len(printed) + 1))
    return bool(printed) and written[0] == printed[0] and agrees(written[1:], printed[1:])


def blessed(step: Step, printed: list[str], keep: int) -> list[str]:
    """The output as it is now, for review; what was cut before stays cut."""
    if "…" not in [line.strip() for line in step.output]:
        return printed
    kept = printed[:keep]
    return [*kept, "…"] if len(printed) > keep else kept


def played(
    text: str, run: Callable[[str, int], Ran], *, bless: bool
) -> tuple[str, list[tuple[str, list[str], list[str]]]]:
    """Run a session; gives it as it reads now, and what did not agree."""
    wrong = []
    now: list[str] = []
    for step in steps(text):
        ran = run(step.command, step.code)
        printed = shown(ran)
        output = [line for line in step.output]
        while output and not output[-1]:
            output.pop()
        if not agrees(output, printed):
            wrong.append((step.command, output, printed))
        cut = next((i for i, line in enumerate(output) if line.strip() == "…"), 12)
        now += [step.line, *(blessed(step, printed, cut) if bless else output)]
    return "\n".join(now) + "\n", wrong
