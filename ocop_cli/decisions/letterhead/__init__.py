"""What a decision says of itself above its tables: number, day, authority, what it does."""

__all__ = [
    "head",
    "labels",
    "lines",
    "named",
    "stamps",
    "statements",
    "titles",
    "undone",
    "unofficial",
]
