"""``ocop check``: is the register sound and complete, and still the one a seal stands for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from typing import Annotated

import typer

from ocop_cli.commands.asking import telling
from ocop_cli.commands.asking.options import Option, ReadOptions, settle, show
from ocop_cli.commands.asking.surroundings import now
from ocop_cli.law.kinds import CERTIFICATE_ACTS
from ocop_cli.model.errors import Misused
from ocop_cli.model.listing import Cell, Report, ShownColumns
from ocop_cli.queries import listing, soundness, wrong_notices
from ocop_cli.queries import view as queries_view
from ocop_cli.queries.asked import VIET_NAM, Asked
from ocop_cli.queries.soundness import CheckFinding, Numbered
from ocop_cli.register.connection import Connection
from ocop_cli.register.file import archive, copying, counterfoil, integrity, opening, storage
from ocop_cli.register.reading import acts, cuts, decisions, originals, refused_files
from ocop_cli.register.recording import certificate_acts
from ocop_cli.register.settings import SETTINGS, shown
from ocop_cli.register.writing import journal
from ocop_cli.text.keys import in_quotes
from ocop_cli.words import Language, say

FIELDS = ("severity", "code", "subject", "count", "message")
FIRST = ("severity", "message", "code", "subject", "count")
COLUMNS = ShownColumns(
    narrow=("severity", "message"),
    usual=("severity", "code", "message"),
    wide=("severity", "code", "count", "message"),
)
# A seal is 64 digits; so many of them are never those of another by chance.
SHORTEST = 12
# What a restore, or a new version of the program, keeps beside a register.
KEPT = re.compile(r"\.(?:replaced-\d{4}-\d\d-\d\d|v\d+)(?:-\d+)?$")
# Clocks of two machines are never quite the same.
SLACK = timedelta(minutes=10)
SHOWN = 10  # of the entries that are lost
SEAL = re.compile(rf"[0-9a-f]{{{SHORTEST},64}}")

Expect = Annotated[str | None, Option("--expect", metavar="SEAL", help="option.expect")]


def check(read: ReadOptions, *, expect: Expect = None) -> None:
    asked = settle(read)
    wanted = _seal(expect) if expect is not None else None
    with opening.opened(asked.register) as db:
        found = list(_whole(db, asked))
        found += _expected(db, wanted) if wanted else ()
        files = list(_files(db, asked))
        found += _ahead(db)
        found += _lost(db, asked) if soundness.is_sound(found) else ()
    # What the contents say is only worth reading where they are what was entered.
    if soundness.is_sound(found):
        with queries_view.view(asked) as view:
            found += _contents(view)
        found += _around(asked)
    else:
        found.append(CheckFinding("info", "contents_not_read"))
    found += files
    found += soundness.permissions(telling.modes(asked.register))
    show(_report(asked, found), asked)
    if not soundness.is_sound(found):
        raise typer.Exit(1)


def _seal(text: str) -> str:
    """A seal as typed from paper: spaces, hyphens and case do not matter."""
    plain = re.sub(r"[\s\-:…]", "", text).lower()
    if not SEAL.fullmatch(plain):
        raise Misused("error.bad_seal", value=text, shortest=SHORTEST)
    return plain


def _whole(db: Connection, asked: Asked) -> Iterator[CheckFinding]:
    """Whether the file is what the program wrote: structure, sources, chain of the log.

    All of it is looked at; the seal is the one that stood at the instant asked about.
    """
    for reason in integrity.structure(db):
        yield CheckFinding("error", "structure", None, None, {"reason": reason})
    for thing in integrity.altered(db):
        yield CheckFinding("error", "altered", thing, None, {"thing": thing})
    for table, row in integrity.stray(db):
        yield CheckFinding("error", "stray", f"{table} {row}", None, {"table": table, "row": row})
    for number in integrity.misfiled(db):
        yield CheckFinding("error", "misfiled", str(number), None, {"product_id": number})
    for table, row, log_id in integrity.unsourced(db):
        values = {"table": table, "row": row, "log_id": log_id}
        yield CheckFinding("error", "unsourced", f"{table} {row}", None, values)
    broken = False
    for one in integrity.breaks(db):
        broken = True
        yield CheckFinding(
            "error", f"log_{one.what}", str(one.log_id), None, {"log_id": one.log_id}
        )
    if broken:
        return
    for number in integrity.outdated(db):
        yield CheckFinding("error", "outdated", str(number), None, {"product_id": number})
    upto = cuts.cut(db, asked.known_at).upto if asked.known_at else None
    newest = integrity.newest(db, upto)
    if newest is not None:
        values = {"log_id": newest.log_id, "at": _instant(newest.at), "seal": newest.seal}
        yield CheckFinding("info", "sealed", newest.seal, newest.log_id, values)


def _around(asked: Asked) -> Iterator[CheckFinding]:
    """What a register's place and the files beside it mean for it."""
    lies = storage.of(asked.register)
    if lies.kind is not storage.StorageKind.OWN:
        values: dict[str, object] = {"path": asked.register, "what": lies.what}
        yield CheckFinding("warning", lies.kind.value, lies.what, None, values)
    for one in copying.parted(asked.register):
        values = {
            "path": one.path,
            "typed": in_quotes(str(one.path)),
            "theirs": one.theirs,
            "ours": one.ours,
            "log_id": one.newest.log_id,
            "at": _instant(one.newest.at),
        }
        kept = KEPT.search(one.path.name) is not None
        yield CheckFinding(
            "info" if kept else "warning", "parted", str(one.path), one.theirs, values
        )


