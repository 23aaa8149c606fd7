"""What is read from the register, as of a day and as known at an instant."""

__all__ = [
    "acts",
    "codes",
    "cuts",
    "decisions",
    "documents",
    "dossiers",
    "histories",
    "holds",
    "issued",
    "joining",
    "likenesses",
    "market",
    "narrowed",
    "originals",
    "owners",
    "present",
    "remarks",
    "reports",
    "sought",
    "totals",
]
