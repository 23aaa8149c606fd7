"""Whether two products as named are one."""

__all__ = [
    "asking",
    "case",
    "crowd",
    "first_sight",
    "linking",
    "makers",
    "meeting",
    "nearest",
    "owners",
    "pairs",
    "verdicts",
]
