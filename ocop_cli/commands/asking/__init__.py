"""What every command is asked: options, days, what surrounds it; and what it tells."""

__all__ = [
    "building",
    "calendar",
    "completing",
    "consent",
    "console",
    "days",
    "helping",
    "manual",
    "misuse",
    "options",
    "progress",
    "surroundings",
    "telling",
]
