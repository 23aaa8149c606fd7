"""Whether two products as named are one."""

__all__ = [
    "asking",
    "case",
    "comparison",
    "crowd",
    "first_sight",
    "linking",
    "lookup",
    "makers",
    "meeting",
    "names_within",
    "nearest",
    "nearly_called",
    "nearly_named",
    "owners",
    "pairs",
    "verdicts",
]
