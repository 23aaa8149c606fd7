"""ics: the re-evaluation calendar for a calendar program, one event a certificate.

An event stands on the day an officer has to look at next, and moves when that changes: its UID is
made of the certificate alone (decision, product, entity), so that a program which reads the file
again moves the event it has. Nothing in it comes from the clock.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import BinaryIO

from icalendar import Calendar, Event

from ocop_cli.law import due, rules
from ocop_cli.law.authorities import authority_key
from ocop_cli.law.numbers import number_key
from ocop_cli.model.listing import Cell, Report
from ocop_cli.text.entity_names import entity_key
from ocop_cli.text.keys import same_key
from ocop_cli.words import Language, article, say
from ocop_cli.writers import Options


def write_ics(report: Report, out: BinaryIO, language: Language, options: Options) -> None:
    """A VCALENDAR of the rows of `due`, in their order."""
    calendar = Calendar()
    calendar.add("prodid", "-//ocop//due//VI")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", say("due.calendar", language))
    assert report.day is not None
    for row in report.rows:
        fields = dict(zip(report.fields, row, strict=True))
        calendar.add_component(_event(fields, report.day, language))
    out.write(calendar.to_ical(sorted=False))


def uid(fields: Mapping[str, Cell]) -> str:
    """The same for one certificate in every register and at any time."""
    parts = (
        number_key(str(fields["decision"])),
        str(fields["issued_on"]),
        authority_key(str(fields["authority"] or "")),
        same_key(str(fields["product"])),
        entity_key(str(fields["entity"] or "")),
    )
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:40] + "@ocop"


def _day(value: Cell) -> date | None:
    return value if isinstance(value, date) else None


def _event(fields: Mapping[str, Cell], day: date, language: Language) -> Event:
    ends = _day(fields["valid_through"])
    assert ends is not None, "only certificates are due"
    step = due.Step(str(fields["step"])) if fields["step"] else None
    notify_by, file_from = _day(fields["notify_by"]), _day(fields["file_from"])
    file_by, filed = _day(fields["file_by"]), _day(fields["dossier_filed_on"])
    notified = _day(fields["notified_on"])
    last = max(ends, _day(fields["extended_until"]) or ends)
    what = due.Due(file_from, file_by, notify_by, notified, filed, step, None)
    on = due.next_day(what, last, day)
    event = Event()
    event.add("uid", uid(fields))
    event.add("dtstamp", datetime(day.year, day.month, day.day, tzinfo=UTC))
    event.add("dtstart", on)
    event.add("dtend", on + timedelta(days=1))
    event.add("transp", "TRANSPARENT")
    said = {"product": fields["product"], "entity": fields["entity"] or "?"}
    event.add("summary", say(f"due.event.{_occasion(what, on)}", language, **said))
    event.add("description", "\n".join(_lines(fields, day, language)))
    if fields["locality"]:
        event.add("location", str(fields["locality"]))
    return event


def _occasion(what: due.Due, on: date) -> str:
    if what.step is not None:
        return what.step.value
    return "opens" if on == what.file_from else "ends"


def _lines(fields: Mapping[str, Cell], day: date, language: Language) -> list[str]:
    """Every deadline with its article, and what was done."""
    law = rules.on(day)
    sources = {"file_from": law.filing_article, "file_by": law.filing_article} if law else {}
    notice = next((r for r in reversed(rules.RULES) if r.notify_article), None)
    sources["notify_by"] = notice.notify_article if notice else None
    names = (
        "decision", "issued_on", "stars", "valid_through", "extended_until", "file_from", "file_by",
        "notify_by", "dossier_filed_on", "notified_on",
    )  # fmt: skip
    found = []
    for name in names:
        value = fields[name]
        if value is None:
            continue
        shown = _shown(value, language)
        cited = article(sources.get(name), language)
        source = f" ({cited})" if cited else ""
        found.append(f"{say(f'field.{name}', language)}: {shown}{source}")
    if fields["pending_review"]:
        found.append(say("field.pending_review", language))
    return found


def _shown(value: Cell, language: Language) -> str:
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}" if language == "vi" else value.isoformat()
    return str(value)