def _ahead(db: Connection) -> Iterator[CheckFinding]:
    """Whether entries bear an instant that has not come yet."""
    present = now()
    late = [e for e in integrity.entries(db) if datetime.fromisoformat(e.at) > present + SLACK]
    if late:
        values = {"log_id": late[0].log_id, "count": len(late), "at": _instant(late[0].at)}
        yield CheckFinding("warning", "clock_ahead", str(late[0].log_id), len(late), values)


def _lost(db: Connection, asked: Asked) -> Iterator[CheckFinding]:
    """Whether the register once had entries that it has no more."""
    lost = counterfoil.lost(db, asked.register)
    if lost:
        said = [
            f"{one.log_id} ({telling.sentence(journal.named(one.what, one.file), asked.language)})"
            for one in lost[:SHOWN]
        ]
        values: dict[str, object] = {
            "count": len(lost),
            "entries": ", ".join(said) + (", …" if len(lost) > SHOWN else ""),
            "path": counterfoil.of(asked.register),
        }
        yield CheckFinding("warning", "entries_lost", str(lost[0].log_id), len(lost), values)


def _expected(db: Connection, wanted: str) -> Iterator[CheckFinding]:
    found = integrity.sealed(db, wanted)
    if not found:
        yield CheckFinding("error", "seal_unknown", wanted, None, {"seal": wanted})
    for one in found:
        values = {"seal": wanted, "log_id": one.log_id, "at": _instant(one.at)}
        yield CheckFinding("info", "seal_known", wanted, one.log_id, values)


