"""What is written to the register: each change an entry of its log."""

__all__ = [
    "crowds",
    "filing",
    "further_pairs",
    "journal",
    "log",
    "naming",
    "newest",
    "pairing",
    "refused_files",
    "renaming",
    "sayings",
]
