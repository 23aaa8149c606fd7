"""Random command lines over every command and option there is, with values of every odd kind.

The application itself is asked for its commands and options, so that a new one is tried at once.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from ocop_cli import app
from ocop_cli.commands import COMMANDS

DIGITS = "9" * 5000
ODD = (
    "", " ", "-", "--", ".", "..", "/", "//", "~", "0", "1", "2", "3", "7", "-1", "+1", "00", "1.5",
    "1e999", "-1e999", "NaN", "INF", "-inf", "nan", "0x10", "1_000", "²", "٣", "Ⅷ", "½", DIGITS,
    "-" + DIGITS, DIGITS + "d", DIGITS + "m", "99999999999999999999", "9223372036854775807",
    "9223372036854775808", "-9223372036854775809", "18446744073709551616", "4294967296",
    "2024-12-24", "24/12/2024", "29/02/2023", "2024-02-29", "0001-01-01", "9999-12-31",
    "0000-00-00",
    "9996-12-31", "10000-01-01", "1/1/1", "31/12/9999", "1899-12-30", "2262-04-12", "2038-01-19",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-12:00", "2024-12-24T25:61", "20241224",
    "2024-W52-2", "2024-12-24T10:00:00+25:00", "2024-12-24T10:00", "now", "90d", "6m", "0d", "-5d",
    "999999999d", "999999999999m", "3 m", "12m", "d", "1-2", "1-" + DIGITS, "AA01-AA99", "A1-B2",
    "00000001-99999999", "8936000000012", "893600000001", "1" * 14, "Mật ong", "mat ong", "Chè",
    "HTX", "Hợp tác xã", "che tom non", "x" * 100_000, "a " * 20_000, "á" * 3000, "ậ\u0301\u0323",
    "%s%n", "{}", "{0}", "{path}", "{", "}", "%", "\\", "'", '"', "';--", "*", "?", "[a-", "(", ")",
    "(a+)+$", "\x1b[31m", "\x1b]0;x\x07", "a\nb", "a\tb", "\r", "\x00"[:0], "\u202e", "\ufeff",
    "\ufffd", "\ud800"[:0], "bad\udcffname", "\U0001f41d", "e\u0301", "ﬁ", "İ", "ß", "CON",
    "nul.txt",
    "COM1.csv", "a" * 300, "b" * 300 + ".csv", "no/such/folder/x.csv", "folder", "folder/x.csv",
    "list.csv", "register.db", "register.db-wal", "copy.db", "out.csv", "out.xlsx", "out.docx",
    "out.pdf", "out.html", "out.md", "out.json", "out.ndjson", "out.txt", "out.ics", "out.unknown",
    "out", ".csv", ".hidden", "/dev/null", "/dev/full", "/dev/zero/x", "/proc/self/mem",
    "empty.csv",
    "pairs.csv", "seen.csv", "broken.xlsx", "site", "link", "circle", "table", "csv", "json",
    "ndjson",
    "md", "html", "xlsx", "docx", "pdf", "ics", "sqlite", "valid", "lapsed", "failed", "revoked",
    "not_certified", "hết hạn", "còn hiệu lực", "stars", "locality", "group", "entity-type", "year",
    "authority", "decision", "product_id", "issued_on", "-issued_on", "all", "I.1", "VI",
    "last-day",
    "day-before", "anniversary", "notify-days", "province", "office-contact", "revocation",
    "removal", "extension", "dossier", "inspection", "recall", "training", "mark", "close",
    "announcement", "reminder", "violation", "accept", "reject", "link", "unlink", "check",
    "passed", "periodic", "criteria", "agriculture", "violation", "warning", "entities",
    "dishonest",
    "1/QĐ-UBND", "743", "Số 743", "UBND tỉnh Lâm Khê", "vi", "en", "fr", "deadbeef", "a" * 64,
    "HEADING=FIELD", "a=b=c", "=", "file", "late", "notify",
)  # fmt: skip


def lines(seed: int) -> Iterator[list[str]]:
    """Command lines without end, the same for the same seed."""
    chance = random.Random(seed)
    group = app.application("en")
    shared = _options(group)
    commands = {name: group.get_command(None, name) for name in COMMANDS}
    while True:
        name = chance.choice(COMMANDS)
        options, arguments = _options(commands[name]), _arguments(commands[name])
        before = [
            piece for _ in range(chance.choice((0, 0, 0, 1))) for piece in _one(shared, chance)
        ]
        line: list[str] = []
        for argument in arguments:
            likely = 0.9 if argument.required else 0.5
            if chance.random() < likely:
                count = 1 if argument.nargs == 1 else chance.choice((1, 1, 2, 3))
                line += [_value(argument, chance) for _ in range(count)]
        for _ in range(chance.choice((0, 0, 1, 1, 2, 2, 3, 5))):
            piece = _one(options, chance)
            at = chance.randint(0, len(line)) if chance.random() < 0.3 else len(line)
            line[at:at] = piece
        if chance.random() < 0.02:
            line.insert(chance.randint(0, len(line)), chance.choice(ODD))
        if chance.random() < 0.02:
            name = chance.choice(("", "nope", *COMMANDS))
        yield [*before, name, *line]


def _options(command: Any) -> list[Any]:
    return [p for p in command.params if p.param_type_name == "option" and p.name != "help"]


def _arguments(command: Any) -> list[Any]:
    return [p for p in command.params if p.param_type_name == "argument"]


def _one(options: list[Any], chance: random.Random) -> list[str]:
    option = chance.choice(options)
    if "install" in option.name or "show_completion" in option.name:
        return []
    name = chance.choice(option.opts)
    if option.is_flag:
        return [name]
    value = _value(option, chance)
    return [f"{name}={value}"] if name.startswith("--") and chance.random() < 0.2 else [name, value]


def _value(parameter: Any, chance: random.Random) -> str:
    """Mostly something that may well be meant, else anything."""
    if chance.random() < 0.7:
        for names, values in LIKELY.items():
            if parameter.name in names.split():
                return chance.choice(values)
    return chance.choice(ODD)


DAYS = ("2024-12-24", "24/12/2024", "2026-11-24", "2022-06-30", "0001-01-01", "9999-12-31",
    "9996-12-31",
        "1900-01-01", "2030-05-05", "9997-01-01", "0001-02-28")  # fmt: skip
OUTPUTS = ("out.csv", "out.xlsx", "out.docx", "out.pdf", "out.html", "out.md", "out.json",
    "out.txt",
           "-", "register.db", "list.csv", "/dev/null", "no/x.csv", "folder", "link",
           "circle")  # fmt: skip
LISTS = (
    "list.csv",
    "folder",
    "seen.csv",
    "link",
    "empty.csv",
    "broken.xlsx",
    "pairs.csv",
    "no.csv",
)
TEXTS = ("Mật ong", "mat ong", "HTX", "1", "12", "Chè", "UBND tỉnh Lâm Khê", "Chè tôm nõn", "3")
NUMBERS = (
    "1",
    "2",
    "3",
    "5",
    "17",
    "0",
    "99999999999999999999",
    DIGITS,
    "9223372036854775808",
    "-1",
)

# What may well be meant, by the names of options and arguments.
LIKELY = {
    "as_of on issued_on since until follow_up_by of_issued_on": DAYS,
    "known_at": (*DAYS, "2024-12-24T10:00", "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-12:00"),
    "output rejects_file out ocr target": OUTPUTS,
    "paths file source pairs seen wording listing": LISTS,
    "folder": ("site", "folder", "/", ".", "..", "out", "no/x"),
    "format form": ("table", "csv", "json", "ndjson", "md", "html", "xlsx", "docx", "pdf", "ics"),
    "text product products subjects subject entity locality group authority note by topic": TEXTS,
    "within": ("90d", "6m", "0d", "999999999d", DIGITS + "d", DIGITS + "m", "119999m"),
    "limit log_id ids entry number stars last": NUMBERS,
    "status": ("valid", "lapsed", "failed", "revoked", "not_certified"),
    "sort columns": ("product_id", "issued_on", "entity", "stars", "valid_through"),
    "decision document of_decision issue": ("1/QĐ-UBND", "743", "2871/QĐ-UBND", "12/TB", DIGITS),
    "kind": ("revocation", "removal", "extension", "dossier", "inspection", "recall", "training",
             "mark", "close", "announcement", "reminder", "violation", "recognition"),
    "action": ("accept", "reject", "link", "unlink", "check"),
    "key": ("last-day", "notify-days", "province", "office-contact", "notice-wording"),
    "value": ("anniversary", "day-before", "30", DIGITS, "x", "²", "٣", "-1"),
    "gtin": ("8936000000012", "893600000001", "1" * 14, "²" * 13, DIGITS),
    "stamps": ("1-9", "AA01-AA99", "1-" + DIGITS, DIGITS + "-" + DIGITS, "²-³",
    "00000001-99999999"),
    "lang": ("vi", "en"),
    "db": ("register.db", "no.db", "list.csv", "folder", "/dev/null", "no/x.db", "empty.csv"),
    "split": ("locality",),
    "ground": ("dishonest_dossier", "other"),
    "agency": ("agriculture", "health"),
    "result": ("passed", "failed"),
}  # fmt: skip
