"""The values the rooms hand to each other, and what the operating system is asked."""

__all__ = [
    "doubt",
    "errors",
    "listing",
    "origin",
    "pages",
    "problem",
    "ratings",
    "reading",
    "received",
    "remarks",
    "sources",
    "stopping",
    "system",
    "unfinished",
]
