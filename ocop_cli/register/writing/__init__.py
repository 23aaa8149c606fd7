"""What is written to the register: each change an entry of its log."""

__all__ = [
    "ancestors",
    "crowds",
    "journal",
    "log",
    "naming",
    "newest",
    "pairing",
    "renaming",
    "sayings",
]
