"""What every command is asked: options, days, what surrounds it; and what it tells."""

__all__ = ["building", "days", "helping", "options", "surroundings", "telling"]
