"""What is written to the register: each change an entry of its log."""

__all__ = [
    "ancestors",
    "crowds",
    "filing",
    "journal",
    "log",
    "naming",
    "newest",
    "pairing",
    "refused_files",
    "renaming",
    "sayings",
    "successors",
    "unmade",
]