def _files(db: Connection, asked: Asked) -> Iterator[CheckFinding]:
    """Whether the archive holds each imported file as it was; what else lies in its folder."""
    folder = archive.folder_of(asked.register)
    upto = cuts.cut(db, asked.known_at).upto
    scans = {source.digest: source for source in reversed(originals.scans(db))}
    imported = scans | {source.digest: source for source in reversed(originals.originals(db))}
    stand = archive.found(folder)
    sizes = {one.name: one.size for one in stand}
    kept: list[str] = []
    without = 0
    for digest, source in sorted(imported.items(), key=lambda pair: pair[1].log_id):
        if source.log_id > upto:
            continue
        state = archive.state(folder, digest)
        values = {"file": source.file, "log_id": source.log_id, "hash": digest}
        if state is archive.FileState.KEPT:
            kept.append(digest)
        elif state is archive.FileState.CHANGED:
            yield CheckFinding("error", "archive_changed", source.file, source.log_id, values)
        elif source.archived:
            code = "archive_scan_missing" if digest in scans else "archive_missing"
            yield CheckFinding("warning", code, source.file, source.log_id, values)
        else:
            without += 1
    if without:
        yield CheckFinding("info", "archive_without", None, without, {"count": without})
    unnamed = [one for one in stand if one.name not in imported]
    # Files of a state that a restore replaced, and kept, are missed by nobody.
    elsewhere = copying.files_beside(asked.register) if unnamed else frozenset()
    for one in unnamed:
        code = "archive_unfinished" if one.unfinished else "archive_stray"
        severity = "info" if one.unfinished or one.name in elsewhere else "warning"
        yield CheckFinding(severity, code, one.name, None, {"file": one.name})
    if kept:
        size = -(-sum(sizes[digest] for digest in kept) // 1024)
        values = {"count": len(kept), "size": size}
        yield CheckFinding("info", "archive", str(folder), len(kept), values)


def _contents(view: queries_view.View) -> Iterator[CheckFinding]:
    """Whether anything waits for a person, or is missing."""
    known = [
        Numbered(one.number, one.issued_on, one.authority)
        for one in decisions.imported_decisions(view.db, view.at, view.day)
    ]
    newest = decisions.newest_decision(view.db, view.at, view.day)
    yield soundness.age(
        Numbered(newest.number, newest.issued_on, newest.authority) if newest else None, view.day
    )
    questions = listing.open_questions(view)
    if questions:
        yield CheckFinding("warning", "open_reviews", None, questions, {"count": questions})
    for file in refused_files.waiting(view.db, view.asked.known_at):
        values: dict[str, object] = {
            "path": file.path,
            "typed": in_quotes(file.path),
            "at": file.at.astimezone(VIET_NAM),
            "rows": file.rows,
        }
        yield CheckFinding("warning", "refused_file", file.path, file.rows, values)
    yield from _without_effect(view)
    wrong = wrong_notices.wrong_lines(view)
    for one, said in zip(wrong, wrong_notices.sentences(view, wrong), strict=True):
        yield CheckFinding("warning", "notice_wrong", one.number, one.line, {"line": said})
    for change in integrity.settings_since_notice(view.db, view.at):
        if change.name not in SETTINGS:
            continue  # what a heading or a phrase means at an import
        default = SETTINGS[change.name].default
        values = {
            "name": change.name,
            "before": shown(change.before) or default or "–",
            "value": shown(change.value) or default or "–",
            "log_id": change.log_id,
        }
        yield CheckFinding("warning", "setting_changed", change.name, None, values)
    for authority, year in soundness.silent_years(known):
        values = {"authority": authority or "?", "year": year}
        yield CheckFinding("info", "silent_year", authority or None, year, values)
    for gap in soundness.gaps(known):
        numbers = ", ".join(map(str, gap.known))
        values = {
            "authority": gap.authority or "?",
            "year": gap.year,
            "known": numbers,
            "missing": gap.missing,
        }
        yield CheckFinding(
            "info", "gap", f"{gap.authority} {gap.year}".strip(), gap.missing, values
        )


def _without_effect(view: queries_view.View) -> Iterator[CheckFinding]:
    """The acts that later facts contradict: they stay, and do nothing."""
    moving = acts.recorded(view.db, view.at, view.day, kinds=CERTIFICATE_ACTS)
    kept = {one.act_id: one for one in moving}
    refused = certificate_acts.refusals(view.db, view.at, list(kept))
    because = {act_id: why.code for act_id, why in refused.items() if not why.waits}
    because |= dict.fromkeys(certificate_acts.idle(view.db, view.at, list(kept)), "ended")
    for one in (one for one in kept.values() if one.act_id in because):
        values = {
            "act_id": one.act_id,
            "kind": view.say(f"value.kind.{one.kind}"),
            "on": one.acted_on,
            "product": one.product or "–",
            "reason": view.say(f"check.because_{because[one.act_id]}"),
            "file": one.file or "–",
        }
        yield CheckFinding("warning", "act_without_effect", str(one.act_id), None, values)


def _instant(text: str) -> datetime:
    return datetime.fromisoformat(text).astimezone(VIET_NAM)


def _report(asked: Asked, found: list[CheckFinding]) -> Report:
    order = {"error": 0, "warning": 1, "info": 2}
    language = asked.language
    rows: list[tuple[Cell, ...]] = [
        (
            one.severity,
            one.code,
            one.subject,
            one.count,
            say(f"check.{one.code}", language, **_shown(one.values, language)),
        )
        for one in sorted(found, key=lambda one: order[one.severity])
    ]
    verdict = "check.sound" if soundness.is_sound(found) else "check.unsound"
    return Report(
        "soundness",
        say("title.check", language),
        FIELDS,
        listing.arranged(asked, FIELDS, rows),
        before=(say(verdict, language, path=asked.register),),
        first=FIRST,
        columns=COLUMNS,
        day=asked.day,
    )


def _shown(values: object, language: Language) -> dict[str, object]:
    assert isinstance(values, dict)
    return {key: _as_read(value, language) for key, value in values.items()}


def _as_read(value: object, language: Language) -> object:
    """Days and instants as a person reads them."""
    if isinstance(value, datetime):
        return f"{value:%d/%m/%Y %H:%M}" if language == "vi" else f"{value:%Y-%m-%d %H:%M}"
    if isinstance(value, date):
        return f"{value:%d/%m/%Y}" if language == "vi" else value.isoformat()
    return value
