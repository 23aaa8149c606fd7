"""The commands, in the order of the help page, and the module each lives in.

A module holds one function of its own name; it is imported when the command is called.
"""

from __future__ import annotations

MODULES: dict[str, str] = {
    "status": "status",
    "import": "import_",
    "ratings": "ratings",
    "show": "show",
    "expiry": "expiry",
    "lapsed": "lapsed",
    "changed": "changed",
    "stats": "stats",
    "decisions": "decisions",
    "entities": "entities",
    "review": "review",
    "due": "due",
    "record": "record",
    "labels": "labels",
    "watch": "watch",
    "notice": "notice",
    "report": "report",
    "publish": "publish",
    "log": "log",
    "undo": "undo",
    "check": "check",
    "backup": "backup",
    "restore": "restore",
    "config": "config",
    "help": "help_",
}

# The help page, by the key of each heading (``option.group_…``).
GROUPS: dict[str, tuple[str, ...]] = {
    "bring_in": ("import", "record"),
    "look_up": (
        "status", "lapsed", "ratings", "show", "expiry", "changed", "stats", "decisions",
        "entities",
    ),
    "to_do": ("review", "due", "watch", "labels"),
    "documents": ("notice", "report", "publish"),
    "register": ("log", "undo", "check", "backup", "restore", "config", "help"),
}  # fmt: skip
COMMANDS = tuple(name for names in GROUPS.values() for name in names)
