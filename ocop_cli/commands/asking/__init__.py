"""What every command is asked: options, days, what surrounds it; and what it tells."""

__all__ = ["building", "console", "days", "helping", "options", "surroundings", "telling"]
