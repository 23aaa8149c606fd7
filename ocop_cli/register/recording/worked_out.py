"""Last days in a column of the tool's own name for them: what it worked out is no printed day.

A list of a few fields (``ratings --columns … -f csv``) is told from an office's own only by its
headings. Under ``valid_through`` a day that the register works out itself says nothing new; taken
for printed it would outlast a corrected first day or a change of the setting.
"""

from __future__ import annotations

from collections.abc import Sequence

from ocop_cli.law import rules
from ocop_cli.law.filed import EntryKind, FiledEntry
from ocop_cli.law.rules import LastDay
from ocop_cli.model.reading import Reading
from ocop_cli.register.reading import cuts
from ocop_cli.register.recording.outcome import Recording

FIELD = "valid_through"


def without_last_days(
    file: Recording, said: Reading, entries: Sequence[FiledEntry]
) -> Sequence[FiledEntry]:
    """The same entries without the last days that the register's own setting gives."""
    if file.own or (FIELD, FIELD) not in said.columns:
        return entries
    convention = LastDay(cuts.settings(file.db, file.before).get("last-day", LastDay.ANNIVERSARY))
    return [_without(one, convention) for one in entries]


def _without(filed: FiledEntry, convention: LastDay) -> FiledEntry:
    entry, first_day = filed.entry, filed.entry.effective_from or filed.on
    if filed.what is not EntryKind.RATING or entry.valid_through is None or first_day is None:
        return filed
    if entry.valid_through != rules.valid_through(first_day, convention):
        return filed
    return filed._replace(entry=entry._replace(valid_through=None))
