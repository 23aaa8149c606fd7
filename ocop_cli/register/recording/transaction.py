"""One file into the register: one transaction and one log entry, or nothing.

What the register refuses, and what only tries, is looked at to the end and then taken out again.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from ocop_cli.law.judged import Judged
from ocop_cli.model.reading import Reading
from ocop_cli.model.received import Received
from ocop_cli.register.connection import translated
from ocop_cli.register.file import opening
from ocop_cli.register.reading import originals
from ocop_cli.register.recording import archived, coded_rows, record
from ocop_cli.register.recording.outcome import Outcome
from ocop_cli.register.writing import journal, log


class Manner(NamedTuple):
    """How a file is brought in: `replace` mends what is known, `partly` lets the good rows in, and
    without `keep` all of it is only tried."""

    replace: bool
    partly: bool
    keep: bool


class _Undone(Exception):
    """Leaves the transaction without keeping anything."""


def bring_in(
    changes: opening.Changes,
    received: Received,
    said: Reading,
    judged: Judged,
    now: Callable[[], datetime],
    manner: Manner,
) -> Outcome:
    """Record what a file says, `judged` by the law, and keep the file itself beside the register;
    gives what became of it."""
    outcome = Outcome(problems=[*judged.problems], refused=[*judged.refused])
    entries = coded_rows.coded(judged, own=said.own)
    register = changes.path
    with translated(register):
        try:
            with changes.one() as db:
                entry = log.begin(db, now())
                record.record(db, entry, said, entries, outcome, replace=manner.replace)
                outcome.accepted = manner.partly or not outcome.refused
                if not (outcome.accepted and manner.keep):
                    outcome.undone()
                    raise _Undone
                changed = outcome.imported + outcome.completed + outcome.held + outcome.whole
                kept = archived.keep(db, register, received, known=changed == 0)
                outcome.missing_scans = kept.missing
                if changed == 0:
                    outcome.put_back = kept.kept
                    raise _Undone
                log.finish(
                    db,
                    entry,
                    "import",
                    changes=changed,
                    file=received.name,
                    file_hash=received.digest,
                    detail={
                        "decision": said.head.number,
                        "kind": said.head.kind,
                        **originals.archived(kept.kept, received.scans),
                        **journal.repeating(outcome.repeats),
                    },
                )
                outcome.log_id = entry.log_id
        except _Undone:
            pass
    return outcome
