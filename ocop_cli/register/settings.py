"""The settings an office keeps in its register, what each may be, and what holds without it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from typing import NamedTuple

from ocop_cli.law.rules import LastDay
from ocop_cli.text.figures import whole

LONGEST = 4_000  # letters of a text: it stands in the head or at the end of a notice


class Setting(NamedTuple):
    """A setting: its value where none was set, and the values allowed (none: any text).

    One that is a `file` keeps the file itself: its name, and under it what it holds.
    """

    default: str | None
    allowed: tuple[str, ...] = ()
    number: bool = False
    file: bool = False


SETTINGS: dict[str, Setting] = {
    "last-day": Setting(LastDay.ANNIVERSARY.value, tuple(c.value for c in LastDay)),
    "notify-days": Setting("30", number=True),
    "archive": Setting("on", ("on", "off")),
    "site-days": Setting("30", number=True),
    "province": Setting(None),
    "office": Setting(None),
    "office-parent": Setting(None),
    "office-code": Setting(None),
    "office-contact": Setting(None),
    "place": Setting(None),
    "signatory": Setting(None),
    "signatory-title": Setting(None),
    "recipients": Setting(None),
    "decision-signatory": Setting(None),
    "decision-signatory-title": Setting("Chủ tịch"),
    "notice-wording": Setting(None),
    "letterhead": Setting(None, file=True),
}


def accepts(setting: Setting, value: str) -> bool:
    """Whether `value` may be given to `setting`."""
    if setting.number:
        number = whole(value)
        return number is not None and number <= 1000
    return not setting.allowed or value in setting.allowed


def kept(name: str, content: bytes) -> str:
    """A file as the value of a setting."""
    return f"{name}\n{b64encode(content).decode('ascii')}"


def content_of(value: str) -> bytes:
    """What the file in a setting holds."""
    return b64decode(value.partition("\n")[2])


def shown(value: str | None) -> str | None:
    """A setting as people see it: of a file its name."""
    return value.partition("\n")[0] if value else value
